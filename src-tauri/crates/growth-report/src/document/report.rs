//! What a report is made from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use growth_i18n::{Language, text};
use growth_model::{
    Currency, ModelError,
    economics::{Evaluation, InputField, Inputs, evaluate},
    purchases::PurchaseMonth,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{audit::ReportAudit, kpi::ReportKpi, summary::ReportSummary};
use crate::content::Locale;
use crate::economics::{FigureView, figures};
use crate::roadmap::ReportRoadmap;

/// A section of the report. A feature adds its own as `document` describes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// What is good, what is not, where the growth is, what to do next.
    Summary,
    /// The audit over seven layers and the growth points it found.
    Audit,
    /// Figures, verdicts, cash curve, explanations, scenarios.
    Economics,
    /// Profit of a customer purchase by purchase.
    Lifecycle,
    /// What each input alone moves.
    Sensitivity,
    /// What must be true for a goal.
    Goal,
    /// Percentiles and chances under uncertain inputs.
    Uncertainty,
    /// CAC by channel.
    Channels,
    /// What really happened, month by month.
    Months,
    /// Growth loops and what they bring.
    Loops,
    /// The plan of ninety days.
    Roadmap,
    /// Key figures, week by week.
    Kpi,
    /// What the imported purchases tell.
    Datasets,
    /// Every input that was used, with its source.
    Inputs,
    /// What the terms mean.
    Glossary,
}

impl Section {
    /// All sections, in the order that a report has unless another is chosen.
    pub const ALL: [Self; 15] = [
        Self::Summary,
        Self::Audit,
        Self::Economics,
        Self::Lifecycle,
        Self::Sensitivity,
        Self::Goal,
        Self::Uncertainty,
        Self::Channels,
        Self::Months,
        Self::Loops,
        Self::Roadmap,
        Self::Kpi,
        Self::Datasets,
        Self::Inputs,
        Self::Glossary,
    ];

    /// Name in JSON, in the catalogues, in settings and of its template (`economics`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Audit => "audit",
            Self::Economics => "economics",
            Self::Lifecycle => "lifecycle",
            Self::Sensitivity => "sensitivity",
            Self::Goal => "goal",
            Self::Uncertainty => "uncertainty",
            Self::Channels => "channels",
            Self::Months => "months",
            Self::Loops => "loops",
            Self::Roadmap => "roadmap",
            Self::Kpi => "kpi",
            Self::Datasets => "datasets",
            Self::Inputs => "inputs",
            Self::Glossary => "glossary",
        }
    }

    /// The section of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }

    /// Its heading in a language.
    pub fn title(self, language: Language) -> String {
        text(language, &format!("report-section-{}", self.name()), &[])
    }
}

/// How a report looks and what it contains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportSettings {
    /// Language of the report.
    pub language: Language,
    /// Title on the cover; empty means the project's name.
    #[serde(default)]
    pub title: String,
    /// Who wrote it; may be empty.
    #[serde(default)]
    pub author: String,
    /// How to reach the author; several lines, may be empty.
    #[serde(default)]
    pub contact: String,
    /// A line at the foot of every page that says who may read the report; may be empty.
    #[serde(default)]
    pub confidentiality: String,
    /// The first day that the report is about; without both ends, the time of its data.
    #[serde(default)]
    pub period_from: Option<NaiveDate>,
    /// The last day that the report is about.
    #[serde(default)]
    pub period_to: Option<NaiveDate>,
    /// Whether the PDF is also written for archives (PDF/A-2a).
    #[serde(default)]
    pub archival: bool,
    /// Accent colour as `#rrggbb`; absent means the program's. A colour too light for text on white
    /// is darkened where it colours text.
    #[serde(default)]
    pub accent: Option<String>,
    /// The author's logo as a data URL (PNG, JPEG or SVG, base64).
    #[serde(default)]
    pub logo: Option<String>,
    /// Sections to print, in this order; empty means all in theirs. What has nothing to say is left
    /// out.
    #[serde(default)]
    pub sections: Vec<Section>,
}

impl ReportSettings {
    /// Everything, in a language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            title: String::new(),
            author: String::new(),
            contact: String::new(),
            confidentiality: String::new(),
            period_from: None,
            period_to: None,
            archival: false,
            accent: None,
            logo: None,
            sections: vec![],
        }
    }
}

/// All that a report says. Nothing else is read: no clock, no workspace. Begin with [`Report::new`],
/// which has nothing to say yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Look and contents.
    pub settings: ReportSettings,
    /// Name of the project.
    pub project: String,
    /// Name of the client; may be empty.
    pub client: String,
    /// Currency of all amounts.
    pub currency: Currency,
    /// Date of the report.
    pub date: NaiveDate,
    /// The scenarios; the first is reported in full, the others are compared with it.
    pub scenarios: Vec<ReportScenario>,
    /// The tabs of the economics workbench.
    pub workbench: Option<super::ReportWorkbench>,
    /// What other features have to say in the summary.
    pub summary: ReportSummary,
    /// The check-ins and where the KPIs stand.
    pub kpi: Option<ReportKpi>,
    /// The data sets that are reported.
    pub datasets: Vec<ReportDataset>,
    /// The audit and the growth points.
    pub audit: Option<ReportAudit>,
    /// The chosen ecosystem of growth loops.
    pub loops: Option<super::ReportLoops>,
    /// The plan that is worked on.
    pub roadmap: Option<ReportRoadmap>,
}

/// A scenario of the calculator.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportScenario {
    /// Its name.
    pub name: String,
    /// Its inputs.
    pub inputs: Inputs,
    /// Where each value came from, in the language of the report.
    pub sources: BTreeMap<InputField, String>,
}

/// Imported purchases.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportDataset {
    /// Name of the data set.
    pub name: String,
    /// What it tells, in the language of the report.
    pub facts: Vec<Fact>,
    /// Its months, in order.
    pub months: Vec<PurchaseMonth>,
}

/// One line of facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// What.
    pub label: String,
    /// How much.
    pub text: String,
}

impl Report {
    /// A report without contents.
    pub fn new(
        settings: ReportSettings,
        project: String,
        currency: Currency,
        date: NaiveDate,
    ) -> Self {
        Self {
            settings,
            project,
            client: String::new(),
            currency,
            date,
            scenarios: vec![],
            workbench: None,
            summary: ReportSummary::default(),
            kpi: None,
            datasets: vec![],
            audit: None,
            loops: None,
            roadmap: None,
        }
    }

    /// The language and the currency that it is written in.
    pub fn locale(&self) -> Locale {
        Locale {
            language: self.settings.language,
            currency: self.currency,
        }
    }

    /// The title on the cover.
    pub fn title(&self) -> &str {
        if self.settings.title.trim().is_empty() {
            &self.project
        } else {
            &self.settings.title
        }
    }

    /// The sections that are asked for, each once, in the order of the report.
    pub fn chosen(&self) -> Vec<Section> {
        if self.settings.sections.is_empty() {
            return Section::ALL.to_vec();
        }
        let mut chosen = Vec::new();
        for section in &self.settings.sections {
            if !chosen.contains(section) {
                chosen.push(*section);
            }
        }
        chosen
    }
}

/// The figures of a scenario, as numbers and in words.
pub(crate) fn figures_of(
    scenario: &ReportScenario,
    report: &Report,
) -> Result<(Evaluation, Vec<FigureView>), ModelError> {
    let evaluation = evaluate(&scenario.inputs)?;
    let views = figures(
        &scenario.inputs,
        &evaluation,
        &scenario.sources,
        report.settings.language,
        report.currency,
    );
    Ok((evaluation, views))
}
