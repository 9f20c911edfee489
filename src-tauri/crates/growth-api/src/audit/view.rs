//! An audit as its screen shows it.

use std::collections::BTreeMap;

use growth_i18n::{Digits, Format, Language, text, tr};
use growth_model::{
    Currency, Outcome,
    audit::{
        Answer, AuditScores, BankLayer, BankQuestion, FOUNDATION_NEEDED, FoundationGate, Layer,
        LayerOrigin, LayerScore, OverallScore,
    },
    business::BusinessKind,
    economics::InputField,
};
use growth_report::charts::{self, Chart, ChartStyle, Radar, RadarAxis, RadarShape};
use growth_workspace::{
    AuditId, GrowthPointId, View, WorkspaceError,
    audit::{self as saved, Audit, EvidenceOf, SavedAnswer, SourceKind},
    projects,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    audits::foundation_text,
    evidence::{EvidenceView, evidence_view},
    words::{
        audit_title, interval_text, known_bank, layer_title, points_text, said, share_text,
        signed_points,
    },
};
use crate::{
    Context, Failure,
    names::code,
    shared::{ChartRequest, input_label},
};

/// Which audit, and how its radar is drawn.
#[shape(Eq, deny_unknown_fields)]
pub struct AuditViewInput {
    /// The audit.
    pub id: AuditId,
    /// An audit to lay under it in the radar; the one before it when absent.
    pub under: Option<AuditId>,
    /// Size and colours of the radar.
    pub chart: ChartRequest,
}

/// An audit as its screen shows it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AuditView {
    /// The audit.
    pub audit: Audit,
    /// Its name, or its day in words.
    pub title: String,
    /// Its day in words.
    pub date_text: String,
    /// Stage of the project in words.
    pub stage_text: String,
    /// Layers that weigh more or less than elsewhere because of what the business lives on, in words;
    /// empty where none does.
    pub weights_text: String,
    /// The seven layers.
    pub layers: Vec<LayerView>,
    /// The audit as a whole.
    pub overall: OverallView,
    /// Names of the weakest layer and of those that share its score; empty when there is none.
    pub weakest: Vec<String>,
    /// Whether automation may be built on the foundation.
    pub foundation: FoundationGate,
    /// The same in words.
    pub foundation_text: String,
    /// The scores of the layers, over those of the earlier audit if there is one.
    pub radar: Chart,
    /// The audit that lies under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under: Option<EarlierAudit>,
    /// What the radar is drawn from: the report draws it in its own size.
    #[serde(skip)]
    pub(super) shapes: Option<Radar>,
}

/// The audit that another is compared with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EarlierAudit {
    /// The audit.
    pub id: AuditId,
    /// Its name, or its day in words.
    pub title: String,
    /// How far the overall score has moved since. Points of 100.
    pub delta: Outcome<f64>,
    /// The same as text (`+13`).
    pub delta_text: String,
}

/// The audit as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OverallView {
    /// The figures.
    #[serde(flatten)]
    pub figures: OverallScore,
    /// The score as text.
    pub score_text: String,
    /// Where it may lie (`33–65`).
    pub interval_text: String,
    /// How much is answered (`69 %`).
    pub coverage_text: String,
    /// Questions of the audit.
    pub questions: u32,
    /// Questions about which something was said: an answer, "not applicable" or "don't know yet".
    pub said: u32,
}

/// A layer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LayerView {
    /// Which.
    pub layer: Layer,
    /// Its number, from 1.
    pub number: u32,
    /// Its name.
    pub title: String,
    /// What it looks at.
    pub about: String,
    /// Whether the guide names it or the program adds it.
    pub origin: LayerOrigin,
    /// Its figures.
    pub figures: LayerScore,
    /// Its score as text.
    pub score_text: String,
    /// Where the score may lie.
    pub interval_text: String,
    /// How much of it is answered.
    pub coverage_text: String,
    /// Below 40 points.
    pub weak: bool,
    /// Questions about which something was said.
    pub said: u32,
    /// Growth points of the project in this layer that are not dropped.
    pub growth_points: u32,
    /// Its questions.
    pub questions: Vec<QuestionView>,
}

