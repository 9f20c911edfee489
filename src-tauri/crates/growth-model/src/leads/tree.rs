//! Trees of a boosted model: how they decide, and what each feature adds to a decision.

/// A decision tree. Children of a node are named as in LightGBM: n ≥ 0 is node n, −k − 1 is leaf k.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadTree")]
pub struct Tree {
    /// Inner nodes; node 0 is the root. Empty for a tree of one leaf.
    pub nodes: Vec<Node>,
    /// Leaves, at least one.
    pub leaves: Vec<Leaf>,
}

/// An inner node.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadNode")]
pub struct Node {
    /// Place of the feature in the model's list.
    pub feature: usize,
    /// What sends a lead to the left.
    pub split: Split,
    /// Left child.
    pub left: i32,
    /// Right child.
    pub right: i32,
    /// Leads that came through while learning.
    pub count: u32,
    /// By how much the split lowered the loss.
    pub gain: f64,
}

/// What sends a lead to the left.
#[shape(tag = "kind", deny_unknown_fields)]
#[schemars(rename = "TreeSplit")]
pub enum Split {
    /// A number up to the threshold.
    Threshold {
        /// The threshold.
        threshold: f64,
        /// Whether a missing number goes left.
        missing_left: bool,
    },
    /// One of these codes of a category.
    Categories {
        /// The codes, ascending.
        left: Vec<u32>,
    },
}

/// A leaf.
#[shape(Copy, deny_unknown_fields)]
#[schemars(rename = "LeadLeaf")]
pub struct Leaf {
    /// What it adds to the log-odds.
    pub value: f64,
    /// Leads that ended in it while learning.
    pub count: u32,
}

impl Split {
    pub(super) fn goes_left(&self, value: f64) -> bool {
        match self {
            Self::Threshold {
                threshold,
                missing_left,
            } => {
                if value.is_nan() {
                    *missing_left
                } else {
                    value <= *threshold
                }
            }
            Self::Categories { left } => {
                value >= 0.0 && left.binary_search(&(value as u32)).is_ok()
            }
        }
    }
}

/// A part of the path of decisions (Lundberg, Erion and Lee 2018, algorithm 2).
#[derive(Debug, Clone, Copy)]
struct Step {
    feature: usize,
    /// Share of the paths that go this way when the feature is unknown.
    zero: f64,
    /// And when it is known: 0 or 1.
    one: f64,
    weight: f64,
}

/// Steps for which there is room from the start: enough for a tree of eight leaves.
const PATHS: usize = 64;
/// No feature: the beginning of the path.
const NO_FEATURE: usize = usize::MAX;

impl Tree {
    /// Whether children, leaves and features exist and every path ends.
    pub(super) fn is_sound(&self, features: usize) -> bool {
        let leaf_exists =
            |child: i32| usize::try_from(-(child + 1)).is_ok_and(|k| k < self.leaves.len());
        let nodes_fine = self.nodes.iter().enumerate().all(|(i, node)| {
            let child_fine = |child: i32| match usize::try_from(child) {
                Ok(child) => child > i && child < self.nodes.len(),
                Err(_) => leaf_exists(child),
            };
            let split_fine = match &node.split {
                Split::Threshold { threshold, .. } => threshold.is_finite(),
                Split::Categories { left } => left.is_sorted(),
            };
            node.feature < features
                && child_fine(node.left)
                && child_fine(node.right)
                && split_fine
                && node.count > 0
        });
        let leaves_fine = self
            .leaves
            .iter()
            .all(|leaf| leaf.value.is_finite() && leaf.count > 0);
        nodes_fine && leaves_fine && self.leaves.len() == self.nodes.len() + 1
    }

    fn leaf(&self, child: i32) -> Leaf {
        let place = usize::try_from(-(child + 1)).unwrap_or(0);
        self.leaves.get(place).copied().unwrap_or(Leaf {
            value: 0.0,
            count: 1,
        })
    }

    fn root(&self) -> i32 {
        if self.nodes.is_empty() { -1 } else { 0 }
    }

    fn node(&self, child: i32) -> Option<&Node> {
        usize::try_from(child)
            .ok()
            .and_then(|place| self.nodes.get(place))
    }

