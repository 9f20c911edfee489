//! Whatever users write is printed, and never run.

use growth_i18n::Language;
use growth_report::document::pdf;
use proptest::prelude::*;

use super::common::{hostile, parts};
use super::poppler::{poppler, squeezed, text_of};

#[test]
fn what_users_write_is_printed_and_never_run() {
    let texts = [
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
    let mut data = parts(Language::Ru);
    data.head.settings.title = texts[0].to_owned();
    data.head.client = texts[1].to_owned();
    data.head.settings.author = texts[2].to_owned();
    data.head.settings.contact = texts[3].to_owned();
    data.scenarios[0].name = texts[4].to_owned();
    data.scenarios[1].name = texts[5].to_owned();
    data.datasets[0].name = texts[6].to_owned();
    data.datasets[0].facts[0].label = texts[7].to_owned();
    data.datasets[0].facts[1].text = texts[8].to_owned();
    let text = squeezed(&text_of(&pdf(&data.report()).unwrap()));
    for written in texts {
        // poppler prints right-to-left text in the order of its letters on the page.
        let expected = squeezed(written);
        let backwards: String = expected.chars().rev().collect();
        assert!(
            text.contains(&expected) || (written == texts[6] && text.contains(&backwards)),
            "no `{written}` in {text}"
        );
    }
}

#[test]
fn very_long_names_stay_on_the_page() {
    let word = "Оченьдлинноеимябезпробелов".repeat(12);
    let sentence = "Долгое название проекта с многими словами ".repeat(8);
    for name in [&word[..], &sentence[..]] {
        let mut data = parts(Language::Ru);
        data.head.project = name.to_owned();
        data.head.client = name.to_owned();
        data.head.settings.author = name.to_owned();
        for scenario in &mut data.scenarios {
            scenario.name = name.to_owned();
        }
        data.datasets[0].name = name.to_owned();
        data.datasets[0].facts[0].text = name.to_owned();
        let bytes = pdf(&data.report()).unwrap();
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
        let mut data = parts(Language::En);
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        data.head.settings.title = next();
        data.head.client = next();
        data.head.settings.author = next();
        data.head.settings.contact = next();
        data.scenarios[0].name = next();
        data.datasets[0].name = next();
        data.datasets[0].months.clear();
        prop_assert!(pdf(&data.report()).is_ok());
    }
}

#[test]
fn composed_characters_are_printed() {
    let mut data = parts(Language::Ru);
    data.head.client = "👩‍💻 👍🏽 🇷🇺 ❤️ 1️⃣ и\u{306} e\u{301} ﷽ 漢字 \u{e000} \u{10ffff} 𝐀".to_owned();
    data.head.project = String::new();
    pdf(&data.report()).unwrap();
}

#[test]
fn blocks_print_what_people_wrote_as_data() {
    for language in Language::ALL {
        let mut data = parts(language);
        data.others.push(hostile);
        let bytes = pdf(&data.report()).unwrap();
        let text = squeezed(&text_of(&bytes));
        for said in [
            "51/100#hash",
            "*Question*",
            "_Value_,₽",
            "Points#1",
            "Onboarding$x$",
            "#letnext=1",
            "#letx=1",
            "*note*<b>",
            "file_1.png",
            "Decisions_$_",
            "Budget$x$stays",
            "_why_",
            "#letnote=0",
            "+182400",
        ] {
            assert!(text.contains(said), "{language:?}: no `{said}` in {text}");
        }
        assert!(
            text.contains("+387600") || text.contains("+387,600"),
            "{text}"
        );
        assert!(bytes == pdf(&data.report()).unwrap());
    }
}
