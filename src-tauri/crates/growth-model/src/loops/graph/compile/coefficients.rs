//! Everything that makes one loop run.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::super::paths::{Chain, at_edge, missing};
use super::super::{Actor, EdgeKind, Element, GraphLoop, Problem, ProblemCode, ValueField};
use super::{CompiledLoop, Compiler, Factor};
use crate::loops::{BySource, Customers, Loop};

impl<'g> Compiler<'g> {
    /// The coefficients of one loop and what it costs per step; `None` when something is missing.
    pub(super) fn coefficients(
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

        let seen = self.views_and_conversion(chain, &mut compiled.conversion);

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
        let (life, cost, at_start, reward, fixed, delay) =
            (life?, cost?, at_start?, reward?, fixed?, delay?);
        let (views, conversion) = seen?;
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

    /// Views per asset and step, and customers per view; `None` when something is missing. The
    /// factors of the conversion are laid out all the same, as far as they are there.
    fn views_and_conversion(
        &mut self,
        chain: &Chain<'_>,
        laid_out: &mut Vec<Factor>,
    ) -> Option<(Decimal, Decimal)> {
        let mut complete = true;
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
                laid_out.push(Factor {
                    element: element.clone(),
                    field,
                    value,
                });
            }
        }
        complete.then_some(views?).map(|views| (views, conversion))
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
