//! How long people stay, from observations of which many have not ended yet: the estimator of Kaplan
//! and Meier (1958) with Greenwood's variance and intervals on the log(−log) scale.

use std::collections::BTreeMap;

use statrs::distribution::{ContinuousCDF, Normal};

use crate::checks::{real_within, within};
use crate::{ModelError, Outcome, Reason};

/// Longest time. Units.
const MAX_TIME: f64 = 1e9;

/// Observed durations, and what is wanted.
#[shape(deny_unknown_fields)]
pub struct SurvivalInput {
    /// The observations, in any unit of time.
    pub observations: Vec<ObservedDuration>,
    /// Confidence of the intervals, 0.5…0.999.
    #[serde(default = "confidence")]
    pub confidence: f64,
    /// Where the restricted mean ends; the longest observation of the segment when absent. Units,
    /// 0…1e9.
    pub restricted_to: Option<f64>,
}

fn confidence() -> f64 {
    0.95
}

/// How long one person was seen to stay, or `count` persons alike.
#[shape(skip_serializing_none, deny_unknown_fields)]
pub struct ObservedDuration {
    /// How long, 0…1e9. Units.
    pub duration: f64,
    /// Whether it ended then. False: still there when last seen.
    pub ended: bool,
    /// Persons, from 1.
    #[serde(default = "one")]
    #[schemars(range(min = 1))]
    pub count: u32,
    /// Segment: every segment gets a curve of its own.
    pub segment: Option<String>,
}

fn one() -> u32 {
    1
}

/// The curves.
#[shape]
pub struct Survival {
    /// Everybody together.
    pub all: SurvivalCurve,
    /// Each segment, in the order of their names; empty where no observation has one.
    pub segments: Vec<SurvivalSegment>,
}

/// The curve of a segment.
#[shape]
pub struct SurvivalSegment {
    /// Its name.
    pub segment: String,
    /// Its curve.
    pub curve: SurvivalCurve,
}

/// How long a group of people stay.
#[shape]
pub struct SurvivalCurve {
    /// Persons.
    pub persons: u64,
    /// Those who ended.
    pub ended: u64,
    /// Steps of the curve: every time at which somebody ended or was last seen.
    pub steps: Vec<SurvivalStep>,
    /// First time at which half or fewer are left. Never where more than half are, as far as was
    /// observed.
    pub median: Outcome<f64>,
    /// Mean time within `restricted_to`: the area under the curve. Undefined where the curve is not
    /// known that far.
    pub restricted_mean: Outcome<f64>,
    /// Where the restricted mean ends. Units.
    pub restricted_to: Outcome<f64>,
    /// Ended / time observed: churn per unit of time, if it is the same all along.
    pub churn_rate: Outcome<f64>,
}

/// The curve from one time on.
#[shape]
pub struct SurvivalStep {
    /// The time. Units.
    pub time: f64,
    /// Persons observed up to it who had not ended before.
    pub at_risk: u64,
    /// Persons who ended at it.
    pub ended: u64,
    /// Persons last seen at it; those who ended at the same time ended before.
    pub censored: u64,
    /// S: share who stay longer, 0…1.
    pub survival: f64,
    /// Standard error of S (Greenwood). Undefined where everybody has ended.
    pub standard_error: Outcome<f64>,
    /// Interval of S. Undefined where S is 0 or 1.
    pub interval: Outcome<SurvivalInterval>,
}

/// Interval of a share.
#[shape(Copy)]
pub struct SurvivalInterval {
    /// Lower end, 0…1.
    pub low: f64,
    /// Upper end, 0…1.
    pub high: f64,
}

/// Estimates how long people stay, together and by segment.
///
/// # Errors
/// Durations, counts or the confidence outside their range, with their path.
pub fn survival(input: &SurvivalInput) -> Result<Survival, ModelError> {
    real_within(|| "confidence".to_owned(), input.confidence, 0.5, 0.999)?;
    if let Some(time) = input.restricted_to {
        real_within(|| "restricted_to".to_owned(), time, 0.0, MAX_TIME)?;
    }
    let mut segments: BTreeMap<&str, Vec<&ObservedDuration>> = BTreeMap::new();
    for (i, seen) in input.observations.iter().enumerate() {
        let name = |name: &str| format!("observations[{i}].{name}");
        real_within(|| name("duration"), seen.duration, 0.0, MAX_TIME)?;
        let one = Some(rust_decimal::Decimal::ONE);
        within(|| name("count"), seen.count.into(), one, None)?;
        if let Some(segment) = &seen.segment {
            segments.entry(segment).or_default().push(seen);
        }
    }
    let z = Normal::standard().inverse_cdf(f64::midpoint(1.0, input.confidence));
    let curve = |seen: &[&ObservedDuration]| curve(seen, z, input.restricted_to);
    Ok(Survival {
        all: curve(&input.observations.iter().collect::<Vec<_>>()),
        segments: segments
            .into_iter()
            .map(|(segment, seen)| SurvivalSegment {
                segment: segment.to_owned(),
                curve: curve(&seen),
            })
            .collect(),
    })
}

