//! Values of tests in words: rates as percent, their differences in points, means as numbers.

use growth_i18n::{Digits, Format, Language, tr::experiments as tr};
use growth_model::{
    Currency, Outcome,
    economics::Unit,
    experiments::{MetricPlan, TestDesign},
};
use growth_report::content::Locale;
use rust_decimal::Decimal;

use crate::shared::status_text;

/// Writes the values of one test.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) language: Language,
    pub(super) format: Format,
    currency: Currency,
    is_rate: bool,
}

impl Words {
    pub(super) fn new(design: &TestDesign, language: Language, currency: Currency) -> Self {
        Self {
            language,
            format: Format::new(language),
            currency,
            is_rate: matches!(design.metric, MetricPlan::Rate { .. }),
        }
    }

    pub(super) fn locale(&self) -> Locale {
        Locale {
            language: self.language,
            currency: self.currency,
        }
    }

    /// The unit of the metric in tables and charts.
    pub(super) fn unit(&self) -> Unit {
        if self.is_rate {
            Unit::Fraction
        } else {
            Unit::Count
        }
    }

    /// `19,9 %`, `1 240,5`.
    pub(super) fn value(&self, value: f64) -> String {
        if self.is_rate {
            self.format.percent(value, digits(value * 100.0))
        } else {
            self.format.number(value, digits(value))
        }
    }

    /// `+5,5 п. п.`, `−12,4`.
    pub(super) fn difference(&self, value: f64) -> String {
        let signed = self.format.signed();
        if self.is_rate {
            let points = signed.number(value * 100.0, digits(value * 100.0));
            tr::experiments_points(self.language, points)
        } else {
            signed.number(value, digits(value))
        }
    }

    /// `от −0,9 до +11,9`: the unit stands once, at the value.
    pub(super) fn range(&self, low: f64, high: f64) -> String {
        let scale = if self.is_rate { 100.0 } else { 1.0 };
        let signed = self.format.signed();
        let widest = low.abs().max(high.abs()) * scale;
        let number = |value: f64| signed.number(value * scale, digits(widest));
        tr::experiments_range(self.language, number(high), number(low))
    }

    /// A range with its unit, in a sentence.
    pub(super) fn range_in_words(&self, low: f64, high: f64) -> String {
        let range = self.range(low, high);
        if self.is_rate {
            tr::experiments_points(self.language, range)
        } else {
            range
        }
    }

    /// A relative change with its sign.
    pub(super) fn relative(&self, value: f64) -> String {
        self.format.signed().percent(value, digits(value * 100.0))
    }

    /// A chance.
    pub(super) fn chance(&self, value: f64) -> String {
        // A chance that is not certain is not written as if it were.
        if value > 0.0 && value < 0.001 {
            return tr::experiments_less(
                self.language,
                self.format.percent(0.001, Digits::up_to(1)),
            );
        }
        if value < 1.0 && value > 0.999 {
            return tr::experiments_more(
                self.language,
                self.format.percent(0.999, Digits::up_to(1)),
            );
        }
        self.format.percent(value, Digits::up_to(1))
    }

    /// A p value.
    pub(super) fn p(&self, value: f64) -> String {
        if value < 0.001 {
            return tr::experiments_less(
                self.language,
                self.format.number(0.001, Digits::up_to(3)),
            );
        }
        self.format
            .number(value, Digits::up_to(if value < 0.1 { 3 } else { 2 }))
    }

    /// The same behind its letter: `= 0.03`, `< 0.001`.
    pub(super) fn p_equals(&self, value: f64) -> String {
        let text = self.p(value);
        if text.starts_with('<') {
            text
        } else {
            format!("= {text}")
        }
    }

    /// Money in three digits.
    pub(super) fn money(&self, value: Decimal) -> String {
        self.format.money_compact(value, self.currency.code())
    }

    /// Money with its sign.
    pub(super) fn signed_money(&self, value: Decimal) -> String {
        self.format
            .signed()
            .money_compact(value, self.currency.code())
    }

    pub(super) fn count(&self, value: u64) -> String {
        self.format.number(value, Digits::WHOLE)
    }

    pub(super) fn outcome<T>(&self, outcome: &Outcome<T>, write: impl Fn(&T) -> String) -> String {
        outcome
            .value()
            .map_or_else(|| status_text(outcome, self.language), write)
    }
}

/// Digits that show two or three figures of a number.
fn digits(value: f64) -> Digits {
    let size = value.abs();
    Digits::up_to(match size {
        size if size >= 100.0 => 0,
        size if size >= 1.0 => 1,
        size if size >= 0.1 => 2,
        _ => 3,
    })
}
