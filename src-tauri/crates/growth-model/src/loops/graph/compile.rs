//! From the drawing to the coefficients of `domain.md` B.7.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::{Decimal, prelude::FromPrimitive};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::paths::{Act, Chain, Network, at_edge, missing};
use super::{
    Actor, Economy, EdgeKind, Element, GraphLoop, LoopEdge, LoopGraph, NodeKind, PaidMode, Problem,
    ProblemCode, RatePeriod, ValueField,
};
use crate::checks::real;
use crate::loops::model::{LONGEST_DELAY, MOST_LOOPS};
use crate::loops::{
    AmountSchedule, BySource, Customers, Ecosystem, Feed, Loop, PAID, PaidInflow, Pricing, StepUnit,
};

/// A drawing as coefficients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CompiledGraph {
    /// The loops that can run, ready to be analysed and simulated.
    pub ecosystem: Ecosystem,
    /// How customers are bought.
    pub acquisition: PaidInflow,
    /// How far to simulate. Steps.
    pub horizon_steps: u32,
    /// What a customer costs and is worth; absent where the scenario does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pricing: Option<Pricing>,
    /// Every loop of the drawing and its way through it, in the order of the drawing.
    pub loops: Vec<CompiledLoop>,
    /// What keeps loops from running, and hints.
    pub problems: Vec<Problem>,
    /// Whether the ecosystem can be simulated; what can be said without simulating is said all the
    /// same.
    pub can_simulate: bool,
}

/// A loop as the drawing has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CompiledLoop {
    /// Id of the loop.
    pub id: String,
    /// Whether it has everything to run.
    pub runs: bool,
    /// The arrows on its way, in their order; empty when it could not be followed.
    pub edges: Vec<String>,
    /// Its public asset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<String>,
    /// Who acts and what remains of the actions as assets.
    pub actions: Vec<ActionTerm>,
    /// What a view comes to: the factors of the conversion.
    pub conversion: Vec<Factor>,
}

/// One action of a loop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ActionTerm {
    /// Who acts.
    pub actor: Actor,
    /// The amount and the shares that it is multiplied with.
    pub factors: Vec<Factor>,
}

/// One number of the drawing in a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Factor {
    /// Where it stands.
    pub element: Element,
    /// Which number of it.
    pub field: ValueField,
    /// Its value.
    pub value: Decimal,
}

/// Days in a step.
pub fn days_per_step(step: StepUnit) -> Decimal {
    Decimal::from(step.days())
}

/// Follows every loop of a drawing and lays out the coefficients. Never fails: what cannot be
/// computed is left out and said in `problems`.
pub fn compile(graph: &LoopGraph, economy: &Economy) -> CompiledGraph {
    Compiler {
        graph,
        economy,
        network: Network::of(graph),
        step_days: days_per_step(graph.settings.step),
        problems: Vec::new(),
    }
    .run()
}

struct Compiler<'g> {
    graph: &'g LoopGraph,
    economy: &'g Economy,
    network: Network<'g>,
    step_days: Decimal,
    problems: Vec<Problem>,
}

/// A loop on the way to becoming coefficients.
struct Followed<'g> {
    item: &'g GraphLoop,
    chain: Chain<'g>,
}

