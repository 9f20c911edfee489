//! Files that nobody should have to trust.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use proptest::prelude::*;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use tempfile::TempDir;

use super::super::ProjectRows;
use super::{BUNDLE_ID, BUNDLE_TABLE, Bundle, checksum, export};
use crate::projects::{self, ProjectFilter};
use crate::samples::SampleKind;
use crate::schema::{self, LATEST_VERSION};
use crate::{Clock, Language, OpenOptions, ProjectId, Workspace, WorkspaceError};

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn workspace(&self, name: &str) -> Workspace {
        let options = OpenOptions::new(
            self.path("backups"),
            Clock::by_hand(|| DateTime::from_timestamp(1_764_000_000, 0).unwrap()),
        );
        Workspace::open(self.path(name).join("workspace.growth"), &options).unwrap()
    }

    /// A file of the shop, which has imported data.
    fn bundle(&self) -> (Workspace, ProjectId, PathBuf) {
        let mut workspace = self.workspace("from");
        let sample = workspace
            .create_sample(SampleKind::Shop, Language::Ru)
            .unwrap();
        let id = sample.value.id;
        let path = self.path("shop.growth-project");
        export(&workspace.view(), &id, &path, workspace.now()).unwrap();
        (workspace, id, path)
    }

    /// The file after a change by somebody who knows how its checksum is made.
    fn crafted(&self, from: &Path, sql: &str) -> PathBuf {
        let path = self.path("crafted.growth-project");
        fs::copy(from, &path).unwrap();
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF;")
            .unwrap();
        conn.execute_batch(sql).unwrap();
        sign(&conn);
        path
    }
}

fn sign(conn: &Connection) {
    let (sum, _) = checksum::of(conn).unwrap();
    conn.execute(
        "INSERT OR REPLACE INTO bundle (key, value) VALUES (?1, ?2)",
        params![checksum::KEY, sum],
    )
    .unwrap();
}

fn code(path: &Path) -> &'static str {
    match Bundle::open(path) {
        Ok(_) => "opened",
        Err(error) => error.code(),
    }
}

/// All rows of a project and of its imported data, without the keys that a workspace hands out.
fn rows(conn: &Connection, project: &ProjectId) -> Vec<(String, Vec<Vec<Value>>)> {
    let owned = ProjectRows::read(conn, project).unwrap();
    let mut all = Vec::new();
    for table in &owned.tables {
        let seq = (table.table.name == "datasets").then(|| table.column("seq").unwrap());
        let mut rows = table.rows.clone();
        for row in &mut rows {
            if let Some(seq) = seq {
                row[seq] = Value::Null;
            }
        }
        all.push((table.table.name.clone(), rows));
    }
    for table in schema::tables::BULK {
        let mut statement = conn
            .prepare(&format!(
                "SELECT d.id, t.* FROM {table} t JOIN datasets d ON d.seq = t.dataset_seq
                 WHERE d.project_id = ?1 ORDER BY d.id, 3"
            ))
            .unwrap();
        let width = statement.column_count();
        let found = statement
            .query_map([project], |row| {
                (0..width)
                    .filter(|at| *at != 1)
                    .map(|at| row.get(at))
                    .collect()
            })
            .unwrap()
            .collect::<rusqlite::Result<Vec<Vec<Value>>>>()
            .unwrap();
        all.push(((*table).to_owned(), found));
    }
    all
}

/// The same rows with data sets called by their place: undo can bring the replaced ones back, so those
/// that take their place have ids of their own.
fn with_datasets_by_place(
    mut rows: Vec<(String, Vec<Vec<Value>>)>,
) -> Vec<(String, Vec<Vec<Value>>)> {
    let places: std::collections::HashMap<String, String> = rows
        .iter()
        .filter(|(name, _)| name == "datasets")
        .flat_map(|(_, rows)| rows.iter().enumerate())
        .map(|(place, row)| {
            (
                super::super::rows::text_of(&row[0]),
                format!("data set {place}"),
            )
        })
        .collect();
    for value in rows
        .iter_mut()
        .flat_map(|(_, rows)| rows.iter_mut().flatten())
    {
        if let Value::Text(text) = value
            && let Some(named) = super::super::ids::replaced(text, &places)
        {
            *text = named;
        }
    }
    rows
}

