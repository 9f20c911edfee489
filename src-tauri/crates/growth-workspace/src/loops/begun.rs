//! What a new drawing takes over from the calculator.

use growth_i18n::{Digits, Format, Language, text};
use growth_model::loops::graph::{EdgeKind, LoopGraph};
use rust_decimal::Decimal;

use crate::{ProjectId, Result, View, economics, projects};

/// Decimals of a conversion: a hundredth of a percent.
const DECIMALS: u32 = 4;

/// Leads become customers in a new drawing as often as the active scenario of the calculator says; its
/// template's assumption stays where the scenario says nothing. The arrow's note tells which.
pub(super) fn take_conversion(
    view: &View<'_>,
    project: &ProjectId,
    graph: &mut LoopGraph,
    language: Language,
) -> Result<()> {
    let Some(id) = projects::get(view, project)?.active_scenario_id else {
        return Ok(());
    };
    let scenario = economics::get(view, &id)?;
    let acquisition = &scenario.inputs.acquisition;
    let (Some(leads), Some(customers)) = (acquisition.leads, acquisition.new_customers) else {
        return Ok(());
    };
    let conversion = match customers.checked_div(leads) {
        Some(share) => share.round_dp(DECIMALS).normalize(),
        None => return Ok(()),
    };
    if conversion <= Decimal::ZERO || conversion > Decimal::ONE {
        return Ok(());
    }
    // The template has half of those who sign up become customers; together both are the conversion.
    let (signup, activation) = match conversion * Decimal::TWO {
        signup if signup <= Decimal::ONE => (signup.normalize(), Decimal::new(5, 1)),
        _ => (conversion, Decimal::ONE),
    };
    let share = Format::new(language).percent(conversion, Digits::up_to(2));
    let note = text(
        language,
        "loops-from_calculator",
        &[
            ("share", share.into()),
            ("scenario", scenario.name.as_str().into()),
        ],
    );
    for edge in &mut graph.edges {
        if edge.kind == EdgeKind::Convert && edge.signup.is_some() && edge.activation.is_some() {
            edge.signup = Some(signup);
            edge.activation = Some(activation);
            edge.note.clone_from(&note);
        }
    }
    Ok(())
}
