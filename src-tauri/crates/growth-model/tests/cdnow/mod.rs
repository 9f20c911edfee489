//! The public sample of purchases that figures were computed from elsewhere.

use growth_model::purchases::Purchase;

const CDNOW: &str = include_str!("../../../../../tests/fixtures/cdnow_sample_transactions.csv");

/// All its purchases.
pub fn cdnow() -> Vec<Purchase> {
    CDNOW
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<_> = line.split(',').collect();
            Purchase {
                customer: cells[0].parse().unwrap(),
                date: cells[1].parse().unwrap(),
                quantity: Some(cells[2].parse().unwrap()),
                amount: cells[3].parse().unwrap(),
            }
        })
        .collect()
}
