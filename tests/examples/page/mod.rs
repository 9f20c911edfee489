//! What the benches of the real window share: its harness, and how a page times itself. The page
//! measures, so that the test driver's own time does not count.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

#[path = "../../e2e/window.rs"]
pub mod window;

/// One measured value, as `cargo xtask bench` reads it.
pub fn line(name: &str, unit: &str, value: f64, limit: Option<f64>) {
    let mut line = json!({ "name": name, "unit": unit, "value": value });
    if let Some(limit) = limit {
        line["limit"] = json!(limit);
    }
    println!("{line}");
}

/// The value that `share` of the measured ones do not exceed.
pub fn percentile(times: &[f64], share: f64) -> Result<f64> {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (share * sorted.len() as f64) as usize;
    sorted
        .get(place.min(sorted.len().saturating_sub(1)))
        .copied()
        .context("nothing was measured")
}

/// How soon the page answers a key.
pub struct KeyTimes {
    /// From the key until everything that it changes stands in the page. Milliseconds.
    pub updated: Vec<f64>,
    /// From the key until the frame that shows it. Milliseconds.
    pub painted: Vec<f64>,
}

/// Presses these keys in turn, `moves` times, in the element `focus`, every `between` milliseconds, and
/// times until each element of `watched` has changed.
pub async fn key_times(
    window: &window::Window,
    focus: &str,
    keys: &[&str],
    watched: &[&str],
    moves: usize,
    between: u32,
) -> Result<KeyTimes> {
    const MEASURE: &str = r"
        const [focus, keys, watched, moves, between, done] = arguments;
        const field = document.querySelector(focus);
        const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
        const changed = () => Promise.all(watched.map((css) => new Promise((resolve) => {
            const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
            observer.observe(document.querySelector(css),
                { subtree: true, childList: true, characterData: true });
        })));
        (async () => {
            const updated = [], painted = [];
            field.focus();
            for (let move = 0; move < moves; move += 1) {
                const all = changed();
                const key = keys[move % keys.length];
                performance.mark('bench:input');
                field.dispatchEvent(new KeyboardEvent('keydown',
                    { key, code: key, bubbles: true, cancelable: true }));
                await all;
                updated.push(performance.measure('updated', 'bench:input').duration);
                await new Promise((resolve) =>
                    requestAnimationFrame(() => setTimeout(resolve, 0)));
                painted.push(performance.measure('painted', 'bench:input').duration);
                await wait(between);
            }
            done({ updated, painted });
        })();
    ";
    window.wait_for(focus).await?;
    for css in watched {
        window.wait_for(css).await?;
    }
    let answer = window
        .client
        .execute_async(
            MEASURE,
            vec![
                json!(focus),
                json!(keys),
                json!(watched),
                json!(moves),
                json!(between),
            ],
        )
        .await?;
    let times = |name: &str| -> Result<Vec<f64>> {
        serde_json::from_value(answer.get(name).cloned().unwrap_or(Value::Null))
            .with_context(|| format!("times until {name}"))
    };
    Ok(KeyTimes {
        updated: times("updated")?,
        painted: times("painted")?,
    })
}

/// Runs `step` (JavaScript that changes the page, given the number of the frame) in each of `frames`
/// frames after `prepare`, and answers how long each frame took. Milliseconds.
pub async fn frame_times(
    window: &window::Window,
    prepare: &str,
    step: &str,
    frames: usize,
) -> Result<Vec<f64>> {
    let measure = format!(
        r"
        const [frames, done] = arguments;
        (async () => {{
            {prepare}
            const step = (frame) => {{ {step} }};
            const times = [];
            let last = null, frame = 0;
            const next = (now) => {{
                if (last !== null) times.push(now - last);
                last = now;
                if (times.length >= frames) return done(times);
                step(frame);
                frame += 1;
                requestAnimationFrame(next);
            }};
            requestAnimationFrame(next);
        }})();
        "
    );
    let answer = window
        .client
        .execute_async(&measure, vec![json!(frames)])
        .await?;
    serde_json::from_value(answer).context("times of the frames")
}
