//! Cohorts and repeat rates in words.

use growth_i18n::{Digits, Language, tr::instruments as tr};
use growth_model::retention::{Retention, SecondWithin};

use crate::content::Fact;

use super::{Reading, SuggestedFinding, Words, fact_of};

/// The retention in words.
pub fn retention(retention: &Retention, language: Language) -> Reading {
    let words = Words::new(language);
    let whole = |value: u64| words.format.number(value, Digits::WHOLE);
    let days = |value: f64| words.format.days(value, Digits::up_to(1));
    let mut facts = vec![fact_of(
        "customers",
        tr::retention_fact_customers(language),
        whole(retention.customers),
        match retention.observed_until.value() {
            Some(day) => tr::retention_help_customers(language, words.format.date_long(*day)),
            None => tr::retention_help_customers_typed(language),
        },
    )];
    facts.push(fact_of(
        "repeat_share",
        tr::retention_fact_repeat(language),
        words.outcome(&retention.repeat_share, |share| words.percent(*share)),
        tr::retention_help_repeat(language),
    ));
    if let Some(second) = retention.repeat.first()
        && let Some(median) = second.median_days.value()
    {
        facts.push(fact_of(
            "second_after",
            tr::retention_fact_second_after(language),
            days(*median),
            tr::retention_help_second_after(language),
        ));
    }
    facts.extend(
        retention
            .second_within
            .iter()
            .filter(|within| within.observed > 0)
            .map(|within| second_within(within, words)),
    );
    if let Some(first) = retention.average.get(1)
        && let Some(share) = first.retention.value()
    {
        facts.push(fact_of(
            "next_month",
            tr::retention_fact_next_month(language),
            words.percent(*share),
            tr::retention_help_next_month(language, whole(first.customers)),
        ));
    }
    let loss = retention.largest_loss.value();
    facts.push(fact_of(
        "loss",
        tr::retention_fact_loss(language),
        words.outcome(&retention.largest_loss, |step| {
            tr::retention_loss(language, whole(step.before - step.customers), step.purchase)
        }),
        loss.map_or_else(String::new, |step| {
            tr::retention_help_loss(language, whole(step.before), whole(step.customers))
        }),
    ));
    let findings = loss
        .map(|step| {
            let lost = whole(step.before - step.customers);
            let mut detail =
                tr::retention_finding_detail(language, whole(step.before), lost, step.purchase);
            if let Some(median) = step.median_days.value() {
                detail.push(' ');
                detail.push_str(&tr::retention_finding_when(language, days(*median)));
            }
            SuggestedFinding::new(
                format!("repeat/{}", step.purchase),
                &tr::retention_finding(
                    language,
                    step.purchase,
                    words.percent(step.repeat_probability),
                ),
                detail,
            )
        })
        .into_iter()
        .collect();
    Reading {
        summary: loss.map_or_else(String::new, |step| {
            tr::retention_summary(
                language,
                step.purchase,
                words.percent(1.0 - step.repeat_probability),
            )
        }),
        facts,
        findings,
    }
}

fn second_within(within: &SecondWithin, words: Words) -> Fact {
    let language = words.language;
    let days = words.format.days(within.days, Digits::WHOLE);
    fact_of(
        &format!("second_within_{}", within.days),
        tr::retention_fact_second_within(language, days.clone()),
        words.outcome(&within.share, |share| words.percent(*share)),
        tr::retention_help_second_within(
            language,
            days,
            words.format.number(within.observed, Digits::WHOLE),
            words.format.number(within.returned, Digits::WHOLE),
        ),
    )
}
