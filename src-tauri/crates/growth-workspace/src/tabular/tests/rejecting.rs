//! Rejected rows, kept and saved.

use super::*;

#[test]
fn every_reason_has_one_code_the_same_as_in_json() {
    for reason in RejectReason::ALL {
        assert_eq!(serde_json::to_value(reason).unwrap(), reason.code());
        assert_eq!(RejectReason::from_code(reason.code()), Some(reason));
    }
}

#[test]
fn rejected_rows_say_which_cell_is_to_blame() {
    let path = csv_fixture("mixed_bad_rows.csv");
    let sniffed = sniff(&path).unwrap();
    let mut reader = open(&path, &sniffed).unwrap();
    let mut rejected = Vec::new();
    while let Some(item) = reader.next_item().unwrap() {
        if let Item::Rejected(row) = item {
            rejected.push(row);
        }
    }
    let of = |line: u64| rejected.iter().find(|row| row.line == line).unwrap();
    assert_eq!(of(6).cell.as_deref(), Some("2024-02-30"));
    assert_eq!(of(6).text, "c2,2024-02-30,10.00,1,o5");
    assert_eq!(of(10).cell.as_deref(), Some("15%"));
    assert_eq!(of(14).cell, None);
    assert_eq!(of(16).text, "c\u{FFFD}2,2024-02-01,10.00,1,o15");
    assert_eq!(of(22).text, "\"c4,2024-02-02,7.00,1,o18");
    let progress = reader.progress();
    assert_eq!((progress.rows, progress.rejected), (4, 16));
}

#[test]
fn long_rows_are_kept_short_and_whole_characters() {
    let text = format!("c,d,a\nann,2024-01-31,{}\n", "ы".repeat(5_000));
    let format = iso_with_point();
    let mut reader = from_memory(text.as_bytes(), &format, &first_three()).unwrap();
    let Some(Item::Rejected(row)) = reader.next_item().unwrap() else {
        panic!()
    };
    assert!(
        row.text.len() <= 2_003 && row.text.ends_with("ы…"),
        "{}",
        row.text.len()
    );
    assert!(row.cell.unwrap().ends_with("ы…"));
}

#[test]
fn saved_rows_open_in_a_spreadsheet_as_text() {
    let row = |line, reason, text: &str| RejectedRow {
        line,
        reason,
        cell: None,
        text: text.to_owned(),
    };
    let rows = vec![
        row(3, RejectReason::BadAmount, "=1+1;2024"),
        row(7, RejectReason::BadDate, "анна;\"вчера\";5"),
        row(9, RejectReason::UnclosedQuote, "\"a\nb"),
    ];
    let mut out = Vec::new();
    let header = RejectsHeader {
        line: "Строка",
        code: "Код",
        reason: "Причина",
        text: "Текст",
    };
    write_rejects(
        &mut out,
        rows,
        &header,
        Delimiter::Semicolon,
        |reason| match reason {
            RejectReason::BadAmount => "сумма; не число".to_owned(),
            _ => "@другое".to_owned(),
        },
    )
    .unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "\u{FEFF}Строка;Код;Причина;Текст\r\n\
         3;bad_amount;\"сумма; не число\";\"'=1+1;2024\"\r\n\
         7;bad_date;'@другое;\"анна;\"\"вчера\"\";5\"\r\n\
         9;unclosed_quote;'@другое;\"\"\"a\nb\"\r\n"
    );
}

#[test]
fn formulas_are_guarded() {
    for text in ["=A1", "+7", "-5", "@x", "\tx", "\rx"] {
        assert_eq!(guard_formula(text), format!("'{text}"));
    }
    assert_eq!(guard_formula("5-3"), "5-3");
}
