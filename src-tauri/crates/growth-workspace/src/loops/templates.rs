//! The loops of the guide as drawings to start from. Every starting value is an assumption; the
//! loops' notes say so, and name the one that the guide gives.

use growth_i18n::{Called, Language, text};
use growth_model::business::BusinessKind;
use growth_model::loops::Rate;
use growth_model::loops::graph::{
    Actor, EdgeKind, GraphLoop, LoopEdge, LoopGraph, LoopKind, LoopNode, NodeKind, RatePeriod,
    UncertainFactor,
};
use rust_decimal::Decimal;

/// What an ecosystem can begin with.
#[shape(Copy, Eq, Hash)]
#[schemars(rename = "LoopTemplate")]
pub enum Template {
    /// Product to content.
    Content,
    /// Customer to ambassador.
    Ambassador,
    /// Product to product.
    Integration,
    /// The three together.
    Ecosystem,
    /// Customers, leads and the way between them, without a loop.
    Blank,
}

impl Template {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Content,
        Self::Ambassador,
        Self::Integration,
        Self::Ecosystem,
        Self::Blank,
    ];

    /// The loop of the guide that is the easiest to begin with: what is made with the product and seen by
    /// others, what customers tell of their results, or what other programs show. None where it is not
    /// known what the business lives on.
    pub fn first_of(business: BusinessKind) -> Option<Self> {
        match business {
            BusinessKind::Saas => Some(Self::Integration),
            BusinessKind::Services | BusinessKind::Education => Some(Self::Ambassador),
            BusinessKind::Subscription
            | BusinessKind::Shop
            | BusinessKind::Marketplace
            | BusinessKind::MobileApp => Some(Self::Content),
            BusinessKind::Other => None,
        }
    }

    /// The name in texts (`content`).
    pub fn code(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Ambassador => "ambassador",
            Self::Integration => "integration",
            Self::Ecosystem => "ecosystem",
            Self::Blank => "blank",
        }
    }

    /// What an ecosystem made from it is called.
    pub fn name(self, language: Language) -> String {
        text(language, &format!("loops-template-{}", self.code()), &[])
    }
}

/// Distance of the boxes. Pixels.
const COLUMN: i32 = 320;
const ROW: i32 = 150;

/// The drawing of a template, with the customers called as this kind of business calls them. Its ids are
/// short names that mean nothing outside of it.
pub fn graph_of(template: Template, business: BusinessKind, language: Language) -> LoopGraph {
    let kinds: &[LoopKind] = match template {
        Template::Content => &[LoopKind::Content],
        Template::Ambassador => &[LoopKind::Ambassador],
        Template::Integration => &[LoopKind::Integration],
        Template::Ecosystem => &[
            LoopKind::Content,
            LoopKind::Ambassador,
            LoopKind::Integration,
        ],
        Template::Blank => &[],
    };
    let mut graph = LoopGraph::default();
    Called::by(business.code()).within(|| {
        Builder::new(&mut graph, language).shared();
        for kind in kinds {
            Builder::new(&mut graph, language).add(*kind);
        }
    });
    if template == Template::Ecosystem {
        // A story tells of the report, and the report is made more often.
        let case = first(&graph, LoopKind::Ambassador, NodeKind::Asset);
        let report = first(&graph, LoopKind::Content, NodeKind::Value);
        if let (Some(from), Some(to)) = (case, report) {
            let loop_id = graph
                .loops
                .iter()
                .find(|item| item.kind == LoopKind::Ambassador)
                .map(|item| item.id.clone());
            graph.edges.push(LoopEdge {
                amount: Some(Decimal::ONE),
                loop_id,
                ..edge("feed", from, to, EdgeKind::Feed)
            });
        }
    }
    graph
}

