//! Importing purchases: all or nothing.

use chrono::NaiveDate;
use growth_workspace::datasets::Row;
use growth_workspace::datasets::{self, Import, ImportOutcome, MAX_KEPT_REJECTS, NewDataset};
use growth_workspace::tabular::{RejectReason, RejectedRow};
use growth_workspace::{ProjectId, Workspace, WorkspaceError, history};
use rust_decimal::Decimal;
use serde_json::json;

use crate::desk::{Desk, count, project, rows_of};

const BULK: [&str; 5] = [
    "dataset_stores",
    "purchases",
    "dataset_customers",
    "dataset_rejects",
    "dataset_sources",
];

fn new_dataset(project: &ProjectId) -> NewDataset {
    NewDataset {
        project_id: project.clone(),
        name: "Продажи 2025".into(),
        file_name: "sales.csv".into(),
    }
}

fn outcome() -> ImportOutcome {
    ImportOutcome {
        sha256: "ab".repeat(32),
        mapping: json!({"customer": 0}),
        summary: json!({"orders": 3}),
    }
}

fn push(import: &mut Import, line: u64) {
    import.push(&Row {
        line,
        customer: &format!("клиент {}", line % 7),
        date: NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + chrono::Days::new(line % 300),
        amount: Decimal::new(100_050 + i64::try_from(line).unwrap(), 2),
        quantity: (line.is_multiple_of(2)).then(|| Decimal::from(2)),
        order: line.is_multiple_of(3).then_some("З-1"),
    });
}

fn reject(line: u64) -> RejectedRow {
    RejectedRow {
        line,
        reason: RejectReason::BadDate,
        cell: Some("вчера".into()),
        text: "клиент;вчера;100".into(),
    }
}

fn import(ws: &mut Workspace, project: &ProjectId, rows: u64) -> datasets::Dataset {
    let mut import = ws.begin_import(&new_dataset(project)).unwrap();
    for line in 0..rows {
        push(&mut import, line + 2);
        if import.is_full() {
            import.flush(ws).unwrap();
        }
    }
    import.finish(ws, &outcome()).unwrap().value
}

#[test]
fn what_was_imported_is_read_back_exactly() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let mut import = ws.begin_import(&new_dataset(&made.id)).unwrap();
    for line in 2..52 {
        push(&mut import, line);
    }
    import.reject(reject(52));
    let committed = import.finish(&mut ws, &outcome()).unwrap();
    let dataset = committed.value;
    assert_eq!(
        (
            dataset.row_count,
            dataset.rejected_count,
            dataset.customer_count
        ),
        (50, 1, 7)
    );
    assert_eq!(dataset.imported_at, desk.now());
    assert_eq!(
        datasets::list(&ws.view(), &made.id).unwrap(),
        std::slice::from_ref(&dataset)
    );
    let entities: Vec<_> = committed
        .changed
        .iter()
        .map(|c| c.entity.as_str())
        .collect();
    assert_eq!(entities, ["datasets"]);

    let mut lines = Vec::new();
    datasets::for_each_purchase(&ws.view(), &dataset.id, |row| {
        assert_eq!(row.customer, format!("клиент {}", row.line % 7));
        assert_eq!(row.amount, Decimal::new(100_050 + row.line as i64, 2));
        assert_eq!(row.quantity.is_some(), row.line.is_multiple_of(2));
        assert_eq!(row.order, (row.line.is_multiple_of(3)).then_some("З-1"));
        lines.push(row.line);
        Ok::<_, WorkspaceError>(())
    })
    .unwrap();
    assert_eq!(lines, (2..52).collect::<Vec<_>>());
    let mut rejects = Vec::new();
    datasets::for_each_reject(&ws.view(), &dataset.id, |row| {
        rejects.push(row);
        Ok::<_, WorkspaceError>(())
    })
    .unwrap();
    assert_eq!(rejects, [reject(52)]);
    assert_eq!(
        datasets::find_same_file(&ws.view(), &made.id, &outcome().sha256).unwrap(),
        Some(dataset)
    );
    assert_eq!(
        datasets::find_same_file(&ws.view(), &made.id, "cd").unwrap(),
        None
    );
}

