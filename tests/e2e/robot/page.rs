//! The page as the robot sees and uses it.

use std::{path::Path, time::Duration};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::{
    actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction},
    key::Key,
};
use growth_tests::{Cli, repository};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::window::Window;

const SCRIPT: &str = include_str!("page.js");
const LEFT_BUTTON: u64 = 0;

/// The window with what the robot needs in it.
pub struct Page {
    pub window: Window,
    /// Where the page writes what it exports.
    out: tempfile::TempDir,
}

/// Something that can be reached on the screen.
#[derive(Debug, Clone, Deserialize)]
pub struct Offer {
    pub kind: Kind,
    pub name: String,
    pub x: i64,
    pub y: i64,
    /// What a field shows.
    pub value: String,
    /// A field of numbers.
    pub number: bool,
    pub readonly: bool,
    /// A field of several lines.
    pub area: bool,
    /// A field of dates.
    pub date: bool,
    /// The section that is open.
    pub section: String,
}

/// What one does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Click,
    Drag,
    Field,
    Search,
    Select,
}

/// As near as a drag goes to the edge of the page. Pixels.
const EDGE: i64 = 5;

/// Everything that can be reached.
#[derive(Debug, Deserialize)]
pub struct Offers {
    /// Something lies over the page, and these are in it.
    pub layer: bool,
    pub offers: Vec<Offer>,
}

/// How a field stands now.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct FieldState {
    pub refused: bool,
}

/// How many changes the program has taken and refused since the page was loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Counts {
    pub saves: u64,
    pub refusals: u64,
}

impl Page {
    /// Opens the window over a fresh folder with both samples.
    pub async fn open(data: &Path) -> Result<Self> {
        let cli = Cli::new(data);
        for kind in ["shop", "saas"] {
            cli.call(
                "projects.create_sample",
                &json!({ "kind": kind, "language": "ru" }),
            )?;
        }
        let projects = cli.call("projects.list", &json!({}))?;
        cli.call(
            "preferences.update",
            &json!({ "welcomed": true, "language": "ru", "last_section": "overview",
                     "last_project_id": projects["projects"][0]["id"] }),
        )?;
        let page = Self {
            window: Window::open(data).await?,
            out: tempfile::tempdir()?,
        };
        page.enter().await?;
        Ok(page)
    }

    /// Puts the robot's script into the page, which has been loaded.
    async fn enter(&self) -> Result<()> {
        self.window.wait_for("main").await?;
        let csv = repository().join("tests/fixtures/cdnow_sample_transactions.csv");
        self.window.choose_among(&[&csv, self.out.path()])?;
        self.window.script(SCRIPT, vec![]).await?;
        Ok(())
    }

    /// Loads the page anew, as the program does when it starts.
    pub async fn reload(&self) -> Result<()> {
        self.window.client.refresh().await?;
        self.enter().await
    }

    async fn call<T: serde::de::DeserializeOwned>(
        &self,
        method: &str,
        arguments: &[Value],
    ) -> Result<T> {
        let script = format!("return window.robot.{method}(...arguments)");
        let answer = self.window.script(&script, arguments.to_vec()).await?;
        serde_json::from_value(answer).with_context(|| format!("what {method} answers"))
    }

    /// Waits until nothing is on its way, and fails on what must not be. The program may work for minutes
    /// on a busy machine, and a script that waits is broken off after half a minute: it is asked again.
    /// A page that is busy though nothing is asked is stuck.
    pub async fn rest(&self) -> Result<()> {
        const ASKED: usize = 15;
        const REST: &str = r"
            const done = arguments[arguments.length - 1];
            const begin = performance.now();
            let quietSince = null;
            const look = () => {
                const now = performance.now();
                const { wrongs, waiting } = window.robot.wrongs();
                const quiet = window.robot.quiet() && !waiting;
                quietSince = quiet ? (quietSince ?? now) : null;
                if (wrongs.length > 0) done(wrongs);
                else if (quiet && now - quietSince > 120) done([]);
                else if (now - begin < 20000) setTimeout(look, 30);
                else if (window.robot.idle() < 10000) done(null);
                else done(['the page stays busy']);
            };
            setTimeout(look, 30);
        ";
        for _ in 0..ASKED {
            let wrongs = self.window.client.execute_async(REST, vec![]).await?;
            if let Some(wrongs) = serde_json::from_value::<Option<Vec<String>>>(wrongs)? {
                ensure!(wrongs.is_empty(), "{}", wrongs.join("\n"));
                return Ok(());
            }
        }
        bail!("the page stays busy")
    }

    pub async fn offers(&self) -> Result<Offers> {
        self.call("offers", &[]).await
    }

    /// What is on the screen, in a few words.
    pub async fn scene(&self) -> Result<String> {
        self.call("scene", &[]).await
    }

    pub async fn counts(&self) -> Result<Counts> {
        let counts = self
            .window
            .script(
                "const { saves, refusals } = window.robot; return { saves, refusals }",
                vec![],
            )
            .await?;
        Ok(serde_json::from_value(counts)?)
    }

