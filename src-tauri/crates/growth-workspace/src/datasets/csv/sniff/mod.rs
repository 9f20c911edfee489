//! Looks at a file and says how it is probably written: what is certain is proposed, what can be
//! read in two ways is reported.

mod columns;
mod dates;
mod encoding;
mod names;
mod numbers;
mod table;

use std::{fs::File, io::Read, path::Path};

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use columns::ColumnContent;
pub(super) use encoding::detect as detect_encoding;

use self::{
    dates::{DateDoubt, DateEvidence},
    numbers::{NumberDoubt, NumberEvidence},
    table::{Head, Known},
};
use super::{
    CsvError, MAX_RECORD_BYTES,
    amount::parse_amount,
    format::{DateFormat, DecimalSign, Delimiter, Format, NumberFormat, TextEncoding, Thousands},
    mapping::{MappingDraft, Role},
    preview::{Preview, preview},
    records::{Found, Records},
    source::Source,
};

/// The beginning of a file that decides about encoding, delimiter and header: longer than any line.
const HEAD_BYTES: u64 = MAX_RECORD_BYTES as u64 + 64 * 1024;

/// How far dates and numbers are looked at; a day above the twelfth may come late.
const EVIDENCE_BYTES: u64 = 64 * 1024 * 1024;

/// What [`sniff`] found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Sniff {
    /// Size of the file in bytes.
    pub file_bytes: u64,
    /// The proposed format. What is in doubt is absent in it.
    pub format: Format,
    /// What can be read in two ways: a person has to decide, reading is refused until then.
    pub ambiguities: Vec<Ambiguity>,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The proposed roles of the columns.
    pub mapping: MappingDraft,
    /// Roles that are needed and that no column seems to have.
    pub missing_roles: Vec<Role>,
    /// Currencies beside the amounts, the most frequent first; more than one is a reason to look
    /// closer, as rows in others than the first are rejected.
    pub currencies: Vec<Currency>,
    /// The first rows, as this format and mapping read them.
    pub preview: Preview,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Column {
    /// Its index, from 0.
    pub index: usize,
    /// Its name; absent if the file does not name it.
    pub name: Option<String>,
    /// What most of its cells are.
    pub content: ColumnContent,
}

/// Something that can be read in two ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ambiguity {
    /// No date tells the day from the month. Decide by [`Overrides::date`].
    DateOrder {
        /// The column of the dates.
        column: usize,
        /// A date as it stands in the file.
        example: String,
        /// What it means with the day first.
        day_first: NaiveDate,
        /// What it means with the month first.
        month_first: NaiveDate,
    },
    /// Some dates have the day first, others the month; rows of the order that is not chosen will be
    /// rejected. Decide by [`Overrides::date`].
    MixedDates {
        /// The column of the dates.
        column: usize,
        /// A date that has the day first.
        day_first_example: String,
        /// A date that has the month first.
        month_first_example: String,
    },
    /// No cell of the column is a date in a format that is known. Choose another column.
    UnknownDates {
        /// The column of the dates.
        column: usize,
        /// A cell as it stands in the file.
        example: String,
    },
    /// The sign in the numbers may stand before a fraction or between thousands. Decide by
    /// [`Overrides::decimal`]: this sign, or the other one if this one stands between thousands.
    DecimalSign {
        /// The column of the number.
        column: usize,
        /// A number as it stands in the file.
        example: String,
        /// The sign in it.
        sign: DecimalSign,
        /// What it means if the sign stands before a fraction.
        as_fraction: Decimal,
        /// What it means if the sign stands between thousands.
        as_thousands: Decimal,
    },
    /// Some numbers have a decimal point, others a decimal comma; rows with the sign that is not
    /// chosen will be rejected. Decide by [`Overrides::decimal`].
    MixedDecimalSigns {
        /// The column of the first number with a point.
        column: usize,
        /// A number with a decimal point.
        point_example: String,
        /// A number with a decimal comma.
        comma_example: String,
    },
}

