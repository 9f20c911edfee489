//! Where a KPI stands on its way from the baseline to the goal.

use rust_decimal::Decimal;

use super::KpiName;
use crate::checks::real;

/// Off the plan by less than this, relative to what was planned, is on the plan.
const ON_PLAN: f64 = 0.01;
/// Worse than planned by up to this is a warning; by more, the KPI is behind.
const NEAR_PLAN: f64 = 0.05;

/// A measured KPI against the value that was planned for the day.
#[shape(Copy, Eq, Hash)]
pub enum Standing {
    /// Better than planned.
    Ahead,
    /// As planned, within 1 %.
    OnPlan,
    /// Worse by up to 5 %.
    SlightlyBehind,
    /// Worse by more.
    Behind,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandingInput {
    /// Which KPI.
    pub name: KpiName,
    /// As measured.
    pub actual: Decimal,
    /// As planned for the day.
    pub planned: f64,
}

/// Compares a measurement with the plan: relative to the planned value, or to one unit where that
/// is smaller, so that a plan near zero is not missed by a hair.
pub fn standing(input: StandingInput) -> Standing {
    let difference = real(input.actual) - input.planned;
    let better = if input.name.lower_is_better() {
        -difference
    } else {
        difference
    };
    let size = match input.name {
        // K lives between 0 and 1.
        KpiName::ViralCoefficient => input.planned.abs().max(0.1),
        _ => input.planned.abs().max(1.0),
    };
    match better / size {
        share if share >= ON_PLAN => Standing::Ahead,
        share if share > -ON_PLAN => Standing::OnPlan,
        share if share >= -NEAR_PLAN => Standing::SlightlyBehind,
        _ => Standing::Behind,
    }
}

/// Whether the KPI is at its goal or beyond.
pub fn reached(name: KpiName, actual: Decimal, goal: Decimal) -> bool {
    if name.lower_is_better() {
        actual <= goal
    } else {
        actual >= goal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: KpiName, actual: i64, planned: f64) -> Standing {
        standing(StandingInput {
            name,
            actual: Decimal::new(actual, 2),
            planned,
        })
    }

    #[test]
    fn better_is_less_for_costs_and_days_and_more_for_the_rest() {
        assert_eq!(
            said(KpiName::Cac, 480_000, 4_700.0),
            Standing::SlightlyBehind
        );
        assert_eq!(said(KpiName::Cac, 460_000, 4_700.0), Standing::Ahead);
        assert_eq!(said(KpiName::PaybackDays, 9_500, 88.0), Standing::Behind);
        assert_eq!(said(KpiName::LtvToCac, 630, 6.2), Standing::Ahead);
        assert_eq!(
            said(KpiName::MarginPerLead, 155_100, 1_550.0),
            Standing::OnPlan
        );
        assert_eq!(said(KpiName::ViralCoefficient, 31, 0.31), Standing::OnPlan);
    }

    #[test]
    fn a_plan_of_zero_is_compared_in_units() {
        assert_eq!(said(KpiName::MarginPerLead, -400, 0.0), Standing::Behind);
        assert_eq!(said(KpiName::ViralCoefficient, 0, 0.0), Standing::OnPlan);
    }

    #[test]
    fn a_goal_is_reached_from_its_own_side() {
        assert!(reached(KpiName::PaybackDays, 45.into(), 45.into()));
        assert!(!reached(KpiName::PaybackDays, 46.into(), 45.into()));
        assert!(reached(KpiName::LtvToCac, 3.into(), 3.into()));
        assert!(!reached(KpiName::LtvToCac, 2.into(), 3.into()));
    }
}
