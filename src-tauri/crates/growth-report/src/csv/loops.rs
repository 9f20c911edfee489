//! Growth loops as tables: the loops, and the simulation step by step.

use growth_i18n::tr::{loops as tr, report as report_tr};
use growth_model::{Outcome, economics::Unit, loops::BesideActual};

use crate::{
    content::{Cell, Column, Table},
    document::{Report, ReportLoops},
    loops::{LoopsData, view},
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
    Some(super::of_table(&simulation(data)?, data.language))
}

fn of_loops(data: &LoopsData<'_>) -> Table {
    let language = data.language;
    let view = view(data);
    let columns = vec![
        Column::text(tr::loops_loop(language)),
        Column::count(tr::loops_csv_k(language)),
        Column::count(tr::loops_csv_joint_k(language)),
        Column::count(tr::loops_csv_without(language)),
        Column::amount(tr::loops_csv_share(language), Unit::Fraction),
        Column::text(tr::loops_carries(language)),
    ];
    let real =
        |value: Option<f64>, unit| Cell::from(value.map(|value| Cell::real(value, unit, language)));
    let k = |outcome: Option<&Outcome<f64>>| match outcome {
        Some(Outcome::Value { value }) => Cell::real(*value, Unit::Count, language),
        Some(other) => Cell::status(other, language),
        None => Cell::empty(),
    };
    let rows = data.graph.loops.iter().zip(&view.loops).map(|(item, row)| {
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
            k(alone.map(|found| &found.k_alone)),
            k(Some(&analysis.joint_k)),
            real(lost, Unit::Count),
            real(share, Unit::Fraction),
            row.weeks.as_str().into(),
        ]
    });
    let title = tr::loops_csv_loops(language);
    Table::new("loops", title, columns, rows, data.locale())
}

/// Actual months beside those of the simulation.
fn beside_actual(data: &LoopsData<'_>, found: &BesideActual) -> Table {
    let language = data.language;
    let columns = vec![
        Column::month(report_tr::chart_column_month(language)),
        Column::count(tr::loops_layer_actual(language)),
        Column::count(tr::loops_layer_drawing(language)),
    ];
    let count = |value| Cell::real(value, Unit::Count, language);
    let rows = found.months.iter().map(|month| {
        vec![
            Cell::month(month.month),
            count(month.actual),
            count(month.simulated),
        ]
    });
    let title = tr::loops_chart_actual(language);
    Table::new("loops-actual", title, columns, rows, data.locale())
}

fn simulation(data: &LoopsData<'_>) -> Option<Table> {
    let simulation = data.run.simulation.as_ref()?;
    let language = data.language;
    let funnel = simulation.funnel.cumulative_customers.value();
    let name = |id: &str| data.source_name(id);
    let mut columns = vec![Column::count(tr::loops_csv_step(
        language,
        data.step_name(),
    ))];
    columns.extend(
        (simulation.sources.iter())
            .map(|source| Column::count(tr::loops_csv_new(language, name(&source.source)))),
    );
    columns.extend(
        (simulation.sources.iter())
            .map(|source| Column::count(tr::loops_csv_active(language, name(&source.source)))),
    );
    columns.extend(
        (simulation.assets.iter())
            .map(|assets| Column::count(tr::loops_csv_assets(language, name(&assets.r#loop)))),
    );
    columns.extend([
        Column::count(tr::loops_csv_all(language)),
        Column::amount(tr::loops_csv_loop_cost(language), Unit::Money),
        Column::amount(tr::loops_csv_spend(language), Unit::Money),
    ]);
    columns.extend(funnel.map(|_| Column::count(tr::loops_csv_funnel(language))));
    let at = |series: &[f64], step: usize, unit| {
        let value = series.get(step).copied();
        Cell::from(value.map(|value| Cell::real(value, unit, language)))
    };
    let rows = (0..simulation.cumulative_customers.len()).map(|step| {
        let count = |series: &[f64]| at(series, step, Unit::Count);
        let mut row = vec![Cell::count(step)];
        row.extend((simulation.sources.iter()).map(|source| count(&source.new_customers)));
        row.extend((simulation.sources.iter()).map(|source| count(&source.active_customers)));
        row.extend((simulation.assets.iter()).map(|assets| count(&assets.assets)));
        row.push(count(&simulation.cumulative_customers));
        row.push(at(&simulation.loop_cost, step, Unit::Money));
        row.push(at(&simulation.spend, step, Unit::Money));
        row.extend(funnel.map(|funnel| count(funnel)));
        row
    });
    let title = tr::loops_csv_simulation(language);
    Some(Table::new(
        "loops-simulation",
        title,
        columns,
        rows,
        data.locale(),
    ))
}
