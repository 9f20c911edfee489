//! What the figures rest on: the check-ins, else the actual months, else the active scenario.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use growth_i18n::{Format, Language, tr::overview as tr};
use growth_model::{
    economics::InputField,
    kpi::{CheckInNumbers, Explained, KpiFigures, KpiName},
};
use growth_workspace::{CheckInId, ScenarioId, View, economics, kpi::CheckIn, projects::Project};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Failure, sources};

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AsOf {
    /// Kind of source.
    pub kind: AsOfKind,
    /// The same in words; empty when there is nothing.
    pub text: String,
    /// The check-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_in_id: Option<CheckInId>,
    /// Day of the check-in, or the first day of the month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// The scenario.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario_id: Option<ScenarioId>,
}

/// Kind of source of the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AsOfKind {
    /// The last check-in.
    CheckIn,
    /// The last actual month.
    Month,
    /// The active scenario.
    Scenario,
}

/// The figures now, and those before.
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

/// The best source that the project has.
pub(crate) fn of(
    view: &View<'_>,
    project: &Project,
    check_ins: Vec<CheckIn>,
    language: Language,
) -> Result<Source, Failure> {
    if let Some(last) = check_ins.last() {
        return of_check_ins(last, &check_ins, language);
    }
    of_scenario(view, project, language)
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
    })
}

/// Conventions are not measured.
fn is_assumption(field: InputField) -> bool {
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
    let now = numbers.explained()?;
    Ok(Source {
        as_of: AsOf {
            kind: AsOfKind::Scenario,
            text: scenario
                .as_ref()
                .map(|scenario| tr::overview_as_of_scenario(language, &scenario.name))
                .unwrap_or_default(),
            check_in_id: None,
            date: None,
            scenario_id: scenario.map(|scenario| scenario.id),
        },
        numbers,
        series: vec![now.figures.clone()],
        now,
        inputs,
    })
}
