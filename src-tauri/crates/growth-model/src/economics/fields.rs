//! What every input is called, measured in and limited to.

use rust_decimal::Decimal;

use super::{InputField, Inputs, Unit, formulas::DEFAULT_DISCOUNT};
use crate::ModelError;
use crate::checks::MAX_AMOUNT;

/// Largest amount of money that is accepted. With it no formula of the model leaves the range of
/// exact decimals on sensible inputs; where it still does, the figure says `too_large`.
const MAX_MONEY: Decimal = MAX_AMOUNT;
/// Largest count of leads or customers.
const MAX_COUNT: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0); // 1e12

/// The values that an input may take.
#[shape(Copy, Eq)]
pub struct Domain {
    /// Smallest value, itself accepted.
    pub min: Decimal,
    /// Largest value, itself accepted.
    pub max: Decimal,
    /// Whether the value must be a whole number.
    pub whole: bool,
}

impl Domain {
    /// Refuses a value outside the domain; `field` is the path to name.
    pub fn check(&self, field: &str, value: Decimal) -> Result<(), ModelError> {
        if value < self.min || value > self.max {
            return Err(ModelError::OutOfRange {
                field: field.to_owned(),
                value,
                min: Some(self.min),
                max: Some(self.max),
            });
        }
        if self.whole && !value.fract().is_zero() {
            return Err(ModelError::NotWhole {
                field: field.to_owned(),
                value,
            });
        }
        Ok(())
    }

    /// The value, moved into the domain when it is outside.
    pub fn clamp(&self, value: Decimal) -> Decimal {
        value.clamp(self.min, self.max)
    }
}

impl InputField {
    /// Every field, in the order in which the calculator asks.
    pub const ALL: [Self; 16] = [
        Self::ArpaPerMonth,
        Self::ChurnPerMonth,
        Self::ExpansionPerMonth,
        Self::LinearExpansion,
        Self::AverageOrderValue,
        Self::PurchasesPerLifetime,
        Self::LifetimeDays,
        Self::GrossMargin,
        Self::MarketingCost,
        Self::SalariesCost,
        Self::SoftwareCost,
        Self::Leads,
        Self::NewCustomers,
        Self::DaysPerMonth,
        Self::DiscountPerMonth,
        Self::HorizonMonths,
    ];

    /// Path of the field in JSON (`acquisition.new_customers`).
    pub fn path(self) -> &'static str {
        match self {
            Self::ArpaPerMonth => "subscription.arpa_per_month",
            Self::ChurnPerMonth => "subscription.churn_per_month",
            Self::ExpansionPerMonth => "subscription.expansion_per_month",
            Self::LinearExpansion => "subscription.linear_expansion",
            Self::AverageOrderValue => "one_off.average_order_value",
            Self::PurchasesPerLifetime => "one_off.purchases_per_lifetime",
            Self::LifetimeDays => "one_off.lifetime_days",
            Self::GrossMargin => "gross_margin",
            Self::MarketingCost => "acquisition.marketing_cost",
            Self::SalariesCost => "acquisition.salaries_cost",
            Self::SoftwareCost => "acquisition.software_cost",
            Self::Leads => "acquisition.leads",
            Self::NewCustomers => "acquisition.new_customers",
            Self::DaysPerMonth => "assumptions.days_per_month",
            Self::DiscountPerMonth => "assumptions.discount_per_month",
            Self::HorizonMonths => "assumptions.horizon_months",
        }
    }

    /// The field of a path, if there is one.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.path() == path)
    }

    /// Unit of the value.
    pub fn unit(self) -> Unit {
        match self {
            Self::ArpaPerMonth
            | Self::LinearExpansion
            | Self::AverageOrderValue
            | Self::MarketingCost
            | Self::SalariesCost
            | Self::SoftwareCost => Unit::Money,
            Self::ChurnPerMonth
            | Self::ExpansionPerMonth
            | Self::GrossMargin
            | Self::DiscountPerMonth => Unit::Fraction,
            Self::PurchasesPerLifetime | Self::Leads | Self::NewCustomers => Unit::Count,
            Self::LifetimeDays | Self::DaysPerMonth => Unit::Days,
            Self::HorizonMonths => Unit::Months,
        }
    }

    /// The values that the field may take. Bounds that are not mathematics (money up to 1e15, a
    /// horizon of 100 years) keep every sensible calculation within exact decimals.
    pub fn domain(self) -> Domain {
        let domain = |min, max| Domain {
            min,
            max,
            whole: false,
        };
        let zero = Decimal::ZERO;
        let hundredth = Decimal::new(1, 2);
        match self {
            Self::ArpaPerMonth
            | Self::LinearExpansion
            | Self::AverageOrderValue
            | Self::MarketingCost
            | Self::SalariesCost
            | Self::SoftwareCost => domain(zero, MAX_MONEY),
            Self::ChurnPerMonth => domain(zero, Decimal::ONE),
            Self::ExpansionPerMonth => domain(Decimal::NEGATIVE_ONE, Decimal::TEN),
            Self::PurchasesPerLifetime => domain(zero, Decimal::from(10_000)),
            Self::LifetimeDays => domain(zero, Decimal::from(1_000_000)),
            Self::GrossMargin => domain(Decimal::from(-1_000_000), Decimal::ONE),
            Self::Leads | Self::NewCustomers => domain(zero, MAX_COUNT),
            Self::DaysPerMonth => domain(Decimal::from(28), Decimal::from(31)),
            Self::DiscountPerMonth => domain(hundredth - Decimal::ONE, Decimal::TEN),
            Self::HorizonMonths => Domain {
                min: Decimal::ONE,
                max: Decimal::from(1_200),
                whole: true,
            },
        }
    }
}

