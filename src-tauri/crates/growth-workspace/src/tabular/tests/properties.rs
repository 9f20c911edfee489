//! What holds for every file.

use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{
    amount::parse_amount,
    date::parse_date,
    format::NumberFormat,
    identity::{is_nobody, key_of},
    *,
};

fn formats() -> impl Strategy<Value = Format> {
    let encoding = prop::sample::select(vec![
        TextEncoding::Utf8,
        TextEncoding::Utf16Le,
        TextEncoding::Utf16Be,
        TextEncoding::Windows1251,
    ]);
    let numbers = prop::sample::select(vec![
        (DecimalSign::Point, Thousands::None),
        (DecimalSign::Point, Thousands::Space),
        (DecimalSign::Point, Thousands::Comma),
        (DecimalSign::Point, Thousands::Apostrophe),
        (DecimalSign::Comma, Thousands::None),
        (DecimalSign::Comma, Thousands::Space),
        (DecimalSign::Comma, Thousands::Point),
        (DecimalSign::Comma, Thousands::Apostrophe),
    ]);
    (
        encoding,
        prop::sample::select(Delimiter::ALL.to_vec()),
        0..3_u32,
        any::<bool>(),
        prop::sample::select(DateFormat::WRITTEN.to_vec()),
        numbers,
    )
        .prop_map(
            |(encoding, delimiter, skip_lines, header, date, (decimal, thousands))| Format {
                encoding,
                delimiter,
                skip_lines,
                header_rows: u32::from(header),
                date: Some(date),
                decimal: Some(decimal),
                thousands,
                currency: None,
            },
        )
}

#[derive(Debug, Clone)]
struct Purchase {
    customer: String,
    date: NaiveDate,
    amount: Decimal,
    order: Option<String>,
}

fn purchases() -> impl Strategy<Value = Vec<Purchase>> {
    // Letters of Windows-1251, so that every encoding can hold them; quotes, delimiters, line ends.
    let text = || "[a-zA-Zа-яА-ЯёЁ№«»0-9,;|\"' .\\-\n]{0,12}";
    let name =
        (text(), "[a-zа-я]").prop_map(|(start, end)| format!("{start}{end}").trim().to_owned());
    let order = prop::option::of(text()).prop_map(|order| {
        order
            .map(|order| order.trim().to_owned())
            .filter(|order| !order.is_empty())
    });
    let date = (1970..2069_i32, 1..=366_u32).prop_filter_map("day of the year", |(year, day)| {
        NaiveDate::from_yo_opt(year, day)
    });
    let amount = (-99_999_999_999_i64..99_999_999_999, 0..4_u32)
        .prop_map(|(value, scale)| Decimal::new(value, scale));
    let purchase =
        (name, date, amount, order).prop_map(|(customer, date, amount, order)| Purchase {
            customer,
            date,
            amount,
            order,
        });
    prop::collection::vec(purchase, 1..20)
}

fn write_date(date: NaiveDate, format: DateFormat, variant: bool) -> String {
    let pattern = match (format, variant) {
        (DateFormat::YearMonthDay, false) => "%Y-%m-%d",
        (DateFormat::YearMonthDay, true) => "%Y/%-m/%-dT10:11:12Z",
        (DateFormat::YearMonthDayCompact, _) => "%Y%m%d",
        (DateFormat::DayMonthYear, false) => "%d.%m.%Y",
        (DateFormat::DayMonthYear, true) => "%-d/%-m/%y 9:05",
        (DateFormat::MonthDayYear, false) => "%m/%d/%Y",
        (DateFormat::MonthDayYear, true) => "%b %-d, %Y",
        _ => panic!("{format:?}"),
    };
    date.format(pattern).to_string()
}

fn write_amount(amount: Decimal, format: &Format, variant: bool) -> String {
    let plain = amount.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let separator = match format.thousands {
        Thousands::None => "",
        Thousands::Space => {
            if variant {
                "\u{A0}"
            } else {
                " "
            }
        }
        Thousands::Apostrophe => {
            if variant {
                "’"
            } else {
                "'"
            }
        }
        Thousands::Comma => ",",
        Thousands::Point => ".",
    };
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(char::from(format.decimal.unwrap().byte()));
        text.push_str(fraction);
    }
    if variant {
        text.push_str(" руб.");
    }
    match (amount.is_sign_negative(), variant) {
        (true, true) => format!("({text})"),
        (true, false) => format!("-{text}"),
        (false, _) => text,
    }
}

fn write(purchases: &[Purchase], format: &Format, variant: bool) -> Vec<u8> {
    let mut csv = ::csv::WriterBuilder::new()
        .delimiter(format.delimiter.byte())
        .terminator(if variant {
            ::csv::Terminator::CRLF
        } else {
            ::csv::Terminator::Any(b'\n')
        })
        .from_writer(Vec::new());
    if format.header_rows > 0 {
        csv.write_record(["c", "d", "a", "o"]).unwrap();
    }
    for purchase in purchases {
        csv.write_record([
            purchase.customer.as_str(),
            &write_date(purchase.date, format.date.unwrap(), variant),
            &write_amount(purchase.amount, format, variant),
            purchase.order.as_deref().unwrap_or(""),
        ])
        .unwrap();
    }
    let table = String::from_utf8(csv.into_inner().unwrap()).unwrap();
    let mark = if variant && format.encoding != TextEncoding::Windows1251 {
        "\u{FEFF}"
    } else {
        ""
    };
    let above = "title \" of the report\n".repeat(format.skip_lines as usize);
    let text = format!("{mark}{above}{table}");
    match format.encoding {
        TextEncoding::Utf8 => text.into_bytes(),
        TextEncoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        TextEncoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        other => other.decoder().encode(&text).0.into_owned(),
    }
}

