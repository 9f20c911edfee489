//! The report: an A4 document, as PDF and as pages for a preview.
//!
//! What is printed is data ([`Report`]) that the templates in this folder lay out. Texts of users
//! reach Typst as values of a JSON file and are never part of its markup.
//!
//! # How a feature adds its section
//!
//! The feature `audit`, for example, whose [`Section`] and heading (`report-section-audit`) exist:
//!
//! 1. `document/audit.rs`: `pub struct ReportAudit`, what is printed (values of the model, and texts in
//!    the language of the report), and `pub(super) fn section(audit: &ReportAudit, report: &Report,
//!    draw: &mut Draw<'_>)`, which answers with a serialisable struct: every word and number as the
//!    template prints it. Charts go through `ChartContent::new`.
//! 2. `document/audit.typ`: `#let audit(it) = { heading(level: 1, it.title) … }`, made of the pieces in
//!    `parts.typ` (`chart`, `facts`, `verdict`, `data-table`), listed in `world.rs` and `main.typ`.
//! 3. A field `pub audit: Option<ReportAudit>` of [`Report`], `None` in [`Report::new`], and an arm in
//!    `content::printed`. What is `None` has nothing to say and is left out.
//! 4. `csv/audit.rs`: `pub(super) fn tables(audit, report) -> Vec<Table>`, called in `csv::tables`.
//!    The same tables become the sheets of the workbook, so a cell says what it is (money, a share, a
//!    date).
//! 5. `growth-api/src/report/contents.rs` fills the field from the workspace.

mod accent;
mod audit;
mod content;
mod datasets;
mod economics;
mod glossary;
mod kpi;
mod levers;
mod logo;
mod loops;
mod outlines;
mod plain;
mod report;
mod roadmap;
mod summary;
mod workbench;
mod world;

use serde::Serialize;
use typst::{
    diag::{SourceDiagnostic, Warned},
    ecow::EcoVec,
    foundations::{Bytes, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

pub use accent::{AccentCheck, check_accent};
pub use audit::{
    InstrumentPicture, ReportAudit, ReportComparison, ReportInstrument, ReportLayer, ReportPoint,
    ReportQuestion, ReportedAudit,
};
pub(crate) use content::date_of;
pub(crate) use economics::CURVE_MONTHS;
use economics::target;
pub(crate) use glossary::used as used_inputs;
pub use kpi::{ReportCheckIn, ReportKpi, ReportKpiRow};
pub use loops::ReportLoops;
use plain::Glyphs;
pub(crate) use report::figures_of;
pub use report::{Fact, Report, ReportDataset, ReportScenario, ReportSettings, Section};
pub use summary::{
    ReportSummary, SummaryPart, SummaryPoint, SummaryStep, WrittenPart, written as written_summary,
};
pub use workbench::ReportWorkbench;
use world::ReportWorld;

/// What the program calls itself in the properties of a PDF.
const CREATOR: &str = "Growth Architect";

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The logo is no PNG, JPEG or SVG picture that can be read.
    #[error("logo: not a PNG, JPEG or SVG picture that can be read")]
    Logo,
    /// The logo would unpack to more than a report can take in.
    #[error(
        "logo: more than {} points, or a drawing of drawings",
        logo::MAX_POINTS
    )]
    LogoTooLarge,
    /// The accent colour is not written as `#rrggbb`.
    #[error("accent: `{0}` is not a colour such as `#1e6b50`")]
    Accent(String),
    /// The inputs of a scenario are outside their domain.
    #[error(transparent)]
    Inputs(#[from] growth_model::ModelError),
    /// A picture is no SVG that can be drawn, or too large.
    #[error("not an SVG drawing of a size that can be drawn")]
    Drawing,
    /// The document could not be laid out or exported: a mistake in the program. The text is for
    /// its developers.
    #[error("the report could not be set: {0}")]
    Typesetting(String),
}

/// The report as PDF 1.7, tagged (PDF/UA-1, and PDF/A-2a where the settings ask for it), with its
/// typefaces embedded. The same report comes out as the same bytes.
///
/// # Errors
/// [`ReportError`]. `Typesetting` is a mistake in the program.
pub fn pdf(report: &Report) -> Result<Vec<u8>, ReportError> {
    // The standards refuse some sequences of characters that their typefaces have. Whatever a client
    // is called, there must be a report: the second time only with what the main typeface shows.
    written(report, Glyphs::All).or_else(|error| match error {
        ReportError::Typesetting(_) => written(report, Glyphs::Main),
        other => Err(other),
    })
}

