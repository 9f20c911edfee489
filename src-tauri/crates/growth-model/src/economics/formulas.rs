//! The formulas of MATHEMATICS.md A.1 and A.4 with the edge cases of A.5, written once for exact
//! decimals, for simulation and for the written explanation.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::operand::Operand;
use super::quantity::Gap;
use super::{InputField, PaymentTiming, RevenueModel};
use crate::Reason;

/// Months that the discounted value looks ahead.
pub(crate) const DISCOUNTED_MONTHS: u32 = 36;
/// Discount of the discounted value when none is given: 1 % a month.
pub(crate) const DEFAULT_DISCOUNT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// The inputs as operands. What may be absent by its nature (`Option`) is absent, too, when it is
/// zero: it then leaves no trace in the formula.
#[derive(Debug, Clone)]
pub(crate) struct Params<O> {
    pub(crate) model: RevenueModel,
    pub(crate) timing: PaymentTiming,
    pub(crate) arpa: O,
    pub(crate) churn: O,
    pub(crate) expansion: Option<O>,
    pub(crate) linear: Option<O>,
    pub(crate) average_order_value: O,
    pub(crate) purchases: O,
    pub(crate) lifetime_days: O,
    pub(crate) gross_margin: O,
    /// Marketing, salaries and software: those that are given, or all three, missing.
    pub(crate) costs: [Option<O>; 3],
    pub(crate) leads: O,
    pub(crate) new_customers: O,
    pub(crate) days_per_month: O,
    pub(crate) discount: Option<O>,
    /// Discount of [`ltv_discounted`]: the given one, zero included, otherwise the default.
    pub(crate) discount_or_default: O,
    pub(crate) horizon: Option<Horizon<O>>,
}

/// A whole number of months, also as an operand.
#[derive(Debug, Clone)]
pub(crate) struct Horizon<O> {
    pub(crate) months: u32,
    pub(crate) written: O,
}

impl<O: Operand> Params<O> {
    /// Revenue of one payment: ARPA or average order value.
    pub(crate) fn payment(&self) -> O {
        match self.model {
            RevenueModel::Subscription => self.arpa.clone(),
            RevenueModel::OneOff => self.average_order_value.clone(),
        }
    }

    /// Which input [`Self::payment`] is.
    pub(crate) fn payment_field(&self) -> InputField {
        match self.model {
            RevenueModel::Subscription => InputField::ArpaPerMonth,
            RevenueModel::OneOff => InputField::AverageOrderValue,
        }
    }
}

/// Cost of acquisition in the period: the parts that are given. Parts that are not count as zero
/// once one is given; with none at all the cost is missing.
pub(crate) fn acquisition_cost<O: Operand>(p: &Params<O>) -> O {
    p.costs
        .iter()
        .flatten()
        .cloned()
        .reduce(|sum, part| sum + part)
        .unwrap_or_else(|| O::whole(0))
}

/// Full cost of acquiring one customer.
pub(crate) fn cac<O: Operand>(p: &Params<O>) -> O {
    let cac = acquisition_cost(p) / p.new_customers.clone();
    if p.new_customers.is_zero() {
        return cac.without(Gap::Undefined(Reason::NoNewCustomers));
    }
    cac.sealed()
}

/// Lifetime value on revenue.
pub(crate) fn ltv_revenue<O: Operand>(p: &Params<O>) -> O {
    match p.model {
        RevenueModel::OneOff => (p.average_order_value.clone() * p.purchases.clone()).sealed(),
        RevenueModel::Subscription => {
            let payment = Payment {
                first: p.arpa.clone(),
                rise: p.linear.clone(),
            };
            lifetime_series(payment, p, p.discount.as_ref(), p.horizon.as_ref())
        }
    }
}

