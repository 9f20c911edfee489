//! The drawing of an ecosystem as a picture: the same boxes and arrows as on the canvas.

use growth_i18n::tr::loops as tr;

use super::labels::{Label, placed_labels};
use crate::charts::{
    Chart, ChartStyle, ColorToken, PlotArea, Theme,
    canvas::{self, Align, Canvas, Px, Type},
};
use crate::content::{Cell, Column, Table};
use crate::fonts::Weight;

/// Size of a box on the canvas. Pixels.
pub const NODE_WIDTH: f64 = 176.0;
/// Size of a box on the canvas. Pixels.
pub const NODE_HEIGHT: f64 = 62.0;
/// Free space around the drawing.
const MARGIN: f64 = 12.0;

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopPicture {
    /// Localised title.
    pub title: String,
    /// The boxes.
    pub nodes: Vec<PictureNode>,
    /// The arrows.
    pub edges: Vec<PictureEdge>,
}

/// A box.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureNode {
    /// Its name.
    pub name: String,
    /// The line below.
    pub detail: String,
    /// Left edge on the canvas.
    pub x: f64,
    /// Upper edge on the canvas.
    pub y: f64,
    /// Colour of its mark.
    pub color: ColorToken,
}

/// An arrow.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureEdge {
    /// Index of the box it leaves.
    pub from: usize,
    /// Index of the box it enters.
    pub to: usize,
    /// What it says.
    pub label: String,
    /// Its colour.
    pub color: ColorToken,
    /// Drawn dashed: what strengthens another loop.
    pub dashed: bool,
}

/// The drawing's own size on the canvas, for a picture that nothing needs to be shrunk for.
pub(crate) fn natural_size(picture: &LoopPicture) -> (f64, f64) {
    let (_, _, width, height) = bounds(picture);
    (width + 2.0 * MARGIN, height + 2.0 * MARGIN)
}

fn bounds(picture: &LoopPicture) -> (f64, f64, f64, f64) {
    let edge = |pick: fn(&PictureNode) -> f64, best: fn(f64, f64) -> f64| {
        picture.nodes.iter().map(pick).reduce(best).unwrap_or(0.0)
    };
    let (left, top) = (edge(|n| n.x, f64::min), edge(|n| n.y, f64::min));
    let (right, bottom) = (edge(|n| n.x, f64::max), edge(|n| n.y, f64::max));
    (
        left,
        top,
        right - left + NODE_WIDTH,
        bottom - top + NODE_HEIGHT,
    )
}

/// Letters of 7.5 points where 640 pixels are the width of a page.
const PRINTED: f64 = 10.3;

/// From the canvas to the picture.
pub(super) struct Frame {
    pub(super) scale: f64,
    /// Smallest letters. Pixels.
    least: f64,
    left: f64,
    top: f64,
}

impl Frame {
    #[cfg(test)]
    pub(super) fn unscaled() -> Self {
        Self {
            scale: 1.0,
            least: 0.0,
            left: 0.0,
            top: 0.0,
        }
    }

    pub(super) fn at(&self, (x, y): Px) -> Px {
        (self.left + x * self.scale, self.top + y * self.scale)
    }

    pub(super) fn kind(&self, size: f64, weight: Weight, color: ColorToken) -> Type {
        Type {
            size: (size * self.scale).max(self.least),
            weight,
            color,
        }
    }
}

/// The picture: as large as the style allows, never larger than on the canvas.
pub fn loop_picture(picture: &LoopPicture, style: &ChartStyle) -> Chart {
    let (width, height) = style.size();
    let (left, top, wide, high) = bounds(picture);
    let scale = ((f64::from(width) - 2.0 * MARGIN) / wide)
        .min((f64::from(height) - 2.0 * MARGIN) / high)
        .clamp(0.05, 1.0);
    let frame = Frame {
        scale,
        least: if style.theme == Theme::Print {
            PRINTED
        } else {
            0.0
        },
        left: (f64::from(width) - wide * scale) / 2.0 - left * scale,
        top: (f64::from(height) - high * scale) / 2.0 - top * scale,
    };
    let description = describe(picture, style);
    let (svg, ()) = canvas::draw(style.theme, (width, height), |canvas| {
        canvas.bar(
            (0.0, 0.0),
            (canvas.width, canvas.height),
            ColorToken::Surface,
        );
        for edge in &picture.edges {
            draw_edge(canvas, &frame, picture, edge);
        }
        for node in &picture.nodes {
            draw_node(canvas, &frame, node);
        }
        for label in placed_labels(&frame, picture) {
            draw_label(canvas, &frame, &label);
        }
        ((), description.clone())
    });
    Chart {
        svg,
        width,
        height,
        title: picture.title.clone(),
        units: String::new(),
        plot_area: PlotArea::whole(width, height),
        series: Vec::new(),
        table: Table::new(
            "steps",
            picture.title.as_str(),
            vec![
                Column::text(tr::loops_column_from(style.language)),
                Column::text(tr::loops_column_to(style.language)),
                Column::text(tr::loops_column_step(style.language)),
            ],
            picture.edges.iter().filter_map(|edge| {
                let name = |index: usize| {
                    let node = picture.nodes.get(index)?;
                    Some(Cell::from(node.name.as_str()))
                };
                Some(vec![
                    name(edge.from)?,
                    name(edge.to)?,
                    edge.label.as_str().into(),
                ])
            }),
            style.locale(),
        ),
        description,
    }
}

