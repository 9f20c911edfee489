//! What a page says, without its look.

use typst::layout::{Abs, Frame, FrameItem, Point};

/// Lines in the order in which they were set, which is the order of reading: heading by heading, row by
/// row. Cells of a row that stand on one line are one line.
pub(super) fn lines(page: &Frame) -> Vec<String> {
    let mut reading = Reading::default();
    reading.read(page, Point::zero());
    reading.end();
    reading.lines
}

#[derive(Default)]
struct Reading {
    lines: Vec<String>,
    /// The line that is being read.
    line: String,
    /// Where its last run of letters ended.
    end: Option<Point>,
}

impl Reading {
    fn read(&mut self, frame: &Frame, origin: Point) {
        for (place, item) in frame.items() {
            let at = origin + *place;
            match item {
                FrameItem::Group(group) => self.read(&group.frame, at),
                FrameItem::Text(text) => self.add(&text.text, at, text.width()),
                FrameItem::Image(image, ..) => {
                    self.end();
                    self.lines.extend(image.alt().map(str::to_owned));
                }
                FrameItem::Shape(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    fn add(&mut self, text: &str, at: Point, width: Abs) {
        /// So far apart, in points, baselines are those of two lines and letters those of two words.
        const APART: f64 = 0.5;
        if let Some(end) = self.end {
            if (at.y - end.y).to_pt().abs() > APART {
                self.end();
            } else if (at.x - end.x).to_pt().abs() > APART {
                self.line.push(' ');
            }
        }
        self.line.push_str(text);
        self.end = Some(Point::new(at.x + width, at.y));
    }

    fn end(&mut self) {
        self.end = None;
        let line = std::mem::take(&mut self.line);
        let words: Vec<&str> = line.split_whitespace().collect();
        if !words.is_empty() {
            self.lines.push(words.join(" "));
        }
    }
}
