//! What was decided about a file is decided otherwise afterwards, without the file, as one undo step.

use anyhow::{Context as _, Result, ensure};
use growth_tests::repository;
use serde_json::{Value, json};

use crate::desk::Desk;

/// A data set imported from a copy of a file that is gone afterwards.
struct Imported {
    desk: Desk,
    id: Value,
}

/// What a data set tells: its figures, and how often each kind of decision was told.
struct Told {
    customers: u64,
    orders: u64,
    revenue: String,
    refunds: String,
    codes: Vec<String>,
}

impl Imported {
    fn of(file: &str, currency: &str, answers: &[&str]) -> Result<Self> {
        let desk = Desk::with_project(
            &json!({ "name": "Client", "currency": currency, "language": "en" }),
        )?;
        let from = repository().join("tests/fixtures/imports").join(file);
        let name = from.file_name().context("name")?;
        let copy = desk.cli.folder().join(name);
        std::fs::copy(&from, &copy)?;
        let path = copy.display().to_string();
        let mut arguments = vec![
            "import",
            &path,
            "--project",
            "Client",
            "--name",
            "Sales",
            "--json",
        ];
        arguments.extend(answers);
        let answer = desk.cli.run(&arguments, "")?;
        ensure!(answer.status == 0, "{}{}", answer.out, answer.err);
        std::fs::remove_file(&copy)?;
        let id = answer.json()?["value"]["id"].clone();
        Ok(Self { desk, id })
    }

    /// Decides something otherwise on the command line.
    fn change(&self, answers: &[&str]) -> Result<(i32, Value)> {
        let mut arguments = vec![
            "import",
            "--dataset",
            "Sales",
            "--project",
            "Client",
            "--json",
        ];
        arguments.extend(answers);
        let answer = self.desk.cli.run(&arguments, "")?;
        let json = answer
            .json()
            .with_context(|| format!("{answers:?}: {}", answer.err))?;
        Ok((answer.status, json))
    }

    fn changed(&self, answers: &[&str]) -> Result<Told> {
        let (status, json) = self.change(answers)?;
        ensure!(status == 0, "{answers:?}: {json}");
        self.told()
    }

    fn told(&self) -> Result<Told> {
        let view = self.desk.cli.call(
            "datasets.view",
            &json!({ "id": self.id, "chart": { "theme": "print", "width": 300, "height": 200 } }),
        )?;
        let summary = &view["summary"];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(Told {
            customers: summary["customers"].as_u64().context("customers")?,
            orders: summary["orders"].as_u64().context("orders")?,
            revenue: text(&summary["revenue"]),
            refunds: text(&summary["refunds"]),
            codes: view["told"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|told| text(&told["code"]))
                .collect(),
        })
    }

    fn undo(&self) -> Result<()> {
        self.desk.cli.call("history.undo", &json!({}))?;
        Ok(())
    }
}

#[test]
fn what_counts_by_status_can_be_changed_and_taken_back() -> Result<()> {
    let imported = Imported::of("02-stripe-statuses.csv", "USD", &[])?;
    let before = imported.told()?;
    assert_eq!((before.orders, &*before.revenue), (3, "147"));
    let after = imported.changed(&["--status-include", "Paid", "--status-include", "Failed"])?;
    assert_eq!((after.orders, &*after.revenue), (6, "294"));
    // What was said before stays where nothing else is said.
    let less = imported.changed(&["--status-exclude", "Failed"])?;
    assert_eq!((less.orders, &*less.revenue), (3, "147"));
    imported.undo()?;
    let undone = imported.told()?;
    assert_eq!((undone.orders, &*undone.revenue), (6, "294"));
    imported.undo()?;
    let undone = imported.told()?;
    assert_eq!((undone.orders, &*undone.revenue), (3, "147"));
    // Undone is not lost: the file is there for another change.
    let again = imported.changed(&["--status-include", "Paid", "--status-include", "Refunded"])?;
    assert_eq!(again.orders, 4);
    Ok(())
}

