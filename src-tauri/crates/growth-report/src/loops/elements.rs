//! What stands in a box below its name and on an arrow.

use growth_i18n::{Digits, tr::loops as tr};
use growth_model::loops::graph::{
    Actor, EdgeKind, Element, LoopEdge, LoopNode, NodeKind, PaidMode,
};
use rust_decimal::Decimal;

use super::LoopsData;
use super::words::{code, weekly_sums};
use crate::charts::ColorToken;

/// The short text of an element of the drawing.
#[shape(Eq)]
pub struct ElementText {
    /// Which.
    pub element: Element,
    /// What stands at it.
    pub text: String,
    /// Its colour: that of its loop.
    pub color_token: ColorToken,
}

impl LoopsData<'_> {
    pub(super) fn elements(&self) -> Vec<ElementText> {
        let nodes = self.graph.nodes.iter().map(|node| ElementText {
            element: Element::Node(node.id.clone()),
            text: self.node_text(node),
            color_token: self.node_color(node),
        });
        let edges = self.graph.edges.iter().map(|edge| ElementText {
            element: Element::Edge(edge.id.clone()),
            text: self.edge_text(edge),
            color_token: self.edge_color(edge),
        });
        nodes.chain(edges).collect()
    }

    pub(super) fn loop_color(&self, id: &str) -> ColorToken {
        self.graph
            .loops
            .iter()
            .position(|item| item.id == id)
            .map_or(ColorToken::S0, ColorToken::series)
    }

    pub(super) fn edge_color(&self, edge: &LoopEdge) -> ColorToken {
        edge.loop_id
            .as_deref()
            .map_or(ColorToken::S0, |id| self.loop_color(id))
    }

    /// A box has the colour of its loop when all its arrows are of one loop.
    pub(super) fn node_color(&self, node: &LoopNode) -> ColorToken {
        if !matches!(
            node.kind,
            NodeKind::Value | NodeKind::Asset | NodeKind::Custom
        ) {
            return ColorToken::S0;
        }
        let mut loops = self
            .graph
            .edges
            .iter()
            .filter(|edge| edge.kind != EdgeKind::Feed)
            .filter(|edge| edge.from == node.id || edge.to == node.id)
            .filter_map(|edge| edge.loop_id.as_deref());
        match loops.next() {
            Some(first) if loops.all(|other| other == first) => self.loop_color(first),
            _ => ColorToken::S0,
        }
    }

    fn node_text(&self, node: &LoopNode) -> String {
        let kind = || self.text(&format!("loops-node_kind-{}", code(node.kind)));
        let settings = &self.graph.settings;
        match node.kind {
            NodeKind::Customers => match settings.customers_at_start {
                Some(count) => {
                    tr::loops_node_at_start(self.language, self.format().number(count, Digits::ALL))
                }
                None => kind(),
            },
            NodeKind::Asset => match node.life_days {
                Some(days) => tr::loops_node_lives(self.language, self.span(days)),
                None => kind(),
            },
            NodeKind::Activation => self.last_week(false).map_or_else(kind, |count| {
                tr::loops_node_new(self.language, self.people(count))
            }),
            NodeKind::Leads => self.last_week(true).map_or_else(kind, |count| {
                tr::loops_node_leads_weekly(self.language, self.people(count))
            }),
            NodeKind::Source => {
                let amount = settings.paid_per_month.or(match settings.paid_mode {
                    PaidMode::Customers => self.economy.new_customers_per_month,
                    PaidMode::Budget => self.economy.acquisition_cost_per_month,
                });
                match (amount, settings.paid_mode) {
                    (None, _) => kind(),
                    (Some(amount), PaidMode::Customers) => tr::loops_node_paid(
                        self.language,
                        self.format().number(amount, Digits::ALL),
                    ),
                    (Some(amount), PaidMode::Budget) => tr::loops_node_paid(
                        self.language,
                        self.format().money_compact(amount, self.currency.code()),
                    ),
                }
            }
            NodeKind::Value | NodeKind::Custom => kind(),
        }
    }

    /// New customers whom the loops bring in the last week, or the leads that they come from.
    fn last_week(&self, leads: bool) -> Option<f64> {
        let simulation = self.run.simulation.as_ref()?;
        let step = self.run.compiled.ecosystem.step;
        let mut sum = 0.0;
        for source in simulation.sources.get(1..)? {
            let new = *weekly_sums(&source.new_customers, step).last()?;
            let share = if leads {
                self.lead_conversion(&source.source)?
            } else {
                1.0
            };
            if new > 0.0 {
                sum += new / share;
            }
        }
        (sum > 0.0).then_some(sum)
    }

    /// Share of the leads of a loop who become customers.
    fn lead_conversion(&self, id: &str) -> Option<f64> {
        use growth_model::loops::graph::ValueField;
        let item = self.run.compiled.loops.iter().find(|item| item.id == id)?;
        let product: Decimal = item
            .conversion
            .iter()
            .filter(|factor| factor.field != ValueField::Click)
            .map(|factor| factor.value)
            .product();
        let product: f64 = product.try_into().ok()?;
        (product > 0.0).then_some(product)
    }

    pub(super) fn edge_text(&self, edge: &LoopEdge) -> String {
        let unknown = || "?".to_owned();
        let percent = |value: Decimal| self.format().percent(value, Digits::ALL);
        let number = |value: Decimal| self.format().number(value, Digits::ALL);
        let share = |value: Option<Decimal>| value.map_or_else(unknown, percent);
        let what = match edge.kind {
            EdgeKind::Act => match (edge.amount, edge.actor) {
                (None, _) => unknown(),
                (Some(amount), Actor::Active) => {
                    tr::loops_edge_active(self.language, number(amount), self.per(edge.period))
                }
                (Some(amount), Actor::Newcomer) if amount <= Decimal::ONE => {
                    tr::loops_edge_newcomer_share(self.language, percent(amount))
                }
                (Some(amount), Actor::Newcomer) => {
                    tr::loops_edge_newcomer(self.language, number(amount))
                }
            },
            EdgeKind::Share => share(edge.share),
            EdgeKind::Views => match edge.amount {
                None => unknown(),
                Some(amount) => tr::loops_edge_views(
                    self.language,
                    number(amount),
                    share(edge.click),
                    self.per(edge.period),
                ),
            },
            EdgeKind::Convert => {
                let rates: Vec<String> = [edge.signup, edge.activation]
                    .into_iter()
                    .flatten()
                    .map(percent)
                    .collect();
                if rates.is_empty() {
                    unknown()
                } else {
                    rates.join(" → ")
                }
            }
            EdgeKind::Feed => match edge.amount {
                None => unknown(),
                Some(amount) => tr::loops_edge_feed(self.language, number(amount)),
            },
            EdgeKind::Inflow => String::new(),
        };
        match edge.delay_days {
            Some(days) if !days.is_zero() => {
                // All of it goes on, later: only the delay is worth saying.
                if edge.kind == EdgeKind::Share && edge.share == Some(Decimal::ONE) {
                    return tr::loops_edge_after(self.language, self.span(days));
                }
                tr::loops_edge_delay(self.language, self.span(days), what)
            }
            _ => what,
        }
    }
}
