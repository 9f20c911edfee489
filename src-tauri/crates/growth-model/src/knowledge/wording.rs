//! An answer that a language model has put in words, held against the passages it was given: a sentence
//! stays only where its citation supports it.
//!
//! Every number and every name of a sentence must stand in a passage that it cites (MATHEMATICS.md G.4).
//! This finds what was made up; it does not prove that a sentence follows from its passage.

use std::collections::HashSet;

use super::stems::Stems;
use crate::ModelError;
use crate::checks::inconsistent;

/// Longest text of a model. Characters.
const MAX_TEXT: usize = 20_000;
/// Most passages that a model is given.
const MAX_PASSAGES: usize = 20;
/// What a model answers when the passages hold no answer.
const NO_ANSWER: &str = "NONE";

/// A text of a language model, and what it was given.
#[shape(Eq, deny_unknown_fields)]
pub struct WordingInput {
    /// The text, with its citations as `[1]`, at most 20,000 characters. `NONE` says that the passages
    /// hold no answer.
    pub text: String,
    /// The question. Its own names and numbers may be repeated.
    pub question: String,
    /// The passages in the order of their numbers, 1 to 20.
    pub passages: Vec<String>,
}

/// The sentences of a text, each with what supports it.
#[shape(Eq)]
pub struct Wording {
    /// The sentences in their order, without their citations.
    pub sentences: Vec<WordedSentence>,
    /// Whether nothing is left of it: no sentence, or each one struck out.
    pub abstained: bool,
}

/// A sentence of a language model.
#[shape(Eq, skip_serializing_none)]
pub struct WordedSentence {
    /// Its text without its citations.
    pub text: String,
    /// The passages that it cites, from 0, each once; those that there are.
    pub citations: Vec<usize>,
    /// Why it is struck out; absent where it stays.
    pub struck: Option<StruckReason>,
}

/// Why a sentence is struck out.
#[shape(Eq, tag = "kind")]
pub enum StruckReason {
    /// It cites no passage.
    NoCitation,
    /// It cites a passage that there is not.
    UnknownCitation,
    /// Numbers of it stand in no passage that it cites.
    Numbers {
        /// As it says them.
        missing: Vec<String>,
    },
    /// Names of it stand in no passage that it cites.
    Names {
        /// As it says them.
        missing: Vec<String>,
    },
}

/// Holds the text of a language model against the passages it was given.
///
/// # Errors
/// A text that is too long; no passages, or too many.
pub fn check_wording(input: &WordingInput) -> Result<Wording, ModelError> {
    if input.text.chars().count() > MAX_TEXT {
        return Err(inconsistent("text", "wording_too_long"));
    }
    if input.passages.is_empty() || input.passages.len() > MAX_PASSAGES {
        return Err(inconsistent("passages", "number_of_passages"));
    }
    if input.text.trim().trim_end_matches('.') == NO_ANSWER {
        return Ok(Wording {
            sentences: Vec::new(),
            abstained: true,
        });
    }
    let stems = Stems::default();
    let sentences: Vec<WordedSentence> = cited_sentences(&input.text)
        .into_iter()
        .map(|(text, cited)| checked(text, &cited, input, &stems))
        .collect();
    Ok(Wording {
        abstained: sentences.iter().all(|sentence| sentence.struck.is_some()),
        sentences,
    })
}

fn checked(text: String, cited: &[usize], input: &WordingInput, stems: &Stems) -> WordedSentence {
    let mut citations: Vec<usize> = Vec::new();
    for place in cited.iter().filter_map(|number| number.checked_sub(1)) {
        if place < input.passages.len() && !citations.contains(&place) {
            citations.push(place);
        }
    }
    let struck = if cited.is_empty() {
        Some(StruckReason::NoCitation)
    } else if cited
        .iter()
        .any(|number| !(1..=input.passages.len()).contains(number))
    {
        Some(StruckReason::UnknownCitation)
    } else {
        let sources = citations
            .iter()
            .filter_map(|place| input.passages.get(*place));
        let known: Vec<&str> = sources
            .map(String::as_str)
            .chain([input.question.as_str()])
            .collect();
        unsupported(&text, &known, stems)
    };
    WordedSentence {
        text,
        citations,
        struck,
    }
}

