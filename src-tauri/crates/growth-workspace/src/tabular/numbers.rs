//! How the numbers of a file are written, from the numbers themselves.

use super::{
    amount::{is_grouped as has_group_lengths, may_be_in_number, split_kopecks, strip},
    currency::CurrencyMark,
    format::{DecimalSign, Thousands, is_apostrophe, is_space},
};

/// What one number says about the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) signs: Signs,
    /// The separator between groups of three digits, if there is one beyond doubt.
    pub(super) thousands: Option<Thousands>,
    pub(super) currency: Option<CurrencyMark>,
}

/// What the points and commas of a number are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    /// There are none.
    Absent,
    /// This one stands before a fraction.
    Decimal(DecimalSign),
    /// This one stands between groups (`1,234,567`), so the other one would stand before a fraction.
    Grouping(DecimalSign),
    /// `1,234`: either.
    Either(DecimalSign),
}

/// What a cell says, if it is a number at all.
pub(super) fn shape_of(cell: &str) -> Option<Shape> {
    if let Some(signs) = plain_signs(cell.as_bytes()) {
        return Some(Shape {
            signs,
            thousands: None,
            currency: None,
        });
    }
    let written = strip(split_kopecks(cell).map_or(cell, |(whole, _)| whole))?;
    let digits = written.digits;
    if !digits.chars().all(may_be_in_number) || !digits.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(decimal) = written.dash_after {
        let thousands = match decimal {
            DecimalSign::Comma if digits.contains('.') => Some(Thousands::Point),
            DecimalSign::Point if digits.contains(',') => Some(Thousands::Comma),
            _ => spaced(digits)?,
        };
        let fits = thousands.is_none_or(|thousands| is_grouped(digits, thousands));
        return fits.then_some(Shape {
            signs: Signs::Decimal(decimal),
            thousands,
            currency: written.currency,
        });
    }
    let count = |sign: char| digits.chars().filter(|&c| c == sign).count();
    let (points, commas) = (count('.'), count(','));
    let (signs, thousands) = match (points, commas) {
        (0, 0) => (Signs::Absent, spaced(digits)?),
        (0, _) => one_kind(digits, DecimalSign::Comma, commas)?,
        (_, 0) => one_kind(digits, DecimalSign::Point, points)?,
        _ if digits.rfind('.') > digits.rfind(',') => {
            both_kinds(digits, DecimalSign::Point, Thousands::Comma)?
        }
        _ => both_kinds(digits, DecimalSign::Comma, Thousands::Point)?,
    };
    Some(Shape {
        signs,
        thousands,
        currency: written.currency,
    })
}

/// Digits, perhaps with one sign between them: what nearly every number is.
fn plain_signs(cell: &[u8]) -> Option<Signs> {
    let digits = cell.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 {
        return None;
    }
    let sign = match cell.get(digits) {
        None => return Some(Signs::Absent),
        Some(b'.') => DecimalSign::Point,
        Some(b',') => DecimalSign::Comma,
        Some(_) => return None,
    };
    let fraction = cell.get(digits + 1..)?;
    if fraction.is_empty() || !fraction.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let could_be_group = fraction.len() == 3 && digits <= 3 && cell.first() != Some(&b'0');
    Some(if could_be_group {
        Signs::Either(sign)
    } else {
        Signs::Decimal(sign)
    })
}

fn one_kind(digits: &str, sign: DecimalSign, count: usize) -> Option<(Signs, Option<Thousands>)> {
    let character = char::from(sign.byte());
    if count > 1 {
        let thousands = match sign {
            DecimalSign::Comma => Thousands::Comma,
            DecimalSign::Point => Thousands::Point,
        };
        return is_grouped(digits, thousands).then_some((Signs::Grouping(sign), Some(thousands)));
    }
    let (whole, fraction) = digits.split_once(character)?;
    if !fraction.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let thousands = if whole.is_empty() {
        None
    } else {
        spaced(whole)?
    };
    let could_be_group = fraction.len() == 3
        && thousands.is_none()
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0');
    Some(if could_be_group {
        (Signs::Either(sign), None)
    } else {
        (Signs::Decimal(sign), thousands)
    })
}

fn both_kinds(
    digits: &str,
    decimal: DecimalSign,
    thousands: Thousands,
) -> Option<(Signs, Option<Thousands>)> {
    let (whole, fraction) = digits.split_once(char::from(decimal.byte()))?;
    let fits = fraction.chars().all(|c| c.is_ascii_digit()) && is_grouped(whole, thousands);
    fits.then_some((Signs::Decimal(decimal), Some(thousands)))
}

/// The group separator of a whole number without points and commas; `None` outside if it is no number.
fn spaced(whole: &str) -> Option<Option<Thousands>> {
    if whole.chars().all(|c| c.is_ascii_digit()) {
        return Some(None);
    }
    let thousands = if whole.contains(is_space) {
        Thousands::Space
    } else if whole.contains(is_apostrophe) {
        Thousands::Apostrophe
    } else {
        return None;
    };
    is_grouped(whole, thousands).then_some(Some(thousands))
}

