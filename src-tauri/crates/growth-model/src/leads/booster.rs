//! Gradient boosting of decision trees on histograms, for a yes or no outcome.
//!
//! Trees grow leaf by leaf, the best split first, on features cut into at most 255 bins, as LightGBM
//! does (Ke et al. 2017): a number may be missing and goes where that lowers the loss; categories are
//! sorted by their gradient and split into two groups (Fisher 1958).

mod bins;
mod grow;

use rand::Rng;
use rayon::prelude::*;

pub(super) use self::bins::Binned;
use self::grow::{Grower, Lead, Room, Slope};
use super::metrics::{log_odds, loss, sigmoid};
use super::tree::{Leaf, Tree};
use crate::sampling::stream;

/// How a model is boosted. What works on lists of leads: slow, small trees, many leads in a leaf.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Settings {
    pub(super) rate: f64,
    pub(super) leaves: usize,
    pub(super) least_per_leaf: usize,
    pub(super) column_share: f64,
    pub(super) l2: f64,
    pub(super) max_trees: usize,
    /// Trees without a lower loss on the leads held out after which boosting stops.
    pub(super) patience: usize,
    pub(super) seed: u64,
}

impl Settings {
    pub(super) fn for_leads(leads: usize, seed: u64) -> Self {
        Self {
            rate: 0.03,
            leaves: 8,
            least_per_leaf: (leads / 20).clamp(10, 40),
            column_share: 0.5,
            l2: 5.0,
            max_trees: 600,
            patience: 40,
            seed,
        }
    }
}

/// Leads that one thread takes at a time.
const SHARE: usize = 4096;
/// Trees in a row that part nothing, after which there is nothing more to learn.
const MAX_FRUITLESS: u32 = 20;

/// Trees whose sum is the log-odds; the rate of all leads is in the leaves of the first one.
pub(super) struct Boosted {
    pub(super) trees: Vec<Tree>,
}

/// Boosts on the leads `rows`. With leads `held_out`, stops when their loss no longer falls and keeps
/// the trees up to its lowest point; `proceed` says whether to go on.
pub(super) fn boost(
    data: &Binned,
    outcomes: &[bool],
    rows: &[usize],
    held_out: &[usize],
    settings: &Settings,
    proceed: &(dyn Fn() -> bool + Sync),
) -> Option<Boosted> {
    let learnt: Vec<u32> = rows.iter().map(|row| *row as u32).collect();
    let converted = rows.iter().filter(|row| outcomes[**row]).count() as f64;
    let base = log_odds(converted / rows.len().max(1) as f64);
    let mut raw = vec![base; outcomes.len()];
    let mut leads = Vec::new();
    let features = share(data.columns.len(), settings);
    let mut room = Room::new(settings.leaves, features, learnt.len());
    let mut trees: Vec<Tree> = Vec::new();
    let (mut lowest, mut lowest_at) = (f64::INFINITY, 0);
    let mut fruitless = 0;
    for number in 0..settings.max_trees {
        if !proceed() {
            return None;
        }
        learnt
            .par_iter()
            .with_min_len(SHARE)
            .map(|row| {
                let p = sigmoid(raw[*row as usize]);
                let slope = Slope {
                    gradient: p - f64::from(u8::from(outcomes[*row as usize])),
                    hessian: p * (1.0 - p),
                };
                Lead { row: *row, slope }
            })
            .collect_into_vec(&mut leads);
        let grower = Grower {
            data,
            settings,
            features: chosen(data.columns.len(), settings, number),
        };
        let (tree, parts) = grower.grow(&mut leads, &mut room);
        // These features part nothing; the next ones may.
        if tree.nodes.is_empty() {
            fruitless += 1;
            if fruitless > MAX_FRUITLESS {
                break;
            }
            continue;
        }
        fruitless = 0;
        for (leaf, leads) in tree.leaves.iter().zip(parts) {
            for lead in leads {
                raw[lead.row as usize] += leaf.value;
            }
        }
        if !held_out.is_empty() {
            let mut total = 0.0;
            let answers: Vec<(f64, f64)> = held_out
                .par_iter()
                .with_min_len(SHARE / 4)
                .map(|row| {
                    let raw = raw[*row] + data.predict(&tree, *row);
                    (raw, loss(outcomes[*row], sigmoid(raw)))
                })
                .collect();
            // Added up in the order of the leads, however many threads there are.
            for (row, (answer, loss)) in held_out.iter().zip(answers) {
                raw[*row] = answer;
                total += loss;
            }
            trees.push(tree);
            if total < lowest - 1e-12 {
                (lowest, lowest_at) = (total, trees.len());
            } else if trees.len() >= lowest_at + settings.patience {
                break;
            }
        } else {
            trees.push(tree);
        }
    }
    if !held_out.is_empty() {
        trees.truncate(lowest_at.max(1));
    }
    if trees.is_empty() {
        // Nothing tells leads apart: everybody has the rate of all.
        trees.push(Tree {
            nodes: Vec::new(),
            leaves: vec![Leaf {
                value: 0.0,
                count: u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1),
            }],
        });
    }
    if let Some(first) = trees.first_mut() {
        for leaf in &mut first.leaves {
            leaf.value += base;
        }
    }
    Some(Boosted { trees })
}

/// How many features a tree sees.
fn share(features: usize, settings: &Settings) -> usize {
    ((features as f64 * settings.column_share).ceil() as usize).clamp(1, features.max(1))
}

/// The features of a tree, ascending: a share of all, drawn at random.
fn chosen(features: usize, settings: &Settings, tree: usize) -> Vec<usize> {
    let wanted = share(features, settings);
    let mut random = stream(settings.seed, u32::try_from(tree).unwrap_or(u32::MAX));
    let mut all: Vec<usize> = (0..features).collect();
    for place in 0..wanted.min(features) {
        // Without replacement (Fisher and Yates).
        let left = features - place;
        let other = place + (random.next_u64() % left as u64) as usize;
        all.swap(place, other);
    }
    all.truncate(wanted);
    all.sort_unstable();
    all
}
