//! A root of a continuous function between two points, where no closed form exists.

use argmin::core::{CostFunction, Error, Executor, State};
use argmin::solver::brent::BrentRoot;

/// Precision of a root, relative to the width of the bracket.
const RELATIVE_PRECISION: f64 = 1e-12;
/// Brent's method needs a handful; this only bounds what a pathological function could cost.
const MAX_STEPS: u64 = 200;

struct Function<F>(F);

impl<F: Fn(f64) -> f64> CostFunction for Function<F> {
    type Param = f64;
    type Output = f64;

    fn cost(&self, x: &f64) -> Result<f64, Error> {
        Ok((self.0)(*x))
    }
}

/// A root of `f` in `low..=high`, or `None` when `f` has the same sign at both ends or is not a
/// number there. An end that is a root is the answer.
pub(crate) fn find_root(f: impl Fn(f64) -> f64, low: f64, high: f64) -> Option<f64> {
    let (at_low, at_high) = (f(low), f(high));
    if at_low == 0.0 {
        return Some(low);
    }
    if at_high == 0.0 {
        return Some(high);
    }
    let changes_sign =
        at_low.is_finite() && at_high.is_finite() && (at_low < 0.0) != (at_high < 0.0);
    if !changes_sign {
        return None;
    }
    let precision = (high - low).abs() * RELATIVE_PRECISION;
    let run = Executor::new(Function(f), BrentRoot::new(low, high, precision))
        .configure(|state| state.max_iters(MAX_STEPS))
        .timer(false)
        .run()
        .ok()?;
    run.state()
        .get_best_param()
        .copied()
        .filter(|root| root.is_finite())
}
