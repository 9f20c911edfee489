//! Numbers of the drawing, and the problems with them.

use rust_decimal::Decimal;

use super::super::paths::missing;
use super::super::{Element, LoopEdge, Problem, ValueField};
use super::Compiler;

impl Compiler<'_> {
    /// Notes a problem once.
    pub(super) fn note(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    pub(super) fn read(
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
    pub(super) fn required(
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

    /// A number that counts as zero when it is absent; `None` when it is refused.
    pub(super) fn optional(
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
}
