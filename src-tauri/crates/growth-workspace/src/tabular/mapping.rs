//! Which column means what.

use super::{MAX_COLUMNS, TableError};

/// What a column means.
#[shape(Copy, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Who bought: e-mail, telephone, id or name. Several columns may say it.
    Customer,
    /// When.
    Date,
    /// For how much; negative for a refund.
    Amount,
    /// For how much a piece: the amount is price × quantity.
    Price,
    /// How many pieces.
    Quantity,
    /// What went out, where incoming and outgoing money stand in two columns.
    Outgoing,
    /// What was paid back of the amount.
    Refund,
    /// Number of the order: rows with the same one are one purchase.
    Order,
    /// Whether the row counts: paid, cancelled, won. Several columns may say it.
    Status,
    /// Filled where the order was cancelled.
    Cancelled,
    /// Whether the row is a trial of the shop rather than a sale.
    Test,
    /// The currency of the amount.
    Currency,
    /// Where the customer came from.
    Channel,
    /// What the sold goods cost.
    Cost,
    /// What was bought.
    Product,
    /// What is taken off a price times a quantity.
    Discount,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Customer,
        Self::Date,
        Self::Amount,
        Self::Price,
        Self::Quantity,
        Self::Outgoing,
        Self::Refund,
        Self::Order,
        Self::Status,
        Self::Cancelled,
        Self::Test,
        Self::Currency,
        Self::Channel,
        Self::Cost,
        Self::Product,
        Self::Discount,
    ];

    /// Name of the field of [`Mapping`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Date => "date",
            Self::Amount => "amount",
            Self::Price => "price",
            Self::Quantity => "quantity",
            Self::Outgoing => "outgoing",
            Self::Refund => "refund",
            Self::Order => "order",
            Self::Status => "status",
            Self::Cancelled => "cancelled",
            Self::Test => "test",
            Self::Currency => "currency",
            Self::Channel => "channel",
            Self::Cost => "cost",
            Self::Product => "product",
            Self::Discount => "discount",
        }
    }

    /// The role of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether several columns may have the role.
    pub fn is_repeatable(self) -> bool {
        matches!(self, Self::Customer | Self::Status)
    }
}

/// Which column has which role; columns are counted from 0.
#[shape(Default, Eq, Hash, skip_serializing_none, default, deny_unknown_fields)]
pub struct Mapping {
    /// Who bought: the column that identifies a person best.
    pub customer: Option<usize>,
    /// Further columns that identify the customer where the first is empty, the best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identities: Vec<usize>,
    /// When.
    pub date: Option<usize>,
    /// For how much.
    pub amount: Option<usize>,
    /// For how much a piece.
    pub price: Option<usize>,
    /// How many pieces.
    pub quantity: Option<usize>,
    /// What went out.
    pub outgoing: Option<usize>,
    /// What was paid back.
    pub refund: Option<usize>,
    /// Number of the order.
    pub order: Option<usize>,
    /// Whether the row counts.
    pub status: Option<usize>,
    /// Further columns that may say that the row does not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_statuses: Vec<usize>,
    /// Filled where the order was cancelled.
    pub cancelled: Option<usize>,
    /// Whether the row is a trial of the shop rather than a sale.
    pub test: Option<usize>,
    /// The currency.
    pub currency: Option<usize>,
    /// Where the customer came from.
    pub channel: Option<usize>,
    /// What the sold goods cost.
    pub cost: Option<usize>,
    /// What was bought.
    pub product: Option<usize>,
    /// What is taken off a price times a quantity.
    pub discount: Option<usize>,
}

impl Mapping {
    /// The column of a role; the first of several.
    pub fn get(&self, role: Role) -> Option<usize> {
        match role {
            Role::Customer => self.customer,
            Role::Date => self.date,
            Role::Amount => self.amount,
            Role::Price => self.price,
            Role::Quantity => self.quantity,
            Role::Outgoing => self.outgoing,
            Role::Refund => self.refund,
            Role::Order => self.order,
            Role::Status => self.status,
            Role::Cancelled => self.cancelled,
            Role::Test => self.test,
            Role::Currency => self.currency,
            Role::Channel => self.channel,
            Role::Cost => self.cost,
            Role::Product => self.product,
            Role::Discount => self.discount,
        }
    }

