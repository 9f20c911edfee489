//! Loops against the funnel: what the same money buys without loops (MATHEMATICS.md B.8).

use super::simulation::Plan;
use crate::{Outcome, Reason};

/// The funnel on the money of the loops: with a budget, the budget of every step; otherwise what
/// the simulation spent in the step. All of it buys customers, at the same CAC, in the same market
/// and from the same start.
#[shape]
pub struct FunnelComparison {
    /// Everybody who has become a customer so far, by step, by the funnel alone; unbounded when a
    /// bought customer costs nothing. Customers.
    pub cumulative_customers: Outcome<Vec<f64>>,
    /// First step in which the loops are ahead; never when they are not within the horizon. They
    /// usually start behind, because they pay for themselves first.
    pub crossover_step: Outcome<u32>,
    /// Customers that the loops are ahead of the funnel at the end; negative when behind.
    pub lead_at_end: Outcome<f64>,
}

impl FunnelComparison {
    pub(crate) fn of(plan: &Plan, spend: &[f64], loops: &[f64], market: Option<f64>) -> Self {
        if plan.cac == 0.0 {
            let none = || Outcome::unbounded(Reason::NoCost);
            return Self {
                cumulative_customers: none(),
                crossover_step: Outcome::undefined(Reason::NoCost),
                lead_at_end: Outcome::undefined(Reason::NoCost),
            };
        }
        let money = if plan.is_budget {
            &plan.amounts
        } else {
            spend.get(1..).unwrap_or_default()
        };
        let at_start = loops.first().copied().unwrap_or(0.0);
        let limit = market.unwrap_or(f64::INFINITY);
        let mut sum = at_start;
        let mut funnel = Vec::with_capacity(loops.len());
        funnel.push(sum);
        // The loops' series may have stopped early; the comparison ends with it.
        for money in money.iter().take(loops.len().saturating_sub(1)) {
            sum = (sum + money / plan.cac).min(limit);
            funnel.push(sum);
        }
        let crossover = funnel
            .iter()
            .zip(loops)
            .position(|(funnel, loops)| *loops > *funnel * (1.0 + 1e-9));
        let lead = loops.last().copied().unwrap_or(0.0) - sum;
        Self {
            cumulative_customers: Outcome::of(funnel),
            crossover_step: crossover.map_or(Outcome::never(Reason::FunnelAhead), |step| {
                Outcome::of(step as u32)
            }),
            lead_at_end: Outcome::of(lead),
        }
    }
}