#[test]
fn a_project_comes_back_row_by_row_in_place_of_itself() {
    let desk = Desk::new();
    let (mut workspace, id, path) = desk.bundle();
    let before = rows(&workspace.conn, &id);
    assert!(
        before
            .iter()
            .any(|(name, rows)| name == "purchases" && rows.len() > 1000)
    );
    let patch = projects::ProjectPatch {
        name: Some("Другое имя".into()),
        ..projects::ProjectPatch::default()
    };
    workspace.update_project(&id, &patch).unwrap();
    let scenario = projects::get(&workspace.view(), &id)
        .unwrap()
        .active_scenario_id
        .unwrap();
    workspace.delete_scenario(&scenario).unwrap();

    let bundle = Bundle::open(&path).unwrap();
    let differences = workspace.differences(&bundle, &id).unwrap();
    let part = |name: &str| differences.iter().find(|part| part.part == name).cloned();
    assert_eq!(part("project").unwrap().changed, 1);
    assert!(part("scenarios").unwrap().added >= 1);
    assert_eq!(part("datasets"), None);
    let replaced = workspace.replace_project(&bundle, &id).unwrap();
    assert_eq!(replaced.value.id, id);
    let after = rows(&workspace.conn, &id);
    assert!(with_datasets_by_place(after) == with_datasets_by_place(before));
    // One step, which goes back.
    workspace.undo().unwrap().unwrap();
    assert_eq!(
        projects::get(&workspace.view(), &id).unwrap().name,
        "Другое имя"
    );
}

#[test]
fn a_project_comes_back_as_another_with_ids_of_its_own() {
    let desk = Desk::new();
    let (from, id, path) = desk.bundle();
    let bundle = Bundle::open(&path).unwrap();
    let mut there = desk.workspace("to");
    let first = there.import_project(&bundle).unwrap().value;
    let second = there.import_project(&bundle).unwrap().value;
    assert_ne!(first.id, id);
    assert_eq!(first.name, bundle.info().name);
    assert_eq!(second.name, format!("{} (2)", first.name));
    // Apart from ids and the name that a second one gets, everything is the same.
    let plain = |conn: &Connection, id: &ProjectId| -> Vec<String> {
        let mut lines: Vec<String> = rows(conn, id)
            .into_iter()
            .flat_map(|(table, rows)| {
                rows.into_iter().map(move |row| {
                    let values: Vec<String> = row
                        .iter()
                        .map(super::super::rows::text_of)
                        .map(|text| without_ids(&text))
                        .collect();
                    format!("{table} {}", values.join("|"))
                })
            })
            .collect();
        lines.sort();
        lines
    };
    assert_eq!(plain(&there.conn, &first.id), plain(&from.conn, &id));
    let own: Vec<String> = ProjectRows::read(&there.conn, &first.id)
        .unwrap()
        .ids()
        .map(str::to_owned)
        .collect();
    let others = ProjectRows::read(&there.conn, &second.id).unwrap();
    assert!(others.ids().all(|id| !own.iter().any(|other| other == id)));
    for value in others
        .tables
        .iter()
        .flat_map(|rows| rows.rows.iter().flatten())
    {
        if let Value::Text(text) = value {
            for old in &own {
                assert!(!text.contains(old.as_str()), "{text}");
            }
        }
    }
}

fn without_ids(text: &str) -> String {
    let mut plain = text.to_owned();
    let mut at = 0;
    while at + 36 <= plain.len() {
        if plain.is_char_boundary(at)
            && plain.is_char_boundary(at + 36)
            && super::super::ids::is_id(&plain[at..at + 36])
        {
            plain.replace_range(at..at + 36, "id");
        } else {
            at += 1;
        }
    }
    plain
}

