//! What the figures rest on: the check-ins, else the actual months, else the active scenario.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use growth_i18n::{Format, Language, tr::overview as tr};
use growth_model::{
    Outcome,
    economics::{InputField, first_day_of_month},
    kpi::{CheckInNumbers, Explained, KpiFigures, KpiName},
};
use growth_workspace::{CheckInId, ScenarioId, View, economics, kpi::CheckIn, projects::Project};
use rust_decimal::{
    Decimal,
    prelude::{FromPrimitive as _, ToPrimitive as _},
};

use crate::{Failure, loops::joint_k, shared::month_text, sources};

/// Where figures come from.
#[shape(Eq, skip_serializing_none)]
pub struct AsOf {
    /// Kind of source.
    pub kind: AsOfKind,
    /// The same in words; empty when there is nothing.
    pub text: String,
    /// The check-in.
    pub check_in_id: Option<CheckInId>,
    /// Day of the check-in, or the first day of the month.
    pub date: Option<NaiveDate>,
    /// The scenario.
    pub scenario_id: Option<ScenarioId>,
}

/// Kind of source of the figures.
#[shape(Copy, Eq, Hash)]
pub enum AsOfKind {
    /// The last check-in.
    CheckIn,
    /// The last actual month.
    Month,
    /// The active scenario.
    Scenario,
}

/// The figures now, and those before.
#[derive(Clone)]
pub(crate) struct Source {
    pub as_of: AsOf,
    /// What the figures are computed from.
    pub numbers: CheckInNumbers,
    /// The figures with their explanations.
    pub now: Explained,
    /// The figures in time, the last ones being `now`.
    pub series: Vec<KpiFigures>,
    /// Where inputs come from, in words.
    pub inputs: BTreeMap<InputField, String>,
    /// The ecosystem of loops that the viral coefficient is computed from.
    pub loops: Option<String>,
}

impl Source {
    /// A KPI in time, as far as it has values.
    pub(crate) fn values(&self, kpi: KpiName) -> Vec<f64> {
        self.series
            .iter()
            .filter_map(|figures| figures.get(kpi).value()?.to_f64())
            .collect()
    }

    /// A KPI now.
    pub(crate) fn value(&self, kpi: KpiName) -> Option<Decimal> {
        self.now.figures.get(kpi).value().copied()
    }

    /// A KPI one step before now.
    pub(crate) fn before(&self, kpi: KpiName) -> Option<Decimal> {
        let before = self.series.len().checked_sub(2)?;
        self.series.get(before)?.get(kpi).value().copied()
    }
}

/// The best source that the project has: the check-ins, the actual months, the active scenario.
pub(crate) fn of(
    view: &View<'_>,
    project: &Project,
    check_ins: Vec<CheckIn>,
    language: Language,
) -> Result<Source, Failure> {
    if let Some(last) = check_ins.last() {
        return of_check_ins(last, &check_ins, language);
    }
    let scenario = of_scenario(view, project, language)?;
    Ok(of_months(view, project, &scenario, language)?.unwrap_or(scenario))
}

/// What there is where nothing could be read: no figures.
pub(crate) fn nothing() -> Result<Source, Failure> {
    of_numbers(
        CheckInNumbers::default(),
        None,
        BTreeMap::new(),
        String::new(),
    )
}

/// Takes the viral coefficient from the project's loops where nobody counted or typed it.
pub(crate) fn with_loops(
    mut source: Source,
    view: &View<'_>,
    project: &Project,
) -> Result<Source, Failure> {
    let k = &mut source.now.figures.viral_coefficient;
    if !matches!(k, Outcome::Missing { .. }) {
        return Ok(source);
    }
    if let Some((Outcome::Value { value }, name)) = joint_k(view, &project.id)?
        && let Some(value) = Decimal::from_f64(value)
    {
        *k = Outcome::of(value.round_dp(6).normalize());
        source.loops = Some(name);
        if let Some(last) = source.series.last_mut() {
            last.viral_coefficient = source.now.figures.viral_coefficient.clone();
        }
    }
    Ok(source)
}