/// The drawing with one more loop of a kind, which uses the customers and leads that are there; and
/// the loop's name. Ids of what is new are short names.
pub fn with_loop(
    graph: &LoopGraph,
    kind: LoopKind,
    business: BusinessKind,
    language: Language,
) -> (LoopGraph, String) {
    let mut graph = graph.clone();
    let name = Called::by(business.code()).within(|| {
        let mut builder = Builder::new(&mut graph, language);
        builder.shared();
        builder.add(kind)
    });
    (graph, name)
}

/// The first box of a kind on the way of the first loop of a kind.
fn first(graph: &LoopGraph, kind: LoopKind, node: NodeKind) -> Option<String> {
    let id = &graph.loops.iter().find(|item| item.kind == kind)?.id;
    graph
        .edges
        .iter()
        .filter(|edge| edge.loop_id.as_ref() == Some(id))
        .find_map(|edge| {
            let found = graph.nodes.iter().find(|other| other.id == edge.to)?;
            (found.kind == node).then(|| found.id.clone())
        })
}

struct Builder<'g> {
    graph: &'g mut LoopGraph,
    language: Language,
}

impl<'g> Builder<'g> {
    fn new(graph: &'g mut LoopGraph, language: Language) -> Self {
        Self { graph, language }
    }

    fn text(&self, id: &str) -> String {
        text(self.language, id, &[])
    }

    /// Customers, leads, new customers and the way from leads to new customers, where they are
    /// not there yet.
    fn shared(&mut self) {
        self.shared_node(NodeKind::Customers, 0, 0);
        let leads = self.shared_node(NodeKind::Leads, 2 * COLUMN, ROW);
        let new = self.shared_node(NodeKind::Activation, 0, ROW);
        let connected = self
            .graph
            .edges
            .iter()
            .any(|edge| edge.from == leads && edge.kind == EdgeKind::Convert);
        if !connected {
            self.graph.edges.push(LoopEdge {
                signup: Some(Decimal::new(20, 2)),
                activation: Some(Decimal::new(50, 2)),
                ..edge("shared", leads, new, EdgeKind::Convert)
            });
        }
    }

    fn shared_node(&mut self, kind: NodeKind, x: i32, y: i32) -> String {
        if let Some(node) = self.graph.nodes.iter().find(|node| node.kind == kind) {
            return node.id.clone();
        }
        let name = match kind {
            NodeKind::Customers => "loops-node-customers",
            NodeKind::Leads => "loops-node-leads",
            _ => "loops-node-activation",
        };
        let id = format!("shared-{name}");
        let name = self.text(name);
        self.graph.nodes.push(node(&id, kind, name, x, y));
        id
    }

    fn id_of(&self, kind: NodeKind) -> String {
        self.graph
            .nodes
            .iter()
            .find(|node| node.kind == kind)
            .map(|node| node.id.clone())
            .unwrap_or_default()
    }

    /// Where a loop's value and its asset go, so that its arrows cross no box: beside the customers
    /// while nobody stands there; below, for what begins with the new customers; else above.
    fn places(&self, kind: LoopKind) -> ((i32, i32), (i32, i32)) {
        let rows = || self.graph.nodes.iter().map(|node| node.y);
        let (top, bottom) = (rows().min().unwrap_or(0), rows().max().unwrap_or(0));
        let beside_customers = self
            .graph
            .nodes
            .iter()
            .any(|node| node.y == 0 && node.x > 0);
        if kind == LoopKind::Ambassador {
            ((0, bottom + ROW), (COLUMN, bottom + ROW))
        } else if !beside_customers {
            ((COLUMN, 0), (2 * COLUMN, 0))
        } else {
            ((0, top - ROW), (3 * COLUMN, top - ROW))
        }
    }