impl<'g> Compiler<'g> {
    fn run(mut self) -> CompiledGraph {
        self.check_ids();
        let churn = self.read(
            &Element::Settings,
            ValueField::ChurnPerMonth,
            self.graph
                .settings
                .churn_per_month
                .or(self.economy.churn_per_month),
        );
        let mut loops = Vec::new();
        let mut followed: Vec<Followed<'g>> = Vec::new();
        let mut running: Vec<Loop> = Vec::new();
        let mut assets_counted = BTreeSet::new();
        let mut fixed_cost = Decimal::ZERO;
        let mut taken = BTreeSet::from([PAID, ""]);
        for item in self.graph.loops.iter().take(MOST_LOOPS) {
            let mut compiled = CompiledLoop {
                id: item.id.clone(),
                runs: false,
                edges: Vec::new(),
                asset: None,
                actions: Vec::new(),
                conversion: Vec::new(),
            };
            if !taken.insert(item.id.trim()) {
                loops.push(compiled);
                continue;
            }
            match self.network.chain(item) {
                Err(problem) => self.note(problem),
                Ok(chain) => {
                    compiled.edges = chain.edges().map(|edge| edge.id.clone()).collect();
                    compiled.edges.dedup();
                    compiled.asset = Some(chain.asset.id.clone());
                    let first = assets_counted.insert(chain.asset.id.as_str());
                    if let Some((model, cost)) =
                        self.coefficients(item, &chain, churn, first, &mut compiled)
                    {
                        compiled.runs = true;
                        running.push(model);
                        fixed_cost += cost;
                    }
                    followed.push(Followed { item, chain });
                }
            }
            loops.push(compiled);
        }
        self.feeds(&followed, &mut running);
        self.hints(&loops);
        self.finish(loops, running, churn, fixed_cost)
    }

