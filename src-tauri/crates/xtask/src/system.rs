//! The system's packages and displays.

use std::{env, time::Duration};

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
        &[
            "webkit2gtk-driver",
            "xvfb",
            "xauth",
            "poppler-utils",
            // A desktop's notifications, for the reminder of a check-in.
            "dbus-daemon",
            "dunst",
            // The time zones in which the step `calendar` runs tests.
            "tzdata",
        ],
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
    let timeout = format!("DPkg::Lock::Timeout={}", LOCK_TIMEOUT.as_secs());
    wait_for_locks();
    if let Err(error) = apt(&["-o", &timeout, "update", "-q"]).run() {
        // A mirror that is down does not matter when the lists are recent enough.
        println!("{error:#}; going on with the package lists that are there.");
    }
    wait_for_locks();
    apt(&[
        "-o",
        &timeout,
        "install",
        "-y",
        "-q",
        "--no-install-recommends",
    ])
    .args(missing)
    .run()
}

/// How long another program that installs something is waited for.
const LOCK_TIMEOUT: Duration = Duration::from_secs(300);

/// Locks of apt at which it gives up at once; for dpkg's own it waits itself, where it is told to.
#[cfg(unix)]
const IMPATIENT_LOCKS: [&str; 2] = ["/var/lib/apt/lists/lock", "/var/cache/apt/archives/lock"];

/// Waits until no other program holds a lock at which apt would give up, and says so.
#[cfg(unix)]
fn wait_for_locks() {
    use std::{fs, os::unix::fs::MetadataExt as _, thread, time::Instant};

    let start = Instant::now();
    for path in IMPATIENT_LOCKS {
        let mut told = false;
        while let Ok(metadata) = fs::metadata(path)
            && let Ok(locks) = fs::read_to_string("/proc/locks")
            && let Some(process) = holder(&locks, metadata.ino())
            && start.elapsed() < LOCK_TIMEOUT
        {
            if !told {
                println!(
                    "Process {process} holds {path}: waiting for it, at most {} s.",
                    LOCK_TIMEOUT.as_secs()
                );
                told = true;
            }
            thread::sleep(Duration::from_millis(500));
        }
    }
}

#[cfg(not(unix))]
fn wait_for_locks() {}

/// The process that holds a lock of the file with this inode, in the words of `/proc/locks`:
/// `1: POSIX  ADVISORY  WRITE 4629 00:2f:131 0 EOF`, with `->` before the type while one waits.
#[cfg(any(unix, test))]
fn holder(locks: &str, inode: u64) -> Option<u32> {
    locks.lines().find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [_, kind, _, _, process, file, ..] = fields[..] else {
            return None;
        };
        let locked: u64 = file.rsplit_once(':')?.1.parse().ok()?;
        (kind == "POSIX" && locked == inode)
            .then(|| process.parse().ok())
            .flatten()
    })
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
    use super::{holder, missing};

    #[test]
    fn a_lock_is_known_by_its_file() {
        let locks = "\
            1: POSIX  ADVISORY  WRITE 4629 00:2f:131 0 EOF\n\
            1: -> POSIX  ADVISORY  WRITE 4700 00:2f:131 0 EOF\n\
            2: FLOCK  ADVISORY  WRITE 88 08:01:132 0 EOF\n\
            3: POSIX  ADVISORY  READ 99 08:01:1310 100 199\n";
        assert_eq!(holder(locks, 131), Some(4629));
        assert_eq!(holder(locks, 1310), Some(99));
        // Another kind of lock, and no lock at all.
        assert_eq!(holder(locks, 132), None);
        assert_eq!(holder(locks, 31), None);
        assert_eq!(holder("", 131), None);
    }

    #[test]
    fn what_is_not_installed_is_missing() {
        let known = "xvfb installed\nxauth config-files\nxvfb-extra installed\n";
        assert_eq!(
            missing(&["xvfb", "xauth", "poppler-utils"], known),
            ["xauth", "poppler-utils"]
        );
    }
}
