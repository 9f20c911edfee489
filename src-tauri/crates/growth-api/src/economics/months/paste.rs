//! Text out of a spreadsheet, taken apart.

/// Rows of cells. A cell with a tab, a line break or a quote in it is quoted, quotes doubled.
pub(super) fn cells_of(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    // Spreadsheets end the last row too; text without an end has one more.
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    for cell in rows.iter_mut().flatten() {
        *cell = cell.trim().to_owned();
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_and_line_breaks_separate_unless_they_are_quoted() {
        assert_eq!(
            cells_of("a\t1 000\r\n\"b \"\"c\"\"\nd\"\t\n"),
            [["a", "1 000"], ["b \"c\"\nd", ""]]
        );
        assert_eq!(cells_of("5"), [["5"]]);
        assert!(cells_of("").is_empty());
    }
}
