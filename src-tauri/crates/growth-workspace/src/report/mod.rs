//! What a project's report contains and how it looks.

mod actions;
mod templates;
mod texts;

use chrono::NaiveDate;

use crate::settings::{checked_color, checked_logo};
use crate::sql::entity::{self, Elsewhere, Entity, OfProject};
use crate::{
    InvalidRule, Language, ProjectId, Result, ScenarioId, Tx, View, WorkspaceError, economics,
    projects, text,
};

pub use templates::{ReportTemplate, TemplateLook, templates};
pub use texts::{EditedText, texts};

/// What a project's report contains.
#[shape(Eq)]
pub struct ReportSettings {
    /// Language of the report.
    pub language: Language,
    /// Title on the cover; empty means the project's name.
    pub title: String,
    /// Author on the cover; empty means the name in the branding.
    pub author: String,
    /// Client on the cover; empty means the project's.
    pub client: String,
    /// How to reach the author; several lines, empty means the contact in the branding.
    pub contact: String,
    /// A line at the foot of every page that says who may read it; empty means none.
    pub confidentiality: String,
    /// The time that the report is about; without it, that of the data that are printed.
    pub period: ReportPeriod,
    /// Accent colour (`#1E6B50`); absent means the branding's.
    pub accent: Option<String>,
    /// The logo as a data URL (PNG, JPEG or SVG); absent means the branding's.
    pub logo: Option<String>,
    /// Whether the PDF is also written for archives (PDF/A-2a).
    pub archival: bool,
    /// Names of the sections that are printed, in their order; absent means all.
    pub sections: Option<Vec<String>>,
    /// The scenarios that are printed; absent means the active one.
    pub scenarios: Option<Vec<ScenarioId>>,
}

impl Entity for OfProject<ReportSettings> {
    const TABLE: &'static str = "report_settings";
    const NAME: &'static str = "report_settings";
    const KEY: &'static [&'static str] = &["project_id"];
    const GROUPS: &'static [&'static str] = &["value"];
    const ELSEWHERE: &'static [Elsewhere] = &[
        Elsewhere {
            field: "period",
            read: "json_object('from', period_from, 'to', period_to)",
            write: &[("period_from", "? ->> 'from'"), ("period_to", "? ->> 'to'")],
        },
        Elsewhere {
            field: "sections",
            read: "nullif(sections, 'null')",
            write: &[("sections", "coalesce(?, 'null')")],
        },
        Elsewhere {
            field: "scenarios",
            read: "nullif(scenarios, 'null')",
            write: &[("scenarios", "coalesce(?, 'null')")],
        },
    ];
}

/// The time that a report is about.
#[shape(Copy, Default, Eq, default, deny_unknown_fields)]
pub struct ReportPeriod {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// What is changed of a report; what is absent stays.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct ReportPatch {
    /// Language of the report.
    pub language: Option<Language>,
    /// Title on the cover.
    pub title: Option<String>,
    /// Author on the cover.
    pub author: Option<String>,
    /// Client on the cover.
    pub client: Option<String>,
    /// How to reach the author.
    pub contact: Option<String>,
    /// A line that says who may read the report.
    pub confidentiality: Option<String>,
    /// The time that the report is about, as a whole.
    pub period: Option<ReportPeriod>,
    /// Accent colour; an empty text means the branding's.
    pub accent: Option<String>,
    /// The logo as a data URL; an empty text means the branding's.
    pub logo: Option<String>,
    /// Whether the PDF is also written for archives (PDF/A-2a).
    pub archival: Option<bool>,
    /// Names of the sections that are printed, in their order; an empty list means all.
    pub sections: Option<Vec<String>>,
    /// The scenarios that are printed; an empty list means the active one.
    pub scenarios: Option<Vec<ScenarioId>>,
}

/// What the report of a project contains; until something was chosen: everything, in the project's
/// language.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub fn get(view: &View<'_>, project: &ProjectId) -> Result<ReportSettings> {
    let project = projects::get(view, project)?;
    let chosen = entity::of_project(view, &project.id)?;
    Ok(chosen.unwrap_or_else(|| ReportSettings {
        language: project.language,
        title: String::new(),
        author: String::new(),
        client: String::new(),
        contact: String::new(),
        confidentiality: String::new(),
        period: ReportPeriod::default(),
        accent: None,
        logo: None,
        archival: false,
        sections: None,
        scenarios: None,
    }))
}

/// Changes what the patch names. Answers with the names of what really changed.
///
/// # Errors
/// [`WorkspaceError::NotFound`] for the project or a scenario; [`WorkspaceError::Invalid`] for
/// `title`, `author`, `sections` or `scenarios`.
pub fn update(tx: &Tx<'_>, project: &ProjectId, patch: &ReportPatch) -> Result<Vec<String>> {
    let before = get(tx, project)?;
    let mut after = entity::patched(&before, patch)?;
    after.title = text::line("title", &after.title)?;
    after.author = text::line("author", &after.author)?;
    after.client = text::line("client", &after.client)?;
    after.contact = text::note("contact", &after.contact)?;
    after.confidentiality = text::line("confidentiality", &after.confidentiality)?;
    let period = after.period;
    if period
        .from
        .zip(period.to)
        .is_some_and(|(from, to)| from > to)
    {
        return Err(WorkspaceError::invalid(
            "period.to",
            InvalidRule::BeforeStart,
        ));
    }
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    after.accent = given(after.accent)
        .map(|accent| checked_color("accent", &accent))
        .transpose()?;
    after.logo = given(after.logo)
        .map(|logo| checked_logo("logo", &logo))
        .transpose()?;
    after.sections = after
        .sections
        .filter(|sections| !sections.is_empty())
        .map(|sections| {
            sections
                .iter()
                .map(|section| text::name("sections", section))
                .collect()
        })
        .transpose()?;
    if let Some(scenarios) = &patch.scenarios {
        for scenario in scenarios {
            if economics::get(tx, scenario)?.project_id != *project {
                return Err(WorkspaceError::invalid(
                    "scenarios",
                    InvalidRule::OtherProject,
                ));
            }
        }
        after.scenarios = Some(scenarios.clone()).filter(|ids| !ids.is_empty());
    }
    let changed = entity::set_of_project(tx, project, before, after)?;
    if !changed.is_empty() {
        projects::touch(tx, project)?;
    }
    Ok(changed)
}