    /// All columns of a role.
    pub fn columns(&self, role: Role) -> Vec<usize> {
        let others: &[usize] = match role {
            Role::Customer => &self.identities,
            Role::Status => &self.other_statuses,
            _ => &[],
        };
        self.get(role)
            .into_iter()
            .chain(others.iter().copied())
            .collect()
    }

    /// Gives a role one column, or takes all of its columns away.
    pub fn set(&mut self, role: Role, column: Option<usize>) {
        let place = match role {
            Role::Customer => {
                self.identities.clear();
                &mut self.customer
            }
            Role::Status => {
                self.other_statuses.clear();
                &mut self.status
            }
            Role::Date => &mut self.date,
            Role::Amount => &mut self.amount,
            Role::Price => &mut self.price,
            Role::Quantity => &mut self.quantity,
            Role::Outgoing => &mut self.outgoing,
            Role::Refund => &mut self.refund,
            Role::Order => &mut self.order,
            Role::Cancelled => &mut self.cancelled,
            Role::Test => &mut self.test,
            Role::Currency => &mut self.currency,
            Role::Channel => &mut self.channel,
            Role::Cost => &mut self.cost,
            Role::Product => &mut self.product,
            Role::Discount => &mut self.discount,
        };
        *place = column;
    }

    /// Gives a role its columns, the most important first.
    pub fn set_all(&mut self, role: Role, columns: &[usize]) {
        self.set(role, columns.first().copied());
        let others = columns.get(1..).unwrap_or_default().to_vec();
        match role {
            Role::Customer => self.identities = others,
            Role::Status => self.other_statuses = others,
            _ => {}
        }
    }

    /// The role of a column.
    pub fn role_of(&self, column: usize) -> Option<Role> {
        Role::ALL
            .into_iter()
            .find(|&role| self.columns(role).contains(&column))
    }

    /// Whether the columns say for how much a purchase was.
    pub fn has_amount(&self) -> bool {
        self.amount.is_some() || self.price.is_some()
    }

    /// The mapping, if nothing that is needed is absent. Who bought may be absent: then all orders
    /// are anonymous.
    ///
    /// # Errors
    /// [`TableError::NoColumnForRole`] with the first role that has no column.
    pub fn complete(&self) -> Result<Self, TableError> {
        for (role, present) in [
            (Role::Date, self.date.is_some()),
            (Role::Amount, self.has_amount()),
        ] {
            if !present {
                return Err(TableError::NoColumnForRole { role });
            }
        }
        Ok(self.clone())
    }

    /// Checks the mapping against the number of columns of a file.
    ///
    /// # Errors
    /// [`TableError::ColumnOutOfRange`], [`TableError::ColumnUsedTwice`].
    pub fn check(&self, columns: usize) -> Result<(), TableError> {
        let mut taken: Vec<(usize, Role)> = Vec::with_capacity(Role::ALL.len());
        for role in Role::ALL {
            for column in self.columns(role) {
                if column >= columns {
                    return Err(TableError::ColumnOutOfRange {
                        role,
                        column,
                        columns,
                    });
                }
                if let Some(&(_, first)) = taken.iter().find(|&&(other, _)| other == column) {
                    return Err(TableError::ColumnUsedTwice {
                        column,
                        first,
                        second: role,
                    });
                }
                taken.push((column, role));
            }
        }
        Ok(())
    }

    /// Columns that a row must at least have: behind them a row may end early.
    pub(crate) fn needed_columns(&self) -> usize {
        [Role::Customer, Role::Date, Role::Amount, Role::Price]
            .into_iter()
            .filter_map(|role| self.get(role))
            .max()
            .map_or(0, |last| last.min(MAX_COLUMNS) + 1)
    }
}
