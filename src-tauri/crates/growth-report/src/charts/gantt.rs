//! The plan on its days: a bar for each row, its baseline beneath, today across.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, tr::roadmap as tr};
use growth_model::roadmap::{RoadmapPhase, day_of_date};

use super::{
    AxisKind, AxisRange, Chart, ChartStyle, ColorToken, PlotArea, Point, Series,
    canvas::{self, Align, Canvas, Type},
    plot::{HEADER_ROW, LegendEntry, Mark, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};
use crate::fonts::Weight;
use growth_model::economics::Unit;

/// Height of a row, in pixels.
const ROW: f64 = 24.0;
/// Height of the row of weeks above the bars.
const HEADER: f64 = 30.0;
/// Half the height of a bar.
const HALF_BAR: f64 = 5.0;
/// Share of the width that titles may take.
const TITLES: f64 = 0.42;
/// Size of titles that may take two lines, and from one line to the next, in pixels.
const SMALL: f64 = 10.5;
const SMALL_LINE: f64 = 11.0;
/// Rows that a picture can hold.
const MAX_ROWS: usize = 400;

/// A plan to draw.
#[shape]
pub struct Gantt {
    /// Day 1.
    pub start_date: NaiveDate,
    /// Today; drawn when it is within the picture.
    pub today: NaiveDate,
    /// The rows from top to bottom.
    pub rows: Vec<GanttRow>,
}

/// A row.
#[shape]
pub struct GanttRow {
    /// What to do, or the name of a phase.
    pub title: String,
    /// Who does it and how late it is; may be empty.
    pub note: String,
    /// The bar; absent for a heading.
    pub bar: Option<GanttBar>,
}

/// A bar.
#[shape]
pub struct GanttBar {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub finish: NaiveDate,
    /// Share that is done. Fraction.
    pub progress: f64,
    /// First and last day as agreed.
    pub baseline: Option<(NaiveDate, NaiveDate)>,
    /// Ends after what was agreed.
    pub late: bool,
    /// Added since the plan was agreed.
    pub added: bool,
}

/// Draws a plan. The height follows from the rows; `style.height` is not used.
pub fn gantt(data: &Gantt, style: &ChartStyle) -> Chart {
    let rows: Vec<&GanttRow> = data.rows.iter().take(MAX_ROWS).collect();
    drawn(data, &rows, style)
}

/// Draws a plan in pictures, one for each page that it takes: the first of at most `first` rows, the
/// others of at most `others`, all on the same days, each with the row of weeks above. A phase that goes
/// on in the next picture is named again.
pub fn gantt_pages(data: &Gantt, first: usize, others: usize, style: &ChartStyle) -> Vec<Chart> {
    let mut pages: Vec<Vec<&GanttRow>> = Vec::new();
    let mut page: Vec<&GanttRow> = Vec::new();
    let mut phase = None;
    let mut rows = data.rows.iter().take(MAX_ROWS).peekable();
    while let Some(row) = rows.next() {
        let is_phase = row.bar.is_none();
        // A phase does not part from its first bar.
        let needed = 1 + usize::from(is_phase && rows.peek().is_some());
        let most = if pages.is_empty() { first } else { others };
        if !page.is_empty() && page.len() + needed > most {
            pages.push(std::mem::take(&mut page));
            page.extend(phase.filter(|_| !is_phase));
        }
        if is_phase {
            phase = Some(row);
        }
        page.push(row);
    }
    if !page.is_empty() || pages.is_empty() {
        pages.push(page);
    }
    let pages = pages.iter();
    pages.map(|rows| drawn(data, rows, style)).collect()
}

/// Some rows of a plan on all its days.
fn drawn(data: &Gantt, rows: &[&GanttRow], style: &ChartStyle) -> Chart {
    let language = style.language;
    let (width, _) = style.size();
    let words = LegendWords::new(language);
    let entries = words.entries(data);
    let top = HEADER + HEADER_ROW * legend_rows(style, &entries) as f64;
    let height = (top + ROW * rows.len() as f64 + 8.0).ceil() as u32;
    let last_day = last_day(data);
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        legend(canvas, &entries, 0);
        let lines = Lines::new(canvas, data, top, rows.len(), last_day);
        lines.grid(canvas, style);
        lines.today(canvas, data.today);
        for (index, row) in rows.iter().enumerate() {
            lines.row(canvas, index, row);
        }
        (lines.area(rows.len()), description.clone())
    });
    let format = Format::new(language);
    let date = |date: NaiveDate| format.date(date);
    let bars = rows
        .iter()
        .enumerate()
        .filter_map(|(index, row)| row.bar.as_ref().map(|bar| (index, row, bar)));
    Chart {
        svg,
        width,
        height,
        title: tr::roadmap_gantt_title(language),
        units: String::new(),
        plot_area,
        series: vec![Series {
            id: "tasks".to_owned(),
            name: tr::roadmap_gantt_tasks(language),
            unit: String::new(),
            color_token: ColorToken::S1,
            points: bars
                .clone()
                .map(|(index, row, bar)| Point {
                    x: day_of_date(data.start_date, bar.finish) as f64,
                    y: index as f64,
                    x_text: row.title.clone(),
                    y_text: tr::roadmap_gantt_span(language, date(bar.finish), date(bar.start)),
                })
                .collect(),
        }],
        table: Table::new(
            "tasks",
            tr::roadmap_gantt_title(language),
            vec![
                Column::text(tr::roadmap_gantt_task(language)),
                Column::date(tr::roadmap_gantt_start(language)),
                Column::date(tr::roadmap_gantt_finish(language)),
                Column::date(tr::roadmap_gantt_agreed(language)),
                Column::amount(tr::roadmap_chart_done(language), Unit::Fraction),
            ],
            bars.map(|(_, row, bar)| {
                vec![
                    row.title.as_str().into(),
                    Cell::date(bar.start),
                    Cell::date(bar.finish),
                    bar.baseline.map(|agreed| Cell::date(agreed.1)).into(),
                    Cell::real(bar.progress, Unit::Fraction, language),
                ]
            }),
            style.locale(),
        ),
        description,
    }
}

