//! `growth knowledge …`: documents, answers with their places, the report card, the chat of a site.

use growth_api::{Language, words};
use serde_json::{Value, json};

use crate::{
    args::KnowledgeJob,
    jobs::{absolute, print_files, text},
    session::{Session, Stop},
};

/// `growth knowledge …`
pub fn run(session: &Session, job: &KnowledgeJob) -> Result<(), Stop> {
    match job {
        KnowledgeJob::List { project } => {
            let input = json!({ "project_id": session.project_id(project)? });
            let answer = session.ask("knowledge.view", input)?;
            session.tell(&answer, |answer| {
                for document in list(&answer["documents"]) {
                    let problem = text(&document["problem"]);
                    println!(
                        "{}\t{}\t{}\t{problem}",
                        text(&document["title"]),
                        text(&document["kind_text"]),
                        text(&document["size_text"]),
                    );
                }
            })
        }
        KnowledgeJob::Add { files, project } => {
            let paths = files
                .iter()
                .map(|file| absolute(file))
                .collect::<Result<Vec<_>, _>>()?;
            let input = json!({ "project_id": session.project_id(project)?, "paths": paths });
            taken(session, "knowledge.add", input)
        }
        KnowledgeJob::Refresh { project } => {
            let input = json!({ "project_id": session.project_id(project)? });
            taken(session, "knowledge.refresh", input)
        }
        KnowledgeJob::Ask { question, project } => {
            let input = json!({
                "project_id": session.project_id(project)?,
                "question": question,
            });
            let answer = session.ask("knowledge.ask", input)?;
            session.tell(&answer, |answer| print_answer(answer, session.language))
        }
        KnowledgeJob::Card { project, keep } => {
            let input = json!({ "project_id": session.project_id(project)? });
            if *keep {
                session.ask("knowledge.measure", input.clone())?;
            }
            let answer = session.ask("knowledge.card", input)?;
            session.tell(&answer, |answer| {
                for fact in list(&answer["facts"]) {
                    println!("{}: {}", text(&fact["label"]), text(&fact["text"]));
                }
                for test in list(&answer["tests"]) {
                    println!(
                        "{}\t{}\t{}",
                        text(&test["result_text"]),
                        text(&test["question"]),
                        text(&test["expected_text"]),
                    );
                }
            })
        }
        KnowledgeJob::Chat { project, out } => {
            let input = json!({
                "project_id": session.project_id(project)?,
                "path": absolute(out)?,
            });
            let answer = session.ask("knowledge.save_chat", input)?;
            session.tell(&answer, |answer| {
                print_files(answer);
                println!("{}", text(&answer["summary"]));
            })
        }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn taken(session: &Session, request: &str, input: Value) -> Result<(), Stop> {
    let answer = session.ask(request, input)?;
    session.tell(&answer, |answer| {
        for document in list(&answer["value"]["documents"]) {
            println!("{}", text(&document["text"]));
        }
        if list(&answer["value"]["documents"]).count() != 1 {
            println!("{}", text(&answer["value"]["summary"]));
        }
    })
}

/// The sentences, then the places that they are from.
fn print_answer(answer: &Value, language: Language) {
    for sentence in list(&answer["sentences"]) {
        let citation = sentence["citation"].as_u64().unwrap_or_default();
        println!("{} [{}]", text(&sentence["text"]), citation + 1);
    }
    if answer["abstained"] == true {
        println!("{}", words("knowledge-none", language));
    }
    for (number, passage) in list(&answer["passages"]).enumerate() {
        println!(
            "[{}] {} › {} ({})",
            number + 1,
            text(&passage["title"]),
            text(&passage["place"]),
            text(&passage["support_text"]),
        );
    }
    for note in list(&answer["notes"]) {
        println!("{}", text(note));
    }
}
