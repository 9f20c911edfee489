//! What a measurement was made on, and whether there is room to build.

use std::{fs, path::Path, thread};

use anyhow::{Result, ensure};

use crate::{paths::Paths, process::Run};

/// What a first build and its tests take. Gigabytes.
const ROOM_GB: u64 = 14;

/// The machine in a few words: processor, cores, memory, system, compiler.
pub(crate) fn description() -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    [
        processor(),
        Some(format!("{cores} cores")),
        memory(),
        system(),
        Run::new("rustc").args(["--version"]).answer(),
    ]
    .into_iter()
    .flatten()
    .map(|part| part.trim().to_owned())
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ")
}

/// Says at once where a first build would end with a full disk.
pub(crate) fn require_room(paths: &Paths) -> Result<()> {
    if paths.program("growth").exists() {
        return Ok(());
    }
    fs::create_dir_all(&paths.target)?;
    if let Some(free) = free_gb(&paths.target) {
        let folder = paths.target.display();
        println!("{free} GB are free for {folder}.");
        ensure!(
            free >= ROOM_GB,
            "a first build takes {ROOM_GB} GB: make room there, or name a folder of another disk \
             with CARGO_TARGET_DIR"
        );
    }
    Ok(())
}

/// What is free on the disk of a folder, where the system tells.
fn free_gb(folder: &Path) -> Option<u64> {
    let table = Run::new("df").args(["-Pk"]).args([folder]).answer()?;
    let line = table.lines().nth(1)?;
    let kibibytes: u64 = line.split_whitespace().nth(3)?.parse().ok()?;
    Some(kibibytes * 1024 / 1_000_000_000)
}

fn processor() -> Option<String> {
    if cfg!(target_os = "macos") {
        return Run::new("sysctl")
            .args(["-n", "machdep.cpu.brand_string"])
            .answer();
    }
    if cfg!(windows) {
        return std::env::var("PROCESSOR_IDENTIFIER").ok();
    }
    value(
        &fs::read_to_string("/proc/cpuinfo").ok()?,
        "model name",
        ':',
    )
}

fn memory() -> Option<String> {
    let text = fs::read_to_string("/proc/meminfo").ok()?;
    let total = value(&text, "MemTotal", ':')?;
    let kibibytes: u64 = total.split_whitespace().next()?.parse().ok()?;
    Some(format!("{} GB memory", (kibibytes + 500_000) / 1_000_000))
}

fn system() -> Option<String> {
    if cfg!(windows) {
        return Some("Windows".to_owned());
    }
    let name = fs::read_to_string("/etc/os-release")
        .ok()
        .and_then(|text| value(&text, "PRETTY_NAME", '='));
    name.or_else(|| Run::new("uname").args(["-sr"]).answer())
}

/// What stands after `name` and the separator on a line of its own.
fn value(text: &str, name: &str, separator: char) -> Option<String> {
    text.lines()
        .filter_map(|line| line.split_once(separator))
        .find(|(key, _)| key.trim() == name)
        .map(|(_, value)| value.trim().trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::{free_gb, value};

    #[test]
    fn the_room_of_a_disk_is_known_where_the_system_tells() {
        if cfg!(target_os = "linux") {
            assert!(free_gb(&std::env::temp_dir()).is_some());
        }
        assert_eq!(free_gb(std::path::Path::new("/no/such/folder")), None);
    }

    #[test]
    fn values_are_found_by_name() {
        let text = "vendor\t: x\nmodel name\t: Some CPU @ 2:0\nPRETTY_NAME=\"Debian 12\"\n";
        assert_eq!(
            value(text, "model name", ':').as_deref(),
            Some("Some CPU @ 2:0")
        );
        assert_eq!(
            value(text, "PRETTY_NAME", '=').as_deref(),
            Some("Debian 12")
        );
        assert_eq!(value(text, "MemTotal", ':'), None);
    }
}
