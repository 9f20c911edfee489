//! The optional pack of the knowledge base: added, used for answers, and taken away again.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use growth_meaning::format::{Content, Header, LayerContent, Shape, Source};
use growth_meaning::quantise;
use growth_tests::{Cli, repository};
use serde_json::{Value, json};

const HIDDEN: usize = 32;
const TEXT: &str = "# Правила\n\n## Деньги\n\nВозврат идёт десять дней на ту же карту.\n\n## Точки\n\nВторая \
                    точка стоит 1 300 ₽ в месяц.\n";
/// A word that no glossary has: only the pack knows what it means.
const QUESTION: &str = "bumerang?";

/// A row of weights whose mean is 0: `period` ones, then as many times minus one.
fn row(period: usize) -> Vec<f32> {
    let sign = |place: usize| {
        if (place / period).is_multiple_of(2) {
            1.0
        } else {
            -1.0
        }
    };
    (0..HIDDEN).map(sign).collect()
}

/// Layers that pass on what they are given, so that the vector of a text is that of its words: those of
/// the pack that mean a refund, and the beginning of each text.
fn pack() -> Result<Vec<u8>> {
    let mut pieces: Vec<(Vec<u8>, f32)> = [(); 4].map(|()| (Vec::new(), 0.0)).into();
    let mut rows = [row(1), vec![0.0; 3 * HIDDEN]].concat();
    for word in ["▁bumerang", "▁Возврат"] {
        pieces.push((word.into(), -1.0));
        rows.extend(row(2));
    }
    let nothing = |rows: usize, columns: usize| {
        let matrix = quantise(&vec![0.0; rows * columns]);
        (matrix, vec![0.0; rows])
    };
    let norm = [vec![1.0; HIDDEN], vec![0.0; HIDDEN]].concat();
    let content = Content {
        header: Header {
            name: "made for a test".to_owned(),
            licence: "MIT".to_owned(),
            sources: vec![Source {
                name: "a test".to_owned(),
                address: String::new(),
                licence: "MIT".to_owned(),
                licence_found: "Here.".to_owned(),
            }],
            shape: Shape {
                pieces: pieces.len() as u32,
                vocabulary_bytes: 0,
                normaliser_bytes: 0,
                positions: 64,
                hidden: HIDDEN as u32,
                layers: 1,
                heads: 4,
                intermediate: HIDDEN as u32,
                epsilon: 1e-12,
            },
            query_prefix: "query: ".to_owned(),
            passage_prefix: "passage: ".to_owned(),
            begin: 0,
            end: 2,
            unknown: 3,
        },
        pieces,
        rules: vec![('\n', " ".to_owned())],
        embeddings: quantise(&rows),
        positions: vec![0.0; 64 * HIDDEN],
        norm: norm.clone(),
        layers: vec![LayerContent {
            attention: nothing(3 * HIDDEN, HIDDEN),
            attention_output: nothing(HIDDEN, HIDDEN),
            attention_norm: norm.clone(),
            intermediate: nothing(HIDDEN, HIDDEN),
            output: nothing(HIDDEN, HIDDEN),
            output_norm: norm,
        }],
    };
    Ok(content.to_bytes()?)
}

/// The same as a file, for the tests of the window.
fn fixture() -> std::path::PathBuf {
    repository().join("tests/fixtures/knowledge/made.growthpack")
}

#[test]
#[ignore = "writes tests/fixtures/knowledge/made.growthpack"]
fn write_the_pack_of_the_tests() -> Result<()> {
    Ok(fs::write(fixture(), pack()?)?)
}

/// A pack that was made once is read as long as the version of its format is.
#[test]
fn the_pack_of_the_tests_is_the_same_file() -> Result<()> {
    ensure!(fs::read(fixture())? == pack()?);
    Ok(())
}

fn project(cli: &Cli, folder: &Path) -> Result<String> {
    let asked = json!({ "name": "Кофейня «Зерно»", "currency": "RUB" });
    let made = cli.call("projects.create", &asked)?;
    let id = made["value"]["id"].as_str().context("an id")?;
    let file = folder.join("Правила.md");
    fs::write(&file, TEXT)?;
    let asked = json!({ "project_id": id, "paths": [file] });
    cli.call("knowledge.add", &asked)?;
    Ok(id.to_owned())
}

fn chat(cli: &Cli, project: &str, folder: &Path) -> Result<Vec<u8>> {
    let asked = json!({ "project_id": project, "path": folder });
    cli.call("knowledge.save_chat", &asked)?;
    Ok(fs::read(folder.join("knowledge.json"))?)
}