/// Lifetime value on gross margin, from the one on revenue.
pub(crate) fn ltv_gross_margin<O: Operand>(p: &Params<O>, ltv_revenue: O) -> O {
    if let Some(Gap::Unbounded(_)) = ltv_revenue.gap() {
        match p.gross_margin.sign() {
            // A sum of zeros, however long.
            Some(Ordering::Equal) => return p.gross_margin.clone() * p.payment(),
            Some(Ordering::Less) => {
                return (p.gross_margin.clone() * ltv_revenue)
                    .without(Gap::Unbounded(Reason::EndlessLoss));
            }
            _ => {}
        }
    }
    (p.gross_margin.clone() * ltv_revenue).sealed()
}

/// Lifetime value on gross margin over [`DISCOUNTED_MONTHS`], discounted.
///
/// Orders of the one-off model are spread evenly over the lifetime, the first on day 0, and each is
/// discounted from its own day.
pub(crate) fn ltv_discounted<O: Operand>(p: &Params<O>) -> O {
    let discount = p.discount_or_default.clone();
    match p.model {
        RevenueModel::Subscription => {
            let horizon = Horizon {
                months: DISCOUNTED_MONTHS,
                written: O::whole(DISCOUNTED_MONTHS),
            };
            let discount = Some(&discount).filter(|rate| !rate.is_zero());
            let margin = Payment {
                first: p.gross_margin.clone() * p.arpa.clone(),
                rise: (p.linear.clone()).map(|rise| p.gross_margin.clone() * rise),
            };
            lifetime_series(margin, p, discount, Some(&horizon))
        }
        RevenueModel::OneOff => orders_discounted(p, &discount),
    }
}

/// Order `k` of `N` falls on day `(k − 1)·lifetime/N`, and a fraction of an order that is left over is
/// the last of them. What falls on or after the horizon is not seen.
fn orders_discounted<O: Operand>(p: &Params<O>, discount: &O) -> O {
    let order = p.gross_margin.clone() * p.average_order_value.clone();
    let months = p.lifetime_days.clone() / p.days_per_month.clone();
    let all = order.clone() * p.purchases.clone();
    let nothing_to_spread = p.lifetime_days.is_zero() || p.purchases.is_zero() || order.is_zero();
    // Orders in the horizon, the first one included: those before the `before_end`-th interval ends.
    let before_end = (O::whole(DISCOUNTED_MONTHS) * p.purchases.clone() / months.clone()).ceil();
    let cut = (p.purchases.clone() - before_end.clone()).is_positive();
    if nothing_to_spread || (discount.is_zero() && !cut) {
        return all.sealed();
    }
    let (whole, rest) = if cut {
        (before_end, None)
    } else {
        let whole = p.purchases.floor();
        let rest = p.purchases.clone() - whole.clone();
        (whole, Some(rest.as_constant()).filter(Operand::is_positive))
    };
    if discount.is_zero() {
        return (order * whole).sealed();
    }
    let between_orders = months / p.purchases.clone();
    let loss = |periods: O| O::discount_loss(discount.clone(), periods);
    let lost = loss(whole.clone() * between_orders.clone());
    let seen = lost.clone() / loss(between_orders);
    match rest {
        None => (order * seen).sealed(),
        Some(rest) if whole.is_zero() => (order * rest).sealed(),
        Some(rest) => (order * (seen + rest * (O::whole(1) - lost))).sealed(),
    }
}

/// What a subscriber pays: the first payment, and what each further one adds to it.
struct Payment<O> {
    first: O,
    rise: Option<O>,
}

