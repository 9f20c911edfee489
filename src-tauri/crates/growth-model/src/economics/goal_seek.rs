//! What must be true for a figure to reach a target (MATHEMATICS.md A.9): each lever alone, by a
//! closed form where there is one, otherwise by a bracketed search.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::compute;
use super::formulas::Params;
use super::goals::{Ground, goal_at};
use super::quantity::{Gap, Quantity};
use super::root::crossing;
use super::scalar::{Exact, Scalar as _};
use super::{
    Bound, Domain, Evaluation, FigureName, InputField, Inputs, Lever, LeverName, RevenueModel,
    Unit, at_least, evaluate,
};
use crate::{ModelError, Outcome, Reason};

/// A figure and the value that it should have.
#[shape(Eq, deny_unknown_fields)]
pub struct GoalSeekInput {
    /// The scenario.
    pub inputs: Inputs,
    /// The figure.
    pub figure: FigureName,
    /// The value that it should reach, −1e15…1e15, in its unit (45 days, 3 for LTV/CAC).
    pub target: Decimal,
    /// Inputs to move; without them, all that the figure rests on except the conventions (days of a
    /// month, discount, horizon).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levers: Vec<InputField>,
}

/// What each lever alone would have to be.
#[shape(Eq)]
pub struct GoalSeek {
    /// The figure.
    pub figure: FigureName,
    /// Unit of the figure and of the target.
    pub unit: Unit,
    /// The value that it should reach.
    pub target: Decimal,
    /// The value that it has.
    pub current: Outcome<Decimal>,
    /// Whether it is there already.
    pub reached: bool,
    /// Each lever alone, the others as they are.
    pub levers: Vec<GoalLever>,
}

/// One lever, moved alone.
#[shape(Eq)]
pub struct GoalLever {
    /// An input, or a figure as a whole (the CAC, by whichever of its costs).
    pub lever: LeverName,
    /// Its value now.
    pub current: Outcome<Decimal>,
    /// The value at which the target is just met, or why there is none.
    pub needed: Outcome<Decimal>,
    /// Needed less current.
    pub change: Outcome<Decimal>,
    /// Whether the lever must be at most or at least the needed value.
    pub bound: Bound,
    /// Unit of the lever.
    pub unit: Unit,
    /// How the value was found.
    pub method: Method,
}

/// How a needed value was found.
#[shape(Copy, Eq, Hash)]
pub enum Method {
    /// By a formula, exactly.
    ClosedForm,
    /// By a root finder, to about ten digits.
    Search,
}

/// What each lever alone would have to be for the figure to reach the target.
///
/// # Errors
/// [`ModelError`] when an input or the target is outside its domain, or when a lever is named that
/// the figure does not rest on.
pub fn goal_seek(input: &GoalSeekInput) -> Result<GoalSeek, ModelError> {
    let evaluation = evaluate(&input.inputs).map_err(|error| error.within("inputs"))?;
    let money = InputField::MarketingCost.domain();
    let targets = Domain {
        min: -money.max,
        ..money
    };
    targets.check("target", input.target)?;
    let figure = evaluation.figure(input.figure);
    let movable = movable(&input.inputs, &figure.explanation.inputs);
    for (index, lever) in input.levers.iter().enumerate() {
        if !movable.contains(lever) {
            return Err(ModelError::Inconsistent {
                field: format!("levers[{index}]"),
                rule: "figure_does_not_rest_on_it",
            });
        }
    }
    let wanted = if input.levers.is_empty() {
        &movable
    } else {
        &input.levers
    };
    let reached = reached(input, &figure.outcome);
    let closed = closed_forms(input, &evaluation);
    let mut levers: Vec<_> = closed
        .into_iter()
        .filter(|lever| match lever.lever {
            LeverName::Input(field) => wanted.contains(&field),
            LeverName::Figure(_) => input.levers.is_empty(),
        })
        .map(|lever| GoalLever {
            method: Method::ClosedForm,
            ..described(lever, &input.inputs, &evaluation)
        })
        .collect();
    for &field in wanted {
        if !levers
            .iter()
            .any(|known| known.lever == LeverName::Input(field))
        {
            let found = Search::new(input, field).lever(reached);
            levers.push(described(found, &input.inputs, &evaluation));
        }
    }
    Ok(GoalSeek {
        figure: input.figure,
        unit: input.figure.unit(),
        target: input.target,
        current: figure.outcome.clone(),
        reached,
        levers,
    })
}

