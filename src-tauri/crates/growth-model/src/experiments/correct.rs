//! Several comparisons at once.

use rust_decimal::Decimal;

use super::input::{alpha, length, usual_alpha};
use crate::ModelError;
use crate::checks::fraction;

/// Most p values of one correction.
const MAX_P_VALUES: usize = 10_000;

/// p values that were looked at together.
#[shape(Eq, deny_unknown_fields)]
pub struct CorrectInput {
    /// The p values, 1…10,000, in any order.
    pub p_values: Vec<NamedP>,
    /// Accepted chance of a false alarm, 0.0001…0.5.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
    /// Which correction `significant` follows.
    #[serde(default)]
    pub method: Correction,
}

/// A p value and what it belongs to.
#[shape(Eq, skip_serializing_none, deny_unknown_fields)]
pub struct NamedP {
    /// Name, for the answer.
    pub name: Option<String>,
    /// 0…1.
    pub p_value: Decimal,
}

/// A correction for several comparisons.
#[shape(Copy, Default, Eq)]
pub enum Correction {
    /// Holm (1979): the chance of any false alarm stays below `alpha`.
    #[default]
    Holm,
    /// Benjamini and Hochberg (1995): the expected share of false alarms among the alarms stays
    /// below `alpha`.
    BenjaminiHochberg,
}

/// Corrected p values.
#[shape]
pub struct Corrected {
    /// The correction that `significant` follows.
    pub method: Correction,
    /// The p values in the order given.
    pub p_values: Vec<CorrectedP>,
}

/// A corrected p value.
#[shape(skip_serializing_none)]
pub struct CorrectedP {
    /// Name, as given.
    pub name: Option<String>,
    /// As given.
    pub p_value: f64,
    /// Corrected by Holm.
    pub holm: f64,
    /// Corrected by Benjamini and Hochberg.
    pub benjamini_hochberg: f64,
    /// The p value corrected by the chosen method is at most `alpha`.
    pub significant: bool,
}

/// The corrected p values, in the order given.
///
/// # Errors
/// No p value or more than 10,000, one outside 0…1, `alpha` outside 0.0001…0.5.
pub fn correct(input: &CorrectInput) -> Result<Corrected, ModelError> {
    length("p_values", input.p_values.len(), 1, MAX_P_VALUES)?;
    let alpha = alpha(input.alpha)?;
    let p: Vec<f64> = (input.p_values.iter().enumerate())
        .map(|(i, item)| fraction(|| format!("p_values[{i}].p_value"), item.p_value))
        .collect::<Result<_, _>>()?;
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| f64::total_cmp(&at(&p, *a), &at(&p, *b)));
    let count = p.len() as f64;
    let mut holm = vec![0.0; p.len()];
    let mut largest = 0.0_f64;
    for (rank, i) in order.iter().enumerate() {
        largest = largest.max((at(&p, *i) * (count - rank as f64)).min(1.0));
        set(&mut holm, *i, largest);
    }
    let mut benjamini_hochberg = vec![0.0; p.len()];
    let mut smallest = 1.0_f64;
    for (rank, i) in order.iter().enumerate().rev() {
        smallest = smallest.min(at(&p, *i) * count / (rank as f64 + 1.0));
        set(&mut benjamini_hochberg, *i, smallest);
    }
    let p_values = (input.p_values.iter().zip(p))
        .zip(holm.into_iter().zip(benjamini_hochberg))
        .map(|((item, p_value), (holm, benjamini_hochberg))| CorrectedP {
            name: item.name.clone(),
            p_value,
            holm,
            benjamini_hochberg,
            significant: alpha
                >= match input.method {
                    Correction::Holm => holm,
                    Correction::BenjaminiHochberg => benjamini_hochberg,
                },
        })
        .collect();
    Ok(Corrected {
        method: input.method,
        p_values,
    })
}

fn at(values: &[f64], place: usize) -> f64 {
    values.get(place).copied().unwrap_or(1.0)
}

fn set(values: &mut [f64], place: usize, value: f64) {
    if let Some(found) = values.get_mut(place) {
        *found = value;
    }
}
