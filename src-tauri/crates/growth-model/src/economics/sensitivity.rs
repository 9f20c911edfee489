//! Which input a figure hangs on most: one at a time, the others as they are (MATHEMATICS.md A.11).

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::compute::exact_figure;
use super::{Domain, FigureName, InputField, Inputs, Unit, evaluate};
use crate::{ModelError, Outcome, Reason};

/// Swings that differ by less are equal, and go by the name of the input.
const EQUAL_SWING: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// What to vary, and by how much.
#[shape(Eq, deny_unknown_fields)]
pub struct SensitivityInput {
    /// The scenario.
    pub inputs: Inputs,
    /// The figure to watch.
    #[serde(default = "default_figure")]
    pub figure: FigureName,
    /// Each input is varied to `x·(1 − change)` and `x·(1 + change)`, 0…0.99. Fraction.
    #[serde(default = "default_change")]
    pub change: Decimal,
    /// Inputs to vary; without them, all that the figure rests on and that have a value, except the
    /// days of a month and the horizon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<InputField>,
}

fn default_figure() -> FigureName {
    FigureName::LtvToCac
}

fn default_change() -> Decimal {
    Decimal::new(2, 1)
}

/// The bars of a tornado chart.
#[shape(Eq)]
pub struct Sensitivity {
    /// The figure.
    pub figure: FigureName,
    /// Its unit, also of `low`, `high` and `swing`.
    pub unit: Unit,
    /// Its value with all inputs as they are.
    pub base: Outcome<Decimal>,
    /// The widest swing first. An infinite end is wider than any number; bars without a swing for
    /// another reason come last.
    pub bars: Vec<SensitivityBar>,
}

/// What one input does to the figure. Bars are asymmetric in general.
#[shape(Eq)]
pub struct SensitivityBar {
    /// The input.
    pub field: InputField,
    /// Unit of its values.
    pub field_unit: Unit,
    /// Its value in the scenario.
    pub value: Decimal,
    /// The lowered value.
    pub low_value: Decimal,
    /// Whether the lowered value had to be moved into the domain of the input.
    pub low_clamped: bool,
    /// The raised value.
    pub high_value: Decimal,
    /// Whether the raised value had to be moved into the domain of the input.
    pub high_clamped: bool,
    /// The figure at the lowered value.
    pub low: Outcome<Decimal>,
    /// The figure at the raised value.
    pub high: Outcome<Decimal>,
    /// |high − low|.
    pub swing: Outcome<Decimal>,
    /// Relative change of the figure / relative change of the input, over the whole bar: 1 means
    /// that the figure grows by 1 % when the input does. Undefined where either is zero.
    pub elasticity: Outcome<Decimal>,
}

/// The bars of a tornado chart.
///
/// # Errors
/// [`ModelError`] when an input or `change` is outside its domain, or when a field to vary has no
/// value or is the horizon.
pub fn sensitivity(input: &SensitivityInput) -> Result<Sensitivity, ModelError> {
    let evaluation = evaluate(&input.inputs).map_err(|error| error.within("inputs"))?;
    let change = Domain {
        min: Decimal::ZERO,
        max: Decimal::new(99, 2),
        whole: false,
    };
    change.check("change", input.change)?;
    let figure = evaluation.figure(input.figure);
    let fields = if input.fields.is_empty() {
        (figure.explanation.inputs.iter().copied())
            .filter(|&field| {
                input.inputs.get(field).is_some()
                    && field != InputField::DaysPerMonth
                    && field != InputField::HorizonMonths
            })
            .collect()
    } else {
        check_fields(&input.inputs, &input.fields)?;
        input.fields.clone()
    };
    let base = figure.outcome.clone();
    let mut bars: Vec<_> = fields
        .into_iter()
        .filter_map(|field| bar(input, field, &base))
        .collect();
    order(&mut bars);
    Ok(Sensitivity {
        figure: input.figure,
        unit: input.figure.unit(),
        base,
        bars,
    })
}

