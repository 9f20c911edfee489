//! What a measurement was made on.

use std::{fs, thread};

use crate::process::Run;

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
    use super::value;

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