    /// Notes a problem once.
    fn note(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn read(
        &mut self,
        element: &Element,
        field: ValueField,
        value: Option<Decimal>,
    ) -> Option<Decimal> {
        let before = self.problems.len();
        let read = field.read(element, value, &mut self.problems);
        if self.problems.len() > before
            && let Some(problem) = self.problems.pop()
        {
            self.note(problem);
        }
        read
    }

    /// A number that must be there.
    fn required(
        &mut self,
        edge: &LoopEdge,
        field: ValueField,
        value: Option<Decimal>,
    ) -> Option<Decimal> {
        if value.is_none() {
            self.note(missing(edge, field));
        }
        self.read(&Element::Edge(edge.id.clone()), field, value)
    }

    fn check_ids(&mut self) {
        let mut seen = BTreeSet::from([PAID.to_owned(), String::new()]);
        let ids = (self
            .graph
            .loops
            .iter()
            .map(|item| Element::Loop(item.id.clone())))
        .chain(
            self.graph
                .nodes
                .iter()
                .map(|node| Element::Node(node.id.clone())),
        )
        .chain(
            self.graph
                .edges
                .iter()
                .map(|edge| Element::Edge(edge.id.clone())),
        );
        let mut doubles = Vec::new();
        for element in ids {
            let (Element::Loop(id) | Element::Node(id) | Element::Edge(id)) = &element else {
                continue;
            };
            if !seen.insert(id.clone()) {
                doubles.push(Problem::of(element, ProblemCode::DuplicateId));
            }
        }
        self.problems.append(&mut doubles);
        if self.graph.loops.len() > MOST_LOOPS {
            self.note(Problem::of(Element::Settings, ProblemCode::TooManyLoops));
        }
        for edge in &self.graph.edges {
            let known = |id: &String| self.graph.loops.iter().any(|item| item.id == *id);
            if edge.loop_id.as_ref().is_some_and(|id| !known(id)) {
                self.note(at_edge(edge, ProblemCode::UnknownLoop));
            }
            if [&edge.from, &edge.to]
                .iter()
                .any(|end| self.network.node(end).is_none())
            {
                self.note(at_edge(edge, ProblemCode::EdgeToNowhere));
            }
        }
    }

    /// The coefficients of one loop and what it costs per step; `None` when something is missing.
    fn coefficients(
        &mut self,
        item: &GraphLoop,
        chain: &Chain<'g>,
        churn: Option<Decimal>,
        counts_assets: bool,
        compiled: &mut CompiledLoop,
    ) -> Option<(Loop, Decimal)> {
        let of_loop = Element::Loop(item.id.clone());
        let own_churn = self.read(&of_loop, ValueField::ChurnPerMonth, item.churn_per_month);
        let mut complete = item.churn_per_month.is_some() == own_churn.is_some();
        let needs_churn = chain.acts.iter().any(|act| act.edge.actor == Actor::Active);
        if needs_churn && churn.is_none() {
            self.note(Problem::at(
                Element::Settings,
                ValueField::ChurnPerMonth,
                ProblemCode::Missing,
            ));
            complete = false;
        }

        let (mut newcomer, mut active) = (BySource::default(), BySource::default());
        for act in &chain.acts {
            let Some((amounts, term)) = self.actions(act) else {
                complete = false;
                continue;
            };
            let sum = match act.edge.actor {
                Actor::Newcomer => &mut newcomer,
                Actor::Active => &mut active,
            };
            *sum = add(sum, &amounts);
            compiled.actions.push(term);
        }

        let mut conversion = Decimal::ONE;
        let mut views = None;
        for edge in &chain.after {
            let element = Element::Edge(edge.id.clone());
            let factors: Vec<(ValueField, Option<Decimal>)> = match edge.kind {
                EdgeKind::Views => {
                    let amount = self.required(edge, ValueField::Amount, edge.amount);
                    if views.is_some() {
                        self.note(at_edge(edge, ProblemCode::Branches));
                        complete = false;
                    }
                    views = amount.map(|amount| self.per_step(amount, edge.period));
                    complete &= views.is_some();
                    vec![(
                        ValueField::Click,
                        self.required(edge, ValueField::Click, edge.click),
                    )]
                }
                EdgeKind::Convert => {
                    // One of the two is enough: not everybody measures both.
                    if edge.signup.is_none() && edge.activation.is_none() {
                        self.note(missing(edge, ValueField::Signup));
                        complete = false;
                    }
                    [
                        (ValueField::Signup, edge.signup),
                        (ValueField::Activation, edge.activation),
                    ]
                    .into_iter()
                    .filter(|(_, value)| value.is_some())
                    .map(|(field, value)| (field, self.read(&element, field, value)))
                    .collect()
                }
                _ => vec![(
                    ValueField::Share,
                    self.required(edge, ValueField::Share, edge.share),
                )],
            };
            for (field, value) in factors {
                let Some(value) = value else {
                    complete = false;
                    continue;
                };
                conversion *= value;
                compiled.conversion.push(Factor {
                    element: element.clone(),
                    field,
                    value,
                });
            }
        }

        let asset = Element::Node(chain.asset.id.clone());
        let life = self.read(&asset, ValueField::LifeDays, chain.asset.life_days);
        if chain.asset.life_days.is_none() {
            self.note(Problem::at(
                asset.clone(),
                ValueField::LifeDays,
                ProblemCode::Missing,
            ));
        }
        let cost = self.optional(&asset, ValueField::CostPerAsset, chain.asset.cost_per_asset);
        let at_start = self.optional(
            &asset,
            ValueField::AssetsAtStart,
            chain.asset.assets_at_start,
        );
        let reward = self.reward(item);
        let fixed = self.optional(
            &of_loop,
            ValueField::FixedCostPerMonth,
            item.fixed_cost_per_month,
        );
        let delay = self.delay(chain);
        let (life, cost, at_start, reward, fixed, delay, views) =
            (life?, cost?, at_start?, reward?, fixed?, delay?, views?);
        if !complete {
            return None;
        }
        // An asset that lives shorter than a step is seen for a part of it.
        let decay = (self.step_days / life).min(Decimal::ONE);
        let part = (life / self.step_days).min(Decimal::ONE);
        let model = Loop {
            id: item.id.clone(),
            customers: Customers {
                churn_per_step: self.churn_per_step(own_churn.or(churn).unwrap_or_default()),
                at_start: Decimal::ZERO,
            },
            actions_per_newcomer: newcomer,
            actions_per_active_per_step: active,
            delay_steps: delay,
            fed_by: Vec::new(),
            asset_decay_per_step: decay,
            assets_at_start: if counts_assets {
                at_start
            } else {
                Decimal::ZERO
            },
            views_per_asset_per_step: views * part,
            conversion,
            reward_per_customer: reward,
            cost_per_asset: cost,
        };
        Some((model, fixed * self.step_days / self.economy.days_per_month))
    }

    /// A number that counts as zero when it is absent; `None` when it is refused.
    fn optional(
        &mut self,
        element: &Element,
        field: ValueField,
        value: Option<Decimal>,
    ) -> Option<Decimal> {
        match value {
            None => Some(Decimal::ZERO),
            Some(value) => self.read(element, field, Some(value)),
        }
    }

    /// Assets per customer (and step) that an action leaves, by source.
    fn actions(&mut self, act: &Act<'g>) -> Option<(BySource, ActionTerm)> {
        let edge = act.edge;
        let element = Element::Edge(edge.id.clone());
        let amount = self.required(edge, ValueField::Amount, edge.amount);
        let mut term = ActionTerm {
            actor: edge.actor,
            factors: Vec::new(),
        };
        let mut shares = Some(Decimal::ONE);
        for step in &act.between {
            let share = self.required(step, ValueField::Share, step.share);
            shares = shares.zip(share).map(|(product, share)| product * share);
            term.factors.extend(share.map(|value| Factor {
                element: Element::Edge(step.id.clone()),
                field: ValueField::Share,
                value,
            }));
        }
        let mut by_source = BTreeMap::new();
        let mut refused = false;
        for other in &edge.amounts_by_source {
            let known =
                other.source == PAID || self.graph.loops.iter().any(|item| item.id == other.source);
            let value = self.read(&element, ValueField::Amount, Some(other.amount));
            match value {
                Some(value) if known => {
                    by_source.insert(other.source.clone(), value);
                }
                _ => {
                    if !known {
                        self.note(at_edge(edge, ProblemCode::UnknownLoop));
                    }
                    refused = true;
                }
            }
        }
        let (amount, shares) = amount.zip(shares).filter(|_| !refused)?;
        term.factors.insert(
            0,
            Factor {
                element,
                field: ValueField::Amount,
                value: amount,
            },
        );
        let per = |amount: Decimal| match edge.actor {
            Actor::Newcomer => amount * shares,
            Actor::Active => self.per_step(amount, edge.period) * shares,
        };
        let amounts = BySource {
            each: per(amount),
            by_source: by_source
                .into_iter()
                .map(|(source, amount)| (source, per(amount)))
                .collect(),
        };
        Some((amounts, term))
    }

    /// Whole steps between a customer and the asset's first effect.
    fn delay(&mut self, chain: &Chain<'g>) -> Option<u32> {
        let mut days: Option<Decimal> = None;
        for act in &chain.acts {
            let way: Vec<&LoopEdge> = std::iter::once(act.edge)
                .chain(act.between.iter().copied())
                .chain(chain.after.iter().copied())
                .collect();
            let mut sum = Decimal::ZERO;
            for edge in &way {
                let element = Element::Edge(edge.id.clone());
                sum += self.optional(&element, ValueField::DelayDays, edge.delay_days)?;
            }
            if sum > Decimal::ZERO && sum < self.step_days {
                let slowest = way
                    .iter()
                    .max_by_key(|edge| edge.delay_days)
                    .unwrap_or(&act.edge);
                self.note(Problem {
                    min: Some(self.step_days),
                    ..Problem::at(
                        Element::Edge(slowest.id.clone()),
                        ValueField::DelayDays,
                        ProblemCode::DelayBelowStep,
                    )
                });
                return None;
            }
            match days {
                Some(other) if other != sum => {
                    self.note(Problem::at(
                        Element::Edge(act.edge.id.clone()),
                        ValueField::DelayDays,
                        ProblemCode::DelaysDiffer,
                    ));
                    return None;
                }
                _ => days = Some(sum),
            }
        }
        let steps = (days.unwrap_or_default() / self.step_days).round();
        let steps = u32::try_from(steps.mantissa() / 10_i128.pow(steps.scale())).unwrap_or(0);
        Some(steps.clamp(1, LONGEST_DELAY))
    }

    fn reward(&mut self, item: &GraphLoop) -> Option<Decimal> {
        let element = Element::Loop(item.id.clone());
        let money = self.optional(
            &element,
            ValueField::RewardPerCustomer,
            item.reward_per_customer,
        )?;
        let months = self.optional(&element, ValueField::RewardMonths, item.reward_months)?;
        if months.is_zero() {
            return Some(money);
        }
        let Some(cost) = self.economy.cost_to_serve_per_month else {
            self.note(Problem::at(
                element,
                ValueField::RewardMonths,
                ProblemCode::Missing,
            ));
            return None;
        };
        Some(money + months * cost)
    }

    /// Lays the feeding arrows between loops that run.
    fn feeds(&mut self, followed: &[Followed<'g>], running: &mut [Loop]) {
        for edge in self
            .graph
            .edges
            .iter()
            .filter(|edge| edge.kind == EdgeKind::Feed)
        {
            let amount = self.required(edge, ValueField::Amount, edge.amount);
            let feeding: Vec<&Followed<'g>> = followed
                .iter()
                .filter(|other| other.chain.asset.id == edge.from)
                .filter(|other| edge.loop_id.as_ref().is_none_or(|id| *id == other.item.id))
                .collect();
            let Some(from) = feeding.first() else {
                self.note(at_edge(edge, ProblemCode::FeedNotFromAsset));
                continue;
            };
            let fed: Vec<(&Followed<'g>, Decimal)> = followed
                .iter()
                .filter_map(|other| {
                    let way = other.chain.way_to_asset(&edge.to)?;
                    let shares = way.iter().filter_map(|step| step.share).product();
                    Some((other, shares))
                })
                .collect();
            let others: Vec<&(&Followed<'g>, Decimal)> = fed
                .iter()
                .filter(|(other, _)| other.item.id != from.item.id)
                .collect();
            if others.is_empty() {
                self.note(at_edge(
                    edge,
                    if fed.is_empty() {
                        ProblemCode::FeedIntoNothing
                    } else {
                        ProblemCode::FeedsItselfInZeroTime
                    },
                ));
            }
            let Some(amount) = amount else { continue };
            if !running.iter().any(|item| item.id == from.item.id) {
                continue;
            }
            for (other, shares) in others {
                let Some(target) = running.iter_mut().find(|item| item.id == other.item.id) else {
                    continue;
                };
                let assets = amount * shares;
                match target
                    .fed_by
                    .iter_mut()
                    .find(|feed| feed.r#loop == from.item.id)
                {
                    Some(feed) => feed.assets_per_action += assets,
                    None => target.fed_by.push(Feed {
                        r#loop: from.item.id.clone(),
                        assets_per_action: assets,
                    }),
                }
            }
        }
    }

    /// What stands in the drawing and takes no part.
    fn hints(&mut self, loops: &[CompiledLoop]) {
        let used: BTreeSet<&str> = loops
            .iter()
            .flat_map(|item| item.edges.iter().map(String::as_str))
            .collect();
        for node in &self.graph.nodes {
            let touched = self
                .graph
                .edges
                .iter()
                .any(|edge| edge.from == node.id || edge.to == node.id);
            if !touched && node.kind != NodeKind::Source {
                self.note(Problem::of(
                    Element::Node(node.id.clone()),
                    ProblemCode::Unused,
                ));
            }
        }
        if loops.iter().all(|item| item.runs) {
            for edge in &self.graph.edges {
                let in_loops = !matches!(edge.kind, EdgeKind::Feed | EdgeKind::Inflow);
                if in_loops && !used.contains(edge.id.as_str()) {
                    self.note(at_edge(edge, ProblemCode::Unused));
                }
            }
        }
    }

    fn finish(
        mut self,
        loops: Vec<CompiledLoop>,
        mut running: Vec<Loop>,
        churn: Option<Decimal>,
        fixed_cost: Decimal,
    ) -> CompiledGraph {
        let settings = &self.graph.settings;
        // Amounts for customers of loops that do not run have no source to belong to.
        let ids: Vec<String> = running.iter().map(|item| item.id.clone()).collect();
        for item in &mut running {
            for amounts in [
                &mut item.actions_per_newcomer,
                &mut item.actions_per_active_per_step,
            ] {
                amounts
                    .by_source
                    .retain(|source, _| source == PAID || ids.contains(source));
            }
        }
        let of = Element::Settings;
        let at_start = self.optional(
            &of,
            ValueField::CustomersAtStart,
            settings.customers_at_start,
        );
        let market = self.read(&of, ValueField::MarketSize, settings.market_size);
        let cac = self.read(&of, ValueField::Cac, settings.cac.or(self.economy.cac));
        let horizon = self.read(
            &of,
            ValueField::HorizonWeeks,
            Some(settings.horizon_weeks.into()),
        );
        let plan = settings.paid_per_month.or(match settings.paid_mode {
            PaidMode::Customers => self.economy.new_customers_per_month,
            PaidMode::Budget => self.economy.acquisition_cost_per_month,
        });
        let per_month = self.optional(&of, ValueField::PaidPerMonth, plan);
        let mut can_simulate = at_start.is_some() && horizon.is_some() && per_month.is_some();
        if settings.market_size.is_some() && market.is_none() {
            can_simulate = false;
        }
        let at_start = at_start.unwrap_or_default();
        if market.is_some_and(|market| market < at_start) {
            self.note(Problem::at(
                Element::Settings,
                ValueField::MarketSize,
                ProblemCode::MarketBelowStart,
            ));
            can_simulate = false;
        }
        if settings.paid_mode == PaidMode::Budget && cac.is_none() {
            self.note(Problem::at(
                Element::Settings,
                ValueField::Cac,
                ProblemCode::Missing,
            ));
            can_simulate = false;
        }
        let amount = self.per_step(per_month.unwrap_or_default(), RatePeriod::Month);
        let per_step = AmountSchedule::constant(amount);
        let acquisition = match settings.paid_mode {
            PaidMode::Budget if cac.is_some() => PaidInflow::Budget {
                per_step,
                cac: cac.unwrap_or(Decimal::ONE),
            },
            _ => PaidInflow::Customers {
                per_step,
                cac: cac.unwrap_or_default(),
            },
        };
        let weeks = horizon.map_or(4, |_| settings.horizon_weeks);
        let ecosystem = Ecosystem {
            step: settings.step,
            paid: Customers {
                churn_per_step: self.churn_per_step(churn.unwrap_or_default()),
                at_start,
            },
            loops: running,
            market_size: market.filter(|market| *market >= at_start),
            fixed_cost_per_step: fixed_cost,
        };
        CompiledGraph {
            ecosystem,
            acquisition,
            horizon_steps: weeks * 7 / settings.step.days(),
            pricing: cac.zip(self.economy.ltv).map(|(cac, ltv)| Pricing {
                cac,
                ltv,
                margin_per_day: self.economy.margin_per_day,
            }),
            loops,
            problems: self.problems,
            can_simulate,
        }
    }

    fn per_step(&self, amount: Decimal, period: RatePeriod) -> Decimal {
        let days = match period {
            RatePeriod::Day => Decimal::ONE,
            RatePeriod::Week => Decimal::from(7),
            RatePeriod::Month => self.economy.days_per_month,
        };
        if days == self.step_days {
            amount
        } else {
            amount * self.step_days / days
        }
    }

    /// The churn of a month as that of a step: what stays is multiplied (`domain.md` A.2).
    fn churn_per_step(&self, per_month: Decimal) -> Decimal {
        let part = real(self.step_days) / real(self.economy.days_per_month);
        let per_step = -((-real(per_month)).ln_1p() * part).exp_m1();
        Decimal::from_f64(per_step)
            .unwrap_or_default()
            .clamp(Decimal::ZERO, Decimal::ONE)
    }
}

/// The sum of two numbers by source.
fn add(one: &BySource, other: &BySource) -> BySource {
    let sources: BTreeSet<&String> = one.by_source.keys().chain(other.by_source.keys()).collect();
    BySource {
        each: one.each + other.each,
        by_source: sources
            .into_iter()
            .map(|source| (source.clone(), one.of(source) + other.of(source)))
            .collect(),
    }
}
