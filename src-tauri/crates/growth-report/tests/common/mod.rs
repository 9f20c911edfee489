//! Data that the tests and the gallery share.
#![allow(dead_code, reason = "each test uses its part")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

pub mod instruments;
pub mod kpi;
pub mod plan;

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;
use growth_i18n::Language;
use growth_model::{
    Currency,
    economics::{
        self, Acquisition, Band, InputField, Inputs, OneOff, RevenueModel, Subscription, Unit,
        Verdict,
    },
    purchases::PurchaseMonth,
};
use rust_decimal::Decimal;

use growth_report::charts::{
    Bin, CashCurve, Chart, ChartStyle, Histogram, InputEnd, Lifecycle, MonthValue, Percentile,
    PlanProgress, Purchase, Radar, RadarAxis, RadarShape, ScenarioBar, Scenarios, Swing, Theme,
    Tornado, Trend, TrendLine, cash_curve, cohorts, gantt, histogram, kpi_path, lifecycle,
    monthly_new_customers, monthly_revenue, plan_progress, radar, repeat_rates, scenarios,
    sparkline, tornado, trend,
};
use growth_report::{
    content::{Cell, Column, Fact, Table},
    datasets::{DatasetsSection, ReportedDataset},
    economics::{EconomicsSection, GlossarySection, InputsSection, Scenario, ScenarioSet},
    report::{
        Block, Detail, Look, Page, Report, ReportHead, ReportSettings, Section, SummaryEdits,
        SummaryLines,
    },
};

pub fn style(language: Language, theme: Theme) -> ChartStyle {
    ChartStyle {
        theme,
        width: 760,
        height: 340,
        language,
        currency: Currency::RUB,
    }
}

/// The second example of MATHEMATICS.md A.1: LTV/CAC 6.3, payback 94.7 days.
pub fn subscription() -> Inputs {
    Inputs {
        model: RevenueModel::Subscription,
        subscription: Subscription {
            arpa_per_month: Some(dec(1900)),
            churn_per_month: Some(Decimal::new(5, 2)),
            expansion_per_month: None,
            linear_expansion: None,
        },
        gross_margin: Some(Decimal::new(80, 2)),
        acquisition: Acquisition {
            marketing_cost: Some(dec(420_000)),
            salaries_cost: Some(dec(260_000)),
            software_cost: Some(dec(40_000)),
            leads: Some(dec(2400)),
            new_customers: Some(dec(150)),
        },
        ..Inputs::default()
    }
}

/// The first example of MATHEMATICS.md A.1: 1.6 on margin, payback 150 days.
pub fn one_off() -> Inputs {
    Inputs {
        model: RevenueModel::OneOff,
        one_off: OneOff {
            average_order_value: Some(dec(2500)),
            purchases_per_lifetime: Some(Decimal::new(32, 1)),
            lifetime_days: Some(dec(240)),
        },
        gross_margin: Some(Decimal::new(40, 2)),
        acquisition: Acquisition {
            marketing_cost: Some(dec(300_000)),
            salaries_cost: Some(dec(150_000)),
            software_cost: Some(dec(50_000)),
            leads: Some(dec(5000)),
            new_customers: Some(dec(250)),
        },
        ..Inputs::default()
    }
}

pub fn dec(number: i64) -> Decimal {
    Decimal::from(number)
}

/// The cash curve of a scenario over two years.
pub fn cash(inputs: &Inputs) -> CashCurve {
    let curve = economics::cash_curve(inputs, 24).unwrap();
    let verdict = economics::evaluate(inputs).unwrap().payback_days.band;
    CashCurve::of(curve.value().unwrap(), verdict.map(Band::verdict))
}

pub fn month(index: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024 + (index / 12) as i32, index % 12 + 1, 1).unwrap()
}

