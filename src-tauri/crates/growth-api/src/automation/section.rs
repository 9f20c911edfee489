//! Growth OS for the report: the map of the stack, and the scenarios with what their rehearsals came to.

use growth_i18n::{Language, text, tr::automation as tr};
use growth_model::Outcome;
use growth_model::automation::{RehearsalComparison, SegmentDashboard, ToolState};
use growth_model::economics::Unit;
use growth_report::{
    automation::{AutomationSection, ReportedScenario},
    content::{Cell, Column, Locale, Table},
    report::Section,
};
use growth_workspace::{automation as saved, projects::Project};

use super::picture::picture;
use super::rehearsal::{money, sum};
use super::scenarios::{about, state_text};
use super::stack::{Looked, catalogue, cost, gap_view, looked, name_of, role_name};
use super::words::{chain, code};
use crate::{Failure, overview::automation_gate, shared::ReportSource};

/// Gathers the section.
pub(crate) fn section(source: &ReportSource<'_>) -> Result<Option<Box<dyn Section>>, Failure> {
    let Locale { language, currency } = source.page.locale;
    let (view, project) = (&source.view, source.project);
    let looked = looked(view, project)?;
    let scenarios = saved::automations(view, &project.id)?;
    Ok(Some(Box::new(AutomationSection {
        gate: automation_gate(view, project, language)?.text,
        cost: cost(&looked.found, project, language),
        gaps: (looked.found.gaps.iter())
            .map(|gap| {
                let gap = gap_view(gap, language);
                format!("{}: {}. {}", gap.place, gap.kind_text, gap.advice)
            })
            .collect(),
        map: (!looked.entries.is_empty()).then(|| picture(&looked, project, language)),
        tools: (!looked.entries.is_empty()).then(|| stack_table(&looked, project, language)),
        scenarios: (scenarios.iter())
            .map(|one| ReportedScenario {
                name: one.name.clone(),
                state: state_text(one, language),
                about: about(&one.definition, language),
                chain: (chain(&one.definition, currency, language).into_iter())
                    .map(|card| (card.title, card.lines.join("; ")))
                    .collect(),
                rehearsal: (one.rehearsal.as_ref())
                    .filter(|_| one.is_rehearsed())
                    .map(|kept| {
                        let terms: Vec<String> = (sum(&kept.totals, language).into_iter())
                            .map(|term| {
                                let sign = if term.sign.is_empty() {
                                    String::new()
                                } else {
                                    format!("{} ", term.sign)
                                };
                                format!("{sign}{} {}", term.text, term.label)
                            })
                            .collect();
                        let basis = tr::automation_report_basis(
                            language,
                            &kept.dataset,
                            growth_i18n::Format::new(language).date(kept.kept_on),
                        );
                        format!(
                            "{}. {} {basis}",
                            terms.join(" "),
                            money(&kept.totals, currency, language)
                        )
                    }),
            })
            .collect(),
    })))
}

/// The stack as a table.
pub(super) fn stack_table(looked: &Looked, project: &Project, language: Language) -> Table {
    let locale = Locale {
        language,
        currency: project.currency,
    };
    let label = |id: &str| text(language, &format!("automation-column-{id}"), &[]);
    let columns = vec![
        Column::text(label("layer")),
        Column::text(label("role")).wide(4),
        Column::text(label("tool")).wide(3),
        Column::text(label("state")),
        Column::amount(label("cost_month"), Unit::Money),
        Column::text(label("identities")).files_only(),
        Column::text(label("note")).files_only(),
    ];
    let mut entries: Vec<_> = looked.entries.iter().collect();
    let place = |role: &str| (catalogue().roles.iter()).position(|known| known.id == role);
    entries.sort_by_key(|entry| place(&entry.role));
    let rows = entries.into_iter().map(|entry| {
        let layer = (catalogue().roles.iter())
            .find(|role| role.id == entry.role)
            .map_or_else(String::new, |role| {
                text(
                    language,
                    &format!("automation-layer-{}", code(role.layer)),
                    &[],
                )
            });
        let state = match entry.state {
            ToolState::Now => tr::automation_state_now(language),
            ToolState::Planned => tr::automation_state_planned(language),
        };
        let known = (entry.tool.as_ref())
            .and_then(|id| catalogue().tools.iter().find(|tool| tool.id == *id))
            .map(|tool| tool.identities.clone());
        let identities = entry.identities.clone().or(known).unwrap_or_default();
        vec![
            Cell::words(layer),
            Cell::words(role_name(&entry.role, language)),
            Cell::words(name_of(entry, language)),
            Cell::words(state),
            entry
                .cost_month
                .map_or_else(Cell::empty, |cost| Cell::number(cost, Unit::Money)),
            Cell::words(identities.join(", ")),
            Cell::words(entry.note.clone()),
        ]
    });
    Table::new(
        "stack",
        tr::automation_report_tools(language),
        columns,
        rows,
        locale,
    )
}

