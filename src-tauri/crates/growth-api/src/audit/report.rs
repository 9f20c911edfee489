//! What the report says of the audit.

use chrono::NaiveDate;
use growth_i18n::{Language, text};
use growth_model::{
    Outcome,
    audit::{Answer, LayerOrigin},
};
use growth_report::{
    charts::{ChartStyle, Theme},
    document::{
        ReportAudit, ReportComparison, ReportLayer, ReportPoint, ReportQuestion, ReportedAudit,
        SummaryPoint,
    },
};
use growth_workspace::{
    View,
    audit::{self as saved, Audit},
    projects::Project,
};
use rust_decimal::Decimal;

use super::{
    compare::{ComparedAudits, compared, read as read_pair},
    instruments,
    points::{GrowthPoints, PointView, in_words},
    view::{self, AuditView, LayerView, QuestionView},
    words::answer_text,
};
use crate::{Failure, purchase_days::PurchaseDays};

/// Draws of the simulation of the chances.
const DRAWS: u32 = 10_000;

/// What the report says of the audit on the day `today`; nothing where there is neither an audit nor a
/// growth point nor an instrument that was filled in.
pub(crate) fn reported(
    view: &View<'_>,
    project: &Project,
    purchases: &PurchaseDays,
    language: Language,
    today: NaiveDate,
) -> Result<Option<ReportAudit>, Failure> {
    // Only the words are used: the report draws in its own size.
    let style = ChartStyle {
        theme: Theme::Print,
        width: 640,
        height: 330,
        language,
        currency: project.currency,
    };
    let known: Vec<Audit> = saved::list(view, &project.id)?
        .into_iter()
        .filter(|audit| growth_model::audit::bank(audit.bank_version).is_some())
        .collect();
    let audit = match known.first() {
        Some(latest) => Some(audit_of(view::of(view, &latest.id, &style)?, language)),
        None => None,
    };
    let board = saved::board(view, &project.id, 0, DRAWS)?;
    let board = in_words(view, &project.id, board, language)?;
    let comparison = match known.as_slice() {
        [later, earlier, ..] => {
            let pair = read_pair(view, &earlier.id, &later.id)?;
            Some(comparison_of(compared(&pair, &style)?, language))
        }
        _ => None,
    };
    let instruments = instruments::reported(view, project, purchases, language, today)?;
    if audit.is_none() && board.points.is_empty() && instruments.is_empty() {
        return Ok(None);
    }
    Ok(Some(ReportAudit {
        audit,
        remarks: remarks(&board, language),
        points: board.points.iter().map(point_of).collect(),
        instruments,
        comparison,
    }))
}

/// The chosen growth points for the summary, the first first.
pub(crate) fn summary_points(audit: &ReportAudit) -> Vec<SummaryPoint> {
    audit
        .points
        .iter()
        .filter(|point| point.rank.is_some())
        .map(|point| SummaryPoint {
            title: point.title.clone(),
            per_month: point.value,
        })
        .collect()
}

/// What the summary should say is weak: the foundation, where it does not carry.
pub(crate) fn summary_weak(audit: &ReportAudit) -> Option<String> {
    let audit = audit.audit.as_ref()?;
    audit.foundation_first.then(|| audit.foundation.clone())
}

fn audit_of(view: AuditView, language: Language) -> ReportedAudit {
    let state = if view.overall.figures.score.value().is_some() {
        text(
            language,
            "audit-report-state",
            &[
                ("score", view.overall.score_text.clone().into()),
                ("range", view.overall.interval_text.clone().into()),
                ("coverage", view.overall.coverage_text.clone().into()),
                ("layers", view.weakest.join(", ").into()),
            ],
        )
    } else {
        text(
            language,
            "audit-report-open",
            &[("coverage", view.overall.coverage_text.clone().into())],
        )
    };
    ReportedAudit {
        title: view.title,
        state,
        foundation: view.foundation_text,
        foundation_first: view.foundation.foundation_first,
        radar: view.shapes.unwrap_or_default(),
        layers: view
            .layers
            .into_iter()
            .map(|layer| layer_of(layer, language))
            .collect(),
    }
}

fn layer_of(layer: LayerView, language: Language) -> ReportLayer {
    let score = layer.figures.score.value().copied();
    ReportLayer {
        title: format!("{}. {}", layer.number, layer.title),
        about: match layer.origin {
            LayerOrigin::Guide => layer.about,
            LayerOrigin::Program => {
                let ours = text(language, "audit-report-ours", &[]);
                format!("{} {ours}", layer.about)
            }
        },
        score_text: match score {
            Some(_) => layer.score_text,
            None => "—".to_owned(),
        },
        score,
        interval_text: layer.interval_text,
        coverage_text: layer.coverage_text,
        weak: layer.weak,
        questions: layer
            .questions
            .into_iter()
            .map(|question| question_of(question, language))
            .collect(),
    }
}

