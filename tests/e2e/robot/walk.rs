//! One walk: what is done is chosen by chance, step by step, and every step is looked at.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;

use crate::{
    edit::{Learned, edit},
    page::{Kind, Offer, Page},
    random::Random,
};

/// Sections of a project, by their shortcut.
const SECTIONS: usize = 10;
/// The samples.
const PROJECTS: &[&str] = &["Тёплый дом", "Сметана"];
/// A section is gone to at the latest after so many steps, so that a walk sees all of them.
const STAY: usize = 7;
/// Scenes that axe looks at in one walk: it takes a second each.
const SCENES: usize = 18;
/// Steps that are told when something is wrong.
const TOLD: usize = 25;

/// Sizes of the window, the smallest that is supported among them.
const SIZES: &[(u32, u32)] = &[(1024, 700), (1280, 800), (1600, 1000)];

/// What one may do.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Click,
    Edit,
    Key,
    Shortcut,
    Palette,
    Undo,
    Drag,
    Scroll,
    Section,
    Project,
    Resize,
    Reload,
}

const DEEDS: &[(usize, Deed)] = &[
    (42, Deed::Click),
    (16, Deed::Edit),
    (9, Deed::Key),
    (5, Deed::Shortcut),
    (5, Deed::Palette),
    (7, Deed::Undo),
    (5, Deed::Drag),
    (3, Deed::Scroll),
    (4, Deed::Section),
    (2, Deed::Project),
    (1, Deed::Resize),
    (1, Deed::Reload),
];

const KEYS: &[(usize, Key)] = &[
    (5, Key::Tab),
    (4, Key::Enter),
    (3, Key::Escape),
    (2, Key::Down),
    (2, Key::Up),
    (2, Key::Right),
    (2, Key::Left),
    (1, Key::Home),
    (1, Key::End),
    (1, Key::PageDown),
    (1, Key::Delete),
];

/// A walk under way.
struct Walk {
    page: Page,
    random: Random,
    learned: Learned,
    /// Scenes that axe has looked at.
    scenes: BTreeSet<String>,
    /// What it found, which does not end the walk.
    violations: BTreeSet<String>,
    /// Projects and their sections (by shortcut) that are still to be seen.
    deck: Vec<(&'static str, usize)>,
    told: Vec<String>,
}

/// Walks `steps` steps from a seed.
pub async fn walk(seed: u64, steps: usize) -> Result<()> {
    let data = tempfile::tempdir()?;
    let mut random = Random::new(seed);
    let mut deck: Vec<(&str, usize)> = (1..=SECTIONS)
        .flat_map(|section| PROJECTS.iter().map(move |&project| (project, section)))
        .collect();
    random.shuffle(&mut deck);
    let mut walk = Walk {
        page: Page::open(data.path()).await?,
        random,
        learned: Learned::default(),
        scenes: BTreeSet::new(),
        violations: BTreeSet::new(),
        deck,
        told: Vec::new(),
    };
    for number in 0..steps {
        if let Err(error) = walk.step(number).await {
            let picture = format!("robot-{seed}");
            let _ = walk.page.window.picture(&picture).await;
            let from = walk.told.len().saturating_sub(TOLD);
            let told = walk.told.get(from..).unwrap_or_default().join("\n  ");
            return Err(error.context(format!("after\n  {told}\n")));
        }
    }
    let violations: Vec<String> = walk.violations.into_iter().collect();
    ensure!(violations.is_empty(), "{}", violations.join("\n"));
    walk.page.window.close().await
}

impl Walk {
    async fn step(&mut self, number: usize) -> Result<()> {
        let deed = if number.is_multiple_of(STAY) && !self.deck.is_empty() {
            Deed::Section
        } else {
            self.random.weighted(DEEDS).context("something to do")?
        };
        self.told.push(format!("{number}. {deed:?}"));
        let said = self.act(deed).await?;
        if let Some(last) = self.told.last_mut() {
            *last = format!("{number}. {said}");
            println!("  {last}");
        }
        self.page.rest().await?;
        let scene = self.page.scene().await?;
        if self.scenes.len() < SCENES && self.scenes.insert(scene.clone()) {
            // What lies over the page is looked at by itself: the page has been looked at before.
            const TOP: &str = "window.robot.layers().at(-1) ?? document";
            if let Err(error) = self.page.window.axe_of(&scene, TOP).await {
                let found = format!("{error:#}");
                println!("  {found}");
                self.violations.insert(found);
            }
        }
        Ok(())
    }

    async fn act(&mut self, deed: Deed) -> Result<String> {
        match deed {
            Deed::Click => self.click().await,
            Deed::Edit => match edit(&self.page, &mut self.random, &mut self.learned).await? {
                Some(said) => Ok(said),
                None => self.click().await,
            },
            Deed::Key => {
                let key = self.random.weighted(KEYS).unwrap_or(Key::Tab);
                let shift = self.random.percent(15);
                let held: &[Key] = if shift { &[Key::Shift] } else { &[] };
                self.page.press(held, key.into()).await?;
                Ok(format!(
                    "press {}{key:?}",
                    if shift { "Shift " } else { "" }
                ))
            }
            Deed::Shortcut => self.shortcut().await,
            Deed::Palette => self.palette().await,
            Deed::Undo => self.undo().await,
            Deed::Drag => self.drag().await,
            Deed::Scroll => {
                let share = self.random.below(1000) as f64 / 1000.0;
                self.page.scroll(share).await?;
                Ok(format!("scroll {share}"))
            }
            Deed::Section => self.section().await,
            Deed::Project => {
                let name = *self.random.pick(PROJECTS).context("a project")?;
                self.open(name).await
            }
            Deed::Resize => {
                let (width, height) = *self.random.pick(SIZES).unwrap_or(&(1280, 800));
                self.page.window.resize(width, height).await?;
                Ok(format!("make the window {width} × {height}"))
            }
            Deed::Reload => {
                self.page.reload().await?;
                Ok("start the page anew".to_owned())
            }
        }
    }

