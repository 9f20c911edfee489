//! The figures of the method, in both languages.

use std::collections::BTreeMap;

use growth_i18n::Language;
use growth_model::economics::Inputs;
use growth_report::{document::pdf, economics::Scenario};

use super::common::{Parts, dec, one_off, parts, report, subscription};
use super::poppler::text_of;

#[test]
fn both_languages_print_the_figures_of_the_method() {
    let text = text_of(&pdf(&report(Language::Ru)).unwrap());
    for expected in [
        "Рост подписки «Сметана»",
        "ООО «Сметана», учёт для кафе",
        "23 ноября 2026",
        "Содержание",
        "Клиент приносит в 6,3 раза больше, чем стоит",
        "4 800 ₽",
        "30 400 ₽",
        "94,7 дня",
        "1 600 ₽",
        "Сначала окупаемость",
        "CAC < 2 280 ₽",
        "одним параметром «маржа» недостижимо",
        "Из «Покупки 2025»",
        "возврат вложений, 4-й платёж",
        "Принято программой, только для LTV",
        "Словарь терминов",
        "43 120 500 ₽",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    let text = text_of(&pdf(&report(Language::En)).unwrap());
    for expected in [
        "November 23, 2026",
        "brings in 6.3 times",
        "₽30,400",
        "94.7 days",
        "Fix the payback first",
        "CAC < ₽2,280",
        "paid back by payment 4",
        "Assumed, for LTV over 36 months",
        "Glossary",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    assert!(
        !text.chars().any(|letter| ('А'..='я').contains(&letter)),
        "{text}"
    );
}

#[test]
fn a_scenario_without_inputs_says_what_is_missing() {
    for language in Language::ALL {
        let data = Parts {
            scenarios: vec![Scenario {
                name: "0".to_owned(),
                inputs: Inputs::default(),
                sources: BTreeMap::new(),
            }],
            datasets: vec![],
            ..parts(language)
        };
        let text = text_of(&pdf(&data.report()).unwrap());
        let expected = match language {
            Language::Ru => "Судить об экономике пока рано. Заполните:",
            Language::En => "It is too early to judge the economics. Enter",
        };
        assert!(text.contains(expected), "{text}");
        // What to enter is explained, once.
        let missing = growth_i18n::tr::report::report_missing_title(language);
        assert_eq!(
            text.matches(&missing).count(),
            2,
            "in the contents and on its page: {text}"
        );
        // No rows of nothing.
        let nothing = text_in_catalogue(language);
        assert!(!text.contains(&nothing), "{nothing} in {text}");
    }
}

fn text_in_catalogue(language: Language) -> String {
    growth_i18n::text(language, "status-missing", &[])
}

#[test]
fn orders_and_extremes_are_printed() {
    let mut endless = subscription();
    endless.subscription.churn_per_month = Some(dec(0));
    let mut huge = subscription();
    huge.subscription.arpa_per_month = Some(dec(1_000_000_000_000_000));
    let mut free = subscription();
    free.acquisition.marketing_cost = Some(dec(0));
    free.acquisition.salaries_cost = Some(dec(0));
    free.acquisition.software_cost = Some(dec(0));
    let mut nobody = one_off();
    nobody.acquisition.new_customers = Some(dec(0));
    for inputs in [one_off(), endless, huge, free, nobody] {
        for language in Language::ALL {
            let mut data = parts(language);
            data.scenarios[0].inputs = inputs.clone();
            let text = text_of(&pdf(&data.report()).unwrap());
            assert!(
                !text.contains("NaN") && !text.contains("{$") && !text.contains("{ $"),
                "{text}"
            );
        }
    }
}
