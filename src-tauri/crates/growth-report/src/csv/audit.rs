//! The answers of the audit and the growth points as tables.

mod instruments;

use growth_i18n::{Language, tr::audit as tr, tr::report as report_tr};
use growth_model::economics::Unit;
use rust_decimal::Decimal;

use crate::{
    content::{Cell, Column, Table},
    document::{Report, ReportAudit, ReportPoint, ReportedAudit},
};

pub(super) fn tables(report: &Report) -> Vec<Table> {
    let Some(audit) = &report.audit else {
        return vec![];
    };
    let answers = audit.audit.as_ref().map(|audit| answers(audit, report));
    let points = (!audit.points.is_empty()).then(|| points(audit, report));
    let mut tables: Vec<Table> = answers.into_iter().chain(points).collect();
    tables.extend(instruments::tables(&audit.instruments, report));
    tables
}

fn answers(audit: &ReportedAudit, report: &Report) -> Table {
    let language = report.settings.language;
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
        layer.questions.iter().map(|question| {
            vec![
                layer.title.as_str().into(),
                question.number.as_str().into(),
                question.ask.as_str().into(),
                match question.level {
                    Some(level) => Cell::count(level),
                    None => Cell::absent(question.answer.as_str()),
                },
                question.said.as_str().into(),
                question.note.as_str().into(),
                question.evidence.join(", ").into(),
                question.id.as_str().into(),
            ]
        })
    });
    Table::new(
        "audit-answers",
        tr::audit_csv_answers(language, &audit.title),
        columns,
        rows,
        report.locale(),
    )
}

fn points(audit: &ReportAudit, report: &Report) -> Table {
    let language = report.settings.language;
    let columns = vec![
        Column::count(tr::audit_csv_place(language)),
        Column::text(tr::audit_point(language)),
        Column::text(tr::audit_layer(language)),
        Column::text(tr::audit_status(language)),
        Column::text(tr::audit_owner(language)),
        Column::amount(tr::audit_csv_likely(language), Unit::Money).signed(),
        Column::amount(tr::audit_csv_from(language), Unit::Money).signed(),
        Column::amount(tr::audit_csv_to(language), Unit::Money).signed(),
        Column::amount(tr::audit_csv_ltv(language), Unit::Money).signed(),
        Column::amount(tr::audit_csv_cac(language), Unit::Money).signed(),
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
    Table::new(
        "growth-points",
        tr::audit_points(language),
        columns,
        audit.points.iter().map(|point| row(point, language)),
        report.locale(),
    )
}

fn row(point: &ReportPoint, language: Language) -> Vec<Cell> {
    let amount = |value: Option<Decimal>| value.map(|v| Cell::number(v, Unit::Money)).into();
    let real = |value: Option<f64>, unit| value.map(|v| Cell::real(v, unit, language)).into();
    let [ltv, cac, payback] = point.deltas;
    let effect = if point.problem.is_empty() {
        point.changes.join("; ")
    } else {
        point.problem.clone()
    };
    vec![
        point.rank.map(Cell::count).into(),
        point.title.as_str().into(),
        point.layer.as_str().into(),
        point.status.as_str().into(),
        point.owner.as_str().into(),
        amount(point.value.map(|[_, likely, _]| likely)),
        amount(point.value.map(|[low, ..]| low)),
        amount(point.value.map(|[.., high]| high)),
        amount(ltv),
        amount(cac),
        payback.map(|days| Cell::number(days, Unit::Days)).into(),
        point.effort_days.map(Cell::count).into(),
        point.confidence.as_str().into(),
        real(point.ice, Unit::Count),
        real(point.rice, Unit::Count),
        real(point.chance, Unit::Fraction),
        if point.foundation_first {
            report_tr::report_yes(language)
        } else {
            report_tr::report_no(language)
        }
        .into(),
        effect.into(),
        point.scenario.as_str().into(),
        point.source.as_str().into(),
        point.description.as_str().into(),
    ]
}
