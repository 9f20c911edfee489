//! Reads the parts of a pack one after the other.

use ndarray::Array2;

use crate::PackError;
use crate::quantised::{packed_bytes, unpack};

/// What is not read yet.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    whole: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            whole: bytes.len(),
        }
    }

    /// How much was read. Bytes.
    pub(crate) fn place(&self) -> usize {
        self.whole - self.rest.len()
    }

    pub(crate) fn take(&mut self, bytes: usize) -> Result<&'a [u8], PackError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(bytes)
            .ok_or_else(|| PackError::Length {
                expected: self.place() as u64 + bytes as u64,
                found: self.whole as u64,
            })?;
        self.rest = rest;
        Ok(taken)
    }

    /// A whole number of four bytes.
    pub(crate) fn number(&mut self) -> Option<usize> {
        let bytes = self.take(4).ok()?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    }

    /// Finite numbers.
    pub(crate) fn floats(
        &mut self,
        part: &'static str,
        count: usize,
    ) -> Result<Vec<f32>, PackError> {
        let bytes = self.take(count.saturating_mul(4))?;
        let (numbers, _) = bytes.as_chunks::<4>();
        let floats: Vec<f32> = numbers
            .iter()
            .map(|bytes| f32::from_le_bytes(*bytes))
            .collect();
        if floats.iter().all(|value| value.is_finite()) {
            Ok(floats)
        } else {
            Err(PackError::NotFinite { part })
        }
    }

    /// A matrix of 4-bit weights.
    pub(crate) fn matrix(
        &mut self,
        part: &'static str,
        rows: usize,
        columns: usize,
    ) -> Result<Array2<f32>, PackError> {
        let blocks = self.take(packed_bytes(rows as u64, columns as u64) as usize)?;
        let mut weights = Vec::with_capacity(rows * columns);
        if !unpack(blocks, &mut weights) {
            return Err(PackError::NotFinite { part });
        }
        shaped(part, rows, columns, weights)
    }

    /// A matrix of finite numbers.
    pub(crate) fn float_matrix(
        &mut self,
        part: &'static str,
        rows: usize,
        columns: usize,
    ) -> Result<Array2<f32>, PackError> {
        let floats = self.floats(part, rows * columns)?;
        shaped(part, rows, columns, floats)
    }
}

fn shaped(
    part: &'static str,
    rows: usize,
    columns: usize,
    values: Vec<f32>,
) -> Result<Array2<f32>, PackError> {
    Array2::from_shape_vec((rows, columns), values).map_err(|_| PackError::Part { part, entry: 0 })
}
