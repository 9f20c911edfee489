//! Two rates.

use rust_decimal::Decimal;

use super::fisher::fisher_exact;
use super::input::{Counts, RateArm, alpha, critical, usual_alpha};
use crate::statistics::{Interval, two_sided_p, wilson};
use crate::{ModelError, Outcome, Reason};

/// Below this expected count the normal approximation is not to be trusted.
const SMALL_COUNT: f64 = 5.0;

/// Two arms to compare.
#[shape(Eq, deny_unknown_fields)]
pub struct CompareInput {
    /// What there was before.
    pub control: RateArm,
    /// What is tried.
    pub variant: RateArm,
    /// Accepted chance of a false alarm, 0.0001…0.5; intervals are of 1 − `alpha`.
    #[serde(default = "usual_alpha")]
    pub alpha: Decimal,
}

/// One arm's rate.
#[shape]
pub struct ArmRate {
    /// Visitors.
    pub visitors: u64,
    /// Conversions.
    pub conversions: u64,
    /// Conversions / visitors.
    pub rate: Outcome<f64>,
    /// Wilson interval of the rate.
    pub interval: Outcome<Interval>,
}

/// Which test the answer rests on.
#[shape(Copy, Eq)]
pub enum TestUsed {
    /// z test with the pooled rate.
    ZTest,
    /// Fisher's exact test, because an expected count is below 5.
    FisherExact,
}

/// What two arms show.
#[shape(skip_serializing_none)]
pub struct Comparison {
    /// The control.
    pub control: ArmRate,
    /// The variant.
    pub variant: ArmRate,
    /// Rate of the variant − rate of the control.
    pub difference: Outcome<f64>,
    /// Newcombe's interval of the difference (1998, method 10: from the Wilson intervals).
    pub difference_interval: Outcome<Interval>,
    /// Rate of the variant / rate of the control.
    pub ratio: Outcome<f64>,
    /// Interval of the ratio on the logarithmic scale (Katz 1978).
    pub ratio_interval: Outcome<Interval>,
    /// Difference / rate of the control.
    pub lift: Outcome<f64>,
    /// Interval of the lift by the delta method.
    pub lift_interval: Outcome<Interval>,
    /// Rate of both arms together: what the z test rests on.
    pub pooled_rate: Outcome<f64>,
    /// Statistic of the z test; 0 when nobody or everybody converted.
    pub z: Outcome<f64>,
    /// Two-sided p value of the z test.
    pub z_p_value: Outcome<f64>,
    /// Smallest of the four counts that are expected when the arms do not differ.
    pub smallest_expected_count: Outcome<f64>,
    /// Two-sided p value of Fisher's exact test; only where an expected count is below 5.
    pub fisher_p_value: Option<f64>,
    /// The test that decides.
    pub test: TestUsed,
    /// Its p value.
    pub p_value: Outcome<f64>,
    /// p value ≤ `alpha`.
    pub significant: Outcome<bool>,
    /// The test and the interval of the difference say different things, which happens at the
    /// border: the test assumes equal rates, the interval does not.
    pub test_and_interval_disagree: Outcome<bool>,
}

/// Compares the rates of two arms (z test, Fisher's exact test, Wilson, Newcombe, Katz, delta
/// method).
///
/// # Errors
/// Counts that are negative, not whole or above 10¹²; more conversions than visitors; `alpha` outside
/// 0.0001…0.5.
pub fn compare(input: &CompareInput) -> Result<Comparison, ModelError> {
    let control = input.control.counts("control")?;
    let variant = input.variant.counts("variant")?;
    let alpha = alpha(input.alpha)?;
    let z_alpha = critical(alpha);
    Ok(Arms::new(control, variant).map_or_else(
        || without_visitors(control, variant, z_alpha),
        |arms| arms.compare(alpha, z_alpha),
    ))
}

/// Two arms, both with visitors.
#[derive(Debug, Clone, Copy)]
struct Arms {
    a: Counts,
    b: Counts,
    p_a: f64,
    p_b: f64,
}

impl Arms {
    fn new(a: Counts, b: Counts) -> Option<Self> {
        Some(Self {
            a,
            b,
            p_a: a.rate()?,
            p_b: b.rate()?,
        })
    }

