//! Logistic regression: the baseline that a boosted model must beat.

use rayon::prelude::*;

use super::columns::Feature;
use super::metrics::{log_odds, sigmoid};
use crate::numeric::minimise::minimise;

/// Strength of the pull of the coefficients to zero, as scikit-learn's C = 1.
const L2: f64 = 1.0;
/// Numbers farther from the mean count as this many standard deviations.
const FARTHEST: f64 = 4.0;

/// Leads that one thread takes at a time.
const SHARE: usize = 4096;

/// A linear model of the log-odds.
#[shape(deny_unknown_fields)]
#[schemars(rename = "LeadLinear")]
pub struct Linear {
    /// Log-odds of a lead whose features are all average.
    pub intercept: f64,
    /// What each feature adds, in the order of the model's features.
    pub terms: Vec<Term>,
}

/// What a feature adds to the log-odds.
#[shape(tag = "kind", deny_unknown_fields)]
#[schemars(rename = "LeadTerm")]
pub enum Term {
    /// `coefficient · clamp((value − mean)/sd, −4, 4)`, or `missing` where there is no number.
    Number {
        /// Mean over the leads that it learnt from.
        mean: f64,
        /// Their standard deviation, > 0.
        sd: f64,
        /// Per standard deviation.
        coefficient: f64,
        /// What a missing number adds.
        missing: f64,
    },
    /// What each code of a category adds.
    Category {
        /// By code.
        coefficients: Vec<f64>,
    },
}

impl Term {
    /// What the term adds for a value.
    pub(super) fn add(&self, value: f64) -> f64 {
        match self {
            Self::Number { missing, .. } if value.is_nan() => *missing,
            Self::Number {
                mean,
                sd,
                coefficient,
                ..
            } => coefficient * ((value - mean) / sd).clamp(-FARTHEST, FARTHEST),
            Self::Category { coefficients } => {
                coefficients.get(value as usize).copied().unwrap_or(0.0)
            }
        }
    }

    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::Number {
                mean,
                sd,
                coefficient,
                missing,
            } => {
                *sd > 0.0
                    && [mean, sd, coefficient, missing]
                        .iter()
                        .all(|x| x.is_finite())
            }
            Self::Category { coefficients } => coefficients.iter().all(|x| x.is_finite()),
        }
    }

    /// Multiplies what it adds.
    pub(super) fn scale(&mut self, by: f64) {
        match self {
            Self::Number {
                coefficient,
                missing,
                ..
            } => {
                *coefficient *= by;
                *missing *= by;
            }
            Self::Category { coefficients } => {
                for coefficient in coefficients {
                    *coefficient *= by;
                }
            }
        }
    }
}

/// Where the parameters of a feature begin: numbers have a coefficient and one for missing, categories
/// one per code.
struct Places(Vec<usize>);

/// Fits the model to the leads `rows`; averages of each term over them are taken into the intercept,
/// so that a term says what sets a lead apart.
pub(super) fn fit(
    features: &[Feature],
    values: &[Vec<f64>],
    outcomes: &[bool],
    rows: &[usize],
) -> Option<Linear> {
    let mut terms: Vec<Term> = features
        .iter()
        .zip(values)
        .map(|(feature, values)| blank(feature, values, rows))
        .collect();
    let mut next = 1;
    let places = Places(
        terms
            .iter()
            .map(|term| {
                let place = next;
                next += match term {
                    Term::Number { .. } => 2,
                    Term::Category { coefficients } => coefficients.len(),
                };
                place
            })
            .collect(),
    );
    let leads = Leads::new(&terms, &places, values, outcomes, rows);
    let n = rows.len() as f64;
    let converted = rows.iter().filter(|row| outcomes[**row]).count() as f64;
    let mut start = vec![0.0; next];
    start[0] = log_odds(converted / n);
    let found = minimise(
        |at, slopes| {
            let mut total = leads.loss(at, slopes);
            for (parameter, slope) in at.iter().zip(slopes.iter_mut()).skip(1) {
                total += L2 / 2.0 * parameter * parameter;
                *slope += L2 * parameter;
            }
            for slope in slopes.iter_mut() {
                *slope /= n;
            }
            total / n
        },
        &[start],
    )?;
    let mut intercept = *found.at.first()?;
    for (term, place) in terms.iter_mut().zip(&places.0) {
        let parameter = |i: usize| found.at.get(place + i).copied().unwrap_or(0.0);
        match term {
            Term::Number {
                coefficient,
                missing,
                ..
            } => {
                *coefficient = parameter(0);
                *missing = parameter(1);
            }
            Term::Category { coefficients } => {
                for (i, coefficient) in coefficients.iter_mut().enumerate() {
                    *coefficient = parameter(i);
                }
            }
        }
    }
    // Codes that sum up to an average of zero; numbers are centred already but for missing ones.
    for (term, values) in terms.iter_mut().zip(values) {
        let mean = rows.iter().map(|row| term.add(values[*row])).sum::<f64>() / n;
        if let Term::Category { coefficients } = term {
            for coefficient in coefficients {
                *coefficient -= mean;
            }
            intercept += mean;
        }
    }
    Some(Linear { intercept, terms })
}

