//! What, alone, would bring a figure to its target (MATHEMATICS.md A.9).

use std::cmp::Ordering;

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::bands::{TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, at_least};
use super::formulas::{self, Params};
use super::operand::Operand;
use super::quantity::{Gap, Quantity};
use super::root::crossing;
use super::scalar::Exact;
use super::{
    Bound, FigureName, Goal, InputField, Inputs, Lever, LeverName, PaymentTiming, RevenueModel,
};
use crate::{Outcome, Reason};

type Number = Quantity<Exact>;

/// The figures that levers are computed from, and the inputs behind them.
pub(crate) struct Ground<'a> {
    inputs: &'a Inputs,
    params: Params<Number>,
    cac: Number,
    ltv_revenue: Number,
    ltv: Number,
}

impl<'a> Ground<'a> {
    /// From figures that have been computed.
    pub(crate) fn new(inputs: &'a Inputs, cac: Number, ltv_revenue: Number, ltv: Number) -> Self {
        Self {
            inputs,
            params: Params::exact(inputs),
            cac,
            ltv_revenue,
            ltv,
        }
    }

    /// LTV/CAC ≥ `target`.
    pub(crate) fn ltv_to_cac(&self, target: Decimal, outcome: &Outcome<Decimal>) -> Goal {
        let ratio = constant(target);
        let needed = ratio * self.cac;
        let payment = self.params.payment();
        let per_money = || self.ltv_with(|p| self.set_payment(p, one()));
        let mut levers = vec![
            lever(
                LeverName::Figure(FigureName::Cac),
                Bound::AtMost,
                positive(self.ltv / ratio, &self.ltv),
            ),
            lever(
                LeverName::Input(self.params.payment_field()),
                Bound::AtLeast,
                match self.rise() {
                    None => self.reach_in_proportion(
                        self.params.payment_field(),
                        needed,
                        payment,
                        per_money,
                    ),
                    Some(_) => self.reach_beside_rise(needed),
                },
            ),
        ];
        match self.params.model {
            RevenueModel::Subscription => levers.push(lever(
                LeverName::Input(InputField::ChurnPerMonth),
                Bound::AtMost,
                self.max_churn(needed),
            )),
            RevenueModel::OneOff => levers.push(lever(
                LeverName::Input(InputField::PurchasesPerLifetime),
                Bound::AtLeast,
                self.reach_in_proportion(
                    InputField::PurchasesPerLifetime,
                    needed,
                    self.params.purchases,
                    || self.ltv_with(|p| p.purchases = one()),
                ),
            )),
        }
        levers.push(lever(
            LeverName::Input(InputField::GrossMargin),
            Bound::AtLeast,
            reach(InputField::GrossMargin, needed, self.ltv_revenue),
        ));
        let reached = match outcome {
            Outcome::Value { value } => at_least(*value, target),
            Outcome::Unbounded { reason } => *reason != Reason::EndlessLoss,
            _ => false,
        };
        Goal {
            target,
            reached,
            levers,
        }
    }

    /// Payback < `target` days.
    pub(crate) fn payback_days(&self, target: Decimal, outcome: &Outcome<Decimal>) -> Goal {
        let days = constant(target);
        let pace = formulas::margin_pace(&self.params);
        // Payback = CAC × days ÷ earned, so each factor of `earned` has to reach this:
        let needed = self.cac * pace.days / days;
        let earned_with = |change: &dyn Fn(&mut Params<Number>)| {
            let mut params = self.params.clone();
            change(&mut params);
            formulas::margin_pace(&params).earned
        };
        let mut levers = vec![
            lever(
                LeverName::Figure(FigureName::Cac),
                Bound::AtMost,
                positive(days * pace.earned / pace.days, &pace.earned),
            ),
            lever(
                LeverName::Input(self.params.payment_field()),
                Bound::AtLeast,
                reach(
                    self.params.payment_field(),
                    needed,
                    earned_with(&|p| self.set_payment(p, one())),
                ),
            ),
        ];
        if self.params.model == RevenueModel::OneOff {
            levers.push(lever(
                LeverName::Input(InputField::PurchasesPerLifetime),
                Bound::AtLeast,
                reach(
                    InputField::PurchasesPerLifetime,
                    needed,
                    earned_with(&|p| p.purchases = one()),
                ),
            ));
            levers.push(lever(
                LeverName::Input(InputField::LifetimeDays),
                Bound::AtMost,
                self.max_lifetime(days),
            ));
        }
        levers.push(lever(
            LeverName::Input(InputField::GrossMargin),
            Bound::AtLeast,
            reach(
                InputField::GrossMargin,
                needed,
                formulas::revenue_pace(&self.params).earned,
            ),
        ));
        Goal {
            target,
            reached: outcome
                .value()
                .is_some_and(|value| !at_least(*value, target)),
            levers: self.within_lifetime(levers),
        }
    }

