//! How good probabilities are, on leads whose outcome is known.

use rust_decimal::Decimal;

use super::money::{MoneyCurve, MoneyPlan};
use crate::checks::{inconsistent, real_within};
use crate::{ModelError, Outcome, Reason};

/// Probabilities are kept this far from 0 and 1 in logarithms, as scikit-learn does.
const CLIP: f64 = 1e-15;
/// Bins of the calibration.
const BINS: usize = 10;

/// Outcomes and probabilities of the same leads, in the same order.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadMetricsInput")]
pub struct MetricsInput {
    /// What happened: true for a lead that became a customer.
    pub outcomes: Vec<bool>,
    /// The probability of it, as it was predicted without knowing the outcome, 0…1.
    pub probabilities: Vec<f64>,
    /// What a deal brings and a contact costs: with it, the money curve is drawn.
    pub money: Option<MoneyPlan>,
}

/// How good the probabilities are.
#[shape]
#[schemars(rename = "LeadMetrics")]
pub struct Metrics {
    /// Leads.
    pub leads: u64,
    /// Those who became customers.
    pub converted: u64,
    /// `converted / leads`, 0…1.
    pub rate: Outcome<f64>,
    /// Area under the ROC curve: chance that a customer has a higher probability than somebody who
    /// did not become one, ties counted half. 0…1. Undefined where all outcomes are the same.
    pub auc: Outcome<f64>,
    /// Standard error of the AUC (Hanley and McNeil 1982).
    pub auc_standard_error: Outcome<f64>,
    /// Mean negative log-likelihood, natural logarithm.
    pub log_loss: Outcome<f64>,
    /// Mean squared error of the probability, 0…1.
    pub brier: Outcome<f64>,
    /// 1 − Brier / (rate · (1 − rate)): how much better than saying the rate of everybody. At most 1.
    pub brier_skill: Outcome<f64>,
    /// Expected calibration error: mean distance of promise and outcome over ten bins of probability,
    /// weighted by their leads. 0…1.
    pub ece: Outcome<f64>,
    /// Kolmogorov-Smirnov: largest difference of the shares of customers and of others above a
    /// probability. 0…1.
    pub ks: Outcome<f64>,
    /// Conversion of the tenth of the leads with the highest probabilities (rounded up, ties by their
    /// order) / conversion of all.
    pub top_decile_lift: Outcome<f64>,
    /// Calibration: bins of probability [0, 0.1), [0.1, 0.2), … that hold leads; 1 is in the last.
    pub calibration: Vec<CalibrationBin>,
    /// Leads by falling probability in tenths: what share of customers is among the first so many.
    pub lift: Vec<LiftPart>,
    /// Logistic regression of the outcome on the log-odds of the probability: slope 1 and intercept 0
    /// are right; a slope below 1 says that the probabilities are too extreme.
    pub calibration_line: Outcome<CalibrationLine>,
    /// Money by the number of leads that are contacted. Missing without `money`.
    pub money: Outcome<MoneyCurve>,
}

/// Leads of one range of probability.
#[shape(Copy)]
pub struct CalibrationBin {
    /// Lower end of the range.
    pub from: f64,
    /// Leads.
    pub leads: u64,
    /// Their mean probability: what was promised.
    pub predicted: f64,
    /// Share of them who became customers: what happened.
    pub actual: f64,
    /// Lower end of the 95 % interval (Wilson) of that share.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The first leads by probability.
#[shape(Copy)]
pub struct LiftPart {
    /// Leads, from the highest probability on.
    pub leads: u64,
    /// Customers among them.
    pub converted: u64,
    /// Share of all customers, 0…1.
    pub captured: f64,
    /// Conversion of these leads / conversion of all.
    pub lift: f64,
}

/// A line through the log-odds.
#[shape(Copy)]
pub struct CalibrationLine {
    /// Intercept, log-odds.
    pub intercept: f64,
    /// Slope.
    pub slope: f64,
    /// Standard error of the slope.
    pub slope_standard_error: f64,
    /// Whether the 95 % interval of the slope holds 1.
    pub well_calibrated: bool,
}

/// Judges probabilities by the outcomes.
///
/// # Errors
/// Lists of different length (`probabilities`, rule `different_length`), a probability outside 0…1
/// (`probabilities[3]`), a money plan outside its range.
pub fn metrics(input: &MetricsInput) -> Result<Metrics, ModelError> {
    if input.outcomes.len() != input.probabilities.len() {
        return Err(inconsistent("probabilities", "different_length"));
    }
    for (i, p) in input.probabilities.iter().enumerate() {
        real_within(|| format!("probabilities[{i}]"), *p, 0.0, 1.0)?;
    }
    let money = match &input.money {
        Some(plan) => {
            plan.check().map_err(|error| error.within("money"))?;
            Outcome::of(plan.curve(&input.outcomes, &input.probabilities))
        }
        None => Outcome::missing("money"),
    };
    Ok(Metrics {
        money,
        ..judge(&input.outcomes, &input.probabilities)
    })
}

/// Order of the leads by falling probability, ties in their order.
pub(super) fn by_probability(p: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|one, other| p[*other].total_cmp(&p[*one]));
    order
}

