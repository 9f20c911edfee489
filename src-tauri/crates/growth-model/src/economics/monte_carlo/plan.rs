//! A request that has been checked and made ready to run.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::correlation::Cholesky;
use super::curve::Curve;
use super::{Condition, MonteCarloInput, UncertainInput};
use crate::ModelError;
use crate::checks::real;
use crate::economics::formulas::Params;
use crate::economics::operand::Bare;
use crate::economics::quantity::Quantity;
use crate::economics::{Domain, FigureName, InputField, Inputs};
use crate::sampling::Distribution;

/// Most draws of one request.
const MAX_DRAWS: u32 = 2_000_000;

/// What every draw does.
pub(super) struct Plan {
    pub(super) draws: u32,
    pub(super) seed: u64,
    /// The scenario; the uncertain inputs are put into it draw by draw.
    pub(super) fast: Params<Bare>,
    /// The same, for draws that need to say why there is no number.
    pub(super) explaining: Params<Quantity<f64>>,
    pub(super) uncertain: Vec<Uncertain>,
    pub(super) cholesky: Option<Cholesky>,
    /// Figures that are summed up, then those that only a threshold looks at.
    pub(super) figures: Vec<FigureName>,
    pub(super) thresholds: Vec<Limit>,
}

/// An uncertain input, ready to draw.
pub(super) struct Uncertain {
    pub(super) field: InputField,
    pub(super) curve: Curve,
    pub(super) min: f64,
    pub(super) max: f64,
}

/// A threshold, ready to compare with.
pub(super) struct Limit {
    /// Place of its figure in [`Plan::figures`].
    pub(super) figure: usize,
    pub(super) condition: Condition,
    /// From here on a value is at least the threshold.
    pub(super) from: f64,
}

impl Plan {
    pub(super) fn new(input: &MonteCarloInput) -> Result<Self, ModelError> {
        input
            .inputs
            .validate()
            .map_err(|error| error.within("inputs"))?;
        let draws = Domain {
            min: Decimal::ONE,
            max: MAX_DRAWS.into(),
            whole: true,
        };
        draws.check("draws", input.draws.into())?;
        let mut uncertain = Vec::with_capacity(input.uncertain.len());
        for (index, given) in input.uncertain.iter().enumerate() {
            let before = &input.uncertain[..index];
            uncertain.push(ready(index, given, before)?);
        }
        let base = drawn_once(input);
        let mut figures = input.figures.clone();
        let thresholds = (input.thresholds.iter())
            .map(|threshold| {
                let known = figures.iter().position(|&name| name == threshold.figure);
                let value = real(threshold.value);
                Limit {
                    figure: known.unwrap_or_else(|| {
                        figures.push(threshold.figure);
                        figures.len() - 1
                    }),
                    condition: threshold.condition,
                    from: value - value.abs() * crate::economics::bands::TOLERANCE,
                }
            })
            .collect();
        Ok(Self {
            draws: input.draws,
            seed: input.seed,
            fast: Params::bare(&base),
            explaining: Params::float(&base),
            cholesky: Cholesky::new(&input.uncertain, &input.correlations)?,
            uncertain,
            figures,
            thresholds,
        })
    }
}

/// The scenario with some value in the place of every uncertain input: where a part of the cost is
/// uncertain, the parts that are missing count as zero.
fn drawn_once(input: &MonteCarloInput) -> Inputs {
    let mut base = input.inputs.clone();
    for uncertain in &input.uncertain {
        let value = uncertain.field.domain().max;
        if base.get(uncertain.field).is_none() && base.set(uncertain.field, Some(value)).is_err() {
            // The largest admissible value is admissible.
            continue;
        }
    }
    base
}

fn ready(
    index: usize,
    given: &UncertainInput,
    before: &[UncertainInput],
) -> Result<Uncertain, ModelError> {
    let rule = if given.field == InputField::HorizonMonths {
        Some("cannot_be_varied")
    } else if before.iter().any(|known| known.field == given.field) {
        Some("named_twice")
    } else {
        None
    };
    if let Some(rule) = rule {
        return Err(ModelError::Inconsistent {
            field: format!("uncertain[{index}].field"),
            rule,
        });
    }
    let path = format!("uncertain[{index}].distribution");
    let curve = Curve::new(&given.distribution, &path)?;
    let domain = given.field.domain();
    // The ends of a bounded distribution are known beforehand; of a lognormal, draws outside the
    // domain are counted.
    let ends = match given.distribution {
        Distribution::Fixed { value } => vec![("value", value)],
        Distribution::Triangular { min, max, .. } | Distribution::Pert { min, max, .. } => {
            vec![("min", min), ("max", max)]
        }
        _ => Vec::new(),
    };
    for (name, value) in ends {
        domain.check(&format!("{path}.{name}"), value)?;
    }
    Ok(Uncertain {
        field: given.field,
        curve,
        min: domain.min.to_f64().unwrap_or(f64::NEG_INFINITY),
        max: domain.max.to_f64().unwrap_or(f64::INFINITY),
    })
}