/// What of a sentence stands in none of the texts.
fn unsupported(sentence: &str, known: &[&str], stems: &Stems) -> Option<StruckReason> {
    let numbers: HashSet<String> = known
        .iter()
        .flat_map(|text| numbers(text))
        .flat_map(|number| readings(&number))
        .collect();
    let missing: Vec<String> = self::numbers(sentence)
        .into_iter()
        .filter(|number| !readings(number).iter().any(|read| numbers.contains(read)))
        .collect();
    if !missing.is_empty() {
        return Some(StruckReason::Numbers { missing });
    }
    let words: HashSet<String> = known
        .iter()
        .flat_map(|text| stems.words(text))
        .map(|word| word.stem)
        .collect();
    let missing: Vec<String> = names(sentence)
        .into_iter()
        .filter(|name| {
            stems
                .words(name)
                .iter()
                .any(|word| !words.contains(&word.stem))
        })
        .collect();
    (!missing.is_empty()).then_some(StruckReason::Names { missing })
}

/// The sentences of a text with the passages that each cites. A citation stands before or after the sign
/// that ends its sentence.
fn cited_sentences(text: &str) -> Vec<(String, Vec<usize>)> {
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_start_matches(['-', '•', '*', ' ', '\t']);
        let signs: Vec<char> = line.chars().collect();
        let (mut sentence, mut cited) = (String::new(), Vec::new());
        let mut place = 0;
        while place < signs.len() {
            if let Some((numbers, after)) = citation(&signs, place) {
                cited.extend(numbers);
                place = after;
                continue;
            }
            let sign = signs[place];
            sentence.push(sign);
            place += 1;
            if !matches!(sign, '.' | '!' | '?' | '…') {
                continue;
            }
            // Citations right behind the sign belong to what it ends.
            let mut next = place;
            loop {
                let rest = &signs[next..];
                let spaces = rest.iter().take_while(|sign| sign.is_whitespace()).count();
                match citation(&signs, next + spaces) {
                    Some((numbers, after)) => {
                        cited.extend(numbers);
                        next = after;
                        place = after;
                    }
                    None => break,
                }
            }
            if ends(&signs, place) {
                keep(&mut found, &mut sentence, &mut cited);
            }
        }
        keep(&mut found, &mut sentence, &mut cited);
    }
    found
}

/// Whether a sentence ends before this place: what follows begins another one, or nothing does.
fn ends(signs: &[char], place: usize) -> bool {
    let mut rest = signs.iter().skip(place);
    match rest.next() {
        None => true,
        Some(sign) if sign.is_whitespace() => rest
            .find(|sign| !sign.is_whitespace())
            .is_none_or(|sign| begins_sentence(*sign)),
        Some(_) => false,
    }
}

fn begins_sentence(sign: char) -> bool {
    sign.is_uppercase()
        || sign.is_numeric()
        || matches!(sign, '«' | '"' | '“' | '„' | '(' | '—' | '–')
}

fn keep(found: &mut Vec<(String, Vec<usize>)>, sentence: &mut String, cited: &mut Vec<usize>) {
    let text = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    // The space before a citation is left before the sign that ended the sentence.
    let text = text
        .replace(" .", ".")
        .replace(" !", "!")
        .replace(" ?", "?");
    let says = text.chars().any(char::is_alphanumeric);
    if says {
        found.push((text, std::mem::take(cited)));
    } else if let Some((_, before)) = found.last_mut() {
        before.append(cited);
    }
    sentence.clear();
    cited.clear();
}

/// The numbers of a citation such as `[1]` or `[1, 3]` that begins here, and the place behind it.
fn citation(signs: &[char], place: usize) -> Option<(Vec<usize>, usize)> {
    if *signs.get(place)? != '[' {
        return None;
    }
    let length = signs.get(place..)?.iter().position(|sign| *sign == ']')?;
    let inside: String = signs.get(place + 1..place + length)?.iter().collect();
    let numbers: Option<Vec<usize>> = inside
        .split([',', ';'])
        .map(|number| number.trim().parse().ok())
        .collect();
    Some((numbers?, place + length + 1))
}

/// The numbers of a text as they are written.
fn numbers(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let is_digit = |place: usize| signs.get(place).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut place = 0;
    while place < signs.len() {
        if !is_digit(place) {
            place += 1;
            continue;
        }
        let start = place;
        while is_digit(place) {
            place += 1;
            let sign = signs.get(place).copied().unwrap_or(' ');
            let three = (1..=3).all(|step| is_digit(place + step)) && !is_digit(place + 4);
            let joins = match sign {
                '.' | ',' => is_digit(place + 1),
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => three,
                _ => false,
            };
            if joins {
                place += 1;
            }
        }
        found.push(signs[start..place].iter().collect());
    }
    found
}

