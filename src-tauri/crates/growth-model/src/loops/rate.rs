//! The rates of an ecosystem by name: what can be a lever, and what can be uncertain.

use super::model::Model;
use crate::ModelError;
use crate::checks::inconsistent;

/// A rate of an ecosystem.
#[shape(Eq, Hash, tag = "name", deny_unknown_fields)]
pub enum Rate {
    /// Share of the views that end in a customer.
    Conversion {
        /// `id` of the loop.
        r#loop: String,
    },
    /// Views per asset per step.
    ViewsPerAssetPerStep {
        /// `id` of the loop.
        r#loop: String,
    },
    /// Share of the assets that vanish in a step.
    AssetDecayPerStep {
        /// `id` of the loop.
        r#loop: String,
    },
    /// Actions that a newcomer makes once.
    ActionsPerNewcomer {
        /// `id` of the loop.
        r#loop: String,
        /// Customers who act: `paid`, or the `id` of a loop; absent means every source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
    /// Actions of an active customer per step.
    ActionsPerActivePerStep {
        /// `id` of the loop.
        r#loop: String,
        /// Customers who act: `paid`, or the `id` of a loop; absent means every source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
    /// Assets in `loop` per action of loop `from`.
    AssetsPerAction {
        /// `id` of the fed loop.
        r#loop: String,
        /// `id` of the feeding loop.
        from: String,
    },
    /// Share of the active customers of `source` who leave in a step.
    ChurnPerStep {
        /// `paid`, or the `id` of a loop.
        source: String,
    },
}

/// Where a rate stands in a [`Model`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RateSlot {
    table: Table,
    cells: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Conversion,
    Views,
    Decay,
    NewcomerActions,
    ActiveActions,
    CrossFeed,
    Churn,
}

impl Rate {
    /// Finds the rate; `path` is where it stands in the request.
    pub(crate) fn slot(&self, model: &Model, path: &str) -> Result<RateSlot, ModelError> {
        let index_of = |id: &str, name: &str| {
            model
                .loop_ids
                .iter()
                .position(|known| known == id)
                .ok_or_else(|| inconsistent(format!("{path}.{name}"), "unknown_loop"))
        };
        let source_of = |id: &str| {
            (0..model.sources())
                .find(|&source| model.source_id(source) == id)
                .ok_or_else(|| inconsistent(format!("{path}.source"), "unknown_source"))
        };
        let actions = |id: &str, source: &Option<String>| {
            let row = index_of(id, "loop")? * model.sources();
            Ok(match source {
                Some(source) => vec![row + source_of(source)?],
                None => (row..row + model.sources()).collect(),
            })
        };
        let (table, cells) = match self {
            Self::Conversion { r#loop } => (Table::Conversion, vec![index_of(r#loop, "loop")?]),
            Self::ViewsPerAssetPerStep { r#loop } => {
                (Table::Views, vec![index_of(r#loop, "loop")?])
            }
            Self::AssetDecayPerStep { r#loop } => (Table::Decay, vec![index_of(r#loop, "loop")?]),
            Self::ActionsPerNewcomer { r#loop, source } => {
                (Table::NewcomerActions, actions(r#loop, source)?)
            }
            Self::ActionsPerActivePerStep { r#loop, source } => {
                (Table::ActiveActions, actions(r#loop, source)?)
            }
            Self::AssetsPerAction { r#loop, from } => {
                let (fed, feeding) = (index_of(r#loop, "loop")?, index_of(from, "from")?);
                if fed == feeding {
                    return Err(inconsistent(
                        format!("{path}.from"),
                        "feeds_itself_in_zero_time",
                    ));
                }
                (Table::CrossFeed, vec![fed * model.loops() + feeding])
            }
            Self::ChurnPerStep { source } => (Table::Churn, vec![source_of(source)?]),
        };
        Ok(RateSlot { table, cells })
    }
}

impl RateSlot {
    /// Smallest and largest value that the rate can have.
    pub(crate) fn range(&self) -> (f64, Option<f64>) {
        match self.table {
            Table::Conversion | Table::Churn => (0.0, Some(1.0)),
            Table::Decay => (1e-6, Some(1.0)),
            _ => (0.0, None),
        }
    }

    /// Whether the rate can have this value.
    pub(crate) fn admits(&self, value: f64) -> bool {
        let (least, most) = self.range();
        value >= least && most.is_none_or(|most| value <= most) && value.is_finite()
    }

    /// Whether two slots share a cell.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.table == other.table && self.cells.iter().any(|cell| other.cells.contains(cell))
    }

    /// Sets the rate.
    pub(crate) fn set(&self, model: &mut Model, value: f64) {
        let table = match self.table {
            Table::Conversion => &mut model.conversion,
            Table::Views => &mut model.views,
            Table::Decay => &mut model.decay,
            Table::NewcomerActions => &mut model.newcomer_actions,
            Table::ActiveActions => &mut model.active_actions,
            Table::CrossFeed => &mut model.cross_feed,
            Table::Churn => &mut model.churn,
        };
        for &cell in &self.cells {
            table[cell] = value;
        }
    }
}