/// A question with what was said about it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct QuestionView {
    /// Id in the bank.
    pub id: String,
    /// Number of the layer and of the question in it (`1.5`).
    pub number: String,
    /// The question.
    pub ask: String,
    /// Why it matters.
    pub why: String,
    /// How to check it in minutes.
    pub check: String,
    /// The five answers, 0 to 4.
    pub answers: Vec<String>,
    /// What good looks like.
    pub good: String,
    /// The first fix.
    pub first_fix: String,
    /// What the first fix usually takes. Person-days.
    pub effort_days: Decimal,
    /// The same as text.
    pub effort_text: String,
    /// Inputs of the calculator that an improvement moves, the most important first.
    pub moves: Vec<MovedInput>,
    /// Growth points from it wait for the foundation.
    pub ai_or_automation: bool,
    /// The answer; absent while it is open.
    pub answer: Option<Answer>,
    /// What was noted; may be empty.
    pub note: String,
    /// Its evidence.
    pub evidence: Vec<EvidenceView>,
    /// Growth points that came of this answer.
    pub growth_points: Vec<GrowthPointId>,
    /// Title that a finding from it would begin with: the first fix in short.
    pub finding_title: String,
}

/// An input of the calculator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MovedInput {
    /// Which.
    pub field: InputField,
    /// Its name.
    pub label: String,
}

/// What the workspace knows, read under the lock.
struct Read {
    audit: Audit,
    business_kind: BusinessKind,
    currency: Currency,
    scores: AuditScores,
    answers: BTreeMap<String, SavedAnswer>,
    evidence: Vec<EvidenceView>,
    points: Vec<(Layer, GrowthPointId, String)>,
    under: Option<(Audit, AuditScores)>,
}

pub(super) fn view(context: &Context<'_>, input: AuditViewInput) -> Result<AuditView, Failure> {
    let language = context.language;
    let read = context.app.with(|workspace| {
        let under = input.under.as_ref();
        read(&workspace.view(), &input.id, under, language)
    })?;
    let style = input.chart.style(language, read.currency);
    in_words(read, &style)
}

/// An audit in the words of the style's language, its radar over that of the audit before it.
pub(super) fn of(view: &View<'_>, id: &AuditId, style: &ChartStyle) -> Result<AuditView, Failure> {
    in_words(read(view, id, None, style.language)?, style)
}

fn in_words(read: Read, style: &ChartStyle) -> Result<AuditView, Failure> {
    let language = style.language;
    let bank = known_bank(read.audit.bank_version)?;
    let layers: Vec<LayerView> = (1..)
        .zip(&bank.layers)
        .zip(&read.scores.layers)
        .map(|((number, layer), score)| layer_view(number, layer, score, &read, language))
        .collect();
    let under = read.under.as_ref().map(|(audit, scores)| {
        let delta = scores
            .overall
            .score
            .clone()
            .zip(read.scores.overall.score.clone())
            .map(|(from, to)| to - from);
        EarlierAudit {
            id: audit.id.clone(),
            title: audit_title(&audit.name, audit.date, language),
            delta_text: signed_points(&delta, language),
            delta,
        }
    });
    let title = audit_title(&read.audit.name, read.audit.date, language);
    let shapes: Vec<(&str, &AuditScores)> = read
        .under
        .as_ref()
        .zip(under.as_ref())
        .map(|((_, scores), under)| (under.title.as_str(), scores))
        .into_iter()
        .chain([(title.as_str(), &read.scores)])
        .collect();
    let shapes = radar_of(&shapes, language);
    let overall = &read.scores.overall;
    Ok(AuditView {
        date_text: Format::new(language).date_long(read.audit.date),
        stage_text: text(language, &format!("stage-{}", code(read.audit.stage)), &[]),
        weights_text: weights_text(read.business_kind, language),
        overall: OverallView {
            score_text: points_text(&overall.score, language),
            interval_text: interval_text(&overall.interval, language),
            coverage_text: share_text(&overall.coverage, language),
            questions: layers.iter().map(|layer| count(&layer.questions)).sum(),
            said: layers.iter().map(|layer| layer.said).sum(),
            figures: overall.clone(),
        },
        weakest: read
            .scores
            .weakest_ties
            .iter()
            .filter_map(|weakest| layers.iter().find(|layer| layer.layer == *weakest))
            .map(|layer| layer.title.clone())
            .collect(),
        foundation: read.scores.foundation,
        foundation_text: foundation_text(&read.scores.foundation, language),
        title,
        layers,
        radar: charts::radar(&shapes, style),
        shapes: Some(shapes),
        under,
        audit: read.audit,
    })
}