    /// Levers of a payback, each as far as it also takes for a customer to return the CAC at all:
    /// payback is never where the lifetime value is less than the CAC.
    fn within_lifetime(&self, levers: Vec<Lever>) -> Vec<Lever> {
        let worth = self.ltv_to_cac(Decimal::ONE, &Outcome::undefined(Reason::NoValue));
        let lost = (self.cac - self.ltv).is_positive();
        levers
            .into_iter()
            .map(|lever| {
                match worth.levers.iter().find(|other| other.lever == lever.lever) {
                    Some(other) => stricter(lever, other),
                    // The time in which the same orders come does not change what they bring.
                    None if lost => Lever {
                        needed: lever
                            .needed
                            .and_then(|_| Outcome::infeasible(Reason::GoalOutOfReach)),
                        ..lever
                    },
                    None => lever,
                }
            })
            .collect()
    }

    /// Margin per lead > 0, or ≥ a `target` above it.
    pub(crate) fn margin_per_lead(&self, target: Decimal, outcome: &Outcome<Decimal>) -> Goal {
        let cost = formulas::cost_per_lead(&self.params);
        let conversion = formulas::conversion_rate(&self.params);
        let needed = positive((cost + constant(target)) / self.ltv, &self.ltv);
        let too_much = (needed - one()).is_positive();
        Goal {
            target,
            reached: match outcome {
                Outcome::Value { value } if target.is_zero() => *value > target,
                Outcome::Value { value } => at_least(*value, target),
                Outcome::Unbounded { reason } => *reason != Reason::EndlessLoss,
                _ => false,
            },
            levers: vec![
                lever(
                    LeverName::Figure(FigureName::ConversionRate),
                    Bound::AtLeast,
                    if too_much {
                        out_of_reach(needed)
                    } else {
                        needed
                    },
                ),
                lever(
                    LeverName::Figure(FigureName::CostPerLead),
                    Bound::AtMost,
                    not_negative(positive(
                        conversion * self.ltv - constant(target),
                        &self.ltv,
                    )),
                ),
            ],
        }
    }

    fn set_payment(&self, params: &mut Params<Number>, payment: Number) {
        match params.model {
            RevenueModel::Subscription => params.arpa = payment,
            RevenueModel::OneOff => params.average_order_value = payment,
        }
    }

    fn ltv_with(&self, change: impl FnOnce(&mut Params<Number>)) -> Number {
        let mut params = self.params.clone();
        change(&mut params);
        let revenue = formulas::ltv_revenue(&params);
        formulas::ltv_gross_margin(&params, revenue)
    }

    /// Value of an input that the lifetime value is proportional to: from the present ones where
    /// there are any, otherwise from the lifetime value `per_unit` of the input.
    fn reach_in_proportion(
        &self,
        field: InputField,
        needed: Number,
        present: Number,
        per_unit: impl FnOnce() -> Number,
    ) -> Number {
        if present.is_positive() && self.ltv.sign().is_some() {
            reach(field, needed * present, self.ltv)
        } else {
            reach(field, needed, per_unit())
        }
    }

    /// What is added to the payment of a subscriber month by month, if anything is.
    fn rise(&self) -> Option<Number> {
        let subscription = self.params.model == RevenueModel::Subscription;
        self.params.linear.filter(|_| subscription)
    }

    /// ARPA at which the lifetime value is `needed` together with what the rise alone brings.
    fn reach_beside_rise(&self, needed: Number) -> Number {
        let risen = self.ltv_with(|p| p.arpa = Number::whole(0));
        let per_unit = self.ltv_with(|p| {
            p.arpa = one();
            p.linear = None;
        });
        let rest = needed - risen;
        if rest.is_not_positive() {
            return rest.without(Gap::Undefined(Reason::GoalAlwaysMet));
        }
        reach(InputField::ArpaPerMonth, rest, per_unit)
    }

    /// Largest churn at which the lifetime value is still `needed`: a closed form for an endless
    /// subscription without a rise, otherwise a root.
    fn max_churn(&self, needed: Number) -> Number {
        let p = &self.params;
        let margin = p.gross_margin * p.arpa;
        let earned = self
            .rise()
            .map_or(margin, |rise| p.gross_margin * (p.arpa + rise));
        if earned.is_not_positive() {
            return out_of_reach(earned * needed);
        }
        if needed.is_zero() {
            return margin.gap.map_or_else(one, |gap| one().without(gap));
        }
        if p.horizon.is_some() || self.rise().is_some() {
            return self.max_churn_by_search(earned, needed);
        }
        let zero = Number::whole(0);
        let discount = p.discount.unwrap_or(zero);
        let expansion = p.expansion.unwrap_or(zero);
        let growth = one() + expansion;
        if growth.is_zero() {
            // Nobody pays twice, so churn does not matter.
            let alone = match p.timing {
                PaymentTiming::Advance => margin,
                PaymentTiming::Arrears => Number::whole(0),
            };
            let short = (needed - alone).is_positive();
            return if short { out_of_reach(one()) } else { one() };
        }
        let churn = match p.timing {
            PaymentTiming::Advance => {
                (margin * (one() + discount) / needed + expansion - discount) / growth
            }
            PaymentTiming::Arrears => {
                (margin * growth - needed * (discount - expansion)) / (growth * (margin + needed))
            }
        };
        within_one(churn)
    }