/// What is known already, and is not to be found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Overrides {
    /// How bytes become characters.
    pub encoding: Option<TextEncoding>,
    /// What stands between two cells.
    pub delimiter: Option<Delimiter>,
    /// Physical lines before the table.
    pub skip_lines: Option<u32>,
    /// Whether the first row names the columns.
    pub header: Option<bool>,
    /// How dates are written.
    pub date: Option<DateFormat>,
    /// What stands before the fraction of a number.
    pub decimal: Option<DecimalSign>,
    /// What may stand between groups of three digits.
    pub thousands: Option<Thousands>,
    /// The currency of the amounts.
    pub currency: Option<Currency>,
    /// Roles of columns; roles that are absent here are found out.
    pub mapping: MappingDraft,
}

/// Looks at a file.
///
/// # Errors
/// If the file cannot be read, is empty, is no text or no table.
pub fn sniff(path: &Path) -> Result<Sniff, CsvError> {
    sniff_with(path, &Overrides::default())
}

/// Looks at a file of which something is known already: what a person has corrected stays, the rest
/// follows from it.
///
/// # Errors
/// As [`sniff`]; also if `overrides.mapping` does not fit the file.
pub fn sniff_with(path: &Path, overrides: &Overrides) -> Result<Sniff, CsvError> {
    let failed = |error| CsvError::io(path, error);
    let mut file = File::open(path).map_err(failed)?;
    let file_bytes = file.metadata().map_err(failed)?.len();
    let mut bytes = Vec::new();
    file.by_ref()
        .take(HEAD_BYTES)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.trim_ascii().is_empty() && bytes.len() as u64 >= file_bytes {
        return Err(CsvError::Empty);
    }
    let encoding = match overrides.encoding {
        Some(encoding) => encoding,
        None => encoding::detect(path, &bytes, file_bytes)?,
    };
    let head = Head {
        bytes: &bytes,
        is_cut: (bytes.len() as u64) < file_bytes,
        encoding,
    };
    let known = Known {
        delimiter: overrides.delimiter,
        skip_lines: overrides.skip_lines,
        header: overrides.header,
    };
    let table = table::find(&head, &known)?;
    let mapping = mapping_for(&table, &overrides.mapping)?;
    let mut format = Format {
        encoding,
        delimiter: table.delimiter,
        skip_lines: table.skip_lines,
        header: table.has_header,
        ..Format::default()
    };
    let evidence = Evidence::gather(path, &format, &mapping)?;
    let mut ambiguities = Vec::new();
    let currencies = evidence.decide(&mut format, &mapping, overrides, &mut ambiguities);
    let columns = table
        .names
        .iter()
        .zip(&table.profiles)
        .enumerate()
        .map(|(index, (name, profile))| Column {
            index,
            name: (!name.is_empty()).then(|| name.clone()),
            content: profile.content(),
        })
        .collect();
    Ok(Sniff {
        file_bytes,
        preview: preview(path, &format, &mapping)?,
        format,
        ambiguities,
        columns,
        missing_roles: [Role::Customer, Role::Date, Role::Amount]
            .into_iter()
            .filter(|&role| mapping.get(role).is_none())
            .collect(),
        mapping,
        currencies,
    })
}

/// The roles that the caller gave, and suggestions for the others.
fn mapping_for(table: &table::Table, given: &MappingDraft) -> Result<MappingDraft, CsvError> {
    let columns = table.names.len();
    let mut mapping = *given;
    let is_given = |column| {
        Role::ALL
            .into_iter()
            .any(|role| given.get(role) == Some(column))
    };
    let suggested = columns::suggest(&table.names, &table.profiles);
    for role in Role::ALL {
        match given.get(role) {
            Some(column) if column >= columns => {
                return Err(CsvError::ColumnOutOfRange {
                    role,
                    column,
                    columns,
                });
            }
            Some(_) => {}
            None => mapping.set(
                role,
                suggested.get(role).filter(|&column| !is_given(column)),
            ),
        }
    }
    Ok(mapping)
}

/// What the dates and numbers of a file say about its format.
#[derive(Default)]
struct Evidence {
    dates: DateEvidence,
    numbers: NumberEvidence,
}

