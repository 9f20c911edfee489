//! What the templates print: every word of it, in the language of the report.

use chrono::Datelike;
use growth_i18n::{Format, tr::report as tr};
use growth_model::{economics::Evaluation, purchases::PurchaseMonth};
use serde::Serialize;
use serde_json::Value;

use super::{
    Report, ReportError, Section, accent::accents, audit, datasets, economics, figures_of,
    glossary, kpi, loops, plain, roadmap, summary, workbench,
};
use crate::{
    charts::{Chart, ChartStyle, Theme},
    economics::FigureView,
    fonts::{self, Weight},
};

/// Takes the drawing of a chart under the name that the template will ask for.
pub(super) type Draw<'a> = dyn FnMut(String, String) + 'a;

/// The document.
#[derive(Serialize)]
pub(super) struct Content {
    lang: &'static str,
    /// Families of type, the first that has a character sets it.
    fonts: Vec<&'static str>,
    title: String,
    /// What the document is, above a title that does not say it; may be empty.
    kind: String,
    /// Size of the title on the cover, in points.
    title_size: u32,
    project: String,
    client: String,
    author: String,
    description: String,
    keywords: Vec<String>,
    date: Date,
    accent: String,
    accent_text: String,
    /// The title, on one line of the running header.
    header: String,
    /// The author, on one line of the footer.
    footer: String,
    /// Who may read the report, at the foot of every page; may be empty.
    confidentiality: String,
    /// File of the logo.
    logo: Option<&'static str>,
    /// What it is for those who do not see it.
    logo_alternative: String,
    /// Facts at the foot of the cover.
    cover: Vec<CoverLine>,
    /// Heading of the table of contents, where there is one.
    contents: Option<String>,
    sections: Vec<SectionContent>,
    /// The sections that are printed.
    #[serde(skip)]
    pub(super) names: Vec<Section>,
}

#[derive(Serialize)]
struct Date {
    year: i32,
    month: u32,
    day: u32,
}

#[derive(Serialize)]
struct CoverLine {
    label: String,
    lines: Vec<String>,
}

/// What the template of a section gets.
#[derive(Serialize)]
struct SectionContent {
    /// [`Section::name`]: the template.
    kind: &'static str,
    #[serde(flatten)]
    content: Value,
}

/// A chart in the document.
#[derive(Serialize)]
pub(super) struct ChartContent {
    file: String,
    title: String,
    units: String,
    alternative: String,
}

impl ChartContent {
    /// Hands the drawing over and keeps the words.
    pub(super) fn new(file: &str, chart: Chart, draw: &mut Draw<'_>) -> Self {
        let file = format!("{file}.svg");
        draw(file.clone(), chart.svg);
        Self {
            file,
            title: chart.title,
            units: chart.units,
            alternative: chart.description,
        }
    }
}

/// How charts are drawn: 640 pixels fill the width of the text, so that 12 pixels are 9 points.
pub(super) fn chart_style(report: &Report, height: u32) -> ChartStyle {
    ChartStyle {
        theme: Theme::Print,
        width: 640,
        height,
        language: report.settings.language,
        currency: report.currency,
    }
}

/// The figures of the main scenario, as numbers and in words.
type Main = (Evaluation, Vec<FigureView>);

