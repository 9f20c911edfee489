//! What is kept of a look: the variant that is ahead, with the interval of the stopping rule.

use growth_model::experiments::{StoppingRule, TestReading, VariantReading};
use growth_workspace::experiments::{Seen, StoredDesign};

use super::money::{Value, of_year};

/// The variant that a reading is about: the one that is concluded on, or the one that is ahead.
pub(super) fn shown<'a>(
    design: &StoredDesign,
    reading: &'a TestReading,
) -> Option<&'a VariantReading> {
    if let Some(at) = reading.variant {
        return reading.variants.get(at);
    }
    let sign = if design.test.lower_is_better {
        -1.0
    } else {
        1.0
    };
    let ahead = |variant: &VariantReading| {
        variant
            .difference
            .value()
            .map_or(f64::NEG_INFINITY, |difference| sign * difference)
    };
    (reading.variants.iter()).max_by(|a, b| ahead(a).total_cmp(&ahead(b)))
}

/// The interval of the stopping rule.
pub(super) fn interval(design: &StoredDesign, variant: &VariantReading) -> Option<(f64, f64)> {
    match design.test.rule {
        StoppingRule::Fixed => &variant.interval,
        StoppingRule::Sequential => &variant.always_valid_interval,
    }
    .value()
    .map(|interval| (interval.low, interval.high))
}

/// What is seen of a reading.
pub(super) fn seen(design: &StoredDesign, reading: &TestReading, worth: &Value) -> Seen {
    let Some(variant) = shown(design, reading) else {
        return Seen::default();
    };
    let ends = interval(design, variant);
    let difference = variant.difference.value().copied();
    let money = difference.zip(ends).and_then(|(middle, (low, high))| {
        let year = |value: f64| worth.of_month(design, value).map(of_year);
        let mut amounts = [year(low)?, year(middle)?, year(high)?];
        // Where less is better, the low end of the difference is the high end of the money.
        amounts.sort_unstable();
        Some(amounts)
    });
    Seen {
        variant: variant.name.clone(),
        difference,
        low: ends.map(|(low, _)| low),
        high: ends.map(|(_, high)| high),
        p_value: variant.corrected_p_value.value().copied(),
        always_valid_p: Some(variant.always_valid_p),
        chance_to_win: variant.chance_to_win.value().copied(),
        money_in_year: money,
    }
}
