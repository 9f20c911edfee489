//! How a report looks.

use chrono::NaiveDate;
use growth_i18n::Language;

/// How a report looks and what it contains.
#[shape(Eq, deny_unknown_fields)]
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
    pub period_from: Option<NaiveDate>,
    /// The last day that the report is about.
    pub period_to: Option<NaiveDate>,
    /// Whether the PDF is also written for archives (PDF/A-2a).
    #[serde(default)]
    pub archival: bool,
    /// Accent colour as `#rrggbb`; absent means the program's. A colour too light for text on white
    /// is darkened where it colours text.
    pub accent: Option<String>,
    /// The author's logo as a data URL (PNG, JPEG or SVG, base64).
    pub logo: Option<String>,
    /// Names of the sections to print, in this order; empty means all in theirs. What has nothing to
    /// say is left out, and so is what this program does not know.
    #[serde(default)]
    pub sections: Vec<String>,
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
