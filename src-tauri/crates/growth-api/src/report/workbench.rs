//! The tabs of the economics workbench in the report.

use growth_model::{
    Outcome,
    economics::{self as model, GoalSeekInput, Inputs, SensitivityInput},
};
use growth_report::document::ReportWorkbench;
use growth_workspace::economics as saved;

use super::contents::Source;
use crate::{
    Failure,
    economics::{months::months_question, workbench::lifecycle_question},
};

/// What each tab comes to for the scenario that is reported in full. A tab that nothing was entered
/// into is left out.
pub(super) fn workbench(source: &Source<'_>, inputs: &Inputs) -> Result<ReportWorkbench, Failure> {
    let tabs = saved::tabs(&source.view, &source.project.id)?;
    let mut found = ReportWorkbench::default();
    if !tabs.lifecycle.purchases.is_empty()
        && let Outcome::Value { value } = lifecycle_question(&tabs.lifecycle, inputs)?.0
    {
        let answer = model::lifecycle(&value)?;
        found.lifecycle = Some((value, answer));
    }
    found.sensitivity = Some(model::sensitivity(&SensitivityInput {
        inputs: inputs.clone(),
        figure: tabs.sensitivity.figure,
        change: tabs.sensitivity.change,
        fields: Vec::new(),
    })?);
    let seek = model::goal_seek(&GoalSeekInput {
        inputs: inputs.clone(),
        figure: tabs.goal.figure,
        target: tabs.goal.target,
        levers: Vec::new(),
    })?;
    if seek.current.value().is_some() {
        let break_even = model::break_even(&tabs.goal.break_even_of(inputs.clone()))?;
        found.goal = Some((seek, break_even));
    }
    if !tabs.uncertainty.uncertain.is_empty() {
        let question = tabs.uncertainty.question(inputs.clone());
        found.uncertainty = model::monte_carlo(&question, &|_| true)?
            .map(|answer| (answer, tabs.uncertainty.figure));
    }
    if !tabs.channels.channels.is_empty() {
        let question = tabs.channels.question(inputs);
        let answer = model::channels(&question)?;
        found.channels = Some((question, answer));
    }
    let known = saved::months(&source.view, &source.project.id)?;
    if !known.is_empty() {
        let (question, notes) = months_question(&known, &tabs.months, inputs.clone());
        found.months = Some((model::months(&question)?, notes));
    }
    Ok(found)
}
