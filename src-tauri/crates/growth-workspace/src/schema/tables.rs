//! Which tables belong to a project, read from the schema.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::Result;
use crate::undo::NOT_UNDOABLE;

/// Tables of the workspace as a whole.
pub(crate) const OF_THE_WORKSPACE: &[&str] = &["settings", "report_templates"];

/// The rows of imported data, whose key is `datasets.seq`: too many to be held in memory. The first
/// hands the keys out.
pub(crate) const BULK: &[&str] = &[
    "purchases",
    "dataset_customers",
    "dataset_rejects",
    "dataset_lines",
    "dataset_sources",
];

/// A table whose rows belong to projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnedTable {
    pub(crate) name: String,
    /// All columns, in their order.
    pub(crate) columns: Vec<String>,
    /// Columns of the primary key, in their order.
    pub(crate) key: Vec<String>,
    /// `id IN (SELECT …)`: the condition that a row belongs to the project `?1`.
    pub(crate) condition: String,
    /// How its rows lead to their project: each step names the column that refers, then the table
    /// and column that it refers to. Empty for `projects` itself.
    way: Vec<(String, String, String)>,
}

impl OwnedTable {
    /// Whether its rows have an id of their own.
    pub(crate) fn id_column(&self) -> Option<usize> {
        (self.key == ["id"])
            .then(|| self.columns.iter().position(|column| column == "id"))
            .flatten()
    }

    /// The rows of the project `?1`, in the order of their key.
    pub(crate) fn select(&self) -> String {
        format!(
            "SELECT {} FROM {} WHERE {} ORDER BY {}",
            list(&self.columns),
            quoted(&self.name),
            self.condition,
            list(&self.key)
        )
    }

    /// The statement that inserts a row.
    pub(crate) fn insert(&self) -> String {
        insert(&self.name, &self.columns)
    }

    /// The SQL expression of the project that `row` (an alias, such as `NEW`) belongs to; NULL when
    /// what it belongs to is gone.
    pub(crate) fn project_of(&self, row: &str) -> String {
        match self.way.split_first() {
            None => format!("{row}.\"id\""),
            Some((step, rest)) => project_over(row, step, rest),
        }
    }
}

fn project_over(
    row: &str,
    (column, table, target): &(String, String, String),
    rest: &[(String, String, String)],
) -> String {
    let column = format!("{row}.{}", quoted(column));
    let Some((next, rest)) = rest.split_first() else {
        return column;
    };
    let owner = format!("owner_{}", rest.len());
    format!(
        "(SELECT {} FROM main.{} AS {owner} WHERE {owner}.{} = {column})",
        project_over(&owner, next, rest),
        quoted(table),
        quoted(target),
    )
}

/// A foreign key that cascades.
struct Reference {
    column: String,
    table: String,
    target: String,
    required: bool,
}

/// The tables whose rows belong to projects, owners before what they own. `projects` is the first.
pub(crate) fn owned(conn: &Connection) -> Result<Vec<OwnedTable>> {
    let mut rest: Vec<String> = all(conn)?
        .into_iter()
        .filter(|name| {
            name != "projects"
                && !NOT_UNDOABLE.contains(&name.as_str())
                && !OF_THE_WORKSPACE.contains(&name.as_str())
        })
        .collect();
    let mut owned = vec![described(conn, "projects", "id = ?1".to_owned(), vec![])?];
    loop {
        let mut found = Vec::new();
        for name in &rest {
            let references = references(conn, name)?;
            let always = references.iter().any(|reference| reference.required);
            let owner = references
                .iter()
                .filter(|reference| reference.required || !always)
                .filter_map(|reference| {
                    let owner = owned.iter().find(|table| table.name == reference.table)?;
                    Some((reference, owner))
                })
                // The shortest way to the project.
                .min_by_key(|(reference, _)| reference.table != "projects");
            if let Some((reference, owner)) = owner {
                let condition = format!(
                    "{} IN (SELECT {} FROM {} WHERE {})",
                    quoted(&reference.column),
                    quoted(&reference.target),
                    quoted(&owner.name),
                    owner.condition
                );
                let step = (
                    reference.column.clone(),
                    reference.table.clone(),
                    reference.target.clone(),
                );
                let way = [&[step], owner.way.as_slice()].concat();
                found.push(described(conn, name, condition, way)?);
            }
        }
        if found.is_empty() {
            return Ok(owned);
        }
        let names: BTreeSet<String> = found.iter().map(|table| table.name.clone()).collect();
        rest.retain(|name| !names.contains(name));
        owned.extend(found);
    }
}

