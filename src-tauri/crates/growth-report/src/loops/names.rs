//! How the elements of a drawing and their numbers are called.

use growth_i18n::{Language, text, tr::loops as tr};
use growth_model::loops::graph::{EdgeKind, Element, LoopEdge, LoopGraph, ValueField};

use super::words::code;

/// The names in a drawing.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The drawing.
    pub graph: &'a LoopGraph,
    /// The language of what the program names.
    pub language: Language,
}

impl Names<'_> {
    /// An element and one of its numbers: `Letter → Visitors: share`; `None` when the element is not
    /// there.
    pub fn step(&self, element: &Element, field: ValueField) -> Option<String> {
        let name = self.field(element, field);
        Some(match element {
            Element::Settings => name,
            _ => tr::loops_lever(self.language, self.element(element)?, name),
        })
    }

    /// A number, by what it is a number of.
    pub(super) fn field(&self, element: &Element, field: ValueField) -> String {
        if field == ValueField::Amount
            && let Some(edge) = self.edge(element)
        {
            let kind = match edge.kind {
                EdgeKind::Views => "views",
                EdgeKind::Feed => "feed",
                _ => "act",
            };
            return text(self.language, &format!("loops-field-amount-{kind}"), &[]);
        }
        text(self.language, &format!("loops-field-{}", code(field)), &[])
    }

    fn edge(&self, element: &Element) -> Option<&LoopEdge> {
        let Element::Edge(id) = element else {
            return None;
        };
        self.graph.edges.iter().find(|edge| edge.id == *id)
    }

    pub(super) fn node(&self, id: &str) -> Option<String> {
        let node = self.graph.nodes.iter().find(|node| node.id == id)?;
        Some(node.name.clone())
    }

    pub(super) fn of_loop(&self, id: &str) -> Option<String> {
        let item = self.graph.loops.iter().find(|item| item.id == id)?;
        Some(item.name.clone())
    }

    /// An element; `None` when it is not there.
    pub(super) fn element(&self, element: &Element) -> Option<String> {
        match element {
            Element::Node(id) => self.node(id),
            Element::Loop(id) => self.of_loop(id),
            Element::Edge(_) => self.edge(element).and_then(|edge| {
                Some(format!(
                    "{} → {}",
                    self.node(&edge.from)?,
                    self.node(&edge.to)?
                ))
            }),
            Element::Settings => Some(tr::loops_settings(self.language)),
        }
    }
}
