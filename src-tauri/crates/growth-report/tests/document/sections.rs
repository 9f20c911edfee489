//! Which sections there are, in which order, and what they print.

use growth_i18n::Language;
use growth_report::document::{Preview, pages_svg, pdf};

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
