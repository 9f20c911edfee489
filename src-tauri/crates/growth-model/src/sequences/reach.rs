//! Who is still there at each step, and what that may bring.

use rust_decimal::Decimal;

use super::sequence::{RateBasis, RateRange, Sequence};
use crate::Outcome;
use crate::checks::{finite, real};

/// A figure at the lowest, the most likely and the highest rates.
#[shape(Copy, Default)]
pub struct RangeFigure {
    /// At the lowest.
    pub low: f64,
    /// At the most likely.
    pub likely: f64,
    /// At the highest.
    pub high: f64,
}

impl RangeFigure {
    fn each(self, other: Self, combine: fn(f64, f64) -> f64) -> Self {
        Self {
            low: combine(self.low, other.low),
            likely: combine(self.likely, other.likely),
            high: combine(self.high, other.high),
        }
    }

    fn all(value: f64) -> Self {
        Self {
            low: value,
            likely: value,
            high: value,
        }
    }

    fn of(rate: Option<&RateRange>, without: f64) -> Self {
        rate.map_or(Self::all(without), |rate| Self {
            low: real(rate.low),
            likely: real(rate.likely),
            high: real(rate.high),
        })
    }
}

/// One step.
#[shape(skip_serializing_none)]
pub struct StepReach {
    /// People who get it: those who begin × the product of `stays` up to this step.
    pub reach: RangeFigure,
    /// People who convert because of it.
    pub conversions: RangeFigure,
    /// Cost of its messages. Money.
    pub cost: RangeFigure,
    /// Where its rates come from: an assumption where any of them is one. Absent without rates.
    pub basis: Option<RateBasis>,
}

/// What a sequence may bring.
#[shape]
pub struct SequenceMoney {
    /// Conversions of all steps.
    pub conversions: RangeFigure,
    /// Cost of all messages. Money.
    pub cost: RangeFigure,
    /// Conversions × margin − cost. Money. Missing without a margin.
    pub result: Outcome<RangeFigure>,
    /// Share of the people who get the first step that has to convert for the cost. Missing without a
    /// margin.
    pub break_even: Outcome<f64>,
    /// Whether any rate is an assumption.
    pub is_assumed: bool,
}

pub(super) fn reach(sequence: &Sequence) -> (Vec<StepReach>, SequenceMoney) {
    let mut there = RangeFigure::all(f64::from(sequence.people));
    let mut steps = Vec::with_capacity(sequence.steps.len());
    let (mut conversions, mut cost) = (RangeFigure::default(), RangeFigure::default());
    for step in &sequence.steps {
        there = there.each(RangeFigure::of(step.stays.as_ref(), 1.0), |people, rate| {
            people * rate
        });
        let converted = there.each(
            RangeFigure::of(step.converts.as_ref(), 0.0),
            |people, rate| people * rate,
        );
        let spent = there.each(RangeFigure::all(real(step.cost)), |people, cost| {
            people * cost
        });
        conversions = conversions.each(converted, |one, other| one + other);
        cost = cost.each(spent, |one, other| one + other);
        let rates = [&step.stays, &step.converts];
        let bases = rates.into_iter().flatten().map(|rate| rate.basis);
        steps.push(StepReach {
            reach: there,
            conversions: converted,
            cost: spent,
            basis: bases.reduce(|one, other| {
                if one == RateBasis::Assumption {
                    one
                } else {
                    other
                }
            }),
        });
    }
    let first = steps.first().map_or(0.0, |step| step.reach.likely);
    let money = SequenceMoney {
        conversions,
        cost,
        result: sequence
            .margin
            .map_or(Outcome::missing("margin"), |margin| {
                let gained = conversions.each(RangeFigure::all(real(margin)), |people, margin| {
                    people * margin
                });
                Outcome::of(gained.each(cost, |gained, cost| gained - cost))
            }),
        break_even: match sequence.margin {
            None => Outcome::missing("margin"),
            Some(margin) if margin > Decimal::ZERO && first > 0.0 => {
                finite(cost.likely / (first * real(margin)))
            }
            Some(_) => Outcome::undefined(crate::Reason::ZeroDenominator),
        },
        is_assumed: steps
            .iter()
            .any(|step| step.basis == Some(RateBasis::Assumption)),
    };
    (steps, money)
}