#[test]
fn files_of_the_first_schema_are_brought_up_to_date() {
    let desk = Desk::new();
    let fixture =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/workspace-v1.growth");
    // A file as a program of the first schema would have written it.
    let path = desk.path("old.growth-project");
    let source =
        Connection::open_with_flags(&fixture, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let project: String = source
        .query_row(
            "SELECT project_id FROM datasets ORDER BY id LIMIT 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let project = ProjectId::from(project);
    let mut conn = Connection::open(&path).unwrap();
    conn.execute_batch("PRAGMA journal_mode = OFF").unwrap();
    schema::migrate_to(&mut conn, 1).unwrap();
    conn.execute_batch(BUNDLE_TABLE).unwrap();
    conn.pragma_update(None, "application_id", BUNDLE_ID)
        .unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    ProjectRows::read(&source, &project)
        .unwrap()
        .write_into(&source, &conn)
        .unwrap();
    for (key, value) in [
        ("project_id", project.as_str()),
        ("exported_at", "2026-11-05T12:00:00.000Z"),
        ("program", "0.1.0"),
    ] {
        conn.execute("INSERT INTO bundle VALUES (?1, ?2)", [key, value])
            .unwrap();
    }
    sign(&conn);
    drop(conn);

    let bundle = Bundle::open(&path).unwrap();
    assert_eq!(bundle.info().schema, 1);
    let mut workspace = desk.workspace("to");
    let imported = workspace.import_project(&bundle).unwrap().value;
    assert_eq!(imported.name, bundle.info().name);
    let copied: i64 = workspace
        .conn
        .query_row("SELECT count(*) FROM purchases", [], |row| row.get(0))
        .unwrap();
    assert_eq!(copied, 5);
    // And on again, in the present schema, as the same rows.
    let again = desk.path("again.growth-project");
    export(&workspace.view(), &imported.id, &again, workspace.now()).unwrap();
    let before = rows(&workspace.conn, &imported.id);
    workspace.delete_project(&imported.id).unwrap();
    let bundle = Bundle::open(&again).unwrap();
    assert_eq!(bundle.info().schema, LATEST_VERSION);
    workspace.undo().unwrap();
    workspace.replace_project(&bundle, &imported.id).unwrap();
    let after = rows(&workspace.conn, &imported.id);
    assert!(with_datasets_by_place(after) == with_datasets_by_place(before));
}

#[test]
fn what_is_no_project_file_is_called_so() {
    let desk = Desk::new();
    let (workspace, _, path) = desk.bundle();
    let bytes = fs::read(&path).unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = desk.path(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    assert_eq!(code(&file("empty", b"")), "not_a_bundle");
    assert_eq!(code(&file("text", b"hello")), "not_a_bundle");
    assert_eq!(code(&file("zip", b"PK\x03\x04 and so on")), "not_a_bundle");
    assert_eq!(code(desk.folder.path()), "not_a_bundle");
    assert_eq!(code(workspace.path()), "not_a_bundle");
    assert_eq!(code(&desk.path("absent")), "io");
    for length in [16, 99, 100, 4096, bytes.len() / 2, bytes.len() - 1] {
        let cut = file("cut", &bytes[..length]);
        assert_eq!(code(&cut), "bundle_damaged", "{length}");
    }
    let mut longer = bytes.clone();
    longer.extend([0; 4096]);
    assert_eq!(code(&file("longer", &longer)), "bundle_damaged");
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&(LATEST_VERSION + 1).to_be_bytes());
    assert_eq!(code(&file("newer", &newer)), "bundle_too_new");
    let mut journaled = bytes.clone();
    journaled[18..20].copy_from_slice(&[2, 2]);
    assert_eq!(code(&file("journaled", &journaled)), "bundle_damaged");
    // A huge file is refused by its size, before it is read.
    let huge = file("huge", &bytes);
    fs::File::options()
        .write(true)
        .open(&huge)
        .unwrap()
        .set_len(super::MAX_BUNDLE_BYTES + 1)
        .unwrap();
    assert_eq!(code(&huge), "bundle_too_large");
    assert_eq!(code(&path), "opened");
}

#[test]
fn what_somebody_put_in_is_refused_before_anything_is_written() {
    let desk = Desk::new();
    let (_, _, path) = desk.bundle();
    let mut there = desk.workspace("to");
    let state =
        |workspace: &Workspace| {
            (
            projects::list(&workspace.view(), &ProjectFilter::default()).unwrap(),
            workspace
                .conn
                .query_row(
                    "SELECT (SELECT count(*) FROM operations), (SELECT count(*) FROM purchases),
                            (SELECT count(*) FROM dataset_stores)",
                    [],
                    |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?)),
                )
                .unwrap(),
        )
        };
    let before = state(&there);
    for (sql, expected) in [
        (
            "CREATE TRIGGER t AFTER INSERT ON projects BEGIN DELETE FROM projects; END",
            "bundle_foreign",
        ),
        ("CREATE VIEW v AS SELECT 1", "bundle_foreign"),
        ("CREATE TABLE extra (x TEXT)", "bundle_foreign"),
        ("CREATE INDEX extra ON projects (name)", "bundle_foreign"),
        ("DROP INDEX scenarios_by_project", "bundle_damaged"),
        ("DELETE FROM projects", "bundle_damaged"),
        ("DELETE FROM bundle WHERE key = 'project_id'", "bundle_damaged"),
        ("UPDATE bundle SET value = 'x' WHERE key = 'exported_at'", "bundle_damaged"),
        (
            "UPDATE scenarios SET id = 'x' WHERE id = (SELECT min(id) FROM scenarios)",
            "bundle_damaged",
        ),
        (
            "INSERT INTO projects SELECT '0199c5a0-0000-7000-8000-0000000000aa', name, client, note,
                 currency, stage, language, archived, sample, NULL, created_at, updated_at, tags,
                 business_kind
             FROM projects",
            "bundle_foreign",
        ),
        (
            "INSERT INTO purchases VALUES (999, 1, 0, '2026-01-01', '1', NULL, NULL)",
            "bundle_foreign",
        ),
        // Sound as a database, but no project that could be shown.
        ("UPDATE scenarios SET gross_margin = 'много'", "bundle_unreadable"),
        ("UPDATE scenarios SET churn_per_month = '7'", "bundle_unreadable"),
        ("UPDATE projects SET created_at = 'вчера'", "bundle_unreadable"),
        ("UPDATE projects SET name = ''", "bundle_unreadable"),
        ("UPDATE datasets SET mapping = '[]', imported_at = ''", "bundle_unreadable"),
    ] {
        let crafted = desk.crafted(&path, sql);
        let found = Bundle::open(&crafted)
            .and_then(|bundle| there.import_project(&bundle))
            .map_err(|error| error.code());
        assert_eq!(found.map(|_| ()), Err(expected), "{sql}");
        assert_eq!(state(&there), before, "{sql}");
    }
    // The same without the checksum made anew: somebody changed a byte of a text.
    let crafted = desk.path("unsigned");
    fs::copy(&path, &crafted).unwrap();
    let conn = Connection::open(&crafted).unwrap();
    conn.execute("UPDATE projects SET name = 'Иное'", [])
        .unwrap();
    drop(conn);
    assert_eq!(code(&crafted), "bundle_damaged");
}

