//! What a model would have predicted, against what happened.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::alike::Alike;
use super::amount::Amount;
use super::fit::{Fitted, fit_rows};
use super::histories::Histories;
use super::message::{MessagePlan, Writer};
use super::model::PurchaseModel;
use super::rows::CustomerRow;
use super::spend::fit_spend_rows;
use super::summary::{check_unit, group, one_day, row};
use crate::checks::{count, inconsistent, real};
use crate::purchases::Purchase;
use crate::{ModelError, Outcome, Reason};

/// Most points of the curves.
const MAX_POINTS: i32 = 1_000;

/// A list of purchases, and where to part it.
#[shape(deny_unknown_fields)]
pub struct HoldoutInput {
    /// The purchases, in any order; read as by `customers.summary`.
    pub purchases: Vec<Purchase>,
    /// The last day that the list covers; the day of the last purchase when absent.
    pub observed_until: Option<NaiveDate>,
    /// The last day that the models see; the first two thirds of the calendar when absent.
    pub calibrate_until: Option<NaiveDate>,
    /// Models to compare, 1 or 2; both when absent.
    #[serde(default = "both")]
    pub models: Vec<PurchaseModel>,
    /// Days per unit of time: 1 when absent, 7 for weeks. 0.01…3660.
    #[serde(default = "one_day")]
    pub unit_days: f64,
    /// Days between two points of the curves, 1…366.
    #[serde(default = "week")]
    pub step_days: u32,
    /// What a message costs: with it, the list of days to write is tested too.
    pub message: Option<MessagePlan>,
}

fn both() -> Vec<PurchaseModel> {
    vec![PurchaseModel::BgNbd, PurchaseModel::MbgNbd]
}

fn week() -> u32 {
    7
}

/// Predicted and happened.
#[shape]
pub struct Holdout {
    /// The last day that the models saw. Undefined without purchases.
    pub calibrated_until: Outcome<NaiveDate>,
    /// The last day of observation.
    pub observed_until: Outcome<NaiveDate>,
    /// Customers that the models saw.
    pub customers: u64,
    /// Purchases that these customers made afterwards: what happened.
    pub actual: u64,
    /// The models that were asked for.
    pub models: Vec<HoldoutModel>,
    /// The model whose curve lies closer to what happened. Undefined where none was fitted.
    pub chosen: Outcome<PurchaseModel>,
    /// The chosen model, fitted again to everything: what forecasts are made with.
    pub refit: Outcome<Fitted>,
    /// How the list of days to write would have done. Missing when no message was given.
    pub retro_test: Outcome<RetroTest>,
}

/// One model in the test.
#[shape]
pub struct HoldoutModel {
    /// The fit to what the model saw.
    pub fit: Fitted,
    /// Purchases that it expected in the rest.
    pub predicted: Outcome<f64>,
    /// Predicted / actual − 1. Fraction; positive when too much was expected.
    pub error: Outcome<f64>,
    /// Mean distance of the two cumulative curves / actual. Fraction.
    pub curve_error: Outcome<f64>,
    /// The curves, from the day after `calibrated_until` on; the last point is the last day.
    pub points: Vec<HoldoutPoint>,
}

/// One day of the curves.
#[shape(Copy)]
pub struct HoldoutPoint {
    /// The day.
    pub date: NaiveDate,
    /// Purchases expected up to it.
    pub predicted: f64,
    /// Purchases that happened up to it.
    pub actual: u64,
}

/// The list of days to write, had it been used on the held-out time.
#[shape]
pub struct RetroTest {
    /// Customers who bought before and not once in the held-out time: who left.
    pub left: u64,
    /// Those of them whom the list would have named: a day to write within the held-out time.
    pub left_named: u64,
    /// Customers whom the list would have named in all: their day came before any purchase.
    pub named: u64,
    /// `left_named / left`, 0…1.
    pub found_share: Outcome<f64>,
    /// `left_named / named`, 0…1. The others came back by themselves later.
    pub right_share: Outcome<f64>,
}

/// Fits models to the first part of the calendar and compares their forecast with the rest.
///
/// # Errors
/// As [`Histories::add`], with the place in the list; a border outside the observation, no model or
/// one twice, a plan outside its range.
pub fn holdout(input: &HoldoutInput) -> Result<Holdout, ModelError> {
    check(input)?;
    Histories::read(&input.purchases)?.holdout(input)
}

