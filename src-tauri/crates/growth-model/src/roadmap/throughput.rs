//! When the backlog will be done, from what was done in past weeks (MATHEMATICS.md F.4).

use rust_decimal::Decimal;

use crate::checks::{count, reaches, within};
use crate::{ModelError, Outcome, Reason};

/// Weeks that are looked ahead, a hundred years.
const LONGEST_FORECAST: u32 = 5_200;
/// Weeks of the curve that are listed at most.
const MOST_WEEKS_LISTED: usize = 260;
/// Probability at which the curve is as good as over.
const AS_GOOD_AS_SURE: f64 = 0.999;

/// Past weeks and what is left.
#[shape(Eq, deny_unknown_fields)]
pub struct ThroughputInput {
    /// Tasks that are left, 0…2000.
    pub backlog: u32,
    /// Tasks finished in each past week, weeks without any included; at most 260 weeks.
    pub finished_per_week: Vec<u32>,
}

/// How many more weeks it takes. Future weeks are drawn from the past ones with replacement, and
/// the probabilities of all such futures are computed exactly (by convolution), not simulated.
#[shape]
pub struct ThroughputForecast {
    /// Smallest number of weeks by which everything is done with a probability of 50 %. Weeks.
    pub weeks_p50: Outcome<u32>,
    /// The same with 85 %. Weeks.
    pub weeks_p85: Outcome<u32>,
    /// The same with 95 %. Weeks.
    pub weeks_p95: Outcome<u32>,
    /// Tasks finished in a past week on average.
    pub mean_per_week: Outcome<f64>,
    /// Probability that everything is done by the end of week 1, 2, …
    pub done_by_week: Vec<f64>,
}

/// Forecasts the end of the backlog.
///
/// # Errors
/// A backlog or a history that is too long.
pub fn forecast(input: &ThroughputInput) -> Result<ThroughputForecast, ModelError> {
    let backlog = count(|| "backlog".to_owned(), input.backlog, 0, 2_000)?;
    within(
        || "finished_per_week".to_owned(),
        input.finished_per_week.len().into(),
        None,
        Some(Decimal::from(260)),
    )?;
    let weeks = &input.finished_per_week;
    let mean_per_week = if weeks.is_empty() {
        Outcome::undefined(Reason::NoHistory)
    } else {
        let sum: f64 = weeks.iter().map(|&week| f64::from(week)).sum();
        Outcome::of(sum / weeks.len() as f64)
    };
    let all = |outcome: Outcome<u32>| ThroughputForecast {
        weeks_p50: outcome.clone(),
        weeks_p85: outcome.clone(),
        weeks_p95: outcome,
        mean_per_week: mean_per_week.clone(),
        done_by_week: Vec::new(),
    };
    if backlog == 0 {
        return Ok(all(Outcome::of(0)));
    }
    if weeks.is_empty() {
        return Ok(all(Outcome::undefined(Reason::NoHistory)));
    }
    if weeks.iter().all(|&week| week == 0) {
        return Ok(all(Outcome::never(Reason::NothingFinished)));
    }
    let mut found = [None; 3];
    let mut done_by_week = Vec::new();
    let mut futures = Futures::new(weeks, backlog);
    for week in 1..=LONGEST_FORECAST {
        let done = futures.next_week();
        if done_by_week.len() < MOST_WEEKS_LISTED
            && done_by_week
                .last()
                .is_none_or(|&last| last < AS_GOOD_AS_SURE)
        {
            done_by_week.push(done);
        }
        for (found, wanted) in found.iter_mut().zip([0.5, 0.85, 0.95]) {
            if found.is_none() && reaches(done, wanted) {
                *found = Some(week);
            }
        }
        if found.iter().all(Option::is_some) && done >= AS_GOOD_AS_SURE {
            break;
        }
    }
    let weeks =
        |found: Option<u32>| found.map_or(Outcome::undefined(Reason::TooLarge), Outcome::of);
    Ok(ThroughputForecast {
        weeks_p50: weeks(found[0]),
        weeks_p85: weeks(found[1]),
        weeks_p95: weeks(found[2]),
        mean_per_week,
        done_by_week,
    })
}

/// Probabilities of all futures, week by week.
struct Futures {
    /// Distinct results of a week (capped at the backlog) and their probabilities.
    week: Vec<(usize, f64)>,
    /// Probability of each number of finished tasks below the backlog.
    finished: Vec<f64>,
    next: Vec<f64>,
    done: f64,
}

impl Futures {
    fn new(history: &[u32], backlog: usize) -> Self {
        let mut results: Vec<usize> = history
            .iter()
            .map(|&week| (week as usize).min(backlog))
            .collect();
        results.sort_unstable();
        let week = results
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], same.len() as f64 / history.len() as f64))
            .collect();
        let mut finished = vec![0.0; backlog];
        finished[0] = 1.0;
        Self {
            week,
            next: vec![0.0; backlog],
            finished,
            done: 0.0,
        }
    }

    /// One week later: the probability that everything is done.
    fn next_week(&mut self) -> f64 {
        let backlog = self.finished.len();
        self.next.fill(0.0);
        for &(result, probability) in &self.week {
            let stay = backlog - result;
            for (next, now) in self.next[result..].iter_mut().zip(&self.finished[..stay]) {
                *next += probability * now;
            }
            self.done += probability * self.finished[stay..].iter().sum::<f64>();
        }
        std::mem::swap(&mut self.finished, &mut self.next);
        self.done.min(1.0)
    }
}