/// Layers whose weight differs because of what the business lives on; empty where none does.
fn weights_text(kind: BusinessKind, language: Language) -> String {
    let format = Format::new(language);
    let layers: Vec<String> = kind
        .layer_factors()
        .into_iter()
        .map(|(layer, factor)| {
            let factor = format.number(factor, Digits::up_to(2));
            tr::audit::audit_weights_layer(language, &factor, layer_title(layer, language))
        })
        .collect();
    if layers.is_empty() {
        return String::new();
    }
    let kind = text(language, &format!("projects-kind-{}", kind.code()), &[]);
    tr::audit::audit_weights(language, &kind, layers.join(", "))
}

/// Below the points from which a foundation carries; the same line for every layer.
pub(super) fn is_weak(score: &LayerScore) -> bool {
    score
        .score
        .value()
        .is_some_and(|score| *score < FOUNDATION_NEEDED)
}

/// The scores of audits as a radar, the latest last.
pub(super) fn radar_of(shapes: &[(&str, &AuditScores)], language: Language) -> Radar {
    let layers = shapes.last().map_or(&[][..], |(_, scores)| &scores.layers);
    Radar {
        title: text(language, "audit-radar", &[]),
        axes: (1..)
            .zip(layers)
            .map(|(number, layer)| RadarAxis {
                mark: number.to_string(),
                label: layer_title(layer.layer, language),
            })
            .collect(),
        shapes: shapes
            .iter()
            .map(|(name, scores)| RadarShape {
                name: (*name).to_owned(),
                values: layers
                    .iter()
                    .map(|layer| {
                        let score = scores.layers.iter().find(|s| s.layer == layer.layer)?;
                        score.score.value().copied()
                    })
                    .collect(),
                ranges: layers
                    .iter()
                    .map(|layer| {
                        let score = scores.layers.iter().find(|s| s.layer == layer.layer)?;
                        score.interval.value().map(|range| (range.low, range.high))
                    })
                    .collect(),
            })
            .collect(),
    }
}

fn read(
    view: &View<'_>,
    id: &AuditId,
    under: Option<&AuditId>,
    language: Language,
) -> Result<Read, Failure> {
    let audit = saved::get(view, id)?;
    let scores = saved::scores(view, &audit)?;
    // Says that the questions are not known before anything else is asked of them.
    known_bank(audit.bank_version)?;
    let under = match under {
        Some(id) => Some(saved::get(view, id)?),
        None => before(view, &audit)?,
    };
    let under = match under {
        Some(under) => saved::scores(view, &under)?.map(|scores| (under, scores)),
        None => None,
    };
    let project = projects::get(view, &audit.project_id)?;
    Ok(Read {
        currency: project.currency,
        business_kind: project.business_kind,
        scores: scores
            .ok_or_else(|| Failure::Internal("a known bank gave no scores".to_owned()))?,
        answers: saved::answers(view, &audit.id)?
            .into_iter()
            .map(|answer| (answer.question.clone(), answer))
            .collect(),
        evidence: saved::evidence_of_audit(view, &audit.id)?
            .into_iter()
            .map(|evidence| evidence_view(evidence, language))
            .collect(),
        points: saved::growth_points(view, &audit.project_id)?
            .into_iter()
            .filter(|point| point.content.status != saved::PointStatus::Dropped)
            .map(|point| {
                let source = point.content.source;
                let reference = if source.kind == SourceKind::Answer {
                    source.reference
                } else {
                    String::new()
                };
                (point.content.layer, point.id, reference)
            })
            .collect(),
        under,
        audit,
    })
}

