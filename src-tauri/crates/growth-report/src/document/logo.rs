//! The logo on the cover.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{ReportError, error::MAX_LOGO_POINTS as MAX_POINTS};

/// Most references to other parts of an SVG: each can multiply what the one before has drawn.
const MAX_USES: usize = 24;

/// Parts of an SVG that take as long as a number in them says; no logo needs them.
const ENDLESS: [&str; 6] = [
    "feturbulence",
    "feconvolvematrix",
    "femorphology",
    "fediffuselighting",
    "fespecularlighting",
    "<!entity",
];

/// Name (whose ending says the format) and bytes of a picture that is given as a data URL. What the
/// URL claims to be does not matter; what the bytes are does.
///
/// # Errors
/// [`ReportError::Logo`] when it is no picture, [`ReportError::LogoTooLarge`] when it would unpack to
/// more than a report can take in.
pub(super) fn read(data_url: &str) -> Result<(&'static str, Vec<u8>), ReportError> {
    let bytes = unpacked(data_url).ok_or(ReportError::Logo)?;
    let name = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        "logo.png"
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        "logo.jpg"
    } else {
        let svg = std::str::from_utf8(&bytes).ok();
        let svg = svg.filter(|text| text.contains("<svg"));
        drawing(svg.ok_or(ReportError::Logo)?)?;
        return Ok(("logo.svg", bytes));
    };
    points(&bytes)?;
    Ok((name, bytes))
}

fn unpacked(data_url: &str) -> Option<Vec<u8>> {
    let (head, data) = data_url.trim().strip_prefix("data:")?.split_once(',')?;
    let data = head.ends_with(";base64").then_some(data)?;
    let data: String = data.split_whitespace().collect();
    STANDARD.decode(data).ok()
}

/// Refuses a picture that says that it is too large, before it is unpacked.
fn points(picture: &[u8]) -> Result<(), ReportError> {
    let size = imagesize::blob_size(picture).map_err(|_| ReportError::Logo)?;
    if size.width.saturating_mul(size.height) > MAX_POINTS {
        return Err(ReportError::LogoTooLarge);
    }
    Ok(())
}

/// Refuses a drawing that would grow out of all proportion: by references to references, or by the
/// pictures in it.
fn drawing(svg: &str) -> Result<(), ReportError> {
    // What one number in a file (`numOctaves`, `radius`) lets run without end. Names put together of
    // entities would not be seen here.
    let small = svg.to_ascii_lowercase();
    if ENDLESS.iter().any(|name| small.contains(name)) {
        return Err(ReportError::Logo);
    }
    if svg.matches("<use").count() > MAX_USES {
        return Err(ReportError::LogoTooLarge);
    }
    for rest in svg.split("data:").skip(1) {
        let end = rest.find(['"', '\'', ')']).unwrap_or(rest.len());
        if let Some(inner) = unpacked(&format!("data:{}", &rest[..end])) {
            points(&inner)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(bytes: impl AsRef<[u8]>) -> String {
        format!("data:;base64,{}", STANDARD.encode(bytes))
    }

    /// The beginning of a PNG of so many points.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
        bytes
    }

    #[test]
    fn the_bytes_say_what_a_logo_is() {
        assert_eq!(read(&url(png(640, 200))).unwrap().0, "logo.png");
        assert_eq!(read(&url("<?xml?><svg/>")).unwrap().0, "logo.svg");
        for wrong in [
            "",
            "data:image/png;base64,",
            "data:image/png;base64,!!",
            "logo.png",
            &url(b"\x89PNG\r\n\x1a\n"),
        ] {
            assert!(matches!(read(wrong), Err(ReportError::Logo)), "{wrong}");
        }
    }

    #[test]
    fn a_drawing_that_never_ends_is_refused() {
        for hostile in [
            "<svg><filter id='f'><feTurbulence numOctaves='40'/></filter></svg>",
            "<svg><s:FEMORPHOLOGY xmlns:s='http://www.w3.org/2000/svg' radius='9999'/></svg>",
            "<!DOCTYPE svg [<!ENTITY a 'feTur'><!ENTITY b 'bulence'>]><svg>&a;&b;</svg>",
        ] {
            let read = read(&url(hostile));
            assert!(matches!(read, Err(ReportError::Logo)), "{hostile}");
        }
        // A shadow, as drawing programs write it.
        let shadow = "<svg><filter><feGaussianBlur stdDeviation='2'/></filter></svg>";
        assert!(read(&url(shadow)).is_ok());
    }

    #[test]
    fn what_would_fill_the_memory_is_refused_before_it_is_unpacked() {
        let within = |inner: &[u8]| {
            format!(
                "<svg><image href='data:image/png;base64,{}'/></svg>",
                STANDARD.encode(inner)
            )
        };
        let doubled = format!("<svg>{}</svg>", "<use href='#a'/>".repeat(MAX_USES + 1));
        for huge in [
            png(20_000, 20_000),
            png(u32::MAX, u32::MAX),
            within(&png(20_000, 20_000)).into_bytes(),
            doubled.into_bytes(),
        ] {
            assert!(matches!(read(&url(huge)), Err(ReportError::LogoTooLarge)));
        }
        assert!(read(&url(within(&png(640, 200)))).is_ok());
    }
}
