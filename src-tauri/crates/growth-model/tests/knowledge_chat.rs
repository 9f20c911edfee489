//! The chat of a site ranks as the program does: the same passages in the same order.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::process::Command;

use growth_model::knowledge::{ChatInput, Document, KnowledgeIndex, SearchOptions, chat};
use serde_json::{Value, json};

/// Texts of this repository in both languages.
fn documents() -> Vec<Document> {
    let texts = [
        include_str!("../MATHEMATICS.md"),
        include_str!("../../../ARCHITECTURE.md"),
        include_str!("../../growth-i18n/locales/ru/audit.ftl"),
        include_str!("../../growth-i18n/locales/ru/economics.ftl"),
        include_str!("../../growth-i18n/locales/en/roadmap.ftl"),
        include_str!("../../growth-i18n/locales/ru/roadmap.ftl"),
    ];
    (0..)
        .zip(texts)
        .map(|(number, text): (usize, &str)| Document {
            id: format!("d{number}"),
            title: format!("Документ {number}"),
            text: text.to_owned(),
            format: Default::default(),
        })
        .collect()
}

/// Questions of words that stand somewhere in the texts, in other forms and misspelt.
fn questions(documents: &[Document], count: usize) -> Vec<String> {
    let words: Vec<&str> = documents
        .iter()
        .flat_map(|document| document.text.split(|sign: char| !sign.is_alphanumeric()))
        .filter(|word| word.chars().count() > 2)
        .collect();
    let mut state = 88_172_645_463_325_252_u64;
    // Xorshift (Marsaglia 2003): questions that are the same everywhere.
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as usize % below
    };
    (0..count)
        .map(|_| {
            let words: Vec<String> = (0..2 + next(5))
                .map(|_| {
                    let word = words[next(words.len())].to_lowercase();
                    match next(6) {
                        0 => word
                            .chars()
                            .rev()
                            .skip(1)
                            .collect::<String>()
                            .chars()
                            .rev()
                            .collect(),
                        1 => format!(
                            "{word}{}",
                            ["ами", "ing", "ого", "ed", "ость", "ly"][next(6)]
                        ),
                        2 => word
                            .chars()
                            .enumerate()
                            .filter(|(place, _)| *place != 2)
                            .map(|(_, c)| c)
                            .collect(),
                        _ => word,
                    }
                })
                .collect();
            words.join(" ")
        })
        .collect()
}

#[test]
fn the_chat_ranks_five_hundred_questions_as_the_program() {
    let documents = documents();
    let options = SearchOptions {
        synonyms: vec![vec!["воронка".to_owned(), "tasks".to_owned()]],
        ..SearchOptions::default()
    };
    let input = ChatInput {
        documents: documents.clone(),
        links: Default::default(),
        options: options.clone(),
    };
    let folder = chat(&input).unwrap();
    let file = |name: &str| {
        folder
            .files
            .iter()
            .find(|file| file.name == name)
            .unwrap()
            .text
            .clone()
    };
    let questions = questions(&documents, 500);
    let place = std::env::temp_dir().join(format!("growth-chat-{}", std::process::id()));
    std::fs::create_dir_all(&place).unwrap();
    let write = |name: &str, text: &str| std::fs::write(place.join(name), text).unwrap();
    write("chat.js", &file("chat.js"));
    write("knowledge.json", &file("knowledge.json"));
    write("questions.json", &json!(questions).to_string());
    write(
        "run.js",
        "require('./chat.js');\nconst index = new growthChat.Index(require('./knowledge.json'));\n\
         const said = require('./questions.json').map((question) => {\n\
         const { abstained, ranked, sentences } = index.answer(question);\n\
         return { abstained, sentences: sentences.map(({ text }) => text),\n\
         ranked: ranked.slice(0, 20).map(({ passage, score, support }) => [passage, score, support]) };\n});\n\
         console.log(JSON.stringify(said));\n",
    );
    let run = Command::new("node")
        .arg(place.join("run.js"))
        .output()
        .unwrap();
    std::fs::remove_dir_all(&place).unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let said: Vec<Value> = serde_json::from_slice(&run.stdout).unwrap();
    let index = KnowledgeIndex::new(&documents).unwrap();
    let all = SearchOptions {
        limit: 20,
        ..options
    };
    let mut answered = 0;
    for (question, said) in questions.iter().zip(&said) {
        let answer = index.answer(question, &all);
        let ranked = said["ranked"].as_array().unwrap();
        assert_eq!(answer.passages.len(), ranked.len(), "{question}");
        for (own, other) in answer.passages.iter().zip(ranked) {
            let number = index.number(&own.document, own.passage).unwrap();
            assert_eq!(json!(number), other[0], "{question}: {own:?} {other}");
            assert!(
                (own.score - other[1].as_f64().unwrap()).abs() < 1e-9,
                "{question}"
            );
            assert!(
                (own.support - other[2].as_f64().unwrap()).abs() < 1e-9,
                "{question}"
            );
        }
        assert_eq!(json!(answer.abstained), said["abstained"], "{question}");
        let sentences: Vec<&String> = answer
            .answer
            .iter()
            .map(|sentence| &sentence.text)
            .collect();
        assert_eq!(json!(sentences), said["sentences"], "{question}");
        answered += usize::from(!answer.abstained);
    }
    assert!(answered > 300, "{answered}");
}

#[test]
fn the_folder_takes_web_addresses_only() {
    let mut input = ChatInput {
        documents: documents(),
        links: [("d0".to_owned(), "javascript:alert(1)".to_owned())].into(),
        options: SearchOptions::default(),
    };
    assert_eq!(chat(&input).unwrap_err().field(), "links.d0");
    input.links = [("other".to_owned(), "https://example.com".to_owned())].into();
    assert_eq!(chat(&input).unwrap_err().field(), "links.other");
}
