//! Lists the migrations of the schema: each file or folder `src/schema/NNNN…` is one, in their order, and
//! so are the files of a folder.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

const SCHEMA: &str = "src/schema";

fn main() -> io::Result<()> {
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    println!("cargo::rerun-if-changed={SCHEMA}");
    let mut list = String::from("&[\n");
    for migration in names(&home.join(SCHEMA))? {
        if !migration.starts_with(|sign: char| sign.is_ascii_digit()) {
            continue;
        }
        let place = home.join(SCHEMA).join(&migration);
        let files = if place.is_dir() {
            let inside = names(&place)?.into_iter();
            inside.map(|name| format!("{migration}/{name}")).collect()
        } else {
            vec![migration]
        };
        let texts: Vec<String> = files
            .iter()
            .map(|file| {
                let path = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{SCHEMA}/{file}\")");
                format!("include_str!({path})")
            })
            .collect();
        list.push_str(&format!("    M::up(concat!({})),\n", texts.join(", ")));
    }
    list.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("migrations.rs"), list)
}

/// Names in a folder, in their order.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<_>>()?;
    names.sort();
    Ok(names)
}
