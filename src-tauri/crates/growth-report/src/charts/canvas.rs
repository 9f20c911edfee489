//! Drawing with plotters in CSS pixels, at ten times the size.
//!
//! plotters' coordinates are whole pixels, so curves would come out as stairs. Everything is drawn
//! ten times as large and scaled back by the `viewBox`.

use std::fmt::Write as _;

use plotters::{
    prelude::{DrawingBackend, SVGBackend},
    style::{
        Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{ColorToken, Theme};
use crate::fonts::{self, Weight};

const SCALE: f64 = 10.0;

/// plotters' SVG backend divides the size of a font by this.
const PLOTTERS_FONT_FACTOR: f64 = 1.24;

/// Height of Inter's capitals and digits, in em.
const CAP_HEIGHT: f64 = 0.727;

/// A place, in CSS pixels from the upper left corner of the chart.
pub(crate) type Px = (f64, f64);

/// Horizontal alignment of a text to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) color: ColorToken,
}

impl Type {
    /// Axis labels and legends.
    pub(crate) const LABEL: Self = Self {
        size: 12.0,
        weight: Weight::Regular,
        color: ColorToken::Muted,
    };

    /// What a marker or a bar says.
    pub(crate) fn strong(color: ColorToken) -> Self {
        Self {
            weight: Weight::Bold,
            color,
            ..Self::LABEL
        }
    }

    /// Width of a line of text, in pixels.
    pub(crate) fn width(&self, text: &str) -> f64 {
        fonts::text_width(text, self.size, self.weight)
    }

    /// The text, or as much of it as fits, with an ellipsis.
    pub(crate) fn fit(&self, text: &str, max_width: f64) -> String {
        if self.width(text) <= max_width {
            return text.to_owned();
        }
        let mut kept = String::new();
        let mut width = self.width("…");
        for character in text.chars() {
            width += self.width(character.encode_utf8(&mut [0; 4]));
            if width > max_width {
                break;
            }
            kept.push(character);
        }
        format!("{}…", kept.trim_end())
    }

    /// The text in at most `most` lines between words; what does not fit in the last one ends in an
    /// ellipsis.
    pub(crate) fn lines(&self, text: &str, max_width: f64, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer {
                Some(longer) if self.width(&longer) <= max_width || lines.len() == most => {
                    lines.pop();
                    lines.push(longer);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        (lines.into_iter())
            .map(|line| self.fit(&line, max_width))
            .collect()
    }
}

/// Shape of a point, so that series differ without their colour too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
}

impl Shape {
    /// Shape of the n-th series.
    pub(crate) fn series(index: usize) -> Self {
        [Self::Circle, Self::Square, Self::Triangle, Self::Diamond][index % 4]
    }
}

/// What is drawn on.
pub(crate) struct Canvas<'a> {
    backend: SVGBackend<'a>,
    theme: Theme,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// Draws an SVG of `width` × `height` CSS pixels and returns it with what `paint` returns.
/// `alternative` is read out where the picture is not seen.
pub(crate) fn draw<T>(
    theme: Theme,
    (width, height): (u32, u32),
    paint: impl FnOnce(&mut Canvas<'_>) -> (T, String),
) -> (String, T) {
    let mut body = String::with_capacity(16 * 1024);
    let (drawn, alternative) = {
        let mut canvas = Canvas {
            backend: SVGBackend::with_string(&mut body, (width * 10, height * 10)),
            theme,
            width: f64::from(width),
            height: f64::from(height),
        };
        let painted = paint(&mut canvas);
        // Only a file can fail to be written; this is a string.
        canvas.backend.present().ok();
        painted
    };
    let body = plain(&body);
    // The backend's opening tag says ten times the size and nothing else.
    let shapes = body.split_once('\n').map_or("", |(_, shapes)| shapes);
    let mut svg = String::with_capacity(body.len() + 512);
    write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {}0 {}0\" stroke-linecap=\"round\" stroke-linejoin=\"round\" role=\"img\" \
         aria-label=\"{}\">\n{shapes}",
        width,
        height,
        escape(&alternative),
    )
    .ok();
    (svg, drawn)
}

/// The backend cannot dash a line: one that shall be dashed is drawn with this opacity, which nothing
/// else has, and [`plain`] writes dashes in its place. (A line of its own for each dash would make
/// drawings three times as large, and slow to show.)
const DASHED_OPACITY: f64 = 0.999;

/// What the backend wrote, with its dashes, and without what says nothing. Texts in it have their
/// quotes escaped, so they cannot look like attributes.
///
/// The backend moves a text down from its top by `dy`, which belongs to the first character alone: of
/// what is written from right to left, a renderer moves that one and leaves the rest where it is. So
/// texts stand on their baseline here, and are moved by nothing.
fn plain(body: &str) -> String {
    body.replace("opacity=\"0.999\"", "stroke-dasharray=\"30 30\"")
        .replace(" dy=\"0.76em\"", "")
        .replace(" opacity=\"1\"", "")
}

/// Text as the value of an XML attribute, or between tags.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other if is_xml(other) => escaped.push(other),
            _ => {}
        }
    }
    escaped
}

