//! Retention of subscriptions: the shifted-beta-geometric model.
//!
//! Every subscriber ends with the same probability at each renewal, drawn once from Beta(α, β), so
//! those who stay are ever more loyal. Source: Fader and Hardie, "How to Project Customer Retention"
//! (2007) and "Customer-Base Valuation in a Contractual Setting" (2010).

use statrs::function::beta::checked_ln_beta;
use statrs::function::gamma::digamma;

use crate::checks::{count, inconsistent, real_within};
use crate::numeric::minimise::minimise;
use crate::{ModelError, Outcome, Reason};

/// Parameters beyond these mean that the data do not determine the model.
const IDENTIFIABLE: std::ops::RangeInclusive<f64> = 1e-4..=1e3;
const STEEPEST: f64 = 1e-4;
/// Where the search begins, as (α, β).
const STARTS: [[f64; 2]; 3] = [[1.0, 1.0], [0.5, 4.0], [5.0, 20.0]];
/// Most periods, cohorts and customers.
const MAX_PERIODS: u32 = 1_200;
const MAX_COHORTS: u32 = 1_200;
const MAX_CUSTOMERS: f64 = 1e12;
/// Smallest discount above none: below it, a discounted sum without end takes too long to add up.
const LEAST_DISCOUNT: f64 = 1e-6;

/// Cohorts of subscribers, and what is wanted.
#[shape(deny_unknown_fields)]
pub struct SbgInput {
    /// The cohorts, 1 to 1200; each is observed for as long as its own `active` says.
    pub cohorts: Vec<SbgCohort>,
    /// Parameters at which the likelihood and the predictions are wanted; nothing is fitted then.
    pub at: Option<SbgParams>,
    /// Renewals to predict: S and r for t = 1…`periods`. 12 when absent, 0…1200.
    #[serde(default = "twelve")]
    pub periods: u32,
    /// Discount per period, 0 or 0.000001…10. Fraction.
    #[serde(default)]
    pub discount: f64,
    /// Renewals already made, of subscribers whose residual lifetime is wanted, 0…1200; at most 1200
    /// of them.
    #[serde(default)]
    pub renewals: Vec<u32>,
}

fn twelve() -> u32 {
    12
}

/// Subscribers who began at the same time.
#[shape(deny_unknown_fields)]
pub struct SbgCohort {
    /// Subscribers at the beginning, 0…1e12. Shares of one (`1`, then `0.869`, …) serve too.
    pub customers: f64,
    /// Those still subscribed after the first renewal, the second, and so on: never more than before.
    /// Those of the last number have not ended yet.
    pub active: Vec<f64>,
}

/// Parameters of the model, 1e-9…1e9 each.
#[shape(Copy, deny_unknown_fields)]
pub struct SbgParams {
    /// α: first parameter of the distribution of the probability to end.
    pub alpha: f64,
    /// β: its second parameter.
    pub beta: f64,
}

/// The fitted model and its predictions.
#[shape]
pub struct Sbg {
    /// Its parameters. Undefined with reason `too_few_observations` (nobody was observed at a renewal)
    /// or `not_identifiable` (nobody ended, everybody did, or all are alike).
    pub params: Outcome<SbgParams>,
    /// Its log-likelihood over all cohorts, natural logarithm.
    pub log_likelihood: Outcome<f64>,
    /// The same per subscriber.
    pub log_likelihood_per_customer: Outcome<f64>,
    /// Whether the parameters were given instead of fitted.
    pub given: bool,
    /// What the model expects. Undefined where there are no parameters.
    pub predictions: Outcome<SbgPredictions>,
}

/// What the model expects.
#[shape]
pub struct SbgPredictions {
    /// The renewals 1…`periods`.
    pub periods: Vec<SbgPeriod>,
    /// Mean number of payments of a new subscriber, the first included: `(α+β−1)/(α−1)`. Unbounded
    /// for α ≤ 1: an undiscounted lifetime has no mean then.
    pub expected_lifetime: Outcome<f64>,
    /// The payments of a new subscriber discounted to the first, `Σ S(t)/(1+d)^t` from t = 0. Without
    /// a discount as `expected_lifetime`.
    pub discounted_lifetime: Outcome<f64>,
    /// Discounted expected residual lifetime (DERL), for each of `renewals`.
    pub residual: Vec<SbgResidual>,
}

/// One renewal.
#[shape(Copy)]
pub struct SbgPeriod {
    /// Its number t, from 1.
    pub period: u32,
    /// S(t): share of the subscribers who are still there after it, 0…1.
    pub survival: f64,
    /// r(t): share of those before it who renew, 0…1.
    pub retention: f64,
    /// P(T = t): share of all subscribers who end at it, 0…1.
    pub ended: f64,
}

