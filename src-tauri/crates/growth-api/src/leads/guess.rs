//! What the columns of a table of leads probably are: a proposal that a person confirms.

use std::collections::BTreeMap;

use growth_model::leads::{Cell, LeadDates, LeadTable, OutcomeColumn};
use growth_workspace::customers::LeadSettings;
use growth_workspace::tabular::{ColumnContent, is_heading};

use super::stored::place;

/// Different values of a column that are listed.
const MOST_VALUES: usize = 12;
/// Different values that a column of outcomes has at most.
const MOST_OUTCOMES: usize = 12;

const OUTCOME: &[&str] = &[
    "outcome",
    "converted",
    "won",
    "result",
    "status",
    "lead status",
    "stage",
    "deal stage",
    "is converted",
    "исход",
    "результат",
    "статус",
    "этап",
    "этап сделки",
    "стал клиентом",
    "конверсия",
    "продажа",
    "y",
];
const CREATED: &[&str] = &[
    "created",
    "created at",
    "created date",
    "date",
    "date created",
    "lead date",
    "дата создания",
    "создан",
    "создана",
    "дата",
    "дата лида",
    "поступил",
];
const CLOSED: &[&str] = &[
    "closed",
    "closed at",
    "close date",
    "closed date",
    "date closed",
    "дата закрытия",
    "закрыт",
    "закрыта",
    "дата сделки",
    "закрыто",
];
const KEY: &[&str] = &[
    "id",
    "lead id",
    "lead",
    "№",
    "номер",
    "id лида",
    "лид",
    "id сделки",
];
const NAMES: &[&str] = &[
    "name",
    "contact",
    "company",
    "имя",
    "контакт",
    "компания",
    "название",
];
const WON: &[&str] = &[
    "won",
    "converted",
    "customer",
    "client",
    "success",
    "closed won",
    "yes",
    "true",
    "1",
    "да",
    "успех",
    "успешно",
    "успешно реализовано",
    "продажа",
    "клиент",
    "стал клиентом",
    "оплачено",
    "выиграна",
    "куплено",
];
const LOST: &[&str] = &[
    "lost",
    "closed lost",
    "rejected",
    "no",
    "false",
    "0",
    "нет",
    "отказ",
    "проиграна",
    "закрыто и не реализовано",
    "не реализовано",
    "потеряна",
    "неуспех",
];

/// A column of a table of leads.
#[shape(Eq)]
pub struct LeadColumn {
    /// Its heading.
    pub name: String,
    /// What most of its cells are.
    pub content: ColumnContent,
    /// Filled cells.
    pub filled: u64,
    /// Different values; at most 1000 are counted.
    pub distinct: u64,
    /// Its most frequent values, at most twelve, the most frequent first.
    pub values: Vec<LeadValue>,
}

/// A value of a column.
#[shape(Eq)]
pub struct LeadValue {
    /// The value.
    pub value: String,
    /// Leads that have it.
    pub leads: u64,
}

/// Most different values that are counted.
const COUNTED: usize = 1000;

/// The columns of a table.
pub(super) fn columns(table: &LeadTable) -> Vec<LeadColumn> {
    (0..table.columns.len())
        .filter_map(|place| {
            let name = table.columns.get(place)?.clone();
            let texts: Vec<String> = table
                .rows
                .iter()
                .filter_map(|row| row.get(place).and_then(Cell::text))
                .collect();
            let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
            for text in &texts {
                if counts.len() < COUNTED || counts.contains_key(text.as_str()) {
                    *counts.entry(text).or_default() += 1;
                }
            }
            let mut values: Vec<(&str, u64)> = counts
                .iter()
                .map(|(value, count)| (*value, *count))
                .collect();
            values.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
            Some(LeadColumn {
                name,
                content: ColumnContent::of(texts.iter().map(String::as_str)),
                filled: texts.len() as u64,
                distinct: counts.len() as u64,
                values: values
                    .into_iter()
                    .take(MOST_VALUES)
                    .map(|(value, leads)| LeadValue {
                        value: value.chars().take(200).collect(),
                        leads,
                    })
                    .collect(),
            })
        })
        .collect()
}

/// What a model would probably be trained with; `None` where no column can be the outcome.
pub(super) fn settings(table: &LeadTable, columns: &[LeadColumn]) -> Option<LeadSettings> {
    let named = |names: &[&str], fits: &dyn Fn(&LeadColumn) -> bool| {
        // The names stand in the order of how surely they tell.
        names
            .iter()
            .find_map(|name| {
                columns
                    .iter()
                    .find(|column| is_heading(&column.name, &[name]) && fits(column))
            })
            .map(|column| column.name.clone())
    };
    let few = |column: &LeadColumn| (2..=MOST_OUTCOMES as u64).contains(&column.distinct);
    let means = |column: &LeadColumn| column.values.iter().any(|value| is(&value.value, WON));
    let outcome = named(OUTCOME, &|column| few(column) && means(column))
        .or_else(|| {
            let telling = |column: &&LeadColumn| column.distinct == 2 && means(column);
            columns
                .iter()
                .rev()
                .find(telling)
                .map(|column| column.name.clone())
        })
        .or_else(|| named(OUTCOME, &few))?;
    let dates = |column: &LeadColumn| column.content == ColumnContent::Dates;
    let of = |names: &[&str]| {
        place(table, &outcome)
            .and_then(|place| columns.get(place))
            .map_or_else(Vec::new, |column| {
                column
                    .values
                    .iter()
                    .filter(|value| is(&value.value, names))
                    .map(|value| value.value.clone())
                    .collect()
            })
    };
    Some(LeadSettings {
        outcome: OutcomeColumn {
            converted: of(WON),
            lost: of(LOST),
            column: outcome,
        },
        dates: LeadDates {
            created: named(CREATED, &dates),
            closed: named(CLOSED, &dates),
            ..LeadDates::default()
        },
        key: named(KEY, &|_| true).or_else(|| named(NAMES, &|_| true)),
        exclude: vec![],
        keep: vec![],
        money: None,
        seed: 1,
    })
}

fn is(value: &str, names: &[&str]) -> bool {
    let value = value.trim().to_lowercase();
    names.contains(&value.as_str())
}
