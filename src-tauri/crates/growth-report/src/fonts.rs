//! The typefaces that are embedded in the program: Inter, and what clients write beyond Latin,
//! Cyrillic and Greek.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use typst::{
    foundations::Bytes,
    layout::Abs,
    text::{Font, FontVariations},
};
use usvg::fontdb;

static FILES: [&[u8]; 8] = include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// Family that charts and documents are set in.
pub(crate) const FAMILY: &str = "Inter";

/// Families that are tried, in this order, for a character that [`FAMILY`] lacks.
pub(crate) const FALLBACK_FAMILIES: [&str; 5] = [
    "Noto Sans Hebrew",
    "Noto Sans Arabic",
    "Noto Emoji",
    "Noto Sans SC",
    "Noto Sans KR",
];

/// All faces, in the order of `build.rs`.
pub(crate) fn all() -> &'static [Font] {
    static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
        FILES
            .iter()
            .filter_map(|file| Font::new(Bytes::new(*file), 0))
            .collect()
    });
    &FONTS
}

/// All faces, for drawing SVG; no face of the system is among them.
pub(crate) fn database() -> Arc<fontdb::Database> {
    static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
        let mut database = fontdb::Database::new();
        for font in all() {
            database.load_font_data(font.data().to_vec());
        }
        Arc::new(database)
    });
    Arc::clone(&DATABASE)
}

/// Weight of text in charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    /// SVG writes `bold`; the document takes the nearest face, semibold.
    Bold,
}

/// Width of a line of text, in the unit of `size`, as set in Inter, Hebrew and Arabic in their own
/// faces. Other characters count one em, as Chinese and Korean take.
pub(crate) fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let advances = advances(weight);
    text.chars()
        .map(|character| advances.get(&character).copied().unwrap_or(1.0))
        .sum::<f64>()
        * size
}

/// Advances in em of the characters that charts are labelled with. Looking them up in the font
/// costs more than drawing the label.
fn advances(weight: Weight) -> &'static HashMap<char, f64> {
    static REGULAR: LazyLock<HashMap<char, f64>> = LazyLock::new(|| measure(0));
    static BOLD: LazyLock<HashMap<char, f64>> = LazyLock::new(|| measure(2));
    match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    }
}

fn measure(face: usize) -> HashMap<char, f64> {
    let Some(font) = all().get(face) else {
        return HashMap::new();
    };
    // Latin, Greek, Cyrillic; punctuation, superscripts, currencies, letterlike, arrows, operators.
    let mut advances = measured(font, (0x20..0x530).chain(0x2000..0x2300));
    let others = all().iter().filter(|font| {
        FALLBACK_FAMILIES
            .get(..2)
            .is_some_and(|families| families.contains(&font.info().family.as_str()))
    });
    // Hebrew and Arabic, as letters stand alone: within a word they are no wider.
    for (character, advance) in others.flat_map(|font| measured(font, 0x590..0x780)) {
        advances.entry(character).or_insert(advance);
    }
    advances
}

fn measured(font: &Font, characters: impl Iterator<Item = u32>) -> HashMap<char, f64> {
    let font = font.clone().instantiate(
        font.info().variant,
        Abs::pt(12.0),
        &FontVariations::default(),
    );
    characters
        .filter_map(char::from_u32)
        .filter_map(|character| {
            let glyph = font.ttf().glyph_index(character)?;
            Some((character, font.x_advance(glyph.0)?.get()))
        })
        .collect()
}

/// Whether one face has both characters.
pub(crate) fn one_covers(one: char, other: char) -> bool {
    all().iter().any(|font| {
        let coverage = &font.info().coverage;
        coverage.contains(one.into()) && coverage.contains(other.into())
    })
}

/// Whether the main typeface has the character in all its weights.
pub(crate) fn main_covers(character: char) -> bool {
    all()
        .iter()
        .filter(|font| font.info().family == FAMILY)
        .all(|font| font.info().coverage.contains(character.into()))
}

/// Whether one of the faces can show the character.
pub(crate) fn covers(character: char) -> bool {
    all()
        .iter()
        .any(|font| font.info().coverage.contains(character.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_read() {
        assert_eq!(all().len(), FILES.len());
        let families: Vec<&str> = all()
            .iter()
            .map(|font| font.info().family.as_str())
            .collect();
        assert_eq!(
            families,
            [[FAMILY; 3].as_slice(), &FALLBACK_FAMILIES].concat()
        );
    }

    #[test]
    fn the_scripts_that_clients_write_are_covered() {
        for character in "AzÀßЖёҚΩ₽₸€−×÷≤≥«»„“—…→✓שלוםسلام😀🚀🇷□漢中国國龍ひカ한국".chars()
        {
            assert!(covers(character), "{character:?}");
        }
        assert!(!covers('ૹ'));
    }

    #[test]
    fn bold_is_wider_and_width_grows_with_size() {
        let regular = text_width("возврат вложений", 12.0, Weight::Regular);
        assert!(regular > 90.0 && regular < 120.0, "{regular}");
        assert!(text_width("возврат вложений", 12.0, Weight::Bold) > regular);
        // An Arabic letter is about half as wide as a Chinese one.
        let arabic = text_width("محمد", 12.0, Weight::Regular);
        assert!(arabic > 15.0 && arabic < 40.0, "{arabic}");
        let double = text_width("возврат вложений", 24.0, Weight::Regular);
        assert!((double - 2.0 * regular).abs() < 1e-9);
    }
}
