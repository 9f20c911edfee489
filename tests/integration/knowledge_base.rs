//! The knowledge base of a project through `growth call` and `growth knowledge`: files in, answers with
//! their places out, and nothing lost on the way.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{Cli, repository};
use serde_json::{Value, json};

/// A project that is empty.
fn project(cli: &Cli) -> Result<String> {
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Кофейня «Зерно»", "currency": "RUB" }),
    )?;
    let id = made["value"]["id"].as_str().context("an id")?;
    Ok(id.to_owned())
}

fn add(cli: &Cli, project: &str, paths: &[&Path]) -> Result<Value> {
    cli.call(
        "knowledge.add",
        &json!({ "project_id": project, "paths": paths }),
    )
}

fn view(cli: &Cli, project: &str) -> Result<Value> {
    cli.call("knowledge.view", &json!({ "project_id": project }))
}

fn ask(cli: &Cli, project: &str, question: &str) -> Result<Value> {
    cli.call(
        "knowledge.ask",
        &json!({ "project_id": project, "question": question }),
    )
}

fn how(answer: &Value) -> Vec<&str> {
    answer["value"]["documents"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|document| document["how"].as_str())
        .collect()
}

const TARIFFS: &str = "# Тарифы\n\n## Вторая точка\n\nВторая и каждая следующая точка стоит 1 300 ₽ в месяц.\n\n\
                       ## Возврат\n\nДеньги вернём за десять дней на ту же карту.\n";

#[test]
fn documents_answer_with_their_places_and_follow_their_files() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let file = cli.folder().join("Тарифы.md");
    fs::write(&file, TARIFFS)?;
    let guide = repository().join("tests/fixtures/knowledge/guide.ru.txt");
    assert_eq!(
        how(&add(&cli, &project, &[&file, &guide])?),
        ["added", "added"]
    );
    let answer = ask(&cli, &project, "Сколько стоят следующие точки?")?;
    assert_eq!(
        answer["sentences"][0]["text"],
        "Вторая и каждая следующая точка стоит 1 300 ₽ в месяц."
    );
    let passage = &answer["passages"][0];
    assert_eq!(passage["place"], "Тарифы › Вторая точка");
    // The citation opens the passage with the sentence marked.
    let shown = cli.call(
        "knowledge.document",
        &json!({
            "id": passage["document_id"], "from": passage["passage"], "marks": passage["marks"],
        }),
    )?;
    assert_eq!(shown["passages"][0]["parts"][0]["marked"], true);
    assert_eq!(
        shown["passages"][0]["parts"][0]["text"],
        answer["sentences"][0]["text"]
    );

    // The same file, the same file elsewhere, another text, and none.
    assert_eq!(how(&add(&cli, &project, &[&file])?), ["same"]);
    let copy = cli.folder().join("копия.md");
    fs::copy(&file, &copy)?;
    assert_eq!(how(&add(&cli, &project, &[&copy])?), ["twice"]);
    fs::write(&file, TARIFFS.replace("1 300", "1 500"))?;
    let refreshed = cli.call("knowledge.refresh", &json!({ "project_id": project }))?;
    assert_eq!(how(&refreshed), ["replaced"]);
    let answer = ask(&cli, &project, "Сколько стоят следующие точки?")?;
    let text = answer["sentences"][0]["text"].as_str().context("a text")?;
    ensure!(text.contains("1 500"), "{text}");
    fs::remove_file(&file)?;
    let refreshed = cli.call("knowledge.refresh", &json!({ "project_id": project }))?;
    assert_eq!(how(&refreshed), ["gone"]);
    assert_eq!(
        view(&cli, &project)?["documents"].as_array().unwrap().len(),
        2
    );
    // A damaged text leaves what was read before.
    fs::write(&file, [0_u8; 64])?;
    assert_eq!(how(&add(&cli, &project, &[&file])?), ["unreadable"]);
    assert_eq!(
        ask(&cli, &project, "Сколько стоят следующие точки?")?["abstained"],
        false
    );

    // All of it is undone step by step.
    for _ in 0..3 {
        cli.call("history.undo", &json!({}))?;
    }
    assert_eq!(
        view(&cli, &project)?["documents"].as_array().unwrap().len(),
        0
    );
    Ok(())
}

