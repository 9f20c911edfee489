//! What a new check-in begins with: what rarely changes is taken over from the last one, what is
//! counted every week is asked for, and can be taken from what the project already knows.

use chrono::{Datelike, NaiveDate};
use growth_i18n::{Digits, Format, tr::kpi as tr};
use growth_model::{
    Outcome,
    economics::{InputField, Inputs, first_day_of_month},
    kpi::{CheckInNumbers, Virality},
    purchases::PurchaseMonth,
};
use growth_workspace::{
    ProjectId, View, datasets, economics,
    kpi::{self, CheckIn},
    projects,
};
use rust_decimal::{Decimal, prelude::FromPrimitive as _};

use crate::{
    Context, Failure, datasets::summary_of, loops::joint_k, shared::input_label, shared::month_text,
};

/// Numbers that are counted anew for every check-in.
const COUNTED: [InputField; 3] = [
    InputField::MarketingCost,
    InputField::Leads,
    InputField::NewCustomers,
];

/// For which day.
#[shape(Eq, deny_unknown_fields)]
pub struct DraftInput {
    /// The project.
    pub project_id: ProjectId,
    /// Day of the check-in; today when absent.
    pub date: Option<NaiveDate>,
}

/// What a new check-in begins with.
#[shape(Eq, skip_serializing_none)]
pub struct Draft {
    /// Its day.
    pub date: NaiveDate,
    /// Its numbers so far: payments, churn, margin and fixed costs of the check-in before, or of
    /// the active scenario where there is none.
    pub numbers: CheckInNumbers,
    /// The check-in before it.
    pub previous: Option<CheckIn>,
    /// Where numbers can be taken from.
    pub offers: Vec<CheckInOffer>,
}

/// Numbers that can be taken over.
#[shape(Eq)]
pub struct CheckInOffer {
    /// Where they come from, in words.
    pub label: String,
    /// Which numbers it has, in words.
    pub text: String,
    /// The numbers of the calculator that it has; the others are absent.
    pub values: Vec<OfferedValue>,
    /// The numbers of the viral coefficient that it has; the others are absent.
    pub virality: Virality,
}

/// One number of an offer.
#[shape(Copy, Eq)]
pub struct OfferedValue {
    /// The input.
    pub field: InputField,
    /// Its exact value.
    pub value: Decimal,
}

pub(super) fn draft(context: &Context<'_>, input: DraftInput) -> Result<Draft, Failure> {
    let date = input.date.unwrap_or_else(|| context.app.today());
    context.app.with(|workspace| {
        let view = workspace.view();
        let previous = kpi::check_ins(&view, &input.project_id)?
            .into_iter()
            .rfind(|check_in| check_in.date < date);
        let mut numbers = match &previous {
            Some(check_in) => check_in.numbers.clone(),
            None => CheckInNumbers {
                inputs: active_scenario(&view, &input.project_id)?
                    .map(|scenario| scenario.inputs)
                    .unwrap_or_default(),
                virality: Virality::default(),
            },
        };
        for field in COUNTED {
            numbers.inputs.set(field, None)?;
        }
        numbers.virality.invitations = None;
        numbers.virality.invited_customers = None;
        Ok(Draft {
            offers: offers(&view, &input.project_id, date, &numbers.inputs, context)?,
            date,
            numbers,
            previous,
        })
    })
}

fn active_scenario(
    view: &View<'_>,
    project: &ProjectId,
) -> Result<Option<economics::Scenario>, Failure> {
    Ok(match projects::get(view, project)?.active_scenario_id {
        Some(id) => Some(economics::get(view, &id)?),
        None => None,
    })
}

