//! How much a customer spends at a time: the Gamma-Gamma model.

use statrs::function::gamma::{digamma, ln_gamma};

use super::rows::{CustomerRow, check_rows};
use crate::checks::{real, real_within};
use crate::numeric::minimise::minimise;
use crate::{ModelError, Outcome, Reason};

/// Correlation of frequency and mean amount from which the model's assumption does not hold.
const CORRELATED: f64 = 0.3;
/// Fewest purchases after the first that the model is fitted to.
const LEAST_REPEATS: f64 = 30.0;
/// Parameters beyond these mean that the data do not determine the model. v is taken relative to the
/// mean amount.
const IDENTIFIABLE: std::ops::RangeInclusive<f64> = 1e-4..=1e3;
const STEEPEST: f64 = 1e-4;
/// Where the search begins, as (p, q, v / mean amount).
const STARTS: [[f64; 3]; 3] = [[1.0, 2.0, 1.0], [6.0, 4.0, 0.5], [2.0, 1.2, 0.1]];

/// Parameters of the Gamma-Gamma model, 1e-9…1e12 each.
#[shape(Copy, deny_unknown_fields)]
pub struct SpendParams {
    /// p: shape of a customer's amounts.
    pub p: f64,
    /// q: shape of the distribution over customers.
    pub q: f64,
    /// v: its scale. Money.
    pub v: f64,
}

impl SpendParams {
    pub(crate) fn check(&self, path: &str) -> Result<(), ModelError> {
        for (name, value) in [("p", self.p), ("q", self.q), ("v", self.v)] {
            real_within(|| format!("{path}.{name}"), value, 1e-9, 1e12)?;
        }
        Ok(())
    }

    /// Expected mean amount of a customer with `x` purchases after the first of mean `m`:
    /// `(v + x·m) p / (p·x + q − 1)`; without a repeat purchase `p·v/(q − 1)`, which needs q > 1.
    pub fn expected(&self, x: f64, m: f64) -> Outcome<f64> {
        let below = self.p * x + self.q - 1.0;
        if below <= 0.0 || (x == 0.0 && self.q <= 1.0) {
            return Outcome::undefined(Reason::NoMean);
        }
        let value = (self.v + x * m) * self.p / below;
        if value.is_finite() {
            Outcome::of(value)
        } else {
            Outcome::undefined(Reason::TooLarge)
        }
    }
}

/// Customers with their mean amounts.
#[shape(deny_unknown_fields)]
pub struct SpendFitInput {
    /// The customers. Those without a repeat purchase or with a mean of zero are left out.
    pub customers: Vec<CustomerRow>,
    /// Parameters at which the likelihood is wanted; nothing is fitted then.
    pub at: Option<SpendParams>,
}

/// The fitted model of spending.
#[shape]
pub struct SpendFitted {
    /// Customers that it was fitted to.
    pub customers: u64,
    /// Customers left out because they bought once.
    pub without_repeat: u64,
    /// Customers left out because their repeat purchases cost nothing.
    pub without_amount: u64,
    /// Its parameters. Undefined with reason `too_few_observations` (fewer than 30 purchases after the
    /// first), `all_equal` (every customer pays the same) or `not_identifiable`.
    pub params: Outcome<SpendParams>,
    /// Its log-likelihood, natural logarithm.
    pub log_likelihood: Outcome<f64>,
    /// Correlation (Pearson) of frequency and mean amount, −1…1. The model takes them as independent.
    pub correlation: Outcome<f64>,
    /// Whether that correlation is above 0.3 in size, so that the model misjudges who spends more.
    pub correlated: bool,
    /// Expected mean amount of a customer of whom nothing is known. Money.
    pub expected_new: Outcome<f64>,
}

/// A customer of the likelihood, amounts relative to their mean.
struct Spender {
    x: f64,
    mean: f64,
    ln_mean: f64,
    weight: f64,
}

impl Spender {
    fn new(x: f64, mean: f64, weight: f64) -> Self {
        Self {
            x,
            mean,
            ln_mean: mean.ln(),
            weight,
        }
    }
}

/// Fits the Gamma-Gamma model by maximum likelihood, or says its likelihood at given parameters.
///
/// # Errors
/// Rows that no customer can have, a customer with repeat purchases and without `monetary`
/// (`customers[2].monetary`), parameters outside their range.
pub fn spend_fit(input: &SpendFitInput) -> Result<SpendFitted, ModelError> {
    check_rows(&input.customers)?;
    check_amounts(&input.customers)?;
    if let Some(at) = input.at {
        at.check("at")?;
    }
    Ok(fit_spend_rows(&input.customers, input.at))
}

