//! Days and months as steps of the simulation.

use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::super::paths::Chain;
use super::super::{Element, LoopEdge, Problem, ProblemCode, RatePeriod, ValueField};
use super::Compiler;
use crate::checks::real;
use crate::loops::StepUnit;
use crate::loops::model::LONGEST_DELAY;

/// Days in a step.
pub fn days_per_step(step: StepUnit) -> Decimal {
    Decimal::from(step.days())
}

impl<'g> Compiler<'g> {
    pub(super) fn per_step(&self, amount: Decimal, period: RatePeriod) -> Decimal {
        let days = match period {
            RatePeriod::Day => Decimal::ONE,
            RatePeriod::Week => Decimal::from(7),
            RatePeriod::Month => self.economy.days_per_month,
        };
        if days == self.step_days {
            amount
        } else {
            amount * self.step_days / days
        }
    }

    /// The churn of a month as that of a step: what stays is multiplied (MATHEMATICS.md A.2).
    pub(super) fn churn_per_step(&self, per_month: Decimal) -> Decimal {
        let part = real(self.step_days) / real(self.economy.days_per_month);
        let per_step = -((-real(per_month)).ln_1p() * part).exp_m1();
        Decimal::from_f64(per_step)
            .unwrap_or_default()
            .clamp(Decimal::ZERO, Decimal::ONE)
    }

    /// Whole steps between a customer and the asset's first effect.
    pub(super) fn delay(&mut self, chain: &Chain<'g>) -> Option<u32> {
        let mut days: Option<Decimal> = None;
        for act in &chain.acts {
            let way: Vec<&LoopEdge> = std::iter::once(act.edge)
                .chain(act.between.iter().copied())
                .chain(chain.after.iter().copied())
                .collect();
            let mut sum = Decimal::ZERO;
            for edge in &way {
                let element = Element::Edge(edge.id.clone());
                sum += self.optional(&element, ValueField::DelayDays, edge.delay_days)?;
            }
            if sum > Decimal::ZERO && sum < self.step_days {
                let slowest = way
                    .iter()
                    .max_by_key(|edge| edge.delay_days)
                    .unwrap_or(&act.edge);
                self.note(Problem {
                    min: Some(self.step_days),
                    ..Problem::at(
                        Element::Edge(slowest.id.clone()),
                        ValueField::DelayDays,
                        ProblemCode::DelayBelowStep,
                    )
                });
                return None;
            }
            match days {
                Some(other) if other != sum => {
                    self.note(Problem::at(
                        Element::Edge(act.edge.id.clone()),
                        ValueField::DelayDays,
                        ProblemCode::DelaysDiffer,
                    ));
                    return None;
                }
                _ => days = Some(sum),
            }
        }
        let steps = (days.unwrap_or_default() / self.step_days).round();
        let steps = u32::try_from(steps.mantissa() / 10_i128.pow(steps.scale())).unwrap_or(0);
        Some(steps.clamp(1, LONGEST_DELAY))
    }
}
