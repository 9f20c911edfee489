//! Fluent catalogues in Russian and English, and the formats of numbers, money and dates.
