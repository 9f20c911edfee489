//! The summary, written by the program or by a person.

use growth_i18n::Language;
use growth_report::document::{
    Section, SummaryPart, SummaryPoint, SummaryStep, pdf, written_summary,
};

use super::common::{dec, report};
use super::poppler::text_of;

#[test]
fn the_summary_is_written_from_the_figures_until_a_person_writes_it() {
    let mut data = report(Language::Ru);
    data.settings.sections = vec![Section::Summary];
    let text = text_of(&pdf(&data).unwrap());
    for expected in [
        "Что хорошо",
        "LTV к CAC: 6,3× при цели ≥ 3×.",
        "Окупаемость: 94,7 дня при цели < 45 дней. Перепроектируйте воронку.",
        // Without growth points of an audit the levers take their place, with money.
        "Отток, в месяц: 5 % → 4,5 %.",
        "Раз в неделю сверять CAC, LTV и окупаемость с целью.",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    // 150 customers × (33 777,78 − 30 400) ₽.
    assert!(text.contains("506 667 ₽"), "{text}");

    data.summary.growth_points = vec![SummaryPoint {
        title: "Запустить рекомендации".to_owned(),
        per_month: Some([dec(100_000), dec(250_000), dec(400_000)]),
    }];
    data.summary.next = vec![
        SummaryStep {
            title: "Сверить аналитику".to_owned(),
            due: chrono::NaiveDate::from_ymd_opt(2026, 11, 16),
            owner: String::new(),
        },
        SummaryStep {
            title: "Позвонить десяти клиентам".to_owned(),
            due: chrono::NaiveDate::from_ymd_opt(2026, 12, 5),
            owner: "Анна".to_owned(),
        },
    ];
    data.summary
        .edited
        .insert(SummaryPart::Good, "Первое.\n\n  Второе. ".to_owned());
    data.summary.edited.insert(SummaryPart::Weak, String::new());
    let text = text_of(&pdf(&data).unwrap());
    for expected in [
        "Запустить рекомендации — 250 000 ₽ в месяц, от 100 000 ₽ до 400 000 ₽.",
        "Срок прошёл 16.11.2026: Сверить аналитику",
        "До 05.12.2026: Позвонить десяти клиентам — Анна",
        "Первое.",
        "Второе.",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    assert!(
        !text.contains("Что мешает") && !text.contains("при цели ≥ 3×"),
        "{text}"
    );
    // What is written from the figures stays what it was, to go back to.
    let written = written_summary(&data).unwrap();
    assert!(written[0].lines[0].contains("6,3×"), "{written:?}");
}
