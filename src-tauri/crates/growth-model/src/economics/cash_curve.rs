//! When the cash that was spent on a group of customers is back (MATHEMATICS.md A.7).

mod rising;
mod span;

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::formulas::{self, Params};
use super::operand::Operand;
use super::quantity::{Gap, Quantity};
use super::scalar::Exact;
use super::{Domain, Inputs, PaymentTiming, RevenueModel};
use crate::{ModelError, Outcome, Reason};
use rising::Rising;
pub use span::{CashSpan, cash_in};

/// What a number of payments forgives: dividing decimals may leave it a hair above a whole number.
const PAYMENT_TOLERANCE: f64 = 1e-9;

/// Cash of the customers acquired in one period, from the spending to the last month asked for.
///
/// Subscription: a payment a month; in advance the first is on day 0. Each month a share `churn`
/// leaves, the payment of the others grows by both expansions. One-off: the orders of the lifetime
/// spread evenly over it, the first on day 0; a fraction of an order is the last one. Cash is cash:
/// the discount and the horizon of the lifetime value play no part.
#[shape]
pub struct CashCurve {
    /// Customers that were acquired.
    pub customers: Decimal,
    /// The spending (payment 0), then every payment up to the last month asked for.
    pub points: Vec<CashPoint>,
    /// Deepest cumulative loss among the points, ≥ 0. Money.
    pub max_drawdown: Decimal,
    /// First payment after which the cohort has returned its cost, also beyond the points; 0 when
    /// it cost nothing.
    pub break_even_payment: Outcome<u32>,
    /// Day of that payment, counted from the acquisition.
    pub break_even_day: Outcome<Decimal>,
    /// Days until the cost is back when customers pay and leave continuously instead of monthly.
    pub payback_continuous_days: Outcome<Decimal>,
}

/// One payment of the cohort.
#[shape(Eq)]
pub struct CashPoint {
    /// Its number; 0 is the spending.
    pub payment: u32,
    /// Days since the acquisition.
    pub day: Decimal,
    /// Margin that it brings, or the spending as a negative number. Money.
    pub cash: Decimal,
    /// Sum up to and including it. Money.
    pub cumulative: Decimal,
}

/// The cohort in numbers, all of them present.
struct Cohort {
    model: RevenueModel,
    timing: PaymentTiming,
    customers: Decimal,
    /// What the cohort cost.
    cost: Decimal,
    cac: Decimal,
    /// Margin of one payment of one customer.
    margin: Decimal,
    /// What each month adds to the margin of one payment.
    rise: Decimal,
    /// Share of the cash that the next payment keeps.
    keep: Decimal,
    orders: Decimal,
    lifetime_days: Decimal,
    days_per_month: Decimal,
}

/// Cash of the acquired customers over `months` (1…1200), and when it turns positive.
///
/// # Errors
/// [`ModelError`] when an input or `months` is outside its domain.
pub fn cash_curve(inputs: &Inputs, months: u32) -> Result<Outcome<CashCurve>, ModelError> {
    inputs.validate()?;
    let domain = Domain {
        min: Decimal::ONE,
        max: Decimal::from(1_200),
        whole: true,
    };
    domain.check("months", Decimal::from(months))?;
    Ok(Cohort::new(inputs).and_then(|cohort| Outcome::from(cohort.curve(months))))
}

impl Cohort {
    fn new(inputs: &Inputs) -> Outcome<Self> {
        let p = Params::exact(inputs);
        let one = || Quantity::<Exact>::whole(1);
        let keep = match p.model {
            RevenueModel::OneOff => one(),
            RevenueModel::Subscription => {
                (one() - p.churn) * p.expansion.map_or_else(one, |growth| one() + growth)
            }
        };
        let (orders, lifetime_days) = match p.model {
            RevenueModel::OneOff => (p.purchases, p.lifetime_days),
            RevenueModel::Subscription => (one(), one()),
        };
        let margin = p.gross_margin * p.payment();
        let rise = match (p.model, p.linear) {
            (RevenueModel::Subscription, Some(rise)) => p.gross_margin * rise,
            _ => Quantity::whole(0),
        };
        let cost = formulas::acquisition_cost(&p);
        let first = (margin.outcome())
            .zip(keep.outcome())
            .zip(orders.outcome().zip(lifetime_days.outcome()));
        let second = (formulas::cac(&p).outcome().zip(rise.outcome()))
            .zip(cost.outcome())
            .zip(p.new_customers.outcome());
        first.zip(second).map(
            |(((margin, keep), (orders, lifetime_days)), (((cac, rise), cost), customers))| Self {
                model: p.model,
                timing: p.timing,
                customers,
                cost,
                cac,
                margin,
                rise,
                keep,
                orders,
                lifetime_days,
                days_per_month: inputs.assumptions.days_per_month,
            },
        )
    }

