//! What all loops share: customers at the start, the market, and how customers are bought.

use rust_decimal::Decimal;

use super::super::{Element, PaidMode, Problem, ProblemCode, RatePeriod, ValueField};
use super::{CompiledGraph, CompiledLoop, Compiler};
use crate::loops::{AmountSchedule, Customers, Ecosystem, Loop, PAID, PaidInflow, Pricing};

impl Compiler<'_> {
    pub(super) fn finish(
        mut self,
        loops: Vec<CompiledLoop>,
        mut running: Vec<Loop>,
        churn: Option<Decimal>,
        fixed_cost: Decimal,
    ) -> CompiledGraph {
        let settings = &self.graph.settings;
        // Amounts for customers of loops that do not run have no source to belong to.
        let ids: Vec<String> = running.iter().map(|item| item.id.clone()).collect();
        for item in &mut running {
            for amounts in [
                &mut item.actions_per_newcomer,
                &mut item.actions_per_active_per_step,
            ] {
                amounts
                    .by_source
                    .retain(|source, _| source == PAID || ids.contains(source));
            }
        }
        let of = Element::Settings;
        let at_start = self.optional(
            &of,
            ValueField::CustomersAtStart,
            settings.customers_at_start,
        );
        let market = self.read(&of, ValueField::MarketSize, settings.market_size);
        let cac = self.read(&of, ValueField::Cac, settings.cac.or(self.economy.cac));
        let horizon = self.read(
            &of,
            ValueField::HorizonWeeks,
            Some(settings.horizon_weeks.into()),
        );
        let plan = settings.paid_per_month.or(match settings.paid_mode {
            PaidMode::Customers => self.economy.new_customers_per_month,
            PaidMode::Budget => self.economy.acquisition_cost_per_month,
        });
        let per_month = self.optional(&of, ValueField::PaidPerMonth, plan);
        let mut can_simulate = at_start.is_some() && horizon.is_some() && per_month.is_some();
        if settings.market_size.is_some() && market.is_none() {
            can_simulate = false;
        }
        let at_start = at_start.unwrap_or_default();
        if market.is_some_and(|market| market < at_start) {
            self.note(Problem::at(
                Element::Settings,
                ValueField::MarketSize,
                ProblemCode::MarketBelowStart,
            ));
            can_simulate = false;
        }
        if settings.paid_mode == PaidMode::Budget && cac.is_none() {
            self.note(Problem::at(
                Element::Settings,
                ValueField::Cac,
                ProblemCode::Missing,
            ));
            can_simulate = false;
        }
        let amount = self.per_step(per_month.unwrap_or_default(), RatePeriod::Month);
        let per_step = AmountSchedule::constant(amount);
        let acquisition = match settings.paid_mode {
            PaidMode::Budget if cac.is_some() => PaidInflow::Budget {
                per_step,
                cac: cac.unwrap_or(Decimal::ONE),
            },
            _ => PaidInflow::Customers {
                per_step,
                cac: cac.unwrap_or_default(),
            },
        };
        let weeks = horizon.map_or(4, |_| settings.horizon_weeks);
        let ecosystem = Ecosystem {
            step: settings.step,
            paid: Customers {
                churn_per_step: self.churn_per_step(churn.unwrap_or_default()),
                at_start,
            },
            loops: running,
            market_size: market.filter(|market| *market >= at_start),
            fixed_cost_per_step: fixed_cost,
        };
        CompiledGraph {
            ecosystem,
            acquisition,
            horizon_steps: weeks * 7 / settings.step.days(),
            pricing: cac.zip(self.economy.ltv).map(|(cac, ltv)| Pricing {
                cac,
                ltv,
                margin_per_day: self.economy.margin_per_day,
            }),
            loops,
            problems: self.problems,
            can_simulate,
        }
    }
}
