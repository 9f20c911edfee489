//! The simulation of an ecosystem step by step, as a table.

use growth_i18n::tr::loops as tr;
use growth_model::economics::Unit;

use super::LoopsData;
use crate::content::{Cell, Column, Table};

impl LoopsData<'_> {
    /// Customers that would be missing without a loop; absent where it cannot be said.
    pub fn missing_without(&self, id: &str) -> Option<f64> {
        let simulation = self.run.simulation.as_ref()?;
        let without = simulation.without.iter().find(|one| one.r#loop == id)?;
        let with = simulation.cumulative_customers.last()?;
        Some(with - without.cumulative_customers.last()?)
    }

    /// Customers that would be missing without cross-feeding; absent where nothing is fed.
    pub fn missing_without_feeds(&self) -> Option<f64> {
        let with = self.run.simulation.as_ref()?.totals.new_customers;
        Some(with - self.run.without_feeds?)
    }

    /// Share of a loop in the new customers of the whole time; absent where it cannot be said.
    pub fn share_of(&self, id: &str) -> Option<f64> {
        let simulation = self.run.simulation.as_ref()?;
        let mut sources = simulation.sources.iter();
        let own = sources.find(|source| source.source == id)?;
        let all = simulation.totals.new_customers;
        (all > 0.0).then(|| own.new_customers.iter().skip(1).sum::<f64>() / all)
    }
}

/// The simulation step by step; `None` where there is none.
pub fn simulation_table(data: &LoopsData<'_>) -> Option<Table> {
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
