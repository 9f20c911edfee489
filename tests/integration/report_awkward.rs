//! Reports of projects that nobody would choose as a sample: empty, crowded, losing, in other
//! currencies and other writings. Each must be set, and hold what a page is for.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::report::tool;
use growth_tests::Cli;

/// A desk, its project, and the project's scenario.
struct Desk {
    cli: Cli,
    project: Value,
    scenario: Value,
    language: &'static str,
}

fn subscription() -> Value {
    json!({
        "model": "subscription",
        "subscription": { "arpa_per_month": "1900", "churn_per_month": "0.05" },
        "gross_margin": "0.8",
        "acquisition": {
            "marketing_cost": "420000", "salaries_cost": "260000", "software_cost": "40000",
            "leads": "2400", "new_customers": "150",
        },
    })
}

impl Desk {
    fn new(
        name: &str,
        currency: &str,
        inputs: Option<Value>,
        language: &'static str,
    ) -> Result<Self> {
        let cli = Cli::fresh()?;
        let new = json!({
            "name": name, "client": name, "currency": currency, "language": language,
        });
        let made = cli.call("projects.create", &new)?["value"].clone();
        let scenario = made["active_scenario_id"].clone();
        if let Some(inputs) = inputs {
            cli.call(
                "economics.save",
                &json!({ "scenario_id": scenario, "inputs": inputs }),
            )?;
        }
        Ok(Self {
            cli,
            project: made["id"].clone(),
            scenario,
            language,
        })
    }

    /// A growth point that brings a tenth more customers.
    fn point(&self, title: &str, owner: &str) -> Result<()> {
        let finding = json!({ "project_id": self.project, "layer": "ux_friction", "title": title });
        let found = self.cli.call("audit.add_finding", &finding)?["value"].clone();
        let change = json!({
            "field": "new_customers", "kind": "by_share",
            "low": "0.05", "likely": "0.1", "high": "0.15",
        });
        let effect = json!({
            "kind": "scenario", "scenario_id": self.scenario, "changes": [change],
        });
        let content = json!({
            "layer": "ux_friction", "title": title, "owner": owner, "effort_days": "5",
            "confidence": "medium", "effect": effect,
        });
        let save = json!({ "id": found["id"], "content": content });
        self.cli.call("audit.save_growth_point", &save)?;
        Ok(())
    }

    /// The guide's plan and tasks of one's own.
    fn plan(&self, own_tasks: usize, title: &str, owner: &str) -> Result<()> {
        let today = self.cli.today()?;
        let day = |days: i64| (today + chrono::TimeDelta::days(days)).to_string();
        let start = json!({ "project_id": self.project, "start_date": day(-27) });
        self.cli.call("roadmap.start", &start)?;
        let read = self
            .cli
            .call("roadmap.get", &json!({ "project_id": self.project }))?;
        let plan = &read["plan"]["id"];
        for number in 0..own_tasks {
            let begins = 7 * (i64::try_from(number)? % 8);
            let add = json!({
                "plan_id": plan,
                "texts": { "title": format!("{title} {number}") },
                "details": {
                    "owner": owner, "start": day(begins), "finish": day(begins + 4),
                    "effort_person_days": "2",
                },
            });
            self.cli.call("roadmap.add_task", &add)?;
        }
        Ok(())
    }

    /// The report as a PDF: its text, page by page.
    fn pages(&self) -> Result<Vec<String>> {
        let path = self.cli.folder().join("report.pdf");
        let export = json!({
            "project_id": self.project, "format": "pdf", "path": path, "language": self.language,
        });
        self.cli.call("report.export", &export)?;
        let text = tool("pdftotext", &["-layout"], &path, &["-"])?;
        let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        pages.retain(|page| !page.trim().is_empty());
        pages_hold_something(&pages)?;
        Ok(pages)
    }
}

/// After the cover no page has its running header, its number and a heading alone, and every
/// character is printed.
fn pages_hold_something(pages: &[String]) -> Result<()> {
    for (at, page) in pages.iter().enumerate() {
        let lines = page.lines().filter(|line| !line.trim().is_empty()).count();
        ensure!(at == 0 || lines > 4, "page {} holds little: {page}", at + 1);
        ensure!(!page.contains('□'), "page {}: {page}", at + 1);
    }
    Ok(())
}

const LANGUAGES: [&str; 2] = ["ru", "en"];