pub(super) fn check_amounts(rows: &[CustomerRow]) -> Result<(), ModelError> {
    let missing = rows
        .iter()
        .position(|row| row.frequency > 0 && row.monetary.is_none());
    match missing {
        Some(i) => Err(ModelError::Required {
            field: format!("customers[{i}].monetary"),
        }),
        None => Ok(()),
    }
}

/// Fits checked rows, or evaluates at `at`.
pub(crate) fn fit_spend_rows(rows: &[CustomerRow], at: Option<SpendParams>) -> SpendFitted {
    let number = |chosen: fn(&CustomerRow) -> bool| {
        let chosen = rows.iter().filter(|row| chosen(row));
        chosen.map(|row| u64::from(row.count)).sum::<u64>()
    };
    let free = |row: &CustomerRow| row.monetary.unwrap_or_default().is_zero();
    let mut spenders: Vec<Spender> = rows
        .iter()
        .filter(|row| row.frequency > 0 && !free(row))
        .map(|row| {
            let mean = real(row.monetary.unwrap_or_default());
            Spender::new(row.x(), mean, row.weight())
        })
        .collect();
    // Those who bought equally often share the costly terms of the likelihood.
    spenders.sort_by(|one, other| one.x.total_cmp(&other.x));
    let (params, log_likelihood) = match at {
        Some(at) => {
            let value = likelihood(&at, &spenders, &mut [0.0; 3]);
            let known = if spenders.is_empty() {
                Outcome::undefined(Reason::NoCustomers)
            } else if value.is_finite() {
                Outcome::of(value)
            } else {
                Outcome::undefined(Reason::TooLarge)
            };
            (Outcome::of(at), known)
        }
        None => solve(spenders.as_slice()),
    };
    let correlation = correlation(&spenders);
    SpendFitted {
        customers: spenders.iter().map(|spender| spender.weight as u64).sum(),
        without_repeat: number(|row| row.frequency == 0),
        without_amount: number(|row| {
            row.frequency > 0 && row.monetary.unwrap_or_default().is_zero()
        }),
        log_likelihood,
        correlated: correlation
            .value()
            .is_some_and(|correlation| correlation.abs() > CORRELATED),
        correlation,
        expected_new: params.as_ref().and_then(|params| params.expected(0.0, 0.0)),
        params,
    }
}

fn solve(spenders: &[Spender]) -> (Outcome<SpendParams>, Outcome<f64>) {
    let refuse = |reason| (Outcome::undefined(reason), Outcome::undefined(reason));
    let weight: f64 = spenders.iter().map(|spender| spender.weight).sum();
    let purchases: f64 = spenders
        .iter()
        .map(|spender| spender.weight * spender.x)
        .sum();
    if purchases < LEAST_REPEATS {
        return refuse(Reason::TooFewObservations);
    }
    let unit = spenders
        .iter()
        .map(|spender| spender.weight / weight * spender.mean)
        .sum::<f64>();
    let relative: Vec<Spender> = spenders
        .iter()
        .map(|spender| Spender::new(spender.x, spender.mean / unit, spender.weight))
        .collect();
    if relative
        .iter()
        .all(|spender| (spender.mean - 1.0).abs() < 1e-9)
    {
        return refuse(Reason::AllEqual);
    }
    let starts = STARTS.map(|start| start.map(f64::ln).to_vec());
    let found = minimise(
        |at, slopes| {
            let params = exponential(at);
            let mut gradient = [0.0; 3];
            let value = likelihood(&params, &relative, &mut gradient);
            let values = [params.p, params.q, params.v];
            for (slope, (by, value)) in slopes.iter_mut().zip(gradient.iter().zip(values)) {
                *slope = -by * value / weight;
            }
            -value / weight
        },
        &starts,
    );
    match found {
        Some(found)
            if found.slope <= STEEPEST
                && found.at.iter().all(|ln| IDENTIFIABLE.contains(&ln.exp())) =>
        {
            let scaled = exponential(&found.at);
            let params = SpendParams {
                v: scaled.v * unit,
                ..scaled
            };
            // The density of a mean shrinks by the unit of money.
            let value = -found.value * weight - weight * unit.ln();
            (Outcome::of(params), Outcome::of(value))
        }
        _ => refuse(Reason::NotIdentifiable),
    }
}

fn exponential(at: &[f64]) -> SpendParams {
    let value = |i: usize| at.get(i).copied().unwrap_or(f64::NAN).exp();
    SpendParams {
        p: value(0),
        q: value(1),
        v: value(2),
    }
}

