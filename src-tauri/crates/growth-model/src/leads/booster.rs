//! Gradient boosting of decision trees on histograms, for a yes or no outcome.
//!
//! Trees grow leaf by leaf, the best split first, on features cut into at most 255 bins, as LightGBM
//! does (Ke et al. 2017): a number may be missing and goes where that lowers the loss; categories are
//! sorted by their gradient and split into two groups (Fisher 1958).

use rand::Rng;
use rayon::prelude::*;

use super::metrics::{log_odds, loss, sigmoid};
use super::tree::{Leaf, Node, Split, Tree};
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

/// Most bins of a number, without the one of missing values.
const BINS: usize = 254;
/// Extra smoothing of categories, which could be sorted into anything.
const CATEGORY_L2: f64 = 10.0;
const CATEGORY_SMOOTH: f64 = 10.0;
/// Most categories on the smaller side of a split.
const MAX_CATEGORIES: usize = 32;
/// Least hessian of a leaf, and least gain of a split.
const LEAST_HESSIAN: f64 = 1e-3;
const LEAST_GAIN: f64 = 1e-9;
/// Leads that one thread takes at a time.
const SHARE: usize = 4096;
/// Trees in a row that part nothing, after which there is nothing more to learn.
const MAX_FRUITLESS: u32 = 20;

/// Features of leads, cut into bins.
pub(super) struct Binned {
    columns: Vec<Column>,
}

struct Column {
    bins: Vec<u8>,
    cut: Cut,
}

/// How numbers become bins.
enum Cut {
    /// Bin 0 is missing; bin i + 1 holds numbers up to bound i, the last bin the rest.
    Number { bounds: Vec<f64> },
    /// Bins are codes of the categories.
    Category { codes: usize },
}

impl Binned {
    /// Cuts features; `categories[i]` is the number of codes of feature i, `None` for a number. The
    /// bounds come from the leads in `rows`.
    pub(super) fn new(features: &[Vec<f64>], categories: &[Option<usize>], rows: &[usize]) -> Self {
        let columns = features
            .par_iter()
            .zip(categories)
            .map(|(values, codes)| match codes {
                Some(codes) => Column {
                    bins: values.iter().map(|code| *code as u8).collect(),
                    cut: Cut::Category { codes: *codes },
                },
                None => {
                    let bounds = bounds(values, rows);
                    let bin = |value: &f64| {
                        if value.is_nan() {
                            0
                        } else {
                            1 + bounds.partition_point(|bound| bound < value) as u8
                        }
                    };
                    Column {
                        bins: values.iter().map(bin).collect(),
                        cut: Cut::Number { bounds },
                    }
                }
            })
            .collect();
        Self { columns }
    }
}

/// Bounds between the bins: in the middle of two values that occur, each bin with about as many leads.
fn bounds(values: &[f64], rows: &[usize]) -> Vec<f64> {
    let mut sorted: Vec<f64> = rows
        .iter()
        .filter_map(|row| values.get(*row).copied())
        .filter(|value| !value.is_nan())
        .collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let mut bounds = Vec::new();
    let fill = sorted.len() / BINS;
    let mut in_bin = 0;
    for pair in sorted.windows(2) {
        let &[value, next] = pair else { continue };
        in_bin += 1;
        if next > value && in_bin > fill && bounds.len() < BINS - 1 {
            let middle = f64::midpoint(value, next);
            // Neighbouring doubles have no middle between them.
            bounds.push(if middle < next { middle } else { value });
            in_bin = 0;
        }
    }
    bounds
}

/// First and second derivative of the loss of one lead by its log-odds.
#[derive(Debug, Clone, Copy, Default)]
struct Slope {
    gradient: f64,
    hessian: f64,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    gradient: f64,
    hessian: f64,
    count: u32,
}

impl Sums {
    fn add(&mut self, other: Self) {
        self.gradient += other.gradient;
        self.hessian += other.hessian;
        self.count += other.count;
    }

    fn add_lead(&mut self, slope: Slope) {
        self.gradient += slope.gradient;
        self.hessian += slope.hessian;
        self.count += 1;
    }

