//! Whether the unit economics carries automation: "first the foundation".

use growth_model::economics::Verdict;
use growth_workspace::{View, kpi, projects::Project};

use growth_i18n::{Language, tr::automation as tr};

use super::{source, state};
use crate::{Failure, audit::foundation_of};

/// Whether scenarios wait for the foundation.
#[shape(Eq)]
pub struct AutomationGate {
    /// Whether the foundation carries them.
    pub is_open: bool,
    /// Why not, or what it rests on: the project's verdict in words.
    pub text: String,
}

/// The gate of a project, by the same verdict that the overview shows.
pub(crate) fn automation_gate(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<AutomationGate, Failure> {
    let check_ins = kpi::check_ins(view, &project.id)?;
    let source = source::of(view, project, check_ins, language)?;
    let verdict = source.now.figures.verdict.value().copied();
    let said: String = state::state(&source, None, &state::Rest::default(), language)
        .into_iter()
        .map(|run| run.text)
        .collect();
    let is_open = matches!(verdict, Some(Verdict::Good | Verdict::Watch));
    let mut text = match verdict {
        Some(Verdict::Good) => tr::automation_gate_open(language, said),
        Some(Verdict::Watch) => tr::automation_gate_watch(language, said),
        _ => tr::automation_gate_closed(language, said),
    };
    let foundation = foundation_of(view, &project.id, language)?;
    if !is_open && !foundation.text.is_empty() {
        text = format!("{text} {}", foundation.text);
    }
    Ok(AutomationGate { is_open, text })
}
