//! What is read and what is refused.

use growth_meaning::format::{MAGIC, check};
use growth_meaning::{Encoder, PackError, Role};
use proptest::prelude::*;

use crate::synthetic::{HIDDEN, sealed, small};

/// Bytes of the header and what is before it.
fn body(bytes: &[u8]) -> usize {
    16 + u32::from_le_bytes(bytes[12..16].try_into().unwrap()) as usize
}

/// The pack with another header.
fn with_header(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let body = body(bytes);
    let header = std::str::from_utf8(&bytes[16..body]).unwrap();
    assert!(header.contains(from), "{header}");
    let header = header.replacen(from, to, 1);
    let mut changed = bytes[..12].to_vec();
    changed.extend((header.len() as u32).to_le_bytes());
    changed.extend(header.as_bytes());
    changed.extend(&bytes[body..]);
    sealed(changed)
}

fn refused(bytes: Vec<u8>) -> PackError {
    Encoder::read(bytes).err().expect("it is refused")
}

#[test]
fn a_pack_says_what_it_is() {
    let content = small();
    let bytes = content.to_bytes().unwrap();
    let checked = check(&bytes).unwrap();
    assert_eq!(checked.header.name, "synthetic");
    assert_eq!(checked.sha256.len(), 64);
    assert_eq!(checked.header.sources, content.header.sources);
    let encoder = Encoder::read(bytes).unwrap();
    assert_eq!(encoder.sha256(), checked.sha256);
    assert_eq!(encoder.header(), &checked.header);
    assert_eq!(encoder.dimensions(), HIDDEN);
}

#[test]
fn other_files_and_formats_are_named() {
    assert_eq!(refused(Vec::new()), PackError::NotAPack);
    assert_eq!(refused(b"SQLite format 3\0".to_vec()), PackError::NotAPack);
    let mut newer = small().to_bytes().unwrap();
    newer[8] = 2;
    assert_eq!(refused(newer), PackError::Version { found: 2 });
}

#[test]
fn a_pack_that_is_cut_anywhere_is_refused() {
    let bytes = small().to_bytes().unwrap();
    for length in (0..200).chain((200..bytes.len()).step_by(97)) {
        let error = refused(bytes[..length].to_vec());
        let is_clear = match length {
            0..8 => error == PackError::NotAPack,
            _ => matches!(error, PackError::Length { .. }),
        };
        assert!(is_clear, "{length}: {error}");
    }
    let mut longer = bytes;
    longer.push(0);
    assert!(matches!(refused(longer), PackError::Length { .. }));
}

#[test]
fn a_changed_byte_is_found() {
    let bytes = small().to_bytes().unwrap();
    let body = body(&bytes);
    for place in (0..body).chain((body..bytes.len()).step_by(61)) {
        for bit in [1, 128] {
            let mut changed = bytes.clone();
            changed[place] ^= bit;
            let error = refused(changed);
            assert!(
                place < body || error == PackError::Checksum,
                "{place}: {error}"
            );
        }
    }
}

#[test]
fn absurd_sizes_are_refused_before_anything_is_made() {
    let bytes = small().to_bytes().unwrap();
    for (from, to, field) in [
        ("\"hidden\":32", "\"hidden\":4294967264", "hidden"),
        ("\"hidden\":32", "\"hidden\":33", "hidden"),
        ("\"hidden\":32", "\"hidden\":0", "hidden"),
        (
            "\"intermediate\":64",
            "\"intermediate\":8192",
            "intermediate",
        ),
        ("\"layers\":2", "\"layers\":1000000", "layers"),
        ("\"layers\":2", "\"layers\":0", "layers"),
        ("\"heads\":4", "\"heads\":0", "heads"),
        ("\"heads\":4", "\"heads\":5", "heads"),
        ("\"positions\":24", "\"positions\":513", "positions"),
        ("\"positions\":24", "\"positions\":2", "positions"),
        ("\"begin\":0", "\"begin\":4000", "begin"),
        ("\"unknown\":3", "\"unknown\":4294967295", "unknown"),
    ] {
        let error = refused(with_header(&bytes, from, to));
        assert!(
            matches!(error, PackError::OutOfRange { field: found, .. } if found == field),
            "{to}: {error}"
        );
    }
    // What is possible, but not what is there.
    for (from, to) in [
        ("\"hidden\":32", "\"hidden\":64"),
        ("\"vocabulary_bytes\":", "\"vocabulary_bytes\":9"),
    ] {
        let error = refused(with_header(&bytes, from, to));
        assert!(matches!(error, PackError::Length { .. }), "{to}: {error}");
    }
    let huge = with_header(
        &bytes,
        "\"normaliser_bytes\":",
        "\"normaliser_bytes\":42900000",
    );
    assert!(matches!(
        refused(huge),
        PackError::OutOfRange {
            field: "length of the pack",
            ..
        }
    ));
    for (from, to) in [
        ("\"epsilon\":", "\"epsilon\":-"),
        ("\"epsilon\":", "\"epsilon\":1e9,\"x\":"),
        ("\"name\"", "\"nmae\""),
        ("{", "["),
    ] {
        assert!(Encoder::read(with_header(&bytes, from, to)).is_err());
    }
    // A header that claims to be longer than any.
    let mut bytes = bytes;
    bytes[12..16].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(refused(bytes), PackError::OutOfRange { .. }));
}

