//! How monthly recurring revenue moved.

use rust_decimal::Decimal;

use crate::economics::InputField;
use crate::{ModelError, Outcome, Reason};

/// How monthly recurring revenue (MRR) moved in a month. All amounts 0…1e15. Money per month.
#[shape(Default, Eq, deny_unknown_fields)]
pub struct MrrMovement {
    /// At the start of the month.
    pub start: Decimal,
    /// Of customers who came.
    #[serde(default)]
    pub new: Decimal,
    /// Added by customers who were there: more seats, dearer plans, returns.
    #[serde(default)]
    pub expansion: Decimal,
    /// Taken away by customers who stayed.
    #[serde(default)]
    pub contraction: Decimal,
    /// Of customers who left; with the contraction no more than at the start.
    #[serde(default)]
    pub churned: Decimal,
}

/// What the movement comes to.
#[shape(Eq)]
pub struct MrrFigures {
    /// What it follows from.
    pub movement: MrrMovement,
    /// At the end of the month. Money per month.
    pub end: Decimal,
    /// End less start. Money per month.
    pub net_new: Decimal,
    /// (New + expansion) / (contraction + churned): 4 and more is strong growth, below 1 the base
    /// shrinks.
    pub quick_ratio: Outcome<Decimal>,
    /// (Contraction + churned) / start. Fraction per month.
    pub gross_churn: Outcome<Decimal>,
    /// (Start + expansion − contraction − churned) / start. Fraction.
    pub net_retention: Outcome<Decimal>,
}

impl MrrMovement {
    pub(super) fn check(&self) -> Result<(), ModelError> {
        let money = InputField::MarketingCost.domain();
        for (field, value) in [
            ("start", self.start),
            ("new", self.new),
            ("expansion", self.expansion),
            ("contraction", self.contraction),
            ("churned", self.churned),
        ] {
            money.check(field, value)?;
        }
        if self.contraction + self.churned > self.start {
            return Err(ModelError::Inconsistent {
                field: "churned".to_owned(),
                rule: "more_lost_than_there_was",
            });
        }
        Ok(())
    }

    /// At the end of the month. Money per month.
    pub fn end(&self) -> Decimal {
        self.start + self.new + self.expansion - self.contraction - self.churned
    }

    /// The amounts have been checked: their sums cannot leave exact decimals.
    pub(super) fn figures(&self) -> MrrFigures {
        let gained = self.new + self.expansion;
        let lost = self.contraction + self.churned;
        let of_start = |amount: Decimal| {
            if self.start.is_zero() {
                return Outcome::undefined(Reason::ZeroBase);
            }
            Outcome::exact(amount.checked_div(self.start))
        };
        MrrFigures {
            movement: self.clone(),
            end: self.end().normalize(),
            net_new: (gained - lost).normalize(),
            quick_ratio: if !lost.is_zero() {
                Outcome::exact(gained.checked_div(lost))
            } else if gained.is_zero() {
                Outcome::undefined(Reason::NothingMoved)
            } else {
                Outcome::unbounded(Reason::NothingLost)
            },
            gross_churn: of_start(lost),
            net_retention: of_start(self.start + self.expansion - lost),
        }
    }
}
