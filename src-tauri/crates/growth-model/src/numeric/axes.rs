//! The axes of a valley: along them a smooth function bends alike in every direction, so that a search
//! for its minimum needs few steps.

/// Distance at which slopes are compared.
const STEP: f64 = 1e-4;

/// A change of four variables near a point: `x = point + L⁻ᵀ z`, where `L Lᵀ` is the Hessian of the
/// function there (Cholesky). In z the Hessian is the identity.
pub(crate) struct Axes {
    /// L⁻¹, lower triangular.
    inverse: [[f64; 4]; 4],
}

impl Axes {
    /// The axes at a point of a function with these slopes; the variables themselves where it does not
    /// bend upwards in every direction.
    pub(crate) fn at(point: &[f64; 4], slopes: impl Fn(&[f64; 4]) -> [f64; 4]) -> Self {
        let mut hessian = [[0.0; 4]; 4];
        for (i, row) in hessian.iter_mut().enumerate() {
            let moved = |by: f64| {
                let mut point = *point;
                point[i] += by;
                slopes(&point)
            };
            let (after, before) = (moved(STEP), moved(-STEP));
            for (entry, (after, before)) in row.iter_mut().zip(after.iter().zip(before)) {
                *entry = (after - before) / (2.0 * STEP);
            }
        }
        Self {
            inverse: inverse_factor(&hessian).unwrap_or_else(identity),
        }
    }

    /// The variables `steps` along the axes from `from`.
    pub(crate) fn point(&self, from: &[f64], steps: &[f64]) -> [f64; 4] {
        let mut point = [0.0; 4];
        for (i, (value, from)) in point.iter_mut().zip(from).enumerate() {
            let along = self.inverse.iter().zip(steps);
            *value = from + along.map(|(row, step)| row[i] * step).sum::<f64>();
        }
        point
    }

    /// Slopes along the axes from slopes by the variables.
    pub(crate) fn slopes(&self, by_variable: &[f64; 4]) -> [f64; 4] {
        self.inverse.map(|row| {
            let each = row.iter().zip(by_variable);
            each.map(|(entry, slope)| entry * slope).sum()
        })
    }
}

fn identity() -> [[f64; 4]; 4] {
    let mut identity = [[0.0; 4]; 4];
    for (i, row) in identity.iter_mut().enumerate() {
        row[i] = 1.0;
    }
    identity
}

/// The inverse of the Cholesky factor of a matrix, from the mean of its two triangles; `None` where the
/// matrix is not positive definite.
fn inverse_factor(matrix: &[[f64; 4]; 4]) -> Option<[[f64; 4]; 4]> {
    let mut factor = [[0.0; 4]; 4];
    for i in 0..4 {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| factor[i][k] * factor[j][k]).sum();
            let rest = f64::midpoint(matrix[i][j], matrix[j][i]) - known;
            factor[i][j] = if i == j {
                if !(rest > 0.0 && rest.is_finite()) {
                    return None;
                }
                rest.sqrt()
            } else {
                rest / factor[j][j]
            };
        }
    }
    // Column by column, from the diagonal down.
    let mut inverse = [[0.0; 4]; 4];
    for j in 0..4 {
        inverse[j][j] = 1.0 / factor[j][j];
        for i in j + 1..4 {
            let known: f64 = (j..i).map(|k| factor[i][k] * inverse[k][j]).sum();
            inverse[i][j] = -known / factor[i][i];
        }
    }
    Some(inverse)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bowl that is long in one direction, with its bottom at (1, 2, 3, 4).
    const BOWL: [[f64; 4]; 4] = [
        [4.0, 1.0, 0.5, 0.0],
        [1.0, 3.0, 0.2, 0.1],
        [0.5, 0.2, 100.0, 2.0],
        [0.0, 0.1, 2.0, 0.3],
    ];

    fn slopes(at: &[f64; 4]) -> [f64; 4] {
        BOWL.map(|row| {
            let each = row.iter().zip(at).zip([1.0, 2.0, 3.0, 4.0]);
            each.map(|((entry, x), bottom)| entry * (x - bottom)).sum()
        })
    }

    #[test]
    fn one_step_along_the_axes_is_the_bottom_of_a_bowl() {
        let start = [0.0; 4];
        let axes = Axes::at(&start, slopes);
        let down = axes.slopes(&slopes(&start)).map(|slope| -slope);
        let bottom = axes.point(&start, &down);
        for (x, expected) in bottom.iter().zip([1.0, 2.0, 3.0, 4.0]) {
            assert!((x - expected).abs() < 1e-6, "{bottom:?}");
        }
    }

    #[test]
    fn where_nothing_bends_upwards_the_variables_are_the_axes() {
        let axes = Axes::at(&[0.0; 4], |at| at.map(|x| -x));
        assert_eq!(axes.point(&[1.0; 4], &[0.5; 4]), [1.5; 4]);
        assert_eq!(axes.slopes(&[2.0; 4]), [2.0; 4]);
    }
}
