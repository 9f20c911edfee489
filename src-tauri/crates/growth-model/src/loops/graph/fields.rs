//! Every number of a drawing by name: its range, its unit, where it stands.

use rust_decimal::Decimal;

use super::{Element, LoopGraph, Problem, ProblemCode};

/// A number of a drawing. The same name stands in SQL and in the catalogue of texts
/// (`loops-field-share`).
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
#[schemars(rename = "GraphField")]
pub enum ValueField {
    /// Of an edge: actions, views, or assets per action.
    Amount,
    /// Of an edge.
    Share,
    /// Of an edge.
    Click,
    /// Of an edge.
    Signup,
    /// Of an edge.
    Activation,
    /// Of an edge.
    DelayDays,
    /// Of an asset.
    LifeDays,
    /// Of an asset.
    CostPerAsset,
    /// Of an asset.
    AssetsAtStart,
    /// Of a loop.
    RewardPerCustomer,
    /// Of a loop.
    RewardMonths,
    /// Of a loop.
    FixedCostPerMonth,
    /// Of a loop, or of the ecosystem.
    ChurnPerMonth,
    /// Of the ecosystem.
    CustomersAtStart,
    /// Of the ecosystem.
    MarketSize,
    /// Of the ecosystem.
    PaidPerMonth,
    /// Of the ecosystem.
    Cac,
    /// Of the ecosystem.
    HorizonWeeks,
}

/// How a number of a drawing is written.
#[shape(Copy, Eq, Hash)]
pub enum ValueUnit {
    /// A fraction, shown as a percentage.
    Fraction,
    /// A plain number.
    Count,
    /// Money.
    Money,
    /// Days.
    Days,
    /// Months.
    Months,
}

/// Largest amount, count or sum of money.
const MOST: i64 = 1_000_000_000_000;

impl ValueField {
    /// How it is written.
    pub fn unit(self) -> ValueUnit {
        match self {
            Self::Share | Self::Click | Self::Signup | Self::Activation | Self::ChurnPerMonth => {
                ValueUnit::Fraction
            }
            Self::DelayDays | Self::LifeDays => ValueUnit::Days,
            Self::CostPerAsset | Self::RewardPerCustomer | Self::FixedCostPerMonth | Self::Cac => {
                ValueUnit::Money
            }
            Self::RewardMonths => ValueUnit::Months,
            Self::Amount
            | Self::AssetsAtStart
            | Self::CustomersAtStart
            | Self::MarketSize
            | Self::PaidPerMonth
            | Self::HorizonWeeks => ValueUnit::Count,
        }
    }

    /// Smallest and largest value.
    pub fn range(self) -> (Decimal, Decimal) {
        let whole = |low: i64, high: i64| (Decimal::from(low), Decimal::from(high));
        match self {
            Self::Share | Self::Click | Self::Signup | Self::Activation | Self::ChurnPerMonth => {
                whole(0, 1)
            }
            Self::DelayDays => whole(0, 3_650),
            Self::LifeDays => (Decimal::new(1, 2), Decimal::from(36_500)),
            Self::RewardMonths => whole(0, 120),
            Self::MarketSize => whole(1, MOST),
            Self::Cac => (Decimal::new(1, 2), Decimal::from(MOST)),
            Self::HorizonWeeks => whole(4, 157),
            Self::Amount => whole(0, 1_000_000),
            _ => whole(0, MOST),
        }
    }

    /// A value within the range of the field; `None` where it is absent or outside, which is noted.
    pub(super) fn read(
        self,
        element: &Element,
        value: Option<Decimal>,
        problems: &mut Vec<Problem>,
    ) -> Option<Decimal> {
        let value = value?;
        let (min, max) = self.range();
        if (min..=max).contains(&value) {
            return Some(value);
        }
        problems.push(Problem {
            min: Some(min),
            max: Some(max),
            ..Problem::at(element.clone(), self, ProblemCode::OutOfRange)
        });
        None
    }
}

impl LoopGraph {
    /// The value of a field of an element; `None` when it is absent or there is no such element.
    pub fn value(&self, element: &Element, field: ValueField) -> Option<Decimal> {
        self.clone().slot(element, field).and_then(Option::take)
    }

    /// Where a field of an element stands.
    pub(crate) fn slot(
        &mut self,
        element: &Element,
        field: ValueField,
    ) -> Option<&mut Option<Decimal>> {
        match element {
            Element::Edge(id) => {
                let edge = self.edges.iter_mut().find(|edge| edge.id == *id)?;
                Some(match field {
                    ValueField::Amount => &mut edge.amount,
                    ValueField::Share => &mut edge.share,
                    ValueField::Click => &mut edge.click,
                    ValueField::Signup => &mut edge.signup,
                    ValueField::Activation => &mut edge.activation,
                    ValueField::DelayDays => &mut edge.delay_days,
                    _ => return None,
                })
            }
            Element::Node(id) => {
                let node = self.nodes.iter_mut().find(|node| node.id == *id)?;
                Some(match field {
                    ValueField::LifeDays => &mut node.life_days,
                    ValueField::CostPerAsset => &mut node.cost_per_asset,
                    ValueField::AssetsAtStart => &mut node.assets_at_start,
                    _ => return None,
                })
            }
            Element::Loop(id) => {
                let item = self.loops.iter_mut().find(|item| item.id == *id)?;
                Some(match field {
                    ValueField::RewardPerCustomer => &mut item.reward_per_customer,
                    ValueField::RewardMonths => &mut item.reward_months,
                    ValueField::FixedCostPerMonth => &mut item.fixed_cost_per_month,
                    ValueField::ChurnPerMonth => &mut item.churn_per_month,
                    _ => return None,
                })
            }
            Element::Settings => Some(match field {
                ValueField::ChurnPerMonth => &mut self.settings.churn_per_month,
                ValueField::CustomersAtStart => &mut self.settings.customers_at_start,
                ValueField::MarketSize => &mut self.settings.market_size,
                ValueField::PaidPerMonth => &mut self.settings.paid_per_month,
                ValueField::Cac => &mut self.settings.cac,
                _ => return None,
            }),
        }
    }
}
