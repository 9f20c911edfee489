//! The audits of the sample service, and the growth points that came of them.

mod points;

use chrono::{Days, Months, NaiveDate};
use growth_model::audit::{Answer, Maturity, bank};

use super::Text;
use crate::audit::{self, Audit, NewAudit, PointStatus};
use crate::projects::Project;
use crate::{Language, Result, Tx};

/// One sign for each question of the bank, layer by layer: a level, `-` not applicable, `?` don't
/// know yet.
type Sheet = [&'static str; 7];

const EARLIER: Sheet = [
    "212121?", "1110100", "21221?1", "2323?22", "1111-01", "1211?11", "2111?00",
];
const LATER: Sheet = [
    "3222222", "1210111", "213332?", "33323?3", "2121-12", "2211?23", "32?1?11",
];

struct Note {
    question: &'static str,
    text: Text,
}

const NOTES: [Note; 4] = [
    Note {
        question: "ux-onboarding-steps",
        text: Text {
            ru: "Из записей 12 запусков: на подключении кассы стоят в среднем 4 минуты, трое из \
                 двенадцати не вернулись.",
            en: "Recordings of 12 set-ups: at connecting the till people stall for 4 minutes on \
                 average, and three of twelve never came back.",
        },
    },
    Note {
        question: "ue-break-point",
        text: Text {
            ru: "Модуль закупок покупают 9 % точек, модуль списаний — 4 %. Сценария нет.",
            en: "9% of locations buy the purchasing module, 4% the write-off module. There is no \
                 flow for it.",
        },
    },
    Note {
        question: "vp-content",
        text: Text {
            ru: "Недельный отчёт владельцы пересылают партнёрам скриншотом.",
            en: "Owners forward the weekly report to their partners as a screenshot.",
        },
    },
    Note {
        question: "an-source-to-payment",
        text: Text {
            ru: "Из десяти последних оплат источник известен у шести.",
            en: "Of the last ten payments six have a known source.",
        },
    },
];

/// Two audits, the later a few days old, and what was found in them.
pub(super) fn fill(tx: &Tx<'_>, project: &Project, language: Language) -> Result<()> {
    let today = tx.today();
    let later_day = today.checked_sub_days(Days::new(3)).unwrap_or(today);
    let earlier_day = later_day
        .checked_sub_months(Months::new(8))
        .unwrap_or(later_day);
    let earlier = answered(tx, project, earlier_day, &EARLIER)?;
    let later = answered(tx, project, later_day, &LATER)?;
    for note in &NOTES {
        audit::note(
            tx,
            &later.id,
            note.question,
            note.text.in_language(language),
        )?;
    }
    for seed in &points::seeds() {
        let found_in = match seed.status {
            PointStatus::Done => &earlier,
            _ => &later,
        };
        let point = points::found(tx, project, found_in, seed, language)?;
        if seed.status == PointStatus::Done {
            let day = earlier_day
                .checked_add_months(Months::new(5))
                .unwrap_or(later_day);
            audit::set_done_on(tx, &point.id, day)?;
        }
    }
    Ok(())
}

fn answered(tx: &Tx<'_>, project: &Project, day: NaiveDate, sheet: &Sheet) -> Result<Audit> {
    let made = audit::create(
        tx,
        &NewAudit {
            project_id: project.id.clone(),
            name: String::new(),
            date: Some(day),
            stage: None,
            answers_of: None,
        },
    )?;
    let layers = bank(made.bank_version).map_or(&[][..], |bank| &bank.layers);
    for (layer, signs) in layers.iter().zip(sheet) {
        for (question, sign) in layer.questions.iter().zip(signs.chars()) {
            let answer = match sign {
                '-' => Answer::NotApplicable,
                digit => digit
                    .to_digit(10)
                    .and_then(|level| Maturity::ALL.get(level as usize))
                    .map_or(Answer::Unknown, |level| Answer::Level(*level)),
            };
            audit::answer(tx, &made.id, &question.id, answer)?;
        }
    }
    Ok(made)
}
