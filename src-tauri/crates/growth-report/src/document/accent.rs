//! The accent colour of a brand, made legible.

use crate::ReportError;
use crate::charts::{ColorToken, Theme, contrast, parse_hex};

/// Contrast that text needs on white (WCAG 2.2 AA).
const LEGIBLE: f64 = 4.5;

/// How well a colour reads on white.
#[shape]
pub struct AccentCheck {
    /// Contrast of the colour on white, 1…21.
    pub contrast: f64,
    /// Contrast that text needs.
    pub needed: f64,
    /// Whether text in the colour can be read.
    pub legible: bool,
    /// The colour that text is printed in: the same, or as much darker as it needs to be.
    pub text_color: String,
}

/// Checks an accent colour, written as `#rrggbb`.
///
/// # Errors
/// [`ReportError::Accent`] when it is no colour.
pub fn check_accent(chosen: &str) -> Result<AccentCheck, ReportError> {
    let (surface, text_color) = accents(Some(chosen))?;
    let color = parse_hex(&surface).ok_or_else(|| ReportError::Accent(chosen.to_owned()))?;
    let contrast = contrast(color, (255, 255, 255));
    Ok(AccentCheck {
        contrast,
        needed: LEGIBLE,
        legible: contrast >= LEGIBLE,
        text_color,
    })
}

/// The colour of surfaces and the colour of text, as `#rrggbb`.
pub(super) fn accents(chosen: Option<&str>) -> Result<(String, String), ReportError> {
    let chosen = chosen.unwrap_or(ColorToken::Accent.hex(Theme::Print));
    let (mut red, mut green, mut blue) =
        parse_hex(chosen).ok_or_else(|| ReportError::Accent(chosen.to_owned()))?;
    let surface = hex((red, green, blue));
    while contrast((red, green, blue), (255, 255, 255)) < LEGIBLE {
        let darker = |channel: u8| (f64::from(channel) * 0.95) as u8;
        (red, green, blue) = (darker(red), darker(green), darker(blue));
    }
    Ok((surface, hex((red, green, blue))))
}

fn hex((red, green, blue): (u8, u8, u8)) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_colours_are_darkened_for_text_only() {
        assert_eq!(
            accents(None).unwrap(),
            ("#1e6b50".to_owned(), "#1e6b50".to_owned())
        );
        let (surface, text) = accents(Some("#FFDD00")).unwrap();
        assert_eq!(surface, "#ffdd00");
        assert!(contrast(parse_hex(&text).unwrap(), (255, 255, 255)) >= LEGIBLE);
        assert_eq!(accents(Some("#ffffff")).unwrap().0, "#ffffff");
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for wrong in ["", "green", "#12345", "#12345g", "#1234567", "#é1234"] {
            assert!(
                matches!(accents(Some(wrong)), Err(ReportError::Accent(_))),
                "{wrong}"
            );
        }
    }
}
