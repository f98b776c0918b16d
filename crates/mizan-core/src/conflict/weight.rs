//! Exact decimal weights.

use std::fmt;
use std::ops::Add;

use bnum::types::I512;

/// The most digits that a weight may have on either side of the decimal point.
pub const MAX_DIGITS: usize = 40;

/// A decimal number, held exactly: its value times 10^40. Sums of any number of weights that fits in memory are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(I512);

/// Why a text is no weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightError {
    /// It is not a decimal number such as `3`, `-0.25` or `1e3`.
    NotDecimal,
    /// It has more than [`MAX_DIGITS`] digits before or after the point.
    TooLong,
}

impl Weight {
    /// Nothing.
    pub const ZERO: Self = Self(I512::from_bytes([0; 64]));

    /// The same weight with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Reads a decimal as TOML writes it: a sign, digits, underscores between digits, a fraction, an exponent.
    ///
    /// # Errors
    /// See [`WeightError`].
    pub fn parse(text: &str) -> Result<Self, WeightError> {
        let text = text.replace('_', "");
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(&text)),
        };
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        if whole.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(WeightError::NotDecimal);
        }
        let scaled = scale(&digits, exponent - fraction.len() as i64)?;
        let value: I512 = scaled.parse().map_err(|_| WeightError::NotDecimal)?;
        Ok(Self(if negative { -value } else { value }))
    }
}

impl fmt::Display for Weight {
    /// The shortest decimal of this value: `-2`, `0.25`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_str_radix(10);
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("-", digits));
        let digits = format!("{digits:0>width$}", width = MAX_DIGITS + 1);
        let (whole, fraction) = digits.split_at(digits.len() - MAX_DIGITS);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        write!(out, "{sign}{whole}{point}{fraction}")
    }
}

impl Add for Weight {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

fn parse_exponent(text: &str) -> Result<i64, WeightError> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(WeightError::NotDecimal);
    }
    // An exponent too long to read moves the point too far, whatever it is.
    text.parse::<i64>().ok().filter(|e| e.unsigned_abs() <= 1_000_000).ok_or(WeightError::TooLong)
}

/// `digits` × 10^`exponent`, as the digits of its 10^40-fold.
fn scale(digits: &str, exponent: i64) -> Result<String, WeightError> {
    let significant = digits.trim_start_matches('0');
    let shortest = significant.trim_end_matches('0');
    if shortest.is_empty() {
        return Ok("0".into());
    }
    let exponent = exponent + (significant.len() - shortest.len()) as i64;
    let max = MAX_DIGITS as i64;
    if -exponent > max || shortest.len() as i64 + exponent > max {
        return Err(WeightError::TooLong);
    }
    Ok(format!("{shortest}{}", "0".repeat((exponent + max) as usize)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(text: &str) -> Weight {
        Weight::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    #[test]
    fn sums_are_exact_where_binary_floats_are_not() {
        assert_eq!(weight("0.1") + weight("0.2"), weight("0.3"));
        assert_ne!(0.1 + 0.2, 0.3, "the reason for this type");
    }

    #[test]
    fn equal_values_are_equal_however_they_are_written() {
        for (left, right) in [("1e3", "1_000"), ("+1.50", "1.5"), ("-0.0", "0"), ("25E-2", "0.25"), ("00012", "12")] {
            assert_eq!(weight(left), weight(right), "{left} {right}");
        }
        assert!(weight("-2") < weight("-1.999"));
    }

    #[test]
    fn a_weight_is_written_as_short_as_it_can_be() {
        for (text, written) in [("0.250", "0.25"), ("-2", "-2"), ("1e3", "1000"), ("0", "0"), ("-0.5", "-0.5")] {
            assert_eq!(weight(text).to_string(), written);
        }
    }

    #[test]
    fn forty_digits_on_either_side_and_no_more() {
        let nines = "9".repeat(40);
        let longest = weight(&format!("{nines}.{nines}"));
        assert!(longest < longest + weight(&format!("0.{}1", "0".repeat(39))));
        assert_eq!(Weight::parse(&"9".repeat(41)), Err(WeightError::TooLong));
        assert_eq!(Weight::parse(&format!("0.{}1", "0".repeat(40))), Err(WeightError::TooLong));
        assert_eq!(weight(&format!("1.{}", "0".repeat(60))), weight("1"), "zeros at the end say nothing");
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in ["", "nan", "inf", "-", "1e", "e5", "1.2.3", "0x10", "1e99999999999999999999"] {
            assert!(Weight::parse(text).is_err(), "{text}");
        }
    }
}