/// Names of all tables, in the order of their names.
pub(crate) fn all(conn: &Connection) -> Result<Vec<String>> {
    Ok(conn
        .prepare(
            "SELECT name FROM main.sqlite_master
             WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Names of the columns of a table, in their order.
pub(crate) fn columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    Ok(conn
        .prepare("SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid")?
        .query_map([table], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Names of the columns of a table's primary key, in their order.
pub(crate) fn key(conn: &Connection, table: &str) -> Result<Vec<String>> {
    Ok(conn
        .prepare("SELECT name FROM pragma_table_info(?1, 'main') WHERE pk > 0 ORDER BY pk")?
        .query_map([table], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The statement that inserts a row.
pub(crate) fn insert(table: &str, columns: &[String]) -> String {
    let places = vec!["?"; columns.len()].join(", ");
    format!(
        "INSERT INTO {} ({}) VALUES ({places})",
        quoted(table),
        list(columns)
    )
}

/// Names as a list of SQL.
pub(crate) fn list(names: &[String]) -> String {
    names
        .iter()
        .map(|name| quoted(name))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A name as an identifier of SQL.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn described(
    conn: &Connection,
    name: &str,
    condition: String,
    way: Vec<(String, String, String)>,
) -> Result<OwnedTable> {
    Ok(OwnedTable {
        name: name.to_owned(),
        columns: columns(conn, name)?,
        key: key(conn, name)?,
        condition,
        way,
    })
}

fn references(conn: &Connection, table: &str) -> Result<Vec<Reference>> {
    Ok(conn
        .prepare(
            "SELECT f.\"from\", f.\"table\", ifnull(f.\"to\", 'id'), c.\"notnull\"
             FROM pragma_foreign_key_list(?1, 'main') f
             JOIN pragma_table_info(?1, 'main') c ON c.name = f.\"from\"
             WHERE f.on_delete = 'CASCADE' AND f.\"table\" <> ?1
             ORDER BY f.id, f.seq",
        )?
        .query_map([table], |row| {
            Ok(Reference {
                column: row.get(0)?,
                table: row.get(1)?,
                target: row.get(2)?,
                required: row.get(3)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_its_place() {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut conn).unwrap();
        let owned: Vec<String> = owned(&conn)
            .unwrap()
            .into_iter()
            .map(|table| table.name)
            .collect();
        for table in all(&conn).unwrap() {
            let places = usize::from(owned.contains(&table))
                + usize::from(OF_THE_WORKSPACE.contains(&table.as_str()))
                + usize::from(NOT_UNDOABLE.contains(&table.as_str()));
            // A table of projects needs a foreign key that leads to them and cascades.
            assert_eq!(places, 1, "{table}");
        }
        for table in BULK {
            assert!(NOT_UNDOABLE.contains(table), "{table}");
        }
        assert_eq!(owned[0], "projects");
        assert!(owned.contains(&"scenario_sources".to_owned()));
    }

    #[test]
    fn rows_lead_to_their_project() {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::schema::migrate(&mut conn).unwrap();
        let owned = owned(&conn).unwrap();
        let project_of = |name: &str| {
            let table = owned.iter().find(|table| table.name == name).unwrap();
            table.project_of("NEW")
        };
        assert_eq!(project_of("projects"), "NEW.\"id\"");
        assert_eq!(project_of("months"), "NEW.\"project_id\"");
        assert_eq!(
            project_of("plan_baseline_tasks"),
            "(SELECT (SELECT owner_0.\"project_id\" FROM main.\"plans\" AS owner_0 \
             WHERE owner_0.\"id\" = owner_1.\"plan_id\") FROM main.\"plan_tasks\" AS owner_1 \
             WHERE owner_1.\"id\" = NEW.\"task_id\")"
        );
    }
}
