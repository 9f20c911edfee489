//! Leads in words: what a model is worth, why a lead is scored so, and the scored table.

use growth_i18n::{Digits, Format, Language, text, tr::leads as tr};
use growth_model::economics::Unit;
use growth_model::leads::{
    ExclusionReason, Grade, LeadQuality, LeadReason, LeadScore, LeadSplit, MoneyCurve, Trained,
};
use growth_model::{Currency, Outcome};

use crate::content::{Cell, Column, Fact, Locale, Table};
use crate::outcomes::absent;

/// Reasons that are told of a lead.
const REASONS: usize = 3;
/// 95 % of a normal distribution lie so many standard errors around the mean.
const NORMAL_95: f64 = 1.959_964;

/// What a model of leads says.
#[shape(Default, Eq)]
pub struct LeadModelReading {
    /// Why there is no model, and what is missing; empty when there is one.
    pub refused: String,
    /// Whom to talk to and what that brings; empty without money.
    pub headline: String,
    /// How good it is on leads that it has not seen.
    pub facts: Vec<Fact>,
    /// Columns that it uses, with their weights.
    pub used: Vec<Fact>,
    /// Columns that it does not use, and why.
    pub excluded: Vec<Fact>,
    /// What should be known, in sentences.
    pub notes: Vec<String>,
}

/// What a model of leads says in words.
pub fn reading(trained: &Trained, language: Language, currency: Currency) -> LeadModelReading {
    let format = Format::new(language);
    let whole = |value: u64| format.number(value, Digits::WHOLE);
    let mut said = LeadModelReading {
        used: trained
            .columns
            .iter()
            .map(|used| {
                let share = format.percent(used.weight, Digits::WHOLE);
                Fact::new(used.column.as_str(), used.column.as_str(), share)
            })
            .collect(),
        excluded: trained
            .excluded
            .iter()
            .filter(|excluded| excluded.reason != ExclusionReason::Role)
            .map(|excluded| {
                let why = exclusion_text(excluded.reason, language);
                Fact::new(excluded.column.as_str(), excluded.column.as_str(), why)
            })
            .collect(),
        ..LeadModelReading::default()
    };
    if trained.model.value().is_none() {
        said.refused = if trained.missing_outcomes > 0 {
            tr::leads_refused(
                language,
                whole(trained.converted),
                whole(trained.leads),
                whole(trained.missing_outcomes),
            )
        } else {
            absent(&trained.model, language)
        };
        return said;
    }
    said.facts = facts(trained, language);
    if let Some(curve) = trained
        .metrics
        .value()
        .and_then(|metrics| metrics.money.value())
    {
        said.headline = headline(curve, language, currency);
        if curve.cut_off.hours_are_short {
            said.notes.push(tr::leads_note_hours(language));
        }
    }
    match trained.split.value() {
        Some(LeadSplit::ByTime {
            learnt_until,
            learnt,
            tested,
        }) => said.notes.push(tr::leads_note_by_time(
            language,
            whole(*learnt),
            whole(*tested),
            format.date_long(*learnt_until),
        )),
        Some(LeadSplit::Folds { .. }) => said.notes.push(tr::leads_note_folds(language)),
        None => {}
    }
    if trained.quality == LeadQuality::Rough {
        let rarer = trained.converted.min(trained.leads - trained.converted);
        said.notes
            .push(tr::leads_note_rough(language, whole(rarer)));
    }
    if trained.too_young > 0 {
        said.notes
            .push(tr::leads_note_young(language, whole(trained.too_young)));
    }
    said
}

fn headline(curve: &MoneyCurve, language: Language, currency: Currency) -> String {
    let format = Format::new(language);
    let whole = |value: u64| format.number(value, Digits::WHOLE);
    let at = &curve.cut_off.at;
    let Some(all) = curve.points.last() else {
        return String::new();
    };
    // Where the hours are short, everybody cannot be talked to: the same number as they came can.
    let short = curve.cut_off.hours_are_short;
    let other = if short {
        at.margin_in_order_of_arrival
    } else {
        all.margin
    };
    let money = format
        .signed()
        .money_compact(at.margin - other, currency.code());
    let (contacted, captured) = (whole(at.leads), whole(at.converted));
    let (everybody, customers) = (whole(all.leads), whole(all.converted));
    if short {
        tr::leads_headline_short(language, everybody, captured, contacted, customers, money)
    } else {
        tr::leads_headline(language, everybody, captured, contacted, customers, money)
    }
}

