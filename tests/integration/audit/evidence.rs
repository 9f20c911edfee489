//! Files that are evidence of an answer.

use std::{fs, path::Path};

use anyhow::Result;

use growth_tests::Cli;
use serde_json::{Value, json};

use super::{audit, project, seen};

#[test]
fn evidence_is_kept_by_path_and_hash_or_as_a_copy() -> Result<()> {
    let cli = Cli::fresh()?;
    let (project, _) = project(&cli)?;
    let audit = audit(&cli, &project, "2026-11-14")?;
    let file = cli.folder().join("запись.txt");
    fs::write(&file, "пауза на подключении кассы")?;
    let attach = |store: bool, path: &Path| {
        json!({
            "of": { "kind": "answer", "audit_id": audit, "question": "ux-payment" },
            "path": path, "store": store,
        })
    };
    let left = cli.call("audit.attach_evidence", &attach(false, &file))?["value"].clone();
    let kept = cli.call("audit.attach_evidence", &attach(true, &file))?["value"].clone();
    assert_eq!(left["sha256"], kept["sha256"]);

    let large = cli.folder().join("видео.bin");
    fs::write(&large, vec![0_u8; 5_000_001])?;
    assert_eq!(
        cli.refusal("audit.attach_evidence", &attach(true, &large))?["code"],
        "file_too_large"
    );
    cli.call("audit.attach_evidence", &attach(false, &large))?;
    assert_eq!(
        cli.refusal("audit.attach_evidence", &attach(true, cli.folder()))?["code"],
        "not_a_file"
    );

    // Another text of the same length: only the hash tells.
    fs::write(&file, "пауза на подключении весов")?;
    let checked = cli.call("audit.check_evidence", &json!({ "id": left["id"] }))?;
    assert_eq!(checked["state"], "changed");
    fs::remove_file(&file)?;
    let states = |view: &Value| {
        let evidence = view["layers"][0]["questions"][4]["evidence"]
            .as_array()
            .cloned();
        let evidence = evidence.unwrap_or_default();
        evidence
            .iter()
            .map(|piece| piece["state"].clone())
            .collect::<Vec<_>>()
    };
    // Showing touches no file; whoever asks is told.
    assert_eq!(
        states(&seen(&cli, &audit)?),
        ["unchecked", "stored", "unchecked"]
    );
    let checked = cli.call("audit.check_evidence", &json!({ "id": left["id"] }))?;
    assert_eq!(checked["state"], "gone");

    // The copy is whole, also after it was deleted and brought back.
    cli.call("audit.remove_evidence", &json!({ "id": kept["id"] }))?;
    assert_eq!(states(&seen(&cli, &audit)?), ["unchecked", "unchecked"]);
    cli.call("history.undo", &json!({}))?;
    let saved = cli.folder().join("копия.txt");
    cli.call(
        "audit.save_evidence",
        &json!({ "id": kept["id"], "path": saved }),
    )?;
    assert_eq!(fs::read_to_string(saved)?, "пауза на подключении кассы");
    Ok(())
}
