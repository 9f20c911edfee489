//! What files get of a table.

use growth_i18n::{Language, tr::report as tr};

use super::{Column, Table};

/// A column of a file.
pub(crate) struct FileColumn<'a> {
    /// Its heading, which no other column of the file has.
    pub(crate) heading: String,
    /// Its place in the rows.
    pub(crate) at: usize,
    /// The column of the table.
    pub(crate) column: &'a Column,
}

impl Table {
    /// The columns that files show, each under a name of its own.
    pub(crate) fn file_columns(&self) -> Vec<FileColumn<'_>> {
        let mut columns: Vec<FileColumn<'_>> = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            if column.shown_in.files() {
                let heading = unlike(&column.heading, &columns);
                columns.push(FileColumn {
                    heading,
                    at,
                    column,
                });
            }
        }
        columns
    }

    /// The heading of a column of units.
    pub(crate) fn unit_heading(columns: &[FileColumn<'_>], language: Language) -> String {
        unlike(&tr::report_column_unit(language), columns)
    }
}

/// The heading, with a number where other columns have it too.
fn unlike(heading: &str, columns: &[FileColumn<'_>]) -> String {
    let taken = |heading: &str| columns.iter().any(|column| column.heading == heading);
    if !taken(heading) {
        return heading.to_owned();
    }
    (2..=columns.len() + 2)
        .map(|number| format!("{heading} ({number})"))
        .find(|heading| !taken(heading))
        .unwrap_or_else(|| heading.to_owned())
}
