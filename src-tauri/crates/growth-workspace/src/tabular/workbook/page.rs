//! Tables of web pages and of Excel's old XML: what many programs hand out under the name of a workbook.
//!
//! Such pages are seldom good XML, so the tags are looked for rather than parsed.

use std::borrow::Cow;

use super::{Sheet, TableError};
use crate::tabular::MAX_COLUMNS;

/// The most characters that an entity has.
const MAX_ENTITY: usize = 10;

/// The tables of a page that have rows and columns.
pub(super) fn tables(text: &str) -> Vec<Sheet> {
    let mut found = Found::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        found.text(before);
        rest = match Tag::take(tag) {
            Some((tag, after)) => found.tag(&tag, after),
            // A sign that begins no tag is text.
            None => {
                found.text("<");
                tag.get(1..).unwrap_or_default()
            }
        };
    }
    while !found.open.is_empty() {
        found.close_table();
    }
    found
        .tables
        .into_iter()
        .filter(|sheet| sheet.rows.len() > 1 && sheet.width() > 1)
        .collect()
}

/// The page as text, in the encoding that it names or that its letters show.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, TableError> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_with_bom_removal(bytes);
        return Ok(text.into_owned());
    }
    let head = String::from_utf8_lossy(bytes.get(..4_096).unwrap_or(bytes)).to_lowercase();
    let named = ["charset=", "encoding="].into_iter().find_map(|key| {
        let (_, after) = head.split_once(key)?;
        let label = after.trim_start_matches(['"', '\'']);
        let end = label.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')?;
        encoding_rs::Encoding::for_label(label.get(..end)?.as_bytes())
    });
    let encoding = match named {
        Some(encoding) => encoding,
        // What looks like a page would be refused: a space before it does not.
        None => crate::tabular::encoding::of_bytes(&[b" .".as_slice(), bytes].concat())?.decoder(),
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Ok(text.into_owned())
}

/// A tag: its name in small letters without prefix, and what else stands in it.
struct Tag<'a> {
    name: String,
    closes: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// Takes the tag with which the text begins; `None` if it begins with none.
    fn take(text: &'a str) -> Option<(Self, &'a str)> {
        let inner = text.strip_prefix('<')?;
        if let Some(comment) = inner.strip_prefix("!--") {
            let after = comment.split_once("-->").map_or("", |(_, after)| after);
            let name = String::new();
            let attributes = "";
            return Some((
                Self {
                    name,
                    closes: false,
                    attributes,
                },
                after,
            ));
        }
        let (closes, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
            return None;
        }
        let mut quote = None;
        let end = inner.find(|c: char| {
            match quote {
                Some(open) if open == c => quote = None,
                Some(_) => {}
                None if matches!(c, '"' | '\'') => quote = Some(c),
                None => return c == '>',
            }
            false
        })?;
        let (tag, after) = inner.split_at(end);
        let name_end = tag
            .find(|c: char| c.is_whitespace() || c == '/')
            .unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(name_end);
        let name = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
        Some((
            Self {
                name,
                closes,
                attributes,
            },
            after.get(1..).unwrap_or_default(),
        ))
    }

    /// The value of an attribute.
    fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        while let Some((key, after)) = rest.split_once('=') {
            let key = key
                .trim()
                .rsplit([' ', ':', '\n', '\t'])
                .next()
                .unwrap_or_default();
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (value, behind) = match quote {
                Some(quote) => after.get(1..)?.split_once(quote)?,
                None => after.split_once(char::is_whitespace).unwrap_or((after, "")),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = behind;
        }
        None
    }
}

/// What has been found so far. Tables in tables are read as tables of their own.
#[derive(Default)]
struct Found {
    tables: Vec<Sheet>,
    /// Tables that are open, the innermost last.
    open: Vec<Sheet>,
    /// The name of the sheet that comes.
    name: Option<String>,
    /// The place of the cell in its row that text belongs to.
    cell: Option<usize>,
}

impl Found {
    /// Takes a tag, and answers with where to go on.
    fn tag<'a>(&mut self, tag: &Tag<'_>, after: &'a str) -> &'a str {
        match (tag.name.as_str(), tag.closes) {
            ("script" | "style", false) => {
                let end = format!("</{}", tag.name);
                // Pages in capitals have it in capitals; without its end nothing follows.
                let at = after.find(&end).or_else(|| after.find(&end.to_uppercase()));
                return at.and_then(|at| after.get(at..)).unwrap_or_default();
            }
            ("worksheet", false) => {
                self.name = tag.attribute("name").map(|name| plain(name).into());
            }
            ("table", false) => {
                let number = self.tables.len() + self.open.len() + 1;
                let name = self.name.take().unwrap_or_else(|| number.to_string());
                self.cell = None;
                self.open.push(Sheet {
                    name,
                    rows: Vec::new(),
                });
            }
            ("table", true) => self.close_table(),
            ("tr" | "row", false) => self.begin_row(tag),
            ("td" | "th" | "cell", false) => self.begin_cell(tag),
            ("td" | "th" | "cell", true) => self.cell = None,
            ("br" | "p" | "div", _) => self.text(" "),
            _ => {}
        }
        after
    }