/// Sum of the payments of one subscriber (MATHEMATICS.md A.4): each month a share `churn` leaves, the
/// payment of the others grows by `expansion` and by the rise, and what comes later is discounted.
fn lifetime_series<O: Operand>(
    payment: Payment<O>,
    p: &Params<O>,
    discount: Option<&O>,
    horizon: Option<&Horizon<O>>,
) -> O {
    let one = O::whole(1);
    let grown = match &p.expansion {
        None => one.clone() - p.churn.clone(),
        Some(expansion) => (one.clone() - p.churn.clone()) * (one.clone() + expansion.clone()),
    };
    // (1 − ratio)·(1 + discount), without the cancellation of writing it so.
    let mut decay = p.churn.clone();
    if let Some(discount) = discount {
        decay = decay + discount.clone();
    }
    if let Some(expansion) = &p.expansion {
        decay = decay - expansion.clone() * (one.clone() - p.churn.clone());
    }
    let Some(horizon) = horizon else {
        return endless_series(payment, p, discount, grown, decay);
    };
    let (ratio, complement) = match discount {
        None => (grown.clone(), decay),
        Some(discount) => {
            let factor = one + discount.clone();
            (grown / factor.clone(), decay / factor)
        }
    };
    let sum =
        (ratio.clone()).geometric_sum(horizon.months, complement.clone(), horizon.written.clone());
    let Some(rise) = payment.rise else {
        let advance = payment.first * sum;
        return match p.timing {
            PaymentTiming::Advance => advance.sealed(),
            PaymentTiming::Arrears => (advance * ratio).sealed(),
        };
    };
    let risen = rise.clone()
        * (ratio.clone()).rising_sum(horizon.months, complement, horizon.written.clone());
    match p.timing {
        PaymentTiming::Advance => (payment.first * sum + risen).sealed(),
        // The first payment comes after a month, with the rise of that month.
        PaymentTiming::Arrears => (((payment.first + rise) * sum + risen) * ratio).sealed(),
    }
}

fn endless_series<O: Operand>(
    payment: Payment<O>,
    p: &Params<O>,
    discount: Option<&O>,
    grown: O,
    decay: O,
) -> O {
    let endless = decay.is_not_positive();
    if endless && payment.first.is_zero() && payment.rise.is_none() {
        return payment.first;
    }
    // In the long run the rise outweighs what stands still.
    let lasting = payment.rise.as_ref().unwrap_or(&payment.first);
    let losing = lasting.sign() == Some(Ordering::Less);
    let growing = p.expansion.as_ref().is_some_and(O::is_positive);
    let discounted = |money: O| match discount {
        None => money,
        Some(discount) => money * (O::whole(1) + discount.clone()),
    };
    let risen = (payment.rise)
        // Divided twice: the square of a small decay would be lost.
        .map(|rise| discounted(rise * grown.clone()) / decay.clone() / decay.clone());
    let numerator = match p.timing {
        PaymentTiming::Arrears => payment.first * grown,
        PaymentTiming::Advance => discounted(payment.first),
    };
    let steady = numerator / decay;
    let value = match risen {
        None => steady,
        Some(risen) => steady + risen,
    };
    if !endless {
        return value.sealed();
    }
    value.without(Gap::Unbounded(if losing {
        Reason::EndlessLoss
    } else if p.churn.is_zero() && !growing {
        Reason::NoChurn
    } else {
        Reason::ExpansionOutweighsChurn
    }))
}

/// Lifetime value / CAC.
pub(crate) fn ltv_to_cac<O: Operand>(ltv: O, cac: O) -> O {
    let free = cac.is_zero();
    let endless_loss = ltv.gap() == Some(Gap::Unbounded(Reason::EndlessLoss));
    let endless = ltv.gap().is_some() && !endless_loss;
    let earns = ltv.is_positive();
    let known = ltv.sign().is_some();
    let ratio = ltv / cac;
    if free && (earns || endless) {
        return match ratio.gap() {
            Some(_) => ratio,
            None => ratio.without(Gap::Unbounded(Reason::NoCost)),
        };
    }
    if free && known {
        return ratio.without(Gap::Undefined(Reason::NoValue));
    }
    ratio.sealed()
}

/// How fast a customer's money comes in: `earned` in every `days`. Kept apart instead of divided, so
/// that a payback is one division and comes out exactly where it is exact.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace<O> {
    pub(crate) earned: O,
    pub(crate) days: O,
}

