//! Trees in the text format of LightGBM 4.

use crate::leads::columns::Feature;
use crate::leads::tree::{Split, Tree};

/// Bits of `decision_type`: categorical, missing goes left, and "missing is NaN".
const CATEGORICAL: u8 = 1;
const MISSING_LEFT: u8 = 2;
const MISSING_IS_NAN: u8 = 8;

/// The model file. Features are called f0, f1, …: names must not hold spaces there.
pub(super) fn text(trees: &[Tree], features: &[Feature]) -> String {
    let blocks: Vec<String> = trees
        .iter()
        .enumerate()
        .map(|(number, tree)| block(number, tree))
        .collect();
    let names = (0..features.len()).map(|i| format!("f{i}"));
    let infos = features.iter().map(|feature| match feature.categories() {
        Some(categories) => list((0..categories.len() + 2).map(|code| code.to_string()), ":"),
        None => "[-1e+308:1e+308]".to_owned(),
    });
    let mut head = vec![
        "tree".to_owned(),
        "version=v4".to_owned(),
        "num_class=1".to_owned(),
        "num_tree_per_iteration=1".to_owned(),
        "label_index=0".to_owned(),
        format!("max_feature_idx={}", features.len().saturating_sub(1)),
        "objective=binary sigmoid:1".to_owned(),
    ];
    head.push(format!("feature_names={}", list(names, " ")));
    head.push(format!("feature_infos={}", list(infos, " ")));
    // The exact number of bytes of each block: the loader jumps by them.
    let sizes = blocks.iter().map(|block| block.len().to_string());
    head.push(format!("tree_sizes={}", list(sizes, " ")));
    let foot = "end of trees\n\nfeature_importances:\n\nparameters:\nend of parameters\n\npandas_categorical:null\n";
    format!("{}\n\n{}{foot}", head.join("\n"), blocks.concat())
}

fn list(items: impl Iterator<Item = String>, separator: &str) -> String {
    items.collect::<Vec<_>>().join(separator)
}

fn block(number: usize, tree: &Tree) -> String {
    let mut boundaries = vec![0];
    let mut words: Vec<u32> = Vec::new();
    let (mut thresholds, mut decisions) = (Vec::new(), Vec::new());
    for node in &tree.nodes {
        match &node.split {
            Split::Threshold {
                threshold,
                missing_left,
            } => {
                thresholds.push(number_text(*threshold));
                let missing = if *missing_left { MISSING_LEFT } else { 0 };
                decisions.push(MISSING_IS_NAN | missing);
            }
            Split::Categories { left } => {
                // The place of its bit set among those of the tree.
                thresholds.push((boundaries.len() - 1).to_string());
                decisions.push(MISSING_IS_NAN | CATEGORICAL);
                let length = left.last().map_or(1, |last| *last as usize / 32 + 1);
                let mut set = vec![0_u32; length];
                for code in left {
                    set[*code as usize / 32] |= 1 << (code % 32);
                }
                words.extend(set);
                boundaries.push(words.len());
            }
        }
    }
    let nodes = || tree.nodes.iter();
    let leaves = || tree.leaves.iter();
    let mut lines = vec![
        format!("Tree={number}"),
        format!("num_leaves={}", tree.leaves.len()),
        format!("num_cat={}", boundaries.len() - 1),
    ];
    let mut line =
        |name: &str, items: Vec<String>| lines.push(format!("{name}={}", items.join(" ")));
    line(
        "split_feature",
        nodes().map(|node| node.feature.to_string()).collect(),
    );
    line(
        "split_gain",
        nodes().map(|node| number_text(node.gain)).collect(),
    );
    line("threshold", thresholds);
    line(
        "decision_type",
        decisions.iter().map(u8::to_string).collect(),
    );
    line(
        "left_child",
        nodes().map(|node| node.left.to_string()).collect(),
    );
    line(
        "right_child",
        nodes().map(|node| node.right.to_string()).collect(),
    );
    line(
        "leaf_value",
        leaves().map(|leaf| number_text(leaf.value)).collect(),
    );
    line(
        "leaf_weight",
        leaves().map(|leaf| leaf.count.to_string()).collect(),
    );
    line(
        "leaf_count",
        leaves().map(|leaf| leaf.count.to_string()).collect(),
    );
    line("internal_value", nodes().map(|_| "0".to_owned()).collect());
    line(
        "internal_weight",
        nodes().map(|node| node.count.to_string()).collect(),
    );
    line(
        "internal_count",
        nodes().map(|node| node.count.to_string()).collect(),
    );
    if boundaries.len() > 1 {
        line(
            "cat_boundaries",
            boundaries.iter().map(usize::to_string).collect(),
        );
        line("cat_threshold", words.iter().map(u32::to_string).collect());
    }
    line("is_linear", vec!["0".to_owned()]);
    line("shrinkage", vec!["1".to_owned()]);
    lines.join("\n") + "\n\n\n"
}

/// Shortest text that reads back as the same number.
fn number_text(number: f64) -> String {
    format!("{number:e}")
}
