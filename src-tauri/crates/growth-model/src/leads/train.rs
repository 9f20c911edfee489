//! Training: from a table of leads to a model that was tested on leads it had not seen.

use rayon::prelude::*;

use super::columns::{self, ColumnKind, ExcludedColumn, ExclusionReason, Feature};
use super::leaks::Known;
use super::metrics::{Metrics, judge, line, loss};
use super::model::{LeadForm, LeadModel, gathered};
use super::money::MoneyPlan;
use super::outcome::{Labels, LeadDates, OutcomeColumn, labels};
use super::split::{Fold, Split, folds};
use super::table::LeadTable;
use super::{booster, logistic};
use crate::{ModelError, Outcome, Reason};

/// Fewest leads of either outcome that a model is trained on, and below which it is rough.
const LEAST: u64 = 20;
const SOUND: u64 = 100;
/// Progress is told in hundredths.
pub const STEPS: u32 = 100;
/// Leads on which the weight of the columns is measured.
const EXPLAINED: usize = 2_000;

/// A table of leads with known outcomes.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadTrainInput")]
pub struct TrainInput {
    /// The leads.
    pub table: LeadTable,
    /// Which of them became customers.
    pub outcome: OutcomeColumn,
    /// When they came and when the outcome was known.
    #[serde(default)]
    pub dates: LeadDates,
    /// Column that names each lead; not used for learning.
    pub key: Option<String>,
    /// Columns to leave out.
    #[serde(default)]
    pub exclude: Vec<String>,
    /// Columns to use although they look as if they knew the outcome.
    #[serde(default)]
    pub keep: Vec<String>,
    /// What a deal brings and a contact costs: with it, the money curve of the test is drawn.
    pub money: Option<MoneyPlan>,
    /// Seed of what is drawn at random: the same seed gives the same model.
    #[serde(default)]
    pub seed: u64,
}

/// How far a model of leads can be trusted.
#[shape(Copy, Eq)]
pub enum LeadQuality {
    /// 100 leads of either outcome or more.
    Sound,
    /// 20 to 100: the figures of the test are uncertain.
    Rough,
    /// Too little to learn from: there is no model.
    Refused,
}

/// How a model is made.
#[shape(Copy, Eq)]
pub enum LeadModelKind {
    /// Logistic regression.
    Logistic,
    /// Boosted trees.
    Boosting,
}

/// A column that is used.
#[shape]
pub struct UsedColumn {
    /// Its heading.
    pub column: String,
    /// What it is read as.
    pub kind: ColumnKind,
    /// Its weight: mean size of what it adds to the log-odds / that of all columns, 0…1.
    pub weight: f64,
}

/// A kind of model in the test.
#[shape(skip_serializing_none)]
pub struct LeadCandidate {
    /// Its kind.
    pub kind: LeadModelKind,
    /// How good it was on leads that it had not seen.
    pub metrics: Metrics,
    /// Trees of the boosted model, on average over the folds.
    pub trees: Option<f64>,
}

/// By how much boosting is better than logistic regression.
#[shape(Copy)]
pub struct LossDifference {
    /// Log loss of the regression less that of boosting, mean over the leads of the test.
    pub mean: f64,
    /// Its standard error. Boosting is kept only if the mean is larger.
    pub standard_error: f64,
}

/// A trained model and what is known of it.
#[shape]
#[schemars(rename = "LeadTrained")]
pub struct Trained {
    /// How far it can be trusted.
    pub quality: LeadQuality,
    /// Leads with a known outcome.
    pub leads: u64,
    /// Those of them who became customers.
    pub converted: u64,
    /// Leads of the rarer outcome that are missing for a model: 0 when there are enough (20).
    pub missing_outcomes: u64,
    /// Leads without an outcome, or without a date where there are dates. Nothing is learnt of them.
    pub open: u64,
    /// Leads that are too young to be judged. Nothing is learnt of them.
    pub too_young: u64,
    /// Columns that it uses, the weightiest first.
    pub columns: Vec<UsedColumn>,
    /// Columns that it does not use, and why.
    pub excluded: Vec<ExcludedColumn>,
    /// How the leads were parted for the test. Undefined where there was none.
    pub split: Outcome<Split>,
    /// The kinds of models in the test.
    pub candidates: Vec<LeadCandidate>,
    /// By how much boosting was better.
    pub difference: Outcome<LossDifference>,
    /// The kind that was chosen.
    pub chosen: Outcome<LeadModelKind>,
    /// The test of the chosen kind, with money where a plan was given.
    pub metrics: Outcome<Metrics>,
    /// Whether the probabilities were put right by the calibration line of the test, because its
    /// slope was not 1.
    pub recalibrated: bool,
    /// The model, trained on all leads with a known outcome. Undefined with reason
    /// `too_few_observations`, or `no_columns` where no column is left to learn from.
    pub model: Outcome<LeadModel>,
}

