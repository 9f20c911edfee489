//! Charts that are taken along as files.

use growth_report::{charts::Picture, content::Table, csv};

use crate::{Context, Failure, Request, WritePath, router::request, shared::Written, write};

pub(crate) fn requests() -> Vec<Request> {
    vec![request(
        "charts.save",
        "Writes a chart as a picture (SVG, PNG) or its table as CSV: a whole file or none.",
        save,
    )]
}

/// A chart to be kept.
#[shape(Eq, deny_unknown_fields)]
pub struct SaveChart {
    /// The file. What is there is replaced.
    pub path: WritePath,
    /// What to write.
    pub content: ChartContent,
}

/// What is written of a chart.
#[shape(Eq, tag = "format", deny_unknown_fields)]
pub enum ChartContent {
    /// The drawing as SVG, in the colours of print.
    Svg(Drawing),
    /// The drawing as PNG, two pixels for each CSS pixel.
    Png(Drawing),
    /// The table, as a spreadsheet of the caller's language takes it.
    Csv {
        /// As it came with the chart.
        table: Table,
    },
}

/// A drawing, and what is written above it.
#[shape(Eq, deny_unknown_fields)]
pub struct Drawing {
    /// A complete SVG document. Files and addresses that it refers to are not read.
    pub svg: String,
    /// Title above the drawing; empty for none.
    #[serde(default)]
    pub title: String,
    /// Units beside the title; empty for none.
    #[serde(default)]
    pub units: String,
}

impl Drawing {
    fn picture(&self) -> Picture<'_> {
        Picture {
            svg: &self.svg,
            title: &self.title,
            units: &self.units,
        }
    }
}

fn save(context: &Context<'_>, input: SaveChart) -> Result<Written, Failure> {
    let bytes = match &input.content {
        ChartContent::Svg(drawing) => drawing.picture().svg()?.into_bytes(),
        ChartContent::Png(drawing) => drawing.picture().png()?,
        ChartContent::Csv { table } => csv::of_table(table, context.language),
    };
    write::file(&input.path, &bytes)?;
    Ok(Written {
        files: vec![input.path.display().to_string()],
    })
}
