//! The next-generation matrix: who brings how many, over a lifetime.

use super::matrix::Square;
use super::model::Model;
use crate::checks::{finite, reaches};
use crate::{Outcome, Reason};

/// Expected lifetime offspring of customers, by source and loop, while the market is untouched.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reproduction {
    loops: usize,
    /// Assets in `[loop]` that one customer of `[source]` leaves over the lifetime.
    assets: Vec<f64>,
    /// `M[loop][source]`: new customers via the loop per customer of the source.
    offspring: Vec<f64>,
}

impl Reproduction {
    pub(crate) fn of(model: &Model) -> Self {
        let (loops, sources) = (model.loops(), model.sources());
        let mut assets = vec![0.0; loops * sources];
        let mut offspring = vec![0.0; loops * sources];
        for item in 0..loops {
            let customers_per_asset = model.yield_per_asset(item) / model.decay[item];
            for source in 0..sources {
                let cell = item * sources + source;
                assets[cell] = (0..loops)
                    .map(|from| {
                        let share = model.asset_share(item, from);
                        if share == 0.0 {
                            0.0
                        } else {
                            share * lifetime_actions(model, from, source)
                        }
                    })
                    .sum();
                // Nobody converts: no customers, however many assets there are.
                offspring[cell] = if customers_per_asset == 0.0 {
                    0.0
                } else {
                    customers_per_asset * assets[cell]
                };
            }
        }
        Self {
            loops,
            assets,
            offspring,
        }
    }

    /// `M[item][source]`; infinite when active customers act for ever.
    pub(crate) fn offspring(&self, item: usize, source: usize) -> f64 {
        self.offspring[item * (self.loops + 1) + source]
    }

    /// Assets in `item` per customer of `source`.
    pub(crate) fn assets(&self, item: usize, source: usize) -> f64 {
        self.assets[item * (self.loops + 1) + source]
    }

    /// The part of M between loops. Customers of [`super::PAID`] are brought by nobody, so the
    /// radius is in here.
    pub(crate) fn between_loops(&self) -> Square {
        Square::from_fn(self.loops, |item, column| self.offspring(item, column + 1))
    }

    /// Joint K = ρ(M); unbounded when customers who never leave keep acting.
    pub(crate) fn joint_k(&self) -> Outcome<f64> {
        if self.offspring.iter().all(|entry| entry.is_finite()) {
            finite(self.between_loops().spectral_radius())
        } else {
            Outcome::unbounded(Reason::NoChurn)
        }
    }

    /// `(I − M)⁻¹` over all sources: column `s` says how many customers of every source one
    /// customer of `s` ends up as, itself included. Unbounded from a joint K of 1 on.
    pub(crate) fn totals(&self) -> Outcome<Square> {
        self.joint_k().and_then(|k| {
            if reaches(k, 1.0) {
                return Outcome::unbounded(Reason::SelfSustaining);
            }
            let generation = Square::from_fn(self.loops + 1, |row, column| {
                row.checked_sub(1)
                    .map_or(0.0, |item| self.offspring(item, column))
            });
            Outcome::of(generation.resolvent())
        })
    }
}

/// α + β/c: actions in loop `from` that a customer of `source` makes over the lifetime.
pub(crate) fn lifetime_actions(model: &Model, from: usize, source: usize) -> f64 {
    let cell = from * model.sources() + source;
    let recurring = model.active_actions[cell];
    // Without recurring actions it does not matter how long the customer stays.
    let recurring = if recurring == 0.0 {
        0.0
    } else {
        recurring / model.churn[source]
    };
    model.newcomer_actions[cell] + recurring
}