/// Inputs that can be moved to change a figure: those that it rests on without the conventions, and
/// the expansion where churn plays a part, also when none is given.
fn movable(inputs: &Inputs, behind: &[InputField]) -> Vec<InputField> {
    let mut movable: Vec<_> = (behind.iter().copied())
        .filter(|field| {
            !matches!(
                field,
                InputField::DaysPerMonth | InputField::DiscountPerMonth | InputField::HorizonMonths
            )
        })
        .collect();
    let subscription = inputs.model == RevenueModel::Subscription;
    if subscription
        && movable.contains(&InputField::ChurnPerMonth)
        && movable.contains(&InputField::ArpaPerMonth)
        && !movable.contains(&InputField::ExpansionPerMonth)
    {
        movable.push(InputField::ExpansionPerMonth);
    }
    movable
}

/// Whether more of the figure is better.
fn more_is_better(figure: FigureName) -> bool {
    !matches!(
        figure,
        FigureName::Cac
            | FigureName::CostPerLead
            | FigureName::PaybackDays
            | FigureName::PaybackDaysRevenue
    )
}

fn reached(input: &GoalSeekInput, current: &Outcome<Decimal>) -> bool {
    match current {
        Outcome::Value { value } if more_is_better(input.figure) => at_least(*value, input.target),
        Outcome::Value { value } => at_least(input.target, *value),
        Outcome::Unbounded { reason } => {
            more_is_better(input.figure) && *reason != Reason::EndlessLoss
        }
        _ => false,
    }
}

fn closed_forms(input: &GoalSeekInput, evaluation: &Evaluation) -> Vec<Lever> {
    let p = Params::exact(&input.inputs);
    let of = |name| compute::figure(&p, name);
    let ground = Ground::new(
        &input.inputs,
        of(FigureName::Cac),
        of(FigureName::LtvRevenue),
        of(FigureName::LtvGrossMargin),
    );
    let outcome = &evaluation.figure(input.figure).outcome;
    goal_at(input.figure, input.target, outcome, &ground)
        .map(|goal| goal.levers)
        .unwrap_or_default()
}

fn described(lever: Lever, inputs: &Inputs, evaluation: &Evaluation) -> GoalLever {
    let current = match lever.lever {
        LeverName::Input(field) => {
            (inputs.get(field)).map_or_else(|| Outcome::missing(field.path()), Outcome::of)
        }
        LeverName::Figure(name) => evaluation.figure(name).outcome.clone(),
    };
    let change = (current.clone().zip(lever.needed.clone()))
        .and_then(|(current, needed)| Outcome::exact(needed.checked_sub(current)));
    GoalLever {
        lever: lever.lever,
        current,
        needed: lever.needed,
        change,
        bound: lever.bound,
        unit: lever.unit,
        method: Method::Search,
    }
}

/// The search for the value of one input.
struct Search<'a> {
    input: &'a GoalSeekInput,
    field: InputField,
    target: f64,
}

/// Two values between which the figure passes its target.
#[derive(Debug, Clone, Copy)]
struct Bracket {
    low: f64,
    high: f64,
    rising: bool,
}

impl<'a> Search<'a> {
    fn new(input: &'a GoalSeekInput, field: InputField) -> Self {
        Self {
            input,
            field,
            target: input.target.to_f64().unwrap_or(f64::NAN),
        }
    }

