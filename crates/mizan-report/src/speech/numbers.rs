//! Numbers as people read them.

/// A number with its thousands apart: `16,777,216`.
#[must_use]
pub fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let comma = |index: usize| index > 0 && (digits.len() - index).is_multiple_of(3);
    digits.char_indices().flat_map(|(index, digit)| comma(index).then_some(',').into_iter().chain([digit])).collect()
}

/// A number that is too long to be read, by its first two digits and a power of ten: `9.7 × 10¹³`.
#[must_use]
pub fn rounded(digits: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let power = digits.len().saturating_sub(1).to_string();
    let power: String = power.bytes().map(|digit| RAISED[usize::from(digit - b'0')]).collect();
    let (first, second) = (digits.get(..1).unwrap_or("0"), digits.get(1..2).unwrap_or("0"));
    format!("{first}.{second} × 10{power}")
}

#[cfg(test)]
mod tests {
    use super::{grouped, rounded};

    #[test]
    fn long_numbers_are_powers_of_ten() {
        assert_eq!(["97142496485000", "10", "7"].map(rounded), ["9.7 × 10¹³", "1.0 × 10¹", "7.0 × 10⁰"]);
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1000, 16_777_216].map(grouped), ["0", "999", "1,000", "16,777,216"]);
    }
}
