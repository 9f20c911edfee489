//! The ecosystem of the café service: reports that cafés publish, and stories of those whom it
//! helped.

use growth_model::loops::Rate;
use growth_model::loops::graph::{
    Actor, EdgeKind, GraphLoop, GraphSettings, LoopEdge, LoopGraph, LoopKind, LoopNode, NodeKind,
    RatePeriod, UncertainFactor,
};
use rust_decimal::Decimal;

use super::Text;
use crate::loops;
use crate::projects::Project;
use crate::{Language, Result, Tx};

const CONTENT: &str = "loop-content";
const AMBASSADOR: &str = "loop-ambassador";

/// Makes the ecosystem «Отчёт + кейс».
pub(super) fn create(tx: &Tx<'_>, project: &Project, language: Language) -> Result<()> {
    let say = |ru: &'static str, en: &'static str| Text { ru, en }.in_language(language);
    let name = say("Отчёт + кейс", "Report + case");
    let ecosystem = loops::create(tx, &project.id, name, &graph(language))?;
    loops::set_note(
        tx,
        &ecosystem.id,
        say(
            "Пример: кафе публикуют недельный отчёт по списаниям, а после удачного квартала \
             рассказывают свою историю. Все данные вымышлены.",
            "Sample: cafés publish their weekly report on write-offs, and tell their story after \
             a good quarter. All data are made up.",
        ),
    )?;
    Ok(())
}

fn graph(language: Language) -> LoopGraph {
    let say = |ru: &'static str, en: &'static str| Text { ru, en }.in_language(language).to_owned();
    let percent = |units: i64| Some(Decimal::new(units, 4));
    let whole = |number: i64| Some(Decimal::from(number));
    let content = GraphLoop {
        note: say(
            "Доли и просмотры измерены за последний квартал.",
            "Shares and views were measured over the last quarter.",
        ),
        fixed_cost_per_month: whole(18_000),
        observed_customers: Some(400),
        observed_new_customers: Some(88),
        ..item(CONTENT, say("Контентная", "Content"), LoopKind::Content)
    };
    let ambassador = GraphLoop {
        reward_months: whole(3),
        note: say(
            "За историю кафе получает три месяца подписки; в расчёте они стоят столько, сколько \
             стоит обслуживание.",
            "A café gets three months of subscription for its story; they count at what serving \
             them costs.",
        ),
        ..item(
            AMBASSADOR,
            say("Амбассадор", "Ambassador"),
            LoopKind::Ambassador,
        )
    };
    let page = LoopNode {
        life_days: whole(140),
        ..node(
            "page",
            NodeKind::Asset,
            say("Публичная страница", "Public page"),
            640,
            0,
        )
    };
    let case = LoopNode {
        life_days: whole(364),
        cost_per_asset: whole(1_600),
        ..node("case", NodeKind::Asset, say("Кейс", "Case"), 320, 300)
    };
    let nodes = vec![
        node(
            "customers",
            NodeKind::Customers,
            say("Клиенты", "Customers"),
            0,
            0,
        ),
        node(
            "report",
            NodeKind::Value,
            say("Отчёт кафе", "Café’s report"),
            320,
            0,
        ),
        page,
        node(
            "leads",
            NodeKind::Leads,
            say("Новые лиды", "New leads"),
            640,
            150,
        ),
        node(
            "new",
            NodeKind::Activation,
            say("Новые клиенты", "New customers"),
            0,
            150,
        ),
        node(
            "result",
            NodeKind::Value,
            say("Результат клиента", "Customer’s result"),
            0,
            300,
        ),
        case,
    ];
    let edges = vec![
        LoopEdge {
            amount: whole(6),
            ..edge("customers", "report", Some(CONTENT), EdgeKind::Act)
        },
        LoopEdge {
            share: percent(400),
            ..edge("report", "page", Some(CONTENT), EdgeKind::Share)
        },
        LoopEdge {
            amount: whole(2),
            period: RatePeriod::Week,
            click: percent(130),
            ..edge("page", "leads", Some(CONTENT), EdgeKind::Views)
        },
        LoopEdge {
            signup: percent(2_000),
            activation: percent(5_000),
            ..edge("leads", "new", None, EdgeKind::Convert)
        },
        LoopEdge {
            actor: Actor::Newcomer,
            amount: percent(800),
            delay_days: whole(56),
            ..edge("new", "result", Some(AMBASSADOR), EdgeKind::Act)
        },
        LoopEdge {
            share: percent(10_000),
            delay_days: whole(35),
            ..edge("result", "case", Some(AMBASSADOR), EdgeKind::Share)
        },
        LoopEdge {
            amount: Some(Decimal::new(15, 1)),
            period: RatePeriod::Week,
            click: percent(1_000),
            ..edge("case", "leads", Some(AMBASSADOR), EdgeKind::Views)
        },
        LoopEdge {
            amount: whole(40),
            ..edge("case", "report", Some(AMBASSADOR), EdgeKind::Feed)
        },
    ];
    LoopGraph {
        settings: GraphSettings {
            customers_at_start: whole(1_412),
            uncertain: [CONTENT, AMBASSADOR]
                .into_iter()
                .map(|id| UncertainFactor {
                    rate: Rate::Conversion {
                        r#loop: id.to_owned(),
                    },
                    low: Decimal::new(7, 1),
                    high: Decimal::new(13, 1),
                })
                .collect(),
            ..GraphSettings::default()
        },
        loops: vec![content, ambassador],
        nodes,
        edges,
    }
}

fn item(id: &str, name: String, kind: LoopKind) -> GraphLoop {
    GraphLoop {
        id: id.to_owned(),
        name,
        kind,
        reward_per_customer: None,
        reward_months: None,
        fixed_cost_per_month: None,
        churn_per_month: None,
        observed_customers: None,
        observed_new_customers: None,
        note: String::new(),
    }
}

fn node(id: &str, kind: NodeKind, name: String, x: i32, y: i32) -> LoopNode {
    LoopNode {
        id: format!("node-{id}"),
        kind,
        name,
        x,
        y,
        life_days: None,
        cost_per_asset: None,
        assets_at_start: None,
        note: String::new(),
    }
}

fn edge(from: &str, to: &str, loop_id: Option<&str>, kind: EdgeKind) -> LoopEdge {
    LoopEdge {
        id: format!("edge-{from}-{to}"),
        from: format!("node-{from}"),
        to: format!("node-{to}"),
        loop_id: loop_id.map(str::to_owned),
        kind,
        actor: Actor::Active,
        amount: None,
        period: RatePeriod::Month,
        amounts_by_source: Vec::new(),
        share: None,
        click: None,
        signup: None,
        activation: None,
        delay_days: None,
        note: String::new(),
    }
}
