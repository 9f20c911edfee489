//! How many digits the numbers of one column are written with.

use growth_i18n::{Digits, Format};
use growth_model::economics::Unit;
use rust_decimal::Decimal;

use super::Locale;

/// Most digits after the decimal sign that a small number gets so that it does not read as zero.
const MAX_DIGITS: u32 = 4;

/// Days that are so many that parts of one are noise, whatever stands beside them: as on a card.
fn is_long(number: Decimal, unit: Unit) -> bool {
    unit == Unit::Days && number.abs() >= Decimal::ONE_HUNDRED
}

/// Numbers of one unit that are written alike.
#[derive(Debug, Clone, Copy)]
pub(super) struct Precision {
    unit: Unit,
    digits: u32,
}

impl Precision {
    /// The digits that suit all of `numbers`: those of the currency for money, at most two for others,
    /// no more than one of them needs, and none where the largest makes them noise.
    pub(super) fn of(numbers: &[Decimal], unit: Unit, locale: Locale) -> Self {
        let shown = |number: &Decimal| match unit {
            Unit::Fraction => number.saturating_mul(Decimal::ONE_HUNDRED).abs(),
            _ => number.abs(),
        };
        let numbers: Vec<Decimal> = (numbers.iter())
            .map(shown)
            .filter(|number| !is_long(*number, unit))
            .collect();
        let largest = numbers.iter().copied().max().unwrap_or_default();
        let (most, whole_from) = match unit {
            Unit::Money => (locale.currency.minor_digits(), 1000),
            Unit::Count if largest < Decimal::TEN => (2, 100),
            Unit::Fraction if largest < Decimal::TEN => (2, 100),
            Unit::Ratio | Unit::Fraction | Unit::Days | Unit::Months | Unit::Count => (1, 1000),
        };
        let all = |suits: &dyn Fn(&Decimal) -> bool| numbers.iter().all(suits);
        // A number that is not zero must not read as zero.
        let told = |digits: u32| all(&|n| n.is_zero() || !n.round_dp(digits).is_zero());
        let exact = |digits: u32| all(&|n| n.round_dp(digits) == n.round_dp(most));
        let digits = if told(0) && (exact(0) || largest >= Decimal::from(whole_from)) {
            0
        } else if unit == Unit::Money {
            most
        } else {
            (1..MAX_DIGITS)
                .find(|&digits| told(digits) && (exact(digits) || digits >= most))
                .unwrap_or(MAX_DIGITS)
        };
        Self { unit, digits }
    }

    /// The digits of one of them.
    fn digits_of(self, number: Decimal) -> usize {
        if is_long(number, self.unit) {
            0
        } else {
            self.digits as usize
        }
    }

    fn exact(self, number: Decimal) -> Digits {
        Digits::exactly(self.digits_of(number))
    }

    /// The number alone: its unit stands in the heading.
    pub(super) fn bare(self, number: Decimal, format: Format) -> String {
        let number = match self.unit {
            Unit::Fraction => number.saturating_mul(Decimal::ONE_HUNDRED),
            _ => number,
        };
        format.number(number, self.exact(number))
    }

    /// The number with its unit.
    pub(super) fn with_unit(self, number: Decimal, format: Format, locale: Locale) -> String {
        match self.unit {
            Unit::Money => format.money_with(number, locale.currency.code(), self.exact(number)),
            Unit::Ratio => format.ratio(number, self.exact(number)),
            Unit::Fraction => format.percent(number, self.exact(number)),
            // As on a card: a target of 45 days is not 45.0.
            Unit::Days => format.days(number, Digits::up_to(self.digits_of(number))),
            Unit::Months => format.months(number, self.exact(number)),
            Unit::Count => format.number(number, self.exact(number)),
        }
    }
}
