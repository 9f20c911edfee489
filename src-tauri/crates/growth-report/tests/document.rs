//! The PDF as its reader gets it: text, properties, tags, and the same bytes every time.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;

use std::{
    collections::BTreeMap,
    fs,
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
};

use common::{dec, one_off, report, subscription};
use growth_i18n::Language;
use growth_model::economics::Inputs;
use growth_report::{
    ReportError,
    document::{
        Preview, Report, ReportScenario, ReportSettings, Section, SummaryPart, SummaryPoint,
        SummaryStep, check_accent, pages_svg, pdf, written_summary,
    },
};
use proptest::prelude::*;

/// What a command of poppler-utils says about a PDF.
fn poppler(command: &str, arguments: &[&str], bytes: &[u8]) -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let folder = tempfile::tempdir().unwrap();
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let file = folder.path().join(format!("report-{number}.pdf"));
    fs::write(&file, bytes).unwrap();
    let mut run = Command::new(command);
    run.args(arguments).arg(&file);
    if command == "pdftotext" {
        run.arg("-");
    }
    let output = run
        .output()
        .unwrap_or_else(|error| panic!("{command} ({error}): install poppler-utils"));
    assert!(output.status.success(), "{command}: {output:?}");
    // Titles in the structure tree are in PDF's own encoding.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn text_of(bytes: &[u8]) -> String {
    poppler("pdftotext", &["-layout"], bytes).replace('\u{a0}', " ")
}

/// Text without any space, so that line breaks do not matter.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

#[test]
fn the_same_report_is_the_same_bytes() {
    for language in Language::ALL {
        let first = pdf(&report(language)).unwrap();
        assert!(first == pdf(&report(language)).unwrap());
        assert_eq!(
            pages_svg(&report(language)).unwrap(),
            pages_svg(&report(language)).unwrap()
        );
    }
}

