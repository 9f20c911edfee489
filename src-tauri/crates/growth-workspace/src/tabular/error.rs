//! Why a file of purchases cannot be read at all.

use std::{io, path::PathBuf};

use thiserror::Error;

use super::{format::Undecided, mapping::Role, question::Question, reject::RejectReason};

/// The file as a whole is refused. A single row that cannot be read is no error: it is
/// [`Item::Rejected`](super::Item::Rejected).
///
/// The message is for logs; people read the localised text of [`TableError::code`] with
/// [`TableError::args`].
#[derive(Debug, Error)]
pub enum TableError {
    /// There is no such file.
    #[error("{}: there is no such file", path.display())]
    NotFound {
        /// The file that was asked for.
        path: PathBuf,
    },
    /// The operating system does not let the program read the file, or reading broke off.
    #[error("{}: cannot be read: {source}", path.display())]
    Unreadable {
        /// The file that was asked for.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// The file is empty, or holds nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// There is a line of column names and nothing below it.
    #[error("the file has a header and no rows")]
    OnlyHeader,
    /// A workbook that cannot be opened: damaged, or with a password.
    #[error("this workbook cannot be opened")]
    Spreadsheet,
    /// A workbook of Excel 97–2003 that cannot be read: it should be saved as XLSX first.
    #[error("this is a workbook of Excel 97-2003")]
    OldWorkbook,
    /// A workbook with several sheets, or an archive with several files: which one is meant has to be
    /// said.
    #[error("the file holds several tables: {parts:?}")]
    SeveralParts {
        /// Names of the sheets or files.
        parts: Vec<String>,
    },
    /// More bytes than are unpacked into memory.
    #[error("more than {max_bytes} bytes when unpacked")]
    TooLarge {
        /// Bytes that are unpacked at most.
        max_bytes: u64,
    },
    /// A web page or XML, as some systems export under the name `.xls`: it should be opened in a
    /// spreadsheet program and saved as CSV first.
    #[error("this is HTML or XML, not CSV")]
    Markup,
    /// Something else that is not text (a picture, an archive, a PDF).
    #[error("this is not a text file")]
    Binary,
    /// The table has fewer columns than a purchase needs: customer, date and amount.
    #[error("{found} column(s) found, at least {needed} are needed")]
    TooFewColumns {
        /// Columns found with the best delimiter.
        found: usize,
        /// Columns that a purchase needs.
        needed: usize,
    },
    /// The table has more columns than the program accepts.
    #[error("{found} columns found, at most {max} are accepted")]
    TooManyColumns {
        /// Columns found.
        found: usize,
        /// [`MAX_COLUMNS`](super::MAX_COLUMNS).
        max: usize,
    },
    /// The first line is so long that this cannot be a table.
    #[error("line {line} is longer than {max_bytes} bytes")]
    LineTooLong {
        /// Physical line, from 1.
        line: u64,
        /// [`MAX_RECORD_BYTES`](super::MAX_RECORD_BYTES).
        max_bytes: usize,
    },
    /// No column looks like what is needed; a person has to point at it.
    #[error("no column fits the role {role:?}")]
    NoColumnForRole {
        /// What is needed.
        role: Role,
    },
    /// The mapping names a column that the file does not have.
    #[error("the role {role:?} is mapped to column {column}, the file has {columns}")]
    ColumnOutOfRange {
        /// The role.
        role: Role,
        /// Index of the column, from 0.
        column: usize,
        /// Columns of the file.
        columns: usize,
    },
    /// The mapping gives one column two roles.
    #[error("column {column} is mapped to both {first:?} and {second:?}")]
    ColumnUsedTwice {
        /// Index of the column, from 0.
        column: usize,
        /// One role.
        first: Role,
        /// The other role.
        second: Role,
    },
    /// The file can be read in two ways, and a person has to say in which.
    #[error("undecided: {what:?}")]
    Undecided {
        /// What has to be said.
        what: Undecided,
    },
    /// Something that a person has to say.
    #[error("asks: {:?}", question.kind)]
    Asks {
        /// What is asked.
        question: Box<Question>,
    },
    /// There is no heading of this name.
    #[error("no heading `{heading}`")]
    NoHeading {
        /// The role that was given to it.
        role: Role,
        /// What was asked for.
        heading: String,
        /// What there is.
        headings: Vec<String>,
    },
    /// There is no recipe of this name.
    #[error("no recipe `{name}`")]
    NoRecipe {
        /// What was asked for.
        name: String,
    },
    /// The file was read to its end, and not one row of it is a purchase.
    #[error("none of {rejected} row(s) could be read; line {first_line}: {first_reason:?}")]
    NoRows {
        /// Rows that could not be read.
        rejected: u64,
        /// Physical line of the first of them, from 1.
        first_line: u64,
        /// What is wrong with the first of them; with one cause, the format or the mapping is wrong.
        first_reason: RejectReason,
    },
    /// The caller asked to stop.
    #[error("cancelled")]
    Cancelled,
}

impl TableError {
    /// Stable code that a script or the UI can act on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "file_not_found",
            Self::Unreadable { .. } => "file_unreadable",
            Self::Empty => "file_empty",
            Self::OnlyHeader => "only_header",
            Self::Spreadsheet => "spreadsheet_file",
            Self::OldWorkbook => "old_workbook_file",
            Self::SeveralParts { .. } => "several_parts",
            Self::TooLarge { .. } => "table_too_large",
            Self::Markup => "markup_file",
            Self::Binary => "binary_file",
            Self::TooFewColumns { .. } => "too_few_columns",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::LineTooLong { .. } => "line_too_long",
            Self::NoColumnForRole { .. } => "no_column_for_role",
            Self::ColumnOutOfRange { .. } => "column_out_of_range",
            Self::ColumnUsedTwice { .. } => "column_used_twice",
            Self::Undecided { .. } => "format_undecided",
            Self::Asks { question } => question.kind.code(),
            Self::NoHeading { .. } => "no_heading",
            Self::NoRecipe { .. } => "no_recipe",
            Self::NoRows { .. } => "no_rows",
            Self::Cancelled => "cancelled",
        }
    }

    /// Path of the input that the error concerns, as it is written in JSON (`mapping.amount`).
    pub fn field(&self) -> Option<String> {
        match self {
            Self::NoColumnForRole { role } | Self::ColumnOutOfRange { role, .. } => {
                Some(format!("mapping.{}", role.name()))
            }
            Self::ColumnUsedTwice { second, .. } => Some(format!("mapping.{}", second.name())),
            Self::Undecided { what } => Some(format!("format.{}", what.name())),
            Self::Asks { question } => question
                .role
                .map(|role| format!("overrides.headings.{}", role.name())),
            Self::NoHeading { role, .. } => Some(format!("overrides.headings.{}", role.name())),
            Self::NoRecipe { .. } => Some("overrides.recipe".to_owned()),
            Self::Cancelled => None,
            _ => Some("path".to_owned()),
        }
    }

    /// The values that belong into the localised text, by name. Roles, parts of the format and reasons
    /// are codes to select by (`customer`, `decimal`, `bad_date`); lines are counted from 1.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let bytes_per_megabyte = 1024 * 1024;
        match self {
            Self::NotFound { path } | Self::Unreadable { path, .. } => {
                vec![("path", path.display().to_string())]
            }
            Self::SeveralParts { parts } => vec![("parts", parts.join(", "))],
            Self::TooLarge { max_bytes } => vec![(
                "max_megabytes",
                (max_bytes / bytes_per_megabyte as u64).to_string(),
            )],
            Self::TooFewColumns { found, needed } => {
                vec![("found", found.to_string()), ("needed", needed.to_string())]
            }
            Self::TooManyColumns { found, max } => {
                vec![("found", found.to_string()), ("max", max.to_string())]
            }
            Self::LineTooLong { line, max_bytes } => vec![
                ("line", line.to_string()),
                (
                    "max_megabytes",
                    (max_bytes / bytes_per_megabyte).to_string(),
                ),
            ],
            Self::NoColumnForRole { role } => vec![("role", role.name().to_owned())],
            Self::ColumnOutOfRange {
                role,
                column,
                columns,
            } => vec![
                ("role", role.name().to_owned()),
                ("column", (column + 1).to_string()),
                ("columns", columns.to_string()),
            ],
            Self::ColumnUsedTwice {
                column,
                first,
                second,
            } => vec![
                ("column", (column + 1).to_string()),
                ("first", first.name().to_owned()),
                ("second", second.name().to_owned()),
            ],
            Self::Asks { question } => vec![
                ("role", question.role.map_or("", Role::name).to_owned()),
                ("subject", question.subject.clone()),
                ("example", question.example.clone()),
            ],
            Self::NoHeading {
                heading, headings, ..
            } => vec![
                ("heading", heading.clone()),
                ("headings", headings.join(", ")),
            ],
            Self::NoRecipe { name } => vec![("name", name.clone())],
            Self::Undecided { what } => vec![("what", what.name().to_owned())],
            Self::NoRows {
                rejected,
                first_line,
                first_reason,
            } => vec![
                ("rejected", rejected.to_string()),
                ("line", first_line.to_string()),
                ("reason", first_reason.code().to_owned()),
            ],
            Self::Empty
            | Self::OnlyHeader
            | Self::Spreadsheet
            | Self::OldWorkbook
            | Self::Markup
            | Self::Binary
            | Self::Cancelled => Vec::new(),
        }
    }

    /// An error of the operating system about the file at `path`.
    pub(crate) fn io(path: impl Into<PathBuf>, source: io::Error) -> Self {
        let path = path.into();
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            _ => Self::Unreadable { path, source },
        }
    }
}
