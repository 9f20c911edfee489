//! Brand, period, accent: what a person sets.

use growth_i18n::Language;
use growth_report::{
    ReportError,
    document::{Preview, check_accent, pdf},
    report::ReportSettings,
};

use super::common::{parts, report};
use super::poppler::{poppler, text_of};

#[test]
fn settings_are_read_with_what_is_absent_left_out() {
    let settings: ReportSettings = serde_json::from_str(r#"{"language":"ru"}"#).unwrap();
    assert_eq!(settings, ReportSettings::new(Language::Ru));
}

#[test]
fn a_brand_is_shown_or_refused() {
    // A PNG of one red pixel.
    let pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    let branded = |logo: &str, accent: &str| {
        let mut data = parts(Language::En);
        data.head.settings.logo = Some(logo.to_owned());
        data.head.settings.accent = Some(accent.to_owned());
        pdf(&data.report())
    };
    // A logo needs no author beside it.
    for language in Language::ALL {
        let mut data = parts(language);
        data.head.settings.author = String::new();
        data.head.settings.logo = Some(pixel.to_owned());
        data.head.settings.archival = true;
        let structure = poppler("pdfinfo", &["-struct"], &pdf(&data.report()).unwrap());
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
fn an_accent_says_how_well_it_reads() {
    let green = check_accent("#1e6b50").unwrap();
    assert!(green.legible && green.text_color == "#1e6b50");
    let yellow = check_accent("#FFDD00").unwrap();
    assert!(!yellow.legible && yellow.contrast < 1.5 && yellow.text_color != "#ffdd00");
    assert!(matches!(check_accent("red"), Err(ReportError::Accent(_))));
}

#[test]
fn a_period_and_who_may_read_it_stand_where_one_looks() {
    let mut data = parts(Language::En);
    data.head.settings.confidentiality = "For Smetana only".to_owned();
    data.head.settings.period_from = chrono::NaiveDate::from_ymd_opt(2026, 7, 1);
    data.head.settings.period_to = chrono::NaiveDate::from_ymd_opt(2026, 9, 30);
    let bytes = pdf(&data.report()).unwrap();
    let text = text_of(&bytes);
    assert!(
        text.contains("July 1, 2026") && text.contains("September 30, 2026"),
        "{text}"
    );
    let pages = Preview::of(&data.report()).unwrap().pages();
    // On the cover, and at the foot of every other page.
    assert_eq!(text.matches("For Smetana only").count(), pages, "{text}");
}
