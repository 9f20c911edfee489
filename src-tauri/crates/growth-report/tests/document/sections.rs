//! Which sections there are, in which order, and what they print.

use growth_i18n::Language;
use growth_report::document::{Preview, Report, Section, pages_svg, pdf};

use super::common::{self, report};
use super::poppler::{poppler, squeezed, text_of};

#[test]
fn sections_are_chosen_and_what_is_empty_is_left_out() {
    let mut data = report(Language::Ru);
    data.settings.sections = vec![Section::Datasets];
    let text = text_of(&pdf(&data).unwrap());
    assert!(text.contains("Данные о покупках"));
    assert!(
        !text.contains("Содержание") && !text.contains("Юнит-экономика"),
        "{text}"
    );

    let nothing = Report {
        scenarios: vec![],
        datasets: vec![],
        ..report(Language::Ru)
    };
    assert_eq!(pages_svg(&nothing).unwrap().len(), 1);
    pdf(&nothing).unwrap();
}

#[test]
fn sections_come_in_the_order_that_was_chosen() {
    let mut data = report(Language::Ru);
    data.settings.sections = vec![Section::Glossary, Section::Economics, Section::Glossary];
    let text = text_of(&pdf(&data).unwrap());
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
    data.settings.sections = vec![Section::Audit, Section::Inputs];
    let preview = Preview::of(&data).unwrap();
    assert_eq!(preview.sections(), [Section::Inputs]);
    assert!(preview.page(0).is_some() && preview.page(preview.pages()).is_none());
}

#[test]
fn the_audit_prints_scores_money_and_every_answer_as_data() {
    for language in Language::ALL {
        let mut report = report(language);
        report.audit = Some(common::reported_audit(language));
        let bytes = pdf(&report).unwrap();
        let text = squeezed(&text_of(&bytes));
        for said in [
            "51/100",
            "Foundation#2",
            "Onboarding$x$",
            "+387600",
            "Byhand:#hash",
            "#letx=1",
            "*note*<b>",
            "file_1.png",
            "38→51",
            "+182400",
        ] {
            assert!(text.contains(said), "{language:?}: no `{said}` in {text}");
        }
        assert!(bytes == pdf(&report).unwrap());
    }
}

#[test]
fn check_ins_are_printed_against_their_plan() {
    for (language, expected) in [
        (
            Language::Ru,
            [
                "Замеры с 2 ноября 2026 по 23 ноября 2026",
                "4 820 ₽",
                "45 дней к дню 90",
                "хуже плана",
                "План отстаёт на 3 дня.",
                "отставание плана",
                "16.11.2026",
                "4 966 ₽",
                "Budget $x$ stays",
                "#let note = 0",
            ],
        ),
        (
            Language::En,
            [
                "Check-ins from November 2, 2026 to November 23, 2026",
                "₽4,820",
                "45 days by day 90",
                "behind plan",
                "The plan is 3 days behind.",
                "delay of the plan",
                "Nov 16, 2026",
                "₽4,966",
                "Budget $x$ stays",
                "#let note = 0",
            ],
        ),
    ] {
        let mut data = report(language);
        data.kpi = Some(common::kpi::reported(language));
        data.settings.sections = vec![Section::Kpi];
        let bytes = pdf(&data).unwrap();
        let text = text_of(&bytes);
        for said in expected {
            assert!(text.contains(said), "no `{said}` in:\n{text}");
        }
        // The words that only who cannot see the drawing needs are there, too.
        let structure = poppler("pdfinfo", &["-struct"], &bytes);
        assert!(structure.contains("Figure"), "{structure}");
        assert!(bytes == pdf(&data).unwrap());
    }
}
