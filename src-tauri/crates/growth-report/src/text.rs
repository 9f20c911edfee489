//! Numbers and units of charts and documents in one language and currency.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, Quantity, tr::report as tr};
use growth_model::{Currency, economics::Unit};
use rust_decimal::{Decimal, prelude::FromPrimitive};

/// Writes what charts say. Cheap to copy.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts {
    format: Format,
    currency: Currency,
}

/// In what the labels of an axis are written, so that they stay short.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AxisScale {
    /// What a value is divided by.
    pub(crate) divisor: f64,
    /// What is written once for the whole axis: `млн ₽`.
    pub(crate) title: String,
}

/// A figure as its card shows it: kopecks are noise in thousands, and tenths of a day in hundreds.
pub(crate) fn figure(format: Format, currency: Currency, unit: Unit, value: Decimal) -> String {
    let size = value.abs();
    match unit {
        Unit::Money if size >= Decimal::ONE_THOUSAND => {
            format.money_with(value, currency.code(), Digits::WHOLE)
        }
        Unit::Money => format.money(value, currency.code()),
        Unit::Ratio => format.ratio(value, Digits::up_to(1)),
        Unit::Fraction => format.percent(value, Digits::up_to(1)),
        Unit::Days if size >= Decimal::ONE_HUNDRED => format.days(value, Digits::WHOLE),
        Unit::Days => format.days(value, Digits::up_to(1)),
        Unit::Months => format.months(value, Digits::up_to(1)),
        Unit::Count => format.number(value, Digits::up_to(2)),
    }
}

impl Texts {
    pub(crate) fn new(language: Language, currency: Currency) -> Self {
        Self {
            format: Format::new(language),
            currency,
        }
    }

    pub(crate) fn language(&self) -> Language {
        self.format.language()
    }

    /// A number with so many digits after the decimal sign.
    pub(crate) fn number(&self, value: f64, digits: u32) -> String {
        self.format.number(value, Digits::exactly(digits as usize))
    }

    /// An amount with the precision of a table or a tooltip. Fractions of a currency's unit are
    /// noise in thousands.
    pub(crate) fn amount(&self, value: f64, unit: Unit) -> String {
        amount(self.format, value, unit, self.currency)
    }

    /// The value of an input: as exact as a person can type it.
    pub(crate) fn input(&self, value: Decimal, unit: Unit) -> String {
        match unit {
            Unit::Money => self.format.money(value, self.currency.code()),
            Unit::Days if value.abs() >= Decimal::ONE_HUNDRED => {
                self.format.days(value, Digits::WHOLE)
            }
            _ => self.format.quantity(value, quantity(unit, &self.currency)),
        }
    }

    /// An amount with a plus or a minus.
    pub(crate) fn signed(&self, value: f64, unit: Unit) -> String {
        amount(self.format.signed(), value, unit, self.currency)
    }

    /// An amount in three digits: `2,4 млн ₽`.
    pub(crate) fn compact(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Money => self.format.money_compact(value, self.currency.code()),
            Unit::Count => self.format.compact(value),
            Unit::Fraction => self.format.percent(value, Digits::up_to(1)),
            _ => self.amount(value, unit),
        }
    }

    /// Name of a unit, beside a number or an axis: `₽`, `%`, `дней`. Empty for a plain number.
    pub(crate) fn unit_name(&self, unit: Unit) -> String {
        unit_name(unit, self.language(), self.currency)
    }

    /// The scale of an axis that reaches to `largest`.
    pub(crate) fn axis_scale(&self, largest: f64, unit: Unit) -> AxisScale {
        let name = match unit {
            // Their labels carry the sign.
            Unit::Ratio | Unit::Fraction => String::new(),
            _ => self.unit_name(unit),
        };
        let divisor = match unit {
            Unit::Money | Unit::Count => [1e12, 1e9, 1e6, 1e3]
                .into_iter()
                .find(|&power| largest >= power * 1.999)
                .unwrap_or(1.0),
            _ => 1.0,
        };
        let language = self.language();
        let title = match divisor {
            1e3 => tr::chart_axis_thousands(language, name),
            1e6 => tr::chart_axis_millions(language, name),
            1e9 => tr::chart_axis_billions(language, name),
            1e12 => tr::chart_axis_trillions(language, name),
            _ => name,
        };
        AxisScale {
            divisor,
            title: title.trim().to_owned(),
        }
    }

    /// A label of an axis, without what [`AxisScale::title`] says.
    pub(crate) fn axis_label(
        &self,
        value: f64,
        unit: Unit,
        scale: &AxisScale,
        digits: u32,
    ) -> String {
        match unit {
            Unit::Ratio => self.format.ratio(value, Digits::exactly(digits as usize)),
            Unit::Fraction => {
                let digits = (digits as usize).saturating_sub(2);
                self.format.percent(value, Digits::exactly(digits))
            }
            _ => self.number(value / scale.divisor, digits),
        }
    }

    /// `ноябрь 2025`.
    pub(crate) fn month(&self, month: NaiveDate) -> String {
        self.format.month(month)
    }

    /// `ноя 2025`.
    pub(crate) fn month_short(&self, month: NaiveDate) -> String {
        self.format.month_short(month)
    }
}

fn amount(format: Format, value: f64, unit: Unit, currency: Currency) -> String {
    match unit {
        Unit::Money if value.abs() >= 1000.0 => {
            format.money_with(value, currency.code(), Digits::WHOLE)
        }
        Unit::Fraction => format.percent(value, Digits::up_to(1)),
        _ => format.quantity(value, quantity(unit, &currency)),
    }
}

/// `₽`, `%`, `дней`; empty for a plain number.
pub(crate) fn unit_name(unit: Unit, language: Language, currency: Currency) -> String {
    match unit {
        Unit::Money => currency_sign(currency),
        Unit::Fraction => "%".to_owned(),
        Unit::Ratio => "×".to_owned(),
        Unit::Days => tr::chart_unit_days(language),
        Unit::Months => tr::chart_unit_months(language),
        Unit::Count => String::new(),
    }
}

/// The unit of the model as the format of the language.
pub(crate) fn quantity(unit: Unit, currency: &Currency) -> Quantity<'_> {
    match unit {
        Unit::Money => Quantity::Money(currency.code()),
        Unit::Ratio => Quantity::Ratio,
        Unit::Fraction => Quantity::Percent,
        Unit::Days => Quantity::Days,
        Unit::Months => Quantity::Months,
        Unit::Count => Quantity::Count,
    }
}

/// `₽`, or the code of a currency without a well-known sign.
pub(crate) fn currency_sign(currency: Currency) -> String {
    // Russian always writes the sign last, after one space.
    Format::new(Language::Ru)
        .money(0, currency.code())
        .trim_start_matches("0\u{a0}")
        .to_owned()
}

/// A number that chooses the form of a word, to two digits.
pub(crate) fn plural(value: f64) -> Decimal {
    Decimal::from_f64(value)
        .unwrap_or_default()
        .round_dp(2)
        .normalize()
}

/// Sentences one after the other. Names of series begin them, and a sentence begins with a capital.
pub(crate) fn sentence_case(sentences: &[String]) -> String {
    sentences
        .iter()
        .map(|sentence| {
            let mut letters = sentence.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_uppercase().chain(letters).collect()
            })
        })
        .collect::<Vec<String>>()
        .join(" ")
}