/// Months that the course of a figure goes back.
const MONTHS: usize = 12;

fn of_months(
    view: &View<'_>,
    project: &Project,
    scenario: &Source,
    language: Language,
) -> Result<Option<Source>, Failure> {
    let months = economics::months(view, &project.id)?;
    let actuals = economics::actuals(months.iter().map(|month| &month.cells));
    let recent = &actuals[actuals.len().saturating_sub(MONTHS)..];
    let base = &scenario.numbers.inputs;
    let mut series = Vec::with_capacity(recent.len());
    for month in recent {
        series.push(growth_model::kpi::figures(&CheckInNumbers::of_month(
            base, month,
        ))?);
    }
    let Some(last) = recent.last() else {
        return Ok(None);
    };
    // A month without costs and customers tells nothing of acquisition yet.
    if series.last().is_none_or(|last| last.cac.value().is_none()) {
        return Ok(None);
    }
    let numbers = CheckInNumbers::of_month(base, last);
    let name = month_text(&last.month, language);
    let text = tr::overview_as_of_month(language, name);
    let inputs = InputField::ALL
        .into_iter()
        .filter(|field| !is_assumption(*field) && numbers.inputs.get(*field) != base.get(*field))
        .map(|field| (field, text.clone()));
    Ok(Some(Source {
        inputs: scenario.inputs.clone().into_iter().chain(inputs).collect(),
        now: numbers.explained()?,
        as_of: AsOf {
            kind: AsOfKind::Month,
            text,
            check_in_id: None,
            date: first_day_of_month(&last.month),
            scenario_id: scenario.as_of.scenario_id.clone(),
        },
        numbers,
        series,
        loops: None,
    }))
}

fn of_check_ins(
    last: &CheckIn,
    check_ins: &[CheckIn],
    language: Language,
) -> Result<Source, Failure> {
    let date = Format::new(language).date_long(last.date);
    let text = tr::overview_as_of_check_in(language, date);
    let mut series = Vec::with_capacity(check_ins.len());
    for check_in in check_ins {
        series.push(growth_model::kpi::figures(&check_in.numbers)?);
    }
    Ok(Source {
        now: last.numbers.explained()?,
        inputs: InputField::ALL
            .into_iter()
            .filter(|field| !is_assumption(*field))
            .map(|field| (field, text.clone()))
            .collect(),
        numbers: last.numbers.clone(),
        as_of: AsOf {
            kind: AsOfKind::CheckIn,
            text,
            check_in_id: Some(last.id.clone()),
            date: Some(last.date),
            scenario_id: None,
        },
        series,
        loops: None,
    })
}

/// Conventions are not measured.
pub(super) fn is_assumption(field: InputField) -> bool {
    field.path().starts_with("assumptions.")
}

fn of_scenario(view: &View<'_>, project: &Project, language: Language) -> Result<Source, Failure> {
    let scenario = match &project.active_scenario_id {
        Some(id) => Some(economics::get(view, id)?),
        None => None,
    };
    let inputs = match &scenario {
        Some(scenario) => sources::of_scenario(view, &scenario.id, language)?,
        None => BTreeMap::new(),
    };
    let numbers = CheckInNumbers {
        inputs: scenario
            .as_ref()
            .map(|scenario| scenario.inputs.clone())
            .unwrap_or_default(),
        ..CheckInNumbers::default()
    };
    let text = scenario
        .as_ref()
        .map(|scenario| tr::overview_as_of_scenario(language, &scenario.name))
        .unwrap_or_default();
    of_numbers(numbers, scenario.map(|scenario| scenario.id), inputs, text)
}

fn of_numbers(
    numbers: CheckInNumbers,
    scenario_id: Option<ScenarioId>,
    inputs: BTreeMap<InputField, String>,
    text: String,
) -> Result<Source, Failure> {
    let now = numbers.explained()?;
    Ok(Source {
        as_of: AsOf {
            kind: AsOfKind::Scenario,
            text,
            check_in_id: None,
            date: None,
            scenario_id,
        },
        numbers,
        series: vec![now.figures.clone()],
        now,
        inputs,
        loops: None,
    })
}
