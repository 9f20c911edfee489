//! How values of the program are written in the file, and read back.

pub(crate) mod entity;
mod row;

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::Row;
use rusqlite::types::FromSql;
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Result, WorkspaceError};

/// A time as it stands in the file: UTC with milliseconds, so that text order is time order.
pub(crate) fn time_text(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Anything serialisable as JSON text.
pub(crate) fn json_text<T: Serialize>(
    entity: &'static str,
    column: &'static str,
    value: &T,
) -> Result<String> {
    serde_json::to_string(value).map_err(|error| WorkspaceError::unreadable(entity, column, &error))
}

/// Anything serialisable as a JSON value.
pub(crate) fn json_value<T: Serialize>(
    entity: &'static str,
    column: &'static str,
    value: &T,
) -> Result<serde_json::Value> {
    serde_json::to_value(value).map_err(|error| WorkspaceError::unreadable(entity, column, &error))
}

/// The text of a plain (unit) enum variant, as serde names it.
pub(crate) fn name_of<T: Serialize>(
    entity: &'static str,
    column: &'static str,
    value: T,
) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        Ok(other) => Err(WorkspaceError::unreadable(entity, column, &other)),
        Err(error) => Err(WorkspaceError::unreadable(entity, column, &error)),
    }
}

/// Reads the columns of one row of `entity` by name; an unreadable value says where it stands.
pub(crate) struct Columns<'r, 's> {
    entity: &'static str,
    row: &'r Row<'s>,
}

impl<'r, 's> Columns<'r, 's> {
    pub(crate) fn new(entity: &'static str, row: &'r Row<'s>) -> Self {
        Self { entity, row }
    }

    /// A value that SQLite knows.
    pub(crate) fn get<T: FromSql>(&self, column: &'static str) -> Result<T> {
        Ok(self.row.get(column)?)
    }

    /// Text, if there is any, without a copy.
    pub(crate) fn text(&self, column: &'static str) -> Result<Option<&'r str>> {
        self.row
            .get_ref(column)?
            .as_str_or_null()
            .map_err(|error| self.unreadable(column, &error))
    }

    /// A count.
    pub(crate) fn count(&self, column: &'static str) -> Result<u64> {
        let value: i64 = self.get(column)?;
        u64::try_from(value).map_err(|error| self.unreadable(column, &error))
    }

    /// A time.
    pub(crate) fn time(&self, column: &'static str) -> Result<DateTime<Utc>> {
        self.parsed(column)
    }

    /// A date.
    pub(crate) fn date(&self, column: &'static str) -> Result<NaiveDate> {
        self.parsed(column)
    }

    /// Text that another type reads.
    pub(crate) fn parsed<T>(&self, column: &'static str) -> Result<T>
    where
        T: FromStr,
        T::Err: ToString,
    {
        let text: String = self.get(column)?;
        text.parse()
            .map_err(|error: T::Err| self.unreadable(column, &error.to_string()))
    }

    /// An exact decimal, if there is one.
    pub(crate) fn decimal(&self, column: &'static str) -> Result<Option<Decimal>> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| {
            Decimal::from_str_exact(&text).map_err(|error| self.unreadable(column, &error))
        })
        .transpose()
    }

    /// An exact decimal.
    pub(crate) fn required_decimal(&self, column: &'static str) -> Result<Decimal> {
        self.decimal(column)?
            .ok_or_else(|| self.unreadable(column, "null"))
    }

    /// A plain enum by its serde name.
    pub(crate) fn named<T: DeserializeOwned>(&self, column: &'static str) -> Result<T> {
        let text: String = self.get(column)?;
        serde_json::from_value(serde_json::Value::String(text))
            .map_err(|error| self.unreadable(column, &error))
    }

    /// JSON.
    pub(crate) fn json<T: DeserializeOwned>(&self, column: &'static str) -> Result<T> {
        let text: String = self.get(column)?;
        serde_json::from_str(&text).map_err(|error| self.unreadable(column, &error))
    }

    fn unreadable(
        &self,
        column: &'static str,
        detail: &(impl ToString + ?Sized),
    ) -> WorkspaceError {
        WorkspaceError::unreadable(self.entity, column, detail)
    }
}
