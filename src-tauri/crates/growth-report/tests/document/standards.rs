//! The same bytes every time, for readers without eyes, for archives and for the strict preview.

use growth_i18n::Language;
use growth_report::document::{pages_svg, pdf};

use super::common::{parts, report};
use super::poppler::poppler;

#[test]
fn the_same_report_is_the_same_bytes() {
    for language in Language::ALL {
        let first = pdf(&report(language)).unwrap();
        assert!(first == pdf(&report(language)).unwrap());
        assert_eq!(
            pages_svg(&report(language)).unwrap(),
            pages_svg(&report(language)).unwrap()
        );
    }
}

#[test]
fn a_reader_without_eyes_gets_tags_title_and_language() {
    for (language, title, tag) in [
        (Language::Ru, "Рост подписки «Сметана»", "ru"),
        (Language::En, "Subscription growth for Smetana", "en"),
    ] {
        let bytes = pdf(&report(language)).unwrap();
        let info = poppler("pdfinfo", &[], &bytes);
        for (name, value) in [
            ("Title:", title),
            ("Tagged:", "yes"),
            ("Page size:", "595.276 x 841.89 pts (A4)"),
            ("Creator:", "Growth Architect"),
            ("CreationDate:", "Mon Nov 23 00:00:00 2026"),
        ] {
            let line = info
                .lines()
                .find(|line| line.starts_with(name))
                .unwrap_or_default();
            assert!(line.contains(value), "{name} {value}:\n{info}");
        }
        let metadata = poppler("pdfinfo", &["-meta"], &bytes);
        assert!(
            metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{metadata}"
        );
        assert!(
            metadata.contains(&format!("<rdf:li>{tag}</rdf:li>")),
            "{metadata}"
        );
        let structure = poppler("pdfinfo", &["-struct-text"], &bytes);
        for element in ["TOC", "H1", "H2", "H3", "Table", "TH", "Figure"] {
            assert!(structure.contains(element), "no {element}:\n{structure}");
        }
        for font in poppler("pdffonts", &[], &bytes).lines().skip(2) {
            assert!(
                font.contains("Inter") && font.contains("yes yes yes"),
                "{font}"
            );
        }
    }
}

#[test]
fn a_report_for_archives_is_both_standards() {
    for language in Language::ALL {
        let mut data = parts(language);
        data.head.settings.archival = true;
        // A picture with transparency is what the older archives refuse.
        data.head.client = "🚀 שלום".to_owned();
        let bytes = pdf(&data.report()).unwrap();
        let metadata = poppler("pdfinfo", &["-meta"], &bytes);
        for expected in [
            "<pdfuaid:part>1</pdfuaid:part>",
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
        ] {
            assert!(metadata.contains(expected), "no {expected}:\n{metadata}");
        }
        assert!(pdf(&data.report()).unwrap() == bytes);
    }
}

#[test]
fn the_preview_needs_no_typeface_and_no_style() {
    for page in pages_svg(&report(Language::Ru)).unwrap() {
        for forbidden in ["<script", "<style", "style=", "<text", "font-family"] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        for link in page.split("href=\"").skip(1) {
            assert!(
                link.starts_with('#') || link.starts_with("data:image/"),
                "{}",
                &link[..40.min(link.len())]
            );
        }
    }
}

/// The first cell of a row names it, also where names and values are a list; a drawing says its values.
#[test]
fn rows_facts_and_drawings_are_told_to_a_reader_without_eyes() {
    let bytes = pdf(&parts(Language::En).of(&["datasets"]).report()).unwrap();
    let structure = poppler("pdfinfo", &["-struct-text"], &bytes);
    let row = structure
        .split("TH")
        .find(|rest| rest.contains("\"Customers\""))
        .unwrap_or_default();
    assert!(row.contains("/Scope /Row"), "{structure}");
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("/Alt"), "no alternative text");
}
