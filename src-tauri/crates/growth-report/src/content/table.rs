//! A table.

use growth_i18n::Format;
use rust_decimal::Decimal;

use super::{Cell, CellValue, Column, ColumnKind, Locale, ShownIn, precision::Precision};

/// A table: typed cells, a unit in each heading, one precision in each column. The first column names
/// the rows.
#[shape(Eq)]
pub struct Table {
    /// Stable name, the same in every language (`purchases`); that of its CSV file.
    pub id: String,
    /// What it shows, in the language of the reader.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// The unit of each row, where it differs from row to row; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub row_units: Vec<String>,
    /// Who sees it.
    #[serde(skip)]
    pub(crate) shown_in: ShownIn,
}

impl Table {
    /// A table whose headings and cells are written in `locale`. Rows are cut or filled up to the
    /// number of columns.
    pub fn new(
        id: &str,
        title: impl Into<String>,
        columns: Vec<Column>,
        rows: impl IntoIterator<Item = Vec<Cell>>,
        locale: Locale,
    ) -> Self {
        let mut table = Self {
            id: id.to_owned(),
            title: title.into(),
            rows: rows
                .into_iter()
                .map(|mut row| {
                    row.resize_with(columns.len(), Cell::empty);
                    row
                })
                .collect(),
            columns,
            row_units: vec![],
            shown_in: ShownIn::Everywhere,
        };
        table.write(locale);
        table
    }

    /// The same table under another name and title.
    #[must_use]
    pub fn named(self, id: &str, title: impl Into<String>) -> Self {
        Self {
            id: id.to_owned(),
            title: title.into(),
            ..self
        }
    }

