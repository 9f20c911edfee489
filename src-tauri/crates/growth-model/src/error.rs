//! Why an input is refused.

use rust_decimal::Decimal;
use thiserror::Error;

/// An input outside its domain. `field` is the path of the input as it is written in JSON
/// (`acquisition.new_customers`); the other values say what was found and what would be right.
///
/// The message is for logs; people read the localised text of [`ModelError::code`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ModelError {
    /// The number is outside `min..=max`.
    #[error("{field}: {value} is outside {min:?}..={max:?}")]
    OutOfRange {
        /// Path of the field.
        field: String,
        /// What was given.
        value: Decimal,
        /// Smallest value that is accepted, if there is one.
        min: Option<Decimal>,
        /// Largest value that is accepted, if there is one.
        max: Option<Decimal>,
    },
    /// The number must be whole.
    #[error("{field}: {value} is not a whole number")]
    NotWhole {
        /// Path of the field.
        field: String,
        /// What was given.
        value: Decimal,
    },
    /// A value without which the request makes no sense is absent.
    #[error("{field}: missing")]
    Required {
        /// Path of the field.
        field: String,
    },
    /// The values of several fields contradict each other; `rule` is a stable code.
    #[error("{field}: breaks the rule {rule}")]
    Inconsistent {
        /// Path of the field that should be changed.
        field: String,
        /// Stable code of the rule, for the localised message (`mode_outside_range`).
        rule: &'static str,
    },
}

impl ModelError {
    /// Stable code that a script or the UI can act on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OutOfRange { .. } => "out_of_range",
            Self::NotWhole { .. } => "not_whole",
            Self::Required { .. } => "required",
            Self::Inconsistent { .. } => "inconsistent",
        }
    }

    /// Path of the field that the error concerns.
    pub fn field(&self) -> &str {
        match self {
            Self::OutOfRange { field, .. }
            | Self::NotWhole { field, .. }
            | Self::Required { field }
            | Self::Inconsistent { field, .. } => field,
        }
    }

    /// The same error at another field.
    #[must_use]
    pub fn at(mut self, path: String) -> Self {
        let field = match &mut self {
            Self::OutOfRange { field, .. }
            | Self::NotWhole { field, .. }
            | Self::Required { field }
            | Self::Inconsistent { field, .. } => field,
        };
        *field = path;
        self
    }

    /// The same error of a value that stands further inside: `prefix` is put before the path.
    #[must_use]
    pub fn within(self, prefix: &str) -> Self {
        let path = format!("{prefix}.{}", self.field());
        self.at(path)
    }
}
