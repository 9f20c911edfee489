//! A plan that is worked on goes out as a file and comes back: nothing of it changes.

use std::{
    io::{BufRead as _, BufReader, Lines, Write as _},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use growth_tests::{environment, program};
use serde_json::{Value, json};

/// A Monday.
const START: &str = "2026-11-30";

/// Some weeks into the plan: tasks are finished, under way, late and still to come.
const TODAY: &str = "2027-01-15";

/// What a file says of a task.
const FIELDS: [&str; 9] = [
    "notes",
    "owner",
    "status",
    "progress",
    "effort_person_days",
    "start",
    "finish",
    "actual_start",
    "actual_finish",
];

/// A generator of numbers (xorshift64*), the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % end
    }

    fn of(&mut self, texts: &[&str]) -> Value {
        let place = self.below(texts.len() as u64) as usize;
        json!(texts[place])
    }
}

/// A program that answers one request after the other, over a project with a plan.
struct Served {
    child: Child,
    requests: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
    language: &'static str,
    project_id: Value,
    data: tempfile::TempDir,
}

impl Served {
    fn started(language: &'static str) -> Result<Self> {
        let data = tempfile::tempdir()?;
        let mut child = Command::new(program("growth")?)
            .arg("serve")
            .envs(environment(data.path())?)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let requests = child.stdin.take().context("stdin")?;
        let answers = BufReader::new(child.stdout.take().context("stdout")?).lines();
        let mut served = Self {
            child,
            requests,
            answers,
            language,
            project_id: Value::Null,
            data,
        };
        let project = json!({ "name": "Client", "currency": "EUR", "language": language });
        served.project_id = served.ask("projects.create", &project)?["value"]["id"].clone();
        let start = json!({
            "project_id": served.project_id, "start_date": START, "today": START,
        });
        served.ask("roadmap.start", &start)?;
        Ok(served)
    }

    fn ask(&mut self, request: &str, payload: &Value) -> Result<Value> {
        let asked = json!({
            "id": "1", "request": request, "payload": payload, "language": self.language,
        });
        writeln!(self.requests, "{asked}")?;
        loop {
            let line = self.answers.next().context("the program has ended")??;
            let said: Value = serde_json::from_str(&line)?;
            if let Some(answer) = said.get("answer") {
                return Ok(answer.clone());
            }
            ensure!(said.get("error").is_none(), "{request}: {said}");
        }
    }

    fn plan(&mut self) -> Result<Value> {
        let get = json!({ "project_id": self.project_id, "today": TODAY });
        Ok(self.ask("roadmap.get", &get)?["plan"].clone())
    }

    fn task(&mut self, id: &Value) -> Result<Value> {
        self.ask("roadmap.task", &json!({ "task_id": id, "today": TODAY }))
    }

    /// Works on some tasks: each ends up finished, under way, stopped or not begun, on days of its own.
    fn work(&mut self, random: &mut Random) -> Result<()> {
        let plan = self.plan()?;
        for task in tasks(&plan)? {
            if random.below(2) > 0 {
                continue;
            }
            let view = self.task(&task["id"])?;
            let mut details = view["details"].clone();
            let day = |number: u64| format!("2026-12-{:02}", 1 + number % 28);
            let begun = random.below(10);
            let ended = begun + random.below(18);
            details["owner"] = random.of(&["", "Анна", "=1+1", "Борис, Вера"]);
            details["notes"] = random.of(&["", "Ждём ответа;\nпозвонить", "\"кавычки\""]);
            details["effort_person_days"] = random.of(&["1", "2.5", "0.25"]);
            match random.below(4) {
                0 => {
                    details["status"] = json!("done");
                    details["progress"] = json!("1");
                    details["actual_start"] = json!(day(begun));
                    details["actual_finish"] = json!(day(ended));
                }
                1 => {
                    details["status"] = json!("in_progress");
                    details["progress"] = random.of(&["0", "0.01", "0.5", "0.99"]);
                    details["actual_start"] = json!(day(begun));
                }
                2 => {
                    details["status"] = json!("blocked");
                    details["progress"] = json!("0.3");
                    details["actual_start"] = json!(day(begun));
                }
                _ => {}
            }
            let save = json!({
                "task_id": task["id"], "texts": view["texts"], "details": details, "today": TODAY,
            });
            self.ask("roadmap.save_task", &save)?;
        }
        Ok(())
    }