impl Evidence {
    fn gather(path: &Path, format: &Format, mapping: &MappingDraft) -> Result<Self, CsvError> {
        let failed = |error| CsvError::io(path, error);
        let file = File::open(path).map_err(failed)?;
        let source = Source::new(file, format.encoding);
        let mut records = Records::new(source, format.delimiter.byte());
        records.skip_lines(format.skip_lines).map_err(failed)?;
        let mut evidence = Self::default();
        let mut is_header = format.header;
        loop {
            match records.advance().map_err(failed)? {
                Found::End => break,
                Found::UnclosedQuote | Found::TooLong => continue,
                Found::Record if std::mem::take(&mut is_header) => continue,
                Found::Record => evidence.add(&records, mapping),
            }
            if records.bytes_read() > EVIDENCE_BYTES {
                break;
            }
        }
        Ok(evidence)
    }

    fn add<R: Read>(&mut self, records: &Records<R>, mapping: &MappingDraft) {
        let cell = |role| {
            let column = mapping.get(role)?;
            let text = std::str::from_utf8(records.cell(column)?).ok()?;
            Some((column, text))
        };
        if let Some((_, text)) = cell(Role::Date) {
            self.dates.add(text);
        }
        for (column, text) in [cell(Role::Amount), cell(Role::Quantity)]
            .into_iter()
            .flatten()
        {
            self.numbers.add(column, text);
        }
    }

    /// Completes the format as far as the evidence goes, and says what remains in doubt.
    fn decide(
        &self,
        format: &mut Format,
        mapping: &MappingDraft,
        overrides: &Overrides,
        ambiguities: &mut Vec<Ambiguity>,
    ) -> Vec<Currency> {
        let (date, date_doubt) = match overrides.date {
            Some(date) => (Some(date), None),
            None => self.dates.decide(),
        };
        format.date = date;
        if let (Some(doubt), Some(column)) = (date_doubt, mapping.date) {
            ambiguities.push(date_ambiguity(doubt, column));
        }
        // Spreadsheets that separate cells by semicolons do so because of the decimal comma.
        let when_silent = match format.delimiter {
            Delimiter::Semicolon => DecimalSign::Comma,
            _ => DecimalSign::Point,
        };
        let verdict = self.numbers.decide(overrides.decimal, when_silent);
        format.decimal = verdict.decimal;
        format.thousands = overrides.thousands.unwrap_or(verdict.thousands);
        ambiguities.extend(verdict.doubt.and_then(number_ambiguity));
        let currencies = self.numbers.currencies();
        format.currency = overrides.currency.or(currencies.first().copied());
        currencies
    }
}

fn date_ambiguity(doubt: DateDoubt, column: usize) -> Ambiguity {
    match doubt {
        DateDoubt::Either {
            example,
            day_first,
            month_first,
        } => Ambiguity::DateOrder {
            column,
            example,
            day_first,
            month_first,
        },
        DateDoubt::Mixed {
            day_first_example,
            month_first_example,
        } => Ambiguity::MixedDates {
            column,
            day_first_example,
            month_first_example,
        },
        DateDoubt::Unknown { example } => Ambiguity::UnknownDates { column, example },
    }
}

fn number_ambiguity(doubt: NumberDoubt) -> Option<Ambiguity> {
    Some(match doubt {
        NumberDoubt::Mixed {
            column,
            point_example,
            comma_example,
        } => Ambiguity::MixedDecimalSigns {
            column,
            point_example,
            comma_example,
        },
        NumberDoubt::Either { column, example } => {
            let (sign, other, thousands) = if example.contains(',') {
                (DecimalSign::Comma, DecimalSign::Point, Thousands::Comma)
            } else {
                (DecimalSign::Point, DecimalSign::Comma, Thousands::Point)
            };
            let read = |format: Option<NumberFormat>| {
                parse_amount(example.as_bytes(), format?).map(|(value, _)| value)
            };
            Ambiguity::DecimalSign {
                column,
                sign,
                as_fraction: read(NumberFormat::new(sign, Thousands::Space))?,
                as_thousands: read(NumberFormat::new(other, thousands))?,
                example,
            }
        }
    })
}
