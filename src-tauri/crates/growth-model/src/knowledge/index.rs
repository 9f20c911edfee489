//! The index: which stems stand in which passages.

use std::collections::HashMap;

use super::document::{Document, DocumentNote, checked};
use super::passages::{Passage, passages};
use super::stems::Stems;
use crate::ModelError;

/// Saturation of a word's frequency.
pub(super) const K1: f64 = 1.2;
/// How much longer passages are held back.
pub(super) const B: f64 = 0.75;
/// Shortest word whose misspelling is looked for. Characters.
const SHORTEST: usize = 4;
/// Least likeness of a misspelt word: Dice's coefficient over the trigrams.
const LEAST_LIKENESS: f64 = 0.45;

/// Documents, ready to be searched.
pub struct KnowledgeIndex {
    pub(super) stems: Stems,
    pub(super) passages: Vec<Indexed>,
    /// Titles and ids of documents.
    pub(super) documents: Vec<(String, String)>,
    pub(super) terms: HashMap<String, usize>,
    /// For each term: passages and how often it stands there.
    pub(super) postings: Vec<Vec<(usize, f64)>>,
    pub(super) mean_length: f64,
    names: Vec<String>,
    trigrams: HashMap<[char; 3], Vec<usize>>,
    notes: Vec<DocumentNote>,
}

pub(super) struct Indexed {
    pub(super) document: usize,
    /// Place among the passages of its document.
    pub(super) number: usize,
    pub(super) passage: Passage,
    pub(super) length: f64,
}

impl KnowledgeIndex {
    /// Reads documents.
    ///
    /// # Errors
    /// Documents without or with the same id, and too much of anything.
    pub fn new(documents: &[Document]) -> Result<Self, ModelError> {
        let (documents, notes) = checked(documents)?;
        let mut index = Self {
            stems: Stems::default(),
            passages: Vec::new(),
            documents: Vec::new(),
            terms: HashMap::new(),
            postings: Vec::new(),
            mean_length: 0.0,
            names: Vec::new(),
            trigrams: HashMap::new(),
            notes,
        };
        let mut total = 0.0;
        for (number, document) in documents.into_iter().enumerate() {
            index
                .documents
                .push((document.id.clone(), document.title.clone()));
            let title = index.stems.words(&document.title);
            for (place, passage) in passages(document).into_iter().enumerate() {
                let mut words = index.stems.words(&passage.text);
                for heading in &passage.headings {
                    words.extend(index.stems.words(heading));
                }
                words.extend(title.iter().cloned());
                let mut counts: Vec<(usize, f64)> = Vec::new();
                for word in &words {
                    let term = index.term(&word.stem);
                    match counts.iter_mut().find(|(known, _)| *known == term) {
                        Some((_, count)) => *count += 1.0,
                        None => counts.push((term, 1.0)),
                    }
                }
                let at = index.passages.len();
                for (term, count) in counts {
                    if let Some(posting) = index.postings.get_mut(term) {
                        posting.push((at, count));
                    }
                }
                let length = words.len() as f64;
                total += length;
                index.passages.push(Indexed {
                    document: number,
                    number: place,
                    passage,
                    length,
                });
            }
        }
        index.mean_length = (total / index.passages.len().max(1) as f64).max(1.0);
        Ok(index)
    }

    /// Notes about documents that are not searched.
    pub fn notes(&self) -> &[DocumentNote] {
        &self.notes
    }

    /// Number of passages.
    pub fn len(&self) -> usize {
        self.passages.len()
    }

    /// All passages with the ids of their documents, document by document.
    pub fn passages(&self) -> impl Iterator<Item = (&str, &Passage)> {
        self.passages.iter().map(|indexed| {
            let document = self.documents.get(indexed.document);
            let id = document.map_or("", |(id, _)| id.as_str());
            (id, &indexed.passage)
        })
    }

    /// Place of a passage among all, by its document and its place in it.
    pub fn number(&self, document: &str, passage: usize) -> Option<usize> {
        self.passages.iter().position(|indexed| {
            let id = self
                .documents
                .get(indexed.document)
                .map(|(id, _)| id.as_str());
            id == Some(document) && indexed.number == passage
        })
    }

    /// Whether there is nothing to search.
    pub fn is_empty(&self) -> bool {
        self.passages.is_empty()
    }

    fn term(&mut self, stem: &str) -> usize {
        if let Some(term) = self.terms.get(stem) {
            return *term;
        }
        let term = self.names.len();
        self.terms.insert(stem.to_owned(), term);
        self.names.push(stem.to_owned());
        self.postings.push(Vec::new());
        for trigram in trigrams(stem) {
            self.trigrams.entry(trigram).or_default().push(term);
        }
        term
    }

    /// Rarity of a term: `ln(1 + (N − n + 0.5) / (n + 0.5))`, n passages of N.
    pub(super) fn rarity(&self, term: usize) -> f64 {
        let n = self.postings.get(term).map_or(0, Vec::len) as f64;
        let all = self.passages.len() as f64;
        (1.0 + (all - n + 0.5) / (n + 0.5)).ln()
    }

    /// Rarity of a term that stands nowhere.
    pub(super) fn rarest(&self) -> f64 {
        (1.0 + (self.passages.len() as f64 + 0.5) / 0.5).ln()
    }

    /// Terms that are spelt alike, with their likeness, best first; at most three.
    pub(super) fn alike(&self, stem: &str) -> Vec<(usize, f64)> {
        if stem.chars().count() < SHORTEST {
            return Vec::new();
        }
        let own = trigrams(stem);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for trigram in &own {
            for term in self.trigrams.get(trigram).into_iter().flatten() {
                *shared.entry(*term).or_default() += 1;
            }
        }
        let mut alike: Vec<(usize, f64)> = shared
            .into_iter()
            .filter_map(|(term, shared)| {
                let name = self.names.get(term)?;
                let likeness = 2.0 * shared as f64 / (own.len() + trigrams(name).len()) as f64;
                let is_word = name.chars().count() >= SHORTEST - 1;
                (likeness >= LEAST_LIKENESS && is_word).then_some((term, likeness))
            })
            .collect();
        alike.sort_by(|(one, likeness), (other, more)| {
            more.total_cmp(likeness).then(one.cmp(other))
        });
        alike.truncate(3);
        alike
    }

    pub(super) fn name(&self, term: usize) -> &str {
        self.names.get(term).map_or("", String::as_str)
    }
}

/// Trigrams of a word with its edges, each once.
fn trigrams(word: &str) -> Vec<[char; 3]> {
    let padded: Vec<char> = [' ', ' ']
        .into_iter()
        .chain(word.chars())
        .chain([' '])
        .collect();
    let mut trigrams: Vec<[char; 3]> = Vec::new();
    for part in padded.windows(3) {
        if let [one, two, three] = part {
            let trigram = [*one, *two, *three];
            if !trigrams.contains(&trigram) {
                trigrams.push(trigram);
            }
        }
    }
    trigrams
}
