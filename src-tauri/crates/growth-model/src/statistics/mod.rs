//! Distributions and intervals that several features share, exact enough to be compared with
//! published tables: absolute errors below 1e-12 unless stated otherwise.

mod beta;
mod legendre;
mod normal;
mod students_t;

pub(crate) use beta::{Beta, from_log_odds as beta_from_log_odds};
pub(crate) use legendre::{gauss_legendre, integrate};
pub(crate) use normal::{normal_cdf, normal_density, normal_quantile, normal_sf, two_sided_p};
pub(crate) use students_t::StudentsT;

/// A range, in the unit that its field states.
#[shape(Copy)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// `center ± half`.
    pub(crate) fn around(center: f64, half: f64) -> Self {
        Self {
            low: center - half,
            high: center + half,
        }
    }

    /// Whether the value lies outside.
    pub(crate) fn excludes(&self, value: f64) -> bool {
        value < self.low || value > self.high
    }
}

/// Score interval of a rate (Wilson 1927): `part` of `whole` > 0, `z` standard normal quantiles wide.
/// The observed rate is always inside.
pub(crate) fn wilson(part: f64, whole: f64, z: f64) -> Interval {
    let share = part / whole;
    let center = share + z * z / (2.0 * whole);
    let half = z * (share * (1.0 - share) / whole + z * z / (4.0 * whole * whole)).sqrt();
    let scale = 1.0 + z * z / whole;
    Interval {
        low: ((center - half) / scale).clamp(0.0, share),
        high: ((center + half) / scale).clamp(share, 1.0),
    }
}

/// The border between `low`, where `before` holds, and `high`, where it does not, to the last digit.
pub(crate) fn bisect(low: f64, high: f64, before: impl Fn(f64) -> bool) -> f64 {
    bisect_within(low, high, 0.0, before)
}

/// As [`bisect`], to within `precision`.
pub(crate) fn bisect_within(
    mut low: f64,
    mut high: f64,
    precision: f64,
    before: impl Fn(f64) -> bool,
) -> f64 {
    // Halving a double bracket to neighbouring numbers takes about 60 steps, 1,100 around zero.
    for _ in 0..1_200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high || high - low <= precision {
            break;
        }
        if before(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The p value of a χ² statistic ≥ 0 with `degrees` ≥ 1: the chance of one at least as large.
pub(crate) fn chi_squared_p(statistic: f64, degrees: u32) -> f64 {
    // Γ(d/2, x/2) / Γ(d/2). With no statistic at all, everything is at least as large.
    if statistic <= 0.0 {
        return 1.0;
    }
    statrs::function::gamma::checked_gamma_ur(f64::from(degrees) / 2.0, statistic / 2.0)
        .unwrap_or(1.0)
        .clamp(0.0, 1.0)
}
