//! A model as one query.

use crate::leads::columns::{Feature, Reading};
use crate::leads::logistic::{Linear, Term};
use crate::leads::model::{LeadForm, LeadModel};
use crate::leads::tree::{Split, Tree};

/// A query over a table `leads` with the columns of the table that the model learnt from.
pub(super) fn text(model: &LeadModel) -> String {
    let features: Vec<String> = model
        .features
        .iter()
        .enumerate()
        .map(|(i, feature)| format!("    {} AS f{i}", read(feature)))
        .collect();
    let sum: Vec<String> = match &model.form {
        LeadForm::Boosting { trees } => trees
            .iter()
            .map(|tree| node(tree, if tree.nodes.is_empty() { -1 } else { 0 }))
            .collect(),
        LeadForm::Logistic { linear } => terms(linear),
    };
    format!(
        "-- Probability that a lead becomes a customer. Written for PostgreSQL; without dates it is\n\
         -- plain SQL. Reads a table \"leads\": numbers as numbers, yes/no as 1/0, dates as dates, and\n\
         -- NULL for what is missing.\n\
         WITH features AS (\n  SELECT leads.*,\n{}\n  FROM leads\n)\n\
         SELECT *, 1.0 / (1.0 + EXP(-(\n    {}\n))) AS probability\nFROM features;\n",
        features.join(",\n"),
        sum.join("\n  + ")
    )
}

fn name(column: &str) -> String {
    format!("\"{}\"", column.replace('"', "\"\""))
}

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn read(feature: &Feature) -> String {
    let column = name(&feature.column);
    match &feature.reading {
        Reading::Number | Reading::YesNo => column,
        Reading::Category { categories } => {
            let cases: Vec<String> = categories
                .iter()
                .enumerate()
                .map(|(i, category)| {
                    format!("WHEN {column} = {} THEN {}", literal(category), i + 2)
                })
                .collect();
            format!(
                "CASE WHEN {column} IS NULL THEN 0 {} ELSE 1 END",
                cases.join(" ")
            )
        }
        Reading::Weekday => format!("EXTRACT(ISODOW FROM {column})"),
        Reading::Month => format!("EXTRACT(MONTH FROM {column})"),
        Reading::DaysBefore { created } => {
            format!("({}::date - {column}::date)", name(created))
        }
    }
}

fn node(tree: &Tree, at: i32) -> String {
    let Some(found) = usize::try_from(at).ok().and_then(|at| tree.nodes.get(at)) else {
        let leaf = usize::try_from(-(at + 1))
            .ok()
            .and_then(|k| tree.leaves.get(k));
        return format!("{:e}", leaf.map_or(0.0, |leaf| leaf.value));
    };
    let f = format!("f{}", found.feature);
    let condition = match &found.split {
        // A comparison with NULL is not true.
        Split::Threshold {
            threshold,
            missing_left: false,
        } => format!("{f} <= {threshold:e}"),
        Split::Threshold { threshold, .. } => format!("{f} <= {threshold:e} OR {f} IS NULL"),
        Split::Categories { left } => {
            let codes: Vec<String> = left.iter().map(u32::to_string).collect();
            format!("{f} IN ({})", codes.join(", "))
        }
    };
    format!(
        "CASE WHEN {condition} THEN {} ELSE {} END",
        node(tree, found.left),
        node(tree, found.right)
    )
}

fn terms(linear: &Linear) -> Vec<String> {
    let mut sum = vec![format!("{:e}", linear.intercept)];
    for (i, term) in linear.terms.iter().enumerate() {
        sum.push(match term {
            Term::Number {
                mean,
                sd,
                coefficient,
                missing,
            } => {
                let z = format!("(f{i} - ({mean:e})) / {sd:e}");
                format!(
                    "CASE WHEN f{i} IS NULL THEN {missing:e} WHEN {z} > 4 THEN {:e} WHEN {z} < -4 \
                     THEN {:e} ELSE {coefficient:e} * {z} END",
                    4.0 * coefficient,
                    -4.0 * coefficient
                )
            }
            Term::Category { coefficients } => {
                let cases: Vec<String> = coefficients
                    .iter()
                    .enumerate()
                    .map(|(code, coefficient)| format!("WHEN {code} THEN {coefficient:e}"))
                    .collect();
                format!("CASE f{i} {} ELSE 0 END", cases.join(" "))
            }
        });
    }
    sum
}
