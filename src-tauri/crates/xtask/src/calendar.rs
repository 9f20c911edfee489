//! The step `calendar` of `cargo xtask test`: what rests on the sample, whose dates follow from today,
//! is tested once more on days and in places that matter.

use anyhow::{Result, bail};

use crate::{npm, paths::Paths, process::Run, tools};

/// When and where the tests are.
struct Moment {
    what: &'static str,
    /// Where the clock of the tests starts, for `GROWTH_CLOCK`. UTC.
    clock: &'static str,
    /// For `TZ`.
    zone: &'static str,
}

/// Each day of the week, the first and the last of a month, of a year, a leap day, days on which clocks
/// change, and the places where a day begins first and last.
const MOMENTS: &[Moment] = &[
    Moment {
        what: "Monday, the first of a month",
        clock: "2027-02-01T06:00:00Z",
        zone: "Europe/Moscow",
    },
    Moment {
        what: "Tuesday, 29 February, where a day begins first",
        clock: "2028-02-28T11:00:00Z",
        zone: "Pacific/Kiritimati",
    },
    Moment {
        what: "Wednesday, the last of a month, where a day ends last",
        clock: "2026-10-01T08:00:00Z",
        zone: "Pacific/Pago_Pago",
    },
    Moment {
        what: "Thursday, 31 December, shortly before midnight",
        clock: "2026-12-31T20:30:00Z",
        zone: "Europe/Moscow",
    },
    Moment {
        what: "Friday, the first of a year",
        clock: "2026-12-31T21:30:00Z",
        zone: "Europe/Moscow",
    },
    Moment {
        what: "Saturday",
        clock: "2026-11-28T12:00:00Z",
        zone: "Pacific/Pago_Pago",
    },
    Moment {
        what: "Sunday on which an hour is skipped",
        clock: "2027-03-28T00:30:00Z",
        zone: "Europe/Berlin",
    },
    Moment {
        what: "Sunday on which an hour comes twice",
        clock: "2026-10-25T00:30:00Z",
        zone: "Europe/Berlin",
    },
];

/// The Rust tests over the samples.
const RUST: &str = "binary(integration) & test(/^(clock|exchange|kpi|report|roadmap)::/)";

/// The tests of the window that work with the dates of the samples.
const WINDOW: &str = "tests/roadmap.test.ts";

/// Runs them all, and tells every moment at which something failed. A test of the window waits more
/// than it works, so those go beside the Rust tests.
pub(crate) fn run(paths: &Paths) -> Result<()> {
    let failures: Vec<String> = std::thread::scope(|scope| {
        let lanes = [Moment::rust as fn(&Moment, &Paths) -> Run, Moment::window]
            .map(|of| scope.spawn(move || failures_of(|moment| of(moment, paths))));
        lanes
            .into_iter()
            .flat_map(|lane| {
                lane.join()
                    .unwrap_or_else(|_| vec!["it broke off".to_owned()])
            })
            .collect()
    });
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(())
}

fn failures_of(run: impl Fn(&Moment) -> Run) -> Vec<String> {
    MOMENTS
        .iter()
        .filter_map(|moment| {
            println!("\n{}: {}", moment.what, moment.shown());
            let error = run(moment).run().err()?;
            Some(format!("{}: {error:#}", moment.what))
        })
        .collect()
}

impl Moment {
    fn shown(&self) -> String {
        format!("{} in {}", self.clock, self.zone)
    }

    fn rust(&self, paths: &Paths) -> Run {
        let run = tools::nextest(paths)
            .args([
                "run",
                "--no-fail-fast",
                "--workspace",
                "--tests",
                "-E",
                RUST,
            ])
            .args(["--status-level", "fail", "--final-status-level", "fail"])
            .linted()
            .folder(&paths.root);
        self.at(run)
    }

    fn window(&self, paths: &Paths) -> Run {
        let run = npm::script(paths, "test")
            .env("GROWTH_PROGRAM", paths.program("growth"))
            .args(["--", "--reporter=dot"])
            .args([WINDOW]);
        self.at(run)
    }

    fn at(&self, run: Run) -> Run {
        run.env("GROWTH_CLOCK", self.clock).env("TZ", self.zone)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::MOMENTS;

    #[test]
    fn every_day_of_the_week_and_the_far_ends_of_the_world_are_there() {
        let days: BTreeSet<_> = MOMENTS
            .iter()
            .filter_map(|moment| moment.what.split([',', ' ']).next())
            .collect();
        assert_eq!(days.len(), 7, "{days:?}");
        for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Moscow"] {
            assert!(MOMENTS.iter().any(|moment| moment.zone == zone), "{zone}");
        }
    }
}
