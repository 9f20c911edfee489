//! The tabs of the workbench in words: what the window shows below the figures, and the document in
//! its sections. Each is facts, remarks, charts and tables, made by one function per tab.

mod cash;
mod channels;
mod compare;
mod goal;
mod lifecycle;
mod months;
mod sensitivity;
mod uncertainty;

use growth_i18n::{Arg, Language, text};
use growth_model::{
    Currency, Outcome,
    economics::{FigureName, InputField, Unit},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::Serialize;

pub use cash::cash;
pub use channels::channels;
pub use compare::compare;
pub use goal::{GoalRow, goal};
pub use lifecycle::lifecycle;
pub use months::{MonthNote, month_sparklines, months};
pub use sensitivity::sensitivity;
pub use uncertainty::uncertainty;

use super::explain::Words;
use crate::{
    charts::{Chart, ChartStyle},
    content::{Cell, Column, Fact, Remark, Table},
    outcomes::{absent, code, status},
};

/// What a tab shows.
#[shape(Default, skip_serializing_none)]
pub struct TabView {
    /// What matters most, one number each.
    pub facts: Vec<Fact>,
    /// What a reader should notice.
    pub remarks: Vec<Remark>,
    /// The drawings.
    pub charts: Vec<Chart>,
    /// The numbers behind them.
    pub tables: Vec<Table>,
    /// Why there is nothing to show.
    pub absent: Option<String>,
}

impl TabView {
    /// Nothing but the reason why.
    pub fn nothing(reason: impl Into<String>) -> Self {
        Self {
            absent: Some(reason.into()),
            ..Self::default()
        }
    }
}

/// Words of tabs in one language and currency.
#[derive(Debug, Clone, Copy)]
struct Say {
    words: Words,
    language: Language,
}

impl Say {
    fn new(language: Language, currency: Currency) -> Self {
        Self {
            words: Words::new(language, currency),
            language,
        }
    }

    fn of(style: &ChartStyle) -> Self {
        Self::new(style.language, style.currency)
    }

    fn text(&self, id: &str) -> String {
        text(self.language, id, &[])
    }

    fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        text(self.language, id, args)
    }

    fn figure(&self, name: FigureName) -> String {
        self.text(&format!("figure-{}", code(name)))
    }

    fn input(&self, field: InputField) -> String {
        self.text(&format!("input-{}", super::explain::name_of(field)))
    }

    /// The value, or one word for why there is none.
    fn outcome(&self, outcome: &Outcome<Decimal>, unit: Unit) -> String {
        self.or_status(outcome, |value| self.words.amount(*value, unit))
    }

    fn or_status<T: Serialize>(
        &self,
        outcome: &Outcome<T>,
        shown: impl Fn(&T) -> String,
    ) -> String {
        match outcome {
            Outcome::Value { value } => shown(value),
            other => self.text(&format!("status-{}", status(other))),
        }
    }

    fn fact<T: Serialize>(
        &self,
        id: &str,
        outcome: &Outcome<T>,
        shown: impl Fn(&T) -> String,
    ) -> Fact {
        let fact = Fact::new(
            id,
            self.text(&format!("economics-fact-{id}")),
            self.or_status(outcome, shown),
        );
        match outcome.value() {
            Some(_) => fact,
            None => fact.noted(absent(outcome, self.language)),
        }
    }

    fn amount_fact(&self, id: &str, outcome: &Outcome<Decimal>, unit: Unit) -> Fact {
        self.fact(id, outcome, |value| self.words.amount(*value, unit))
            .amounting_to(outcome.value().copied(), unit)
    }

    fn column(&self, name: &str) -> String {
        self.text(&format!("economics-column-{name}"))
    }

    /// A table that is called `economics-table-<id>`.
    fn table(&self, id: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Table {
        let title = self.text(&format!("economics-table-{}", id.replace('-', "_")));
        Table::new(id, title, columns, rows, self.words.locale())
    }

    /// The value as a cell, or the word for why there is none.
    fn cell(&self, outcome: &Outcome<Decimal>, unit: Unit) -> Cell {
        Cell::outcome(outcome, unit, self.language)
    }
}

/// For drawings.
fn real(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}
