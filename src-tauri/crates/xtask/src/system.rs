//! The system's packages and displays.

use std::env;

use anyhow::{Result, bail};

use crate::process::Run;

/// What the commands need the system for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Building and opening the window.
    Window,
    /// Driving the window on a display of its own, and reading PDFs back.
    Test,
    /// Drawing the icons.
    Icons,
}

/// Debian's names of the packages.
const PACKAGES: [(Need, &[&str]); 3] = [
    (
        Need::Window,
        &[
            "build-essential",
            "pkg-config",
            "libwebkit2gtk-4.1-dev",
            "librsvg2-dev",
            "libxdo-dev",
            "libssl-dev",
        ],
    ),
    (
        Need::Test,
        &["webkit2gtk-driver", "xvfb", "xauth", "poppler-utils"],
    ),
    (Need::Icons, &["librsvg2-bin"]),
];

/// Whether a window can be shown here.
pub(crate) fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Sees to it that the packages are there: installs them where it may, otherwise says the command.
/// Windows and macOS have what is needed, or their developer tools say what is not.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted: Vec<&str> = PACKAGES
        .iter()
        .filter(|(need, _)| needs.contains(need))
        .flat_map(|(_, packages)| packages.iter().copied())
        .collect();
    let Some(known) = Run::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(&wanted)
        .answer()
    else {
        println!(
            "This is no Debian, so the system's packages are up to you. Debian calls them: {}.",
            wanted.join(" ")
        );
        return Ok(());
    };
    let missing = missing(&wanted, &known);
    if missing.is_empty() {
        println!("System packages: all {} are there.", wanted.len());
        return Ok(());
    }
    install(&missing)
}

fn install(missing: &[&str]) -> Result<()> {
    let prefix: &[&str] = if is_root() {
        &[]
    } else if Run::new("sudo").args(["-n", "true"]).succeeds() {
        &["sudo", "-n"]
    } else {
        bail!(
            "system packages are missing; install them with:\n  \
             sudo apt-get update && sudo apt-get install -y {}",
            missing.join(" ")
        );
    };
    let apt = |arguments: &[&str]| {
        let line: Vec<&str> = prefix
            .iter()
            .chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
            .chain(arguments)
            .copied()
            .collect();
        let (program, rest) = line.split_first().unwrap_or((&"apt-get", &[]));
        Run::new(program).args(rest)
    };
    println!("System packages: installing {}.", missing.join(" "));
    if let Err(error) = apt(&["update", "-q"]).run() {
        // A mirror that is down does not matter when the lists are recent enough.
        println!("{error:#}; going on with the package lists that are there.");
    }
    apt(&["install", "-y", "-q", "--no-install-recommends"])
        .args(missing)
        .run()
}

/// Those of the wanted packages that `dpkg-query` does not list as installed.
fn missing<'a>(wanted: &[&'a str], known: &str) -> Vec<&'a str> {
    wanted
        .iter()
        .copied()
        .filter(|package| {
            !known
                .lines()
                .any(|line| line.split_once(' ') == Some((package, "installed")))
        })
        .collect()
}

fn is_root() -> bool {
    Run::new("id")
        .args(["-u"])
        .answer()
        .is_some_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn what_is_not_installed_is_missing() {
        let known = "xvfb installed\nxauth config-files\nxvfb-extra installed\n";
        assert_eq!(
            missing(&["xvfb", "xauth", "poppler-utils"], known),
            ["xauth", "poppler-utils"]
        );
    }
}
