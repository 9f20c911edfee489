//! Charts that are taken along: pictures that stand alone, for slides and letters.

use std::fmt::Write as _;

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{ImageHrefResolver, Options, Tree},
};

use super::{
    ColorToken, Theme,
    canvas::{Type, escape},
};
use crate::{
    ReportError,
    fonts::{self, Weight},
};

/// Pixels of a PNG for one CSS pixel: sharp on a dense screen and in print.
const DENSITY: f32 = 2.0;

/// Pixels of a PNG along one side: more than a poster needs, less than memory has.
const MOST_PIXELS: f32 = 16_000.0;

/// Space around the drawing, in CSS pixels.
const MARGIN: f64 = 16.0;

/// Height of the line with title and units.
const HEAD: f64 = 32.0;

const TITLE: f64 = 15.0;

/// A drawing with what it is called.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// A complete SVG document, as [`super::Chart::svg`] holds it.
    pub svg: &'a str,
    /// Stands above the drawing; none when empty.
    pub title: &'a str,
    /// Stands beside the title; none when empty.
    pub units: &'a str,
}

impl Picture<'_> {
    /// The drawing on white ground, under its title, in the colours of print whatever the window
    /// looks like. Text stays text, in Inter or the reader's nearest sans serif.
    ///
    /// # Errors
    /// [`ReportError::Drawing`] when the drawing is not an SVG of a size.
    pub fn svg(&self) -> Result<String, ReportError> {
        let tree = parsed(self.svg)?;
        let (width, height) = (
            f64::from(tree.size().width()),
            f64::from(tree.size().height()),
        );
        let head = if self.title.is_empty() && self.units.is_empty() {
            0.0
        } else {
            HEAD
        };
        let start = self.svg.find("<svg").ok_or(ReportError::Drawing)?;
        let (full_width, full_height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN + head);
        let mut whole = String::with_capacity(self.svg.len() + 1024);
        write!(
            whole,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{full_width}\" \
             height=\"{full_height}\" viewBox=\"0 0 {full_width} {full_height}\">\n\
             <rect width=\"{full_width}\" height=\"{full_height}\" fill=\"{}\"/>\n",
            ColorToken::Surface.hex(Theme::Print),
        )
        .ok();
        let bold = Type {
            size: TITLE,
            ..Type::strong(ColorToken::Text)
        };
        let units_width = Type::LABEL.width(self.units);
        let room = width
            - if self.units.is_empty() {
                0.0
            } else {
                units_width + MARGIN
            };
        let baseline = MARGIN + TITLE;
        heading(
            &mut whole,
            (MARGIN, baseline),
            &bold.fit(self.title, room),
            "start",
            &bold,
        );
        heading(
            &mut whole,
            (MARGIN + width, baseline),
            self.units,
            "end",
            &Type::LABEL,
        );
        // The drawing in its place: the same element, moved.
        write!(
            whole,
            "<svg x=\"{MARGIN}\" y=\"{}\"{}",
            MARGIN + head,
            on_paper(&self.svg[start + "<svg".len()..]),
        )
        .ok();
        let whole = whole.trim_end();
        Ok(format!("{whole}\n</svg>\n").replace(
            &format!("font-family=\"{}\"", fonts::FAMILY),
            &format!("font-family=\"{}, Arial, sans-serif\"", fonts::FAMILY),
        ))
    }

    /// The same as pixels, two for each CSS pixel.
    ///
    /// # Errors
    /// [`ReportError::Drawing`] when the drawing is not an SVG of a size, or larger than a picture
    /// can be.
    pub fn png(&self) -> Result<Vec<u8>, ReportError> {
        let tree = parsed(&self.svg()?)?;
        let (width, height) = (
            tree.size().width() * DENSITY,
            tree.size().height() * DENSITY,
        );
        if width > MOST_PIXELS || height > MOST_PIXELS {
            return Err(ReportError::Drawing);
        }
        let mut pixels =
            Pixmap::new(width.ceil() as u32, height.ceil() as u32).ok_or(ReportError::Drawing)?;
        pixels.fill(Color::WHITE);
        resvg::render(
            &tree,
            Transform::from_scale(DENSITY, DENSITY),
            &mut pixels.as_mut(),
        );
        pixels.encode_png().map_err(|_| ReportError::Drawing)
    }
}