/// What is learnt from, laid out for being read from one end to the other.
struct Leads {
    /// Pairs of parameter and factor, as many for each lead as there are terms.
    factors: Vec<(u32, f32)>,
    /// Outcomes: 1 or 0.
    outcomes: Vec<f64>,
}

impl Leads {
    fn new(
        terms: &[Term],
        places: &Places,
        values: &[Vec<f64>],
        outcomes: &[bool],
        rows: &[usize],
    ) -> Self {
        let each = |row: usize| {
            let terms = terms.iter().zip(values).zip(&places.0);
            terms.map(move |((term, values), place)| factor(term, values[row], *place))
        };
        Self {
            factors: rows.iter().flat_map(|row| each(*row)).collect(),
            outcomes: rows
                .iter()
                .map(|row| f64::from(u8::from(outcomes[*row])))
                .collect(),
        }
    }

    /// The log loss of all, and its slope by each parameter.
    fn loss(&self, at: &[f64], slopes: &mut [f64]) -> f64 {
        let width = self.factors.len() / self.outcomes.len().max(1);
        let parts: Vec<(f64, Vec<f64>)> = self
            .outcomes
            .par_chunks(SHARE)
            .enumerate()
            .map(|(part, outcomes)| {
                let mut slopes = vec![0.0; at.len()];
                let mut total = 0.0;
                for (lead, y) in (part * SHARE..).zip(outcomes) {
                    let factors = &self.factors[lead * width..(lead + 1) * width];
                    let odds = factors.iter().fold(at[0], |sum, (parameter, factor)| {
                        sum + at[*parameter as usize] * f64::from(*factor)
                    });
                    // ln(1 + e^odds) − y·odds without overflow.
                    total += odds.max(0.0) + (-odds.abs()).exp().ln_1p() - y * odds;
                    let rest = sigmoid(odds) - y;
                    slopes[0] += rest;
                    for (parameter, factor) in factors {
                        slopes[*parameter as usize] += rest * f64::from(*factor);
                    }
                }
                (total, slopes)
            })
            .collect();
        // Added up in the order of the leads, however many threads there are.
        slopes.fill(0.0);
        let mut total = 0.0;
        for (part, of_part) in parts {
            total += part;
            for (slope, part) in slopes.iter_mut().zip(of_part) {
                *slope += part;
            }
        }
        total
    }
}

fn factor(term: &Term, value: f64, place: usize) -> (u32, f32) {
    let (parameter, factor) = match term {
        Term::Number { .. } if value.is_nan() => (place + 1, 1.0),
        Term::Number { mean, sd, .. } => (place, ((value - mean) / sd).clamp(-FARTHEST, FARTHEST)),
        Term::Category { .. } => (place + value as usize, 1.0),
    };
    (parameter as u32, factor as f32)
}

/// A term that adds nothing yet.
fn blank(feature: &Feature, values: &[f64], rows: &[usize]) -> Term {
    if let Some(categories) = feature.categories() {
        return Term::Category {
            coefficients: vec![0.0; categories.len() + 2],
        };
    }
    let known = || rows.iter().map(|row| values[*row]).filter(|x| !x.is_nan());
    let n = known().count().max(1) as f64;
    // Divided first, so that sums of large values stay finite.
    let mean = known().map(|x| x / n).sum::<f64>();
    let sd = known()
        .map(|x| ((x - mean) / n.sqrt()).powi(2))
        .sum::<f64>()
        .sqrt();
    Term::Number {
        mean,
        sd: if sd > 0.0 && sd.is_finite() { sd } else { 1.0 },
        coefficient: 0.0,
        missing: 0.0,
    }
}

impl Linear {
    /// Log-odds of a lead.
    pub(super) fn log_odds(&self, value: impl Fn(usize) -> f64) -> f64 {
        let terms = self.terms.iter().enumerate();
        self.intercept + terms.map(|(i, term)| term.add(value(i))).sum::<f64>()
    }
}
