//! The section of the audit: radar, growth points in money, layer by layer, and what has moved.

mod instruments;

use growth_i18n::{Language, tr::audit as tr};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    Report, Section,
    content::{ChartContent, Draw, chart_style},
};
use instruments::InstrumentContent;
pub use instruments::{InstrumentPicture, ReportInstrument};

use crate::charts::{Radar, radar};

/// Height of a radar, in pixels of the drawing.
const RADAR_HEIGHT: u32 = 330;

/// What the report says of the audit, in its language.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportAudit {
    /// The latest audit; absent where there is none that this program has the questions of.
    pub audit: Option<ReportedAudit>,
    /// The growth points: the chosen ones first.
    pub points: Vec<ReportPoint>,
    /// Sentences about the choice: why it was made by hand, equals, what waits.
    pub remarks: Vec<String>,
    /// The instruments that were filled in, in the order of their layers.
    pub instruments: Vec<ReportInstrument>,
    /// The audit beside the one before it.
    pub comparison: Option<ReportComparison>,
}

/// An audit.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportedAudit {
    /// Its name, or its day.
    pub title: String,
    /// Its score as a sentence.
    pub state: String,
    /// What the answers say about the foundation.
    pub foundation: String,
    /// True where AI and automation wait for the foundation.
    pub foundation_first: bool,
    /// The scores of the layers.
    pub radar: Radar,
    /// The layers.
    pub layers: Vec<ReportLayer>,
}

/// A layer.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportLayer {
    /// Number and name.
    pub title: String,
    /// What it looks at; for those that the guide does not name, also that they are ours.
    pub about: String,
    /// Its score, 0…100 points.
    pub score: Option<f64>,
    /// The same as text.
    pub score_text: String,
    /// Where it may lie.
    pub interval_text: String,
    /// How much is answered.
    pub coverage_text: String,
    /// Below 40 points.
    pub weak: bool,
    /// Its questions.
    pub questions: Vec<ReportQuestion>,
}

/// A question and what was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportQuestion {
    /// Id in the bank.
    pub id: String,
    /// Number of the layer and of the question in it.
    pub number: String,
    /// The question.
    pub ask: String,
    /// The level, 0…4, where there is one.
    pub level: Option<u8>,
    /// The level, or what was said instead of one.
    pub answer: String,
    /// The answer in words; empty where there is no level.
    pub said: String,
    /// What was noted; may be empty.
    pub note: String,
    /// Names of the files that it rests on.
    pub evidence: Vec<String>,
}

/// A growth point.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPoint {
    /// Place among the chosen three.
    pub rank: Option<u32>,
    /// Its name.
    pub title: String,
    /// What was found and what could be done; may be empty.
    pub description: String,
    /// Number and name of its layer.
    pub layer: String,
    /// What it came of.
    pub source: String,
    /// How far it is.
    pub status: String,
    /// Who answers for it; may be empty.
    pub owner: String,
    /// What it takes. Person-days.
    pub effort_days: Option<Decimal>,
    /// The same as text; empty where nobody has said.
    pub effort_text: String,
    /// How sure the numbers are; empty where nobody has said.
    pub confidence: String,
    /// The scenario that its effect changes; empty where there is none.
    pub scenario: String,
    /// What changes, each in words.
    pub changes: Vec<String>,
    /// What is in the way of computing the effect; empty where nothing is.
    pub problem: String,
    /// Change of the value of a month's new customers: low, likely, high. Money per month.
    pub value: Option<[Decimal; 3]>,
    /// The likely one as text.
    pub value_text: String,
    /// The range as text; empty where all three are the same.
    pub range_text: String,
    /// Change of LTV on gross margin, of CAC, and of the days of payback, where they are numbers.
    pub deltas: [Option<Decimal>; 3],
    /// Impact × confidence × ease.
    pub ice: Option<f64>,
    /// Reach × impact × confidence / effort.
    pub rice: Option<f64>,
    /// Chance to belong to the best three, 0…1.
    pub chance: Option<f64>,
    /// It waits for the foundation.
    pub foundation_first: bool,
}

