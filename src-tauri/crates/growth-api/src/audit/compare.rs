//! Two audits of a project laid over each other, in words: proof of work for a client.

use chrono::NaiveDate;
use growth_i18n::{Format, Language, text};
use growth_model::{
    Currency, Outcome,
    audit::{self as model, AuditComparisonInput},
};
use growth_report::charts::{self, Chart, ChartStyle, Radar};
use growth_workspace::{
    AuditId, GrowthPointId, InvalidRule, TaskId, View, WorkspaceError,
    audit::{self as saved, Audit, GrowthPoint},
    projects,
    roadmap::{self, RoadmapTask, TaskStatus},
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    effects::{range_text, signed_money},
    view::radar_of,
    words::{
        audit_title, known_bank, layer_number, layer_title, place, points_text, said, signed_points,
    },
};
use crate::{Context, Failure, Request, router::request, shared::ChartRequest};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "audit.compare_view",
        "Two audits of a project laid over each other: radar, what moved, what was done, money.",
        compare_view,
    )]
}

/// Two audits.
#[shape(Eq, deny_unknown_fields)]
pub struct CompareAudits {
    /// The earlier one.
    pub earlier: AuditId,
    /// The later one, of the same project.
    pub later: AuditId,
    /// Size and colours of the radar.
    pub chart: ChartRequest,
}

/// Two audits laid over each other.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ComparedAudits {
    /// The earlier audit.
    pub earlier: ComparedAudit,
    /// The later audit.
    pub later: ComparedAudit,
    /// Later − earlier overall score. Points of 100.
    pub delta: Outcome<f64>,
    /// The same as text (`+13`).
    pub delta_text: String,
    /// Both as a radar.
    pub radar: Chart,
    /// The layers of the later audit.
    pub layers: Vec<MovedLayer>,
    /// Answers whose level changed, the largest improvement first.
    pub moved: Vec<MovedAnswer>,
    /// Questions that have a level only in the later audit.
    pub newly_answered: Vec<NamedQuestion>,
    /// Questions that had a level only in the earlier audit.
    pub no_longer_answered: Vec<NamedQuestion>,
    /// Growth points that were done after the earlier audit and up to the day of the later one.
    pub done: Vec<DonePoint>,
    /// The money expected of them together (`+562 000 ₽`); empty where there is none.
    pub done_value_text: String,
    /// Tasks of the project's plans that were finished after the earlier audit and up to the day of
    /// the later one.
    pub tasks: Vec<DoneTask>,
    /// What the radar is drawn from: the report draws it in its own size.
    #[serde(skip)]
    pub(super) shapes: Option<Radar>,
}

/// A task that was finished in between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DoneTask {
    /// The task.
    pub id: TaskId,
    /// Its title.
    pub title: String,
    /// The day on which it was finished, in words.
    pub done_text: String,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ComparedAudit {
    /// The audit.
    pub id: AuditId,
    /// Its name, or its day in words.
    pub title: String,
    /// Its overall score, with the weights of the later audit's stage. Points of 100.
    pub score: Outcome<f64>,
    /// The same as text.
    pub score_text: String,
}

/// How a layer moved.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MovedLayer {
    /// Which.
    pub layer: model::Layer,
    /// Its number, from 1.
    pub number: u32,
    /// Its name.
    pub title: String,
    /// Its score then.
    pub earlier_text: String,
    /// Its score now.
    pub later_text: String,
    /// Later − earlier. Points of 100.
    pub delta: Outcome<f64>,
    /// The same as text.
    pub delta_text: String,
}

/// How an answer moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MovedAnswer {
    /// The question.
    #[serde(flatten)]
    pub question: NamedQuestion,
    /// Level then, 0…4.
    pub from: u8,
    /// Level now, 0…4.
    pub to: u8,
    /// The answer then, in words.
    pub from_text: String,
    /// The answer now, in words.
    pub to_text: String,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NamedQuestion {
    /// Id in the bank.
    pub id: String,
    /// Number of the layer and of the question in it.
    pub number: String,
    /// The question.
    pub ask: String,
}

/// A growth point that was done in between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DonePoint {
    /// The growth point.
    pub id: GrowthPointId,
    /// Its title.
    pub title: String,
    /// Number of its layer, from 1.
    pub layer_number: u32,
    /// The day on which it was done, in words.
    pub done_text: String,
    /// The money that was expected of it then; empty where there was none to compute.
    pub value_text: String,
    /// Its range; empty where there was none to compute.
    pub range_text: String,
}

fn compare_view(context: &Context<'_>, input: CompareAudits) -> Result<ComparedAudits, Failure> {
    let pair = context
        .app
        .with(|workspace| Ok(read(&workspace.view(), &input.earlier, &input.later)?))?;
    let style = input.chart.style(context.language, pair.currency);
    compared(&pair, &style)
}

/// Two audits and what was done between them.
pub(crate) struct ReadPair {
    earlier: Audit,
    later: Audit,
    input: AuditComparisonInput,
    done: Vec<GrowthPoint>,
    tasks: Vec<(NaiveDate, RoadmapTask)>,
    currency: Currency,
}