fn check_fields(inputs: &Inputs, fields: &[InputField]) -> Result<(), ModelError> {
    for (index, &field) in fields.iter().enumerate() {
        let path = || format!("fields[{index}]");
        let rule = if field == InputField::HorizonMonths {
            "cannot_be_varied"
        } else if inputs.get(field).is_none() {
            "has_no_value"
        } else if fields[..index].contains(&field) {
            "named_twice"
        } else {
            continue;
        };
        return Err(ModelError::Inconsistent {
            field: path(),
            rule,
        });
    }
    Ok(())
}

fn bar(
    input: &SensitivityInput,
    field: InputField,
    base: &Outcome<Decimal>,
) -> Option<SensitivityBar> {
    let value = input.inputs.get(field)?;
    let domain = field.domain();
    let moved = |factor: Decimal| {
        let wanted = value * factor;
        let admissible = domain.clamp(wanted);
        (admissible.normalize(), admissible != wanted)
    };
    let (low_value, low_clamped) = moved(Decimal::ONE - input.change);
    let (high_value, high_clamped) = moved(Decimal::ONE + input.change);
    let at = |value: Decimal| {
        let mut inputs = input.inputs.clone();
        // The value has been clamped into the domain.
        match inputs.set(field, Some(value)) {
            Ok(()) => exact_figure(&inputs, input.figure),
            Err(_) => Outcome::undefined(Reason::OutsideDomain),
        }
    };
    let (low, high) = (at(low_value), at(high_value));
    let difference = (low.clone().zip(high.clone()))
        .and_then(|(low, high)| Outcome::exact(high.checked_sub(low)));
    Some(SensitivityBar {
        field,
        field_unit: field.unit(),
        value,
        elasticity: elasticity(
            difference.clone().zip(base.clone()),
            high_value - low_value,
            value,
        ),
        swing: difference.map(|difference| difference.abs().normalize()),
        low_value,
        low_clamped,
        high_value,
        high_clamped,
        low,
        high,
    })
}

fn elasticity(
    change_and_base: Outcome<(Decimal, Decimal)>,
    moved: Decimal,
    value: Decimal,
) -> Outcome<Decimal> {
    change_and_base.and_then(|(change, base)| {
        if value.is_zero() || moved.is_zero() {
            return Outcome::undefined(Reason::ZeroInput);
        }
        if base.is_zero() {
            return Outcome::undefined(Reason::ZeroBase);
        }
        let figure = change.checked_div(base);
        let input = moved.checked_div(value);
        Outcome::from(
            figure
                .zip(input)
                .and_then(|(figure, input)| figure.checked_div(input))
                .map(|elasticity| elasticity.normalize()),
        )
    })
}

/// The widest swing first; within a run of equal swings, by the path of the input.
fn order(bars: &mut [SensitivityBar]) {
    bars.sort_by(by_swing);
    let mut rest = bars;
    while let Some(first) = rest.first() {
        let like_first = |bar: &&SensitivityBar| match (&first.swing, &bar.swing) {
            (Outcome::Value { value: a }, Outcome::Value { value: b }) => a - b <= EQUAL_SWING,
            (a, b) => rank(a) == rank(b) && rank(a) != 1,
        };
        let length = rest.iter().take_while(like_first).count();
        let (run, after) = rest.split_at_mut(length);
        run.sort_by_key(|bar| bar.field.path());
        rest = after;
    }
}

fn by_swing(a: &SensitivityBar, b: &SensitivityBar) -> Ordering {
    match (&a.swing, &b.swing) {
        (Outcome::Value { value: x }, Outcome::Value { value: y }) => y.cmp(x),
        (x, y) => rank(x).cmp(&rank(y)),
    }
}

fn rank(swing: &Outcome<Decimal>) -> u8 {
    match swing {
        Outcome::Unbounded { .. } | Outcome::Never { .. } => 0,
        Outcome::Value { .. } => 1,
        _ => 2,
    }
}
