//! Tables that run over pages.

use growth_i18n::Language;
use growth_report::{
    content::{Cell, Column, Table},
    document::pdf,
    economics::Scenario,
    report::{Block, PrintedSection},
};

use super::common::{hostile, long, parts};
use super::poppler::{poppler, text_of};

#[test]
fn a_long_table_repeats_its_heading_on_every_page() {
    let mut data = parts(Language::Ru);
    let one = data.scenarios[0].clone();
    data.scenarios = (0..40)
        .map(|number| Scenario {
            name: format!("Сценарий {number}"),
            ..one.clone()
        })
        .collect();
    data = data.of(&["inputs"]);
    let bytes = pdf(&data.report()).unwrap();
    let pages: Vec<String> = text_of(&bytes).split('\u{c}').map(str::to_owned).collect();
    assert!(pages.len() > 10, "{}", pages.len());
    for page in &pages[1..pages.len() - 1] {
        // A page that a table runs over to begins with its heading again; one that begins with a
        // scenario has it below.
        assert!(page.contains("Параметр"), "{page}");
    }
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    // Whatever stands before, the heading of a table goes to the next page with its table.
    for scenarios in 1..8 {
        let mut data = parts(Language::Ru);
        let one = data.scenarios[0].clone();
        data.scenarios = vec![one; scenarios];
        data.others.push(hostile);
        let bytes = pdf(&data.report()).unwrap();
        let text = text_of(&bytes);
        for page in text.split('\u{c}') {
            let lines: Vec<&str> = page
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect();
            // The last line is the number of the page.
            let Some(last) = lines.len().checked_sub(2).map(|at| lines[at]) else {
                continue;
            };
            for heading in ["Как получены показатели", "Points #1", "Decisions _$_"]
            {
                assert_ne!(last, heading, "{page}");
            }
            assert!(!last.starts_with("Сценарий «"), "{page}");
        }
    }
}

#[test]
fn the_last_rows_of_a_table_have_no_page_of_their_own() {
    let data = parts(Language::En);
    let mut report = data.of(&["inputs"]).report();
    let locale = report.head.locale();
    let mut longest = 0;
    for count in 20..90 {
        let rows = (0..count).map(|row| vec![Cell::from(format!("Row {row}")), Cell::count(row)]);
        let columns = vec![Column::text("Row"), Column::count("Number")];
        let table = Table::new("rows", "Rows", columns, rows, locale);
        report.sections = vec![PrintedSection {
            id: "inputs",
            title: "Inputs".to_owned(),
            conclusion: String::new(),
            blocks: vec![Block::Table(table)],
            months: None,
        }];
        let text = text_of(&pdf(&report).unwrap());
        let pages: Vec<usize> = text
            .split('\u{c}')
            .map(|page| page.matches("Row ").count())
            .filter(|rows| *rows > 0)
            .collect();
        // Its heading is counted on each page, too.
        assert_eq!(pages.iter().sum::<usize>(), count + pages.len(), "{text}");
        assert!(pages.last().unwrap() - 1 > 3, "{count} rows: {pages:?}");
        longest = longest.max(pages.len());
    }
    assert_eq!(longest, 3);
}

#[test]
fn ten_thousand_rows_of_a_table_are_printed() {
    let mut data = parts(Language::Ru);
    data.others.push(long);
    data = data.of(&["audit"]);
    let bytes = pdf(&data.report()).unwrap();
    let info = poppler("pdfinfo", &[], &bytes);
    let pages: u32 = info
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .unwrap()
        .trim()
        .parse()
        .unwrap();
    assert!((200..1500).contains(&pages), "{pages}");
    let text = text_of(&bytes);
    // The last row, and the heading on every page between.
    assert!(text.contains("9 999"), "no last row");
    assert!(text.matches("*Question*").count() as u32 >= pages - 1);
}
