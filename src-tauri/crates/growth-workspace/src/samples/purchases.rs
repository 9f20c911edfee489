//! Two years of orders of the sample shop: made up, but with the shop's averages, its season and its
//! growth. Whole-number arithmetic and a fixed seed: the same everywhere.

use std::fmt::Write;

use chrono::{Datelike, Days, Months, NaiveDate};
use growth_model::purchases::{Purchase, PurchaseSummaryBuilder};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use crate::datasets::{self, FileReading, ImportOutcome, NewDataset, Row};
use crate::sql::json_value;
use crate::tabular::{DateFormat, DecimalSign, Format, Mapping};
use crate::{DatasetId, ProjectId, Result, Tx};

const SEED: u64 = 20_261_105;
const MONTHS: u32 = 24;
/// How good each calendar month is for home textiles, from January. Percent of an average month.
const SEASON_PERCENT: [u64; 12] = [85, 95, 105, 95, 90, 85, 80, 90, 100, 105, 120, 130];
/// How many days a customer lets pass between two orders on average; each has one of these.
const GAPS_DAYS: [u64; 8] = [55, 75, 95, 115, 140, 170, 210, 290];
/// In how many of 16 cases a customer does not come back after an order; each has one of these.
const LEAVES_OF_16: [u64; 8] = [0, 0, 1, 1, 2, 3, 5, 8];
/// Gaps around their mean, as of an exponential distribution: the middles of its sixteenths. Percent.
const SPREAD_PERCENT: [u64; 16] = [
    3, 10, 17, 25, 33, 42, 52, 63, 76, 90, 107, 127, 152, 186, 237, 347,
];
const FILE_NAME: &str = "orders.csv";
const HEADER: [&str; 4] = ["customer", "date", "amount", "quantity"];

/// An order of a customer, numbered from 0.
struct Order {
    date: NaiveDate,
    customer: u32,
    amount: Decimal,
    quantity: Decimal,
}

/// Makes the data set of the orders.
pub(super) fn import(tx: &Tx<'_>, project: &ProjectId, name: &str) -> Result<DatasetId> {
    let mut import = datasets::begin(
        tx,
        NewDataset {
            project_id: project.clone(),
            name: name.to_owned(),
            file_name: FILE_NAME.to_owned(),
        },
    )?;
    let mut file = HEADER.join(",") + "\n";
    let mut summary = PurchaseSummaryBuilder::new();
    for (line, order) in (2_u64..).zip(orders(tx.today())) {
        let customer = format!("{:05}", 10_001 + order.customer);
        // Writing to a string cannot fail.
        let _ = writeln!(
            file,
            "{customer},{},{},{}",
            order.date, order.amount, order.quantity
        );
        summary.add(&Purchase {
            customer: order.customer,
            date: order.date,
            amount: order.amount,
            quantity: Some(order.quantity),
        })?;
        import.push(&Row {
            line,
            customer: &customer,
            date: order.date,
            amount: order.amount,
            quantity: Some(order.quantity),
            order: None,
        });
    }
    let hash = Sha256::digest(file.as_bytes());
    let outcome = ImportOutcome {
        sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        mapping: json_value("datasets", "mapping", &reading())?,
        summary: json_value("datasets", "summary", &summary.finish())?,
    };
    Ok(import.complete(tx, &outcome)?.id)
}

/// How the file would be read, if it were one.
fn reading() -> FileReading {
    FileReading {
        format: Format {
            date: Some(DateFormat::YearMonthDay),
            decimal: Some(DecimalSign::Point),
            ..Format::default()
        },
        mapping: Mapping {
            customer: Some(0),
            date: Some(1),
            amount: Some(2),
            quantity: Some(3),
            ..Mapping::default()
        },
        header: HEADER.map(str::to_owned).to_vec(),
        rules: None,
        answers: None,
        decisions: Vec::new(),
    }
}

