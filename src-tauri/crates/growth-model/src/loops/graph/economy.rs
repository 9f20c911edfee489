//! What the unit economics say to the loops.

use rust_decimal::Decimal;

use crate::ModelError;
use crate::economics::{Domain, Figure, InputField, Inputs, RevenueModel, evaluate};

/// What the unit economics say of a customer; absent where they do not say it.
#[shape(Eq, default, deny_unknown_fields)]
pub struct Economy {
    /// Cost of a bought customer, 0…1e15. Money per customer.
    pub cac: Option<Decimal>,
    /// Lifetime value on gross margin, −1e15…1e15. Money per customer.
    pub ltv: Option<Decimal>,
    /// Margin that a customer leaves per day, −1e15…1e15. Money per day.
    pub margin_per_day: Option<Decimal>,
    /// Share of the customers who leave in a month, 0…1. Fraction per month.
    pub churn_per_month: Option<Decimal>,
    /// New customers of a month, 0…1e12. Customers.
    pub new_customers_per_month: Option<Decimal>,
    /// What acquiring them costs, 0…1e15. Money per month.
    pub acquisition_cost_per_month: Option<Decimal>,
    /// What serving a customer costs, 0…1e15. Money per month.
    pub cost_to_serve_per_month: Option<Decimal>,
    /// Length of a month, 28…31. Days.
    pub days_per_month: Decimal,
}

impl Default for Economy {
    fn default() -> Self {
        Self {
            cac: None,
            ltv: None,
            margin_per_day: None,
            churn_per_month: None,
            new_customers_per_month: None,
            acquisition_cost_per_month: None,
            cost_to_serve_per_month: None,
            days_per_month: Decimal::from(30),
        }
    }
}

impl Economy {
    /// Every number by name, with what the calculator accepts for the like.
    fn numbers(&mut self) -> [(&'static str, &mut Option<Decimal>, Domain); 7] {
        let cost = InputField::MarketingCost.domain();
        let value = Domain {
            min: -cost.max,
            ..cost
        };
        let share = InputField::ChurnPerMonth.domain();
        let count = InputField::NewCustomers.domain();
        [
            ("cac", &mut self.cac, cost),
            ("ltv", &mut self.ltv, value),
            ("margin_per_day", &mut self.margin_per_day, value),
            ("churn_per_month", &mut self.churn_per_month, share),
            (
                "new_customers_per_month",
                &mut self.new_customers_per_month,
                count,
            ),
            (
                "acquisition_cost_per_month",
                &mut self.acquisition_cost_per_month,
                cost,
            ),
            (
                "cost_to_serve_per_month",
                &mut self.cost_to_serve_per_month,
                cost,
            ),
        ]
    }

    /// Refuses numbers that the calculator would refuse; `path` is where they stand in the request.
    ///
    /// # Errors
    /// A number outside its range.
    pub fn validate(&self, path: &str) -> Result<(), ModelError> {
        let days = InputField::DaysPerMonth.domain();
        days.check(&format!("{path}.days_per_month"), self.days_per_month)?;
        for (name, value, domain) in self.clone().numbers() {
            if let Some(value) = value {
                domain.check(&format!("{path}.{name}"), *value)?;
            }
        }
        Ok(())
    }

    /// Without the numbers that the drawing could not be computed with: a lifetime value beyond every
    /// amount says nothing of a customer.
    fn within_domains(mut self) -> Self {
        for (_, value, domain) in self.numbers() {
            *value = value.filter(|value| domain.check("", *value).is_ok());
        }
        self
    }

    /// What the inputs of the calculator say of a customer.
    ///
    /// # Errors
    /// An input outside its domain.
    pub fn of(inputs: &Inputs) -> Result<Self, ModelError> {
        let evaluation = evaluate(inputs)?;
        let value = |figure: &Figure| figure.outcome.value().copied();
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
        Ok(Self {
            cac,
            ltv,
            margin_per_day,
            churn_per_month: churn,
            new_customers_per_month: acquisition.new_customers,
            acquisition_cost_per_month: costs
                .iter()
                .any(Option::is_some)
                .then(|| costs.into_iter().flatten().sum()),
            cost_to_serve_per_month: cost_to_serve,
            days_per_month: days,
        }
        .within_domains())
    }
}