    /// The curve; `None` when a number is too large.
    fn curve(&self, months: u32) -> Option<CashCurve> {
        let mut points = vec![CashPoint {
            payment: 0,
            day: Decimal::ZERO,
            cash: -self.cost,
            cumulative: -self.cost,
        }];
        let mut cumulative = -self.cost;
        let mut lowest = cumulative;
        for (day, per_customer) in self.payments(months)? {
            let cash = self.customers.checked_mul(per_customer)?;
            cumulative = cumulative.checked_add(cash)?;
            lowest = lowest.min(cumulative);
            points.push(CashPoint {
                payment: points.len().try_into().ok()?,
                day: day.normalize(),
                cash: cash.normalize(),
                cumulative: cumulative.normalize(),
            });
        }
        let break_even_payment = self.break_even_payment();
        Some(CashCurve {
            customers: self.customers,
            points,
            max_drawdown: (-lowest).max(Decimal::ZERO).normalize(),
            break_even_day: break_even_payment
                .clone()
                .and_then(|payment| Outcome::from(self.day_of(payment))),
            break_even_payment,
            payback_continuous_days: self.payback_continuous(),
        })
    }

    /// Day and margin per acquired customer of every payment within `months`.
    fn payments(&self, months: u32) -> Option<Vec<(Decimal, Decimal)>> {
        let count = match self.model {
            RevenueModel::Subscription => months,
            RevenueModel::OneOff => self.orders.ceil().to_u32()?,
        };
        let end = self.days_per_month.checked_mul(months.into())?;
        let mut payments = Vec::new();
        // Of a customer who stays, and the share of customers who do.
        let mut margin = self.margin;
        let mut staying = Decimal::ONE;
        if self.model == RevenueModel::Subscription && self.timing == PaymentTiming::Arrears {
            margin = margin.checked_add(self.rise)?;
            staying = self.keep;
        }
        for payment in 1..=count {
            let day = self.day_of(payment)?;
            if day > end || (day == end && self.model == RevenueModel::OneOff) {
                break;
            }
            let before = Decimal::from(payment - 1);
            let share = match self.model {
                RevenueModel::Subscription => Decimal::ONE,
                RevenueModel::OneOff => (self.orders - before).min(Decimal::ONE),
            };
            payments.push((day, margin.checked_mul(staying)?.checked_mul(share)?));
            staying = staying.checked_mul(self.keep)?;
            margin = margin.checked_add(self.rise)?;
        }
        Some(payments)
    }

    fn day_of(&self, payment: u32) -> Option<Decimal> {
        let before = Decimal::from(payment.saturating_sub(1));
        match (self.model, self.timing) {
            (RevenueModel::Subscription, PaymentTiming::Advance) => {
                before.checked_mul(self.days_per_month)
            }
            (RevenueModel::Subscription, PaymentTiming::Arrears) => {
                Decimal::from(payment).checked_mul(self.days_per_month)
            }
            (RevenueModel::OneOff, _) if self.orders.is_zero() => Some(Decimal::ZERO),
            (RevenueModel::OneOff, _) => before
                .checked_mul(self.lifetime_days)?
                .checked_div(self.orders),
        }
        .map(|day| day.normalize())
    }

    /// The payments, when each month adds to them.
    fn rising(&self) -> Option<Rising> {
        let number = |value: Decimal| value.to_f64().unwrap_or(f64::NAN);
        (!self.rise.is_zero()).then(|| Rising {
            arrears: self.timing == PaymentTiming::Arrears,
            cac: number(self.cac),
            margin: number(self.margin),
            rise: number(self.rise),
            keep: number(self.keep),
            days_per_month: number(self.days_per_month),
        })
    }