/// What a section says, or `None` where it has nothing to say. A feature adds its arm here.
fn printed(
    section: Section,
    report: &Report,
    main: Option<&Main>,
    draw: &mut Draw<'_>,
) -> Result<Option<Value>, ReportError> {
    let content = match (section, main) {
        (Section::Audit, _) => match &report.audit {
            Some(reported) => value(audit::section(reported, report, draw))?,
            None => return Ok(None),
        },
        (Section::Summary, Some(_)) => value(summary::section(report)?)?,
        (Section::Economics, Some((evaluation, views))) => {
            value(economics::section(report, evaluation, views, draw)?)?
        }
        (Section::Inputs, Some(_)) => value(glossary::inputs(report)?)?,
        (Section::Glossary, Some((_, views))) => value(glossary::glossary(report, views))?,
        (Section::Roadmap, _) => match &report.roadmap {
            Some(plan) => value(roadmap::section(plan, report, draw))?,
            None => return Ok(None),
        },
        (Section::Datasets, _) if !report.datasets.is_empty() => {
            value(datasets::section(report, draw))?
        }
        (Section::Loops, _) => match &report.loops {
            Some(found) => value(loops::section(found, report, draw))?,
            None => return Ok(None),
        },
        (
            Section::Lifecycle
            | Section::Sensitivity
            | Section::Goal
            | Section::Uncertainty
            | Section::Channels
            | Section::Months,
            Some(_),
        ) => {
            let printed = report
                .workbench
                .as_ref()
                .and_then(|tabs| workbench::section(section, tabs, report, draw));
            match printed {
                Some(printed) => value(printed)?,
                None => return Ok(None),
            }
        }
        (Section::Kpi, _) => match &report.kpi {
            Some(kpi) => value(kpi::section(kpi, report, draw))?,
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    Ok(Some(content))
}

fn value(content: impl Serialize) -> Result<Value, ReportError> {
    serde_json::to_value(content).map_err(|error| ReportError::Typesetting(error.to_string()))
}

pub(super) fn of(
    report: &Report,
    logo: Option<&'static str>,
    draw: &mut Draw<'_>,
) -> Result<Content, ReportError> {
    let settings = &report.settings;
    let language = settings.language;
    let (accent, accent_text) = accents(settings.accent.as_deref())?;
    let main = report
        .scenarios
        .first()
        .map(|scenario| figures_of(scenario, report))
        .transpose()?;
    let mut sections = Vec::new();
    let mut names = Vec::new();
    for section in report.chosen() {
        if let Some(content) = printed(section, report, main.as_ref(), draw)? {
            names.push(section);
            sections.push(SectionContent {
                kind: section.name(),
                content,
            });
        }
    }
    let named = tr::report_title(language);
    let title = plain::first_shown([report.title(), &report.project, &named]);
    Ok(Content {
        lang: language.code(),
        fonts: [fonts::FAMILY]
            .into_iter()
            .chain(fonts::FALLBACK_FAMILIES)
            .collect(),
        kind: if settings.title.trim().is_empty() && title != named {
            tr::report_kind(language)
        } else {
            String::new()
        },
        title_size: title_size(&title),
        project: report.project.clone(),
        client: report.client.trim().to_owned(),
        author: settings.author.trim().to_owned(),
        description: tr::report_description(language, &report.project),
        keywords: keywords(report, &names),
        date: Date {
            year: report.date.year(),
            month: report.date.month(),
            day: report.date.day(),
        },
        accent,
        accent_text,
        header: on_one_line(&title),
        footer: on_one_line(settings.author.trim()),
        confidentiality: on_one_line(settings.confidentiality.trim()),
        logo,
        logo_alternative: plain::first_shown([&settings.author, &tr::report_logo_alt(language)]),
        cover: cover(report, &names),
        contents: (sections.len() > 1).then(|| tr::report_contents(language)),
        sections,
        names,
        title,
    })
}

/// A long title is set smaller, so that it stays a title and does not fill the page.
fn title_size(title: &str) -> u32 {
    match title.chars().count() {
        0..=36 => 32,
        37..=80 => 25,
        81..=160 => 19,
        _ => 15,
    }
}

/// As much of a text as a running header or footer has room for.
fn on_one_line(text: &str) -> String {
    const SIZE: f64 = 8.0;
    const ROOM: f64 = 320.0;
    let text = plain::printable(text);
    let mut width = 0.0;
    let fits = text
        .char_indices()
        .find(|(_, character)| {
            width += fonts::text_width(character.encode_utf8(&mut [0; 4]), SIZE, Weight::Regular);
            width > ROOM
        })
        .map(|(index, _)| &text[..index]);
    match fits {
        None => text,
        Some(start) => format!("{}…", start.trim_end()),
    }
}

fn keywords(report: &Report, names: &[Section]) -> Vec<String> {
    let mut keywords: Vec<String> = names
        .iter()
        .map(|section| section.title(report.settings.language))
        .collect();
    keywords.extend([report.project.clone(), report.client.trim().to_owned()]);
    // Commas separate keywords in the properties of a PDF.
    keywords
        .into_iter()
        .map(|keyword| keyword.replace([',', ';'], ""))
        .filter(|keyword| !keyword.is_empty())
        .collect()
}

fn cover(report: &Report, names: &[Section]) -> Vec<CoverLine> {
    let language = report.settings.language;
    let format = Format::new(language);
    let mut lines = vec![(
        tr::report_cover_date(language),
        vec![format.date_long(report.date)],
    )];
    if let Some(period) = period(report, names) {
        lines.push((tr::report_cover_period(language), vec![period]));
    }
    let author = report.settings.author.trim();
    if !author.is_empty() {
        lines.push((tr::report_cover_author(language), vec![author.to_owned()]));
    }
    let contact: Vec<String> = report
        .settings
        .contact
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    if !contact.is_empty() {
        lines.push((tr::report_cover_contact(language), contact));
    }
    let confidentiality = report.settings.confidentiality.trim();
    if !confidentiality.is_empty() {
        let line = vec![confidentiality.to_owned()];
        lines.push((tr::report_cover_confidentiality(language), line));
    }
    lines
        .into_iter()
        .map(|(label, lines)| CoverLine { label, lines })
        .collect()
}

/// The time that the report is about: what was chosen, or the months of the data that are printed.
fn period(report: &Report, names: &[Section]) -> Option<String> {
    let language = report.settings.language;
    let format = Format::new(language);
    match (report.settings.period_from, report.settings.period_to) {
        (Some(from), Some(to)) if from == to => return Some(format.date_long(from)),
        (Some(from), Some(to)) => {
            let (from, to) = (format.date_long(from), format.date_long(to));
            return Some(tr::report_period(language, from, to));
        }
        (Some(from), None) => {
            return Some(tr::report_period_from(language, format.date_long(from)));
        }
        (None, Some(to)) => return Some(tr::report_period_to(language, format.date_long(to))),
        (None, None) => {}
    }
    if !names.contains(&Section::Datasets) {
        return None;
    }
    let months = || {
        report
            .datasets
            .iter()
            .flat_map(|dataset| &dataset.months)
            .filter_map(date_of)
    };
    let (first, last) = (format.month(months().min()?), format.month(months().max()?));
    Some(if first == last {
        first
    } else {
        tr::report_period(language, first, last)
    })
}

/// The first day of a month of purchases.
pub(crate) fn date_of(month: &PurchaseMonth) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::parse_from_str(&format!("{}-01", month.month), "%Y-%m-%d").ok()
}
