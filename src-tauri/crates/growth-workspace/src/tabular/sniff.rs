//! Looks at a file and says how it is to be read: what is certain is proposed, what can be read in
//! two ways is asked.

use std::{collections::BTreeMap, path::Path};

use chrono::NaiveDate;
use growth_model::Currency;
use rust_decimal::Decimal;

use super::{
    MAX_RECORD_BYTES, TableError,
    decide::{self, Findings},
    decision::{Decision, DecisionKind},
    encoding,
    format::{DateFormat, DecimalSign, Delimiter, Format, TextEncoding, Thousands},
    input::TableFile,
    mapping::{Mapping, Role},
    names::plain_heading,
    preview::{Preview, preview},
    profile::ColumnContent,
    question::{Candidate, Question, QuestionKind},
    recipe::{self, Recipe, RecipeTitle},
    roles::{self, Sample, suggest},
    rules::{AmountUnit, Discount, Lines, OnDuplicate, OnOddDate, Outgoing, Rules},
    shape::{self, Head, Known},
    status::{StatusMeaning, plain_status},
    survey::Survey,
};

/// The beginning of a file that decides about encoding, delimiter and header: longer than any line.
const HEAD_BYTES: u64 = MAX_RECORD_BYTES as u64 + 64 * 1024;

/// What [`sniff`] found.
#[shape(Eq, skip_serializing_none)]
pub struct Sniff {
    /// Size of the file in bytes.
    pub file_bytes: u64,
    /// The export of a known program that the headings are those of.
    pub recipe: Option<FoundRecipe>,
    /// The proposed format. What is in doubt is absent in it.
    pub format: Format,
    /// What can be read in two ways: a person has to decide, reading is refused until then.
    pub ambiguities: Vec<Ambiguity>,
    /// All that a person has to decide, the ambiguities among it.
    pub questions: Vec<Question>,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The proposed roles of the columns.
    pub mapping: Mapping,
    /// What counts as a purchase.
    pub rules: Rules,
    /// The states of orders in the file, and what they are taken to mean.
    pub statuses: Vec<FoundStatus>,
    /// What was decided by itself about the file as a whole.
    pub decisions: Vec<Decision>,
    /// Roles that are needed and that no column seems to have.
    pub missing_roles: Vec<Role>,
    /// Currencies of the amounts, the most frequent first.
    pub currencies: Vec<Currency>,
    /// The first rows, as this format and mapping read them.
    pub preview: Preview,
}

impl Sniff {
    /// How the file is to be read, if there is nothing to ask.
    ///
    /// # Errors
    /// [`TableError::Asks`] with the first question.
    pub fn reading(&self) -> Result<Reading, TableError> {
        if let Some(question) = self.questions.first() {
            return Err(TableError::Asks {
                question: Box::new(question.clone()),
            });
        }
        Ok(Reading {
            format: self.format.clone(),
            mapping: self.mapping.complete()?,
            rules: self.rules.clone(),
        })
    }
}

/// How a file is to be read, with nothing open.
#[shape(Eq)]
pub struct Reading {
    /// Encoding, delimiter, dates, numbers.
    pub format: Format,
    /// Which column has which role, from 0.
    pub mapping: Mapping,
    /// What counts.
    pub rules: Rules,
}

/// The export of a known program.
#[shape(Eq)]
pub struct FoundRecipe {
    /// Its stable name.
    pub name: String,
    /// What it is called.
    pub title: RecipeTitle,
}

impl From<&Recipe> for FoundRecipe {
    fn from(recipe: &Recipe) -> Self {
        Self {
            name: recipe.name.clone(),
            title: recipe.title.clone(),
        }
    }
}

/// A state of orders.
#[shape(Eq, skip_serializing_none)]
pub struct FoundStatus {
    /// As the file writes it.
    pub status: String,
    /// Rows in it.
    pub count: u64,
    /// What it is taken to mean; absent where nobody knows.
    pub meaning: Option<StatusMeaning>,
}

/// A column of the table.
#[shape(Eq)]
pub struct Column {
    /// Its index, from 0.
    pub index: usize,
    /// Its name; absent if the file does not name it.
    pub name: Option<String>,
    /// What most of its cells are.
    pub content: ColumnContent,
}