    fn count(&self, child: i32) -> f64 {
        let count = self
            .node(child)
            .map_or_else(|| self.leaf(child).count, |node| node.count);
        f64::from(count)
    }

    /// What the tree adds to the log-odds of a lead with the features `value` tells.
    pub(super) fn predict(&self, value: impl Fn(usize) -> f64) -> f64 {
        let mut at = self.root();
        while let Some(node) = self.node(at) {
            at = if node.split.goes_left(value(node.feature)) {
                node.left
            } else {
                node.right
            };
        }
        self.leaf(at).value
    }

    /// What the tree adds on average over the leads that it learnt from.
    pub(super) fn mean(&self) -> f64 {
        let total: f64 = self.leaves.iter().map(|leaf| f64::from(leaf.count)).sum();
        self.leaves
            .iter()
            .map(|leaf| leaf.value * f64::from(leaf.count) / total)
            .sum()
    }

    /// Adds what each feature adds to the tree's answer beyond its mean: exact path-dependent Shapley
    /// values.
    pub(super) fn explain(&self, value: &dyn Fn(usize) -> f64, add: &mut [f64]) {
        if !self.nodes.is_empty() {
            let mut paths = Vec::with_capacity(PATHS);
            self.walk(self.root(), value, add, &mut paths, 0, 1.0, 1.0, NO_FEATURE);
        }
    }

    /// `paths` ends with the path to the node above, from place `from` on; it is left as it was.
    #[expect(clippy::too_many_arguments, reason = "the recursion carries the path")]
    fn walk(
        &self,
        at: i32,
        value: &dyn Fn(usize) -> f64,
        add: &mut [f64],
        paths: &mut Vec<Step>,
        from: usize,
        zero: f64,
        one: f64,
        feature: usize,
    ) {
        // A path of its own, behind that of the node above: one list serves the whole tree.
        let own = paths.len();
        paths.extend_from_within(from..);
        extend(paths, own, zero, one, feature);
        let path = &mut paths[own..];
        let Some(node) = self.node(at) else {
            let leaf = self.leaf(at).value;
            for place in 1..path.len() {
                let step = path[place];
                let weight = unwound_sum(path, place);
                if let Some(sum) = add.get_mut(step.feature) {
                    *sum += weight * (step.one - step.zero) * leaf;
                }
            }
            paths.truncate(own);
            return;
        };
        let left = node.split.goes_left(value(node.feature));
        let (hot, cold) = if left {
            (node.left, node.right)
        } else {
            (node.right, node.left)
        };
        // A feature that was met before is taken out and put in again with both shares.
        let (mut zero_before, mut one_before) = (1.0, 1.0);
        if let Some(place) = path.iter().position(|step| step.feature == node.feature) {
            zero_before = path[place].zero;
            one_before = path[place].one;
            unwind(path, place);
            paths.pop();
        }
        let all = self.count(at);
        let shares = [
            (hot, self.count(hot) / all * zero_before, one_before),
            (cold, self.count(cold) / all * zero_before, 0.0),
        ];
        for (child, zero, one) in shares {
            self.walk(child, value, add, paths, own, zero, one, node.feature);
        }
        paths.truncate(own);
    }
}

/// Adds a step to the path that begins at `from`.
fn extend(paths: &mut Vec<Step>, from: usize, zero: f64, one: f64, feature: usize) {
    let depth = paths.len() - from;
    paths.push(Step {
        feature,
        zero,
        one,
        weight: if depth == 0 { 1.0 } else { 0.0 },
    });
    let path = &mut paths[from..];
    let length = depth as f64 + 1.0;
    for i in (0..depth).rev() {
        let before = path[i].weight;
        path[i + 1].weight += one * before * (i as f64 + 1.0) / length;
        path[i].weight = zero * before * (depth as f64 - i as f64) / length;
    }
}

