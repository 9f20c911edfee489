//! The summary, written by the program or by a person.

use growth_i18n::Language;
use growth_report::{
    document::pdf,
    report::{SummaryPart, written_summary},
};

use super::common::{hostile, parts};
use super::poppler::text_of;

#[test]
fn the_summary_is_written_from_the_figures_until_a_person_writes_it() {
    let mut data = parts(Language::Ru);
    data = data.of(&["summary"]);
    let text = text_of(&pdf(&data.report()).unwrap());
    for expected in [
        "Что хорошо",
        "LTV к CAC: 6,3×, цель ≥ 3×.",
        "Окупаемость: 94,7 дня, цель < 45 дней.",
        // Without growth points of an audit the levers take their place, with money.
        "ARPA, в месяц: 1 900 ₽ → 2 090 ₽. Даст 1 489 680 ₽ за 12 месяцев.",
        "Раз в неделю сверять CAC, LTV и окупаемость с целью.",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }

    data.others.push(hostile);
    data.edits
        .insert(SummaryPart::Good, "Первое.\n\n  Второе. ".to_owned());
    data.edits.insert(SummaryPart::Weak, String::new());
    let text = text_of(&pdf(&data.report()).unwrap());
    for expected in [
        // What sections say takes the place of what the figures offer.
        "Onboarding $x$",
        "#let next = 1",
        "Первое.",
        "Второе.",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    assert!(
        !text.contains("Что мешает")
            && !text.contains("цель ≥ 3×")
            && !text.contains("1 489 680")
            && !text.contains("Раз в неделю"),
        "{text}"
    );
    // What is written from the figures stays what it was, to go back to.
    let written = written_summary(&data.sections(), data.head.page());
    assert!(written[0].lines[0].contains("6,3×"), "{written:?}");
}
