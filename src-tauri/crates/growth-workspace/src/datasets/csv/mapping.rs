//! Which column means what.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CsvError, MAX_COLUMNS};

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Who bought: any text that is the same for the same customer.
    Customer,
    /// When.
    Date,
    /// For how much; negative for a refund.
    Amount,
    /// How many pieces.
    Quantity,
    /// Number of the order: rows with the same one are one purchase.
    Order,
}

impl Role {
    /// All of them; the first three are needed, the others are optional.
    pub const ALL: [Self; 5] = [
        Self::Customer,
        Self::Date,
        Self::Amount,
        Self::Quantity,
        Self::Order,
    ];

    /// Name of the field of [`Mapping`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Date => "date",
            Self::Amount => "amount",
            Self::Quantity => "quantity",
            Self::Order => "order",
        }
    }
}

/// Which column has which role; columns are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Who bought.
    pub customer: usize,
    /// When.
    pub date: usize,
    /// For how much.
    pub amount: usize,
    /// How many pieces, if the file says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<usize>,
    /// Number of the order, if the file says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<usize>,
}

impl Mapping {
    /// Checks the mapping against the number of columns of a file.
    ///
    /// # Errors
    /// [`CsvError::ColumnOutOfRange`], [`CsvError::ColumnUsedTwice`].
    pub fn check(&self, columns: usize) -> Result<(), CsvError> {
        let draft = MappingDraft::from(*self);
        let mut taken: Vec<(usize, Role)> = Vec::with_capacity(Role::ALL.len());
        for role in Role::ALL {
            let Some(column) = draft.get(role) else {
                continue;
            };
            if column >= columns {
                return Err(CsvError::ColumnOutOfRange {
                    role,
                    column,
                    columns,
                });
            }
            if let Some(&(_, first)) = taken.iter().find(|&&(other, _)| other == column) {
                return Err(CsvError::ColumnUsedTwice {
                    column,
                    first,
                    second: role,
                });
            }
            taken.push((column, role));
        }
        Ok(())
    }

    /// Columns that a row must at least have.
    pub(crate) fn needed_columns(&self) -> usize {
        Role::ALL
            .into_iter()
            .filter_map(|role| MappingDraft::from(*self).get(role))
            .max()
            .map_or(0, |last| last.min(MAX_COLUMNS) + 1)
    }
}

/// A mapping that may still have gaps; columns are counted from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MappingDraft {
    /// Who bought.
    pub customer: Option<usize>,
    /// When.
    pub date: Option<usize>,
    /// For how much.
    pub amount: Option<usize>,
    /// How many pieces.
    pub quantity: Option<usize>,
    /// Number of the order.
    pub order: Option<usize>,
}

impl MappingDraft {
    /// The column of a role.
    pub fn get(&self, role: Role) -> Option<usize> {
        match role {
            Role::Customer => self.customer,
            Role::Date => self.date,
            Role::Amount => self.amount,
            Role::Quantity => self.quantity,
            Role::Order => self.order,
        }
    }

    /// Gives a role a column, or takes it away.
    pub fn set(&mut self, role: Role, column: Option<usize>) {
        match role {
            Role::Customer => self.customer = column,
            Role::Date => self.date = column,
            Role::Amount => self.amount = column,
            Role::Quantity => self.quantity = column,
            Role::Order => self.order = column,
        }
    }

    /// The mapping, if nothing that is needed is absent.
    ///
    /// # Errors
    /// [`CsvError::NoColumnForRole`] with the first role that has no column.
    pub fn complete(&self) -> Result<Mapping, CsvError> {
        let needed = |role| self.get(role).ok_or(CsvError::NoColumnForRole { role });
        Ok(Mapping {
            customer: needed(Role::Customer)?,
            date: needed(Role::Date)?,
            amount: needed(Role::Amount)?,
            quantity: self.quantity,
            order: self.order,
        })
    }
}

impl From<Mapping> for MappingDraft {
    fn from(mapping: Mapping) -> Self {
        Self {
            customer: Some(mapping.customer),
            date: Some(mapping.date),
            amount: Some(mapping.amount),
            quantity: mapping.quantity,
            order: mapping.order,
        }
    }
}
