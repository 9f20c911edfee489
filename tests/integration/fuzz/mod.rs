//! Random requests to everything that answers from its input alone. Whatever is asked, the answer is a
//! figure, a typed statement or a refusal that names a field of the request; it comes soon, and there is
//! no `null`, no −0 and no rounded-away zero in it.
//!
//! Inputs are made along the schemas of the requests, and by changing the inputs of the cases in
//! `tests/cases` here and there. `GROWTH_FUZZ_SEED` and `GROWTH_FUZZ_ROUNDS` replay a run or make a long
//! one.

mod agreeing;
mod answers;
mod inputs;
mod random;
mod schemas;

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use growth_api::{ApiError, App, AppOptions, CancelToken, Clock, Language, Router, Silent};
use growth_tests::repository;
use serde_json::{Value, json};

use answers::Complaint;
use inputs::Inputs;
use random::Random;
use schemas::Schemas;

/// Inputs of every request in a usual run.
const ROUNDS: u64 = 40;
const SEED: u64 = 20_261_129;

/// How long an answer may take on a busy machine, in the debug build.
const SOON: Duration = Duration::from_secs(1);

struct Fuzz {
    router: Router,
    _folder: tempfile::TempDir,
}

impl Fuzz {
    fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        Ok(Self {
            router: Router::new(App::new(AppOptions::in_folder(
                folder.path(),
                Clock::system(),
            ))),
            _folder: folder,
        })
    }

    fn ask(&self, request: &str, input: &Value) -> Result<Value, ApiError> {
        let cancel = CancelToken::default();
        (self.router).call(request, input.clone(), Language::En, &Silent, &cancel)
    }

    /// Whole drawings of loops and plans, which no chance would make.
    fn add_drawings_and_plans(&self, inputs: &mut Inputs) -> Result<()> {
        let answer = |request: &str, input: Value| {
            self.ask(request, &input)
                .map_err(|error| anyhow::anyhow!("{request}: {error:?}"))
        };
        let templates = answer("loops.templates", json!({}))?;
        let economy = json!({ "cac": "4800", "ltv": "30400", "churn_per_month": "0.05" });
        for template in templates["templates"].as_array().context("templates")? {
            let input = json!({ "graph": template["graph"], "economy": economy });
            inputs.add("loops.compile", input.clone());
            inputs.add("loops.run", input.clone());
            let mut with_changes = input;
            with_changes["changes"] = json!([]);
            inputs.add("audit.step_effect", with_changes);
        }
        inputs.add(
            "loops.chain_k",
            json!({
                "actions_per_customer": "12", "share_rate": "0.25", "views_per_share": "10",
                "click_rate": "0.1", "signup_rate": "0.1", "activation_rate": "0.5",
            }),
        );
        inputs.add("audit.effect", json!({ "inputs": {}, "changes": [] }));
        let answers = json!({ "stage": "growth", "answers": {} });
        inputs.add("audit.score_answers", answers.clone());
        inputs.add(
            "audit.compare",
            json!({ "earlier": answers, "later": answers }),
        );
        let plan = answer(
            "roadmap.plan_from_template",
            json!({ "start_date": "2026-03-02" }),
        )?;
        let with_today = json!({ "plan": plan, "today": "2026-04-15" });
        for request in ["roadmap.schedule", "roadmap.progress", "roadmap.outlook"] {
            inputs.add(request, with_today.clone());
        }
        let train = json!({
            "table": few_leads(),
            "outcome": { "column": "won" },
            "dates": { "created": "created" },
            "key": "lead",
            "money": { "margin_per_deal": "1000", "cost_per_lead": "50" },
            "seed": 1,
        });
        let trained = answer("leads.train", train.clone())?;
        inputs.add(
            "leads.score",
            json!({
                "model": trained["model"]["value"],
                "table": few_leads(),
                "key": "lead",
                "money": { "margin_per_deal": "1000", "cost_per_lead": "50" },
            }),
        );
        inputs.add(
            "leads.export",
            json!({ "model": trained["model"]["value"], "examples": few_leads() }),
        );
        inputs.add("leads.train", train);
        Ok(())
    }

    /// What is wrong with the answer to an input, and whether it was accepted.
    fn complaint(
        &self,
        schemas: &Schemas,
        request: &str,
        input: &Value,
    ) -> (Option<Complaint>, bool) {
        let begun = Stopwatch::start();
        let answer = self.ask(request, input);
        if begun.took() > SOON {
            let best = (0..2).map(|_| {
                let begun = Stopwatch::start();
                let _ = self.ask(request, input);
                begun.took()
            });
            let best = best.min().unwrap_or(SOON);
            if best > SOON {
                return (Some(Complaint::slow(best)), answer.is_ok());
            }
        }
        match answer {
            Ok(answer) => (answers::of_answer(schemas, request, &answer), true),
            Err(error) => (answers::of_refusal(&error, input), false),
        }
    }
}

/// How long something takes, apart from what a machine that is busy elsewhere makes it wait.
struct Stopwatch {
    begun: Instant,
    worked: Option<Duration>,
}

impl Stopwatch {
    fn start() -> Self {
        Self {
            begun: Instant::now(),
            worked: worked(),
        }
    }

