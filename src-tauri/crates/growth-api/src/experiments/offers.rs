//! Baselines out of the client's own numbers: the calculator, actual months, imported purchases.

use chrono::Days;
use growth_i18n::{Digits, Format, Language, tr::experiments as tr};
use growth_model::experiments::{MetricPlan, RatioSums, Spending};
use growth_workspace::{
    GrowthPointId, View, audit, datasets, economics,
    experiments::{BaselineSource, Worth},
    projects::Project,
};
use rust_decimal::{Decimal, MathematicalOps as _};

use crate::{Context, Failure, datasets::summary_of, shared::OfProject, shared::month_text};

/// Weeks of a month, as the calculator counts days.
const WEEKS_PER_MONTH: Decimal = Decimal::from_parts(434_523_810, 0, 0, false, 8);
/// Months that a baseline looks back.
const MONTHS: usize = 6;
/// Days that spending is looked at: as long as a usual test.
const SPENDING_DAYS: u64 = 28;

/// Baselines that a project offers.
#[shape(Eq)]
pub struct Baselines {
    /// The offers, the best founded first.
    pub offers: Vec<BaselineOffer>,
    /// Growth points that a test can be of, the most promising first.
    pub points: Vec<TestablePoint>,
}

/// A growth point that a test can be of.
#[shape(Eq)]
pub struct TestablePoint {
    /// Its id.
    pub id: GrowthPointId,
    /// Its title.
    pub title: String,
}

/// A baseline out of the client's own numbers.
#[shape(Eq)]
pub struct BaselineOffer {
    /// Where it comes from.
    pub source: BaselineSource,
    /// What it is a rate or a mean of, in words.
    pub label: String,
    /// What it rests on, in words.
    pub note: String,
    /// The metric as it is today.
    pub metric: MetricPlan,
    /// Its value in words.
    pub value_text: String,
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
        offers.extend(of_spending(&view, &project, language)?);
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

/// A rate that a test can begin with, neither 0 nor 1, and how it is written.
fn rate(part: Decimal, whole: Decimal, language: Language) -> Option<(MetricPlan, String)> {
    let baseline = part.checked_div(whole)?.round_dp(6);
    let text = Format::new(language).percent(baseline, Digits::up_to(1));
    (baseline > Decimal::ZERO && baseline < Decimal::ONE)
        .then_some((MetricPlan::Rate { baseline }, text))
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
    Ok(
        rate(customers, leads, language).map(|(metric, value_text)| BaselineOffer {
            source: BaselineSource::Calculator,
            label: tr::experiments_offer_lead_to_customer(language),
            note: tr::experiments_offer_calculator(language, &scenario.name),
            metric,
            value_text,
            weekly_visitors: per_week(leads),
            worth: Worth::Customer,
        }),
    )
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
    Ok(
        rate(customers, leads, language).map(|(metric, value_text)| BaselineOffer {
            source: BaselineSource::Months,
            label: tr::experiments_offer_lead_to_customer(language),
            note: tr::experiments_offer_months(
                language,
                month_text(first.0, language),
                month_text(end.0, language),
            ),
            metric,
            value_text,
            weekly_visitors: per_week(leads.checked_div(count).unwrap_or_default()),
            worth: Worth::Customer,
        }),
    )
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
    Ok(
        rate(*share, Decimal::ONE, language).map(|(metric, value_text)| BaselineOffer {
            source: BaselineSource::Purchases,
            label: tr::experiments_offer_repeat(language),
            note: tr::experiments_offer_purchases(language, customers, &dataset.name),
            metric,
            value_text,
            weekly_visitors: per_week(*per_month),
            worth: Worth::Unknown,
        }),
    )
}

/// What a customer spends in four weeks, and the average order: of those who bought in the last four
/// weeks of the purchases.
fn of_spending(
    view: &View<'_>,
    project: &Project,
    language: Language,
) -> Result<Vec<BaselineOffer>, Failure> {
    let Some(dataset) = datasets::list(view, &project.id)?.into_iter().next() else {
        return Ok(Vec::new());
    };
    let summary = summary_of(&dataset)?;
    let first = (summary.last_date.value())
        .and_then(|last| last.checked_sub_days(Days::new(SPENDING_DAYS - 1)));
    let (Some(first), Some(last)) = (first, summary.last_date.value()) else {
        return Ok(Vec::new());
    };
    let mut spending = Spending::since(first);
    datasets::for_each_order(view, &dataset.id, |purchase| {
        spending.push(purchase);
        Ok::<_, Failure>(())
    })?;
    let Some(sums) = spending.sums() else {
        return Ok(Vec::new());
    };
    let margin = match &project.active_scenario_id {
        Some(id) => economics::get(view, id)?.inputs.gross_margin,
        None => None,
    };
    let format = Format::new(language);
    let offer = |label: String, metric: MetricPlan, value: Decimal, per_customer: Decimal| {
        let amount = margin.and_then(|margin| margin.checked_mul(per_customer));
        BaselineOffer {
            source: BaselineSource::Purchases,
            label,
            note: tr::experiments_offer_spending(
                language,
                format.number(sums.visitors, Digits::WHOLE),
                &dataset.name,
                format.date(first),
                format.date(*last),
            ),
            metric,
            value_text: format.money(value, project.currency.code()),
            weekly_visitors: weekly(sums.visitors),
            worth: amount.map_or(Worth::Unknown, |amount| Worth::Typed {
                amount: amount.round_dp(4).normalize(),
            }),
        }
    };
    let mut offers = Vec::new();
    if let Some((mean, metric)) = mean(&sums) {
        let label = tr::experiments_offer_spent(language);
        offers.push(offer(label, metric, mean, Decimal::ONE));
    }
    let average = sums.numerator_sum.checked_div(sums.denominator_sum);
    let orders = sums.denominator_sum.checked_div(sums.visitors);
    if let (Some(average), Some(orders)) = (average, orders) {
        let label = tr::experiments_offer_order_value(language);
        offers.push(offer(
            label,
            MetricPlan::Ratio(sums.clone()),
            average,
            orders,
        ));
    }
    Ok(offers)
}

fn weekly(customers: Decimal) -> Decimal {
    (customers * Decimal::from(7) / Decimal::from(SPENDING_DAYS)).round()
}

/// The mean over the customers and its plan; `None` where all of them spent the same.
fn mean(sums: &RatioSums) -> Option<(Decimal, MetricPlan)> {
    let mean = sums.numerator_sum.checked_div(sums.visitors)?;
    let rest = sums.numerator_sum.checked_mul(mean)?;
    let variance = (sums.numerator_sum_of_squares.checked_sub(rest)?)
        .checked_div(sums.visitors - Decimal::ONE)?;
    let standard_deviation = variance.sqrt()?.round_dp(2).normalize();
    let mean = mean.round_dp(2).normalize();
    (standard_deviation > Decimal::ZERO).then_some((
        mean,
        MetricPlan::Mean {
            mean: Some(mean),
            standard_deviation,
        },
    ))
}
