//! A stored entity is one declaration: a struct whose fields are the columns of its table.
//!
//! Reading, writing, and the names of what has changed (for the history) follow from it. An
//! INTEGER column holds a whole number or a flag, a TEXT column a text, an exact decimal, a date,
//! the name of an enum's variant, or JSON for anything larger.
//!
//! `serde_rusqlite` was tried first: it reads neither JSON nor groups of fields, writes every column
//! each time, and its errors do not say where they stand.

use rusqlite::types::{ToSql, Value};
use rusqlite::{Params, params_from_iter};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::row::{self, path_of};
use super::time_text;
use crate::{InvalidRule, ProjectId, Result, Tx, View, WorkspaceError};

/// A type whose values are rows of a table.
pub(crate) trait Entity: Serialize + DeserializeOwned + PartialEq {
    /// The table.
    const TABLE: &'static str;
    /// What an error calls a row (`task`).
    const NAME: &'static str;
    /// Columns of the primary key.
    const KEY: &'static [&'static str] = &["id"];
    /// Fields that only hold others: the columns are those (`details`, `graph.settings`).
    const GROUPS: &'static [&'static str] = &[];
    /// Fields that are not kept in a column of their name.
    const ELSEWHERE: &'static [Elsewhere] = &[];
    /// Columns with the time of a change, which are set with every one: when a row was made, and
    /// when it was last changed.
    const TIMES: &'static [&'static str] = &["created_at", "updated_at"];
}

/// A field that is not kept in a column of its name.
pub(crate) struct Elsewhere {
    /// The field, without the group that it is in.
    pub(crate) field: &'static str,
    /// The SQL expression that it is read by.
    pub(crate) read: &'static str,
    /// The columns that it is written to, each with its SQL expression of the value `?`. Without any
    /// it is only read.
    pub(crate) write: &'static [(&'static str, &'static str)],
}

/// A value that belongs to a project and does not say so itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct OfProject<T> {
    /// The project.
    pub(crate) project_id: ProjectId,
    /// The value.
    pub(crate) value: T,
}

/// Reads the value that a project has one of, if it has it.
pub(crate) fn of_project<T>(view: &View<'_>, project: &ProjectId) -> Result<Option<T>>
where
    OfProject<T>: Entity,
{
    let row = first::<OfProject<T>>(view, "project_id = ?1", [project])?;
    Ok(row.map(|row| row.value))
}

/// Writes the value that a project has one of; see [`update`].
pub(crate) fn set_of_project<T>(
    tx: &Tx<'_>,
    project: &ProjectId,
    before: T,
    after: T,
) -> Result<Vec<String>>
where
    OfProject<T>: Entity,
{
    let [before, after] = [before, after].map(|value| OfProject {
        project_id: project.clone(),
        value,
    });
    update(tx, &before, &after)
}

/// Reads the rows that meet an SQL condition (`project_id = ?1 ORDER BY position`).
pub(crate) fn list<T: Entity>(
    view: &View<'_>,
    condition: &str,
    params: impl Params,
) -> Result<Vec<T>> {
    let computed: String = T::ELSEWHERE
        .iter()
        .map(|other| format!(", {} AS {}", other.read, quoted(other.field)))
        .collect();
    let sql = format!("SELECT *{computed} FROM {} WHERE {condition}", T::TABLE);
    let mut statement = view.conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut values = Vec::new();
    while let Some(row) = rows.next()? {
        values.push(row::read(row, T::GROUPS).map_err(|error| {
            WorkspaceError::unreadable(T::TABLE, error.column.unwrap_or("*"), &error.detail)
        })?);
    }
    Ok(values)
}

/// Reads the first row that meets an SQL condition.
pub(crate) fn first<T: Entity>(
    view: &View<'_>,
    condition: &str,
    params: impl Params,
) -> Result<Option<T>> {
    Ok(list(view, condition, params)?.into_iter().next())
}

/// Reads the row of an id.
///
/// # Errors
/// [`WorkspaceError::NotFound`].
pub(crate) fn get<T: Entity>(view: &View<'_>, id: &(impl ToSql + ToString + ?Sized)) -> Result<T> {
    first(view, "id = ?1", [id])?.ok_or_else(|| WorkspaceError::not_found(T::NAME, id))
}

/// Writes a new row.
pub(crate) fn insert<T: Entity>(tx: &Tx<'_>, value: &T) -> Result<()> {
    let mut columns = columns::<T>(fields(value, T::GROUPS)?)?;
    columns.extend(T::TIMES.iter().map(|column| Column::time(column, tx)));
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        T::TABLE,
        join(&columns, |_, column| quoted(&column.name)),
        join(&columns, |place, column| column.at(place)),
    );
    execute(tx, &sql, columns)?;
    Ok(())
}