/// Two audits laid over each other.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportComparison {
    /// What has moved over all, as a sentence.
    pub state: String,
    /// Both audits.
    pub radar: Radar,
    /// Heading of the table of layers: layer, then, now, difference.
    pub columns: [String; 4],
    /// The layers.
    pub layers: Vec<[String; 4]>,
    /// Answers that moved: number and question, then, now in words.
    pub moved: Vec<[String; 3]>,
    /// Growth points that were done in between: name, day, money.
    pub done: Vec<[String; 3]>,
    /// Tasks of the plan that were done in between: name and day.
    pub tasks: Vec<[String; 2]>,
    /// The expected money of what was done, as a sentence; empty where there is none.
    pub done_value: String,
}

#[derive(Serialize)]
pub(super) struct Audit {
    title: String,
    day: String,
    state: String,
    foundation: Option<Foundation>,
    radar: Option<ChartContent>,
    layers: Option<Grid>,
    points: Option<Points>,
    instruments: Vec<InstrumentContent>,
    questions: Vec<LayerContent>,
    comparison: Option<Comparison>,
}

#[derive(Serialize)]
struct Foundation {
    verdict: &'static str,
    text: String,
}

/// A table of texts.
#[derive(Serialize)]
struct Grid {
    title: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Points {
    title: String,
    columns: Vec<String>,
    rows: Vec<PointContent>,
    remarks: Vec<String>,
    details: Vec<Detail>,
    foot: String,
}

#[derive(Serialize)]
struct PointContent {
    rank: String,
    title: String,
    under: String,
    value: String,
    range: String,
    effort: String,
    status: String,
    owner: String,
    waits: Option<String>,
}

/// One of the chosen three in full.
#[derive(Serialize)]
struct Detail {
    title: String,
    value: String,
    text: String,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    label: String,
    text: String,
}

#[derive(Serialize)]
struct LayerContent {
    title: String,
    score: String,
    weak: bool,
    about: String,
    columns: [String; 3],
    rows: Vec<QuestionContent>,
}

#[derive(Serialize)]
struct QuestionContent {
    number: String,
    ask: String,
    answer: String,
    said: String,
    note: String,
    evidence: String,
}

#[derive(Serialize)]
struct Comparison {
    title: String,
    state: String,
    radar: ChartContent,
    layers: Grid,
    done: Option<Grid>,
    done_value: String,
    tasks: Option<Grid>,
    moved: Option<Grid>,
}

pub(super) fn section(audit: &ReportAudit, report: &Report, draw: &mut Draw<'_>) -> Audit {
    let language = report.settings.language;
    let style = chart_style(report, RADAR_HEIGHT);
    let reported = audit.audit.as_ref();
    Audit {
        title: Section::Audit.title(language),
        day: reported.map_or_else(String::new, |reported| reported.title.clone()),
        state: reported.map_or_else(String::new, |reported| reported.state.clone()),
        foundation: reported.map(|reported| Foundation {
            verdict: if reported.foundation_first {
                "watch"
            } else {
                "good"
            },
            text: reported.foundation.clone(),
        }),
        radar: reported
            .map(|reported| ChartContent::new("audit-radar", radar(&reported.radar, &style), draw)),
        layers: reported.map(|reported| layers(reported, report)),
        points: (!audit.points.is_empty()).then(|| points(audit, report)),
        instruments: instruments::contents(&audit.instruments, report, draw),
        questions: reported.map_or_else(Vec::new, |reported| {
            let layers = reported.layers.iter();
            layers.map(|of| layer(of, language)).collect()
        }),
        comparison: audit.comparison.as_ref().map(|compared| Comparison {
            title: tr::audit_compare(language),
            state: compared.state.clone(),
            radar: ChartContent::new("audit-compared", radar(&compared.radar, &style), draw),
            layers: Grid {
                title: tr::audit_layers(language),
                columns: compared.columns.to_vec(),
                rows: compared.layers.iter().map(|row| row.to_vec()).collect(),
            },
            done: grid(
                tr::audit_done_between(language),
                [
                    tr::audit_point(language),
                    tr::audit_report_day(language),
                    tr::audit_value_column(language),
                ],
                &compared.done,
            ),
            done_value: compared.done_value.clone(),
            tasks: grid(
                tr::audit_tasks_between(language),
                [tr::audit_task(language), tr::audit_report_day(language)],
                &compared.tasks,
            ),
            moved: grid(
                tr::audit_moved(language),
                [
                    tr::audit_question(language),
                    tr::audit_report_then(language),
                    tr::audit_report_now(language),
                ],
                &compared.moved,
            ),
        }),
    }
}

fn grid<const N: usize>(title: String, columns: [String; N], rows: &[[String; N]]) -> Option<Grid> {
    (!rows.is_empty()).then(|| Grid {
        title,
        columns: columns.into(),
        rows: rows.iter().map(|row| row.to_vec()).collect(),
    })
}

fn layers(audit: &ReportedAudit, report: &Report) -> Grid {
    let language = report.settings.language;
    Grid {
        title: tr::audit_layers(language),
        columns: vec![
            tr::audit_layer(language),
            tr::audit_report_score(language),
            tr::audit_report_range(language),
            tr::audit_report_coverage(language),
        ],
        rows: audit
            .layers
            .iter()
            .map(|layer| {
                vec![
                    layer.title.clone(),
                    layer.score_text.clone(),
                    layer.interval_text.clone(),
                    layer.coverage_text.clone(),
                ]
            })
            .collect(),
    }
}

fn points(audit: &ReportAudit, report: &Report) -> Points {
    let language = report.settings.language;
    Points {
        title: tr::audit_points(language),
        columns: vec![
            String::new(),
            tr::audit_point(language),
            tr::audit_value_column(language),
            tr::audit_report_effort(language),
            tr::audit_status(language),
        ],
        rows: audit
            .points
            .iter()
            .map(|point| PointContent {
                rank: point.rank.map_or_else(String::new, |rank| rank.to_string()),
                title: point.title.clone(),
                under: format!("{} · {}", point.layer, point.source),
                value: if point.value.is_some() {
                    point.value_text.clone()
                } else {
                    tr::audit_no_money(language)
                },
                range: point.range_text.clone(),
                effort: point.effort_text.clone(),
                status: point.status.clone(),
                owner: point.owner.clone(),
                waits: point
                    .foundation_first
                    .then(|| tr::audit_foundation_first(language)),
            })
            .collect(),
        remarks: audit.remarks.clone(),
        details: audit
            .points
            .iter()
            .filter(|point| point.rank.is_some())
            .map(|point| detail(point, report))
            .collect(),
        foot: tr::audit_report_money(language),
    }
}

fn detail(point: &ReportPoint, report: &Report) -> Detail {
    let language = report.settings.language;
    let line = |label: String, text: String| (!text.is_empty()).then_some(Line { label, text });
    let effect = if point.problem.is_empty() {
        point.changes.join("; ")
    } else {
        point.problem.clone()
    };
    Detail {
        title: format!("{}. {}", point.rank.unwrap_or_default(), point.title),
        value: if point.value.is_some() {
            tr::audit_per_month(language, &point.value_text)
        } else {
            String::new()
        },
        text: point.description.clone(),
        lines: [
            line(tr::audit_report_effect(language), effect),
            line(tr::audit_report_scenario(language), point.scenario.clone()),
            line(tr::audit_report_range(language), point.range_text.clone()),
            line(tr::audit_report_effort(language), point.effort_text.clone()),
            line(
                tr::audit_report_confidence(language),
                point.confidence.clone(),
            ),
            line(tr::audit_owner(language), point.owner.clone()),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

fn layer(layer: &ReportLayer, language: Language) -> LayerContent {
    LayerContent {
        title: layer.title.clone(),
        score: layer.score_text.clone(),
        weak: layer.weak,
        about: layer.about.clone(),
        columns: [
            String::new(),
            tr::audit_question(language),
            tr::audit_report_answer(language),
        ],
        rows: layer
            .questions
            .iter()
            .map(|question| QuestionContent {
                number: question.number.clone(),
                ask: question.ask.clone(),
                answer: question.answer.clone(),
                said: question.said.clone(),
                note: question.note.clone(),
                evidence: question.evidence.join(", "),
            })
            .collect(),
    }
}
