//! The instruments of the audit in the document: what each says, its picture, and its entries.

use growth_model::{audit::Journey, retention::Retention};
use serde::Serialize;

use super::super::{
    Report,
    content::{ChartContent, Draw, chart_style},
};
use crate::{
    audit::instruments::{JourneyMap, Reading},
    charts::{self, Chart, ChartStyle, JourneyCurve},
    content::{PageTable, Table},
};

/// Height of a curve, in pixels of the drawing.
const CURVE_HEIGHT: u32 = 230;
/// Height of a row of the cohort table, and of what stands above it.
const COHORT_ROW: u32 = 20;
const COHORT_HEAD: u32 = 18;
/// Most cohorts that a page shows.
const COHORTS: usize = 24;

/// An instrument that was filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportInstrument {
    /// Its name in files (`tracking`).
    pub name: &'static str,
    /// Its name, with that of what it shows.
    pub title: String,
    /// What it says.
    pub reading: Reading,
    /// Its picture.
    pub picture: Option<InstrumentPicture>,
    /// Its entries.
    pub table: Option<Table>,
}

/// What a picture is drawn from.
#[derive(Debug, Clone, PartialEq)]
pub enum InstrumentPicture {
    /// An emotion curve.
    Journey {
        /// Names, stages and marks.
        map: JourneyMap,
        /// Emotion in each minute, as it was measured.
        emotion: Vec<Option<f64>>,
        /// What the model says of it.
        curve: Box<Journey>,
    },
    /// Profit by purchase.
    Lifecycle(charts::Lifecycle),
    /// Cohorts and repeat rates.
    Retention(Box<Retention>),
}

#[derive(Serialize)]
pub(super) struct InstrumentContent {
    title: String,
    summary: String,
    facts: Vec<FactContent>,
    charts: Vec<ChartContent>,
    table: Option<PageTable>,
}

#[derive(Serialize)]
struct FactContent {
    label: String,
    text: String,
}

pub(super) fn contents(
    instruments: &[ReportInstrument],
    report: &Report,
    draw: &mut Draw<'_>,
) -> Vec<InstrumentContent> {
    instruments
        .iter()
        .enumerate()
        .map(|(place, instrument)| content(instrument, place, report, draw))
        .collect()
}

fn content(
    instrument: &ReportInstrument,
    place: usize,
    report: &Report,
    draw: &mut Draw<'_>,
) -> InstrumentContent {
    let charts = instrument
        .picture
        .as_ref()
        .map_or_else(Vec::new, |picture| pictures(picture, report));
    InstrumentContent {
        title: instrument.title.clone(),
        summary: instrument.reading.summary.clone(),
        facts: instrument
            .reading
            .facts
            .iter()
            .map(|fact| FactContent {
                label: fact.label.clone(),
                text: fact.text.clone(),
            })
            .collect(),
        charts: charts
            .into_iter()
            .enumerate()
            .map(|(number, chart)| {
                let file = format!("instrument-{place}-{number}");
                ChartContent::new(&file, chart, draw)
            })
            .collect(),
        table: instrument.table.as_ref().and_then(Table::page),
    }
}

fn pictures(picture: &InstrumentPicture, report: &Report) -> Vec<Chart> {
    let style = |height| chart_style(report, height);
    match picture {
        InstrumentPicture::Journey {
            map,
            emotion,
            curve,
        } => vec![charts::journey(
            &JourneyCurve {
                map,
                emotion,
                curve,
            },
            &style(CURVE_HEIGHT),
        )],
        InstrumentPicture::Lifecycle(curve) => {
            vec![charts::lifecycle(curve, &style(CURVE_HEIGHT))]
        }
        InstrumentPicture::Retention(retention) => retention_pictures(retention, style),
    }
}

fn retention_pictures(retention: &Retention, style: impl Fn(u32) -> ChartStyle) -> Vec<Chart> {
    let mut pictures = Vec::new();
    if !retention.cohorts.is_empty() {
        // One row for each cohort, and one for the average.
        let rows = retention.cohorts.len().min(COHORTS) + 1;
        let height = COHORT_HEAD + COHORT_ROW * u32::try_from(rows).unwrap_or(u32::MAX);
        pictures.push(charts::cohorts(retention, &style(height)));
    }
    if !retention.repeat.is_empty() {
        pictures.push(charts::repeat_rates(
            &retention.repeat,
            &style(CURVE_HEIGHT),
        ));
    }
    pictures
}
