//! Fitting a model of purchases, and saying when there is too little to fit it to.

use super::likelihood::{Observations, log_likelihood};
use super::model::{PurchaseModel, PurchaseParams};
use super::rows::{CustomerRow, check_rows};
use crate::numeric::axes::Axes;
use crate::numeric::minimise::{Minimum, minimise};
use crate::{ModelError, Outcome, Reason};

/// Fewest customers and repeat purchases that a model is fitted to.
const LEAST_CUSTOMERS: f64 = 100.0;
const LEAST_REPEATS: f64 = 30.0;
/// Shortest observation, in median times between purchases.
const LEAST_GAPS: f64 = 3.0;
/// Customers below which the fit is rough.
const SOUND_CUSTOMERS: f64 = 400.0;
/// Parameters beyond these mean that the data do not determine the model.
const IDENTIFIABLE: std::ops::RangeInclusive<f64> = 1e-4..=1e3;
/// Largest slope of the mean log-likelihood by a log-parameter at an optimum.
const STEEPEST: f64 = 1e-4;
/// Longest age after scaling: times of the order of the parameters keep the likelihood round.
const SCALED_AGE: f64 = 10.0;
/// Where the search begins, as (r, α, a, b) in scaled time. Three, because a single start can end in
/// a lesser optimum: irregular buyers, everybody alike, and few who ever leave.
const STARTS: [[f64; 4]; 3] = [
    [0.5, 1.0, 0.8, 2.5],
    [1.0, 1.0, 1.0, 1.0],
    [2.0, 4.0, 0.1, 3.0],
];

/// What to fit, and to which customers.
#[shape(deny_unknown_fields)]
pub struct FitInput {
    /// The model.
    pub model: PurchaseModel,
    /// The customers, one by one or in groups with `count` (as `customers.summary` lists them).
    pub customers: Vec<CustomerRow>,
    /// Parameters at which the likelihood is wanted; nothing is fitted then.
    pub at: Option<PurchaseParams>,
}

/// How far a fit can be trusted.
#[shape(Copy, Eq)]
pub enum FitQuality {
    /// 400 customers or more.
    Sound,
    /// 100 to 400 customers: look at the intervals.
    Rough,
    /// Too little data, or data that do not determine the parameters: there are no figures.
    Refused,
    /// The parameters were given; nothing was fitted.
    Given,
}

/// What there is too little of.
#[shape(Copy, Eq)]
pub enum ShortfallKind {
    /// Customers.
    Customers,
    /// Purchases after the first.
    RepeatPurchases,
    /// Length of the observation, in median times between two purchases of a customer.
    Gaps,
}

/// Something there is too little of.
#[shape(Copy)]
pub struct Shortfall {
    /// What.
    pub kind: ShortfallKind,
    /// How much there is.
    pub found: f64,
    /// How much it takes.
    pub needed: f64,
    /// How much is missing.
    pub missing: f64,
}

/// A fitted model.
#[shape]
pub struct Fitted {
    /// The model.
    pub model: PurchaseModel,
    /// Customers that it was fitted to.
    pub customers: u64,
    /// Their purchases after the first.
    pub repeat_purchases: u64,
    /// How far it can be trusted.
    pub quality: FitQuality,
    /// What there is too little of to fit it. Empty unless refused for that.
    pub shortfalls: Vec<Shortfall>,
    /// Its parameters, in the unit of time of the rows. Undefined with reason `too_few_observations`
    /// or, where the data do not determine them, `not_identifiable`.
    pub params: Outcome<PurchaseParams>,
    /// Its log-likelihood over all customers, natural logarithm, in the unit of time of the rows.
    pub log_likelihood: Outcome<f64>,
}

/// Fits a model by maximum likelihood, or says its likelihood at given parameters.
///
/// # Errors
/// Rows that no customer can have (`customers[3].recency`), parameters outside 1e-9…1e9
/// (`at.alpha`).
pub fn fit(input: &FitInput) -> Result<Fitted, ModelError> {
    check_rows(&input.customers)?;
    match input.at {
        Some(at) => {
            at.check("at")?;
            Ok(likelihood_at(input.model, at, &input.customers))
        }
        None => Ok(fit_rows(input.model, &input.customers)),
    }
}

