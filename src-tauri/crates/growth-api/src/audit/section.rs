//! The audit in the report: radar, growth points in money, instruments, layer by layer, what moved.

use std::collections::HashMap;

use chrono::NaiveDate;
use growth_i18n::{Format, Language, tr::audit as tr, tr::report as report_tr};
use growth_model::{
    ModelError, Outcome,
    audit::{Answer, LayerOrigin},
    economics::{Unit, Verdict},
};
use growth_report::{
    charts::{RadarShape, radar},
    content::{Cell, Column, Fact, Locale, Remark, Table},
    report::{Block, Detail, Heading, Look, Page, Section, SummaryLines},
};
use growth_workspace::{
    ProjectId, ScenarioId, View,
    audit::{self as saved, Audit, PointEffect},
    roadmap::{self, LinkKind, TaskLink},
};
use rust_decimal::Decimal;

use super::{
    compare::{ComparedAudits, compared, read as read_pair},
    instruments::section::{self as instruments, FilledInstrument},
    points::{GrowthPoints, PointView, in_words},
    view::{self, AuditView, LayerView, QuestionView},
    words::answer_text,
};
use crate::{Failure, shared::ReportSource};

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
/// Growth points on the page of a client; the others are an appendix.
const READ_POINTS: usize = 12;
/// Layers that the title names.
const TITLE_LAYERS: usize = 2;
/// Layers that the summary names.
const NAMED_LAYERS: usize = 3;
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

    /// The score, and where it is lost.
    fn conclusion(&self, page: Page) -> Option<String> {
        let language = page.language();
        let overall = &self.audit.as_ref()?.overall;
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
        let named: Vec<String> = (layers.iter().take(TITLE_LAYERS))
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
        let named = |wanted: &dyn Fn(f64) -> bool| {
            let layers = audit.layers.iter().filter(|layer| {
                let score = layer.figures.score.value();
                layer.figures.counts && score.is_some_and(|score| wanted(*score))
            });
            let named = layers.map(|layer| {
                report_tr::report_summary_layer(language, &layer.score_text, &layer.title)
            });
            named.take(NAMED_LAYERS).collect::<Vec<_>>().join(", ")
        };
        let (strong, weak) = (
            named(&|score| score >= STRONG),
            named(&|score| score < WEAK),
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
        blocks.extend(points(&self.board, page.locale));
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

/// What the chosen growth points bring when they are done together, and what each alone adds up to; only
/// what the program can compute is said.
fn together(
    view: &View<'_>,
    board: &GrowthPoints,
    locale: Locale,
) -> Result<Option<String>, Failure> {
    let chosen: Vec<&PointView> = (board.points.iter())
        .filter(|view| view.rank.is_some() && value_of(view).is_some() && !loses(view))
        .collect();
    let alone: Decimal = (chosen.iter())
        .filter_map(|view| value_of(view))
        .fold(Decimal::ZERO, |sum, [_, likely, _]| {
            sum.saturating_add(likely)
        });
    if chosen.len() < 2 {
        return Ok(None);
    }
    let language = locale.language;
    let money = |value: Decimal| {
        Format::new(language).signed().money_with(
            value,
            locale.currency.code(),
            growth_i18n::Digits::WHOLE,
        )
    };
    Ok(Some(match joint(view, &chosen)? {
        Some(joint) => report_tr::report_summary_together(language, money(alone), money(joint)),
        None => report_tr::report_summary_together_up_to(language, money(alone)),
    }))
}

/// The likely change of the cash in 12 months with all changes at once; `None` where they are of several
/// scenarios, or change one input twice.
fn joint(view: &View<'_>, points: &[&PointView]) -> Result<Option<Decimal>, Failure> {
    let mut of: Option<ScenarioId> = None;
    let mut all = Vec::new();
    for point in points {
        match &point.content.effect {
            Some(PointEffect::Scenario {
                scenario_id,
                changes,
            }) if of.as_ref().is_none_or(|id| id == scenario_id) => {
                of = Some(scenario_id.clone());
                all.extend(changes.iter().cloned());
            }
            _ => return Ok(None),
        }
    }
    let Some(scenario_id) = of else {
        return Ok(None);
    };
    let effect = PointEffect::Scenario {
        scenario_id,
        changes: all,
    };
    Ok(saved::effect_state(view, &effect)?.likely_cash_12_months())
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

fn growth_line(view: &PointView, due: Option<NaiveDate>, locale: Locale) -> String {
    let language = locale.language;
    let line = money_line(view, locale);
    let owner = view.content.owner.trim();
    let day = due.map(|day| Format::new(language).date(day));
    match (owner.is_empty(), day) {
        (true, None) => line,
        (true, Some(day)) => report_tr::report_summary_point_due(language, day, line),
        (false, None) => report_tr::report_summary_point_owner(language, owner, line),
        (false, Some(day)) => report_tr::report_summary_point_owner_due(language, day, owner, line),
    }
}

fn money_line(view: &PointView, locale: Locale) -> String {
    let language = locale.language;
    let format = Format::new(language).signed();
    let money = |value: Decimal| {
        format.money_with(value, locale.currency.code(), growth_i18n::Digits::WHOLE)
    };
    let title = &view.content.title;
    match value_of(view) {
        Some(range @ [_, likely, _]) => {
            // A change for the worse is written from its lower end, too.
            let [mut from, mut to] = [likely; 2];
            for end in range {
                (from, to) = (from.min(end), to.max(end));
            }
            report_tr::report_summary_point(language, money(to), money(likely), money(from), title)
        }
        None => report_tr::report_summary_point_unknown(language, title),
    }
}

/// Whether a growth point would cost money, as things are: then it is no growth.
fn loses(view: &PointView) -> bool {
    value_of(view).is_some_and(|[_, likely, _]| likely < Decimal::ZERO)
}

/// Change of the cash in 12 months: low, likely, high. Money.
fn value_of(view: &PointView) -> Option<[Decimal; 3]> {
    let effect = view.money.effect.as_ref()?;
    Some([
        *effect.low.delta.cash_12_months.value()?,
        *effect.likely.delta.cash_12_months.value()?,
        *effect.high.delta.cash_12_months.value()?,
    ])
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
    tr::audit_report_known(language, &overall.coverage_text, &overall.interval_text)
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

fn points(board: &GrowthPoints, locale: Locale) -> Vec<Block> {
    if board.points.is_empty() {
        return vec![];
    }
    let language = locale.language;
    let by_hand = board
        .overridden
        .then(|| tr::audit_report_by_hand(language, &board.reason));
    let mut blocks = vec![Block::NewPage];
    let (first, rest) = split(board);
    blocks.extend(Block::headed(point_table(first, locale)));
    if !rest.is_empty() {
        let note = tr::audit_report_more(language, board.points.len(), first.len());
        blocks.extend(Block::text(note, Look::Small));
    }
    let remarks = by_hand.into_iter().chain(board.remarks.iter().cloned());
    blocks.extend(remarks.map(|text| {
        Block::Remark(Remark {
            verdict: None,
            text,
        })
    }));
    blocks.extend(Block::text(tr::audit_report_money(language), Look::Small));
    blocks.extend(horizons(board, locale).into_iter().flat_map(Block::headed));
    blocks
}

/// The growth points that a client reads, and those of the appendix.
fn split(board: &GrowthPoints) -> (&[PointView], &[PointView]) {
    board.points.split_at(board.points.len().min(READ_POINTS))
}

/// The money of the chosen growth points over its three horizons.
fn horizons(board: &GrowthPoints, locale: Locale) -> Option<Table> {
    let language = locale.language;
    let money = |label: String| Column::amount(label, Unit::Money).signed();
    let columns = vec![
        Column::text(tr::audit_report_effect(language)).wide(9),
        money(tr::audit_figure_cash_90_days(language)).wide(4),
        money(tr::audit_value_column(language)).wide(4),
        money(tr::audit_figure_value_per_month(language)).wide(6),
    ];
    let rows: Vec<Vec<Cell>> = (board.points.iter())
        .filter(|view| view.rank.is_some())
        .filter_map(|view| {
            let delta = &view.money.effect.as_ref()?.likely.delta;
            let amount = |outcome| Cell::outcome(outcome, Unit::Money, language);
            let title = numbered(view.rank.unwrap_or_default(), &view.content.title);
            Some(vec![
                Cell::from(title).with_under(effect_text(view)),
                amount(&delta.cash_90_days),
                amount(&delta.cash_12_months),
                amount(&delta.value_per_month),
            ])
        })
        .collect();
    let title = tr::audit_report_horizons(language);
    (!rows.is_empty())
        .then(|| Table::new("growth-horizons", title, columns, rows, locale).pages_only())
}

/// The chosen growth points in full, and all of them with all their numbers for files.
fn point_details(board: &GrowthPoints, locale: Locale) -> Vec<Block> {
    if board.points.is_empty() {
        return vec![];
    }
    let language = locale.language;
    let mut blocks = Vec::new();
    let chosen = board.points.iter().filter(|view| view.rank.is_some());
    let details: Vec<Detail> = chosen.map(|view| detail(view, language)).collect();
    if !details.is_empty() {
        blocks.push(Block::heading(tr::audit_report_chosen(language)));
        blocks.push(Block::Details(details));
    }
    let (_, rest) = split(board);
    if !rest.is_empty() {
        blocks.push(Block::heading(tr::audit_points_rest(language)));
        blocks.push(Block::Table(point_table(rest, locale)));
    }
    blocks.push(Block::Table(all_points(board, locale)));
    blocks
}

/// The growth points as the document prints them.
fn point_table(points: &[PointView], locale: Locale) -> Table {
    let language = locale.language;
    let columns = vec![
        Column::count("№"),
        Column::text(tr::audit_point(language)).wide(1),
        Column::amount(tr::audit_value_column(language), Unit::Money).signed(),
        Column::text(tr::audit_report_effort(language)),
        Column::text(tr::audit_status(language)),
    ];
    let rows = points.iter().map(|view| {
        let content = &view.content;
        let layer = numbered(view.layer_number, &view.layer_title);
        let waits = view
            .foundation_first
            .then(|| tr::audit_foundation_first(language));
        let value = match value_of(view) {
            Some([_, likely, _]) => Cell::number(likely, Unit::Money),
            None if content.effect.is_some() => Cell::absent(tr::audit_effect_broken(language)),
            None => Cell::absent(tr::audit_no_money(language)),
        };
        vec![
            view.rank.map_or_else(|| Cell::words(""), Cell::count),
            Cell::from(content.title.as_str())
                .with_under(format!("{layer} · {}", view.source_text))
                .with_badge(waits),
            value.with_under(view.money.range_text.as_str()),
            Cell::words(view.effort_text.as_str()),
            Cell::from(view.status_text.as_str()).with_under(content.owner.as_str()),
        ]
    });
    let title = tr::audit_points(language);
    Table::new("growth-points", title, columns, rows, locale).pages_only()
}

fn detail(view: &PointView, language: Language) -> Detail {
    let content = &view.content;
    let line = |id: &str, label: String, text: &str| {
        (!text.is_empty()).then(|| Fact::new(id, label, text))
    };
    Detail {
        title: numbered(view.rank.unwrap_or_default(), &content.title),
        value: value_of(view)
            .map(|_| tr::audit_in_12_months(language, &view.money.value_text))
            .unwrap_or_default(),
        text: content.description.clone(),
        lines: [
            line(
                "effect",
                tr::audit_report_effect(language),
                &effect_text(view),
            ),
            line(
                "scenario",
                tr::audit_report_scenario(language),
                &view.money.scenario,
            ),
            line(
                "range",
                tr::audit_report_range(language),
                &view.money.range_text,
            ),
            line(
                "effort",
                tr::audit_report_effort(language),
                &view.effort_text,
            ),
            line(
                "confidence",
                tr::audit_report_confidence(language),
                &view.confidence_text,
            ),
            line("owner", tr::audit_owner(language), &content.owner),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// What changes, or what is in the way of computing it.
fn effect_text(view: &PointView) -> String {
    let content = &view.content;
    let has_effect = content.effect.is_some();
    if has_effect && !view.money.problem.is_empty() {
        view.money.problem.clone()
    } else {
        view.money.changes.join("; ")
    }
}

/// The growth points with all their numbers, for files.
fn all_points(board: &GrowthPoints, locale: Locale) -> Table {
    let language = locale.language;
    let money = |label: String| Column::amount(label, Unit::Money).signed();
    let columns = vec![
        Column::count(tr::audit_csv_place(language)),
        Column::text(tr::audit_point(language)),
        Column::text(tr::audit_layer(language)),
        Column::text(tr::audit_status(language)),
        Column::text(tr::audit_owner(language)),
        money(tr::audit_csv_likely(language)),
        money(tr::audit_csv_from(language)),
        money(tr::audit_csv_to(language)),
        money(tr::audit_csv_90_days(language)),
        money(tr::audit_csv_lifetime(language)),
        money(tr::audit_csv_ltv(language)),
        money(tr::audit_csv_cac(language)),
        Column::amount(tr::audit_csv_payback(language), Unit::Days).signed(),
        Column::count(tr::audit_effort(language)),
        Column::text(tr::audit_report_confidence(language)),
        Column::count("ICE"),
        Column::count("RICE"),
        Column::amount(tr::audit_csv_chance(language), Unit::Fraction),
        Column::text(tr::audit_foundation_first(language)),
        Column::text(tr::audit_report_effect(language)),
        Column::text(tr::audit_report_scenario(language)),
        Column::text(tr::audit_csv_source(language)),
        Column::text(tr::audit_description(language)),
    ];
    let rows = board.points.iter().map(|view| point_row(view, language));
    let title = tr::audit_points(language);
    Table::new("growth-points", title, columns, rows, locale).files_only()
}

fn point_row(view: &PointView, language: Language) -> Vec<Cell> {
    let content = &view.content;
    let effect = view.money.effect.as_ref();
    let delta = effect.map(|effect| &effect.likely.delta);
    let amount = |outcome: Option<&Outcome<Decimal>>, unit| match outcome {
        Some(outcome) => Cell::outcome(outcome, unit, language),
        None => Cell::empty(),
    };
    let money = |outcome| amount(outcome, Unit::Money);
    let score = |outcome: Option<&Outcome<f64>>, unit| match outcome.and_then(Outcome::value) {
        Some(value) => Cell::real(*value, unit, language),
        None => Cell::empty(),
    };
    let ranking = view.ranking.as_ref();
    vec![
        view.rank.map(Cell::count).into(),
        content.title.as_str().into(),
        numbered(view.layer_number, &view.layer_title).into(),
        view.status_text.as_str().into(),
        Cell::words(content.owner.as_str()),
        money(effect.map(|effect| &effect.likely.delta.cash_12_months)),
        money(effect.map(|effect| &effect.low.delta.cash_12_months)),
        money(effect.map(|effect| &effect.high.delta.cash_12_months)),
        money(delta.map(|delta| &delta.cash_90_days)),
        money(delta.map(|delta| &delta.value_per_month)),
        money(delta.map(|delta| &delta.ltv_gross_margin)),
        money(delta.map(|delta| &delta.cac)),
        amount(delta.map(|delta| &delta.payback_days), Unit::Days),
        content.effort_days.map(Cell::count).into(),
        Cell::words(view.confidence_text.as_str()),
        score(ranking.map(|ranking| &ranking.ice), Unit::Count),
        score(ranking.map(|ranking| &ranking.rice), Unit::Count),
        score(
            ranking.map(|ranking| &ranking.chance_in_top_three),
            Unit::Fraction,
        ),
        if view.foundation_first {
            report_tr::report_yes(language)
        } else {
            report_tr::report_no(language)
        }
        .into(),
        Cell::words(effect_text(view)),
        Cell::words(view.money.scenario.as_str()),
        Cell::words(view.source_text.as_str()),
        Cell::words(content.description.as_str()),
    ]
}

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
fn questions(layer: &LayerView, locale: Locale) -> Vec<Block> {
    let language = locale.language;
    let about = match layer.origin {
        LayerOrigin::Guide => layer.about.clone(),
        LayerOrigin::Program => {
            format!("{} {}", layer.about, tr::audit_report_ours(language))
        }
    };
    let columns = vec![
        Column::text("№"),
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
fn answers(audit: &AuditView, locale: Locale) -> Table {
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
