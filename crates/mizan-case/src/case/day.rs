//! Days, as exactly as they are known: a day, a month, or a year.

use std::cmp::Ordering;
use std::fmt;

/// A day of the calendar, or the month or the year in which it lies.
///
/// ```
/// use mizan_case::case::Day;
///
/// let day = Day::read("2016-03-14").unwrap();
/// assert_eq!(day.to_string(), "2016-03-14");
/// // Of a day and the month that it lies in neither comes first.
/// assert!(!day.is_before(Day::read("2016-03").unwrap()) && day.is_before(Day::read("2016-04").unwrap()));
/// assert_eq!(Day::read("2016-02-30"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    /// From 1; 0 where it is not known.
    month: u8,
    /// From 1; 0 where it is not known.
    day: u8,
}

impl Day {
    /// The day that a text writes: `2016-03-14`, `2016-03` or `2016`; what follows a day as its time is left aside.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let date = text.trim().split(['T', 't', ' ']).next()?;
        let mut parts = date.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Some(0),
            Some(part) if part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()) => part.parse().ok(),
            Some(_) => None,
        };
        let (year, month, day): (u16, u16, u16) = (part(4)?, part(2)?, part(2)?);
        let (has_month, has_day) = (date.len() > 4, date.len() > 7);
        let fits = year > 0
            && (1..=12).contains(&month) == has_month
            && (1..=days_in(year, month)).contains(&day) == has_day
            && (has_day || day == 0)
            && parts.next().is_none();
        fits.then_some(Self { year, month: month as u8, day: day as u8 })
    }

    /// Whether it is earlier for certain: of what is known of both something is.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        let known = |one: u8, other: u8| if one == 0 || other == 0 { Ordering::Equal } else { one.cmp(&other) };
        let months = || known(self.month, other.month);
        let days = || known(self.day, other.day);
        self.year.cmp(&other.year).then_with(months).then_with(days) == Ordering::Less
    }

    /// How many days after the first of January of the year 1 it begins, for drawings: a month at its first day, a year at
    /// its first month.
    #[must_use]
    pub fn number(self) -> u32 {
        let before = u32::from(self.year) - 1;
        let of_years = before * 365 + before / 4 - before / 100 + before / 400;
        let months = 1..u16::from(self.month.max(1));
        let of_months: u32 = months.map(|month| u32::from(days_in(self.year, month))).sum();
        of_years + of_months + u32::from(self.day.max(1)) - 1
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (0, _) => write!(out, "{:04}", self.year),
            (month, 0) => write!(out, "{:04}-{month:02}", self.year),
            (month, day) => write!(out, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

fn days_in(year: u16, month: u16) -> u16 {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 => 28 + u16::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_months_and_years_are_read() {
        for text in ["2016-03-14", "2016-03", "2016", "2016-02-29", "2000-02-29"] {
            assert_eq!(Day::read(text).map(|day| day.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Day::read("2016-03-14T10:00:00Z"), Day::read("2016-03-14"));
        for text in
            ["", "0000", "16", "2016-3", "2016-13", "2016-00", "2016-03-00", "2015-02-29", "1900-02-29", "March 2016"]
        {
            assert_eq!(Day::read(text), None, "{text}");
        }
        assert_eq!(Day::read("2016-03-14-01"), None);
    }

    #[test]
    fn what_is_known_in_part_only_comes_before_nothing_that_it_may_hold() {
        let day = |text| Day::read(text).unwrap();
        assert!(day("2016").is_before(day("2017-01-01")) && day("2016-03-13").is_before(day("2016-03-14")));
        assert!(!day("2016").is_before(day("2016-05-01")) && !day("2016-05-01").is_before(day("2016")));
        assert!(!day("2016-05").is_before(day("2016-05-31")) && !day("2016-05-02").is_before(day("2016-05-01")));
    }

    #[test]
    fn days_are_counted() {
        assert_eq!(day("0001-01-01"), 0);
        assert_eq!(day("2016-03-01") - day("2016-02-01"), 29);
        assert_eq!(day("2017") - day("2016"), 366);
        // The first of January 1970 is day 719,163 of the usual count, which begins with 1.
        assert_eq!(day("1970-01-01"), 719_162);
        fn day(text: &str) -> u32 {
            Day::read(text).unwrap().number()
        }
    }
}
