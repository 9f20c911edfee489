//! Templates of reports: looks that serve several clients.

use super::{ReportPatch, get as settings_of};
use crate::sql::entity::{self, Entity};
use crate::{Language, ProjectId, Result, TemplateId, Tx, View, text};

/// What a template keeps of a report: nothing that is about one client.
#[shape(Eq)]
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
#[shape(Eq)]
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

impl Entity for ReportTemplate {
    const TABLE: &'static str = "report_templates";
    const NAME: &'static str = "report_template";
}

/// All templates, by name.
pub fn templates(view: &View<'_>) -> Result<Vec<ReportTemplate>> {
    entity::list(view, "TRUE ORDER BY name, id", [])
}

pub(super) fn get(view: &View<'_>, id: &TemplateId) -> Result<ReportTemplate> {
    entity::get(view, id)
}

pub(super) fn save(
    tx: &Tx<'_>,
    project: &ProjectId,
    name: &str,
    replaces: Option<&TemplateId>,
) -> Result<ReportTemplate> {
    let settings = settings_of(tx, project)?;
    let before = replaces.map(|id| get(tx, id)).transpose()?;
    let template = ReportTemplate {
        id: match &before {
            Some(before) => before.id.clone(),
            None => tx.new_id(),
        },
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
    entity::put(tx, before.as_ref(), &template)?;
    Ok(template)
}

pub(super) fn delete(tx: &Tx<'_>, id: &TemplateId) -> Result<()> {
    entity::delete(tx, &get(tx, id)?)
}
