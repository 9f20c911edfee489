//! A root of a continuous function between two points, where no closed form exists.

/// Halvings after which a bracket is as narrow as doubles can make it, however wide it was.
const MAX_HALVINGS: u32 = 1_200;
/// Halvings before the size of a step in the function is first looked at.
const SETTLED_HALVINGS: u32 = 12;
/// Size of a step at the end of the search, relative to its first, from which the function jumps there
/// instead of passing through.
const JUMP: f64 = 1e-3;

/// Where a function passes from one sign to the other between two points, found by halving until the
/// bracket is as narrow as doubles can make it: accepted by its width and the change of sign, not by how
/// near to zero the function comes. An infinite value has a sign, too. `None` when the sign is the same
/// at both ends, when the function is not a number on the way, and when it jumps over zero.
pub(crate) fn crossing(f: impl Fn(f64) -> f64, low: f64, high: f64) -> Option<f64> {
    let (mut low, mut high) = (low, high);
    let (mut at_low, mut at_high) = (f(low), f(high));
    if at_low == 0.0 {
        return Some(low);
    }
    if at_high == 0.0 {
        return Some(high);
    }
    if at_low.is_nan() || at_high.is_nan() || (at_low < 0.0) == (at_high < 0.0) {
        return None;
    }
    let mut first_step = None;
    for halving in 0..MAX_HALVINGS {
        let middle = middle(low, high);
        if middle <= low || middle >= high {
            break;
        }
        let value = f(middle);
        if value.is_nan() {
            return None;
        }
        if value == 0.0 {
            return Some(middle);
        }
        if (value < 0.0) == (at_low < 0.0) {
            (low, at_low) = (middle, value);
        } else {
            (high, at_high) = (middle, value);
        }
        let step = (at_high - at_low).abs();
        if halving >= SETTLED_HALVINGS && step.is_finite() {
            first_step.get_or_insert(step);
        }
    }
    let step = (at_high - at_low).abs();
    // A step that does not shrink with the bracket is a jump.
    if first_step.is_none_or(|first| step > JUMP * first) {
        return None;
    }
    Some(if at_low.abs() <= at_high.abs() {
        low
    } else {
        high
    })
}

/// Half-way between two numbers: in magnitude where they are of one sign and far apart.
fn middle(low: f64, high: f64) -> f64 {
    if low > 0.0 && high / low > 4.0 {
        return (low * high).sqrt().clamp(low, high);
    }
    if high < 0.0 && low / high > 4.0 {
        return -(low * high).sqrt().clamp(-high, -low);
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crossing_is_found_whatever_the_scale_of_the_function() {
        for scale in [1e-30, 1.0, 1e30] {
            let root = crossing(|x| scale * (x - 0.3), 0.0, 1.0).unwrap();
            assert!((root - 0.3).abs() < 1e-15, "{scale}: {root}");
        }
        let steep = crossing(|x| 1.0 / x - 4.0, 1e-12, 1e15).unwrap();
        assert!((steep - 0.25).abs() < 1e-15, "{steep}");
        let small = crossing(|x| x - 1e-300, 0.0, 1.0).unwrap();
        assert!((small / 1e-300 - 1.0).abs() < 1e-12, "{small}");
        let below = crossing(|x| x + 3.0, -1e15, -1e-12).unwrap();
        assert!((below + 3.0).abs() < 1e-14, "{below}");
        // The far end may be infinite.
        let endless = |x: f64| {
            if x == 0.0 {
                f64::INFINITY
            } else {
                1.0 / x - 2.0
            }
        };
        assert!((crossing(endless, 0.0, 1.0).unwrap() - 0.5).abs() < 1e-15);
    }

    #[test]
    fn a_jump_over_zero_is_no_crossing() {
        assert_eq!(
            crossing(|x| if x < 0.4 { -1.0 } else { 2.0 }, 0.0, 1.0),
            None
        );
        assert_eq!(crossing(|x| 1.0 / (x - 0.4), 0.0, 1.0), None);
        let endless = |x: f64| if x < 0.4 { -1.0 } else { f64::INFINITY };
        assert_eq!(crossing(endless, 0.0, 1.0), None);
        assert_eq!(crossing(|x| x + 1.0, 0.0, 1.0), None);
        assert_eq!(crossing(|_| f64::NAN, 0.0, 1.0), None);
    }
}
