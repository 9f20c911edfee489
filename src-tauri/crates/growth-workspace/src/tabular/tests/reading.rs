//! What the reader makes of rows.

use std::ops::ControlFlow;

use super::*;

#[test]
fn lines_are_the_lines_of_the_file() {
    assert_eq!(
        read_as_sniffed(&csv_fixture("quoted_newlines.csv")),
        [
            "2 | Smith, John | 2024-01-31 | 10.50 | - | -",
            "4 | Anna | 2024-02-01 | 20.00 | - | -",
            "5 | Lee\r\nBruce | 2024-02-02 | 30.00 | - | -",
            "9 ! bad_amount",
            "11 | Peter | 2024-02-04 | 40.00 | - | -",
        ]
    );
    assert_eq!(
        read_as_sniffed(&csv_fixture("old_mac_line_ends.csv")),
        [
            "2 | ann | 2024-01-31 | 1.5 | - | -",
            "3 | bob | 2024-02-01 | 2.5 | - | -"
        ]
    );
}

#[test]
fn a_quote_that_is_never_closed_costs_one_line() {
    assert_eq!(
        read_as_sniffed(&csv_fixture("unclosed_quote.csv")),
        [
            "2 | ann | 2024-01-31 | 1.50 | - | -",
            "3 ! unclosed_quote",
            "4 | cid | 2024-02-02 | 3.50 | - | -",
            "5 | dan | 2024-02-03 | 4.50 | - | -",
        ]
    );
}

#[test]
fn quotes_that_nobody_doubled_belong_to_the_text() {
    assert_eq!(
        read_as_sniffed(&csv_fixture("unescaped_quotes.csv")),
        [
            "2 | ООО \"Ромашка\" | 2024-01-31 | 10.50 | - | -",
            "3 | монитор 24\" | 2024-02-01 | 20.50 | - | -",
        ]
    );
}

#[test]
fn apostrophes_of_both_kinds_group_digits() {
    assert_eq!(
        read_as_sniffed(&csv_fixture("apostrophes.csv")),
        [
            "2 | ann | 2024-01-31 | 1234.50 | - | -",
            "3 | bob | 2024-02-01 | 12345678.90 | - | -",
        ]
    );
}

#[test]
fn every_bad_row_has_its_line_and_reason() {
    assert_eq!(
        read_as_sniffed(&csv_fixture("mixed_bad_rows.csv")),
        [
            "2 | c1 | 2024-01-31 | 10.00 | 1 | o1",
            "3 ! missing_customer",
            "4 ! rounded_customer",
            "5 ! missing_date",
            "6 ! bad_date",
            "7 ! bad_date",
            "8 ! missing_amount",
            "9 ! bad_amount",
            "10 ! bad_amount",
            "11 ! bad_amount",
            "12 ! bad_amount",
            "13 ! bad_quantity",
            "14 ! too_few_columns",
            "15 ! too_many_columns",
            "16 ! undecodable",
            "19 | Клиент третий | 2024-02-01 | -5.25 | 1 | o16",
            "20 | Клиент третий | 2024-02-02 | 0 | - | -",
            "21 ! bad_amount",
            "22 ! unclosed_quote",
            "23 | c5 | 2024-02-03 | 8.00 | 1 | o19",
        ]
    );
}

#[test]
fn a_line_that_is_too_long_costs_one_line() {
    for ending in ["\n", "\r\n", "\r"] {
        let long = "x".repeat(3 * MAX_RECORD_BYTES);
        let text = ["c,d,a", "ann,2024-01-31,1", &long, "bob,2024-02-01,2", ""].join(ending);
        assert_eq!(
            read_text(text.as_bytes(), &iso_with_point()).unwrap(),
            [
                "2 | ann | 2024-01-31 | 1 | - | -",
                "3 ! line_too_long",
                "4 | bob | 2024-02-01 | 2 | - | -",
            ]
        );
    }
}

