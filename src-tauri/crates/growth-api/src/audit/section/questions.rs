//! Questions and answers in the report: layer by layer, and as a file.

use growth_i18n::{Language, tr::audit as tr};
use growth_model::audit::{Answer, LayerOrigin};
use growth_report::{
    content::{Cell, Column, Locale, Table},
    report::{Block, Heading, Look},
};

use super::numbered;
use crate::audit::{
    view::{AuditView, LayerView, QuestionView},
    words::answer_text,
};

/// The level, or what was said instead of one, and the answer in words.
fn answer_of(question: &QuestionView, language: Language) -> (Cell, String) {
    match question.answer {
        Some(Answer::Level(maturity)) => {
            let level = maturity.level();
            let said = question.answers.get(usize::from(level)).cloned();
            (Cell::count(level), said.unwrap_or_default())
        }
        other => (Cell::absent(answer_text(other, language)), String::new()),
    }
}

fn evidence_of(question: &QuestionView) -> String {
    let names: Vec<&str> = question
        .evidence
        .iter()
        .map(|view| view.evidence.file_name.as_str())
        .collect();
    names.join(", ")
}

/// A layer, question by question.
pub(super) fn questions(layer: &LayerView, locale: Locale) -> Vec<Block> {
    let language = locale.language;
    let about = match layer.origin {
        LayerOrigin::Guide => layer.about.clone(),
        LayerOrigin::Program => {
            format!("{} {}", layer.about, tr::audit_report_ours(language))
        }
    };
    let columns = vec![
        Column::text(tr::audit_number(language)),
        Column::text(tr::audit_question(language)).wide(1),
        Column::count(tr::audit_csv_answer(language)),
    ];
    let rows = layer.questions.iter().map(|question| {
        let (answer, said) = answer_of(question, language);
        let under = [said, question.note.clone(), evidence_of(question)];
        let under: Vec<String> = under.into_iter().filter(|text| !text.is_empty()).collect();
        vec![
            question.number.as_str().into(),
            Cell::from(question.ask.as_str()).with_under(under.join("\n")),
            answer,
        ]
    });
    let title = numbered(layer.number, &layer.title);
    let table = Table::new("audit-answers", title.as_str(), columns, rows, locale).pages_only();
    let score = layer.figures.score.value();
    [
        Some(Block::Heading(Heading {
            level: 2,
            text: title,
            aside: score.map_or_else(|| "—".to_owned(), |_| layer.score_text.clone()),
            bad: layer.weak,
        })),
        Block::text(about, Look::MutedLead),
        Some(Block::Table(table)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// All answers, for files.
pub(super) fn answers(audit: &AuditView, locale: Locale) -> Table {
    let language = locale.language;
    let columns = vec![
        Column::text(tr::audit_layer(language)),
        Column::text(tr::audit_csv_number(language)),
        Column::text(tr::audit_question(language)),
        Column::count(tr::audit_csv_answer(language)),
        Column::text(tr::audit_csv_words(language)),
        Column::text(tr::audit_note(language)),
        Column::text(tr::audit_evidence(language)),
        Column::text(tr::audit_csv_id(language)),
    ];
    let rows = audit.layers.iter().flat_map(|layer| {
        let title = numbered(layer.number, &layer.title);
        layer.questions.iter().map(move |question| {
            let (answer, said) = answer_of(question, language);
            vec![
                title.as_str().into(),
                question.number.as_str().into(),
                question.ask.as_str().into(),
                answer,
                Cell::words(said),
                Cell::words(question.note.as_str()),
                Cell::words(evidence_of(question)),
                question.id.as_str().into(),
            ]
        })
    });
    let title = tr::audit_csv_answers(language, &audit.title);
    Table::new("audit-answers", title, columns, rows, locale).files_only()
}