#[test]
fn duplicates_dates_currency_identity_and_refunds_can_be_changed() -> Result<()> {
    let duplicates = Imported::of("28b-duplicates-inside.csv", "USD", &[])?;
    let kept = duplicates.changed(&["--on-duplicate", "keep"])?;
    assert_eq!((kept.orders, &*kept.revenue), (3, "120"));

    let dates = Imported::of("27-epoch-placeholder-date.csv", "USD", &[])?;
    let kept = dates.changed(&["--on-odd-date", "keep"])?;
    assert_eq!((kept.orders, &*kept.revenue), (5, "120"));
    assert!(
        kept.codes.contains(&"odd_dates_kept".to_owned()),
        "{:?}",
        kept.codes
    );

    let currencies = Imported::of("11-currency-column.csv", "USD", &["--currency", "USD"])?;
    let euros = currencies.changed(&["--currency", "EUR"])?;
    assert_eq!((euros.customers, &*euros.revenue), (1, "100"));

    let identity = Imported::of("05-woo-guests-zero.csv", "EUR", &[])?;
    assert_eq!(identity.told()?.customers, 5);
    let by_id = identity.changed(&["--column", "customer=customer_id"])?;
    assert_eq!(by_id.customers, 1);

    let refunds = Imported::of("recipes/shopify.csv", "EUR", &[])?;
    assert_eq!(refunds.told()?.refunds, "30");
    let without = refunds.changed(&["--column", "refund="])?;
    assert_eq!(without.refunds, "0");
    Ok(())
}

#[test]
fn a_change_that_leaves_something_open_asks_and_changes_nothing() -> Result<()> {
    let imported = Imported::of("11-currency-column.csv", "USD", &["--currency", "USD"])?;
    let (status, answer) = imported.change(&["--column", "date=amount"])?;
    assert_eq!(status, 2, "{answer}");
    let (status, answer) = imported.change(&["--currency", "GBP"])?;
    assert_eq!(
        (status, &answer["error"]["code"]),
        (2, &json!("other_currency")),
        "{answer}"
    );
    assert_eq!(imported.told()?.revenue, "200");
    Ok(())
}

#[test]
fn what_would_come_of_it_is_said_before_anything_is_written() -> Result<()> {
    let desk =
        Desk::with_project(&json!({ "name": "Client", "currency": "USD", "language": "en" }))?;
    let table = json!({
        "text": "customer\tdate\tamount\nann@example.org\t2025-01-10\t10\nann@example.org\t2025-02-10\t20\n",
        "project_id": desk.project_id,
    });
    let chart = json!({ "theme": "print", "width": 300, "height": 200 });
    let trial = desk
        .cli
        .call("datasets.trial", &json!({ "table": table, "chart": chart }))?;
    assert_eq!(trial["orders"], 2);
    let sets = desk
        .cli
        .call("datasets.list", &json!({ "project_id": desk.project_id }))?;
    assert_eq!(sets["datasets"], json!([]));
    // The same table, pasted.
    let imported = desk.cli.call("datasets.import", &table)?["value"].clone();
    assert_eq!(imported["row_count"], 2);
    let changed = desk.cli.call(
        "datasets.change",
        &json!({ "id": imported["id"], "overrides": { "headings": { "customer": [] } } }),
    )?;
    assert_eq!(changed["value"]["customer_count"], 0);
    Ok(())
}