/// The orders of the whole months before the one of `today`, by date.
fn orders(today: NaiveDate) -> Vec<Order> {
    let end = today.with_day(1).unwrap_or(today);
    let mut random = Random(SEED);
    let mut orders = Vec::new();
    let mut customer = 0;
    for month in 0..MONTHS {
        let Some(start) = end.checked_sub_months(Months::new(MONTHS - month)) else {
            continue;
        };
        for _ in 0..new_customers(month, start, &mut random) {
            visit_customer(customer, start, end, &mut random, &mut orders);
            customer += 1;
        }
    }
    orders.sort_by_key(|order| (order.date, order.customer));
    orders
}

/// Grows from about 220 to about 250 a month, with the season.
fn new_customers(month: u32, start: NaiveDate, random: &mut Random) -> u64 {
    let season = SEASON_PERCENT
        .get(start.month0() as usize)
        .copied()
        .unwrap_or(100);
    (220 + u64::from(month) + random.below(15)) * season / 100
}

/// Orders until `end`: 3.2 on average by then, the last 180 days after the first. Later ones, of the
/// youngest customers above all, lie in the future. Customers differ as forecasts assume it: in how
/// often they buy, and in how easily they leave.
fn visit_customer(
    customer: u32,
    month: NaiveDate,
    end: NaiveDate,
    random: &mut Random,
    orders: &mut Vec<Order>,
) {
    let mut date = month + Days::new(random.below(28));
    let gap = random.of(&GAPS_DAYS);
    let leaves = random.of(&LEAVES_OF_16);
    while date < end {
        let (amount, quantity) = basket(random);
        orders.push(Order {
            date,
            customer,
            amount,
            quantity,
        });
        if random.below(16) < leaves {
            break;
        }
        date = date + Days::new((gap * random.of(&SPREAD_PERCENT) / 100).max(1));
    }
}

/// 2 500 ₽ on average: mostly one or two things, now and then a whole set.
fn basket(random: &mut Random) -> (Decimal, Decimal) {
    let is_set = random.below(100) < 12;
    let tens = if is_set {
        350 + random.below(231) + random.below(231)
    } else {
        70 + random.below(91) + random.below(91) + random.below(91)
    };
    let quantity = if is_set {
        3 + random.below(4)
    } else {
        1 + random.below(2)
    };
    (Decimal::from(tens * 10), Decimal::from(quantity))
}

/// `SplitMix64`: small, seeded, the same on every machine.
pub(super) struct Random(pub(super) u64);

impl Random {
    /// One of a few numbers, each as likely.
    fn of(&mut self, numbers: &[u64]) -> u64 {
        let place = self.below(numbers.len() as u64) as usize;
        numbers.get(place).copied().unwrap_or_default()
    }

    /// A number in `0..limit`.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_orders_have_the_averages_of_the_shop() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 5).unwrap();
        let orders = orders(today);
        let total: Decimal = orders.iter().map(|order| order.amount).sum();
        let average = total / Decimal::from(orders.len());
        assert!(
            (Decimal::from(2_425)..Decimal::from(2_575)).contains(&average),
            "{average}"
        );
        let customers = orders.iter().map(|order| order.customer).max().unwrap() + 1;
        assert!((5_300..5_900).contains(&customers), "{customers}");
        assert!(orders.first().unwrap().date >= NaiveDate::from_ymd_opt(2024, 11, 1).unwrap());
        assert!(orders.last().unwrap().date <= NaiveDate::from_ymd_opt(2026, 10, 31).unwrap());
    }

    #[test]
    fn the_same_month_gives_the_same_orders() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let fingerprint = |orders: Vec<Order>| {
            orders
                .iter()
                .map(|order| (order.date, order.customer, order.amount, order.quantity))
                .collect::<Vec<_>>()
        };
        assert_eq!(fingerprint(orders(day(1))), fingerprint(orders(day(30))));
    }
}