fn facts(trained: &Trained, language: Language) -> Vec<Fact> {
    let format = Format::new(language);
    let Some(metrics) = trained.metrics.value() else {
        return vec![];
    };
    let shown = |outcome: &Outcome<f64>, write: &dyn Fn(f64) -> String| match outcome.value() {
        Some(value) => write(*value),
        None => absent(outcome, language),
    };
    let two = |value: f64| format.number(value, Digits::up_to(2));
    let percent = |value: f64| format.percent(value, Digits::up_to(1));
    let range = match (metrics.auc.value(), metrics.auc_standard_error.value()) {
        (Some(auc), Some(error)) => tr::leads_auc_range(
            language,
            two((auc + NORMAL_95 * error).min(1.0)),
            two((auc - NORMAL_95 * error).max(0.0)),
        ),
        _ => String::new(),
    };
    vec![
        Fact::new(
            "auc",
            tr::leads_fact_auc(language),
            shown(&metrics.auc, &two),
        )
        .noted(tr::leads_fact_auc_help(language, range)),
        Fact::new(
            "ece",
            tr::leads_fact_ece(language),
            shown(&metrics.ece, &percent),
        )
        .noted(tr::leads_fact_ece_help(language)),
        Fact::new(
            "brier_skill",
            tr::leads_fact_brier(language),
            shown(&metrics.brier_skill, &percent),
        )
        .noted(tr::leads_fact_brier_help(language)),
        Fact::new(
            "lift",
            tr::leads_fact_lift(language),
            shown(&metrics.top_decile_lift, &|value| {
                format.ratio(value, Digits::up_to(1))
            }),
        )
        .noted(tr::leads_fact_lift_help(language)),
        Fact::new(
            "rate",
            tr::leads_fact_rate(language),
            shown(&metrics.rate, &percent),
        )
        .noted(tr::leads_fact_rate_help(
            language,
            format.number(metrics.converted, Digits::WHOLE),
            format.number(metrics.leads, Digits::WHOLE),
        )),
    ]
}

/// Why a column is not used.
pub fn exclusion_text(reason: ExclusionReason, language: Language) -> String {
    let code = match reason {
        ExclusionReason::Asked => "asked",
        ExclusionReason::Role => "role",
        ExclusionReason::Constant => "constant",
        ExclusionReason::Identifier => "identifier",
        ExclusionReason::TellsOutcome => "tells_outcome",
        ExclusionReason::FilledWhenConverted => "filled_when_converted",
        ExclusionReason::FilledWhenLost => "filled_when_lost",
        ExclusionReason::AfterOutcome => "after_outcome",
    };
    text(language, &format!("leads-excluded-{code}"), &[])
}

/// Whether a column was left out because it seems to know the outcome.
pub fn is_leak(reason: ExclusionReason) -> bool {
    matches!(
        reason,
        ExclusionReason::TellsOutcome
            | ExclusionReason::FilledWhenConverted
            | ExclusionReason::FilledWhenLost
            | ExclusionReason::AfterOutcome
    )
}

/// A reason in words: `Source: ads, +12 points`.
pub fn reason_text(reason: &LeadReason, language: Language) -> String {
    let format = Format::new(language);
    let points = format
        .signed()
        .number(reason.points * 100.0, Digits::up_to(1));
    match &reason.value {
        Some(value) => tr::leads_reason(language, reason.column.as_str(), points, value.as_str()),
        None => tr::leads_reason_missing(language, reason.column.as_str(), points),
    }
}

/// The weightiest reasons of a lead, for and against together.
pub fn weightiest(score: &LeadScore) -> Vec<&LeadReason> {
    let mut reasons: Vec<&LeadReason> = score
        .reasons_for
        .iter()
        .chain(&score.reasons_against)
        .collect();
    reasons.sort_by(|one, other| other.log_odds.abs().total_cmp(&one.log_odds.abs()));
    reasons.truncate(REASONS);
    reasons
}

/// The letter of a grade.
pub fn grade_text(grade: &Outcome<Grade>) -> String {
    match grade.value() {
        Some(Grade::A) => "A",
        Some(Grade::B) => "B",
        Some(Grade::C) => "C",
        Some(Grade::D) => "D",
        None => "",
    }
    .to_owned()
}

/// The leads as they came, with score, grade, reasons and expected margin behind.
pub fn scored_table(
    columns: &[String],
    rows: &[Vec<String>],
    scores: &[LeadScore],
    locale: Locale,
) -> Table {
    let language = locale.language;
    let headings = columns
        .iter()
        .map(|name| Column::text(name.as_str()))
        .chain([
            Column::amount(tr::leads_column_score(language), Unit::Fraction),
            Column::text(tr::leads_column_grade(language)),
            Column::text(tr::leads_column_reason(language, "1")),
            Column::text(tr::leads_column_reason(language, "2")),
            Column::text(tr::leads_column_reason(language, "3")),
            Column::amount(tr::leads_column_margin(language), Unit::Money),
        ])
        .collect();
    let body = rows.iter().zip(scores).map(|(row, score)| {
        let reasons = weightiest(score);
        let reason = |place: usize| {
            let found = reasons.get(place);
            Cell::words(found.map_or_else(String::new, |reason| reason_text(reason, language)))
        };
        row.iter()
            .map(|cell| Cell::words(cell.as_str()))
            .chain([
                Cell::real(score.probability, Unit::Fraction, language),
                Cell::words(grade_text(&score.grade)),
                reason(0),
                reason(1),
                reason(2),
                match score.expected_margin.value() {
                    Some(margin) => Cell::real(*margin, Unit::Money, language),
                    None => Cell::empty(),
                },
            ])
            .collect()
    });
    Table::new(
        "leads",
        tr::leads_scored_title(language),
        headings,
        body,
        locale,
    )
}
