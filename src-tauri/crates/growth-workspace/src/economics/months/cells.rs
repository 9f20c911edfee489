//! The cells of a month, by name.

use growth_model::economics::{Domain, InputField, MonthActuals, MrrMovement};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What happened in one month, as it is typed. Every number may be absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MonthCells {
    /// `YYYY-MM`.
    #[schemars(regex(pattern = r"^\d{4}-(0[1-9]|1[0-2])$"))]
    pub month: String,
    /// Advertising and other marketing, 0…1e15. Money.
    pub marketing_cost: Option<Decimal>,
    /// Salaries of those who acquire customers, 0…1e15. Money.
    pub salaries_cost: Option<Decimal>,
    /// Software used to acquire customers, 0…1e15. Money.
    pub software_cost: Option<Decimal>,
    /// Leads, 0…1e12.
    pub leads: Option<Decimal>,
    /// New customers, 0…1e12.
    pub new_customers: Option<Decimal>,
    /// Customers who paid in the month, the new ones included, 0…1e12.
    pub active_customers: Option<Decimal>,
    /// Of those who were customers before the month, how many left in it, 0…1e12.
    pub churned_customers: Option<Decimal>,
    /// Orders, 0…1e12; for one-off sales.
    pub orders: Option<Decimal>,
    /// Revenue, 0…1e15. Money.
    pub revenue: Option<Decimal>,
    /// Gross margin, −1 000 000…1; the scenario's where absent. Fraction.
    pub gross_margin: Option<Decimal>,
    /// Monthly recurring revenue at the start of the month, 0…1e15; where absent, that at the end of
    /// the month before. Money.
    pub mrr_start: Option<Decimal>,
    /// Recurring revenue of customers who came, 0…1e15. Money.
    pub mrr_new: Option<Decimal>,
    /// Recurring revenue added by customers who were there, 0…1e15. Money.
    pub mrr_expansion: Option<Decimal>,
    /// Recurring revenue taken away by customers who stayed, 0…1e15. Money.
    pub mrr_contraction: Option<Decimal>,
    /// Recurring revenue of customers who left, 0…1e15. Money.
    pub mrr_churned: Option<Decimal>,
    /// What a reader should know about the month; may be empty.
    pub annotation: String,
}

/// The numbers of a month by name. The same name stands in SQL, in the catalogue of texts
/// (`months-field-leads`) and on the screen.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MonthField {
    /// [`MonthCells::marketing_cost`]
    MarketingCost,
    /// [`MonthCells::salaries_cost`]
    SalariesCost,
    /// [`MonthCells::software_cost`]
    SoftwareCost,
    /// [`MonthCells::leads`]
    Leads,
    /// [`MonthCells::new_customers`]
    NewCustomers,
    /// [`MonthCells::active_customers`]
    ActiveCustomers,
    /// [`MonthCells::churned_customers`]
    ChurnedCustomers,
    /// [`MonthCells::orders`]
    Orders,
    /// [`MonthCells::revenue`]
    Revenue,
    /// [`MonthCells::gross_margin`]
    GrossMargin,
    /// [`MonthCells::mrr_start`]
    MrrStart,
    /// [`MonthCells::mrr_new`]
    MrrNew,
    /// [`MonthCells::mrr_expansion`]
    MrrExpansion,
    /// [`MonthCells::mrr_contraction`]
    MrrContraction,
    /// [`MonthCells::mrr_churned`]
    MrrChurned,
}

impl MonthField {
    /// Every number, in the order of the grid.
    pub const ALL: [Self; 15] = [
        Self::MarketingCost,
        Self::SalariesCost,
        Self::SoftwareCost,
        Self::Leads,
        Self::NewCustomers,
        Self::ActiveCustomers,
        Self::ChurnedCustomers,
        Self::Orders,
        Self::Revenue,
        Self::GrossMargin,
        Self::MrrStart,
        Self::MrrNew,
        Self::MrrExpansion,
        Self::MrrContraction,
        Self::MrrChurned,
    ];

    /// Its name in JSON, SQL and the catalogues.
    pub fn name(self) -> &'static str {
        match self {
            Self::MarketingCost => "marketing_cost",
            Self::SalariesCost => "salaries_cost",
            Self::SoftwareCost => "software_cost",
            Self::Leads => "leads",
            Self::NewCustomers => "new_customers",
            Self::ActiveCustomers => "active_customers",
            Self::ChurnedCustomers => "churned_customers",
            Self::Orders => "orders",
            Self::Revenue => "revenue",
            Self::GrossMargin => "gross_margin",
            Self::MrrStart => "mrr_start",
            Self::MrrNew => "mrr_new",
            Self::MrrExpansion => "mrr_expansion",
            Self::MrrContraction => "mrr_contraction",
            Self::MrrChurned => "mrr_churned",
        }
    }

    /// The input of the calculator that is measured alike: for its unit and its domain.
    pub fn like(self) -> InputField {
        match self {
            Self::Leads
            | Self::NewCustomers
            | Self::ActiveCustomers
            | Self::ChurnedCustomers
            | Self::Orders => InputField::NewCustomers,
            Self::GrossMargin => InputField::GrossMargin,
            _ => InputField::MarketingCost,
        }
    }

    /// The values that it may take.
    pub fn domain(self) -> Domain {
        self.like().domain()
    }
}

impl MonthCells {
    /// A month without numbers.
    pub fn empty(month: impl Into<String>) -> Self {
        Self {
            month: month.into(),
            ..Self::default()
        }
    }

