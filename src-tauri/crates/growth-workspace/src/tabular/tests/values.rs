//! Dates and numbers, as data.

use super::{
    amount::{parse_amount, parse_quantity},
    date::parse_date,
    format::NumberFormat,
    *,
};

fn date(text: &str, format: DateFormat) -> Option<String> {
    parse_date(text.as_bytes(), format).map(|date| date.to_string())
}

#[test]
fn dates_with_the_year_first() {
    for text in [
        "2024-01-31",
        "2024-01-31T12:30:00",
        "2024-01-31T12:30:00.123+03:00",
        "2024-01-31 23:59:59 UTC",
        "2024-01-31T00:00:00Z",
        " 2024/1/31 ",
        "2024.01.31",
        "2024/01/31 9:05",
    ] {
        assert_eq!(
            date(text, DateFormat::YearMonthDay).as_deref(),
            Some("2024-01-31"),
            "{text}"
        );
    }
    for text in [
        "",
        "2024-02-30",
        "2024-13-01",
        "2024-00-10",
        "24-01-31",
        "2024-01-31x",
        "2024-01-31 noon",
        "20240131",
        "31.01.2024",
        "2024-01/31",
        "1899-12-31",
        "2024-01",
        "12:30",
        "2024-01-311",
        "２０２４-01-31",
        "2024--01-31",
    ] {
        assert_eq!(date(text, DateFormat::YearMonthDay), None, "{text}");
    }
}

#[test]
fn years_to_come_are_read_and_told_apart_later() {
    for text in ["2200-01-01", "9999-12-31"] {
        assert_eq!(
            date(text, DateFormat::YearMonthDay).as_deref(),
            Some(text),
            "{text}"
        );
    }
    assert_eq!(date("22000101", DateFormat::YearMonthDayCompact), None);
}

#[test]
fn compact_dates() {
    for text in [
        "20240131",
        "20240131T123000",
        "20240131123000",
        "20240131 12:30",
    ] {
        assert_eq!(
            date(text, DateFormat::YearMonthDayCompact).as_deref(),
            Some("2024-01-31"),
            "{text}"
        );
    }
    for text in [
        "2024013",
        "202401310",
        "20241331",
        "2024-01-31",
        "20240131x",
    ] {
        assert_eq!(date(text, DateFormat::YearMonthDayCompact), None, "{text}");
    }
}

#[test]
fn dates_with_the_day_first() {
    for (text, expected) in [
        ("31.01.2024", "2024-01-31"),
        ("31/1/24", "2024-01-31"),
        ("1-2-69", "1969-02-01"),
        ("1-2-68", "2068-02-01"),
        ("31.01.2024 12:30", "2024-01-31"),
        ("31 января 2024 г.", "2024-01-31"),
        ("1 мая 2024", "2024-05-01"),
        ("8 мар. 2024", "2024-03-08"),
        ("01-Jan-24", "2024-01-01"),
        ("1 Sept 2024", "2024-09-01"),
        ("29.02.2024", "2024-02-29"),
    ] {
        assert_eq!(
            date(text, DateFormat::DayMonthYear).as_deref(),
            Some(expected),
            "{text}"
        );
    }
    for text in [
        "01/31/2024",
        "29.02.2023",
        "31.01.024",
        "31.01",
        "1 мамонта 2024",
        "1 ma 2024",
        "2024-01-31",
        "31.01.20245",
        "1.2/2024",
        "1 2 2024",
        "31 янв",
        "Jan 31, 2024",
    ] {
        assert_eq!(date(text, DateFormat::DayMonthYear), None, "{text}");
    }
}

#[test]
fn dates_with_the_month_first() {
    for (text, expected) in [
        ("01/31/2024", "2024-01-31"),
        ("1/31/24 9:05 PM", "2024-01-31"),
        ("Jan 31, 2024", "2024-01-31"),
        ("May 1 2024", "2024-05-01"),
    ] {
        assert_eq!(
            date(text, DateFormat::MonthDayYear).as_deref(),
            Some(expected),
            "{text}"
        );
    }
    assert_eq!(date("31/01/2024", DateFormat::MonthDayYear), None);
}

