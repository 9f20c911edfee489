//! What the templates print: every word of it, in the language of the report.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use growth_i18n::{Format, tr::report as tr};
use serde_json::{Value, json};

use super::{accent::accents, plain};
use crate::{
    ReportError,
    charts::Chart,
    fonts::{self, Weight},
    report::{Block, PrintedSection, Report, ReportHead},
};

/// Takes the drawing of a chart under the name that the template will ask for.
pub(super) type Draw<'a> = dyn FnMut(String, String) + 'a;

/// The document as the main template reads it. What is said from one forced page break to the next is a
/// stretch; `tight` are the places of those that are set closer.
pub(super) fn of(
    report: &Report,
    logo: Option<&'static str>,
    tight: &BTreeSet<usize>,
    draw: &mut Draw<'_>,
) -> Result<Value, ReportError> {
    let head = &report.head;
    let settings = &head.settings;
    let language = settings.language;
    let (accent, accent_text) = accents(settings.accent.as_deref())?;
    let (mut charts, mut stretch) = (0, 0);
    let sections: Vec<Value> = report
        .sections
        .iter()
        .map(|section| {
            let pages = section
                .blocks
                .split(|block| matches!(block, Block::NewPage));
            let stretches: Vec<Value> = pages
                .map(|blocks| {
                    let blocks: Vec<Value> = blocks
                        .iter()
                        .filter_map(|block| printed(block, &mut charts, draw))
                        .collect();
                    stretch += 1;
                    json!({ "blocks": blocks, "tight": tight.contains(&(stretch - 1)) })
                })
                .collect();
            json!({
                "title": section.title,
                "conclusion": section.conclusion,
                "stretches": stretches,
            })
        })
        .collect();
    let named = tr::report_title(language);
    let title = plain::first_shown([head.title(), &head.project, &named]);
    let fonts: Vec<&str> = std::iter::once(fonts::FAMILY)
        .chain(fonts::FALLBACK_FAMILIES)
        .collect();
    Ok(json!({
        "lang": language.code(),
        // The first family that has a character sets it.
        "fonts": fonts,
        // What the document is, above a title that does not say it; may be empty.
        "kind": if settings.title.trim().is_empty() && title != named {
            tr::report_kind(language)
        } else {
            String::new()
        },
        "title_size": title_size(&title),
        "project": head.project,
        "client": head.client.trim(),
        "author": settings.author.trim(),
        "description": tr::report_description(language, &head.project),
        "keywords": keywords(report),
        "date": {
            "year": head.date.year(),
            "month": head.date.month(),
            "day": head.date.day(),
        },
        "accent": accent,
        "accent_text": accent_text,
        "header": on_one_line(&title),
        "footer": on_one_line(settings.author.trim()),
        "confidentiality": on_one_line(settings.confidentiality.trim()),
        "logo": logo,
        "logo_alternative":
            plain::first_shown([&settings.author, &tr::report_logo_alt(language)]),
        "cover": cover(head, &report.sections),
        "contents": (sections.len() > 1).then(|| tr::report_contents(language)),
        "sections": sections,
        "title": title,
    }))
}

/// A block as `blocks.typ` reads it; `None` where it is not printed.
fn printed(block: &Block, charts: &mut usize, draw: &mut Draw<'_>) -> Option<Value> {
    Some(match block {
        Block::Heading(heading) => json!({
            "kind": "heading",
            "level": heading.level,
            "text": plain::first_shown([&heading.text]),
            "aside": heading.aside,
            "bad": heading.bad,
        }),
        Block::Text { text, look } => json!({ "kind": "text", "text": text, "look": look }),
        Block::Remark(remark) => json!({
            "kind": "remark",
            "text": remark.text,
            "verdict": remark.verdict,
        }),
        Block::Cards(cards) => json!({ "kind": "cards", "cards": cards }),
        Block::Facts(facts) => json!({ "kind": "facts", "facts": facts }),
        Block::Table(table) => json!({ "kind": "table", "table": table.page()? }),
        Block::Figure(figure) => {
            *charts += 1;
            let file = format!("chart-{charts}.svg");
            draw(file.clone(), figure.chart.svg.clone());
            json!({
                "kind": "figure",
                "file": file,
                "title": figure.chart.title,
                "units": figure.chart.units,
                "description": figure.chart.description,
                "alternative": alternative(&figure.chart),
                "titled": figure.titled,
                "said": figure.said,
            })
        }
        Block::Details(details) => json!({ "kind": "details", "details": details }),
        Block::List { mark, lines } => json!({ "kind": "list", "mark": mark, "lines": lines }),
        Block::NewPage | Block::Calculator(_) | Block::Part(_) => return None,
    })
}

