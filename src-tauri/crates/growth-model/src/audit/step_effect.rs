//! What a growth point is worth that improves a step of a growth loop: the drawing is simulated as it
//! is and with the step changed, and the customers of both are priced alike.

use std::collections::BTreeSet;

use rust_decimal::{
    Decimal,
    prelude::{FromPrimitive, ToPrimitive},
};

use super::check::{at_most, inconsistent};
use super::effect::{ChangeKind, EffectFigures, GrowthEffect, difference, out_of_order};
use crate::economics::CashSpan;
use crate::loops::graph::{Economy, Element, LoopGraph, ValueField, compile};
use crate::loops::{SimulationInput, simulate};
use crate::{ModelError, Outcome, Reason};

/// Decimal places of what the simulation, which computes in binary fractions, says of money.
const PLACES: u32 = 6;

/// A drawing of loops and what would change in it.
#[shape(Eq, deny_unknown_fields)]
pub struct StepEffectInput {
    /// The drawing as it is.
    pub graph: LoopGraph,
    /// What the unit economics say of a customer.
    #[serde(default)]
    pub economy: Economy,
    /// The changes, each of another number, at most 15. They take effect together.
    pub changes: Vec<StepChange>,
}

/// How one number of a drawing changes.
#[shape(Eq, deny_unknown_fields)]
pub struct StepChange {
    /// Where the number stands: an arrow, a box or a loop.
    pub element: Element,
    /// Which number.
    pub field: ValueField,
    /// How the three numbers are meant.
    pub kind: ChangeKind,
    /// The cautious expectation.
    pub low: Decimal,
    /// The likely one, between the other two.
    pub likely: Decimal,
    /// The bold one.
    pub high: Decimal,
}

/// The numbers of a drawing that a growth point can change: those of its steps, its assets and its
/// loops that have a value, and not the market, the money or the start, which are no steps.
pub fn changeable_steps(graph: &LoopGraph) -> Vec<(Element, ValueField)> {
    let edges = graph
        .edges
        .iter()
        .flat_map(|edge| EDGE_FIELDS.map(|field| (Element::Edge(edge.id.clone()), field)));
    let nodes = graph
        .nodes
        .iter()
        .flat_map(|node| NODE_FIELDS.map(|field| (Element::Node(node.id.clone()), field)));
    let loops = graph
        .loops
        .iter()
        .flat_map(|item| LOOP_FIELDS.map(|field| (Element::Loop(item.id.clone()), field)));
    edges
        .chain(nodes)
        .chain(loops)
        .filter(|(element, field)| graph.value(element, *field).is_some())
        .collect()
}

const EDGE_FIELDS: [ValueField; 6] = [
    ValueField::Amount,
    ValueField::Share,
    ValueField::Click,
    ValueField::Signup,
    ValueField::Activation,
    ValueField::DelayDays,
];
const NODE_FIELDS: [ValueField; 2] = [ValueField::LifeDays, ValueField::CostPerAsset];
const LOOP_FIELDS: [ValueField; 4] = [
    ValueField::RewardPerCustomer,
    ValueField::RewardMonths,
    ValueField::FixedCostPerMonth,
    ValueField::ChurnPerMonth,
];

/// Simulates the drawing as it is and with the changes, three times. The figures are those of an
/// effect on the calculator, over the horizon of the drawing: CAC is what was spent per new customer,
/// loops included, and the value of a month is that of the average month of the horizon. A drawing
/// that cannot run has no figures; one whose customers grow beyond every number has none either.
///
/// # Errors
/// A drawing that is too large, a number of the economy outside its range, a change of a number that is not there (rule `no_such_step`), that is no step (`not_an_effect`),
/// that leads outside its range (`changes[0].high`); the same number twice (`changed_twice`), a likely
/// number that is not between the other two (`likely_outside_range`).
pub fn step_effect(input: &StepEffectInput) -> Result<GrowthEffect, ModelError> {
    check(input)?;
    input.graph.check_size("graph")?;
    input.economy.validate("economy")?;
    let before = figures(&input.graph, &input.economy)?;
    let after = [
        after(input, "low", |change| change.low)?,
        after(input, "likely", |change| change.likely)?,
        after(input, "high", |change| change.high)?,
    ];
    Ok(GrowthEffect::of(before, after))
}

