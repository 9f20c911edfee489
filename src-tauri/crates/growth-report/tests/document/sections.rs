//! Which sections there are, in which order, and what they print.

use growth_i18n::Language;
use growth_report::{
    charts::Chart,
    document::{Preview, pages_svg, pdf},
    report::{Block, section_title},
};

use super::common::{Parts, parts};
use super::poppler::text_of;

#[test]
fn sections_are_chosen_and_what_is_empty_is_left_out() {
    let mut data = parts(Language::Ru);
    data = data.of(&["datasets"]);
    let text = text_of(&pdf(&data.report()).unwrap());
    assert!(text.contains("Данные о покупках"));
    assert!(
        !text.contains("Содержание") && !text.contains("Юнит-экономика"),
        "{text}"
    );

    let nothing = Parts {
        scenarios: vec![],
        datasets: vec![],
        ..parts(Language::Ru)
    }
    .report();
    assert_eq!(pages_svg(&nothing).unwrap().len(), 1);
    pdf(&nothing).unwrap();
}

#[test]
fn sections_come_in_the_order_that_was_chosen() {
    let mut data = parts(Language::Ru);
    data = data.of(&["glossary", "economics", "glossary"]);
    let text = text_of(&pdf(&data.report()).unwrap());
    let contents = text.find("Содержание").unwrap();
    let place = |title: &str| contents + text[contents..].find(title).unwrap();
    assert!(
        place("Словарь терминов") < place("Юнит-экономика"),
        "{text}"
    );
    // What is chosen twice is printed once: once in the contents, once as a heading, and on each of
    // its pages.
    let headings = text
        .lines()
        .filter(|line| line.trim() == "Словарь терминов")
        .count();
    assert_eq!(headings, 1, "{text}");
    // What has nothing to say is left out, and said to be.
    data = data.of(&["audit", "inputs"]);
    let report = data.report();
    let printed: Vec<&str> = report.sections.iter().map(|section| section.id).collect();
    assert_eq!(printed, ["inputs"]);
    let preview = Preview::of(&report).unwrap();
    assert!(preview.page(0).is_some() && preview.page(preview.pages()).is_none());
}

#[test]
fn a_page_is_read_without_its_picture() {
    let report = parts(Language::Ru).report();
    let preview = Preview::of(&report).unwrap();
    let pages: Vec<Vec<String>> = (0..preview.pages())
        .map(|page| preview.lines(page).unwrap())
        .collect();
    assert!(preview.lines(preview.pages()).is_none());
    assert!(pages.iter().all(|lines| !lines.is_empty()), "{pages:?}");

    let lines: Vec<&str> = pages.iter().flatten().map(String::as_str).collect();
    for section in &report.sections {
        let title = section_title(section.id, Language::Ru);
        assert!(lines.contains(&title.as_str()), "{title}: {lines:#?}");
    }
    let charts: Vec<&Chart> = (report.sections.iter())
        .flat_map(|section| &section.blocks)
        .filter_map(|block| match block {
            Block::Figure(figure) => Some(&figure.chart),
            _ => None,
        })
        .collect();
    assert!(!charts.is_empty());
    for Chart { description, .. } in &charts {
        let said = lines.iter().any(|line| line.starts_with(description));
        assert!(said, "{description}: {lines:#?}");
    }
    // Whatever else the file says as text is there, wherever a line is broken.
    let said = lines.join(" ");
    let file = text_of(&pdf(&report).unwrap());
    let missing: Vec<&str> = file
        .split_whitespace()
        .filter(|word| word.chars().count() > 3 && !said.contains(word))
        .filter(|word| !charts.iter().any(|chart| chart.svg.contains(word)))
        .collect();
    assert!(missing.is_empty(), "{missing:?}\n{lines:#?}");
}
