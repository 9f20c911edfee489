//! Where two sources answer the same question differently: which one is used, and the step that takes
//! the newer one over into the scenario (MATHEMATICS.md A.16).

use growth_i18n::{Format, Language, tr::overview as tr};
use growth_model::{
    Currency, Outcome,
    economics::{InputField, RevenueModel},
    kpi::{KpiFigures, KpiName},
};
use growth_report::{economics::amount_text, kpi::KpiWords};
use growth_workspace::{
    Committed, ProjectId, View, datasets,
    economics::{self, Save, Scenario},
    kpi,
    projects::{self, Project},
};
use rust_decimal::Decimal;

use super::source::{self, AsOf, AsOfKind, Source};
use crate::{Context, Failure, datasets::offered_to_one_off, shared::input_label};

/// Share by which two sources may differ without a word.
const NEAR: Decimal = Decimal::from_parts(15, 0, 0, false, 2);

/// Figures that are compared.
const COMPARED: [KpiName; 3] = [KpiName::Cac, KpiName::LtvGrossMargin, KpiName::PaybackDays];

/// Sources that disagree.
#[shape(Eq, skip_serializing_none)]
pub struct Basis {
    /// Which source the figures are taken from, in words.
    pub used_text: String,
    /// Each figure or input in which another source differs by more than 15 %, in a sentence that names
    /// both sources.
    pub differences: Vec<String>,
    /// What the step is called that takes the source in use over into the active scenario; absent where
    /// the scenario is not what differs.
    pub take_over_text: Option<String>,
    /// Whether imported purchases differ, whose values are taken over where they are shown.
    pub of_purchases: bool,
}

/// Which project.
#[shape(Eq, deny_unknown_fields)]
pub struct TakeOverInput {
    /// The project.
    pub project_id: ProjectId,
}

/// The sources of a project that disagree with the one in use; nothing where all agree.
pub(crate) fn basis(
    view: &View<'_>,
    project: &Project,
    source: &Source,
    language: Language,
) -> Result<Option<Basis>, Failure> {
    let Some(id) = &project.active_scenario_id else {
        return Ok(None);
    };
    let scenario = economics::get(view, id)?;
    let used = name_of(&source.as_of, &scenario, language);
    let words = KpiWords::new(language, project.currency);
    let mut differences = Vec::new();
    if source.as_of.kind != AsOfKind::Scenario {
        let planned = growth_model::kpi::figures(&growth_model::kpi::CheckInNumbers {
            inputs: scenario.inputs.clone(),
            ..Default::default()
        })?;
        let other = tr::overview_basis_scenario(language, &scenario.name);
        differences = (COMPARED.into_iter())
            .filter_map(|kpi| figure(kpi, &source.now.figures, &planned, &words))
            .map(|(label, now, then)| {
                tr::overview_basis_differs(language, label, now, &other, then, &used)
            })
            .collect();
    }
    let of_scenario = !differences.is_empty();
    let purchases = purchases(view, project, source, &used, language)?;
    let of_purchases = !purchases.is_empty();
    differences.extend(purchases);
    Ok((!differences.is_empty()).then(|| Basis {
        take_over_text: of_scenario
            .then(|| tr::overview_basis_take_over(language, &scenario.name, &used)),
        used_text: tr::overview_basis_used(language, used),
        differences,
        of_purchases,
    }))
}

/// The same for a report, in its language.
pub(crate) fn of_project(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<Basis>, Failure> {
    let check_ins = kpi::check_ins(view, &project.id)?;
    let source = source::of(view, project, check_ins, language)?;
    basis(view, project, &source, language)
}

/// Label and both values of a figure in which two sources differ.
fn figure(
    kpi: KpiName,
    used: &KpiFigures,
    other: &KpiFigures,
    words: &KpiWords,
) -> Option<(String, String, String)> {
    let (now, then) = (used.get(kpi), other.get(kpi));
    let differ = match (now.value(), then.value()) {
        (Some(now), Some(then)) => far(*now, *then),
        // One pays back and the other never does.
        _ => {
            now.value().is_some() != then.value().is_some() && !is_missing(now) && !is_missing(then)
        }
    };
    differ.then(|| {
        (
            words.label(kpi),
            words.outcome(kpi, now),
            words.outcome(kpi, then),
        )
    })
}

fn is_missing(outcome: &Outcome<Decimal>) -> bool {
    matches!(outcome, Outcome::Missing { .. })
}

/// Whether two values differ by more than is near, as a share of the one in use.
fn far(used: Decimal, other: Decimal) -> bool {
    let Some(difference) = used.checked_sub(other) else {
        return true;
    };
    match used.abs().checked_mul(NEAR) {
        Some(near) => difference.abs() > near,
        None => true,
    }
}

/// Inputs that the purchases imported last tell otherwise.
fn purchases(
    view: &View<'_>,
    project: &Project,
    source: &Source,
    used: &str,
    language: Language,
) -> Result<Vec<String>, Failure> {
    let Some(dataset) = datasets::list(view, &project.id)?.into_iter().next() else {
        return Ok(vec![]);
    };
    let other = tr::overview_basis_purchases(language, &dataset.name);
    let inputs = &source.numbers.inputs;
    // A shop's inputs say nothing where people subscribe.
    if inputs.model != RevenueModel::OneOff {
        return Ok(vec![]);
    }
    Ok(offered_to_one_off(view, &dataset)?
        .into_iter()
        .filter_map(|(field, value)| Some((field, inputs.get(field)?, value)))
        .filter(|(_, now, value)| far(*now, *value))
        .map(|(field, now, value)| {
            let shown = |value| written(field, value, language, project.currency);
            let label = input_label(field, language);
            tr::overview_basis_differs(language, label, shown(now), &other, shown(value), used)
        })
        .collect())
}

fn written(field: InputField, value: Decimal, language: Language, currency: Currency) -> String {
    amount_text(value, field.unit(), language, currency)
}

/// What a source is called within a sentence.
fn name_of(as_of: &AsOf, scenario: &Scenario, language: Language) -> String {
    let format = Format::new(language);
    match (as_of.kind, as_of.date) {
        (AsOfKind::CheckIn, Some(date)) => {
            tr::overview_basis_check_in(language, format.date_long(date))
        }
        (AsOfKind::Month, Some(day)) => tr::overview_basis_month(language, format.month(day)),
        _ => tr::overview_basis_scenario(language, &scenario.name),
    }
}

/// Takes the values of the last check-in, or of the last actual month, over into the active scenario.
pub(super) fn take_over(
    context: &Context<'_>,
    input: TakeOverInput,
) -> Result<Committed<Scenario>, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let check_ins = kpi::check_ins(&view, &project.id)?;
        let source = source::of(&view, &project, check_ins, language)?;
        let id = project.active_scenario_id.ok_or_else(|| Failure::Value {
            field: "project_id",
            code: "no_scenario",
            value: project.name.clone(),
        })?;
        let mut inputs = economics::get(&view, &id)?.inputs;
        for field in InputField::ALL {
            let measured = source.numbers.inputs.get(field);
            if measured.is_some() && !source::is_assumption(field) {
                inputs.set(field, measured)?;
            }
        }
        let save = Save {
            note: source.as_of.text,
            ..Save::default()
        };
        Ok(workspace.save_inputs(&id, &inputs, &save, None)?)
    })
}
