//! Why there is no report.

/// Most points of a logo: what unpacks to more would fill the memory, and no cover shows it.
pub(crate) const MAX_LOGO_POINTS: usize = 16_000_000;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The logo is no PNG, JPEG or SVG picture that can be read.
    #[error("logo: not a PNG, JPEG or SVG picture that can be read")]
    Logo,
    /// The logo would unpack to more than a report can take in.
    #[error("logo: more than {} points, or a drawing of drawings", MAX_LOGO_POINTS)]
    LogoTooLarge,
    /// The accent colour is not written as `#rrggbb`.
    #[error("accent: `{0}` is not a colour such as `#1e6b50`")]
    Accent(String),
    /// A picture is no SVG that can be drawn, or too large.
    #[error("not an SVG drawing of a size that can be drawn")]
    Drawing,
    /// The document could not be laid out or exported: a mistake in the program. The text is for
    /// its developers.
    #[error("the report could not be set: {0}")]
    Typesetting(String),
}
