//! Tests of the sample client that have a plan: one is decided, one runs, one is planned.

use chrono::{Days, NaiveDate};
use growth_model::experiments::{Counted, DesignArm, Effect, MetricPlan, StoppingRule, TestDesign};
use rust_decimal::Decimal;

use super::super::Text;
use crate::audit::Confidence;
use crate::experiments::{
    self, BaselineSource, CountStep, CountsOfDay, FrozenPlan, Look, Seen, StoredDesign, StoredTest,
    TestVerdict, Worth,
};
use crate::sql::entity;
use crate::{Language, ProjectId, Result, Tx};

const NOW: Text = Text {
    ru: "Сейчас",
    en: "Now",
};
const NEW: Text = Text {
    ru: "Новый",
    en: "New",
};

/// What a test of the sample is planned with.
struct Plan {
    question: Text,
    page: Text,
    baseline: Decimal,
    effect: Effect,
    weekly_visitors: u32,
    worth: Worth,
}

impl Plan {
    fn design(&self, language: Language, starts_on: Option<NaiveDate>) -> StoredDesign {
        let arm = |name: Text| DesignArm {
            name: name.in_language(language).to_owned(),
            share: Decimal::new(5, 1),
        };
        StoredDesign {
            question: self.question.in_language(language).to_owned(),
            page: self.page.in_language(language).to_owned(),
            test: TestDesign {
                metric: MetricPlan::Rate {
                    baseline: self.baseline,
                },
                lower_is_better: false,
                effect: self.effect.clone(),
                alpha: Decimal::new(5, 2),
                power: Decimal::new(8, 1),
                arms: vec![arm(NOW), arm(NEW)],
                weekly_visitors: self.weekly_visitors.into(),
                allocation: Decimal::ONE,
                rule: StoppingRule::Sequential,
            },
            baseline_source: BaselineSource::Typed,
            baseline_note: String::new(),
            step: CountStep::Day,
            starts_on,
            other_metrics: vec![],
            worth: self.worth,
        }
    }
}

/// Gives plans to the tests of the log: `tests` are those of the seeds, in their order.
pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    let tests = experiments::list(tx, project)?;
    if let Some(test) = tests.first() {
        decided(tx, test, language)?;
    }
    if let Some(test) = tests.get(4) {
        running(tx, test, language)?;
    }
    if let Some(test) = tests.get(5) {
        planned(tx, test, language)?;
    }
    Ok(())
}

/// The shorter form: won after two weeks.
fn decided(tx: &Tx<'_>, test: &StoredTest, language: Language) -> Result<()> {
    let plan = Plan {
        question: Text {
            ru: "Короткая форма заявки",
            en: "A shorter request form",
        },
        page: Text {
            ru: "Главная",
            en: "Home page",
        },
        baseline: Decimal::new(4, 2),
        effect: Effect::Absolute {
            value: Decimal::new(12, 3),
        },
        weekly_visitors: 5_800,
        worth: Worth::Lead,
    };
    let counts = counted(test, 15, (390, 7), (40, 54));
    let after = StoredTest {
        plan: frozen(test, plan.design(language, None), Some(Confidence::Medium))?,
        design: Some(plan.design(language, None)),
        verdict: test
            .log
            .ended_on
            .zip(test.log.decision)
            .map(|(day, decision)| TestVerdict {
                decided_on: day,
                decision,
                result: growth_model::audit::ExperimentResult::Win,
                reasons: Text {
                    ru: "Заявок больше, и качество лидов за две недели не изменилось.",
                    en: "More requests, and the leads of these two weeks are as good as before.",
                }
                .in_language(language)
                .to_owned(),
                visitors: visitors(&counts),
                seen: Seen {
                    variant: NEW.in_language(language).to_owned(),
                    difference: Some(0.014),
                    low: Some(0.002),
                    high: Some(0.026),
                    p_value: Some(0.001),
                    always_valid_p: Some(0.014),
                    chance_to_win: Some(0.999),
                    money_in_year: None,
                },
                looks: 0,
                false_alarm_rate: None,
            }),
        ..test.clone()
    };
    write(tx, test, &after, &counts)
}

