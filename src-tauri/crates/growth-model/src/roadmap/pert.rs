//! When a plan with uncertain durations will end (MATHEMATICS.md F.6).

use rust_decimal::Decimal;

use super::calendar::PLAN_DAYS;
use super::network::Network;
use crate::ModelError;
use crate::checks::{count, not_negative, reaches};
use crate::sampling::{Distribution, Sampler, Work, draw_all, quantile_of_sorted};

/// Latest finishes closer than this to the end are on the critical path of a draw.
const NO_FLOAT: f64 = 1e-9;

/// Activities with three estimates each.
#[shape(Eq, deny_unknown_fields)]
pub struct PertInput {
    /// The activities, at most 20000.
    pub activities: Vec<UncertainActivity>,
    /// Day by which everything should be done, ≥ 0. Days.
    #[serde(default = "plan_days")]
    pub deadline_days: Decimal,
    /// Simulations, 100…100000.
    #[serde(default = "usual_draws")]
    pub draws: u32,
    /// Seed: the same seed gives the same answer on any machine.
    pub seed: u64,
}

fn plan_days() -> Decimal {
    Decimal::from(PLAN_DAYS)
}

fn usual_draws() -> u32 {
    10_000
}

/// An activity with three estimates.
#[shape(Eq, deny_unknown_fields)]
pub struct UncertainActivity {
    /// Name, unique.
    pub id: String,
    /// If all goes well, ≥ 0. Days.
    pub optimistic_days: Decimal,
    /// Most likely, from optimistic to pessimistic. Days.
    pub likely_days: Decimal,
    /// If all goes badly. Days.
    pub pessimistic_days: Decimal,
    /// Activities that must be finished before it starts.
    #[serde(default)]
    pub predecessors: Vec<String>,
}

/// When the plan will end.
#[shape]
pub struct PertForecast {
    /// Mean length of the plan. Days.
    pub mean_days: f64,
    /// Length that is not exceeded with a probability of 50 %. Days.
    pub p50_days: f64,
    /// The same with 85 %. Days.
    pub p85_days: f64,
    /// The same with 95 %. Days.
    pub p95_days: f64,
    /// Probability of being done by the deadline. Fraction.
    pub deadline_probability: f64,
    /// Length when every activity takes its mean: usually too short, because the plan waits for
    /// the latest of several paths. Days.
    pub length_of_means_days: f64,
    /// How often each activity was on the critical path, in the order of the input.
    pub criticality: Vec<Criticality>,
}

/// How often an activity decided about the end.
#[shape]
pub struct Criticality {
    /// Name.
    pub id: String,
    /// Share of the simulations in which it was on the critical path. Fraction.
    pub share: f64,
}

/// Working memory of one thread.
struct Memory {
    durations: Vec<f64>,
    finish: Vec<f64>,
    start: Vec<f64>,
}

/// One simulated course of the plan.
struct Course {
    length: f64,
    /// Activities on the critical path.
    critical: Vec<u32>,
}

/// Simulates the plan. `proceed` hears now and then how many simulations are done and says whether
/// to go on; `Ok(None)` when it said no. An empty plan has a length of 0.
///
/// # Errors
/// Estimates out of order, a name twice, an unknown or circular predecessor.
pub fn pert(
    input: &PertInput,
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Option<PertForecast>, ModelError> {
    let network = Network::new(
        input
            .activities
            .iter()
            .map(|activity| (activity.id.as_str(), activity.predecessors.as_slice())),
        "activities",
    )?;
    let samplers: Vec<Sampler> = input
        .activities
        .iter()
        .enumerate()
        .map(|(index, activity)| activity.sampler(&format!("activities[{index}]")))
        .collect::<Result<_, _>>()?;
    let deadline = not_negative(|| "deadline_days".to_owned(), input.deadline_days)?;
    count(|| "draws".to_owned(), input.draws, 100, 100_000)?;

    let size = samplers.len();
    let drawn = draw_all(
        input.seed,
        input.draws,
        Work::Light,
        || Memory {
            durations: vec![0.0; size],
            finish: vec![0.0; size],
            start: vec![0.0; size],
        },
        |memory, random| {
            for (duration, sampler) in memory.durations.iter_mut().zip(&samplers) {
                *duration = sampler.draw(random);
            }
            let length = network.forward(&memory.durations, &mut memory.finish);
            network.backward(&memory.durations, length, &mut memory.start);
            let critical = (0..size)
                .filter(|&task| {
                    let latest = memory.start[task] + memory.durations[task];
                    latest - memory.finish[task] <= NO_FLOAT * (1.0 + length)
                })
                .map(|task| task as u32)
                .collect();
            Course { length, critical }
        },
        proceed,
    );
    let means: Vec<f64> = samplers.iter().map(Sampler::mean).collect();
    let length_of_means_days = network.forward(&means, &mut vec![0.0; size]);
    Ok(drawn.map(|courses| sum_up(input, &courses, deadline, length_of_means_days)))
}

impl UncertainActivity {
    fn sampler(&self, path: &str) -> Result<Sampler, ModelError> {
        not_negative(|| format!("{path}.optimistic_days"), self.optimistic_days)?;
        let refuse = |name: &str, rule| ModelError::Inconsistent {
            field: format!("{path}.{name}"),
            rule,
        };
        // Checked here for the names that the fields have here.
        if self.pessimistic_days < self.optimistic_days {
            return Err(refuse("pessimistic_days", "min_above_max"));
        }
        if self.likely_days < self.optimistic_days || self.likely_days > self.pessimistic_days {
            return Err(refuse("likely_days", "mode_outside_range"));
        }
        Distribution::Pert {
            min: self.optimistic_days,
            mode: self.likely_days,
            max: self.pessimistic_days,
        }
        .sampler(path)
    }
}

fn sum_up(
    input: &PertInput,
    courses: &[Course],
    deadline: f64,
    length_of_means_days: f64,
) -> PertForecast {
    let count = courses.len() as f64;
    let mut lengths: Vec<f64> = courses.iter().map(|course| course.length).collect();
    lengths.sort_unstable_by(f64::total_cmp);
    let at = |q| quantile_of_sorted(&lengths, q).unwrap_or(0.0);
    let mut times = vec![0_u32; input.activities.len()];
    for task in courses.iter().flat_map(|course| &course.critical) {
        times[*task as usize] += 1;
    }
    PertForecast {
        mean_days: lengths.iter().map(|length| length / count).sum(),
        p50_days: at(0.5),
        p85_days: at(0.85),
        p95_days: at(0.95),
        deadline_probability: lengths
            .iter()
            .filter(|&&length| reaches(deadline, length))
            .count() as f64
            / count,
        length_of_means_days,
        criticality: input
            .activities
            .iter()
            .zip(times)
            .map(|(activity, times)| Criticality {
                id: activity.id.clone(),
                share: f64::from(times) / count,
            })
            .collect(),
    }
}
