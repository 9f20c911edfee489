//! The calculator and its tabs in the report.

use std::sync::Arc;

use growth_model::{
    Outcome,
    economics::{self as model, GoalSeekInput, SensitivityInput},
};
use growth_report::{
    economics::{EconomicsSection, GlossarySection, InputsSection, ScenarioSet, TabSection},
    report::Section,
};
use growth_workspace::economics::{self as saved, TabSettings};

use super::{months::months_question, workbench::lifecycle_question};
use crate::{Failure, shared::ReportSource};

type Found = Result<Option<Box<dyn Section>>, Failure>;

fn of_scenarios<S: Section + 'static>(
    source: &ReportSource<'_>,
    section: impl Fn(Arc<ScenarioSet>) -> S,
) -> Found {
    Ok(source
        .scenarios
        .clone()
        .map(|scenarios| Box::new(section(scenarios)) as Box<dyn Section>))
}

/// A tab for the scenario that is reported in full; nothing without one.
fn of_tab(
    source: &ReportSource<'_>,
    section: impl Fn(&ScenarioSet, TabSettings) -> Result<Option<TabSection>, Failure>,
) -> Found {
    let Some(scenarios) = &source.scenarios else {
        return Ok(None);
    };
    let tabs = saved::tabs(&source.view, &source.project.id)?;
    Ok(section(scenarios, tabs)?.map(|tab| Box::new(tab) as Box<dyn Section>))
}

/// Figures, verdicts, cash curve, explanations, scenarios.
pub(crate) fn economics(source: &ReportSource<'_>) -> Found {
    of_scenarios(source, EconomicsSection)
}

/// Every input that was used.
pub(crate) fn inputs(source: &ReportSource<'_>) -> Found {
    of_scenarios(source, InputsSection)
}

/// What the terms mean.
pub(crate) fn glossary(source: &ReportSource<'_>) -> Found {
    of_scenarios(source, GlossarySection)
}

/// Profit of a customer purchase by purchase.
pub(crate) fn lifecycle(source: &ReportSource<'_>) -> Found {
    of_tab(source, |scenarios, tabs| {
        if tabs.lifecycle.purchases.is_empty() {
            return Ok(None);
        }
        let question = lifecycle_question(&tabs.lifecycle, scenarios.inputs())?.0;
        let Outcome::Value { value } = question else {
            return Ok(None);
        };
        let answer = model::lifecycle(&value)?;
        Ok(Some(TabSection::Lifecycle(value, answer)))
    })
}

/// What each input alone moves.
pub(crate) fn sensitivity(source: &ReportSource<'_>) -> Found {
    of_tab(source, |scenarios, tabs| {
        Ok(Some(TabSection::Sensitivity(model::sensitivity(
            &SensitivityInput {
                inputs: scenarios.inputs().clone(),
                figure: tabs.sensitivity.figure,
                change: tabs.sensitivity.change,
                fields: Vec::new(),
            },
        )?)))
    })
}

/// What must be true for a goal.
pub(crate) fn goal(source: &ReportSource<'_>) -> Found {
    of_tab(source, |scenarios, tabs| {
        let inputs = scenarios.inputs();
        let seek = model::goal_seek(&GoalSeekInput {
            inputs: inputs.clone(),
            figure: tabs.goal.figure,
            target: tabs.goal.target,
            levers: Vec::new(),
        })?;
        if seek.current.value().is_none() {
            return Ok(None);
        }
        let break_even = model::break_even(&tabs.goal.break_even_of(inputs.clone()))?;
        Ok(Some(TabSection::Goal(seek, break_even)))
    })
}

/// Percentiles and chances under uncertain inputs.
pub(crate) fn uncertainty(source: &ReportSource<'_>) -> Found {
    of_tab(source, |scenarios, tabs| {
        if tabs.uncertainty.uncertain.is_empty() {
            return Ok(None);
        }
        let question = tabs.uncertainty.question(scenarios.inputs().clone());
        let answer = model::monte_carlo(&question, &|_| true)?;
        let figure = tabs.uncertainty.figure;
        Ok(answer.map(|answer| TabSection::Uncertainty(Box::new(answer), figure)))
    })
}

/// CAC by channel.
pub(crate) fn channels(source: &ReportSource<'_>) -> Found {
    of_tab(source, |scenarios, tabs| {
        if tabs.channels.channels.is_empty() {
            return Ok(None);
        }
        let question = tabs.channels.question(scenarios.inputs());
        let answer = model::channels(&question)?;
        Ok(Some(TabSection::Channels(question, answer)))
    })
}

/// What really happened, month by month.
pub(crate) fn months(source: &ReportSource<'_>) -> Found {
    let mut known = saved::months(&source.view, &source.project.id)?;
    known.retain(|month| source.covers_month(&month.cells.month));
    of_tab(source, |scenarios, tabs| {
        if known.is_empty() {
            return Ok(None);
        }
        let inputs = scenarios.inputs().clone();
        let (question, notes) = months_question(&known, &tabs.months, inputs);
        Ok(Some(TabSection::Months(model::months(&question)?, notes)))
    })
}