/// The price per location: nine days so far.
fn running(tx: &Tx<'_>, test: &StoredTest, language: Language) -> Result<()> {
    let plan = Plan {
        question: Text {
            ru: "Цена «за точку» на первом экране",
            en: "Price “per location” on the first screen",
        },
        page: Text {
            ru: "Оплата",
            en: "Payment",
        },
        baseline: Decimal::new(2, 1),
        effect: Effect::Absolute {
            value: Decimal::new(5, 2),
        },
        weekly_visitors: 560,
        worth: Worth::Typed {
            amount: Decimal::from(1_520),
        },
    };
    let counts = counted(test, 9, (38, 5), (200, 262));
    let after = StoredTest {
        plan: frozen(test, plan.design(language, None), Some(Confidence::Medium))?,
        design: Some(plan.design(language, None)),
        ..test.clone()
    };
    write(tx, test, &after, &counts)?;
    // Twice somebody looked, while it was counted.
    for (day, difference, usual, valid) in [(5_usize, 0.079, 0.21, 0.94), (7, 0.066, 0.17, 0.88)] {
        if let Some(last) = counts.get(day - 1) {
            let look = Look {
                experiment_id: test.id.clone(),
                visitors: visitors(&counts[..day]),
                looked_on: last.day,
                seen: Seen {
                    variant: NEW.in_language(language).to_owned(),
                    difference: Some(difference),
                    p_value: Some(usual),
                    always_valid_p: Some(valid),
                    ..Seen::default()
                },
            };
            entity::insert(tx, &look)?;
        }
    }
    Ok(())
}

/// The till that is detected by its serial number: planned for the week after next.
fn planned(tx: &Tx<'_>, test: &StoredTest, language: Language) -> Result<()> {
    let plan = Plan {
        question: Text {
            ru: "Касса определяется по серийному номеру",
            en: "The till is detected by its serial number",
        },
        page: Text {
            ru: "Подключение кассы",
            en: "Connecting the till",
        },
        baseline: Decimal::new(62, 2),
        effect: Effect::Absolute {
            value: Decimal::new(9, 2),
        },
        weekly_visitors: 210,
        worth: Worth::Unknown,
    };
    let starts_on = tx.today().checked_add_days(Days::new(12));
    let after = StoredTest {
        design: Some(plan.design(language, starts_on)),
        ..test.clone()
    };
    write(tx, test, &after, &[])
}

fn frozen(
    test: &StoredTest,
    design: StoredDesign,
    confidence: Option<Confidence>,
) -> Result<Option<FrozenPlan>> {
    let Some(started_on) = test.log.started_on else {
        return Ok(None);
    };
    let plan = FrozenPlan {
        hypothesis: test.log.hypothesis.clone(),
        metric: test.log.metric.clone(),
        started_on,
        decide_by: None,
        confidence,
        design,
        hash: String::new(),
    };
    Ok(Some(plan.sealed()?))
}

/// Days of counts: visitors of an arm are `base` and a little more on some days; rates are in
/// thousandths, and wander around theirs.
fn counted(
    test: &StoredTest,
    days: u64,
    (base, more): (u64, u64),
    (control, variant): (u64, u64),
) -> Vec<CountsOfDay> {
    const WANDERS: [u64; 7] = [104, 92, 110, 97, 88, 113, 99];
    let Some(start) = test.log.started_on else {
        return vec![];
    };
    let arm = |day: u64, rate: u64, shift: u64| {
        let visitors = base + (day * 3 + shift) % more;
        let wander = WANDERS[((day * 2 + shift * 3) % 7) as usize];
        Counted {
            visitors: visitors.into(),
            sum: (visitors * rate * wander / 100_000).into(),
            ..Counted::default()
        }
    };
    (0..days)
        .filter_map(|day| {
            Some(CountsOfDay {
                experiment_id: test.id.clone(),
                day: start.checked_add_days(Days::new(day))?,
                arms: vec![arm(day, control, 0), arm(day, variant, 2)],
            })
        })
        .collect()
}

fn visitors(counts: &[CountsOfDay]) -> u64 {
    let all: Decimal = counts
        .iter()
        .flat_map(|day| &day.arms)
        .map(|arm| arm.visitors)
        .sum();
    u64::try_from(all).unwrap_or_default()
}

fn write(
    tx: &Tx<'_>,
    before: &StoredTest,
    after: &StoredTest,
    counts: &[CountsOfDay],
) -> Result<()> {
    entity::update(tx, before, after)?;
    for day in counts {
        entity::insert(tx, day)?;
    }
    Ok(())
}
