//! What growth points are worth, in words.

use growth_i18n::{Digits, Format, Language, text, tr::audit as tr};
use growth_model::{
    Currency, ModelError, Outcome,
    audit::{ChangeKind, EffectChange, EffectRange, GrowthEffect, StepChange},
    economics::{InputField, Inputs, Unit},
    loops::graph::{LoopGraph, ValueField, ValueUnit},
};
use growth_report::loops::Names;
use growth_workspace::audit::{EffectState, PointEffect};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Failure,
    names::code,
    shared::{input_label, status_text},
};

/// What the effect of a growth point comes to.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EffectView {
    /// Whether it could be computed, and if not, what is in the way.
    pub status: EffectStatus,
    /// What is in the way, in words; empty for a known effect.
    pub problem: String,
    /// Name of the scenario, or what loops it is about; empty when there is neither, or it is gone.
    pub scenario: String,
    /// What changes, each in words (`Отток в месяц: −1 % … −2 %`).
    pub changes: Vec<String>,
    /// Change of the cash in 12 months, with every change at its likely number. Money.
    pub value: Outcome<Decimal>,
    /// The same as text (`+384 000 ₽`).
    pub value_text: String,
    /// Smallest and largest of the three changes of the cash in 12 months. Money.
    pub range: Outcome<EffectRange>,
    /// The same as text (`210–560 тыс. ₽`); empty where there is none.
    pub range_text: String,
    /// The same money over other horizons: cash in 90 days, and the lifetime value of one month's new
    /// customers; empty where nothing is known.
    pub horizons: Vec<EffectHorizon>,
    /// The other figures, with every change at its likely number; empty where nothing is known.
    pub figures: Vec<EffectFigure>,
    /// All figures, for a script; absent where nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<GrowthEffect>,
}

/// Whether an effect could be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EffectStatus {
    /// Nobody has said what changes.
    None,
    /// It was put through the calculator.
    Known,
    /// The scenario was deleted; the changes are kept.
    ScenarioDeleted,
    /// The ecosystem of loops was deleted; the changes are kept.
    EcosystemDeleted,
    /// The scenario refuses the changes as it is now; they are kept.
    Refused,
}

/// The money of an effect over one horizon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EffectHorizon {
    /// Which (`cash_90_days`).
    pub name: String,
    /// Its name in words.
    pub label: String,
    /// The likely change.
    pub value_text: String,
    /// Smallest and largest change; empty where there is none.
    pub range_text: String,
}

/// How a figure moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EffectFigure {
    /// Which (`ltv_gross_margin`).
    pub name: String,
    /// Its name in words.
    pub label: String,
    /// Its value now.
    pub before: String,
    /// Its value after.
    pub after: String,
    /// The difference.
    pub delta: String,
}

/// What an effect changes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Changed<'a> {
    /// Nothing.
    Nothing,
    /// Inputs of a scenario.
    Inputs(&'a [EffectChange]),
    /// Numbers of a drawing of loops, which is absent where it is gone.
    Steps(&'a [StepChange], Option<&'a LoopGraph>),
}

impl<'a> Changed<'a> {
    /// What an effect changes; of loops with their drawing, where it is still there.
    pub(super) fn of(effect: Option<&'a PointEffect>, graph: Option<&'a LoopGraph>) -> Self {
        match effect {
            Some(PointEffect::Scenario { changes, .. }) => Self::Inputs(changes),
            Some(PointEffect::Ecosystem { changes, .. }) => Self::Steps(changes, graph),
            None => Self::Nothing,
        }
    }

    fn is_loops(self) -> bool {
        matches!(self, Self::Steps(..))
    }

    /// What it is computed with: a scenario by its name, loops with what they are.
    fn base(self, name: &str, language: Language) -> String {
        if self.is_loops() {
            tr::audit_effect_loops(language, name)
        } else {
            name.to_owned()
        }
    }

    fn texts(self, language: Language, currency: Currency) -> Vec<String> {
        match self {
            Self::Nothing => vec![],
            Self::Inputs(changes) => changes
                .iter()
                .map(|change| {
                    let numbers = (change.low, change.likely, change.high);
                    let name = input_label(change.field, language);
                    let unit = change.field.unit();
                    change_text(&name, unit, change.kind, numbers, language, currency)
                })
                .collect(),
            Self::Steps(changes, graph) => changes
                .iter()
                .map(|change| {
                    let numbers = (change.low, change.likely, change.high);
                    let name = graph
                        .and_then(|graph| {
                            Names { graph, language }.step(&change.element, change.field)
                        })
                        .unwrap_or_else(|| tr::audit_step_deleted(language));
                    let unit = unit_of(change.field);
                    change_text(&name, unit, change.kind, numbers, language, currency)
                })
                .collect(),
        }
    }
}

