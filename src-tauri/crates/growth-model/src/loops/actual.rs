//! A simulation beside what really happened, by calendar month.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Simulation, StepUnit};
use crate::{Outcome, Reason};

/// The new customers of an actual month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ActualCustomers {
    /// First day of the month.
    pub month: NaiveDate,
    /// New customers in it, ≥ 0. Customers.
    pub new_customers: f64,
}

/// A simulation beside the actual months that lie wholly within it.
#[shape]
pub struct BesideActual {
    /// First day of the simulation.
    pub begins_on: NaiveDate,
    /// The months in their order; one without an actual number is left out.
    pub months: Vec<MonthBeside>,
    /// Their new customers, actual. Customers.
    pub actual: f64,
    /// Their new customers, simulated. Customers.
    pub simulated: f64,
    /// (simulated − actual) / actual; undefined where nobody came. Fraction.
    pub difference: Outcome<f64>,
}

/// A month of the comparison.
#[shape(Copy)]
pub struct MonthBeside {
    /// First day of the month.
    pub month: NaiveDate,
    /// New customers, actual. Customers.
    pub actual: f64,
    /// New customers, simulated. Customers.
    pub simulated: f64,
}

/// Compares a simulation that begins on `begins_on` with actual months, in any order. The customers
/// of a step are spread evenly over its days. `None` where no actual month lies wholly within it.
pub fn beside_actual(
    simulation: &Simulation,
    step: StepUnit,
    begins_on: NaiveDate,
    actual: &[ActualCustomers],
) -> Option<BesideActual> {
    let months: Vec<MonthBeside> = by_month(simulation, step, begins_on)
        .into_iter()
        .filter_map(|(month, simulated)| {
            let found = actual.iter().find(|actual| actual.month == month)?;
            Some(MonthBeside {
                month,
                actual: found.new_customers,
                simulated,
            })
        })
        .collect();
    if months.is_empty() {
        return None;
    }
    let actual: f64 = months.iter().map(|month| month.actual).sum();
    let simulated: f64 = months.iter().map(|month| month.simulated).sum();
    Some(BesideActual {
        begins_on,
        months,
        actual,
        simulated,
        difference: if actual > 0.0 {
            Outcome::of((simulated - actual) / actual)
        } else {
            Outcome::undefined(Reason::NoNewCustomers)
        },
    })
}

/// The day from which a simulation of `horizon_days` ends with the last actual month: how well the
/// drawing tells what has already happened. It begins with a month, and not before the first actual
/// one. `None` without actual months.
pub fn begin_of_backtest(horizon_days: u32, actual: &[ActualCustomers]) -> Option<NaiveDate> {
    let first = actual.iter().map(|actual| actual.month).min()?;
    let mut begins_on = actual.iter().map(|actual| actual.month).max()?;
    let end = begins_on.checked_add_months(Months::new(1))?;
    while let Some(earlier) = begins_on.checked_sub_months(Months::new(1)) {
        if earlier < first || (end - earlier).num_days() > i64::from(horizon_days) {
            break;
        }
        begins_on = earlier;
    }
    Some(begins_on)
}

