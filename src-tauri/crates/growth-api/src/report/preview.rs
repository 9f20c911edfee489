//! The report as it will be printed, page by page.

use std::sync::{Arc, PoisonError};

use growth_i18n::Language;
use growth_report::{
    document::Preview,
    report::{Report, section_title},
};
use growth_workspace::ProjectId;

use super::sections::{Gathered, Purpose, choices};
use crate::{Context, Failure, Phase, Request, router::request};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "report.preview",
        "How many pages the report has, and those that are asked for as pictures.",
        preview,
    )]
}

/// The report that was laid out last: the next page of it needs no setting.
pub(crate) struct LaidOut {
    report: Report,
    preview: Preview,
}

/// What to show of a report.
#[shape(Eq, deny_unknown_fields)]
pub struct PreviewInput {
    /// The project.
    pub project_id: ProjectId,
    /// Language in place of the one that the report is set to.
    pub language: Option<Language>,
    /// The pages that are wanted, counted from 1; all when absent. What the report does not have is
    /// passed over.
    pub pages: Option<Vec<usize>>,
}

/// A report as it will be printed.
#[shape(Eq)]
pub struct ReportPages {
    /// How many pages it has.
    pub count: usize,
    /// The pages that were asked for.
    pub pages: Vec<ReportPage>,
    /// All sections that a report can have: first those that are chosen, in the order of the report,
    /// then the others.
    pub sections: Vec<SectionState>,
}

/// A page of a report.
#[shape(Eq)]
pub struct ReportPage {
    /// Counted from 1.
    pub number: usize,
    /// SVG picture, A4 in points.
    pub svg: String,
    /// What stands on it, line by line.
    pub lines: Vec<String>,
}

/// A section that a report can have.
#[shape(Eq)]
pub struct SectionState {
    /// Which.
    pub name: String,
    /// Its heading in the caller's language.
    pub title: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it is printed: a section that is chosen and has nothing to say yet is left out.
    pub printed: bool,
}

fn preview(context: &Context<'_>, input: PreviewInput) -> Result<ReportPages, Failure> {
    let report =
        Gathered::of(context, &input.project_id, input.language)?.compose(Purpose::Pages)?;
    let laid_out = laid_out(context, report)?;
    let count = laid_out.preview.pages();
    let wanted: Vec<usize> = match input.pages {
        Some(numbers) => numbers,
        None => (1..=count).collect(),
    };
    let pages = wanted
        .into_iter()
        .filter_map(|number| {
            let index = number.checked_sub(1)?;
            Some(ReportPage {
                number,
                svg: laid_out.preview.page(index)?,
                lines: laid_out.preview.lines(index)?,
            })
        })
        .collect();
    let printed = &laid_out.report.sections;
    let sections = choices(&laid_out.report.head.settings)
        .into_iter()
        .map(|(name, chosen)| SectionState {
            name: name.to_owned(),
            title: section_title(name, context.language),
            chosen,
            printed: printed.iter().any(|section| section.id == name),
        })
        .collect();
    Ok(ReportPages {
        count,
        pages,
        sections,
    })
}

/// The report set in pages: anew only when it says something else than the last one.
fn laid_out(context: &Context<'_>, report: Report) -> Result<Arc<LaidOut>, Failure> {
    let place = context.app.laid_out();
    let last = place.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(last) = last.filter(|last| last.report == report) {
        return Ok(last);
    }
    context.report(Phase::Typesetting, 0.1);
    let preview = Preview::of(&report)?;
    let laid_out = Arc::new(LaidOut { report, preview });
    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&laid_out));
    Ok(laid_out)
}
