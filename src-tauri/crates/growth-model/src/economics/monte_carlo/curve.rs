//! From a random number to a value of a distribution, by the quantile function: one number in, one
//! value out, larger for larger, so that ranks survive.

use std::f64::consts::PI;

use statrs::function::beta::{beta_reg, ln_beta};

use super::random::{Normal, cubic, uniform_of_normal};
use crate::ModelError;
use crate::checks::real;
use crate::sampling::Distribution;

/// Weight of the mode in a PERT distribution.
const PERT_WEIGHT: f64 = 4.0;
/// Knots of the table of a PERT distribution per unit of the normal number.
const KNOTS_PER_UNIT: f64 = 32.0;
/// Normal numbers beyond this have a probability below the resolution of the random numbers.
const NORMAL_END: f64 = 8.5;
/// Newton steps per knot; two or three suffice.
const NEWTON_STEPS: u32 = 20;

/// The quantile function of an uncertain input.
#[derive(Debug, Clone)]
pub(super) enum Curve {
    Constant(f64),
    Triangular(Triangle),
    Lognormal { mu: f64, sigma: f64 },
    Pert(PertTable),
}

impl Curve {
    /// The curve of a checked distribution; `path` is where it stands in the request.
    pub(super) fn new(distribution: &Distribution, path: &str) -> Result<Self, ModelError> {
        let sampler = distribution.sampler(path)?;
        if let Some((mu, sigma)) = sampler.log_moments() {
            return Ok(if sigma == 0.0 {
                Self::Constant(mu.exp())
            } else {
                Self::Lognormal { mu, sigma }
            });
        }
        Ok(match *distribution {
            Distribution::Triangular { min, mode, max } if min < max => {
                Self::Triangular(Triangle::new(real(min), real(mode), real(max)))
            }
            Distribution::Pert { min, mode, max } if min < max => {
                Self::Pert(PertTable::new(real(min), real(mode), real(max)))
            }
            Distribution::Fixed { value }
            | Distribution::Triangular { min: value, .. }
            | Distribution::Pert { min: value, .. } => Self::Constant(real(value)),
            // Lognormals have been answered by their moments.
            Distribution::LognormalMedian { median: value, .. }
            | Distribution::LognormalMean { mean: value, .. }
            | Distribution::LognormalP10P90 { p10: value, .. } => Self::Constant(real(value)),
        })
    }

    /// Turns uniform numbers `u`, 0 < u < 1, into the values at these quantiles.
    pub(super) fn map_uniform(&self, numbers: &mut [f64], normal: Normal) {
        match self {
            Self::Constant(value) => numbers.fill(*value),
            Self::Triangular(triangle) => map(numbers, |u| triangle.at(u)),
            Self::Lognormal { mu, sigma } => {
                map(numbers, |u| (mu + sigma * normal.of_uniform(u)).exp());
            }
            Self::Pert(table) => map(numbers, |u| table.at(normal.of_uniform(u))),
        }
    }

    /// Turns standard normal numbers into the values at their quantiles.
    pub(super) fn map_normal(&self, numbers: &mut [f64]) {
        match self {
            Self::Constant(value) => numbers.fill(*value),
            Self::Triangular(triangle) => map(numbers, |z| triangle.at(uniform_of_normal(z))),
            Self::Lognormal { mu, sigma } => map(numbers, |z| (mu + sigma * z).exp()),
            Self::Pert(table) => map(numbers, |z| table.at(z)),
        }
    }
}

fn map(numbers: &mut [f64], value: impl Fn(f64) -> f64) {
    for number in numbers {
        *number = value(*number);
    }
}

/// A triangle with its area cut at the mode.
#[derive(Debug, Clone, Copy)]
pub(super) struct Triangle {
    min: f64,
    max: f64,
    /// Probability below the mode.
    below: f64,
    /// (max − min)·(mode − min)
    rising: f64,
    /// (max − min)·(max − mode)
    falling: f64,
}

impl Triangle {
    fn new(min: f64, mode: f64, max: f64) -> Self {
        let width = max - min;
        Self {
            min,
            max,
            below: (mode - min) / width,
            rising: width * (mode - min),
            falling: width * (max - mode),
        }
    }

    fn at(&self, u: f64) -> f64 {
        if u < self.below {
            self.min + (u * self.rising).sqrt()
        } else {
            self.max - ((1.0 - u) * self.falling).sqrt()
        }
    }
}

fn normal_density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / (2.0 * PI).sqrt()
}

/// The PERT quantile as a function of a normal number, at equal steps, with its slope. In this
/// variable it is smooth to both ends, so that cubics between the knots are good to about 1e-9 of
/// the width; the incomplete beta function itself would take a thousand times as long per draw.
#[derive(Debug, Clone)]
pub(super) struct PertTable {
    min: f64,
    width: f64,
    /// Quantile (0…1) and its slope per step.
    knots: Vec<(f64, f64)>,
}

impl PertTable {
    fn new(min: f64, mode: f64, max: f64) -> Self {
        let width = max - min;
        let a = 1.0 + PERT_WEIGHT * (mode - min) / width;
        let b = 1.0 + PERT_WEIGHT * (max - mode) / width;
        // Both tails from the middle outwards, each as a lower tail, where small probabilities are
        // exact.
        let lower = lower_tail(a, b);
        let upper = lower_tail(b, a);
        let knots = (lower.iter().rev())
            .copied()
            .chain(upper.iter().skip(1).map(|&(x, slope)| (1.0 - x, slope)))
            .collect();
        Self { min, width, knots }
    }

    fn at(&self, z: f64) -> f64 {
        let position = (z + NORMAL_END) * KNOTS_PER_UNIT;
        let last = self.knots.len() - 2;
        let index = (position.max(0.0) as usize).min(last);
        let t = (position - index as f64).clamp(0.0, 1.0);
        let share = cubic(self.knots[index], self.knots[index + 1], t);
        self.min + self.width * share.clamp(0.0, 1.0)
    }
}

/// Quantiles of Beta(a, b) at Φ(z) for z = 0, −1/32, … −8.5, with their slopes per step upwards.
fn lower_tail(a: f64, b: f64) -> Vec<(f64, f64)> {
    let steps = (NORMAL_END * KNOTS_PER_UNIT) as u32;
    let log_beta = ln_beta(a, b);
    let mut tail = Vec::with_capacity(steps as usize + 1);
    // The search is for the logarithm of the quantile, which is nearly straight in the tail.
    let mut log_x = (a / (a + b)).ln();
    let mut log_slope = 0.0;
    for step in 0..=steps {
        let z = -f64::from(step) / KNOTS_PER_UNIT;
        let probability = uniform_of_normal(z);
        log_x -= log_slope / KNOTS_PER_UNIT;
        let mut density = 0.0;
        for _ in 0..NEWTON_STEPS {
            let x = log_x.exp().min(1.0 - 1e-15);
            let below = beta_reg(a, b, x);
            density = ((a - 1.0) * x.ln() + (b - 1.0) * (-x).ln_1p() - log_beta).exp();
            let move_by = (below / probability).ln() * below / (density * x);
            log_x = (log_x - move_by).min(-1e-15);
            if move_by.abs() < 1e-14 {
                break;
            }
        }
        let x = log_x.exp();
        let slope = normal_density(z) / density;
        log_slope = slope / x;
        tail.push((x, slope / KNOTS_PER_UNIT));
    }
    tail
}
