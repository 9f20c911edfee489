//! Formulas, and the same formulas with their values.

use growth_i18n::{Digits, Format, Language, text, tr::economics as tr};
use growth_model::{
    Currency, Outcome,
    economics::{Bound, FigureName, Goal, InputField, Lever, LeverName, Term, Unit},
};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::{content::Locale, text::figure};

/// What stands for a value that is not there.
const GAP: &str = "—";

/// Writes explanations in one language and currency.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    format: Format,
    language: Language,
    currency: Currency,
}

impl Words {
    pub(super) fn new(language: Language, currency: Currency) -> Self {
        Self {
            format: Format::new(language),
            language,
            currency,
        }
    }

    pub(super) fn locale(&self) -> Locale {
        Locale {
            language: self.language,
            currency: self.currency,
        }
    }

    /// A figure as its card shows it.
    pub(super) fn amount(&self, value: Decimal, unit: Unit) -> String {
        figure(self.format, self.currency, unit, value)
    }

    /// An input as it was typed, to the digits of the currency.
    pub(super) fn typed(&self, value: Decimal, unit: Unit) -> String {
        match unit {
            Unit::Money => self.format.money(value, self.currency.code()),
            _ => self.bound(value, unit),
        }
    }

    /// A value inside a calculation: as it was typed, or to four digits where it was computed.
    fn operand(&self, value: Decimal, unit: Unit) -> String {
        match unit {
            Unit::Money => self.format.money(value, self.currency.code()),
            Unit::Ratio => self.format.ratio(value, Digits::up_to(4)),
            Unit::Fraction => self.format.percent(value, Digits::up_to(4)),
            // Units of time cancel out: `÷ 30` reads better than `÷ 30 days`.
            Unit::Days | Unit::Months | Unit::Count => self.format.number(value, Digits::up_to(4)),
        }
    }

    /// `CAC ÷ (ARPA × margin ÷ 30)`
    pub(super) fn formula(&self, terms: &[Term]) -> String {
        joined(terms, |term| match term {
            Term::Input { name, .. } => self.input_short(*name),
            Term::Figure { name, .. } => self.figure_short(*name),
            Term::Number { value } => self.format.number(*value, Digits::ALL),
            Term::Operator { sign } => sign.to_string(),
        })
    }

    /// `4 800 ₽ ÷ (1 900 ₽ × 80 % ÷ 30)`
    pub(super) fn calculation(&self, terms: &[Term]) -> String {
        let value = |value: &Outcome<Decimal>, unit| {
            value
                .value()
                .map_or_else(|| GAP.to_owned(), |value| self.operand(*value, unit))
        };
        joined(terms, |term| match term {
            Term::Input { value: v, unit, .. } | Term::Figure { value: v, unit, .. } => {
                value(v, *unit)
            }
            Term::Number { value } => self.format.number(*value, Digits::ALL),
            Term::Operator { sign } => sign.to_string(),
        })
    }

    /// “To reach 45 days”, or that it is reached.
    pub(super) fn goal_label(&self, goal: &Goal, unit: Unit) -> String {
        let target = self.amount(goal.target, unit);
        if goal.reached {
            tr::explain_goal_reached(self.language, target)
        } else {
            tr::explain_goal(self.language, target)
        }
    }

    /// `ARPA ≥ 2 280 ₽`, one line a lever; those that cannot do it come last. `unit` is that of the figure.
    pub(super) fn levers(&self, goal: &Goal, unit: Unit) -> Vec<String> {
        if goal.reached {
            return vec![];
        }
        let (able, unable): (Vec<&Lever>, Vec<&Lever>) = goal
            .levers
            .iter()
            .filter(|lever| !matches!(lever.needed, Outcome::Missing { .. }))
            .partition(|lever| lever.needed.value().is_some());
        able.into_iter()
            .chain(unable)
            .map(|lever| {
                self.way(lever, unit).unwrap_or_else(|| {
                    tr::explain_lever_impossible(self.language, self.lever_short(lever))
                })
            })
            .collect()
    }

    /// The first of the levers that, alone, would do it; none where no single one does.
    pub(super) fn first_way(&self, goal: &Goal, unit: Unit) -> Option<String> {
        if goal.reached {
            return None;
        }
        goal.levers.iter().find_map(|lever| self.way(lever, unit))
    }

    /// Payback, in days, has to be below its target; a ratio is at it when it equals it.
    fn way(&self, lever: &Lever, unit: Unit) -> Option<String> {
        let sign = match (lever.bound, unit) {
            (Bound::AtMost, Unit::Days) => '<',
            (Bound::AtLeast, Unit::Days) => '>',
            (Bound::AtMost, _) => '≤',
            (Bound::AtLeast, _) => '≥',
        };
        let value = self.met(*lever.needed.value()?, lever.unit, lever.bound);
        Some(format!("{} {sign} {value}", self.lever_short(lever)))
    }