    /// How the field of an offer stands; `None` when it is gone.
    pub async fn field(&self, offer: usize) -> Result<Option<FieldState>> {
        self.call("field", &[json!(offer)]).await
    }

    /// Whether the field of an offer has the focus.
    pub async fn focused(&self, offer: usize) -> Result<bool> {
        self.call("focused", &[json!(offer)]).await
    }

    /// Chooses an entry of the list of an offer.
    pub async fn choose(&self, offer: usize, entry: usize) -> Result<String> {
        self.call("choose", &[json!(offer), json!(entry)]).await
    }

    /// Scrolls something; `share` decides what and how far.
    pub async fn scroll(&self, share: f64) -> Result<()> {
        self.window
            .script("window.robot.scroll(arguments[0])", vec![json!(share)])
            .await
            .map(drop)
    }

    /// Asks the program past the page.
    pub async fn ask(&self, request: &str, payload: &Value) -> Result<Value> {
        const ASK: &str = r"
            const [request, payload, done] = arguments;
            window.robot.ask(request, payload)
                .then((answer) => done({ answer }), (error) => done({ error }));
        ";
        let said = self
            .window
            .client
            .execute_async(ASK, vec![json!(request), payload.clone()])
            .await?;
        if let Some(error) = said.get("error") {
            bail!("{request}: {error}");
        }
        Ok(said["answer"].clone())
    }

    /// Everything that a project holds, and the settings, as the program has it now.
    pub async fn kept(&self, project: Option<&str>) -> Result<Vec<u8>> {
        let mut kept = self
            .ask("settings.get", &json!({}))
            .await?
            .to_string()
            .into_bytes();
        if let Some(id) = project {
            const NAME: &str = "kept.growth-project";
            let path = self.out.path().join(NAME);
            if path.exists() {
                std::fs::remove_file(&path)?;
            }
            self.ask("projects.export", &json!({ "id": id, "newFile": NAME }))
                .await?;
            kept.extend(std::fs::read(&path)?);
        }
        Ok(kept)
    }

    /// The project that is open.
    pub async fn project(&self) -> Result<Option<String>> {
        let preferences = self.ask("preferences.get", &json!({})).await?;
        let Some(last) = preferences["last_project_id"].as_str() else {
            return Ok(None);
        };
        // What made it may have been undone since.
        let listed = self
            .ask("projects.list", &json!({ "archived": "all" }))
            .await?;
        let is_there = (listed["projects"].as_array().into_iter().flatten())
            .any(|project| project["id"] == last);
        Ok(is_there.then(|| last.to_owned()))
    }

    /// Moves the mouse. On a busy machine the driver now and then answers with an error without words;
    /// then once more.
    async fn perform(&self, actions: MouseActions) -> Result<()> {
        let client = &self.window.client;
        if client.perform_actions(actions.clone()).await.is_ok() {
            return Ok(());
        }
        client.release_actions().await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        Ok(client.perform_actions(actions).await?)
    }

    pub async fn click(&self, x: i64, y: i64) -> Result<()> {
        let actions = MouseActions::new("mouse".to_owned())
            .then(move_to(x, y, 20))
            .then(PointerAction::Down {
                button: LEFT_BUTTON,
            })
            .then(PointerAction::Up {
                button: LEFT_BUTTON,
            });
        self.perform(actions).await
    }

    /// Drags to a place, or as far towards it as the page goes: WebDriver refuses to leave it.
    pub async fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<()> {
        const SIZE: &str = "return [innerWidth, innerHeight]";
        let size = self.window.client.execute(SIZE, vec![]).await?;
        let (width, height): (i64, i64) = serde_json::from_value(size)?;
        let within = |at: i64, length: i64| at.clamp(EDGE, (length - EDGE).max(EDGE));
        let to = (within(to.0, width), within(to.1, height));
        let middle = (i64::midpoint(from.0, to.0), i64::midpoint(from.1, to.1));
        let actions = MouseActions::new("mouse".to_owned())
            .then(move_to(from.0, from.1, 20))
            .then(PointerAction::Down {
                button: LEFT_BUTTON,
            })
            .then(move_to(middle.0, middle.1, 60))
            .then(move_to(to.0, to.1, 60))
            .then(PointerAction::Up {
                button: LEFT_BUTTON,
            });
        self.perform(actions).await
    }

    /// Presses a key while others are held.
    pub async fn press(&self, modifiers: &[Key], key: char) -> Result<()> {
        let modifiers: Vec<char> = modifiers.iter().map(|&key| key.into()).collect();
        self.window.chord(&modifiers, key).await
    }

    /// Types a text, key by key.
    pub async fn write(&self, text: &str) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.window.client.perform_actions(actions).await?)
    }
}

fn move_to(x: i64, y: i64, milliseconds: u64) -> PointerAction {
    PointerAction::MoveTo {
        duration: Some(Duration::from_millis(milliseconds)),
        x: x as f64,
        y: y as f64,
    }
}
