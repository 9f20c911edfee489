//! The chat that a client puts on a site, in a browser: it answers with the place, says when it cannot,
//! and takes every text as text.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context as _, Result, ensure};
use fantoccini::{
    actions::{InputSource as _, KeyAction, KeyActions},
    key::Key,
};
use growth_tests::Cli;
use serde_json::{Value, json};

use crate::window::Window;

const RULES: &str = "# Правила\n\n## Возврат денег\n\nДеньги вернём за десять дней на ту же карту \
                     <img src=x onerror=\"document.title='run'\">.\n\n\
                     ## Вторая точка\n\nВторая точка стоит 1 300 ₽ в месяц.\n";

#[tokio::test]
async fn the_chat_of_a_site_answers_in_a_browser() -> Result<()> {
    let data = tempfile::tempdir()?;
    let folder = exported(data.path())?;
    let address = served(folder)?;
    let page = Window::browse(&format!("{address}/demo.html")).await?;
    page.until(
        "the chat",
        "return document.querySelector('growth-chat')?.shadowRoot?.querySelector('input') != null",
        &[],
    )
    .await?;
    page.script(
        "window.refused = [];
         document.addEventListener('securitypolicyviolation',
            (event) => window.refused.push(event.violatedDirective + ' ' + event.blockedURI));",
        vec![],
    )
    .await?;

    // By keyboard alone, in Russian.
    let said = ask(&page, "ru", "Когда вернут деньги?").await?;
    ensure!(said.contains("Деньги вернём за десять дней"), "{said}");
    ensure!(said.contains("Источник: Правила › Возврат денег"), "{said}");
    // What looks like markup in a document is text.
    ensure!(said.contains("<img src=x"), "{said}");
    let ran = page.script("return document.title", vec![]).await?;
    ensure!(ran != "run", "a document has run a script");

    // Without an answer it says so, and keeps the question for the program.
    let said = ask(&page, "en", "What is the capital of Peru?").await?;
    ensure!(said.contains("The documents hold no answer"), "{said}");
    let table = page
        .script(
            "return document.querySelector('growth-chat').unansweredCsv()",
            vec![],
        )
        .await?;
    let table = table.as_str().context("a table")?;
    ensure!(
        table.starts_with("at;question\n") && table.contains("What is the capital of Peru?"),
        "{table}"
    );

    page.axe("the chat of a site").await?;
    let refused = page.script("return window.refused", vec![]).await?;
    ensure!(refused == json!([]), "the policy has refused: {refused}");
    page.picture("site-chat").await?;
    page.close().await?;

    // The questions come back into the program.
    let questions = data.path().join("questions.csv");
    fs::write(&questions, table)?;
    let cli = Cli::new(data.path());
    let project = project(&cli)?;
    let taken = cli.call(
        "knowledge.import_questions",
        &json!({ "project_id": project, "path": questions }),
    )?;
    ensure!(taken["value"]["added"] == 1, "{taken}");
    Ok(())
}

/// Asks by the keys, and answers what the chat says to it.
async fn ask(page: &Window, language: &str, question: &str) -> Result<String> {
    const FOCUS: &str = "const chat = document.querySelector(`growth-chat[lang=${arguments[0]}]`);
                         chat.shadowRoot.querySelector('input').focus();";
    const SAID: &str = "const chat = document.querySelector(`growth-chat[lang=${arguments[0]}]`);
                        const last = [...chat.shadowRoot.querySelectorAll('li')].at(-1);
                        return last?.querySelector('.question').textContent === arguments[1]
                            && last.children.length > 1 ? last.innerText : null;";
    page.script(FOCUS, vec![json!(language)]).await?;
    let keys = question
        .chars()
        .chain([char::from(Key::Enter)])
        .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }])
        .fold(KeyActions::new("keyboard".to_owned()), |actions, key| {
            actions.then(key)
        });
    page.client.perform_actions(keys).await?;
    let said = page
        .until("an answer", SAID, &[json!(language), json!(question)])
        .await?;
    Ok(said.as_str().context("words")?.to_owned())
}

fn project(cli: &Cli) -> Result<Value> {
    let list = cli.call("projects.list", &json!({}))?;
    Ok(list["projects"][0]["id"].clone())
}

/// The folder for a site, made from a document.
fn exported(data: &Path) -> Result<PathBuf> {
    let cli = Cli::new(data);
    let rules = data.join("Правила.md");
    fs::write(&rules, RULES)?;
    cli.call(
        "projects.create",
        &json!({ "name": "Кофейня", "currency": "RUB", "language": "ru" }),
    )?;
    let project = project(&cli)?;
    cli.call(
        "knowledge.add",
        &json!({ "project_id": project, "paths": [rules] }),
    )?;
    let folder = data.join("chat");
    cli.call(
        "knowledge.save_chat",
        &json!({ "project_id": project, "path": folder }),
    )?;
    Ok(folder)
}

/// Serves the files of a folder as a site does; the address of the site.
fn served(folder: PathBuf) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = answer(stream, &folder);
        }
    });
    Ok(address)
}

fn answer(mut stream: TcpStream, folder: &Path) -> Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().context("a request")??;
    while lines
        .next()
        .is_some_and(|line| line.is_ok_and(|line| !line.is_empty()))
    {}
    let name = first
        .split(['/', ' '])
        .nth(2)
        .unwrap_or_default()
        .to_owned();
    let kind = match Path::new(&name).extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        _ => "text/plain",
    };
    let (status, body) = match fs::read(folder.join(&name)) {
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)?;
    Ok(())
}