/// As [`metrics`], of checked lists of equal length.
pub(super) fn judge(y: &[bool], p: &[f64]) -> Metrics {
    let n = y.len() as f64;
    let converted = y.iter().filter(|y| **y).count();
    let rate = converted as f64 / n;
    let order = by_probability(p);
    let any = |value: f64| {
        if y.is_empty() {
            Outcome::undefined(Reason::NoLeads)
        } else {
            Outcome::of(value)
        }
    };
    let both = |value: f64| {
        if converted == 0 || converted == y.len() {
            Outcome::undefined(Reason::OneOutcome)
        } else {
            Outcome::of(value)
        }
    };
    let pairs = || y.iter().zip(p);
    let target = |y: bool| if y { 1.0 } else { 0.0 };
    let brier = pairs().map(|(y, p)| (p - target(*y)).powi(2)).sum::<f64>() / n;
    let calibration = calibration(y, p);
    let ece = calibration
        .iter()
        .map(|bin| bin.leads as f64 / n * (bin.actual - bin.predicted).abs())
        .sum();
    let ranked = ranked(y, p, &order);
    let lift = lift(y, &order, converted);
    let auc = ranked.auc;
    Metrics {
        leads: y.len() as u64,
        converted: converted as u64,
        rate: any(rate),
        auc: both(auc),
        auc_standard_error: both(auc_standard_error(
            auc,
            converted as f64,
            n - converted as f64,
        )),
        log_loss: any(pairs().map(|(y, p)| loss(*y, *p)).sum::<f64>() / n),
        brier: any(brier),
        brier_skill: both(1.0 - brier / (rate * (1.0 - rate))),
        ece: any(ece),
        ks: both(ranked.ks),
        top_decile_lift: if converted == 0 {
            any(0.0).and_then(|_| Outcome::undefined(Reason::OneOutcome))
        } else {
            lift.first()
                .map_or(Outcome::undefined(Reason::NoLeads), |part| {
                    Outcome::of(part.lift)
                })
        },
        calibration,
        calibration_line: both(0.0).and_then(|_| {
            line(y, p).map_or(Outcome::undefined(Reason::NotIdentifiable), Outcome::of)
        }),
        lift,
        money: Outcome::missing("money"),
    }
}

/// −ln of the probability of what happened.
pub(super) fn loss(y: bool, p: f64) -> f64 {
    let p = p.clamp(CLIP, 1.0 - CLIP);
    if y { -p.ln() } else { -(-p).ln_1p() }
}

struct Ranked {
    auc: f64,
    ks: f64,
}

/// Walks down the ranking, equal probabilities together.
fn ranked(y: &[bool], p: &[f64], order: &[usize]) -> Ranked {
    let positives = y.iter().filter(|y| **y).count() as f64;
    let negatives = y.len() as f64 - positives;
    let (mut above, mut below, mut pairs, mut ks) = (0.0, 0.0, 0.0, 0.0_f64);
    for same in order.chunk_by(|one, other| p[*one] == p[*other]) {
        let here = same.iter().filter(|lead| y[**lead]).count() as f64;
        let others = same.len() as f64 - here;
        // A customer here beats every other further down, and half of those beside.
        pairs += here * (negatives - below - others) + here * others / 2.0;
        above += here;
        below += others;
        ks = ks.max((above / positives - below / negatives).abs());
    }
    Ranked {
        auc: pairs / (positives * negatives),
        ks,
    }
}

/// Area under the ROC curve; `None` where all outcomes are the same.
pub(super) fn auc(y: &[bool], p: &[f64]) -> Option<f64> {
    let auc = ranked(y, p, &by_probability(p)).auc;
    auc.is_finite().then_some(auc)
}