/// Digits in groups of the usual lengths.
fn is_grouped(whole: &str, thousands: Thousands) -> bool {
    let separates = |character: char| thousands.separates(character);
    whole.chars().all(|c| c.is_ascii_digit() || separates(c)) && has_group_lengths(whole, separates)
}

/// What all numbers of a file say together.
#[derive(Debug, Default)]
pub(super) struct NumberEvidence {
    point: Votes,
    comma: Votes,
    either_point: Votes,
    either_comma: Votes,
    spaces: u64,
    apostrophes: u64,
    point_groups: u64,
    comma_groups: u64,
}

/// How many numbers say something, and the first that does.
#[derive(Debug, Default)]
struct Votes {
    count: u64,
    column: usize,
    example: String,
}

impl Votes {
    fn add(&mut self, column: usize, cell: &str) {
        if self.count == 0 {
            self.column = column;
            cell.trim().clone_into(&mut self.example);
        }
        self.count += 1;
    }
}

/// What cannot be decided about the numbers.
pub(super) enum NumberDoubt {
    /// Every number with a sign can be read in two ways.
    Either { column: usize, example: String },
    /// Some numbers are written in one way and some in the other.
    Mixed {
        column: usize,
        point_example: String,
        comma_example: String,
    },
}

/// The decision about the numbers.
pub(super) struct NumberVerdict {
    pub(super) decimal: Option<DecimalSign>,
    pub(super) thousands: Thousands,
    pub(super) doubt: Option<NumberDoubt>,
}

impl NumberEvidence {
    pub(super) fn add(&mut self, column: usize, cell: &str, shape: &Shape) {
        match shape.signs {
            Signs::Absent => {}
            Signs::Decimal(DecimalSign::Point) | Signs::Grouping(DecimalSign::Comma) => {
                self.point.add(column, cell);
            }
            Signs::Decimal(DecimalSign::Comma) | Signs::Grouping(DecimalSign::Point) => {
                self.comma.add(column, cell);
            }
            Signs::Either(DecimalSign::Point) => self.either_point.add(column, cell),
            Signs::Either(DecimalSign::Comma) => self.either_comma.add(column, cell),
        }
        match shape.thousands {
            Some(Thousands::Space) => self.spaces += 1,
            Some(Thousands::Apostrophe) => self.apostrophes += 1,
            Some(Thousands::Point) => self.point_groups += 1,
            Some(Thousands::Comma) => self.comma_groups += 1,
            Some(Thousands::None) | None => {}
        }
    }

    /// `given`: the decimal sign if it is known; `when_silent`: if the file holds whole numbers only.
    pub(super) fn decide(
        &self,
        given: Option<DecimalSign>,
        when_silent: DecimalSign,
    ) -> NumberVerdict {
        // One in a hundred is a slip, not a second way of writing.
        let outweighs = |major: &Votes, minor: &Votes| {
            major.count > 0 && minor.count.saturating_mul(100) <= major.count
        };
        let (decimal, doubt) = if given.is_some() {
            (given, None)
        } else if outweighs(&self.point, &self.comma) {
            (Some(DecimalSign::Point), None)
        } else if outweighs(&self.comma, &self.point) {
            (Some(DecimalSign::Comma), None)
        } else if self.point.count > 0 {
            let doubt = NumberDoubt::Mixed {
                column: self.point.column,
                point_example: self.point.example.clone(),
                comma_example: self.comma.example.clone(),
            };
            (None, Some(doubt))
        } else if let Some(votes) = [&self.either_comma, &self.either_point]
            .into_iter()
            .find(|votes| votes.count > 0)
        {
            let doubt = NumberDoubt::Either {
                column: votes.column,
                example: votes.example.clone(),
            };
            (None, Some(doubt))
        } else {
            (Some(when_silent), None)
        };
        NumberVerdict {
            decimal,
            thousands: self.thousands(decimal),
            doubt,
        }
    }

    /// The most frequent separator that does not contradict the decimal sign. Where there is none,
    /// spaces are admitted: they cannot be misread.
    fn thousands(&self, decimal: Option<DecimalSign>) -> Thousands {
        let (points, commas) = match decimal {
            Some(DecimalSign::Point) => (0, self.comma_groups + self.either_comma.count),
            Some(DecimalSign::Comma) => (self.point_groups + self.either_point.count, 0),
            None => (0, 0),
        };
        [
            (Thousands::Space, self.spaces),
            (Thousands::Apostrophe, self.apostrophes),
            (Thousands::Comma, commas),
            (Thousands::Point, points),
        ]
        .into_iter()
        .rev()
        .max_by_key(|&(_, count)| count)
        .map_or(Thousands::Space, |(thousands, _)| thousands)
    }
}
