//! Weekly check-ins in the report: KPIs against their plan, their way, and what was decided.

use chrono::{Datelike, NaiveDate};
use growth_i18n::{Format, Language, text, tr::kpi as tr, within_sentence};
use growth_model::{
    ModelError,
    economics::{InputField, Unit},
    kpi::{KpiName, Standing, Virality, reached},
};
use growth_report::{
    charts::{KpiPath, kpi_path},
    content::{Cell, Column, Fact, Locale, Table},
    kpi::{KpiWords, verdict},
    report::{Block, Detail, Look, Page, Section},
};
use growth_workspace::kpi;
use rust_decimal::Decimal;

use super::{
    path::clock,
    standing::{KpiStanding, standings},
    view::{CheckInRow, path, rows, slip_text},
};
use crate::{Failure, shared::ReportSource};

/// The part with the other courses, the check-ins and what was decided.
pub(crate) const DETAILS: &str = "kpi_details";
/// KPIs whose way is drawn: the two that the guide judges by.
const DRAWN: [KpiName; 2] = [KpiName::LtvToCac, KpiName::PaybackDays];
/// KPIs that the title names.
const NAMED: usize = 2;
/// Both drawings find room on the page of the table.
const HEIGHT: u32 = 190;

/// The check-ins of a project, and where its KPIs stand.
struct KpiSection {
    /// The check-ins, the first one first; at least one.
    check_ins: Vec<CheckInRow>,
    standings: Vec<KpiStanding>,
    /// KPIs that are drawn.
    paths: Vec<KpiPath>,
    /// What the delays mean, a sentence or two for each KPI that is drawn.
    slips: Vec<String>,
}

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let (view, project) = (&source.view, &source.project.id);
    let Locale { language, currency } = source.page.locale;
    let mut check_ins = kpi::check_ins(view, project)?;
    check_ins.retain(|check_in| source.covers(check_in.date));
    let Some(clock) = clock(view, project, source.today, &check_ins)? else {
        return Ok(None);
    };
    if check_ins.is_empty() {
        return Ok(None);
    }
    let words = KpiWords::new(language, currency);
    let targets = kpi::targets(view, project)?;
    let standings = standings(&check_ins, &targets, Some(&clock))?;
    let mut paths = Vec::new();
    let mut slips = Vec::new();
    let mut drawn: Vec<&KpiStanding> = (standings.iter())
        .filter(|one| DRAWN.contains(&one.kpi))
        .collect();
    // What is furthest behind is looked at first.
    drawn.sort_by_key(|one| match one.standing {
        Some(Standing::Behind) => 0,
        Some(Standing::SlightlyBehind) => 1,
        _ => 2,
    });
    for standing in drawn {
        if let Some(drawn) = path(standing, &clock, &check_ins, &words)? {
            paths.push(drawn);
            if clock.earned_schedule().is_some() && standing.forecast.is_some() {
                slips.push(slip_text(standing, &clock, &words, language));
            }
        }
    }
    Ok(Some(Box::new(KpiSection {
        check_ins: rows(check_ins, Some(&clock), language, currency)?,
        standings,
        paths,
        slips,
    })))
}

