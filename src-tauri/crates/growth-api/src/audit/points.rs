//! Growth points: what they are worth, in which order, and the three chosen ones.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use growth_i18n::{Digits, Format, Language, text};
use growth_model::{
    Currency, Outcome,
    audit::{
        Cut, EQUAL_BELOW, FoundationGate, LATEST_BANK, Layer, Priorities, PriorityMethod,
        RankedPoint, bank, changeable_steps,
    },
    economics::InputField,
    loops::graph::{Element, LoopGraph, ValueField},
};
use growth_report::loops::Names;
use growth_workspace::{
    EcosystemId, GrowthPointId, ProjectId, ScenarioId, View, WorkspaceError,
    audit::{
        self as saved, Board, EvidenceOf, GrowthPoint, GrowthPointContent, PointEffect,
        PointStatus, SourceKind, ValuedPoint,
    },
    economics, loops, projects,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    audits::foundation_text,
    effects::{Changed, EffectView, changeable, effect_view, range_text, signed_money, unit_of},
    evidence::{EvidenceView, evidence_view},
    view::person_days,
    words::{layer_number, layer_title, question_number},
};
use crate::{Context, Failure, Request, names::code, router::request, shared::input_label};

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "audit.growth_points",
        "The growth points of a project: money, order, chances, and the three chosen ones.",
        growth_points,
    )]
}

/// Draws of the simulation of the chances.
const DRAWS: u32 = 10_000;

/// Which growth points.
#[shape(Eq, deny_unknown_fields)]
pub struct GrowthPointsInput {
    /// The project.
    pub project_id: ProjectId,
    /// Seed of the simulation of the chances.
    #[serde(default)]
    pub seed: u64,
    /// Its draws, 1…1 000 000.
    #[serde(default = "draws")]
    pub draws: u32,
}

fn draws() -> u32 {
    DRAWS
}

/// The growth points of a project.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GrowthPoints {
    /// The chosen ones, then the others by their place, then those that lack a number, then what is
    /// done, then what is dropped.
    pub points: Vec<PointView>,
    /// The score that puts them in order.
    pub method: PriorityMethod,
    /// Ids of the chosen three, the first first.
    pub chosen: Vec<GrowthPointId>,
    /// Ids of the three that the program proposes.
    pub proposed: Vec<GrowthPointId>,
    /// True where a person has chosen in place of the program.
    pub overridden: bool,
    /// Why; empty where the program has chosen.
    pub reason: String,
    /// How clearly the third is ahead of the fourth; absent with fewer than four.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut: Option<Cut>,
    /// What there is to say about the order: equals at the line, another three by the mean; each a
    /// sentence.
    pub remarks: Vec<String>,
    /// Whether points about AI and automation wait; absent without an audit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foundation: Option<FoundationGate>,
    /// The same in words; empty without an audit.
    pub foundation_text: String,
    /// The likely money of the chosen together (`+853 000 ₽`); empty where none has any. Effects on
    /// the same input overlap, so it is an upper bound.
    pub chosen_value_text: String,
    /// Scenarios that an effect can change, and their inputs.
    pub scenarios: Vec<EffectScenario>,
    /// Ecosystems of loops that an effect can change, and their numbers.
    pub ecosystems: Vec<EffectEcosystem>,
    /// The layers that a growth point can belong to.
    pub layers: Vec<LayerName>,
}

/// A layer of the audit by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LayerName {
    /// Which.
    pub layer: Layer,
    /// Its number, from 1.
    pub number: u32,
    /// Its name.
    pub title: String,
}

/// A scenario that an effect can change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EffectScenario {
    /// The scenario.
    pub id: ScenarioId,
    /// Its name.
    pub name: String,
    /// The one that the project's figures are taken from.
    pub active: bool,
    /// The inputs that its revenue model uses, in the order of the calculator.
    pub inputs: Vec<ChangeableInput>,
}

