//! The charts of an ecosystem.

use growth_i18n::tr::loops as tr;
use growth_model::economics::Unit;
use growth_model::loops::{BesideActual, MonthBeside, Simulation, Uncertainty};

use super::LoopsData;
use super::words::{weekly_levels, weekly_sums};
use crate::charts::loops::{
    LoopBand, LoopLayer, LoopPicture, LoopWeeks, PictureEdge, PictureNode, WeeksShape, loop_band,
    loop_picture, loop_weeks,
};
use crate::charts::{Chart, ChartStyle, ColorToken, Trend, TrendLine, trend};
use growth_model::loops::graph::{EdgeKind, NodeKind};

/// A chart of an ecosystem.
#[shape(Copy, Eq, Hash)]
pub enum LoopChart {
    /// New customers of each week by source.
    NewCustomers,
    /// Everybody who has become a customer, with loops and by the funnel on the same money.
    Funnel,
    /// Everybody who has become a customer, with all loops and without each of them.
    Without,
    /// Active customers by source.
    ActiveCustomers,
    /// Public assets of each loop.
    Assets,
    /// Share of each source in the new customers of each week.
    Shares,
    /// New customers of the actual months, and of the same months of the simulation.
    Actual,
    /// The drawing itself.
    Picture,
}

/// Draws a chart; `None` where the ecosystem cannot be simulated.
pub fn chart(data: &LoopsData<'_>, which: LoopChart, style: &ChartStyle) -> Option<Chart> {
    if which == LoopChart::Picture {
        return Some(loop_picture(&data.picture(), style));
    }
    if which == LoopChart::Actual {
        return Some(trend(&data.beside_months(data.actual?), style));
    }
    let simulation = data.run.simulation.as_ref()?;
    let step = data.run.compiled.ecosystem.step;
    let language = data.language;
    let crossover = simulation
        .funnel
        .crossover_step
        .value()
        .map(|at| step.week_of(*at).max(1));
    let weeks = match which {
        LoopChart::NewCustomers => LoopWeeks {
            title: tr::loops_chart_new_customers(language),
            unit: Unit::Count,
            first_week: 1,
            layers: data.by_source(simulation, |source| {
                weekly_sums(&source.new_customers, step)
            }),
            shape: WeeksShape::Stacked,
            marker: None,
        },
        LoopChart::Shares => {
            let mut layers = data.by_source(simulation, |source| {
                weekly_sums(&source.new_customers, step)
            });
            let weeks = layers.first().map_or(0, |layer| layer.values.len());
            for week in 0..weeks {
                let sum: f64 = layers
                    .iter()
                    .filter_map(|layer| layer.values.get(week))
                    .sum();
                for layer in &mut layers {
                    if let Some(value) = layer.values.get_mut(week) {
                        *value = if sum > 0.0 { *value / sum } else { 0.0 };
                    }
                }
            }
            LoopWeeks {
                title: tr::loops_chart_shares(language),
                unit: Unit::Fraction,
                first_week: 1,
                layers,
                shape: WeeksShape::Stacked,
                marker: None,
            }
        }
        LoopChart::ActiveCustomers => LoopWeeks {
            title: tr::loops_chart_active(language),
            unit: Unit::Count,
            first_week: 0,
            layers: data.by_source(simulation, |source| {
                weekly_levels(&source.active_customers, step)
            }),
            shape: WeeksShape::Stacked,
            marker: None,
        },
        LoopChart::Assets => LoopWeeks {
            title: tr::loops_chart_assets(language),
            unit: Unit::Count,
            first_week: 0,
            layers: simulation
                .assets
                .iter()
                .map(|assets| LoopLayer {
                    id: assets.r#loop.clone(),
                    name: data.source_name(&assets.r#loop),
                    color: data.loop_color(&assets.r#loop),
                    values: weekly_levels(&assets.assets, step),
                    dashed: false,
                })
                .collect(),
            shape: WeeksShape::Lines,
            marker: None,
        },
        LoopChart::Funnel => LoopWeeks {
            title: tr::loops_chart_funnel(language),
            unit: Unit::Count,
            first_week: 0,
            layers: [data.all_loops(simulation)]
                .into_iter()
                .chain(
                    simulation
                        .funnel
                        .cumulative_customers
                        .value()
                        .map(|funnel| LoopLayer {
                            id: "funnel".to_owned(),
                            name: tr::loops_layer_funnel(language),
                            color: ColorToken::S0,
                            values: weekly_levels(funnel, step),
                            dashed: true,
                        }),
                )
                .collect(),
            shape: WeeksShape::Lines,
            marker: crossover.map(|week| (week, tr::loops_chart_crossover(language, week))),
        },
        LoopChart::Without => LoopWeeks {
            title: tr::loops_chart_without(language),
            unit: Unit::Count,
            first_week: 0,
            layers: [LoopLayer {
                color: ColorToken::Text,
                ..data.all_loops(simulation)
            }]
            .into_iter()
            .chain(simulation.without.iter().map(|without| LoopLayer {
                id: without.r#loop.clone(),
                name: tr::loops_layer_without(language, data.source_name(&without.r#loop)),
                color: data.loop_color(&without.r#loop),
                values: weekly_levels(&without.cumulative_customers, step),
                dashed: true,
            }))
            .collect(),
            shape: WeeksShape::Lines,
            marker: None,
        },
        LoopChart::Actual | LoopChart::Picture => return None,
    };
    Some(loop_weeks(&weeks, style))
}

/// The chart of a simulation with uncertain rates.
pub fn uncertainty_chart(
    data: &LoopsData<'_>,
    uncertainty: &Uncertainty,
    style: &ChartStyle,
) -> Chart {
    let days = f64::from(data.run.compiled.ecosystem.step.days());
    let band = LoopBand {
        title: tr::loops_chart_band(data.language),
        weeks: uncertainty
            .bands
            .iter()
            .filter_map(|band| {
                let figures = band.customers.value()?;
                let week = f64::from(band.step) * days / 7.0;
                Some((week, [figures.p10, figures.p50, figures.p90]))
            })
            .collect(),
    };
    loop_band(&band, style)
}

/// The drawing's own size. CSS pixels.
pub fn picture_size(data: &LoopsData<'_>) -> (u32, u32) {
    let (width, height) = crate::charts::loops::natural_size(&data.picture());
    (width.ceil() as u32, height.ceil() as u32)
}

impl LoopsData<'_> {
    fn beside_months(&self, found: &BesideActual) -> Trend {
        let line = |id: &str, name: String, baseline, value: fn(&MonthBeside) -> f64| TrendLine {
            id: id.to_owned(),
            name,
            values: found
                .months
                .iter()
                .map(|month| Some(value(month)))
                .collect(),
            baseline,
        };
        Trend {
            title: tr::loops_chart_actual(self.language),
            unit: Unit::Count,
            months: found.months.iter().map(|month| month.month).collect(),
            lines: vec![
                line(
                    "actual",
                    tr::loops_layer_actual(self.language),
                    false,
                    |month| month.actual,
                ),
                line(
                    "simulated",
                    tr::loops_layer_drawing(self.language),
                    true,
                    |month| month.simulated,
                ),
            ],
            target: None,
        }
    }

    fn by_source(
        &self,
        simulation: &Simulation,
        values: impl Fn(&growth_model::loops::SourceSeries) -> Vec<f64>,
    ) -> Vec<LoopLayer> {
        simulation
            .sources
            .iter()
            .map(|source| LoopLayer {
                id: source.source.clone(),
                name: self.source_name(&source.source),
                color: self.loop_color(&source.source),
                values: values(source),
                dashed: false,
            })
            .collect()
    }

    fn all_loops(&self, simulation: &Simulation) -> LoopLayer {
        LoopLayer {
            id: "loops".to_owned(),
            name: tr::loops_layer_loops(self.language),
            color: ColorToken::S1,
            values: weekly_levels(
                &simulation.cumulative_customers,
                self.run.compiled.ecosystem.step,
            ),
            dashed: false,
        }
    }

    pub(super) fn picture(&self) -> LoopPicture {
        let texts = self.elements();
        let text_of = |id: &str| {
            texts
                .iter()
                .find(|found| match &found.element {
                    growth_model::loops::graph::Element::Node(other)
                    | growth_model::loops::graph::Element::Edge(other) => other == id,
                    _ => false,
                })
                .map(|found| found.text.clone())
                .unwrap_or_default()
        };
        let index = |id: &str| self.graph.nodes.iter().position(|node| node.id == id);
        LoopPicture {
            title: self.name.to_owned(),
            nodes: self
                .graph
                .nodes
                .iter()
                .map(|node| PictureNode {
                    name: node.name.clone(),
                    // A name that says what the box is need not be said twice.
                    detail: Some(text_of(&node.id))
                        .filter(|detail| *detail != node.name)
                        .unwrap_or_default(),
                    x: f64::from(node.x),
                    y: f64::from(node.y),
                    color: match node.kind {
                        NodeKind::Source => ColorToken::S0,
                        _ => self.node_color(node),
                    },
                })
                .collect(),
            edges: self
                .graph
                .edges
                .iter()
                .filter_map(|edge| {
                    Some(PictureEdge {
                        from: index(&edge.from)?,
                        to: index(&edge.to)?,
                        label: text_of(&edge.id),
                        color: self.edge_color(edge),
                        dashed: edge.kind == EdgeKind::Feed,
                    })
                })
                .collect(),
        }
    }
}
