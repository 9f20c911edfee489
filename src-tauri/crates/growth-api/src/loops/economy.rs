//! What the unit economics of a scenario say to the loops.

use growth_model::{
    economics::{Inputs, RevenueModel, evaluate},
    loops::graph::Economy,
};
use growth_workspace::{View, economics, loops::LoopEcosystem, projects};
use rust_decimal::Decimal;

use crate::Failure;

/// The scenario that prices an ecosystem.
pub(crate) struct PricedBy {
    /// Its name; absent when the project has none.
    pub(crate) scenario: Option<String>,
    /// Whether the scenario that was chosen is gone, so that the active one stands in.
    pub(crate) deleted: bool,
    /// What it says.
    pub(crate) economy: Economy,
}

/// What the scenario of an ecosystem says: the one chosen for it, or the project's active one.
pub(crate) fn of_ecosystem(
    view: &View<'_>,
    ecosystem: &LoopEcosystem,
) -> Result<PricedBy, Failure> {
    let scenarios = economics::list(view, &ecosystem.project_id)?;
    let find = |id| scenarios.iter().find(|scenario| Some(&scenario.id) == id);
    let own = find(ecosystem.scenario_id.as_ref());
    let active = projects::get(view, &ecosystem.project_id)?.active_scenario_id;
    let scenario = own.or_else(|| find(active.as_ref()));
    Ok(PricedBy {
        deleted: ecosystem.scenario_id.is_some() && own.is_none(),
        economy: match scenario {
            Some(scenario) => of_inputs(&scenario.inputs)?,
            None => Economy::default(),
        },
        scenario: scenario.map(|scenario| scenario.name.clone()),
    })
}

/// What the inputs of the calculator say of a customer.
pub(crate) fn of_inputs(inputs: &Inputs) -> Result<Economy, Failure> {
    let evaluation = evaluate(inputs)?;
    let value = |figure: &growth_model::economics::Figure| figure.outcome.value().copied();
    let days = inputs.assumptions.days_per_month;
    let (ltv, lifetime) = (
        value(&evaluation.ltv_gross_margin),
        value(&evaluation.lifetime_days),
    );
    let cac = value(&evaluation.cac).filter(|cac| *cac > Decimal::ZERO);
    let payback = value(&evaluation.payback_days).filter(|days| *days > Decimal::ZERO);
    let margin = inputs.gross_margin;
    let arpa = inputs.subscription.arpa_per_month;
    let per_day = |amount: Decimal, days: Decimal| amount.checked_div(days);
    let (margin_per_day, cost_to_serve) = match inputs.model {
        RevenueModel::Subscription => (
            arpa.zip(margin)
                .and_then(|(arpa, margin)| per_day(arpa.checked_mul(margin)?, days)),
            arpa.zip(margin)
                .and_then(|(arpa, margin)| arpa.checked_mul(Decimal::ONE - margin)),
        ),
        RevenueModel::OneOff => (
            cac.zip(payback)
                .and_then(|(cac, payback)| per_day(cac, payback))
                .or_else(|| ltv.zip(lifetime).and_then(|(ltv, days)| per_day(ltv, days))),
            None,
        ),
    };
    let churn = match inputs.model {
        RevenueModel::Subscription => inputs.subscription.churn_per_month,
        // Customers who buy a number of times leave, on average, after their lifetime.
        RevenueModel::OneOff => lifetime
            .filter(|lifetime| *lifetime > days)
            .and_then(|lifetime| per_day(days, lifetime)),
    };
    let acquisition = &inputs.acquisition;
    let costs = [
        acquisition.marketing_cost,
        acquisition.salaries_cost,
        acquisition.software_cost,
    ];
    Ok(Economy {
        cac,
        ltv,
        margin_per_day,
        churn_per_month: churn,
        new_customers_per_month: acquisition.new_customers,
        acquisition_cost_per_month: costs
            .iter()
            .any(Option::is_some)
            .then(|| costs.into_iter().flatten().sum()),
        cost_to_serve_per_month: cost_to_serve.filter(|cost| *cost >= Decimal::ZERO),
        days_per_month: days,
    })
}