    fn of(leads: &[Lead]) -> Self {
        let mut sums = Self::default();
        for lead in leads {
            sums.add_lead(lead.slope);
        }
        sums
    }

    fn without(self, other: Self) -> Self {
        Self {
            gradient: self.gradient - other.gradient,
            hessian: self.hessian - other.hessian,
            count: self.count - other.count,
        }
    }

    fn score(self, l2: f64) -> f64 {
        self.gradient * self.gradient / (self.hessian + l2)
    }
}

type Histogram = [Sums; 256];

struct Candidate {
    feature: usize,
    split: Split,
    /// Bins that go left.
    left_bins: [bool; 256],
    gain: f64,
    /// Extra smoothing of the leaves that it makes.
    l2: f64,
}

/// A lead that is learnt from: its row, and its slope beside it, so that a node reads its leads one
/// after the other.
#[derive(Debug, Clone, Copy, Default)]
struct Lead {
    row: u32,
    slope: Slope,
}

struct Growing<'a> {
    leads: &'a mut [Lead],
    sums: Sums,
    /// Place of its histograms.
    histograms: usize,
    /// Smoothing of its value.
    l2: f64,
    best: Option<Candidate>,
    /// The node above, and whether this is its left child.
    parent: Option<(usize, bool)>,
}

impl<'a> Growing<'a> {
    fn new(leads: &'a mut [Lead], l2: f64, parent: Option<(usize, bool)>) -> Self {
        Self {
            sums: Sums::of(leads),
            leads,
            histograms: 0,
            l2,
            best: None,
            parent,
        }
    }
}

/// Room for growing, used again by every tree.
struct Room {
    /// By leaf, then by feature of the tree.
    histograms: Vec<Vec<Histogram>>,
    /// As many as there are leads.
    spare: Vec<Lead>,
}

/// Parts leads in place, both sides in their order. `spare` is room for as many.
fn part<'a>(
    leads: &'a mut [Lead],
    spare: &mut [Lead],
    goes_left: impl Fn(u32) -> bool,
) -> (&'a mut [Lead], &'a mut [Lead]) {
    let (mut left, mut right) = (0, 0);
    for place in 0..leads.len() {
        let lead = leads[place];
        // Written to both sides and kept on one: a branch would be guessed wrong too often.
        leads[left] = lead;
        spare[right] = lead;
        let is_left = goes_left(lead.row);
        left += usize::from(is_left);
        right += usize::from(!is_left);
    }
    leads[left..].copy_from_slice(&spare[..right]);
    leads.split_at_mut(left)
}

/// The split with the largest gain; of equal ones the first.
fn best(found: impl IntoIterator<Item = Option<Candidate>>) -> Option<Candidate> {
    let found = found.into_iter().flatten();
    found.reduce(|one, other| if other.gain > one.gain { other } else { one })
}

/// How a tree is grown.
struct Grower<'a> {
    data: &'a Binned,
    settings: &'a Settings,
    features: Vec<usize>,
}

