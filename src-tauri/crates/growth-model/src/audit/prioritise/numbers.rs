//! The numbers of ICE and RICE, and the scores that they make.

use rust_decimal::Decimal;

use super::super::check::{inconsistent, within};
use crate::{ModelError, Outcome};

/// Impact, confidence and ease, each 1…10. What is absent has not been entered yet.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Ice {
    /// How much it moves the goal, 1…10.
    pub impact: Option<Decimal>,
    /// How sure that is, 1…10.
    pub confidence: Option<Decimal>,
    /// How easily it is done, 1…10; 10 is easiest.
    pub ease: Option<Decimal>,
}

/// Reach, impact, confidence and effort. What is absent has not been entered yet.
#[shape(Default, Eq, default, deny_unknown_fields)]
pub struct Rice {
    /// People or deals that it touches in a quarter, 0…1 000 000 000 000.
    pub reach: Option<Decimal>,
    /// How much it moves each of them: 0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive.
    pub impact: Option<Decimal>,
    /// How sure the numbers are: 1 high, 0.8 medium, 0.5 low. Fraction.
    pub confidence: Option<Decimal>,
    /// Work, 0.001…10 000. Person-months.
    pub effort_person_months: Option<Decimal>,
}

/// A complete set of numbers, as the order needs them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    /// What decides.
    pub score: Decimal,
    /// Decides between equal scores.
    pub impact: Decimal,
    /// Decides between equal impacts: ease, or minus the effort.
    pub ease: Decimal,
    /// 0…1.
    pub confidence: Decimal,
    /// ICE: sum of the three numbers.
    pub sum: Decimal,
}

/// All values, or the paths of those that are missing.
fn all<const N: usize>(given: [(&str, Option<Decimal>); N]) -> Outcome<[Decimal; N]> {
    let missing: Vec<String> = given
        .iter()
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| (*name).to_owned())
        .collect();
    if missing.is_empty() {
        Outcome::of(given.map(|(_, value)| value.unwrap_or_default()))
    } else {
        Outcome::Missing { fields: missing }
    }
}

impl Ice {
    pub(super) fn numbers(&self) -> Outcome<Numbers> {
        all([
            ("ice.impact", self.impact),
            ("ice.confidence", self.confidence),
            ("ice.ease", self.ease),
        ])
        .map(|[impact, confidence, ease]| Numbers {
            score: impact * confidence * ease,
            impact,
            ease,
            confidence: confidence / Decimal::TEN,
            sum: impact + confidence + ease,
        })
    }

    pub(super) fn check(&self, field: impl Fn(&str) -> String) -> Result<(), ModelError> {
        for (name, value) in [
            ("impact", self.impact),
            ("confidence", self.confidence),
            ("ease", self.ease),
        ] {
            if let Some(value) = value {
                within(|| field(name), value, Decimal::ONE, Decimal::TEN)?;
            }
        }
        Ok(())
    }
}

impl Rice {
    /// The impacts that the method knows: 0.25, 0.5, 1, 2, 3.
    pub const IMPACTS: [Decimal; 5] = [
        Decimal::from_parts(25, 0, 0, false, 2),
        Decimal::from_parts(5, 0, 0, false, 1),
        Decimal::ONE,
        Decimal::TWO,
        Decimal::from_parts(3, 0, 0, false, 0),
    ];
    /// The confidences that the method knows: 1, 0.8, 0.5.
    pub const CONFIDENCES: [Decimal; 3] = [
        Decimal::ONE,
        Decimal::from_parts(8, 0, 0, false, 1),
        Decimal::from_parts(5, 0, 0, false, 1),
    ];

    pub(super) fn numbers(&self) -> Outcome<Numbers> {
        all([
            ("rice.reach", self.reach),
            ("rice.impact", self.impact),
            ("rice.confidence", self.confidence),
            ("rice.effort_person_months", self.effort_person_months),
        ])
        .map(|[reach, impact, confidence, effort]| Numbers {
            // Exact up to the 28th digit, and equal fractions are equal: ties are found exactly.
            score: reach * impact * confidence / effort,
            impact,
            ease: -effort,
            confidence,
            sum: Decimal::ZERO,
        })
    }

    pub(super) fn check(&self, field: impl Fn(&str) -> String) -> Result<(), ModelError> {
        if let Some(reach) = self.reach {
            let most = Decimal::from(1_000_000_000_000_u64);
            within(|| field("reach"), reach, Decimal::ZERO, most)?;
        }
        if self
            .impact
            .is_some_and(|impact| !Self::IMPACTS.contains(&impact))
        {
            return Err(inconsistent(field("impact"), "not_a_rice_impact"));
        }
        if self
            .confidence
            .is_some_and(|c| !Self::CONFIDENCES.contains(&c))
        {
            return Err(inconsistent(field("confidence"), "not_a_rice_confidence"));
        }
        if let Some(effort) = self.effort_person_months {
            let (least, most) = (Decimal::new(1, 3), Decimal::from(10_000));
            within(|| field("effort_person_months"), effort, least, most)?;
        }
        Ok(())
    }
}
