//! A real window under test: started by tauri-driver, driven through WebDriver.

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource as _, KeyAction, KeyActions},
    elements::Element,
    key::Key,
};
use growth_i18n::Language;
use growth_tests::{environment, program, repository};
use serde_json::{Map, Value, json};

/// A machine that builds something else meanwhile is slow, not wrong.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often something is looked up again when it is drawn again before a click arrives, and how
/// long one waits in between.
const PAUSE: Duration = Duration::from_millis(100);

/// Typing is saved after a moment; what is saved for this long stays so.
const QUIET: Duration = Duration::from_millis(700);

/// The program's window, over a data folder of its own.
pub struct Window {
    /// The WebDriver session.
    pub client: Client,
    driver: Driver,
    /// Where the program reads what its dialogs answer.
    answers: PathBuf,
}

impl Window {
    /// Starts the program over `data` in a fresh process, and waits until it can be used.
    pub async fn open(data: &Path) -> Result<Self> {
        Self::open_in(data, &[]).await
    }

    /// As [`Self::open`], with more in its environment.
    pub async fn open_in(data: &Path, more: &[(&str, &str)]) -> Result<Self> {
        std::fs::create_dir_all(data)?;
        let answers = data.join("dialog-answer");
        std::fs::write(&answers, "")?;
        let capabilities = json!({
            "tauri:options": { "application": program("growth-architect")? }
        });
        let Value::Object(capabilities) = capabilities else {
            bail!("an object")
        };
        let begun = Instant::now();
        loop {
            let (port, native) = (free_port()?, free_port()?);
            let driver = Command::new(driver_path())
                .args([
                    "--port",
                    &port.to_string(),
                    "--native-port",
                    &native.to_string(),
                ])
                .envs(environment(data)?)
                .env("GROWTH_DIALOG_ANSWER", &answers)
                .envs(more.iter().copied())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .context("tauri-driver cannot be started: run `cargo xtask setup`")?;
            let driver = Driver(driver);
            match connect(port, &capabilities).await {
                Ok(client) => {
                    let window = Self {
                        client,
                        driver,
                        answers,
                    };
                    window.wait_for("main").await?;
                    return Ok(window);
                }
                Err(error) if begun.elapsed() > PATIENCE => return Err(error),
                // Another program has taken one of the ports meanwhile: once more, with others.
                Err(_) => {}
            }
        }
    }

