//! Tests over the awkward files of `tests/fixtures/csv`, and over files that are made up.

mod doubts;
mod properties;
mod reading;
mod rejecting;
mod sniffing;
mod values;

use std::{
    io::Cursor,
    path::{Path, PathBuf},
};

use super::*;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name)
}

fn csv_fixture(name: &str) -> PathBuf {
    fixture("csv").join(name)
}

/// A row on one line: `line customer date amount quantity order`, or `line ! reason`.
fn line_of(item: Item<'_>) -> String {
    let show = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    match item {
        Item::Row(row) => format!(
            "{} | {} | {} | {} | {} | {}",
            row.line,
            row.customer,
            row.date,
            row.amount,
            show(row.quantity.map(|quantity| quantity.to_string())),
            show(row.order.map(str::to_owned)),
        ),
        Item::Rejected(rejected) => format!("{} ! {}", rejected.line, rejected.reason.code()),
    }
}

fn drain<R: std::io::Read>(mut reader: Reader<R>) -> Vec<String> {
    let mut lines = Vec::new();
    while let Some(item) = reader.next_item().unwrap() {
        lines.push(line_of(item));
    }
    lines
}

/// Everything in a file, read as [`sniff`] proposes.
fn read_as_sniffed(path: &Path) -> Vec<String> {
    let sniffed = sniff(path).unwrap();
    let mapping = sniffed.mapping.complete().unwrap();
    drain(Reader::open(path, &sniffed.format, &mapping).unwrap())
}

fn read_text(text: &[u8], format: &Format) -> Result<Vec<String>, CsvError> {
    let mapping = Mapping {
        customer: 0,
        date: 1,
        amount: 2,
        quantity: None,
        order: None,
    };
    Reader::from_input(
        Cursor::new(text),
        Path::new("memory"),
        text.len() as u64,
        format,
        &mapping,
    )
    .map(drain)
}

fn iso_with_point() -> Format {
    Format {
        date: Some(DateFormat::YearMonthDay),
        decimal: Some(DecimalSign::Point),
        ..Format::default()
    }
}
