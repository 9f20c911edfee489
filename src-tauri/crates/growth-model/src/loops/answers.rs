//! The closed formulas as questions and answers, one per request.

use rust_decimal::Decimal;

use super::branching::{extinction_probability, total_progeny_mean, total_progeny_variance};
use super::inflow::{ActiveBase, amplification, earned_share, steady_inflow};
use super::loop_k::LoopK;
use super::matrix::Square;
use super::pricing::{blended_cac, network_ltv};
use super::saturation::{Bass, BassInput};
use super::timing::{
    IntervalShape, factor_and_doubling_time, growth_rate_of_delays, k_from_growth,
};
use super::viral::{Viral, ViralInput};
use crate::checks::{at_most, finite, fraction, inconsistent, not_negative, reaches, real, within};
use crate::{ModelError, Outcome, Reason};

/// Points of a curve that may be asked for.
const MOST_POINTS: u32 = 10_000;
/// Loops of different cycle times that may be asked for together.
const MOST_DELAYED_LOOPS: u32 = 1_000;

/// Growth from invitations alone.
#[shape(Eq, deny_unknown_fields)]
pub struct ViralQuestion {
    /// Start, K and cycle.
    pub viral: ViralInput,
    /// Last day of the curve, 0…10000. Days.
    pub horizon_days: u32,
    /// Customers to reach.
    pub goal_customers: Option<Decimal>,
}

/// Growth from invitations alone.
#[shape]
pub struct ViralAnswer {
    /// Cumulative customers on days 0…horizon, on the continuous curve; it ends before the first
    /// number that is too large to hold.
    pub customers: Vec<f64>,
    /// Cumulative customers on the last day, on the continuous curve.
    pub customers_at_horizon: Outcome<f64>,
    /// Cumulative customers on the last day, counting finished cycles only.
    pub customers_in_whole_cycles: Outcome<f64>,
    /// Where the curve levels off.
    pub limit: Outcome<f64>,
    /// Days until the goal is reached; missing without a goal.
    pub days_to_goal: Outcome<f64>,
    /// Factor by which growth multiplies in a day.
    pub growth_factor_per_day: Outcome<f64>,
    /// Days in which the customers double.
    pub doubling_days: Outcome<f64>,
}

/// Answers a [`ViralQuestion`].
///
/// # Errors
/// An input outside its range.
pub fn viral_growth(question: &ViralQuestion) -> Result<ViralAnswer, ModelError> {
    let viral = Viral::new(&question.viral, "viral")?;
    points(|| "horizon_days".to_owned(), question.horizon_days)?;
    let horizon = f64::from(question.horizon_days);
    Ok(ViralAnswer {
        customers: (0..=question.horizon_days)
            .map_while(|day| viral.customers(f64::from(day)).value().copied())
            .collect(),
        customers_at_horizon: viral.customers(horizon),
        customers_in_whole_cycles: viral.customers_in_whole_cycles(horizon),
        limit: viral.limit(),
        days_to_goal: match question.goal_customers {
            None => Outcome::missing("goal_customers"),
            Some(goal) => viral.days_to_reach(not_negative(|| "goal_customers".to_owned(), goal)?),
        },
        growth_factor_per_day: viral.growth_factor_per_day(),
        doubling_days: viral.doubling_days(),
    })
}

/// One loop beside a constant inflow of bought customers.
#[shape(Eq, deny_unknown_fields)]
pub struct SingleLoopQuestion {
    /// K of the loop, ≥ 0.
    pub k: Decimal,
    /// Bought customers per cycle, ≥ 0.
    #[serde(default)]
    pub paid_per_cycle: Decimal,
    /// Customers who start the loop, ≥ 0, for the chance that it dies out.
    #[serde(default = "one")]
    pub seeds: Decimal,
    /// Cost of a bought customer, ≥ 0. Money per customer.
    pub cac: Option<Decimal>,
    /// Lifetime value of a customer. Money per customer.
    pub ltv: Option<Decimal>,
    /// What a customer whom the loop brings costs, ≥ 0. Money per customer.
    #[serde(default)]
    pub reward: Decimal,
}

fn one() -> Decimal {
    Decimal::ONE
}

/// One loop beside a constant inflow of bought customers.
#[shape]
pub struct SingleLoopAnswer {
    /// Customers that one bought customer ends up as, itself included.
    pub amplification: Outcome<f64>,
    /// New customers per cycle in the long run.
    pub steady_inflow: Outcome<f64>,
    /// Share of the new customers that the loop earns in the long run. Fraction.
    pub earned_share: f64,
    /// Probability that the chain of invitations dies out.
    pub extinction_probability: f64,
    /// Mean of all customers that one seed ends up as.
    pub progeny_mean: Outcome<f64>,
    /// Variance of all customers that one seed ends up as.
    pub progeny_variance: Outcome<f64>,
    /// Cost per customer with the loop; missing without a CAC. Money per customer.
    pub blended_cac: Outcome<f64>,
    /// Value of a bought customer with everybody who follows; missing without an LTV. Never to be
    /// compared with the blended CAC: that would count the loop twice. Money per bought customer.
    pub network_ltv: Outcome<f64>,
}

