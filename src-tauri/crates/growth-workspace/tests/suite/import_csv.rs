//! Importing CSV files: all of a file, or nothing of it.

use std::path::{Path, PathBuf};

use growth_model::purchases::PurchaseSummary;
use growth_workspace::datasets::{
    self, Dataset, FileReading, MAX_KEPT_REJECTS, NewDataset, TableImport, Target, import_purchases,
};
use growth_workspace::tabular::{
    DateFormat, DecimalSign, Format, Mapping, Reading, RejectReason, Rules, TableError, TableFile,
    sniff,
};
use growth_workspace::{Committed, ProjectId, Workspace, WorkspaceError, history};
use rust_decimal::Decimal;

use crate::desk::{Desk, count, project, rows_of};

const BULK_TABLES: [&str; 5] = [
    "purchases",
    "dataset_customers",
    "dataset_rejects",
    "dataset_stores",
    "dataset_sources",
];

#[derive(Debug)]
enum Failure {
    Table(TableError),
    Workspace(WorkspaceError),
}

impl From<TableError> for Failure {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

impl From<WorkspaceError> for Failure {
    fn from(error: WorkspaceError) -> Self {
        Self::Workspace(error)
    }
}

impl Failure {
    fn code(&self) -> &'static str {
        match self {
            Self::Table(error) => error.code(),
            Self::Workspace(error) => error.code(),
        }
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name)
}

fn import(
    workspace: &mut Workspace,
    project: &ProjectId,
    path: &Path,
    progress: impl FnMut(f64) -> bool,
) -> Result<Committed<Dataset>, Failure> {
    let reading = sniff(path)?.reading()?;
    import_as(workspace, project, path, &reading, progress)
}

fn import_as(
    workspace: &mut Workspace,
    project: &ProjectId,
    path: &Path,
    reading: &Reading,
    progress: impl FnMut(f64) -> bool,
) -> Result<Committed<Dataset>, Failure> {
    let new = NewDataset {
        project_id: project.clone(),
        name: "Покупки".to_owned(),
        file_name: path.file_name().unwrap().to_string_lossy().into_owned(),
    };
    import_purchases(
        &TableImport {
            file: &TableFile::open(path, None)?,
            reading,
            answers: None,
            decisions: &[],
            target: Target::New(&new),
        },
        |work| Ok(work(workspace)?),
        progress,
    )
}

#[test]
fn cdnow_becomes_a_data_set() {
    let (_desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "Музыка");
    let mut fractions = Vec::new();
    let path = fixture("cdnow_sample_transactions.csv");
    let imported = import(&mut workspace, &project.id, &path, |fraction| {
        fractions.push(fraction);
        true
    })
    .unwrap();
    let dataset = &imported.value;
    assert_eq!(
        (
            dataset.row_count,
            dataset.customer_count,
            dataset.rejected_count
        ),
        (6_919, 2_357, 0)
    );
    // sha256sum of the file.
    assert_eq!(
        dataset.sha256,
        "084d0b58c21710bb2a0e78dbc3ac4fbeb4ce6506b5cf513f5403ecffb6f657e7"
    );
    assert!(fractions.is_sorted() && fractions.last() == Some(&1.0));
    assert!(
        imported
            .changed
            .iter()
            .any(|change| change.entity == "datasets")
    );

    let reading: FileReading = serde_json::from_value(dataset.mapping.clone()).unwrap();
    assert_eq!(reading.mapping.amount, Some(3));
    assert_eq!(
        reading.header,
        ["customer_id", "date", "quantity", "amount"]
    );
    let summary: PurchaseSummary = serde_json::from_value(dataset.summary.clone()).unwrap();
    assert_eq!(summary.rows, 6_919);
    assert_eq!(summary.customers, 2_357);
    assert_eq!(summary.revenue, Decimal::new(24_409_194, 2));
    assert_eq!(summary.months.len(), 18);

    let mut rows = 0;
    let mut revenue = Decimal::ZERO;
    datasets::for_each_purchase::<WorkspaceError>(&workspace.view(), &dataset.id, |row| {
        rows += 1;
        revenue += row.amount;
        assert_eq!(row.line, rows + 1);
        Ok(())
    })
    .unwrap();
    assert_eq!((rows, revenue), (6_919, Decimal::new(24_409_194, 2)));

    workspace.undo().unwrap().unwrap();
    assert!(
        datasets::list(&workspace.view(), &project.id)
            .unwrap()
            .is_empty()
    );
    workspace.redo().unwrap().unwrap();
    assert_eq!(
        datasets::list(&workspace.view(), &project.id).unwrap(),
        [imported.value]
    );
}

#[test]
fn a_cancelled_import_leaves_no_trace() {
    let (desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "Музыка");
    let path = desk.folder.path().join("long.csv");
    let mut text = String::from("customer,date,amount\n");
    for number in 0..60_000 {
        text.push_str(&format!("c{},2024-01-31,{number}.50\n", number % 5_000));
    }
    std::fs::write(&path, text).unwrap();

    let steps_before = history::list(&workspace.view(), 100).unwrap();
    let rows_before = rows_of(
        &workspace,
        &["projects", "datasets", "operations", "undo_log"],
    );
    let mut written_meanwhile = 0;
    let file = workspace.path().to_owned();
    let cancelled = import(&mut workspace, &project.id, &path, |fraction| {
        if fraction < 0.7 {
            return true;
        }
        written_meanwhile = rusqlite::Connection::open(&file)
            .unwrap()
            .query_row("SELECT count(*) FROM purchases", [], |row| row.get(0))
            .unwrap();
        false
    });
    assert_eq!(cancelled.unwrap_err().code(), "cancelled");
    assert!(
        written_meanwhile >= 20_000,
        "{written_meanwhile}: cancelled too early to tell"
    );
    for table in BULK_TABLES {
        assert_eq!(count(&workspace, table), 0, "{table}");
    }
    assert_eq!(history::list(&workspace.view(), 100).unwrap(), steps_before);
    assert_eq!(
        rows_of(
            &workspace,
            &["projects", "datasets", "operations", "undo_log"]
        ),
        rows_before
    );
}

