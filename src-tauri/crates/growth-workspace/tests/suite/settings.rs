//! Settings, preferences and what a report contains.

use growth_model::Currency;
use growth_workspace::preferences::{self, PreferencesPatch, Theme};
use growth_workspace::report::{self, ReportPatch};
use growth_workspace::settings::{self, Branding, Settings, SettingsPatch};
use growth_workspace::{Language, history};
use serde_json::json;

use crate::desk::{Desk, project, undoable_rows};

#[test]
fn settings_have_defaults_and_are_undoable() {
    let (_desk, mut ws) = Desk::opened();
    assert_eq!(settings::get(&ws.view()).unwrap(), Settings::default());
    let patch = SettingsPatch {
        default_currency: Some(Currency::EUR),
        branding: Some(Branding {
            name: " Студия роста ".into(),
            contact: "тел. 1\nпочта".into(),
            color: Some("#1e6b50".into()),
            logo: None,
        }),
    };
    let committed = ws.update_settings(&patch).unwrap();
    assert_eq!(committed.value.branding.name, "Студия роста");
    assert_eq!(committed.value.branding.color.as_deref(), Some("#1E6B50"));
    let ids: Vec<_> = committed.changed.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["branding", "default_currency"]);
    assert!(ws.update_settings(&patch).unwrap().changed.is_empty());
    ws.undo().unwrap().unwrap();
    assert_eq!(settings::get(&ws.view()).unwrap(), Settings::default());
    ws.redo().unwrap().unwrap();
    assert_eq!(settings::get(&ws.view()).unwrap(), committed.value);
}

#[test]
fn branding_is_checked() {
    let (_desk, mut ws) = Desk::opened();
    let mut refused = |branding: Branding| {
        let patch = SettingsPatch {
            branding: Some(branding),
            ..SettingsPatch::default()
        };
        let error = ws.update_settings(&patch).unwrap_err();
        (error.code(), error.field().map(str::to_owned))
    };
    let color = |text: &str| Branding {
        color: Some(text.to_owned()),
        ..Branding::default()
    };
    for text in ["green", "#12345", "#12345G", "url(x)", "#1E6B50;"] {
        assert_eq!(
            refused(color(text)),
            ("malformed", Some("branding.color".into())),
            "{text}"
        );
    }
    let logo = |text: String| Branding {
        logo: Some(text),
        ..Branding::default()
    };
    let field = Some("branding.logo".to_owned());
    assert_eq!(
        refused(logo("https://example.org/x.png".into())),
        ("malformed", field.clone())
    );
    assert_eq!(
        refused(logo("data:text/html;base64,AA".into())),
        ("malformed", field.clone())
    );
    let large = "A".repeat(settings::MAX_LOGO_BYTES / 3 * 4);
    assert_eq!(
        refused(logo(format!("data:image/png;base64,{large}"))),
        ("too_long", field)
    );
}

#[test]
fn preferences_are_kept_and_not_undone() {
    let (desk, mut ws) = Desk::opened();
    let patch = PreferencesPatch {
        language: Some(Language::En),
        theme: Some(Theme::Dark),
        zoom_percent: Some(150),
        last_section: Some("economics".into()),
        places: [("economics".to_owned(), json!({"scroll_px": 120}))].into(),
        ..PreferencesPatch::default()
    };
    let before = undoable_rows(&ws);
    let kept = ws.update_preferences(&patch).unwrap();
    assert_eq!(undoable_rows(&ws), before);
    assert!(history::list(&ws.view(), 10).unwrap().is_empty());
    assert_eq!(ws.undo().unwrap(), None);
    drop(ws);
    let mut ws = desk.open();
    assert_eq!(preferences::get(&ws.view()).unwrap(), kept);
    assert_eq!(kept.zoom_percent, 150);
    assert_eq!(kept.places["economics"]["scroll_px"], 120);

    let forget = PreferencesPatch {
        places: [("economics".to_owned(), json!(null))].into(),
        ..PreferencesPatch::default()
    };
    assert!(ws.update_preferences(&forget).unwrap().places.is_empty());
    let wrong = PreferencesPatch {
        zoom_percent: Some(99),
        ..PreferencesPatch::default()
    };
    let error = ws.update_preferences(&wrong).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("out_of_range", Some("zoom_percent"))
    );
}

#[test]
fn a_report_is_everything_in_the_projects_language_until_chosen() {
    let (desk, mut ws) = Desk::opened();
    let made = project(&mut ws, "А");
    let default = report::get(&ws.view(), &made.id).unwrap();
    assert_eq!(default.language, Language::Ru);
    assert_eq!((&default.sections, &default.scenarios), (&None, &None));

    let patch = ReportPatch {
        language: Some(Language::En),
        title: Some("For the board".into()),
        sections: Some(vec!["economics".into(), "inputs".into()]),
        scenarios: Some(vec![made.active_scenario_id.clone().unwrap()]),
        ..ReportPatch::default()
    };
    let chosen = ws.update_report(&made.id, &patch).unwrap();
    assert_eq!(
        chosen.value.sections.as_deref().unwrap(),
        ["economics", "inputs"]
    );
    assert!(
        chosen
            .changed
            .iter()
            .any(|c| c.entity == "report_settings" && c.id == made.id.as_str())
    );
    let all_again = ReportPatch {
        sections: Some(vec![]),
        ..ReportPatch::default()
    };
    desk.wait_seconds(5);
    assert_eq!(
        ws.update_report(&made.id, &all_again)
            .unwrap()
            .value
            .sections,
        None
    );
    ws.undo().unwrap().unwrap();
    assert_eq!(report::get(&ws.view(), &made.id).unwrap(), chosen.value);
    ws.undo().unwrap().unwrap();
    assert_eq!(report::get(&ws.view(), &made.id).unwrap(), default);

    let other = project(&mut ws, "Б");
    let error = ws.update_report(&other.id, &patch).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("other_project", Some("scenarios"))
    );
}
