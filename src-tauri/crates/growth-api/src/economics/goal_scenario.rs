//! A lever of a goal, tried in a scenario of its own.

use growth_i18n::{Digits, Format, text};
use growth_model::economics::{FigureName, InputField, Inputs, LeverName, Unit, evaluate};
use growth_workspace::{
    Committed, ScenarioId,
    economics::{self as saved, Scenario},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::workbench::currency_of;
use crate::{Context, Failure, names::code};

/// A lever of a goal to be tried.
#[shape(Eq, deny_unknown_fields)]
pub struct ApplyGoal {
    /// The scenario that it starts from.
    pub scenario_id: ScenarioId,
    /// The lever. A CAC as a whole moves all costs of acquisition alike.
    pub lever: LeverName,
    /// The value that it gets.
    pub value: Decimal,
}

pub(super) fn apply_goal(
    context: &Context<'_>,
    input: ApplyGoal,
) -> Result<Committed<Scenario>, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let scenario = saved::get(&view, &input.scenario_id)?;
        let currency = currency_of(&view, &scenario.project_id)?;
        let mut inputs = scenario.inputs.clone();
        let (label, unit) = match input.lever {
            LeverName::Input(field) => {
                inputs.set(field, Some(within_domain(field, input.value)))?;
                (input_name(field), field.unit())
            }
            LeverName::Figure(figure) => {
                scale_costs(&mut inputs, figure, input.value)?;
                (format!("figure-{}-short", code(figure)), figure.unit())
            }
        };
        let format = Format::new(language);
        let value = match unit {
            Unit::Fraction => format.percent(input.value, Digits::up_to(2)),
            Unit::Money => format.money_with(input.value, currency.code(), Digits::WHOLE),
            _ => format.number(input.value, Digits::up_to(2)),
        };
        let name = text(
            language,
            "economics-goal-scenario",
            &[
                ("name", scenario.name.as_str().into()),
                ("lever", text(language, &label, &[]).into()),
                ("value", value.into()),
            ],
        );
        let name: String = name
            .chars()
            .take(growth_workspace::MAX_NAME_CHARS)
            .collect();
        Ok(workspace.branch_scenario(&input.scenario_id, &name, &inputs)?)
    })
}

fn input_name(field: InputField) -> String {
    let path = field.path();
    let name = path.rsplit_once('.').map_or(path, |(_, name)| name);
    format!("input-{name}-short")
}

/// Counts stay whole where the field wants it.
fn within_domain(field: InputField, value: Decimal) -> Decimal {
    if field.domain().whole {
        value.ceil()
    } else {
        value
    }
}

/// Moves all costs of acquisition alike, so that a figure they carry gets the value.
fn scale_costs(inputs: &mut Inputs, figure: FigureName, value: Decimal) -> Result<(), Failure> {
    let refused = || Failure::Value {
        field: "lever",
        code: "not_a_lever",
        value: code(figure),
    };
    let now = evaluate(inputs)?;
    let now = match figure {
        FigureName::Cac => now.cac.outcome,
        FigureName::CostPerLead => now.cost_per_lead.outcome,
        _ => return Err(refused()),
    };
    let factor = now
        .value()
        .and_then(|now| value.checked_div(*now))
        .filter(|factor| factor.to_f64().is_some_and(f64::is_finite))
        .ok_or_else(refused)?;
    for field in [
        InputField::MarketingCost,
        InputField::SalariesCost,
        InputField::SoftwareCost,
    ] {
        if let Some(cost) = inputs.get(field) {
            inputs.set(field, cost.checked_mul(factor).map(|cost| cost.normalize()))?;
        }
    }
    Ok(())
}
