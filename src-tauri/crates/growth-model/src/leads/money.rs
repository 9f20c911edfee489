//! From probabilities to money: whom it pays to contact, and with how much time.

use rust_decimal::Decimal;

use super::metrics::{by_probability, most_money};
use crate::checks::{SMALLEST_POSITIVE, real, within};
use crate::{ModelError, Outcome, Reason};

/// Points of the curve, the ends included.
const POINTS: usize = 200;
/// A lead whose margin per hour is so many times that of the last one worth a contact is graded so.
const GRADE_A: f64 = 4.0;
const GRADE_B: f64 = 2.0;

/// What a deal brings, what a contact takes, and how many are possible.
#[shape(Eq, deny_unknown_fields)]
pub struct MoneyPlan {
    /// Margin that a lead who becomes a customer brings. Money, 0.000001…1e15.
    pub margin_per_deal: Decimal,
    /// What contacting one lead costs. Money, 0…1e15.
    #[serde(default)]
    pub cost_per_lead: Decimal,
    /// Hours of a seller per lead, 0.001…1000.
    #[serde(default = "one_hour")]
    pub hours_per_lead: Decimal,
    /// Hours that the sellers have for these leads; without limit when absent. 0…1e9.
    pub hours_available: Option<Decimal>,
}

fn one_hour() -> Decimal {
    Decimal::ONE
}

/// Money by the number of leads that are contacted, highest probability first.
#[shape]
pub struct MoneyCurve {
    /// At most 200 points, from no lead to all.
    pub points: Vec<MoneyPoint>,
    /// Where the margin that came in is highest: the fewest leads of equals.
    pub best: MoneyPoint,
    /// The cut-off for new leads: contact those whose expected margin exceeds the cost, as far as the
    /// hours go.
    pub cut_off: CutOff,
}

/// So many leads contacted.
#[shape(Copy)]
pub struct MoneyPoint {
    /// Leads.
    pub leads: u64,
    /// Customers among them.
    pub converted: u64,
    /// Margin of these customers less the cost of all contacts: what came in. Money.
    pub margin: f64,
    /// What was promised: probabilities in place of outcomes. Money.
    pub expected_margin: f64,
    /// The same number of leads in the order of arrival, on average: a straight line. Money.
    pub margin_in_order_of_arrival: f64,
}

/// Whom to contact.
#[shape]
#[schemars(rename = "LeadCutOff")]
pub struct CutOff {
    /// Leads with at least this probability. Never where no lead is worth its contact.
    pub probability: Outcome<f64>,
    /// Leads at or above it, and what came in from them.
    pub at: MoneyPoint,
    /// Leads that the hours allow; missing without a limit.
    pub leads_possible: Outcome<u64>,
    /// Whether the hours end before the leads that are worth a contact do.
    pub hours_are_short: bool,
}

/// How urgent a lead is: expected margin per hour of the seller, relative to the last lead that is
/// worth a contact.
#[shape(Copy, Eq, Hash, PartialOrd, Ord, rename_all = "lowercase")]
#[schemars(rename = "LeadGrade")]
pub enum Grade {
    /// At least four times as much.
    A,
    /// At least twice as much.
    B,
    /// At least as much.
    C,
    /// Not worth a contact, or no hours left for it.
    D,
}

impl MoneyPlan {
    pub(super) fn check(&self) -> Result<(), ModelError> {
        let name = |name: &'static str| move || name.to_owned();
        let (least, most) = (Some(SMALLEST_POSITIVE), Some(most_money()));
        let zero = Some(Decimal::ZERO);
        within(name("margin_per_deal"), self.margin_per_deal, least, most)?;
        within(name("cost_per_lead"), self.cost_per_lead, zero, most)?;
        let (least, most) = (Decimal::new(1, 3), Decimal::ONE_THOUSAND);
        within(
            name("hours_per_lead"),
            self.hours_per_lead,
            Some(least),
            Some(most),
        )?;
        if let Some(hours) = self.hours_available {
            let most = Decimal::from(1_000_000_000);
            within(name("hours_available"), hours, zero, Some(most))?;
        }
        Ok(())
    }