/// Answers a [`SingleLoopQuestion`].
///
/// # Errors
/// An input outside its range.
pub fn single_loop(question: &SingleLoopQuestion) -> Result<SingleLoopAnswer, ModelError> {
    let number = |name: &str, value| not_negative(|| name.to_owned(), value);
    number("k", question.k)?;
    let k = LoopK::typed(question.k);
    let paid = number("paid_per_cycle", question.paid_per_cycle)?;
    let seeds = number("seeds", question.seeds)?;
    let reward = number("reward", question.reward)?;
    Ok(SingleLoopAnswer {
        amplification: amplification(k),
        steady_inflow: steady_inflow(k, paid),
        earned_share: earned_share(k),
        extinction_probability: extinction_probability(k.value(), seeds),
        progeny_mean: total_progeny_mean(k),
        progeny_variance: total_progeny_variance(k),
        blended_cac: match question.cac {
            None => Outcome::missing("cac"),
            Some(cac) => blended_cac(number("cac", cac)?, reward, k),
        },
        network_ltv: match question.ltv {
            None => Outcome::missing("ltv"),
            Some(ltv) => network_ltv(real(ltv), reward, k),
        },
    })
}

/// An active base that recruits from itself.
#[shape(Eq, deny_unknown_fields)]
pub struct ActiveBaseQuestion {
    /// Share of the base that leaves in a step, 0…1. Fraction per step.
    pub churn_per_step: Decimal,
    /// Customers that an active customer brings in a step, ≥ 0.
    pub brought_per_step: Decimal,
    /// Customers from elsewhere, ≥ 0. Customers per step.
    #[serde(default)]
    pub paid_per_step: Decimal,
}

/// An active base that recruits from itself.
#[shape]
pub struct ActiveBaseAnswer {
    /// Customers that one customer brings over the lifetime.
    pub k: Outcome<f64>,
    /// Factor by which the base multiplies per step.
    pub growth_factor_per_step: f64,
    /// Active customers in the long run.
    pub steady_state: Outcome<f64>,
    /// Steps in which the base doubles.
    pub doubling_steps: Outcome<f64>,
}

/// Answers an [`ActiveBaseQuestion`].
///
/// # Errors
/// An input outside its range.
pub fn active_base(question: &ActiveBaseQuestion) -> Result<ActiveBaseAnswer, ModelError> {
    fraction(|| "churn_per_step".to_owned(), question.churn_per_step)?;
    not_negative(|| "brought_per_step".to_owned(), question.brought_per_step)?;
    let paid = not_negative(|| "paid_per_step".to_owned(), question.paid_per_step)?;
    let base = ActiveBase::new(question.churn_per_step, question.brought_per_step, paid);
    Ok(ActiveBaseAnswer {
        k: base.k(),
        growth_factor_per_step: base.growth_factor(),
        steady_state: base.steady_state(),
        doubling_steps: base.doubling_steps(),
    })
}

/// Diffusion through a market.
#[shape(Eq, deny_unknown_fields)]
pub struct DiffusionQuestion {
    /// Bass's coefficients.
    pub bass: BassInput,
    /// Periods of the curve, 0…10000.
    pub periods: u32,
}

/// Diffusion through a market.
#[shape]
pub struct DiffusionAnswer {
    /// Customers that adopt in period 1, 2, …
    pub adoptions: Vec<f64>,
    /// Share of the market that has adopted by the end of period 0, 1, 2, … Fraction.
    pub adopted_share: Vec<f64>,
    /// Time of the fastest adoption. Periods.
    pub peak_time: f64,
    /// Customers per period at that time.
    pub peak_rate: f64,
    /// Share of the market that has adopted by then. Fraction.
    pub share_at_peak: f64,
}

/// Answers a [`DiffusionQuestion`].
///
/// # Errors
/// An input outside its range.
pub fn diffusion(question: &DiffusionQuestion) -> Result<DiffusionAnswer, ModelError> {
    let bass = Bass::new(&question.bass, "bass")?;
    points(|| "periods".to_owned(), question.periods)?;
    Ok(DiffusionAnswer {
        adoptions: (1..=question.periods)
            .map(|period| bass.adoptions_in(period))
            .collect(),
        adopted_share: (0..=question.periods)
            .map(|period| bass.adopted_share(f64::from(period)))
            .collect(),
        peak_time: bass.peak_time(),
        peak_rate: bass.peak_rate(),
        share_at_peak: bass.share_at_peak(),
    })
}

/// Between a growth rate and K: give the rate to learn K, or the loops to learn the rate.
#[shape(Eq, tag = "from", deny_unknown_fields)]
pub enum TimingQuestion {
    /// What K does a measured growth rate mean?
    GrowthRate {
        /// Continuous growth per unit of time: the logarithm of the growth factor.
        rate: Decimal,
        /// Mean time from a customer to the customers they bring, ≥ 0, in the same unit.
        interval: Decimal,
        /// How that time is spread.
        shape: IntervalShape,
    },
    /// How fast do loops of different cycle times grow together, for one kind of customers?
    Loops {
        /// The loops, at most 1000.
        loops: Vec<DelayedLoop>,
    },
}

