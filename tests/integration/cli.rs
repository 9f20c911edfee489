//! The conventions of the command line.

use anyhow::Result;
use growth_tests::{Cli, repository};
use serde_json::{Value, json};

#[test]
fn every_request_documents_itself() -> Result<()> {
    let data = tempfile::tempdir()?;
    let answer = Cli::new(data.path()).run(&["requests", "--json"], "")?;
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(
        answer.out.len() < 500_000,
        "{} bytes are more than a reader takes in",
        answer.out.len()
    );
    let documentation = answer.json()?;
    let definitions = &documentation["$defs"];
    let requests = documentation["requests"].as_array();
    let requests = requests.map(Vec::as_slice).unwrap_or_default();
    assert!(!requests.is_empty());
    for request in requests {
        let name = request["name"].as_str().unwrap_or_default();
        assert!(name.split_once('.').is_some(), "{name} is not feature.verb");
        assert!(
            request["summary"]
                .as_str()
                .is_some_and(|summary| !summary.is_empty()),
            "{name}"
        );
        for side in ["input", "output"] {
            assert!(
                request[side].is_object(),
                "{name} has no schema of its {side}"
            );
            assert_eq!(unresolved(&request[side], definitions), None, "{name}");
        }
        assert!(
            closed(&request["input"], definitions),
            "{name} would ignore an unknown field"
        );
    }
    assert_eq!(unresolved(definitions, definitions), None);
    Ok(())
}

/// The first `$ref` that names no definition.
fn unresolved(schema: &Value, definitions: &Value) -> Option<String> {
    match schema {
        Value::Object(object) => object.iter().find_map(|(key, value)| {
            if key == "$ref" {
                let path = value.as_str()?;
                let name = path.strip_prefix("#/$defs/")?;
                return definitions.get(name).is_none().then(|| path.to_owned());
            }
            unresolved(value, definitions)
        }),
        Value::Array(items) => items.iter().find_map(|item| unresolved(item, definitions)),
        _ => None,
    }
}

/// Whether the object (or what it refers to, or every form that it can take) refuses unknown
/// fields.
fn closed(schema: &Value, definitions: &Value) -> bool {
    let target = schema["$ref"]
        .as_str()
        .and_then(|path| path.rsplit('/').next())
        .map_or(schema, |name| &definitions[name]);
    match target["oneOf"].as_array() {
        Some(forms) => forms.iter().all(|form| closed(form, definitions)),
        None => target["additionalProperties"] == json!(false),
    }
}

#[test]
fn requests_are_listed_and_one_is_explained() -> Result<()> {
    let cli = Cli::fresh()?;
    let list = cli.run(&["requests"], "")?;
    assert_eq!(list.status, 0, "{}", list.err);
    assert!(
        list.out
            .lines()
            .any(|line| line.starts_with("economics.evaluate  ")),
        "{}",
        list.out
    );
    let one = cli.run(&["requests", "economics.evaluate"], "")?.json()?;
    assert_eq!(one["name"], "economics.evaluate");
    assert_eq!(unresolved(&one["input"], &one["input"]["$defs"]), None);
    let unknown = cli.run(&["requests", "economics.no_such"], "")?;
    assert_eq!(unknown.status, 2, "{}", unknown.out);
    assert_eq!(unknown.json()?["error"]["code"], "unknown_request");
    Ok(())
}

#[test]
fn refusals_are_json_and_status_2() -> Result<()> {
    let cli = Cli::fresh()?;
    for (request, input, code) in [
        ("no.such", "{}", "unknown_request"),
        ("economics.evaluate", "{", "bad_json"),
        ("economics.evaluate", "[]", "bad_payload"),
    ] {
        let answer = cli.run(&["call", request, "-"], input)?;
        assert_eq!(answer.status, 2, "{}", answer.out);
        assert_eq!(answer.json()?["error"]["code"], code);
        assert!(
            !answer.err.trim().is_empty(),
            "{request} says nothing to a person"
        );
    }
    Ok(())
}