/// Something that can be read in two ways.
#[shape(Eq, tag = "kind")]
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
    /// The dates are months without days. Decide by [`Overrides::date`].
    MonthsOnly {
        /// The column of the dates.
        column: usize,
        /// A cell as it stands in the file.
        example: String,
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
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Overrides {
    /// The sheet of a workbook, or the file of an archive.
    pub part: Option<String>,
    /// How bytes become characters.
    pub encoding: Option<TextEncoding>,
    /// What stands between two cells.
    pub delimiter: Option<Delimiter>,
    /// Physical lines before the table.
    pub skip_lines: Option<u32>,
    /// Rows that name the columns; 0 if none does.
    pub header_rows: Option<u32>,
    /// How dates are written.
    pub date: Option<DateFormat>,
    /// What stands before the fraction of a number.
    pub decimal: Option<DecimalSign>,
    /// What may stand between groups of three digits.
    pub thousands: Option<Thousands>,
    /// The currency of the amounts; of several, the one whose rows count.
    pub currency: Option<Currency>,
    /// Roles of columns; roles that are absent here are found out.
    pub mapping: Mapping,
    /// Headings of roles, by the name of the role (`amount`). Of the customer and the status several
    /// may be given, the most important first. An empty list: no column has the role.
    pub headings: BTreeMap<Role, Vec<String>>,
    /// The recipe of a known program, by its name; an empty text: none.
    pub recipe: Option<String>,
    /// States of orders that count. All others are left out, unless others are excluded by name.
    pub status_include: Vec<String>,
    /// States of orders that do not count. All others count, unless others are included by name.
    pub status_exclude: Vec<String>,
    /// What happens with rows that are the same as an earlier one.
    pub on_duplicate: Option<OnDuplicate>,
    /// What happens with dates that cannot be meant.
    pub on_odd_date: Option<OnOddDate>,
    /// How the amounts of the lines of one order make the order's.
    pub lines: Option<Lines>,
    /// What outgoing money is.
    pub outgoing: Option<Outgoing>,
    /// What a discount beside a price is.
    pub discount: Option<Discount>,
}

/// What is known of the place that the file is read for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The currency of the project.
    pub currency: Option<Currency>,
    /// The day it is.
    pub today: Option<NaiveDate>,
}

/// Looks at a file.
///
/// # Errors
/// If the file cannot be read, is empty, is no text or no table.
pub fn sniff(path: &Path) -> Result<Sniff, TableError> {
    sniff_with(path, &Overrides::default(), &Surroundings::default())
}

/// Looks at a file of which something is known already: what a person has corrected stays, the rest
/// follows from it.
///
/// # Errors
/// As [`sniff`]; also if `overrides.mapping` does not fit the file.
pub fn sniff_with(
    path: &Path,
    overrides: &Overrides,
    around: &Surroundings,
) -> Result<Sniff, TableError> {
    let mut file = TableFile::open(path, overrides.part.as_deref())?;
    sniff_file(&mut file, overrides, around)
}

/// Looks at a table that is open.
///
/// # Errors
/// As [`sniff_with`].
pub fn sniff_file(
    file: &mut TableFile,
    overrides: &Overrides,
    around: &Surroundings,
) -> Result<Sniff, TableError> {
    let (table, mut format) = find_table(file, overrides)?;
    let recipe = match overrides.recipe.as_deref() {
        Some("" | "none") => None,
        Some(name) => Some(recipe::recipe(name).ok_or_else(|| TableError::NoRecipe {
            name: name.to_owned(),
        })?),
        None => recipe::recognise(&table.names),
    };
    let mut questions = Vec::new();
    let mapping = mapping_for(&table, overrides, recipe, &mut questions)?;
    mapping.check(table.names.len())?;
    let survey = Survey::gather(file, &format, &mapping)?;
    let findings = Findings {
        table: &table,
        survey: &survey,
        overrides,
        around,
        recipe,
        typed_numbers: file.has_typed_numbers(),
    };
    let mut mapping = mapping;
    let decided = decide::decide(&findings, &mut format, &mut mapping, &mut questions);
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
        file_bytes: file.file_bytes(),
        recipe: recipe.map(FoundRecipe::from),
        preview: preview(file, &format, &mapping, &decided.rules)?,
        decisions: decisions_of(file, recipe, &format, &mapping, &decided),
        missing_roles: missing_roles(&mapping, recipe),
        format,
        ambiguities: decided.ambiguities,
        questions,
        columns,
        mapping,
        rules: decided.rules,
        statuses: decided.statuses,
        currencies: decided.currencies,
    })
}

