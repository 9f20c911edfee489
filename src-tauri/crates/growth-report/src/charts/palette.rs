//! The palette: one set of tokens, the same as in `ui/src/styles/tokens.css`.

use plotters::style::RGBColor;

/// What a chart is drawn for.
#[shape(Copy, Default, Eq, Hash)]
#[schemars(rename = "ChartTheme")]
pub enum Theme {
    /// The window, light.
    #[default]
    Light,
    /// The window, dark.
    Dark,
    /// A document on white paper.
    Print,
}

/// A colour by what it means. The window has a CSS variable of the same name (`--s1`), so that
/// legends and tooltips match the drawing.
#[shape(Copy, Eq, Hash, rename_all = "kebab-case")]
pub enum ColorToken {
    /// The ground that charts are drawn on.
    Surface,
    /// Hairlines.
    Line,
    /// Text.
    Text,
    /// Secondary text and axis labels.
    Muted,
    /// Graphics in the background: the zero line.
    Faint,
    /// Action and progress.
    Accent,
    /// Ground of what is selected; what is not complete yet.
    AccentSoft,
    /// Verdict good.
    Good,
    /// Verdict watch.
    Watch,
    /// Verdict bad.
    Bad,
    /// Ground of good.
    GoodSoft,
    /// Ground of watch.
    WatchSoft,
    /// Ground of bad.
    BadSoft,
    /// Baseline series.
    S0,
    /// First series.
    S1,
    /// Second series.
    S2,
    /// Third series.
    S3,
    /// Fourth series.
    S4,
}

impl ColorToken {
    /// Every token.
    pub const ALL: [Self; 18] = [
        Self::Surface,
        Self::Line,
        Self::Text,
        Self::Muted,
        Self::Faint,
        Self::Accent,
        Self::AccentSoft,
        Self::Good,
        Self::Watch,
        Self::Bad,
        Self::GoodSoft,
        Self::WatchSoft,
        Self::BadSoft,
        Self::S0,
        Self::S1,
        Self::S2,
        Self::S3,
        Self::S4,
    ];

    /// Colour of the n-th series: repeats after four, shapes of points tell further ones apart.
    pub fn series(index: usize) -> Self {
        [Self::S1, Self::S2, Self::S3, Self::S4][index % 4]
    }

    /// The colour as `#rrggbb`.
    pub fn hex(self, theme: Theme) -> &'static str {
        let (light, dark) = match self {
            Self::Surface => ("#ffffff", "#1b1d1b"),
            Self::Line => ("#e4e4de", "#2c2f2c"),
            Self::Text => ("#1b1d1a", "#ecece6"),
            Self::Muted => ("#63655e", "#a0a29b"),
            Self::Faint => ("#8a8c84", "#72756e"),
            Self::Accent => ("#1e6b50", "#6cc6a0"),
            Self::AccentSoft => ("#e4f0ea", "#1c322a"),
            Self::Good => ("#1e7a4c", "#6cc690"),
            Self::Watch => ("#8a5c00", "#e0b35a"),
            Self::Bad => ("#b3362b", "#ee8577"),
            Self::GoodSoft => ("#e5f2ea", "#1b3024"),
            Self::WatchSoft => ("#fbf0d9", "#33290f"),
            Self::BadSoft => ("#f9e6e3", "#3a1f1b"),
            Self::S0 => ("#8b8d84", "#777a72"),
            Self::S1 => ("#1e6b50", "#6cc6a0"),
            Self::S2 => ("#3c6fb4", "#84aee6"),
            Self::S3 => ("#b8701c", "#e5a95b"),
            Self::S4 => ("#8d5aa5", "#c298d6"),
        };
        match theme {
            Theme::Light | Theme::Print => light,
            Theme::Dark => dark,
        }
    }

    pub(crate) fn rgb(self, theme: Theme) -> RGBColor {
        let (red, green, blue) = parse_hex(self.hex(theme)).unwrap_or_default();
        RGBColor(red, green, blue)
    }
}

/// Red, green and blue of `#rrggbb`.
pub(crate) fn parse_hex(text: &str) -> Option<(u8, u8, u8)> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some((red, green, blue))
}

/// Contrast of two colours by WCAG 2.2: 1 (none) to 21 (black on white).
pub(crate) fn contrast(first: (u8, u8, u8), second: (u8, u8, u8)) -> f64 {
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::{ColorToken::*, *};

    fn ratio(first: ColorToken, second: ColorToken, theme: Theme) -> f64 {
        contrast(
            parse_hex(first.hex(theme)).unwrap(),
            parse_hex(second.hex(theme)).unwrap(),
        )
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 1e-9);
        // Known pair: #777777 on white just misses 4.5.
        assert!((contrast((0x77, 0x77, 0x77), (255, 255, 255)) - 4.478).abs() < 0.001);
    }

    #[test]
    fn text_keeps_four_and_a_half_to_one_and_graphics_three_to_one() {
        for theme in [Theme::Light, Theme::Dark, Theme::Print] {
            for text in [Text, Muted, Accent, Good, Watch, Bad] {
                assert!(ratio(text, Surface, theme) >= 4.5, "{text:?} {theme:?}");
            }
            for (text, ground) in [(Good, GoodSoft), (Watch, WatchSoft), (Bad, BadSoft)] {
                assert!(ratio(text, ground, theme) >= 4.5, "{text:?} {theme:?}");
            }
            for graphic in [Faint, S0, S1, S2, S3, S4] {
                assert!(
                    ratio(graphic, Surface, theme) >= 3.0,
                    "{graphic:?} {theme:?}"
                );
            }
        }
    }

    /// The window takes its colours from `tokens.css`: the two must say the same.
    #[test]
    fn the_window_has_the_same_palette() {
        let css = std::fs::read_to_string(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../ui/src/styles/tokens.css"
        ))
        .unwrap();
        let (light, dark) = css.split_once("[data-theme=\"dark\"]").unwrap();
        for token in ColorToken::ALL {
            let name = serde_json::to_value(token).unwrap();
            for (theme, part) in [(Theme::Light, light), (Theme::Dark, dark)] {
                let line = format!("--{}: {};", name.as_str().unwrap(), token.hex(theme));
                assert!(part.contains(&line), "{theme:?}: no `{line}` in tokens.css");
            }
        }
    }
}