pub fn months(scale: f64) -> Vec<MonthValue> {
    (0..19)
        .map(|index| MonthValue {
            month: month(index),
            value: (scale * (1.0 + 0.09 * f64::from(index) + 0.3 * (f64::from(index) * 1.1).sin()))
                .round(),
            complete: index < 18,
        })
        .collect()
}

pub fn swings(language: Language) -> Tornado {
    let (cac, churn, margin, long) = match language {
        Language::Ru => (
            "CAC",
            "Отток, в месяц",
            "Валовая маржа",
            "Средняя выручка с одного платящего клиента за месяц",
        ),
        Language::En => (
            "CAC",
            "Churn per month",
            "Gross margin",
            "Average revenue from one paying customer in a month",
        ),
    };
    let end = |text: &str| InputEnd {
        value: text.parse().unwrap(),
        clamped: false,
    };
    let swing = |input: &str, unit, low: f64, high: f64, ends: (&str, &str)| Swing {
        input: input.to_owned(),
        unit,
        low_input: end(ends.0),
        low: Some(low),
        high_input: end(ends.1),
        high: Some(high),
    };
    Tornado {
        figure: "LTV/CAC".to_owned(),
        unit: Unit::Ratio,
        base: 6.33,
        swings: vec![
            swing(cac, Unit::Money, 7.92, 5.28, ("3840", "5760")),
            swing(churn, Unit::Fraction, 7.9, 5.2, ("0.04", "0.06")),
            swing(long, Unit::Money, 5.07, 7.6, ("1520", "2280")),
            Swing {
                high: None,
                ..swing(margin, Unit::Fraction, 5.07, 0.0, ("0.64", "0.96"))
            },
        ],
    }
}

pub fn distribution() -> Histogram {
    let shares: Vec<f64> = (0..30)
        .map(|bin| (-(f64::from(bin) - 11.0).powi(2) / 60.0).exp() * 0.07)
        .collect();
    Histogram {
        figure: "LTV/CAC".to_owned(),
        unit: Unit::Ratio,
        bins: shares
            .into_iter()
            .enumerate()
            .map(|(index, share)| Bin {
                from: 1.0 + 0.4 * index as f64,
                to: 1.4 + 0.4 * index as f64,
                share,
            })
            .collect(),
        percentiles: vec![
            Percentile {
                percent: 5,
                value: 1.9,
            },
            Percentile {
                percent: 50,
                value: 5.4,
            },
            Percentile {
                percent: 95,
                value: 10.2,
            },
        ],
        target: Some(3.0),
        without_value: 0.012,
    }
}

pub fn life() -> Lifecycle {
    let mut cumulative = -1000.0;
    Lifecycle {
        purchases: (0..8)
            .map(|purchase| {
                let contribution = 900.0 * 0.6f64.powi(purchase) - 40.0;
                cumulative += contribution;
                Purchase {
                    contribution,
                    cumulative,
                }
            })
            .collect(),
        break_even: Some(2),
        peak: Some(7),
    }
}

pub fn lines(language: Language) -> Trend {
    let (title, plan, fact, other) = match language {
        Language::Ru => ("Новые клиенты: план и факт", "план", "факт", "прошлый год"),
        Language::En => (
            "New customers: plan and actual",
            "plan",
            "actual",
            "last year",
        ),
    };
    let line = |id: &str, name: &str, values: Vec<Option<f64>>, baseline| TrendLine {
        id: id.to_owned(),
        name: name.to_owned(),
        values,
        baseline,
    };
    Trend {
        title: title.to_owned(),
        unit: Unit::Count,
        months: (0..12).map(month).collect(),
        lines: vec![
            line(
                "plan",
                plan,
                (0..12).map(|n| Some(100.0 + 8.0 * f64::from(n))).collect(),
                true,
            ),
            line(
                "actual",
                fact,
                (0..12)
                    .map(|n| {
                        (n < 9 && n != 4)
                            .then(|| 96.0 + 9.5 * f64::from(n) + f64::from(n % 3) * 7.0)
                    })
                    .collect(),
                false,
            ),
            line(
                "other",
                other,
                (0..12).map(|n| Some(70.0 + 5.0 * f64::from(n))).collect(),
                false,
            ),
        ],
        target: Some(180.0),
    }
}

