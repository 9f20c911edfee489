//! Where the labels of arrows stand.

use super::picture::{Frame, LoopPicture, NODE_HEIGHT, NODE_WIDTH, way_of};
use crate::{
    charts::{
        ColorToken,
        canvas::{Px, Type},
    },
    fonts::Weight,
};

/// Shares of an arrow's length at which its label may stand, the best first.
const MIDDLE: [f64; 9] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const BEGINNING: [f64; 8] = [0.25, 0.33, 0.4, 0.17, 0.48, 0.56, 0.64, 0.72];
/// Between a label and what it must not touch.
const GAP: f64 = 1.5;

/// What an arrow says, and where.
pub(super) struct Label<'p> {
    pub(super) text: &'p str,
    area: Area,
}

impl Label<'_> {
    pub(super) fn kind(frame: &Frame) -> Type {
        frame.kind(11.5, Weight::Regular, ColorToken::Text)
    }

    /// Upper left and lower right.
    pub(super) fn corners(&self) -> (Px, Px) {
        (self.area.from, self.area.to)
    }

    pub(super) fn middle(&self) -> Px {
        let Area { from, to } = self.area;
        (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1))
    }
}

/// The labels of the arrows: on their arrow, and as far as there is room neither on a box nor on each
/// other nor where another arrow passes.
pub(super) fn placed_labels<'p>(frame: &Frame, picture: &'p LoopPicture) -> Vec<Label<'p>> {
    let ways: Vec<Vec<Px>> = (picture.edges.iter())
        .map(|edge| way_of(frame, picture, edge))
        .collect();
    let mut taken: Vec<Area> = (picture.nodes.iter())
        .map(|node| {
            let far = (node.x + NODE_WIDTH, node.y + NODE_HEIGHT);
            Area::between(frame.at((node.x, node.y)), frame.at(far))
        })
        .collect();
    let mut labels = Vec::new();
    for (at, (edge, way)) in picture.edges.iter().zip(&ways).enumerate() {
        if edge.label.is_empty() || way.is_empty() {
            continue;
        }
        let half = (
            Label::kind(frame).width(&edge.label) / 2.0 + 6.0 * frame.scale,
            10.0 * frame.scale,
        );
        let passing = ways.iter().enumerate().filter(|(other, _)| *other != at);
        let lines: Vec<Area> = passing
            .flat_map(|(_, way)| way.windows(2))
            .map(|pair| Area::between(pair[0], pair[1]))
            .collect();
        let covers = |area: &Area| {
            let others = taken.iter().chain(&lines);
            others.map(|other| area.covers(other)).sum::<f64>()
        };
        // What strengthens another loop crosses other arrows in the middle: it speaks where it begins.
        let shares: &[f64] = if edge.dashed { &BEGINNING } else { &MIDDLE };
        let areas = shares
            .iter()
            .map(|share| Area::around(along(way, *share), half));
        let best = areas.min_by(|one, other| covers(one).total_cmp(&covers(other)));
        if let Some(area) = best {
            taken.push(area);
            labels.push(Label {
                text: &edge.label,
                area,
            });
        }
    }
    labels
}

/// A rectangle, from its upper left to its lower right corner.
#[derive(Clone, Copy)]
struct Area {
    from: Px,
    to: Px,
}

impl Area {
    fn between(one: Px, other: Px) -> Self {
        Self {
            from: (one.0.min(other.0), one.1.min(other.1)),
            to: (one.0.max(other.0), one.1.max(other.1)),
        }
    }

    fn around(middle: Px, half: (f64, f64)) -> Self {
        Self {
            from: (middle.0 - half.0, middle.1 - half.1),
            to: (middle.0 + half.0, middle.1 + half.1),
        }
    }

    /// How much of another one it covers, a gap around both included.
    fn covers(&self, other: &Self) -> f64 {
        let width = self.to.0.min(other.to.0) - self.from.0.max(other.from.0) + 2.0 * GAP;
        let height = self.to.1.min(other.to.1) - self.from.1.max(other.from.1) + 2.0 * GAP;
        width.max(0.0) * height.max(0.0)
    }
}

/// The point at a share of the length of a line.
fn along(line: &[Px], share: f64) -> Px {
    let length = |pair: &[Px]| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1);
    let mut left = line.windows(2).map(length).sum::<f64>() * share;
    for pair in line.windows(2) {
        let of_pair = length(pair);
        if left <= of_pair && of_pair > 0.0 {
            let part = left / of_pair;
            let at = |from: f64, to: f64| from + (to - from) * part;
            return (at(pair[0].0, pair[1].0), at(pair[0].1, pair[1].1));
        }
        left -= of_pair;
    }
    line.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::picture::{PictureEdge, PictureNode};
    use super::*;

    fn node(x: f64, y: f64) -> PictureNode {
        PictureNode {
            name: String::new(),
            detail: String::new(),
            x,
            y,
            color: ColorToken::S1,
        }
    }

    fn edge(from: usize, to: usize) -> PictureEdge {
        PictureEdge {
            from,
            to,
            label: "20 % → 50 %".to_owned(),
            color: ColorToken::S1,
            dashed: false,
        }
    }

    #[test]
    fn a_label_stands_where_no_other_arrow_passes() {
        // A cross: from left to right, and from above to below.
        let picture = LoopPicture {
            title: String::new(),
            nodes: vec![
                node(0.0, 300.0),
                node(800.0, 300.0),
                node(400.0, 0.0),
                node(400.0, 600.0),
            ],
            edges: vec![edge(0, 1), edge(2, 3)],
        };
        let frame = Frame::unscaled();
        let labels = placed_labels(&frame, &picture);
        assert_eq!(labels.len(), 2);
        for (label, other) in labels.iter().zip([1, 0]) {
            let way = way_of(&frame, &picture, &picture.edges[other]);
            for pair in way.windows(2) {
                assert_eq!(label.area.covers(&Area::between(pair[0], pair[1])), 0.0);
            }
        }
        assert_eq!(labels[0].area.covers(&labels[1].area), 0.0);
    }
}
