//! Numerical methods that several features share: minima of likelihoods and special functions.

pub(crate) mod axes;
pub(crate) mod minimise;
pub(crate) mod special;