#[test]
fn an_import_is_one_step_that_undo_takes_back_and_redo_returns() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let dataset = import(&mut ws, &made.id, 100);
    let bulk = rows_of(&ws, &BULK);
    ws.undo().unwrap().unwrap();
    assert_eq!(
        datasets::get(&ws.view(), &dataset.id).unwrap_err().code(),
        "not_found"
    );
    drop(ws);

    // It could still be redone, so opening leaves its rows.
    let mut ws = desk.open();
    assert_eq!(rows_of(&ws, &BULK), bulk);
    ws.redo().unwrap().unwrap();
    assert_eq!(datasets::get(&ws.view(), &dataset.id).unwrap(), dataset);
    ws.delete_dataset(&dataset.id).unwrap();
    drop(ws);
    let mut ws = desk.open();
    ws.undo().unwrap().unwrap();
    let mut rows = 0;
    datasets::for_each_purchase(&ws.view(), &dataset.id, |_| {
        rows += 1;
        Ok::<_, WorkspaceError>(())
    })
    .unwrap();
    assert_eq!(rows, 100);
}

#[test]
fn rows_that_no_step_can_bring_back_are_removed_on_opening() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let kept = import(&mut ws, &made.id, 30);
    import(&mut ws, &made.id, 100);
    ws.undo().unwrap().unwrap();
    // The new step takes the place of what could be redone.
    ws.rename_dataset(&kept.id, "Другое").unwrap();
    drop(ws);
    let ws = desk.open();
    assert_eq!(count(&ws, "dataset_stores"), 1);
    assert_eq!(count(&ws, "purchases"), 30);
    assert_eq!(count(&ws, "dataset_customers"), 7);
}

#[test]
fn an_import_that_is_cut_short_leaves_nothing() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let before = history::list(&ws.view(), 10).unwrap();
    let mut import = ws.begin_import(&new_dataset(&made.id)).unwrap();
    for line in 2..5_000 {
        push(&mut import, line);
    }
    import.reject(reject(5_000));
    import.flush(&mut ws).unwrap();
    assert_eq!(count(&ws, "purchases"), 4_998);
    // Dropped: as when the process ends here.
    drop(import);
    assert!(datasets::list(&ws.view(), &made.id).unwrap().is_empty());
    assert_eq!(history::list(&ws.view(), 10).unwrap(), before);
    drop(ws);
    let ws = desk.open();
    assert!(rows_of(&ws, &BULK).is_empty());
    assert_eq!(history::list(&ws.view(), 10).unwrap(), before);
}

#[test]
fn a_cancelled_import_is_gone_at_once() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let mut import = ws.begin_import(&new_dataset(&made.id)).unwrap();
    for line in 2..50_000 {
        push(&mut import, line);
        if import.is_full() {
            import.flush(&mut ws).unwrap();
        }
    }
    import.cancel(&mut ws).unwrap();
    assert!(rows_of(&ws, &BULK).is_empty());
}

#[test]
fn other_work_goes_on_between_the_chunks() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let mut import = ws.begin_import(&new_dataset(&made.id)).unwrap();
    push(&mut import, 2);
    import.flush(&mut ws).unwrap();
    let other = project(&mut ws, "Б");
    push(&mut import, 3);
    let dataset = import.finish(&mut ws, &outcome()).unwrap().value;
    assert_eq!(dataset.row_count, 2);
    // Undo takes the import first: it was completed last.
    assert_eq!(
        ws.undo().unwrap().unwrap().operation.kind(),
        "import_dataset"
    );
    assert!(growth_workspace::projects::get(&ws.view(), &other.id).is_ok());
}

#[test]
fn an_import_into_a_project_that_was_deleted_meanwhile_is_refused() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let mut import = ws.begin_import(&new_dataset(&made.id)).unwrap();
    push(&mut import, 2);
    ws.delete_project(&made.id).unwrap();
    let error = import.finish(&mut ws, &outcome()).unwrap_err();
    assert_eq!(error.code(), "not_found");
    assert_eq!(count(&ws, "datasets"), 0);
    assert_eq!(
        ws.begin_import(&new_dataset(&made.id))
            .err()
            .unwrap()
            .code(),
        "not_found"
    );
}

#[test]
fn of_many_rejected_rows_the_first_are_kept_and_all_are_counted() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let mut import = ws.begin_import(&new_dataset(&made.id)).unwrap();
    push(&mut import, 1);
    for line in 2..MAX_KEPT_REJECTS + 10 {
        import.reject(reject(line));
    }
    let dataset = import.finish(&mut ws, &outcome()).unwrap().value;
    assert_eq!(dataset.rejected_count, MAX_KEPT_REJECTS + 8);
    assert_eq!(count(&ws, "dataset_rejects") as u64, MAX_KEPT_REJECTS);
}

#[test]
fn names_are_checked_before_anything_is_written() {
    let (_desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let mut new = new_dataset(&made.id);
    new.name = " ".into();
    let error = ws.begin_import(&new).err().unwrap();
    assert_eq!((error.code(), error.field()), ("required", Some("name")));
    assert!(rows_of(&ws, &BULK).is_empty());
}
