//! Edits, and whether they are kept.
//!
//! The robot cannot know which fields are saved and how. It learns it: a field whose text was found in
//! what the program has, after it was left properly, is one that is saved. From then on its text must be
//! found however it is left, unless the program refuses it.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use fantoccini::key::Key;

use crate::{
    page::{Kind, Offer, Page},
    random::Random,
};

/// Fields that are known to be saved, by their section and name.
#[derive(Default)]
pub struct Learned(BTreeSet<String>);

/// How a field is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leave {
    Tab,
    Enter,
    /// To another section by its shortcut, in the midst of typing.
    Section(usize),
    /// By a click into the empty page.
    Away,
    /// To another screen through the palette.
    Palette,
}

/// What is typed, and how it is recognised.
struct Typed {
    text: String,
    mark: Mark,
}

enum Mark {
    Text(String),
    /// Digits of a number, however it is scaled.
    Digits(String),
}

/// Types into a field at hand, leaves it, and looks whether it was kept. Says what was done; `None`
/// when there is no field.
pub async fn edit(
    page: &Page,
    random: &mut Random,
    learned: &mut Learned,
) -> Result<Option<String>> {
    let offers = page.offers().await?;
    let fields: Vec<(usize, &Offer)> = offers
        .offers
        .iter()
        .enumerate()
        .filter(|(_, offer)| offer.kind == Kind::Field && !offer.readonly)
        .collect();
    let Some(&(index, field)) = random.pick(&fields) else {
        return Ok(None);
    };
    let typed = text_for(field, random);
    let leave = leave(field, offers.layer, random);
    let said = format!("type “{}” into “{}”, {leave:?}", typed.text, field.name);
    let project = page.project().await?;
    let before = page.counts().await?;
    let class = class_of(field);
    // A day may be that of something else, which says nothing of this field.
    let stands_already =
        !learned.0.contains(&class) && is_in(&page.kept(project.as_deref()).await?, &typed.mark);

    page.click(field.x, field.y).await?;
    if !page.focused(index).await? {
        return Ok(Some(format!("{said}: it does not take the focus")));
    }
    page.press(&[Key::Control], 'a').await?;
    page.write(&typed.text).await?;
    match leave {
        Leave::Tab => page.press(&[], Key::Tab.into()).await?,
        Leave::Enter => page.press(&[], Key::Enter.into()).await?,
        Leave::Section(number) => {
            let digit = char::from_digit(u32::try_from(number)?, 10).unwrap_or('1');
            page.press(&[Key::Control], digit).await?;
        }
        Leave::Away => {
            page.window.click_css("h1").await?;
        }
        Leave::Palette => {
            page.press(&[Key::Control], 'k').await?;
            page.rest().await?;
            page.write(if random.percent(50) {
                "Настройки"
            } else {
                "Settings"
            })
            .await?;
            page.press(&[], Key::Enter.into()).await?;
        }
    }
    page.rest().await?;
    if offers.layer {
        // A form: nothing is kept before it is sent.
        return Ok(Some(said));
    }

    let after = page.counts().await?;
    let state = page.field(index).await?;
    let refused = after.refusals > before.refusals || state.is_some_and(|state| state.refused);
    if refused {
        if state.is_some_and(|state| state.refused) {
            page.press(&[], Key::Escape.into()).await?;
        }
        return Ok(Some(format!("{said}: refused")));
    }
    let found = is_in(&page.kept(project.as_deref()).await?, &typed.mark);
    if found {
        if !stands_already {
            learned.0.insert(class);
        }
        return Ok(Some(format!("{said}: kept")));
    }
    if learned.0.contains(&class) {
        bail!(
            "lost edit: “{}” in “{}” ({leave:?}, {} saves)",
            typed.text,
            field.name,
            after.saves - before.saves
        );
    }
    Ok(Some(said))
}

fn class_of(field: &Offer) -> String {
    let name: String = field.name.chars().filter(|c| !c.is_ascii_digit()).collect();
    format!("{}/{name}/{}", field.section, field.area)
}

fn leave(field: &Offer, in_layer: bool, random: &mut Random) -> Leave {
    let mut ways = vec![(4, Leave::Tab)];
    if !field.area {
        ways.push((2, Leave::Enter));
    }
    if !in_layer {
        ways.push((3, Leave::Section(random.within(1, 7))));
        ways.push((1, Leave::Away));
        ways.push((1, Leave::Palette));
    }
    random.weighted(&ways).unwrap_or(Leave::Tab)
}

/// A text that this kind of field may take, and that stands nowhere else.
fn text_for(field: &Offer, random: &mut Random) -> Typed {
    let shown = field.value.as_str();
    if field.date {
        let (day, month, year) = (
            random.within(1, 28),
            random.within(1, 12),
            random.within(26, 29),
        );
        return Typed {
            text: format!("{day:02}.{month:02}.20{year}"),
            mark: Mark::Text(format!("20{year}-{month:02}-{day:02}")),
        };
    }
    let digits = shown.chars().filter(char::is_ascii_digit).count();
    if field.number || (digits > 0 && shown.chars().all(|c| !c.is_alphabetic())) {
        // As many digits before the comma as there are; a share keeps below one.
        let whole = shown
            .split([',', '.'])
            .next()
            .unwrap_or_default()
            .chars()
            .filter(char::is_ascii_digit)
            .count()
            .clamp(1, 6);
        let share = shown.contains('%');
        let largest = if share {
            89
        } else {
            10_usize.pow(u32::try_from(whole).unwrap_or(1)) - 1
        };
        let number = random.within(if share { 11 } else { largest / 9 + 1 }, largest);
        let fraction = share || shown.contains([',', '.']) || whole < 3;
        let rest = random.within(111, 999) | 1;
        let text = if fraction {
            format!("{number},{rest}")
        } else {
            number.to_string()
        };
        return Typed {
            mark: Mark::Digits(significant(&text)),
            text,
        };
    }
    let text = format!("робот {}", random.within(100_000, 999_999));
    Typed {
        mark: Mark::Text(text.clone()),
        text,
    }
}

/// The digits of a number without what only scales it.
fn significant(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// Whether what the program has contains the mark.
fn is_in(kept: &[u8], mark: &Mark) -> bool {
    match mark {
        Mark::Text(text) => kept
            .windows(text.len())
            .any(|window| window == text.as_bytes()),
        Mark::Digits(digits) => kept
            .split(|byte| !byte.is_ascii_digit() && *byte != b'.')
            .filter(|run| run.len() >= digits.len())
            .any(|run| significant(&String::from_utf8_lossy(run)) == *digits),
    }
}

#[test]
fn numbers_are_recognised_however_they_are_scaled() {
    let kept = br#"{"gross_margin":"0.37415","leads":"1200"}"#;
    assert!(is_in(kept, &Mark::Digits(significant("37,415"))));
    assert!(is_in(kept, &Mark::Digits(significant("1 200"))));
    assert!(!is_in(kept, &Mark::Digits(significant("3741"))));
    assert!(!is_in(kept, &Mark::Text("37415x".to_owned())));
}