    fn compare(self, alpha: f64, z_alpha: f64) -> Comparison {
        let Self { a, b, p_a, p_b } = self;
        let difference = p_b - p_a;
        let pooled = (a.x() + b.x()) / (a.n() + b.n());
        let z = self.z(pooled);
        let z_p_value = two_sided_p(z);
        let smallest = a.n().min(b.n()) * pooled.min(1.0 - pooled);
        let fisher_p_value = (smallest < SMALL_COUNT).then(|| fisher_exact(a, b));
        let p_value = fisher_p_value.unwrap_or(z_p_value);
        let interval = self.newcombe(z_alpha);
        let significant = p_value <= alpha;
        let of_base = |value: f64| {
            if a.conversions == 0 {
                Outcome::undefined(Reason::ZeroBase)
            } else {
                Outcome::of(value)
            }
        };
        Comparison {
            control: arm_rate(a, z_alpha),
            variant: arm_rate(b, z_alpha),
            difference: Outcome::of(difference),
            difference_interval: Outcome::of(interval),
            ratio: of_base(p_b / p_a),
            ratio_interval: self.ratio_interval(z_alpha),
            lift: of_base(difference / p_a),
            lift_interval: of_base(0.0).map(|_| {
                let (v_a, v_b) = (p_a * (1.0 - p_a), p_b * (1.0 - p_b));
                let variance =
                    v_b / (p_a.powi(2) * b.n()) + v_a * p_b.powi(2) / (p_a.powi(4) * a.n());
                Interval::around(difference / p_a, z_alpha * variance.sqrt())
            }),
            pooled_rate: Outcome::of(pooled),
            z: Outcome::of(z),
            z_p_value: Outcome::of(z_p_value),
            smallest_expected_count: Outcome::of(smallest),
            fisher_p_value,
            test: if fisher_p_value.is_some() {
                TestUsed::FisherExact
            } else {
                TestUsed::ZTest
            },
            p_value: Outcome::of(p_value),
            significant: Outcome::of(significant),
            test_and_interval_disagree: Outcome::of(significant != interval.excludes(0.0)),
        }
    }

    fn z(self, pooled: f64) -> f64 {
        let variance = pooled * (1.0 - pooled) * (1.0 / self.a.n() + 1.0 / self.b.n());
        if variance > 0.0 {
            (self.p_b - self.p_a) / variance.sqrt()
        } else {
            0.0
        }
    }

    fn newcombe(self, z_alpha: f64) -> Interval {
        let a = wilson(self.a.x(), self.a.n(), z_alpha);
        let b = wilson(self.b.x(), self.b.n(), z_alpha);
        let difference = self.p_b - self.p_a;
        Interval {
            low: difference - (self.p_b - b.low).hypot(a.high - self.p_a),
            high: difference + (b.high - self.p_b).hypot(self.p_a - a.low),
        }
    }

    fn ratio_interval(self, z_alpha: f64) -> Outcome<Interval> {
        if self.a.conversions == 0 {
            return Outcome::undefined(Reason::ZeroBase);
        }
        if self.b.conversions == 0 {
            return Outcome::undefined(Reason::NoConversions);
        }
        let variance = (1.0 - self.p_a) / self.a.x() + (1.0 - self.p_b) / self.b.x();
        let half = z_alpha * variance.sqrt();
        let ratio = self.p_b / self.p_a;
        Outcome::of(Interval {
            low: ratio * (-half).exp(),
            high: ratio * half.exp(),
        })
    }
}

fn arm_rate(arm: Counts, z_alpha: f64) -> ArmRate {
    let rate = arm
        .rate()
        .map_or(Outcome::undefined(Reason::NoVisitors), Outcome::of);
    ArmRate {
        visitors: arm.visitors,
        conversions: arm.conversions,
        interval: rate.clone().map(|_| wilson(arm.x(), arm.n(), z_alpha)),
        rate,
    }
}

fn without_visitors(control: Counts, variant: Counts, z_alpha: f64) -> Comparison {
    fn nothing<T>() -> Outcome<T> {
        Outcome::undefined(Reason::NoVisitors)
    }
    Comparison {
        control: arm_rate(control, z_alpha),
        variant: arm_rate(variant, z_alpha),
        difference: nothing(),
        difference_interval: nothing(),
        ratio: nothing(),
        ratio_interval: nothing(),
        lift: nothing(),
        lift_interval: nothing(),
        pooled_rate: nothing(),
        z: nothing(),
        z_p_value: nothing(),
        smallest_expected_count: nothing(),
        fisher_p_value: None,
        test: TestUsed::ZTest,
        p_value: nothing(),
        significant: nothing(),
        test_and_interval_disagree: nothing(),
    }
}
