//! Dates and times. Civil dates: no time zone is involved.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::{Format, Language};

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_SHORT_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
/// A month alone: «ноябрь 2025».
const MONTHS_RU: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
/// A month after a day: «14 ноября».
const MONTHS_OF_DAY_RU: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const MONTHS_SHORT_RU: [&str; 12] = [
    "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
];

fn month(names: &[&'static str; 12], date: NaiveDate) -> &'static str {
    names.get(date.month0() as usize).copied().unwrap_or("")
}

impl Format {
    /// `14.11.2025`, `Nov 14, 2025`: the month is a word in English, where digits alone are read
    /// differently on the two sides of the Atlantic.
    pub fn date(&self, date: NaiveDate) -> String {
        match self.language() {
            Language::En => format!(
                "{} {}, {}",
                month(&MONTHS_SHORT_EN, date),
                date.day(),
                date.year()
            ),
            Language::Ru => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        }
    }

    /// `14 ноября 2025`, `November 14, 2025`.
    pub fn date_long(&self, date: NaiveDate) -> String {
        match self.language() {
            Language::En => format!(
                "{} {}, {}",
                month(&MONTHS_EN, date),
                date.day(),
                date.year()
            ),
            Language::Ru => format!(
                "{}\u{a0}{} {}",
                date.day(),
                month(&MONTHS_OF_DAY_RU, date),
                date.year()
            ),
        }
    }

    /// A day without its year, where room is short: `9 ноя`, `Nov 9`.
    pub fn day_month(&self, date: NaiveDate) -> String {
        match self.language() {
            Language::En => format!("{}\u{a0}{}", month(&MONTHS_SHORT_EN, date), date.day()),
            Language::Ru => {
                // The one short name that is a word, and is inflected after a day.
                let name = match month(&MONTHS_SHORT_RU, date) {
                    "май" => "мая",
                    short => short,
                };
                format!("{}\u{a0}{name}", date.day())
            }
        }
    }

    /// The month of a date: `ноябрь 2025`, `November 2025`.
    pub fn month(&self, date: NaiveDate) -> String {
        match self.language() {
            Language::En => format!("{} {}", month(&MONTHS_EN, date), date.year()),
            Language::Ru => format!("{} {}", month(&MONTHS_RU, date), date.year()),
        }
    }

    /// The month of a date where room is short, as on axes: `ноя 2025`, `Nov 2025`.
    pub fn month_short(&self, date: NaiveDate) -> String {
        match self.language() {
            Language::En => format!("{} {}", month(&MONTHS_SHORT_EN, date), date.year()),
            Language::Ru => format!("{} {}", month(&MONTHS_SHORT_RU, date), date.year()),
        }
    }

    /// Hours and minutes: `12:41`.
    pub fn time(&self, time: NaiveTime) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// Date and time: `14.11.2025, 12:41`.
    pub fn date_time(&self, at: chrono::NaiveDateTime) -> String {
        format!("{}, {}", self.date(at.date()), self.time(at.time()))
    }
}
