//! Markets that end: the logistic factor of the simulator, and Bass's diffusion curve.

use rust_decimal::Decimal;

use crate::ModelError;
use crate::checks::{SMALLEST_POSITIVE, fraction, not_negative, within};

/// What is left of the market for loops to reach: `max(0, 1 − customers/market)`; 1 without limit.
pub fn logistic_factor(customers: f64, market: Option<f64>) -> f64 {
    market.map_or(1.0, |market| (1.0 - customers / market).max(0.0))
}

/// Inputs of Bass's model.
#[shape(Eq, deny_unknown_fields)]
pub struct BassInput {
    /// p: adoption without example, 0.000001…1. Per period.
    pub innovation: Decimal,
    /// q: adoption by example, 0…1. Per period.
    pub imitation: Decimal,
    /// Customers in the end, ≥ 0.
    pub market_size: Decimal,
}

/// Diffusion of an innovation through a market (Bass 1969), in continuous time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bass {
    innovation: f64,
    imitation: f64,
    market: f64,
}

impl Bass {
    /// Checks the inputs; `path` is where they stand in the request.
    ///
    /// # Errors
    /// A number outside its range.
    pub fn new(input: &BassInput, path: &str) -> Result<Self, ModelError> {
        let at = |name: &str| format!("{path}.{name}");
        Ok(Self {
            innovation: within(
                || at("innovation"),
                input.innovation,
                Some(SMALLEST_POSITIVE),
                Some(Decimal::ONE),
            )?,
            imitation: fraction(|| at("imitation"), input.imitation)?,
            market: not_negative(|| at("market_size"), input.market_size)?,
        })
    }

    /// F(t): share of the market that has adopted by `time` (≥ 0, in periods).
    pub fn adopted_share(&self, time: f64) -> f64 {
        let decay = (-(self.innovation + self.imitation) * time.max(0.0)).exp();
        (1.0 - decay) / (1.0 + self.imitation / self.innovation * decay)
    }

    /// f(t) = (p + qF)(1 − F): share of the market that adopts per period at `time`.
    pub fn adoption_rate(&self, time: f64) -> f64 {
        let share = self.adopted_share(time);
        (self.innovation + self.imitation * share) * (1.0 - share)
    }

    /// Customers that adopt in period `period` (1 is the first): `m·(F(t) − F(t − 1))`.
    pub fn adoptions_in(&self, period: u32) -> f64 {
        let end = f64::from(period);
        self.market * (self.adopted_share(end) - self.adopted_share((end - 1.0).max(0.0)))
    }

    /// Time of the fastest adoption: `ln(q/p)/(p + q)`, 0 when q ≤ p. Periods.
    pub fn peak_time(&self) -> f64 {
        if self.imitation <= self.innovation {
            0.0
        } else {
            (self.imitation / self.innovation).ln() / (self.innovation + self.imitation)
        }
    }

    /// Customers per period at the peak: `m(p + q)²/(4q)`, or `m·p` when the start is the peak.
    pub fn peak_rate(&self) -> f64 {
        if self.imitation <= self.innovation {
            self.market * self.innovation
        } else {
            self.market * (self.innovation + self.imitation).powi(2) / (4.0 * self.imitation)
        }
    }

    /// Share of the market that has adopted at the peak: `(q − p)/(2q)`, 0 when q ≤ p.
    pub fn share_at_peak(&self) -> f64 {
        if self.imitation <= self.innovation {
            0.0
        } else {
            (self.imitation - self.innovation) / (2.0 * self.imitation)
        }
    }
}
