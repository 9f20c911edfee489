//! Where a customer stops producing profit, purchase by purchase (MATHEMATICS.md A.8).

use rust_decimal::Decimal;

use super::{Domain, InputField};
use crate::{ModelError, Outcome, Reason};

/// Most purchases that are looked at.
const MAX_PURCHASES: usize = 1_000;

/// The path of a customer from purchase to purchase.
#[shape(Eq, deny_unknown_fields)]
pub struct LifecycleInput {
    /// Cost of acquiring the customer, 0…1e15. Money.
    pub cac: Decimal,
    /// The purchases in their order, 1…1000 of them.
    pub purchases: Vec<LifecyclePurchase>,
}

/// One purchase of a customer's life.
#[shape(Eq, deny_unknown_fields)]
pub struct LifecyclePurchase {
    /// Share of those who made the purchase before that make this one, 0…1; 1 for the first.
    /// Fraction.
    pub repeat_probability: Decimal,
    /// Order value, 0…1e15. Money.
    pub order_value: Decimal,
    /// Gross margin of the order, −1 000 000…1. Fraction.
    pub gross_margin: Decimal,
    /// Cost of serving the order, 0…1e15. Money.
    #[serde(default)]
    pub cost_to_serve: Decimal,
    /// Cost of bringing the purchase about (a mailing, a discount), spent on everybody who made
    /// the one before, 0…1e15; 0 for the first, whose cost is the CAC. Money.
    #[serde(default)]
    pub trigger_cost: Decimal,
}

/// What each purchase adds, per acquired customer, and where it stops adding.
#[shape(Eq)]
pub struct Lifecycle {
    /// The purchases.
    pub purchases: Vec<LifecyclePoint>,
    /// First purchase after which the cumulative contribution is no longer negative.
    pub break_even_purchase: Outcome<u32>,
    /// Purchase at which the cumulative contribution is highest (the first such): after it the
    /// customer no longer adds profit.
    pub peak_purchase: u32,
    /// Cumulative contribution at the peak. Money per acquired customer.
    pub peak_cumulative: Decimal,
    /// First purchase that does not earn: its contribution is zero or less. The cumulative
    /// contribution may recover after it, so this need not be the one after the peak.
    pub first_unprofitable_purchase: Outcome<u32>,
    /// What the purchases after the peak take away again, ≥ 0. Money per acquired customer.
    pub value_lost_after_peak: Decimal,
    /// The purchase, from the second on, that the smallest share goes on to make (the first such).
    pub weakest_repeat: Outcome<WeakestRepeat>,
    /// Expected purchases of an acquired customer: the guide's number of purchases per lifetime.
    pub expected_purchases: Decimal,
}

/// One purchase, per acquired customer.
#[shape(Eq)]
pub struct LifecyclePoint {
    /// Its number, from 1.
    pub purchase: u32,
    /// Share of the acquired customers who make it. Fraction.
    pub reach: Decimal,
    /// What it adds. Money per acquired customer.
    pub contribution: Decimal,
    /// Sum so far, less the CAC. Money per acquired customer.
    pub cumulative: Decimal,
}

/// The weakest step from one purchase to the next.
#[shape(Eq)]
pub struct WeakestRepeat {
    /// The purchase that is made least often by those who made the one before.
    pub purchase: u32,
    /// How often. Fraction.
    pub repeat_probability: Decimal,
}

/// What each purchase adds, and where it stops adding.
///
/// # Errors
/// [`ModelError`] when a value is outside its range, when there is no purchase or more than 1000,
/// when the first purchase is not certain or has a trigger cost.
pub fn lifecycle(input: &LifecycleInput) -> Result<Outcome<Lifecycle>, ModelError> {
    check(input)?;
    Ok(Outcome::from(walk(input)))
}

