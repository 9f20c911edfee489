//! K of one loop: new activated customers that one customer brings over their lifetime.

use rust_decimal::Decimal;
use statrs::distribution::{ChiSquared, ContinuousCDF, Normal};

use crate::checks::{fraction, inconsistent, not_negative};
use crate::{ModelError, Outcome, Reason};

/// A loop as a chain of steps, each a share of the one before.
#[shape(Eq, deny_unknown_fields)]
pub struct Chain {
    /// Occasions to share that a customer has over the lifetime (reports, results), ≥ 0.
    /// Actions per customer.
    pub actions_per_customer: Decimal,
    /// Share of the occasions that are shared, 0…1. Fraction.
    pub share_rate: Decimal,
    /// People who see one share, ≥ 0. Views per share.
    pub views_per_share: Decimal,
    /// Share of the views that are clicked, 0…1. Fraction.
    pub click_rate: Decimal,
    /// Share of the clicks that end in a sign-up, 0…1. Fraction.
    pub signup_rate: Decimal,
    /// Share of the sign-ups that become activated customers, 0…1. Fraction.
    pub activation_rate: Decimal,
}

impl Chain {
    /// K: the product of the steps. Activated customers per customer.
    ///
    /// # Errors
    /// A rate outside 0…1 or a negative number.
    pub fn k(&self) -> Result<f64, ModelError> {
        let rate = |name: &str, value| fraction(|| name.to_owned(), value);
        let number = |name: &str, value| not_negative(|| name.to_owned(), value);
        Ok(number("actions_per_customer", self.actions_per_customer)?
            * rate("share_rate", self.share_rate)?
            * number("views_per_share", self.views_per_share)?
            * rate("click_rate", self.click_rate)?
            * rate("signup_rate", self.signup_rate)?
            * rate("activation_rate", self.activation_rate)?)
    }
}

/// What was observed of a loop. Only customers belong here who have been customers for longer than
/// the loop's cycle: the invitations of younger ones are still to come, and would make K too small.
#[shape(Eq, deny_unknown_fields)]
pub struct Observation {
    /// Activated customers whom those customers brought. Customers.
    pub new_customers: u64,
    /// Customers observed. Customers.
    pub customers: u64,
    /// Confidence of the interval, 0.5…0.999. Fraction.
    #[serde(default = "usual_confidence")]
    pub confidence: Decimal,
}

fn usual_confidence() -> Decimal {
    Decimal::new(95, 2)
}

/// K estimated from an [`Observation`].
#[shape]
pub struct KEstimate {
    /// New customers / customers.
    pub k: Outcome<f64>,
    /// Lower end of the exact (Garwood) Poisson interval.
    pub low: Outcome<f64>,
    /// Upper end of the exact (Garwood) Poisson interval.
    pub high: Outcome<f64>,
    /// Whether even the upper end stays below 1 (`false`), even the lower end reaches 1 (`true`),
    /// or the data cannot tell (undefined).
    pub grows_alone: Outcome<bool>,
}

impl Observation {
    /// K with its exact interval `[χ²(α/2, 2n)/2, χ²(1−α/2, 2n+2)/2] / customers`.
    ///
    /// # Errors
    /// A confidence outside 0.5…0.999.
    pub fn estimate(&self) -> Result<KEstimate, ModelError> {
        let confidence = crate::checks::within(
            || "confidence".to_owned(),
            self.confidence,
            Some(Decimal::new(5, 1)),
            Some(Decimal::new(999, 3)),
        )?;
        if self.customers == 0 {
            let nothing = Outcome::undefined(Reason::NoCustomers);
            return Ok(KEstimate {
                k: nothing.clone(),
                low: nothing.clone(),
                high: nothing,
                grows_alone: Outcome::undefined(Reason::NoCustomers),
            });
        }
        let tail = (1.0 - confidence) / 2.0;
        let seen = self.new_customers as f64;
        let customers = self.customers as f64;
        let low = if self.new_customers == 0 {
            0.0
        } else {
            half_chi_squared_quantile(seen, tail)? / customers
        };
        let high = half_chi_squared_quantile(seen + 1.0, 1.0 - tail)? / customers;
        let grows_alone = if low >= 1.0 {
            Outcome::of(true)
        } else if high < 1.0 {
            Outcome::of(false)
        } else {
            Outcome::undefined(Reason::TooFewObservations)
        };
        Ok(KEstimate {
            k: Outcome::of(seen / customers),
            low: Outcome::of(low),
            high: Outcome::of(high),
            grows_alone,
        })
    }
}

/// From so many events on, the expansion of the quantile is exact to every digit of a double, and
/// much faster than a search.
const MANY: f64 = 1e5;

/// `χ²(probability, 2·events)/2`, which is the quantile of a gamma distribution of shape `events`.
fn half_chi_squared_quantile(events: f64, probability: f64) -> Result<f64, ModelError> {
    let impossible = || inconsistent("new_customers", "not_a_number");
    if events < MANY {
        return ChiSquared::new(2.0 * events)
            .map(|distribution| distribution.inverse_cdf(probability) / 2.0)
            .map_err(|_| impossible());
    }
    // Cornish and Fisher's expansion as Goldberg and Levine give it (Annals of Mathematical
    // Statistics 17, 1946).
    let z = Normal::standard().inverse_cdf(probability);
    let root = events.sqrt();
    Ok(
        events + root * z + (z * z - 1.0) / 3.0 + (z.powi(3) - 7.0 * z) / (36.0 * root)
            - (3.0 * z.powi(4) + 7.0 * z * z - 16.0) / (810.0 * events)
            + (9.0 * z.powi(5) + 256.0 * z.powi(3) - 433.0 * z) / (38_880.0 * events * root),
    )
}