fn last_day(data: &Gantt) -> i64 {
    data.rows
        .iter()
        .filter_map(|row| row.bar.as_ref())
        .map(|bar| day_of_date(data.start_date, bar.finish))
        .chain([90])
        .max()
        .unwrap_or(90)
        // A date of another century must not make every bar a hairline.
        .min(730)
}

/// What the marks of a plan are called.
struct LegendWords {
    done: String,
    left: String,
    added: String,
    agreed: String,
    today: String,
    gate: String,
}

impl LegendWords {
    fn new(language: Language) -> Self {
        Self {
            done: tr::roadmap_legend_done(language),
            left: tr::roadmap_legend_left(language),
            added: tr::roadmap_legend_added(language),
            agreed: tr::roadmap_legend_agreed(language),
            today: tr::roadmap_legend_today(language),
            gate: tr::roadmap_legend_gate(language),
        }
    }

    /// The marks that a plan has; every picture of it explains the same ones.
    fn entries(&self, data: &Gantt) -> Vec<LegendEntry<'_>> {
        let bars = || data.rows.iter().filter_map(|row| row.bar.as_ref());
        let last = last_day(data);
        let is_drawn = (1..=last).contains(&day_of_date(data.start_date, data.today));
        [
            (
                bars().any(|bar| bar.progress > 0.0),
                &self.done,
                ColorToken::S1,
                Mark::Box,
            ),
            (
                bars().any(|bar| bar.progress < 1.0 && !bar.added),
                &self.left,
                ColorToken::S1,
                Mark::Frame(ColorToken::AccentSoft),
            ),
            (
                bars().any(|bar| bar.added),
                &self.added,
                ColorToken::S3,
                Mark::Frame(ColorToken::WatchSoft),
            ),
            (
                bars().any(|bar| bar.baseline.is_some()),
                &self.agreed,
                ColorToken::S0,
                Mark::Plain,
            ),
            (is_drawn, &self.today, ColorToken::Bad, Mark::Plain),
            (true, &self.gate, ColorToken::Faint, Mark::Dashes),
        ]
        .into_iter()
        .filter(|(occurs, ..)| *occurs)
        .map(|(_, label, color, mark)| LegendEntry { label, color, mark })
        .collect()
    }
}

