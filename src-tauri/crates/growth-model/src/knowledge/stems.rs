//! Words as stems (Snowball, Russian and English), so that the forms of a word find each other.

use rust_stemmers::{Algorithm, Stemmer};

/// Words that say nothing about what a text is about, as they are written.
const STOP: &str = "а без бы был была были было быть в вам вас ваш весь во вот все всего всех вы где да \
для до его ее если есть еще же за и из или им их к как какая какие какой ко когда кто куда ли либо \
меня мне мной может можно мой мы на над надо нам нас наш не него нее нет ни них но ну о об он она они \
оно от по под почему при про с сам свой себе себя со так такой также там те тем то того тоже той \
только том ты тут у уже чего чем что чтобы эта эти это этого этой этом этот я зачем сколько насколько \
a about after all also an and any are as at be been but by can could did do does for from had has have \
he her his how i if in into is it its just me more most my no not of on or our out she should so some \
such than that the their them then there these they this those to too us was we were what when where \
which who whom whose why will with would you your";

/// Makes stems.
pub(crate) struct Stems {
    russian: Stemmer,
    english: Stemmer,
    stop: std::collections::HashSet<&'static str>,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// As it is written, in small letters.
    pub(crate) written: String,
    pub(crate) stem: String,
}

impl Default for Stems {
    fn default() -> Self {
        Self {
            russian: Stemmer::create(Algorithm::Russian),
            english: Stemmer::create(Algorithm::English),
            stop: STOP.split_whitespace().collect(),
        }
    }
}

impl Stems {
    /// The words that say something.
    pub(crate) fn words(&self, text: &str) -> Vec<Word> {
        words(text)
            .filter(|word| !self.stop.contains(word.as_str()))
            .map(|written| Word {
                stem: self.stem(&written),
                written,
            })
            .collect()
    }

    /// Words that say nothing, in their order.
    pub(crate) fn stop_words(&self) -> Vec<&'static str> {
        let mut words: Vec<&'static str> = self.stop.iter().copied().collect();
        words.sort_unstable();
        words
    }

    /// The stem of a word in small letters.
    pub(crate) fn stem(&self, word: &str) -> String {
        let is_russian = word.chars().any(|sign| matches!(sign, 'а'..='я'));
        let stemmer = if is_russian {
            &self.russian
        } else {
            &self.english
        };
        stemmer.stem(word).into_owned()
    }
}

/// All words in small letters, with ё as е.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            // A word longer than any is cut: it is an address or a file in text.
            word.chars()
                .take(64)
                .flat_map(char::to_lowercase)
                .map(|sign| if sign == 'ё' { 'е' } else { sign })
                .collect()
        })
}