fn nothing_fitted(model: PurchaseModel, rows: &[CustomerRow], reason: Reason) -> Fitted {
    let (customers, repeat_purchases) = totals(rows);
    Fitted {
        model,
        customers,
        repeat_purchases,
        quality: FitQuality::Refused,
        shortfalls: Vec::new(),
        params: Outcome::undefined(reason),
        log_likelihood: Outcome::undefined(reason),
    }
}

fn likelihood_at(model: PurchaseModel, at: PurchaseParams, rows: &[CustomerRow]) -> Fitted {
    let observed = Observations::new(rows, 1.0);
    let value = log_likelihood(model, &at, &observed, &observed.weights, &mut [0.0; 4]);
    Fitted {
        quality: FitQuality::Given,
        params: Outcome::of(at),
        log_likelihood: if rows.is_empty() {
            Outcome::undefined(Reason::NoCustomers)
        } else if value.is_finite() {
            Outcome::of(value)
        } else {
            Outcome::undefined(Reason::TooLarge)
        },
        ..nothing_fitted(model, rows, Reason::NoCustomers)
    }
}

/// Fits checked rows.
pub(crate) fn fit_rows(model: PurchaseModel, rows: &[CustomerRow]) -> Fitted {
    let shortfalls = shortfalls(rows);
    if !shortfalls.is_empty() {
        return Fitted {
            shortfalls,
            ..nothing_fitted(model, rows, Reason::TooFewObservations)
        };
    }
    let problem = Problem::new(model, rows);
    let starts = STARTS.map(|start| start.map(f64::ln).to_vec());
    match problem.solve(&problem.observed.weights, &starts) {
        Some((params, log_likelihood)) => {
            let fitted = nothing_fitted(model, rows, Reason::NotIdentifiable);
            Fitted {
                quality: if (fitted.customers as f64) < SOUND_CUSTOMERS {
                    FitQuality::Rough
                } else {
                    FitQuality::Sound
                },
                params: Outcome::of(params),
                log_likelihood: Outcome::of(log_likelihood),
                ..fitted
            }
        }
        None => nothing_fitted(model, rows, Reason::NotIdentifiable),
    }
}

/// A likelihood to be maximised, in scaled time.
pub(super) struct Problem {
    model: PurchaseModel,
    scale: f64,
    pub(super) observed: Observations,
}

/// Parameters near which others are sought, and the axes along which the likelihood bends alike in
/// every direction there.
pub(super) struct Near {
    /// Logarithms, in scaled time.
    at: Vec<f64>,
    axes: Axes,
}

impl Problem {
    pub(super) fn new(model: PurchaseModel, rows: &[CustomerRow]) -> Self {
        let longest = rows.iter().fold(0.0, |most: f64, row| most.max(row.age));
        let scale = if longest > 0.0 {
            longest / SCALED_AGE
        } else {
            1.0
        };
        Self {
            model,
            scale,
            observed: Observations::new(rows, scale),
        }
    }

    /// The best parameters from `starts` (logarithms, in scaled time) and the log-likelihood, in the
    /// unit of the rows; `None` where the data do not determine them.
    pub(super) fn solve(
        &self,
        weights: &[f64],
        starts: &[Vec<f64>],
    ) -> Option<(PurchaseParams, f64)> {
        let total: f64 = weights.iter().sum();
        let found = minimise(
            |at, slopes| self.mean_loss(weights, total, at, slopes),
            starts,
        )
        .filter(identifiable)?;
        let scaled = exponential(&found.at);
        let purchases = self.observed.purchases(weights);
        // The density of x purchase times shrinks by the unit of time x times.
        let log_likelihood = -found.value * total - purchases * self.scale.ln();
        Some((self.unscaled(&scaled), log_likelihood))
    }

