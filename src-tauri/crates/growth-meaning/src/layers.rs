//! The parts of a BERT encoder.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayViewMut1, s};

use crate::PackError;
use crate::format::Shape;
use crate::reader::Reader;

/// A linear map: `x · weightsᵀ + bias`.
pub(crate) struct Linear {
    weights: Array2<f32>,
    bias: Vec<f32>,
}

impl Linear {
    fn read(
        reader: &mut Reader<'_>,
        part: &'static str,
        rows: usize,
        columns: usize,
    ) -> Result<Self, PackError> {
        Ok(Self {
            weights: reader.matrix(part, rows, columns)?,
            bias: reader.floats(part, rows)?,
        })
    }

    fn of(&self, given: &Array2<f32>) -> Array2<f32> {
        let mut result = Array2::zeros((given.nrows(), self.weights.nrows()));
        general_mat_mul(1.0, given, &self.weights.t(), 0.0, &mut result);
        for mut row in result.rows_mut() {
            row.iter_mut()
                .zip(&self.bias)
                .for_each(|(value, bias)| *value += bias);
        }
        result
    }
}

/// Layer normalisation: `(x − mean) / √(variance + ε) · gain + bias` over each row.
pub(crate) struct Norm {
    gain: Vec<f32>,
    bias: Vec<f32>,
    epsilon: f32,
}

impl Norm {
    pub(crate) fn read(
        reader: &mut Reader<'_>,
        part: &'static str,
        shape: &Shape,
    ) -> Result<Self, PackError> {
        let hidden = shape.hidden as usize;
        Ok(Self {
            gain: reader.floats(part, hidden)?,
            bias: reader.floats(part, hidden)?,
            epsilon: shape.epsilon,
        })
    }

    pub(crate) fn apply(&self, rows: &mut Array2<f32>) {
        let count = rows.ncols() as f32;
        for mut row in rows.rows_mut() {
            let mean = row.iter().sum::<f32>() / count;
            let variance = row
                .iter()
                .map(|value| (value - mean) * (value - mean))
                .sum::<f32>()
                / count;
            let inverse = 1.0 / (variance + self.epsilon).sqrt();
            for (value, (gain, bias)) in row.iter_mut().zip(self.gain.iter().zip(&self.bias)) {
                *value = (*value - mean) * inverse * gain + bias;
            }
        }
    }
}

/// A layer of the encoder.
pub(crate) struct Layer {
    attention: Linear,
    attention_output: Linear,
    attention_norm: Norm,
    intermediate: Linear,
    output: Linear,
    output_norm: Norm,
    heads: usize,
}

impl Layer {
    pub(crate) fn read(reader: &mut Reader<'_>, shape: &Shape) -> Result<Self, PackError> {
        let [hidden, intermediate] = [shape.hidden, shape.intermediate].map(|size| size as usize);
        Ok(Self {
            attention: Linear::read(reader, "attention", 3 * hidden, hidden)?,
            attention_output: Linear::read(reader, "attention_output", hidden, hidden)?,
            attention_norm: Norm::read(reader, "attention_norm", shape)?,
            intermediate: Linear::read(reader, "intermediate", intermediate, hidden)?,
            output: Linear::read(reader, "output", hidden, intermediate)?,
            output_norm: Norm::read(reader, "output_norm", shape)?,
            heads: shape.heads as usize,
        })
    }

    /// Tokens as rows.
    pub(crate) fn apply(&self, tokens: &mut Array2<f32>) {
        *tokens += &self.attention_output.of(&self.attend(tokens));
        self.attention_norm.apply(tokens);
        let mut intermediate = self.intermediate.of(tokens);
        intermediate.mapv_inplace(gelu);
        *tokens += &self.output.of(&intermediate);
        self.output_norm.apply(tokens);
    }

    /// `softmax(queries · keysᵀ / √d) · values` of each head.
    fn attend(&self, tokens: &Array2<f32>) -> Array2<f32> {
        let (count, hidden) = tokens.dim();
        let size = hidden / self.heads;
        let scale = 1.0 / (size as f32).sqrt();
        let all = self.attention.of(tokens);
        let mut result = Array2::zeros((count, hidden));
        let mut weights = Array2::zeros((count, count));
        for head in 0..self.heads {
            let part = |kind: usize| {
                let from = kind * hidden + head * size;
                all.slice(s![.., from..from + size])
            };
            general_mat_mul(scale, &part(0), &part(1).t(), 0.0, &mut weights);
            weights.rows_mut().into_iter().for_each(softmax);
            let from = head * size;
            let mut of_head = result.slice_mut(s![.., from..from + size]);
            general_mat_mul(1.0, &weights, &part(2), 0.0, &mut of_head);
        }
        result
    }
}

fn softmax(mut row: ArrayViewMut1<'_, f32>) {
    let largest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    row.mapv_inplace(|value| libm::expf(value - largest));
    let sum: f32 = row.iter().sum();
    row.mapv_inplace(|value| value / sum);
}

/// `x/2 · (1 + erf(x/√2))` (Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016).
fn gelu(x: f32) -> f32 {
    0.5 * x * (1.0 + libm::erff(x * std::f32::consts::FRAC_1_SQRT_2))
}
