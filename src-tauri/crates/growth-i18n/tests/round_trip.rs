//! What is shown can be typed back, and no text makes the reader fail.

use growth_i18n::{Digits, Format, Language, NumberKind, parse_number};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::En), Just(Language::Ru)]
}

fn decimal() -> impl Strategy<Value = Decimal> {
    // Room is left for the two places that a percentage moves.
    (
        -79_228_162_514_264_337_593_543_950i128..=79_228_162_514_264_337_593_543_950,
        0u32..=26,
    )
        .prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
}

proptest! {
    #[test]
    fn every_number_that_is_shown_reads_back(language in language(), value in decimal()) {
        let format = Format::new(language);
        let shown = [
            (format.number(value, Digits::ALL), NumberKind::Plain),
            (format.signed().number(value, Digits::ALL), NumberKind::Plain),
            (format.percent(value, Digits::ALL), NumberKind::Fraction),
            (format.ratio(value, Digits::ALL), NumberKind::Ratio),
            (format.days(value, Digits::ALL), NumberKind::Days),
            (format.months(value, Digits::ALL), NumberKind::Months),
            (format.money_with(value, "RUB", Digits::ALL), NumberKind::Money("RUB")),
            (format.money_with(value, "BYN", Digits::ALL), NumberKind::Money("BYN")),
        ];
        for (text, kind) in shown {
            prop_assert_eq!(parse_number(language, &text, kind), Ok(value.normalize()), "{}", text);
        }
    }

    #[test]
    fn an_amount_reads_back_to_its_minor_unit(language in language(), cents in any::<i64>()) {
        let amount = Decimal::new(cents, 2);
        let text = Format::new(language).money(amount, "USD");
        prop_assert_eq!(parse_number(language, &text, NumberKind::Money("USD")), Ok(amount.normalize()));
    }

    #[test]
    fn a_suggestion_is_accepted(language in language(), text in "-?[0-9]{1,4}[., ][0-9]{1,4}([., ][0-9]{1,4})?") {
        if let Err(error) = parse_number(language, &text, NumberKind::Plain) {
            for suggestion in error.suggestions() {
                prop_assert!(
                    parse_number(language, suggestion, NumberKind::Plain).is_ok(),
                    "{} for {}", suggestion, text
                );
            }
        }
    }

    #[test]
    fn any_text_is_answered(language in language(), text in any::<String>()) {
        for kind in [NumberKind::Plain, NumberKind::Fraction, NumberKind::Money("RUB")] {
            if let Err(error) = parse_number(language, &text, kind) {
                prop_assert!(!error.message(language).is_empty());
                prop_assert!(!error.hint(language).is_empty());
            }
        }
    }

    #[test]
    fn floats_are_shown_without_exponent(language in language(), value in any::<f64>()) {
        let text = Format::new(language).number(value, Digits::ALL);
        prop_assert!(!text.contains(['e', 'E', 'N', 'i']), "{}", text);
    }
}