    /// What is stored of every task, in the order of the plan; those that it waits for by their titles.
    fn stored(&mut self) -> Result<Vec<Value>> {
        let plan = self.plan()?;
        let all = tasks(&plan)?;
        let title_of = |id: &Value| {
            all.iter()
                .find(|task| task["id"] == *id)
                .map_or(Value::Null, |task| task["title"].clone())
        };
        all.iter()
            .map(|task| {
                let view = self.task(&task["id"])?;
                let mut of_task = json!({ "title": task["title"] });
                for field in FIELDS {
                    of_task[field] = view["details"][field].clone();
                }
                let mut before: Vec<String> = view["details"]["predecessors"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|id| title_of(id).to_string())
                    .collect();
                before.sort();
                of_task["predecessors"] = json!(before);
                Ok(of_task)
            })
            .collect()
    }

    fn import(&mut self, path: &Path, part: Option<&str>) -> Result<Value> {
        let plan = self.plan()?;
        let import = json!({ "plan_id": plan["id"], "path": path, "part": part, "today": TODAY });
        Ok(self.ask("roadmap.import_csv", &import)?["value"].clone())
    }

    fn delete_tasks(&mut self) -> Result<()> {
        let plan = self.plan()?;
        for task in tasks(&plan)? {
            self.ask("roadmap.delete_task", &json!({ "task_id": task["id"] }))?;
        }
        Ok(())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It ends with its standard input; where that fails, the test is over all the same.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn tasks(plan: &Value) -> Result<&Vec<Value>> {
    plan["tasks"].as_array().context("tasks")
}

#[test]
fn a_plan_that_is_worked_on_comes_back_as_it_was() -> Result<()> {
    for (seed, language, sheet) in [(1, "ru", "Задачи"), (2, "en", "Tasks"), (3, "ru", "Задачи")]
    {
        let mut served = Served::started(language)?;
        served.work(&mut Random(seed))?;
        let before = served.plan()?;
        let of_tasks = served.stored()?;
        let count = of_tasks.len();
        let csv = served.data.path().join("plan.csv");
        let export = json!({
            "plan_id": before["id"], "format": "csv", "path": csv, "today": TODAY,
        });
        served.ask("roadmap.export", &export)?;
        let xlsx = served.data.path().join("plan.xlsx");
        let report = json!({
            "project_id": served.project_id, "format": "xlsx", "path": xlsx, "language": language,
        });
        served.ask("report.export", &report)?;
        for (file, part) in [(&csv, None), (&xlsx, Some(sheet))] {
            let at = format!("{seed} {language} {}", file.display());
            // Into the plan that it came from: nothing is added, nothing is changed.
            let answer = served.import(file, part)?;
            let same = json!({ "added": 0, "unchanged": count, "rejected": [] });
            assert_eq!(answer, same, "{at}");
            assert_eq!(served.plan()?, before, "{at}");
            // Into a plan without tasks: the same tasks.
            let mut other = Served::started(language)?;
            other.delete_tasks()?;
            let answer = other.import(file, part)?;
            assert_eq!(answer, json!({ "added": count, "rejected": [] }), "{at}");
            for (old, new) in of_tasks.iter().zip(&other.stored()?) {
                let mut old = old.clone();
                if part.is_some() {
                    // A cell of a workbook has one line.
                    let notes = old["notes"].as_str().unwrap_or_default();
                    old["notes"] = json!(notes.replace('\n', " "));
                }
                assert_eq!(&old, new, "{at}");
            }
        }
    }
    Ok(())
}