pub fn compared(language: Language) -> Scenarios {
    let (never, names) = match language {
        Language::Ru => (
            "Никогда",
            [
                "База",
                "Отток 4 %",
                "Без рекламы, только рекомендации клиентов",
                "Кризис",
            ],
        ),
        Language::En => (
            "Never",
            [
                "Base",
                "Churn 4%",
                "No advertising, customer referrals only",
                "Crisis",
            ],
        ),
    };
    let bar = |name: &str, value, verdict| ScenarioBar {
        name: name.to_owned(),
        value,
        instead: never.to_owned(),
        verdict: Some(verdict),
    };
    Scenarios {
        figure: match language {
            Language::Ru => "Окупаемость",
            Language::En => "Payback",
        }
        .to_owned(),
        unit: Unit::Days,
        target: Some(45.0),
        bars: vec![
            bar(names[0], Some(94.7), Verdict::Bad),
            bar(names[1], Some(62.0), Verdict::Watch),
            bar(names[2], Some(31.0), Verdict::Good),
            bar(names[3], None, Verdict::Bad),
        ],
    }
}

/// What a report is composed of.
pub struct Parts {
    pub head: ReportHead,
    pub scenarios: Vec<Scenario>,
    pub datasets: Vec<ReportedDataset>,
    /// Sections besides those of the scenarios and the data sets.
    pub others: Vec<fn(Language) -> Box<dyn Section>>,
    pub edits: SummaryEdits,
}

impl Parts {
    pub fn sections(&self) -> Vec<Box<dyn Section>> {
        let language = self.head.language();
        let mut sections: Vec<Box<dyn Section>> =
            self.others.iter().map(|make| make(language)).collect();
        let scenarios = ScenarioSet::new(self.scenarios.clone(), self.head.locale()).unwrap();
        if let Some(scenarios) = scenarios.map(Arc::new) {
            sections.push(Box::new(EconomicsSection(Arc::clone(&scenarios))));
            sections.push(Box::new(DatasetsSection(self.datasets.clone())));
            sections.push(Box::new(InputsSection(Arc::clone(&scenarios))));
            sections.push(Box::new(GlossarySection(scenarios)));
        } else {
            sections.push(Box::new(DatasetsSection(self.datasets.clone())));
        }
        sections
    }

    pub fn report(&self) -> Report {
        Report::compose(self.head.clone(), &self.sections(), &self.edits).unwrap()
    }

    /// The same with these sections alone, in this order.
    pub fn of(mut self, sections: &[&str]) -> Self {
        self.head.settings.sections = sections.iter().map(ToString::to_string).collect();
        self
    }
}

/// A report with everything: two scenarios, purchases, a brand.
pub fn report(language: Language) -> Report {
    parts(language).report()
}

pub fn parts(language: Language) -> Parts {
    let (project, client, author, typed, from_data, base, cheap) = match language {
        Language::Ru => (
            "Рост подписки «Сметана»",
            "ООО «Сметана», учёт для кафе",
            "Анна Кольцова, Бюро роста",
            "Введено вручную",
            "Из «Покупки 2025»",
            "База",
            "Отток 4 %",
        ),
        Language::En => (
            "Subscription growth for Smetana",
            "Smetana Ltd, bookkeeping for cafés",
            "Anna Koltsova, Growth Bureau",
            "Typed in",
            "From “Purchases 2025”",
            "Base",
            "Churn 4%",
        ),
    };
    let sources: BTreeMap<InputField, String> = InputField::ALL
        .into_iter()
        .filter(|field| *field != InputField::DaysPerMonth)
        .map(|field| {
            let read = matches!(field, InputField::ArpaPerMonth | InputField::NewCustomers);
            (field, if read { from_data } else { typed }.to_owned())
        })
        .collect();
    let mut better = subscription();
    better.subscription.churn_per_month = Some(Decimal::new(4, 2));
    better.subscription.arpa_per_month = Some(dec(4200));
    let scenario = |name: &str, inputs| Scenario {
        name: name.to_owned(),
        inputs,
        sources: sources.clone(),
    };
    let settings = ReportSettings {
        author: author.to_owned(),
        contact: "anna@example.com\n+7 900 000-00-00".to_owned(),
        ..ReportSettings::new(language)
    };
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Parts {
        head: ReportHead {
            settings,
            project: project.to_owned(),
            client: client.to_owned(),
            currency: Currency::RUB,
            date,
        },
        scenarios: vec![scenario(base, subscription()), scenario(cheap, better)],
        datasets: vec![dataset(language)],
        others: vec![],
        edits: SummaryEdits::new(),
    }
}