    fn lever(&self, reached: bool) -> Lever {
        let params = Params::float(&self.input.inputs);
        let surplus = |value: f64| {
            let mut params = params.clone();
            params.set(self.field, Quantity::of(value));
            self.surplus(&params)
        };
        let missing = self.missing(&params);
        // The nearest that the figure passes through; at others it jumps over the target.
        let found = self.brackets(&surplus).into_iter().find_map(|bracket| {
            let root = crossing(surplus, bracket.low, bracket.high)?;
            Some((bracket.rising, Exact::approximate(root).0))
        });
        let needed = match (missing, found) {
            (Some(gap), _) => gap.outcome(),
            (None, Some((_, root))) => Outcome::exact(root),
            (None, None) if reached => Outcome::undefined(Reason::GoalAlwaysMet),
            (None, None) => Outcome::infeasible(Reason::GoalOutOfReach),
        };
        let rising = found.is_none_or(|(rising, _)| rising);
        Lever {
            lever: LeverName::Input(self.field),
            needed,
            bound: if rising == more_is_better(self.input.figure) {
                Bound::AtLeast
            } else {
                Bound::AtMost
            },
            unit: self.field.unit(),
        }
    }

    /// How far the figure is above the target; infinite where it is, NaN where it does not exist.
    fn surplus(&self, params: &Params<Quantity<f64>>) -> f64 {
        let figure = match self.input.figure {
            FigureName::PaybackDays => compute::payback_surplus(params, self.target),
            name => compute::figure(params, name) - Quantity::of(self.target),
        };
        match figure.gap {
            None => figure.number,
            Some(Gap::Unbounded(Reason::EndlessLoss)) => f64::NEG_INFINITY,
            Some(Gap::Unbounded(_) | Gap::Never(_)) => f64::INFINITY,
            Some(_) => f64::NAN,
        }
    }

    /// What the figure misses beside the lever itself.
    fn missing(&self, params: &Params<Quantity<f64>>) -> Option<Gap> {
        let mut params = params.clone();
        params.set(self.field, Quantity::of(1.0));
        match compute::figure(&params, self.input.figure).gap {
            Some(gap @ Gap::Missing(_)) => Some(gap),
            _ => None,
        }
    }

    /// The changes of sign on a grid of magnitudes over the whole domain, the one that is nearest to
    /// the present value first.
    fn brackets(&self, surplus: &impl Fn(f64) -> f64) -> Vec<Bracket> {
        let domain = self.field.domain();
        let (min, max) = (f64::constant(domain.min), f64::constant(domain.max));
        let present = self
            .input
            .inputs
            .get(self.field)
            .and_then(|value| value.to_f64());
        let mut grid = vec![min, max, 0.0];
        grid.extend(present);
        for exponent in -12..=15 {
            let magnitude = 10f64.powi(exponent);
            grid.extend([magnitude, -magnitude]);
            // Near the upper end of a fraction, magnitudes count from that end.
            grid.push(max - magnitude);
        }
        grid.retain(|value| (min..=max).contains(value));
        grid.sort_by(f64::total_cmp);
        grid.dedup();
        let points: Vec<_> = grid
            .into_iter()
            .map(|value| (value, surplus(value)))
            .filter(|(_, surplus)| !surplus.is_nan())
            .collect();
        let present = present.unwrap_or(1.0);
        let distance =
            |bracket: &Bracket| (bracket.low - present).max(present - bracket.high).max(0.0);
        let mut brackets: Vec<_> = points
            .windows(2)
            .filter_map(|pair| match pair {
                [(low, below), (high, above)] if (*below <= 0.0) != (*above <= 0.0) => {
                    Some(Bracket {
                        low: *low,
                        high: *high,
                        rising: above > below,
                    })
                }
                _ => None,
            })
            .collect();
        brackets.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
        brackets
    }
}