#[test]
fn a_forgotten_file_is_said_to_be_gone_and_a_project_takes_its_files_along() -> Result<()> {
    let imported = Imported::of("02-stripe-statuses.csv", "USD", &[])?;
    let bundle = imported.desk.cli.folder().join("client.growth-project");
    let path = bundle.display().to_string();
    let exported = imported
        .desk
        .cli
        .run(&["project", "export", "Client", "--out", &path], "")?;
    ensure!(exported.status == 0, "{}", exported.err);
    let forgotten = imported
        .desk
        .cli
        .call("datasets.forget_file", &json!({ "id": imported.id }))?;
    assert!(forgotten["bytes"].as_u64().is_some_and(|bytes| bytes > 0));
    let (status, answer) = imported.change(&["--status-include", "Failed"])?;
    assert_eq!(
        (status, &answer["error"]["code"]),
        (2, &json!("file_not_kept"))
    );
    assert_eq!(imported.told()?.revenue, "147");

    let other = tempfile::tempdir()?;
    let cli = growth_tests::Cli::new(other.path());
    let taken = cli.run(&["project", "import", &path], "")?;
    ensure!(taken.status == 0, "{}", taken.err);
    let arguments = [
        "import",
        "--dataset",
        "Sales",
        "--project",
        "Client",
        "--json",
        "--status-include",
        "Failed",
        "--status-include",
        "Paid",
    ];
    let changed = cli.run(&arguments, "")?;
    ensure!(changed.status == 0, "{}{}", changed.out, changed.err);
    assert_eq!(changed.json()?["summary"]["revenue"], "294");
    Ok(())
}

/// What is offered to the calculator of a table: field, value, basis, and whether it is ticked.
fn offers(table: &str) -> Result<Vec<Value>> {
    let desk =
        Desk::with_project(&json!({ "name": "Client", "currency": "USD", "language": "en" }))?;
    let imported = desk.cli.call(
        "datasets.import",
        &json!({ "project_id": desk.project_id, "text": table }),
    )?;
    let view = desk.cli.call(
        "datasets.view",
        &json!({
            "id": imported["value"]["id"],
            "chart": { "theme": "print", "width": 300, "height": 200 },
        }),
    )?;
    Ok(view["offers"].as_array().context("offers")?.clone())
}

fn offer<'a>(offers: &'a [Value], field: &str) -> Option<&'a Value> {
    offers.iter().find(|offer| offer["field"] == field)
}

#[test]
fn averages_say_their_window_and_a_shop_fills_no_subscription() -> Result<()> {
    // Two of five came back; nobody came in April.
    let mostly_once = "customer,date,amount\n\
        a@x.org,2025-01-10,10\nb@x.org,2025-02-11,10\nc@x.org,2025-03-12,10\n\
        d@x.org,2025-03-13,10\ne@x.org,2025-03-14,10\na@x.org,2025-04-15,10\n\
        b@x.org,2025-05-16,10\nf@x.org,2025-05-17,10\n";
    let offered = offers(mostly_once)?;
    assert!(offer(&offered, "lifetime_days").is_none(), "{offered:?}");
    let arpa = offer(&offered, "arpa_per_month").context("arpa")?;
    assert_eq!(arpa["preselected"], false);
    for field in [
        "average_order_value",
        "purchases_per_lifetime",
        "new_customers",
    ] {
        let offer = offer(&offered, field).context("an offer")?;
        assert_eq!(offer["preselected"], true, "{field}");
        assert!(
            offer["basis"]
                .as_str()
                .is_some_and(|basis| basis.contains("2025")),
            "{field} says no window: {offer}"
        );
    }
    // February to April are whole; the month without anybody new counts, and is told.
    let new = offer(&offered, "new_customers").context("new customers")?;
    let basis = new["basis"].as_str().unwrap_or_default();
    assert!(
        basis.contains("full months: 3") && basis.contains("without new customers: 1"),
        "{basis}"
    );
    assert!(
        new["value"]
            .as_str()
            .is_some_and(|value| value.starts_with("1.33")),
        "{new}"
    );

    // Where most came back, the days from first to last order are offered.
    let came_back = "customer,date,amount\n\
        a@x.org,2025-01-10,10\nb@x.org,2025-01-11,10\nc@x.org,2025-01-12,10\n\
        a@x.org,2025-03-10,10\nb@x.org,2025-03-11,10\n";
    assert!(offer(&offers(came_back)?, "lifetime_days").is_some());
    Ok(())
}