    fn lever_short(&self, lever: &Lever) -> String {
        match lever.lever {
            LeverName::Input(field) => self.input_short(field),
            LeverName::Figure(figure) => self.figure_short(figure),
        }
    }

    /// An amount with a plus or a minus.
    pub(super) fn signed(&self, value: Decimal, unit: Unit) -> String {
        let signed = Self {
            format: self.format.signed(),
            ..*self
        };
        match unit {
            Unit::Fraction => signed.format.percent(value, Digits::up_to(2)),
            _ => signed.amount(value, unit),
        }
    }

    /// The value of a lever at which a goal is met, to the digits that are shown, on the side on which
    /// it still is.
    pub(super) fn met(&self, value: Decimal, unit: Unit, bound: Bound) -> String {
        let digits = match unit {
            Unit::Money if value.abs() >= Decimal::ONE_THOUSAND => 0,
            Unit::Money => self.currency.minor_digits(),
            Unit::Fraction => 4,
            Unit::Days if value.abs() >= Decimal::ONE_HUNDRED => 0,
            Unit::Ratio | Unit::Days | Unit::Months => 1,
            Unit::Count => 2,
        };
        let inwards = match bound {
            Bound::AtMost => RoundingStrategy::ToNegativeInfinity,
            Bound::AtLeast => RoundingStrategy::ToPositiveInfinity,
        };
        self.bound(value.round_dp_with_strategy(digits, inwards), unit)
    }

    /// The value of a lever: as exact as a person can type it.
    pub(super) fn bound(&self, value: Decimal, unit: Unit) -> String {
        match unit {
            Unit::Fraction => self.format.percent(value, Digits::up_to(2)),
            _ => self.amount(value, unit),
        }
    }

    pub(super) fn input_short(&self, field: InputField) -> String {
        text(
            self.language,
            &format!("input-{}-short", name_of(field)),
            &[],
        )
    }

    fn figure_short(&self, figure: FigureName) -> String {
        text(
            self.language,
            &format!("figure-{}-short", crate::outcomes::code(figure)),
            &[],
        )
    }
}

/// Name of an input without the group that it stands in.
pub(super) fn name_of(field: InputField) -> &'static str {
    let path = field.path();
    path.rsplit_once('.').map_or(path, |(_, name)| name)
}

/// Terms with a space around operators, and none inside brackets; whole powers are raised.
fn joined(terms: &[Term], write: impl Fn(&Term) -> String) -> String {
    let mut text = String::new();
    let mut glued = true;
    let mut power = false;
    for term in terms {
        if let Term::Operator { sign: '^' } = term {
            power = true;
            continue;
        }
        let written = write(term);
        if std::mem::take(&mut power) {
            match raised(&written) {
                Some(raised) => text.push_str(&raised),
                None => {
                    text.push('^');
                    text.push_str(&written);
                }
            }
            glued = matches!(term, Term::Operator { sign: '(' });
            continue;
        }
        let (before, after) = match term {
            Term::Operator { sign: '(' } => (!glued, false),
            Term::Operator { sign: ')' } => (false, true),
            _ => (!glued, true),
        };
        if before {
            text.push(' ');
        }
        text.push_str(&written);
        glued = !after;
    }
    text
}

/// `36` as `³⁶`, or `None` when it is no whole number.
fn raised(number: &str) -> Option<String> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number
        .chars()
        .map(|digit| Some(DIGITS[digit.to_digit(10)? as usize]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operator(sign: char) -> Term {
        Term::Operator { sign }
    }

    fn number(value: i64) -> Term {
        Term::Number {
            value: value.into(),
        }
    }

    fn written(terms: &[Term]) -> String {
        Words::new(Language::En, Currency::USD).formula(terms)
    }

    #[test]
    fn brackets_hug_and_operators_breathe() {
        let terms = [
            number(2),
            operator('×'),
            operator('('),
            operator('('),
            number(1),
            operator('−'),
            number(3),
            operator(')'),
            operator('÷'),
            number(4),
            operator(')'),
        ];
        assert_eq!(written(&terms), "2 × ((1 − 3) ÷ 4)");
    }

    #[test]
    fn whole_powers_are_raised_and_others_keep_their_sign() {
        let power =
            |exponent| written(&[number(2), operator('^'), exponent, operator('+'), number(1)]);
        assert_eq!(power(number(36)), "2³⁶ + 1");
        let horizon = Term::Input {
            name: InputField::HorizonMonths,
            value: Outcome::of(36.into()),
            unit: Unit::Months,
        };
        assert_eq!(power(horizon), "2^horizon + 1");
    }
}