    fn max_churn_by_search(&self, margin: Number, needed: Number) -> Number {
        let inputs = margin * needed;
        let Some(needed) = needed.number.0.filter(|_| inputs.gap.is_none()) else {
            return inputs;
        };
        let needed = needed.to_f64().unwrap_or(f64::NAN);
        let float = Params::float(self.inputs);
        let surplus = |churn: f64| {
            let mut params = float.clone();
            params.churn = Quantity::of(churn);
            let ltv = formulas::ltv_gross_margin(&params, formulas::ltv_revenue(&params));
            match ltv.gap {
                Some(Gap::Unbounded(_)) => f64::INFINITY,
                _ => ltv.number - needed,
            }
        };
        if surplus(1.0) >= 0.0 {
            return one();
        }
        if surplus(0.0) < 0.0 {
            return out_of_reach(one());
        }
        crossing(surplus, 0.0, 1.0).map_or_else(
            || out_of_reach(one()),
            |root| Quantity::of(Exact::approximate(root)),
        )
    }

    /// Longest lifetime in which the same orders return the CAC in time.
    fn max_lifetime(&self, days: Number) -> Number {
        let longest = constant(InputField::LifetimeDays.domain().max);
        if self.cac.is_zero() {
            return longest;
        }
        let days = positive(days * self.ltv / self.cac, &self.ltv);
        if (days - longest).is_positive() {
            longest
        } else {
            days
        }
    }
}

/// The goal that the guide sets for a figure, if it does.
pub(crate) fn goal(name: FigureName, outcome: &Outcome<Decimal>, ground: &Ground) -> Option<Goal> {
    let target = match name {
        FigureName::LtvToCac => TARGET_LTV_TO_CAC,
        FigureName::PaybackDays => TARGET_PAYBACK_DAYS,
        FigureName::MarginPerLead => Decimal::ZERO,
        _ => return None,
    };
    goal_at(name, target, outcome, ground)
}

/// The goal of a figure at any target, where closed forms for its levers exist.
pub(crate) fn goal_at(
    name: FigureName,
    target: Decimal,
    outcome: &Outcome<Decimal>,
    ground: &Ground,
) -> Option<Goal> {
    match name {
        FigureName::LtvToCac if target > Decimal::ZERO => Some(ground.ltv_to_cac(target, outcome)),
        FigureName::PaybackDays if target > Decimal::ZERO => {
            Some(ground.payback_days(target, outcome))
        }
        FigureName::MarginPerLead => Some(ground.margin_per_lead(target, outcome)),
        _ => None,
    }
}

fn one() -> Number {
    Number::whole(1)
}

fn constant(value: Decimal) -> Number {
    Number::constant(value)
}

fn out_of_reach(number: Number) -> Number {
    number.without(Gap::Infeasible(Reason::GoalOutOfReach))
}

/// The number, when what it is proportional to earns at all; otherwise the goal is out of reach.
fn positive(number: Number, earning: &Number) -> Number {
    let losing =
        earning.is_not_positive() || earning.gap == Some(Gap::Unbounded(Reason::EndlessLoss));
    if losing { out_of_reach(number) } else { number }
}

/// The number, unless it is below zero, where no lever goes.
fn not_negative(number: Number) -> Number {
    if number.sign() == Some(Ordering::Less) {
        return out_of_reach(number);
    }
    number
}

/// Value of an input of which every unit brings `per_unit` towards `needed`.
fn reach(field: InputField, needed: Number, per_unit: Number) -> Number {
    let value = positive(needed / per_unit, &per_unit);
    let beyond = (value - constant(field.domain().max)).is_positive();
    if beyond { out_of_reach(value) } else { value }
}

/// A largest churn: at most all customers, and out of reach below none.
fn within_one(churn: Number) -> Number {
    match (churn.sign(), (churn - one()).is_positive()) {
        (Some(Ordering::Less), _) => out_of_reach(churn),
        (_, true) => one(),
        _ => churn,
    }
}

/// The lever at the value at which both goals are met, where both have one.
fn stricter(lever: Lever, other: &Lever) -> Lever {
    let bound = lever.bound;
    let needed = match (lever.needed, &other.needed) {
        (Outcome::Value { value: a }, Outcome::Value { value: b }) => Outcome::of(match bound {
            Bound::AtMost => a.min(*b),
            Bound::AtLeast => a.max(*b),
        }),
        (Outcome::Value { .. }, infeasible @ Outcome::Infeasible { .. }) => infeasible.clone(),
        (needed, _) => needed,
    };
    Lever { needed, ..lever }
}

fn lever(lever: LeverName, bound: Bound, needed: Number) -> Lever {
    Lever {
        unit: match lever {
            LeverName::Input(field) => field.unit(),
            LeverName::Figure(figure) => figure.unit(),
        },
        lever,
        needed: needed.outcome(),
        bound,
    }
}
