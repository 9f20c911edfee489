//! The report: an A4 document, as PDF and as pages for a preview.
//!
//! What is printed is data ([`Report`]) that the templates in this folder lay out. Texts of users
//! reach Typst as values of a JSON file and are never part of its markup.

mod accent;
mod content;
mod logo;
mod outlines;
mod plain;
mod reading;
mod world;

use std::collections::BTreeSet;

use serde_json::Value;
use typst::{
    diag::{SourceDiagnostic, Warned},
    ecow::EcoVec,
    foundations::{Bytes, Label, Selector, Smart},
    introspection::{Introspector as _, PagedPosition},
    utils::PicoStr,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

pub use accent::{AccentCheck, check_accent};
use plain::Glyphs;
use world::ReportWorld;

use crate::{ReportError, report::Report};

/// What the program calls itself in the properties of a PDF.
const CREATOR: &str = "Growth Architect";

/// How a report is written.
#[derive(Debug, Clone, Copy)]
struct Way {
    purpose: Purpose,
    glyphs: Glyphs,
    /// Whether the file says that it keeps to PDF/UA-1. It is tagged in any case.
    accessible: bool,
}

/// The ways to write a report, the best first. The standards refuse some sequences of characters that
/// their typefaces have, Arabic ones above all, as letters that join are no longer told apart. Whatever a
/// client is called, there must be a report, and it must show the name: first the text of charts gives
/// way, then the promise to keep to the standard, and only where a file is to be archived the letters.
const WAYS: [Way; 4] = [
    Way {
        purpose: Purpose::Pdf,
        glyphs: Glyphs::All,
        accessible: true,
    },
    Way {
        purpose: Purpose::Preview,
        glyphs: Glyphs::All,
        accessible: true,
    },
    Way {
        purpose: Purpose::Preview,
        glyphs: Glyphs::All,
        accessible: false,
    },
    Way {
        purpose: Purpose::Preview,
        glyphs: Glyphs::Main,
        accessible: true,
    },
];

/// The report as PDF 1.7, tagged (PDF/UA-1, and PDF/A-2a where the settings ask for it), with its
/// typefaces embedded. The same report comes out as the same bytes.
///
/// # Errors
/// [`ReportError`]. `Typesetting` is a mistake in the program.
pub fn pdf(report: &Report) -> Result<Vec<u8>, ReportError> {
    let archival = report.head.settings.archival;
    let mut refused = ReportError::Typesetting(String::new());
    for way in WAYS {
        // What is to be archived keeps to both standards.
        if archival && !way.accessible {
            continue;
        }
        match written(report, way) {
            Err(error @ ReportError::Typesetting(_)) => refused = error,
            other => return other,
        }
    }
    Err(refused)
}

fn written(report: &Report, way: Way) -> Result<Vec<u8>, ReportError> {
    let document = compile(report, way.purpose, way.glyphs)?;
    let mut standards = vec![PdfStandard::V_1_7];
    if way.accessible {
        standards.push(PdfStandard::Ua_1);
    }
    if report.head.settings.archival {
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
}

impl Preview {
    /// Lays a report out.
    ///
    /// # Errors
    /// As [`pdf`].
    pub fn of(report: &Report) -> Result<Self, ReportError> {
        let document = compile(report, Purpose::Preview, Glyphs::All)?;
        Ok(Self { document })
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// A page, counted from 0, as an SVG picture, A4 in points. Letters are outlines, so that a
    /// picture shows the same wherever it is opened, also as `<img>`.
    pub fn page(&self, index: usize) -> Option<String> {
        let page = self.document.pages().get(index)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// What stands on a page, counted from 0, line by line in the order of reading, for whoever cannot see
    /// its picture. A chart is its description.
    pub fn lines(&self, index: usize) -> Option<Vec<String>> {
        let page = self.document.pages().get(index)?;
        Some(reading::lines(&page.frame))
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
    /// Text of charts becomes outlines: a picture in a picture has no access to our typefaces, and
    /// some of it is refused in a file.
    Preview,
}

/// Lays a report out. What spills a few lines onto a page of their own is set closer, where that keeps
/// them from it.
fn compile(
    report: &Report,
    purpose: Purpose,
    glyphs: Glyphs,
) -> Result<PagedDocument, ReportError> {
    let set = |tight: &BTreeSet<usize>| laid_out(report, purpose, glyphs, tight);
    let usual = set(&BTreeSet::new())?;
    let before = stretches(&usual);
    let spilling: BTreeSet<usize> = (0..before.len())
        .filter(|place| before.get(*place).is_some_and(Stretch::spills))
        .collect();
    if spilling.is_empty() {
        return Ok(usual);
    }
    let tight = set(&spilling)?;
    let after = stretches(&tight);
    let helped: BTreeSet<usize> = (spilling.iter().copied())
        .filter(|place| match (before.get(*place), after.get(*place)) {
            (Some(before), Some(after)) => after.pages < before.pages,
            _ => false,
        })
        .collect();
    if helped == spilling {
        Ok(tight)
    } else if helped.is_empty() {
        Ok(usual)
    } else {
        set(&helped)
    }
}

fn laid_out(
    report: &Report,
    purpose: Purpose,
    glyphs: Glyphs,
    tight: &BTreeSet<usize>,
) -> Result<PagedDocument, ReportError> {
    let mut files = Vec::new();
    let logo = match &report.head.settings.logo {
        Some(logo) => Some(logo::read(logo)?),
        None => None,
    };
    let logo_name = logo.as_ref().map(|(name, _)| *name);
    let content = content::of(report, logo_name, tight, &mut |name, svg| {
        let svg = match purpose {
            Purpose::Pdf => svg,
            Purpose::Preview => outlines::outlined(&svg),
        };
        files.push((name, Bytes::from_string(svg)));
    })?;
    if let Some((name, bytes)) = logo {
        files.push((name.to_owned(), Bytes::new(bytes)));
    }
    files.push(("data.json".to_owned(), Bytes::new(json(content, glyphs))));
    let world = ReportWorld::new(files)
        .ok_or_else(|| ReportError::Typesetting("the main template has no path".to_owned()))?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    // What is laid out stays in a cache for the next page of the preview; old entries are dropped.
    typst::comemo::evict(8);
    output.map_err(|errors| {
        // Whether the logo is at fault shows when the report is set without it.
        let mut plain = report.clone();
        if plain.head.settings.logo.take().is_some()
            && laid_out(&plain, purpose, glyphs, tight).is_ok()
        {
            ReportError::Logo
        } else {
            ReportError::Typesetting(said(&errors))
        }
    })
}

/// What stands from one forced page break to the next.
struct Stretch {
    /// Pages that it takes.
    pages: usize,
    /// How much of the last one is filled. Fraction.
    filled: f64,
}

impl Stretch {
    /// Whether its last page holds so little that the pages before may take it.
    fn spills(&self) -> bool {
        /// A heading and a table of a few rows.
        const LITTLE: f64 = 0.34;
        self.pages > 1 && self.filled < LITTLE
    }
}

/// The stretches of a document, by the marks that the templates set at their ends: one after the contents
/// or, where there are none, the cover, and one after each stretch.
fn stretches(document: &PagedDocument) -> Vec<Stretch> {
    /// Margins of a page, as in `style.typ`, and its height. Millimetres.
    const TOP: f64 = 30.0;
    const BOTTOM: f64 = 24.0;
    const HEIGHT: f64 = 297.0;
    let Some(mark) = Label::new(PicoStr::intern("end-of-stretch")) else {
        return Vec::new();
    };
    let marks = document.introspector().query(&Selector::Label(mark));
    let ends: Vec<PagedPosition> = marks
        .iter()
        .filter_map(|mark| document.introspector().position(mark.location()?))
        .collect();
    ends.windows(2)
        .filter_map(|pair| {
            let [before, end] = pair else { return None };
            Some(Stretch {
                pages: end.page.get().saturating_sub(before.page.get()),
                filled: (end.point.y.to_mm() - TOP) / (HEIGHT - TOP - BOTTOM),
            })
        })
        .collect()
}

fn json(mut content: Value, glyphs: Glyphs) -> Vec<u8> {
    plain::make_printable(&mut content, glyphs);
    content.to_string().into_bytes()
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
