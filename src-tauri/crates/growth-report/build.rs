//! Finds the typefaces in the UI's npm packages and makes them part of the library. The repository
//! holds no font files.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

const PACKAGES: &str = "../../../ui/node_modules/@expo-google-fonts";

/// Folders of the faces, in the order in which they are tried for a character.
const FACES: [&str; 8] = [
    "inter/400Regular",
    "inter/500Medium",
    "inter/600SemiBold",
    // What clients write beyond Latin, Cyrillic and Greek.
    "noto-sans-hebrew/400Regular",
    "noto-sans-arabic/400Regular",
    "noto-emoji/400Regular",
    // Chinese in both writings and Japanese, then Korean.
    "noto-sans-sc/400Regular",
    "noto-sans-kr/400Regular",
];

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            // Cargo shows this line as an error of the build.
            println!("cargo::error={problem}");
            ExitCode::FAILURE
        }
    }
}

#[allow(
    clippy::disallowed_methods,
    reason = "cargo names the folders of a build in its environment"
)]
fn build() -> Result<(), String> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={PACKAGES}");
    let root = env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?;
    let mut source = String::from("[\n");
    for face in FACES {
        let folder = Path::new(&root).join(PACKAGES).join(face);
        let file = font_in(&folder).map_err(|error| {
            format!(
                "the typeface {face} is not in {PACKAGES} ({error}): run `cargo xtask setup`, \
                 or `npm ci` in the folder ui"
            )
        })?;
        println!("cargo::rerun-if-changed={}", file.display());
        source.push_str(&format!("    include_bytes!({file:?}),\n"));
    }
    source.push_str("]\n");
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("fonts.rs"), source).map_err(|error| format!("{out}: {error}"))
}

/// The font file in a folder; its name repeats family and weight, and is not ours to rely on.
fn font_in(folder: &Path) -> io::Result<PathBuf> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ttf") {
            return fs::canonicalize(path);
        }
    }
    Err(io::Error::new(io::ErrorKind::NotFound, "no .ttf file"))
}