pub fn dataset(language: Language) -> ReportedDataset {
    let facts: &[(&str, &str)] = match language {
        Language::Ru => &[
            ("Клиенты", "1\u{a0}412"),
            ("Заказы", "6\u{a0}230"),
            ("Выручка", "43\u{a0}120\u{a0}500\u{a0}₽"),
            ("Средний чек", "6\u{a0}921,43\u{a0}₽"),
            ("Заказов на клиента", "4,41"),
        ],
        Language::En => &[
            ("Customers", "1,412"),
            ("Orders", "6,230"),
            ("Revenue", "₽43,120,500"),
            ("Average order value", "₽6,921.43"),
            ("Orders per customer", "4.41"),
        ],
    };
    ReportedDataset {
        cut: false,
        name: match language {
            Language::Ru => "Покупки 2025",
            Language::En => "Purchases 2025",
        }
        .to_owned(),
        facts: facts
            .iter()
            .map(|(label, text)| Fact::new(*label, *label, *text))
            .collect(),
        months: months(1_240_000.0)
            .into_iter()
            .zip(months(130.0))
            .map(|(revenue, customers)| PurchaseMonth {
                month: revenue.month.format("%Y-%m").to_string(),
                full: revenue.complete,
                revenue: dec(revenue.value as i64),
                refunds: dec(0),
                orders: customers.value as u64 * 2,
                new_customers: customers.value as u64,
                active_customers: customers.value as u64 + 40,
            })
            .collect(),
    }
}

/// One chart of each kind, with the name of its file.
/// Two audits of seven layers; the later one has a layer without a score.
pub fn audits(language: Language) -> Radar {
    let names = match language {
        Language::Ru => [
            "UX-нейрофрикция",
            "Юнит-экономика и точки разрыва",
            "Скрытый вирусный потенциал",
            "AI-готовность инфраструктуры",
            "Сквозная аналитика и атрибуция",
            "Удержание и повторные продажи",
            "Оффер и дисциплина экспериментов",
        ],
        Language::En => [
            "UX neuro-friction",
            "Unit economics and break points",
            "Hidden viral potential",
            "AI-readiness of the infrastructure",
            "End-to-end analytics and attribution",
            "Retention and repeat sales",
            "The offer and experiment discipline",
        ],
    };
    let shape = |name: &str, values: [Option<f64>; 7], spread: f64| RadarShape {
        name: name.to_owned(),
        values: values.to_vec(),
        ranges: values
            .iter()
            .map(|value| Some(value.map_or((0.0, 100.0), |v| (v - spread, v + spread))))
            .collect(),
    };
    let earlier = [40.0, 13.0, 38.0, 58.0, 22.0, 29.0, 20.0].map(Some);
    let mut later = [55.0, 24.0, 60.0, 71.0, 38.0, 47.0, 0.0].map(Some);
    later[6] = None;
    Radar {
        title: match language {
            Language::Ru => "Слои аудита".to_owned(),
            Language::En => "Layers of the audit".to_owned(),
        },
        axes: (1..)
            .zip(names)
            .map(|(number, label)| RadarAxis {
                mark: number.to_string(),
                label: label.to_owned(),
            })
            .collect(),
        shapes: vec![
            shape("2025-03-14", earlier, 0.0),
            shape("2025-11-14", later, 6.0),
        ],
    }
}

