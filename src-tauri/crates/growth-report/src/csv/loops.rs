//! Growth loops as tables: the loops, and the simulation step by step.

use growth_i18n::tr::loops as tr;
use growth_model::loops::BesideActual;
use rust_decimal::{Decimal, prelude::FromPrimitive};

use super::{Cell, Table, writer};
use crate::{
    document::{Report, ReportLoops, Section},
    loops::{LoopsData, view},
    text::currency_sign,
};

pub(super) fn tables(loops: &ReportLoops, report: &Report) -> Vec<Table> {
    let data = loops.data(report);
    let mut tables = vec![of_loops(&data)];
    tables.extend(simulation(&data));
    tables.extend(data.actual.map(|actual| beside_actual(&data, actual)));
    tables
}

/// The simulation of an ecosystem as one CSV file; `None` where it cannot be simulated.
pub fn loops_simulation(data: &LoopsData<'_>) -> Option<Vec<u8>> {
    Some(writer::bytes(&simulation(data)?, data.language))
}

fn of_loops(data: &LoopsData<'_>) -> Table {
    let language = data.language;
    let view = view(data);
    Table {
        section: Section::Loops,
        name: "loops",
        title: tr::loops_csv_loops(language),
        head: vec![
            tr::loops_loop(language),
            tr::loops_csv_k(language),
            tr::loops_csv_joint_k(language),
            tr::loops_csv_without(language),
            tr::loops_csv_share(language),
            tr::loops_carries(language),
        ],
        rows: data
            .graph
            .loops
            .iter()
            .zip(&view.loops)
            .map(|(item, row)| {
                let analysis = &data.run.analysis;
                let alone = analysis.loops.iter().find(|found| found.r#loop == item.id);
                let simulation = data.run.simulation.as_ref();
                let brought = simulation.and_then(|simulation| {
                    let own = simulation
                        .sources
                        .iter()
                        .find(|source| source.source == item.id)?;
                    Some(own.new_customers.iter().skip(1).sum::<f64>())
                });
                let lost = simulation.and_then(|simulation| {
                    let without = simulation.without.iter().find(|w| w.r#loop == item.id)?;
                    let with = simulation.cumulative_customers.last()?;
                    Some(with - without.cumulative_customers.last()?)
                });
                let share = brought.zip(simulation).and_then(|(own, simulation)| {
                    let all = simulation.totals.new_customers;
                    (all > 0.0).then_some(own / all)
                });
                vec![
                    item.name.as_str().into(),
                    number(alone.and_then(|found| found.k_alone.value().copied())),
                    number(analysis.joint_k.value().copied()),
                    number(lost),
                    share
                        .and_then(Decimal::from_f64)
                        .map_or(Cell::Empty, Cell::share),
                    row.weeks.clone().into(),
                ]
            })
            .collect(),
    }
}

/// Actual months beside those of the simulation.
fn beside_actual(data: &LoopsData<'_>, found: &BesideActual) -> Table {
    let language = data.language;
    Table {
        section: Section::Loops,
        name: "loops-actual",
        title: tr::loops_chart_actual(language),
        head: vec![
            growth_i18n::tr::report::chart_column_month(language),
            tr::loops_layer_actual(language),
            tr::loops_layer_drawing(language),
        ],
        rows: found
            .months
            .iter()
            .map(|month| {
                vec![
                    Cell::Date(month.month),
                    number(Some(month.actual)),
                    number(Some(month.simulated)),
                ]
            })
            .collect(),
    }
}

fn number(value: Option<f64>) -> Cell {
    value
        .and_then(Decimal::from_f64)
        .map_or(Cell::Empty, Cell::rounded)
}

fn money(value: Option<f64>) -> Cell {
    value
        .and_then(Decimal::from_f64)
        .map_or(Cell::Empty, Cell::money)
}

fn simulation(data: &LoopsData<'_>) -> Option<Table> {
    let simulation = data.run.simulation.as_ref()?;
    let language = data.language;
    let sign = currency_sign(data.currency);
    let funnel = simulation.funnel.cumulative_customers.value();
    let mut head = vec![tr::loops_csv_step(language, data.step_name())];
    for source in &simulation.sources {
        head.push(tr::loops_csv_new(
            language,
            data.source_name(&source.source),
        ));
    }
    for source in &simulation.sources {
        head.push(tr::loops_csv_active(
            language,
            data.source_name(&source.source),
        ));
    }
    for assets in &simulation.assets {
        head.push(tr::loops_csv_assets(
            language,
            data.source_name(&assets.r#loop),
        ));
    }
    head.extend([
        tr::loops_csv_all(language),
        tr::loops_csv_loop_cost(language, sign.clone()),
        tr::loops_csv_spend(language, sign),
    ]);
    if funnel.is_some() {
        head.push(tr::loops_csv_funnel(language));
    }
    let at = |series: &[f64], step: usize| number(series.get(step).copied());
    let rows = (0..simulation.cumulative_customers.len())
        .map(|step| {
            let mut row = vec![Cell::Number(Decimal::from(step))];
            row.extend(
                simulation
                    .sources
                    .iter()
                    .map(|source| at(&source.new_customers, step)),
            );
            row.extend(
                simulation
                    .sources
                    .iter()
                    .map(|source| at(&source.active_customers, step)),
            );
            row.extend(
                simulation
                    .assets
                    .iter()
                    .map(|assets| at(&assets.assets, step)),
            );
            row.push(at(&simulation.cumulative_customers, step));
            row.push(money(simulation.loop_cost.get(step).copied()));
            row.push(money(simulation.spend.get(step).copied()));
            row.extend(funnel.map(|funnel| at(funnel, step)));
            row
        })
        .collect();
    Some(Table {
        section: Section::Loops,
        name: "loops-simulation",
        title: tr::loops_csv_simulation(language),
        head,
        rows,
    })
}