    /// Expected margin of a contact. Money.
    pub(super) fn expected_margin(&self, probability: f64) -> f64 {
        probability * real(self.margin_per_deal) - real(self.cost_per_lead)
    }

    /// Leads that the hours allow.
    fn possible(&self) -> Option<u64> {
        let hours = self.hours_available?;
        let leads = hours.checked_div(self.hours_per_lead)?.floor();
        leads.try_into().ok()
    }

    /// The grade of a lead, when leads from `cut_off` on are contacted.
    pub(super) fn grade(&self, probability: f64, cut_off: Option<f64>) -> Grade {
        let Some(cut_off) = cut_off.filter(|cut_off| probability >= *cut_off) else {
            return Grade::D;
        };
        // The margin per hour is in proportion to the probability.
        match probability / cut_off.max(f64::MIN_POSITIVE) {
            times if times >= GRADE_A => Grade::A,
            times if times >= GRADE_B => Grade::B,
            _ => Grade::C,
        }
    }

    /// The lowest probability that is contacted among leads with these probabilities, and whether
    /// the hours end first. `None` where nobody is.
    pub(super) fn cut_off(&self, probabilities: &[f64], order: &[usize]) -> (Option<f64>, bool) {
        let worth = order
            .iter()
            .take_while(|lead| self.expected_margin(probabilities[**lead]) > 0.0)
            .count();
        let possible = self.possible().map_or(worth, |leads| {
            usize::try_from(leads).unwrap_or(usize::MAX).min(worth)
        });
        let last = possible.checked_sub(1).and_then(|last| order.get(last));
        (last.map(|lead| probabilities[*lead]), possible < worth)
    }

    pub(super) fn curve(&self, outcomes: &[bool], probabilities: &[f64]) -> MoneyCurve {
        let order = by_probability(probabilities);
        let (deal, cost) = (real(self.margin_per_deal), real(self.cost_per_lead));
        let converted = outcomes.iter().filter(|outcome| **outcome).count();
        let all = order.len();
        let each = if all > 0 {
            (converted as f64 * deal - all as f64 * cost) / all as f64
        } else {
            0.0
        };
        let mut curve = Vec::with_capacity(all + 1);
        let (mut won, mut promised) = (0_u64, 0.0);
        for leads in 0..=all {
            if let Some(lead) = leads.checked_sub(1).and_then(|place| order.get(place)) {
                won += u64::from(outcomes[*lead]);
                promised += probabilities[*lead] * deal - cost;
            }
            curve.push(MoneyPoint {
                leads: leads as u64,
                converted: won,
                margin: won as f64 * deal - leads as f64 * cost,
                expected_margin: promised,
                margin_in_order_of_arrival: leads as f64 * each,
            });
        }
        let nothing = curve[0];
        let best = curve.iter().fold(nothing, |best, next| {
            if next.margin > best.margin {
                *next
            } else {
                best
            }
        });
        let (probability, hours_are_short) = self.cut_off(probabilities, &order);
        let at = probability.map_or(0, |probability| {
            let chosen = order
                .iter()
                .filter(|lead| probabilities[**lead] >= probability);
            let count = chosen.count();
            self.possible().map_or(count, |leads| {
                usize::try_from(leads).unwrap_or(usize::MAX).min(count)
            })
        });
        let step = all.div_ceil(POINTS - 1).max(1);
        let mut points: Vec<MoneyPoint> = curve.iter().step_by(step).copied().collect();
        if !all.is_multiple_of(step) {
            points.extend(curve.last().copied());
        }
        MoneyCurve {
            points,
            best,
            cut_off: CutOff {
                probability: probability
                    .map_or(Outcome::never(Reason::NotWorthAContact), Outcome::of),
                at: curve.get(at).copied().unwrap_or(nothing),
                leads_possible: match self.hours_available {
                    Some(_) => self.possible().into(),
                    None => Outcome::missing("money.hours_available"),
                },
                hours_are_short,
            },
        }
    }
}
