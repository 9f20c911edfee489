//! The title of the page of unit economics: the verdict, and the figure that decides it.

use growth_i18n::{Digits, Format, text, tr::report as tr};
use growth_model::economics::{
    Evaluation, InputField, Inputs, TARGET_LTV_TO_CAC, TARGET_PAYBACK_DAYS, VerdictReason,
};
use rust_decimal::Decimal;

use super::{
    explain::name_of,
    state::{rounded, verdict_text},
};
use crate::content::Locale;

/// The title from the figures of a scenario.
pub(super) fn title(evaluation: &Evaluation, inputs: &Inputs, locale: Locale) -> String {
    let language = locale.language;
    let format = Format::new(language);
    let Some(&reason) = evaluation.verdict_reason.value() else {
        return tr::report_economics_too_early(language);
    };
    let verdict = verdict_text(reason, language);
    let ratio = evaluation.ltv_to_cac.outcome.value().copied();
    let days = evaluation.payback_days.outcome.value().copied();
    let share = |ratio: Decimal| format.percent(ratio, Digits::WHOLE);
    let in_days = |days: Decimal| {
        let digits = usize::from(days.abs() < Decimal::ONE_HUNDRED);
        format.days(days, Digits::up_to(digits))
    };
    let target = in_days(TARGET_PAYBACK_DAYS);
    match (reason, ratio, days) {
        (VerdictReason::LosesMoney, Some(ratio), _) if ratio > Decimal::ZERO => {
            tr::report_economics_loses(language, share(ratio), verdict)
        }
        (VerdictReason::FixPayback, _, Some(days)) => {
            let said = tr::report_economics_payback(language, in_days(days), target, verdict);
            match largest_cost(inputs, locale) {
                Some((label, share)) => tr::report_economics_cost(language, label, said, share),
                None => said,
            }
        }
        (VerdictReason::FixPayback, _, None) => tr::report_economics_never(language, verdict),
        (VerdictReason::FixMargin, Some(ratio), _) => {
            tr::report_economics_margin(language, share(ratio), share(TARGET_LTV_TO_CAC), verdict)
        }
        (VerdictReason::RunDoNotScaleYet, _, Some(days)) => {
            tr::report_economics_payback(language, in_days(days), target, verdict)
        }
        (VerdictReason::Scale, Some(ratio), _) => {
            tr::report_economics_scale(language, rounded(ratio), verdict)
        }
        _ => verdict,
    }
}

/// The largest part of the cost of acquisition and its share in words, where there are several.
pub(super) fn largest_cost(inputs: &Inputs, locale: Locale) -> Option<(String, String)> {
    let parts = [
        InputField::MarketingCost,
        InputField::SalariesCost,
        InputField::SoftwareCost,
    ];
    let costs: Vec<(InputField, Decimal)> = (parts.into_iter())
        .filter_map(|field| Some((field, inputs.get(field).filter(|cost| !cost.is_zero())?)))
        .collect();
    let total = (costs.iter()).try_fold(Decimal::ZERO, |sum, (_, cost)| sum.checked_add(*cost))?;
    let (field, cost) = costs.iter().max_by_key(|(_, cost)| *cost)?;
    // Of equal parts none is the largest.
    if costs
        .iter()
        .any(|(other, equal)| other != field && equal == cost)
    {
        return None;
    }
    let share = cost.checked_div(total).filter(|_| costs.len() > 1)?;
    let label = text(locale.language, &format!("input-{}", name_of(*field)), &[]);
    let share = Format::new(locale.language).percent(share, Digits::WHOLE);
    Some((label, share))
}

#[cfg(test)]
mod tests {
    use growth_i18n::Language;
    use growth_model::{Currency, economics::evaluate};

    use super::*;

    fn said(arpa: i64, churn_percent: i64, cost: i64, language: Language) -> String {
        let mut inputs = Inputs {
            gross_margin: Some(Decimal::new(80, 2)),
            ..Inputs::default()
        };
        inputs.subscription.arpa_per_month = Some(arpa.into());
        inputs.subscription.churn_per_month = Some(Decimal::new(churn_percent, 2));
        inputs.acquisition.marketing_cost = Some((cost * 6 / 10).into());
        inputs.acquisition.salaries_cost = Some((cost * 4 / 10).into());
        inputs.acquisition.new_customers = Some(150.into());
        let locale = Locale {
            language,
            currency: Currency::RUB,
        };
        title(&evaluate(&inputs).unwrap(), &inputs, locale).replace('\u{a0}', " ")
    }

    #[test]
    fn of_equal_parts_none_is_the_largest() {
        let locale = Locale {
            language: Language::En,
            currency: Currency::RUB,
        };
        let mut inputs = Inputs::default();
        inputs.acquisition.marketing_cost = Some(300.into());
        inputs.acquisition.salaries_cost = Some(300.into());
        assert_eq!(largest_cost(&inputs, locale), None);
        inputs.acquisition.salaries_cost = Some(100.into());
        let found = largest_cost(&inputs, locale);
        assert_eq!(found, Some(("Marketing".to_owned(), "75%".to_owned())));
    }

    #[test]
    fn every_verdict_has_its_title_in_both_languages() {
        for (arpa, churn, cost, ru, en) in [
            (
                1_900,
                5,
                720_000,
                "Сначала окупаемость: 94,7 дня при цели меньше 45 дней. Главная статья CAC — «Маркетинг», 60 %",
                "Fix the payback first: 94.7 days, with a target below 45 days. “Marketing” is 60% of CAC",
            ),
            (
                4_000,
                5,
                720_000,
                "Работать можно, масштабировать рано: 45 дней при цели меньше 45 дней",
                "Run it, but do not scale yet: 45 days, with a target below 45 days",
            ),
            (
                8_000,
                5,
                720_000,
                "Можно масштабировать: клиент приносит в 26,7 раза больше, чем стоит",
                "Ready to scale: a customer brings in 26.7 times what they cost",
            ),
            (
                4_500,
                40,
                720_000,
                "Сначала маржа: клиент возвращает 188 % затрат на привлечение, а нужно не меньше 300 %",
                "Fix the margin first: a customer returns 188% of what winning them costs, and it takes at least 300%",
            ),
            (
                100,
                20,
                720_000,
                "Каждый новый клиент приносит убыток: возвращается 8 % затрат на привлечение",
                "Every new customer loses money: only 8% of what winning them costs comes back",
            ),
            (30_000, 5, 720_000, "Проверьте ввод", "Check the input"),
            (1_900, 5, 0, "Можно масштабировать", "Ready to scale"),
        ] {
            assert_eq!(said(arpa, churn, cost, Language::Ru), ru);
            assert_eq!(said(arpa, churn, cost, Language::En), en);
        }
    }

    #[test]
    fn what_is_not_known_is_not_judged() {
        let inputs = Inputs::default();
        let locale = Locale {
            language: Language::Ru,
            currency: Currency::RUB,
        };
        let said = title(&evaluate(&inputs).unwrap(), &inputs, locale);
        assert_eq!(said, "Судить об экономике пока рано");
    }
}
