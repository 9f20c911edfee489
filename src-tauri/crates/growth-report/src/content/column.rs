//! One column of a table.

use growth_model::economics::Unit;

use super::Locale;

/// A column. Its heading carries the unit of its numbers.
#[shape(Eq)]
#[schemars(rename = "TableColumn")]
pub struct Column {
    /// The heading, with the unit: `CAC, ₽`.
    pub heading: String,
    /// True where its cells are amounts, which are set flush right.
    pub numeric: bool,
    /// True where the unit of its amounts differs from row to row.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_row: bool,
    /// True where neither the window nor the document shows it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub files_only: bool,
    /// The heading without the unit.
    #[serde(skip)]
    pub(crate) label: String,
    /// What its cells hold.
    #[serde(skip)]
    pub(crate) kind: ColumnKind,
    /// Who sees it.
    #[serde(skip)]
    pub(crate) shown_in: ShownIn,
    /// Its part of the width in the document; absent: as wide as its widest cell.
    #[serde(skip)]
    pub(crate) share: Option<u32>,
    /// The unit that the heading names in place of that of its kind: `person-days`.
    #[serde(skip)]
    pub(crate) unit: Option<String>,
    /// Numbers carry a plus or a minus: differences.
    #[serde(skip)]
    pub(crate) signed: bool,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ColumnKind {
    /// Words.
    #[default]
    Text,
    /// Days.
    Date,
    /// Calendar months.
    Month,
    /// Numbers of one unit.
    Amount(Unit),
    /// Numbers whose unit differs from row to row.
    ByRow,
}

/// Who sees a column or a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ShownIn {
    /// The window, the document, CSV files and workbooks.
    #[default]
    Everywhere,
    /// The window and the document.
    Pages,
    /// CSV files and workbooks.
    Files,
}

impl ShownIn {
    pub(crate) fn pages(self) -> bool {
        self != Self::Files
    }

    pub(crate) fn files(self) -> bool {
        self != Self::Pages
    }
}

impl Column {
    fn of_kind(label: impl Into<String>, kind: ColumnKind) -> Self {
        Self {
            heading: String::new(),
            numeric: matches!(kind, ColumnKind::Amount(_) | ColumnKind::ByRow),
            by_row: kind == ColumnKind::ByRow,
            files_only: false,
            label: label.into(),
            kind,
            shown_in: ShownIn::Everywhere,
            share: None,
            unit: None,
            signed: false,
        }
    }

    /// A column of words.
    pub fn text(label: impl Into<String>) -> Self {
        Self::of_kind(label, ColumnKind::Text)
    }

    /// A column of days.
    pub fn date(label: impl Into<String>) -> Self {
        Self::of_kind(label, ColumnKind::Date)
    }

    /// A column of calendar months.
    pub fn month(label: impl Into<String>) -> Self {
        Self::of_kind(label, ColumnKind::Month)
    }

    /// A column of amounts of one unit, which its heading names.
    pub fn amount(label: impl Into<String>, unit: Unit) -> Self {
        Self::of_kind(label, ColumnKind::Amount(unit))
    }

    /// A column of counts.
    pub fn count(label: impl Into<String>) -> Self {
        Self::amount(label, Unit::Count)
    }

    /// A column of amounts whose unit differs from row to row.
    pub fn by_row(label: impl Into<String>) -> Self {
        Self::of_kind(label, ColumnKind::ByRow)
    }

    /// With the name of what is counted.
    #[must_use]
    pub fn in_unit(self, unit: impl Into<String>) -> Self {
        Self {
            unit: Some(unit.into()),
            ..self
        }
    }

    /// With a plus before what is above zero.
    #[must_use]
    pub fn signed(self) -> Self {
        Self {
            signed: true,
            ..self
        }
    }

    /// With a part of the width of the document.
    #[must_use]
    pub fn wide(self, share: u32) -> Self {
        Self {
            share: Some(share),
            ..self
        }
    }

    /// In files alone.
    #[must_use]
    pub fn files_only(self) -> Self {
        Self {
            files_only: true,
            shown_in: ShownIn::Files,
            ..self
        }
    }

    /// In the window and the document alone.
    #[must_use]
    pub fn pages_only(self) -> Self {
        Self {
            shown_in: ShownIn::Pages,
            ..self
        }
    }

    /// The unit that all its numbers share; empty where there is none.
    pub(crate) fn unit_name(&self, locale: Locale) -> String {
        match (&self.unit, self.kind) {
            (Some(unit), _) => unit.clone(),
            (None, ColumnKind::Amount(unit)) => unit_name(unit, locale),
            _ => String::new(),
        }
    }

    pub(super) fn write(&mut self, locale: Locale) {
        let unit = self.unit_name(locale);
        self.heading = if unit.is_empty() {
            self.label.clone()
        } else {
            format!("{}, {unit}", self.label)
        };
    }
}

/// `₽`, `%`, `дней`; empty for a plain number.
pub(crate) fn unit_name(unit: Unit, locale: Locale) -> String {
    crate::text::unit_name(unit, locale.language, locale.currency)
}