fn real(outcome: &Outcome<f64>, unit: Unit, language: Language) -> Cell {
    match outcome.value() {
        Some(value) => Cell::real(*value, unit, language),
        None => Cell::status(outcome, language),
    }
}

/// The dashboard of segments.
pub(super) fn segments_table(found: &SegmentDashboard, locale: Locale) -> Table {
    let language = locale.language;
    let label = |id: &str| text(language, &format!("automation-column-{id}"), &[]);
    let columns = vec![
        Column::text(label("segment")),
        Column::count(label("people")),
        Column::count(label("converted")),
        Column::amount(label("conversion"), Unit::Fraction),
        Column::amount(label("conversion_low"), Unit::Fraction),
        Column::amount(label("conversion_high"), Unit::Fraction),
        Column::amount(label("cac"), Unit::Money),
        Column::amount(label("ltv"), Unit::Money),
        Column::amount(label("margin_per_lead"), Unit::Money),
    ];
    let rows = found.segments.iter().map(|one| {
        let bound =
            |pick: fn(&growth_model::statistics::Interval) -> f64| match one.interval.value() {
                Some(interval) => Cell::real(pick(interval), Unit::Fraction, language),
                None => Cell::status(&one.interval, language),
            };
        vec![
            Cell::words(one.name.clone()),
            Cell::count(one.people),
            Cell::count(one.converted),
            real(&one.conversion, Unit::Fraction, language),
            bound(|interval| interval.low),
            bound(|interval| interval.high),
            real(&one.cac, Unit::Money, language),
            real(&one.ltv, Unit::Money, language),
            real(&one.margin_per_lead, Unit::Money, language),
        ]
    });
    Table::new(
        "segments",
        tr::automation_segments_title(language),
        columns,
        rows,
        locale,
    )
}

/// Promised and happened.
pub(super) fn comparison_table(found: &RehearsalComparison, locale: Locale) -> Table {
    let language = locale.language;
    let label = |id: &str| text(language, &format!("automation-column-{id}"), &[]);
    let columns = vec![
        Column::text(label("scenario")),
        Column::count(label("promised")),
        Column::count(label("in_time")),
        Column::count(label("off_time")),
        Column::count(label("failed")),
        Column::count(label("missing")),
        Column::amount(label("conversion"), Unit::Fraction),
        Column::count(label("held_out")),
        Column::amount(label("difference"), Unit::Fraction).signed(),
    ];
    let rows = found.segments.iter().map(|one| {
        vec![
            Cell::words(one.segment.clone()),
            Cell::count(one.promised),
            Cell::count(one.in_time),
            Cell::count(one.off_time),
            Cell::count(one.failed),
            Cell::count(one.missing),
            real(&one.conversion, Unit::Fraction, language),
            Cell::count(one.held_out),
            real(&one.difference, Unit::Fraction, language),
        ]
    });
    Table::new(
        "comparison",
        tr::automation_compare_title(language),
        columns,
        rows,
        locale,
    )
}
