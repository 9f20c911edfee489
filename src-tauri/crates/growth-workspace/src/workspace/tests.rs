//! What can be brought about only from inside: a full disk, and the rules of the undo tables.

use chrono::{TimeZone, Utc};
use growth_model::Currency;
use rusqlite::Connection;

use crate::projects::{self, NewProject, ProjectFilter, Stage};
use crate::samples::SampleKind;
use crate::{Clock, Language, OpenOptions, Operation, Result, Workspace, WorkspaceError, undo};

fn open(folder: &tempfile::TempDir) -> Workspace {
    let options = OpenOptions::new(
        folder.path().join("backups"),
        Clock::by_hand(|| Utc.with_ymd_and_hms(2026, 11, 5, 12, 0, 0).unwrap()),
    );
    Workspace::open(folder.path().join("data/workspace.growth"), &options).unwrap()
}

fn new_project(name: &str) -> NewProject {
    NewProject {
        name: name.to_owned(),
        client: String::new(),
        note: "я".repeat(5_000),
        tags: String::new(),
        currency: Currency::RUB,
        stage: Stage::Idea,
        business_kind: growth_model::business::BusinessKind::Other,
        language: Language::Ru,
        scenario_name: "База".to_owned(),
    }
}

/// Lets the file grow no further.
fn fill_disk(ws: &Workspace) {
    let pages: i64 = ws
        .conn
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    limit_pages(ws, pages);
}

fn limit_pages(ws: &Workspace, pages: i64) {
    ws.conn
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .unwrap();
}

fn count(ws: &Workspace) -> usize {
    projects::list(&ws.view(), &ProjectFilter::default())
        .unwrap()
        .len()
}

#[test]
fn on_a_full_disk_a_change_is_refused_whole_and_work_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let mut ws = open(&folder);
    ws.create_project(&new_project("А")).unwrap();
    fill_disk(&ws);
    let mut made = 1;
    let error = loop {
        match ws.create_project(&new_project("Б")) {
            Ok(_) => made += 1,
            Err(error) => break error,
        }
        assert!(made < 100);
    };
    assert_eq!(error.code(), "disk_full");
    assert_eq!(count(&ws), made);
    let error = ws
        .create_sample(SampleKind::Shop, Language::Ru)
        .unwrap_err();
    assert_eq!(error.code(), "disk_full");
    assert_eq!(count(&ws), made);

    limit_pages(&ws, 1_000_000);
    ws.create_project(&new_project("В")).unwrap();
    assert_eq!(count(&ws), made + 1);
    while ws.undo().unwrap().is_some() {}
    assert_eq!(count(&ws), 0);
    drop(ws);
    let mut ws = open(&folder);
    while ws.redo().unwrap().is_some() {}
    assert_eq!(count(&ws), made + 1);
}

#[test]
fn a_change_outside_of_a_step_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut ws = open(&folder);
    ws.create_project(&new_project("А")).unwrap();
    let sneak = |ws: &mut Workspace, sql: &str| -> Result<()> {
        ws.write(|tx| {
            tx.conn.execute(sql, [])?;
            Ok(())
        })
    };
    for sql in [
        "UPDATE projects SET name = 'x'",
        "DELETE FROM scenarios",
        "INSERT INTO settings VALUES ('x', '1', 'x', 'x')",
    ] {
        let error = sneak(&mut ws, sql).unwrap_err();
        assert!(matches!(error, WorkspaceError::Database(_)), "{error}");
        assert!(
            error.to_string().contains("outside of an operation"),
            "{error}"
        );
    }
    assert_eq!(count(&ws), 1);
}