    /// A number.
    pub fn get(&self, field: MonthField) -> Option<Decimal> {
        *self.place(field)
    }

    /// Replaces a number.
    pub fn set(&mut self, field: MonthField, value: Option<Decimal>) {
        *self.place_mut(field) = value;
    }

    /// Whether nothing is known of the month.
    pub fn is_empty(&self) -> bool {
        self.annotation.is_empty()
            && MonthField::ALL
                .into_iter()
                .all(|field| self.get(field).is_none())
    }

    /// The month as the model takes it. `start` is the recurring revenue at its start where the
    /// month does not tell.
    pub fn actuals(&self, start: Option<Decimal>) -> MonthActuals {
        MonthActuals {
            month: self.month.clone(),
            marketing_cost: self.marketing_cost,
            salaries_cost: self.salaries_cost,
            software_cost: self.software_cost,
            leads: self.leads,
            new_customers: self.new_customers,
            active_customers: self.active_customers,
            churned_customers: self.churned_customers,
            orders: self.orders,
            revenue: self.revenue,
            gross_margin: self.gross_margin,
            recurring_revenue: self.movement(start),
        }
    }

    fn movement(&self, start: Option<Decimal>) -> Option<MrrMovement> {
        let moved = [
            self.mrr_new,
            self.mrr_expansion,
            self.mrr_contraction,
            self.mrr_churned,
        ];
        let known = self.mrr_start.is_some() || moved.iter().any(Option::is_some);
        known.then(|| MrrMovement {
            start: self.mrr_start.or(start).unwrap_or_default(),
            new: self.mrr_new.unwrap_or_default(),
            expansion: self.mrr_expansion.unwrap_or_default(),
            contraction: self.mrr_contraction.unwrap_or_default(),
            churned: self.mrr_churned.unwrap_or_default(),
        })
    }

    fn place(&self, field: MonthField) -> &Option<Decimal> {
        match field {
            MonthField::MarketingCost => &self.marketing_cost,
            MonthField::SalariesCost => &self.salaries_cost,
            MonthField::SoftwareCost => &self.software_cost,
            MonthField::Leads => &self.leads,
            MonthField::NewCustomers => &self.new_customers,
            MonthField::ActiveCustomers => &self.active_customers,
            MonthField::ChurnedCustomers => &self.churned_customers,
            MonthField::Orders => &self.orders,
            MonthField::Revenue => &self.revenue,
            MonthField::GrossMargin => &self.gross_margin,
            MonthField::MrrStart => &self.mrr_start,
            MonthField::MrrNew => &self.mrr_new,
            MonthField::MrrExpansion => &self.mrr_expansion,
            MonthField::MrrContraction => &self.mrr_contraction,
            MonthField::MrrChurned => &self.mrr_churned,
        }
    }

    fn place_mut(&mut self, field: MonthField) -> &mut Option<Decimal> {
        match field {
            MonthField::MarketingCost => &mut self.marketing_cost,
            MonthField::SalariesCost => &mut self.salaries_cost,
            MonthField::SoftwareCost => &mut self.software_cost,
            MonthField::Leads => &mut self.leads,
            MonthField::NewCustomers => &mut self.new_customers,
            MonthField::ActiveCustomers => &mut self.active_customers,
            MonthField::ChurnedCustomers => &mut self.churned_customers,
            MonthField::Orders => &mut self.orders,
            MonthField::Revenue => &mut self.revenue,
            MonthField::GrossMargin => &mut self.gross_margin,
            MonthField::MrrStart => &mut self.mrr_start,
            MonthField::MrrNew => &mut self.mrr_new,
            MonthField::MrrExpansion => &mut self.mrr_expansion,
            MonthField::MrrContraction => &mut self.mrr_contraction,
            MonthField::MrrChurned => &mut self.mrr_churned,
        }
    }
}

/// Months in their order as the model takes them: recurring revenue starts a month where it ended
/// the one before.
pub fn actuals<'a>(months: impl IntoIterator<Item = &'a MonthCells>) -> Vec<MonthActuals> {
    let mut end = None;
    months
        .into_iter()
        .map(|cells| {
            let actuals = cells.actuals(end);
            end = actuals.recurring_revenue.as_ref().map(MrrMovement::end);
            actuals
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_place_and_its_column() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut conn).unwrap();
        for (i, field) in MonthField::ALL.into_iter().enumerate() {
            assert_eq!(serde_json::to_value(field).unwrap(), field.name());
            let mut cells = MonthCells::empty("2026-01");
            cells.set(field, Some(Decimal::from(i)));
            assert_eq!(cells.get(field), Some(Decimal::from(i)));
            let json = serde_json::to_value(&cells).unwrap();
            assert_eq!(json[field.name()], i.to_string());
            let column: i64 = conn
                .query_row(
                    "SELECT count(*) FROM pragma_table_info('months') WHERE name = ?1",
                    [field.name()],
                    |row| row.get(0),
                )
                .unwrap();
            assert_eq!(column, 1, "{field:?}");
        }
    }

    #[test]
    fn recurring_revenue_starts_where_it_ended() {
        let mut january = MonthCells::empty("2026-01");
        january.mrr_start = Some(1000.into());
        january.mrr_new = Some(200.into());
        january.mrr_churned = Some(50.into());
        let mut february = MonthCells::empty("2026-02");
        february.mrr_new = Some(10.into());
        let months = actuals([&january, &february]);
        let start = |i: usize| months[i].recurring_revenue.as_ref().map(|m| m.start);
        assert_eq!(start(0), Some(1000.into()));
        assert_eq!(start(1), Some(1150.into()));
    }
}
