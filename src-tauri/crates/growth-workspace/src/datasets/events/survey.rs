//! What a table of events holds, looked at once.

use std::collections::HashMap;

use super::headings::OF_PEOPLE;
use super::{EVENT_COLUMNS, ReadEvents};

/// Values of a property that are counted, and that are named.
const COUNTED: usize = 200;
const NAMED: usize = 20;

/// Counts people, kinds and values, and finds what belongs to people.
pub(super) fn survey(read: &mut ReadEvents) {
    let width = read.columns.len() - EVENT_COLUMNS.len();
    let mut people: HashMap<&str, usize> = HashMap::new();
    let mut kinds: HashMap<&str, u64> = HashMap::new();
    // The line on which a person has a value first, from 1.
    let mut seen: Vec<u32> = Vec::new();
    let mut constant = vec![true; width];
    let mut repeated = vec![false; width];
    let mut values: Vec<HashMap<&str, u64>> = vec![HashMap::new(); width];
    let (mut first, mut last) = (None::<&str>, None::<&str>);
    for (index, line) in read.lines.iter().enumerate() {
        let [who, at, kind, properties @ ..] = line.cells.as_slice() else {
            continue;
        };
        *kinds.entry(kind).or_default() += 1;
        // Good enough for telling of which days the file is.
        if first.is_none_or(|first| at.as_str() < first) {
            first = Some(at);
        }
        if last.is_none_or(|last| at.as_str() > last) {
            last = Some(at);
        }
        if who.is_empty() {
            read.without_person += 1;
            continue;
        }
        let next = people.len();
        let number = *people.entry(who).or_insert(next);
        if number == next {
            seen.resize((next + 1) * width, 0);
        }
        for (column, value) in properties
            .iter()
            .enumerate()
            .filter(|(_, value)| !value.is_empty())
        {
            if let Some(counted) = values.get_mut(column)
                && (counted.len() < COUNTED || counted.contains_key(value.as_str()))
            {
                *counted.entry(value).or_default() += 1;
            }
            let Some(place) = seen.get_mut(number * width + column) else {
                continue;
            };
            let line_before = read.lines.get((*place as usize).wrapping_sub(1));
            match line_before.and_then(|line| line.cells.get(column + EVENT_COLUMNS.len())) {
                None => *place = u32::try_from(index + 1).unwrap_or(u32::MAX),
                Some(before) => {
                    if let (Some(constant), Some(repeated)) =
                        (constant.get_mut(column), repeated.get_mut(column))
                    {
                        *repeated = true;
                        *constant &= before == value;
                    }
                }
            }
        }
    }
    let names = read.columns.iter().skip(EVENT_COLUMNS.len());
    let told = names.clone().zip(constant.iter().zip(&repeated));
    let of_people = told
        .filter(|(name, (constant, repeated))| {
            **constant && (**repeated || OF_PEOPLE.contains(&name.as_str()))
        })
        .map(|(name, _)| name.clone())
        .collect();
    let values = (names.zip(values))
        .map(|(name, counted)| {
            let named = most(counted).into_iter().take(NAMED);
            let short = named.filter(|(value, _)| value.chars().count() <= 100);
            (name.clone(), short.map(|(value, _)| value).collect())
        })
        .collect();
    let kinds = most(kinds);
    let (first, last) = (
        first.unwrap_or_default().to_owned(),
        last.unwrap_or_default().to_owned(),
    );
    let count = people.len() as u64;
    (read.people, read.kinds, read.first, read.last) = (count, kinds, first, last);
    (read.of_people, read.values) = (of_people, values);
}

/// The most frequent first.
fn most(counted: HashMap<&str, u64>) -> Vec<(String, u64)> {
    let mut counted: Vec<(String, u64)> = counted
        .into_iter()
        .map(|(name, count)| (name.to_owned(), count))
        .collect();
    counted.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counted
}
