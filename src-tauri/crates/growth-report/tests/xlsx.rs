//! The workbook as a spreadsheet gets it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _, Write as _},
    process::Command,
};

use common::{dec, one_off, parts, report};
use growth_i18n::Language;
use growth_model::{economics::evaluate, purchases::PurchaseMonth};
use growth_report::{csv, report::Report, xlsx};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// The files in a workbook or archive.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// The sheet of a name.
fn sheet<'a>(files: &'a BTreeMap<String, String>, name: &str) -> &'a str {
    let place = files["xl/workbook.xml"]
        .split("<sheet name=\"")
        .skip(1)
        .position(|rest| rest.starts_with(name))
        .unwrap();
    &files[&format!("xl/worksheets/sheet{}.xml", place + 1)]
}

#[test]
fn the_same_report_is_the_same_workbook() {
    for language in Language::ALL {
        let one = xlsx::workbook(&report(language)).unwrap();
        assert!(one == xlsx::workbook(&report(language)).unwrap());
        let archive = csv::archive(&report(language)).unwrap();
        assert!(archive == csv::archive(&report(language)).unwrap());
    }
}

#[test]
fn numbers_are_numbers_and_the_calculator_is_alive() {
    let files = unpacked(&xlsx::workbook(&report(Language::Ru)).unwrap());
    let book = &files["xl/workbook.xml"];
    for name in [
        "О файле",
        "Калькулятор",
        "Показатели и цели",
        "Исходные данные",
        "Данные о покупках",
    ] {
        assert!(book.contains(&format!("name=\"{name}\"")), "{name}: {book}");
    }
    let calculator = &files["xl/worksheets/sheet2.xml"];
    let formulas = calculator.matches("<f>").count();
    assert_eq!(formulas, 10, "{calculator}");
    // What the program computed stands with the formula, for readers that do not calculate.
    for value in ["<v>4800</v>", "<v>30400</v>"] {
        assert!(calculator.contains(value), "{value}: {calculator}");
    }
    // Dates are dates: days since 1900.
    let months = sheet(&files, "Данные о покупках");
    assert!(months.contains("<v>45"), "{months}");
}

#[test]
fn a_text_is_never_a_formula() {
    let mut data = parts(Language::Ru);
    data.head.project = "=HYPERLINK(\"http://x\")".to_owned();
    data.head.client = "+7 900".to_owned();
    data.scenarios[0].name = "@SUM(A1)".to_owned();
    data.datasets[0].name = "-1+1".to_owned();
    data.head.settings.author = "x".repeat(40_000);
    let files = unpacked(&xlsx::workbook(&data.report()).unwrap());
    for (name, text) in &files {
        if name.starts_with("xl/worksheets/") {
            for formula in text.split("<f>").skip(1) {
                assert!(
                    formula.starts_with("IFERROR(") || formula.starts_with('('),
                    "{formula}"
                );
            }
        }
    }
    assert!(files["xl/sharedStrings.xml"].contains("=HYPERLINK"));
    assert!(files["xl/styles.xml"].contains("quotePrefix=\"1\""));
}

/// Ten thousand months, which no chart could show.
fn long() -> Report {
    let mut data = parts(Language::Ru);
    let month = PurchaseMonth {
        month: "2026-01".to_owned(),
        ..data.datasets[0].months[0].clone()
    };
    data.datasets[0].months = vec![month; 10_000];
    data.report()
}

#[test]
fn ten_thousand_rows_are_written() {
    let files = unpacked(&xlsx::workbook(&long()).unwrap());
    let rows = sheet(&files, "Данные о покупках").matches("<row ").count();
    assert_eq!(rows, 10_001);
    let (_, months) = csv::files(&long())
        .into_iter()
        .find(|(name, _)| name == "months.csv")
        .unwrap();
    assert_eq!(String::from_utf8(months).unwrap().lines().count(), 10_001);
}

#[test]
fn a_set_says_what_it_is() {
    let files = unpacked(&csv::archive(&report(Language::Ru)).unwrap());
    let manifest: serde_json::Value = serde_json::from_str(&files["manifest.json"]).unwrap();
    assert_eq!(manifest["separator"], ";");
    assert_eq!(manifest["decimal"], ",");
    let tables = manifest["tables"].as_array().unwrap();
    assert_eq!(tables.len() + 1, files.len());
    for table in tables {
        let text = &files[table["file"].as_str().unwrap()];
        let lines = text.lines().count() as u64;
        assert_eq!(table["rows"].as_u64().unwrap() + 1, lines, "{table}");
    }
    // Who prints no data hands none over.
    let mut data = parts(Language::Ru);
    data = data.of(&["economics"]);
    let files = unpacked(&csv::archive(&data.report()).unwrap());
    assert!(!files.contains_key("months.csv") && files.contains_key("figures.csv"));
}

