//! BG/NBD and MBG/NBD: the two models of purchases without a contract, as one.
//!
//! Both let a customer buy at a rate λ ~ Gamma(r, α) and drop out with probability p ~ Beta(a, b).
//! BG/NBD draws for dropping out after every purchase but the first, MBG/NBD after the first too. So
//! a customer with x repeat purchases has survived x draws in BG and x + 1 in MBG, and all formulas
//! below are the same in the number of draws.

use super::rows::CustomerRow;
use crate::ModelError;
use crate::checks::real_within;
use crate::numeric::special::purchases_while_alive;

/// Smallest and largest parameter that is accepted.
const RANGE: (f64, f64) = (1e-9, 1e9);

/// A model of purchases.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum PurchaseModel {
    /// BG/NBD (Fader, Hardie and Lee 2005). Nobody drops out right after the first purchase, so
    /// everybody who bought once is alive for ever: of such customers it says nothing.
    BgNbd,
    /// MBG/NBD (Batislam, Denizel and Filiztekin 2007). Customers may drop out after the first
    /// purchase already.
    MbgNbd,
}

/// Parameters of a model of purchases, 1e-9…1e9 each.
#[shape(Copy, deny_unknown_fields)]
pub struct PurchaseParams {
    /// r: shape of the distribution of purchase rates.
    pub r: f64,
    /// α: its rate. Units of time. The mean purchase rate is `r / alpha`.
    pub alpha: f64,
    /// a: first parameter of the distribution of drop-out probabilities.
    pub a: f64,
    /// b: its second parameter. The mean probability is `a / (a + b)`.
    pub b: f64,
}

impl PurchaseParams {
    /// Refuses parameters outside their range; `path` is where they stand in the request.
    pub(crate) fn check(&self, path: &str) -> Result<(), ModelError> {
        let Self { r, alpha, a, b } = *self;
        for (name, value) in [("r", r), ("alpha", alpha), ("a", a), ("b", b)] {
            real_within(|| format!("{path}.{name}"), value, RANGE.0, RANGE.1)?;
        }
        Ok(())
    }
}

impl PurchaseModel {
    /// Draws for dropping out that a customer with `x` repeat purchases has survived, if alive.
    pub(crate) fn draws(self, x: f64) -> f64 {
        match self {
            Self::BgNbd => x,
            Self::MbgNbd => x + 1.0,
        }
    }

    /// Probability that the customer is alive `later` units after the end of observation, if there
    /// is no purchase until then.
    pub(crate) fn alive_after(self, params: &PurchaseParams, row: &CustomerRow, later: f64) -> f64 {
        let PurchaseParams { r, alpha, a, b } = *params;
        let draws = self.draws(row.x());
        if draws < 1.0 {
            return 1.0;
        }
        let silence = (alpha + row.age + later).ln() - (alpha + row.recency).ln();
        let odds = a.ln() - (b + draws - 1.0).ln() + (r + row.x()) * silence;
        1.0 / (1.0 + odds.exp())
    }

    /// Expected purchases within each of `times`, in units after the end of observation, of a customer
    /// who is alive then.
    pub(crate) fn expected_alive(
        self,
        params: &PurchaseParams,
        row: &CustomerRow,
        times: &[f64],
    ) -> Vec<f64> {
        let PurchaseParams { r, alpha, a, b } = *params;
        let x = row.x();
        purchases_while_alive(r + x, alpha + row.age, a, b + self.draws(x), times)
    }

    /// Probability of at least one purchase within `time` units after the end of observation, of a
    /// customer who is alive then: the next purchase comes at the customer's rate, whatever happens
    /// after it.
    pub(crate) fn any_alive(self, params: &PurchaseParams, row: &CustomerRow, time: f64) -> f64 {
        let ratio = (time / (params.alpha + row.age)).ln_1p();
        -(-(params.r + row.x()) * ratio).exp_m1()
    }

    /// Expected repeat purchases of a new customer within each of `times`, in units after the first
    /// purchase.
    pub(crate) fn expected_new(self, params: &PurchaseParams, times: &[f64]) -> Vec<f64> {
        let PurchaseParams { r, alpha, a, b } = *params;
        let (stays, b) = match self {
            Self::BgNbd => (1.0, b),
            Self::MbgNbd => (b / (a + b), b + 1.0),
        };
        let mut expected = purchases_while_alive(r, alpha, a, b, times);
        for expected in &mut expected {
            *expected *= stays;
        }
        expected
    }
}