#[test]
fn a_hostile_pack_with_a_right_checksum_is_refused() {
    let sound = small().to_bytes().unwrap();
    let body = body(&sound);
    let pieces = small().pieces.len();

    let mut scores = sound.clone();
    scores[body..body + 4].copy_from_slice(&f32::NAN.to_le_bytes());
    let part = "scores";
    assert_eq!(refused(sealed(scores)), PackError::NotFinite { part });

    // Lengths that add up to something else.
    let mut lengths = sound.clone();
    lengths[body + 4 * pieces] = 255;
    assert!(matches!(
        refused(sealed(lengths)),
        PackError::Part {
            part: "vocabulary",
            ..
        }
    ));

    // Rules out of their order, and half of a pair of surrogates.
    let mut content = small();
    content.rules.swap(0, 1);
    let unordered = content.to_bytes().unwrap();
    let error = refused(unordered);
    assert!(matches!(
        error,
        PackError::Part {
            part: "normaliser",
            entry: 1
        }
    ));
    let vocabulary: usize = content.pieces.iter().map(|(piece, _)| piece.len()).sum();
    let rules = body + 5 * pieces + vocabulary;
    let mut surrogate = sound.clone();
    surrogate[rules..rules + 4].copy_from_slice(&0xd800_u32.to_le_bytes());
    let error = refused(sealed(surrogate));
    assert!(matches!(
        error,
        PackError::Part {
            part: "normaliser",
            entry: 0
        }
    ));
    // A replacement that goes beyond the rules.
    let mut long = sound.clone();
    long[rules + 4] = 255;
    assert!(Encoder::read(sealed(long)).is_err());

    // An infinite weight in the last layer, and one in the embeddings, which are read when they are used.
    let mut content = small();
    content.layers[1].output.0[1] = 0x7c;
    let part = "output";
    assert_eq!(
        refused(content.to_bytes().unwrap()),
        PackError::NotFinite { part }
    );
    let mut content = small();
    content.embeddings[1] = 0x7c;
    let encoder = Encoder::read(content.to_bytes().unwrap()).unwrap();
    let part = "embeddings";
    assert_eq!(
        encoder.encode("кофе", Role::Query),
        Err(PackError::NotFinite { part })
    );

    // Finite weights that lead beyond what a float holds.
    let mut content = small();
    content.layers[0].attention_norm.fill(f32::MAX);
    let encoder = Encoder::read(content.to_bytes().unwrap()).unwrap();
    assert_eq!(
        encoder.encode("кофе", Role::Query),
        Err(PackError::NoVector)
    );
}

#[test]
fn parts_of_other_sizes_are_not_written() {
    let mut content = small();
    content.positions.pop();
    assert!(matches!(content.to_bytes(), Err(PackError::Length { .. })));
    let mut content = small();
    content.pieces[5].0 = vec![b'a'; 256];
    assert!(matches!(
        content.to_bytes(),
        Err(PackError::Part {
            part: "vocabulary",
            entry: 5
        })
    ));
}

proptest! {
    /// Whatever the bytes: an encoder that gives a vector or says why not, or an error.
    #[test]
    fn no_file_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        is_sealed in any::<bool>(),
    ) {
        let mut bytes = small().to_bytes().unwrap();
        // Also the first bytes, where the sizes are, and not only the many weights.
        for (place, (index, value)) in changes.iter().enumerate() {
            let within = if place % 2 == 0 { bytes.len() } else { 1_200 };
            let at = index.index(within);
            bytes[at] = *value;
        }
        if is_sealed {
            bytes = sealed(bytes);
        }
        if let Ok(encoder) = Encoder::read(bytes)
            && let Ok(vector) = encoder.encode("кофейня", Role::Query)
        {
            prop_assert!(vector.iter().all(|value| value.is_finite()));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut begun = MAGIC.to_vec();
        begun.extend(1_u32.to_le_bytes());
        begun.extend(&bytes);
        prop_assert!(Encoder::read(bytes).is_err());
        prop_assert!(Encoder::read(begun).is_err());
    }
}
