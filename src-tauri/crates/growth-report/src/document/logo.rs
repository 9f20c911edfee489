//! The logo on the cover.

use base64::{Engine, engine::general_purpose::STANDARD};

/// Name (whose ending says the format) and bytes of a picture that is given as a data URL, or
/// `None` when it is none. What the URL claims to be does not matter; what the bytes are does.
pub(super) fn read(data_url: &str) -> Option<(&'static str, Vec<u8>)> {
    let (head, data) = data_url.strip_prefix("data:")?.split_once(',')?;
    if !head.ends_with(";base64") {
        return None;
    }
    let bytes = STANDARD.decode(data.trim()).ok()?;
    let name = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        "logo.png"
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        "logo.jpg"
    } else if std::str::from_utf8(&bytes).is_ok_and(|text| text.contains("<svg")) {
        "logo.svg"
    } else {
        return None;
    };
    Some((name, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_say_what_a_logo_is() {
        let png = format!(
            "data:image/svg+xml;base64,{}",
            STANDARD.encode(b"\x89PNG\r\n\x1a\n")
        );
        assert_eq!(read(&png).unwrap().0, "logo.png");
        let svg = format!("data:;base64,{}", STANDARD.encode("<?xml?><svg/>"));
        assert_eq!(read(&svg).unwrap().0, "logo.svg");
        for wrong in [
            "",
            "data:image/png;base64,",
            "data:image/png;base64,!!",
            "logo.png",
        ] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }
}
