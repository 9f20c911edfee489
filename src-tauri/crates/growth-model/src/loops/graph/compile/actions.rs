//! Who acts in a loop, and what remains of it as assets.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::paths::{Act, at_edge};
use super::super::{Actor, Element, ProblemCode, ValueField};
use super::{ActionTerm, Compiler, Factor};
use crate::loops::{BySource, PAID};

impl<'g> Compiler<'g> {
    /// Assets per customer (and step) that an action leaves, by source.
    pub(super) fn actions(&mut self, act: &Act<'g>) -> Option<(BySource, ActionTerm)> {
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
}
