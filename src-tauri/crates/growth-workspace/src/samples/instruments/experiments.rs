//! Experiments of the sample client.

use chrono::Days;
use growth_model::audit::ExperimentResult;

use super::super::Text;
use crate::audit::instruments::{Decision, Experiment, insert};
use crate::{Language, ProjectId, Result, Tx};

struct Seed {
    hypothesis: Text,
    metric: Text,
    /// Days ago; absent while it is planned or runs.
    started: Option<u64>,
    ended: Option<u64>,
    result: Option<ExperimentResult>,
    outcome: Text,
    hypothesis_first: bool,
    decision: Option<Decision>,
}

const NOTHING: Text = Text { ru: "", en: "" };

const SEEDS: [Seed; 6] = [
    Seed {
        hypothesis: Text {
            ru: "Короткая форма заявки даст больше заявок",
            en: "A shorter form brings more requests",
        },
        metric: Text {
            ru: "Доля визитов с заявкой",
            en: "Share of visits with a request",
        },
        started: Some(82),
        ended: Some(68),
        result: Some(ExperimentResult::Win),
        outcome: Text {
            ru: "+1,4 п. п.",
            en: "+1.4 pp",
        },
        hypothesis_first: true,
        decision: Some(Decision::RolledOut),
    },
    Seed {
        hypothesis: Text {
            ru: "Видео о запуске снизит число обращений в первую неделю",
            en: "A video about the set-up lowers requests for help in the first week",
        },
        metric: Text {
            ru: "Обращений на новую точку",
            en: "Requests per new location",
        },
        started: Some(70),
        ended: Some(49),
        result: Some(ExperimentResult::NoDifference),
        outcome: Text {
            ru: "2,1 против 2,2",
            en: "2.1 against 2.2",
        },
        hypothesis_first: true,
        decision: Some(Decision::Dropped),
    },
    Seed {
        hypothesis: Text {
            ru: "Скидка 20 % на второй модуль ускорит покупку",
            en: "20% off the second module speeds the purchase up",
        },
        metric: Text {
            ru: "Купили второй модуль за 30 дней",
            en: "Bought the second module within 30 days",
        },
        started: Some(60),
        ended: Some(52),
        result: Some(ExperimentResult::Invalid),
        outcome: NOTHING,
        hypothesis_first: false,
        decision: None,
    },
    Seed {
        hypothesis: Text {
            ru: "Письмо на третий день вернёт тех, кто не подключил кассу",
            en: "An e-mail on day three brings back those who did not connect the till",
        },
        metric: Text {
            ru: "Подключили кассу за 7 дней",
            en: "Connected the till within 7 days",
        },
        started: Some(40),
        ended: Some(26),
        result: Some(ExperimentResult::Win),
        outcome: Text {
            ru: "+6 п. п.",
            en: "+6 pp",
        },
        hypothesis_first: true,
        decision: Some(Decision::RolledOut),
    },
    Seed {
        hypothesis: Text {
            ru: "Цена «за точку» на первом экране уменьшит сомнения при оплате",
            en: "The price “per location” on the first screen lowers doubts at payment",
        },
        metric: Text {
            ru: "Оплатили из начавших оплату",
            en: "Paid, of those who began to pay",
        },
        started: Some(9),
        ended: None,
        result: None,
        outcome: NOTHING,
        hypothesis_first: true,
        decision: None,
    },
    Seed {
        hypothesis: Text {
            ru: "Касса определяется по серийному номеру: пауза на 7-й минуте исчезнет",
            en: "The till is detected by its serial number: the pause at minute 7 goes away",
        },
        metric: Text {
            ru: "Минут до подключения кассы",
            en: "Minutes until the till is connected",
        },
        started: None,
        ended: None,
        result: None,
        outcome: NOTHING,
        hypothesis_first: true,
        decision: None,
    },
];

pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    let today = tx.today();
    for seed in SEEDS {
        let day = |ago: u64| today.checked_sub_days(Days::new(ago));
        insert(
            tx,
            project,
            Experiment {
                hypothesis: seed.hypothesis.in_language(language).to_owned(),
                metric: seed.metric.in_language(language).to_owned(),
                started_on: seed.started.and_then(day),
                ended_on: seed.ended.and_then(day),
                result: seed.result,
                outcome: seed.outcome.in_language(language).to_owned(),
                hypothesis_first: seed.hypothesis_first,
                decision: seed.decision,
                note: String::new(),
            },
        )?;
    }
    Ok(())
}
