//! What a project is.

use chrono::{DateTime, Utc};
use growth_model::Currency;
use growth_model::business::BusinessKind;

use crate::sql::entity::Entity;
use crate::{Language, ProjectId, ScenarioId};

/// A client's product.
#[shape(Eq)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its name, 1…200 characters. Names need not be unique.
    pub name: String,
    /// The client's name; may be empty.
    pub client: String,
    /// Free notes; may be empty.
    pub note: String,
    /// Words by which one groups projects, between commas, each once; may be empty.
    pub tags: String,
    /// Currency of all its money. ISO 4217.
    pub currency: Currency,
    /// How far the product is.
    pub stage: Stage,
    /// What it lives on.
    #[serde(default)]
    pub business_kind: BusinessKind,
    /// Language that its reports have unless another is chosen.
    pub language: Language,
    /// Out of sight, but kept.
    pub archived: bool,
    /// Made by the program to look around in.
    pub sample: bool,
    /// The scenario that its figures are taken from.
    pub active_scenario_id: Option<ScenarioId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it, or a scenario, data set or report setting of it, was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Entity for Project {
    const TABLE: &'static str = "projects";
    const NAME: &'static str = "project";
}

/// How far a product is.
#[shape(Copy, Default, Eq, Hash)]
pub enum Stage {
    /// Not sold yet.
    #[default]
    Idea,
    /// The first customers pay.
    FirstSales,
    /// Sales repeat.
    Growth,
    /// It is known what a rouble of acquisition brings.
    Scale,
}

/// What a project begins with.
#[shape(Eq, deny_unknown_fields)]
pub struct NewProject {
    /// Its name, 1…200 characters.
    pub name: String,
    /// The client's name.
    #[serde(default)]
    pub client: String,
    /// Free notes.
    #[serde(default)]
    pub note: String,
    /// Words by which one groups projects, between commas.
    #[serde(default)]
    pub tags: String,
    /// Currency of all its money. ISO 4217.
    pub currency: Currency,
    /// How far the product is.
    #[serde(default)]
    pub stage: Stage,
    /// What it lives on.
    #[serde(default)]
    pub business_kind: BusinessKind,
    /// Language that its reports have unless another is chosen.
    pub language: Language,
    /// Name of its first scenario ("Base", in the person's language), 1…200 characters.
    pub scenario_name: String,
}

/// What is changed of a project; what is absent stays.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct ProjectPatch {
    /// Its name, 1…200 characters.
    pub name: Option<String>,
    /// The client's name.
    pub client: Option<String>,
    /// Free notes.
    pub note: Option<String>,
    /// Words by which one groups projects, between commas, up to 200 characters.
    pub tags: Option<String>,
    /// Currency of all its money. Amounts stay as they are: nothing is converted.
    pub currency: Option<Currency>,
    /// How far the product is.
    pub stage: Option<Stage>,
    /// What it lives on.
    pub business_kind: Option<BusinessKind>,
    /// Language that its reports have unless another is chosen.
    pub language: Option<Language>,
    /// Out of sight, but kept.
    pub archived: Option<bool>,
}

/// Which projects are listed, and how.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct ProjectFilter {
    /// Only those whose name, client or tags contain every word of this, in whatever case.
    pub search: Option<String>,
    /// Whether archived projects are wanted.
    pub archived: ArchiveFilter,
    /// Their order.
    pub order: ProjectOrder,
}

/// Whether archived projects are wanted.
#[shape(Copy, Default, Eq, Hash)]
pub enum ArchiveFilter {
    /// Only those at work.
    #[default]
    Active,
    /// Only archived ones.
    Archived,
    /// Both.
    All,
}

/// Order of a list of projects.
#[shape(Copy, Default, Eq, Hash)]
pub enum ProjectOrder {
    /// Last changed first.
    #[default]
    Changed,
    /// Newest first.
    Created,
    /// By name, in whatever case.
    Name,
}

impl ProjectFilter {
    pub(super) fn admits(&self, project: &Project) -> bool {
        let wanted = match self.archived {
            ArchiveFilter::Active => !project.archived,
            ArchiveFilter::Archived => project.archived,
            ArchiveFilter::All => true,
        };
        wanted
            && self.search.as_deref().is_none_or(|search| {
                let text = folded(&format!(
                    "{} {} {}",
                    project.name, project.client, project.tags
                ));
                folded(search)
                    .split_whitespace()
                    .all(|word| text.contains(word))
            })
    }
}

/// Text as one looks for it: in lower case, ё as е.
pub(super) fn folded(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}
