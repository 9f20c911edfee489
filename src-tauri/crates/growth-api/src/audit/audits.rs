//! Audits as a whole, and their answers.

use growth_i18n::Language;
use growth_model::{
    Outcome, Reason,
    audit::{Answer, FoundationGate, bank},
};
use growth_workspace::{
    AuditId, Committed, ProjectId, View,
    audit::{self as saved, Audit, AuditPatch, NewAudit, SavedAnswer},
};

use super::{
    evidence::{EvidenceView, evidence_view},
    view,
    words::{audit_title, interval_text, known_bank, points_text, share_text},
};
use crate::{Context, Failure, Request, names::code, router::request, shared::OfProject};

pub(super) fn requests() -> Vec<Request> {
    vec![
        request(
            "audit.list",
            "The audits of a project with their scores, the latest day first.",
            list,
        ),
        request(
            "audit.create",
            "Begins an audit with the latest questions.",
            create,
        ),
        request(
            "audit.get",
            "An audit with its answers, notes and evidence.",
            get,
        ),
        request(
            "audit.view",
            "An audit in the words of the caller's language: questions, answers, scores, radar.",
            view::view,
        ),
        request(
            "audit.update",
            "Changes the name, day or stage of an audit; what is absent stays.",
            update,
        ),
        request(
            "audit.delete",
            "Deletes an audit; its growth points stay, and undo brings it back.",
            delete,
        ),
        request(
            "audit.answer",
            "Answers a question, or notes something about it; what is absent stays.",
            answer,
        ),
        request(
            "audit.clear_answer",
            "Takes an answer back: the question is open again.",
            clear_answer,
        ),
        request(
            "audit.foundation",
            "Whether the foundation carries automation, by the latest audit, and which layers are weak.",
            foundation,
        ),
    ]
}

/// An audit, by its id.
#[shape(Eq, deny_unknown_fields)]
pub struct AuditRef {
    /// The audit.
    pub id: AuditId,
}

/// The audits of a project.
#[shape]
pub struct AuditList {
    /// The latest day first.
    pub audits: Vec<AuditCard>,
}

/// An audit in the list.
#[shape]
pub struct AuditCard {
    /// The audit.
    #[serde(flatten)]
    pub audit: Audit,
    /// Its name, or its day in words.
    pub title: String,
    /// Overall score, 0…100 points. Undefined where this program does not have its questions.
    pub score: Outcome<f64>,
    /// The same as text.
    pub score_text: String,
    /// Where the score may lie (`33–65`); empty where that is not known.
    pub interval_text: String,
    /// How much of it is answered.
    pub coverage_text: String,
    /// False where this program does not have its questions, so that it cannot be opened.
    pub bank_known: bool,
    /// Questions of the audit; 0 where this program does not have them.
    pub questions: usize,
    /// Questions about which something was said: an answer, "not applicable" or "don't know yet".
    pub said: usize,
}

fn list(context: &Context<'_>, input: OfProject) -> Result<AuditList, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let audits = saved::list(&view, &input.project_id)?
            .into_iter()
            .map(|audit| {
                let scores = saved::scores(&view, &audit)?;
                let said = saved::bank_answers(&view, &audit)?.answers.len();
                Ok(card(audit, scores.as_ref(), said, context.language))
            })
            .collect::<Result<_, Failure>>()?;
        Ok(AuditList { audits })
    })
}

fn card(
    audit: Audit,
    scores: Option<&growth_model::audit::AuditScores>,
    said: usize,
    language: Language,
) -> AuditCard {
    let score = scores.map_or(Outcome::undefined(Reason::NothingAnswered), |scores| {
        scores.overall.score.clone()
    });
    AuditCard {
        title: audit_title(&audit.name, audit.date, language),
        score_text: points_text(&score, language),
        interval_text: scores.map_or_else(String::new, |scores| {
            interval_text(&scores.overall.interval, language)
        }),
        coverage_text: scores.map_or_else(String::new, |scores| {
            share_text(&scores.overall.coverage, language)
        }),
        bank_known: scores.is_some(),
        questions: bank(audit.bank_version).map_or(0, |bank| bank.questions().count()),
        said,
        score,
        audit,
    }
}

fn create(context: &Context<'_>, input: NewAudit) -> Result<Committed<Audit>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.create_audit(&input)?))
}

/// An audit with all that was said in it.
#[shape(Eq)]
pub struct AuditContent {
    /// The audit.
    #[serde(flatten)]
    pub audit: Audit,
    /// What was said, by the ids of the questions.
    pub answers: Vec<SavedAnswer>,
    /// Its evidence, in the order in which it was attached.
    pub evidence: Vec<EvidenceView>,
}

fn get(context: &Context<'_>, input: AuditRef) -> Result<AuditContent, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        Ok(AuditContent {
            audit: saved::get(&view, &input.id)?,
            answers: saved::answers(&view, &input.id)?,
            evidence: saved::evidence_of_audit(&view, &input.id)?
                .into_iter()
                .map(|evidence| evidence_view(evidence, context.language))
                .collect(),
        })
    })
}

