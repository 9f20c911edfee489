//! What a forecast of customers says.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, tr::customers as tr};
use growth_model::customers::{
    CustomerState, FitQuality, Forecast, ForecastOptions, HoldoutModel, Interval, PurchaseModel,
    Shortfall, ShortfallKind, StateTotal,
};
use growth_model::{Currency, Outcome};

use crate::audit::instruments::SuggestedFinding;
use crate::charts::{self, Chart, ChartStyle};
use crate::outcomes::absent;

/// Days after which purchases are too old to say whom to write to today.
const OLD_DAYS: i64 = 31;
/// Customers with one purchase, as a share of all, from which they are explained.
const MANY_ONE_TIME: f64 = 0.3;

/// What a forecast says.
#[shape(Default, Eq)]
pub struct ForecastReading {
    /// Why there is no forecast, and what is missing for one; empty when there is one.
    pub refused: String,
    /// The four figures; empty when there is no forecast.
    pub figures: Vec<CustomerFigure>,
    /// The conclusion of the hold-out, as a title; empty without a forecast.
    pub holdout: String,
    /// What should be known, in sentences.
    pub notes: Vec<String>,
    /// What could become a growth point.
    pub findings: Vec<SuggestedFinding>,
}

/// A figure of the strip.
#[shape(Eq)]
pub struct CustomerFigure {
    /// Stable name: `alive`, `purchases`, `value`, `risk`.
    pub id: String,
    /// What.
    pub label: String,
    /// How much.
    pub text: String,
    /// Its range, or what it rests on.
    pub note: String,
    /// How it comes about.
    pub help: String,
    /// What is wrong about it; empty when nothing is.
    pub bad: String,
}

struct Words {
    language: Language,
    format: Format,
    currency: Currency,
}

impl Words {
    fn whole(&self, value: f64) -> String {
        self.format.number(value, Digits::WHOLE)
    }

    fn money(&self, value: f64) -> String {
        self.format.money_compact(value, self.currency.code())
    }

    fn percent(&self, value: f64) -> String {
        self.format.percent(value, Digits::up_to(1))
    }

    fn range(&self, of: &Interval) -> String {
        tr::customers_range(self.language, self.whole(of.high), self.whole(of.low))
    }

    fn months(&self, options: &ForecastOptions) -> String {
        self.format.months(options.horizon_months, Digits::WHOLE)
    }
}

/// What a forecast says in words on a day.
pub fn reading(
    options: &ForecastOptions,
    found: &Forecast,
    today: NaiveDate,
    language: Language,
    currency: Currency,
) -> ForecastReading {
    let words = Words {
        language,
        format: Format::new(language),
        currency,
    };
    let refused = refused(found, &words);
    if !refused.is_empty() {
        return ForecastReading {
            refused,
            ..ForecastReading::default()
        };
    }
    ForecastReading {
        figures: figures(options, found, &words),
        holdout: tested(found)
            .map(|model| holdout_title(found, model, &words))
            .unwrap_or_default(),
        notes: notes(options, found, today, &words),
        findings: findings(options, found, &words),
        refused,
    }
}

/// Predicted and happened as a chart; absent where nothing was tested.
pub fn holdout_chart(found: &Forecast, style: &ChartStyle) -> Option<Chart> {
    let words = Words {
        language: style.language,
        format: Format::new(style.language),
        currency: style.currency,
    };
    let model = tested(found)?;
    let from = *found.holdout.calibrated_until.value()?;
    let title = holdout_title(found, model, &words);
    Some(charts::holdout(from, &model.points, title, style))
}

/// The chosen model in the test.
fn tested(found: &Forecast) -> Option<&HoldoutModel> {
    let chosen = found.holdout.chosen.value()?;
    let mut models = found.holdout.models.iter();
    models.find(|model| model.fit.model == *chosen)
}

fn holdout_title(found: &Forecast, model: &HoldoutModel, words: &Words) -> String {
    match model.error.value() {
        Some(error) => tr::customers_holdout_title(words.language, words.percent(error.abs())),
        None => {
            tr::customers_holdout_nothing(words.language, words.whole(found.holdout.actual as f64))
        }
    }
}

/// Why there is no forecast.
fn refused(found: &Forecast, words: &Words) -> String {
    if found.alive.value().is_some() {
        return String::new();
    }
    let language = words.language;
    if found.customers == 0 {
        return tr::customers_refused_nothing(language);
    }
    let short: &[Shortfall] = found
        .holdout
        .models
        .first()
        .map_or(&[], |model| &model.fit.shortfalls);
    if short.is_empty() {
        return tr::customers_refused_unidentified(language);
    }
    let missing: Vec<String> = short.iter().map(|short| missing(short, words)).collect();
    let until = found
        .holdout
        .calibrated_until
        .value()
        .map_or_else(String::new, |day| words.format.date_long(*day));
    tr::customers_refused(language, words.format.list(&missing), until)
}

fn missing(short: &Shortfall, words: &Words) -> String {
    let counted = |id: &str| {
        words
            .format
            .counted(id, short.missing.ceil(), Digits::WHOLE)
    };
    let of = |value: f64| words.format.number(value, Digits::up_to(1));
    match short.kind {
        ShortfallKind::Customers => tr::customers_missing(
            words.language,
            of(short.found),
            counted("unit-customers"),
            of(short.needed),
        ),
        ShortfallKind::RepeatPurchases => tr::customers_missing(
            words.language,
            of(short.found),
            counted("customers-unit-repeats"),
            of(short.needed),
        ),
        ShortfallKind::Gaps => {
            tr::customers_missing_gaps(words.language, of(short.found), of(short.needed))
        }
    }
}

