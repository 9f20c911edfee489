//! Templates of reports: looks that serve several clients.

use rusqlite::{OptionalExtension, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ReportPatch, get as settings_of};
use crate::sql::{Columns, json_text, time_text};
use crate::{Language, ProjectId, Result, TemplateId, Tx, View, WorkspaceError, text};

const ENTITY: &str = "report_templates";

/// What a template keeps of a report: nothing that is about one client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TemplateLook {
    /// Language of the report.
    pub language: Language,
    /// Author on the cover; empty means the name in the branding.
    pub author: String,
    /// How to reach the author; empty means the contact in the branding.
    pub contact: String,
    /// A line that says who may read the report.
    pub confidentiality: String,
    /// Accent colour; absent means the branding's.
    pub accent: Option<String>,
    /// The logo as a data URL; absent means the branding's.
    pub logo: Option<String>,
    /// Whether the PDF is also written for archives (PDF/A-2a).
    pub archival: bool,
    /// Names of the sections that are printed, in their order; absent means all.
    pub sections: Option<Vec<String>>,
}

/// A look under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportTemplate {
    /// Its id.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// What it keeps.
    pub look: TemplateLook,
}

impl TemplateLook {
    /// The change that gives a report this look.
    pub(super) fn patch(&self) -> ReportPatch {
        ReportPatch {
            language: Some(self.language),
            author: Some(self.author.clone()),
            contact: Some(self.contact.clone()),
            confidentiality: Some(self.confidentiality.clone()),
            accent: Some(self.accent.clone().unwrap_or_default()),
            logo: Some(self.logo.clone().unwrap_or_default()),
            archival: Some(self.archival),
            sections: Some(self.sections.clone().unwrap_or_default()),
            ..ReportPatch::default()
        }
    }
}

/// All templates, by name.
pub fn templates(view: &View<'_>) -> Result<Vec<ReportTemplate>> {
    let mut statement = view
        .conn
        .prepare_cached("SELECT * FROM report_templates ORDER BY name, id")?;
    let mut rows = statement.query([])?;
    let mut templates = Vec::new();
    while let Some(row) = rows.next()? {
        templates.push(read(row)?);
    }
    Ok(templates)
}

pub(super) fn get(view: &View<'_>, id: &TemplateId) -> Result<ReportTemplate> {
    view.conn
        .prepare_cached("SELECT * FROM report_templates WHERE id = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(WorkspaceError::not_found("report_template", id)))
}

pub(super) fn save(
    tx: &Tx<'_>,
    project: &ProjectId,
    name: &str,
    replaces: Option<&TemplateId>,
) -> Result<ReportTemplate> {
    let settings = settings_of(tx, project)?;
    let id = match replaces {
        Some(id) => get(tx, id)?.id,
        None => tx.new_id(),
    };
    let template = ReportTemplate {
        id,
        name: text::name("name", name)?,
        look: TemplateLook {
            language: settings.language,
            author: settings.author,
            contact: settings.contact,
            confidentiality: settings.confidentiality,
            accent: settings.accent,
            logo: settings.logo,
            archival: settings.archival,
            sections: settings.sections,
        },
    };
    tx.conn
        .prepare_cached(
            "INSERT INTO report_templates (id, name, look, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?4)
             ON CONFLICT (id) DO UPDATE SET
                 name = excluded.name, look = excluded.look, updated_at = excluded.updated_at",
        )?
        .execute(params![
            template.id,
            template.name,
            json_text(ENTITY, "look", &template.look)?,
            time_text(tx.now()),
        ])?;
    Ok(template)
}

pub(super) fn delete(tx: &Tx<'_>, id: &TemplateId) -> Result<()> {
    tx.conn
        .prepare_cached("DELETE FROM report_templates WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> Result<ReportTemplate> {
    let columns = Columns::new(ENTITY, row);
    Ok(ReportTemplate {
        id: columns.get("id")?,
        name: columns.get("name")?,
        look: columns.json("look")?,
    })
}
