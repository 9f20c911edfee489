//! Which leads are learnt from and which are kept for the test.

use chrono::NaiveDate;
use rand::Rng;

use super::outcome::Labels;
use crate::sampling::stream;

/// Share of the leads that are learnt from, and of these the share that says when to stop.
const LEARN: f64 = 0.7;
const STOP: f64 = 0.2;
/// Folds and how often they are drawn, where there are no dates.
const FOLDS: u32 = 5;
const REPEATS: u32 = 3;
/// Leads of either outcome that the older part and the newest must hold to be parted by time.
const LEAST_EACH: usize = 5;

/// How leads were parted for the test.
#[shape(tag = "kind")]
#[schemars(rename = "LeadSplit")]
pub enum Split {
    /// Learnt from the older 70 %, tested on the newest 30 %, as in use.
    ByTime {
        /// Day of the last lead that was learnt from.
        learnt_until: NaiveDate,
        /// Leads learnt from.
        learnt: u64,
        /// Leads tested on.
        tested: u64,
    },
    /// Without dates: every lead tested by models that learnt from the other four fifths, three times
    /// over; the mean of its three probabilities counts.
    Folds {
        /// Folds.
        folds: u32,
        /// How often the folds were drawn.
        repeats: u32,
    },
}

/// One test. Places in the labels.
pub(super) struct Fold {
    pub(super) learn: Vec<usize>,
    /// Says when boosting stops; then all of both is learnt from.
    pub(super) stop: Vec<usize>,
    pub(super) test: Vec<usize>,
}

impl Split {
    /// By time where there are dates and both parts hold both outcomes.
    pub(super) fn of(labels: &Labels) -> Self {
        let n = labels.rows.len();
        let by_time = labels.created.as_ref().and_then(|created| {
            // Leads of one day stay together.
            let border = created.get(((n as f64 * LEARN) as usize).checked_sub(1)?)?;
            let learnt = created.partition_point(|day| day <= border);
            let enough = |part: &[bool]| {
                let converted = part.iter().filter(|outcome| **outcome).count();
                converted.min(part.len() - converted) >= LEAST_EACH
            };
            let (old, new) = labels.outcomes.split_at(learnt);
            (enough(old) && enough(new)).then_some(Self::ByTime {
                learnt_until: *border,
                learnt: learnt as u64,
                tested: (n - learnt) as u64,
            })
        });
        by_time.unwrap_or(Self::Folds {
            folds: FOLDS,
            repeats: REPEATS,
        })
    }

    /// Leads at the beginning that may be looked at before the test, of `all`.
    pub(super) fn seen(&self, all: usize) -> usize {
        match self {
            Self::ByTime { learnt, .. } => usize::try_from(*learnt).unwrap_or(all),
            Self::Folds { .. } => all,
        }
    }
}

/// The tests of a split.
pub(super) fn folds(split: &Split, outcomes: &[bool], seed: u64) -> Vec<Fold> {
    match split {
        Split::ByTime { .. } => {
            let seen = split.seen(outcomes.len());
            let learn = (seen as f64 * (1.0 - STOP)) as usize;
            let last = outcomes.get(learn..seen).unwrap_or_default();
            // The newest fifth says when to stop, if it holds both outcomes.
            let mixed = last.contains(&true) && last.contains(&false);
            let (learn, stop) = if mixed {
                ((0..learn).collect(), (learn..seen).collect())
            } else {
                part(&(0..seen).collect::<Vec<_>>(), outcomes, seed, u32::MAX)
            };
            vec![Fold {
                learn,
                stop,
                test: (seen..outcomes.len()).collect(),
            }]
        }
        Split::Folds { folds, repeats } => (0..*repeats)
            .flat_map(|repeat| {
                let dealt = deal(outcomes, *folds as usize, seed, repeat);
                (0..*folds as usize)
                    .map(|fold| {
                        let (test, rest): (Vec<usize>, Vec<usize>) =
                            (0..outcomes.len()).partition(|lead| dealt[*lead] == fold);
                        let draw = repeats + repeat * folds + fold as u32;
                        let (learn, stop) = part(&rest, outcomes, seed, draw);
                        Fold { learn, stop, test }
                    })
                    .collect::<Vec<_>>()
            })
            .collect(),
    }
}

/// Parts leads at random into those that are learnt from and those that say when to stop.
fn part(leads: &[usize], outcomes: &[bool], seed: u64, draw: u32) -> (Vec<usize>, Vec<usize>) {
    let chosen: Vec<bool> = leads.iter().map(|lead| outcomes[*lead]).collect();
    let fifths = (1.0 / STOP) as usize;
    let dealt = deal(&chosen, fifths, seed, draw);
    let (mut learn, mut stop) = (Vec::new(), Vec::new());
    for (lead, part) in leads.iter().zip(dealt) {
        if part == 0 {
            stop.push(*lead);
        } else {
            learn.push(*lead);
        }
    }
    (learn, stop)
}

/// Deals leads out to `parts` like cards, each outcome for itself.
fn deal(outcomes: &[bool], parts: usize, seed: u64, draw: u32) -> Vec<usize> {
    let mut random = stream(seed, draw);
    let mut dealt = vec![0; outcomes.len()];
    for outcome in [true, false] {
        let mut leads: Vec<usize> = (0..outcomes.len())
            .filter(|lead| outcomes[*lead] == outcome)
            .collect();
        for place in (1..leads.len()).rev() {
            let other = (random.next_u64() % (place as u64 + 1)) as usize;
            leads.swap(place, other);
        }
        for (i, lead) in leads.into_iter().enumerate() {
            dealt[lead] = i % parts;
        }
    }
    dealt
}