/// A loop with one delay.
#[shape(Eq, deny_unknown_fields)]
pub struct DelayedLoop {
    /// Customers that one customer brings through it, ≥ 0.
    pub k: Decimal,
    /// Steps until they come, 1…3650. Steps.
    pub delay_steps: u32,
}

/// K, growth and doubling.
#[shape]
pub struct TimingAnswer {
    /// Customers that one customer brings.
    pub k: Outcome<f64>,
    /// Factor by which growth multiplies per unit of time (or step).
    pub growth_factor: Outcome<f64>,
    /// Units of time (or steps) in which it doubles.
    pub doubling_time: Outcome<f64>,
}

/// Answers a [`TimingQuestion`].
///
/// # Errors
/// An input outside its range.
pub fn timing(question: &TimingQuestion) -> Result<TimingAnswer, ModelError> {
    let (k, rate) = match question {
        TimingQuestion::GrowthRate {
            rate,
            interval,
            shape,
        } => {
            let rate = real(*rate);
            let interval = not_negative(|| "interval".to_owned(), *interval)?;
            (k_from_growth(rate, interval, *shape), rate)
        }
        TimingQuestion::Loops { loops } => {
            at_most("loops", loops.len(), MOST_DELAYED_LOOPS)?;
            let mut pairs = Vec::with_capacity(loops.len());
            for (index, item) in loops.iter().enumerate() {
                not_negative(|| format!("loops[{index}].k"), item.k)?;
                crate::checks::count(
                    || format!("loops[{index}].delay_steps"),
                    item.delay_steps,
                    1,
                    super::model::LONGEST_DELAY,
                )?;
                pairs.push((LoopK::typed(item.k), item.delay_steps));
            }
            let k = pairs.iter().map(|(k, _)| k.value()).sum();
            (finite(k), growth_rate_of_delays(&pairs))
        }
    };
    let (growth_factor, doubling_time) = factor_and_doubling_time(rate);
    Ok(TimingAnswer {
        k,
        growth_factor,
        doubling_time,
    })
}

/// A next-generation matrix: `matrix[i][j]` is the customers of kind `i` that one of kind `j` brings
/// over the lifetime, ≥ 0.
#[shape(Eq, deny_unknown_fields)]
pub struct MatrixQuestion {
    /// Rows of the matrix, square, at most 32.
    pub matrix: Vec<Vec<Decimal>>,
}

/// What a next-generation matrix says.
#[shape]
pub struct MatrixAnswer {
    /// Joint K: the spectral radius.
    pub joint_k: Outcome<f64>,
    /// Relative change of the joint K for a relative change of each entry; they sum to 1.
    pub elasticities: Outcome<Vec<Vec<f64>>>,
    /// `(I − M)⁻¹`: customers of kind `i` that one of kind `j` ends up as; unbounded from K = 1 on.
    pub totals: Outcome<Vec<Vec<f64>>>,
}

/// Answers a [`MatrixQuestion`].
///
/// # Errors
/// A matrix that is not square or too large, a negative entry.
pub fn joint_k(question: &MatrixQuestion) -> Result<MatrixAnswer, ModelError> {
    let size = question.matrix.len();
    within(
        || "matrix".to_owned(),
        size.into(),
        Some(Decimal::ONE),
        Some(super::model::MOST_LOOPS.into()),
    )?;
    let mut cells = Vec::with_capacity(size * size);
    for (row, entries) in question.matrix.iter().enumerate() {
        if entries.len() != size {
            return Err(inconsistent(format!("matrix[{row}]"), "not_square"));
        }
        for (column, &entry) in entries.iter().enumerate() {
            cells.push(not_negative(|| format!("matrix[{row}][{column}]"), entry)?);
        }
    }
    let matrix = Square::from_fn(size, |row, column| cells[row * size + column]);
    let radius = matrix.spectral_radius();
    let rows = |cell: &dyn Fn(usize, usize) -> f64| -> Vec<Vec<f64>> {
        (0..size)
            .map(|row| (0..size).map(|column| cell(row, column)).collect())
            .collect()
    };
    Ok(MatrixAnswer {
        joint_k: finite(radius),
        elasticities: if radius == 0.0 {
            Outcome::undefined(Reason::NoReproduction)
        } else {
            match matrix.sensitivities() {
                None => Outcome::undefined(Reason::TiedLoops),
                Some(slopes) => Outcome::of(rows(&|row, column| {
                    slopes.at(row, column) * matrix.at(row, column) / radius
                })),
            }
        },
        totals: if reaches(radius, 1.0) {
            Outcome::unbounded(Reason::SelfSustaining)
        } else {
            let totals = matrix.resolvent();
            Outcome::of(rows(&|row, column| totals.at(row, column)))
        },
    })
}

fn points(field: impl FnOnce() -> String, count: u32) -> Result<(), ModelError> {
    crate::checks::count(field, count, 0, MOST_POINTS).map(drop)
}
