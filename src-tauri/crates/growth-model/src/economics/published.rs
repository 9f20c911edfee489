//! Published figures that a calculator can begin with.
//!
//! `benchmarks/published.csv` holds one printed figure a row, as its publication prints it and normalised
//! (a fraction, a month). The window shows them beside inputs; here are those of them that stand for a
//! kind of business. Where no source can be trusted there is none.

use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::InputField;
use crate::business::BusinessKind;

/// A published figure, as an assumption for an input.
#[shape(Eq, skip_serializing_none)]
pub struct PublishedFigure {
    /// The input.
    pub field: InputField,
    /// Its median or average, in the unit of the input.
    pub value: Decimal,
    /// Title of the publication.
    pub title: String,
    /// Year of the publication; absent where it prints none.
    pub year: Option<u16>,
}

impl PublishedFigure {
    /// The publication with its year, which some titles name themselves.
    pub fn publication(&self) -> String {
        match self.year {
            Some(year) if !self.title.contains(&year.to_string()) => {
                format!("{}, {year}", self.title)
            }
            _ => self.title.clone(),
        }
    }
}

/// Rows of the file that stand for a kind of business, by what they call themselves.
const CHOSEN: [(BusinessKind, InputField, &str); 4] = [
    (
        BusinessKind::Saas,
        InputField::ChurnPerMonth,
        "B2B subscription sites on one billing platform",
    ),
    (
        BusinessKind::Saas,
        InputField::GrossMargin,
        "private SaaS, total margin",
    ),
    (
        BusinessKind::Subscription,
        InputField::ChurnPerMonth,
        "B2C subscription sites on one billing platform",
    ),
    (
        BusinessKind::Services,
        InputField::GrossMargin,
        "UK agencies, average",
    ),
];

/// A row of the file, as far as it is read here.
#[derive(Deserialize)]
struct Row {
    metric: String,
    stage: String,
    normalised_typical: Option<Decimal>,
    source_title: String,
    source_year: Option<u16>,
    trust: String,
}

/// The file is part of the program, and a test reads it.
static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let text = include_str!("../../benchmarks/published.csv");
    csv::Reader::from_reader(text.as_bytes())
        .into_deserialize()
        .filter_map(Result::ok)
        .collect()
});

/// What is published of a kind of business and can be trusted, in the order of the inputs.
pub fn published(kind: BusinessKind) -> Vec<PublishedFigure> {
    CHOSEN
        .iter()
        .filter(|(of, ..)| *of == kind)
        .filter_map(|(_, field, stage)| {
            let path = field.path();
            let metric = path.rsplit_once('.').map_or(path, |(_, name)| name);
            let row = ROWS
                .iter()
                .find(|row| row.metric == metric && row.stage == *stage && row.trust != "low")?;
            Some(PublishedFigure {
                field: *field,
                value: row.normalised_typical?,
                title: row.source_title.clone(),
                year: row.source_year,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chosen_row_is_in_the_file_and_is_trusted() {
        let lines = include_str!("../../benchmarks/published.csv")
            .lines()
            .count();
        assert_eq!(ROWS.len(), lines - 1);
        let found: usize = BusinessKind::ALL
            .iter()
            .map(|kind| published(*kind).len())
            .sum();
        assert_eq!(found, CHOSEN.len());
    }

    #[test]
    fn figures_are_those_that_were_printed() {
        let [churn, margin] = published(BusinessKind::Saas).try_into().unwrap();
        assert_eq!(churn.field, InputField::ChurnPerMonth);
        assert_eq!(churn.value, Decimal::new(515, 4));
        assert_eq!(churn.year, Some(2020));
        assert!(churn.title.contains("Recurly Research"), "{}", churn.title);
        assert_eq!(margin.value, Decimal::new(72, 2));
        assert!(published(BusinessKind::Shop).is_empty());
        assert_eq!(margin.publication().matches("2024").count(), 1);
        assert!(
            churn.publication().ends_with(", 2020"),
            "{}",
            churn.publication()
        );
    }
}
