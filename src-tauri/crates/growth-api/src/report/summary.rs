//! The executive summary: written from the figures, edited by a person.

use growth_i18n::Language;
use growth_report::report::{SummaryPart, WrittenPart, written_summary};
use growth_workspace::{Committed, ProjectId, report};

use super::sections::Gathered;
use crate::{Context, Failure, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "report.summary",
            "The summary of a report: what the figures say, and what a person made of it.",
            get,
        ),
        request(
            "report.edit_summary",
            "Puts a part of the summary in other words, or back to what the figures say.",
            edit,
        ),
    ]
}

/// Whose summary.
#[shape(Eq, deny_unknown_fields)]
pub struct SummaryInput {
    /// The project.
    pub project_id: ProjectId,
    /// Language in place of the one that the report is set to.
    pub language: Option<Language>,
}

/// The summary of a report.
#[shape(Eq)]
pub struct SummaryText {
    /// Its language.
    pub language: Language,
    /// Its parts, in their order.
    pub parts: Vec<SummaryPartText>,
}

/// A part of the summary.
#[shape(Eq)]
pub struct SummaryPartText {
    /// Which.
    pub part: SummaryPart,
    /// Its heading, in the language of the report.
    pub title: String,
    /// What is printed; a line is a paragraph.
    pub text: String,
    /// What the figures say now.
    pub written: String,
    /// Whether a person put it in other words.
    pub edited: bool,
    /// Whether the figures say something else now than when it was edited.
    pub outdated: bool,
}

fn get(context: &Context<'_>, input: SummaryInput) -> Result<SummaryText, Failure> {
    let gathered = Gathered::of(context, &input.project_id, input.language)?;
    let language = gathered.head.language();
    let edited = context.app.with(|workspace| {
        Ok(report::texts(
            &workspace.view(),
            &input.project_id,
            language,
        )?)
    })?;
    let parts = written(&gathered)
        .into_iter()
        .map(|written| {
            let own = edited.iter().find(|text| text.part == written.part.name());
            let now = written.lines.join("\n");
            SummaryPartText {
                part: written.part,
                title: written.title,
                text: own.map_or_else(|| now.clone(), |own| own.text.clone()),
                edited: own.is_some(),
                outdated: own.is_some_and(|own| own.basis != now),
                written: now,
            }
        })
        .collect();
    Ok(SummaryText { language, parts })
}

/// A part of a summary in other words.
#[shape(Eq, deny_unknown_fields)]
pub struct EditSummary {
    /// The project.
    pub project_id: ProjectId,
    /// Language of the text; that of the report when absent.
    pub language: Option<Language>,
    /// Which part.
    pub part: SummaryPart,
    /// The text, up to 10,000 characters; empty prints nothing, absent goes back to what the figures
    /// say.
    pub text: Option<String>,
}

fn edit(context: &Context<'_>, input: EditSummary) -> Result<Committed<()>, Failure> {
    let gathered = Gathered::of(context, &input.project_id, input.language)?;
    let basis = written(&gathered)
        .into_iter()
        .find(|written| written.part == input.part)
        .map(|written| written.lines.join("\n"))
        .unwrap_or_default();
    context.app.with(|workspace| {
        Ok(workspace.edit_summary(
            &input.project_id,
            gathered.head.language(),
            input.part.name(),
            input.text.as_deref(),
            &basis,
        )?)
    })
}

/// What the figures say now.
fn written(gathered: &Gathered) -> Vec<WrittenPart> {
    written_summary(&gathered.sections, gathered.head.page())
}