/// How a number of a drawing is written.
pub(super) fn unit_of(field: ValueField) -> Unit {
    match field.unit() {
        ValueUnit::Fraction => Unit::Fraction,
        ValueUnit::Count => Unit::Count,
        ValueUnit::Money => Unit::Money,
        ValueUnit::Days => Unit::Days,
        ValueUnit::Months => Unit::Months,
    }
}

/// The effect of a growth point in words.
pub(super) fn effect_view(
    state: &EffectState,
    changed: Changed<'_>,
    language: Language,
    currency: Currency,
) -> EffectView {
    let mut view = EffectView {
        status: EffectStatus::None,
        problem: String::new(),
        scenario: String::new(),
        changes: changed.texts(language, currency),
        value: Outcome::missing("effect"),
        value_text: String::new(),
        range: Outcome::missing("effect"),
        range_text: String::new(),
        horizons: vec![],
        figures: vec![],
        effect: None,
    };
    match state {
        EffectState::None => view.problem = text(language, "audit-effect-none", &[]),
        EffectState::ScenarioDeleted => {
            view.status = EffectStatus::ScenarioDeleted;
            view.problem = text(language, "audit-effect-scenario_deleted", &[]);
        }
        EffectState::EcosystemDeleted => {
            view.status = EffectStatus::EcosystemDeleted;
            view.problem = text(language, "audit-effect-ecosystem_deleted", &[]);
        }
        EffectState::Refused { base, error } => {
            view.status = EffectStatus::Refused;
            let why = refusal(error, language);
            view.problem = if changed.is_loops() {
                tr::audit_effect_refused_by_loops(language, base, why)
            } else {
                tr::audit_effect_refused(language, base, why)
            };
            view.scenario = changed.base(base, language);
        }
        EffectState::Known { base, effect } => {
            view.status = EffectStatus::Known;
            view.scenario = changed.base(base, language);
            fill(&mut view, effect, changed.is_loops(), language, currency);
        }
    }
    view
}

fn fill(
    view: &mut EffectView,
    effect: &GrowthEffect,
    of_loops: bool,
    language: Language,
    currency: Currency,
) {
    let delta = &effect.likely.delta;
    view.value = delta.cash_12_months.clone();
    view.value_text = signed_money(&view.value, language, currency);
    view.range = effect.delta_cash_12_months_range.clone();
    let between = |range: &Outcome<EffectRange>| {
        range.value().map_or_else(String::new, |range| {
            range_text(range.from, range.to, language, currency)
        })
    };
    view.range_text = between(&view.range);
    view.horizons = [
        (
            "cash_90_days",
            &delta.cash_90_days,
            &effect.delta_cash_90_days_range,
        ),
        (
            "value_per_month",
            &delta.value_per_month,
            &effect.delta_value_range,
        ),
    ]
    .map(|(name, value, range)| EffectHorizon {
        name: name.to_owned(),
        label: text(language, &format!("audit-figure-{name}"), &[]),
        value_text: signed_money(value, language, currency),
        range_text: between(range),
    })
    .to_vec();
    if view.value.value().is_none() {
        view.problem = growth_report::outcomes::absent(&view.value, language);
    }
    let (before, after) = (&effect.before, &effect.likely.after);
    view.figures = [
        (
            "ltv_gross_margin",
            &before.ltv_gross_margin,
            &after.ltv_gross_margin,
            &delta.ltv_gross_margin,
            Unit::Money,
        ),
        ("cac", &before.cac, &after.cac, &delta.cac, Unit::Money),
        (
            "ltv_to_cac",
            &before.ltv_to_cac,
            &after.ltv_to_cac,
            &delta.ltv_to_cac,
            Unit::Ratio,
        ),
        (
            "payback_days",
            &before.payback_days,
            &after.payback_days,
            &delta.payback_days,
            Unit::Days,
        ),
        (
            "cash_12_months",
            &before.cash_12_months,
            &after.cash_12_months,
            &delta.cash_12_months,
            Unit::Money,
        ),
    ]
    .map(|(name, before, after, delta, unit)| EffectFigure {
        name: name.to_owned(),
        label: match name {
            "cac" if of_loops => tr::audit_figure_cac_loops(language),
            _ => text(language, &format!("audit-figure-{name}"), &[]),
        },
        before: shown(before, unit, false, language, currency),
        after: shown(after, unit, false, language, currency),
        delta: shown(delta, unit, true, language, currency),
    })
    .to_vec();
    view.effect = Some(effect.clone());
}