/// An input that an effect can change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeableInput {
    /// Which.
    pub field: InputField,
    /// Its name.
    pub label: String,
    /// Its unit (`fraction`, `money`, `count`, `days`).
    pub unit: String,
    /// Its value; absent where none has been entered.
    pub value: Option<Decimal>,
}

/// An ecosystem of loops that an effect can change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EffectEcosystem {
    /// The ecosystem.
    pub id: EcosystemId,
    /// Its name.
    pub name: String,
    /// The one that the project's overview and report show.
    pub chosen: bool,
    /// The numbers of its steps, assets and loops, in the order of the drawing.
    pub steps: Vec<ChangeableStep>,
}

/// A number of a drawing of loops that an effect can change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeableStep {
    /// Where it stands.
    pub element: Element,
    /// Which number.
    pub field: ValueField,
    /// Its name.
    pub label: String,
    /// Its unit (`fraction`, `money`, `count`, `days`, `months`).
    pub unit: String,
    /// Its value.
    pub value: Decimal,
}

/// A growth point.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PointView {
    /// Its id.
    pub id: GrowthPointId,
    /// The project that it belongs to.
    pub project_id: ProjectId,
    /// What a person says about it.
    #[serde(flatten)]
    pub content: GrowthPointContent,
    /// Place among the project's chosen growth points, 1…3; absent when it is not one of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// The day on which it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<NaiveDate>,
    /// The money that was expected of it on that day; absent when there was none to compute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<saved::Expected>,
    /// When it was found.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
    /// Number of its layer, from 1.
    pub layer_number: u32,
    /// Name of its layer.
    pub layer_title: String,
    /// What it came of, in words.
    pub source_text: String,
    /// Inputs of the calculator that the question it came of says an improvement moves, the most
    /// important first: what its effect begins with.
    pub moves: Vec<InputField>,
    /// How far it is, in words.
    pub status_text: String,
    /// How sure the numbers are, in words; empty where nobody has said.
    pub confidence_text: String,
    /// What it takes, in words; empty where nobody has said.
    pub effort_text: String,
    /// What its effect comes to.
    pub money: EffectView,
    /// The money that was expected of it when it was done; empty where it is not done.
    pub expected_text: String,
    /// Impact for ICE.
    pub impact: Option<ScaleNumber>,
    /// Ease for ICE.
    pub ease: Option<ScaleNumber>,
    /// Its place and chances; absent where it does not compete, or lacks a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ranking: Option<RankedPoint>,
    /// Its score by the method in use, as text; a dash where it has none.
    pub score_text: String,
    /// Its chance to belong to the best three, as text; empty where it does not compete.
    pub chance_text: String,
    /// What it lacks for the method in use, in words.
    pub lacks: Vec<String>,
    /// It waits for the foundation.
    pub foundation_first: bool,
    /// Its evidence.
    pub evidence: Vec<EvidenceView>,
}

/// A number of ICE and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScaleNumber {
    /// 1…10.
    pub value: Decimal,
    /// Typed by a person; otherwise it follows from the money or the effort.
    pub typed: bool,
}

fn growth_points(context: &Context<'_>, input: GrowthPointsInput) -> Result<GrowthPoints, Failure> {
    context.app.with(|workspace| {
        let view = workspace.view();
        let board = saved::board(&view, &input.project_id, input.seed, input.draws)?;
        let mut answer = in_words(&view, &input.project_id, board, context.language)?;
        answer.scenarios = scenarios(&view, &input.project_id, context.language)?;
        answer.ecosystems = ecosystems(&view, &input.project_id, context.language)?;
        Ok(answer)
    })
}