#[test]
fn a_followed_folder_brings_what_is_new_and_nothing_twice() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let folder = cli.folder().join("Ответы");
    fs::create_dir_all(folder.join("Оплата"))?;
    fs::write(folder.join("Тарифы.md"), TARIFFS)?;
    fs::write(
        folder.join("Оплата/Карты.txt"),
        "Принимаем карты любых банков.",
    )?;
    for passed_over in [".скрытый.md", "~$черновик.docx", "снимок.png"] {
        fs::write(folder.join(passed_over), "что угодно")?;
    }
    let of_project = json!({ "project_id": project });
    let refresh = || cli.call("knowledge.refresh", &of_project);
    let watch = json!({ "project_id": project, "folder": folder });
    assert_eq!(
        how(&cli.call("knowledge.watch", &watch)?),
        ["added", "added"]
    );
    let folder_text = folder.display().to_string();
    assert_eq!(view(&cli, &project)?["folder"], *folder_text);
    assert_eq!(how(&refresh()?), Vec::<&str>::new());

    fs::write(
        folder.join("Возврат.md"),
        "# Возврат\n\nДеньги вернём за три дня.",
    )?;
    fs::write(folder.join("Тарифы.md"), TARIFFS.replace("1 300", "1 700"))?;
    let mut came: Vec<_> = how(&refresh()?).into_iter().map(str::to_owned).collect();
    came.sort();
    assert_eq!(came, ["added", "replaced"]);
    fs::remove_file(folder.join("Возврат.md"))?;
    assert_eq!(how(&refresh()?), ["gone"]);

    // What a person takes out stays out, until it is brought back.
    let shown = view(&cli, &project)?;
    let cards = (shown["documents"].as_array().into_iter().flatten())
        .find(|document| {
            document["source"]
                .as_str()
                .is_some_and(|it| it.ends_with("Карты.txt"))
        })
        .context("the document about cards")?;
    cli.call("knowledge.delete", &json!({ "id": cards["id"] }))?;
    assert_eq!(how(&refresh()?), ["gone"]);
    cli.call("history.undo", &json!({}))?;
    assert_eq!(
        view(&cli, &project)?["documents"].as_array().map(Vec::len),
        Some(3)
    );

    // A project file names no folder of this computer, and a folder that is gone is told.
    let bundle = cli.folder().join("project.growth-project");
    cli.call("projects.export", &json!({ "id": project, "path": bundle }))?;
    let other = tempfile::tempdir()?;
    let elsewhere = Cli::new(other.path());
    let input = json!({ "path": bundle });
    let imported = elsewhere.call("projects.import", &input)?;
    let id = imported["value"]["id"].as_str().context("an id")?;
    assert_eq!(view(&elsewhere, id)?["folder"], "");
    fs::remove_dir_all(&folder)?;
    ensure!(
        cli.run(&["call", "knowledge.refresh", "-"], &of_project.to_string())?
            .status
            != 0
    );
    cli.call("knowledge.watch", &of_project)?;
    assert_eq!(view(&cli, &project)?["folder"], "");
    let no_folder = json!({ "project_id": project, "folder": folder.join("нет") });
    assert_eq!(
        cli.refusal("knowledge.watch", &no_folder)?["code"],
        "no_folder"
    );
    Ok(())
}