fn figures(graph: &LoopGraph, economy: &Economy) -> Result<EffectFigures, ModelError> {
    let compiled = compile(graph, economy);
    if !compiled.can_simulate {
        return Ok(EffectFigures::all(&Outcome::missing("loops")));
    }
    let simulation = simulate(&SimulationInput {
        ecosystem: compiled.ecosystem,
        horizon_steps: compiled.horizon_steps,
        acquisition: compiled.acquisition,
        compare_without: false,
    })?;
    if let Some(stop) = &simulation.stopped {
        return Ok(EffectFigures::all(&Outcome::unbounded(stop.reason)));
    }
    let given = |value: Option<Decimal>, path: &str| {
        value.map_or_else(|| Outcome::missing(path), Outcome::of)
    };
    let cash = |span| cash_in(graph, economy, span);
    let ltv = given(economy.ltv, "scenario");
    let cac = simulation.totals.blended_cac.and_then(exact);
    let days = Decimal::from(graph.settings.horizon_weeks) * Decimal::from(7);
    let per_month = exact(simulation.totals.new_customers).and_then(|customers| {
        let months = days.checked_div(economy.days_per_month);
        Outcome::exact(months.and_then(|months| customers.checked_div(months)))
    });
    Ok(EffectFigures {
        ltv_to_cac: ltv.clone().zip(cac.clone()).and_then(|(ltv, cac)| {
            if !cac.is_zero() {
                Outcome::exact(ltv.checked_div(cac))
            } else if ltv > Decimal::ZERO {
                Outcome::unbounded(Reason::NoCost)
            } else {
                Outcome::undefined(Reason::NoValue)
            }
        }),
        payback_days: cac
            .clone()
            .zip(given(economy.margin_per_day, "scenario"))
            .and_then(|(cac, margin)| {
                if cac.is_zero() {
                    Outcome::of(Decimal::ZERO)
                } else if margin > Decimal::ZERO && economy.ltv.is_some_and(|ltv| ltv < cac) {
                    Outcome::never(Reason::ChurnOutpacesPayback)
                } else if margin > Decimal::ZERO {
                    Outcome::exact(cac.checked_div(margin))
                } else {
                    Outcome::never(Reason::NoMargin)
                }
            }),
        cash_90_days: cash(CashSpan::Days90)?,
        cash_12_months: cash(CashSpan::Months12)?,
        value_per_month: difference(&cac, &ltv)
            .zip(per_month)
            .and_then(|(earned, customers)| Outcome::exact(earned.checked_mul(customers))),
        ltv_gross_margin: ltv,
        cac,
    })
}

/// Cash of the drawing within a span: the margin of everybody who is a customer, step by step, less all
/// that is spent. The drawing is simulated as far as the span reaches, whatever its own horizon.
fn cash_in(
    graph: &LoopGraph,
    economy: &Economy,
    span: CashSpan,
) -> Result<Outcome<Decimal>, ModelError> {
    let Some(margin_per_day) = economy.margin_per_day.and_then(|margin| margin.to_f64()) else {
        return Ok(Outcome::missing("scenario"));
    };
    let Some(end) = span
        .days(economy.days_per_month)
        .and_then(|days| days.to_f64())
    else {
        return Ok(Outcome::undefined(Reason::TooLarge));
    };
    let mut graph = graph.clone();
    graph.settings.horizon_weeks = (end / 7.0).ceil() as u32;
    let step_days = f64::from(graph.settings.step.days());
    let compiled = compile(&graph, economy);
    let simulation = simulate(&SimulationInput {
        ecosystem: compiled.ecosystem,
        horizon_steps: (end / step_days).ceil() as u32,
        acquisition: compiled.acquisition,
        compare_without: false,
    })?;
    if let Some(stop) = &simulation.stopped {
        return Ok(Outcome::unbounded(stop.reason));
    }
    let mut total = 0.0;
    for (step, spent) in simulation.spend.iter().enumerate() {
        let active: f64 = (simulation.sources.iter())
            .filter_map(|source| source.active_customers.get(step))
            .sum();
        // The last step may reach beyond the span; step 0 is the start.
        let days = (end - (step as f64 - 1.0) * step_days).clamp(0.0, step_days);
        if step > 0 {
            total += active * margin_per_day * days - spent * days / step_days;
        }
    }
    Ok(exact(total))
}

fn exact(value: f64) -> Outcome<Decimal> {
    Outcome::exact(Decimal::from_f64(value).map(|value| value.round_dp(PLACES)))
}

/// The figures with every change at one of its three numbers.
fn after(
    input: &StepEffectInput,
    name: &str,
    number: fn(&StepChange) -> Decimal,
) -> Result<EffectFigures, ModelError> {
    let mut graph = input.graph.clone();
    for (i, change) in input.changes.iter().enumerate() {
        let Some(slot) = graph.slot(&change.element, change.field) else {
            continue;
        };
        let Some(value) = *slot else { continue };
        // What cannot even be computed is refused as the largest number there is.
        let changed = change
            .kind
            .applied(value, number(change))
            .unwrap_or(Decimal::MAX);
        let (min, max) = change.field.range();
        if !(min..=max).contains(&changed) {
            return Err(ModelError::OutOfRange {
                field: format!("changes[{i}].{name}"),
                value: changed,
                min: Some(min),
                max: Some(max),
            });
        }
        *slot = Some(changed);
    }
    figures(&graph, &input.economy)
}

fn check(input: &StepEffectInput) -> Result<(), ModelError> {
    at_most("changes", input.changes.len(), 15)?;
    let steps = changeable_steps(&input.graph);
    let mut seen = BTreeSet::new();
    for (i, change) in input.changes.iter().enumerate() {
        let refuse = |name: &str, rule| Err(inconsistent(format!("changes[{i}].{name}"), rule));
        let allowed: &[ValueField] = match change.element {
            Element::Edge(_) => &EDGE_FIELDS,
            Element::Node(_) => &NODE_FIELDS,
            Element::Loop(_) => &LOOP_FIELDS,
            Element::Settings => &[],
        };
        if !allowed.contains(&change.field) {
            return refuse("field", "not_an_effect");
        }
        let place = (change.element.clone(), change.field);
        if !steps.contains(&place) {
            return refuse("element", "no_such_step");
        }
        if !seen.insert(place) {
            return refuse("field", "changed_twice");
        }
        if out_of_order(change.low, change.likely, change.high) {
            return refuse("likely", "likely_outside_range");
        }
    }
    Ok(())
}