fn check(input: &LifecycleInput) -> Result<(), ModelError> {
    let money = InputField::MarketingCost.domain();
    let margin = InputField::GrossMargin.domain();
    let share = Domain {
        min: Decimal::ZERO,
        max: Decimal::ONE,
        whole: false,
    };
    money.check("cac", input.cac)?;
    let refuse = |field: String, rule| ModelError::Inconsistent { field, rule };
    let first = input
        .purchases
        .first()
        .ok_or_else(|| ModelError::Required {
            field: "purchases".to_owned(),
        })?;
    if input.purchases.len() > MAX_PURCHASES {
        return Err(refuse("purchases".to_owned(), "too_many_purchases"));
    }
    if first.repeat_probability != Decimal::ONE {
        let field = "purchases[0].repeat_probability".to_owned();
        return Err(refuse(field, "first_purchase_is_certain"));
    }
    if !first.trigger_cost.is_zero() {
        let field = "purchases[0].trigger_cost".to_owned();
        return Err(refuse(field, "first_purchase_has_no_trigger"));
    }
    for (index, purchase) in input.purchases.iter().enumerate() {
        for (name, domain, value) in [
            ("repeat_probability", share, purchase.repeat_probability),
            ("order_value", money, purchase.order_value),
            ("gross_margin", margin, purchase.gross_margin),
            ("cost_to_serve", money, purchase.cost_to_serve),
            ("trigger_cost", money, purchase.trigger_cost),
        ] {
            if domain.check("", value).is_err() {
                domain.check(&format!("purchases[{index}].{name}"), value)?;
            }
        }
    }
    Ok(())
}

fn walk(input: &LifecycleInput) -> Option<Lifecycle> {
    let mut points = Vec::with_capacity(input.purchases.len());
    let mut reach = Decimal::ONE;
    let mut cumulative = -input.cac;
    let mut expected = Decimal::ZERO;
    for (purchase, number) in input.purchases.iter().zip(1..) {
        let before = reach;
        reach = reach.checked_mul(purchase.repeat_probability)?;
        let earned = (purchase.order_value)
            .checked_mul(purchase.gross_margin)?
            .checked_sub(purchase.cost_to_serve)?
            .checked_mul(reach)?;
        let spent = before.checked_mul(purchase.trigger_cost)?;
        let contribution = earned.checked_sub(spent)?;
        cumulative = cumulative.checked_add(contribution)?;
        expected = expected.checked_add(reach)?;
        points.push(LifecyclePoint {
            purchase: number,
            reach: reach.normalize(),
            contribution: contribution.normalize(),
            cumulative: cumulative.normalize(),
        });
    }
    let first_where = |test: &dyn Fn(&LifecyclePoint) -> bool| {
        points
            .iter()
            .find(|point| test(point))
            .map(|point| point.purchase)
    };
    // The first of the highest: a later equal one has added nothing.
    let peak = points.iter().reduce(|best, point| {
        if point.cumulative > best.cumulative {
            point
        } else {
            best
        }
    })?;
    let earns = points
        .iter()
        .any(|point| point.contribution > Decimal::ZERO);
    let never = Outcome::never(if earns {
        Reason::ChurnOutpacesPayback
    } else {
        Reason::NoMargin
    });
    Some(Lifecycle {
        break_even_purchase: first_where(&|point| point.cumulative >= Decimal::ZERO)
            .map_or(never, Outcome::of),
        peak_purchase: peak.purchase,
        peak_cumulative: peak.cumulative,
        first_unprofitable_purchase: first_where(&|point| point.contribution <= Decimal::ZERO)
            .map_or(Outcome::never(Reason::EveryPurchaseEarns), Outcome::of),
        value_lost_after_peak: peak.cumulative.checked_sub(cumulative)?.normalize(),
        weakest_repeat: weakest_repeat(&input.purchases),
        expected_purchases: expected.normalize(),
        purchases: points,
    })
}

fn weakest_repeat(purchases: &[LifecyclePurchase]) -> Outcome<WeakestRepeat> {
    (purchases.iter().zip(1..).skip(1))
        .map(|(purchase, number)| WeakestRepeat {
            purchase: number,
            repeat_probability: purchase.repeat_probability,
        })
        .reduce(|weakest, next| {
            if next.repeat_probability < weakest.repeat_probability {
                next
            } else {
                weakest
            }
        })
        .map_or(Outcome::undefined(Reason::NoRepeatPurchases), Outcome::of)
}
