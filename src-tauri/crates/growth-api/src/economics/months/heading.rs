//! Headings of columns, by the names of the numbers in both languages.

use growth_i18n::{Language, exists, text};
use growth_workspace::economics::MonthField;

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The month.
    Month,
    /// A number of it.
    Number(MonthField),
    /// The annotation.
    Annotation,
}

/// Words before a number that add nothing to what it is.
const BEFORE: [&str; 12] = [
    "количество",
    "колво",
    "кол",
    "во",
    "число",
    "сумма",
    "number",
    "of",
    "count",
    "total",
    "no",
    "итого",
];

/// The column of a heading, if it is one: as it stands, with what stands in brackets before it
/// (`Клиенты (новые)`), without its unit, and without words that add nothing (`Кол-во заказов`).
pub(super) fn column_of(heading: &str) -> Option<Column> {
    let bracket = heading
        .split_once(['(', '['])
        .map(|(before, inside)| format!("{} {before}", inside.trim_end_matches([')', ']'])));
    let counted: Vec<&str> = heading
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .skip_while(|word| BEFORE.contains(&word.to_lowercase().as_str()))
        .collect();
    let whole = heading.replace(['(', '[', ',', ')', ']'], " ");
    named_exactly(&whole)
        .or_else(|| named_exactly(&bracket?))
        .or_else(|| named_exactly(heading))
        .or_else(|| named_exactly(&counted.join(" ")))
}

/// The column of exactly this name, but for a unit behind it.
fn named_exactly(heading: &str) -> Option<Column> {
    let heading = plain(heading);
    if heading.is_empty() {
        return None;
    }
    let is = |id: &str| {
        [Language::Ru, Language::En].into_iter().any(|language| {
            let known = text(language, id, &[]);
            // A text may list other words people use, each after a vertical bar.
            known.split('|').any(|name| plain(name) == heading)
        })
    };
    let named = |name: &str| {
        plain(name) == heading
            || is(&format!("months-field-{name}"))
            || Some(format!("months-field-{name}-words"))
                .filter(|id| exists(id))
                .is_some_and(|id| is(&id))
    };
    if named("month") {
        return Some(Column::Month);
    }
    if named("annotation") {
        return Some(Column::Annotation);
    }
    MonthField::ALL
        .into_iter()
        .find(|field| named(field.name()))
        .map(Column::Number)
}

/// Letters and digits alone, in lower case; what stands in brackets (a unit) is left out.
fn plain(text: &str) -> String {
    let before = text.split(['(', '[', ',']).next().unwrap_or(text);
    before
        .to_lowercase()
        .replace('ё', "е")
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages() {
        for (heading, column) in [
            ("Месяц", Column::Month),
            ("month", Column::Month),
            ("Маркетинг, ₽", Column::Number(MonthField::MarketingCost)),
            ("Marketing", Column::Number(MonthField::MarketingCost)),
            ("marketing_cost", Column::Number(MonthField::MarketingCost)),
            ("ЛИДЫ", Column::Number(MonthField::Leads)),
            (
                "Новые клиенты (шт.)",
                Column::Number(MonthField::NewCustomers),
            ),
            (
                "Активные клиенты",
                Column::Number(MonthField::ActiveCustomers),
            ),
            (
                "Active customers",
                Column::Number(MonthField::ActiveCustomers),
            ),
            ("Валовая маржа", Column::Number(MonthField::GrossMargin)),
            ("Клиенты (новые)", Column::Number(MonthField::NewCustomers)),
            ("Customers (new)", Column::Number(MonthField::NewCustomers)),
            (
                "Кол-во новых клиентов",
                Column::Number(MonthField::NewCustomers),
            ),
            (
                "Количество заказов, шт.",
                Column::Number(MonthField::Orders),
            ),
            (
                "Затраты на маркетинг",
                Column::Number(MonthField::MarketingCost),
            ),
            ("Number of orders", Column::Number(MonthField::Orders)),
            ("Заметка", Column::Annotation),
        ] {
            assert_eq!(column_of(heading), Some(column), "{heading}");
        }
        assert_eq!(column_of("Погода"), None);
        assert_eq!(column_of(""), None);
    }

    #[test]
    fn no_two_columns_share_a_heading() {
        for language in [Language::Ru, Language::En] {
            for field in MonthField::ALL {
                let heading = text(language, &format!("months-field-{}", field.name()), &[]);
                assert_eq!(
                    column_of(&heading),
                    Some(Column::Number(field)),
                    "{heading}"
                );
            }
        }
    }
}