/// Whether XML 1.0 can hold the character at all.
fn is_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}')
        || character >= '\u{10000}'
}

impl Canvas<'_> {
    /// A line through the points.
    pub(crate) fn line(&mut self, points: &[Px], color: ColorToken, width: f64) {
        if let [from, to] = points {
            let style = self.stroke(color, width);
            self.backend
                .draw_line(device(*from), device(*to), &style)
                .ok();
        } else if points.len() > 2 {
            let style = self.stroke(color, width);
            let path: Vec<_> = points.iter().copied().map(device).collect();
            self.backend.draw_path(path, &style).ok();
        }
    }

    /// A straight dashed line.
    pub(crate) fn dashes(&mut self, from: Px, to: Px, color: ColorToken, width: f64) {
        let style = ShapeStyle {
            color: color.rgb(self.theme).mix(DASHED_OPACITY),
            ..self.stroke(color, width)
        };
        self.backend
            .draw_line(device(from), device(to), &style)
            .ok();
    }

    /// A filled polygon.
    pub(crate) fn area(&mut self, points: &[Px], color: ColorToken) {
        let style = self.fill(color);
        let path: Vec<_> = points.iter().copied().map(device).collect();
        self.backend.fill_polygon(path, &style).ok();
    }

    /// A filled rectangle; never thinner than a hairline, so that a tiny value is still seen.
    pub(crate) fn bar(&mut self, one: Px, other: Px, color: ColorToken) {
        let (left, right) = (one.0.min(other.0), one.0.max(other.0));
        let (top, bottom) = (one.1.min(other.1), one.1.max(other.1));
        let style = self.fill(color);
        self.backend
            .draw_rect(device((left, top)), device((right, bottom)), &style, true)
            .ok();
    }

    /// A rectangle tinted with a share of a colour, 0…1: a cell of a heat table. However strong, the
    /// theme's text stays readable on it.
    pub(crate) fn tint(&mut self, one: Px, other: Px, color: ColorToken, share: f64) {
        let strength = share.clamp(0.0, 1.0)
            * match self.theme {
                Theme::Dark => 0.42,
                Theme::Light | Theme::Print => 0.55,
            };
        let (ground, full) = (ColorToken::Surface.rgb(self.theme), color.rgb(self.theme));
        let mix = |ground: u8, full: u8| {
            (f64::from(ground) + (f64::from(full) - f64::from(ground)) * strength).round() as u8
        };
        let style = ShapeStyle {
            color: RGBColor(
                mix(ground.0, full.0),
                mix(ground.1, full.1),
                mix(ground.2, full.2),
            )
            .to_rgba(),
            filled: true,
            stroke_width: 0,
        };
        self.backend
            .draw_rect(device(one), device(other), &style, true)
            .ok();
    }

    /// The outline of a rectangle, dashed: what is not certain or not complete.
    pub(crate) fn dashed_bar(&mut self, one: Px, other: Px, color: ColorToken) {
        let corners = [one, (other.0, one.1), other, (one.0, other.1), one];
        for side in corners.windows(2) {
            self.dashes(side[0], side[1], color, 1.0);
        }
    }

    /// A point with a ring of the ground around it, which sets it off from its line.
    pub(crate) fn point(&mut self, (x, y): Px, shape: Shape, color: ColorToken, radius: f64) {
        match shape {
            Shape::Circle => {
                for (r, token) in [(radius + 1.5, ColorToken::Surface), (radius, color)] {
                    let style = self.fill(token);
                    self.backend
                        .draw_circle(device((x, y)), (r * SCALE).round() as u32, &style, true)
                        .ok();
                }
            }
            Shape::Square => {
                let r = radius * 0.9;
                self.bar((x - r, y - r), (x + r, y + r), color);
            }
            Shape::Triangle => {
                let r = radius * 1.2;
                self.area(
                    &[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)],
                    color,
                );
            }
            Shape::Diamond => {
                let r = radius * 1.25;
                self.area(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], color);
            }
        }
    }

    /// A line of text whose digits and capitals are centred vertically on `y`.
    pub(crate) fn text(&mut self, text: &str, (x, y): Px, align: Align, kind: Type) {
        let baseline = y + kind.size * CAP_HEIGHT / 2.0;
        let style = TextStyle {
            font: FontDesc::new(
                FontFamily::Name(fonts::FAMILY),
                kind.size * SCALE * PLOTTERS_FONT_FACTOR,
                match kind.weight {
                    Weight::Regular => FontStyle::Normal,
                    Weight::Bold => FontStyle::Bold,
                },
            ),
            color: kind.color.rgb(self.theme).to_backend_color(),
            pos: Pos::new(
                match align {
                    Align::Left => HPos::Left,
                    Align::Center => HPos::Center,
                    Align::Right => HPos::Right,
                },
                VPos::Top,
            ),
        };
        let text: String = text
            .chars()
            .filter(|&character| is_xml(character))
            .collect();
        let place = device((x, baseline));
        self.backend.draw_text(&text, &style, place).ok();
    }

    fn stroke(&self, color: ColorToken, width: f64) -> ShapeStyle {
        ShapeStyle {
            color: color.rgb(self.theme).to_rgba(),
            filled: false,
            stroke_width: (width * SCALE).round() as u32,
        }
    }

    fn fill(&self, color: ColorToken) -> ShapeStyle {
        ShapeStyle {
            color: color.rgb(self.theme).to_rgba(),
            filled: true,
            stroke_width: 0,
        }
    }
}