    /// Opens a page in the browser that comes with the web view.
    #[allow(dead_code, reason = "only journeys browse")]
    pub async fn browse(page: &str) -> Result<Self> {
        let port = free_port()?;
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("WebKitWebDriver cannot be started: run `cargo xtask setup`")?;
        let driver = Driver(driver);
        let browser = program_in(Path::new("/usr/lib"), "webkit2gtk-4.1/MiniBrowser")?;
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] }
        });
        let Value::Object(capabilities) = capabilities else {
            bail!("an object")
        };
        let window = Self {
            client: connect(port, &capabilities).await?,
            driver,
            answers: PathBuf::new(),
        };
        window.client.goto(page).await?;
        Ok(window)
    }

    /// Id of the process that the window runs below.
    #[allow(dead_code, reason = "a bench asks for it")]
    pub fn driver_id(&self) -> u32 {
        self.driver.0.id()
    }

    /// Closes the window as a person does, and waits until the program has ended.
    pub async fn close(self) -> Result<()> {
        self.client.clone().close().await?;
        // Ends the drivers, too.
        drop(self);
        Ok(())
    }

    /// The element, once it is there.
    pub async fn wait_for(&self, css: &str) -> Result<Element> {
        self.client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await
            .with_context(|| format!("nothing matches {css}"))
    }

    /// Runs JavaScript in the page.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Waits until the script answers something that is neither false nor null, and answers it.
    pub async fn until(&self, what: &str, script: &str, arguments: &[Value]) -> Result<Value> {
        let start = Instant::now();
        loop {
            let answer = self.script(script, arguments.to_vec()).await?;
            if !matches!(answer, Value::Null | Value::Bool(false)) {
                return Ok(answer);
            }
            if start.elapsed() > PATIENCE {
                let text = self.text().await?;
                bail!("waited in vain for {what}; the page says:\n{text}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the visible text contains `text`.
    pub async fn sees(&self, text: &str) -> Result<()> {
        self.until(
            text,
            "return document.body.innerText.includes(arguments[0])",
            &[json!(text)],
        )
        .await
        .map(|_| ())
    }

    /// Everything that can be read.
    pub async fn text(&self) -> Result<String> {
        let text = self
            .script("return document.body.innerText", vec![])
            .await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The visible element with this accessible name (its label, its text), once it is there;
    /// `first`: it is enough that the name begins so.
    async fn named(&self, name: &str, first: bool) -> Result<Element> {
        const EXACT: &str = "(text) => text === name";
        const BEGINNING: &str = "(text) => text.startsWith(name)";
        let find = r"
            const name = arguments[0];
            const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
            const labelled = (element) => clean((element.getAttribute('aria-labelledby') ?? '')
                .split(' ').filter(Boolean)
                .map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
            const names = (element) => [
                clean(element.getAttribute('aria-label')), labelled(element),
                ...[...(element.labels ?? [])].map((label) => clean(label.textContent)),
                clean(element.innerText ?? element.textContent),
            ];
            const actable = 'button,a[href],input,select,textarea,[role=button],[role=radio],'
                + '[role=tab],[role=option],[role=menuitem],[role=slider],[role=checkbox]';
            const matches = MATCHES;
            const found = [...document.querySelectorAll(actable)].filter((element) =>
                element.checkVisibility({ visibilityProperty: true }) && !element.disabled
                && names(element).some(matches));
            return found.at(-1) ?? null;
        "
        .replace("MATCHES", if first { BEGINNING } else { EXACT });
        self.element(&format!("“{name}”"), &find, name).await
    }

    /// The element that a script finds, once it does.
    async fn element(&self, what: &str, find: &str, argument: &str) -> Result<Element> {
        let found = self.until(what, find, &[json!(argument)]).await?;
        let id = found
            .as_object()
            .and_then(|object| object.values().next())
            .and_then(Value::as_str)
            .context("an element reference")?;
        Ok(Element::from_element_id(
            self.client.clone(),
            id.to_owned().into(),
        ))
    }

    /// Clicks what bears this name.
    pub async fn click(&self, name: &str) -> Result<()> {
        self.press(name, false).await
    }

    /// Clicks what bears a name that begins so (a choice with an explanation below it).
    pub async fn click_first(&self, name: &str) -> Result<()> {
        self.press(name, true).await
    }

    async fn press(&self, name: &str, begins: bool) -> Result<()> {
        self.click_found(name, async || self.named(name, begins).await)
            .await
    }

    /// Clicks what matches, once it is there.
    pub async fn click_css(&self, css: &str) -> Result<()> {
        self.click_found(css, async || self.wait_for(css).await)
            .await
    }

    /// Clicks what `find` finds. A busy page may draw it again, or still move it, before the click
    /// arrives: then it is looked up again.
    async fn click_found(&self, what: &str, find: impl AsyncFn() -> Result<Element>) -> Result<()> {
        let begun = Instant::now();
        loop {
            let found = find().await?;
            self.rests(&found).await?;
            let clicked = found.click().await;
            match clicked {
                Err(_) if begun.elapsed() < PATIENCE => {
                    // What lies over it at the edge of the window, a message or a bar, does not at its
                    // middle.
                    let middle = "arguments[0].scrollIntoView({ block: 'center' })";
                    let element = serde_json::to_value(&found)?;
                    let _ = self.client.execute(middle, vec![element]).await;
                    tokio::time::sleep(PAUSE).await;
                }
                Err(error) => {
                    let over = self.lies_over(&found).await?;
                    return Err(error).with_context(|| format!("cannot click “{what}”: {over}"));
                }
                Ok(()) => return Ok(()),
            }
        }
    }

    /// Waits until an element stays where it is: a button that moves between press and release is not
    /// clicked, and WebDriver says nothing of it.
    async fn rests(&self, element: &Element) -> Result<()> {
        const PLACE: &str = r"
            const [element, done] = arguments;
            const place = () => JSON.stringify(element.getBoundingClientRect());
            const begun = performance.now();
            const look = (before, rested) => requestAnimationFrame(() => {
                const now = place();
                const frames = now === before ? rested + 1 : 0;
                if (frames >= 3 || performance.now() - begun > 2000) done(true);
                else look(now, frames);
            });
            look('', 0);
        ";
        let element = serde_json::to_value(element)?;
        // An element that is gone is looked up again when the click does not find it.
        let _ = self.client.execute_async(PLACE, vec![element]).await;
        Ok(())
    }

    /// What takes a click at the middle of an element, with what could keep it from the element.
    async fn lies_over(&self, element: &Element) -> Result<String> {
        const FIND: &str = r"
            const { x, y, width, height } = arguments[0].getBoundingClientRect();
            const chain = [];
            let at = document.elementFromPoint(x + width / 2, y + height / 2);
            for (; at !== null && chain.length < 6; at = at.parentElement)
                chain.push(`${at.tagName.toLowerCase()}.${[...at.classList].join('.')}`);
            return `${Math.round(x)},${Math.round(y)} ${Math.round(width)}×${Math.round(height)} of `
                + `${innerWidth}×${innerHeight}; there: ${chain.join(' < ') || 'nothing'}; `
                + `body: ${document.body.getAttribute('style') ?? ''}`;
        ";
        let said = self
            .script(FIND, vec![serde_json::to_value(element)?])
            .await?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    }

    /// Replaces what stands in the field whose name begins so, and leaves the field.
    pub async fn fill_first(&self, name: &str, text: &str) -> Result<()> {
        const FIND: &str = r"
            const name = arguments[0];
            const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
            return [...document.querySelectorAll('input:not([type=range]), textarea')].find((field) =>
                field.checkVisibility() && [field.getAttribute('aria-label'),
                    ...[...(field.labels ?? [])].map((label) => label.textContent)]
                    .some((label) => clean(label).startsWith(name))) ?? null;
        ";
        let what = format!("the field “{name}”");
        self.click_found(&what, async || self.element(&what, FIND, name).await)
            .await?;
        self.replace_focused(text).await
    }

    /// Replaces what stands in the field that matches, and leaves it.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        self.click_css(css).await?;
        self.replace_focused(text).await
    }

    /// Types over what stands in the field that has the focus, and leaves it. The keys go to the focus,
    /// not to an element, which may have been drawn again since.
    async fn replace_focused(&self, text: &str) -> Result<()> {
        self.chord(&[Key::Control.into()], 'a').await?;
        let tab = char::from(Key::Tab);
        let keys = text
            .chars()
            .chain([tab])
            .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let actions = keys.fold(KeyActions::new("keyboard".to_owned()), |actions, key| {
            actions.then(key)
        });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Opens a section of the sidebar.
    pub async fn section(&self, name: &str) -> Result<()> {
        self.click_css(&format!("[data-section={name}]")).await?;
        self.wait_for(&format!("[data-section={name}][aria-current=page]"))
            .await?;
        Ok(())
    }

    /// The sections of the sidebar, in their order.
    pub async fn sections(&self) -> Result<Vec<String>> {
        let names = self
            .script(
                "return [...document.querySelectorAll('[data-section]')]
                    .map((entry) => entry.dataset.section)",
                vec![],
            )
            .await?;
        Ok(serde_json::from_value(names)?)
    }

    /// How many tabs the screen has at its top.
    pub async fn tabs(&self) -> Result<u64> {
        let count = self
            .script(
                "return document.querySelector('main [role=tablist]')
                    ?.querySelectorAll('[role=tab]').length ?? 0",
                vec![],
            )
            .await?;
        Ok(count.as_u64().unwrap_or(0))
    }

    /// Opens one of these tabs.
    pub async fn tab(&self, index: u64) -> Result<()> {
        self.until(
            &format!("tab {index}"),
            "const tab = document.querySelector('main [role=tablist]')
                ?.querySelectorAll('[role=tab]')[arguments[0]];
             tab?.click();
             return tab?.getAttribute('aria-selected') === 'true'",
            &[json!(index)],
        )
        .await
        .map(|_| ())
    }

    /// Gives a command through the palette.
    pub async fn command(&self, command: &str) -> Result<()> {
        self.chord(&[Key::Control.into()], 'k').await?;
        let search = self.wait_for("[role=dialog] [role=combobox]").await?;
        search.send_keys(&format!(">{command}")).await?;
        search
            .send_keys(&char::from(Key::Enter).to_string())
            .await?;
        self.until(
            "the palette to close",
            "return document.querySelector('[role=dialog] [role=combobox]') === null",
            &[],
        )
        .await
        .map(|_| ())
    }

    /// Opens the list of all projects through the command palette, where it is called `command`.
    pub async fn projects(&self, command: &str) -> Result<()> {
        self.command(command).await?;
        self.wait_for("[data-project]").await?;
        Ok(())
    }

    /// Opens the first project of the list.
    pub async fn first_project(&self) -> Result<()> {
        self.click_css("[data-project] button, [data-project] a")
            .await?;
        self.wait_for("[data-section=economics]").await?;
        Ok(())
    }

    /// What a figure's card says.
    pub async fn figure(&self, name: &str) -> Result<String> {
        let text = self
            .script(
                "return document.querySelector(`[data-figure=${arguments[0]}]`)?.innerText",
                vec![json!(name)],
            )
            .await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until a figure's card contains `part`.
    pub async fn until_figure(&self, name: &str, part: &str) -> Result<()> {
        self.until(
            &format!("{part} in {name}"),
            "return document.querySelector(`[data-figure=${arguments[0]}]`)?.innerText
                .includes(arguments[1]) ?? false",
            &[json!(name), json!(part)],
        )
        .await
        .map(|_| ())
    }

    /// Waits until everything is saved.
    pub async fn settled(&self) -> Result<()> {
        self.until(
            "everything to be saved",
            "const saved = document.querySelector('[data-state=saved]') !== null;
             window.savedSince = saved ? (window.savedSince ?? performance.now()) : null;
             const done = saved && performance.now() - window.savedSince > arguments[0];
             if (done) window.savedSince = null;
             return done",
            &[json!(u64::try_from(QUIET.as_millis())?)],
        )
        .await
        .map(|_| ())
    }

    /// Waits until nothing moves any more.
    pub async fn still(&self) -> Result<()> {
        self.until(
            "the screen to come to rest",
            "return document.getAnimations().every((one) => one.playState !== 'running')
                && !document.querySelector('[aria-busy=true]')
                && [...document.images].every((image) => image.complete)",
            &[],
        )
        .await?;
        tokio::time::sleep(Duration::from_millis(250)).await;
        Ok(())
    }

    /// Answers the system's file dialogs with this path: they are not part of the page, and the page
    /// could not answer in their place.
    pub async fn answer_dialogs(&self, path: &Path) -> Result<()> {
        self.choose_among(&[path])
    }

    /// Answers them with the first of several paths that fits: a file that is there, a folder, or a new
    /// file in that folder.
    pub fn choose_among(&self, paths: &[&Path]) -> Result<()> {
        let lines: Option<Vec<&str>> = paths.iter().map(|path| path.to_str()).collect();
        let lines = lines.context("paths in UTF-8")?.join("\n");
        Ok(std::fs::write(&self.answers, lines)?)
    }

    /// Notes from now on whatever the content security policy stops.
    pub async fn watch_policy(&self) -> Result<()> {
        self.script(
            "window.stopped = [];
             document.addEventListener('securitypolicyviolation', (event) =>
                window.stopped.push(event.violatedDirective + ' ' + event.blockedURI))",
            vec![],
        )
        .await
        .map(|_| ())
    }

    /// Nothing had to be stopped.
    pub async fn policy_was_kept(&self) -> Result<()> {
        let stopped = self.script("return window.stopped", vec![]).await?;
        ensure!(
            stopped == json!([]),
            "the content security policy stopped {stopped}"
        );
        Ok(())
    }

    /// Presses a key while modifiers are held.
    pub async fn chord(&self, modifiers: &[char], key: char) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in modifiers {
            actions = actions.then(KeyAction::Down { value });
        }
        actions = actions
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        for &value in modifiers.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await?;
        Ok(())
    }

    /// Makes the window this large.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Everything that axe finds wrong on the screen as it is.
    pub async fn axe(&self, screen: &str) -> Result<()> {
        self.axe_of(screen, "document").await
    }

    /// Everything that axe finds wrong in the part of the page that a JavaScript expression names.
    pub async fn axe_of(&self, screen: &str, part: &str) -> Result<()> {
        // What is on its way out is no part of the screen.
        self.still().await?;
        let source =
            std::fs::read_to_string(repository().join("ui/node_modules/axe-core/axe.min.js"))?;
        self.script(&format!("if (!window.axe) {{ {source} }}"), vec![])
            .await?;
        let answer = self
            .client
            .execute_async(
                &"const done = arguments[arguments.length - 1];
                 axe.run(PART, { resultTypes: ['violations'] }).then((result) => done(
                   result.violations.map((violation) => violation.id + ': ' + violation.help + '\\n    '
                     + violation.nodes.map((node) => node.html.slice(0, 160) + ' '
                       + (node.any[0]?.message ?? '')).join('\\n    '))),
                   (error) => done([String(error)]))"
                    .replace("PART", part),
                vec![],
            )
            .await?;
        let violations: Vec<&str> = answer
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        ensure!(
            violations.is_empty(),
            "axe on {screen}:\n{}",
            violations.join("\n")
        );
        Ok(())
    }

    /// Keeps a picture of the window in `GROWTH_SCREENSHOTS`, where that is set.
    pub async fn picture(&self, name: &str) -> Result<()> {
        if let Some(folder) = std::env::var_os("GROWTH_SCREENSHOTS").map(PathBuf::from) {
            std::fs::create_dir_all(&folder)?;
            std::fs::write(
                folder.join(format!("{name}.png")),
                self.client.screenshot().await?,
            )?;
        }
        Ok(())
    }
}

/// A driver with all that it has started.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        // A journey that failed must leave neither its window nor the system's WebDriver behind, which
        // tauri-driver starts and does not end.
        let below = processes_below(self.0.id());
        let _ = self.0.kill();
        let _ = self.0.wait();
        end(&below);
    }
}

/// The processes that this one has started, and those that they have, as far as the system tells (only
/// Linux does, in `/proc`).
pub fn processes_below(parent: u32) -> Vec<u32> {
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    let parents: Vec<(u32, u32)> = entries
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            Some((id, parent_of(id)?))
        })
        .collect();
    let mut below = vec![parent];
    let mut next = 0;
    while let Some(&of) = below.get(next) {
        below.extend(
            parents
                .iter()
                .filter(|(_, parent)| *parent == of)
                .map(|(id, _)| id),
        );
        next += 1;
    }
    below.split_off(1)
}

/// The process that has started this one; `None` when it is not there, or has ended.
pub fn parent_of(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name of the program, in brackets, may hold spaces and brackets.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    let state = fields.next()?;
    let parent = fields.next()?.parse().ok()?;
    (state != "Z").then_some(parent)
}

fn end(processes: &[u32]) {
    if processes.is_empty() {
        return;
    }
    let _ = Command::new("kill")
        .arg("-9")
        .args(processes.iter().map(u32::to_string))
        .stderr(Stdio::null())
        .status();
}

/// A text of the program, so that journeys name things as the screen does.
pub fn say(language: Language, id: &str) -> String {
    growth_i18n::text(language, id, &[])
}

fn driver_path() -> PathBuf {
    std::env::var_os("TAURI_DRIVER").map_or_else(|| PathBuf::from("tauri-driver"), PathBuf::from)
}

/// A session of the WebDriver on a port, once it answers.
async fn connect(port: u16, capabilities: &Map<String, Value>) -> Result<Client> {
    let start = Instant::now();
    loop {
        let attempt = ClientBuilder::new(http_connector())
            .capabilities(capabilities.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match attempt {
            Ok(client) => return Ok(client),
            Err(error) if start.elapsed() > PATIENCE / 3 => return Err(error.into()),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

/// A program in a folder of libraries, or in the folder of a machine's architecture below it.
fn program_in(libraries: &Path, name: &str) -> Result<PathBuf> {
    std::fs::read_dir(libraries)?
        .flatten()
        .map(|entry| entry.path().join(name))
        .chain([libraries.join(name)])
        .find(|path| path.is_file())
        .with_context(|| format!("no {name} below {}", libraries.display()))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn http_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}
