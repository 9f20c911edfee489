//! A trained model of leads, as it is kept, applied and handed on.

use rayon::prelude::*;

use super::columns::{self, Feature};
use super::logistic::Linear;
use super::metrics::{CalibrationLine, sigmoid};
use super::table::LeadTable;
use super::tree::Tree;
use crate::ModelError;
use crate::checks::inconsistent;

/// A trained model: what it reads, and how it decides.
#[shape(deny_unknown_fields)]
pub struct LeadModel {
    /// What is read from the columns, in the order that the model refers to.
    pub features: Vec<Feature>,
    /// How it decides.
    pub form: LeadForm,
}

/// How a model decides. Both sum up log-odds: the probability is 1/(1 + e^−sum).
#[shape(tag = "kind", deny_unknown_fields)]
pub enum LeadForm {
    /// Logistic regression.
    Logistic {
        /// Its terms.
        linear: Linear,
    },
    /// Boosted trees.
    Boosting {
        /// The trees; their answers are added.
        trees: Vec<Tree>,
    },
}

impl LeadModel {
    /// Refuses a model that cannot have come from training.
    pub(super) fn check(&self) -> Result<(), ModelError> {
        let features = self.features.len();
        let sound = match &self.form {
            LeadForm::Logistic { linear } => {
                linear.intercept.is_finite()
                    && linear.terms.len() == features
                    && linear.terms.iter().all(super::logistic::Term::is_sound)
            }
            LeadForm::Boosting { trees } => {
                !trees.is_empty() && trees.iter().all(|tree| tree.is_sound(features))
            }
        };
        if sound {
            Ok(())
        } else {
            Err(inconsistent("form", "not_a_model"))
        }
    }

    /// Log-odds of a lead.
    pub(super) fn log_odds(&self, value: impl Fn(usize) -> f64) -> f64 {
        match &self.form {
            LeadForm::Logistic { linear } => linear.log_odds(value),
            LeadForm::Boosting { trees } => trees.iter().map(|tree| tree.predict(&value)).sum(),
        }
    }

    /// Probabilities of leads whose features were read.
    pub(super) fn probabilities(&self, values: &[Vec<f64>], rows: &[usize]) -> Vec<f64> {
        rows.par_iter()
            .map(|row| {
                let lead = gathered(values, *row);
                sigmoid(self.log_odds(|feature| lead[feature]))
            })
            .collect()
    }

    /// Log-odds of an average lead, and what each feature of this lead adds: they sum up to the
    /// lead's log-odds.
    pub(super) fn explain(&self, value: &dyn Fn(usize) -> f64) -> (f64, Vec<f64>) {
        let mut add = vec![0.0; self.features.len()];
        let base = match &self.form {
            LeadForm::Logistic { linear } => {
                for (i, (add, term)) in add.iter_mut().zip(&linear.terms).enumerate() {
                    *add = term.add(value(i));
                }
                linear.intercept
            }
            LeadForm::Boosting { trees } => {
                for tree in trees {
                    tree.explain(value, &mut add);
                }
                trees.iter().map(Tree::mean).sum()
            }
        };
        (base, add)
    }

    /// Puts the log-odds onto a calibration line.
    pub(super) fn calibrate(&mut self, line: &CalibrationLine) {
        match &mut self.form {
            LeadForm::Logistic { linear } => {
                linear.intercept = line.intercept + line.slope * linear.intercept;
                for term in &mut linear.terms {
                    term.scale(line.slope);
                }
            }
            LeadForm::Boosting { trees } => {
                for (i, tree) in trees.iter_mut().enumerate() {
                    let shift = if i == 0 { line.intercept } else { 0.0 };
                    for leaf in &mut tree.leaves {
                        leaf.value = leaf.value * line.slope + shift;
                    }
                }
            }
        }
    }

    /// The features of the leads of a table.
    pub(super) fn read(&self, table: &LeadTable) -> Vec<Vec<f64>> {
        columns::read(&self.features, table)
    }
}

/// The features of one lead side by side: hundreds of trees ask for them.
pub(super) fn gathered(values: &[Vec<f64>], row: usize) -> Vec<f64> {
    values.iter().map(|values| values[row]).collect()
}
