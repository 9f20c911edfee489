//! Walking through the XML of a workbook.

use std::io::{BufReader, Cursor, Read};

use quick_xml::{Reader, events::BytesStart};
use zip::ZipArchive;

use super::MAX_UNPACKED_BYTES;

/// An archive in memory.
pub(crate) type Archive = ZipArchive<Cursor<Vec<u8>>>;

/// What is met on the way.
pub(crate) enum Event<'a> {
    /// An element begins; an empty one ends at once.
    Start(&'a BytesStart<'a>),
    /// An element ends.
    End(&'a [u8]),
    /// Text, or a part of one.
    Text(&'a str),
}

/// Walks through a file of the archive. `None` if it is not there or no XML.
pub(crate) fn walk(
    archive: &mut Archive,
    name: &str,
    mut visit: impl FnMut(Event<'_>) -> Option<()>,
) -> Option<()> {
    let file = archive.by_name(name).ok()?;
    let mut reader = Reader::from_reader(BufReader::new(file.take(MAX_UNPACKED_BYTES)));
    let mut buffer = Vec::new();
    loop {
        use quick_xml::events::Event as Xml;
        match reader.read_event_into(&mut buffer).ok()? {
            Xml::Eof => return Some(()),
            Xml::Start(start) => visit(Event::Start(&start))?,
            Xml::Empty(start) => {
                visit(Event::Start(&start))?;
                visit(Event::End(start.local_name().as_ref()))?;
            }
            Xml::End(end) => visit(Event::End(end.local_name().as_ref()))?,
            Xml::Text(text) => visit(Event::Text(&text.decode().ok()?))?,
            Xml::CData(text) => visit(Event::Text(&text.decode().ok()?))?,
            Xml::GeneralRef(reference) => {
                let name: &[u8] = &reference;
                let known = match name {
                    b"amp" => Some('&'),
                    b"lt" => Some('<'),
                    b"gt" => Some('>'),
                    b"quot" => Some('"'),
                    b"apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok()?,
                };
                let mut utf8 = [0; 4];
                visit(Event::Text(known?.encode_utf8(&mut utf8)))?;
            }
            _ => {}
        }
        buffer.clear();
    }
}

/// An attribute by its name without prefix.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    start
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())
        .and_then(|attribute| Some(attribute.unescape_value().ok()?.into_owned()))
}