#[test]
fn an_import_that_is_stopped_at_the_last_moment_leaves_no_trace() {
    let (_desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "Музыка");
    let path = fixture("cdnow_sample_transactions.csv");
    let cancelled = import(&mut workspace, &project.id, &path, |fraction| {
        fraction < 1.0
    });
    assert_eq!(cancelled.unwrap_err().code(), "cancelled");
    assert!(
        datasets::list(&workspace.view(), &project.id)
            .unwrap()
            .is_empty()
    );
    for table in BULK_TABLES {
        assert_eq!(count(&workspace, table), 0, "{table}");
    }
}

#[test]
fn bad_rows_are_kept_with_line_and_reason() {
    let (_desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "Магазин");
    let path = fixture("csv/mixed_bad_rows.csv");
    let dataset = import(&mut workspace, &project.id, &path, |_| true)
        .unwrap()
        .value;
    assert_eq!((dataset.row_count, dataset.rejected_count), (4, 16));
    let mut rejects = Vec::new();
    datasets::for_each_reject::<WorkspaceError>(&workspace.view(), &dataset.id, |row| {
        rejects.push(row);
        Ok(())
    })
    .unwrap();
    assert_eq!(rejects.len(), 16);
    let of_line_6 = rejects.iter().find(|row| row.line == 6).unwrap();
    assert_eq!(of_line_6.reason, RejectReason::BadDate);
    assert_eq!(of_line_6.cell.as_deref(), Some("2024-02-30"));
}

#[test]
fn of_very_many_bad_rows_the_first_are_kept_and_all_are_counted() {
    let (desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "Магазин");
    let path = desk.folder.path().join("bad.csv");
    // All rows differ: of rows that repeat, the import would ask what they are.
    let rows = |count: usize, row: fn(usize) -> String| (0..count).map(row).collect::<String>();
    let bad = rows(MAX_KEPT_REJECTS as usize + 500, |number| {
        format!("ann,2024-01-31,lots {number}\n")
    });
    std::fs::write(
        &path,
        format!(
            "customer,date,amount\n{}ann,2024-01-31,5\n{bad}",
            rows(30_000, |number| format!("bob {number},2024-01-31,7\n"))
        ),
    )
    .unwrap();
    let dataset = import(&mut workspace, &project.id, &path, |_| true)
        .unwrap()
        .value;
    assert_eq!(dataset.row_count, 30_001);
    assert_eq!(dataset.rejected_count, MAX_KEPT_REJECTS + 500);
    assert_eq!(
        count(&workspace, "dataset_rejects") as u64,
        MAX_KEPT_REJECTS
    );
}

#[test]
fn a_file_without_a_single_readable_row_is_refused() {
    let (desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "Магазин");
    let path = desk.folder.path().join("bad.csv");
    std::fs::write(
        &path,
        "customer,date,amount\nann,2024-01-31,5\nbob,2024-02-01,7\n",
    )
    .unwrap();
    let found = sniff(&path).unwrap();
    let swapped = Reading {
        format: found.format,
        mapping: Mapping {
            customer: Some(0),
            date: Some(2),
            amount: Some(1),
            ..Mapping::default()
        },
        rules: found.rules,
    };
    let refused = import_as(&mut workspace, &project.id, &path, &swapped, |_| true).unwrap_err();
    let Failure::Table(TableError::NoRows {
        rejected,
        first_line,
        first_reason,
    }) = refused
    else {
        panic!("{refused:?}")
    };
    assert_eq!(
        (rejected, first_line, first_reason),
        (2, 2, RejectReason::BadDate)
    );
    for table in BULK_TABLES {
        assert_eq!(count(&workspace, table), 0, "{table}");
    }
}

#[test]
fn files_that_are_no_tables_change_nothing() {
    let (_desk, mut workspace) = Desk::opened();
    let project = project(&mut workspace, "Магазин");
    let before = rows_of(
        &workspace,
        &["projects", "datasets", "operations", "dataset_stores"],
    );
    let format = Format {
        date: Some(DateFormat::YearMonthDay),
        decimal: Some(DecimalSign::Point),
        ..Format::default()
    };
    let reading = Reading {
        format,
        mapping: Mapping {
            customer: Some(0),
            date: Some(1),
            amount: Some(2),
            ..Mapping::default()
        },
        rules: Rules::default(),
    };
    for (name, code) in [
        ("empty.csv", "file_empty"),
        ("only_header.csv", "column_out_of_range"),
        ("nowhere.csv", "file_not_found"),
    ] {
        let path = fixture("csv").join(name);
        let refused =
            import_as(&mut workspace, &project.id, &path, &reading, |_| true).unwrap_err();
        assert_eq!(refused.code(), code, "{name}");
    }
    let unknown = ProjectId::from("no-such-project".to_owned());
    let path = fixture("cdnow_sample_transactions.csv");
    let refused = import(&mut workspace, &unknown, &path, |_| true).unwrap_err();
    assert_eq!(refused.code(), "not_found");
    assert_eq!(
        rows_of(
            &workspace,
            &["projects", "datasets", "operations", "dataset_stores"]
        ),
        before
    );
}
