//! What cafés do and do not show.

use growth_model::audit::ShareableKind;
use rust_decimal::Decimal;

use super::super::Text;
use crate::audit::instruments::{ShareableAction, insert};
use crate::{Language, ProjectId, Result, Tx};

struct Seed {
    name: Text,
    note: Text,
    yields: ShareableKind,
    per_month: Option<i64>,
    value: Option<u8>,
    /// Percent.
    shared: i64,
    /// Person-days.
    effort: Option<i64>,
}

const SEEDS: [Seed; 5] = [
    Seed {
        name: Text {
            ru: "Отчёт кафе за месяц",
            en: "Monthly report of a café",
        },
        note: Text {
            ru: "Владельцы пересылают его партнёрам и бухгалтеру скриншотом.",
            en: "Owners forward it to partners and accountants as a screenshot.",
        },
        yields: ShareableKind::Content,
        per_month: Some(820),
        value: Some(3),
        shared: 4,
        effort: Some(8),
    },
    Seed {
        name: Text {
            ru: "Техкарта блюда",
            en: "Recipe card of a dish",
        },
        note: Text {
            ru: "Поваров часто спрашивают о рецептуре, карточка с граммовкой пригодится другим кафе.",
            en: "Cooks are often asked for recipes; a card with weights helps other cafés.",
        },
        yields: ShareableKind::Content,
        per_month: Some(1_400),
        value: Some(2),
        shared: 1,
        effort: Some(12),
    },
    Seed {
        name: Text {
            ru: "Сравнение списаний с похожими кафе",
            en: "Write-offs compared with similar cafés",
        },
        note: Text {
            ru: "Обезличенные данные: доля списаний по городу и формату.",
            en: "Anonymous data: share of write-offs by city and format.",
        },
        yields: ShareableKind::Data,
        per_month: Some(640),
        value: Some(4),
        shared: 0,
        effort: Some(20),
    },
    Seed {
        name: Text {
            ru: "Месяц без перерасхода",
            en: "A month without overspending",
        },
        note: Text {
            ru: "Значок для страницы кафе и соцсетей.",
            en: "A badge for the café’s page and social networks.",
        },
        yields: ShareableKind::Status,
        per_month: Some(150),
        value: Some(1),
        shared: 10,
        effort: Some(3),
    },
    Seed {
        name: Text {
            ru: "Подбор поставщика",
            en: "Choosing a supplier",
        },
        note: Text { ru: "", en: "" },
        yields: ShareableKind::Data,
        per_month: Some(310),
        value: None,
        shared: 0,
        effort: None,
    },
];

pub(super) fn fill(tx: &Tx<'_>, project: &ProjectId, language: Language) -> Result<()> {
    for seed in SEEDS {
        insert(
            tx,
            project,
            ShareableAction {
                name: seed.name.in_language(language).to_owned(),
                yields: seed.yields,
                actions_per_month: seed.per_month.map(Decimal::from),
                value_to_others: seed.value,
                shared_now: Decimal::new(seed.shared, 2).normalize(),
                effort_person_days: seed.effort.map(Decimal::from),
                note: seed.note.in_language(language).to_owned(),
            },
        )?;
    }
    Ok(())
}
