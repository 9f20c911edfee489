//! Files that a disk, a cable or another program has damaged: what is opened is whole, or is said not
//! to be.

use std::fs;

use growth_workspace::Workspace;
use growth_workspace::backups::{BackupFolder, BackupReason};
use growth_workspace::projects::{self, ProjectFilter};
use growth_workspace::samples::SampleKind;
use rusqlite::types::Value;

use crate::desk::{Desk, sample, undoable_rows};
use crate::soak;

/// Files that are damaged in a usual run.
const FILES: u64 = 40;

/// The same numbers for the same seed (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end.max(1) as u64) as usize
    }
}

/// Codes of a file that is refused for what it is.
const REFUSED: [&str; 5] = [
    "workspace_damaged",
    "workspace_foreign",
    "workspace_too_new",
    "not_a_workspace",
    "migration_failed",
];

type Rows = Vec<(String, Vec<Value>)>;

/// Answers with whether the file has to be refused whatever SQLite makes of it.
fn damage(bytes: &mut Vec<u8>, random: &mut Random) -> bool {
    match random.below(4) {
        // Some bits are flipped, as by a bad cable.
        0 => {
            let flips: Vec<usize> = (0..=random.below(5))
                .map(|_| random.below(bytes.len()))
                .collect();
            for at in &flips {
                bytes[*at] ^= 1 << random.below(8);
            }
            // More than two in a block may be another program's work.
            let beside = |at: &usize| flips.iter().filter(|it| *it / 1_024 == at / 1_024).count();
            flips.iter().any(|at| beside(at) == 1) && flips.iter().all(|at| beside(at) <= 2)
        }
        // A sector is zeroed, or holds something else.
        1 | 2 => {
            let at = random.below(bytes.len() / 512) * 512;
            let fill = if random.below(2) == 0 { 0 } else { 0x5A };
            let end = (at + 512).min(bytes.len());
            bytes[at..end].fill(fill);
            false
        }
        // The end is missing.
        _ => {
            let length = random.below(bytes.len());
            bytes.truncate(length);
            false
        }
    }
}

/// A damaged file is refused, or read without a mistake of the program. What is refused can be brought
/// back from its backup, whole.
#[test]
fn a_damaged_file_is_refused_or_read_and_its_backup_is_whole() {
    let (desk, mut ws) = Desk::opened();
    sample(&mut ws, SampleKind::Shop);
    ws.create_backup().unwrap();
    let whole: Rows = undoable_rows(&ws);
    drop(ws);
    let seed = soak::number("GROWTH_SOAK_SEED", 1);
    let (mut refused, mut read) = (0, 0);
    let files = soak::number("GROWTH_SOAK_FILES", FILES);
    for number in 0..files {
        let mut random = Random(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let mut bytes = fs::read(desk.path()).unwrap();
        let must_be_seen = damage(&mut bytes, &mut random);
        fs::write(desk.path(), &bytes).unwrap();
        desk.wait_seconds(1);
        match Workspace::open(desk.path(), &desk.options()) {
            Ok(ws) => {
                assert!(!must_be_seen, "seed {seed}, file {number}: flipped bits");
                // What SQLite cannot see may be another value; it may be no panic.
                let _ = projects::list(&ws.view(), &ProjectFilter::default());
                read += 1;
            }
            Err(error) => {
                assert!(REFUSED.contains(&error.code()), "seed {seed}: {error}");
                assert!(fs::read(desk.path()).unwrap() == bytes, "it was touched");
                refused += 1;
            }
        }
        let folder = BackupFolder::of(&desk.backups_dir(), &desk.path()).unwrap();
        let backups = folder.list().unwrap();
        let manual = backups
            .iter()
            .find(|backup| backup.reason == BackupReason::Manual)
            .unwrap();
        let (ws, aside) =
            Workspace::restore_damaged(desk.path(), &desk.options(), &manual.id).unwrap();
        fs::remove_file(aside.unwrap()).unwrap();
        assert!(
            undoable_rows(&ws) == whole,
            "seed {seed}: the backup differs"
        );
        drop(ws);
    }
    assert!(refused > 0);
    println!("soak: {files} damaged files");
    println!("soak: {refused} of them refused");
    println!("soak: {read} of them read");
}

/// Flipped bits that SQLite cannot see, in the workspace and in a backup; each is refused.
#[test]
fn a_bit_that_flips_in_a_text_is_seen() {
    let (desk, mut ws) = Desk::opened();
    sample(&mut ws, SampleKind::Shop);
    let backup = ws.create_backup().unwrap();
    let folder = ws.backups().path().to_owned();
    drop(ws);
    let path = folder.join(&backup.id);
    for path in [desk.path(), path] {
        let whole = fs::read(&path).unwrap();
        let word = whole
            .windows(4)
            .rposition(|bytes| bytes.iter().all(u8::is_ascii_lowercase))
            .unwrap();
        let mut flipped = whole.clone();
        flipped[word] ^= 1;
        fs::write(&path, flipped).unwrap();
        let code = match path == desk.path() {
            true => Workspace::open(&path, &desk.options()).err().unwrap(),
            false => BackupFolder::of(&desk.backups_dir(), &desk.path())
                .unwrap()
                .verify(&backup.id)
                .unwrap_err(),
        };
        let expected = ["workspace_damaged", "backup_unusable"];
        assert!(expected.contains(&code.code()), "{code}");
        fs::write(&path, whole).unwrap();
    }
    assert!(Workspace::open(desk.path(), &desk.options()).is_ok());
}

/// A copy of yesterday that somebody puts back is another state, however little it differs; and what
/// another program writes is no damage.
#[test]
fn another_state_of_the_file_is_not_taken_for_damage() {
    let (desk, mut ws) = Desk::opened();
    let project = sample(&mut ws, SampleKind::Shop);
    drop(ws);
    let yesterday = fs::read(desk.path()).unwrap();
    for name in ["Б", "В"] {
        let mut ws = desk.open();
        let patch = projects::ProjectPatch {
            name: Some(name.to_owned()),
            ..projects::ProjectPatch::default()
        };
        ws.update_project(&project.id, &patch).unwrap();
        drop(ws);
    }
    fs::write(desk.path(), yesterday).unwrap();
    drop(desk.open());

    let other = rusqlite::Connection::open(desk.path()).unwrap();
    other
        .execute("UPDATE projects SET note = note || 'x'", [])
        .unwrap();
    drop(other);
    drop(desk.open());
}
