//! The answers of the audit and the growth points as tables.

mod instruments;

use growth_i18n::{Language, tr::audit as tr, tr::report as report_tr};
use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::{Cell, Table, heading};
use crate::{
    document::{Report, ReportAudit, ReportPoint, ReportedAudit, Section},
    text::currency_sign,
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
    let head = heading([
        tr::audit_layer(language),
        tr::audit_csv_number(language),
        tr::audit_question(language),
        tr::audit_csv_answer(language),
        tr::audit_csv_words(language),
        tr::audit_note(language),
        tr::audit_evidence(language),
        tr::audit_csv_id(language),
    ]);
    let mut rows = Vec::new();
    for layer in &audit.layers {
        rows.extend(layer.questions.iter().map(|question| {
            vec![
                layer.title.clone().into(),
                question.number.clone().into(),
                question.ask.clone().into(),
                question.level.map_or_else(
                    || Cell::from(question.answer.clone()),
                    |level| Cell::Number(level.into()),
                ),
                question.said.clone().into(),
                question.note.clone().into(),
                question.evidence.join(", ").into(),
                question.id.clone().into(),
            ]
        }));
    }
    Table {
        section: Section::Audit,
        name: "audit-answers",
        title: tr::audit_csv_answers(language, &audit.title),
        head,
        rows,
    }
}

fn points(audit: &ReportAudit, report: &Report) -> Table {
    let language = report.settings.language;
    let money = currency_sign(report.currency);
    Table {
        section: Section::Audit,
        name: "growth-points",
        title: tr::audit_points(language),
        head: heading([
            tr::audit_csv_place(language),
            tr::audit_point(language),
            tr::audit_layer(language),
            tr::audit_status(language),
            tr::audit_owner(language),
            tr::audit_csv_likely(language, money.clone()),
            tr::audit_csv_from(language, money.clone()),
            tr::audit_csv_to(language, money.clone()),
            tr::audit_csv_ltv(language, money.clone()),
            tr::audit_csv_cac(language, money),
            tr::audit_csv_payback(language),
            tr::audit_effort(language),
            tr::audit_report_confidence(language),
            "ICE".to_owned(),
            "RICE".to_owned(),
            tr::audit_csv_chance(language),
            tr::audit_foundation_first(language),
            tr::audit_report_effect(language),
            tr::audit_report_scenario(language),
            tr::audit_csv_source(language),
            tr::audit_description(language),
        ]),
        rows: audit
            .points
            .iter()
            .map(|point| row(point, language))
            .collect(),
    }
}

fn row(point: &ReportPoint, language: Language) -> Vec<Cell> {
    let amount = |value: Option<Decimal>| value.map_or(Cell::Empty, Cell::money);
    let number = |value: Option<f64>| {
        value
            .and_then(Decimal::from_f64)
            .map_or(Cell::Empty, Cell::rounded)
    };
    let [ltv, cac, payback] = point.deltas;
    vec![
        point
            .rank
            .map_or(Cell::Empty, |rank| Cell::Number(rank.into())),
        point.title.clone().into(),
        point.layer.clone().into(),
        point.status.clone().into(),
        point.owner.clone().into(),
        amount(point.value.map(|[_, likely, _]| likely)),
        amount(point.value.map(|[low, ..]| low)),
        amount(point.value.map(|[.., high]| high)),
        amount(ltv),
        amount(cac),
        payback.map_or(Cell::Empty, Cell::rounded),
        point.effort_days.map_or(Cell::Empty, Cell::Number),
        point.confidence.clone().into(),
        number(point.ice),
        number(point.rice),
        point
            .chance
            .and_then(Decimal::from_f64)
            .map_or(Cell::Empty, Cell::share),
        if point.foundation_first {
            report_tr::report_yes(language)
        } else {
            report_tr::report_no(language)
        }
        .into(),
        if point.problem.is_empty() {
            point.changes.join("; ")
        } else {
            point.problem.clone()
        }
        .into(),
        point.scenario.clone().into(),
        point.source.clone().into(),
        point.description.clone().into(),
    ]
}