/// Takes a step out of a path; its last place is free then.
fn unwind(path: &mut [Step], place: usize) {
    let depth = path.len() - 1;
    let (zero, one) = (path[place].zero, path[place].one);
    let mut next = path[depth].weight;
    let length = depth as f64 + 1.0;
    for i in (0..depth).rev() {
        if one == 0.0 {
            path[i].weight = path[i].weight * length / (zero * (depth as f64 - i as f64));
        } else {
            let before = path[i].weight;
            path[i].weight = next * length / ((i as f64 + 1.0) * one);
            next = before - path[i].weight * zero * (depth as f64 - i as f64) / length;
        }
    }
    for i in place..depth {
        let Step {
            feature, zero, one, ..
        } = path[i + 1];
        path[i] = Step {
            feature,
            zero,
            one,
            weight: path[i].weight,
        };
    }
}

fn unwound_sum(path: &[Step], place: usize) -> f64 {
    let depth = path.len() - 1;
    let (zero, one) = (path[place].zero, path[place].one);
    let mut next = path[depth].weight;
    let length = depth as f64 + 1.0;
    let mut total = 0.0;
    for i in (0..depth).rev() {
        if one == 0.0 {
            total += path[i].weight / (zero * (depth as f64 - i as f64) / length);
        } else {
            let part = next * length / ((i as f64 + 1.0) * one);
            total += part;
            next = path[i].weight - part * zero * (depth as f64 - i as f64) / length;
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(feature: usize, threshold: f64, left: i32, right: i32, count: u32) -> Node {
        Node {
            feature,
            split: Split::Threshold {
                threshold,
                missing_left: false,
            },
            left,
            right,
            count,
            gain: 1.0,
        }
    }

    /// Depth 3, one feature twice on a path.
    fn tree() -> Tree {
        Tree {
            nodes: vec![
                node(0, 0.5, 1, 2, 100),
                node(1, 0.3, -1, -2, 60),
                node(0, 0.8, 3, -5, 40),
                node(2, 0.1, -3, -4, 25),
            ],
            leaves: [(1.0, 20), (-2.0, 40), (0.5, 10), (3.0, 15), (-1.5, 15)]
                .map(|(value, count)| Leaf { value, count })
                .to_vec(),
        }
    }

    /// The mean answer when only the features of `known` are known, by its definition.
    fn expectation(tree: &Tree, at: i32, x: &[f64], known: u32) -> f64 {
        let Some(node) = tree.node(at) else {
            return tree.leaf(at).value;
        };
        let go = |child| expectation(tree, child, x, known);
        if known & (1 << node.feature) != 0 {
            return go(if node.split.goes_left(x[node.feature]) {
                node.left
            } else {
                node.right
            });
        }
        let share = tree.count(node.left) / tree.count(at);
        share * go(node.left) + (1.0 - share) * go(node.right)
    }

    #[test]
    fn explanations_are_the_shapley_values() {
        let tree = tree();
        assert!(tree.is_sound(3));
        for x in [
            [0.2, 0.1, 0.5],
            [0.7, 0.9, 0.0],
            [0.9, 0.5, 0.2],
            [f64::NAN, 0.5, 0.2],
        ] {
            let mut found = [0.0; 3];
            tree.explain(&|feature| x[feature], &mut found);
            for feature in 0..3_u32 {
                let mut wanted = 0.0;
                for known in 0..8_u32 {
                    if known & (1 << feature) != 0 {
                        continue;
                    }
                    // |S|! (n − |S| − 1)! / n!
                    let weight = [2.0, 1.0, 2.0][known.count_ones() as usize] / 6.0;
                    wanted += weight
                        * (expectation(&tree, 0, &x, known | (1 << feature))
                            - expectation(&tree, 0, &x, known));
                }
                assert!(
                    (found[feature as usize] - wanted).abs() < 1e-12,
                    "{x:?} {feature}: {found:?} {wanted}"
                );
            }
            let sum: f64 = found.iter().sum();
            let answer = tree.predict(|feature| x[feature]);
            assert!((tree.mean() + sum - answer).abs() < 1e-12);
        }
    }

    #[test]
    fn unsound_trees_are_told() {
        let mut circle = tree();
        circle.nodes[2].left = 0;
        assert!(!circle.is_sound(3));
        let mut short = tree();
        short.leaves.pop();
        assert!(!short.is_sound(3));
        assert!(!tree().is_sound(2));
    }
}