/// Line ends inside a cell: physical lines that the row takes beyond its first.
fn line_ends(text: &str) -> u64 {
    text.matches('\n').count() as u64
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(purchases in purchases(), format in formats(), variant: bool) {
        let bytes = write(&purchases, &format, variant);
        let mapping = Mapping { customer: Some(0), date: Some(1), amount: Some(2), quantity: None, order: Some(3), ..Mapping::default() };
        let rules = Rules { on_odd_date: OnOddDate::Keep, find_totals: false, ..Rules::default() };
        let mut reader = Reader::from_input(
            Cursor::new(&bytes), Path::new("memory"), 0, &format, &mapping, &rules,
        ).unwrap();
        let mut names: Vec<Box<str>> = Vec::new();
        let mut line = u64::from(format.skip_lines) + u64::from(format.header_rows) + 1;
        for purchase in &purchases {
            match reader.next_item().unwrap() {
                Some(Item::Sale(sale)) => {
                    names.extend(sale.new_customer.clone());
                    prop_assert_eq!(sale.line, line);
                    let name = sale.customer.map(|customer| key_of(&names[customer as usize]));
                    let expected = key_of(&purchase.customer);
                    if is_nobody(&purchase.customer) {
                        prop_assert_eq!(name, None);
                    } else {
                        prop_assert_eq!(name, Some(expected));
                    }
                    prop_assert_eq!(sale.date, purchase.date);
                    prop_assert_eq!(sale.amount, purchase.amount);
                    prop_assert_eq!(sale.order.as_deref(), purchase.order.as_deref());
                }
                other => prop_assert!(false, "{:?} instead of {:?}", other, purchase),
            }
            line += 1 + line_ends(&purchase.customer) + purchase.order.as_deref().map_or(0, line_ends);
        }
        prop_assert!(reader.next_item().unwrap().is_none());
        prop_assert_eq!(reader.progress().bytes_read, bytes.len() as u64);
    }

    #[test]
    fn any_bytes_are_rows_or_reasons(bytes in bytes(), format in formats()) {
        let mapping = Mapping { customer: Some(0), date: Some(1), amount: Some(2), quantity: Some(3), order: None, ..Mapping::default() };
        if let Ok(mut reader) = from_memory(&bytes, &format, &mapping) {
            let mut last_line = 0;
            while let Some(item) = reader.next_item().unwrap() {
                let line = match item {
                    Item::Sale(sale) => sale.line,
                    Item::Rejected(rejected) => rejected.line,
                };
                prop_assert!(line > last_line);
                last_line = line;
            }
        }
    }

    #[test]
    fn any_file_is_sniffed_or_refused(bytes in bytes()) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &bytes).unwrap();
        if let Ok(sniffed) = sniff(file.path()) {
            // What is proposed can be read, or says what a person has to decide.
            match sniffed.reading() {
                Ok(_) => drop(drain(open(file.path(), &sniffed).unwrap())),
                Err(error) => prop_assert!(!sniffed.questions.is_empty(), "{error}"),
            }
        }
    }

    #[test]
    fn a_date_read_from_any_text_can_be_written_and_read_again(text in "\\PC{0,20}") {
        for format in DateFormat::WRITTEN {
            if let Some(date) = parse_date(text.as_bytes(), format) {
                let written = write_date(date, format, false);
                prop_assert_eq!(parse_date(written.as_bytes(), format), Some(date));
            }
        }
    }

    #[test]
    fn any_text_is_an_amount_or_not(text in "[-+0-9., '’%$₽рубEe()\u{A0}\u{2212}]{0,16}") {
        for decimal in [DecimalSign::Point, DecimalSign::Comma] {
            for thousands in [Thousands::None, Thousands::Space, Thousands::Apostrophe, Thousands::Comma] {
                let Some(format) = NumberFormat::new(decimal, thousands) else { continue };
                let Some((value, _)) = parse_amount(text.as_bytes(), format) else { continue };
                // No digit is lost or made up, but for zeros at the start.
                let digits = |text: &str| -> String {
                    text.chars().filter(char::is_ascii_digit).collect()
                };
                let (written, read) = (digits(&text), digits(&value.to_string()));
                prop_assert_eq!(written.trim_start_matches('0'), read.trim_start_matches('0'));
            }
        }
    }
}

/// Bytes of any kind, and such as files are made of.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::sample::select(vec![
        "\n",
        "\r",
        "\r\n",
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "|",
        " ",
        "2024-01-31",
        "01.02.2024",
        "1,5",
        "1 234",
        "клиент",
        "дата",
        "сумма",
        "\u{FEFF}",
        "a",
        "5",
        "\0",
    ]);
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300),
        prop::collection::vec(pieces, 0..120).prop_map(|pieces| pieces.concat().into_bytes()),
    ]
}