fn amount(text: &str, decimal: DecimalSign, thousands: Thousands) -> Option<String> {
    let format = NumberFormat::new(decimal, thousands).unwrap();
    parse_amount(text.as_bytes(), format).map(|(value, currency)| match currency {
        Some(mark) => format!("{value} {}", mark.resolve(None)),
        None => value.to_string(),
    })
}

#[test]
fn amounts_with_a_comma() {
    for (text, expected) in [
        ("1234,56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u{A0}234,56 ₽", "1234.56 RUB"),
        ("1\u{202F}234\u{202F}567,8 руб.", "1234567.8 RUB"),
        ("12,5р", "12.5 RUB"),
        ("−12,50", "-12.50"),
        ("- 12,50", "-12.50"),
        ("12,50-", "-12.50"),
        ("(1 234,5)", "-1234.5"),
        ("+7", "7"),
        (",5", "0.5"),
        ("5,", "5"),
        ("0", "0"),
        ("-0", "0"),
        ("(0,00)", "0.00"),
        ("12,50 RUR", "12.50 RUB"),
        ("100 rub", "100 RUB"),
        ("100 CHF", "100 CHF"),
        (
            "79228162514264337593543950335",
            "79228162514264337593543950335",
        ),
        (
            "0,1234567890123456789012345678",
            "0.1234567890123456789012345678",
        ),
    ] {
        assert_eq!(
            amount(text, DecimalSign::Comma, Thousands::Space).as_deref(),
            Some(expected),
            "{text}"
        );
    }
    for text in [
        "",
        "-",
        ",",
        "руб",
        "12.5",
        "1 23",
        "12 34,5",
        "1  234",
        "1234 567",
        "12,5,6",
        "12 %",
        "12%",
        "1e5",
        "1,5E+06",
        "--5",
        "(-5)",
        "5 тыс",
        "1 234,567 890",
        "$5 ₽",
        "NaN",
        "inf",
        "٣",
        "12a",
        "79228162514264337593543950336",
        "0,12345678901234567890123456789",
    ] {
        assert_eq!(
            amount(text, DecimalSign::Comma, Thousands::Space),
            None,
            "{text}"
        );
    }
}

#[test]
fn amounts_with_a_point() {
    for (text, expected) in [
        ("1,234.50", "1234.50"),
        ("$1,234,567", "1234567 USD"),
        ("-$12.50", "-12.50 USD"),
        ("$-12.50", "-12.50 USD"),
        ("$(12.50)", "-12.50 USD"),
        ("(12.50 USD)", "-12.50 USD"),
        ("£0.99", "0.99 GBP"),
        ("999999999999999999.9", "999999999999999999.9"),
    ] {
        assert_eq!(
            amount(text, DecimalSign::Point, Thousands::Comma).as_deref(),
            Some(expected),
            "{text}"
        );
    }
    for text in [
        "1,23.50", "12,34", "1,234,56", "1.234,5", ",234", "1,,234", "1 234",
    ] {
        assert_eq!(
            amount(text, DecimalSign::Point, Thousands::Comma),
            None,
            "{text}"
        );
    }
    assert_eq!(amount("1,234", DecimalSign::Point, Thousands::None), None);
    assert_eq!(
        amount("1’234.5", DecimalSign::Point, Thousands::Apostrophe).as_deref(),
        Some("1234.5")
    );
    assert_eq!(
        amount("1.234,5", DecimalSign::Comma, Thousands::Point).as_deref(),
        Some("1234.5")
    );
}

#[test]
fn quantities() {
    let format = NumberFormat::new(DecimalSign::Comma, Thousands::Space).unwrap();
    let quantity =
        |text: &str| parse_quantity(text.as_bytes(), format).map(|value| value.to_string());
    assert_eq!(quantity("2 шт.").as_deref(), Some("2"));
    assert_eq!(quantity("1 000,5").as_deref(), Some("1000.5"));
    assert_eq!(quantity("-1").as_deref(), Some("-1"));
    assert_eq!(quantity("2 кг"), None);
    assert_eq!(quantity("2 ₽"), None);
    assert_eq!(quantity("50%"), None);
}