impl Grower<'_> {
    fn count(&self, feature: usize, leads: &[Lead], histogram: &mut Histogram) {
        histogram.fill(Sums::default());
        let bins = &self.data.columns[feature].bins;
        for lead in leads {
            histogram[usize::from(bins[lead.row as usize])].add_lead(lead.slope);
        }
    }

    /// All leads, before any split.
    fn root<'a>(&self, leads: &'a mut [Lead], room: &mut Room) -> Growing<'a> {
        let mut root = Growing::new(leads, self.settings.l2, None);
        let (leads, sums) = (&*root.leads, root.sums);
        let found: Vec<_> = self
            .features
            .par_iter()
            .zip(&mut room.histograms[0])
            .map(|(feature, histogram)| {
                self.count(*feature, leads, histogram);
                self.split(*feature, histogram, sums)
            })
            .collect();
        root.best = best(found);
        root
    }

    /// Finds how both sides of a node are split best. `node` is the place of the node's histograms,
    /// `free` one that is not used yet.
    fn judge<'a>(
        &self,
        left: &mut Growing<'a>,
        right: &mut Growing<'a>,
        room: &mut Room,
        (node, free): (usize, usize),
    ) {
        let (smaller, larger) = if left.leads.len() < right.leads.len() {
            (left, right)
        } else {
            (right, left)
        };
        let (used, unused) = room.histograms.split_at_mut(free);
        let leads = &*smaller.leads;
        let found: Vec<_> = self
            .features
            .par_iter()
            .zip(&mut used[node])
            .zip(&mut unused[0])
            .map(|((feature, all), part)| {
                self.count(*feature, leads, part);
                // The larger side is what the smaller one leaves.
                for (all, part) in all.iter_mut().zip(&*part) {
                    *all = all.without(*part);
                }
                let of_smaller = self.split(*feature, part, smaller.sums);
                (of_smaller, self.split(*feature, all, larger.sums))
            })
            .collect();
        let (of_smaller, of_larger): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        smaller.best = best(of_smaller);
        larger.best = best(of_larger);
        smaller.histograms = free;
        larger.histograms = node;
    }

    /// Gain of parting `all` into `left` and the rest, if both are large enough.
    fn gain(&self, left: Sums, all: Sums, l2: f64) -> Option<f64> {
        let right = all.without(left);
        let least = self.settings.least_per_leaf;
        let large = |side: Sums| side.count as usize >= least && side.hessian >= LEAST_HESSIAN;
        if !large(left) || !large(right) {
            return None;
        }
        let gain = left.score(l2) + right.score(l2) - all.score(l2);
        (gain > LEAST_GAIN).then_some(gain)
    }

    fn split(&self, feature: usize, histogram: &Histogram, all: Sums) -> Option<Candidate> {
        match &self.data.columns[feature].cut {
            Cut::Number { bounds } => self.split_number(feature, histogram, all, bounds),
            Cut::Category { codes } => self.split_category(feature, histogram, all, *codes),
        }
    }

    fn split_number(
        &self,
        feature: usize,
        histogram: &Histogram,
        all: Sums,
        bounds: &[f64],
    ) -> Option<Candidate> {
        let l2 = self.settings.l2;
        let missing = histogram[0];
        let mut best: Option<(f64, usize, bool)> = None;
        let mut consider = |found: Option<f64>, bound: usize, missing_left: bool| {
            if let Some(gain) = found
                && best.is_none_or(|(most, _, _)| gain > most)
            {
                best = Some((gain, bound, missing_left));
            }
        };
        let mut left = Sums::default();
        for bound in 0..bounds.len() {
            left.add(histogram[bound + 1]);
            let mut with_missing = left;
            with_missing.add(missing);
            if missing.count == 0 {
                // Leads without the number will go with the larger side.
                let larger_left = left.count * 2 > all.count;
                consider(self.gain(left, all, l2), bound, larger_left);
            } else {
                consider(self.gain(left, all, l2), bound, false);
                consider(self.gain(with_missing, all, l2), bound, true);
            }
        }
        let (gain, bound, missing_left) = best?;
        let mut left_bins = [false; 256];
        left_bins[0] = missing_left;
        left_bins[1..=bound + 1].fill(true);
        Some(Candidate {
            feature,
            split: Split::Threshold {
                threshold: bounds[bound],
                missing_left,
            },
            left_bins,
            gain,
            l2,
        })
    }

    fn split_category(
        &self,
        feature: usize,
        histogram: &Histogram,
        all: Sums,
        codes: usize,
    ) -> Option<Candidate> {
        let l2 = self.settings.l2 + CATEGORY_L2;
        let mut sorted: Vec<(f64, usize)> = histogram
            .iter()
            .take(codes)
            .enumerate()
            .filter(|(_, sums)| sums.count > 0)
            .map(|(code, sums)| (sums.gradient / (sums.hessian + CATEGORY_SMOOTH), code))
            .collect();
        sorted.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        // From either end, so that what is not in the list (unseen codes) goes with the larger group.
        let mut best: Option<(f64, bool, usize)> = None;
        for from_end in [false, true] {
            let mut left = Sums::default();
            for taken in 1..sorted.len().min(MAX_CATEGORIES + 1) {
                let place = if from_end {
                    sorted.len() - taken
                } else {
                    taken - 1
                };
                left.add(histogram[sorted[place].1]);
                if let Some(gain) = self.gain(left, all, l2)
                    && best.is_none_or(|(most, _, _)| gain > most)
                {
                    best = Some((gain, from_end, taken));
                }
            }
        }
        let (gain, from_end, taken) = best?;
        let chosen = if from_end {
            &sorted[sorted.len() - taken..]
        } else {
            &sorted[..taken]
        };
        let mut left: Vec<u32> = chosen.iter().map(|(_, code)| *code as u32).collect();
        left.sort_unstable();
        let mut left_bins = [false; 256];
        for code in &left {
            left_bins[*code as usize] = true;
        }
        Some(Candidate {
            feature,
            split: Split::Categories { left },
            left_bins,
            gain,
            l2,
        })
    }

    /// A tree, and the leads in each of its leaves.
    fn grow<'a>(&self, leads: &'a mut [Lead], room: &mut Room) -> (Tree, Vec<&'a [Lead]>) {
        let mut nodes: Vec<Node> = Vec::new();
        let mut leaves = vec![self.root(leads, room)];
        while leaves.len() < self.settings.leaves {
            let best = leaves
                .iter()
                .enumerate()
                .filter_map(|(place, leaf)| Some((place, leaf.best.as_ref()?.gain)))
                .reduce(|one, other| if other.1 > one.1 { other } else { one });
            let Some((place, _)) = best else { break };
            let leaf = leaves.swap_remove(place);
            let Some(candidate) = leaf.best else { break };
            let bins = &self.data.columns[candidate.feature].bins;
            let (left, right) = part(leaf.leads, &mut room.spare, |row| {
                candidate.left_bins[usize::from(bins[row as usize])]
            });
            let number = nodes.len();
            if let Some((parent, is_left)) = leaf.parent {
                let child = i32::try_from(number).unwrap_or(0);
                if is_left {
                    nodes[parent].left = child;
                } else {
                    nodes[parent].right = child;
                }
            }
            nodes.push(Node {
                feature: candidate.feature,
                split: candidate.split,
                left: 0,
                right: 0,
                count: leaf.sums.count,
                gain: candidate.gain,
            });
            let mut left = Growing::new(left, candidate.l2, Some((number, true)));
            let mut right = Growing::new(right, candidate.l2, Some((number, false)));
            let free = leaves.len() + 1;
            // The last two leaves are not split any more.
            if free + 1 < self.settings.leaves {
                self.judge(&mut left, &mut right, room, (leaf.histograms, free));
            }
            leaves.extend([left, right]);
        }
        let mut finished = Vec::with_capacity(leaves.len());
        let mut parts = Vec::with_capacity(leaves.len());
        for (k, leaf) in leaves.into_iter().enumerate() {
            if let Some((parent, is_left)) = leaf.parent {
                let child = -i32::try_from(k).unwrap_or(0) - 1;
                if is_left {
                    nodes[parent].left = child;
                } else {
                    nodes[parent].right = child;
                }
            }
            let value = -leaf.sums.gradient / (leaf.sums.hessian + leaf.l2) * self.settings.rate;
            finished.push(Leaf {
                value,
                count: leaf.sums.count,
            });
            parts.push(&*leaf.leads);
        }
        (
            Tree {
                nodes,
                leaves: finished,
            },
            parts,
        )
    }
}

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
    let mut room = Room {
        histograms: vec![vec![[Sums::default(); 256]; features]; settings.leaves],
        spare: vec![Lead::default(); learnt.len()],
    };
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

impl Binned {
    /// What a tree adds for a lead that was cut into bins.
    fn predict(&self, tree: &Tree, row: usize) -> f64 {
        tree.predict(|feature| {
            let column = &self.columns[feature];
            let bin = usize::from(column.bins[row]);
            match &column.cut {
                Cut::Category { .. } => bin as f64,
                Cut::Number { .. } if bin == 0 => f64::NAN,
                // The bin's upper bound is within it, and the last bin lies above all bounds.
                Cut::Number { bounds } => bounds.get(bin - 1).copied().unwrap_or(f64::INFINITY),
            }
        })
    }
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