#[test]
fn messages_come_in_the_language_asked_for() -> Result<()> {
    let cli = Cli::fresh()?;
    let input = r#"{"gross_margin": 2}"#;
    let russian = cli.run(&["call", "--lang", "ru", "economics.evaluate", "-"], input)?;
    let english = cli.run(&["call", "--lang", "en", "economics.evaluate", "-"], input)?;
    let message = |answer: &growth_tests::Answer| -> Result<String> {
        Ok(answer.json()?["error"]["message"]
            .as_str()
            .unwrap_or_default()
            .to_owned())
    };
    let cyrillic = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
    assert!(cyrillic(&message(&russian)?));
    assert!(!cyrillic(&message(&english)?));
    Ok(())
}

#[test]
fn the_same_input_gives_the_same_bytes() -> Result<()> {
    let cli = Cli::fresh()?;
    let input = r#"{"subscription":{"arpa_per_month":7,"churn_per_month":0.03}}"#;
    let first = cli.run(&["call", "economics.evaluate", "-"], input)?;
    let second = cli.run(&["call", "economics.evaluate", "-"], input)?;
    assert_eq!(first.out, second.out);
    Ok(())
}

/// The common jobs, as a person types them one after the other.
#[test]
fn a_client_s_work_can_be_done_by_sub_commands() -> Result<()> {
    let cli = Cli::fresh()?;
    let run = |arguments: &[&str]| -> Result<String> {
        let answer = cli.run(arguments, "")?;
        anyhow::ensure!(
            answer.status == 0,
            "{arguments:?}: {}{}",
            answer.out,
            answer.err
        );
        Ok(answer.out)
    };
    run(&["project", "create", "Мой клиент", "--currency", "USD"])?;
    run(&["project", "sample", "shop"])?;
    let list = run(&["project", "list", "--lang", "ru"])?;
    assert!(
        list.contains("Мой клиент") && list.contains("Окупаемость"),
        "{list}"
    );

    let purchases = repository().join("tests/fixtures/cdnow_sample_transactions.csv");
    let purchases = purchases.display().to_string();
    let facts = run(&[
        "import",
        &purchases,
        "--project",
        "Мой клиент",
        "--apply",
        "--lang",
        "en",
    ])?;
    assert!(
        facts.contains("2,357") && facts.contains("$36.45"),
        "{facts}"
    );

    let pdf = cli.folder().join("report.pdf").display().to_string();
    run(&[
        "report",
        "--project",
        "Мой клиент",
        "--lang",
        "ru",
        "--out",
        &pdf,
    ])?;
    assert!(tool("pdftotext", &[&pdf, "-"])?.contains("Средний чек"));

    run(&["backup", "create"])?;
    let backups = cli.run(&["backup", "list", "--json"], "")?.json()?;
    let newest = backups["backups"][0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    run(&["project", "delete", "Мой клиент"])?;
    assert!(!run(&["project", "list"])?.contains("Мой клиент"));
    run(&["backup", "restore", &newest])?;
    assert!(run(&["project", "list"])?.contains("Мой клиент"));
    Ok(())
}

#[test]
fn the_demo_makes_reports_in_both_languages() -> Result<()> {
    let data = tempfile::tempdir()?;
    let out = data.path().join("demo");
    let out_text = out.display().to_string();
    let answer = Cli::new(data.path()).run(&["demo", "--out", &out_text], "")?;
    assert_eq!(answer.status, 0, "{}", answer.err);
    for kind in ["saas", "shop"] {
        for (language, word) in [("ru", "Окупаемость"), ("en", "Payback")] {
            let pdf = out.join(format!("{kind}-{language}.pdf"));
            let text = tool("pdftotext", &[&pdf.display().to_string(), "-"])?;
            assert!(text.contains(word), "{word} is not in {}", pdf.display());
            assert!(
                tool("pdfinfo", &[&pdf.display().to_string()])?.contains("Tagged:          yes")
            );
            let tables = std::fs::read_dir(out.join(format!("{kind}-{language}-csv")))?.count();
            assert!(tables > 0);
        }
    }
    Ok(())
}

fn tool(name: &str, arguments: &[&str]) -> Result<String> {
    let output = std::process::Command::new(name).args(arguments).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