/// Writes what differs between two values of a row, and answers with the names of the fields that
/// do. Without a difference nothing is written. A row that is not there yet is made.
pub(crate) fn update<T: Entity>(tx: &Tx<'_>, before: &T, after: &T) -> Result<Vec<String>> {
    let changed = changed_fields(before, after, T::GROUPS)?;
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<String> = changed.iter().map(|(name, _)| name.clone()).collect();
    let mut columns = columns::<T>(changed)?;
    columns.extend(
        T::TIMES
            .iter()
            .skip(1)
            .map(|column| Column::time(column, tx)),
    );
    if !columns.is_empty() {
        let mut key = columns_of_key(after)?;
        let assignments = join(&columns, |place, column| {
            format!("{} = {}", quoted(&column.name), column.at(place))
        });
        let offset = columns.len();
        let condition: Vec<String> = (offset..)
            .zip(&key)
            .map(|(place, column)| format!("{} = {}", quoted(&column.name), column.at(place)))
            .collect();
        let sql = format!(
            "UPDATE {} SET {assignments} WHERE {}",
            T::TABLE,
            condition.join(" AND ")
        );
        columns.append(&mut key);
        if execute(tx, &sql, columns)? == 0 {
            insert(tx, after)?;
        }
    }
    Ok(names)
}

/// Writes a value in place of what was there, or a new row where nothing was.
pub(crate) fn put<T: Entity>(tx: &Tx<'_>, before: Option<&T>, after: &T) -> Result<()> {
    match before {
        Some(before) => update(tx, before, after).map(drop),
        None => insert(tx, after),
    }
}

/// Deletes the row of a value.
pub(crate) fn delete<T: Entity>(tx: &Tx<'_>, value: &T) -> Result<()> {
    let key = columns_of_key(value)?;
    let condition: Vec<String> = (0..)
        .zip(&key)
        .map(|(place, column)| format!("{} = {}", quoted(&column.name), column.at(place)))
        .collect();
    let sql = format!("DELETE FROM {} WHERE {}", T::TABLE, condition.join(" AND "));
    execute(tx, &sql, key)?;
    Ok(())
}

/// Notes that something that belongs to a row has changed just now.
pub(crate) fn touch<T: Entity>(tx: &Tx<'_>, id: &dyn ToSql) -> Result<()> {
    let sql = format!("UPDATE {} SET updated_at = ?2 WHERE id = ?1", T::TABLE);
    tx.conn
        .prepare_cached(&sql)?
        .execute(rusqlite::params![id, time_text(tx.now())])?;
    Ok(())
}

/// The place behind the last row of a project.
pub(crate) fn next_position<T: Entity>(view: &View<'_>, project: &dyn ToSql) -> Result<i64> {
    let sql = format!(
        "SELECT coalesce(max(position) + 1, 0) FROM {} WHERE project_id = ?1",
        T::TABLE
    );
    Ok(view
        .conn
        .prepare_cached(&sql)?
        .query_row([project], |row| row.get(0))?)
}