fn written(report: &Report, glyphs: Glyphs) -> Result<Vec<u8>, ReportError> {
    let (document, _) = compile(report, Purpose::Pdf, glyphs)?;
    let mut standards = vec![PdfStandard::V_1_7, PdfStandard::Ua_1];
    if report.settings.archival {
        standards.push(PdfStandard::A_2a);
    }
    let options = PdfOptions {
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        standards: PdfStandards::new(&standards)
            .map_err(|error| ReportError::Typesetting(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| ReportError::Typesetting(said(&errors)))
}

/// A report that is laid out, to be looked at page by page.
pub struct Preview {
    document: PagedDocument,
    sections: Vec<Section>,
}

impl Preview {
    /// Lays a report out.
    ///
    /// # Errors
    /// As [`pdf`].
    pub fn of(report: &Report) -> Result<Self, ReportError> {
        let (document, sections) = compile(report, Purpose::Preview, Glyphs::All)?;
        Ok(Self { document, sections })
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The sections that are printed, in their order: those that are chosen and have something to
    /// say.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// A page, counted from 0, as an SVG picture, A4 in points. Letters are outlines, so that a
    /// picture shows the same wherever it is opened, also as `<img>`.
    pub fn page(&self, index: usize) -> Option<String> {
        let page = self.document.pages().get(index)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }
}

/// All pages of a report as SVG pictures; see [`Preview::page`].
///
/// # Errors
/// As [`pdf`].
pub fn pages_svg(report: &Report) -> Result<Vec<String>, ReportError> {
    let preview = Preview::of(report)?;
    Ok((0..preview.pages())
        .filter_map(|index| preview.page(index))
        .collect())
}

/// What a document is set for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// Text of charts stays text: it can be searched and read out.
    Pdf,
    /// Text of charts becomes outlines: a picture in a picture has no access to our typefaces.
    Preview,
}

fn compile(
    report: &Report,
    purpose: Purpose,
    glyphs: Glyphs,
) -> Result<(PagedDocument, Vec<Section>), ReportError> {
    let mut files = Vec::new();
    let logo = match &report.settings.logo {
        Some(logo) => Some(logo::read(logo)?),
        None => None,
    };
    let logo_name = logo.as_ref().map(|(name, _)| *name);
    let content = content::of(report, logo_name, &mut |name, svg| {
        let svg = match purpose {
            Purpose::Pdf => svg,
            Purpose::Preview => outlines::outlined(&svg),
        };
        files.push((name, Bytes::from_string(svg)));
    })?;
    if let Some((name, bytes)) = logo {
        files.push((name.to_owned(), Bytes::new(bytes)));
    }
    files.push(("data.json".to_owned(), Bytes::new(json(&content, glyphs)?)));
    let world = ReportWorld::new(files)
        .ok_or_else(|| ReportError::Typesetting("the main template has no path".to_owned()))?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    // What is laid out stays in a cache for the next page of the preview; old entries are dropped.
    typst::comemo::evict(8);
    let document = output.map_err(|errors| {
        // Whether the logo is at fault shows when the report is set without it.
        let mut plain = report.clone();
        if plain.settings.logo.take().is_some() && compile(&plain, purpose, glyphs).is_ok() {
            ReportError::Logo
        } else {
            ReportError::Typesetting(said(&errors))
        }
    })?;
    Ok((document, content.names))
}

fn json(content: &impl Serialize, glyphs: Glyphs) -> Result<Vec<u8>, ReportError> {
    let mut value = serde_json::to_value(content)
        .map_err(|error| ReportError::Typesetting(error.to_string()))?;
    plain::make_printable(&mut value, glyphs);
    Ok(value.to_string().into_bytes())
}

fn said(errors: &EcoVec<SourceDiagnostic>) -> String {
    let messages: Vec<String> = errors
        .iter()
        .map(|error| {
            let hints: String = error
                .hints
                .iter()
                .map(|hint| format!("; {}", hint.v))
                .collect();
            format!("{}{hints}", error.message)
        })
        .collect();
    messages.join(", ")
}
