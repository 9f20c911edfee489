//! The first launch of a café, minute by minute.

use growth_model::audit::MarkKind;

use super::super::Text;
use crate::audit::instruments::{Journey, Mark, Stage, StageKind, insert};
use crate::{Language, ProjectId, Result, Tx};

const NAME: Text = Text {
    ru: "Первый запуск",
    en: "First launch",
};

const NOTE: Text = Text {
    ru: "Трое владельцев кофеен запускали сервис впервые и думали вслух; значения — среднее по троим.",
    en: "Three café owners set the service up for the first time, thinking aloud; values are the \
         average of the three.",
};

/// Emotion by the minute; half an hour less four minutes.
const EMOTION: [i8; 26] = [
    1, 2, 3, 3, 2, 0, -2, -3, -1, 1, 1, 0, 2, 4, 4, 4, 3, 1, -1, -4, -2, 0, 3, 2, 2, -1,
];

const STAGES: [(Text, StageKind, u32, u32); 5] = [
    (
        Text {
            ru: "Знакомство",
            en: "First look",
        },
        StageKind::Step,
        0,
        4,
    ),
    (
        Text {
            ru: "Онбординг",
            en: "Onboarding",
        },
        StageKind::Onboarding,
        5,
        9,
    ),
    (
        Text {
            ru: "Первая техкарта",
            en: "First recipe",
        },
        StageKind::Step,
        10,
        17,
    ),
    (
        Text {
            ru: "Оплата",
            en: "Payment",
        },
        StageKind::Payment,
        18,
        20,
    ),
    (
        Text {
            ru: "Первый отчёт",
            en: "First report",
        },
        StageKind::Step,
        21,
        25,
    ),
];

const MARKS: [(u32, MarkKind, Text); 5] = [
    (
        6,
        MarkKind::Question,
        Text {
            ru: "какая у меня модель кассы?",
            en: "which till model do I have?",
        },
    ),
    (
        7,
        MarkKind::Pause,
        Text {
            ru: "ищет модель кассы в документах",
            en: "looks for the till model in the papers",
        },
    ),
    (
        11,
        MarkKind::Question,
        Text {
            ru: "где здесь списания?",
            en: "where are the write-offs?",
        },
    ),
    (
        19,
        MarkKind::Doubt,
        Text {
            ru: "цена за одну точку или за все?",
            en: "is the price per location or for all?",
        },
    ),
    (
        25,
        MarkKind::Pause,
        Text {
            ru: "не понимает, что делать дальше",
            en: "does not know what to do next",
        },
    ),
];

pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    let journey = Journey {
        name: NAME.in_language(language).to_owned(),
        note: NOTE.in_language(language).to_owned(),
        emotion: EMOTION
            .iter()
            .map(|emotion| Some(f64::from(*emotion)))
            .collect(),
        stages: STAGES
            .iter()
            .map(|(name, kind, first_minute, last_minute)| Stage {
                name: name.in_language(language).to_owned(),
                kind: *kind,
                first_minute: *first_minute,
                last_minute: *last_minute,
            })
            .collect(),
        marks: MARKS
            .iter()
            .map(|(minute, kind, text)| Mark {
                minute: *minute,
                kind: *kind,
                text: text.in_language(language).to_owned(),
            })
            .collect(),
    };
    insert(tx, project, journey)?;
    Ok(())
}
