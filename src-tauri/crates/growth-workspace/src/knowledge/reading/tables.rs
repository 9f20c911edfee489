//! Tables: questions with their answers, or rows that are read with their headings.

use growth_model::knowledge::DocumentFormat;

use super::{DocumentTrouble, ReadText};
use crate::tabular::{TableError, TableFile, is_heading, ole_kind, read_rows, sheets_of};

const QUESTION: [&str; 8] = [
    "вопрос",
    "вопросы",
    "запрос",
    "question",
    "questions",
    "q",
    "query",
    "title",
];
const ANSWER: [&str; 7] = [
    "ответ",
    "ответы",
    "answer",
    "answers",
    "a",
    "reply",
    "response",
];

/// Whether a file in Microsoft's old container is one with a password.
pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    matches!(ole_kind(bytes), TableError::Spreadsheet)
}

/// A file of delimited text.
pub(super) fn delimited(text: &str) -> Result<ReadText, DocumentTrouble> {
    let mut file = TableFile::pasted(text);
    let rows = match read_rows(&mut file) {
        Ok(rows) => rows.into_iter().map(|row| row.cells).collect(),
        Err(TableError::Empty) => return Err(DocumentTrouble::Empty),
        Err(TableError::TooLarge { .. } | TableError::LineTooLong { .. }) => {
            return Err(DocumentTrouble::TooLarge);
        }
        Err(_) => return Err(DocumentTrouble::Damaged),
    };
    Ok(ReadText {
        text: lines(rows),
        format: DocumentFormat::Questions,
        ..ReadText::default()
    })
}

/// A workbook: the rows of all its sheets that are not hidden.
pub(super) fn workbook(bytes: Vec<u8>) -> Result<ReadText, DocumentTrouble> {
    if !bytes.starts_with(b"PK") {
        return Err(DocumentTrouble::OtherKind);
    }
    let sheets = sheets_of(bytes).map_err(|error| match error {
        TableError::TooLarge { .. } => DocumentTrouble::TooLarge,
        TableError::Binary => DocumentTrouble::OtherKind,
        _ => DocumentTrouble::Damaged,
    })?;
    let text = sheets.into_iter().map(lines).collect();
    Ok(ReadText {
        text,
        format: DocumentFormat::Questions,
        ..ReadText::default()
    })
}

fn plain(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rows as lines of a question, a tab and its answer. A table of questions and answers names them in its
/// headings or has two columns; of any other, the first cell of a row is what the row is about, and its
/// other cells stand behind their headings.
fn lines(rows: Vec<Vec<String>>) -> String {
    let mut rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|row| row.iter().map(|cell| plain(cell)).collect())
        .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let Some(first) = rows.first().cloned() else {
        return String::new();
    };
    let column = |names: &[&str]| first.iter().position(|cell| is_heading(cell, names));
    let mut text = String::new();
    let mut say = |question: &str, answer: &str| {
        if !answer.is_empty() {
            text.push_str(question);
            text.push('\t');
            text.push_str(answer);
            text.push('\n');
        }
    };
    if let (Some(question), Some(answer)) = (column(&QUESTION), column(&ANSWER)) {
        for row in rows.drain(1..) {
            let cell = |place: usize| row.get(place).map_or("", String::as_str);
            say(cell(question), cell(answer));
        }
        return text;
    }
    // Without headings, two cells are a question and its answer; an answer may hold the sign that parts
    // cells.
    if first.iter().filter(|cell| !cell.is_empty()).count() <= 2 {
        for row in rows {
            let Some((question, rest)) = row.split_first() else {
                continue;
            };
            let rest: Vec<&str> = (rest.iter().map(String::as_str))
                .filter(|cell| !cell.is_empty())
                .collect();
            if rest.is_empty() {
                say("", question);
            } else {
                say(question, &rest.join("; "));
            }
        }
        return text;
    }
    for row in rows.drain(1..) {
        let Some((about, rest)) = row.split_first() else {
            continue;
        };
        let said: Vec<String> = (rest.iter().zip(first.iter().skip(1)))
            .filter(|(cell, _)| !cell.is_empty())
            .map(|(cell, heading)| {
                if heading.is_empty() {
                    cell.clone()
                } else {
                    format!("{heading}: {cell}")
                }
            })
            .collect();
        if said.is_empty() {
            say("", about);
        } else {
            say(about, &said.join("; "));
        }
    }
    text
}
