//! The audit in the report: radar, growth points in money, instruments, layer by layer, what moved.

mod points;
mod questions;

use std::collections::HashMap;

use chrono::NaiveDate;
use growth_i18n::{Language, tr::audit as tr, tr::report as report_tr};
use growth_model::{
    ModelError,
    economics::{Unit, Verdict},
};
use growth_report::{
    charts::{RadarShape, radar},
    content::{Cell, Column, Locale, Remark, Table},
    report::{Block, Look, Page, Section, SummaryLines},
};
use growth_workspace::{
    ProjectId, View,
    audit::{self as saved, Audit},
    roadmap::{self, LinkKind, TaskLink},
};

use super::{
    compare::{ComparedAudits, compared, read as read_pair},
    instruments::section::{self as instruments, FilledInstrument},
    points::{GrowthPoints, in_words},
    view::{self, AuditView},
};
use crate::{Failure, shared::ReportSource};
use points::{growth_line, loses, point_details, points, together};
use questions::{answers, questions};

/// Draws of the simulation of the chances.
const DRAWS: u32 = 10_000;
/// Height of a radar, in pixels of the drawing.
const RADAR_HEIGHT: u32 = 330;
/// Parts that are chosen by themselves.
pub(crate) const PARTS: [&str; 4] = [
    "audit_points",
    "audit_instruments",
    "audit_answers",
    "audit_progress",
];
/// Layers that the title and the summary name.
const NAMED_LAYERS: usize = 2;
/// Scores that are worth a sentence. Points of 100.
const STRONG: f64 = 75.0;
const WEAK: f64 = 50.0;

/// The latest audit, the growth points, the instruments, and the audit before.
struct AuditSection {
    /// Absent where there is none that this program has the questions of.
    audit: Option<AuditView>,
    board: GrowthPoints,
    instruments: Vec<FilledInstrument>,
    comparison: Option<ComparedAudits>,
    /// When the plan's task of a growth point is to be finished, by the id of the point.
    due: HashMap<String, NaiveDate>,
    /// What the chosen growth points bring together, in words.
    together: Option<String>,
}

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let (view, project) = (&source.view, source.project);
    let language = source.page.language();
    // Only the words are used: the section draws in its own size.
    let style = source.page.style(RADAR_HEIGHT);
    let known: Vec<Audit> = saved::list(view, &project.id)?
        .into_iter()
        .filter(|audit| growth_model::audit::bank(audit.bank_version).is_some())
        .collect();
    let comparison = match known.as_slice() {
        [later, earlier, ..] => {
            let pair = read_pair(view, &earlier.id, &later.id)?;
            Some(compared(&pair, &style)?)
        }
        _ => None,
    };
    let board = saved::board(view, &project.id, 0, DRAWS)?;
    let board = in_words(view, &project.id, board, language)?;
    let section = AuditSection {
        audit: match known.first() {
            Some(latest) => Some(view::of(view, &latest.id, &style)?),
            None => None,
        },
        together: together(view, &board, source.page.locale)?,
        due: due_days(view, &project.id)?,
        board,
        instruments: instruments::filled(source)?,
        comparison,
    };
    let empty = section.audit.is_none()
        && section.board.points.is_empty()
        && section.instruments.is_empty();
    Ok((!empty).then(|| Box::new(section) as Box<dyn Section>))
}