#[test]
fn an_open_quote_in_a_long_file_costs_one_line() {
    let mut text = String::from("c,d,a\n\"ann,2024-01-31,1\n");
    for _ in 0..100_000 {
        text.push_str("bob,2024-02-01,2\n");
    }
    let rows = read_text(text.as_bytes(), &iso_with_point()).unwrap();
    assert_eq!(rows.len(), 100_001);
    assert_eq!(rows[0], "2 ! unclosed_quote");
    assert_eq!(rows[1], "3 | bob | 2024-02-01 | 2 | - | -");
}

#[test]
fn half_a_pair_of_utf16_costs_one_line() {
    let mut bytes: Vec<u8> = "c,d,a\nann,2024-01-31,1\nb"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.extend_from_slice(&0xD800_u16.to_le_bytes());
    bytes.extend(
        "ob,2024-02-01,2\ncid,2024-02-02,3\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    let format = Format {
        encoding: TextEncoding::Utf16Le,
        ..iso_with_point()
    };
    assert_eq!(
        read_text(&bytes, &format).unwrap(),
        [
            "2 | ann | 2024-01-31 | 1 | - | -",
            "3 ! undecodable",
            "4 | cid | 2024-02-02 | 3 | - | -",
        ]
    );
}

#[test]
fn files_and_mappings_that_do_not_fit_are_refused() {
    let refused = |text: &str, mapping: &Mapping| {
        from_memory(text.as_bytes(), &iso_with_point(), mapping)
            .map(|_| ())
            .unwrap_err()
    };
    let mapping = first_three();
    assert_eq!(refused("", &mapping).code(), "file_empty");
    assert_eq!(refused("\n,,\n", &mapping).code(), "file_empty");
    assert_eq!(refused("c,d,a\n\n", &mapping).code(), "only_header");
    assert_eq!(
        refused("c,d\n1,2\n", &mapping).field().as_deref(),
        Some("mapping.amount")
    );
    let twice = Mapping {
        order: Some(0),
        ..mapping.clone()
    };
    let error = refused("c,d,a\n1,2,3\n", &twice);
    assert_eq!(
        (error.code(), error.field().as_deref()),
        ("column_used_twice", Some("mapping.order"))
    );
    let clash = Format {
        thousands: Thousands::Point,
        ..iso_with_point()
    };
    let error = read_text(b"c,d,a\n1,2024-01-01,3\n", &clash).unwrap_err();
    assert_eq!(error.field().as_deref(), Some("format.thousands"));
    let huge = "x".repeat(2 * MAX_RECORD_BYTES);
    assert_eq!(refused(&huge, &mapping).code(), "line_too_long");
}

#[test]
fn cdnow_adds_up() {
    let path = fixture("cdnow_sample_transactions.csv");
    let sniffed = sniff(&path).unwrap();
    let mut reader = open(&path, &sniffed).unwrap();
    let mut customers = std::collections::HashSet::new();
    let mut revenue = rust_decimal::Decimal::ZERO;
    let mut last_fraction = 0.0;
    reader
        .visit::<TableError>(
            |progress| {
                assert!(progress.fraction() >= last_fraction);
                last_fraction = progress.fraction();
                ControlFlow::Continue(())
            },
            |item| {
                let Item::Sale(sale) = item else {
                    panic!("{item:?}")
                };
                customers.insert(sale.customer);
                revenue += sale.amount;
                Ok(())
            },
        )
        .unwrap();
    assert_eq!((reader.progress().rows, customers.len()), (6_919, 2_357));
    assert_eq!(last_fraction, 1.0);
    assert_eq!(revenue.to_string(), "244091.94");
}

#[test]
fn reading_stops_when_asked() {
    let mut text = String::from("c,d,a\n");
    for _ in 0..50_000 {
        text.push_str("bob,2024-02-01,2\n");
    }
    let format = iso_with_point();
    let mut reader = from_memory(text.as_bytes(), &format, &first_three()).unwrap();
    let mut rows = 0;
    let stopped = reader.visit::<TableError>(
        |progress| {
            if progress.rows > 10_000 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        },
        |_| {
            rows += 1;
            Ok(())
        },
    );
    assert_eq!(stopped.unwrap_err().code(), "cancelled");
    assert!((10_000..20_000).contains(&rows), "{rows}");
}
