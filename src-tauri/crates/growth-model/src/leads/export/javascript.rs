//! A model as one file of plain JavaScript.

use serde_json::json;

use crate::leads::model::{LeadForm, LeadModel};
use crate::leads::tree::{Split, Tree};

/// Reads columns and adds up trees or terms.
pub(super) fn text(model: &LeadModel) -> String {
    let features = serde_json::to_string(&model.features).unwrap_or_default();
    let sum = match &model.form {
        LeadForm::Boosting { trees } => {
            let bodies: Vec<String> = trees
                .iter()
                .map(|tree| {
                    let mut body = String::new();
                    write(
                        tree,
                        if tree.nodes.is_empty() { -1 } else { 0 },
                        1,
                        &mut body,
                    );
                    format!("(x) => {{\n{body}}}")
                })
                .collect();
            format!(
                "const trees = [\n{}\n];\n\nconst logOdds = (x) => trees.reduce((sum, tree) => sum + tree(x), 0);\n",
                bodies.join(",\n")
            )
        }
        LeadForm::Logistic { linear } => {
            let linear = serde_json::to_string(&json!(linear)).unwrap_or_default();
            format!("const linear = {linear};\n\n{}", include_str!("linear.js"))
        }
    };
    include_str!("score.js")
        .replace("/*FEATURES*/[]", &features)
        .replace("/*SUM*/\n", &sum)
}

fn write(tree: &Tree, at: i32, depth: usize, body: &mut String) {
    let indent = "  ".repeat(depth);
    let Some(node) = usize::try_from(at).ok().and_then(|at| tree.nodes.get(at)) else {
        let leaf = usize::try_from(-(at + 1))
            .ok()
            .and_then(|k| tree.leaves.get(k));
        let value = leaf.map_or(0.0, |leaf| leaf.value);
        body.push_str(&format!("{indent}return {value:e};\n"));
        return;
    };
    let x = format!("x[{}]", node.feature);
    let condition = match &node.split {
        // A comparison with NaN is false.
        Split::Threshold {
            threshold,
            missing_left: false,
        } => format!("{x} <= {threshold:e}"),
        Split::Threshold { threshold, .. } => format!("!({x} > {threshold:e})"),
        Split::Categories { left } => format!("{left:?}.includes({x})"),
    };
    body.push_str(&format!("{indent}if ({condition}) {{\n"));
    write(tree, node.left, depth + 1, body);
    body.push_str(&format!("{indent}}}\n"));
    write(tree, node.right, depth, body);
}