/// A section whose texts a person wrote, with what markup would look like, and a table of many rows.
pub struct Hostile {
    language: Language,
    pub rows: u32,
}

pub fn hostile(language: Language) -> Box<dyn Section> {
    Box::new(Hostile { language, rows: 4 })
}

pub fn long(language: Language) -> Box<dyn Section> {
    Box::new(Hostile {
        language,
        rows: 10_000,
    })
}

impl Section for Hostile {
    fn id(&self) -> &'static str {
        "audit"
    }

    fn summary(&self, _: Page) -> SummaryLines {
        SummaryLines {
            growth: vec!["Onboarding $x$".to_owned()],
            next: vec!["#let next = 1".to_owned()],
            ..SummaryLines::default()
        }
    }

    fn blocks(&self, page: Page) -> Result<Vec<Block>, growth_model::ModelError> {
        let columns = vec![
            Column::text("*Question*"),
            Column::amount("_Value_", Unit::Money).signed(),
            Column::count("Rows"),
        ];
        let rows = (0..self.rows).map(|row| {
            vec![
                Cell::from("#let x = 1").with_under("*note* <b>\nfile_1.png"),
                Cell::number(dec(387_600), Unit::Money),
                Cell::count(row),
            ]
        });
        let table = Table::new("hostile", "Points #1", columns, rows, page.locale);
        let radar = radar(&audits(self.language), &page.style(330));
        Ok([
            Block::text("2025-11-14", Look::Eyebrow),
            Block::text("51 / 100 #hash", Look::State),
            Some(Block::figure(radar)),
        ]
        .into_iter()
        .flatten()
        .chain(Block::headed(table))
        .chain([
            Block::heading("Decisions _$_"),
            Block::Details(vec![Detail {
                title: "Budget $x$ stays".to_owned(),
                value: "+182400".to_owned(),
                text: "_why_".to_owned(),
                lines: vec![Fact::new("note", "Note", "#let note = 0")],
            }]),
        ])
        .collect())
    }
}

pub fn one_of_each(language: Language, theme: Theme) -> Vec<(&'static str, Chart)> {
    let style = style(language, theme);
    let small = ChartStyle {
        width: 120,
        height: 32,
        ..style
    };
    vec![
        ("cash-curve", cash_curve(&cash(&subscription()), &style)),
        ("cash-curve-orders", cash_curve(&cash(&one_off()), &style)),
        (
            "monthly-revenue",
            monthly_revenue(&months(1_240_000.0), &style),
        ),
        (
            "monthly-new-customers",
            monthly_new_customers(&months(130.0), &style),
        ),
        ("radar", radar(&audits(language), &style)),
        ("tornado", tornado(&swings(language), &style)),
        ("histogram", histogram(&distribution(), &style)),
        ("lifecycle", lifecycle(&life(), &style)),
        ("journey", instruments::journey_chart(&style)),
        ("cohorts", cohorts(&instruments::retention(), &style)),
        (
            "repeat-rates",
            repeat_rates(&instruments::retention().repeat, &style),
        ),
        ("trend", trend(&lines(language), &style)),
        ("scenarios", scenarios(&compared(language), &style)),
        (
            "plan-progress",
            plan_progress(&PlanProgress::of(&plan::looked_at()), &style),
        ),
        ("gantt", gantt(&plan::bars(language), &style)),
        ("kpi-path", kpi_path(&kpi::late_payback(language), &style)),
        (
            "sparkline",
            sparkline(
                "CAC",
                Unit::Money,
                &[5200.0, 5100.0, 4900.0, 5000.0, 4800.0],
                &small,
            ),
        ),
    ]
}
