//! What every test needs: a folder, a clock that is set by hand, and a look into the file.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use growth_model::Currency;
use growth_workspace::projects::{NewProject, Project};
use growth_workspace::samples::SampleKind;
use growth_workspace::{Clock, Language, OpenOptions, Workspace};
use rusqlite::Connection;
use rusqlite::types::Value;

/// A folder of its own and a clock.
pub struct Desk {
    pub folder: tempfile::TempDir,
    millis: Arc<AtomicI64>,
}

impl Desk {
    pub fn new() -> Self {
        let start = Utc.with_ymd_and_hms(2026, 11, 5, 12, 0, 0).unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            millis: Arc::new(AtomicI64::new(start.timestamp_millis())),
        }
    }

    /// With its workspace open.
    pub fn opened() -> (Self, Workspace) {
        let desk = Self::new();
        let ws = desk.open();
        (desk, ws)
    }

    /// The workspace file.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("data").join("workspace.growth")
    }

    pub fn backups_dir(&self) -> PathBuf {
        self.folder.path().join("backups")
    }

    pub fn options(&self) -> OpenOptions {
        let millis = self.millis.clone();
        OpenOptions::new(
            self.backups_dir(),
            Clock::by_hand(move || {
                Utc.timestamp_millis_opt(millis.load(Ordering::Relaxed))
                    .unwrap()
            }),
        )
    }

    pub fn open(&self) -> Workspace {
        Workspace::open(self.path(), &self.options()).unwrap()
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.options().clock.now()
    }

    /// Lets time go by.
    pub fn wait(&self, time: TimeDelta) {
        self.millis
            .fetch_add(time.num_milliseconds(), Ordering::Relaxed);
    }

    pub fn wait_seconds(&self, seconds: i64) {
        self.wait(TimeDelta::seconds(seconds));
    }
}

pub fn new_project(name: &str) -> NewProject {
    NewProject {
        name: name.to_owned(),
        client: "ООО «Ромашка»".to_owned(),
        note: String::new(),
        tags: String::new(),
        currency: Currency::RUB,
        stage: growth_workspace::projects::Stage::Growth,
        business_kind: growth_model::business::BusinessKind::Other,
        language: Language::Ru,
        scenario_name: "База".to_owned(),
    }
}

/// A sample project in Russian.
pub fn sample(workspace: &mut Workspace, kind: SampleKind) -> Project {
    let made = workspace.create_sample(kind, Language::Ru);
    made.unwrap().value
}

pub fn project(workspace: &mut Workspace, name: &str) -> Project {
    workspace.create_project(&new_project(name)).unwrap().value
}

/// Every row of the tables that undo is about, as a second reader of the file sees them.
pub fn undoable_rows(workspace: &Workspace) -> Vec<(String, Vec<Value>)> {
    rows_of(
        workspace,
        &[
            "projects",
            "scenarios",
            "scenario_sources",
            "datasets",
            "report_settings",
            "settings",
        ],
    )
}

pub fn rows_of(workspace: &Workspace, tables: &[&str]) -> Vec<(String, Vec<Value>)> {
    let conn = Connection::open(workspace.path()).unwrap();
    let mut rows = Vec::new();
    for table in tables {
        let mut statement = conn
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
            .unwrap();
        let width = statement.column_count();
        let read = statement
            .query_map([], |row| {
                (0..width)
                    .map(|i| row.get(i))
                    .collect::<rusqlite::Result<Vec<Value>>>()
            })
            .unwrap();
        for row in read {
            rows.push(((*table).to_owned(), row.unwrap()));
        }
    }
    rows
}

pub fn count(workspace: &Workspace, table: &str) -> usize {
    rows_of(workspace, &[table]).len()
}
