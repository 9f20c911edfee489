//! The chat of a site: a folder that an engineer uploads. It ranks as the program does, by the same
//! figures, and needs no server.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::document::{Document, DocumentNote};
use super::glossary::Synonyms;
use super::index::KnowledgeIndex;
use super::passages::sentences;
use super::search::{SearchOptions, TRANSLATIONS};
use crate::ModelError;
use crate::checks::{at_most, inconsistent};

/// The script: one file, without dependencies.
const SCRIPT: &str = include_str!("../../knowledge/chat.js");

/// Documents of a chat.
#[shape(deny_unknown_fields)]
#[schemars(rename = "KnowledgeChatInput")]
pub struct ChatInput {
    /// The documents. All of their text is published with the chat.
    pub documents: Vec<Document>,
    /// Addresses of documents on the site, by their ids: `https://…`. Answers lead there.
    #[serde(default)]
    pub links: BTreeMap<String, String>,
    /// How it is searched. `limit` is not used.
    #[serde(default)]
    pub options: SearchOptions,
}

/// The folder.
#[shape]
pub struct ChatFolder {
    /// `chat.js`, `knowledge.json`, `demo.html` and a note in both languages.
    pub files: Vec<ChatFile>,
    /// Number of passages in it.
    pub passages: usize,
    /// Documents that are not in it, and why.
    pub notes: Vec<DocumentNote>,
}

/// A file.
#[shape(Eq)]
#[schemars(rename = "KnowledgeChatFile")]
pub struct ChatFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Writes the chat of a site.
///
/// # Errors
/// Links that are no web addresses or name no document, documents without or with the same id.
pub fn chat(input: &ChatInput) -> Result<ChatFolder, ModelError> {
    input
        .options
        .check()
        .map_err(|error| error.within("options"))?;
    for (id, link) in &input.links {
        let field = format!("links.{id}");
        if !input.documents.iter().any(|document| document.id == *id) {
            return Err(inconsistent(field, "no_such_document"));
        }
        at_most(&field, link.chars().count(), 2_000)?;
        if !(link.starts_with("https://") || link.starts_with("http://")) {
            return Err(inconsistent(field, "web_address"));
        }
    }
    let index = KnowledgeIndex::new(&input.documents)?;
    let mut data = data(&index, &input.options, &input.links).to_string();
    data.push('\n');
    let file = |name: &str, text: &str| ChatFile {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    Ok(ChatFolder {
        files: vec![
            file("chat.js", SCRIPT),
            file("knowledge.json", &data),
            file("demo.html", DEMO),
            file("README.ru.md", NOTE_RU),
            file("README.en.md", NOTE_EN),
        ],
        passages: index.len(),
        notes: index.notes().to_vec(),
    })
}

/// The script.
pub(crate) fn chat_script() -> &'static str {
    SCRIPT
}

/// The index of a chat alone.
pub(crate) fn chat_index(input: &ChatInput) -> Result<Value, ModelError> {
    let index = KnowledgeIndex::new(&input.documents)?;
    Ok(data(&index, &input.options, &input.links))
}

/// The index as the script reads it.
fn data(
    index: &KnowledgeIndex,
    options: &SearchOptions,
    links: &BTreeMap<String, String>,
) -> Value {
    let terms: Vec<Value> = (0..index.postings.len())
        .map(|term| {
            let postings: Vec<u64> = (index.postings.get(term).into_iter().flatten())
                .flat_map(|(passage, count)| [*passage as u64, *count as u64])
                .collect();
            json!([index.name(term), postings])
        })
        .collect();
    let own = Synonyms::new(options.synonyms.iter(), &index.stems);
    let known = |synonyms: &Synonyms| -> BTreeMap<String, Vec<usize>> {
        (synonyms.stems())
            .filter_map(|stem| {
                let others = synonyms.of(stem).iter();
                let terms: Vec<usize> = others
                    .filter_map(|other| index.terms.get(other).copied())
                    .collect();
                (!terms.is_empty()).then(|| (stem.to_owned(), terms))
            })
            .collect()
    };
    let translations = if options.translate {
        known(&TRANSLATIONS)
    } else {
        BTreeMap::new()
    };
    let passages: Vec<Value> = (index.passages.iter())
        .map(|indexed| {
            let text = indexed.passage.text.as_str();
            let parts: Vec<&str> = sentences(text, 0, text.len())
                .into_iter()
                .filter_map(|(from, to)| text.get(from..to))
                .collect();
            json!({
                "document": indexed.document,
                "headings": indexed.passage.headings,
                "length": indexed.length,
                "sentences": parts,
            })
        })
        .collect();
    let documents: Vec<Value> = (index.documents.iter())
        .map(|(id, title)| json!({ "title": title, "link": links.get(id) }))
        .collect();
    json!({
        "threshold": options.threshold,
        "mean_length": index.mean_length,
        "stop": index.stems.stop_words(),
        "synonyms": known(&own),
        "translations": translations,
        "documents": documents,
        "passages": passages,
        "terms": terms,
    })
}

const DEMO: &str = r#"<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'"
    />
    <title>Chat</title>
    <script src="chat.js"></script>
  </head>
  <body>
    <main>
      <h1>Chat</h1>
      <growth-chat lang="ru"></growth-chat>
      <growth-chat lang="en"></growth-chat>
    </main>
  </body>
</html>
"#;

const NOTE_RU: &str = "# Чат для сайта\n\n\
1. Положите `chat.js` и `knowledge.json` в одну папку сайта. Сервер и база не нужны.\n\
2. Вставьте в страницу `<script src=\"/папка/chat.js\"></script>` и `<growth-chat lang=\"ru\"></growth-chat>`.\n\
3. Политике безопасности страницы достаточно `script-src 'self'; connect-src 'self'`.\n\
4. Посмотреть: `python3 -m http.server` в этой папке и `http://localhost:8000/demo.html`. С диска, без сервера, \
браузер не отдаст странице указатель.\n\n\
Ответ — предложения ваших документов со ссылкой на место. Если документы вопрос не поддерживают, чат говорит \
об этом, хранит вопрос в браузере и сообщает странице событием `unanswered`. Таблица вопросов: \
`document.querySelector('growth-chat').unansweredCsv()`.\n\n\
Весь текст документов лежит в `knowledge.json` и виден каждому посетителю.\n";

const NOTE_EN: &str = "# Chat for the site\n\n\
1. Put `chat.js` and `knowledge.json` into one folder of the site. No server and no database are needed.\n\
2. Add `<script src=\"/folder/chat.js\"></script>` and `<growth-chat lang=\"en\"></growth-chat>` to the page.\n\
3. The page's security policy needs no more than `script-src 'self'; connect-src 'self'`.\n\
4. To look at it: `python3 -m http.server` in this folder and `http://localhost:8000/demo.html`. From the disk, \
without a server, the browser does not give the index to the page.\n\n\
An answer is sentences of your documents with a link to their place. Where the documents do not support one, the \
chat says so, keeps the question in the browser and tells the page by the event `unanswered`. The questions as a \
table: `document.querySelector('growth-chat').unansweredCsv()`.\n\n\
All text of the documents lies in `knowledge.json` and can be read by every visitor.\n";
