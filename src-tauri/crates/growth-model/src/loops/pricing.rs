//! Loops in CAC and LTV (MATHEMATICS.md B.9).
//!
//! A loop can be written into the cost of a customer or into the value of one. Both at once would
//! count it twice: compare LTV with the blended CAC, *or* the network LTV with the CAC of a bought
//! customer.

use rust_decimal::Decimal;

use super::loop_k::LoopK;
use super::model::Model;
use super::reproduction::Reproduction;
use crate::checks::{finite, not_negative, real};
use crate::{ModelError, Outcome, Reason};

/// Blended CAC of one loop: `(CAC + reward·K/(1 − K))·(1 − K)`; unbounded from K = 1 on, where those
/// who follow one bought customer have no end, and so has what they cost. Money per customer.
pub fn blended_cac(cac: f64, reward: f64, k: LoopK) -> Outcome<f64> {
    if k.sustains_itself() {
        Outcome::unbounded(Reason::SelfSustaining)
    } else {
        finite(cac * k.below_one() + reward * k.value())
    }
}

/// Network LTV of one loop: `(LTV − reward·K)/(1 − K)`; unbounded from K = 1 on. Money per bought
/// customer.
pub fn network_ltv(ltv: f64, reward: f64, k: LoopK) -> Outcome<f64> {
    if k.sustains_itself() {
        Outcome::unbounded(Reason::SelfSustaining)
    } else {
        finite((ltv - reward * k.value()) / k.below_one())
    }
}

/// What a customer costs and is worth without loops.
#[shape(Eq, deny_unknown_fields)]
pub struct Pricing {
    /// Cost of a bought customer, ≥ 0. Money per customer.
    pub cac: Decimal,
    /// Lifetime value of a customer on gross margin. Money per customer.
    pub ltv: Decimal,
    /// Margin that a customer leaves per day. Money per customer per day.
    pub margin_per_day: Option<Decimal>,
}

/// What the loops of an ecosystem make of CAC and LTV. Fixed costs of the loops belong to a period,
/// not to a customer; they are in the simulation.
#[shape]
pub struct EcosystemPricing {
    /// What all loops spend (rewards and assets) on everybody who follows one bought customer.
    /// Money per bought customer.
    pub loop_cost_per_paid_customer: Outcome<f64>,
    /// (CAC + cost of the loops) / customers. Money per customer.
    pub blended_cac: Outcome<f64>,
    /// LTV of everybody who follows one bought customer, itself included, less the cost of the
    /// loops. Money per bought customer.
    pub network_ltv: Outcome<f64>,
    /// LTV / blended CAC.
    pub ltv_to_blended_cac: Outcome<f64>,
    /// Network LTV / CAC: the other way to say it, never to be combined with the former.
    pub network_ltv_to_cac: Outcome<f64>,
    /// Blended CAC / margin per day. Days.
    pub payback_days: Outcome<f64>,
}

impl Pricing {
    pub(crate) fn of(
        &self,
        model: &Model,
        reproduction: &Reproduction,
        path: &str,
    ) -> Result<EcosystemPricing, ModelError> {
        let cac = not_negative(|| format!("{path}.cac"), self.cac)?;
        let ltv = real(self.ltv);
        let totals = reproduction.totals().and_then(|totals| {
            let customers: f64 = (0..model.sources())
                .map(|source| totals.at(source, 0))
                .sum();
            let cost: f64 = (0..model.loops())
                .map(|item| {
                    let rewards = model.reward[item] * totals.at(item + 1, 0);
                    if model.asset_cost[item] == 0.0 {
                        return rewards;
                    }
                    let assets: f64 = (0..model.sources())
                        .map(|source| reproduction.assets(item, source) * totals.at(source, 0))
                        .sum();
                    rewards + model.asset_cost[item] * assets
                })
                .sum();
            finite(cost).map(|cost| (customers, cost))
        });
        let blended_cac = totals
            .clone()
            .and_then(|(customers, cost)| finite((cac + cost) / customers));
        let network_ltv = totals
            .clone()
            .and_then(|(customers, cost)| finite(ltv * customers - cost));
        Ok(EcosystemPricing {
            loop_cost_per_paid_customer: totals.map(|(_, cost)| cost),
            ltv_to_blended_cac: blended_cac.clone().and_then(|cac| ratio(ltv, cac)),
            network_ltv_to_cac: network_ltv.clone().and_then(|ltv| ratio(ltv, cac)),
            payback_days: match self.margin_per_day {
                None => Outcome::missing(format!("{path}.margin_per_day")),
                Some(margin) => blended_cac
                    .clone()
                    .and_then(|cac| payback(cac, real(margin))),
            },
            blended_cac,
            network_ltv,
        })
    }
}

/// Value per cost; free customers of any value are worth it without bound.
fn ratio(value: f64, cost: f64) -> Outcome<f64> {
    if cost > 0.0 {
        finite(value / cost)
    } else if value > 0.0 {
        Outcome::unbounded(Reason::NoCost)
    } else {
        Outcome::undefined(Reason::NoValue)
    }
}

fn payback(cac: f64, margin_per_day: f64) -> Outcome<f64> {
    if cac == 0.0 {
        Outcome::of(0.0)
    } else if margin_per_day <= 0.0 {
        Outcome::never(Reason::NoMargin)
    } else {
        finite(cac / margin_per_day)
    }
}
