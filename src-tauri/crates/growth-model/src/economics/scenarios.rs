//! Scenarios side by side (MATHEMATICS.md A.10).

use rust_decimal::Decimal;

use super::{
    Band, Evaluation, FigureName, InputField, Inputs, Unit, Verdict, VerdictReason, evaluate,
};
use crate::checks::at_most;
use crate::{ModelError, Outcome, Reason};

/// Most scenarios that are compared with one base.
const MAX_SCENARIOS: u32 = 200;

/// Scenarios to compare.
#[shape(Eq, deny_unknown_fields)]
pub struct CompareInput {
    /// What the others are compared with.
    pub base: Inputs,
    /// The others, at most 200.
    #[schemars(length(max = MAX_SCENARIOS))]
    pub scenarios: Vec<NamedInputs>,
}

/// Inputs with a name.
#[shape(Eq, deny_unknown_fields)]
pub struct NamedInputs {
    /// How people call it.
    pub name: String,
    /// Its inputs.
    pub inputs: Inputs,
}

/// Scenarios against their base.
#[shape(Eq)]
pub struct Comparison {
    /// The base itself.
    pub base: Evaluation,
    /// The others, in the given order.
    pub scenarios: Vec<ScenarioComparison>,
}

/// One scenario against the base.
#[shape(Eq)]
pub struct ScenarioComparison {
    /// How people call it.
    pub name: String,
    /// The scenario itself.
    pub evaluation: Evaluation,
    /// Overall traffic light of the base.
    pub verdict_base: Outcome<Verdict>,
    /// What decides the verdict on the base.
    pub verdict_reason_base: Outcome<VerdictReason>,
    /// Inputs that differ from the base.
    pub inputs: Vec<InputDifference>,
    /// All figures: those whose band changes first, then as in [`Evaluation`].
    pub figures: Vec<FigureDifference>,
}

/// An input that differs.
#[shape(Eq)]
pub struct InputDifference {
    /// Which.
    pub field: InputField,
    /// Its value in the base; missing when it has none there.
    pub base: Outcome<Decimal>,
    /// Its value in the scenario.
    pub value: Outcome<Decimal>,
    /// Unit of both.
    pub unit: Unit,
}

/// A figure of a scenario against that of the base.
#[shape(Eq, skip_serializing_none)]
pub struct FigureDifference {
    /// Which.
    pub figure: FigureName,
    /// Unit of the values and of the absolute difference.
    pub unit: Unit,
    /// Value in the base.
    pub base: Outcome<Decimal>,
    /// Value in the scenario.
    pub value: Outcome<Decimal>,
    /// Value less base.
    pub absolute: Outcome<Decimal>,
    /// Value / base − 1; undefined when the base is zero. Fraction.
    pub relative: Outcome<Decimal>,
    /// Band in the base.
    pub band_base: Option<Band>,
    /// Band in the scenario.
    pub band: Option<Band>,
    /// Whether the bands differ.
    pub band_changed: bool,
}

/// Compares scenarios with their base.
///
/// # Errors
/// [`ModelError`] when an input is outside its domain, at `base.…` or `scenarios[i].inputs.…`, and when
/// there are too many scenarios.
pub fn compare(input: &CompareInput) -> Result<Comparison, ModelError> {
    at_most("scenarios", input.scenarios.len(), MAX_SCENARIOS)?;
    let base = evaluate(&input.base).map_err(|error| error.within("base"))?;
    let mut scenarios = Vec::with_capacity(input.scenarios.len());
    for (index, scenario) in input.scenarios.iter().enumerate() {
        let evaluation = evaluate(&scenario.inputs)
            .map_err(|error| error.within(&format!("scenarios[{index}].inputs")))?;
        scenarios.push(ScenarioComparison {
            name: scenario.name.clone(),
            verdict_base: base.verdict.clone(),
            verdict_reason_base: base.verdict_reason.clone(),
            inputs: input_differences(&input.base, &scenario.inputs),
            figures: figure_differences(&base, &evaluation),
            evaluation,
        });
    }
    Ok(Comparison { base, scenarios })
}

fn input_differences(base: &Inputs, other: &Inputs) -> Vec<InputDifference> {
    InputField::ALL
        .into_iter()
        .filter(|&field| base.get(field) != other.get(field))
        .map(|field| {
            let outcome = |inputs: &Inputs| {
                (inputs.get(field)).map_or_else(|| Outcome::missing(field.path()), Outcome::of)
            };
            InputDifference {
                field,
                base: outcome(base),
                value: outcome(other),
                unit: field.unit(),
            }
        })
        .collect()
}

fn figure_differences(base: &Evaluation, other: &Evaluation) -> Vec<FigureDifference> {
    let mut differences: Vec<_> = FigureName::ALL
        .into_iter()
        .map(|name| {
            let (before, after) = (base.figure(name), other.figure(name));
            let both = || before.outcome.clone().zip(after.outcome.clone());
            FigureDifference {
                figure: name,
                unit: name.unit(),
                base: before.outcome.clone(),
                value: after.outcome.clone(),
                absolute: both().and_then(|(a, b)| Outcome::exact(b.checked_sub(a))),
                relative: both().and_then(|(a, b)| relative(a, b)),
                band_base: before.band,
                band: after.band,
                band_changed: before.band != after.band,
            }
        })
        .collect();
    // Stable: within both groups the order of the figures stays.
    differences.sort_by_key(|difference| !difference.band_changed);
    differences
}

/// `after / before − 1`.
pub(crate) fn relative(before: Decimal, after: Decimal) -> Outcome<Decimal> {
    if before.is_zero() {
        return Outcome::undefined(Reason::ZeroBase);
    }
    // One division of the difference: exact where the quotient is.
    let difference = after.checked_sub(before);
    Outcome::exact(difference.and_then(|difference| difference.checked_div(before)))
}
