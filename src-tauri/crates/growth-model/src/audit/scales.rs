//! From what a consultant knows, money and days, to the scales of ICE and RICE (product decisions:
//! the guide and the methods name no such scales). Whoever disagrees types the number.

use rust_decimal::Decimal;

/// Working days of a person in a month, for the person-months of RICE.
pub const WORKING_DAYS_PER_MONTH: u32 = 20;

/// Effort of up to so many person-days has the ease beside it; more than the last has an ease of 1.
const EASE: [(u32, u32); 9] = [
    (1, 10),
    (2, 9),
    (3, 8),
    (5, 7),
    (8, 6),
    (13, 5),
    (20, 4),
    (35, 3),
    (60, 2),
];

/// Ease for ICE, 1…10, of an effort in person-days: each step up takes about half as long again.
pub fn ease_of_effort(person_days: Decimal) -> Decimal {
    EASE.iter()
        .find(|(days, _)| person_days <= Decimal::from(*days))
        .map_or(Decimal::ONE, |(_, ease)| Decimal::from(*ease))
}

/// Impact for ICE, 1…10 in whole numbers, of a growth point that is worth `value`, where the largest
/// of the same project is worth `largest`: its share of it in tenths. What is worth nothing has 1.
pub fn impact_of_value(value: Decimal, largest: Decimal) -> Decimal {
    if value <= Decimal::ZERO || largest <= Decimal::ZERO {
        return Decimal::ONE;
    }
    // Dividing first keeps the largest amounts in range.
    (value / largest * Decimal::TEN)
        .round()
        .clamp(Decimal::ONE, Decimal::TEN)
}

/// Effort in person-months, at least the smallest that RICE takes.
pub fn person_months(person_days: Decimal) -> Decimal {
    (person_days / Decimal::from(WORKING_DAYS_PER_MONTH)).max(Decimal::new(1, 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ease_falls_from_ten_to_one_as_the_effort_grows() {
        let ease = |days: Decimal| ease_of_effort(days);
        assert_eq!(ease(Decimal::new(5, 1)), Decimal::TEN);
        assert_eq!(ease(Decimal::ONE), Decimal::TEN);
        assert_eq!(ease(Decimal::new(11, 1)), Decimal::from(9));
        assert_eq!(ease(Decimal::from(8)), Decimal::from(6));
        assert_eq!(ease(Decimal::from(60)), Decimal::TWO);
        assert_eq!(ease(Decimal::from(61)), Decimal::ONE);
    }

    #[test]
    fn impact_is_the_share_of_the_largest_in_tenths() {
        let impact = |value: i64| impact_of_value(value.into(), 400_000.into());
        assert_eq!(impact(400_000), Decimal::TEN);
        assert_eq!(impact(291_000), Decimal::from(7));
        assert_eq!(impact(1_000), Decimal::ONE);
        assert_eq!(impact(-5), Decimal::ONE);
        assert_eq!(impact_of_value(Decimal::ZERO, Decimal::ZERO), Decimal::ONE);
        assert_eq!(impact_of_value(Decimal::MAX, Decimal::MAX), Decimal::TEN);
    }

    #[test]
    fn twenty_days_are_a_month() {
        assert_eq!(person_months(10.into()), Decimal::new(5, 1));
        assert_eq!(person_months(Decimal::new(1, 2)), Decimal::new(1, 3));
    }
}
