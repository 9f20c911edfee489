//! What a customer spends at a time, by a model of spending or the same for all.

use rust_decimal::Decimal;

use super::rows::CustomerRow;
use super::spend::{SpendParams, check_amounts, expected_amount};
use crate::checks::{inconsistent, within};
use crate::{ModelError, Outcome};

/// What a customer spends at a time.
#[derive(Debug, Clone, Copy)]
pub(super) enum Amount {
    Same(f64),
    Spend(SpendParams),
}

impl Amount {
    /// Exactly one of the two.
    pub(super) fn new(
        spend: Option<SpendParams>,
        amount: Option<Decimal>,
        rows: &[CustomerRow],
    ) -> Result<Self, ModelError> {
        match (spend, amount) {
            (Some(spend), None) => {
                spend.check("spend")?;
                check_amounts(rows)?;
                Ok(Self::Spend(spend))
            }
            (None, Some(amount)) => {
                let most = Decimal::from(1_000_000_000_000_000_i64);
                let least = Decimal::ZERO;
                let amount = within(|| "amount".to_owned(), amount, Some(least), Some(most))?;
                Ok(Self::Same(amount))
            }
            (Some(_), Some(_)) => Err(inconsistent("amount", "spend_or_amount")),
            (None, None) => Err(ModelError::Required {
                field: "spend".to_owned(),
            }),
        }
    }

    /// Expected amount of a customer's next purchase. Money.
    pub(super) fn of(&self, row: &CustomerRow) -> Outcome<f64> {
        match self {
            Self::Same(amount) => Outcome::of(*amount),
            Self::Spend(spend) => expected_amount(spend, row),
        }
    }
}