#[test]
fn a_pack_finds_what_is_said_in_other_words_until_it_is_taken_away() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli, cli.folder())?;
    let of_project = json!({ "project_id": project });
    let ask = || {
        let asked = json!({ "project_id": project, "question": QUESTION });
        cli.call("knowledge.ask", &asked)
    };
    let by_words = ask()?;
    assert_eq!(by_words["abstained"], true);
    let chat_by_words = chat(&cli, &project, &cli.folder().join("chat"))?;
    assert_eq!(cli.call("knowledge.pack", &json!({}))?["state"], "none");
    assert_eq!(cli.call("knowledge.encode", &of_project)?["left"], 0);

    let file = cli.folder().join("made.growthpack");
    fs::write(&file, pack()?)?;
    let added = cli.call("knowledge.add_pack", &json!({ "path": file }))?;
    assert_eq!(added["state"], "ready");
    assert_eq!(added["name"], "made for a test");
    assert_eq!(added["licence"], "MIT");
    // The copy is used, not the file.
    fs::remove_file(&file)?;

    // Nothing changes until all passages are encoded, and that is said.
    let before = ask()?;
    assert_eq!(before["abstained"], true);
    let notes = before["notes"].as_array().context("notes")?;
    assert_eq!(notes.len(), by_words["notes"].as_array().unwrap().len() + 1);
    assert_eq!(cli.call("knowledge.view", &of_project)?["to_encode"], 2);
    let one = json!({ "project_id": project, "most": 1 });
    let encoded = cli.call("knowledge.encode", &one)?;
    assert_eq!(encoded, json!({ "encoded": 1, "left": 1 }));
    assert_eq!(cli.call("knowledge.encode", &of_project)?["left"], 0);
    assert_eq!(cli.call("knowledge.encode", &of_project)?["encoded"], 0);

    let answer = ask()?;
    assert_eq!(answer["abstained"], false);
    assert_eq!(
        answer["sentences"][0]["text"],
        "Возврат идёт десять дней на ту же карту."
    );
    let test = json!({ "question": QUESTION, "expected": {
        "document_id": answer["passages"][0]["document_id"], "heading": "Деньги",
    } });
    let asked = json!({ "project_id": project, "tests": [test] });
    cli.call("knowledge.add_tests", &asked)?;
    let facts =
        || Ok::<Value, anyhow::Error>(cli.call("knowledge.card", &of_project)?["facts"].clone());
    let with_pack = facts()?;
    // The chat of the site goes by words.
    let chat_with_pack = chat(&cli, &project, &cli.folder().join("again"))?;
    assert_eq!(chat_with_pack, chat_by_words);

    let removed = cli.call("knowledge.remove_pack", &json!({}))?;
    assert_eq!(removed["state"], "none");
    assert_eq!(ask()?, by_words);
    assert_ne!(facts()?, with_pack);
    let left: Vec<_> = fs::read_dir(cli.folder().join("pack"))?.collect();
    ensure!(left.is_empty(), "{left:?}");
    Ok(())
}

#[test]
fn a_file_that_is_no_sound_pack_is_refused_and_the_old_one_stays() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli, cli.folder())?;
    let file = cli.folder().join("made.growthpack");
    let sound = pack()?;
    fs::write(&file, &sound)?;
    cli.call("knowledge.add_pack", &json!({ "path": file }))?;
    let mut damaged = sound.clone();
    damaged[sound.len() / 2] ^= 1;
    let mut newer = sound.clone();
    newer[8] = 9;
    for (bytes, code) in [
        (b"PK\x03\x04 something else".to_vec(), "not_a_pack"),
        (sound[..sound.len() - 1].to_vec(), "pack_damaged"),
        (damaged.clone(), "pack_damaged"),
        (newer, "pack_version"),
    ] {
        fs::write(&file, bytes)?;
        let refused = cli.refusal("knowledge.add_pack", &json!({ "path": file }))?;
        assert_eq!(refused["code"], code);
        assert_eq!(refused["field"], "path");
    }
    assert_eq!(cli.call("knowledge.pack", &json!({}))?["state"], "ready");

    // One that is damaged where it lies is told, and answers go by words.
    fs::write(cli.folder().join("pack/meaning.growthpack"), damaged)?;
    let told = cli.call("knowledge.pack", &json!({}))?;
    assert_eq!(told["state"], "damaged");
    ensure!(told["problem"] != "");
    let asked = json!({ "project_id": project, "question": "Сколько идёт возврат?" });
    assert_eq!(cli.call("knowledge.ask", &asked)?["abstained"], false);
    Ok(())
}

#[test]
fn what_the_pack_made_of_a_text_goes_with_the_text() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli, cli.folder())?;
    let file = cli.folder().join("made.growthpack");
    fs::write(&file, pack()?)?;
    cli.call("knowledge.add_pack", &json!({ "path": file }))?;
    let of_project = json!({ "project_id": project });
    let other = cli.folder().join("Часы.md");
    fs::write(&other, "# Часы\n\nОткрыты с восьми до двадцати двух.\n")?;
    let asked = json!({ "project_id": project, "paths": [other] });
    let added = cli.call("knowledge.add", &asked)?;
    cli.call("knowledge.encode", &of_project)?;
    let vectors = || -> Result<Vec<u64>> {
        fs::read_dir(cli.folder().join("pack"))?
            .filter_map(|file| {
                let file = file.ok()?;
                let is_meant = file.path().extension()? == "vectors";
                is_meant.then(|| Ok(file.metadata()?.len()))
            })
            .collect()
    };
    let all = vectors()?;
    let document = &added["value"]["documents"][0]["id"];
    cli.call("knowledge.delete", &json!({ "id": document }))?;
    let fewer = vectors()?;
    ensure!(fewer.len() == 1 && fewer < all, "{all:?} {fewer:?}");
    // Undone, it can be found again.
    cli.call("history.undo", &json!({}))?;
    assert_eq!(cli.call("knowledge.view", &of_project)?["to_encode"], 1);
    cli.call("projects.delete", &json!({ "id": project }))?;
    assert_eq!(vectors()?, Vec::<u64>::new());
    Ok(())
}