/// Finds encoding, delimiter, headings and the first rows.
pub(super) fn find_table(
    file: &mut TableFile,
    overrides: &Overrides,
) -> Result<(shape::Table, Format), TableError> {
    let mut bytes = file.head(HEAD_BYTES)?;
    let is_whole = |bytes: &[u8], file: &TableFile| bytes.len() as u64 >= file.text_bytes();
    if bytes.trim_ascii().is_empty() && is_whole(&bytes, file) {
        return Err(TableError::Empty);
    }
    let mut encoding = match overrides
        .encoding
        .filter(|_| file.known_encoding().is_none())
    {
        Some(encoding) => encoding,
        None => match file.known_encoding() {
            Some(encoding) => encoding,
            None => encoding::detect(file.path(), &bytes, file.text_bytes())?,
        },
    };
    if file.unquote_lines(&bytes, encoding)? {
        bytes = file.head(HEAD_BYTES)?;
        encoding = TextEncoding::Utf8;
    }
    let head = Head {
        bytes: &bytes,
        is_cut: !is_whole(&bytes, file),
        encoding,
    };
    let known = Known {
        delimiter: overrides.delimiter,
        skip_lines: overrides.skip_lines,
        header_rows: overrides.header_rows,
    };
    let table = shape::find(&head, &known)?;
    let format = Format {
        encoding,
        delimiter: table.delimiter,
        skip_lines: table.skip_lines,
        header_rows: table.header_rows,
        ..Format::default()
    };
    Ok((table, format))
}

/// The roles that the caller gave, those of the recipe, and suggestions for the others.
fn mapping_for(
    table: &shape::Table,
    overrides: &Overrides,
    recipe: Option<&Recipe>,
    questions: &mut Vec<Question>,
) -> Result<Mapping, TableError> {
    let given = given_mapping(table, overrides)?;
    let is_given = |role: Role| {
        given.get(role).is_some()
            || overrides.mapping.get(role).is_some()
            || overrides.headings.contains_key(&role)
    };
    let taken = |column: usize| given.role_of(column).is_some();
    let mut mapping = given.clone();
    let same = |a: usize, b: usize| {
        table
            .rows
            .iter()
            .all(|row| row.get(a).map(|cell| cell.trim()) == row.get(b).map(|cell| cell.trim()))
    };
    let sample = Sample {
        names: &table.names,
        profiles: &table.profiles,
        same: &same,
    };
    if let Some(recipe) = recipe {
        let known = recipe.mapping(&table.names);
        for role in Role::ALL {
            let columns: Vec<usize> = known
                .columns(role)
                .into_iter()
                .filter(|&column| !taken(column))
                .collect();
            if !is_given(role) {
                mapping.set_all(role, &columns);
            }
        }
        roles::complete(&mut mapping, recipe, &sample, &is_given);
        return Ok(mapping);
    }
    let suggested = suggest(&sample);
    for role in Role::ALL {
        if is_given(role) {
            continue;
        }
        // An amount that a person chose stands for itself, without price and outgoing money.
        let follows_amount = matches!(role, Role::Price | Role::Outgoing) && is_given(Role::Amount);
        if follows_amount || role == Role::Amount && is_given(Role::Price) {
            continue;
        }
        let columns: Vec<usize> = suggested
            .mapping
            .columns(role)
            .into_iter()
            .filter(|&column| !taken(column))
            .collect();
        mapping.set_all(role, &columns);
    }
    for (role, columns) in &suggested.near {
        if is_given(*role) || mapping.get(*role).is_none() {
            continue;
        }
        let mut question = Question::about(QuestionKind::WhichColumn, *role, "");
        question.candidates = columns
            .iter()
            .filter(|&&column| !taken(column))
            .map(|&column| column_candidate(table, *role, column))
            .collect();
        if question.candidates.len() > 1 {
            questions.push(question);
        }
    }
    Ok(mapping)
}

