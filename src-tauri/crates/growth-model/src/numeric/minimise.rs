//! A minimum of a smooth function of a few variables.

use std::cell::{Cell, RefCell};

use argmin::core::{CostFunction, Error, Executor, Gradient};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;
use rayon::prelude::*;

/// Pairs of steps and gradients that L-BFGS remembers: more than the variables we ever have.
const HISTORY: usize = 10;
/// Slope that counts as none. The functions are means over customers, of the order of one.
const FLAT: f64 = 1e-9;
/// Well-behaved likelihoods need 20 to 60 steps; this bounds what a flat one costs.
const MAX_STEPS: u64 = 500;
/// Share of a value that its rounding can hide.
const ROUNDING: f64 = 1e-13;
/// Slope from which on a search may end because it gets no further.
const SETTLED: f64 = 1e-7;
/// Evaluations without a better point after which it does. The line search would ask twenty times more
/// for a descent that rounding hides.
const IDLE: u32 = 4;
/// Evaluations from one start: the line search itself has no bound.
const MAX_EVALUATIONS: u32 = 5_000;

/// Where a function is smallest, as far as it was found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Minimum {
    /// The point.
    pub(crate) at: Vec<f64>,
    /// The function there.
    pub(crate) value: f64,
    /// Largest absolute component of the gradient there.
    pub(crate) slope: f64,
}

/// A point, the function there, and its gradient.
#[derive(Clone)]
struct Known {
    at: Vec<f64>,
    value: f64,
    gradient: Vec<f64>,
}

impl Known {
    /// Largest absolute component of the gradient.
    fn slope(&self) -> f64 {
        let slopes = self.gradient.iter();
        slopes.fold(0.0, |most: f64, slope| most.max(slope.abs()))
    }

    /// Whether this is nearer to a minimum: lower, or, where rounding hides which is lower, flatter by
    /// half.
    fn is_better(&self, other: &Self) -> bool {
        let less = other.value - self.value;
        let hidden = ROUNDING * other.value.abs().max(1.0);
        less > hidden || (less >= -hidden && self.slope() < other.slope() / 2.0)
    }
}

/// The function with its last point, because the solver asks for value and gradient one after the
/// other, and its best point, because the line search gives up when rounding hides the descent: at the
/// minimum, mostly.
struct Remembered<'a, F> {
    function: &'a F,
    last: RefCell<Option<Known>>,
    best: RefCell<Option<Known>>,
    evaluations: Cell<u32>,
    /// Evaluations since the best point.
    idle: Cell<u32>,
}

impl<F: Fn(&[f64], &mut [f64]) -> f64> Remembered<'_, F> {
    /// The function at a point.
    ///
    /// # Errors
    /// What is no number ends the search: the line search of Moré and Thuente never ends on it.
    fn at(&self, point: &[f64]) -> Result<Known, Error> {
        if let Some(known) = self.last.borrow().as_ref()
            && known.at == point
        {
            return Ok(known.clone());
        }
        self.evaluations.set(self.evaluations.get() + 1);
        if self.evaluations.get() > MAX_EVALUATIONS {
            return Err(Error::msg("the search does not end"));
        }
        let mut gradient = vec![0.0; point.len()];
        let value = (self.function)(point, &mut gradient);
        if !value.is_finite() || gradient.iter().any(|slope| !slope.is_finite()) {
            return Err(Error::msg("the function is no number here"));
        }
        let known = Known {
            at: point.to_vec(),
            value,
            gradient,
        };
        let mut best = self.best.borrow_mut();
        match best.as_ref() {
            Some(best) if !known.is_better(best) => {
                self.idle.set(self.idle.get() + 1);
                if self.idle.get() >= IDLE && best.slope() <= SETTLED {
                    return Err(Error::msg("rounding hides what is left of the descent"));
                }
            }
            _ => {
                *best = Some(known.clone());
                self.idle.set(0);
            }
        }
        *self.last.borrow_mut() = Some(known.clone());
        Ok(known)
    }
}

impl<F: Fn(&[f64], &mut [f64]) -> f64> CostFunction for &Remembered<'_, F> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, point: &Vec<f64>) -> Result<f64, Error> {
        Ok(self.at(point)?.value)
    }
}

impl<F: Fn(&[f64], &mut [f64]) -> f64> Gradient for &Remembered<'_, F> {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, point: &Vec<f64>) -> Result<Vec<f64>, Error> {
        Ok(self.at(point)?.gradient)
    }
}

/// The lowest minimum that L-BFGS with the line search of Moré and Thuente finds from `starts`;
/// `None` when the function is a number at none of them. `function` returns its value and writes its
/// gradient. Whether it is a minimum, [`Minimum::slope`] tells.
pub(crate) fn minimise<F: Fn(&[f64], &mut [f64]) -> f64 + Sync>(
    function: F,
    starts: &[Vec<f64>],
) -> Option<Minimum> {
    let found: Vec<Option<Known>> = match starts {
        [start] => vec![best_from(&function, start)],
        _ => starts
            .par_iter()
            .map(|start| best_from(&function, start))
            .collect(),
    };
    // Of equal ones the first start's.
    let best = found
        .into_iter()
        .flatten()
        .reduce(|one, other| if other.is_better(&one) { other } else { one })?;
    Some(Minimum {
        slope: best.slope(),
        at: best.at,
        value: best.value,
    })
}

/// The best point that a search from `start` meets.
fn best_from<F: Fn(&[f64], &mut [f64]) -> f64>(function: &F, start: &[f64]) -> Option<Known> {
    let problem = Remembered {
        function,
        last: RefCell::new(None),
        best: RefCell::new(None),
        evaluations: Cell::new(0),
        idle: Cell::new(0),
    };
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), HISTORY)
        .with_tolerance_grad(FLAT)
        .ok()?;
    // An error ends this search only; the best point so far is remembered.
    let _ = Executor::new(&problem, solver)
        .configure(|state| state.param(start.to_vec()).max_iters(MAX_STEPS))
        .timer(false)
        .run();
    problem.best.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rosenbrock's valley: minimum 0 at (1, 1).
    fn valley(at: &[f64], gradient: &mut [f64]) -> f64 {
        let (x, y) = (at[0], at[1]);
        gradient[0] = -2.0 * (1.0 - x) - 400.0 * x * (y - x * x);
        gradient[1] = 200.0 * (y - x * x);
        (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2)
    }

    #[test]
    fn finds_the_bottom_of_a_curved_valley() {
        let found = minimise(valley, &[vec![-1.2, 1.0]]).unwrap();
        assert!(found.at.iter().all(|x| (x - 1.0).abs() < 1e-7), "{found:?}");
        assert!(found.slope < 1e-6);
    }

    #[test]
    fn takes_the_lower_of_two_minima() {
        let two = |at: &[f64], gradient: &mut [f64]| {
            let x = at[0];
            gradient[0] = 4.0 * x.powi(3) - 4.0 * x + 0.3;
            x.powi(4) - 2.0 * x * x + 0.3 * x
        };
        let found = minimise(two, &[vec![0.8], vec![-0.5]]).unwrap();
        assert!(found.at[0] < -1.0, "{found:?}");
    }

    #[test]
    fn finds_nothing_where_the_function_is_no_number() {
        let nowhere = |_: &[f64], gradient: &mut [f64]| {
            gradient.fill(f64::NAN);
            f64::NAN
        };
        assert_eq!(minimise(nowhere, &[vec![0.0]]), None);
        assert_eq!(minimise(valley, &[]), None);
    }
}