/// LibreOffice trusts the values that stand with formulas unless it is told to calculate.
const ALWAYS_CALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>
</oor:items>"#;

/// The workbook with another number in the cell of the churn.
fn with_churn_doubled(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if name == "xl/worksheets/sheet2.xml" {
            let text = String::from_utf8(bytes).unwrap();
            assert_eq!(text.matches("<v>0.05</v>").count(), 2, "{text}");
            bytes = text.replacen("<v>0.05</v>", "<v>0.1</v>", 1).into_bytes();
        }
        changed.start_file(name, options).unwrap();
        changed.write_all(&bytes).unwrap();
    }
    changed.finish().unwrap().into_inner()
}

/// Both tables as LibreOffice reads them in a Russian locale. Run where it is installed.
#[test]
#[ignore = "needs LibreOffice; run with `--ignored`"]
fn a_spreadsheet_computes_what_the_program_computes() {
    let mut expanding = parts(Language::Ru);
    expanding.scenarios[0]
        .inputs
        .subscription
        .expansion_per_month = Some(Decimal::new(1, 2));
    expanding.scenarios[0].inputs.subscription.linear_expansion = Some(dec(40));
    expanding.scenarios[0].inputs.assumptions.discount_per_month = Some(Decimal::new(1, 2));
    expanding.scenarios[0].inputs.assumptions.horizon_months = Some(24);
    expanding.scenarios[0].inputs.assumptions.payment_timing =
        growth_model::economics::PaymentTiming::Arrears;
    let mut orders = parts(Language::Ru);
    orders.scenarios[0].inputs = one_off();
    let mut endless = parts(Language::Ru);
    endless.scenarios[0].inputs.subscription.churn_per_month = Some(dec(0));
    let mut rising = parts(Language::Ru);
    rising.scenarios[0].inputs.subscription.linear_expansion = Some(dec(40));
    // A client who doubles the churn in the sheet.
    let mut played = parts(Language::Ru);
    played.scenarios[0].inputs.subscription.churn_per_month = Some(Decimal::new(1, 1));
    let cases = [parts(Language::Ru), expanding, rising, orders, endless]
        .map(|data| (xlsx::workbook(&data.report()).unwrap(), data));
    let play = with_churn_doubled(&cases[0].0);
    for (bytes, data) in cases.into_iter().chain([(play, played)]) {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book.xlsx");
        std::fs::write(&book, bytes).unwrap();
        let profile = folder.path().join("profile");
        std::fs::create_dir_all(profile.join("user")).unwrap();
        std::fs::write(
            profile.join("user/registrymodifications.xcu"),
            ALWAYS_CALCULATE,
        )
        .unwrap();
        let run = Command::new("soffice")
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--norestore", "--convert-to"])
            // Semicolon, quotes, UTF-8, from line 1, language, not as shown, all sheets.
            .arg(
                "csv:Text - txt - csv (StarCalc):59,34,76,1,,1049,false,false,false,false,false,-1",
            )
            .args(["--outdir"])
            .arg(folder.path())
            .arg(&book)
            .env("HOME", folder.path())
            .output()
            .unwrap();
        assert!(run.status.success(), "{run:?}");
        let sheet = folder.path().join("book-Калькулятор.csv");
        let text = std::fs::read_to_string(&sheet).unwrap();
        let evaluation = evaluate(&data.scenarios[0].inputs).unwrap();
        let mut compared = 0;
        for line in text.lines() {
            let cells: Vec<&str> = line.split(';').map(|cell| cell.trim_matches('"')).collect();
            let figure = match cells[0] {
                "Полный CAC" => &evaluation.cac,
                "LTV по выручке" => &evaluation.ltv_revenue,
                "LTV по марже" => &evaluation.ltv_gross_margin,
                "LTV к CAC" => &evaluation.ltv_to_cac,
                "Окупаемость" => &evaluation.payback_days,
                "Стоимость лида" => &evaluation.cost_per_lead,
                "Конверсия лидов" => &evaluation.conversion_rate,
                "Маржа на лид" => &evaluation.margin_per_lead,
                _ => continue,
            };
            compared += 1;
            match figure.outcome.value() {
                Some(value) => {
                    let value = value.to_f64().unwrap();
                    let plain = cells[1].replace(',', ".");
                    // A share is written as it is shown, in percent.
                    let (read, near) = match plain.strip_suffix('%') {
                        Some(percent) => (percent.parse::<f64>().unwrap() / 100.0, 1e-4),
                        None => (plain.parse::<f64>().unwrap(), 1e-9),
                    };
                    let off = (read - value).abs() / value.abs().max(1.0);
                    assert!(off < near, "{line}: {value}");
                }
                None => assert_eq!(cells[1], "—", "{line}"),
            }
        }
        assert_eq!(compared, 8, "{text}");
    }
}