/// Trains logistic regression and boosted trees, tests both on leads that they have not seen, and
/// trains the better one on all. `proceed` hears how many hundredths are done and says whether to go
/// on; `None` when it said no.
///
/// # Errors
/// A table whose rows differ in length, columns that do not exist, an outcome with one value, or with
/// several where it is not said which means what.
pub fn train(
    input: &TrainInput,
    proceed: &(dyn Fn(u32) -> bool + Sync),
) -> Result<Option<Trained>, ModelError> {
    input.table.check().map_err(|error| error.within("table"))?;
    if let Some(plan) = &input.money {
        plan.check().map_err(|error| error.within("money"))?;
    }
    for (names, field) in [(&input.exclude, "exclude"), (&input.keep, "keep")] {
        for (i, name) in names.iter().enumerate() {
            input.table.find(name, &format!("{field}[{i}]"))?;
        }
    }
    if let Some(key) = &input.key {
        input.table.find(key, "key")?;
    }
    let labels = labels(&input.table, &input.outcome, &input.dates)?;
    let mut trained = nothing(&labels);
    let rarer = trained.converted.min(trained.leads - trained.converted);
    if rarer < LEAST {
        trained.missing_outcomes = LEAST - rarer;
        return Ok(Some(trained));
    }
    let used = Used::choose(input, &labels, &mut trained.excluded);
    if used.columns.is_empty() {
        trained.model = Outcome::undefined(Reason::NoColumns);
        return Ok(Some(trained));
    }
    trained.quality = if rarer < SOUND {
        LeadQuality::Rough
    } else {
        LeadQuality::Sound
    };
    let trainer = Trainer {
        input,
        labels,
        used,
    };
    // On a thread of the pool: from outside, each of the many short parallel steps would have to wait
    // for one.
    Ok(rayon::scope(|_| trainer.run(trained, proceed)))
}

fn nothing(labels: &Labels) -> Trained {
    let few = Reason::TooFewObservations;
    Trained {
        quality: LeadQuality::Refused,
        leads: labels.rows.len() as u64,
        converted: labels.outcomes.iter().filter(|outcome| **outcome).count() as u64,
        missing_outcomes: 0,
        open: labels.open,
        too_young: labels.too_young,
        columns: Vec::new(),
        excluded: Vec::new(),
        split: Outcome::undefined(few),
        candidates: Vec::new(),
        difference: Outcome::undefined(few),
        chosen: Outcome::undefined(few),
        metrics: Outcome::undefined(few),
        recalibrated: false,
        model: Outcome::undefined(few),
    }
}

/// The columns that are learnt from.
struct Used {
    columns: Vec<(usize, ColumnKind)>,
}

impl Used {
    fn choose(input: &TrainInput, labels: &Labels, excluded: &mut Vec<ExcludedColumn>) -> Self {
        let table = &input.table;
        // Whatever tells the outcome in the leads that are learnt from first is judged: the newest
        // ones remain unseen.
        let seen = Split::of(labels).seen(labels.rows.len());
        let known = Known {
            table,
            rows: labels.rows.get(..seen).unwrap_or_default(),
            outcomes: labels.outcomes.get(..seen).unwrap_or_default(),
            closed: input
                .dates
                .closed
                .as_deref()
                .and_then(|name| table.place(name)),
        };
        let roles = [
            Some(&input.outcome.column),
            input.dates.closed.as_ref(),
            input.key.as_ref(),
        ];
        // What each column is, and whether it knew the outcome.
        let read: Vec<_> = (0..table.columns.len())
            .into_par_iter()
            .map(|place| {
                let kind = columns::kind(table, place);
                let leak = kind.as_ref().ok().and_then(|kind| known.leak(place, *kind));
                (kind, leak)
            })
            .collect();
        let mut columns = Vec::new();
        for ((place, column), (kind, leak)) in table.columns.iter().enumerate().zip(read) {
            let mut leave_out = |reason| {
                excluded.push(ExcludedColumn {
                    column: column.clone(),
                    reason,
                    auc: None,
                });
            };
            if roles.into_iter().flatten().any(|role| role == column) {
                leave_out(ExclusionReason::Role);
                continue;
            }
            if input.exclude.contains(column) {
                leave_out(ExclusionReason::Asked);
                continue;
            }
            let kind = match kind {
                Ok(kind) => kind,
                Err(reason) => {
                    leave_out(reason);
                    continue;
                }
            };
            let kept = input.keep.contains(column) || input.dates.created.as_ref() == Some(column);
            match leak {
                Some(leak) if !kept => excluded.push(leak),
                _ => columns.push((place, kind)),
            }
        }
        Self { columns }
    }