/// Most characters of the values in an alternative text: a reader listens to it in one piece.
const ALTERNATIVE_CHARS: usize = 1_500;

/// What a chart says to those who do not see it: its sentence, then its values row by row.
fn alternative(chart: &Chart) -> String {
    let mut text = chart.description.clone();
    let mut columns = chart
        .table
        .columns
        .iter()
        .map(|column| column.heading.as_str());
    let first = columns.next().unwrap_or_default();
    let headings: Vec<&str> = columns.collect();
    let mut rows = Vec::new();
    let mut length = 0;
    for row in &chart.table.rows {
        let mut texts = row.iter().map(|cell| cell.text.as_str());
        let name = texts.next().unwrap_or_default();
        let values: Vec<String> = headings
            .iter()
            .zip(texts)
            .map(|(heading, value)| format!("{heading} {value}"))
            .collect();
        let said = format!("{name}: {}", values.join(", "));
        length += said.chars().count();
        if length > ALTERNATIVE_CHARS {
            rows.push("…".to_owned());
            break;
        }
        rows.push(said);
    }
    if !rows.is_empty() && !headings.is_empty() {
        text.push_str(&format!(" {first} — {}.", rows.join("; ")));
    }
    text
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

fn keywords(report: &Report) -> Vec<String> {
    let head = &report.head;
    let titles = report.sections.iter().map(|section| section.title.as_str());
    // Commas separate keywords in the properties of a PDF.
    titles
        .chain([head.project.as_str(), head.client.trim()])
        .map(|keyword| keyword.replace([',', ';'], ""))
        .filter(|keyword| !keyword.is_empty())
        .collect()
}

/// The lines at the foot of the cover: a label, and one or more lines.
fn cover(head: &ReportHead, sections: &[PrintedSection]) -> Vec<Value> {
    let language = head.language();
    let format = Format::new(language);
    let settings = &head.settings;
    let one = |text: &str| -> Vec<String> {
        let text = text.trim();
        if text.is_empty() {
            vec![]
        } else {
            vec![text.to_owned()]
        }
    };
    let contact = settings.contact.lines().flat_map(one).collect();
    [
        (
            tr::report_cover_date(language),
            vec![format.date_long(head.date)],
        ),
        (
            tr::report_cover_period(language),
            period(head, sections).into_iter().collect(),
        ),
        (tr::report_cover_author(language), one(&settings.author)),
        (tr::report_cover_contact(language), contact),
        (
            tr::report_cover_confidentiality(language),
            one(&settings.confidentiality),
        ),
    ]
    .into_iter()
    .filter(|(_, lines)| !lines.is_empty())
    .map(|(label, lines)| json!({ "label": label, "lines": lines }))
    .collect()
}

/// The time that the printed data are about: what was chosen, or their months. Of a report without
/// such data, no time is said.
fn period(head: &ReportHead, sections: &[PrintedSection]) -> Option<String> {
    let language = head.language();
    let format = Format::new(language);
    let day = |day: NaiveDate| format.date_long(day);
    let months = || sections.iter().filter_map(|section| section.months);
    let first = format.month(months().map(|(first, _)| first).min()?);
    let last = format.month(months().map(|(_, last)| last).max()?);
    match (head.settings.period_from, head.settings.period_to) {
        (Some(from), Some(to)) if from == to => return Some(day(from)),
        (Some(from), Some(to)) => return Some(tr::report_period(language, day(from), day(to))),
        (Some(from), None) => return Some(tr::report_period_from(language, day(from))),
        (None, Some(to)) => return Some(tr::report_period_to(language, day(to))),
        (None, None) => {}
    }
    Some(if first == last {
        first
    } else {
        tr::report_period(language, first, last)
    })
}