/// `+384 000 ₽`, or what it is instead of a number.
pub(super) fn signed_money(
    value: &Outcome<Decimal>,
    language: Language,
    currency: Currency,
) -> String {
    shown(value, Unit::Money, true, language, currency)
}

/// `от +210 тыс. ₽ до +560 тыс. ₽`; empty where both are the same.
pub(super) fn range_text(
    from: Decimal,
    to: Decimal,
    language: Language,
    currency: Currency,
) -> String {
    let format = Format::new(language).signed();
    let (low, high) = (
        format.money_compact(from, currency.code()),
        format.money_compact(to, currency.code()),
    );
    if low == high {
        String::new()
    } else {
        text(
            language,
            "audit-range",
            &[("from", low.into()), ("to", high.into())],
        )
    }
}

fn shown(
    value: &Outcome<Decimal>,
    unit: Unit,
    signed: bool,
    language: Language,
    currency: Currency,
) -> String {
    let Some(value) = value.value() else {
        return status_text(value, language);
    };
    written(*value, unit, signed, language, currency)
}

fn written(
    value: Decimal,
    unit: Unit,
    signed: bool,
    language: Language,
    currency: Currency,
) -> String {
    let format = Format::new(language);
    let format = if signed { format.signed() } else { format };
    match unit {
        // Fractions of a rouble are noise in what a growth point is worth.
        Unit::Money if value.abs() >= Decimal::ONE_HUNDRED => {
            format.money_with(value, currency.code(), Digits::WHOLE)
        }
        Unit::Money => format.money(value, currency.code()),
        Unit::Fraction => format.percent(value, Digits::up_to(2)),
        Unit::Ratio => format.ratio(value, Digits::up_to(1)),
        Unit::Days => format.days(value, Digits::up_to(1)),
        Unit::Months => format.months(value, Digits::up_to(1)),
        Unit::Count => format.number(value, Digits::up_to(2)),
    }
}

/// `Отток в месяц: −0,5 % … −1 % … −1,5 %`.
fn change_text(
    name: &str,
    unit: Unit,
    kind: ChangeKind,
    (low, likely, high): (Decimal, Decimal, Decimal),
    language: Language,
    currency: Currency,
) -> String {
    let unit = match kind {
        ChangeKind::ByShare => Unit::Fraction,
        ChangeKind::To | ChangeKind::By => unit,
    };
    let signed = kind != ChangeKind::To;
    let number = |value: Decimal| match (kind, unit) {
        // The difference of two percentages is not a percentage.
        (ChangeKind::By, Unit::Fraction) => {
            let points = value.saturating_mul(Decimal::ONE_HUNDRED).normalize();
            let points = Format::new(language)
                .signed()
                .number(points, Digits::up_to(2));
            text(
                language,
                "audit-percentage_points",
                &[("number", points.into())],
            )
        }
        _ => written(value, unit, signed, language, currency),
    };
    let id = if low == high {
        format!("audit-change-{}-one", code(kind))
    } else {
        format!("audit-change-{}", code(kind))
    };
    text(
        language,
        &id,
        &[
            ("input", name.into()),
            ("low", number(low).into()),
            ("likely", number(likely).into()),
            ("high", number(high).into()),
        ],
    )
}

/// Why a scenario refuses the changes.
fn refusal(error: &ModelError, language: Language) -> String {
    Failure::Model(error.clone()).localise(language).message
}

/// The inputs that a growth point can change in a scenario: those that its revenue model uses.
pub(super) fn changeable(inputs: &Inputs) -> Vec<InputField> {
    use growth_model::audit::{EffectInput, effect};
    InputField::ALL
        .into_iter()
        .filter(|field| {
            let change = EffectChange {
                field: *field,
                kind: ChangeKind::By,
                low: Decimal::ZERO,
                likely: Decimal::ZERO,
                high: Decimal::ZERO,
            };
            effect(&EffectInput {
                inputs: inputs.clone(),
                changes: vec![change],
            })
            .is_ok()
        })
        .collect()
}