    /// The features, with the categories that `rows` hold.
    fn features(&self, input: &TrainInput, rows: &[usize]) -> Vec<Feature> {
        let created = input.dates.created.as_deref();
        self.columns
            .par_iter()
            .flat_map_iter(|(place, kind)| {
                columns::features(&input.table, *place, *kind, created, rows)
            })
            .collect()
    }
}

/// One fold's answers.
struct Tested {
    logistic: Vec<f64>,
    boosting: Vec<f64>,
    trees: usize,
}

struct Trainer<'a> {
    input: &'a TrainInput,
    labels: Labels,
    used: Used,
}

impl Trainer<'_> {
    fn run(&self, mut trained: Trained, proceed: &(dyn Fn(u32) -> bool + Sync)) -> Option<Trained> {
        let outcomes = &self.labels.outcomes;
        let split = Split::of(&self.labels);
        let folds = folds(&split, outcomes, self.input.seed);
        let mut sums = vec![(0.0, 0.0, 0.0); outcomes.len()];
        let mut trees = Vec::new();
        for (number, fold) in folds.iter().enumerate() {
            let share = (number * 90 / folds.len()) as u32;
            let tested = self.test(fold, &|| proceed(share))?;
            trees.push(tested.trees);
            let answers = tested.logistic.iter().zip(&tested.boosting);
            for (lead, (logistic, boosting)) in fold.test.iter().zip(answers) {
                let (one, other, count) = &mut sums[*lead];
                *one += logistic;
                *other += boosting;
                *count += 1.0;
            }
        }
        let mut y = Vec::new();
        let (mut logistic, mut boosting) = (Vec::new(), Vec::new());
        for (outcome, (one, other, count)) in outcomes.iter().zip(&sums) {
            if *count > 0.0 {
                y.push(*outcome);
                logistic.push(one / count);
                boosting.push(other / count);
            }
        }
        let difference = difference(&y, &logistic, &boosting);
        let chosen = if difference.mean > difference.standard_error {
            LeadModelKind::Boosting
        } else {
            LeadModelKind::Logistic
        };
        let mean_trees = trees.iter().sum::<usize>() as f64 / trees.len().max(1) as f64;
        trained.candidates = vec![
            LeadCandidate {
                kind: LeadModelKind::Logistic,
                metrics: judge(&y, &logistic),
                trees: None,
            },
            LeadCandidate {
                kind: LeadModelKind::Boosting,
                metrics: judge(&y, &boosting),
                trees: Some(mean_trees),
            },
        ];
        let p = match chosen {
            LeadModelKind::Logistic => logistic,
            LeadModelKind::Boosting => boosting,
        };
        if !proceed(90) {
            return None;
        }
        let (mut model, values) =
            self.final_model(chosen, mean_trees.round().max(1.0) as usize, proceed)?;
        let wrong = line(&y, &p).filter(|line| !line.well_calibrated && line.slope > 0.0);
        if let Some(line) = &wrong {
            model.calibrate(line);
        }
        trained.columns = self.weigh(&model, &values);
        trained.recalibrated = wrong.is_some();
        trained.metrics = Outcome::of(Metrics {
            money: match &self.input.money {
                Some(plan) => Outcome::of(plan.curve(&y, &p)),
                None => Outcome::missing("money"),
            },
            ..judge(&y, &p)
        });
        trained.split = Outcome::of(split);
        trained.difference = Outcome::of(difference);
        trained.chosen = Outcome::of(chosen);
        trained.model = Outcome::of(model);
        proceed(STEPS).then_some(trained)
    }

    /// Rows of the table for places in the labels.
    fn rows(&self, places: &[usize]) -> Vec<usize> {
        places
            .iter()
            .map(|place| self.labels.rows[*place])
            .collect()
    }

    /// Outcomes by row of the table.
    fn by_row(&self) -> Vec<bool> {
        let mut outcomes = vec![false; self.input.table.rows.len()];
        for (row, outcome) in self.labels.rows.iter().zip(&self.labels.outcomes) {
            outcomes[*row] = *outcome;
        }
        outcomes
    }

    fn test(&self, fold: &Fold, proceed: &(dyn Fn() -> bool + Sync)) -> Option<Tested> {
        let (learn, stop, test) = (
            self.rows(&fold.learn),
            self.rows(&fold.stop),
            self.rows(&fold.test),
        );
        let all: Vec<usize> = learn.iter().chain(&stop).copied().collect();
        let features = self.used.features(self.input, &all);
        let values = columns::read(&features, &self.input.table);
        let outcomes = self.by_row();
        let data = booster::Binned::new(&values, &codes(&features), &all);
        let settings = booster::Settings::for_leads(all.len(), self.input.seed);
        let (linear, stopped) = rayon::join(
            || logistic::fit(&features, &values, &outcomes, &all),
            || booster::boost(&data, &outcomes, &learn, &stop, &settings, proceed),
        );
        let (linear, stopped) = (linear?, stopped?);
        let settings = booster::Settings {
            max_trees: stopped.trees.len(),
            ..settings
        };
        let boosted = booster::boost(&data, &outcomes, &all, &[], &settings, proceed)?;
        let answers = |form| {
            let model = LeadModel {
                features: features.clone(),
                form,
            };
            model.probabilities(&values, &test)
        };
        Some(Tested {
            trees: boosted.trees.len(),
            logistic: answers(LeadForm::Logistic { linear }),
            boosting: answers(LeadForm::Boosting {
                trees: boosted.trees,
            }),
        })
    }

    /// The model that learns from all leads, and their features.
    fn final_model(
        &self,
        kind: LeadModelKind,
        trees: usize,
        proceed: &(dyn Fn(u32) -> bool + Sync),
    ) -> Option<(LeadModel, Vec<Vec<f64>>)> {
        let rows = &self.labels.rows;
        let features = self.used.features(self.input, rows);
        let values = columns::read(&features, &self.input.table);
        let outcomes = self.by_row();
        let form = match kind {
            LeadModelKind::Logistic => LeadForm::Logistic {
                linear: logistic::fit(&features, &values, &outcomes, rows)?,
            },
            LeadModelKind::Boosting => {
                let data = booster::Binned::new(&values, &codes(&features), rows);
                let settings = booster::Settings {
                    max_trees: trees,
                    ..booster::Settings::for_leads(rows.len(), self.input.seed)
                };
                let go_on = || proceed(95);
                let boosted = booster::boost(&data, &outcomes, rows, &[], &settings, &go_on)?;
                LeadForm::Boosting {
                    trees: boosted.trees,
                }
            }
        };
        Some((LeadModel { features, form }, values))
    }

    /// The columns by the mean size of what they add.
    fn weigh(&self, model: &LeadModel, values: &[Vec<f64>]) -> Vec<UsedColumn> {
        let step = self.labels.rows.len().div_ceil(EXPLAINED).max(1);
        let mut used: Vec<UsedColumn> = self
            .used
            .columns
            .iter()
            .map(|(place, kind)| UsedColumn {
                column: self.input.table.columns[*place].clone(),
                kind: *kind,
                weight: 0.0,
            })
            .collect();
        let explained: Vec<Vec<f64>> = (self.labels.rows.par_iter())
            .step_by(step)
            .map(|row| {
                let lead = gathered(values, *row);
                model.explain(&|feature| lead[feature]).1
            })
            .collect();
        for add in explained {
            for column in &mut used {
                let of_column = model
                    .features
                    .iter()
                    .zip(&add)
                    .filter(|(feature, _)| feature.column == column.column);
                column.weight += of_column.map(|(_, add)| add).sum::<f64>().abs();
            }
        }
        let all: f64 = used.iter().map(|column| column.weight).sum();
        for column in &mut used {
            column.weight = if all > 0.0 { column.weight / all } else { 0.0 };
        }
        used.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        used
    }
}

fn codes(features: &[Feature]) -> Vec<Option<usize>> {
    features
        .iter()
        .map(|feature| feature.categories().map(|categories| categories.len() + 2))
        .collect()
}

fn difference(y: &[bool], logistic: &[f64], boosting: &[f64]) -> LossDifference {
    let each: Vec<f64> = y
        .iter()
        .zip(logistic.iter().zip(boosting))
        .map(|(y, (one, other))| loss(*y, *one) - loss(*y, *other))
        .collect();
    let n = each.len().max(1) as f64;
    let mean = each.iter().sum::<f64>() / n;
    let variance = each.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0).max(1.0);
    LossDifference {
        mean,
        standard_error: (variance / n).sqrt(),
    }
}