/// What is still to come from a subscriber who has renewed so many times.
#[shape]
pub struct SbgResidual {
    /// Renewals made.
    pub renewals: u32,
    /// Expected payments to come, discounted to the next renewal and seen just before it.
    pub derl: Outcome<f64>,
}

/// Fits the shifted-beta-geometric model to one or more cohorts, or evaluates it at given parameters.
///
/// # Errors
/// No cohort; more active subscribers than before (`cohorts[0].active[2]`, rule `more_active_than_before`);
/// numbers outside their range.
pub fn sbg(input: &SbgInput) -> Result<Sbg, ModelError> {
    check(input)?;
    let customers: f64 = input.cohorts.iter().map(|cohort| cohort.customers).sum();
    let ends = Ends::of(&input.cohorts);
    let (params, log_likelihood) = match input.at {
        Some(at) => {
            let value = ends.log_likelihood(&at, &mut [0.0; 2]);
            (Outcome::of(at), Outcome::of(value))
        }
        None => match ends.fit() {
            Ok((params, value)) => (Outcome::of(params), Outcome::of(value)),
            Err(reason) => (Outcome::undefined(reason), Outcome::undefined(reason)),
        },
    };
    Ok(Sbg {
        log_likelihood_per_customer: log_likelihood.clone().and_then(|value: f64| {
            if customers > 0.0 {
                Outcome::of(value / customers)
            } else {
                Outcome::undefined(Reason::NoCustomers)
            }
        }),
        log_likelihood,
        given: input.at.is_some(),
        predictions: params.clone().map(|params| predictions(&params, input)),
        params,
    })
}

fn check(input: &SbgInput) -> Result<(), ModelError> {
    let length = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
    let name = |name: &'static str| move || name.to_owned();
    count(name("cohorts"), length(input.cohorts.len()), 1, MAX_COHORTS)?;
    count(name("periods"), input.periods, 0, MAX_PERIODS)?;
    count(
        name("renewals"),
        length(input.renewals.len()),
        0,
        MAX_PERIODS,
    )?;
    for (i, renewals) in input.renewals.iter().enumerate() {
        count(|| format!("renewals[{i}]"), *renewals, 0, MAX_PERIODS)?;
    }
    if input.discount != 0.0 {
        real_within(name("discount"), input.discount, LEAST_DISCOUNT, 10.0)?;
    }
    if let Some(SbgParams { alpha, beta }) = input.at {
        real_within(name("at.alpha"), alpha, 1e-9, 1e9)?;
        real_within(name("at.beta"), beta, 1e-9, 1e9)?;
    }
    for (i, cohort) in input.cohorts.iter().enumerate() {
        let at = |name: &str| format!("cohorts[{i}].{name}");
        real_within(|| at("customers"), cohort.customers, 0.0, MAX_CUSTOMERS)?;
        count(|| at("active"), length(cohort.active.len()), 0, MAX_PERIODS)?;
        let mut before = cohort.customers;
        for (j, active) in cohort.active.iter().enumerate() {
            real_within(|| at(&format!("active[{j}]")), *active, 0.0, MAX_CUSTOMERS)?;
            if *active > before {
                let field = at(&format!("active[{j}]"));
                return Err(inconsistent(field, "more_active_than_before"));
            }
            before = *active;
        }
    }
    Ok(())
}

/// How many subscribers ended at each renewal, and how many are still there after it and were not
/// watched further; index 0 is renewal 1.
struct Ends {
    ended: Vec<f64>,
    staying: Vec<f64>,
}

impl Ends {
    fn of(cohorts: &[SbgCohort]) -> Self {
        let longest = cohorts.iter().map(|cohort| cohort.active.len()).max();
        let mut ended = vec![0.0; longest.unwrap_or(0)];
        let mut staying = ended.clone();
        for cohort in cohorts {
            let mut before = cohort.customers;
            for (active, ended) in cohort.active.iter().zip(&mut ended) {
                *ended += before - active;
                before = *active;
            }
            let last = cohort.active.len().checked_sub(1);
            if let Some(staying) = last.and_then(|last| staying.get_mut(last)) {
                *staying += before;
            }
        }
        Self { ended, staying }
    }

