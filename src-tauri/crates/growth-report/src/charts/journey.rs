//! The emotion curve of a journey: stages, onboarding and payment marked, dips named.

use growth_i18n::tr::{instruments as words, report as tr};
use growth_model::audit::{Extreme, Journey, MarkKind};

use super::{
    Axis, AxisKind, Chart, ChartStyle, ColorToken, JourneyMap, Point, Series,
    axis::Tick,
    canvas::{self, Align, Canvas, Shape, Type},
    plot::{HEADER_ROW, Plot},
};
use crate::content::{Cell, Column, Table};
use crate::text::Texts;
use growth_model::economics::Unit;

/// A journey as it is drawn.
#[derive(Debug, Clone, Copy)]
pub struct JourneyCurve<'a> {
    /// Names, stages and marks.
    pub map: &'a JourneyMap,
    /// Emotion in each minute, as it was measured.
    pub emotion: &'a [Option<f64>],
    /// What the model says of it.
    pub curve: &'a Journey,
}

/// The emotion curve.
pub fn journey(data: &JourneyCurve<'_>, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let last = data.emotion.len().saturating_sub(1);
    let x = Axis::whole(last, f64::from(width), texts);
    let y = Axis {
        min: -5.0,
        max: 5.0,
        kind: AxisKind::Linear,
        ticks: [-5.0, 0.0, 5.0]
            .into_iter()
            .map(|at| Tick {
                at,
                label: if at == 0.0 {
                    texts.number(at, 0)
                } else {
                    signed(at, texts)
                },
            })
            .collect(),
        unit: String::new(),
    };
    let description = match data.curve.friction.value() {
        Some(friction) => words::chart_journey_description(
            language,
            signed(friction.worst_emotion, texts),
            data.emotion.len(),
            friction.worst_minute,
        ),
        None => tr::chart_empty(language),
    };
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let plot = Plot::upright(canvas, &x, &y, HEADER_ROW);
        stages(canvas, &plot, data);
        plot.zero_line(canvas);
        curve(canvas, &plot, data);
        for mark in &data.map.marks {
            mark_at(canvas, &plot, mark.minute, mark.kind, data);
        }
        for dip in data.curve.dips.iter().filter(|dip| dip.emotion < 0.0) {
            dip_at(canvas, &plot, dip, texts);
        }
        (plot.area(), description.clone())
    });
    let minute_name = |minute: usize| words::chart_journey_minute(language, minute);
    Chart {
        svg,
        width,
        height,
        title: words::chart_journey_title(language, &data.map.name),
        units: words::chart_journey_units(language),
        plot_area,
        series: vec![Series {
            id: "emotion".to_owned(),
            name: words::chart_journey_emotion(language),
            unit: String::new(),
            color_token: ColorToken::S1,
            points: data
                .emotion
                .iter()
                .enumerate()
                .filter_map(|(minute, emotion)| {
                    Some(Point {
                        x: minute as f64,
                        y: (*emotion)?,
                        x_text: minute_name(minute),
                        y_text: signed((*emotion)?, texts),
                    })
                })
                .collect(),
        }],
        table: Table::new(
            "journey",
            words::chart_journey_title(language, &data.map.name),
            vec![
                Column::count(words::chart_journey_column_minute(language)),
                Column::count(words::chart_journey_emotion(language)).signed(),
                Column::text(words::chart_journey_column_stage(language)),
                Column::text(words::chart_journey_column_marks(language)),
            ],
            data.emotion.iter().enumerate().map(|(minute, emotion)| {
                vec![
                    Cell::count(minute),
                    emotion
                        .map(|emotion| Cell::real(emotion, Unit::Count, language))
                        .into(),
                    data.map.stage_name(minute).into(),
                    data.map.marks_at(minute, language).join("; ").into(),
                ]
            }),
            style.locale(),
        ),
        description,
    }
}

fn signed(value: f64, texts: Texts) -> String {
    let text = texts.number(value, u32::from(value.fract() != 0.0));
    if value > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}

