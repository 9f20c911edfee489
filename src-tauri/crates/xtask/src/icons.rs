//! `cargo xtask icons`: the icons of all systems, drawn from `icons/icon.svg`.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};

use crate::{
    paths::Paths,
    process::Run,
    system::{self, Need},
};

/// PNG files and the size of each in pixels.
const PNGS: [(&str, u32); 4] = [
    ("32x32.png", 32),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("icon.png", 512),
];
/// Sizes inside the icon of Windows.
const ICO_SIZES: [u32; 6] = [16, 24, 32, 48, 64, 256];
/// Kinds and sizes inside the icon of macOS: plain and for screens of double density.
const ICNS_KINDS: [(&[u8; 4], u32); 8] = [
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

pub(crate) fn write(paths: &Paths) -> Result<()> {
    system::ensure(&[Need::Icons])?;
    let folder = paths.root.join("icons");
    let source = folder.join("icon.svg");
    let drawing = |size: u32| draw(&source, size, &paths.target);
    let keep = |name: &str, bytes: &[u8]| -> Result<()> {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        println!("icons/{name}: {} bytes", bytes.len());
        Ok(())
    };
    for (name, size) in PNGS {
        keep(name, &drawing(size)?)?;
    }
    let pngs = ICO_SIZES
        .iter()
        .map(|&size| Ok((size, drawing(size)?)))
        .collect::<Result<Vec<_>>>()?;
    keep("icon.ico", &ico(&pngs)?)?;
    let pngs = ICNS_KINDS
        .iter()
        .map(|&(kind, size)| Ok((kind, drawing(size)?)))
        .collect::<Result<Vec<_>>>()?;
    keep("icon.icns", &icns(&pngs)?)
}

/// The SVG as a PNG of `size` by `size` pixels.
fn draw(source: &Path, size: u32, scratch: &Path) -> Result<Vec<u8>> {
    fs::create_dir_all(scratch)?;
    let out = scratch.join(format!("icon-{size}.png"));
    let size = size.to_string();
    Run::new("rsvg-convert")
        .args(["--width", &size, "--height", &size, "--output"])
        .args([&out])
        .args([source])
        .run()
        .context("rsvg-convert draws the icons; Debian has it in librsvg2-bin")?;
    let bytes = fs::read(&out).with_context(|| out.display().to_string())?;
    ensure!(
        bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "{} is not a PNG",
        out.display()
    );
    fs::remove_file(&out)?;
    Ok(bytes)
}

/// The container of Windows: a header, an entry of 16 bytes per image, the images.
fn ico(images: &[(u32, Vec<u8>)]) -> Result<Vec<u8>> {
    const HEADER: usize = 6;
    const ENTRY: usize = 16;
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(images.len())?.to_le_bytes());
    let mut offset = HEADER + ENTRY * images.len();
    for (size, png) in images {
        // 256 is written as 0.
        let side = u8::try_from(*size % 256)?;
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(u32::try_from(png.len())?.to_le_bytes());
        file.extend(u32::try_from(offset)?.to_le_bytes());
        offset += png.len();
    }
    for (_, png) in images {
        file.extend(png);
    }
    Ok(file)
}

/// The container of macOS: a header with the whole length, then kind, length and image of each.
fn icns(images: &[(&[u8; 4], Vec<u8>)]) -> Result<Vec<u8>> {
    const HEADER: usize = 8;
    let length: usize = images.iter().map(|(_, png)| HEADER + png.len()).sum();
    let mut file = b"icns".to_vec();
    file.extend(u32::try_from(HEADER + length)?.to_be_bytes());
    for (kind, png) in images {
        file.extend(*kind);
        file.extend(u32::try_from(HEADER + png.len())?.to_be_bytes());
        file.extend(png);
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::{icns, ico};

    #[test]
    fn the_icon_of_windows_points_to_its_images() {
        let file = ico(&[(16, vec![1; 10]), (256, vec![2; 20])]).expect("an icon");
        assert_eq!(file.len(), 6 + 2 * 16 + 10 + 20);
        assert_eq!(file[..8], [0, 0, 1, 0, 2, 0, 16, 16]);
        let second = &file[6 + 16..6 + 32];
        assert_eq!(second[..2], [0, 0], "256 is written as 0");
        assert_eq!(second[8..12], 20u32.to_le_bytes());
        let offset = u32::from_le_bytes([second[12], second[13], second[14], second[15]]) as usize;
        assert_eq!(file[offset..], [2; 20]);
    }

    #[test]
    fn the_icon_of_macos_states_its_length() {
        let file = icns(&[(b"ic07", vec![1; 10])]).expect("an icon");
        assert_eq!(file[..4], *b"icns");
        assert_eq!(file[4..8], 26u32.to_be_bytes());
        assert_eq!(file[8..16], [b'i', b'c', b'0', b'7', 0, 0, 0, 18]);
        assert_eq!(file.len(), 26);
    }
}
