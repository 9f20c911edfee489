//! The cells of a month, by name.

use growth_model::economics::{Domain, InputField, MonthActuals, MrrMovement};
use rust_decimal::Decimal;

/// Declares the numbers of a month: fields of [`MonthCells`], and the same by name.
macro_rules! numbers {
    ($( $(#[$doc:meta])* $field:ident: $name:ident, )*) => {
        /// What happened in one month, as it is typed. Every number may be absent.
        #[shape(Default, Eq, default, deny_unknown_fields)]
        pub struct MonthCells {
            /// `YYYY-MM`.
            #[schemars(regex(pattern = r"^\d{4}-(0[1-9]|1[0-2])$"))]
            pub month: String,
            $( $(#[$doc])* pub $field: Option<Decimal>, )*
            /// What a reader should know about the month; may be empty.
            pub annotation: String,
        }

        /// The numbers of a month by name. The same name stands in SQL, in the catalogue of texts
        /// (`months-field-leads`) and on the screen.
        #[shape(Copy, Eq, Hash, PartialOrd, Ord)]
        pub enum MonthField {
            $( $(#[$doc])* $name, )*
        }

        impl MonthField {
            /// Every number, in the order of the grid.
            pub const ALL: [Self; [$( stringify!($field) ),*].len()] = [$( Self::$name ),*];

            /// Its name in JSON, SQL and the catalogues.
            pub fn name(self) -> &'static str {
                match self {
                    $( Self::$name => stringify!($field), )*
                }
            }
        }

        impl MonthCells {
            fn number(&self, field: MonthField) -> &Option<Decimal> {
                match field {
                    $( MonthField::$name => &self.$field, )*
                }
            }

            fn number_mut(&mut self, field: MonthField) -> &mut Option<Decimal> {
                match field {
                    $( MonthField::$name => &mut self.$field, )*
                }
            }
        }
    };
}

numbers! {
    /// Advertising and other marketing, 0…1e15. Money.
    marketing_cost: MarketingCost,
    /// Salaries of those who acquire customers, 0…1e15. Money.
    salaries_cost: SalariesCost,
    /// Software used to acquire customers, 0…1e15. Money.
    software_cost: SoftwareCost,
    /// Leads, 0…1e12.
    leads: Leads,
    /// New customers, 0…1e12.
    new_customers: NewCustomers,
    /// Customers who paid in the month, the new ones included, 0…1e12.
    active_customers: ActiveCustomers,
    /// Of those who were customers before the month, how many left in it, 0…1e12.
    churned_customers: ChurnedCustomers,
    /// Orders, 0…1e12; for one-off sales.
    orders: Orders,
    /// Revenue, 0…1e15. Money.
    revenue: Revenue,
    /// Gross margin, −1 000 000…1; the scenario's where absent. Fraction.
    gross_margin: GrossMargin,
    /// Monthly recurring revenue at the start of the month, 0…1e15; where absent, that at the end of
    /// the month before. Money.
    mrr_start: MrrStart,
    /// Recurring revenue of customers who came, 0…1e15. Money.
    mrr_new: MrrNew,
    /// Recurring revenue added by customers who were there, 0…1e15. Money.
    mrr_expansion: MrrExpansion,
    /// Recurring revenue taken away by customers who stayed, 0…1e15. Money.
    mrr_contraction: MrrContraction,
    /// Recurring revenue of customers who left, 0…1e15. Money.
    mrr_churned: MrrChurned,
}

impl MonthField {
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
        *self.number(field)
    }

    /// Replaces a number.
    pub fn set(&mut self, field: MonthField, value: Option<Decimal>) {
        *self.number_mut(field) = value;
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
