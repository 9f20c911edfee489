//! Answers by words and by meaning, alone and with the optional pack, whose path is in `GROWTH_PACK`.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use anyhow::{Context as _, Result, ensure};
use growth_meaning::{Encoder, Role};
use growth_model::knowledge::{
    Document, DocumentFormat, KnowledgeIndex, KnowledgeQuality, SearchOptions, TestQuestion,
};
use serde_json::Value;

const TEXT: &str = "# Тарифы\n\n## Вторая точка\n\nСледующая точка стоит 1 300 ₽ в месяц. Подключение \
                    бесплатное.\n\n## Возврат\n\nДеньги вернём за десять дней.\n\n## Касса\n\nМастер не \
                    нужен: введите код с экрана.\n";

fn document(id: &str, title: &str, text: &str, format: DocumentFormat) -> Document {
    Document {
        id: id.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        format,
    }
}

/// Of two vectors of length 1.
fn cosine(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn index() -> KnowledgeIndex {
    let document = document("tariffs", "Тарифы", TEXT, DocumentFormat::Markdown);
    let index = KnowledgeIndex::new(&[document]).unwrap();
    assert_eq!(index.len(), 3);
    index
}

#[test]
fn a_passage_without_a_word_of_the_question_is_found_by_its_meaning() {
    let (index, options) = (index(), SearchOptions::default());
    let question = "Do I get my payment back?";
    let by_words = index.answer(question, &options);
    assert!(by_words.abstained && by_words.passages.is_empty());
    let answer = index.answer_like(question, &options, Some(&[0.79, 0.88, 0.78]));
    assert!(!answer.abstained);
    assert_eq!(answer.passages[0].headings.last().unwrap(), "Возврат");
    assert!((answer.passages[0].likeness.unwrap() - 0.88).abs() < 1e-6);
    assert_eq!(answer.answer[0].text, "Деньги вернём за десять дней.");
    assert_eq!(answer.answer[0].citation, 0);
    // What is like nothing gets no answer.
    let nothing = index.answer_like(question, &options, Some(&[0.79, 0.80, 0.78]));
    assert!(nothing.abstained && nothing.answer.is_empty());
    assert_eq!(nothing.passages.len(), 3);
}

#[test]
fn without_likeness_nothing_changes() {
    let (index, options) = (index(), SearchOptions::default());
    let question = "Сколько стоит следующая точка?";
    let by_words = index.answer(question, &options);
    assert_eq!(by_words, index.answer_like(question, &options, None));
    // That of another index is not used.
    let other = index.answer_like(question, &options, Some(&[0.9, 0.9]));
    assert_eq!(by_words, other);
}

/// A sentence leads to its passage also where one before that supports nothing.
#[test]
fn a_citation_counts_all_passages_that_were_found() {
    let (index, options) = (index(), SearchOptions::default());
    let answer = index.answer_like("код с экрана", &options, Some(&[0.86, 0.80, 0.84]));
    for sentence in &answer.answer {
        let passage = &answer.passages[sentence.citation];
        assert!(passage.text.contains(&sentence.text), "{answer:?}");
    }
    let answer = index.answer_like("возврат", &options, Some(&[0.70, 0.75, 0.95]));
    assert!(answer.passages[0].support >= 0.2);
    for sentence in &answer.answer {
        let passage = &answer.passages[sentence.citation];
        assert!(passage.text.contains(&sentence.text), "{answer:?}");
    }
}

/// The guide and ten documents with 60 paraphrased questions, a third in the other language, and 30 that
/// nothing answers: the report card by words alone, and with the pack.
#[test]
#[ignore = "needs a pack: cargo xtask pack"]
fn pack_finds_paraphrased_questions() -> Result<()> {
    #[allow(
        clippy::disallowed_methods,
        reason = "a test is told where the pack is"
    )]
    let pack = std::env::var_os("GROWTH_PACK").context("GROWTH_PACK names a pack")?;
    let encoder = Encoder::read(std::fs::read(pack)?)?;
    let cases: Value =
        serde_json::from_str(include_str!("../../../../tests/cases/knowledge.json"))?;
    let mut documents: Vec<Document> = serde_json::from_value(cases["documents"].clone())?;
    let guide = include_str!("../../../../tests/fixtures/knowledge/guide.ru.txt");
    let title = "Архитектура взрывного роста";
    documents.push(document("guide", title, guide, DocumentFormat::Plain));
    let mut questions: Vec<TestQuestion> = serde_json::from_value(cases["questions"].clone())?;
    let more = cases["unanswerable"].as_array().context("a list")?;
    questions.extend(more.iter().filter_map(Value::as_str).map(|question| {
        let question = question.to_owned();
        let expected = None;
        TestQuestion { question, expected }
    }));

    let index = KnowledgeIndex::new(&documents)?;
    let passages: Vec<Vec<f32>> = index
        .passages()
        .map(|(_, passage)| encoder.encode(&passage.with_headings(), Role::Passage))
        .collect::<Result<_, _>>()?;
    let likeness: Vec<Vec<f32>> = (questions.iter())
        .map(|test| {
            let question = encoder.encode(&test.question, Role::Query)?;
            Ok(passages
                .iter()
                .map(|passage| cosine(passage, &question))
                .collect())
        })
        .collect::<Result<_>>()?;

    println!("{} passages, {} questions", index.len(), questions.len());
    let options = SearchOptions::default();
    let card = |name: &str, likeness: &[Vec<f32>]| -> KnowledgeQuality {
        let card = index.quality_like(&questions, &options, false, likeness);
        let figure = |outcome: &growth_model::Outcome<f64>| outcome.value().copied().unwrap_or(0.0);
        let (hit_at_1, hit_at_3) = (figure(&card.hit_at_1), figure(&card.hit_at_3));
        let mrr = figure(&card.mrr);
        println!(
            "{name}: hit@1 {hit_at_1:.3}, hit@3 {hit_at_3:.3}, MRR {mrr:.3}, {:?}",
            card.counts
        );
        card
    };
    let by_words = card("words", &[]);
    let with_pack = card("words and meaning", &likeness);
    let hit_at_3 = with_pack.hit_at_3.value().context("hit@3")?;
    ensure!(*hit_at_3 >= 0.75 && Some(hit_at_3) >= by_words.hit_at_3.value());
    ensure!(with_pack.mrr.value() >= by_words.mrr.value());
    ensure!(
        with_pack.counts.answered_right >= 48,
        "{:?}",
        with_pack.counts
    );
    ensure!(
        with_pack.counts.abstained_right >= 24,
        "{:?}",
        with_pack.counts
    );
    Ok(())
}