fn heading(svg: &mut String, (x, y): (f64, f64), text: &str, anchor: &str, kind: &Type) {
    if text.is_empty() {
        return;
    }
    let weight = match kind.weight {
        Weight::Regular => "normal",
        Weight::Bold => "bold",
    };
    writeln!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-family=\"{}\" font-size=\"{}\" \
         font-weight=\"{weight}\" fill=\"{}\">{}</text>",
        fonts::FAMILY,
        kind.size,
        kind.color.hex(Theme::Print),
        escape(text),
    )
    .ok();
}

/// Reads a drawing. Nothing outside of it is ever looked at: no file, no address.
fn parsed(svg: &str) -> Result<Tree, ReportError> {
    let options = Options {
        font_family: fonts::FAMILY.to_owned(),
        fontdb: fonts::database(),
        image_href_resolver: ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            ..ImageHrefResolver::default()
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|_| ReportError::Drawing)
}

/// The dark window's colours as those of print, where they are the value of an attribute.
fn on_paper(svg: &str) -> String {
    let mut parts = svg.split("=\"#");
    let mut painted = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // What a person wrote may look the same; it stands between the tags.
        let in_tag = painted.rfind('<') > painted.rfind('>');
        painted.push_str("=\"#");
        match part.get(..6).and_then(light) {
            Some(color) if in_tag && part[6..].starts_with('"') => {
                painted.push_str(&color[1..]);
                painted.push_str(&part[6..]);
            }
            _ => painted.push_str(part),
        }
    }
    painted
}

fn light(dark: &str) -> Option<&'static str> {
    ColorToken::ALL
        .into_iter()
        .find(|token| token.hex(Theme::Dark)[1..].eq_ignore_ascii_case(dark))
        .map(|token| token.hex(Theme::Print))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\" \
         viewBox=\"0 0 2000 1000\">\n<rect x=\"0\" y=\"0\" width=\"2000\" height=\"1000\" fill=\"#6CC6A0\"/>\
         <text x=\"100\" y=\"500\" font-family=\"Inter\" font-size=\"120\" fill=\"#a0a29b\">a=\"#6CC6A0\"</text></svg>\n";

    const PICTURE: Picture<'_> = Picture {
        svg: DRAWING,
        title: "Поток <и> & \"ё\"",
        units: "млн ₽",
    };

    fn pixel(pixels: &Pixmap, x: u32, y: u32) -> (u8, u8, u8) {
        let color = pixels.pixel(x, y).unwrap().demultiply();
        (color.red(), color.green(), color.blue())
    }

    #[test]
    fn a_picture_stands_alone_in_the_colours_of_print() {
        let svg = PICTURE.svg().unwrap();
        assert!(svg.contains("Поток &lt;и&gt; &amp; &quot;ё&quot;"), "{svg}");
        assert!(
            svg.contains("млн ₽") && svg.contains("fill=\"#1e6b50\""),
            "{svg}"
        );
        // What a person wrote stays as it is written.
        assert!(svg.contains("a=\"#6CC6A0\""));
        assert!(svg.contains("font-family=\"Inter, Arial, sans-serif\""));
        let size = parsed(&svg).unwrap().size();
        assert_eq!((size.width(), size.height()), (232.0, 164.0));
    }

    #[test]
    fn a_png_has_two_pixels_for_one_a_white_ground_and_its_title() {
        let pixels = Pixmap::decode_png(&PICTURE.png().unwrap()).unwrap();
        assert_eq!((pixels.width(), pixels.height()), (464, 328));
        assert_eq!(pixel(&pixels, 2, 2), (255, 255, 255));
        assert_eq!(pixel(&pixels, 420, 280), (0x1e, 0x6b, 0x50));
        let inked = (0..464 * 90)
            .filter(|index| pixel(&pixels, index % 464, index / 464) != (255, 255, 255))
            .count();
        assert!(inked > 200, "the title is not drawn: {inked} pixels");
    }

    #[test]
    fn what_is_no_drawing_is_refused_and_files_are_not_read() {
        for svg in [
            "",
            "no picture",
            "<svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"1\"/>",
        ] {
            let picture = Picture {
                svg,
                title: "",
                units: "",
            };
            assert!(picture.svg().is_err() && picture.png().is_err(), "{svg}");
        }
        let huge = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90000\" height=\"10\"/>";
        assert!(
            Picture {
                svg: huge,
                title: "",
                units: ""
            }
            .png()
            .is_err()
        );
    }
}