impl Section for AuditSection {
    fn id(&self) -> &'static str {
        "audit"
    }

    fn parts(&self) -> &'static [&'static str] {
        &PARTS
    }

    /// Growth points alone are no audit.
    fn title(&self, language: Language) -> Option<String> {
        let points_alone = self.audit.is_none() && !self.board.points.is_empty();
        points_alone.then(|| tr::audit_points(language))
    }

    /// The score, and where it is lost; without an audit, how many growth points there are.
    fn conclusion(&self, page: Page) -> Option<String> {
        let language = page.language();
        let Some(audit) = &self.audit else {
            let points = &self.board.points;
            let chosen = points.iter().filter(|view| view.rank.is_some()).count();
            return (!points.is_empty())
                .then(|| tr::audit_report_points(language, chosen, points.len()));
        };
        let overall = &audit.overall;
        if overall.figures.score.value().is_none() {
            return Some(tr::audit_report_open(language, &overall.coverage_text));
        }
        let mut layers: Vec<(f64, &str)> = (self.audit.iter())
            .flat_map(|audit| &audit.layers)
            .filter(|layer| layer.figures.counts)
            .filter_map(|layer| Some((*layer.figures.score.value()?, layer.title.as_str())))
            .filter(|(score, _)| *score < STRONG)
            .collect();
        layers.sort_by(|one, other| one.0.total_cmp(&other.0));
        let named: Vec<String> = (layers.iter().take(NAMED_LAYERS))
            .map(|(_, title)| tr::audit_report_layer(language, *title))
            .collect();
        Some(if named.is_empty() {
            tr::audit_report_strong(language, &overall.score_text)
        } else {
            tr::audit_report_weak(language, named.join(", "), &overall.score_text)
        })
    }

    fn summary(&self, page: Page) -> SummaryLines {
        let language = page.language();
        let mut lines = SummaryLines {
            growth: self
                .board
                .points
                .iter()
                .filter(|view| view.rank.is_some() && !loses(view))
                .map(|view| growth_line(view, self.due.get(view.id.as_str()).copied(), page.locale))
                .collect(),
            together: self.together.clone().unwrap_or_default(),
            ..SummaryLines::default()
        };
        let Some(audit) = &self.audit else {
            return lines;
        };
        let mut layers: Vec<(f64, String)> = (audit.layers.iter())
            .filter(|layer| layer.figures.counts)
            .filter_map(|layer| {
                let said =
                    report_tr::report_summary_layer(language, &layer.score_text, &layer.title);
                Some((*layer.figures.score.value()?, said))
            })
            .collect();
        layers.sort_by(|one, other| one.0.total_cmp(&other.0));
        let named = |layers: &mut dyn Iterator<Item = &(f64, String)>| {
            let named: Vec<&str> = layers.map(|(_, said)| said.as_str()).collect();
            named.join(", ")
        };
        let (strong, weak) = (
            named(
                &mut (layers.iter().rev().filter(|(score, _)| *score >= STRONG)).take(NAMED_LAYERS),
            ),
            named(&mut (layers.iter().filter(|(score, _)| *score < WEAK)).take(NAMED_LAYERS)),
        );
        if !strong.is_empty() {
            let line = report_tr::report_summary_layers_strong(language, strong);
            lines.good.push(line);
        }
        if !weak.is_empty() {
            let line = report_tr::report_summary_layers_weak(language, weak);
            lines.weak.push(line);
        }
        if audit.foundation.foundation_first {
            lines.weak.push(audit.foundation_text.clone());
        }
        lines
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let style = page.style(RADAR_HEIGHT);
        let mut blocks = Vec::new();
        if let Some(audit) = &self.audit {
            let known = known(audit, language);
            blocks.extend(Block::text(
                format!("{} · {known}", audit.title),
                Look::Subject,
            ));
            blocks.push(Block::Remark(Remark {
                verdict: Some(if audit.foundation.foundation_first {
                    Verdict::Watch
                } else {
                    Verdict::Good
                }),
                text: audit.foundation_text.clone(),
            }));
            let shapes = audit.shapes.as_ref();
            blocks.extend(shapes.map(|shapes| Block::figure(radar(shapes, &style))));
            let legend = shapes.and_then(|shapes| radar_legend(&shapes.shapes, language));
            blocks.extend(legend.and_then(|legend| Block::text(legend, Look::Small)));
            blocks.push(Block::Table(layers(audit, page.locale)));
        }
        blocks.extend(points(&self.board, self.audit.is_some(), page.locale));
        blocks.push(Block::Part("audit_points"));
        blocks.extend(point_details(&self.board, page.locale));
        blocks.push(Block::Part("audit_instruments"));
        blocks.extend(instruments::blocks(&self.instruments));
        blocks.push(Block::Part("audit_answers"));
        if let Some(audit) = &self.audit {
            for layer in &audit.layers {
                blocks.extend(questions(layer, page.locale));
            }
            blocks.push(Block::Table(answers(audit, page.locale)));
        }
        blocks.push(Block::Part("audit_progress"));
        if let Some(compared) = &self.comparison {
            blocks.extend(comparison(compared, page));
        }
        Ok(blocks)
    }
}

/// When the plan's task of each growth point is to be finished.
fn due_days(view: &View<'_>, project: &ProjectId) -> Result<HashMap<String, NaiveDate>, Failure> {
    let Some(plan) = roadmap::active_plan(view, project)? else {
        return Ok(HashMap::new());
    };
    let mut due = HashMap::new();
    for task in roadmap::tasks(view, &plan.id)? {
        let of_points = |link: &&TaskLink| link.kind == LinkKind::GrowthPoint;
        for link in task.details.links.iter().filter(of_points) {
            let day = due.entry(link.id.clone()).or_insert(task.details.finish);
            *day = (*day).max(task.details.finish);
        }
    }
    Ok(due)
}

fn numbered(number: u32, title: &str) -> String {
    format!("{number}. {title}")
}

/// How much was answered, and what the score may be for all that was not.
fn known(audit: &AuditView, language: Language) -> String {
    let overall = &audit.overall;
    if overall.figures.score.value().is_none() {
        return tr::audit_report_answered(language, &overall.coverage_text);
    }
    let known = tr::audit_report_known(language, &overall.coverage_text, &overall.interval_text);
    if audit.weights_text.is_empty() {
        known
    } else {
        format!("{known} · {}", audit.weights_text)
    }
}

