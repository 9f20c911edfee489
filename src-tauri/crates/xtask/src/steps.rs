//! Does one thing after the other, and says what and how long it took. A failure of what the others
//! rest on ends it; any other is told again at the end, with all the rest.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// One thing to do.
pub(crate) struct Step<'a> {
    /// Short name, for `--only`.
    pub(crate) name: &'static str,
    /// What it does, in a few words.
    pub(crate) what: String,
    /// How a person repeats it alone.
    pub(crate) repeat: String,
    /// Whether nothing after it can be done without it.
    essential: bool,
    pub(crate) action: Box<dyn Fn() -> Result<()> + 'a>,
}

impl<'a> Step<'a> {
    /// A step that does something.
    pub(crate) fn new(
        name: &'static str,
        what: impl Into<String>,
        repeat: impl Into<String>,
        action: impl Fn() -> Result<()> + 'a,
    ) -> Self {
        Self {
            name,
            what: what.into(),
            repeat: repeat.into(),
            essential: false,
            action: Box::new(action),
        }
    }

    /// The same step, without which nothing after it can be done.
    pub(crate) fn essential(self) -> Self {
        Self {
            essential: true,
            ..self
        }
    }

    /// A step that runs one program.
    pub(crate) fn run(
        name: &'static str,
        what: impl Into<String>,
        run: crate::process::Run,
    ) -> Self {
        Self::new(name, what, run.to_string(), move || run.run())
    }
}

/// Does the steps in turn, and lists them with their times and what failed at the end.
pub(crate) fn all(steps: &[Step<'_>]) -> Result<()> {
    let start = Instant::now();
    let mut times = Vec::new();
    let mut failures = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!(
            "\n[{}/{}] {}: {}",
            index + 1,
            steps.len(),
            step.name,
            step.what
        );
        let begin = Instant::now();
        let result = (step.action)();
        times.push((step.name, begin.elapsed()));
        if let Err(error) = result {
            eprintln!("\n{}: {error:#}", step.name);
            failures.push(format!(
                "The step `{}` failed: {error:#}\nRepeat it with:\n  {}",
                step.name, step.repeat
            ));
            if step.essential {
                break;
            }
        }
    }
    print_times(&times, start.elapsed());
    if !failures.is_empty() {
        bail!("{}", failures.join("\n\n"));
    }
    Ok(())
}

/// The steps that a person asked for: all, `--only <step>` or `--from <step>`.
pub(crate) fn chosen<'a>(steps: Vec<Step<'a>>, options: &[&str]) -> Result<Vec<Step<'a>>> {
    let (only, name) = match options {
        [] => return Ok(steps),
        ["--only", name] => (true, *name),
        ["--from", name] => (false, *name),
        _ => bail!("the options `{}` are not understood", options.join(" ")),
    };
    let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
    let Some(first) = names.iter().position(|known| *known == name) else {
        bail!(
            "there is no step `{name}`; the steps are: {}",
            names.join(", ")
        );
    };
    let count = if only { 1 } else { usize::MAX };
    Ok(steps.into_iter().skip(first).take(count).collect())
}

fn print_times(times: &[(&str, Duration)], total: Duration) {
    println!();
    for (name, time) in times {
        println!("  {name:<12} {:>9}", shown(*time));
    }
    println!("  {:<12} {:>9}", "in all", shown(total));
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{} min {:02} s", time.as_secs() / 60, time.as_secs() % 60)
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, time::Duration};

    use anyhow::bail;

    use super::{Step, all, chosen, shown};

    /// Steps of which some fail, each with a way of its own to repeat it.
    fn steps<'a>(
        done: &'a RefCell<Vec<&'static str>>,
        failing: &'static [&'static str],
    ) -> Vec<Step<'a>> {
        ["format", "lint", "tests"]
            .into_iter()
            .map(|name| {
                Step::new(name, "", format!("cargo repeat {name}"), move || {
                    done.borrow_mut().push(name);
                    if failing.contains(&name) {
                        bail!("wrong {name}")
                    }
                    Ok(())
                })
            })
            .collect()
    }

    #[test]
    fn a_failure_hides_no_other_and_says_how_to_repeat_it() {
        let done = RefCell::new(Vec::new());
        let failed = all(&steps(&done, &["format", "tests"])).map_err(|error| format!("{error:#}"));
        assert_eq!(*done.borrow(), ["format", "lint", "tests"]);
        let text = failed.err().unwrap_or_default();
        for part in [
            "wrong format",
            "cargo repeat format",
            "wrong tests",
            "cargo repeat tests",
        ] {
            assert!(text.contains(part), "{text}");
        }
        assert!(!text.contains("lint"), "{text}");
        assert!(all(&steps(&done, &[])).is_ok());
    }

    #[test]
    fn nothing_follows_the_failure_of_what_all_rest_on() {
        let done = RefCell::new(Vec::new());
        let steps: Vec<_> = steps(&done, &["lint"])
            .into_iter()
            .map(Step::essential)
            .collect();
        assert!(all(&steps).is_err());
        assert_eq!(*done.borrow(), ["format", "lint"]);
    }

    #[test]
    fn steps_are_chosen_by_name() {
        let done = RefCell::new(Vec::new());
        let names = |options: &[&str]| {
            chosen(steps(&done, &[]), options)
                .map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>())
                .map_err(|error| error.to_string())
        };
        assert_eq!(names(&[]), Ok(vec!["format", "lint", "tests"]));
        assert_eq!(names(&["--only", "lint"]), Ok(vec!["lint"]));
        assert_eq!(names(&["--from", "lint"]), Ok(vec!["lint", "tests"]));
        assert!(names(&["--only", "x"]).is_err_and(|text| text.contains("format, lint, tests")));
    }

    #[test]
    fn times_are_short() {
        assert_eq!(shown(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(shown(Duration::from_secs(125)), "2 min 05 s");
    }
}
