//! Axes: round ticks, and labels that neither overlap nor leave the chart.

use growth_model::economics::Unit;

use super::{AxisKind, canvas::Type};
use crate::text::Texts;

/// Space that separates labels from each other, in pixels.
const LABEL_GAP: f64 = 10.0;

/// One direction of a chart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Axis {
    pub(crate) min: f64,
    pub(crate) max: f64,
    pub(crate) kind: AxisKind,
    /// Where labels (and gridlines of a value axis) stand.
    pub(crate) ticks: Vec<Tick>,
    /// What the labels are in: `млн ₽`. Empty when the labels say it.
    pub(crate) unit: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tick {
    pub(crate) at: f64,
    pub(crate) label: String,
}

impl Axis {
    /// Amounts, from a round number to a round number, in at most `intervals` steps.
    pub(crate) fn values(
        values: impl IntoIterator<Item = f64>,
        unit: Unit,
        intervals: usize,
        texts: Texts,
    ) -> Self {
        let (mut low, mut high) = range(values);
        if low == high {
            // Nothing varies: show it against zero, or zero against one unit.
            match low {
                0.0 => high = if unit == Unit::Fraction { 0.01 } else { 1.0 },
                _ if low > 0.0 => low = 0.0,
                _ => high = 0.0,
            }
        }
        let step = round_step(high - low, intervals);
        let first = (low / step + 1e-9).floor();
        let last = (high / step - 1e-9).ceil();
        let scale = texts.axis_scale((first.abs().max(last.abs())) * step, unit);
        let digits = digits_of(step / scale.divisor);
        let ticks = (0..=(last - first) as usize)
            .map(|index| {
                let at = (first + index as f64) * step;
                Tick {
                    at,
                    label: texts.axis_label(at, unit, &scale, digits),
                }
            })
            .collect();
        Self {
            min: first * step,
            max: last * step,
            kind: AxisKind::Linear,
            ticks,
            unit: scale.title,
        }
    }

    /// Whole numbers from 0 to `last`, such as months: a calm step that fits `width` pixels.
    pub(crate) fn whole(last: usize, width: f64, texts: Texts) -> Self {
        let label = |number: usize| texts.number(number as f64, 0);
        let widest = Type::LABEL.width(&label(last)) + LABEL_GAP;
        let fits = (width / widest.max(36.0)).floor().max(1.0) as usize;
        let step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
            .into_iter()
            .find(|step| last.div_ceil(*step) <= fits.min(12))
            .unwrap_or(last.max(1));
        Self {
            min: 0.0,
            max: last.max(1) as f64,
            kind: AxisKind::Linear,
            ticks: (0..=last)
                .step_by(step)
                .map(|number| Tick {
                    at: number as f64,
                    label: label(number),
                })
                .collect(),
            unit: String::new(),
        }
    }

    /// One band per name; the n-th is centred on n.
    pub(crate) fn categories(names: impl IntoIterator<Item = String>) -> Self {
        let ticks: Vec<_> = names
            .into_iter()
            .enumerate()
            .map(|(index, label)| Tick {
                at: index as f64,
                label,
            })
            .collect();
        Self {
            min: -0.5,
            max: ticks.len().max(1) as f64 - 0.5,
            kind: AxisKind::Category,
            ticks,
            unit: String::new(),
        }
    }

    /// The ticks whose labels fit side by side in `left..right` around their places: every n-th,
    /// and none that would leave the chart.
    pub(crate) fn fitting(
        &self,
        place: impl Fn(f64) -> f64,
        (left, right): (f64, f64),
    ) -> Vec<&Tick> {
        // Steps that a calendar knows.
        [1, 2, 3, 4, 6]
            .into_iter()
            .chain((1..=self.ticks.len() / 12).map(|years| years * 12))
            .chain([self.ticks.len().max(1)])
            .map(|stride| {
                self.ticks
                    .iter()
                    .step_by(stride)
                    .filter(|tick| {
                        let half = Type::LABEL.width(&tick.label) / 2.0;
                        let at = place(tick.at);
                        at - half >= left - 0.5 && at + half <= right + 0.5
                    })
                    .collect::<Vec<_>>()
            })
            .find(|ticks| {
                ticks.windows(2).all(|pair| {
                    let half = |tick: &Tick| Type::LABEL.width(&tick.label) / 2.0;
                    let free = place(pair[1].at) - place(pair[0].at);
                    free >= half(pair[0]) + half(pair[1]) + LABEL_GAP
                })
            })
            .unwrap_or_default()
    }
}

/// Smallest and largest finite value, 0 and 0 when there is none.
fn range(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    values
        .into_iter()
        .filter(|value| value.is_finite())
        .fold(None, |range: Option<(f64, f64)>, value| {
            Some(range.map_or((value, value), |(low, high)| {
                (low.min(value), high.max(value))
            }))
        })
        .unwrap_or((0.0, 0.0))
}