    /// In files alone.
    #[must_use]
    pub fn files_only(self) -> Self {
        Self {
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

    fn write(&mut self, locale: Locale) {
        for column in &mut self.columns {
            column.write(locale);
        }
        for at in 0..self.columns.len() {
            self.write_column(at, locale);
        }
        self.write_by_row(locale);
    }

    fn write_column(&mut self, at: usize, locale: Locale) {
        let Some(column) = self.columns.get(at) else {
            return;
        };
        let format = format_of(column, locale);
        let precision = match column.kind {
            ColumnKind::Amount(unit) => {
                let numbers: Vec<Decimal> = self
                    .rows
                    .iter()
                    .filter_map(|row| Some(row.get(at)?.amount()?.0))
                    .collect();
                Some(Precision::of(&numbers, unit, locale))
            }
            _ => None,
        };
        for cell in self.rows.iter_mut().filter_map(|row| row.get_mut(at)) {
            match (&cell.value, precision) {
                (CellValue::Number { number, .. }, Some(precision)) => {
                    let text = precision.bare(*number, format);
                    cell.text = format!("{}{text}{}", cell.before, cell.after);
                }
                (CellValue::Date { date }, _) => cell.text = format.date(*date),
                (CellValue::Month { month }, _) => cell.text = format.month_short(*month),
                _ => {}
            }
        }
    }

    /// Numbers whose unit is that of their row: one precision in each row.
    fn write_by_row(&mut self, locale: Locale) {
        if !self.columns.iter().any(|column| column.by_row) {
            return;
        }
        let columns = &self.columns;
        self.row_units = self
            .rows
            .iter_mut()
            .map(|row| write_row(row, columns, locale))
            .collect();
    }
}

/// Writes the amounts of a row that bring their own unit; returns that unit.
fn write_row(row: &mut [Cell], columns: &[Column], locale: Locale) -> String {
    let own = |column: &Column| column.by_row;
    let Some(unit) = row
        .iter()
        .zip(columns)
        .find_map(|(cell, column)| own(column).then(|| cell.amount())?)
        .map(|(_, unit)| unit)
    else {
        return String::new();
    };
    // A difference is written with the digits of what it is the difference of.
    let numbers: Vec<Decimal> = row
        .iter()
        .zip(columns)
        .filter(|(_, column)| own(column) && !column.signed)
        .filter_map(|(cell, _)| Some(cell.amount()?.0))
        .collect();
    let precision = Precision::of(&numbers, unit, locale);
    for (cell, column) in row.iter_mut().zip(columns) {
        if let (true, Some((number, _))) = (own(column), cell.amount()) {
            let text = precision.with_unit(number, format_of(column, locale), locale);
            cell.text = format!("{}{text}{}", cell.before, cell.after);
        }
    }
    super::unit_name(unit, locale)
}

fn format_of(column: &Column, locale: Locale) -> Format {
    let format = Format::new(locale.language);
    if column.signed {
        format.signed()
    } else {
        format
    }
}

#[cfg(test)]
mod tests {
    use growth_i18n::Language;
    use growth_model::{Currency, economics::Unit};

    use super::*;

    const RU: Locale = Locale {
        language: Language::Ru,
        currency: Currency::RUB,
    };

    fn shown(table: &Table) -> Vec<String> {
        let headings = table.columns.iter().map(|column| column.heading.as_str());
        std::iter::once(headings.collect::<Vec<_>>().join(" | "))
            .chain(table.rows.iter().map(|row| {
                let texts: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
                texts.join(" | ")
            }))
            .map(|line| line.replace('\u{a0}', " "))
            .collect()
    }

    fn money_column(numbers: &[&str], currency: Currency) -> Vec<String> {
        let locale = Locale { currency, ..RU };
        let rows = numbers
            .iter()
            .map(|number| vec![Cell::number(number.parse().unwrap(), Unit::Money)]);
        let column = Column::amount("x", Unit::Money);
        shown(&Table::new("t", "", vec![column], rows, locale))[1..].to_vec()
    }

    #[test]
    fn days_in_rows_have_the_digits_of_their_cards() {
        let row = ["113.4", "94.7368", "45"]
            .map(|days| Cell::number(days.parse().unwrap(), Unit::Days))
            .to_vec();
        let columns = ["a", "b", "c"].map(Column::by_row).to_vec();
        let table = Table::new("t", "", columns, vec![row], RU);
        assert_eq!(shown(&table)[1], "113 дней | 94,7 дня | 45 дней");
    }

    #[test]
    fn a_column_has_one_precision_and_its_unit_in_the_heading() {
        let rows = [("А", "0.05", 10), ("Б", "0.125", 5)].map(|(name, share, count)| {
            vec![
                name.into(),
                Cell::number(share.parse().unwrap(), Unit::Fraction),
                Cell::count(count),
            ]
        });
        let columns = vec![
            Column::text("Канал"),
            Column::amount("Отток", Unit::Fraction),
            Column::count("Задачи").in_unit("шт."),
        ];
        assert_eq!(
            shown(&Table::new("t", "", columns, rows, RU)),
            [
                "Канал | Отток, % | Задачи, шт.",
                "А | 5,0 | 10",
                "Б | 12,5 | 5"
            ]
        );
    }

    #[test]
    fn money_has_the_digits_of_its_currency() {
        assert_eq!(
            money_column(&["65.1", "7"], Currency::RUB),
            ["65,10", "7,00"]
        );
        assert_eq!(money_column(&["65", "7"], Currency::RUB), ["65", "7"]);
        assert_eq!(
            money_column(&["4800.4", "9"], Currency::RUB),
            ["4 800", "9"]
        );
        let of = |code: &str| code.parse::<Currency>().unwrap();
        assert_eq!(money_column(&["65.6", "7"], of("JPY")), ["66", "7"]);
        assert_eq!(money_column(&["65.6", "7"], of("KWD")), ["65,600", "7,000"]);
        // A small amount beside a large one does not become nothing.
        assert_eq!(
            money_column(&["4800", "0.2"], Currency::RUB),
            ["4 800,00", "0,20"]
        );
    }

    #[test]
    fn rows_of_different_units_carry_them() {
        let row = |name: &str, unit, numbers: [&str; 2]| {
            let numbers = numbers.map(|n| Cell::number(n.parse().unwrap(), unit));
            std::iter::once(name.into()).chain(numbers).collect()
        };
        let rows = [
            row("CAC", Unit::Money, ["4800", "5200.5"]),
            row("LTV/CAC", Unit::Ratio, ["6.33", "7"]),
        ];
        let columns = ["Показатель", "База", "План"].map(Column::by_row).to_vec();
        let table = Table::new("t", "", columns, rows, RU);
        assert_eq!(
            shown(&table)[1..],
            ["CAC | 4 800 ₽ | 5 201 ₽", "LTV/CAC | 6,3× | 7,0×"]
        );
        assert_eq!(table.row_units, ["₽", "×"]);
    }

    #[test]
    fn signs_marks_and_words_stand_with_their_numbers() {
        let rows = [
            vec![Cell::count(-3).after_sign("≤ ").starred(true)],
            vec![Cell::count(2)],
            vec![Cell::absent("Никогда")],
            vec![Cell::empty()],
        ];
        let column = Column::count("x").signed();
        assert_eq!(
            shown(&Table::new("t", "", vec![column], rows, RU))[1..],
            ["≤ −3*", "+2", "Никогда", "—"]
        );
    }
}