fn figures(options: &ForecastOptions, found: &Forecast, words: &Words) -> Vec<CustomerFigure> {
    let language = words.language;
    let months = words.months(options);
    let interval = |outcome: &Outcome<Interval>| match outcome.value() {
        Some(found) => (words.whole(found.value), words.range(found)),
        None => (absent(outcome, language), String::new()),
    };
    let (alive, alive_range) = interval(&found.alive);
    let (purchases, purchases_range) = interval(&found.purchases);
    let everybody = words.format.number(found.customers, Digits::WHOLE);
    let value = match found.value.value() {
        Some(value) => words.money(*value),
        None => absent(&found.value, language),
    };
    let basis = match options.gross_margin {
        Some(margin) => {
            tr::customers_value_margin(language, words.format.percent(margin, Digits::up_to(1)))
        }
        None => tr::customers_value_revenue(language),
    };
    let fading = state(found, CustomerState::Fading);
    let share = found
        .value
        .value()
        .filter(|value| **value > 0.0)
        .map_or(0.0, |value| fading.value / value);
    let figure =
        |id: &str, label: String, text: String, note: String, help: String| CustomerFigure {
            id: id.to_owned(),
            label,
            text,
            note,
            help,
            bad: String::new(),
        };
    vec![
        figure(
            "alive",
            tr::customers_figure_alive(language),
            alive,
            tr::customers_figure_alive_note(language, everybody, alive_range),
            tr::customers_figure_alive_help(language),
        ),
        figure(
            "purchases",
            tr::customers_figure_purchases(language, months.clone()),
            purchases,
            tr::customers_figure_purchases_note(language, purchases_range),
            tr::customers_figure_purchases_help(language, model_name(found, language)),
        ),
        figure(
            "value",
            tr::customers_figure_value(language, months.clone()),
            value,
            basis,
            tr::customers_figure_value_help(
                language,
                words
                    .format
                    .percent(options.discount_per_month, Digits::up_to(2)),
                months,
            ),
        ),
        CustomerFigure {
            bad: if fading.customers > 0 {
                tr::customers_figure_risk_bad(
                    language,
                    fading.customers,
                    words.whole(fading.customers as f64),
                )
            } else {
                String::new()
            },
            ..figure(
                "risk",
                tr::customers_figure_risk(language),
                words.money(fading.value),
                tr::customers_figure_risk_note(language, words.percent(share)),
                tr::customers_figure_risk_help(language),
            )
        },
    ]
}

fn state(found: &Forecast, of: CustomerState) -> StateTotal {
    found
        .states
        .iter()
        .find(|total| total.state == of)
        .copied()
        .unwrap_or(StateTotal {
            state: of,
            customers: 0,
            value: 0.0,
            value_if_alive: 0.0,
        })
}

fn model_name(found: &Forecast, language: Language) -> String {
    match found.fit.value().map(|fit| fit.model) {
        Some(PurchaseModel::MbgNbd) => tr::customers_model_mbg(language),
        _ => tr::customers_model_bg(language),
    }
}

fn notes(
    options: &ForecastOptions,
    found: &Forecast,
    today: NaiveDate,
    words: &Words,
) -> Vec<String> {
    let language = words.language;
    let mut notes = Vec::new();
    if let Some(until) = found.observed_until.value()
        && (today - *until).num_days() > OLD_DAYS
    {
        notes.push(tr::customers_note_old(
            language,
            words.format.date_long(*until),
        ));
    }
    if let Some(model) = tested(found)
        && let (Some(predicted), Some(day)) = (
            model.predicted.value(),
            found.holdout.calibrated_until.value(),
        )
    {
        notes.push(tr::customers_note_holdout(
            language,
            words.whole(found.holdout.actual as f64),
            words.format.date_long(*day),
            words.whole(*predicted),
        ));
    }
    if let Some(fit) = found.fit.value()
        && fit.quality == FitQuality::Rough
    {
        notes.push(tr::customers_note_rough(
            language,
            words
                .format
                .counted("unit-customers", fit.customers, Digits::WHOLE),
        ));
    }
    let one_time = found.customers - found.repeat_customers;
    if one_time as f64 > MANY_ONE_TIME * found.customers as f64 {
        notes.push(tr::customers_note_one_time(
            language,
            words
                .format
                .counted("unit-customers", one_time, Digits::WHOLE),
        ));
    }
    match found.holdout.retro_test.value() {
        Some(retro) if retro.left > 0 => notes.push(tr::customers_note_retro(
            language,
            words.whole(retro.left as f64),
            words.whole(retro.left_named as f64),
            words.whole(retro.named as f64),
        )),
        _ => {}
    }
    if options.message_cost.is_none() || options.gross_margin.is_none() {
        notes.push(tr::customers_note_no_message(language));
    }
    if found.spend.correlated {
        notes.push(tr::customers_note_correlated(language));
    }
    if found.spend.params.value().is_none() {
        notes.push(tr::customers_note_same_amount(
            language,
            absent(&found.spend.params, language),
        ));
    }
    if found.refunded_customers > 0 {
        notes.push(tr::customers_note_refunds(
            language,
            words
                .format
                .counted("unit-customers", found.refunded_customers, Digits::WHOLE),
        ));
    }
    notes
}

fn findings(options: &ForecastOptions, found: &Forecast, words: &Words) -> Vec<SuggestedFinding> {
    let language = words.language;
    let fading = state(found, CustomerState::Fading);
    if fading.customers == 0 || fading.value <= 0.0 {
        return vec![];
    }
    let money = words
        .format
        .money_with(fading.value, words.currency.code(), Digits::WHOLE);
    let count = words.whole(fading.customers as f64);
    vec![SuggestedFinding::new(
        "customers/fading",
        &tr::customers_finding(language, money.clone()),
        tr::customers_finding_text(language, count, money, words.months(options)),
    )]
}
