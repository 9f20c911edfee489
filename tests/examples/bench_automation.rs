//! Growth OS: a million events rehearsed over ten scenarios, and questions to a knowledge base: how
//! fast, and how often the passage that answers is among the first three.
#![allow(clippy::print_stdout, reason = "a bench answers on standard output")]

use std::{hint::black_box, time::Instant};

use anyhow::{Context as _, Result};
use growth_model::automation::{
    AutomationScenario, EventPerson, EventValue, Properties, RecordedEvent, RehearseInput,
    TemplatesInput, rehearse, templates,
};
use growth_model::knowledge::{
    Document, DocumentFormat, KnowledgeIndex, SearchOptions, TestQuestion,
};
use growth_tests::repository;
use serde_json::{Value, json};

const EVENTS: u32 = 1_000_000;
const PEOPLE: u32 = 60_000;
const RUNS: usize = 3;

fn main() -> Result<()> {
    rehearsal()?;
    knowledge()
}

fn tell(name: &str, unit: &str, value: f64, limit: Option<f64>) {
    match limit {
        Some(limit) => {
            println!(
                "{}",
                json!({ "name": name, "unit": unit, "value": value, "limit": limit })
            );
        }
        None => println!("{}", json!({ "name": name, "unit": unit, "value": value })),
    }
}

fn rehearsal() -> Result<()> {
    let template = templates(&TemplatesInput {})?
        .templates
        .into_iter()
        .next()
        .context("the guide's")?;
    let scenarios: Vec<AutomationScenario> = (0..10)
        .map(|number| {
            let mut scenario = template.scenario.clone();
            scenario.id = format!("{}-{number}", scenario.id);
            scenario.trigger.count = 2 + number % 3;
            scenario
        })
        .collect();
    let text = |text: &str| EventValue::Text(text.to_owned());
    let events: Vec<RecordedEvent> = (0..EVENTS)
        .map(|row| {
            let person = row.wrapping_mul(2_654_435_761) % PEOPLE;
            let minute = u64::from(row) * 28 * 1440 / u64::from(EVENTS);
            let (day, hour) = (minute / 1440 + 1, minute / 60 % 24);
            let is_view = row % 5 < 3;
            RecordedEvent {
                person: format!("p{person}"),
                at: format!(
                    "2026-11-{day:02}T{hour:02}:{:02}:{:02}+03:00",
                    minute % 60,
                    row % 60
                ),
                kind: if is_view { "page_view" } else { "click" }.to_owned(),
                properties: Properties::from([(
                    "page".to_owned(),
                    text(if row % 2 == 0 {
                        "integration_crm"
                    } else {
                        "prices"
                    }),
                )]),
            }
        })
        .collect();
    let people: Vec<EventPerson> = (0..PEOPLE)
        .map(|number| EventPerson {
            person: format!("p{number}"),
            properties: Properties::from([
                (
                    "employees".to_owned(),
                    EventValue::Number(f64::from(number % 80)),
                ),
                (
                    "ltv".to_owned(),
                    EventValue::Number(f64::from(number % 200) * 1000.0),
                ),
                ("name".to_owned(), text("Олег")),
                ("chat_id".to_owned(), text("1")),
            ]),
            time_zone: None,
        })
        .collect();
    let mut input: RehearseInput = serde_json::from_value(json!({ "scenarios": scenarios }))?;
    (input.events, input.people) = (events, people);
    let mut best = f64::INFINITY;
    for _ in 0..RUNS {
        let start = Instant::now();
        let rehearsal = rehearse(black_box(&input))?;
        best = best.min(start.elapsed().as_secs_f64());
        anyhow::ensure!(
            rehearsal.totals.iter().all(|totals| totals.met > 0),
            "nothing fired"
        );
    }
    tell(
        "rehearsal of 1,000,000 events over 10 scenarios",
        "s",
        best,
        Some(2.0),
    );
    Ok(())
}

fn knowledge() -> Result<()> {
    let cases: Value = serde_json::from_str(&std::fs::read_to_string(
        repository().join("tests/cases/knowledge.json"),
    )?)?;
    let mut documents: Vec<Document> = serde_json::from_value(cases["documents"].clone())?;
    documents.push(Document {
        id: "guide".to_owned(),
        title: "Архитектура взрывного роста".to_owned(),
        text: std::fs::read_to_string(repository().join("tests/fixtures/knowledge/guide.ru.txt"))?,
        format: DocumentFormat::Plain,
    });
    let questions: Vec<TestQuestion> = serde_json::from_value(cases["questions"].clone())?;
    let small = KnowledgeIndex::new(&documents)?;
    let card = small.quality(&questions, &SearchOptions::default(), false);
    for (name, value) in [
        (
            "knowledge: hit@1 of 60 paraphrased questions",
            &card.hit_at_1,
        ),
        (
            "knowledge: hit@3 of 60 paraphrased questions",
            &card.hit_at_3,
        ),
        ("knowledge: MRR of 60 paraphrased questions", &card.mrr),
    ] {
        tell(name, "share", *value.value().context("a value")?, None);
    }
    let unanswerable = cases["unanswerable"].as_array().context("a list")?;
    let silent = unanswerable
        .iter()
        .filter_map(Value::as_str)
        .filter(|question| small.answer(question, &SearchOptions::default()).abstained)
        .count();
    tell(
        "knowledge: silent on questions that nothing answers",
        "share",
        silent as f64 / unanswerable.len().max(1) as f64,
        None,
    );
    // 20,000 passages: the same documents with other words in them.
    let large: Vec<Document> = (0..300)
        .flat_map(|copy| {
            documents.iter().map(move |document| Document {
                id: format!("{}-{copy}", document.id),
                text: format!("{}\n\nВариант номер {copy}.\n", document.text),
                ..document.clone()
            })
        })
        .collect();
    let index = KnowledgeIndex::new(&large)?;
    let mut times: Vec<f64> = questions
        .iter()
        .map(|test| {
            let start = Instant::now();
            black_box(index.answer(&test.question, &SearchOptions::default()));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let name = format!(
        "knowledge: a question to {} passages, 95th percentile",
        index.len() / 1000 * 1000
    );
    tell(&name, "ms", times[times.len() * 95 / 100], Some(50.0));
    Ok(())
}
