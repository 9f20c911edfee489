//! Sample projects.

use growth_model::Currency;
use growth_model::economics::RevenueModel;
use growth_model::purchases::PurchaseSummary;
use growth_workspace::samples::SampleKind;
use growth_workspace::{Language, datasets, economics, history};
use rust_decimal::Decimal;

use crate::desk::{Desk, sample};

#[test]
fn the_service_is_complete_in_both_languages() {
    let (_desk, mut ws) = Desk::opened();
    for (language, name, base) in [
        (Language::Ru, "Сметана", "База"),
        (Language::En, "Smetana", "Base"),
    ] {
        let made = ws.create_sample(SampleKind::Saas, language).unwrap().value;
        assert_eq!((made.name.as_str(), made.sample), (name, true));
        assert_eq!((made.currency, made.language), (Currency::RUB, language));
        let scenarios = economics::list(&ws.view(), &made.id).unwrap();
        assert_eq!(scenarios.len(), 3);
        assert_eq!(scenarios[0].name, base);
        assert_eq!(made.active_scenario_id.as_ref(), Some(&scenarios[0].id));
        assert_eq!(scenarios[0].inputs.model, RevenueModel::Subscription);
        assert_eq!(
            scenarios[0].inputs.subscription.arpa_per_month,
            Some(1_900.into())
        );
        for scenario in &scenarios {
            let sources = economics::sources(&ws.view(), &scenario.id).unwrap();
            assert!(
                sources
                    .iter()
                    .all(|s| s.kind == economics::SourceKind::Sample)
            );
            assert!(sources.iter().all(|s| !s.note.is_empty()));
        }
    }
    let steps = history::list(&ws.view(), 10).unwrap();
    assert!(
        steps
            .iter()
            .all(|step| step.operation.kind() == "create_sample")
    );
}

#[test]
fn no_russian_is_left_in_english_and_the_other_way_round() {
    let (_desk, mut ws) = Desk::opened();
    let is_cyrillic = |c: char| ('а'..='я').contains(&c) || ('А'..='Я').contains(&c);
    for kind in [SampleKind::Saas, SampleKind::Shop] {
        for language in [Language::Ru, Language::En] {
            let made = ws.create_sample(kind, language).unwrap().value;
            let mut texts = vec![made.name, made.client, made.note];
            for scenario in economics::list(&ws.view(), &made.id).unwrap() {
                let sources = economics::sources(&ws.view(), &scenario.id).unwrap();
                texts.extend(sources.into_iter().map(|source| source.note));
                texts.push(scenario.name);
            }
            let datasets = datasets::list(&ws.view(), &made.id).unwrap();
            texts.extend(datasets.into_iter().map(|dataset| dataset.name));
            for text in texts {
                assert_eq!(
                    text.chars().any(is_cyrillic),
                    language == Language::Ru,
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn the_shop_has_two_years_of_orders_that_fit_its_inputs() {
    let (_desk, mut ws) = Desk::opened();
    let made = sample(&mut ws, SampleKind::Shop);
    let dataset = datasets::list(&ws.view(), &made.id).unwrap().remove(0);
    let summary: PurchaseSummary = serde_json::from_value(dataset.summary.clone()).unwrap();
    assert_eq!(summary.rows, dataset.row_count);
    assert_eq!(summary.customers, dataset.customer_count);
    assert_eq!(summary.months.len(), 24);
    assert!(
        summary
            .months
            .iter()
            .skip(1)
            .all(|month| month.revenue > Decimal::from(100_000))
    );
    let new_customers = *summary.new_customers_per_full_month.value().unwrap();
    assert!(
        (Decimal::from(180)..Decimal::from(260)).contains(&new_customers),
        "{new_customers}"
    );
    // Whoever compares the calculator with the orders reads the same story.
    let inputs = &economics::list(&ws.view(), &made.id).unwrap()[0].inputs;
    for (typed, of_orders) in [
        (
            inputs.one_off.average_order_value,
            &summary.average_order_value,
        ),
        (
            inputs.one_off.purchases_per_lifetime,
            &summary.purchases_per_lifetime,
        ),
        (
            inputs.one_off.lifetime_days,
            &summary.observed_lifetime_days,
        ),
        (
            inputs.acquisition.new_customers,
            &summary.new_customers_per_full_month,
        ),
    ] {
        let (typed, of_orders) = (typed.unwrap(), *of_orders.value().unwrap());
        let apart = (typed - of_orders).abs() / typed;
        assert!(apart < Decimal::new(1, 1), "{typed} and {of_orders}");
    }
    assert_eq!(dataset.sha256.len(), 64);
    assert_eq!(dataset.rejected_count, 0);

    let again = sample(&mut ws, SampleKind::Shop);
    assert_eq!(again.name, "Тёплый дом (2)");
    let second = datasets::list(&ws.view(), &again.id).unwrap().remove(0);
    assert_eq!(second.sha256, dataset.sha256);
    assert_eq!(second.summary, dataset.summary);
}
