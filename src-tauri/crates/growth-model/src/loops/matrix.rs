//! Small square matrices of non-negative numbers: spectral radius, its sensitivities, and the
//! inverse of `I − M`.
//!
//! The radius is found by repeated squaring. Unlike the power iteration it converges for periodic
//! matrices (a loop that only feeds through another one), and unlike a general eigen-solver it
//! loses no digit on defective ones: nothing is ever subtracted.

/// Squarings after which `n^(2^−j)` is 1 to the last digit.
const SQUARINGS: i32 = 50;

/// A square matrix of numbers ≥ 0, row-major.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Square {
    size: usize,
    cells: Vec<f64>,
}

impl Square {
    /// A matrix from a function of row and column.
    pub(crate) fn from_fn(size: usize, cell: impl Fn(usize, usize) -> f64) -> Self {
        let cells = (0..size * size)
            .map(|index| cell(index / size, index % size))
            .collect();
        Self { size, cells }
    }

    pub(crate) fn at(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.size + column]
    }

    /// Divides every cell.
    pub(crate) fn divide(&mut self, divisor: f64) {
        for cell in &mut self.cells {
            *cell /= divisor;
        }
    }

    fn largest(&self) -> f64 {
        self.cells.iter().copied().fold(0.0, f64::max)
    }

    fn trace(&self) -> f64 {
        (0..self.size).map(|index| self.at(index, index)).sum()
    }

    fn scale(&mut self, factor: f64) {
        for cell in &mut self.cells {
            *cell *= factor;
        }
    }

    /// Writes `self · self` to `target`.
    fn square_into(&self, target: &mut Self) {
        let size = self.size;
        target.cells.fill(0.0);
        for row in 0..size {
            for middle in 0..size {
                let left = self.cells[row * size + middle];
                if left == 0.0 {
                    continue;
                }
                let right = &self.cells[middle * size..(middle + 1) * size];
                let out = &mut target.cells[row * size..(row + 1) * size];
                for (out, right) in out.iter_mut().zip(right) {
                    *out += left * right;
                }
            }
        }
    }

    /// A diagonally similar matrix whose rows and columns have like sums, so that no cell is lost
    /// to underflow when it is squared. Eigenvalues stay; the diagonal of the similarity comes too.
    fn balanced(&self) -> (Self, Vec<f64>) {
        let mut matrix = self.clone();
        let mut diagonal = vec![1.0; self.size];
        for _ in 0..64 {
            let mut settled = true;
            for (index, similarity) in diagonal.iter_mut().enumerate() {
                let sums = (0..self.size).filter(|&other| other != index).fold(
                    (0.0, 0.0),
                    |(row, column), other| {
                        (
                            row + matrix.at(index, other),
                            column + matrix.at(other, index),
                        )
                    },
                );
                if sums.0 == 0.0 || sums.1 == 0.0 {
                    continue;
                }
                // A power of two, so that balancing itself rounds nothing.
                let factor = (sums.0 / sums.1).sqrt().log2().round().exp2();
                if factor == 1.0 || !factor.is_finite() {
                    continue;
                }
                settled = false;
                *similarity *= factor;
                for other in (0..self.size).filter(|&other| other != index) {
                    matrix.cells[index * self.size + other] /= factor;
                    matrix.cells[other * self.size + index] *= factor;
                }
            }
            if settled {
                break;
            }
        }
        (matrix, diagonal)
    }

    /// ρ: the largest absolute eigenvalue. Infinite when a cell is.
    pub(crate) fn spectral_radius(&self) -> f64 {
        match self.size {
            0 => 0.0,
            1 => self.cells[0],
            _ => self.spectral_radius_by_squaring(),
        }
    }

    fn spectral_radius_by_squaring(&self) -> f64 {
        if !self.cells.iter().all(|cell| cell.is_finite()) {
            return f64::INFINITY;
        }
        let (mut power, _) = self.balanced();
        let mut next = power.clone();
        // ln ρ = lim 2^−j · ln ‖M^(2^j)‖, collected from the factors taken out on the way.
        let mut logarithm = 0.0;
        let mut weight = 1.0;
        for _ in 0..SQUARINGS {
            let norm = power.largest();
            if norm == 0.0 {
                return 0.0;
            }
            power.scale(1.0 / norm);
            logarithm += weight * norm.ln();
            weight /= 2.0;
            power.square_into(&mut next);
            std::mem::swap(&mut power, &mut next);
        }
        let norm = power.largest();
        if norm == 0.0 {
            return 0.0;
        }
        (logarithm + weight * norm.ln()).exp()
    }

    /// `∂ρ/∂M[i][j] = vᵢ·wⱼ/(v·w)` with the left and right eigenvectors v and w of ρ, as a matrix.
    /// `None` when ρ is 0 or belongs to several equally strong groups: then it has no derivative.
    pub(crate) fn sensitivities(&self) -> Option<Self> {
        let radius = self.spectral_radius();
        if !(radius > 0.0 && radius.is_finite()) {
            return None;
        }
        // Powers of (M + ρI)/2ρ tend to the projection w·vᵀ/(v·w): the shift leaves the
        // eigenvectors alone and makes ρ the only eigenvalue of its size.
        let (balanced, diagonal) = self.balanced();
        let mut power = Self::from_fn(self.size, |row, column| {
            let own = if row == column { radius } else { 0.0 };
            (balanced.at(row, column) + own) / (2.0 * radius)
        });
        let mut next = power.clone();
        for _ in 0..SQUARINGS {
            let norm = power.largest();
            power.scale(1.0 / norm);
            power.square_into(&mut next);
            std::mem::swap(&mut power, &mut next);
        }
        power.scale(1.0 / power.largest());
        power.square_into(&mut next);
        // A projection on one direction has trace(P)² = trace(P²); on several it has not, and what
        // a defective eigenvalue leaves has no trace to speak of.
        let trace = power.trace();
        let alone = trace > 1e-6 && (trace * trace - next.trace()).abs() < 1e-6 * trace * trace;
        alone.then(|| {
            Self::from_fn(self.size, |row, column| {
                power.at(column, row) / trace * (diagonal[column] / diagonal[row])
            })
        })
    }

    /// `(I − M)⁻¹`, whose column `s` says what one unit of `s` ends up as. Only for ρ(M) < 1:
    /// there elimination needs no pivoting and no step of it cancels.
    pub(crate) fn resolvent(&self) -> Self {
        let size = self.size;
        let mut left = Self::from_fn(size, |row, column| {
            f64::from(u8::from(row == column)) - self.at(row, column)
        });
        let mut right = Self::from_fn(size, |row, column| f64::from(u8::from(row == column)));
        for pivot in 0..size {
            let scale = 1.0 / left.at(pivot, pivot);
            for column in 0..size {
                left.cells[pivot * size + column] *= scale;
                right.cells[pivot * size + column] *= scale;
            }
            for row in (0..size).filter(|&row| row != pivot) {
                let factor = left.at(row, pivot);
                if factor == 0.0 {
                    continue;
                }
                for column in 0..size {
                    left.cells[row * size + column] -= factor * left.at(pivot, column);
                    right.cells[row * size + column] -= factor * right.at(pivot, column);
                }
            }
        }
        right
    }
}
