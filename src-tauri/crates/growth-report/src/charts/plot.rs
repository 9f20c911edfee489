//! The part of a chart that carries the data: its place, its grid and its scales.

use super::{
    Axis, AxisRange, ChartStyle, ColorToken, PlotArea,
    canvas::{Align, Canvas, Px, Shape, Type},
};

/// Height of a row of text above the plot, in pixels.
pub(crate) const HEADER_ROW: f64 = 20.0;

/// From a label to what it labels, in pixels.
const GAP: f64 = 8.0;

/// Data coordinates on the canvas.
#[derive(Debug, Clone)]
pub(crate) struct Plot {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
    x: AxisRange,
    y: AxisRange,
}

/// How many steps a value axis of `pixels` takes without looking busy.
pub(crate) fn intervals(pixels: f64) -> usize {
    ((pixels / 56.0).floor() as usize).clamp(2, 6)
}

/// Width of the widest label.
fn widest(axis: &Axis) -> f64 {
    axis.ticks
        .iter()
        .map(|tick| Type::LABEL.width(&tick.label))
        .fold(0.0, f64::max)
}

impl Plot {
    /// Draws the grid and the labels of an upright plot, leaving `header` pixels above it, and
    /// returns where the data go.
    pub(crate) fn upright(canvas: &mut Canvas<'_>, x: &Axis, y: &Axis, header: f64) -> Self {
        let half_last = x
            .ticks
            .last()
            .map_or(0.0, |tick| Type::LABEL.width(&tick.label) / 2.0);
        let plot = Self {
            left: (widest(y) + GAP + 1.0).min(canvas.width / 2.0),
            // A row of text above keeps its distance from the uppermost label.
            top: header + Type::LABEL.size / 2.0 + if header > 0.0 { 7.0 } else { 2.0 },
            right: canvas.width - half_last.clamp(GAP, canvas.width / 6.0),
            bottom: canvas.height - Type::LABEL.size - GAP - 4.0,
            x: AxisRange::of(x),
            y: AxisRange::of(y),
        };
        for tick in &y.ticks {
            let at = plot.y(tick.at);
            canvas.line(&[(plot.left, at), (plot.right, at)], ColorToken::Line, 1.0);
            canvas.text(
                &tick.label,
                (plot.left - GAP, at),
                Align::Right,
                Type::LABEL,
            );
        }
        let row = plot.bottom + GAP + Type::LABEL.size / 2.0 + 2.0;
        for tick in x.fitting(|at| plot.x(at), (0.0, canvas.width)) {
            canvas.text(
                &tick.label,
                (plot.x(tick.at), row),
                Align::Center,
                Type::LABEL,
            );
        }
        plot
    }

    /// Draws the grid and the labels of a lying plot: names at the left, amounts below. `ends` is
    /// what is kept free at the right for texts behind the bars.
    pub(crate) fn lying(
        canvas: &mut Canvas<'_>,
        names: &Axis,
        amounts: &Axis,
        header: f64,
        ends: f64,
    ) -> Self {
        let half_last = amounts
            .ticks
            .last()
            .map_or(0.0, |tick| Type::LABEL.width(&tick.label) / 2.0);
        let room = canvas.width * 0.36;
        let plot = Self {
            left: widest(names).min(room) + GAP + 4.0,
            top: header + 2.0,
            right: canvas.width - half_last.max(GAP).max(ends),
            bottom: canvas.height - Type::LABEL.size - GAP - 4.0,
            x: AxisRange::of(amounts),
            // The first name is at the top.
            y: AxisRange {
                min: names.max,
                max: names.min,
                kind: names.kind,
            },
        };
        for tick in &amounts.ticks {
            let at = plot.x(tick.at);
            canvas.line(&[(at, plot.top), (at, plot.bottom)], ColorToken::Line, 1.0);
        }
        let row = plot.bottom + GAP + Type::LABEL.size / 2.0 + 2.0;
        for tick in amounts.fitting(|at| plot.x(at), (0.0, canvas.width)) {
            canvas.text(
                &tick.label,
                (plot.x(tick.at), row),
                Align::Center,
                Type::LABEL,
            );
        }
        for tick in &names.ticks {
            let label = Type::LABEL.fit(&tick.label, room);
            let place = (plot.left - GAP, plot.y(tick.at));
            canvas.text(
                &label,
                place,
                Align::Right,
                Type {
                    color: ColorToken::Text,
                    ..Type::LABEL
                },
            );
        }
        plot
    }

    /// Pixel of a value of the horizontal axis.
    pub(crate) fn x(&self, value: f64) -> f64 {
        self.left + self.x.fraction(value) * (self.right - self.left)
    }

    /// Pixel of a value of the vertical axis.
    pub(crate) fn y(&self, value: f64) -> f64 {
        self.bottom - self.y.fraction(value) * (self.bottom - self.top)
    }

    /// Pixel of a point.
    pub(crate) fn at(&self, (x, y): (f64, f64)) -> Px {
        (self.x(x), self.y(y))
    }