/// Bands of the stages: a name above each, onboarding and payment on a ground of their own.
fn stages(canvas: &mut Canvas<'_>, plot: &Plot, data: &JourneyCurve<'_>) {
    for stage in &data.map.stages {
        // A stage reaches to the middle between its last minute and the next.
        let left = plot.x(f64::from(stage.first_minute) - 0.5).max(plot.left);
        let right = plot.x(f64::from(stage.last_minute) + 0.5).min(plot.right);
        if stage.marked {
            canvas.bar((left, plot.top), (right, plot.bottom), ColorToken::BadSoft);
        }
        canvas.line(
            &[(left, plot.top), (left, plot.bottom)],
            ColorToken::Line,
            1.0,
        );
        let kind = if stage.marked {
            Type::strong(ColorToken::Bad)
        } else {
            Type::LABEL
        };
        let label = kind.fit(&stage.name, right - left - 4.0);
        if label.chars().count() > 1 {
            canvas.text(&label, (left + 3.0, HEADER_ROW / 2.0), Align::Left, kind);
        }
    }
}

/// The measured stretches as a line, bridged gaps dashed, minutes that stand alone as points.
fn curve(canvas: &mut Canvas<'_>, plot: &Plot, data: &JourneyCurve<'_>) {
    let at = |minute: usize, emotion: f64| (plot.x(minute as f64), plot.y(emotion));
    let mut stretch = Vec::new();
    for (minute, emotion) in data.emotion.iter().enumerate() {
        match emotion {
            Some(emotion) => stretch.push(at(minute, *emotion)),
            None => line(canvas, &mut stretch),
        }
    }
    line(canvas, &mut stretch);
    for gap in data.curve.gaps.iter().filter(|gap| gap.bridged) {
        let (before, after) = (gap.first_minute as usize, gap.last_minute as usize + 1);
        let (Some(Some(from)), Some(Some(to))) = (
            data.emotion.get(before.saturating_sub(1)),
            data.emotion.get(after),
        ) else {
            continue;
        };
        let (from, to) = (at(before - 1, *from), at(after, *to));
        canvas.dashes(from, to, ColorToken::S1, 1.4);
    }
}

fn line(canvas: &mut Canvas<'_>, stretch: &mut Vec<(f64, f64)>) {
    match stretch[..] {
        [] => {}
        [alone] => canvas.point(alone, Shape::Circle, ColorToken::S1, 2.5),
        _ => canvas.line(stretch, ColorToken::S1, 2.2),
    }
    stretch.clear();
}

/// A question is a circle, a doubt a triangle, a pause a square, on the lower edge.
fn mark_at(
    canvas: &mut Canvas<'_>,
    plot: &Plot,
    minute: u32,
    kind: MarkKind,
    data: &JourneyCurve<'_>,
) {
    let (shape, color) = match kind {
        MarkKind::Question => (Shape::Circle, ColorToken::S2),
        MarkKind::Doubt => (Shape::Triangle, ColorToken::S3),
        MarkKind::Pause => (Shape::Square, ColorToken::S4),
    };
    // Several marks of a minute stand above each other.
    let before = data
        .map
        .marks
        .iter()
        .filter(|mark| mark.minute == minute && mark.kind < kind)
        .count();
    let y = plot.bottom - 8.0 - 11.0 * before as f64;
    canvas.point((plot.x(f64::from(minute)), y), shape, color, 3.5);
}

fn dip_at(canvas: &mut Canvas<'_>, plot: &Plot, dip: &Extreme, texts: Texts) {
    let at = (plot.x(f64::from(dip.minute)), plot.y(dip.emotion));
    canvas.point(at, Shape::Circle, ColorToken::Bad, 4.0);
    let label = signed(dip.emotion, texts);
    let kind = Type::strong(ColorToken::Bad);
    // Above the point where there is no room below it.
    let below = at.1 + 20.0 < plot.bottom;
    let y = if below { at.1 + 13.0 } else { at.1 - 13.0 };
    canvas.text(&label, (at.0, y), Align::Center, kind);
}
