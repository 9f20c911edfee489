//! What can be read in two ways is asked, not guessed.

use std::io::Write;

use rust_decimal::Decimal;

use super::*;

#[test]
fn the_order_of_day_and_month_is_not_guessed() {
    let path = csv_fixture("ambiguous_dates.csv");
    let sniffed = sniff(&path).unwrap();
    assert_eq!(sniffed.format.date, None);
    assert_eq!(
        sniffed.ambiguities,
        [Ambiguity::DateOrder {
            column: 1,
            example: "01/02/2024".to_owned(),
            day_first: "2024-02-01".parse().unwrap(),
            month_first: "2024-01-02".parse().unwrap(),
        }]
    );
    let refused = open(&path, &sniffed).map(|_| ()).unwrap_err();
    assert_eq!(refused.code(), "format_undecided");
    assert_eq!(refused.field().as_deref(), Some("format.date"));

    for (date, first) in [
        (
            DateFormat::DayMonthYear,
            "2 | ann | 2024-02-01 | 10.50 | - | -",
        ),
        (
            DateFormat::MonthDayYear,
            "2 | ann | 2024-01-02 | 10.50 | - | -",
        ),
    ] {
        let overrides = Overrides {
            date: Some(date),
            ..Overrides::default()
        };
        let decided = sniff_with(&path, &overrides, &Surroundings::default()).unwrap();
        assert_eq!(decided.ambiguities, []);
        let rows = drain(open(&path, &decided).unwrap());
        assert_eq!(rows[0], first);
    }
}

#[test]
fn a_late_day_above_the_twelfth_decides() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    writeln!(file, "client,date,amount").unwrap();
    for day in (1..=12).cycle().take(90_000) {
        writeln!(file, "c{day},{day:02}/02/2024,{day}.50").unwrap();
    }
    assert!(matches!(
        sniff(file.path()).unwrap().ambiguities[..],
        [Ambiguity::DateOrder { .. }]
    ));
    writeln!(file, "c1,25/02/2024,3.50").unwrap();
    let sniffed = sniff(file.path()).unwrap();
    assert_eq!(sniffed.format.date, Some(DateFormat::DayMonthYear));
    assert_eq!(sniffed.ambiguities, []);
}

#[test]
fn dates_in_both_orders_are_reported() {
    let sniffed = sniff(&csv_fixture("mixed_date_order.csv")).unwrap();
    assert_eq!(sniffed.format.date, None);
    assert_eq!(
        sniffed.ambiguities,
        [Ambiguity::MixedDates {
            column: 1,
            day_first_example: "25/02/2024".to_owned(),
            month_first_example: "03/25/2024".to_owned(),
        }]
    );
}

#[test]
fn thousands_and_fractions_are_not_guessed() {
    let path = csv_fixture("ambiguous_numbers.csv");
    let sniffed = sniff(&path).unwrap();
    assert_eq!(sniffed.format.decimal, None);
    assert_eq!(
        sniffed.ambiguities,
        [Ambiguity::DecimalSign {
            column: 2,
            example: "1,234".to_owned(),
            sign: DecimalSign::Comma,
            as_fraction: Decimal::new(1234, 3),
            as_thousands: Decimal::from(1234),
        }]
    );
    let refused = open(&path, &sniffed).map(|_| ()).unwrap_err();
    assert_eq!(refused.field().as_deref(), Some("format.decimal"));

    for (decimal, first) in [
        (DecimalSign::Comma, "2 | ann | 2024-01-31 | 1.234 | - | -"),
        (DecimalSign::Point, "2 | ann | 2024-01-31 | 1234 | - | -"),
    ] {
        let overrides = Overrides {
            decimal: Some(decimal),
            ..Overrides::default()
        };
        let decided = sniff_with(&path, &overrides, &Surroundings::default()).unwrap();
        assert_eq!(decided.ambiguities, []);
        let rows = drain(open(&path, &decided).unwrap());
        assert_eq!(rows[0], first);
        assert_eq!(rows.len(), 3);
    }
}

#[test]
fn points_and_commas_before_fractions_are_reported() {
    let sniffed = sniff(&csv_fixture("mixed_decimal_signs.csv")).unwrap();
    assert_eq!(sniffed.format.decimal, None);
    assert_eq!(
        sniffed.ambiguities,
        [Ambiguity::MixedDecimalSigns {
            column: 2,
            point_example: "12.50".to_owned(),
            comma_example: "12,50".to_owned(),
        }]
    );
}

#[test]
fn several_currencies_are_asked_about_and_not_added_up() {
    let path = csv_fixture("mixed_currencies.csv");
    let sniffed = sniff(&path).unwrap();
    let rub = growth_model::Currency::RUB;
    assert_eq!(sniffed.currencies, [rub, growth_model::Currency::USD]);
    assert_eq!(sniffed.questions[0].kind, QuestionKind::SeveralCurrencies);
    assert_eq!(sniffed.reading().unwrap_err().code(), "several_currencies");
    let overrides = Overrides {
        currency: Some(rub),
        ..Overrides::default()
    };
    let decided = sniff_with(&path, &overrides, &Surroundings::default()).unwrap();
    assert_eq!(decided.questions, []);
    assert_eq!(decided.format.currency, Some(rub));
    let mut reader = open(&path, &decided).unwrap();
    let mut rows = Vec::new();
    while let Some(item) = reader.next_item().unwrap() {
        rows.push(line_of(&item, &mut HashMap::from([(0, "ann".to_owned())])));
    }
    assert_eq!(
        rows,
        [
            "2 | ann | 2024-01-31 | 12.50 | - | -",
            "4 | ann | 2024-02-02 | 30 | - | -",
            "5 | ann | 2024-02-03 | 1000 | - | -",
        ]
    );
    assert!(reader.take_decisions().iter().any(|decision| decision.kind
        == DecisionKind::OtherCurrencyLeftOut {
            currency: "USD".to_owned()
        }
        && decision.count == 1));
}

#[test]
fn a_sniff_survives_json() {
    let sniffed = sniff(&csv_fixture("ambiguous_dates.csv")).unwrap();
    let json = serde_json::to_string(&sniffed).unwrap();
    assert_eq!(serde_json::from_str::<Sniff>(&json).unwrap(), sniffed);
    assert!(json.contains(r#""kind":"date_order""#));
    assert!(json.contains(r#""encoding":"utf-8""#));
}
