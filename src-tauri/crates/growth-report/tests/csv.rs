//! The tables as a spreadsheet gets them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use common::{parts, report};
use growth_i18n::Language;
use growth_report::csv;

/// Names and rows of all files, read back with a CSV parser.
fn read(language: Language) -> Vec<(String, Vec<Vec<String>>)> {
    csv::files(&report(language))
        .into_iter()
        .map(|(name, bytes)| {
            let text = bytes
                .strip_prefix(b"\xef\xbb\xbf")
                .expect("a byte order mark");
            let rows = ::csv::ReaderBuilder::new()
                .delimiter(if language == Language::Ru { b';' } else { b',' })
                .has_headers(false)
                .from_reader(text)
                .records()
                .map(|row| row.unwrap().iter().map(str::to_owned).collect())
                .collect();
            (name, rows)
        })
        .collect()
}

#[test]
fn every_table_reads_back_in_both_languages() {
    for language in Language::ALL {
        for (name, rows) in read(language) {
            let table: Vec<String> = rows
                .iter()
                .map(|row| row.join(" | ").replace('\u{a0}', "~"))
                .collect();
            insta::assert_snapshot!(format!("{name}-{language}"), table.join("\n"));
        }
    }
}

#[test]
fn numbers_are_those_of_the_method() {
    let files = read(Language::Ru);
    let (_, figures) = files
        .iter()
        .find(|(name, _)| name == "figures.csv")
        .unwrap();
    let value = |label: &str| {
        let row = figures.iter().find(|row| row[0] == label).unwrap();
        (row[2].clone(), row[1].clone())
    };
    assert_eq!(value("Полный CAC"), ("4800".to_owned(), "₽".to_owned()));
    assert_eq!(
        value("Окупаемость"),
        ("94,736842".to_owned(), "дней".to_owned())
    );
    assert_eq!(
        value("Конверсия лидов"),
        ("6,25".to_owned(), "%".to_owned())
    );
}

#[test]
fn a_scenario_named_like_a_formula_stays_a_name() {
    let mut data = parts(Language::En);
    data.scenarios[1].name = "=HYPERLINK(\"http://x\",\"y\")".to_owned();
    let files = csv::files(&data.report());
    let (_, bytes) = files
        .iter()
        .find(|(name, _)| name == "scenarios.csv")
        .unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let expected = "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"";
    assert!(text.lines().next().unwrap().ends_with(expected), "{text}");
    assert!(!text.contains(",=") && !text.contains("\n="));
}

#[test]
fn the_same_report_is_the_same_bytes() {
    assert_eq!(
        csv::files(&report(Language::Ru)),
        csv::files(&report(Language::Ru))
    );
}
