//! The workbench of the subscription sample: a year of months that leads to its scenario, and how its
//! tabs are set.

use chrono::{Datelike, Months, NaiveDate};
use growth_model::economics::{
    Channel, InputField, LifecyclePurchase, RankCorrelation, UncertainInput,
};
use growth_model::sampling::Distribution;
use rust_decimal::Decimal;

use super::Text;
use crate::economics::{
    ChannelsSettings, GoalSettings, LifecycleSettings, MonthCells, MonthField, TabPatch,
    UncertaintySettings, save_months, save_tabs,
};
use crate::{Language, ProjectId, Result, Tx};

/// The last twelve full months: marketing, salaries, software, leads, new, active and churned
/// customers, revenue, margin (in thousandths), recurring revenue at the start, new, expansion,
/// contraction and churned. The last three together are the scenario «База».
const YEAR: [[i64; 14]; 12] = [
    [
        318_000, 205_000, 28_000, 1580, 88, 948, 57, 1_673_220, 780, 1_509_300, 148_720, 21_720,
        9110, 93_560,
    ],
    [
        326_000, 205_000, 28_000, 1640, 92, 983, 57, 1_739_910, 780, 1_577_070, 155_480, 19_020,
        9460, 93_830,
    ],
    [
        341_000, 210_000, 30_000, 1720, 97, 1023, 58, 1_820_940, 785, 1_648_280, 163_930, 25_860,
        9890, 96_010,
    ],
    [
        352_000, 215_000, 30_000, 1790, 103, 1068, 59, 1_917_060, 785, 1_732_170, 174_070, 18_840,
        10_390, 98_490,
    ],
    [
        349_000, 220_000, 32_000, 1760, 99, 1108, 63, 1_994_400, 790, 1_816_200, 167_310, 29_520,
        10_900, 105_460,
    ],
    [
        366_000, 225_000, 33_000, 1880, 110, 1155, 62, 2_096_325, 790, 1_896_670, 185_900, 33_650,
        11_380, 104_650,
    ],
    [
        378_000, 230_000, 34_000, 1960, 117, 1210, 62, 2_214_300, 795, 2_000_190, 197_730, 43_400,
        12_000, 105_520,
    ],
    [
        391_000, 240_000, 36_000, 2060, 126, 1274, 63, 2_356_900, 795, 2_123_800, 212_940, 42_900,
        12_740, 108_390,
    ],
    [
        402_000, 250_000, 38_000, 2190, 137, 1348, 64, 2_514_020, 800, 2_258_510, 231_530, 54_850,
        13_550, 111_000,
    ],
    [
        411_000, 258_000, 39_000, 2330, 146, 1430, 65, 2_695_550, 800, 2_420_340, 246_740, 54_890,
        14_520, 113_950,
    ],
    [
        421_000, 260_000, 40_000, 2410, 150, 1515, 68, 2_878_500, 800, 2_593_500, 253_500, 58_280,
        15_560, 120_160,
    ],
    [
        428_000, 262_000, 41_000, 2460, 154, 1601, 71, 3_064_314, 800, 2_769_560, 260_260, 41_600,
        16_620, 126_380,
    ],
];

/// The numbers of a row of [`YEAR`], in its order.
const FIELDS: [MonthField; 14] = [
    MonthField::MarketingCost,
    MonthField::SalariesCost,
    MonthField::SoftwareCost,
    MonthField::Leads,
    MonthField::NewCustomers,
    MonthField::ActiveCustomers,
    MonthField::ChurnedCustomers,
    MonthField::Revenue,
    MonthField::GrossMargin,
    MonthField::MrrStart,
    MonthField::MrrNew,
    MonthField::MrrExpansion,
    MonthField::MrrContraction,
    MonthField::MrrChurned,
];

const PRICE_RISE: Text = Text {
    ru: "Новый тариф: +5 % к цене, старым клиентам оставили прежний.",
    en: "New plan: prices up 5%, existing customers kept the old one.",
};
const ONBOARDING: Text = Text {
    ru: "Запустили созвон в первую неделю для новых кофеен.",
    en: "Started a call in the first week for new cafés.",
};
const SEARCH_ADS: Text = Text {
    ru: "Директ",
    en: "Search ads",
};
const SOCIAL_ADS: Text = Text {
    ru: "ВКонтакте",
    en: "Social ads",
};
const PARTNERS: Text = Text {
    ru: "Выставки и партнёры",
    en: "Fairs and partners",
};

pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    let months: Vec<MonthCells> = YEAR
        .iter()
        .zip((1..=12).rev())
        .map(|(numbers, ago)| month(numbers, &month_before(tx.today(), ago)))
        .collect();
    let months = annotated(months, language);
    save_months(tx, project, &months)?;
    save_tabs(tx, project, &tabs(language))?;
    Ok(())
}

/// `YYYY-MM`, so many months before that of the day.
fn month_before(day: NaiveDate, ago: u32) -> String {
    let first = day.with_day(1).unwrap_or(day);
    let month: NaiveDate = first.checked_sub_months(Months::new(ago)).unwrap_or(first);
    format!("{:04}-{:02}", month.year(), month.month())
}

fn month(numbers: &[i64; 14], name: &str) -> MonthCells {
    let mut cells = MonthCells::empty(name);
    for (field, &number) in FIELDS.into_iter().zip(numbers) {
        let value = match field {
            MonthField::GrossMargin => Decimal::new(number, 3).normalize(),
            _ => Decimal::from(number),
        };
        cells.set(field, Some(value));
    }
    cells
}

fn annotated(mut months: Vec<MonthCells>, language: Language) -> Vec<MonthCells> {
    for (index, note) in [(4, PRICE_RISE), (8, ONBOARDING)] {
        if let Some(month) = months.get_mut(index) {
            month.annotation = note.in_language(language).to_owned();
        }
    }
    months
}

fn tabs(language: Language) -> TabPatch {
    let channel = |name: Text, cost: i64, customers: i64| Channel {
        name: name.in_language(language).to_owned(),
        media_cost: cost.into(),
        new_customers: customers.into(),
    };
    TabPatch {
        lifecycle: Some(LifecycleSettings {
            cac: None,
            purchases: quarters(),
        }),
        goal: Some(GoalSettings {
            media_price_per_lead: Some(175.into()),
            fixed_acquisition_cost: Some(300_000.into()),
            fixed_cost_per_month: Some(1_200_000.into()),
            ..GoalSettings::default()
        }),
        uncertainty: Some(uncertainty()),
        channels: Some(ChannelsSettings {
            channels: vec![
                channel(SEARCH_ADS, 210_000, 62),
                channel(SOCIAL_ADS, 90_000, 24),
                channel(PARTNERS, 120_000, 30),
            ],
            organic_customers: 34.into(),
            ..ChannelsSettings::default()
        }),
        ..TabPatch::default()
    }
}

/// Eight quarterly renewals: the second is the hardest, and the discounts that keep the last ones
/// cost more than they bring.
fn quarters() -> Vec<LifecyclePurchase> {
    [
        (100, 80, 300, 0),
        (78, 80, 300, 150),
        (88, 80, 300, 150),
        (90, 80, 300, 150),
        (91, 80, 300, 150),
        (90, 80, 300, 300),
        (84, 66, 300, 2_300),
        (80, 60, 300, 3_100),
    ]
    .into_iter()
    .map(
        |(repeat, margin, serve, trigger): (i64, i64, i64, i64)| LifecyclePurchase {
            repeat_probability: Decimal::new(repeat, 2).normalize(),
            order_value: 5_700.into(),
            gross_margin: Decimal::new(margin, 2).normalize(),
            cost_to_serve: serve.into(),
            trigger_cost: trigger.into(),
        },
    )
    .collect()
}

fn uncertainty() -> UncertaintySettings {
    let pert = |field, min: Decimal, mode: Decimal, max: Decimal| UncertainInput {
        field,
        distribution: Distribution::Pert { min, mode, max },
    };
    UncertaintySettings {
        uncertain: vec![
            pert(
                InputField::ArpaPerMonth,
                1_700.into(),
                1_900.into(),
                2_150.into(),
            ),
            pert(
                InputField::ChurnPerMonth,
                Decimal::new(35, 3),
                Decimal::new(5, 2),
                Decimal::new(75, 3),
            ),
            pert(
                InputField::MarketingCost,
                380_000.into(),
                420_000.into(),
                480_000.into(),
            ),
            pert(InputField::NewCustomers, 115.into(), 150.into(), 175.into()),
        ],
        correlations: vec![RankCorrelation {
            first: InputField::ArpaPerMonth,
            second: InputField::ChurnPerMonth,
            rank_correlation: Decimal::new(4, 1),
        }],
        ..UncertaintySettings::default()
    }
}
