//! What must hold for the catalogues of all languages together.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{File, Language, Text};

const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

pub fn check(languages: &[Language]) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    let tables: Vec<Table> = languages
        .iter()
        .map(|language| table(language, &mut problems))
        .collect();
    for (language, table) in languages.iter().zip(&tables) {
        for entry in table.values() {
            check_text(language, table, entry, &mut problems);
        }
        for (other_language, other) in languages.iter().zip(&tables) {
            if other_language.code != language.code {
                compare(table, other, &other_language.code, &mut problems);
            }
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

type Table<'a> = BTreeMap<&'a str, (&'a File, &'a Text)>;

fn table<'a>(language: &'a Language, problems: &mut Vec<String>) -> Table<'a> {
    let mut table = Table::new();
    for file in &language.files {
        let mut functions = BTreeSet::new();
        for text in &file.texts {
            if let Some((first_file, first)) = table.insert(&text.id, (file, text)) {
                problems.push(format!(
                    "{}: `{}` is already in {}",
                    place(file, text),
                    text.id,
                    place(first_file, first)
                ));
            } else if !functions.insert(text.id.replace('-', "_")) {
                problems.push(format!(
                    "{}: `{}` differs from another id of the file only in `-` and `_`",
                    place(file, text),
                    text.id
                ));
            }
        }
    }
    table
}

fn check_text(
    language: &Language,
    table: &Table,
    &(file, text): &(&File, &Text),
    problems: &mut Vec<String>,
) {
    let at = place(file, text);
    for what in &text.unsupported {
        problems.push(format!("{at}: `{}` uses {what}", text.id));
    }
    for reference in &text.references {
        if !table.contains_key(reference.as_str()) {
            problems.push(format!(
                "{at}: `{}` refers to `{reference}`, which does not exist",
                text.id
            ));
        }
    }
    for selection in &text.selections {
        if !selection
            .iter()
            .any(|key| PLURAL_FORMS.contains(&key.as_str()) && key != "other")
        {
            continue;
        }
        for form in needed_plural_forms(&language.code) {
            if !selection.contains(*form) {
                problems.push(format!(
                    "{at}: `{}` lacks the plural form [{form}]",
                    text.id
                ));
            }
        }
    }
}

/// Forms of whole numbers; fractions take `other`, or the default where `other` is not given.
fn needed_plural_forms(language: &str) -> &'static [&'static str] {
    match language {
        "ru" => &["one", "few", "many"],
        _ => &["one", "other"],
    }
}

fn compare(table: &Table, other: &Table, other_code: &str, problems: &mut Vec<String>) {
    for (id, (file, text)) in table {
        let at = place(file, text);
        match other.get(id) {
            None => problems.push(format!("{at}: `{id}` is missing in locales/{other_code}")),
            Some((other_file, other_text)) => {
                if file.feature != other_file.feature {
                    problems.push(format!(
                        "{at}: `{id}` is in another feature's file in {}",
                        place(other_file, other_text)
                    ));
                }
                for variable in text.variables.difference(&other_text.variables) {
                    problems.push(format!(
                        "{}: `{id}` does not use the variable ${variable} that {at} uses",
                        place(other_file, other_text)
                    ));
                }
            }
        }
    }
}

fn place(file: &File, text: &Text) -> String {
    format!("{}:{}", file.path, text.line)
}