fn check(input: &HoldoutInput) -> Result<(), ModelError> {
    check_unit(input.unit_days)?;
    count(|| "step_days".to_owned(), input.step_days, 1, 366)?;
    if let Some(plan) = &input.message {
        plan.check().map_err(|error| error.within("message"))?;
    }
    match input.models.as_slice() {
        [] => Err(ModelError::Required {
            field: "models".to_owned(),
        }),
        [_] => Ok(()),
        [one, other] if one != other => Ok(()),
        _ => Err(inconsistent("models", "duplicate_id")),
    }
}

/// The parted calendar.
struct Parted {
    cut: i32,
    end: i32,
    /// What the models see.
    rows: Vec<CustomerRow>,
    /// The same in groups.
    groups: Vec<CustomerRow>,
    /// Days on which these customers bought afterwards, ascending.
    later: Vec<i32>,
    /// First purchase afterwards of each customer of `rows`.
    next: Vec<Option<i32>>,
}

impl Histories {
    /// As [`holdout`]; of `input`, the purchases are not looked at.
    ///
    /// # Errors
    /// A border that is not between the first purchase and the end of observation.
    pub fn holdout(&self, input: &HoldoutInput) -> Result<Holdout, ModelError> {
        let Some(parted) = self.part(input)? else {
            let none = Reason::NoPurchases;
            return Ok(Holdout {
                calibrated_until: Outcome::undefined(none),
                observed_until: Outcome::undefined(none),
                customers: 0,
                actual: 0,
                models: Vec::new(),
                chosen: Outcome::undefined(none),
                refit: Outcome::undefined(none),
                retro_test: Outcome::undefined(none),
            });
        };
        let models: Vec<HoldoutModel> = input
            .models
            .iter()
            .map(|model| parted.test(*model, input))
            .collect();
        let chosen = models
            .iter()
            .filter(|model| model.fit.params.value().is_some())
            .reduce(|best, next| {
                if distance(next) < distance(best) {
                    next
                } else {
                    best
                }
            });
        let refused = || {
            models.first().map_or(Reason::NoPurchases, |model| {
                if model.fit.shortfalls.is_empty() {
                    Reason::NotIdentifiable
                } else {
                    Reason::TooFewObservations
                }
            })
        };
        Ok(Holdout {
            calibrated_until: date(parted.cut),
            observed_until: date(parted.end),
            customers: parted.rows.len() as u64,
            actual: parted.later.len() as u64,
            chosen: chosen.map_or_else(
                || Outcome::undefined(refused()),
                |model| Outcome::of(model.fit.model),
            ),
            refit: chosen.map_or_else(
                || Outcome::undefined(refused()),
                |model| {
                    let all = self.summary(input.observed_until, input.unit_days);
                    Outcome::of(fit_rows(model.fit.model, &all.groups))
                },
            ),
            retro_test: match (&input.message, chosen) {
                (None, _) => Outcome::missing("message"),
                (Some(_), None) => Outcome::undefined(refused()),
                (Some(plan), Some(_)) => parted.retro_test(plan, input.unit_days, &models),
            },
            models,
        })
    }

    fn part(&self, input: &HoldoutInput) -> Result<Option<Parted>, ModelError> {
        use chrono::Datelike;
        let first = self
            .all()
            .filter_map(|(_, history)| history.days.first())
            .map(|day| day.day)
            .min();
        let Some((first, end)) = first.zip(self.end(input.observed_until)) else {
            return Ok(None);
        };
        let cut = match input.calibrate_until {
            Some(date) => {
                let cut = date.num_days_from_ce();
                if cut < first || cut >= end {
                    return Err(inconsistent("calibrate_until", "not_within_observation"));
                }
                cut
            }
            None => first + (end - first) * 2 / 3,
        };
        if (end - cut) / input.step_days.cast_signed() > MAX_POINTS {
            return Err(inconsistent("step_days", "too_many_points"));
        }
        let mut parted = Parted {
            cut,
            end,
            rows: Vec::new(),
            groups: Vec::new(),
            later: Vec::new(),
            next: Vec::new(),
        };
        for (customer, history) in self.in_order() {
            let seen = history.until(cut);
            let Some(row) = row(customer, seen, cut, input.unit_days) else {
                continue;
            };
            let later = history.until(end).get(seen.len()..).unwrap_or_default();
            parted.rows.push(row);
            parted.next.push(later.first().map(|day| day.day));
            parted.later.extend(later.iter().map(|day| day.day));
        }
        parted.later.sort_unstable();
        parted.groups = group(&parted.rows);
        Ok(Some(parted))
    }
}

/// How far the curve of a model lies from what happened; where nothing happened, the forecast itself.
fn distance(model: &HoldoutModel) -> f64 {
    let known = model.curve_error.value().or(model.predicted.value());
    known.copied().unwrap_or(f64::INFINITY)
}