/// Puts the rows of a project into the order given, and answers whether that is another one.
///
/// # Errors
/// [`WorkspaceError::Invalid`] for `order` when it does not name each of them once.
pub(crate) fn reorder<T: Entity, Id>(tx: &Tx<'_>, project: &dyn ToSql, order: &[Id]) -> Result<bool>
where
    Id: ToSql + From<String> + Ord + Clone,
{
    let sql = format!(
        "SELECT id FROM {} WHERE project_id = ?1 ORDER BY position, id",
        T::TABLE
    );
    let present: Vec<Id> = tx
        .conn
        .prepare_cached(&sql)?
        .query_map([project], |row| row.get(0).map(|id: String| Id::from(id)))?
        .collect::<rusqlite::Result<_>>()?;
    let (mut wanted, mut had) = (order.to_vec(), present.clone());
    wanted.sort_unstable();
    had.sort_unstable();
    if wanted != had {
        return Err(WorkspaceError::invalid(
            "order",
            InvalidRule::NotAPermutation,
        ));
    }
    if present == order {
        return Ok(false);
    }
    let sql = format!(
        "UPDATE {} SET position = ?2, updated_at = ?3 WHERE id = ?1 AND position <> ?2",
        T::TABLE
    );
    let mut statement = tx.conn.prepare_cached(&sql)?;
    for (position, id) in (0_i64..).zip(order) {
        statement.execute(rusqlite::params![id, position, time_text(tx.now())])?;
    }
    Ok(true)
}

/// A value with what a patch names in place of what it had. The fields of the patch are fields of the
/// value; those that are absent stay.
pub(crate) fn patched<T: Serialize + DeserializeOwned>(
    value: &T,
    patch: &impl Serialize,
) -> Result<T> {
    let mut fields = json(value)?;
    if let (Some(fields), Json::Object(patch)) = (fields.as_object_mut(), json(patch)?) {
        fields.extend(patch.into_iter().filter(|(_, value)| !value.is_null()));
    }
    serde_json::from_value(fields).map_err(|error| WorkspaceError::unreadable("row", "*", &error))
}

/// Names of the fields in which two values differ, those of `groups` one by one.
pub(crate) fn differences<T: Serialize + DeserializeOwned + PartialEq>(
    before: &T,
    after: &T,
    groups: &[&str],
) -> Result<Vec<String>> {
    let changed = changed_fields(before, after, groups)?;
    Ok(changed.into_iter().map(|(name, _)| name).collect())
}

/// The fields in which two values differ, with what they are in the second.
fn changed_fields<T: Serialize + DeserializeOwned + PartialEq>(
    before: &T,
    after: &T,
    groups: &[&str],
) -> Result<Vec<(String, Json)>> {
    if before == after {
        return Ok(Vec::new());
    }
    let old = json(before)?;
    let (old_fields, new_fields) = (fields(before, groups)?, fields(after, groups)?);
    let mut changed = Vec::new();
    for (path, value) in new_fields {
        let same = old_fields
            .iter()
            .any(|old| *old == (path.clone(), value.clone()));
        // Written otherwise is not different: 5 and 5.0 are one number.
        if !same && with(&old, &path, &value).is_none_or(|trial: T| trial != *before) {
            changed.push((path, value));
        }
    }
    Ok(changed
        .into_iter()
        .map(|(path, value)| (last(&path).to_owned(), value))
        .collect())
}

/// A value with one field replaced.
fn with<T: DeserializeOwned>(value: &Json, path: &str, field: &Json) -> Option<T> {
    let mut trial = value.clone();
    let mut place = &mut trial;
    for name in path.split('.') {
        place = place.get_mut(name)?;
    }
    *place = field.clone();
    serde_json::from_value(trial).ok()
}

fn json(value: &impl Serialize) -> Result<Json> {
    serde_json::to_value(value).map_err(|error| WorkspaceError::unreadable("row", "*", &error))
}

fn last(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(_, name)| name)
}

/// The fields of a value by their paths, those of groups one by one.
fn fields(value: &impl Serialize, groups: &[&str]) -> Result<Vec<(String, Json)>> {
    fn collect(value: Json, group: &str, groups: &[&str], found: &mut Vec<(String, Json)>) {
        let Json::Object(members) = value else { return };
        for (name, member) in members {
            let path = path_of(group, &name);
            if groups.contains(&path.as_str()) {
                collect(member, &path, groups, found);
            } else if !["created_at", "updated_at"].contains(&path.as_str()) {
                found.push((path, member));
            }
        }
    }
    let mut found = Vec::new();
    collect(json(value)?, "", groups, &mut found);
    Ok(found)
}

/// A column to write.
struct Column {
    name: String,
    /// The SQL expression of its value `?`.
    expression: &'static str,
    value: Value,
}

impl Column {
    fn time(name: &str, tx: &Tx<'_>) -> Self {
        Self {
            name: name.to_owned(),
            expression: "?",
            value: Value::Text(time_text(tx.now())),
        }
    }

    /// The expression of the value that is bound at a place, from 0.
    fn at(&self, place: usize) -> String {
        self.expression.replace('?', &format!("?{}", place + 1))
    }
}

/// The columns that fields are written to.
fn columns<T: Entity>(fields: Vec<(String, Json)>) -> Result<Vec<Column>> {
    let mut columns = Vec::new();
    for (path, json) in fields {
        let name = last(&path);
        let value = sql_value(json).ok_or_else(|| {
            WorkspaceError::unreadable(T::TABLE, "*", &format!("{path} is too large"))
        })?;
        match T::ELSEWHERE.iter().find(|other| other.field == name) {
            Some(other) => columns.extend(other.write.iter().map(|(column, expression)| Column {
                name: (*column).to_owned(),
                expression,
                value: value.clone(),
            })),
            None => columns.push(Column {
                name: name.to_owned(),
                expression: "?",
                value,
            }),
        }
    }
    Ok(columns)
}

fn columns_of_key<T: Entity>(value: &T) -> Result<Vec<Column>> {
    let mut columns = columns::<T>(fields(value, T::GROUPS)?)?;
    columns.retain(|column| T::KEY.contains(&column.name.as_str()));
    Ok(columns)
}

/// `None` for a number that SQLite cannot hold.
fn sql_value(json: Json) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Integer(flag.into()),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => Value::Integer(whole),
            None if number.is_u64() => return None,
            None => Value::Real(number.as_f64()?),
        },
        Json::String(text) => Value::Text(text),
        list_or_object => Value::Text(list_or_object.to_string()),
    })
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

