//! What a project's report contains and how it looks.

mod actions;
mod templates;
mod texts;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::settings::{checked_color, checked_logo};
use crate::sql::{Columns, json_text, name_of, time_text};
use crate::{
    InvalidRule, Language, ProjectId, Result, ScenarioId, Tx, View, WorkspaceError, economics,
    projects, text,
};

pub use templates::{ReportTemplate, TemplateLook, templates};
pub use texts::{EditedText, texts};

const ENTITY: &str = "report_settings";

/// What a project's report contains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// The time that a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReportPeriod {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// What is changed of a report; what is absent stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
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
    let chosen = view
        .conn
        .prepare_cached("SELECT * FROM report_settings WHERE project_id = ?1")?
        .query_row([&project.id], |row| Ok(read(row)))
        .optional()?
        .transpose()?;
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
pub fn update(tx: &Tx<'_>, project: &ProjectId, patch: &ReportPatch) -> Result<Vec<&'static str>> {
    let before = get(tx, project)?;
    let mut after = before.clone();
    after.language = patch.language.unwrap_or(before.language);
    if let Some(title) = &patch.title {
        after.title = text::line("title", title)?;
    }
    if let Some(author) = &patch.author {
        after.author = text::line("author", author)?;
    }
    if let Some(client) = &patch.client {
        after.client = text::line("client", client)?;
    }
    if let Some(contact) = &patch.contact {
        after.contact = text::note("contact", contact)?;
    }
    if let Some(line) = &patch.confidentiality {
        after.confidentiality = text::line("confidentiality", line)?;
    }
    if let Some(period) = patch.period {
        if let (Some(from), Some(to)) = (period.from, period.to)
            && from > to
        {
            return Err(WorkspaceError::invalid(
                "period.to",
                InvalidRule::BeforeStart,
            ));
        }
        after.period = period;
    }
    if let Some(accent) = &patch.accent {
        after.accent = optional(accent)
            .map(|accent| checked_color("accent", accent))
            .transpose()?;
    }
    if let Some(logo) = &patch.logo {
        after.logo = optional(logo)
            .map(|logo| checked_logo("logo", logo))
            .transpose()?;
    }
    after.archival = patch.archival.unwrap_or(before.archival);
    if let Some(sections) = &patch.sections {
        let names: Result<Vec<String>> = sections
            .iter()
            .map(|section| text::name("sections", section))
            .collect();
        after.sections = Some(names?).filter(|names| !names.is_empty());
    }
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
    let changed = differences(&before, &after);
    if !changed.is_empty() {
        write(tx, project, &after)?;
        projects::touch(tx, project)?;
    }
    Ok(changed)
}

fn optional(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn write(tx: &Tx<'_>, project: &ProjectId, settings: &ReportSettings) -> Result<()> {
    tx.conn
        .prepare_cached(
            "INSERT INTO report_settings
                 (project_id, language, title, author, client, contact, confidentiality,
                  period_from, period_to, accent, logo, archival, sections, scenarios,
                  created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)
             ON CONFLICT (project_id) DO UPDATE SET
                 language = excluded.language, title = excluded.title, author = excluded.author,
                 client = excluded.client, contact = excluded.contact,
                 confidentiality = excluded.confidentiality,
                 period_from = excluded.period_from, period_to = excluded.period_to,
                 accent = excluded.accent, logo = excluded.logo, archival = excluded.archival,
                 sections = excluded.sections, scenarios = excluded.scenarios,
                 updated_at = excluded.updated_at",
        )?
        .execute(params![
            project,
            name_of(ENTITY, "language", settings.language)?,
            settings.title,
            settings.author,
            settings.client,
            settings.contact,
            settings.confidentiality,
            settings.period.from.map(|day| day.to_string()),
            settings.period.to.map(|day| day.to_string()),
            settings.accent,
            settings.logo,
            settings.archival,
            json_text(ENTITY, "sections", &settings.sections)?,
            json_text(ENTITY, "scenarios", &settings.scenarios)?,
            time_text(tx.now()),
        ])?;
    Ok(())
}

fn differences(before: &ReportSettings, after: &ReportSettings) -> Vec<&'static str> {
    [
        ("language", before.language != after.language),
        ("title", before.title != after.title),
        ("author", before.author != after.author),
        ("client", before.client != after.client),
        ("contact", before.contact != after.contact),
        (
            "confidentiality",
            before.confidentiality != after.confidentiality,
        ),
        ("period", before.period != after.period),
        ("accent", before.accent != after.accent),
        ("logo", before.logo != after.logo),
        ("archival", before.archival != after.archival),
        ("sections", before.sections != after.sections),
        ("scenarios", before.scenarios != after.scenarios),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

fn read(row: &rusqlite::Row<'_>) -> Result<ReportSettings> {
    let columns = Columns::new(ENTITY, row);
    Ok(ReportSettings {
        language: columns.named("language")?,
        title: columns.get("title")?,
        author: columns.get("author")?,
        client: columns.get("client")?,
        contact: columns.get("contact")?,
        confidentiality: columns.get("confidentiality")?,
        period: ReportPeriod {
            from: columns.optional_date("period_from")?,
            to: columns.optional_date("period_to")?,
        },
        accent: columns.get("accent")?,
        logo: columns.get("logo")?,
        archival: columns.get("archival")?,
        sections: columns.json("sections")?,
        scenarios: columns.json("scenarios")?,
    })
}
