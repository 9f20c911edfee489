//! Reminds of check-ins: looks at the clock on the wall now and then, asks the router what fell due
//! since the last look, and shows it as a desktop notification.

use std::{thread, time::Duration};

use chrono::NaiveDateTime;
use growth_api::{ApiError, CancelToken, Clock, Language, Router, Silent, system_language};
use notify_rust::Notification;
use serde_json::{Value, json};

/// From one look to the next.
const LOOK: Duration = Duration::from_secs(30);
/// After a look that failed: the workspace may be damaged, or being restored.
const LOOK_AFTER_FAILURE: Duration = Duration::from_secs(300);

/// Watches the clock as long as the program runs. Who wants no reminders is not looked at any
/// further than that nobody wants any.
pub fn watch(router: Router, clock: Clock) {
    // Without this thread the program works as before, it only reminds of nothing.
    let _ = thread::Builder::new()
        .name("reminders".to_owned())
        .spawn(move || {
            // A clock that is set back does not remind again of what it has reminded of.
            let wall_clock = || clock.local(clock.now());
            let mut seen = wall_clock();
            let mut pause = LOOK;
            loop {
                thread::sleep(pause);
                let now = wall_clock();
                pause = match (now > seen).then(|| due(&router, seen, now)) {
                    None => LOOK,
                    Some(Err(_)) => LOOK_AFTER_FAILURE,
                    Some(Ok(due)) => {
                        for reminder in &due {
                            show(reminder);
                        }
                        seen = now;
                        LOOK
                    }
                };
            }
        });
}

/// What fell due, in the language of the window.
fn due(router: &Router, from: NaiveDateTime, until: NaiveDateTime) -> Result<Vec<Value>, ApiError> {
    let ask = |request: &str, payload: Value, language: Language| {
        router.call(request, payload, language, &Silent, &CancelToken::default())
    };
    let preferences = ask("preferences.get", json!({}), system_language())?;
    let language = serde_json::from_value(preferences["language"].clone())
        .unwrap_or_else(|_| system_language());
    let mut answer = ask(
        "kpi.reminders",
        json!({ "from": from, "until": until }),
        language,
    )?;
    Ok(match answer["due"].take() {
        Value::Array(due) => due,
        _ => vec![],
    })
}

fn show(reminder: &Value) {
    let text = |field: &str| reminder[field].as_str().unwrap_or_default();
    // A desktop that shows no notifications is no reason to stop.
    let _ = Notification::new()
        .appname("Growth Architect")
        .summary(text("title"))
        .body(text("body"))
        .show();
}
