//! Vectors of the small pack.

use growth_meaning::{Encoder, Role};
use proptest::prelude::*;

use crate::synthetic::{HIDDEN, INTERMEDIATE, POSITIONS, small};

fn encoder() -> Encoder {
    Encoder::read(small().to_bytes().unwrap()).unwrap()
}

#[test]
fn vectors_have_length_one_and_are_the_same_each_time() {
    let (one, other) = (encoder(), encoder());
    for text in ["кофейня", "", "a b c", "\u{0}\u{7}", "漢字 😀"] {
        let vector = one.encode(text, Role::Query).unwrap();
        assert_eq!(vector.len(), HIDDEN);
        let length: f32 = vector.iter().map(|value| value * value).sum();
        assert!((length - 1.0).abs() < 1e-5, "{text}: {length}");
        assert_eq!(vector, one.encode(text, Role::Query).unwrap());
        assert_eq!(vector, other.encode(text, Role::Query).unwrap());
    }
    let query = one.encode("кофе", Role::Query).unwrap();
    assert_ne!(query, one.encode("кофе", Role::Passage).unwrap());
}

#[test]
fn what_is_beyond_the_last_position_is_left_out() {
    let encoder = encoder();
    let long = "кофейня ".repeat(5_000);
    let tokens = encoder.tokens(&long, Role::Passage);
    assert_eq!(tokens.len(), POSITIONS);
    assert_eq!((tokens[0], tokens[POSITIONS - 1]), (0, 2));
    let vector = encoder.encode(&long, Role::Passage).unwrap();
    let cut = "кофейня ".repeat(20);
    assert_eq!(vector, encoder.encode(&cut, Role::Passage).unwrap());
}

/// Rows of weights that give what is asked: all layers pass on what they are given, so that the
/// vector is the mean of the normalised embeddings.
#[test]
fn layers_without_weights_pass_on_their_rows() {
    let mut content = small();
    let nothing = |rows: usize, columns: usize| {
        let matrix = growth_meaning::quantise(&vec![0.0; rows * columns]);
        (matrix, vec![0.0; rows])
    };
    let plain = [vec![1.0; HIDDEN], vec![0.0; HIDDEN]].concat();
    content.norm.clone_from(&plain);
    for layer in &mut content.layers {
        layer.attention = nothing(3 * HIDDEN, HIDDEN);
        layer.attention_output = nothing(HIDDEN, HIDDEN);
        layer.intermediate = nothing(INTERMEDIATE, HIDDEN);
        layer.output = nothing(HIDDEN, INTERMEDIATE);
        layer.attention_norm.clone_from(&plain);
        layer.output_norm.clone_from(&plain);
    }
    // Each token the same row, which has the mean 0 and the variance 1 already.
    let row: Vec<f32> = (0..HIDDEN)
        .map(|place| if place % 2 == 0 { 1.0 } else { -1.0 })
        .collect();
    content.embeddings = growth_meaning::quantise(&row.repeat(content.pieces.len()));
    content.positions.fill(0.0);
    let encoder = Encoder::read(content.to_bytes().unwrap()).unwrap();
    let vector = encoder.encode("кофе", Role::Query).unwrap();
    let size = 1.0 / (HIDDEN as f32).sqrt();
    for (value, sign) in vector.iter().zip(row) {
        assert!((value - sign * size).abs() < 1e-3, "{vector:?}");
    }
}

proptest! {
    #[test]
    fn every_text_has_tokens_and_a_vector(text in "\\PC{0,80}") {
        let encoder = encoder();
        let tokens = encoder.tokens(&text, Role::Query);
        prop_assert!(tokens.len() >= 2 && tokens.len() <= POSITIONS);
        prop_assert!(encoder.encode(&text, Role::Query).is_ok());
    }
}