fn auc_standard_error(auc: f64, positives: f64, negatives: f64) -> f64 {
    let q1 = auc / (2.0 - auc);
    let q2 = 2.0 * auc * auc / (1.0 + auc);
    let variance = auc * (1.0 - auc)
        + (positives - 1.0) * (q1 - auc * auc)
        + (negatives - 1.0) * (q2 - auc * auc);
    (variance.max(0.0) / (positives * negatives)).sqrt()
}

fn calibration(y: &[bool], p: &[f64]) -> Vec<CalibrationBin> {
    let mut bins = [(0_u64, 0.0, 0_u64); BINS];
    for (y, p) in y.iter().zip(p) {
        // 0.3 × 10 is 3 in binary fractions too, 0.7 × 10 as well; what falls short is put right.
        let place = ((p * BINS as f64 + 1e-12) as usize).min(BINS - 1);
        let (leads, sum, converted) = &mut bins[place];
        *leads += 1;
        *sum += p;
        *converted += u64::from(*y);
    }
    bins.into_iter()
        .enumerate()
        .filter(|(_, (leads, _, _))| *leads > 0)
        .map(|(place, (leads, sum, converted))| {
            let (low, high) = wilson(converted as f64, leads as f64);
            CalibrationBin {
                from: place as f64 / BINS as f64,
                leads,
                predicted: sum / leads as f64,
                actual: converted as f64 / leads as f64,
                low,
                high,
            }
        })
        .collect()
}

/// 95 % interval of a share (Wilson 1927).
fn wilson(successes: f64, n: f64) -> (f64, f64) {
    let z = 1.959_963_984_540_054_f64;
    let share = successes / n;
    let middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

fn lift(y: &[bool], order: &[usize], converted: usize) -> Vec<LiftPart> {
    let n = y.len();
    let mut parts: Vec<LiftPart> = Vec::new();
    let mut found = 0_u64;
    let mut seen = 0;
    for tenth in 1..=10_usize {
        let until = (n * tenth).div_ceil(10);
        if until == seen {
            continue;
        }
        let part = order.get(seen..until).unwrap_or_default();
        found += part.iter().filter(|lead| y[**lead]).count() as u64;
        seen = until;
        if converted > 0 {
            let captured = found as f64 / converted as f64;
            parts.push(LiftPart {
                leads: until as u64,
                converted: found,
                captured,
                lift: captured * n as f64 / until as f64,
            });
        }
    }
    parts
}

/// Logistic regression of `y` on the log-odds of `p`, by Newton's method.
pub(super) fn line(y: &[bool], p: &[f64]) -> Option<CalibrationLine> {
    let odds: Vec<f64> = p.iter().map(|p| log_odds(*p)).collect();
    let (mut intercept, mut slope) = (0.0, 1.0);
    for _ in 0..50 {
        let (mut g0, mut g1, mut h00, mut h01, mut h11) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (y, x) in y.iter().zip(&odds) {
            let q = sigmoid(intercept + slope * x);
            let rest = f64::from(u8::from(*y)) - q;
            let weight = q * (1.0 - q);
            g0 += rest;
            g1 += rest * x;
            h00 += weight;
            h01 += weight * x;
            h11 += weight * x * x;
        }
        let determinant = h00 * h11 - h01 * h01;
        if determinant <= 1e-12 * h00 * h11 || !determinant.is_finite() {
            return None;
        }
        let step0 = (h11 * g0 - h01 * g1) / determinant;
        let step1 = (h00 * g1 - h01 * g0) / determinant;
        intercept += step0;
        slope += step1;
        if step0.abs() + step1.abs() < 1e-10 {
            let error = (h00 / determinant).sqrt();
            let known = slope.is_finite() && error.is_finite() && slope.abs() < 1e3;
            return known.then_some(CalibrationLine {
                intercept,
                slope,
                slope_standard_error: error,
                well_calibrated: (slope - 1.0).abs() <= 1.959_963_984_540_054 * error,
            });
        }
    }
    None
}

pub(super) fn log_odds(p: f64) -> f64 {
    let p = p.clamp(CLIP, 1.0 - CLIP);
    p.ln() - (-p).ln_1p()
}

pub(super) fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Largest amount that a plan may name. Money.
pub(super) fn most_money() -> Decimal {
    Decimal::from(1_000_000_000_000_000_i64)
}