/// The board in the words of a language, without the scenarios and ecosystems for editing.
pub(crate) fn in_words(
    view: &View<'_>,
    project: &ProjectId,
    board: Board,
    language: Language,
) -> Result<GrowthPoints, Failure> {
    let currency = projects::get(view, project)?.currency;
    let mut evidence: BTreeMap<GrowthPointId, Vec<EvidenceView>> = BTreeMap::new();
    for piece in saved::evidence_of_points(view, project)? {
        if let EvidenceOf::GrowthPoint { growth_point_id } = &piece.of {
            let list = evidence.entry(growth_point_id.clone()).or_default();
            list.push(evidence_view(piece, language));
        }
    }
    let Board {
        points,
        priorities,
        foundation,
        choice,
        chosen,
    } = board;
    let chosen_value: Option<Decimal> = points
        .iter()
        .filter(|valued| valued.point.rank.is_some())
        .filter_map(|valued| valued.effect.likely_cash_12_months())
        .fold(None, |sum, value| {
            sum.map_or(Some(value), |sum: Decimal| sum.checked_add(value))
        });
    let titles: BTreeMap<String, String> = points
        .iter()
        .map(|valued| {
            let title = valued.point.content.title.clone();
            (valued.point.id.as_str().to_owned(), title)
        })
        .collect();
    let mut views: Vec<PointView> = points
        .into_iter()
        .map(|valued| {
            let id = valued.point.id.as_str();
            let ranking = priorities.ranked.iter().find(|ranked| ranked.id == id);
            let missing = priorities
                .not_ranked
                .iter()
                .find(|other| other.id == id)
                .map_or(&[][..], |other| &other.missing);
            let evidence = evidence.remove(&valued.point.id).unwrap_or_default();
            let source_text = source_text(view, &valued.point, language)?;
            let graph = changed_graph(view, &valued.point.content)?;
            Ok(point_view(
                valued,
                graph.as_ref(),
                ranking.cloned(),
                missing,
                evidence,
                source_text,
                (language, currency),
            ))
        })
        .collect::<Result<_, Failure>>()?;
    views.sort_by_key(order);
    let title = |id: &str| titles.get(id).cloned().unwrap_or_default();
    Ok(GrowthPoints {
        points: views,
        method: choice.method,
        chosen,
        proposed: priorities
            .top_three
            .iter()
            .map(|id| GrowthPointId::from(id.as_str()))
            .collect(),
        overridden: choice.chosen.is_some(),
        reason: choice.reason,
        remarks: remarks(&priorities, title, language),
        cut: priorities.cut,
        foundation,
        foundation_text: foundation
            .map_or_else(String::new, |gate| foundation_text(&gate, language)),
        chosen_value_text: chosen_value.map_or_else(String::new, |value| {
            signed_money(&Outcome::of(value), language, currency)
        }),
        scenarios: vec![],
        ecosystems: vec![],
        layers: Layer::ALL
            .into_iter()
            .map(|layer| LayerName {
                layer,
                number: layer_number(layer),
                title: layer_title(layer, language),
            })
            .collect(),
    })
}

fn order(view: &PointView) -> (u8, u32) {
    match (view.rank, view.content.status, &view.ranking) {
        (Some(rank), ..) => (0, rank),
        (None, PointStatus::Done, _) => (3, 0),
        (None, PointStatus::Dropped, _) => (4, 0),
        (None, _, Some(ranking)) => (1, ranking.place),
        (None, _, None) => (2, 0),
    }
}

fn remarks(
    priorities: &Priorities,
    title: impl Fn(&str) -> String,
    language: Language,
) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(cut) = priorities.cut.as_ref().filter(|cut| cut.equal) {
        remarks.push(text(
            language,
            "audit-remark-equal",
            &[
                ("third", title(&cut.third).into()),
                ("fourth", title(&cut.fourth).into()),
                ("equal", equal_points(priorities, cut).into()),
            ],
        ));
    }
    let others: Vec<String> = (priorities.top_three_by_mean.iter().flatten())
        .filter(|id| !priorities.top_three.contains(id))
        .map(|id| title(id))
        .collect();
    if !others.is_empty() {
        let others = Format::new(language).list(&others);
        remarks.push(text(
            language,
            "audit-remark-mean",
            &[("points", others.into())],
        ));
    }
    remarks
}