fn join(columns: &[Column], write: impl Fn(usize, &Column) -> String) -> String {
    let parts: Vec<String> = (0..)
        .zip(columns)
        .map(|(place, column)| write(place, column))
        .collect();
    parts.join(", ")
}

fn execute(tx: &Tx<'_>, sql: &str, columns: Vec<Column>) -> Result<usize> {
    let values = columns.into_iter().map(|column| column.value);
    Ok(tx
        .conn
        .prepare_cached(sql)?
        .execute(params_from_iter(values))?)
}

/// Compares the fields of an entity with the columns of its table, by the rows of the samples.
#[cfg(test)]
pub(crate) fn check<T: Entity>() {
    use crate::samples::SampleKind;
    use std::collections::BTreeSet;

    let folder = tempfile::tempdir().unwrap();
    let options = crate::OpenOptions::new(
        folder.path().join("backups"),
        crate::Clock::by_hand(|| "2026-11-05T12:00:00Z".parse().unwrap()),
    );
    let mut workspace =
        crate::Workspace::open(folder.path().join("data/workspace.growth"), &options).unwrap();
    for kind in [SampleKind::Saas, SampleKind::Shop] {
        workspace.create_sample(kind, crate::Language::Ru).unwrap();
    }
    let view = workspace.view();
    let rows: Vec<T> = list(&view, "TRUE", []).unwrap();
    let row = rows.first().expect("the samples have rows of every table");
    let written: BTreeSet<String> = columns::<T>(fields(row, T::GROUPS).unwrap())
        .unwrap()
        .into_iter()
        .map(|column| column.name)
        .chain(T::TIMES.iter().map(|name| (*name).to_owned()))
        .collect();
    let known: BTreeSet<String> = view
        .conn
        .prepare("SELECT name FROM pragma_table_info(?1)")
        .unwrap()
        .query_map([T::TABLE], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    assert_eq!(written, known, "{}", T::TABLE);
    for row in &rows {
        let again: Json = json(row).unwrap();
        assert!(serde_json::from_value::<T>(again).unwrap() == *row);
    }
}

#[cfg(test)]
mod tests {
    use super::{OfProject, check, differences, patched};
    use crate::audit::instruments::{
        Journey, LifecycleProfile, RetentionProfile, Saved, Service, ShareableAction, TrackingStep,
    };
    use crate::roadmap::{Baseline, RoadmapPlan, RoadmapTask, TaskDetails};
    use crate::{audit, economics, experiments, kpi, loops, projects};
    use chrono::NaiveDate;
    use serde_json::json;

    #[test]
    fn every_column_of_a_table_is_a_field() {
        check::<projects::Project>();
        check::<economics::Scenario>();
        check::<economics::Month>();
        check::<audit::Audit>();
        check::<audit::SavedAnswer>();
        check::<audit::GrowthPoint>();
        check::<Saved<Journey>>();
        check::<Saved<ShareableAction>>();
        check::<Saved<Service>>();
        check::<Saved<TrackingStep>>();
        check::<experiments::StoredTest>();
        check::<experiments::CountsOfDay>();
        check::<experiments::Look>();
        check::<OfProject<LifecycleProfile>>();
        check::<OfProject<RetentionProfile>>();
        check::<loops::LoopEcosystem>();
        check::<RoadmapPlan>();
        check::<RoadmapTask>();
        check::<Baseline>();
        check::<kpi::CheckIn>();
        check::<OfProject<kpi::KpiTarget>>();
    }

    fn details() -> TaskDetails {
        let day = |day| NaiveDate::from_ymd_opt(2026, 1, day).unwrap();
        TaskDetails::planned(day(12), day(16))
    }

    #[test]
    fn fields_differ_when_their_values_do() {
        let before = details();
        let mut after = before.clone();
        assert!(differences(&before, &after, &[]).unwrap().is_empty());
        after.owner = "Анна".to_owned();
        after.effort_person_days = "1.0".parse().unwrap();
        assert_eq!(differences(&before, &after, &[]).unwrap(), ["owner"]);
        after.effort_person_days = "1.5".parse().unwrap();
        after.notes = "1".to_owned();
        let other = TaskDetails {
            notes: "1.0".to_owned(),
            ..after.clone()
        };
        assert_eq!(differences(&after, &other, &[]).unwrap(), ["notes"]);
        assert_eq!(
            differences(&before, &after, &[]).unwrap(),
            ["notes", "owner", "effort_person_days"]
        );
    }

    #[test]
    fn a_patch_leaves_what_it_does_not_name() {
        let before = details();
        let after = patched(&before, &json!({ "owner": "Анна", "notes": null })).unwrap();
        assert_eq!((after.owner.as_str(), after.notes.as_str()), ("Анна", ""));
        assert_eq!(after.start, before.start);
    }
}