#[test]
fn what_cannot_be_read_costs_a_line_and_nothing_else() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let write = |name: &str, bytes: &[u8]| -> Result<std::path::PathBuf> {
        let path = cli.folder().join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    };
    let empty = write("пусто.docx", b"")?;
    let zip = write(
        "архив.docx",
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    )?;
    let damaged = write("битый.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")?;
    let picture = write("фото.png", b"\x89PNG\r\n")?;
    let good = write(
        "правила.txt",
        "Возврат\n\nДеньги вернём за десять дней.\n".as_bytes(),
    )?;
    let added = add(&cli, &project, &[&empty, &zip, &damaged, &picture, &good])?;
    assert_eq!(
        how(&added),
        [
            "unreadable",
            "unreadable",
            "unreadable",
            "unreadable",
            "added"
        ]
    );
    let view = view(&cli, &project)?;
    let problems: Vec<&str> = view["documents"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|document| document["problem"].as_str())
        .filter(|problem| !problem.is_empty())
        .collect();
    assert_eq!(problems.len(), 4, "{view}");
    assert_eq!(
        ask(&cli, &project, "Когда вернут деньги?")?["abstained"],
        false
    );
    // What is not there is refused, and what was there stays.
    let error = cli.refusal(
        "knowledge.add",
        &json!({ "project_id": project, "paths": [cli.folder().join("нет.pdf")] }),
    )?;
    assert_eq!(error["code"], "file_not_found");
    let error = cli.refusal(
        "knowledge.add",
        &json!({ "project_id": project, "paths": [] }),
    )?;
    assert_eq!(error["field"], "paths");
    Ok(())
}

/// The report of the sample is a PDF with a text layer in Cyrillic: it is read in a process of its own.
#[test]
fn a_pdf_is_read_page_by_page() -> Result<()> {
    let cli = Cli::fresh()?;
    let sample = cli.call(
        "projects.create_sample",
        &json!({ "kind": "saas", "language": "ru" }),
    )?;
    let id = sample["value"]["id"].as_str().context("an id")?;
    let pdf = cli.folder().join("Отчёт.pdf");
    cli.call(
        "report.export",
        &json!({ "project_id": id, "format": "pdf", "path": pdf, "language": "ru" }),
    )?;
    assert_eq!(how(&add(&cli, id, &[&pdf])?), ["added"]);
    let answer = ask(&cli, id, "окупаемость привлечения клиента")?;
    let place = answer["passages"][0]["place"].as_str().context("a place")?;
    ensure!(place.contains(", p. "), "{answer}");
    Ok(())
}