/// Reads two audits of one project.
pub(crate) fn read(
    view: &View<'_>,
    earlier: &AuditId,
    later: &AuditId,
) -> Result<ReadPair, WorkspaceError> {
    let (earlier, later) = (saved::get(view, earlier)?, saved::get(view, later)?);
    if earlier.project_id != later.project_id {
        return Err(WorkspaceError::Invalid {
            field: "earlier",
            rule: InvalidRule::OtherProject,
        });
    }
    let between = |day: NaiveDate| day > earlier.date && day <= later.date;
    let done = saved::growth_points(view, &later.project_id)?
        .into_iter()
        .filter(|point| point.done_on.is_some_and(between))
        .collect();
    let mut tasks = Vec::new();
    for plan in roadmap::plans(view, &later.project_id)? {
        for task in roadmap::tasks(view, &plan.id)? {
            let finished = task.details.actual_finish.filter(|day| between(*day));
            if let (Some(day), TaskStatus::Done) = (finished, task.details.status) {
                tasks.push((day, task));
            }
        }
    }
    tasks.sort_by_key(|(day, _)| *day);
    Ok(ReadPair {
        input: AuditComparisonInput {
            earlier: saved::bank_answers(view, &earlier)?,
            later: saved::bank_answers(view, &later)?,
        },
        currency: projects::get(view, &later.project_id)?.currency,
        earlier,
        later,
        done,
        tasks,
    })
}

/// The comparison in words, and its radar.
pub(crate) fn compared(pair: &ReadPair, style: &ChartStyle) -> Result<ComparedAudits, Failure> {
    let language = style.language;
    let comparison = model::compare(&pair.input)?;
    let bank = known_bank(pair.later.bank_version)?;
    let earlier_bank = known_bank(pair.earlier.bank_version)?;
    let named = |id: &String| {
        let found = place(bank, id).or_else(|| place(earlier_bank, id));
        NamedQuestion {
            id: id.clone(),
            number: found.map_or_else(String::new, |(layer, question, _)| {
                format!("{layer}.{question}")
            }),
            ask: found.map_or_else(
                || id.clone(),
                |(_, _, question)| said(&question.ask, language),
            ),
        }
    };
    let level = |bank: &'static model::Bank, id: &str, level: u8| {
        place(bank, id)
            .and_then(|(_, _, question)| question.answers.get(usize::from(level)))
            .map_or_else(|| level.to_string(), |answer| said(answer, language))
    };
    let one = |audit: &Audit, scores: &model::AuditScores| ComparedAudit {
        id: audit.id.clone(),
        title: audit_title(&audit.name, audit.date, language),
        score_text: points_text(&scores.overall.score, language),
        score: scores.overall.score.clone(),
    };
    let score = |scores: &model::AuditScores, layer| {
        let layer = scores.layers.iter().find(|score| score.layer == layer);
        layer.map_or_else(
            || "—".to_owned(),
            |layer| points_text(&layer.score, language),
        )
    };
    let total: Option<Decimal> = pair
        .done
        .iter()
        .filter_map(|point| point.expected)
        .fold(None, |sum: Option<Decimal>, expected| {
            sum.unwrap_or_default().checked_add(expected.likely)
        });
    let earlier = one(&pair.earlier, &comparison.earlier);
    let later = one(&pair.later, &comparison.later);
    let shapes = [
        (earlier.title.as_str(), &comparison.earlier),
        (later.title.as_str(), &comparison.later),
    ];
    let shapes = radar_of(&shapes, language);
    Ok(ComparedAudits {
        radar: charts::radar(&shapes, style),
        shapes: Some(shapes),
        tasks: pair
            .tasks
            .iter()
            .map(|(day, task)| DoneTask {
                id: task.id.clone(),
                title: task.title(language),
                done_text: Format::new(language).date_long(*day),
            })
            .collect(),
        earlier,
        later,
        delta: comparison.overall_delta.clone(),
        delta_text: signed_points(&comparison.overall_delta, language),
        layers: comparison
            .layers
            .iter()
            .map(|moved| MovedLayer {
                layer: moved.layer,
                number: layer_number(moved.layer),
                title: layer_title(moved.layer, language),
                earlier_text: score(&comparison.earlier, moved.layer),
                later_text: score(&comparison.later, moved.layer),
                delta: moved.delta.clone(),
                delta_text: signed_points(&moved.delta, language),
            })
            .collect(),
        moved: comparison
            .moved
            .iter()
            .map(|moved| MovedAnswer {
                question: named(&moved.question),
                from: moved.from,
                to: moved.to,
                from_text: level(earlier_bank, &moved.question, moved.from),
                to_text: level(bank, &moved.question, moved.to),
            })
            .collect(),
        newly_answered: comparison.newly_answered.iter().map(named).collect(),
        no_longer_answered: comparison.no_longer_answered.iter().map(named).collect(),
        done: pair
            .done
            .iter()
            .map(|point| done_point(point, language, pair.currency))
            .collect(),
        done_value_text: total.map_or_else(String::new, |total| {
            signed_money(&Outcome::of(total), language, pair.currency)
        }),
    })
}

fn done_point(point: &GrowthPoint, language: Language, currency: Currency) -> DonePoint {
    DonePoint {
        id: point.id.clone(),
        title: point.content.title.clone(),
        layer_number: layer_number(point.content.layer),
        done_text: point.done_on.map_or_else(String::new, |day| {
            let day = Format::new(language).date_long(day);
            text(language, "audit-done_on", &[("date", day.into())])
        }),
        value_text: point.expected.map_or_else(String::new, |expected| {
            signed_money(&Outcome::of(expected.likely), language, currency)
        }),
        range_text: point.expected.map_or_else(String::new, |expected| {
            range_text(expected.from, expected.to, language, currency)
        }),
    }
}