/// What depends on the number of purchases alone.
struct Shared {
    x: f64,
    ln_x: f64,
    /// lnΓ(px+q) − lnΓ(px).
    ln_gammas: f64,
    /// ψ(px+q).
    both: f64,
    /// ψ(px).
    own: f64,
}

impl Shared {
    fn at(x: f64, p: f64, q: f64) -> Self {
        let px = p * x;
        Self {
            x,
            ln_x: x.ln(),
            ln_gammas: ln_gamma(px + q) - ln_gamma(px),
            both: digamma(px + q),
            own: digamma(px),
        }
    }
}

/// `ln L = lnΓ(px+q) − lnΓ(px) − lnΓ(q) + q ln v + (px−1) ln m + px ln x − (px+q) ln(xm+v)`, summed,
/// and its gradient by (p, q, v).
fn likelihood(params: &SpendParams, spenders: &[Spender], gradient: &mut [f64; 3]) -> f64 {
    let SpendParams { p, q, v } = *params;
    let (ln_v, ln_gamma_q, digamma_q) = (v.ln(), ln_gamma(q), digamma(q));
    *gradient = [0.0; 3];
    let mut sum = 0.0;
    let mut shared = Shared::at(f64::NAN, p, q);
    for Spender {
        x,
        mean,
        ln_mean,
        weight,
    } in spenders
    {
        if shared.x != *x {
            shared = Shared::at(*x, p, q);
        }
        let px = p * x;
        let spent = x * mean + v;
        let total = spent.ln();
        sum += weight
            * (shared.ln_gammas - ln_gamma_q + q * ln_v + (px - 1.0) * ln_mean + px * shared.ln_x
                - (px + q) * total);
        let by = [
            x * (shared.both - shared.own + ln_mean + shared.ln_x - total),
            shared.both - digamma_q + ln_v - total,
            q / v - (px + q) / spent,
        ];
        for (sum, by) in gradient.iter_mut().zip(by) {
            *sum += weight * by;
        }
    }
    sum
}

fn correlation(spenders: &[Spender]) -> Outcome<f64> {
    let weight: f64 = spenders.iter().map(|spender| spender.weight).sum();
    let mean = |of: fn(&Spender) -> f64| {
        spenders
            .iter()
            .map(|spender| spender.weight / weight * of(spender))
            .sum::<f64>()
    };
    let (mean_x, mean_m) = (mean(|spender| spender.x), mean(|spender| spender.mean));
    let (mut xx, mut mm, mut xm) = (0.0, 0.0, 0.0);
    for spender in spenders {
        let (dx, dm) = (spender.x - mean_x, spender.mean / mean_m - 1.0);
        xx += spender.weight * dx * dx;
        mm += spender.weight * dm * dm;
        xm += spender.weight * dx * dm;
    }
    let value = xm / (xx * mm).sqrt();
    if spenders.len() < 2 || xx < 1e-12 || mm < 1e-18 || !value.is_finite() {
        return Outcome::undefined(Reason::TooFewObservations);
    }
    Outcome::of(value.clamp(-1.0, 1.0))
}

/// A fitted model of spending, and customers.
#[shape(deny_unknown_fields)]
pub struct SpendPredictInput {
    /// Parameters of the model.
    pub params: SpendParams,
    /// The customers.
    pub customers: Vec<CustomerRow>,
}

/// What the model of spending expects.
#[shape]
pub struct SpendPredictions {
    /// The customers, as they were given.
    pub customers: Vec<SpendPrediction>,
    /// Expected mean amount of a customer of whom nothing is known. Money.
    pub expected_new: Outcome<f64>,
}

/// What the model of spending expects of one customer.
#[shape(skip_serializing_none)]
pub struct SpendPrediction {
    /// Who.
    pub customer: Option<u32>,
    /// Expected mean amount of a purchase, E[M | x, m]. Money.
    pub expected_amount: Outcome<f64>,
}

/// Says how much each customer is expected to spend at a time.
///
/// # Errors
/// As [`spend_fit`].
pub fn spend_predict(input: &SpendPredictInput) -> Result<SpendPredictions, ModelError> {
    input.params.check("params")?;
    check_rows(&input.customers)?;
    check_amounts(&input.customers)?;
    Ok(SpendPredictions {
        customers: input
            .customers
            .iter()
            .map(|row| SpendPrediction {
                customer: row.customer,
                expected_amount: expected_amount(&input.params, row),
            })
            .collect(),
        expected_new: input.params.expected(0.0, 0.0),
    })
}

/// E[M | x, m] of a checked row.
pub(super) fn expected_amount(params: &SpendParams, row: &CustomerRow) -> Outcome<f64> {
    params.expected(row.x(), real(row.monetary.unwrap_or_default()))
}