    /// As [`Self::solve`], for weights with which the best parameters are not far from `near`: a few
    /// steps along its axes.
    pub(super) fn solve_near(&self, weights: &[f64], near: &Near) -> Option<PurchaseParams> {
        let total: f64 = weights.iter().sum();
        let found = minimise(
            |steps, slopes| {
                let mut by_parameter = [0.0; 4];
                let at = near.axes.point(&near.at, steps);
                let value = self.mean_loss(weights, total, &at, &mut by_parameter);
                slopes.copy_from_slice(&near.axes.slopes(&by_parameter));
                value
            },
            &[vec![0.0; 4]],
        )?;
        let at = near.axes.point(&near.at, &found.at).to_vec();
        let found = Minimum { at, ..found };
        identifiable(&found).then(|| self.unscaled(&exponential(&found.at)))
    }

    /// The negative mean log-likelihood at logarithms of parameters, and its slopes by them.
    fn mean_loss(&self, weights: &[f64], total: f64, at: &[f64], slopes: &mut [f64]) -> f64 {
        let params = exponential(at);
        let mut gradient = [0.0; 4];
        let value = log_likelihood(self.model, &params, &self.observed, weights, &mut gradient);
        let values = [params.r, params.alpha, params.a, params.b];
        for (slope, (by, value)) in slopes.iter_mut().zip(gradient.iter().zip(values)) {
            *slope = -by * value / total;
        }
        -value / total
    }

    fn unscaled(&self, scaled: &PurchaseParams) -> PurchaseParams {
        PurchaseParams {
            alpha: scaled.alpha * self.scale,
            ..*scaled
        }
    }

    /// Parameters as a place to search from.
    pub(super) fn near(&self, params: &PurchaseParams) -> Near {
        let at = [params.r, params.alpha / self.scale, params.a, params.b].map(f64::ln);
        let weights = &self.observed.weights;
        let total: f64 = weights.iter().sum();
        let slopes = |at: &[f64; 4]| {
            let mut slopes = [0.0; 4];
            self.mean_loss(weights, total, at, &mut slopes);
            slopes
        };
        Near {
            axes: Axes::at(&at, slopes),
            at: at.to_vec(),
        }
    }
}

fn exponential(at: &[f64]) -> PurchaseParams {
    let value = |i: usize| at.get(i).copied().unwrap_or(f64::NAN).exp();
    PurchaseParams {
        r: value(0),
        alpha: value(1),
        a: value(2),
        b: value(3),
    }
}

fn identifiable(found: &Minimum) -> bool {
    found.slope <= STEEPEST && found.at.iter().all(|ln| IDENTIFIABLE.contains(&ln.exp()))
}

fn totals(rows: &[CustomerRow]) -> (u64, u64) {
    rows.iter().fold((0, 0), |(customers, purchases), row| {
        let count = u64::from(row.count);
        (
            customers + count,
            purchases + count * u64::from(row.frequency),
        )
    })
}

/// What there is too little of. The gap between purchases is the median over the customers with
/// repeat purchases of `t_x / x`.
pub(super) fn shortfalls(rows: &[CustomerRow]) -> Vec<Shortfall> {
    let (customers, repeats) = totals(rows);
    let mut short = Vec::new();
    let mut check = |kind, found: f64, needed: f64| {
        if found < needed {
            short.push(Shortfall {
                kind,
                found,
                needed,
                missing: needed - found,
            });
        }
    };
    check(ShortfallKind::Customers, customers as f64, LEAST_CUSTOMERS);
    check(
        ShortfallKind::RepeatPurchases,
        repeats as f64,
        LEAST_REPEATS,
    );
    if let Some(gap) = median_gap(rows) {
        let span = rows.iter().fold(0.0, |most: f64, row| most.max(row.age));
        check(ShortfallKind::Gaps, span / gap, LEAST_GAPS);
    }
    short
}

fn median_gap(rows: &[CustomerRow]) -> Option<f64> {
    let mut gaps: Vec<(f64, u64)> = rows
        .iter()
        .filter(|row| row.frequency > 0)
        .map(|row| (row.recency / row.x(), u64::from(row.count)))
        .collect();
    gaps.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
    let half = gaps.iter().map(|(_, count)| count).sum::<u64>().div_ceil(2);
    let mut seen = 0;
    gaps.into_iter()
        .find(|(_, count)| {
            seen += count;
            seen >= half
        })
        .map(|(gap, _)| gap)
}
