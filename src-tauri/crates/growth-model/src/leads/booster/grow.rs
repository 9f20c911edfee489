//! Grows one tree, leaf by leaf, the best split first.

use rayon::prelude::*;

use super::{
    Settings,
    bins::{Binned, Cut},
};
use crate::leads::tree::{Leaf, Node, Split, Tree};

/// Extra smoothing of categories, which could be sorted into anything.
const CATEGORY_L2: f64 = 10.0;
const CATEGORY_SMOOTH: f64 = 10.0;
/// Most categories on the smaller side of a split.
const MAX_CATEGORIES: usize = 32;
/// Least hessian of a leaf, and least gain of a split.
const LEAST_HESSIAN: f64 = 1e-3;
const LEAST_GAIN: f64 = 1e-9;

/// First and second derivative of the loss of one lead by its log-odds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slope {
    pub(super) gradient: f64,
    pub(super) hessian: f64,
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
pub(super) struct Lead {
    pub(super) row: u32,
    pub(super) slope: Slope,
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
pub(super) struct Room {
    /// By leaf, then by feature of the tree.
    histograms: Vec<Vec<Histogram>>,
    /// As many as there are leads.
    spare: Vec<Lead>,
}

impl Room {
    pub(super) fn new(leaves: usize, features: usize, leads: usize) -> Self {
        Self {
            histograms: vec![vec![[Sums::default(); 256]; features]; leaves],
            spare: vec![Lead::default(); leads],
        }
    }
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
pub(super) struct Grower<'a> {
    pub(super) data: &'a Binned,
    pub(super) settings: &'a Settings,
    pub(super) features: Vec<usize>,
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
    pub(super) fn grow<'a>(
        &self,
        leads: &'a mut [Lead],
        room: &mut Room,
    ) -> (Tree, Vec<&'a [Lead]>) {
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
