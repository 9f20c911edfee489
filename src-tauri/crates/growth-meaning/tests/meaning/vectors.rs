//! Vectors that are kept.

use growth_meaning::{Encoder, Role, Vectors};

use crate::synthetic::small;

#[test]
fn vectors_come_back_from_their_file() {
    let encoder = Encoder::read(small().to_bytes().unwrap()).unwrap();
    let mut vectors = Vectors::new(&encoder);
    for text in ["кофе", "чай"] {
        let vector = encoder.encode(text, Role::Passage).unwrap();
        vectors.insert(text, Role::Passage, &vector);
        let kept = vectors.get(text, Role::Passage).unwrap();
        let cosine: f32 = kept
            .iter()
            .zip(&vector)
            .map(|(one, other)| one * other)
            .sum();
        assert!((cosine - 1.0).abs() < 1e-3);
    }
    assert!(!vectors.contains("кофе", Role::Query));
    vectors.insert("короткий", Role::Query, &[1.0]);
    assert!(!vectors.contains("короткий", Role::Query));
    let bytes = vectors.to_bytes();
    assert_eq!(Vectors::read(&bytes, &encoder), vectors);
    assert!(vectors.retain([("чай", Role::Passage)]));
    assert!(!vectors.retain([("чай", Role::Passage)]));
    assert!(vectors.contains("чай", Role::Passage) && !vectors.contains("кофе", Role::Passage));
}

#[test]
fn damaged_files_and_those_of_another_pack_have_none() {
    let encoder = Encoder::read(small().to_bytes().unwrap()).unwrap();
    let none = Vectors::new(&encoder);
    let mut vectors = none.clone();
    let vector = encoder.encode("кофе", Role::Passage).unwrap();
    vectors.insert("кофе", Role::Passage, &vector);
    let bytes = vectors.to_bytes();
    for length in 0..bytes.len() {
        assert_eq!(Vectors::read(&bytes[..length], &encoder), none);
        let mut changed = bytes.clone();
        changed[length] ^= 1;
        assert_eq!(Vectors::read(&changed, &encoder), none);
    }
    // Counts that do not fit, with a right checksum.
    let mut counted = bytes.clone();
    counted[76..80].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(
        Vectors::read(&crate::synthetic::sealed(counted), &encoder),
        none
    );
    let mut other = small();
    other.header.name = "another".to_owned();
    let other = Encoder::read(other.to_bytes().unwrap()).unwrap();
    assert!(!Vectors::read(&bytes, &other).contains("кофе", Role::Passage));
}