impl Section for KpiSection {
    fn id(&self) -> &'static str {
        "kpi"
    }

    fn parts(&self) -> &'static [&'static str] {
        &[DETAILS]
    }

    /// How many KPIs are on their way, and which are furthest behind.
    fn conclusion(&self, page: Page) -> Option<String> {
        let language = page.language();
        let words = KpiWords::new(language, page.locale.currency);
        let judged: Vec<_> = (self.standings.iter())
            .filter_map(|one| Some((one.kpi, one.standing?)))
            .collect();
        let of = |wanted: Standing| {
            let found = judged
                .iter()
                .filter(move |(_, standing)| *standing == wanted);
            found.map(|(kpi, _)| words.label(*kpi))
        };
        let behind: Vec<String> = of(Standing::Behind)
            .chain(of(Standing::SlightlyBehind))
            .map(|name| within_sentence(&name))
            .collect();
        let (all, good) = (judged.len(), judged.len() - behind.len());
        if all == 0 {
            return None;
        }
        if behind.is_empty() {
            return Some(tr::kpi_report_all_on_plan(language, all));
        }
        let named = behind.iter().take(NAMED).map(String::as_str);
        let named = named.collect::<Vec<_>>().join(", ");
        Some(if good == 0 {
            tr::kpi_report_none_on_plan(language, all, named)
        } else {
            tr::kpi_report_on_plan(language, all, good, named)
        })
    }

    fn months(&self) -> Option<(NaiveDate, NaiveDate)> {
        let month = |row: &CheckInRow| row.check_in.date.with_day(1);
        Some((
            month(self.check_ins.first()?)?,
            month(self.check_ins.last()?)?,
        ))
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, ModelError> {
        let language = page.language();
        let few = self
            .check_ins
            .last()
            .is_some_and(|last| last.figures.few_customers);
        let mut blocks = Vec::new();
        blocks.extend(Block::text(self.period(language), Look::Eyebrow));
        if few {
            blocks.extend(Block::text(tr::kpi_few_customers(language), Look::Muted));
        }
        blocks.extend(Block::headed(self.targets(page.locale)));
        let mut slips = self.slips.iter();
        let mut said = || {
            let slip = slips.next()?;
            Block::text(slip.as_str(), Look::Plain)
        };
        let mut charts =
            (self.paths.iter()).map(|path| Block::figure(kpi_path(path, &page.style(HEIGHT))));
        blocks.extend(said());
        blocks.extend(charts.next());
        if !self.slips.is_empty() {
            blocks.extend(Block::text(tr::kpi_report_own_paths(language), Look::Small));
            blocks.extend(Block::text(tr::kpi_method(language), Look::Small));
        }
        blocks.push(Block::Part(DETAILS));
        for chart in charts {
            blocks.extend(said());
            blocks.push(chart);
        }
        blocks.extend(Block::headed(self.history(page.locale)));
        let decisions = self.decisions(language);
        if !decisions.is_empty() {
            blocks.push(Block::heading(tr::kpi_report_decisions(language)));
            blocks.push(Block::Details(decisions));
        }
        Ok(blocks)
    }
}

impl KpiSection {
    fn period(&self, language: Language) -> String {
        let format = Format::new(language);
        let day = |row: &CheckInRow| format.date_long(row.check_in.date);
        match (self.check_ins.first(), self.check_ins.last()) {
            (Some(first), Some(last)) if first.check_in.date < last.check_in.date => {
                tr::kpi_report_period(language, day(first), day(last))
            }
            (Some(one), _) => tr::kpi_report_one(language, day(one)),
            _ => String::new(),
        }
    }

    /// Every KPI of the last check-in against its plan.
    fn targets(&self, locale: Locale) -> Table {
        let language = locale.language;
        let words = KpiWords::new(language, locale.currency);
        let columns = vec![
            Column::text(tr::kpi_report_column_kpi(language)).wide(6),
            Column::by_row(tr::kpi_report_column_value(language)),
            Column::by_row(tr::kpi_report_column_planned(language)),
            Column::by_row(tr::kpi_table_baseline(language)).files_only(),
            Column::text(tr::kpi_report_column_goal(language))
                .pages_only()
                .wide(5),
            Column::by_row(tr::kpi_report_column_goal(language)).files_only(),
            Column::count(tr::kpi_table_by_day(language)).files_only(),
            Column::text(tr::kpi_report_column_standing(language)),
        ];
        let rows = self.standings.iter().map(|one| {
            let unit = one.kpi.unit();
            let number =
                |value: Option<Decimal>| value.map(|value| Cell::number(value, unit)).into();
            let goal = one.goal.map(|goal| {
                let goal = words.amount(one.kpi, goal);
                tr::kpi_report_goal(language, i64::from(one.by_day), goal)
            });
            // A goal of the plan may be a step to what the method asks for.
            let asked = one.kpi.guide_goal().zip(one.goal);
            let guide = asked
                .filter(|(asked, goal)| !reached(one.kpi, *goal, *asked))
                .map(|(asked, _)| tr::kpi_report_guide(language, words.amount(one.kpi, asked)))
                .unwrap_or_default();
            vec![
                words.label(one.kpi).into(),
                Cell::outcome(&one.value, unit, language),
                one.planned
                    .map(|planned| Cell::real(planned, unit, language))
                    .into(),
                number(one.baseline),
                Cell::words(goal.unwrap_or_default()).with_under(guide),
                number(one.goal),
                Cell::count(one.by_day),
                match one.standing {
                    Some(standing) => {
                        Cell::from(words.standing(standing)).judged(Some(verdict(standing)))
                    }
                    None => Cell::words(""),
                },
            ]
        });
        let title = tr::kpi_report_against(language);
        Table::new("kpi-targets", title, columns, rows, locale)
    }