/// A column as an answer: `amount=Total`, and what stands in it.
pub(super) fn column_candidate(table: &shape::Table, role: Role, column: usize) -> Candidate {
    let name = table
        .names
        .get(column)
        .filter(|name| !name.is_empty())
        .map_or_else(|| (column + 1).to_string(), Clone::clone);
    let example = table
        .rows
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| cell.trim())
        .find(|cell| !cell.is_empty())
        .unwrap_or_default()
        .to_owned();
    Candidate::new(format!("{}={name}", role.name())).example(example)
}

/// The roles that the caller gave, by column and by heading.
fn given_mapping(table: &shape::Table, overrides: &Overrides) -> Result<Mapping, TableError> {
    let mut given = overrides.mapping.clone();
    for (&role, headings) in &overrides.headings {
        let columns = headings
            .iter()
            .map(|heading| column_of(table, role, heading))
            .collect::<Result<Vec<usize>, TableError>>()?;
        given.set_all(role, &columns);
    }
    Ok(given)
}

/// The column of a heading; a number is that of a column from 1, where no heading is one.
fn column_of(table: &shape::Table, role: Role, heading: &str) -> Result<usize, TableError> {
    let exact = table.names.iter().position(|name| name == heading.trim());
    let plain = plain_heading(heading);
    exact
        .or_else(|| {
            (!plain.is_empty())
                .then(|| {
                    table
                        .names
                        .iter()
                        .position(|name| plain_heading(name) == plain)
                })
                .flatten()
        })
        .or_else(|| {
            heading
                .trim()
                .parse::<usize>()
                .ok()
                .filter(|number| (1..=table.names.len()).contains(number))
                .map(|number| number - 1)
        })
        .ok_or_else(|| TableError::NoHeading {
            role,
            heading: heading.to_owned(),
            headings: table.names.clone(),
        })
}

/// Roles that are needed and that no column has.
fn missing_roles(mapping: &Mapping, recipe: Option<&Recipe>) -> Vec<Role> {
    let anonymous = recipe.is_some_and(|recipe| recipe.no_buyers);
    [
        (Role::Customer, mapping.customer.is_some() || anonymous),
        (Role::Date, mapping.date.is_some()),
        (Role::Amount, mapping.has_amount()),
    ]
    .into_iter()
    .filter(|(_, present)| !present)
    .map(|(role, _)| role)
    .collect()
}

/// What is told of the file as a whole.
fn decisions_of(
    file: &TableFile,
    recipe: Option<&Recipe>,
    format: &Format,
    mapping: &Mapping,
    decided: &decide::Decided,
) -> Vec<Decision> {
    let mut kinds = Vec::new();
    if let Some(recipe) = recipe {
        kinds.push(DecisionKind::Recipe {
            name: recipe.name.clone(),
        });
    }
    if let Some(part) = file.part() {
        kinds.push(DecisionKind::Part {
            name: part.to_owned(),
        });
    }
    if file.has_unquoted_lines() {
        kinds.push(DecisionKind::LinesUnquoted);
    }
    if format.skip_lines > 0 {
        kinds.push(DecisionKind::LinesAbove);
    }
    if mapping.customer.is_none() {
        kinds.push(DecisionKind::NoBuyers);
    }
    if mapping.amount.is_none() && mapping.price.is_some() && mapping.quantity.is_some() {
        kinds.push(DecisionKind::PriceTimesQuantity);
    }
    if decided.rules.hundredths {
        kinds.push(DecisionKind::Hundredths);
    }
    match decided.rules.unit {
        Some(AmountUnit::Thousands) => kinds.push(DecisionKind::Thousands),
        Some(AmountUnit::Millions) => kinds.push(DecisionKind::Millions),
        None => {}
    }
    if let Some(discount) = decided.rules.discount {
        kinds.push(DecisionKind::Discount { discount });
    }
    if decided.duplicates_kept > 0 {
        kinds.push(DecisionKind::DuplicatesKept);
    }
    if format.date == Some(DateFormat::Month) {
        kinds.push(DecisionKind::MonthsAsFirstDay);
    }
    if let Some(currency) = decided.foreign {
        kinds.push(DecisionKind::OtherCurrency {
            currency: currency.code().to_owned(),
        });
    }
    kinds
        .into_iter()
        .map(|kind| Decision {
            count: match kind {
                DecisionKind::LinesAbove => format.skip_lines.into(),
                DecisionKind::DuplicatesKept => decided.duplicates_kept,
                _ => 0,
            },
            ..Decision::of_file(kind)
        })
        .collect()
}

