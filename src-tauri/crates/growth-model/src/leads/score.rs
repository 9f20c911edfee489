//! Scores of new leads, with reasons.

use rayon::prelude::*;

use super::metrics::{by_probability, sigmoid};
use super::model::LeadModel;
use super::money::{Grade, MoneyPlan};
use super::table::LeadTable;
use crate::checks::real_within;
use crate::{ModelError, Outcome};

/// Reasons in either direction.
const REASONS: usize = 3;
/// What moves the probability by less is no reason. Fraction.
const LEAST_POINTS: f64 = 0.0005;

/// A trained model and new leads.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadScoreInput")]
pub struct ScoreInput {
    /// The model, as `leads.train` returned it.
    pub model: LeadModel,
    /// The leads. Columns that the model does not know are passed over; those that it misses count as
    /// missing values.
    pub table: LeadTable,
    /// Column that names each lead.
    pub key: Option<String>,
    /// What a deal brings and a contact costs: with it, the leads get grades and expected margins.
    pub money: Option<MoneyPlan>,
    /// Lowest probability that is contacted, as chosen before; by `money` and these leads when absent.
    /// 0…1.
    pub cut_off: Option<f64>,
}

/// Scores of leads.
#[shape]
pub struct LeadScores {
    /// The leads, as they were given.
    pub leads: Vec<LeadScore>,
    /// Probability of an average lead: where the reasons begin.
    pub base_probability: f64,
    /// Lowest probability that is contacted. Missing without money; never where no lead is worth it.
    pub cut_off: Outcome<f64>,
    /// Columns that the model reads and the table does not have.
    pub missing_columns: Vec<String>,
}

/// The score of one lead.
#[shape(skip_serializing_none)]
pub struct LeadScore {
    /// Its name, where a key column was given.
    pub key: Option<String>,
    /// Probability that it becomes a customer, 0…1.
    pub probability: f64,
    /// Its grade. Missing without money.
    pub grade: Outcome<Grade>,
    /// Expected margin of contacting it. Money.
    pub expected_margin: Outcome<f64>,
    /// What raises the probability most: at most three columns.
    pub reasons_for: Vec<LeadReason>,
    /// What lowers it most: at most three.
    pub reasons_against: Vec<LeadReason>,
}

/// What one column does to the probability of a lead.
#[shape(skip_serializing_none)]
pub struct LeadReason {
    /// The column.
    pub column: String,
    /// Its value. Absent where it is missing: that is the reason then.
    pub value: Option<String>,
    /// Shapley value of the column, log-odds.
    pub log_odds: f64,
    /// The probability less what it would be without this column's part. Fraction: 0.05 is 5 points.
    pub points: f64,
}

/// Scores leads by a trained model.
///
/// # Errors
/// A table whose rows differ in length, a model that did not come from training, a plan or cut-off
/// outside its range.
pub fn score(input: &ScoreInput) -> Result<LeadScores, ModelError> {
    input.model.check().map_err(|error| error.within("model"))?;
    input.table.check().map_err(|error| error.within("table"))?;
    if let Some(plan) = &input.money {
        plan.check().map_err(|error| error.within("money"))?;
    }
    if let Some(cut_off) = input.cut_off {
        real_within(|| "cut_off".to_owned(), cut_off, 0.0, 1.0)?;
    }
    let key = match &input.key {
        Some(key) => Some(input.table.find(key, "key")?),
        None => None,
    };
    let values = input.model.read(&input.table);
    let columns = columns(&input.model);
    let rows: Vec<usize> = (0..input.table.rows.len()).collect();
    let probabilities = input.model.probabilities(&values, &rows);
    let cut_off = input.money.as_ref().map(|plan| {
        input.cut_off.or_else(|| {
            let order = by_probability(&probabilities);
            plan.cut_off(&probabilities, &order).0
        })
    });
    let leads = rows
        .par_iter()
        .zip(&probabilities)
        .map(|(row, probability)| {
            let (base, add) = input.model.explain(&|feature| values[feature][*row]);
            let cell = |place: usize| input.table.rows.get(*row).and_then(|row| row.get(place));
            let mut reasons: Vec<LeadReason> = columns
                .iter()
                .map(|column| {
                    let of_column = input.model.features.iter().zip(&add);
                    let log_odds: f64 = of_column
                        .filter(|(feature, _)| feature.column == **column)
                        .map(|(_, add)| add)
                        .sum();
                    let all = base + add.iter().sum::<f64>();
                    LeadReason {
                        column: (*column).clone(),
                        value: input
                            .table
                            .place(column)
                            .and_then(cell)
                            .and_then(super::table::Cell::text),
                        log_odds,
                        points: probability - sigmoid(all - log_odds),
                    }
                })
                .filter(|reason| reason.points.abs() >= LEAST_POINTS)
                .collect();
            reasons.sort_by(|one, other| other.log_odds.total_cmp(&one.log_odds));
            let against: Vec<LeadReason> = reasons
                .iter()
                .rev()
                .take_while(|reason| reason.log_odds < 0.0)
                .take(REASONS)
                .cloned()
                .collect();
            reasons.retain(|reason| reason.log_odds > 0.0);
            reasons.truncate(REASONS);
            LeadScore {
                key: key.and_then(cell).and_then(super::table::Cell::text),
                probability: *probability,
                grade: match (&input.money, cut_off) {
                    (Some(plan), Some(cut_off)) => Outcome::of(plan.grade(*probability, cut_off)),
                    _ => Outcome::missing("money"),
                },
                expected_margin: match &input.money {
                    Some(plan) => Outcome::of(plan.expected_margin(*probability)),
                    None => Outcome::missing("money"),
                },
                reasons_for: reasons,
                reasons_against: against,
            }
        })
        .collect();
    let (base, _) = input.model.explain(&|_| f64::NAN);
    Ok(LeadScores {
        leads,
        base_probability: sigmoid(base),
        cut_off: match cut_off {
            None => Outcome::missing("money"),
            Some(None) => Outcome::never(crate::Reason::NotWorthAContact),
            Some(Some(cut_off)) => Outcome::of(cut_off),
        },
        missing_columns: columns
            .into_iter()
            .filter(|column| input.table.place(column).is_none())
            .cloned()
            .collect(),
    })
}

/// The columns that a model reads, each once, in the order of its features.
fn columns(model: &LeadModel) -> Vec<&String> {
    let mut columns: Vec<&String> = Vec::new();
    for feature in &model.features {
        if !columns.contains(&&feature.column) {
            columns.push(&feature.column);
        }
    }
    columns
}
