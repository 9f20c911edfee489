//! The reminder of a check-in reaches the desktop: a session bus and a notification daemon of the test's
//! own get it.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use growth_tests::Cli;
use serde_json::{Value, json};

use crate::window::Window;

/// Longest wait: the program looks at the clock every half minute.
const PATIENCE: Duration = Duration::from_secs(120);

/// A process that ends with the test.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn a_check_in_is_reminded_of_on_the_desktop() -> Result<()> {
    let cli = Cli::fresh()?;
    let made = cli.call(
        "projects.create",
        &json!({ "name": "Сметана & <b>Ко</b>", "currency": "RUB", "language": "ru" }),
    )?;
    cli.call(
        "kpi.set_reminder",
        &json!({
            "project_id": made["value"]["id"],
            "reminder": { "enabled": true, "weekday": "thursday", "time": "10:00:00" },
        }),
    )?;
    cli.call(
        "preferences.update",
        &json!({ "welcomed": true, "language": "ru" }),
    )?;

    let mut bus = Command::new("dbus-daemon")
        .args(["--session", "--nofork", "--print-address"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("dbus-daemon cannot be started: run `cargo xtask setup`")?;
    let said = bus.stdout.take().context("an address")?;
    let _bus = Ended(bus);
    let mut address = String::new();
    BufReader::new(said).read_line(&mut address)?;
    let address = address.trim();
    let daemon = Command::new("dunst")
        .args(["-conf", "/dev/null"])
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .stderr(Stdio::null())
        .spawn()
        .context("dunst cannot be started: run `cargo xtask setup`")?;
    let _daemon = Ended(daemon);

    // Twenty seconds before ten on a Thursday.
    let window = Window::open_in(
        cli.folder(),
        &[
            ("GROWTH_CLOCK", "2026-11-26T06:59:40Z"),
            ("TZ", "Europe/Moscow"),
            ("DBUS_SESSION_BUS_ADDRESS", address),
        ],
    )
    .await?;
    let told = |arguments: &[&str]| -> Result<String> {
        let output = Command::new("dunstctl")
            .args(arguments)
            .env("DBUS_SESSION_BUS_ADDRESS", address)
            .output()?;
        Ok(String::from_utf8(output.stdout)?)
    };
    let begun = Instant::now();
    while told(&["count", "displayed"])?.trim() != "1" {
        if begun.elapsed() > PATIENCE {
            bail!("nothing was shown");
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    told(&["close-all"])?;
    let history: Value = serde_json::from_str(&told(&["history"])?)?;
    let shown = &history["data"][0][0];
    let said = |field: &str| shown[field]["data"].as_str().unwrap_or_default().to_owned();
    ensure!(said("appname") == "Growth Architect", "{shown}");
    // A name is text, whatever it looks like.
    ensure!(
        said("summary") == "Замер недели: Сметана & <b>Ко</b>",
        "{shown}"
    );
    ensure!(said("body").starts_with("Две минуты"), "{shown}");
    window.close().await
}