/// Where days and rows lie.
struct Lines {
    start: NaiveDate,
    /// Where the first row begins.
    top: f64,
    left: f64,
    right: f64,
    bottom: f64,
    last_day: i64,
    note_room: f64,
    /// Whether a title is too long for a line: then all are smaller, and may take two.
    small_titles: bool,
}

impl Lines {
    /// Room for the words of all rows, so that every picture of a plan has its days in the same place.
    fn new(canvas: &Canvas<'_>, data: &Gantt, top: f64, rows: usize, last_day: i64) -> Self {
        let titles = (data.rows)
            .iter()
            .map(|row| title_type(row).width(&row.title) + indent(row))
            .fold(0.0, f64::max);
        let notes = (data.rows)
            .iter()
            .map(|row| Type::LABEL.width(&row.note))
            .fold(0.0, f64::max)
            .min(canvas.width * 0.14);
        let most = canvas.width * TITLES;
        Self {
            start: data.start_date,
            top,
            left: titles.min(most) + 14.0,
            right: canvas.width - notes - 10.0,
            bottom: top + ROW * rows as f64,
            last_day,
            note_room: notes,
            small_titles: titles > most,
        }
    }

    /// Pixel of the beginning of a day.
    fn x(&self, day: i64) -> f64 {
        let share = (day - 1) as f64 / self.last_day as f64;
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    fn day(&self, date: NaiveDate) -> i64 {
        day_of_date(self.start, date)
    }

    fn middle(&self, index: usize) -> f64 {
        self.top + ROW * (index as f64 + 0.5)
    }

    fn grid(&self, canvas: &mut Canvas<'_>, style: &ChartStyle) {
        let weeks = (self.last_day as u32).div_ceil(7);
        let room = self.x(8) - self.x(1);
        let stride = if room >= 16.0 {
            1
        } else {
            (16.0 / room.max(0.5)).ceil() as u32
        };
        canvas.text(
            &tr::roadmap_gantt_weeks(style.language),
            (self.left - 10.0, self.top - HEADER / 2.0 - 4.0),
            Align::Right,
            Type::LABEL,
        );
        for week in (1..=weeks).step_by(stride.max(1) as usize) {
            let at = self.x(i64::from(7 * (week - 1) + 1));
            canvas.line(
                &[(at, self.top - 8.0), (at, self.bottom)],
                ColorToken::Line,
                1.0,
            );
            let label = Format::new(style.language).number(week, Digits::WHOLE);
            canvas.text(
                &label,
                (at + 4.0, self.top - HEADER / 2.0 - 4.0),
                Align::Left,
                Type::LABEL,
            );
        }
        for phase in RoadmapPhase::ALL {
            let at = self.x(i64::from(phase.gate_day()) + 1);
            canvas.dashes(
                (at, self.top - 8.0),
                (at, self.bottom),
                ColorToken::Faint,
                1.0,
            );
        }
    }

    fn row(&self, canvas: &mut Canvas<'_>, index: usize, row: &GanttRow) {
        let middle = self.middle(index);
        let kind = title_type(row);
        let room = self.left - 14.0 - indent(row);
        if index > 0 && self.small_titles {
            // Titles of two lines stand as close to each other as their lines do.
            let top = middle - ROW / 2.0;
            canvas.line(&[(0.0, top), (self.left - 8.0, top)], ColorToken::Line, 0.5);
        }
        if row.bar.is_some() && self.small_titles {
            let small = Type {
                size: SMALL,
                ..kind
            };
            let lines = small.lines(&row.title, room, 2);
            let first = middle - SMALL_LINE / 2.0 * (lines.len() as f64 - 1.0);
            for (line, place) in lines.iter().zip(0..) {
                let y = first + SMALL_LINE * f64::from(place);
                canvas.text(line, (indent(row), y), Align::Left, small);
            }
        } else {
            let title = kind.fit(&row.title, room);
            canvas.text(&title, (indent(row), middle), Align::Left, kind);
        }
        let Some(bar) = &row.bar else { return };
        let (from, to) = (
            self.x(self.day(bar.start)),
            self.x(self.day(bar.finish) + 1),
        );
        let ground = if bar.added {
            ColorToken::WatchSoft
        } else {
            ColorToken::AccentSoft
        };
        let edge = if bar.added {
            ColorToken::S3
        } else {
            ColorToken::S1
        };
        canvas.bar((from, middle - HALF_BAR), (to, middle + HALF_BAR), ground);
        let done = from + (to - from) * bar.progress.clamp(0.0, 1.0);
        if bar.progress > 0.0 {
            canvas.bar((from, middle - HALF_BAR), (done, middle + HALF_BAR), edge);
        }
        if bar.progress < 1.0 {
            canvas.line(
                &[
                    (from, middle - HALF_BAR),
                    (to, middle - HALF_BAR),
                    (to, middle + HALF_BAR),
                    (from, middle + HALF_BAR),
                    (from, middle - HALF_BAR),
                ],
                edge,
                0.7,
            );
        }
        if let Some((first, last)) = bar.baseline {
            let y = middle + HALF_BAR + 2.5;
            canvas.bar(
                (self.x(self.day(first)), y),
                (self.x(self.day(last) + 1), y + 2.0),
                ColorToken::S0,
            );
        }
        if !row.note.is_empty() {
            let kind = if bar.late {
                Type::strong(ColorToken::Bad)
            } else {
                Type::LABEL
            };
            let place = (to + 6.0).min(canvas.width - self.note_room.min(60.0));
            let note = kind.fit(&row.note, canvas.width - place);
            // The lines of weeks and gates stop where the words are.
            canvas.bar(
                (place - 2.0, middle - HALF_BAR),
                (place + kind.width(&note) + 2.0, middle + HALF_BAR),
                ColorToken::Surface,
            );
            canvas.text(&note, (place, middle), Align::Left, kind);
        }
    }

    fn today(&self, canvas: &mut Canvas<'_>, today: NaiveDate) {
        let day = self.day(today);
        if (1..=self.last_day).contains(&day) {
            // The end of today: what is left of the line was to be done.
            let at = self.x(day + 1);
            canvas.line(
                &[(at, self.top - 8.0), (at, self.bottom)],
                ColorToken::Bad,
                1.4,
            );
        }
    }

    fn area(&self, rows: usize) -> PlotArea {
        PlotArea {
            left: self.left,
            top: self.top,
            right: self.right,
            bottom: self.bottom,
            x: AxisRange {
                min: 0.0,
                max: self.last_day as f64,
                kind: AxisKind::Linear,
            },
            y: AxisRange {
                min: rows as f64 - 0.5,
                max: -0.5,
                kind: AxisKind::Category,
            },
        }
    }
}

fn title_type(row: &GanttRow) -> Type {
    Type {
        weight: if row.bar.is_none() {
            Weight::Bold
        } else {
            Weight::Regular
        },
        color: ColorToken::Text,
        ..Type::LABEL
    }
}

fn indent(row: &GanttRow) -> f64 {
    if row.bar.is_none() { 0.0 } else { 12.0 }
}

fn describe(data: &Gantt, style: &ChartStyle) -> String {
    let bars: Vec<&GanttBar> = data
        .rows
        .iter()
        .filter_map(|row| row.bar.as_ref())
        .collect();
    let Some(finish) = bars.iter().map(|bar| bar.finish).max() else {
        return tr::roadmap_chart_empty(style.language);
    };
    let late = bars.iter().filter(|bar| bar.late).count();
    tr::roadmap_gantt_description(
        style.language,
        bars.len(),
        Format::new(style.language).date_long(finish),
        late,
    )
}