/// What the lines of a radar are; the latest audit is drawn last.
fn radar_legend(shapes: &[RadarShape], language: Language) -> Option<String> {
    let (latest, earlier) = shapes.split_last()?;
    let earlier: Vec<&str> = earlier.iter().map(|shape| shape.name.as_str()).collect();
    let latest = latest.name.as_str();
    Some(if earlier.is_empty() {
        tr::audit_report_legend(language, latest)
    } else {
        tr::audit_report_legend_before(language, earlier.join(", "), latest)
    })
}

/// A score in points of 100, as its screen shows it.
fn points_cell(score: Option<f64>, language: Language) -> Cell {
    score
        .map(|score| Cell::real(score.round(), Unit::Count, language))
        .into()
}

fn layers(audit: &AuditView, locale: Locale) -> Table {
    let language = locale.language;
    let points = |label: String| Column::count(label).in_unit(tr::audit_unit_of_hundred(language));
    let columns = vec![
        Column::text(tr::audit_layer(language)).wide(6),
        points(tr::audit_report_score(language)),
        points(tr::audit_report_range(language)),
        Column::amount(tr::audit_report_coverage(language), Unit::Fraction),
    ];
    let rows = audit.layers.iter().map(|layer| {
        let coverage = layer.figures.coverage.value();
        vec![
            numbered(layer.number, &layer.title).into(),
            points_cell(layer.figures.score.value().copied(), language),
            Cell::absent(layer.interval_text.as_str()),
            coverage
                .map(|share| Cell::real((share * 100.0).round() / 100.0, Unit::Fraction, language))
                .into(),
        ]
    });
    let title = tr::audit_layers(language);
    Table::new("audit-layers", title, columns, rows, locale)
}

/// Two audits laid over each other.
fn comparison(view: &ComparedAudits, page: Page) -> Vec<Block> {
    let language = page.language();
    let locale = page.locale;
    let mut blocks = vec![Block::heading(tr::audit_compare(language))];
    blocks.extend(Block::text(
        tr::audit_report_moved(
            language,
            &view.delta_text,
            &view.earlier.title,
            &view.earlier.score_text,
            &view.later.title,
            &view.later.score_text,
        ),
        Look::Lead,
    ));
    let shapes = view.shapes.as_ref();
    blocks.extend(shapes.map(|shapes| Block::figure(radar(shapes, &page.style(RADAR_HEIGHT)))));
    let points = |label: &str| Column::count(label).in_unit(tr::audit_unit_points(language));
    let columns = vec![
        Column::text(tr::audit_layer(language)).wide(6),
        points(&view.earlier.title),
        points(&view.later.title),
        points(&tr::audit_difference(language)).signed(),
    ];
    let rows = view.layers.iter().map(|layer| {
        vec![
            numbered(layer.number, &layer.title).into(),
            Cell::absent(layer.earlier_text.as_str()),
            Cell::absent(layer.later_text.as_str()),
            Cell::absent(layer.delta_text.as_str()),
        ]
    });
    let title = tr::audit_layers(language);
    blocks.push(Block::Table(
        Table::new("audit-compared", title, columns, rows, locale).pages_only(),
    ));
    let words = |id: &str, title: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>| {
        if rows.is_empty() {
            return vec![];
        }
        let heading = Block::small_heading(title.as_str());
        let table = Table::new(id, title, columns, rows, locale);
        vec![heading, Block::Table(table.pages_only())]
    };
    blocks.extend(words(
        "audit-done",
        tr::audit_done_between(language),
        vec![
            Column::text(tr::audit_point(language)).wide(6),
            Column::text(tr::audit_report_day(language)).wide(4),
            Column::text(tr::audit_value_column(language)).wide(4),
        ],
        view.done
            .iter()
            .map(|point| {
                vec![
                    point.title.as_str().into(),
                    point.done_text.as_str().into(),
                    Cell::words(point.value_text.as_str()),
                ]
            })
            .collect(),
    ));
    if !view.done_value_text.is_empty() {
        let total = tr::audit_done_value(language, &view.done_value_text);
        blocks.extend(Block::text(total, Look::Small));
    }
    blocks.extend(words(
        "audit-tasks",
        tr::audit_tasks_between(language),
        vec![
            Column::text(tr::audit_task(language)).wide(7),
            Column::text(tr::audit_report_day(language)).wide(3),
        ],
        view.tasks
            .iter()
            .map(|task| vec![task.title.as_str().into(), task.done_text.as_str().into()])
            .collect(),
    ));
    blocks.extend(words(
        "audit-moved",
        tr::audit_moved(language),
        vec![
            Column::text(tr::audit_question(language)).wide(6),
            Column::text(tr::audit_report_then(language)).wide(5),
            Column::text(tr::audit_report_now(language)).wide(5),
        ],
        view.moved
            .iter()
            .map(|moved| {
                vec![
                    format!("{}. {}", moved.question.number, moved.question.ask).into(),
                    format!("{}. {}", moved.from, moved.from_text).into(),
                    format!("{}. {}", moved.to, moved.to_text).into(),
                ]
            })
            .collect(),
    ));
    blocks
}