fn draw_node(canvas: &mut Canvas<'_>, frame: &Frame, node: &PictureNode) {
    let corner = (node.x + NODE_WIDTH, node.y + NODE_HEIGHT);
    let (one, other) = (frame.at((node.x, node.y)), frame.at(corner));
    canvas.bar(one, other, ColorToken::Surface);
    let corners = [one, (other.0, one.1), other, (one.0, other.1), one];
    canvas.line(&corners, ColorToken::Faint, 1.0);
    canvas.bar(
        frame.at((node.x - 1.0, node.y + 13.0)),
        frame.at((node.x + 2.5, node.y + NODE_HEIGHT - 13.0)),
        node.color,
    );
    let room = (NODE_WIDTH - 26.0) * frame.scale;
    let name = frame.kind(13.0, Weight::Bold, ColorToken::Text);
    let detail = frame.kind(12.0, Weight::Regular, ColorToken::Muted);
    let line = |share: f64| frame.at((node.x + 14.0, node.y + NODE_HEIGHT * share));
    if node.detail.is_empty() {
        canvas.text(&name.fit(&node.name, room), line(0.5), Align::Left, name);
    } else {
        canvas.text(&name.fit(&node.name, room), line(0.34), Align::Left, name);
        canvas.text(
            &detail.fit(&node.detail, room),
            line(0.67),
            Align::Left,
            detail,
        );
    }
}

/// The corners of an arrow on the canvas: out of the nearer side, with two right angles.
fn route(from: &PictureNode, to: &PictureNode) -> Vec<Px> {
    let middle = |node: &PictureNode| (node.x + NODE_WIDTH / 2.0, node.y + NODE_HEIGHT / 2.0);
    let (a, b) = (middle(from), middle(to));
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let beside = dx.abs() >= NODE_WIDTH + 16.0;
    if beside {
        let side = dx.signum();
        let (x1, x2) = (a.0 + side * NODE_WIDTH / 2.0, b.0 - side * NODE_WIDTH / 2.0);
        let turn = f64::midpoint(x1, x2);
        vec![(x1, a.1), (turn, a.1), (turn, b.1), (x2, b.1)]
    } else {
        let side = if dy >= 0.0 { 1.0 } else { -1.0 };
        let (y1, y2) = (
            a.1 + side * NODE_HEIGHT / 2.0,
            b.1 - side * NODE_HEIGHT / 2.0,
        );
        let turn = f64::midpoint(y1, y2);
        vec![(a.0, y1), (a.0, turn), (b.0, turn), (b.0, y2)]
    }
}

fn ends<'p>(
    picture: &'p LoopPicture,
    edge: &PictureEdge,
) -> Option<(&'p PictureNode, &'p PictureNode)> {
    picture.nodes.get(edge.from).zip(picture.nodes.get(edge.to))
}

/// The corners of an arrow in pixels; none where one of its boxes is not there.
pub(super) fn way_of(frame: &Frame, picture: &LoopPicture, edge: &PictureEdge) -> Vec<Px> {
    let Some((from, to)) = ends(picture, edge) else {
        return Vec::new();
    };
    let corners = route(from, to).into_iter();
    corners.map(|point| frame.at(point)).collect()
}

fn draw_edge(canvas: &mut Canvas<'_>, frame: &Frame, picture: &LoopPicture, edge: &PictureEdge) {
    let way = way_of(frame, picture, edge);
    let width = 1.8 * frame.scale.max(0.5);
    if edge.dashed {
        for pair in way.windows(2).filter(|pair| pair[0] != pair[1]) {
            canvas.dashes(pair[0], pair[1], edge.color, width);
        }
    } else {
        canvas.line(&way, edge.color, width);
    }
    if let [.., before, (x, y)] = way.as_slice() {
        let (dx, dy) = (x - before.0, y - before.1);
        let length = dx.hypot(dy).max(1e-9);
        let (ux, uy) = (dx / length, dy / length);
        let (long, wide) = (9.0 * frame.scale, 5.0 * frame.scale);
        let back = (x - ux * long, y - uy * long);
        canvas.area(
            &[
                (*x, *y),
                (back.0 - uy * wide, back.1 + ux * wide),
                (back.0 + uy * wide, back.1 - ux * wide),
            ],
            edge.color,
        );
    }
}

fn draw_label(canvas: &mut Canvas<'_>, frame: &Frame, label: &Label<'_>) {
    let (from, to) = label.corners();
    canvas.bar(from, to, ColorToken::Surface);
    canvas.text(
        label.text,
        label.middle(),
        Align::Center,
        Label::kind(frame),
    );
}

fn describe(picture: &LoopPicture, style: &ChartStyle) -> String {
    let sentences: Vec<String> = picture
        .edges
        .iter()
        .filter_map(|edge| {
            let (from, to) = ends(picture, edge)?;
            Some(if edge.label.is_empty() {
                format!("{} → {}.", from.name, to.name)
            } else {
                format!("{} → {}: {}.", from.name, to.name, edge.label)
            })
        })
        .collect();
    if sentences.is_empty() {
        return growth_i18n::tr::report::chart_empty(style.language);
    }
    format!("{}. {}", picture.title, sentences.join(" "))
}