fn date(day: i32) -> Outcome<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
        .map_or(Outcome::undefined(Reason::NoPurchases), Outcome::of)
}

impl Parted {
    fn test(&self, model: PurchaseModel, input: &HoldoutInput) -> HoldoutModel {
        let fit = fit_rows(model, &self.groups);
        let points = match fit.params.value() {
            Some(params) => {
                let alive: Vec<f64> = self
                    .groups
                    .iter()
                    .map(|row| row.weight() * model.alive_after(params, row, 0.0))
                    .collect();
                let alike = Alike::new(&self.groups);
                self.points(input, |times| {
                    alike.sums(&alive, |row| model.expected_alive(params, row, times))
                })
            }
            None => Vec::new(),
        };
        let actual = self.later.len() as f64;
        let predicted = fit.params.clone().and_then(|_| {
            points
                .last()
                .map_or(Outcome::undefined(Reason::NoPurchases), |point| {
                    Outcome::of(point.predicted)
                })
        });
        let relative = |value: f64| {
            if actual > 0.0 {
                Outcome::of(value / actual)
            } else {
                Outcome::undefined(Reason::ZeroBase)
            }
        };
        let distance = points
            .iter()
            .map(|point| (point.predicted - point.actual as f64).abs())
            .sum::<f64>()
            / points.len().max(1) as f64;
        HoldoutModel {
            error: predicted.clone().and_then(|found| relative(found - actual)),
            curve_error: predicted.clone().and_then(|_| relative(distance)),
            fit,
            predicted,
            points,
        }
    }

    fn points(
        &self,
        input: &HoldoutInput,
        expected: impl Fn(&[f64]) -> Vec<f64>,
    ) -> Vec<HoldoutPoint> {
        let step = input.step_days.cast_signed();
        let mut days: Vec<i32> = (1..)
            .map(|n| self.cut + n * step)
            .take_while(|day| *day < self.end)
            .collect();
        days.push(self.end);
        let times: Vec<f64> = days
            .iter()
            .map(|day| f64::from(day - self.cut) / input.unit_days)
            .collect();
        days.into_iter()
            .zip(expected(&times))
            .filter_map(|(day, predicted)| {
                Some(HoldoutPoint {
                    date: NaiveDate::from_num_days_from_ce_opt(day)?,
                    predicted,
                    actual: self.later.partition_point(|later| *later <= day) as u64,
                })
            })
            .collect()
    }

    /// The list is always made with MBG/NBD: BG/NBD holds everybody who bought once for alive.
    fn retro_test(
        &self,
        plan: &MessagePlan,
        unit_days: f64,
        models: &[HoldoutModel],
    ) -> Outcome<RetroTest> {
        let model = PurchaseModel::MbgNbd;
        let tested = models.iter().find(|tested| tested.fit.model == model);
        let fitted = match tested {
            Some(tested) => tested.fit.params.clone(),
            None => fit_rows(model, &self.groups).params,
        };
        let spend = fit_spend_rows(&self.rows, None).params;
        let amount = match spend.value() {
            Some(spend) if spend.q > 1.0 => Amount::Spend(*spend),
            _ => Amount::Same(mean_amount(&self.rows)),
        };
        fitted.and_then(|params| {
            let writer = Writer {
                model,
                params,
                amount,
                plan,
                unit_days,
            };
            let (mut left, mut left_named, mut named) = (0, 0, 0);
            for (row, next) in self.rows.iter().zip(&self.next) {
                let day = writer
                    .first_day(row)
                    .map(|days| self.cut.saturating_add_unsigned(days));
                let is_named = day
                    .value()
                    .is_some_and(|day| *day <= self.end && next.is_none_or(|next| *day <= next));
                left += u64::from(next.is_none());
                named += u64::from(is_named);
                left_named += u64::from(is_named && next.is_none());
            }
            let share = |whole: u64| {
                if whole > 0 {
                    Outcome::of(left_named as f64 / whole as f64)
                } else {
                    Outcome::undefined(Reason::TooFewObservations)
                }
            };
            Outcome::of(RetroTest {
                left,
                left_named,
                named,
                found_share: share(left),
                right_share: share(named),
            })
        })
    }
}

/// Mean amount of the purchases after the first. Money.
pub(super) fn mean_amount(rows: &[CustomerRow]) -> f64 {
    let (mut spent, mut purchases) = (0.0, 0.0);
    for row in rows {
        let times = row.x() * row.weight();
        spent += times * real(row.monetary.unwrap_or(Decimal::ZERO));
        purchases += times;
    }
    if purchases > 0.0 {
        spent / purchases
    } else {
        0.0
    }
}