fn offers(
    view: &View<'_>,
    project: &ProjectId,
    date: NaiveDate,
    base: &Inputs,
    context: &Context<'_>,
) -> Result<Vec<CheckInOffer>, Failure> {
    let language = context.language;
    let mut offers = Vec::new();
    if let Some(scenario) = active_scenario(view, project)? {
        let values = InputField::ALL
            .into_iter()
            .filter(|field| used(base, *field))
            .filter_map(|field| {
                Some(OfferedValue {
                    field,
                    value: scenario.inputs.get(field)?,
                })
            })
            .collect();
        let label = tr::kpi_offer_scenario(language, &scenario.name);
        offers.extend(offer(label, values, Virality::default(), context));
    }
    let months = economics::months(view, project)?;
    let mut before_date = economics::actuals(months.iter().map(|month| &month.cells))
        .into_iter()
        .filter_map(|month| {
            let day = first_day_of_month(&month.month)?;
            before(day, date).then_some((day, month))
        });
    if let Some((day, month)) = before_date.next_back() {
        let numbers = CheckInNumbers::of_month(base, &month);
        let values = InputField::ALL
            .into_iter()
            .filter(|field| used(base, *field))
            .filter_map(|field| {
                let value = numbers.inputs.get(field)?.round_dp(6).normalize();
                Some(OfferedValue { field, value })
            })
            .collect();
        let label = tr::kpi_offer_month(language, Format::new(language).month(day));
        offers.extend(offer(label, values, numbers.virality, context));
    }
    if let Some((Outcome::Value { value }, _)) = joint_k(view, project)?
        && let Some(value) = Decimal::from_f64(value)
    {
        let value = value.round_dp(4).normalize();
        let shown = Format::new(language).number(value, Digits::up_to(2));
        let virality = Virality {
            viral_coefficient: Some(value),
            ..Virality::default()
        };
        let label = tr::kpi_offer_loops(language, shown);
        offers.extend(offer(label, vec![], virality, context));
    }
    for dataset in datasets::list(view, project)? {
        let summary = summary_of(&dataset)?;
        let month = summary.months.iter().rfind(|month| {
            month.full && first_day_of_month(&month.month).is_some_and(|day| before(day, date))
        });
        if let Some(month) = month {
            let label = tr::kpi_offer_purchases(
                language,
                month_text(&month.month, language),
                &dataset.name,
            );
            let virality = Virality {
                active_customers: Some(month.active_customers.into()),
                ..Virality::default()
            };
            offers.extend(offer(label, of_purchases(base, month), virality, context));
        }
    }
    Ok(offers)
}

/// Whether the revenue model asks for the input.
fn used(base: &Inputs, field: InputField) -> bool {
    use growth_model::economics::RevenueModel as Model;
    match field {
        InputField::ArpaPerMonth
        | InputField::ChurnPerMonth
        | InputField::ExpansionPerMonth
        | InputField::LinearExpansion => base.model == Model::Subscription,
        InputField::AverageOrderValue
        | InputField::PurchasesPerLifetime
        | InputField::LifetimeDays => base.model == Model::OneOff,
        InputField::DaysPerMonth | InputField::DiscountPerMonth | InputField::HorizonMonths => {
            false
        }
        _ => true,
    }
}

fn of_purchases(base: &Inputs, month: &PurchaseMonth) -> Vec<OfferedValue> {
    let mut values = vec![OfferedValue {
        field: InputField::NewCustomers,
        value: month.new_customers.into(),
    }];
    let payment = if used(base, InputField::ArpaPerMonth) {
        (InputField::ArpaPerMonth, month.active_customers)
    } else {
        (InputField::AverageOrderValue, month.orders)
    };
    if let Some(value) = month.revenue.checked_div(payment.1.into()) {
        values.push(OfferedValue {
            field: payment.0,
            value: value.round_dp(2).normalize(),
        });
    }
    values
}

/// Whether the month of `day` is over on `date`.
fn before(day: NaiveDate, date: NaiveDate) -> bool {
    (day.year(), day.month()) < (date.year(), date.month())
}

/// The offer, if it has a number at all.
fn offer(
    label: String,
    values: Vec<OfferedValue>,
    virality: Virality,
    context: &Context<'_>,
) -> Option<CheckInOffer> {
    let language = context.language;
    let mut names: Vec<String> = values
        .iter()
        .map(|value| input_label(value.field, language))
        .collect();
    for (given, name) in [
        (
            virality.active_customers.is_some(),
            tr::kpi_field_active_customers(language),
        ),
        (
            virality.viral_coefficient.is_some(),
            tr::kpi_field_viral_coefficient(language),
        ),
    ] {
        if given {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| CheckInOffer {
        label,
        text: Format::new(language).list(&names),
        values,
        virality,
    })
}