    /// Payments of a customer who stays that would cover the cost, or why none ever do.
    fn payments_to_cover(&self) -> Result<f64, Gap> {
        let first = match (self.model, self.timing) {
            (RevenueModel::Subscription, PaymentTiming::Arrears) => {
                self.margin.checked_mul(self.keep)
            }
            _ => Some(self.margin),
        };
        let first = first.ok_or(Gap::Undefined(Reason::TooLarge))?;
        if first <= Decimal::ZERO {
            return Err(Gap::Never(if self.margin > Decimal::ZERO {
                Reason::ChurnOutpacesPayback
            } else {
                Reason::NoMargin
            }));
        }
        self.cac
            .checked_div(first)
            .and_then(|payments| payments.to_f64())
            .ok_or(Gap::Undefined(Reason::TooLarge))
    }

    /// First payment after which the cumulative cash is no longer negative.
    fn break_even_payment(&self) -> Outcome<u32> {
        if self.cac.is_zero() {
            return Outcome::of(0);
        }
        if let Some(rising) = self.rising() {
            return rising.break_even_payment();
        }
        let payments = match self.payments_to_cover() {
            Ok(payments) => payments,
            Err(gap) => return gap.outcome(),
        };
        let never = Outcome::never(Reason::ChurnOutpacesPayback);
        let count = match self.model {
            RevenueModel::OneOff => {
                let orders = self.orders.to_f64().unwrap_or(0.0);
                if payments > orders + PAYMENT_TOLERANCE {
                    return never;
                }
                payments
            }
            RevenueModel::Subscription if self.keep.is_zero() => {
                if payments > 1.0 {
                    return never;
                }
                1.0
            }
            RevenueModel::Subscription => {
                let lost = (Decimal::ONE - self.keep).to_f64().unwrap_or(0.0);
                match periods_until(payments, lost) {
                    None => return never,
                    Some(count) => count,
                }
            }
        };
        let whole = (count - PAYMENT_TOLERANCE).ceil().max(1.0);
        Outcome::from((whole <= f64::from(u32::MAX)).then_some(whole as u32))
    }

    /// Days until the cost is back when customers pay and leave continuously.
    fn payback_continuous(&self) -> Outcome<Decimal> {
        if self.cac.is_zero() {
            return Outcome::of(Decimal::ZERO);
        }
        if let Some(rising) = self.rising() {
            return rising.payback_continuous();
        }
        if self.margin <= Decimal::ZERO {
            return Outcome::never(Reason::NoMargin);
        }
        let Some(payments) = self.cac.checked_div(self.margin) else {
            return Outcome::undefined(Reason::TooLarge);
        };
        match self.model {
            RevenueModel::OneOff if payments > self.orders => {
                Outcome::never(Reason::ChurnOutpacesPayback)
            }
            RevenueModel::OneOff => Outcome::exact(
                payments
                    .checked_mul(self.lifetime_days)
                    .and_then(|days| days.checked_div(self.orders)),
            ),
            RevenueModel::Subscription => self.continuous_subscription(payments),
        }
    }

    fn continuous_subscription(&self, payments: Decimal) -> Outcome<Decimal> {
        let days_per_month = self.days_per_month.to_f64().unwrap_or(f64::NAN);
        let lost = (Decimal::ONE - self.keep).to_f64().unwrap_or(f64::NAN);
        let payments = payments.to_f64().unwrap_or(f64::NAN);
        // Hazard per month; infinite when everybody leaves at once.
        let hazard = -(-lost).ln_1p();
        let months = if hazard == 0.0 {
            payments
        } else if payments * hazard >= 1.0 {
            return Outcome::never(Reason::ChurnOutpacesPayback);
        } else {
            -(-payments * hazard).ln_1p() / hazard
        };
        Outcome::exact(Exact::approximate(months * days_per_month).0)
    }
}

/// `k` at which `Σ_{j<k} (1 − lost)^j` reaches `total`, or `None` when it never does.
fn periods_until(total: f64, lost: f64) -> Option<f64> {
    if lost == 0.0 {
        return Some(total);
    }
    let left = total * lost;
    (left < 1.0).then(|| (-left).ln_1p() / (-lost).ln_1p())
}