#[test]
fn an_empty_project_says_what_is_missing() -> Result<()> {
    for (language, said) in [
        ("ru", "Судить об экономике пока рано"),
        ("en", "too early to judge"),
    ] {
        let pages = Desk::new("Empty", "RUB", None, language)?.pages()?;
        ensure!(pages.len() <= 5, "{language}: {} pages", pages.len());
        ensure!(pages.concat().contains(said), "{language}: {pages:?}");
    }
    Ok(())
}

#[test]
fn many_points_and_tasks_stay_within_their_pages() -> Result<()> {
    let mut desk = Desk::new("Many", "RUB", Some(subscription()), "ru")?;
    for number in 0..60 {
        desk.point(
            &format!("A growth point of a middling length, number {number}"),
            "Anna",
        )?;
    }
    desk.plan(0, "", "")?;
    // 47 tasks of the guide, and those of a table.
    let today = desk.cli.today()?;
    let mut table = String::from("Task,Start,End,Owner\n");
    for number in 0..167 {
        let start = today + chrono::TimeDelta::days(7 * (number % 8));
        let finish = start + chrono::TimeDelta::days(4);
        table += &format!("A task of a middling length {number},{start},{finish},Ilya\n");
    }
    let file = desk.cli.folder().join("tasks.csv");
    std::fs::write(&file, table)?;
    let read = desk
        .cli
        .call("roadmap.get", &json!({ "project_id": desk.project }))?;
    let import = json!({ "plan_id": read["plan"]["id"], "path": file });
    desk.cli.call("roadmap.import_csv", &import)?;
    for language in LANGUAGES {
        desk.language = language;
        let pages = desk.pages()?;
        ensure!(pages.len() <= 12, "{language}: {} pages", pages.len());
        // The weeks stand above every part of the bars.
        let weeks = pages.iter().filter(|page| {
            let squeezed: Vec<&str> = page.split_whitespace().collect();
            squeezed.windows(3).any(|three| three == ["10", "11", "12"])
        });
        let weeks: Vec<&String> = weeks.collect();
        ensure!(weeks.len() >= 2, "{language}");
        // And so does what the bars mean.
        let gate = if language == "ru" {
            "рубеж фазы"
        } else {
            "phase gate"
        };
        ensure!(weeks.iter().all(|page| page.contains(gate)), "{language}");
        // No page has a few rows alone.
        for (at, page) in pages.iter().enumerate().skip(3) {
            let lines = page.lines().filter(|line| !line.trim().is_empty()).count();
            ensure!(lines > 12, "{language}, page {}: {page}", at + 1);
        }
        // What is not drawn is told.
        let first = if language == "ru" {
            "Показаны первые"
        } else {
            "The first"
        };
        let told = pages.iter().filter(|page| page.contains(first)).count();
        ensure!(told == 3, "{language}: {told} lists say that they go on");
    }
    Ok(())
}

#[test]
fn owners_with_long_names_leave_room_for_the_rest() -> Result<()> {
    let owner = "Alexandra-Constantina Featherstonehaugh-Cholmondeley-Wright";
    for language in LANGUAGES {
        let desk = Desk::new("Owners", "RUB", Some(subscription()), language)?;
        for number in 1..=5 {
            desk.point(&format!("Growth point {number}"), &owner[..58])?;
        }
        desk.plan(8, "Task", &owner[..58])?;
        let pages = desk.pages()?;
        ensure!(pages.len() <= 12, "{language}: {} pages", pages.len());
        // A title is on one line, and not letter below letter.
        ensure!(pages.concat().contains("Growth point 5"), "{language}");
        // A pace of nothing is no date, and not "never".
        let nothing = if language == "ru" {
            "Пока ничего не сделано"
        } else {
            "Nothing is done yet"
        };
        ensure!(pages.concat().contains(nothing), "{language}: {pages:?}");
    }
    Ok(())
}

