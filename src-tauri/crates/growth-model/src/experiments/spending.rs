//! What customers spend, as a test of spending is planned by it.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::sample::RatioSums;
use crate::purchases::Purchase;

/// Fewer customers than this say nothing about how spending varies.
const FEWEST_CUSTOMERS: usize = 30;

/// Adds up what each customer spent and how often, over a span of days. As everywhere, what a customer
/// buys in one day is one order, and refunds reduce nothing (MATHEMATICS.md C.1).
#[derive(Debug)]
pub struct Spending {
    from: NaiveDate,
    spent: HashMap<u32, Decimal>,
    orders: HashSet<(u32, NaiveDate)>,
}

impl Spending {
    /// Of the purchases from this day on.
    pub fn since(from: NaiveDate) -> Self {
        Self {
            from,
            spent: HashMap::new(),
            orders: HashSet::new(),
        }
    }

    /// Adds a purchase; in any order.
    pub fn push(&mut self, purchase: &Purchase) {
        if purchase.date < self.from || purchase.amount < Decimal::ZERO {
            return;
        }
        let spent = self.spent.entry(purchase.customer).or_default();
        *spent = spent.saturating_add(purchase.amount);
        self.orders.insert((purchase.customer, purchase.date));
    }

    /// The sums over the customers: numerator what each spent, denominator how many orders each made.
    /// `None` for fewer than 30 customers.
    pub fn sums(&self) -> Option<RatioSums> {
        if self.spent.len() < FEWEST_CUSTOMERS {
            return None;
        }
        let mut orders: HashMap<u32, u64> = HashMap::new();
        for (customer, _) in &self.orders {
            *orders.entry(*customer).or_default() += 1;
        }
        let mut sums = RatioSums {
            visitors: Decimal::from(self.spent.len() as u64),
            numerator_sum: Decimal::ZERO,
            numerator_sum_of_squares: Decimal::ZERO,
            denominator_sum: Decimal::ZERO,
            denominator_sum_of_squares: Decimal::ZERO,
            sum_of_products: Decimal::ZERO,
        };
        for (customer, spent) in &self.spent {
            let orders = Decimal::from(orders.get(customer).copied().unwrap_or_default());
            let add = |sum: &mut Decimal, a: Decimal, b: Decimal| {
                *sum = sum.checked_add(a.checked_mul(b)?)?;
                Some(())
            };
            add(&mut sums.numerator_sum, *spent, Decimal::ONE)?;
            add(&mut sums.numerator_sum_of_squares, *spent, *spent)?;
            add(&mut sums.denominator_sum, orders, Decimal::ONE)?;
            add(&mut sums.denominator_sum_of_squares, orders, orders)?;
            add(&mut sums.sum_of_products, *spent, orders)?;
        }
        Some(sums)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
    }

    fn bought(customer: u32, on: u32, amount: i64) -> Purchase {
        Purchase {
            customer,
            date: day(on),
            amount: Decimal::from(amount),
            quantity: None,
        }
    }

    #[test]
    fn a_day_is_one_order_and_a_refund_none() {
        let mut spending = Spending::since(day(5));
        for customer in 0..30 {
            spending.push(&bought(customer, 6, 10));
        }
        // Twice on one day, once on another, a refund, and one before the span.
        spending.push(&bought(0, 6, 5));
        spending.push(&bought(0, 9, 20));
        spending.push(&bought(0, 9, -20));
        spending.push(&bought(1, 4, 1_000));
        let sums = spending.sums().unwrap();
        assert_eq!(sums.visitors, Decimal::from(30));
        assert_eq!(sums.numerator_sum, Decimal::from(29 * 10 + 35));
        assert_eq!(
            sums.numerator_sum_of_squares,
            Decimal::from(29 * 100 + 35 * 35)
        );
        assert_eq!(sums.denominator_sum, Decimal::from(31));
        assert_eq!(sums.denominator_sum_of_squares, Decimal::from(33));
        assert_eq!(sums.sum_of_products, Decimal::from(29 * 10 + 70));
    }

    #[test]
    fn of_few_customers_nothing_is_said() {
        let mut spending = Spending::since(day(1));
        for customer in 0..29 {
            spending.push(&bought(customer, 6, 10));
        }
        assert_eq!(spending.sums(), None);
    }
}