impl Inputs {
    /// The value that figures take which cannot do without one: the entered one, zero included, or what
    /// is assumed in its place.
    pub fn used(&self, field: InputField) -> Option<Decimal> {
        let assumed = match field {
            InputField::DiscountPerMonth => Some(DEFAULT_DISCOUNT),
            _ => None,
        };
        self.get(field).or(assumed)
    }

    /// The value of a field, if it has been entered.
    pub fn get(&self, field: InputField) -> Option<Decimal> {
        match field {
            InputField::ArpaPerMonth => self.subscription.arpa_per_month,
            InputField::ChurnPerMonth => self.subscription.churn_per_month,
            InputField::ExpansionPerMonth => self.subscription.expansion_per_month,
            InputField::LinearExpansion => self.subscription.linear_expansion,
            InputField::AverageOrderValue => self.one_off.average_order_value,
            InputField::PurchasesPerLifetime => self.one_off.purchases_per_lifetime,
            InputField::LifetimeDays => self.one_off.lifetime_days,
            InputField::GrossMargin => self.gross_margin,
            InputField::MarketingCost => self.acquisition.marketing_cost,
            InputField::SalariesCost => self.acquisition.salaries_cost,
            InputField::SoftwareCost => self.acquisition.software_cost,
            InputField::Leads => self.acquisition.leads,
            InputField::NewCustomers => self.acquisition.new_customers,
            InputField::DaysPerMonth => Some(self.assumptions.days_per_month),
            InputField::DiscountPerMonth => self.assumptions.discount_per_month,
            InputField::HorizonMonths => self.assumptions.horizon_months.map(Decimal::from),
        }
    }

    /// Enters a value, or takes it away. The days of a month return to 30 when taken away.
    ///
    /// # Errors
    /// [`ModelError`] when the value is outside the [domain](InputField::domain); nothing is
    /// changed then.
    pub fn set(&mut self, field: InputField, value: Option<Decimal>) -> Result<(), ModelError> {
        if let Some(value) = value {
            field.domain().check(field.path(), value)?;
        }
        let slot = match field {
            InputField::ArpaPerMonth => &mut self.subscription.arpa_per_month,
            InputField::ChurnPerMonth => &mut self.subscription.churn_per_month,
            InputField::ExpansionPerMonth => &mut self.subscription.expansion_per_month,
            InputField::LinearExpansion => &mut self.subscription.linear_expansion,
            InputField::AverageOrderValue => &mut self.one_off.average_order_value,
            InputField::PurchasesPerLifetime => &mut self.one_off.purchases_per_lifetime,
            InputField::LifetimeDays => &mut self.one_off.lifetime_days,
            InputField::GrossMargin => &mut self.gross_margin,
            InputField::MarketingCost => &mut self.acquisition.marketing_cost,
            InputField::SalariesCost => &mut self.acquisition.salaries_cost,
            InputField::SoftwareCost => &mut self.acquisition.software_cost,
            InputField::Leads => &mut self.acquisition.leads,
            InputField::NewCustomers => &mut self.acquisition.new_customers,
            InputField::DiscountPerMonth => &mut self.assumptions.discount_per_month,
            InputField::DaysPerMonth => {
                self.assumptions.days_per_month = value.unwrap_or(Decimal::from(30));
                return Ok(());
            }
            InputField::HorizonMonths => {
                self.assumptions.horizon_months = value.and_then(|months| months.try_into().ok());
                return Ok(());
            }
        };
        *slot = value;
        Ok(())
    }

    /// Refuses the first value that is outside its [domain](InputField::domain), also in the model
    /// that is not in use.
    ///
    /// # Errors
    /// [`ModelError`] with the path of the field and what would be right.
    pub fn validate(&self) -> Result<(), ModelError> {
        for field in InputField::ALL {
            if let Some(value) = self.get(field) {
                field.domain().check(field.path(), value)?;
            }
        }
        Ok(())
    }
}
