//! The languages of the program.

use std::{fmt, str::FromStr};

/// A language of the program and of its documents.
#[shape(Copy, Default, Eq, Hash, PartialOrd, Ord, rename_all = "lowercase")]
pub enum Language {
    /// English, as written internationally.
    #[default]
    En,
    /// Russian.
    Ru,
}

/// The text names no language of the program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no language of the program: use `en` or `ru`")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// ISO 639-1 code (`ru`).
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// Name of the language in itself, as language lists show it.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "Русский",
        }
    }

    /// The language of a locale such as `ru_RU.UTF-8`, `ru-RU` or `en`, if the program speaks it.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or(locale);
        Self::ALL
            .into_iter()
            .find(|known| known.code().eq_ignore_ascii_case(language))
    }

    /// The first language that one of the locales names, otherwise English.
    pub fn detect<'a>(locales: impl IntoIterator<Item = &'a str>) -> Self {
        locales
            .into_iter()
            .find_map(Self::from_locale)
            .unwrap_or_default()
    }

    /// The language of the process's environment, by the rules of POSIX: `LC_ALL`, then
    /// `LC_MESSAGES`, then `LANG`; the first that is set decides. For hosts only: everything else
    /// is told its language.
    #[allow(clippy::disallowed_methods)] // The one place that hosts ask.
    pub fn of_environment() -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        Self::detect(locale.as_deref())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == text)
            .ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, En, Ru};

    #[test]
    fn locales_name_languages() {
        for (locale, expected) in [
            ("ru_RU.UTF-8", Some(Ru)),
            ("ru-RU", Some(Ru)),
            ("RU", Some(Ru)),
            ("en_GB", Some(En)),
            ("ru@petr1708", Some(Ru)),
            ("run_TZ", None),
            ("C.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(Language::from_locale(locale), expected, "{locale}");
        }
    }

    #[test]
    fn detection_takes_the_first_known_locale_and_falls_back_to_english() {
        assert_eq!(Language::detect(["de_DE", "ru_RU", "en_US"]), Ru);
        assert_eq!(Language::detect(["C"]), En);
        assert_eq!(Language::detect([]), En);
    }

    #[test]
    fn codes_are_read_exactly() {
        assert_eq!("ru".parse(), Ok(Ru));
        assert!("Ru".parse::<Language>().is_err());
        assert!("de".parse::<Language>().is_err());
    }
}