/// How many are as near to the third as the fourth may be; it is one of them.
fn equal_points(priorities: &Priorities, cut: &Cut) -> usize {
    let chance = |point: &RankedPoint| point.chance_in_top_three.value().copied();
    let third = (priorities.ranked.iter()).find(|point| point.id == cut.third);
    let Some(third) = third.and_then(chance) else {
        return 0;
    };
    let chances = priorities.ranked.iter().filter_map(chance);
    chances
        .filter(|chance| (chance - third).abs() < EQUAL_BELOW)
        .count()
}

/// The drawing that a growth point changes, where it is still there.
fn changed_graph(
    view: &View<'_>,
    content: &GrowthPointContent,
) -> Result<Option<LoopGraph>, Failure> {
    let Some(PointEffect::Ecosystem { ecosystem_id, .. }) = &content.effect else {
        return Ok(None);
    };
    match loops::get(view, ecosystem_id) {
        Ok(ecosystem) => Ok(Some(ecosystem.graph)),
        Err(WorkspaceError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn point_view(
    valued: ValuedPoint,
    graph: Option<&LoopGraph>,
    ranking: Option<RankedPoint>,
    missing: &[String],
    evidence: Vec<EvidenceView>,
    source_text: String,
    (language, currency): (Language, Currency),
) -> PointView {
    let format = Format::new(language);
    let ValuedPoint {
        point,
        effect,
        impact,
        ease,
    } = valued;
    let content = &point.content;
    let changed = Changed::of(content.effect.as_ref(), graph);
    let number = |number: saved::IceNumber| ScaleNumber {
        value: number.value,
        typed: number.typed,
    };
    PointView {
        layer_number: layer_number(content.layer),
        layer_title: layer_title(content.layer, language),
        source_text,
        moves: moves(&point),
        status_text: text(
            language,
            &format!("audit-status-{}", code(content.status)),
            &[],
        ),
        confidence_text: content.confidence.map_or_else(String::new, |confidence| {
            text(
                language,
                &format!("audit-confidence-{}", code(confidence)),
                &[],
            )
        }),
        effort_text: content
            .effort_days
            .map_or_else(String::new, |days| person_days(days, language)),
        money: effect_view(&effect, changed, language, currency),
        expected_text: point.expected.map_or_else(String::new, |expected| {
            let value = signed_money(&Outcome::of(expected.likely), language, currency);
            let range = range_text(expected.from, expected.to, language, currency);
            let id = if range.is_empty() {
                "audit-expected-one"
            } else {
                "audit-expected"
            };
            text(
                language,
                id,
                &[("value", value.into()), ("range", range.into())],
            )
        }),
        impact: impact.map(number),
        ease: ease.map(number),
        score_text: ranking.as_ref().map_or_else(
            || "—".to_owned(),
            |ranking| format.number(ranking.score, Digits::up_to(1)),
        ),
        chance_text: ranking
            .as_ref()
            .and_then(|ranking| ranking.chance_in_top_three.value())
            .map_or_else(String::new, |chance| format.percent(*chance, Digits::WHOLE)),
        lacks: missing
            .iter()
            .filter_map(|path| path.rsplit_once('.'))
            .map(|(method, name)| {
                let method = method.rsplit_once('.').map_or(method, |(_, method)| method);
                text(language, &format!("audit-lacks-{method}-{name}"), &[])
            })
            .collect(),
        foundation_first: ranking
            .as_ref()
            .is_some_and(|ranking| ranking.foundation_first),
        ranking,
        evidence,
        id: point.id,
        project_id: point.project_id,
        rank: point.rank,
        done_on: point.done_on,
        expected: point.expected,
        created_at: point.created_at,
        updated_at: point.updated_at,
        content: point.content,
    }
}

/// What the question that a growth point came of says an improvement moves.
fn moves(point: &GrowthPoint) -> Vec<InputField> {
    let source = &point.content.source;
    let question = (source.kind == SourceKind::Answer)
        .then(|| source.reference.split_once('/'))
        .flatten()
        .and_then(|(_, question)| bank(LATEST_BANK)?.question(question));
    question.map_or_else(Vec::new, |question| question.moves.clone())
}

/// What a growth point came of: «ответ 1.5, 14 ноября 2025 г.».
fn source_text(
    view: &View<'_>,
    point: &GrowthPoint,
    language: Language,
) -> Result<String, Failure> {
    let source = &point.content.source;
    if source.kind == SourceKind::Answer
        && let Some((audit, question)) = source.reference.split_once('/')
    {
        return Ok(match saved::get(view, &audit.into()) {
            Ok(audit) => text(
                language,
                "audit-source-answer-of",
                &[
                    (
                        "number",
                        question_number(audit.bank_version, question).into(),
                    ),
                    (
                        "audit",
                        super::audit_title(&audit.name, audit.date, language).into(),
                    ),
                ],
            ),
            Err(WorkspaceError::NotFound { .. }) => {
                text(language, "audit-source-answer-deleted", &[])
            }
            Err(error) => return Err(error.into()),
        });
    }
    Ok(text(
        language,
        &format!("audit-source-{}", code(source.kind)),
        &[],
    ))
}

fn scenarios(
    view: &View<'_>,
    project: &ProjectId,
    language: Language,
) -> Result<Vec<EffectScenario>, Failure> {
    let active = projects::get(view, project)?.active_scenario_id;
    Ok(economics::list(view, project)?
        .into_iter()
        .map(|scenario| EffectScenario {
            active: active.as_ref() == Some(&scenario.id),
            inputs: changeable(&scenario.inputs)
                .into_iter()
                .map(|field| ChangeableInput {
                    field,
                    label: input_label(field, language),
                    unit: code(field.unit()),
                    value: scenario.inputs.get(field),
                })
                .collect(),
            id: scenario.id,
            name: scenario.name,
        })
        .collect())
}

fn ecosystems(
    view: &View<'_>,
    project: &ProjectId,
    language: Language,
) -> Result<Vec<EffectEcosystem>, Failure> {
    loops::list(view, project)?
        .into_iter()
        .map(|summary| {
            let graph = loops::get(view, &summary.id)?.graph;
            let names = Names {
                graph: &graph,
                language,
            };
            Ok(EffectEcosystem {
                steps: changeable_steps(&graph)
                    .into_iter()
                    .filter_map(|(element, field)| {
                        Some(ChangeableStep {
                            label: names.step(&element, field)?,
                            unit: code(unit_of(field)),
                            value: graph.value(&element, field)?,
                            element,
                            field,
                        })
                    })
                    .collect(),
                id: summary.id,
                name: summary.name,
                chosen: summary.chosen,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use growth_model::audit::prioritise;
    use serde_json::json;

    use super::*;

    #[test]
    fn of_many_equal_points_not_two_alone_are_called_equal() {
        let said = |points: usize| {
            let ice = json!({ "impact": "5", "confidence": "5", "ease": "5" });
            let points: Vec<_> = (0..points)
                .map(|number| json!({ "id": format!("p{number}"), "ice": ice }))
                .collect();
            let input = serde_json::from_value(json!({ "points": points })).unwrap();
            let found = prioritise(&input).unwrap();
            remarks(&found, str::to_owned, Language::En).join(" ")
        };
        assert!(
            said(4).starts_with("4 growth points are equal, “p2” and “p3” among them:"),
            "{}",
            said(4)
        );
        assert!(
            said(6).starts_with("6 growth points are equal, “p2” and “p3” among them:"),
            "{}",
            said(6)
        );
        assert_eq!(said(3), "");
    }
}