fn curve(seen: &[&ObservedDuration], z: f64, restricted_to: Option<f64>) -> SurvivalCurve {
    let mut sorted = seen.to_vec();
    sorted.sort_by(|one, other| one.duration.total_cmp(&other.duration));
    let persons: u64 = seen.iter().map(|seen| u64::from(seen.count)).sum();
    let exposure: f64 = seen
        .iter()
        .map(|seen| seen.duration * f64::from(seen.count))
        .sum();
    let mut steps = Vec::new();
    let (mut at_risk, mut survival, mut greenwood) = (persons, 1.0, 0.0);
    for same in sorted.chunk_by(|one, other| one.duration == other.duration) {
        let Some(time) = same.first().map(|seen| seen.duration) else {
            continue;
        };
        let number = |ended: bool| {
            let chosen = same.iter().filter(|seen| seen.ended == ended);
            chosen.map(|seen| u64::from(seen.count)).sum::<u64>()
        };
        let (ended, censored) = (number(true), number(false));
        if ended > 0 {
            let (d, n) = (ended as f64, at_risk as f64);
            survival *= (n - d) / n;
            greenwood += d / (n * (n - d));
        }
        steps.push(step(
            time,
            [at_risk, ended, censored],
            survival,
            greenwood,
            z,
        ));
        at_risk -= ended + censored;
    }
    let ended: u64 = steps.iter().map(|step: &SurvivalStep| step.ended).sum();
    let longest = steps.last().map(|step| step.time);
    let border = restricted_to.or(longest);
    let none = || Outcome::undefined(Reason::NoCustomers);
    SurvivalCurve {
        persons,
        ended,
        median: if persons == 0 {
            none()
        } else {
            steps
                .iter()
                .find(|step| crate::checks::reaches(0.5, step.survival))
                .map_or(Outcome::never(Reason::TooFewObservations), |step| {
                    Outcome::of(step.time)
                })
        },
        restricted_mean: border.map_or_else(none, |border| {
            // Beyond the last observation the curve is known only where nobody is left.
            if longest.is_some_and(|longest| border > longest) && survival > 0.0 {
                Outcome::undefined(Reason::TooFewObservations)
            } else {
                Outcome::of(area(&steps, border))
            }
        }),
        restricted_to: border.map_or_else(none, Outcome::of),
        churn_rate: if persons == 0 {
            none()
        } else if exposure > 0.0 {
            let rate = ended as f64 / exposure;
            if rate.is_finite() {
                Outcome::of(rate)
            } else {
                Outcome::undefined(Reason::TooLarge)
            }
        } else {
            Outcome::undefined(Reason::NothingMeasured)
        },
        steps,
    }
}

fn step(
    time: f64,
    [at_risk, ended, censored]: [u64; 3],
    survival: f64,
    greenwood: f64,
    z: f64,
) -> SurvivalStep {
    let inner = survival > 0.0 && survival < 1.0;
    SurvivalStep {
        time,
        at_risk,
        ended,
        censored,
        survival,
        standard_error: if survival > 0.0 {
            Outcome::of(survival * greenwood.sqrt())
        } else {
            Outcome::undefined(Reason::NothingMeasured)
        },
        interval: if inner {
            let spread = (z * greenwood.sqrt() / survival.ln().abs()).exp();
            Outcome::of(SurvivalInterval {
                low: survival.powf(spread),
                high: survival.powf(1.0 / spread),
            })
        } else {
            Outcome::undefined(Reason::NothingMeasured)
        },
    }
}

/// The area under the curve up to `border`.
fn area(steps: &[SurvivalStep], border: f64) -> f64 {
    let (mut sum, mut before, mut height) = (0.0, 0.0, 1.0);
    for step in steps.iter().take_while(|step| step.time < border) {
        sum += (step.time - before) * height;
        before = step.time;
        height = step.survival;
    }
    sum + (border - before) * height
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_over_hardly_any_time_is_too_large_to_be_a_number() {
        let input: SurvivalInput = serde_json::from_value(serde_json::json!({
            "observations": [
                { "duration": 0.0, "ended": true, "count": 12 },
                { "duration": f64::MIN_POSITIVE, "ended": false },
            ],
        }))
        .unwrap();
        let found = survival(&input);
        let rate = found.unwrap().all.churn_rate;
        assert_eq!(rate, Outcome::undefined(Reason::TooLarge));
    }
}