/// The smallest of 1, 2, 5 × 10ⁿ that covers `span` in at most `intervals` steps.
pub(crate) fn round_step(span: f64, intervals: usize) -> f64 {
    let raw = span / intervals.max(1) as f64;
    let magnitude = 10f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * magnitude)
        .find(|step| raw <= step * (1.0 + 1e-9))
        .unwrap_or(magnitude * 10.0);
    // A span too small or too large for its own logarithm.
    if step.is_finite() && step > 0.0 {
        step
    } else {
        1.0
    }
}

/// Digits after the decimal sign that a multiple of `step` needs.
fn digits_of(step: f64) -> u32 {
    (-(step.log10() + 1e-9).floor()).clamp(0.0, 10.0) as u32
}

#[cfg(test)]
mod tests {
    use growth_i18n::Language;
    use growth_model::Currency;
    use proptest::prelude::*;

    use super::*;

    fn texts() -> Texts {
        Texts::new(Language::Ru, Currency::RUB)
    }

    fn labels(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|tick| tick.label.as_str()).collect()
    }

    #[test]
    fn amounts_are_labelled_in_a_unit_that_keeps_them_short() {
        let axis = Axis::values([-720_000.0, 2_510_000.0], Unit::Money, 5, texts());
        assert_eq!(labels(&axis), ["\u{2212}1", "0", "1", "2", "3"]);
        assert_eq!(axis.unit, "млн\u{a0}₽");
        let axis = Axis::values([0.0, 42_000.0], Unit::Money, 5, texts());
        assert_eq!(labels(&axis), ["0", "10", "20", "30", "40", "50"]);
        assert_eq!(axis.unit, "тыс.\u{a0}₽");
        let axis = Axis::values([0.0, 0.31], Unit::Ratio, 4, texts());
        assert_eq!(labels(&axis), ["0,0×", "0,1×", "0,2×", "0,3×", "0,4×"]);
        let axis = Axis::values([0.0, 0.05], Unit::Fraction, 5, texts());
        assert_eq!(labels(&axis)[5], "5\u{a0}%");
    }

    #[test]
    fn what_does_not_vary_is_shown_against_zero() {
        assert_eq!(Axis::values([], Unit::Count, 4, texts()).max, 1.0);
        assert_eq!(Axis::values([7.0, 7.0], Unit::Count, 4, texts()).min, 0.0);
        assert_eq!(Axis::values([-7.0], Unit::Count, 4, texts()).max, 0.0);
        assert_eq!(
            Axis::values([f64::NAN, f64::INFINITY], Unit::Count, 4, texts()).max,
            1.0
        );
    }

    #[test]
    fn months_take_calm_steps() {
        let axis = Axis::whole(24, 640.0, texts());
        assert_eq!(
            labels(&axis),
            [
                "0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20", "22", "24"
            ]
        );
        let axis = Axis::whole(24, 300.0, texts());
        assert_eq!(
            labels(&axis),
            ["0", "3", "6", "9", "12", "15", "18", "21", "24"]
        );
        assert_eq!(labels(&Axis::whole(0, 300.0, texts())), ["0"]);
    }

    proptest! {
        #[test]
        fn ticks_are_round_cover_the_values_and_are_few(
            low in -1e27..1e27f64,
            span in 1e-6..1e27f64,
            intervals in 1usize..8,
        ) {
            let high = low + span;
            prop_assume!(span > low.abs() * 1e-6);
            let axis = Axis::values([low, high], Unit::Count, intervals, texts());
            let step = axis.ticks[1].at - axis.ticks[0].at;
            prop_assert!(axis.min <= low + step * 1e-6 && axis.max >= high - step * 1e-6);
            prop_assert!(axis.ticks.len() >= 2 && axis.ticks.len() <= intervals + 2);
            let leading = step / 10f64.powf(step.log10().floor());
            prop_assert!([1.0, 2.0, 5.0, 10.0].iter().any(|round| (leading - round).abs() < 1e-3));
        }

        #[test]
        fn labels_never_overlap_or_leave_the_chart(
            names in prop::collection::vec(".{0,24}", 0..40),
            width in 40.0..900.0f64,
        ) {
            let axis = Axis::categories(names);
            let span = axis.max - axis.min;
            let place = |at: f64| (at - axis.min) / span * width;
            let shown = axis.fitting(place, (0.0, width));
            for pair in shown.windows(2) {
                let half = |tick: &Tick| Type::LABEL.width(&tick.label) / 2.0;
                prop_assert!(place(pair[0].at) + half(pair[0]) < place(pair[1].at) - half(pair[1]));
            }
            for tick in shown {
                let half = Type::LABEL.width(&tick.label) / 2.0;
                prop_assert!(place(tick.at) - half >= -1.0 && place(tick.at) + half <= width + 1.0);
            }
        }
    }
}
