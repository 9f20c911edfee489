//! Words of the trade in Russian and English that mean the same: a question in one language finds a
//! text in the other.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::stems::{Stems, words};

/// One group on each line. Part of the program; a test reads it.
static GROUPS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    include_str!("../../knowledge/glossary.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split_whitespace().map(str::to_owned).collect())
        .collect()
});

/// The groups of the program.
pub(crate) fn groups() -> &'static [Vec<String>] {
    &GROUPS
}

/// Stems that mean the same as a stem, by groups of words.
pub(crate) struct Synonyms(HashMap<String, Vec<String>>);

impl Synonyms {
    pub(crate) fn new<'a>(groups: impl Iterator<Item = &'a Vec<String>>, stems: &Stems) -> Self {
        let mut of: HashMap<String, Vec<String>> = HashMap::new();
        for group in groups {
            let mut in_group: Vec<String> = Vec::new();
            for entry in group {
                for word in words(entry) {
                    let stem = stems.stem(&word);
                    if !in_group.contains(&stem) {
                        in_group.push(stem);
                    }
                }
            }
            for stem in &in_group {
                let known = of.entry(stem.clone()).or_default();
                for other in &in_group {
                    if other != stem && !known.contains(other) {
                        known.push(other.clone());
                    }
                }
            }
        }
        Self(of)
    }

    /// Stems that have others.
    pub(crate) fn stems(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(crate) fn of(&self, stem: &str) -> &[String] {
        self.0.get(stem).map_or(&[], Vec::as_slice)
    }
}