#[test]
fn an_export_is_whole_or_not_there() {
    let desk = Desk::new();
    let (workspace, id, path) = desk.bundle();
    let first = fs::read(&path).unwrap();
    export(&workspace.view(), &id, &path, workspace.now()).unwrap();
    assert!(
        fs::read(&path).unwrap() == first,
        "the same project, other bytes"
    );
    // A folder in place of the file, a file in place of the folder.
    let folder = desk.path("folder.growth-project");
    fs::create_dir(&folder).unwrap();
    assert!(export(&workspace.view(), &id, &folder, workspace.now()).is_err());
    let below = path.join("x.growth-project");
    assert!(export(&workspace.view(), &id, &below, workspace.now()).is_err());
    let left: Vec<_> = fs::read_dir(desk.folder.path())
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| name.starts_with(".growth"))
        .collect();
    assert_eq!(left, [""; 0]);
    let nobody = ProjectId::from("0199c5a0-0000-7000-8000-0000000000aa");
    let error = export(&workspace.view(), &nobody, &path, workspace.now()).unwrap_err();
    assert!(matches!(error, WorkspaceError::NotFound { .. }));
    assert!(fs::read(&path).unwrap() == first);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever happens to the bytes on their way: no panic, and nothing else than the project.
    #[test]
    fn damaged_bytes_are_refused_or_make_no_difference(
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        thread_local! {
            static GOOD: (Desk, Vec<u8>) = {
                let desk = Desk::new();
                let (_, _, path) = desk.bundle();
                let bytes = fs::read(path).unwrap();
                (desk, bytes)
            };
        }
        GOOD.with(|(desk, good)| -> Result<(), TestCaseError> {
            let mut bytes = good.clone();
            for (at, byte) in &hits {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            if let Some(cut) = cut {
                bytes.truncate(cut.index(bytes.len()));
            }
            let path = desk.path("damaged.growth-project");
            fs::write(&path, &bytes).unwrap();
            let good_path = desk.path("shop.growth-project");
            match Bundle::open(&path) {
                Ok(bundle) => {
                    let whole = Bundle::open(&good_path).unwrap();
                    let id = &whole.info().project_id;
                    prop_assert_eq!(rows(&bundle.conn, id), rows(&whole.conn, id));
                }
                Err(error) => {
                    let refused = matches!(error, WorkspaceError::Bundle { .. });
                    prop_assert!(refused, "{}", error);
                }
            }
            prop_assert!(fs::read(&path).unwrap() == bytes, "the file was touched");
            Ok(())
        })?;
    }
}