/// New customers of the calendar months that lie wholly within a simulation.
fn by_month(
    simulation: &Simulation,
    step: StepUnit,
    begins_on: NaiveDate,
) -> Vec<(NaiveDate, f64)> {
    let in_step = u64::from(step.days());
    let customers = &simulation.cumulative_customers;
    let steps = customers.len().saturating_sub(1) as u64;
    // Everybody who came before a day, counted from the first one.
    let before = |day: u64| {
        let (whole, rest) = ((day / in_step) as usize, (day % in_step) as f64);
        let at = |step: usize| customers.get(step).copied().unwrap_or_default();
        if rest == 0.0 {
            at(whole)
        } else {
            at(whole) + (at(whole + 1) - at(whole)) * rest / in_step as f64
        }
    };
    let Some(end) = begins_on.checked_add_days(Days::new(steps * in_step)) else {
        return Vec::new();
    };
    let next = |month: NaiveDate| month.checked_add_months(Months::new(1));
    let first = match begins_on.with_day(1) {
        Some(own) if own < begins_on => next(own),
        own => own,
    };
    std::iter::successors(first, |month| next(*month))
        .map_while(|month| {
            let after = next(month).filter(|after| *after <= end)?;
            let day = |date: NaiveDate| (date - begins_on).num_days().unsigned_abs();
            Some((month, before(day(after)) - before(day(month))))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::loops::graph::{Economy, GraphInput, GraphSettings, LoopGraph, run_graph};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn actual(month: &str, new_customers: f64) -> ActualCustomers {
        ActualCustomers {
            month: day(month),
            new_customers,
        }
    }

    /// Nothing but 30 bought customers in a month of 30 days: one a day.
    fn one_a_day(step: StepUnit, weeks: u32) -> Simulation {
        let input = GraphInput {
            graph: LoopGraph {
                settings: GraphSettings {
                    step,
                    horizon_weeks: weeks,
                    paid_per_month: Some(Decimal::from(30)),
                    cac: Some(Decimal::ONE),
                    churn_per_month: Some(Decimal::ZERO),
                    ..GraphSettings::default()
                },
                ..LoopGraph::default()
            },
            economy: Economy {
                days_per_month: Decimal::from(30),
                ..Economy::default()
            },
        };
        run_graph(&input).unwrap().simulation.unwrap()
    }

    #[test]
    fn a_month_gets_the_days_of_its_weeks() {
        for step in [StepUnit::Day, StepUnit::Week] {
            let simulation = one_a_day(step, 13);
            // 91 days from Wednesday, 14 January: to 14 April.
            let months = [
                actual("2026-01-01", 9.0),
                actual("2026-02-01", 14.0),
                actual("2026-03-01", 31.0),
                actual("2026-04-01", 9.0),
            ];
            let found = beside_actual(&simulation, step, day("2026-01-14"), &months).unwrap();
            let seen: Vec<_> = found.months.iter().map(|m| m.month).collect();
            assert_eq!(seen, [day("2026-02-01"), day("2026-03-01")], "{step:?}");
            assert!((found.months[0].simulated - 28.0).abs() < 1e-9, "{step:?}");
            assert!((found.months[1].simulated - 31.0).abs() < 1e-9, "{step:?}");
            assert_eq!(found.actual, 45.0);
            let difference = found.difference.value().unwrap();
            assert!((difference - 14.0 / 45.0).abs() < 1e-9, "{difference}");
        }
    }

    #[test]
    fn months_without_a_number_are_left_out_and_none_is_no_comparison() {
        let simulation = one_a_day(StepUnit::Week, 26);
        let begin = day("2026-01-01");
        let gap = [actual("2026-01-01", 0.0), actual("2026-03-01", 0.0)];
        let found = beside_actual(&simulation, StepUnit::Week, begin, &gap).unwrap();
        assert_eq!(found.months.len(), 2);
        assert_eq!(found.difference, Outcome::undefined(Reason::NoNewCustomers));
        let later = [actual("2027-01-01", 5.0)];
        assert_eq!(
            beside_actual(&simulation, StepUnit::Week, begin, &later),
            None
        );
    }

    #[test]
    fn a_backtest_ends_with_the_last_month() {
        let months: Vec<_> = (1..=10)
            .map(|month| actual(&format!("2026-{month:02}-01"), 1.0))
            .collect();
        // 26 weeks are 182 days; May to October are 184.
        assert_eq!(begin_of_backtest(182, &months), Some(day("2026-06-01")));
        assert_eq!(begin_of_backtest(184, &months), Some(day("2026-05-01")));
        assert_eq!(begin_of_backtest(7, &months), Some(day("2026-10-01")));
        assert_eq!(begin_of_backtest(9_999, &months), Some(day("2026-01-01")));
        assert_eq!(begin_of_backtest(9_999, &[]), None);
    }
}
