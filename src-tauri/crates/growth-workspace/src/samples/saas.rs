//! A subscription service for cafés.

use growth_model::business::BusinessKind;
use growth_model::economics::{Acquisition, Inputs, RevenueModel, Subscription};
use rust_decimal::Decimal;

use super::{Sample, Text, Variant, audit, create_project, instruments, kpi};
use crate::projects::{self, Project, Stage};
use crate::{Language, Result, Tx};

const SAMPLE: Sample = Sample {
    name: Text {
        ru: "Сметана",
        en: "Smetana",
    },
    client: Text {
        ru: "ООО «Сметана Софт»",
        en: "Smetana Soft",
    },
    note: Text {
        ru: "Сервис для кофеен и небольших кафе: техкарты, закупки и списания. \
             Оплата помесячно, за одну точку. Это пример: все данные вымышлены.",
        en: "A service for coffee shops and small cafés: recipes, purchasing and write-offs. \
             Paid monthly, per location. This is a sample: all data are made up.",
    },
    stage: Stage::Growth,
    business_kind: BusinessKind::Saas,
};

pub(super) fn create(tx: &Tx<'_>, language: Language) -> Result<Project> {
    let project = create_project(
        tx,
        &SAMPLE,
        &base(),
        &[lower_churn(), higher_price()],
        language,
    )?;
    audit::fill(tx, &project, language)?;
    instruments::fill_service(tx, &project, language)?;
    super::economics::fill(tx, &project.id, language)?;
    kpi::fill(tx, &project.id, &inputs(), language)?;
    super::loops::create(tx, &project, language)?;
    super::automation::fill(tx, &project, language)?;
    super::roadmap::fill(tx, &project.id, language)?;
    projects::get(tx, &project.id)
}

fn base() -> Variant {
    Variant {
        name: Text {
            ru: "База",
            en: "Base",
        },
        note: Text {
            ru: "Пример: средние значения за последние три месяца.",
            en: "Sample: averages of the last three months.",
        },
        inputs: inputs(),
    }
}

fn lower_churn() -> Variant {
    let mut inputs = inputs();
    inputs.subscription.churn_per_month = Some(Decimal::new(4, 2));
    inputs.acquisition.salaries_cost = Some(290_000.into());
    Variant {
        name: Text {
            ru: "Ниже отток",
            en: "Lower churn",
        },
        note: Text {
            ru: "Пример: специалист помогает новым кофейням запуститься за первую неделю.",
            en: "Sample: a specialist gets new cafés up and running in their first week.",
        },
        inputs,
    }
}

fn higher_price() -> Variant {
    let mut inputs = inputs();
    inputs.subscription.arpa_per_month = Some(2_200.into());
    inputs.subscription.churn_per_month = Some(Decimal::new(55, 3));
    inputs.acquisition.new_customers = Some(135.into());
    Variant {
        name: Text {
            ru: "Выше цена",
            en: "Higher price",
        },
        note: Text {
            ru: "Пример: тариф дороже на 300 ₽, часть кофеен на него не соглашается.",
            en: "Sample: the plan costs ₽300 more, and some cafés do not accept it.",
        },
        inputs,
    }
}

/// The second example of MATHEMATICS.md A.1.
fn inputs() -> Inputs {
    Inputs {
        model: RevenueModel::Subscription,
        subscription: Subscription {
            arpa_per_month: Some(1_900.into()),
            churn_per_month: Some(Decimal::new(5, 2)),
            expansion_per_month: None,
            linear_expansion: None,
        },
        gross_margin: Some(Decimal::new(8, 1)),
        acquisition: Acquisition {
            marketing_cost: Some(420_000.into()),
            salaries_cost: Some(260_000.into()),
            software_cost: Some(40_000.into()),
            leads: Some(2_400.into()),
            new_customers: Some(150.into()),
        },
        ..Inputs::default()
    }
}