#[test]
fn both_languages_print_the_figures_of_the_method() {
    let text = text_of(&pdf(&report(Language::Ru)).unwrap());
    for expected in [
        "Рост подписки «Сметана»",
        "ООО «Сметана», учёт для кафе",
        "23 ноября 2026",
        "Содержание",
        "клиент приносит в 6,3 раза больше, чем стоит",
        "4 800 ₽",
        "30 400 ₽",
        "94,7 дня",
        "1 600 ₽",
        "Перепроектируйте воронку",
        "CAC ≤ 2 280 ₽",
        "одним параметром «маржа» недостижимо",
        "Из «Покупки 2025»",
        "возврат вложений, 4-й платёж",
        "Словарь терминов",
        "43 120 500 ₽",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    let text = text_of(&pdf(&report(Language::En)).unwrap());
    for expected in [
        "November 23, 2026",
        "brings in 6.3 times",
        "₽30,400",
        "94.7 days",
        "Redesign the funnel",
        "CAC ≤ ₽2,280",
        "paid back by payment 4",
        "Glossary",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    assert!(
        !text.chars().any(|letter| ('А'..='я').contains(&letter)),
        "{text}"
    );
}

#[test]
fn a_reader_without_eyes_gets_tags_title_and_language() {
    for (language, title, tag) in [
        (Language::Ru, "Рост подписки «Сметана»", "ru"),
        (Language::En, "Subscription growth for Smetana", "en"),
    ] {
        let bytes = pdf(&report(language)).unwrap();
        let info = poppler("pdfinfo", &[], &bytes);
        for (name, value) in [
            ("Title:", title),
            ("Tagged:", "yes"),
            ("Page size:", "595.276 x 841.89 pts (A4)"),
            ("Creator:", "Growth Architect"),
            ("CreationDate:", "Mon Nov 23 00:00:00 2026"),
        ] {
            let line = info
                .lines()
                .find(|line| line.starts_with(name))
                .unwrap_or_default();
            assert!(line.contains(value), "{name} {value}:\n{info}");
        }
        let metadata = poppler("pdfinfo", &["-meta"], &bytes);
        assert!(
            metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{metadata}"
        );
        assert!(
            metadata.contains(&format!("<rdf:li>{tag}</rdf:li>")),
            "{metadata}"
        );
        let structure = poppler("pdfinfo", &["-struct-text"], &bytes);
        for element in ["TOC", "H1", "H2", "H3", "Table", "TH", "Figure"] {
            assert!(structure.contains(element), "no {element}:\n{structure}");
        }
        for font in poppler("pdffonts", &[], &bytes).lines().skip(2) {
            assert!(
                font.contains("Inter") && font.contains("yes yes yes"),
                "{font}"
            );
        }
    }
}

#[test]
fn what_users_write_is_printed_and_never_run() {
    let hostile = [
        "#let x = 1",
        "#import \"main.typ\": *",
        "$ x^2 $ *bold* _it_ `code` @ref <label> // no comment",
        "\\u{41} \\ = Heading",
        "\"quotes\" 'single' «ёлочки» — – … ~ nbsp",
        "🚀 📈",
        "שלום עולם",
        "<script>alert(1)</script>",
        "=SUM(A1)",
    ];
    let mut data = report(Language::Ru);
    data.settings.title = hostile[0].to_owned();
    data.client = hostile[1].to_owned();
    data.settings.author = hostile[2].to_owned();
    data.settings.contact = hostile[3].to_owned();
    data.scenarios[0].name = hostile[4].to_owned();
    data.scenarios[1].name = hostile[5].to_owned();
    data.datasets[0].name = hostile[6].to_owned();
    data.datasets[0].facts[0].label = hostile[7].to_owned();
    data.datasets[0].facts[1].text = hostile[8].to_owned();
    let text = squeezed(&text_of(&pdf(&data).unwrap()));
    for written in hostile {
        // poppler prints right-to-left text in the order of its letters on the page.
        let expected = squeezed(written);
        let backwards: String = expected.chars().rev().collect();
        assert!(
            text.contains(&expected) || (written == hostile[6] && text.contains(&backwards)),
            "no `{written}` in {text}"
        );
    }
}

#[test]
fn very_long_names_stay_on_the_page() {
    let word = "Оченьдлинноеимябезпробелов".repeat(12);
    let sentence = "Долгое название проекта с многими словами ".repeat(8);
    for name in [&word[..], &sentence[..]] {
        let mut data = report(Language::Ru);
        data.project = name.to_owned();
        data.client = name.to_owned();
        data.settings.author = name.to_owned();
        for scenario in &mut data.scenarios {
            scenario.name = name.to_owned();
        }
        data.datasets[0].name = name.to_owned();
        data.datasets[0].facts[0].text = name.to_owned();
        let bytes = pdf(&data).unwrap();
        let boxes = poppler("pdftotext", &["-bbox"], &bytes);
        let mut words = 0;
        for line in boxes.lines().filter(|line| line.contains("<word ")) {
            let edge = |name: &str| -> f64 {
                let rest = line.split_once(&format!("{name}=\"")).unwrap().1;
                rest.split_once('"').unwrap().0.parse().unwrap()
            };
            words += 1;
            assert!(
                edge("xMin") >= 60.0 && edge("xMax") <= 595.3 - 60.0,
                "{line}"
            );
            assert!(
                edge("yMin") >= 20.0 && edge("yMax") <= 841.9 - 20.0,
                "{line}"
            );
        }
        assert!(words > 300, "{words}");
        assert!(squeezed(&text_of(&bytes)).contains(&squeezed(name)[..200]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// PDF/UA refuses much; no name may stop a report.
    #[test]
    fn any_text_can_be_printed(texts in prop::collection::vec(any::<String>(), 6)) {
        let mut data = report(Language::En);
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        data.settings.title = next();
        data.client = next();
        data.settings.author = next();
        data.settings.contact = next();
        data.scenarios[0].name = next();
        data.datasets[0].name = next();
        data.datasets[0].months.clear();
        prop_assert!(pdf(&data).is_ok());
    }
}

#[test]
fn composed_characters_are_printed() {
    let mut data = report(Language::Ru);
    data.client = "👩‍💻 👍🏽 🇷🇺 ❤️ 1️⃣ и\u{306} e\u{301} ﷽ 漢字 \u{e000} \u{10ffff} 𝐀".to_owned();
    data.project = String::new();
    pdf(&data).unwrap();
}

#[test]
fn a_scenario_without_inputs_says_what_is_missing() {
    for language in Language::ALL {
        let data = Report {
            scenarios: vec![ReportScenario {
                name: "0".to_owned(),
                inputs: Inputs::default(),
                sources: BTreeMap::new(),
            }],
            datasets: vec![],
            ..report(language)
        };
        let text = text_of(&pdf(&data).unwrap());
        let expected = match language {
            Language::Ru => "Судить об экономике пока рано. Заполните:",
            Language::En => "It is too early to judge the economics. Enter",
        };
        assert!(text.contains(expected), "{text}");
        // No rows of nothing.
        let nothing = text_in_catalogue(language);
        assert!(!text.contains(&nothing), "{nothing} in {text}");
    }
}

fn text_in_catalogue(language: Language) -> String {
    growth_i18n::text(language, "status-missing", &[])
}

#[test]
fn orders_and_extremes_are_printed() {
    let mut endless = subscription();
    endless.subscription.churn_per_month = Some(dec(0));
    let mut huge = subscription();
    huge.subscription.arpa_per_month = Some(dec(1_000_000_000_000_000));
    let mut free = subscription();
    free.acquisition.marketing_cost = Some(dec(0));
    free.acquisition.salaries_cost = Some(dec(0));
    free.acquisition.software_cost = Some(dec(0));
    let mut nobody = one_off();
    nobody.acquisition.new_customers = Some(dec(0));
    for inputs in [one_off(), endless, huge, free, nobody] {
        for language in Language::ALL {
            let mut data = report(language);
            data.scenarios[0].inputs = inputs.clone();
            let text = text_of(&pdf(&data).unwrap());
            assert!(
                !text.contains("NaN") && !text.contains("{$") && !text.contains("{ $"),
                "{text}"
            );
        }
    }
}

#[test]
fn sections_are_chosen_and_what_is_empty_is_left_out() {
    let mut data = report(Language::Ru);
    data.settings.sections = vec![Section::Datasets];
    let text = text_of(&pdf(&data).unwrap());
    assert!(text.contains("Данные о покупках"));
    assert!(
        !text.contains("Содержание") && !text.contains("Юнит-экономика"),
        "{text}"
    );

    let nothing = Report {
        scenarios: vec![],
        datasets: vec![],
        ..report(Language::Ru)
    };
    assert_eq!(pages_svg(&nothing).unwrap().len(), 1);
    pdf(&nothing).unwrap();
}

#[test]
fn a_brand_is_shown_or_refused() {
    // A PNG of one red pixel.
    let pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    let branded = |logo: &str, accent: &str| {
        let mut data = report(Language::En);
        data.settings.logo = Some(logo.to_owned());
        data.settings.accent = Some(accent.to_owned());
        pdf(&data)
    };
    // A logo needs no author beside it.
    for language in Language::ALL {
        let mut data = report(language);
        data.settings.author = String::new();
        data.settings.logo = Some(pixel.to_owned());
        data.settings.archival = true;
        let structure = poppler("pdfinfo", &["-struct"], &pdf(&data).unwrap());
        assert!(structure.contains("Figure"), "{structure}");
    }
    let plain = pdf(&report(Language::En)).unwrap();
    assert!(branded(pixel, "#ffcc00").unwrap() != plain);
    for wrong in [
        "data:image/png;base64,AAAA",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ",
        "data:image/svg+xml;base64,PHN2ZyBicm9rZW4=",
        "https://example.com/logo.png",
    ] {
        assert!(
            matches!(branded(wrong, "#ffcc00"), Err(ReportError::Logo)),
            "{wrong}"
        );
    }
    assert!(matches!(
        branded(pixel, "gold"),
        Err(ReportError::Accent(_))
    ));
}

#[test]
fn the_preview_needs_no_typeface_and_no_style() {
    for page in pages_svg(&report(Language::Ru)).unwrap() {
        for forbidden in ["<script", "<style", "style=", "<text", "font-family"] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        for link in page.split("href=\"").skip(1) {
            assert!(
                link.starts_with('#') || link.starts_with("data:image/"),
                "{}",
                &link[..40.min(link.len())]
            );
        }
    }
}

#[test]
fn settings_are_read_with_what_is_absent_left_out() {
    let settings: ReportSettings = serde_json::from_str(r#"{"language":"ru"}"#).unwrap();
    assert_eq!(settings, ReportSettings::new(Language::Ru));
    for section in Section::ALL {
        assert_eq!(Section::from_name(section.name()), Some(section));
        assert_eq!(serde_json::to_value(section).unwrap(), section.name());
    }
}

#[test]
fn sections_come_in_the_order_that_was_chosen() {
    let mut data = report(Language::Ru);
    data.settings.sections = vec![Section::Glossary, Section::Economics, Section::Glossary];
    let text = text_of(&pdf(&data).unwrap());
    let contents = text.find("Содержание").unwrap();
    let place = |title: &str| contents + text[contents..].find(title).unwrap();
    assert!(
        place("Словарь терминов") < place("Юнит-экономика"),
        "{text}"
    );
    // What is chosen twice is printed once: once in the contents, once as a heading, and on each of
    // its pages.
    let headings = text
        .lines()
        .filter(|line| line.trim() == "Словарь терминов")
        .count();
    assert_eq!(headings, 1, "{text}");
    // What has nothing to say is left out, and said to be.
    data.settings.sections = vec![Section::Audit, Section::Inputs];
    let preview = Preview::of(&data).unwrap();
    assert_eq!(preview.sections(), [Section::Inputs]);
    assert!(preview.page(0).is_some() && preview.page(preview.pages()).is_none());
}

#[test]
fn the_summary_is_written_from_the_figures_until_a_person_writes_it() {
    let mut data = report(Language::Ru);
    data.settings.sections = vec![Section::Summary];
    let text = text_of(&pdf(&data).unwrap());
    for expected in [
        "Что хорошо",
        "LTV к CAC: 6,3× при цели ≥ 3×.",
        "Окупаемость: 94,7 дня при цели < 45 дней. Перепроектируйте воронку.",
        // Without growth points of an audit the levers take their place, with money.
        "Отток, в месяц: 5 % → 4,5 %.",
        "Раз в неделю сверять CAC, LTV и окупаемость с целью.",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    // 150 customers × (33 777,78 − 30 400) ₽.
    assert!(text.contains("506 667 ₽"), "{text}");

    data.summary.growth_points = vec![SummaryPoint {
        title: "Запустить рекомендации".to_owned(),
        per_month: Some([dec(100_000), dec(250_000), dec(400_000)]),
    }];
    data.summary.next = vec![
        SummaryStep {
            title: "Сверить аналитику".to_owned(),
            due: chrono::NaiveDate::from_ymd_opt(2026, 11, 16),
            owner: String::new(),
        },
        SummaryStep {
            title: "Позвонить десяти клиентам".to_owned(),
            due: chrono::NaiveDate::from_ymd_opt(2026, 12, 5),
            owner: "Анна".to_owned(),
        },
    ];
    data.summary
        .edited
        .insert(SummaryPart::Good, "Первое.\n\n  Второе. ".to_owned());
    data.summary.edited.insert(SummaryPart::Weak, String::new());
    let text = text_of(&pdf(&data).unwrap());
    for expected in [
        "Запустить рекомендации — 250 000 ₽ в месяц, от 100 000 ₽ до 400 000 ₽.",
        "Срок прошёл 16.11.2026: Сверить аналитику",
        "До 05.12.2026: Позвонить десяти клиентам — Анна",
        "Первое.",
        "Второе.",
    ] {
        assert!(text.contains(expected), "no `{expected}` in:\n{text}");
    }
    assert!(
        !text.contains("Что мешает") && !text.contains("при цели ≥ 3×"),
        "{text}"
    );
    // What is written from the figures stays what it was, to go back to.
    let written = written_summary(&data).unwrap();
    assert!(written[0].lines[0].contains("6,3×"), "{written:?}");
}

#[test]
fn a_period_and_who_may_read_it_stand_where_one_looks() {
    let mut data = report(Language::En);
    data.settings.confidentiality = "For Smetana only".to_owned();
    data.settings.period_from = chrono::NaiveDate::from_ymd_opt(2026, 7, 1);
    data.settings.period_to = chrono::NaiveDate::from_ymd_opt(2026, 9, 30);
    let bytes = pdf(&data).unwrap();
    let text = text_of(&bytes);
    assert!(
        text.contains("July 1, 2026") && text.contains("September 30, 2026"),
        "{text}"
    );
    let pages = Preview::of(&data).unwrap().pages();
    // On the cover, and at the foot of every other page.
    assert_eq!(text.matches("For Smetana only").count(), pages, "{text}");
}

#[test]
fn a_report_for_archives_is_both_standards() {
    for language in Language::ALL {
        let mut data = report(language);
        data.settings.archival = true;
        // A picture with transparency is what the older archives refuse.
        data.client = "🚀 שלום".to_owned();
        let bytes = pdf(&data).unwrap();
        let metadata = poppler("pdfinfo", &["-meta"], &bytes);
        for expected in [
            "<pdfuaid:part>1</pdfuaid:part>",
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
        ] {
            assert!(metadata.contains(expected), "no {expected}:\n{metadata}");
        }
        assert!(pdf(&data).unwrap() == bytes);
    }
}

#[test]
fn a_long_table_repeats_its_heading_on_every_page() {
    let mut data = report(Language::Ru);
    let one = data.scenarios[0].clone();
    data.scenarios = (0..40)
        .map(|number| ReportScenario {
            name: format!("Сценарий {number}"),
            ..one.clone()
        })
        .collect();
    data.settings.sections = vec![Section::Inputs];
    let bytes = pdf(&data).unwrap();
    let pages: Vec<String> = text_of(&bytes).split('\u{c}').map(str::to_owned).collect();
    assert!(pages.len() > 10, "{}", pages.len());
    for page in &pages[1..pages.len() - 1] {
        // A page that a table runs over to begins with its heading again; one that begins with a
        // scenario has it below.
        assert!(page.contains("Параметр"), "{page}");
    }
}

#[test]
fn an_accent_says_how_well_it_reads() {
    let green = check_accent("#1e6b50").unwrap();
    assert!(green.legible && green.text_color == "#1e6b50");
    let yellow = check_accent("#FFDD00").unwrap();
    assert!(!yellow.legible && yellow.contrast < 1.5 && yellow.text_color != "#ffdd00");
    assert!(matches!(check_accent("red"), Err(ReportError::Accent(_))));
}

#[test]
fn the_audit_prints_scores_money_and_every_answer_as_data() {
    for language in Language::ALL {
        let mut report = report(language);
        report.audit = Some(common::reported_audit(language));
        let bytes = pdf(&report).unwrap();
        let text = squeezed(&text_of(&bytes));
        for said in [
            "51/100",
            "Foundation#2",
            "Onboarding$x$",
            "+387600",
            "Byhand:#hash",
            "#letx=1",
            "*note*<b>",
            "file_1.png",
            "38→51",
            "+182400",
        ] {
            assert!(text.contains(said), "{language:?}: no `{said}` in {text}");
        }
        assert!(bytes == pdf(&report).unwrap());
    }
}

#[test]
fn check_ins_are_printed_against_their_plan() {
    for (language, expected) in [
        (
            Language::Ru,
            [
                "Замеры с 2 ноября 2026 по 23 ноября 2026",
                "4 820 ₽",
                "45 дней к дню 90",
                "хуже плана",
                "План отстаёт на 3 дня.",
                "отставание плана",
                "16.11.2026",
                "4 966 ₽",
                "Budget $x$ stays",
                "#let note = 0",
            ],
        ),
        (
            Language::En,
            [
                "Check-ins from November 2, 2026 to November 23, 2026",
                "₽4,820",
                "45 days by day 90",
                "behind plan",
                "The plan is 3 days behind.",
                "delay of the plan",
                "Nov 16, 2026",
                "₽4,966",
                "Budget $x$ stays",
                "#let note = 0",
            ],
        ),
    ] {
        let mut data = report(language);
        data.kpi = Some(common::kpi::reported(language));
        data.settings.sections = vec![Section::Kpi];
        let bytes = pdf(&data).unwrap();
        let text = text_of(&bytes);
        for said in expected {
            assert!(text.contains(said), "no `{said}` in:\n{text}");
        }
        // The words that only who cannot see the drawing needs are there, too.
        let structure = poppler("pdfinfo", &["-struct"], &bytes);
        assert!(structure.contains("Figure"), "{structure}");
        assert!(bytes == pdf(&data).unwrap());
    }
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    // Whatever stands before, the heading of a table goes to the next page with its table.
    for scenarios in 1..8 {
        let mut data = report(Language::Ru);
        let one = data.scenarios[0].clone();
        data.scenarios = vec![one; scenarios];
        data.kpi = Some(common::kpi::reported(Language::Ru));
        data.audit = Some(common::reported_audit(Language::Ru));
        let bytes = pdf(&data).unwrap();
        let text = text_of(&bytes);
        for page in text.split('\u{c}') {
            let lines: Vec<&str> = page
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect();
            // The last line is the number of the page.
            let Some(last) = lines.len().checked_sub(2).map(|at| lines[at]) else {
                continue;
            };
            for heading in ["Как получены показатели", "Что решили", "Замер за замером"]
            {
                assert_ne!(last, heading, "{page}");
            }
            assert!(!last.starts_with("Сценарий «"), "{page}");
        }
    }
}

#[test]
fn ten_thousand_rows_of_a_table_are_printed() {
    let mut data = report(Language::Ru);
    let mut kpi = common::kpi::reported(Language::Ru);
    let one = kpi.check_ins[0].clone();
    kpi.check_ins = (0..10_000u32)
        .map(|day| growth_report::document::ReportCheckIn {
            date: one.date - chrono::Days::new(u64::from(day)),
            note: String::new(),
            decision: String::new(),
            ..one.clone()
        })
        .collect();
    data.kpi = Some(kpi);
    data.settings.sections = vec![Section::Kpi];
    let bytes = pdf(&data).unwrap();
    let info = poppler("pdfinfo", &[], &bytes);
    let pages: u32 = info
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .unwrap()
        .trim()
        .parse()
        .unwrap();
    assert!((200..500).contains(&pages), "{pages}");
    let text = text_of(&bytes);
    // The first and the last row, and the heading on every page between.
    let last = growth_i18n::Format::new(Language::Ru).date(one.date - chrono::Days::new(9_999));
    assert!(text.contains("02.11.2026") && text.contains(&last));
    assert!(text.matches("LTV по марже").count() as u32 >= pages - 1);
}