fn device((x, y): Px) -> (i32, i32) {
    // Saturates; the scales keep coordinates near the chart.
    ((x * SCALE).round() as i32, (y * SCALE).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_in_the_drawing_and_in_the_alternative() {
        let (svg, ()) = draw(Theme::Light, (100, 50), |canvas| {
            let text = "<script>alert('1')</script> & \"x\" \u{0}\u{FFFF}";
            canvas.text(text, (1.0, 2.0), Align::Left, Type::LABEL);
            ((), text.to_owned())
        });
        assert!(!svg.contains("<script"), "{svg}");
        assert_eq!(svg.matches("&lt;script&gt;").count(), 2, "{svg}");
        assert!(!svg.contains(['\u{0}', '\u{FFFF}']));
    }

    #[test]
    fn a_dashed_line_is_one_line_and_a_text_cannot_become_one() {
        let (svg, ()) = draw(Theme::Light, (100, 50), |canvas| {
            canvas.dashes((0.0, 0.0), (100.0, 0.0), ColorToken::Accent, 1.0);
            canvas.line(&[(0.0, 9.0), (100.0, 9.0)], ColorToken::Accent, 1.0);
            let text = "opacity=\"0.999\" opacity=\"1\"";
            canvas.text(text, (1.0, 2.0), Align::Left, Type::LABEL);
            ((), text.to_owned())
        });
        assert_eq!(svg.matches("<line").count(), 2, "{svg}");
        assert_eq!(
            svg.matches("stroke-dasharray=\"30 30\"").count(),
            1,
            "{svg}"
        );
        let escaped = "opacity=&quot;0.999&quot; opacity=&quot;1&quot;";
        assert_eq!(svg.matches(escaped).count(), 2, "{svg}");
        assert_eq!(svg.matches("opacity").count(), 4, "{svg}");
    }

    #[test]
    fn a_text_stands_on_its_baseline_and_is_moved_by_nothing() {
        let (svg, ()) = draw(Theme::Light, (100, 50), |canvas| {
            canvas.text("محمد", (10.0, 20.0), Align::Left, Type::LABEL);
            ((), String::new())
        });
        assert!(!svg.contains(" dy="), "{svg}");
        // Half the height of a capital below the middle.
        assert!(svg.contains("y=\"244\""), "{svg}");
    }

    #[test]
    fn colours_are_attributes_and_the_size_is_that_of_the_window() {
        let (svg, ()) = draw(Theme::Dark, (320, 200), |canvas| {
            canvas.bar((0.0, 10.0), (20.0, 0.0), ColorToken::S1);
            canvas.text("1", (1.0, 2.0), Align::Left, Type::LABEL);
            ((), String::new())
        });
        assert!(svg.contains("width=\"320\" height=\"200\" viewBox=\"0 0 3200 2000\""));
        assert!(svg.contains("fill=\"#6CC6A0\""));
        assert!(
            svg.contains("font-family=\"Inter\" font-size=\"120"),
            "{svg}"
        );
        assert!(!svg.contains("style"), "{svg}");
    }

    #[test]
    fn a_long_name_takes_lines_and_ends_in_an_ellipsis() {
        let name = "A name of a tool that is so long that it cannot stand in three lines";
        let lines = Type::LABEL.lines(name, 90.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('…'), "{lines:?}");
        for line in lines {
            assert!(Type::LABEL.width(&line) <= 90.0, "{line}");
        }
        assert!(Type::LABEL.lines("", 90.0, 3).is_empty());
    }

    #[test]
    fn long_text_ends_in_an_ellipsis() {
        let fitted = Type::LABEL.fit("Первоначальная настройка рабочего места", 100.0);
        assert!(
            fitted.ends_with('…') && Type::LABEL.width(&fitted) <= 100.0,
            "{fitted}"
        );
        assert_eq!(Type::LABEL.fit("Софт", 100.0), "Софт");
        assert_eq!(Type::LABEL.fit("Софт", 0.0), "…");
    }
}