#[test]
fn nobody_and_losses_are_called_so() -> Result<()> {
    for language in LANGUAGES {
        let mut nobody = subscription();
        nobody["acquisition"]["new_customers"] = json!("0");
        nobody["acquisition"]["leads"] = json!("0");
        let desk = Desk::new("Nobody", "RUB", Some(nobody), language)?;
        desk.point("First customers", "")?;
        desk.plan(0, "", "")?;
        let spent = if language == "ru" {
            "720 000 ₽, а новых клиентов нет"
        } else {
            "₽720,000 is spent on acquisition and brings no customers"
        };
        let summary = &desk.pages()?[2];
        ensure!(summary.contains(spent), "{language}: {summary}");

        let mut losing = subscription();
        losing["gross_margin"] = json!("-0.2");
        let desk = Desk::new("Losing", "RUB", Some(losing), language)?;
        desk.point("More of the same", "Anna")?;
        desk.plan(0, "", "")?;
        let pages = desk.pages()?;
        let summary = &pages[2];
        // More customers who lose money are no growth.
        ensure!(
            !summary.contains("More of the same"),
            "{language}: {summary}"
        );
        let verdict = if language == "ru" {
            "приносит убыток"
        } else {
            "loses money"
        };
        ensure!(summary.contains(verdict), "{language}: {summary}");
        // The cause is named, and what to do about it, before what is late in the plan.
        let (cause, step, behind) = if language == "ru" {
            ("Валовая маржа", "Поднять цену", "План отстаёт на")
        } else {
            ("Gross margin is", "Raise the price", "The plan is")
        };
        for said in [cause, step, behind] {
            ensure!(summary.contains(said), "{language}: {said} in {summary}");
        }
        // What no single input brings about is no step for the next days.
        for refusal in ["alone", "недостижимо"] {
            ensure!(!summary.contains(refusal), "{language}: {summary}");
        }
    }
    Ok(())
}

#[test]
fn currencies_have_their_own_digits() -> Result<()> {
    for (currency, arpa, cost) in [("JPY", "1900", "420000"), ("KWD", "19.125", "4200.5")] {
        for language in LANGUAGES {
            let mut inputs = subscription();
            inputs["subscription"]["arpa_per_month"] = json!(arpa);
            for field in ["marketing_cost", "salaries_cost", "software_cost"] {
                inputs["acquisition"][field] = json!(cost);
            }
            let desk = Desk::new(currency, currency, Some(inputs), language)?;
            desk.point("Growth point", "Anna")?;
            let loops = json!({ "project_id": desk.project, "template": "content" });
            desk.cli.call("loops.create_from_template", &loops)?;
            let text = desk.pages()?.concat();
            match (currency, language) {
                ("KWD", "ru") => ensure!(text.contains("19,125 KWD"), "{text}"),
                ("KWD", _) => ensure!(
                    text.contains("KWD 19.125") || text.contains("KWD\u{a0}19.125"),
                    "{text}"
                ),
                _ => ensure!(
                    !text.contains("1,900.00") && !text.contains("1 900,00"),
                    "{text}"
                ),
            }
        }
    }
    Ok(())
}

#[test]
fn names_in_other_writings_are_printed() -> Result<()> {
    for (typeface, name, person, task) in [
        (
            "NotoSansArabic",
            "شركة النمو الذكي",
            "محمد عبد الرحمن",
            "تحسين تجربة المستخدم في الخطوة الأولى",
        ),
        (
            "NotoSansSC",
            "增长咨询有限公司",
            "王小明",
            "改进注册流程：减少第一步的字段",
        ),
        (
            "NotoSansSC",
            "成長コンサルティング株式会社",
            "田中さくら",
            "登録の手順を短くする",
        ),
        ("NotoSansKR", "성장 컨설팅", "김민수", "가입 절차를 줄이기"),
        ("NotoSansHebrew", "חברת צמיחה", "דוד כהן", "לקצר את ההרשמה"),
    ] {
        for language in LANGUAGES {
            let desk = Desk::new(name, "RUB", Some(subscription()), language)?;
            for number in 1..=3 {
                desk.point(&format!("{task} {number}"), person)?;
            }
            let loops = json!({ "project_id": desk.project, "template": "content", "name": name });
            desk.cli.call("loops.create_from_template", &loops)?;
            desk.plan(3, task, person)?;
            let pages = desk.pages()?;
            // Letters that join are written in other signs; the others are found as they were typed.
            if !matches!(typeface, "NotoSansArabic" | "NotoSansHebrew") {
                let cover = pages.first().context("a cover")?;
                ensure!(cover.contains(name), "{cover}");
                ensure!(pages.concat().contains(person), "{language}: {person}");
            }
            let fonts = tool("pdffonts", &[], &desk.cli.folder().join("report.pdf"), &[])?;
            ensure!(
                fonts.contains(typeface),
                "{language}: {typeface} in {fonts}"
            );
        }
    }
    Ok(())
}