/// What a written number may mean: `1,300` is one thousand three hundred, or one and three tenths.
fn readings(number: &str) -> Vec<String> {
    let solid: String = number
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .collect();
    let decimal = plain(&solid.replace(',', "."));
    let mut readings = vec![decimal];
    let groups: Vec<&str> = solid.split([',', '.']).collect();
    let are_thousands = groups.len() > 1 && groups.iter().skip(1).all(|group| group.len() == 3);
    if are_thousands {
        readings.push(plain(&groups.concat()));
    }
    readings
}

/// Without zeros that say nothing.
fn plain(number: &str) -> String {
    let number = number.trim_start_matches('0');
    let number = if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        number
    };
    if number.is_empty() {
        "0".to_owned()
    } else {
        number.to_owned()
    }
}

/// Words with a capital letter after the first word: names, as a rule.
fn names(sentence: &str) -> Vec<String> {
    sentence
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .skip(1)
        .filter(|word| word.chars().next().is_some_and(char::is_uppercase))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSAGES: [&str; 2] = [
        "Деньги вернём за 10 дней на карту Тинькофф. Вторая точка стоит 1 300 ₽ в месяц.",
        "Support answers within 2.5 hours; the plan costs 1,300 a month.",
    ];

    fn checked(text: &str) -> Vec<WordedSentence> {
        let input = WordingInput {
            text: text.to_owned(),
            question: "Что с Петром?".to_owned(),
            passages: PASSAGES.map(str::to_owned).into(),
        };
        check_wording(&input).unwrap().sentences
    }

    #[test]
    fn a_supported_sentence_stays_wherever_its_citation_stands() {
        for text in [
            "Деньги вернут за 10 дней на карту Тинькофф [1].",
            "Деньги вернут за 10 дней на карту Тинькофф. [1]",
            "- Деньги вернут за 10 дней на карту Тинькофф.[1]",
        ] {
            let [sentence] = checked(text).try_into().unwrap();
            assert_eq!(sentence.text, "Деньги вернут за 10 дней на карту Тинькофф.");
            assert_eq!((sentence.citations, sentence.struck), (vec![0], None));
        }
    }

    #[test]
    fn numbers_are_held_against_the_passages_in_every_spelling() {
        for text in [
            "Цена 1300 [1].",
            "Цена 1\u{a0}300 ₽ [1].",
            "It is 1,300 [2].",
            "2,5 часа [2].",
        ] {
            assert_eq!(checked(text)[0].struck, None, "{text}");
        }
        let missing = vec!["20".to_owned()];
        assert_eq!(
            checked("Деньги вернут за 20 дней [1].")[0].struck,
            Some(StruckReason::Numbers { missing })
        );
        // It stands in another passage than the one that is cited.
        assert!(checked("Ответят за 2,5 часа [1].")[0].struck.is_some());
        assert_eq!(checked("Ответят за 2,5 часа [1, 2].")[0].struck, None);
    }

    #[test]
    fn names_that_stand_nowhere_are_struck_out() {
        let missing = vec!["Сбербанка".to_owned()];
        assert_eq!(
            checked("Деньги вернут на карту Сбербанка [1].")[0].struck,
            Some(StruckReason::Names { missing })
        );
        // Another form of a name is the same name; a name of the question may be repeated.
        assert_eq!(
            checked("Деньги вернут картой Тинькоффа [1].")[0].struck,
            None
        );
        assert_eq!(
            checked("Для него, Петра, срок 10 дней [1].")[0].struck,
            None
        );
    }

    #[test]
    fn a_sentence_without_a_passage_is_struck_out() {
        let found = checked("Это бесплатно. Вернут за 10 дней [3]. Вернут [1].");
        let reasons: Vec<_> = found.into_iter().map(|sentence| sentence.struck).collect();
        assert_eq!(
            reasons,
            [
                Some(StruckReason::NoCitation),
                Some(StruckReason::UnknownCitation),
                None
            ]
        );
    }

    #[test]
    fn nothing_is_left_where_the_model_says_so_or_everything_is_struck_out() {
        let ask = |text: &str| {
            check_wording(&WordingInput {
                text: text.to_owned(),
                question: String::new(),
                passages: vec!["один".to_owned()],
            })
            .unwrap()
        };
        assert!(ask("NONE").abstained && ask(" NONE. ").sentences.is_empty());
        assert!(ask("").abstained && ask("Да, 5 [1].").abstained);
        assert!(!ask("Один [1].").abstained);
        assert!(
            check_wording(&WordingInput {
                text: String::new(),
                question: String::new(),
                passages: Vec::new(),
            })
            .is_err()
        );
    }

    #[test]
    fn an_abbreviation_ends_no_sentence_and_a_bracket_is_text() {
        let found = checked("Вернут, т. е. переведут, за 10 дней [1]. См. [приложение] [1].");
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[1].text, "См. [приложение].");
    }
}
