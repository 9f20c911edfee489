//! Tables that run over pages.

use growth_i18n::Language;
use growth_report::document::{ReportScenario, Section, pdf};

use super::common::{self, report};
use super::poppler::{poppler, text_of};

#[test]
fn a_long_table_repeats_its_heading_on_every_page() {
    let mut data = report(Language::Ru);
    let one = data.scenarios[0].clone();
    data.scenarios = (0..40)
        .map(|number| ReportScenario {
            name: format!("Сценарий {number}"),
            ..one.clone()
        })
        .collect();
    data.settings.sections = vec![Section::Inputs];
    let bytes = pdf(&data).unwrap();
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
        let mut data = report(Language::Ru);
        let one = data.scenarios[0].clone();
        data.scenarios = vec![one; scenarios];
        data.kpi = Some(common::kpi::reported(Language::Ru));
        data.audit = Some(common::reported_audit(Language::Ru));
        let bytes = pdf(&data).unwrap();
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
            for heading in ["Как получены показатели", "Что решили", "Замер за замером"]
            {
                assert_ne!(last, heading, "{page}");
            }
            assert!(!last.starts_with("Сценарий «"), "{page}");
        }
    }
}

#[test]
fn ten_thousand_rows_of_a_table_are_printed() {
    let mut data = report(Language::Ru);
    let mut kpi = common::kpi::reported(Language::Ru);
    let one = kpi.check_ins[0].clone();
    kpi.check_ins = (0..10_000u32)
        .map(|day| growth_report::document::ReportCheckIn {
            date: one.date - chrono::Days::new(u64::from(day)),
            note: String::new(),
            decision: String::new(),
            ..one.clone()
        })
        .collect();
    data.kpi = Some(kpi);
    data.settings.sections = vec![Section::Kpi];
    let bytes = pdf(&data).unwrap();
    let info = poppler("pdfinfo", &[], &bytes);
    let pages: u32 = info
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .unwrap()
        .trim()
        .parse()
        .unwrap();
    assert!((200..500).contains(&pages), "{pages}");
    let text = text_of(&bytes);
    // The first and the last row, and the heading on every page between.
    let last = growth_i18n::Format::new(Language::Ru).date(one.date - chrono::Days::new(9_999));
    assert!(text.contains("02.11.2026") && text.contains(&last));
    assert!(text.matches("LTV по марже").count() as u32 >= pages - 1);
}