    /// Adds a loop; answers with its name.
    fn add(&mut self, kind: LoopKind) -> String {
        let number = self.graph.loops.len();
        let (code, value, asset) = match kind {
            LoopKind::Content => ("content", "loops-node-report", "loops-node-page"),
            LoopKind::Ambassador => ("ambassador", "loops-node-result", "loops-node-case"),
            LoopKind::Integration => (
                "integration",
                "loops-node-integration",
                "loops-node-listing",
            ),
            LoopKind::Custom => ("custom", "loops-node-value", "loops-node-asset"),
        };
        let prefix = format!("{code}-{number}");
        let name = {
            let wanted = self.text(&format!("loops-kind-{code}"));
            crate::text::free(&wanted, |name| {
                self.graph.loops.iter().any(|item| item.name == name)
            })
        };
        let ((value_x, value_y), (asset_x, asset_y)) = self.places(kind);
        let value = node(
            &format!("{prefix}-value"),
            NodeKind::Value,
            self.text(value),
            value_x,
            value_y,
        );
        let mut asset = node(
            &format!("{prefix}-asset"),
            NodeKind::Asset,
            self.text(asset),
            asset_x,
            asset_y,
        );
        let item = GraphLoop {
            id: format!("{prefix}-loop"),
            name: name.clone(),
            kind,
            reward_per_customer: None,
            reward_months: (kind == LoopKind::Ambassador).then_some(Decimal::from(3)),
            fixed_cost_per_month: None,
            churn_per_month: None,
            observed_customers: None,
            observed_new_customers: None,
            note: self.text(&format!("loops-assumption-{code}")),
        };
        let begins = match kind {
            LoopKind::Ambassador => self.id_of(NodeKind::Activation),
            _ => self.id_of(NodeKind::Customers),
        };
        let mut act = edge(
            &format!("{prefix}-act"),
            begins,
            value.id.clone(),
            EdgeKind::Act,
        );
        let mut share = edge(
            &format!("{prefix}-share"),
            value.id.clone(),
            asset.id.clone(),
            EdgeKind::Share,
        );
        let mut views = edge(
            &format!("{prefix}-views"),
            asset.id.clone(),
            self.id_of(NodeKind::Leads),
            EdgeKind::Views,
        );
        for edge in [&mut act, &mut share, &mut views] {
            edge.loop_id = Some(item.id.clone());
        }
        match kind {
            LoopKind::Content => {
                act.amount = Some(Decimal::ONE);
                share.share = Some(Decimal::new(25, 2));
                asset.life_days = Some(Decimal::from(30));
                views.amount = Some(Decimal::from(20));
                views.click = Some(Decimal::new(2, 2));
            }
            LoopKind::Ambassador => {
                act.actor = Actor::Newcomer;
                act.amount = Some(Decimal::new(4, 1));
                act.delay_days = Some(Decimal::from(63));
                share.share = Some(Decimal::new(15, 2));
                share.delay_days = Some(Decimal::from(14));
                asset.life_days = Some(Decimal::from(180));
                views.amount = Some(Decimal::from(30));
                views.click = Some(Decimal::new(5, 2));
            }
            LoopKind::Integration => {
                act.amount = Some(Decimal::new(5, 2));
                share.share = Some(Decimal::new(50, 2));
                asset.life_days = Some(Decimal::from(365));
                views.amount = Some(Decimal::from(5));
                views.click = Some(Decimal::new(2, 2));
            }
            LoopKind::Custom => {}
        }
        views.period = RatePeriod::Month;
        if kind != LoopKind::Custom {
            self.graph.settings.uncertain.push(UncertainFactor {
                rate: Rate::Conversion {
                    r#loop: item.id.clone(),
                },
                low: Decimal::new(7, 1),
                high: Decimal::new(13, 1),
            });
        }
        self.graph.loops.push(item);
        self.graph.nodes.extend([value, asset]);
        self.graph.edges.extend([act, share, views]);
        name
    }
}

fn node(id: &str, kind: NodeKind, name: String, x: i32, y: i32) -> LoopNode {
    LoopNode {
        id: id.to_owned(),
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

fn edge(id: &str, from: String, to: String, kind: EdgeKind) -> LoopEdge {
    LoopEdge {
        id: format!("edge-{id}"),
        from,
        to,
        loop_id: None,
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
