//! Every text of the catalogues is said somewhere.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use growth_tests::repository;

use crate::architecture::files;

/// What a text may be asked for by.
struct Said {
    /// Words of the sources, with `-` and `_` in them.
    words: BTreeSet<String>,
    /// Quoted texts with gaps: the parts between them.
    patterns: Vec<Vec<String>>,
    /// Quoted beginnings of ids, put together with the rest elsewhere.
    beginnings: BTreeSet<String>,
}

impl Said {
    fn read() -> Result<Self> {
        let mut said = Self {
            words: BTreeSet::new(),
            patterns: Vec::new(),
            beginnings: BTreeSet::new(),
        };
        for folder in ["src-tauri", "ui/src"] {
            let kinds = ["rs", "ts", "svelte", "typ", "json", "ftl"];
            for file in files(&repository().join(folder), &kinds)? {
                let name = file.display().to_string();
                if name.contains("generated") {
                    continue;
                }
                let text = std::fs::read_to_string(&file)?;
                let is_catalogue = name.ends_with(".ftl");
                for line in text.lines() {
                    // Its own definition is no use of a text.
                    let used = match line.split_once(" = ") {
                        Some((_, value)) if is_catalogue => value,
                        _ => line,
                    };
                    said.look_at(used);
                }
            }
        }
        Ok(said)
    }

    fn look_at(&mut self, line: &str) {
        let is_word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-';
        let words = line
            .split(|sign| !is_word(sign))
            .filter(|word| word.len() > 2);
        self.words.extend(words.map(str::to_owned));
        for quote in ['"', '`'] {
            for quoted in line.split(quote).skip(1) {
                let is_plain = quoted.chars().all(|sign| is_word(sign) || sign == '.');
                if is_plain && quoted.contains('-') {
                    self.beginnings
                        .insert(quoted.trim_end_matches('-').to_owned());
                } else if let Some(parts) = parts(quoted) {
                    self.patterns.push(parts);
                }
            }
        }
    }

    fn has(&self, id: &str) -> bool {
        self.words.contains(id)
            || self.words.contains(&id.replace('-', "_"))
            || self.patterns.iter().any(|parts| fits(parts, id))
            || id.match_indices('-').any(|(end, _)| {
                let beginning = &id[..end];
                beginning.contains('-') && self.beginnings.contains(beginning)
            })
    }
}

/// The parts of a quoted text around its gaps (`{}`, `${name}`); `None` where it has no gap, or too
/// little to tell an id by.
fn parts(quoted: &str) -> Option<Vec<String>> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for sign in quoted.chars() {
        match sign {
            '{' => {
                depth += 1;
                if depth == 1 {
                    let before = parts.last_mut()?;
                    before.truncate(before.trim_end_matches('$').len());
                    parts.push(String::new());
                }
            }
            '}' => depth -= 1,
            _ if depth > 0 => {}
            _ if sign.is_ascii_alphanumeric() || "-_.$".contains(sign) => {
                parts.last_mut()?.push(sign);
            }
            _ => return None,
        }
    }
    let literal = parts.concat();
    let letters = literal.chars().filter(char::is_ascii_lowercase).count();
    (parts.len() > 1 && literal.contains('-') && letters >= 3).then_some(parts)
}

fn fits(parts: &[String], id: &str) -> bool {
    let [first, middle @ .., last] = parts else {
        return false;
    };
    let Some(mut rest) = id.strip_prefix(first.as_str()) else {
        return false;
    };
    for part in middle {
        match rest.find(part.as_str()) {
            Some(place) => rest = &rest[place + part.len()..],
            None => return false,
        }
    }
    rest.len() >= last.len() && rest.ends_with(last.as_str())
}

#[test]
fn every_text_is_said_somewhere() -> Result<()> {
    let said = Said::read()?;
    let folder = repository().join("src-tauri/crates/growth-i18n/locales/en");
    let mut unused = Vec::new();
    let mut seen = 0;
    for file in files(&folder, &["ftl"])? {
        for line in std::fs::read_to_string(&file)?.lines() {
            let is_definition = line.starts_with(|first: char| first.is_ascii_lowercase());
            let Some((id, _)) = line.split_once(" =").filter(|_| is_definition) else {
                continue;
            };
            seen += 1;
            if !said.has(id) {
                unused.push(id.to_owned());
            }
        }
    }
    ensure!(seen > 4_000, "only {seen} texts were found");
    ensure!(unused.is_empty(), "nobody says {}", unused.join(", "));
    Ok(())
}

#[test]
fn a_text_that_nobody_says_is_found() {
    let mut said = Said {
        words: BTreeSet::new(),
        patterns: Vec::new(),
        beginnings: BTreeSet::new(),
    };
    said.look_at(
        r#"text(language, &format!("stage-{}-short", code), &[]); tr::kpi_title(language)"#,
    );
    said.look_at(r#"named("roadmap-part", id); t(`unit-${name}`)"#);
    for used in [
        "stage-idea-short",
        "kpi-title",
        "roadmap-part-audit",
        "unit-days",
    ] {
        assert!(said.has(used), "{used}");
    }
    for unused in ["stage-idea", "kpi-titles", "roadmap-parts", "action-apply"] {
        assert!(!said.has(unused), "{unused}");
    }
}