#[test]
fn questions_without_an_answer_become_documents_and_tasks() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let file = cli.folder().join("Тарифы.md");
    fs::write(&file, TARIFFS)?;
    let added = add(&cli, &project, &[&file])?;
    let document = &added["value"]["documents"][0]["id"];
    let question = "Сдаёте ли вы планшеты в аренду?";
    assert_eq!(ask(&cli, &project, question)?["abstained"], true);
    for added in [1, 0] {
        let kept = cli.call(
            "knowledge.ask_person",
            &json!({ "project_id": project, "question": question }),
        )?;
        assert_eq!(kept["value"]["added"], added);
    }
    let table = cli.folder().join("unanswered.csv");
    fs::write(
        &table,
        "at;question\n\"2026-11-20T10:00:00.000Z\";\"Есть ли \"\"парковка\"\"; рядом?\"\n\"x\";\"\"\n",
    )?;
    let kept = cli.call(
        "knowledge.import_questions",
        &json!({ "project_id": project, "path": table }),
    )?;
    assert_eq!(kept["value"]["added"], 1);
    let shown = view(&cli, &project)?;
    assert_eq!(shown["open"], 2);
    let asked = shown["questions"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|open| open["question"] == question)
        .context("the question")?;
    cli.call(
        "knowledge.answer_question",
        &json!({ "id": asked["id"], "text": "Да: планшет в аренду стоит 500 ₽ в месяц." }),
    )?;
    let answer = ask(&cli, &project, question)?;
    assert_eq!(answer["passages"][0]["draft"], true, "{answer}");

    // The report card.
    cli.call(
        "knowledge.add_tests",
        &json!({ "project_id": project, "tests": [
            { "question": "Когда вернут деньги?", "expected": { "document_id": document, "heading": "Возврат" } },
            { "question": "Есть ли доставка?", "expected": { "document_id": document, "heading": "Доставка" } },
            { "question": "Какая столица Перу?" },
        ] }),
    )?;
    let card = cli.call("knowledge.card", &json!({ "project_id": project }))?;
    assert_eq!(card["tests"][0]["verdict"], "good", "{card}");
    assert_eq!(card["tests"][1]["verdict"], "bad");
    assert_eq!(card["gaps"], 2);
    assert_eq!(card["facts"][0]["id"], "hit_at_1");
    cli.call("knowledge.measure", &json!({ "project_id": project }))?;
    let card = cli.call("knowledge.card", &json!({ "project_id": project }))?;
    assert_eq!(card["measures"][0]["questions_text"], "3");
    let proposed = cli.call("knowledge.propose", &json!({ "project_id": project }))?;
    assert_eq!(proposed["tests"][0]["question"], "Вторая точка?");

    // Without a plan there is no task.
    let refused = cli.refusal("knowledge.plan_answers", &json!({ "project_id": project }))?;
    assert_eq!(refused["field"], "project_id");

    // The chat of the site leaves the draft out.
    let chat = cli.folder().join("chat");
    let saved = cli.call(
        "knowledge.save_chat",
        &json!({ "project_id": project, "path": chat }),
    )?;
    assert_eq!(saved["files"].as_array().unwrap().len(), 5);
    let index = fs::read_to_string(chat.join("knowledge.json"))?;
    ensure!(
        index.contains("1 300 ₽") && !index.contains("500 ₽ в месяц."),
        "{index}"
    );
    Ok(())
}

#[test]
fn a_knowledge_base_travels_with_its_project() -> Result<()> {
    let cli = Cli::fresh()?;
    let project = project(&cli)?;
    let file = cli.folder().join("Тарифы.md");
    fs::write(&file, TARIFFS)?;
    let added = add(&cli, &project, &[&file])?;
    let document = &added["value"]["documents"][0]["id"];
    cli.call(
        "knowledge.add_tests",
        &json!({ "project_id": project, "tests": [
            { "question": "Когда вернут деньги?", "expected": { "document_id": document, "heading": "Возврат" } },
        ] }),
    )?;
    cli.call(
        "knowledge.save_synonyms",
        &json!({ "project_id": project, "groups": [["точка", "филиал"], ["одно"]] }),
    )?;
    let bundle = cli.folder().join("a.growth-project");
    cli.call("projects.export", &json!({ "id": project, "path": bundle }))?;
    let imported = cli.call("projects.import", &json!({ "path": bundle }))?;
    let copied = cli.call("projects.duplicate", &json!({ "id": project }))?;
    for copy in [&imported, &copied] {
        let id = copy["value"]["id"].as_str().context("an id")?;
        let shown = view(&cli, id)?;
        assert_eq!(shown["documents"][0]["title"], "Тарифы");
        assert_eq!(shown["synonyms"], json!([["точка", "филиал"]]));
        ensure!(shown["documents"][0]["id"] != *document, "an id twice");
        // The test question leads to the document of the copy.
        let card = cli.call("knowledge.card", &json!({ "project_id": id }))?;
        assert_eq!(card["tests"][0]["verdict"], "good", "{card}");
        // Where the file lies is known for the project that read it alone.
        let again = cli.call("knowledge.refresh", &json!({ "project_id": id }))?;
        assert_eq!(how(&again), Vec::<&str>::new());
    }
    cli.call("projects.delete", &json!({ "id": project }))?;
    cli.call("history.undo", &json!({}))?;
    assert_eq!(view(&cli, &project)?["documents"][0]["title"], "Тарифы");
    Ok(())
}
