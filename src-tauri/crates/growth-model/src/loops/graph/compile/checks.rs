//! What cannot be meant as it is drawn, and what takes no part.

use std::collections::BTreeSet;

use super::super::paths::at_edge;
use super::super::{EdgeKind, Element, NodeKind, Problem, ProblemCode};
use super::{CompiledLoop, Compiler};
use crate::loops::PAID;
use crate::loops::model::MOST_LOOPS;

impl Compiler<'_> {
    pub(super) fn check_ids(&mut self) {
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

    /// What stands in the drawing and takes no part.
    pub(super) fn hints(&mut self, loops: &[CompiledLoop]) {
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
}