fn question_of(question: QuestionView, language: Language) -> ReportQuestion {
    let level = match question.answer {
        Some(Answer::Level(maturity)) => Some(maturity.level()),
        _ => None,
    };
    ReportQuestion {
        answer: answer_text(question.answer, language),
        said: level
            .and_then(|level| question.answers.into_iter().nth(usize::from(level)))
            .unwrap_or_default(),
        level,
        id: question.id,
        number: question.number,
        ask: question.ask,
        note: question.note,
        evidence: question
            .evidence
            .into_iter()
            .map(|view| view.evidence.file_name)
            .collect(),
    }
}

fn point_of(view: &PointView) -> ReportPoint {
    let content = &view.content;
    let money = &view.money;
    let effect = money.effect.as_ref();
    let number = |outcome: &Outcome<Decimal>| outcome.value().copied();
    let value = effect.and_then(|effect| {
        Some([
            number(&effect.low.delta.value_per_month)?,
            number(&effect.likely.delta.value_per_month)?,
            number(&effect.high.delta.value_per_month)?,
        ])
    });
    let delta = effect.map(|effect| &effect.likely.delta);
    let ranking = view.ranking.as_ref();
    let score = |outcome: &Outcome<f64>| outcome.value().copied();
    ReportPoint {
        rank: view.rank,
        title: content.title.clone(),
        description: content.description.clone(),
        layer: format!("{}. {}", view.layer_number, view.layer_title),
        source: view.source_text.clone(),
        status: view.status_text.clone(),
        owner: content.owner.clone(),
        effort_days: content.effort_days,
        effort_text: view.effort_text.clone(),
        confidence: view.confidence_text.clone(),
        scenario: money.scenario.clone(),
        changes: money.changes.clone(),
        problem: if content.effect.is_some() {
            money.problem.clone()
        } else {
            String::new()
        },
        value,
        value_text: money.value_text.clone(),
        range_text: money.range_text.clone(),
        deltas: [
            delta.and_then(|delta| number(&delta.ltv_gross_margin)),
            delta.and_then(|delta| number(&delta.cac)),
            delta.and_then(|delta| number(&delta.payback_days)),
        ],
        ice: ranking.and_then(|ranking| score(&ranking.ice)),
        rice: ranking.and_then(|ranking| score(&ranking.rice)),
        chance: ranking.and_then(|ranking| score(&ranking.chance_in_top_three)),
        foundation_first: view.foundation_first,
    }
}

fn remarks(board: &GrowthPoints, language: Language) -> Vec<String> {
    let by_hand = board.overridden.then(|| {
        text(
            language,
            "audit-report-by_hand",
            &[("reason", board.reason.clone().into())],
        )
    });
    by_hand
        .into_iter()
        .chain(board.remarks.iter().cloned())
        .collect()
}

fn comparison_of(view: ComparedAudits, language: Language) -> ReportComparison {
    ReportComparison {
        state: text(
            language,
            "audit-report-moved",
            &[
                ("earlier", view.earlier.title.clone().into()),
                ("later", view.later.title.clone().into()),
                ("from", view.earlier.score_text.clone().into()),
                ("to", view.later.score_text.clone().into()),
                ("delta", view.delta_text.clone().into()),
            ],
        ),
        radar: view.shapes.unwrap_or_default(),
        columns: [
            text(language, "audit-layer", &[]),
            view.earlier.title,
            view.later.title,
            text(language, "audit-difference", &[]),
        ],
        layers: view
            .layers
            .into_iter()
            .map(|layer| {
                [
                    format!("{}. {}", layer.number, layer.title),
                    layer.earlier_text,
                    layer.later_text,
                    layer.delta_text,
                ]
            })
            .collect(),
        moved: view
            .moved
            .into_iter()
            .map(|moved| {
                [
                    format!("{}. {}", moved.question.number, moved.question.ask),
                    format!("{}. {}", moved.from, moved.from_text),
                    format!("{}. {}", moved.to, moved.to_text),
                ]
            })
            .collect(),
        done: view
            .done
            .into_iter()
            .map(|point| [point.title, point.done_text, point.value_text])
            .collect(),
        tasks: view
            .tasks
            .into_iter()
            .map(|task| [task.title, task.done_text])
            .collect(),
        done_value: if view.done_value_text.is_empty() {
            String::new()
        } else {
            text(
                language,
                "audit-done-value",
                &[("value", view.done_value_text.into())],
            )
        },
    }
}