/// The names of the columns of a table; empty if the file does not name them.
///
/// # Errors
/// As [`sniff_with`].
pub fn headings(file: &mut TableFile, overrides: &Overrides) -> Result<Vec<String>, TableError> {
    let (table, _) = find_table(file, overrides)?;
    Ok(if table.header_rows == 0 {
        Vec::new()
    } else {
        table.names
    })
}

impl Overrides {
    /// Whether a person has said what the columns are.
    pub fn says_columns(&self) -> bool {
        self.mapping != Mapping::default() || !self.headings.is_empty() || self.recipe.is_some()
    }

    /// What is said here, and what was said of an earlier file where nothing is said here. Encoding,
    /// delimiter and the lines above belong to each file alone.
    #[must_use]
    pub fn or(self, earlier: Self) -> Self {
        let first =
            |here: Vec<String>, there: Vec<String>| if here.is_empty() { there } else { here };
        let says_columns = self.says_columns();
        Self {
            part: self.part,
            encoding: self.encoding,
            delimiter: self.delimiter,
            skip_lines: self.skip_lines,
            header_rows: self.header_rows,
            date: self.date.or(earlier.date),
            decimal: self.decimal.or(earlier.decimal),
            thousands: self.thousands.or(earlier.thousands),
            currency: self.currency.or(earlier.currency),
            mapping: if says_columns {
                self.mapping
            } else {
                earlier.mapping
            },
            headings: if says_columns {
                self.headings
            } else {
                earlier.headings
            },
            recipe: if says_columns {
                self.recipe
            } else {
                earlier.recipe
            },
            status_include: first(self.status_include, earlier.status_include),
            status_exclude: first(self.status_exclude, earlier.status_exclude),
            on_duplicate: self.on_duplicate.or(earlier.on_duplicate),
            on_odd_date: self.on_odd_date.or(earlier.on_odd_date),
            lines: self.lines.or(earlier.lines),
            outgoing: self.outgoing.or(earlier.outgoing),
            discount: self.discount.or(earlier.discount),
        }
    }

    /// What is said here of a file, and what was said of the same file before where nothing is said
    /// here.
    #[must_use]
    pub fn over(self, earlier: Self) -> Self {
        let is_said = |status: &String| {
            let plain = plain_status(status);
            self.status_include
                .iter()
                .chain(&self.status_exclude)
                .any(|said| plain_status(said) == plain)
        };
        let states = |here: &[String], there: &[String]| -> Vec<String> {
            here.iter()
                .chain(there.iter().filter(|status| !is_said(status)))
                .cloned()
                .collect()
        };
        let mut headings = earlier.headings.clone();
        headings.extend(self.headings.clone());
        Self {
            part: self.part.clone().or(earlier.part.clone()),
            encoding: self.encoding.or(earlier.encoding),
            delimiter: self.delimiter.or(earlier.delimiter),
            skip_lines: self.skip_lines.or(earlier.skip_lines),
            header_rows: self.header_rows.or(earlier.header_rows),
            mapping: if self.mapping == Mapping::default() {
                earlier.mapping.clone()
            } else {
                self.mapping.clone()
            },
            headings,
            recipe: self.recipe.clone().or(earlier.recipe.clone()),
            status_include: states(&self.status_include, &earlier.status_include),
            status_exclude: states(&self.status_exclude, &earlier.status_exclude),
            ..self.or(earlier)
        }
    }
}