/// The audit of the same project before this one.
fn before(view: &View<'_>, audit: &Audit) -> Result<Option<Audit>, WorkspaceError> {
    let all = saved::list(view, &audit.project_id)?;
    Ok(all
        .into_iter()
        .skip_while(|other| other.id != audit.id)
        .nth(1))
}

fn layer_view(
    number: u32,
    layer: &BankLayer,
    score: &LayerScore,
    read: &Read,
    language: Language,
) -> LayerView {
    let questions: Vec<QuestionView> = (1..)
        .zip(&layer.questions)
        .map(|(place, question)| question_view(number, place, question, read, language))
        .collect();
    LayerView {
        layer: layer.layer,
        number,
        title: said(&layer.title, language),
        about: said(&layer.about, language),
        origin: layer.origin,
        score_text: points_text(&score.score, language),
        interval_text: interval_text(&score.interval, language),
        coverage_text: share_text(&score.coverage, language),
        weak: is_weak(score),
        said: count(
            questions
                .iter()
                .filter(|question| question.answer.is_some()),
        ),
        growth_points: count(read.points.iter().filter(|(of, ..)| *of == layer.layer)),
        figures: score.clone(),
        questions,
    }
}

fn question_view(
    layer: u32,
    place: u32,
    question: &BankQuestion,
    read: &Read,
    language: Language,
) -> QuestionView {
    let answer = read.answers.get(&question.id);
    let reference = format!("{}/{}", read.audit.id, question.id);
    QuestionView {
        id: question.id.clone(),
        number: format!("{layer}.{place}"),
        ask: said(&question.ask, language),
        why: said(&question.why, language),
        check: said(&question.check, language),
        answers: question
            .answers
            .iter()
            .map(|answer| said(answer, language))
            .collect(),
        good: said(&question.good, language),
        first_fix: said(&question.first_fix, language),
        effort_days: question.effort_person_days,
        effort_text: person_days(question.effort_person_days, language),
        moves: question
            .moves
            .iter()
            .map(|field| MovedInput {
                field: *field,
                label: input_label(*field, language),
            })
            .collect(),
        ai_or_automation: question.ai_or_automation,
        answer: answer.and_then(|answer| answer.answer),
        note: answer.map_or_else(String::new, |answer| answer.note.clone()),
        evidence: read
            .evidence
            .iter()
            .filter(|view| {
                matches!(&view.evidence.of,
                    EvidenceOf::Answer { question: of, .. } if *of == question.id)
            })
            .cloned()
            .collect(),
        growth_points: read
            .points
            .iter()
            .filter(|(_, _, source)| *source == reference)
            .map(|(_, id, _)| id.clone())
            .collect(),
        finding_title: in_short(&said(&question.first_fix, language)),
    }
}

/// `3 человеко-дня`.
pub(super) fn person_days(days: Decimal, language: Language) -> String {
    Format::new(language).counted("audit-person-days", days, Digits::up_to(2))
}

/// The first statement of a text, without its full stop.
fn in_short(text: &str) -> String {
    let first = text.split([':', ';']).next().unwrap_or(text);
    let first = first.split(". ").next().unwrap_or(first);
    first.trim_end_matches('.').chars().take(200).collect()
}

fn count<T>(items: impl IntoIterator<Item = T>) -> u32 {
    u32::try_from(items.into_iter().count()).unwrap_or(u32::MAX)
}
