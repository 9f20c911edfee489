//! Baselines out of the client's own numbers: the calculator, actual months, imported purchases.

use growth_i18n::{Digits, Format, Language, tr::experiments as tr};
use growth_workspace::{
    GrowthPointId, View, audit, datasets, economics,
    experiments::{BaselineSource, Worth},
    projects::Project,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Context, Failure, datasets::summary_of, shared::OfProject, shared::month_text};

/// Weeks of a month, as the calculator counts days.
const WEEKS_PER_MONTH: Decimal = Decimal::from_parts(434_523_810, 0, 0, false, 8);
/// Months that a baseline looks back.
const MONTHS: usize = 6;

/// Baselines that a project offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Baselines {
    /// The offers, the best founded first.
    pub offers: Vec<BaselineOffer>,
    /// Growth points that a test can be of, the most promising first.
    pub points: Vec<TestablePoint>,
}

/// A growth point that a test can be of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TestablePoint {
    /// Its id.
    pub id: GrowthPointId,
    /// Its title.
    pub title: String,
}

/// A baseline out of the client's own numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BaselineOffer {
    /// Where it comes from.
    pub source: BaselineSource,
    /// What it is a rate of, in words.
    pub label: String,
    /// What it rests on, in words.
    pub note: String,
    /// The rate. Fraction.
    pub baseline: Decimal,
    /// People per week who could take part.
    pub weekly_visitors: Decimal,
    /// What a conversion is.
    pub worth: Worth,
}

pub(super) fn baselines(context: &Context<'_>, input: OfProject) -> Result<Baselines, Failure> {
    let language = context.language;
    context.app.with(|workspace| {
        let view = workspace.view();
        let project = growth_workspace::projects::get(&view, &input.project_id)?;
        let mut offers = Vec::new();
        offers.extend(of_months(&view, &project, language)?);
        offers.extend(of_calculator(&view, &project, language)?);
        offers.extend(of_purchases(&view, &project, language)?);
        let points = audit::growth_points(&view, &project.id)?
            .into_iter()
            .filter(|point| point.content.status.competes())
            .map(|point| TestablePoint {
                id: point.id,
                title: point.content.title,
            })
            .collect();
        Ok(Baselines { offers, points })
    })
}

/// A rate that a test can begin with: neither 0 nor 1.
fn rate(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let rate = part.checked_div(whole)?.round_dp(6);
    (rate > Decimal::ZERO && rate < Decimal::ONE).then_some(rate)
}

fn per_week(per_month: Decimal) -> Decimal {
    per_month
        .checked_div(WEEKS_PER_MONTH)
        .unwrap_or_default()
        .round()
}

fn of_calculator(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<BaselineOffer>, Failure> {
    let Some(id) = &project.active_scenario_id else {
        return Ok(None);
    };
    let scenario = economics::get(view, id)?;
    let acquisition = &scenario.inputs.acquisition;
    let (Some(leads), Some(customers)) = (acquisition.leads, acquisition.new_customers) else {
        return Ok(None);
    };
    Ok(rate(customers, leads).map(|baseline| BaselineOffer {
        source: BaselineSource::Calculator,
        label: tr::experiments_offer_lead_to_customer(language),
        note: tr::experiments_offer_calculator(language, &scenario.name),
        baseline,
        weekly_visitors: per_week(leads),
        worth: Worth::Customer,
    }))
}

fn of_months(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<BaselineOffer>, Failure> {
    let months = economics::months(view, &project.id)?;
    let known: Vec<(&str, Decimal, Decimal)> = months
        .iter()
        .filter_map(|month| {
            let cells = &month.cells;
            Some((cells.month.as_str(), cells.leads?, cells.new_customers?))
        })
        .collect();
    let last = known
        .get(known.len().saturating_sub(MONTHS)..)
        .unwrap_or(&[]);
    let (Some(first), Some(end)) = (last.first(), last.last()) else {
        return Ok(None);
    };
    let leads: Decimal = last.iter().map(|month| month.1).sum();
    let customers: Decimal = last.iter().map(|month| month.2).sum();
    let count = Decimal::from(last.len() as u64);
    Ok(rate(customers, leads).map(|baseline| BaselineOffer {
        source: BaselineSource::Months,
        label: tr::experiments_offer_lead_to_customer(language),
        note: tr::experiments_offer_months(
            language,
            month_text(first.0, language),
            month_text(end.0, language),
        ),
        baseline,
        weekly_visitors: per_week(leads.checked_div(count).unwrap_or_default()),
        worth: Worth::Customer,
    }))
}

/// Customers who bought again; those who come by are the customers who order in a week.
fn of_purchases(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Option<BaselineOffer>, Failure> {
    let Some(dataset) = datasets::list(view, &project.id)?.into_iter().next() else {
        return Ok(None);
    };
    let summary = summary_of(&dataset)?;
    let (Some(share), Some(per_month)) = (
        summary.repeat_share.value(),
        summary.new_customers_per_full_month.value(),
    ) else {
        return Ok(None);
    };
    let customers = Format::new(language).number(summary.customers, Digits::WHOLE);
    Ok(rate(*share, Decimal::ONE).map(|baseline| BaselineOffer {
        source: BaselineSource::Purchases,
        label: tr::experiments_offer_repeat(language),
        note: tr::experiments_offer_purchases(language, customers, &dataset.name),
        baseline,
        weekly_visitors: per_week(*per_month),
        worth: Worth::Unknown,
    }))
}
