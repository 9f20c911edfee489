//! Tests over the awkward files of `tests/fixtures/csv`, and over files that are made up.

mod doubts;
mod mutated;
mod properties;
mod reading;
mod rejecting;
mod sniffing;
mod values;
mod workbooks;

use std::{
    collections::HashMap,
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

/// An item on one line: `line customer date amount quantity order`, or `line ! reason`.
fn line_of(item: &Item, customers: &mut HashMap<u32, String>) -> String {
    let show = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    match item {
        Item::Sale(sale) => {
            if let (Some(customer), Some(name)) = (sale.customer, &sale.new_customer) {
                customers.insert(customer, name.to_string());
            }
            let customer = sale
                .customer
                .map_or("", |customer| customers[&customer].as_str());
            format!(
                "{} | {} | {} | {} | {} | {}",
                sale.line,
                customer,
                sale.date,
                sale.amount,
                show(sale.quantity.map(|quantity| quantity.to_string())),
                show(sale.order.as_ref().map(ToString::to_string)),
            )
        }
        Item::Rejected(rejected) => format!("{} ! {}", rejected.line, rejected.reason.code()),
    }
}

fn drain<R: std::io::Read>(mut reader: Reader<R>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut customers = HashMap::new();
    while let Some(item) = reader.next_item().unwrap() {
        lines.push(line_of(&item, &mut customers));
    }
    lines
}

/// Opens a file as [`sniff`] found it.
fn open(path: &Path, sniffed: &Sniff) -> Result<Reader<impl std::io::Read + use<>>, TableError> {
    let file = TableFile::open(path, None).unwrap();
    let mapping = sniffed.mapping.complete()?;
    Reader::open(&file, &sniffed.format, &mapping, &sniffed.rules)
}

/// Everything in a file, read as [`sniff`] proposes.
fn read_as_sniffed(path: &Path) -> Vec<String> {
    let sniffed = sniff(path).unwrap();
    drain(open(path, &sniffed).unwrap())
}

fn first_three() -> Mapping {
    Mapping {
        customer: Some(0),
        date: Some(1),
        amount: Some(2),
        ..Mapping::default()
    }
}

fn from_memory<'a>(
    text: &'a [u8],
    format: &Format,
    mapping: &Mapping,
) -> Result<Reader<Cursor<&'a [u8]>>, TableError> {
    Reader::from_input(
        Cursor::new(text),
        Path::new("memory"),
        text.len() as u64,
        format,
        mapping,
        &Rules::default(),
    )
}

fn read_text(text: &[u8], format: &Format) -> Result<Vec<String>, TableError> {
    from_memory(text, format, &first_three()).map(drain)
}

fn iso_with_point() -> Format {
    Format {
        date: Some(DateFormat::YearMonthDay),
        decimal: Some(DecimalSign::Point),
        ..Format::default()
    }
}