    fn begin_row(&mut self, tag: &Tag<'_>) {
        self.cell = None;
        if let Some(sheet) = self.open.last_mut() {
            let last = sheet.rows.last().map_or(0, |(number, _)| *number);
            let number = tag
                .attribute("index")
                .and_then(|index| index.parse().ok())
                .filter(|number| *number > last)
                .unwrap_or(last + 1);
            sheet.rows.push((number, Vec::new()));
        }
    }

    fn begin_cell(&mut self, tag: &Tag<'_>) {
        self.cell = None;
        let Some((_, cells)) = self.open.last_mut().and_then(|sheet| sheet.rows.last_mut()) else {
            return;
        };
        let number = |name: &str| -> Option<usize> {
            tag.attribute(name)
                .and_then(|value| value.trim().parse().ok())
                .filter(|number| *number <= MAX_COLUMNS)
        };
        // Excel's XML leaves empty cells out, and names the place of the next.
        let place = number("index").map_or(cells.len(), |place| place.saturating_sub(1));
        let place = place.max(cells.len());
        // A cell that is as wide as several has its text in the first of them.
        let more = number("colspan").map(|span| span.saturating_sub(1));
        let more = more.or_else(|| number("mergeacross")).unwrap_or_default();
        cells.resize(place + 1 + more, String::new());
        self.cell = (!tag.attributes.ends_with('/')).then_some(place);
    }

    fn text(&mut self, text: &str) {
        let cell = self.cell.and_then(|place| {
            let (_, cells) = self.open.last_mut()?.rows.last_mut()?;
            cells.get_mut(place)
        });
        if let Some(cell) = cell {
            cell.push_str(&plain(text));
        }
    }

    fn close_table(&mut self) {
        self.cell = None;
        if let Some(mut sheet) = self.open.pop() {
            for cell in sheet.rows.iter_mut().flat_map(|(_, cells)| cells) {
                *cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            }
            let is_filled = |cells: &[String]| cells.iter().any(|cell| !cell.is_empty());
            sheet.rows.retain(|(_, cells)| is_filled(cells));
            self.tables.push(sheet);
        }
    }
}

/// Text with the characters that entities stand for.
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let entity = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= MAX_ENTITY)
            .and_then(|(name, behind)| Some((character(name)?, behind)));
        rest = match entity {
            Some((character, behind)) => {
                plain.push(character);
                behind
            }
            None => {
                plain.push('&');
                after
            }
        };
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// The character of an entity.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "laquo" => '«',
        "raquo" => '»',
        "mdash" => '—',
        "ndash" => '–',
        "minus" => '−',
        "euro" => '€',
        "pound" => '£',
        "yen" => '¥',
        "thinsp" => '\u{2009}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<Vec<String>>> {
        let cells = |sheet: Sheet| sheet.rows.into_iter().map(|(_, cells)| cells).collect();
        tables(text).into_iter().map(cells).collect()
    }

    #[test]
    fn cells_of_a_page_are_found_whatever_its_tags_lack() {
        let page = "<html><style>td > b {}</style><TABLE border=1><tr><th>Дата<th>Клиент\
            <tr><td class='a>b'>05.01.2025</td><td>ООО&nbsp;&laquo;Ромашка&raquo; <br>&amp; Ко</td></tr>\
            <!-- <tr><td>no</td></tr> --><tr><td colspan=2>Итого</td></tr></TABLE></html>";
        assert_eq!(
            rows(page),
            [[
                vec!["Дата", "Клиент"],
                vec!["05.01.2025", "ООО «Ромашка» & Ко"],
                vec!["Итого", ""],
            ]]
        );
    }

    #[test]
    fn sheets_of_the_old_xml_keep_their_places() {
        let book = r#"<?xml version="1.0"?><Workbook><Worksheet ss:Name="A &amp; B"><Table>
            <Row><Cell><Data ss:Type="String">Date</Data></Cell><Cell><Data>Sum</Data></Cell></Row>
            <Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">10.5</Data></Cell></Row>
            </Table></Worksheet></Workbook>"#;
        let found = tables(book);
        assert_eq!(found[0].name, "A & B");
        assert_eq!(
            found[0].rows[1],
            (4, vec![String::new(), "10.5".to_owned()])
        );
    }

    #[test]
    fn what_is_no_table_is_none() {
        for text in [
            "",
            "<",
            "<table>",
            "<table><tr><td>1</table>",
            "a < b",
            "<!--",
        ] {
            assert!(tables(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_page_is_decoded_as_it_says() {
        let page = "<html><meta charset=\"windows-1251\">Дата</html>";
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(page);
        assert_eq!(decoded(&bytes).unwrap(), page);
        assert_eq!(decoded("<table>Дата".as_bytes()).unwrap(), "<table>Дата");
    }
}