    /// The check-ins one after the other; files also get what was typed.
    fn history(&self, locale: Locale) -> Table {
        let language = locale.language;
        let words = KpiWords::new(language, locale.currency);
        let inputs: Vec<InputField> = InputField::ALL
            .into_iter()
            .filter(|field| !field.path().starts_with("assumptions."))
            .filter(|field| {
                let mut rows = self.check_ins.iter();
                rows.any(|row| row.check_in.numbers.inputs.get(*field).is_some())
            })
            .collect();
        let kpis = KpiName::ALL
            .into_iter()
            .map(|name| Column::amount(words.label(name), name.unit()));
        let typed = inputs.iter().map(|field| {
            let name = field.path().rsplit('.').next().unwrap_or_default();
            let label = text(language, &format!("input-{name}"), &[]);
            Column::amount(label, field.unit()).files_only()
        });
        let virality = VIRALITY.iter().map(|(name, _)| {
            Column::count(text(language, &format!("kpi-{name}"), &[])).files_only()
        });
        let notes = [
            tr::kpi_note(language),
            tr::kpi_decision(language),
            tr::kpi_next_step(language),
        ];
        let columns = [
            Column::date(tr::kpi_history_date(language)),
            Column::count(tr::kpi_history_week(language)).files_only(),
        ]
        .into_iter()
        .chain(kpis)
        .chain(typed)
        .chain(virality)
        .chain(
            notes
                .into_iter()
                .map(|note| Column::text(note).files_only()),
        )
        .collect();
        let rows = self
            .check_ins
            .iter()
            .map(|row| history_row(row, &inputs, language));
        let title = tr::kpi_report_history(language);
        Table::new("check-ins", title, columns, rows, locale)
    }

    fn decisions(&self, language: Language) -> Vec<Detail> {
        let format = Format::new(language);
        self.check_ins
            .iter()
            .rev()
            .map(|row| Detail {
                title: format.date_long(row.check_in.date),
                value: String::new(),
                text: String::new(),
                lines: [
                    ("note", tr::kpi_note(language), &row.check_in.note),
                    (
                        "decision",
                        tr::kpi_decision(language),
                        &row.check_in.decision,
                    ),
                    (
                        "next_step",
                        tr::kpi_next_step(language),
                        &row.check_in.next_step,
                    ),
                ]
                .into_iter()
                .filter(|(.., text)| !text.trim().is_empty())
                .map(|(id, label, text)| Fact::new(id, label, text))
                .collect(),
            })
            .filter(|detail| !detail.lines.is_empty())
            .collect()
    }
}

type Pick = fn(&Virality) -> Option<Decimal>;

const VIRALITY: [(&str, Pick); 3] = [
    ("active_customers", |virality| virality.active_customers),
    ("invitations", |virality| virality.invitations),
    ("invited_customers", |virality| virality.invited_customers),
];

fn history_row(row: &CheckInRow, inputs: &[InputField], language: Language) -> Vec<Cell> {
    let numbers = &row.check_in.numbers;
    let known = |value: Option<Decimal>, unit: Unit| {
        Cell::from(value.map(|value| Cell::number(value, unit)))
    };
    let kpis = KpiName::ALL
        .into_iter()
        .map(|name| Cell::outcome(row.figures.get(name), name.unit(), language));
    let typed = inputs
        .iter()
        .map(|field| known(numbers.inputs.get(*field), field.unit()));
    let virality = VIRALITY
        .iter()
        .map(|(_, pick)| known(pick(&numbers.virality), Unit::Count));
    [
        Cell::date(row.check_in.date),
        row.week.map(Cell::count).into(),
    ]
    .into_iter()
    .chain(kpis)
    .chain(typed)
    .chain(virality)
    .chain([
        Cell::words(row.check_in.note.as_str()),
        Cell::words(row.check_in.decision.as_str()),
        Cell::words(row.check_in.next_step.as_str()),
    ])
    .collect()
}