    async fn click(&mut self) -> Result<String> {
        let offers = self.page.offers().await?.offers;
        let all: Vec<(usize, &Offer)> = offers.iter().enumerate().collect();
        let Some(&(index, offer)) = self.random.pick(&all) else {
            return Ok("nothing to click".to_owned());
        };
        let Offer { name, x, y, .. } = offer;
        match offer.kind {
            Kind::Select => {
                let entry = self.random.below(50);
                let chosen = self.page.choose(index, entry).await?;
                Ok(format!("choose “{chosen}” in “{name}”"))
            }
            Kind::Search => {
                let word = self.word();
                self.page.click(*x, *y).await?;
                self.page.write(word).await?;
                Ok(format!("search in “{name}”"))
            }
            Kind::Field if !offer.readonly && self.random.percent(50) => {
                self.page.click(*x, *y).await?;
                let text = *self.random.pick(ODD_TEXTS).unwrap_or(&"");
                self.page.write(text).await?;
                self.page.press(&[], Key::Escape.into()).await?;
                Ok(format!("type “{text}” into “{name}” and take it back"))
            }
            _ => {
                self.page.click(*x, *y).await?;
                Ok(format!("click “{name}”"))
            }
        }
    }

    fn word(&mut self) -> &'static str {
        const WORDS: &[&str] = &["а", "план", "margin", "цик", "zzz", "отч", "1", "<b>"];
        self.random.pick(WORDS).unwrap_or(&"а")
    }

    async fn shortcut(&mut self) -> Result<String> {
        const SHORTCUTS: &[(&str, char, bool)] = &[
            ("Ctrl K", 'k', true),
            ("Ctrl N", 'n', true),
            ("Ctrl E", 'e', true),
            ("Ctrl ,", ',', true),
            ("?", '?', false),
            ("F10", '\u{e03a}', false),
        ];
        let (name, key, control) = *self.random.pick(SHORTCUTS).context("a shortcut")?;
        let held: &[Key] = if control { &[Key::Control] } else { &[] };
        self.page.press(held, key).await?;
        Ok(format!("press {name}"))
    }

    async fn palette(&mut self) -> Result<String> {
        self.page.press(&[Key::Control], 'k').await?;
        self.page.rest().await?;
        let word = self.word();
        let down = self.random.below(6);
        self.page.write(word).await?;
        for _ in 0..down {
            self.page.press(&[], Key::Down.into()).await?;
        }
        self.page.press(&[], Key::Enter.into()).await?;
        Ok(format!("give the {down}th command of “{word}”"))
    }

    async fn undo(&mut self) -> Result<String> {
        let (back, forth) = (self.random.within(1, 4), self.random.below(4));
        for _ in 0..back {
            self.page.press(&[Key::Control], 'z').await?;
        }
        for _ in 0..forth {
            self.page.press(&[Key::Control, Key::Shift], 'z').await?;
        }
        Ok(format!("undo {back} times, redo {forth} times"))
    }

    async fn drag(&mut self) -> Result<String> {
        let offers = self.page.offers().await?.offers;
        let draggable: Vec<&Offer> = offers
            .iter()
            .filter(|offer| offer.kind == Kind::Drag)
            .collect();
        let Some(offer) = self.random.pick(&draggable) else {
            return self.click().await;
        };
        let across = self.random.below(400);
        let down = self.random.below(200);
        let to = (
            offer.x - 200 + i64::try_from(across)?,
            offer.y - 100 + i64::try_from(down)?,
        );
        self.page.drag((offer.x, offer.y), to).await?;
        Ok(format!("drag “{}” to {to:?}", offer.name))
    }

    /// Goes to the next section that is still to be seen, or to any.
    async fn section(&mut self) -> Result<String> {
        let (project, section) = match self.deck.pop() {
            Some((project, section)) => (Some(project), section),
            None => (None, self.random.within(1, SECTIONS)),
        };
        // What lies over the page keeps its shortcuts to itself.
        self.page.press(&[], Key::Escape.into()).await?;
        self.page.press(&[], Key::Escape.into()).await?;
        self.page.rest().await?;
        let mut said = String::new();
        if let Some(project) = project {
            said = self.open(project).await? + ", ";
            self.page.rest().await?;
        }
        let digit = char::from_digit(u32::try_from(section % 10)?, 10).context("a digit")?;
        self.page.press(&[Key::Control], digit).await?;
        Ok(format!("{said}go to section {section}"))
    }

    /// Opens a project through the palette.
    async fn open(&self, name: &str) -> Result<String> {
        self.page.press(&[Key::Control], 'k').await?;
        self.page.rest().await?;
        self.page.write(name).await?;
        self.page.rest().await?;
        self.page.press(&[], Key::Enter.into()).await?;
        Ok(format!("open “{name}”"))
    }
}

/// What a careless program would trip over.
const ODD_TEXTS: &[&str] = &[
    "-1",
    "0",
    "1e309",
    "99999999999999999999999999999",
    "0,0000000000000000000000001",
    "'; DROP TABLE projects; --",
    "<img src=x onerror=alert(1)>",
    "12.13.2026",
    "💥",
    " ",
];