    fn took(&self) -> Duration {
        let passed = self.begun.elapsed();
        let worked = worked().zip(self.worked).map(|(now, then)| now - then);
        worked.map_or(passed, |worked| worked.min(passed))
    }
}

/// How long this process has worked, as far as the system tells (only Linux does, in `/proc`).
fn worked() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in brackets, may hold spaces and brackets.
    let (_, rest) = stat.rsplit_once(')')?;
    let ticks = rest.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks
        .map(|ticks| ticks.parse::<u64>().ok())
        .sum::<Option<u64>>()?;
    // A tick is a hundredth of a second for programs, whatever the system counts in.
    Some(Duration::from_millis(10 * ticks))
}

/// Leads enough for a model, whose outcome follows from two columns and some luck.
fn few_leads() -> Value {
    let rows: Vec<Value> = (0..80_u32)
        .map(|i| {
            let source = ["ads", "loop", "fair"][i as usize % 3];
            let budget = (i * 7) % 20;
            let luck = (i * 13) % 5;
            let won = u32::from(source == "loop") * 6 + budget + luck > 14;
            json!([
                format!("L{i}"),
                format!("2026-{:02}-{:02}", i / 28 + 1, i % 28 + 1),
                source,
                budget,
                if won { "yes" } else { "no" },
            ])
        })
        .collect();
    json!({ "columns": ["lead", "created", "source", "budget", "won"], "rows": rows })
}

fn setting(name: &str, usual: u64) -> Result<u64> {
    #[allow(clippy::disallowed_methods, reason = "a test is told how long to run")]
    match std::env::var(name) {
        Ok(text) => text.parse().with_context(|| name.to_owned()),
        Err(_) => Ok(usual),
    }
}

#[test]
fn random_requests_get_sound_answers() -> Result<()> {
    let seed = setting("GROWTH_FUZZ_SEED", SEED)?;
    let rounds = setting("GROWTH_FUZZ_ROUNDS", ROUNDS)?;
    let only = setting_text("GROWTH_FUZZ_ONLY");
    let fuzz = Fuzz::new()?;
    let schemas = Schemas::of_pure_requests()?;
    let mut inputs = Inputs::read(&repository().join("tests/cases"), &schemas)?;
    fuzz.add_drawings_and_plans(&mut inputs)?;
    let mut complaints = Vec::new();
    let (mut asked, mut answered) = (0_u64, 0_u64);
    for request in schemas.names() {
        if only.as_deref().is_some_and(|only| only != request) {
            continue;
        }
        let (mut found, mut answers) = (0, 0);
        for round in 0..rounds {
            let mut random = Random::of(seed, stream_of(request), round);
            // Every other round one whose parts agree, where that takes more than chance.
            let agreeing = (round % 2 == 1)
                .then(|| agreeing::made(request, &mut random))
                .flatten();
            // The first is whole: what is never accepted would be tested by its refusals alone.
            let whole = (round == 0).then(|| inputs.whole(request)).flatten();
            let input = whole
                .or(agreeing)
                .unwrap_or_else(|| inputs.make(&schemas, request, &mut random));
            asked += 1;
            let (complaint, is_answered) = fuzz.complaint(&schemas, request, &input);
            answers += u64::from(is_answered);
            if let Some(complaint) = complaint {
                let smaller = inputs::shrunk(input, |input| {
                    let (found, _) = fuzz.complaint(&schemas, request, input);
                    found.is_some_and(|other| other.is_like(&complaint))
                });
                complaints.push(format!(
                    "{request}, round {round}: {complaint}\n  {smaller}"
                ));
                found += 1;
            }
            if found >= 3 {
                break;
            }
        }
        if answers == 0 {
            complaints.push(format!("{request}: not one input was accepted"));
        }
        answered += answers;
    }
    println!("seed {seed}");
    println!("soak: {asked} fuzzed inputs");
    println!("soak: {answered} of them answered");
    if !complaints.is_empty() {
        bail!("seed {seed}:\n{}", complaints.join("\n"));
    }
    Ok(())
}

/// The stream of a request: by its name, so that another request changes no other's inputs (FNV-1a).
fn stream_of(request: &str) -> u64 {
    request.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn setting_text(name: &str) -> Option<String> {
    #[allow(clippy::disallowed_methods, reason = "a test is told what to run")]
    std::env::var(name).ok()
}

/// The fuzz itself must see what it looks for.
#[test]
fn what_is_wrong_with_an_answer_is_seen() -> Result<()> {
    let schemas = Schemas::of_pure_requests()?;
    let wrong = [
        ("loops.single_loop", json!({ "earned_share": -0.0 })),
        (
            "loops.single_loop",
            json!({ "amplification": { "status": "value", "value": null } }),
        ),
        (
            "economics.ltv_series",
            json!({ "ratio": "0.0000000000000000000000000000" }),
        ),
        ("economics.ltv_series", json!({ "ratio": "-0" })),
    ];
    for (request, answer) in wrong {
        let complaint = answers::of_answer(&schemas, request, &answer);
        anyhow::ensure!(complaint.is_some(), "{request}: {answer}");
    }
    let fine = json!({ "ratio": "0.95" });
    anyhow::ensure!(answers::of_answer(&schemas, "economics.ltv_series", &fine).is_none());
    Ok(())
}