/// A change of an audit.
#[shape(Eq, deny_unknown_fields)]
pub struct UpdateAudit {
    /// The audit.
    pub id: AuditId,
    /// What changes.
    pub change: AuditPatch,
}

fn update(context: &Context<'_>, input: UpdateAudit) -> Result<Committed<Audit>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.update_audit(&input.id, &input.change)?))
}

fn delete(context: &Context<'_>, input: AuditRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.delete_audit(&input.id)?))
}

/// What is said about a question.
#[shape(Eq, deny_unknown_fields)]
pub struct AnswerInput {
    /// The audit.
    pub audit_id: AuditId,
    /// Id of the question in the bank.
    pub question: String,
    /// The answer: a whole number 0…4, `not_applicable` or `unknown`.
    pub answer: Option<Answer>,
    /// What a reader should know about it, up to 10 000 characters; empty to take the note away.
    pub note: Option<String>,
}

fn answer(context: &Context<'_>, input: AnswerInput) -> Result<Committed<()>, Failure> {
    let AnswerInput {
        audit_id,
        question,
        answer,
        note,
    } = input;
    context.app.with(|workspace| {
        let mut committed = Committed {
            value: (),
            changed: vec![],
        };
        if let Some(answer) = answer {
            committed = workspace.answer_question(&audit_id, &question, answer)?;
        }
        if let Some(note) = note {
            let noted = workspace.note_answer(&audit_id, &question, &note)?;
            committed.changed.extend(noted.changed);
        }
        Ok(committed)
    })
}

/// A question of an audit.
#[shape(Eq, deny_unknown_fields)]
pub struct QuestionRef {
    /// The audit.
    pub audit_id: AuditId,
    /// Id of the question in the bank.
    pub question: String,
}

fn clear_answer(context: &Context<'_>, input: QuestionRef) -> Result<Committed<()>, Failure> {
    context
        .app
        .with(|workspace| Ok(workspace.clear_answer(&input.audit_id, &input.question)?))
}

/// What the latest audit says about the foundation.
#[shape]
pub struct Foundation {
    /// The latest audit; absent when there is none, and then nothing else is known.
    pub audit_id: Option<AuditId>,
    /// The gate: whether points about AI and automation wait.
    pub gate: Option<FoundationGate>,
    /// The gate in words; empty without an audit.
    pub text: String,
    /// Overall score, 0…100 points.
    pub score: Outcome<f64>,
    /// The same as text.
    pub score_text: String,
    /// Layers below 40 points, the weakest first.
    pub weak: Vec<WeakLayer>,
}

/// A weak layer.
#[shape]
pub struct WeakLayer {
    /// Which.
    pub layer: growth_model::audit::Layer,
    /// Its number, from 1.
    pub number: u32,
    /// Its name.
    pub title: String,
    /// Its score, 0…100 points.
    pub score: f64,
    /// The same as text.
    pub score_text: String,
}

fn foundation(context: &Context<'_>, input: OfProject) -> Result<Foundation, Failure> {
    context
        .app
        .with(|workspace| foundation_of(&workspace.view(), &input.project_id, context.language))
}

impl Foundation {
    /// Nothing is known of the foundation.
    pub(crate) fn unknown(language: Language) -> Self {
        let score = Outcome::undefined(Reason::NothingAnswered);
        Self {
            audit_id: None,
            gate: None,
            text: String::new(),
            score_text: points_text(&score, language),
            score,
            weak: vec![],
        }
    }
}

/// What the latest audit of a project says about its foundation.
pub(crate) fn foundation_of(
    view: &View<'_>,
    project: &ProjectId,
    language: Language,
) -> Result<Foundation, Failure> {
    let latest = match saved::latest(view, project)? {
        None => None,
        Some(audit) => {
            let bank = known_bank(audit.bank_version)?;
            saved::scores(view, &audit)?.map(|scores| (audit, scores, bank))
        }
    };
    let Some((audit, scores, questions)) = latest else {
        return Ok(Foundation::unknown(language));
    };
    let mut weak: Vec<WeakLayer> = (1..)
        .zip(&questions.layers)
        .zip(&scores.layers)
        .filter(|(_, score)| score.counts && view::is_weak(score))
        .filter_map(|((number, layer), score)| {
            Some(WeakLayer {
                layer: layer.layer,
                number,
                title: super::words::said(&layer.title, language),
                score_text: points_text(&score.score, language),
                score: *score.score.value()?,
            })
        })
        .collect();
    weak.sort_by(|a, b| a.score.total_cmp(&b.score));
    Ok(Foundation {
        audit_id: Some(audit.id),
        text: foundation_text(&scores.foundation, language),
        gate: Some(scores.foundation),
        score_text: points_text(&scores.overall.score, language),
        score: scores.overall.score,
        weak,
    })
}

/// The gate in words.
pub(super) fn foundation_text(gate: &FoundationGate, language: Language) -> String {
    growth_i18n::text(
        language,
        &format!("audit-foundation-{}", code(gate.state)),
        &[],
    )
}
