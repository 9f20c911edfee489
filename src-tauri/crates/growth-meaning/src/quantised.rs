//! Weights of four bits, in blocks of 32 with a scale.

use half::f16;

/// Weights of a block.
pub(crate) const BLOCK: usize = 32;
/// Bytes of a block: its scale and two weights a byte.
pub(crate) const BLOCK_BYTES: usize = 18;
/// What the weight 0 is stored as.
const ZERO: i16 = 8;

/// Bytes of a matrix whose columns are a multiple of 32.
pub(crate) fn packed_bytes(rows: u64, columns: u64) -> u64 {
    rows * (columns / BLOCK as u64) * BLOCK_BYTES as u64
}

/// Adds the weights of whole blocks to `weights`; whether all scales are finite numbers.
pub(crate) fn unpack(blocks: &[u8], weights: &mut Vec<f32>) -> bool {
    let mut is_finite = true;
    for block in blocks.chunks_exact(BLOCK_BYTES) {
        let Some((scale, packed)) = block.split_first_chunk::<2>() else {
            continue;
        };
        let scale = f16::from_le_bytes(*scale).to_f32();
        is_finite &= scale.is_finite();
        let weight = |bits: u8| f32::from(i16::from(bits) - ZERO) * scale;
        weights.extend(packed.iter().map(|byte| weight(byte & 15)));
        weights.extend(packed.iter().map(|byte| weight(byte >> 4)));
    }
    is_finite
}

/// Packs weights into blocks; what is left over after the last whole block of 32 is dropped.
///
/// The weight of the largest size becomes −8 times the scale, so that it is kept best (as in the format
/// Q4_0 of GGML). An error is at most half of the scale, but for a weight of the same size and the other
/// sign, which may be off by the whole scale.
pub fn quantise(weights: &[f32]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(weights.len() / BLOCK * BLOCK_BYTES);
    for block in weights.chunks_exact(BLOCK) {
        let largest = block.iter().fold(0.0_f32, |largest, weight| {
            if weight.abs() > largest.abs() {
                *weight
            } else {
                largest
            }
        });
        let scale = f16::from_f32(largest / -f32::from(ZERO));
        let inverse = match scale.to_f32() {
            0.0 => 0.0,
            scale => 1.0 / scale,
        };
        packed.extend(scale.to_le_bytes());
        // The conversion of a float that does not fit keeps to the ends of the range.
        let bits = |weight: f32| ((weight * inverse).round() + f32::from(ZERO)).min(15.0) as u8;
        let (low, high) = block.split_at(BLOCK / 2);
        packed.extend(
            low.iter()
                .zip(high)
                .map(|(low, high)| bits(*low) | bits(*high) << 4),
        );
    }
    packed
}

#[cfg(test)]
mod tests {
    use super::{BLOCK_BYTES, quantise, unpack};

    #[test]
    fn weights_come_back_within_the_scale() {
        let weights: Vec<f32> = (0_i16..64).map(|i| (f32::from(i) * 0.37).sin()).collect();
        let packed = quantise(&weights);
        assert_eq!(packed.len(), 2 * BLOCK_BYTES);
        let mut again = Vec::new();
        assert!(unpack(&packed, &mut again));
        for (weight, again) in weights.iter().zip(&again) {
            assert!((weight - again).abs() <= 1.01 / 8.0, "{weight} {again}");
        }
        // Values that the format has exactly.
        let exact: Vec<f32> = (0_i16..32).map(|i| f32::from(i % 16 - 8) * 0.25).collect();
        let mut again = Vec::new();
        assert!(unpack(&quantise(&exact), &mut again));
        assert_eq!(exact, again);
    }

    #[test]
    fn nothing_and_infinity_are_told() {
        let mut weights = Vec::new();
        assert!(unpack(&quantise(&[0.0; 32]), &mut weights));
        assert_eq!(weights, [0.0; 32]);
        let mut block = vec![0_u8; BLOCK_BYTES];
        block[1] = 0x7c;
        assert!(!unpack(&block, &mut weights));
    }
}
