//! What `sniff` makes of files.

use rust_decimal::Decimal;

use super::*;

fn code_of(name: &str) -> &'static str {
    sniff(&csv_fixture(name)).unwrap_err().code()
}

#[test]
fn the_encoding_of_the_same_table_does_not_matter() {
    let expected = [
        "2 | Иванов И. И. | 2024-01-15 | 1234.50 | 2 | A-1",
        "3 | ООО \"Ёлка\" | 2024-02-28 | 990.00 | 1 | A-2",
        "4 | Иванов И. И. | 2024-03-03 | 12.05 | - | A-3",
        "5 | Щукина Ю. | 2024-03-03 | -150.00 | 1 | A-4",
    ];
    for (name, encoding, delimiter) in [
        ("utf8_bom.csv", TextEncoding::Utf8, Delimiter::Semicolon),
        ("utf16le_bom.csv", TextEncoding::Utf16Le, Delimiter::Tab),
        (
            "utf16be_no_bom.csv",
            TextEncoding::Utf16Be,
            Delimiter::Semicolon,
        ),
    ] {
        let sniffed = sniff(&csv_fixture(name)).unwrap();
        assert_eq!(sniffed.format.encoding, encoding, "{name}");
        assert_eq!(sniffed.format.delimiter, delimiter, "{name}");
        assert_eq!(sniffed.columns[0].name.as_deref(), Some("Клиент"), "{name}");
        assert_eq!(read_as_sniffed(&csv_fixture(name)), expected, "{name}");
    }
}

#[test]
fn a_file_of_russian_excel() {
    let sniffed = sniff(&csv_fixture("cp1251_semicolon.csv")).unwrap();
    assert_eq!(
        sniffed.format,
        Format {
            encoding: TextEncoding::Windows1251,
            delimiter: Delimiter::Semicolon,
            skip_lines: 0,
            header_rows: 1,
            date: Some(DateFormat::DayMonthYear),
            decimal: Some(DecimalSign::Comma),
            thousands: Thousands::Space,
            // The heading names it: `Сумма, руб.`.
            currency: Some(growth_model::Currency::RUB),
        }
    );
    assert_eq!(sniffed.ambiguities, []);
    assert_eq!(
        read_as_sniffed(&csv_fixture("cp1251_semicolon.csv")),
        [
            "2 | ИП Ёжиков | 2023-12-31 | 1234.56 | 1.000 | -",
            "3 | ООО «Ромашка» | 2024-02-01 | 12345678.90 | 2.500 | -",
            "4 | ИП Ёжиков | 2024-02-15 | -500.00 | 1.000 | -",
            "5 | № 7 | 2024-02-29 | 0.00 | - | -",
        ]
    );
}

#[test]
fn american_dates_and_dollars() {
    let sniffed = sniff(&csv_fixture("month_first.csv")).unwrap();
    assert_eq!(sniffed.format.date, Some(DateFormat::MonthDayYear));
    assert_eq!(sniffed.format.thousands, Thousands::Comma);
    assert_eq!(sniffed.currencies, [growth_model::Currency::USD]);
    assert_eq!(
        read_as_sniffed(&csv_fixture("month_first.csv")),
        [
            "2 | ann@example.com | 2024-01-31 | 1234.50 | - | -",
            "3 | bob@example.com | 2023-12-25 | 7.00 | - | -",
            "4 | ann@example.com | 2024-02-03 | -12.50 | - | -",
        ]
    );
}

#[test]
fn a_table_without_header_is_mapped_by_its_content() {
    let sniffed = sniff(&csv_fixture("no_header.csv")).unwrap();
    assert_eq!(sniffed.format.header_rows, 0);
    assert_eq!(sniffed.format.date, Some(DateFormat::YearMonthDayCompact));
    assert_eq!(
        sniffed.mapping.complete().unwrap(),
        Mapping {
            customer: Some(0),
            date: Some(1),
            amount: Some(3),
            quantity: None,
            order: None,
            ..Mapping::default()
        }
    );
    assert_eq!(
        sniffed
            .columns
            .iter()
            .filter(|column| column.name.is_some())
            .count(),
        0
    );
    assert_eq!(
        read_as_sniffed(&csv_fixture("no_header.csv"))[0],
        "1 | 17 | 2024-01-31 | 29.33 | - | -"
    );
}

#[test]
fn months_by_name_between_pipes() {
    assert_eq!(
        sniff(&csv_fixture("month_names.csv"))
            .unwrap()
            .format
            .delimiter,
        Delimiter::Pipe
    );
    assert_eq!(
        read_as_sniffed(&csv_fixture("month_names.csv")),
        [
            "1 | ann | 2024-01-01 | 100 | - | -",
            "2 | bob | 2024-02-15 | 200 | - | -",
            "3 | ann | 2024-03-08 | 300.50 | - | -",
        ]
    );
}

#[test]
fn a_title_above_the_table_is_skipped() {
    let sniffed = sniff(&csv_fixture("title_above.csv")).unwrap();
    assert_eq!(sniffed.format.skip_lines, 4);
    assert_eq!(sniffed.preview.header, ["№", "Покупатель", "Дата", "Сумма"]);
    assert_eq!(
        read_as_sniffed(&csv_fixture("title_above.csv")),
        [
            "6 | Анна | 2024-01-31 | 100 | - | -",
            "7 | Борис | 2024-02-01 | 1250.50 | - | -",
            "8 | Анна | 2024-02-02 | -50 | - | -",
        ]
    );
}