impl<O: Operand> Pace<O> {
    fn of(p: &Params<O>, earned: O) -> Self {
        match p.model {
            RevenueModel::Subscription => Self {
                earned,
                days: p.days_per_month.clone(),
            },
            RevenueModel::OneOff => {
                let earned = earned * p.purchases.clone();
                Self {
                    earned: match p.lifetime_days.is_zero() {
                        true => earned.without(Gap::Undefined(Reason::NoLifetime)),
                        false => earned,
                    },
                    days: p.lifetime_days.clone(),
                }
            }
        }
    }
}

/// Revenue of one customer over time.
pub(crate) fn revenue_pace<O: Operand>(p: &Params<O>) -> Pace<O> {
    Pace::of(p, p.payment())
}

/// Margin of one customer over time.
pub(crate) fn margin_pace<O: Operand>(p: &Params<O>) -> Pace<O> {
    Pace::of(p, p.gross_margin.clone() * p.payment())
}

/// What rounding may take from a lifetime value that just returns the CAC, as a share of it: what
/// thresholds forgive.
const FORGIVEN: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// Days until a customer's margin has returned the CAC, as long as the customer stays: never where the
/// margin of the whole lifetime is less than the CAC.
pub(crate) fn payback_in_lifetime<O: Operand>(cac: O, pace: Pace<O>, ltv: &O) -> O {
    let forgiven = O::constant(FORGIVEN) * ltv.clone();
    let lost = cac.is_positive() && (cac.clone() - ltv.clone() - forgiven).is_positive();
    let payback = payback_days(cac, pace);
    if lost && payback.sign().is_some() {
        return payback.without(Gap::Never(Reason::ChurnOutpacesPayback));
    }
    payback
}

/// Days until a customer who stays has returned the CAC at this pace.
pub(crate) fn payback_days<O: Operand>(cac: O, pace: Pace<O>) -> O {
    let Pace { earned, days } = pace;
    let entered = !earned.is_missing() && !days.is_missing();
    if cac.is_zero() && entered && !earned.is_positive() {
        return cac;
    }
    let never = earned.is_not_positive() && cac.is_positive();
    let payback = cac * days / earned;
    if never {
        return payback.without(Gap::Never(Reason::NoMargin));
    }
    payback.sealed()
}

/// Cost per lead.
pub(crate) fn cost_per_lead<O: Operand>(p: &Params<O>) -> O {
    per_lead(acquisition_cost(p), p)
}

/// New customers / leads.
pub(crate) fn conversion_rate<O: Operand>(p: &Params<O>) -> O {
    per_lead(p.new_customers.clone(), p)
}

fn per_lead<O: Operand>(total: O, p: &Params<O>) -> O {
    let share = total / p.leads.clone();
    if p.leads.is_zero() {
        return share.without(Gap::Undefined(Reason::NoLeads));
    }
    share.sealed()
}

/// Margin per lead: conversion × (LTV − CAC), which is conversion × LTV − cost per lead. The latter
/// also holds when nobody is acquired: then a lead only costs.
pub(crate) fn margin_per_lead<O: Operand>(conversion: O, ltv: O, cac: O, cost_per_lead: O) -> O {
    if !conversion.is_zero() {
        return (conversion * (ltv - cac)).sealed();
    }
    let entered = !ltv.is_missing();
    if entered && ltv.sign().is_none() {
        return (O::whole(0) - cost_per_lead).sealed();
    }
    (conversion * ltv - cost_per_lead).sealed()
}

/// Margin that a lead leaves with the first order or the first month, at once.
pub(crate) fn margin_per_lead_first_order<O: Operand>(
    p: &Params<O>,
    conversion: O,
    cost_per_lead: O,
) -> O {
    (conversion * p.gross_margin.clone() * p.payment() - cost_per_lead).sealed()
}

/// Expected lifetime in days.
pub(crate) fn lifetime_days<O: Operand>(p: &Params<O>) -> O {
    match p.model {
        RevenueModel::OneOff => p.lifetime_days.clone().sealed(),
        RevenueModel::Subscription => {
            let days = p.days_per_month.clone() / p.churn.clone();
            if p.churn.is_zero() {
                return days.without(Gap::Unbounded(Reason::NoChurn));
            }
            days.sealed()
        }
    }
}