#[test]
fn every_table_is_undoable_or_named_as_not_undoable() {
    let folder = tempfile::tempdir().unwrap();
    let ws = open(&folder);
    let names = |sql: &str| -> Vec<String> {
        let mut statement = ws.conn.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<rusqlite::Result<_>>().unwrap()
    };
    let tables =
        names("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    let triggers = names("SELECT name FROM temp.sqlite_master WHERE type = 'trigger'");
    for table in &tables {
        let has = |event: &str| triggers.contains(&format!("undo_{table}_{event}"));
        let undoable = !undo::NOT_UNDOABLE.contains(&table.as_str());
        assert_eq!(
            [has("insert"), has("update"), has("delete")],
            [undoable; 3],
            "{table}"
        );
    }
    for name in undo::NOT_UNDOABLE {
        assert!(
            tables.iter().any(|table| table == name),
            "{name} is no table"
        );
    }
}

/// A table with everything that can go wrong in a literal.
#[test]
fn every_value_survives_undo_and_redo_exactly() {
    let folder = tempfile::tempdir().unwrap();
    let mut ws = open(&folder);
    undo::remove(&ws.conn).unwrap();
    ws.conn
        .execute_batch(
            "CREATE TABLE \"odd \"\"table'\" (
                 \"a key\" TEXT, number INTEGER, real REAL, \"it's\" TEXT, bytes BLOB, anything ANY,
                 PRIMARY KEY (\"a key\", number)) STRICT, WITHOUT ROWID",
        )
        .unwrap();
    undo::install(&ws.conn).unwrap();
    let rows = [
        "'k', 1, 0.1, 'it''s \"quoted\"', x'00ff', 'text'",
        "'', -9223372036854775808, 1e308, NULL, NULL, NULL",
        "'NUL' || char(0) || 'inside', 3, -0.1e-300, 'a' || char(0) || 'b', x'', 3.0",
        "'я😀', 4, 3.141592653589793, char(10, 13, 9, 1), zeroblob(3), x'aa'",
        "'9e999', 5, 123456789012345678, '1e5', NULL, 9007199254740993",
    ];
    let dump = |ws: &Workspace| -> Vec<String> {
        let mut statement = ws
            .conn
            .prepare(
                "SELECT hex(\"a key\") || number || '/' || printf('%!.26g', real) || '/' ||
                     ifnull(hex(\"it's\"), 'null') || '/' || ifnull(hex(bytes), 'null') || '/' ||
                     typeof(anything) || ifnull(quote(anything), 'null')
                 FROM \"odd \"\"table'\" ORDER BY number",
            )
            .unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<rusqlite::Result<_>>().unwrap()
    };
    let mut run = |sql: &str| {
        let operation = Operation::CreateProject {
            name: sql.to_owned(),
        };
        let committed = ws
            .transact(operation, |tx| Ok(tx.conn.execute(sql, [])?))
            .unwrap();
        assert!(!committed.changed.is_empty());
        let after = dump(&ws);
        ws.undo().unwrap().unwrap();
        let before = dump(&ws);
        ws.redo().unwrap().unwrap();
        assert_eq!(dump(&ws), after);
        ws.undo().unwrap().unwrap();
        assert_eq!(dump(&ws), before);
        ws.redo().unwrap().unwrap();
    };
    for row in rows {
        run(&format!("INSERT INTO \"odd \"\"table'\" VALUES ({row})"));
    }
    run("UPDATE \"odd \"\"table'\" SET real = real / 3, \"it's\" = bytes || 'x' || char(0)");
    run("UPDATE \"odd \"\"table'\" SET number = number + 1 WHERE number < 100 AND number > 0");
    run("UPDATE \"odd \"\"table'\" SET \"a key\" = 'new' WHERE number = 2");
    run("INSERT OR REPLACE INTO \"odd \"\"table'\" VALUES ('new', 2, 1, 'replaced', NULL, 1)");
    run("DELETE FROM \"odd \"\"table'\"");
}

#[test]
fn values_are_stored_as_statements_say_and_not_as_a_stranger_wrote_them() {
    // A file from elsewhere may bring triggers and views of its own; nothing of them may act.
    let folder = tempfile::tempdir().unwrap();
    let ws = open(&folder);
    let path = folder.path().join("data/workspace.growth");
    let stranger = Connection::open(&path).unwrap();
    stranger
        .execute_batch("CREATE VIEW trap AS SELECT load_extension('/tmp/evil.so')")
        .unwrap();
    drop(stranger);
    let error = ws
        .conn
        .query_row("SELECT * FROM trap", [], |_| Ok(()))
        .unwrap_err();
    assert!(
        error.to_string().contains("unsafe use of load_extension")
            || error.to_string().contains("no such function"),
        "{error}"
    );
}

#[test]
fn a_commit_is_on_the_disk_and_references_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    let ws = open(&folder);
    let pragma = |name: &str| -> String {
        ws.conn
            .query_row(
                &format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"),
                [],
                |row| row.get(0),
            )
            .unwrap()
    };
    assert_eq!(pragma("journal_mode"), "wal");
    // 2 is FULL: a commit in the journal is synced before it is acknowledged.
    assert_eq!(pragma("synchronous"), "2");
    assert_eq!(pragma("foreign_keys"), "1");
}