    /// The line at zero of an upright plot, when zero is inside.
    pub(crate) fn zero_line(&self, canvas: &mut Canvas<'_>) {
        if self.y.min <= 0.0 && self.y.max >= 0.0 {
            let zero = self.y(0.0);
            canvas.line(
                &[(self.left, zero), (self.right, zero)],
                ColorToken::Faint,
                1.2,
            );
        }
    }

    /// A curve through the points; gaps are `None`.
    pub(crate) fn curve(
        &self,
        canvas: &mut Canvas<'_>,
        points: &[Option<(f64, f64)>],
        color: ColorToken,
        width: f64,
    ) {
        for run in points.split(Option::is_none) {
            let pixels: Vec<Px> = run.iter().flatten().map(|&point| self.at(point)).collect();
            canvas.line(&pixels, color, width);
        }
    }

    /// A dashed upright line with its label in the header row `row`, on the side where it fits.
    pub(crate) fn marker(
        &self,
        canvas: &mut Canvas<'_>,
        x: f64,
        label: &str,
        color: ColorToken,
        row: usize,
    ) {
        let at = self.x(x);
        let middle = HEADER_ROW * (row as f64 + 0.5);
        canvas.dashes((at, middle - 8.0), (at, self.bottom), color, 1.4);
        let kind = Type::strong(color);
        let after = canvas.width - at - GAP;
        let before = at - GAP;
        if kind.width(label) <= after || after >= before {
            let label = kind.fit(label, after);
            canvas.text(&label, (at + GAP - 1.0, middle), Align::Left, kind);
        } else {
            let label = kind.fit(label, before);
            canvas.text(&label, (at - GAP + 1.0, middle), Align::Right, kind);
        }
    }

    /// What the window needs to find the data under the pointer.
    pub(crate) fn area(&self) -> PlotArea {
        PlotArea {
            left: self.left,
            top: self.top,
            right: self.right,
            bottom: self.bottom,
            x: self.x,
            y: self.y,
        }
    }
}

/// One entry of a legend.
pub(crate) struct LegendEntry<'a> {
    pub(crate) label: &'a str,
    pub(crate) color: ColorToken,
    pub(crate) mark: Mark,
}

/// What stands before the name in a legend.
#[derive(Clone, Copy)]
pub(crate) enum Mark {
    Line(Shape),
    Plain,
    Dashes,
    Box,
    /// A box in outline on this ground.
    Frame(ColorToken),
    DashedBox,
}

/// Rows that a legend needs.
pub(crate) fn legend_rows(style: &ChartStyle, entries: &[LegendEntry<'_>]) -> usize {
    legend_places(f64::from(style.width), entries)
        .last()
        .map_or(0, |(row, _, _)| row + 1)
}

/// Draws the legend in the header, from row `first_row` on.
pub(crate) fn legend(canvas: &mut Canvas<'_>, entries: &[LegendEntry<'_>], first_row: usize) {
    for (entry, (row, x, label)) in entries.iter().zip(legend_places(canvas.width, entries)) {
        let y = HEADER_ROW * ((first_row + row) as f64 + 0.5);
        match entry.mark {
            Mark::Line(shape) => {
                canvas.line(&[(x, y), (x + 18.0, y)], entry.color, 2.0);
                canvas.point((x + 9.0, y), shape, entry.color, 3.0);
            }
            Mark::Plain => canvas.line(&[(x, y), (x + 18.0, y)], entry.color, 2.0),
            Mark::Dashes => canvas.dashes((x, y), (x + 18.0, y), entry.color, 1.4),
            Mark::Box => canvas.bar((x + 4.0, y - 5.0), (x + 14.0, y + 5.0), entry.color),
            Mark::Frame(ground) => {
                let (left, right, top, bottom) = (x + 4.0, x + 14.0, y - 5.0, y + 5.0);
                canvas.bar((left, top), (right, bottom), ground);
                let corners = [
                    (left, top),
                    (right, top),
                    (right, bottom),
                    (left, bottom),
                    (left, top),
                ];
                canvas.line(&corners, entry.color, 0.7);
            }
            Mark::DashedBox => {
                canvas.dashed_bar((x + 4.0, y - 5.0), (x + 14.0, y + 5.0), entry.color);
            }
        }
        canvas.text(&label, (x + 24.0, y), Align::Left, Type::LABEL);
    }
}

/// Row, left edge and fitted label of each entry.
fn legend_places(width: f64, entries: &[LegendEntry<'_>]) -> Vec<(usize, f64, String)> {
    const MARK: f64 = 24.0;
    const BETWEEN: f64 = 18.0;
    let (mut row, mut x) = (0, 0.0);
    entries
        .iter()
        .map(|entry| {
            let label = Type::LABEL.fit(entry.label, width - MARK);
            let needed = MARK + Type::LABEL.width(&label);
            if x > 0.0 && x + needed > width {
                row += 1;
                x = 0.0;
            }
            let place = (row, x, label);
            x += needed + BETWEEN;
            place
        })
        .collect()
}
