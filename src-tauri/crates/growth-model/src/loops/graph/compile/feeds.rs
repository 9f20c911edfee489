//! Loops that feed other loops.

use rust_decimal::Decimal;

use super::super::paths::at_edge;
use super::super::{EdgeKind, ProblemCode, ValueField};
use super::{Compiler, Followed};
use crate::loops::{Feed, Loop};

impl<'g> Compiler<'g> {
    /// Lays the feeding arrows between loops that run.
    pub(super) fn feeds(&mut self, followed: &[Followed<'g>], running: &mut [Loop]) {
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
}