#[test]
fn cdnow_is_understood_without_help() {
    let sniffed = sniff(&fixture("cdnow_sample_transactions.csv")).unwrap();
    assert_eq!(
        sniffed.mapping.complete().unwrap(),
        Mapping {
            customer: Some(0),
            date: Some(1),
            amount: Some(3),
            quantity: Some(2),
            order: None,
            ..Mapping::default()
        }
    );
    assert_eq!(sniffed.ambiguities, []);
    assert_eq!(sniffed.missing_roles, []);
    assert_eq!(sniffed.preview.rows.len(), PREVIEW_ROWS);
    assert!(
        sniffed
            .preview
            .rows
            .iter()
            .all(|row| row.problems.is_empty())
    );
}

#[test]
fn a_missing_column_is_named() {
    let sniffed = sniff(&csv_fixture("no_date_column.csv")).unwrap();
    assert_eq!(sniffed.missing_roles, [Role::Date]);
    let error = sniffed.mapping.complete().unwrap_err();
    assert_eq!(
        (error.code(), error.field().as_deref()),
        ("no_column_for_role", Some("mapping.date"))
    );
}

#[test]
fn what_is_corrected_stays_and_the_rest_follows() {
    let overrides = Overrides {
        header_rows: Some(1),
        mapping: Mapping {
            customer: Some(2),
            ..Mapping::default()
        },
        ..Overrides::default()
    };
    let sniffed = sniff_with(
        &csv_fixture("no_header.csv"),
        &overrides,
        &Surroundings::default(),
    )
    .unwrap();
    assert_eq!(sniffed.format.header_rows, 1);
    assert_eq!(sniffed.mapping.customer, Some(2));
    assert_eq!(sniffed.mapping.amount, Some(3));
    let overrides = Overrides {
        mapping: Mapping {
            customer: Some(9),
            ..Mapping::default()
        },
        ..Overrides::default()
    };
    let error = sniff_with(
        &csv_fixture("no_header.csv"),
        &overrides,
        &Surroundings::default(),
    )
    .unwrap_err();
    assert_eq!(error.code(), "column_out_of_range");
}

#[test]
fn files_that_are_no_tables_say_what_they_are() {
    for (name, code) in [
        ("empty.csv", "file_empty"),
        ("blank_lines.csv", "file_empty"),
        ("only_header.csv", "only_header"),
        ("one_column.csv", "too_few_columns"),
        ("binary.csv", "binary_file"),
        ("workbook_named.csv", "spreadsheet_file"),
        ("page_saved_as_xls.csv", "markup_file"),
        ("nowhere.csv", "file_not_found"),
        (".", "file_unreadable"),
    ] {
        assert_eq!(code_of(name), code, "{name}");
    }
}

#[test]
fn a_line_without_end_and_a_table_without_end_are_refused() {
    let sniff_text = |text: &str| {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        sniff(file.path()).unwrap_err().code()
    };
    assert_eq!(sniff_text(&"word ".repeat(500_000)), "line_too_long");
    let wide = vec!["1"; 600].join(",");
    assert_eq!(sniff_text(&format!("{wide}\n{wide}\n")), "too_many_columns");
}

#[test]
fn a_cyrillic_letter_late_in_the_file_decides_about_the_encoding() {
    let mut text = String::from("client;date;amount\n");
    for _ in 0..70_000 {
        text.push_str("ann;31.01.2024;10,50\n");
    }
    text.push_str("Ёлкин и сыновья;01.02.2024;20,50\n");
    let file = tempfile::NamedTempFile::new().unwrap();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), TextEncoding::Utf8),
        (
            encoding_rs::WINDOWS_1251.encode(&text).0.into_owned(),
            TextEncoding::Windows1251,
        ),
    ] {
        std::fs::write(file.path(), bytes).unwrap();
        assert_eq!(sniff(file.path()).unwrap().format.encoding, encoding);
        let rows = read_as_sniffed(file.path());
        assert_eq!(
            rows.last().unwrap(),
            "70002 | Ёлкин и сыновья | 2024-02-01 | 20.50 | - | -"
        );
    }
}

#[test]
fn the_preview_shows_every_problem_of_a_row() {
    let format = iso_with_point();
    let mapping = Mapping {
        customer: Some(0),
        date: Some(1),
        amount: Some(2),
        ..Mapping::default()
    };
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(
        file.path(),
        "client,date,amount\n,yesterday,10%\nann,2024-01-31,5\n",
    )
    .unwrap();
    let shown = preview(
        &TableFile::open(file.path(), None).unwrap(),
        &format,
        &mapping,
        &Rules::default(),
    )
    .unwrap();
    let problems: Vec<_> = shown.rows[0]
        .problems
        .iter()
        .map(|p| (p.column, p.reason))
        .collect();
    assert_eq!(
        problems,
        [
            (Some(0), RejectReason::MissingCustomer),
            (Some(1), RejectReason::BadDate),
            (Some(2), RejectReason::BadAmount),
        ]
    );
    assert_eq!(shown.rows[0].cells, ["", "yesterday", "10%"]);
    assert_eq!(shown.rows[1].parsed.amount, Some(Decimal::from(5)));
    assert_eq!(shown.rows[1].line, 3);
}
