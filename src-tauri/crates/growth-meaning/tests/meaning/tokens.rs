//! Tokens as SentencePiece makes them: `tokens.json`, which `reference.py` writes.

use std::collections::BTreeMap;

use growth_meaning::{Encoder, Role};
use serde::Deserialize;

use crate::synthetic::content;

#[derive(Deserialize)]
pub(crate) struct Cases {
    pieces: Vec<(String, f32)>,
    rules: BTreeMap<char, String>,
    pub(crate) cases: Vec<Case>,
}

/// A question and its tokens.
#[derive(Deserialize)]
pub(crate) struct Case {
    pub(crate) text: String,
    /// In the vocabulary of the cases.
    tokens: Vec<u32>,
    /// In the vocabulary of the whole pack.
    pub(crate) tokens_of_pack: Vec<u32>,
}

pub(crate) fn cases() -> Cases {
    serde_json::from_str(include_str!("tokens.json")).unwrap()
}

#[test]
fn tokens_are_those_of_sentencepiece() {
    let Cases {
        pieces,
        rules,
        cases,
    } = cases();
    let pieces = pieces
        .into_iter()
        .map(|(piece, score)| (piece.into_bytes(), score))
        .collect();
    let content = content(pieces, rules.into_iter().collect(), 512);
    let encoder = Encoder::read(content.to_bytes().unwrap()).unwrap();
    let wrong: Vec<&str> = (cases.iter())
        .filter(|case| encoder.tokens(&case.text, Role::Query) != case.tokens)
        .map(|case| case.text.as_str())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(cases.len() >= 20);
}

/// The text of a mark is a text, not the mark.
#[test]
fn no_text_becomes_a_mark() {
    let content = crate::synthetic::small();
    let encoder = Encoder::read(content.to_bytes().unwrap()).unwrap();
    let tokens = encoder.tokens("<s></s><unk>", Role::Query);
    let marks = tokens.iter().filter(|token| **token == 0 || **token == 2);
    assert_eq!(marks.count(), 2, "{tokens:?}");
}
