//! A group of values kept as one row of JSON each, by name (`settings`, `preferences`).

use rusqlite::{Connection, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::sql::json_text;
use crate::{Result, WorkspaceError};

/// A table of names and JSON values.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    pub table: &'static str,
    pub has_created_at: bool,
}

impl Store {
    /// All values, as one value with a field for each; what is absent has its default. A name that
    /// this version does not know is passed over: a newer one may have left it.
    pub(crate) fn read<T>(self, conn: &Connection) -> Result<T>
    where
        T: Serialize + DeserializeOwned + Default,
    {
        let mut fields = self.fields(&T::default())?;
        let rows: Vec<(String, String)> = conn
            .prepare_cached(&format!("SELECT key, value FROM {}", self.table))?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (key, text) in rows {
            if let Some(field) = fields.get_mut(&key) {
                *field = serde_json::from_str(&text).map_err(|error| self.unreadable(&error))?;
            }
        }
        serde_json::from_value(Value::Object(fields)).map_err(|error| self.unreadable(&error))
    }

    /// Writes the values in which `after` differs from `before`. Answers with their names.
    pub(crate) fn write<T: Serialize>(
        self,
        conn: &Connection,
        before: &T,
        after: &T,
        now: &str,
    ) -> Result<Vec<String>> {
        let before = self.fields(before)?;
        let mut changed = Vec::new();
        for (key, value) in self.fields(after)? {
            if before.get(&key) != Some(&value) {
                self.put(conn, &key, &value, now)?;
                changed.push(key);
            }
        }
        Ok(changed)
    }

    /// Writes one value.
    fn put(self, conn: &Connection, key: &str, value: &Value, now: &str) -> Result<()> {
        let text = json_text(self.table, "value", value)?;
        let (column, parameter) = if self.has_created_at {
            (", created_at", ", ?3")
        } else {
            ("", "")
        };
        conn.prepare_cached(&format!(
            "INSERT INTO {} (key, value, updated_at{column}) VALUES (?1, ?2, ?3{parameter})
             ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
             WHERE value <> excluded.value",
            self.table
        ))?
        .execute(params![key, text, now])?;
        Ok(())
    }

    fn fields<T: Serialize>(self, value: &T) -> Result<Map<String, Value>> {
        match serde_json::to_value(value) {
            Ok(Value::Object(fields)) => Ok(fields),
            Ok(other) => Err(self.unreadable(&other)),
            Err(error) => Err(self.unreadable(&error)),
        }
    }

    fn unreadable(self, detail: &(impl ToString + ?Sized)) -> WorkspaceError {
        WorkspaceError::unreadable(self.table, "value", detail)
    }
}