    /// `Σ ended·ln P(T=t) + staying·ln S(t)` and its gradient by (α, β).
    fn log_likelihood(&self, params: &SbgParams, gradient: &mut [f64; 2]) -> f64 {
        let SbgParams { alpha, beta } = *params;
        let ln_all = ln_beta(alpha, beta);
        let (of_alpha, of_beta) = (digamma(alpha), digamma(beta));
        let of_both = digamma(alpha + beta);
        let mut sum = 0.0;
        *gradient = [0.0; 2];
        for (t, (ended, staying)) in (1_u32..).zip(self.ended.iter().zip(&self.staying)) {
            let t = f64::from(t);
            let after = digamma(alpha + beta + t);
            if *ended > 0.0 {
                sum += ended * (ln_beta(alpha + 1.0, beta + t - 1.0) - ln_all);
                let by_alpha = digamma(alpha + 1.0) - of_alpha;
                let by_beta = digamma(beta + t - 1.0) - of_beta;
                gradient[0] += ended * (by_alpha - after + of_both);
                gradient[1] += ended * (by_beta - after + of_both);
            }
            if *staying > 0.0 {
                sum += staying * (ln_beta(alpha, beta + t) - ln_all);
                gradient[0] += staying * (of_both - after);
                gradient[1] += staying * (digamma(beta + t) - of_beta - after + of_both);
            }
        }
        sum
    }

    fn fit(&self) -> Result<(SbgParams, f64), Reason> {
        let ended: f64 = self.ended.iter().sum();
        let staying: f64 = self.staying.iter().sum();
        let weight = ended + staying;
        if weight <= 0.0 {
            return Err(Reason::TooFewObservations);
        }
        // With one renewal any mean fits with every spread; without an end the likelihood has no maximum.
        let spread = self.ended.iter().filter(|ended| **ended > 0.0).count();
        if self.ended.len() < 2 || spread == 0 {
            return Err(Reason::NotIdentifiable);
        }
        let starts = STARTS.map(|start| start.map(f64::ln).to_vec());
        let params = |at: &[f64]| SbgParams {
            alpha: at.first().copied().unwrap_or(f64::NAN).exp(),
            beta: at.get(1).copied().unwrap_or(f64::NAN).exp(),
        };
        let found = minimise(
            |at, slopes| {
                let params = params(at);
                let mut gradient = [0.0; 2];
                let value = self.log_likelihood(&params, &mut gradient);
                let values = [params.alpha, params.beta];
                for (slope, (by, value)) in slopes.iter_mut().zip(gradient.iter().zip(values)) {
                    *slope = -by * value / weight;
                }
                -value / weight
            },
            &starts,
        )
        .ok_or(Reason::NotIdentifiable)?;
        let identified =
            found.slope <= STEEPEST && found.at.iter().all(|ln| IDENTIFIABLE.contains(&ln.exp()));
        if identified {
            Ok((params(&found.at), -found.value * weight))
        } else {
            Err(Reason::NotIdentifiable)
        }
    }
}

/// No number beyond what the function is for: a search may lead to parameters that are 0 as numbers.
fn ln_beta(a: f64, b: f64) -> f64 {
    checked_ln_beta(a, b).unwrap_or(f64::NAN)
}

fn predictions(params: &SbgParams, input: &SbgInput) -> SbgPredictions {
    let SbgParams { alpha, beta } = *params;
    let mut survival = 1.0;
    let periods = (1..=input.periods)
        .map(|period| {
            let retention = params.retention(period);
            let before = survival;
            survival *= retention;
            SbgPeriod {
                period,
                survival,
                retention,
                ended: before * (1.0 - retention),
            }
        })
        .collect();
    let expected_lifetime = if alpha > 1.0 {
        Outcome::of((alpha + beta - 1.0) / (alpha - 1.0))
    } else {
        Outcome::unbounded(Reason::NoMean)
    };
    SbgPredictions {
        periods,
        discounted_lifetime: if input.discount == 0.0 {
            expected_lifetime.clone()
        } else {
            // The payment now, and what follows at the next renewal.
            Outcome::of(1.0 + params.residual(0, input.discount) / (1.0 + input.discount))
        },
        expected_lifetime,
        residual: input
            .renewals
            .iter()
            .map(|&renewals| SbgResidual {
                renewals,
                derl: if input.discount > 0.0 {
                    Outcome::of(params.residual(renewals, input.discount))
                } else if alpha > 1.0 {
                    Outcome::of((beta + f64::from(renewals)) / (alpha - 1.0))
                } else {
                    Outcome::unbounded(Reason::NoMean)
                },
            })
            .collect(),
    }
}

impl SbgParams {
    /// r(t) = (β + t − 1)/(α + β + t − 1).
    fn retention(&self, period: u32) -> f64 {
        let past = self.beta + f64::from(period) - 1.0;
        past / (self.alpha + past)
    }

    /// `Σ_j S(t+1+j)/S(t) · (1+d)^−j`, j from 0, for d > 0.
    fn residual(&self, renewals: u32, discount: f64) -> f64 {
        let factor = 1.0 / (1.0 + discount);
        let mut past = self.beta + f64::from(renewals);
        let mut term = past / (self.alpha + past);
        let mut sum = 0.0;
        // What is left is at most the term over the discount.
        while term > 1e-16 * sum * discount {
            sum += term;
            past += 1.0;
            term *= past / (self.alpha + past) * factor;
        }
        sum
    }
}
