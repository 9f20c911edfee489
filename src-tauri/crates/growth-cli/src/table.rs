//! Plain tables for a terminal.

/// Prints rows under a header, if there is one, columns as wide as their widest cell.
pub fn print(header: &[String], rows: &[Vec<String>]) {
    let width = |column: usize| {
        std::iter::once(header)
            .chain(rows.iter().map(Vec::as_slice))
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let columns = rows.first().map_or(header.len(), Vec::len);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    if !header.is_empty() {
        line(header, &widths);
    }
    for row in rows {
        line(row, &widths);
    }
}

fn line(cells: &[String], widths: &[usize]) {
    let text: Vec<String> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| {
            format!(
                "{cell}{}",
                " ".repeat(width.saturating_sub(cell.chars().count()))
            )
        })
        .collect();
    println!("{}", text.join("  ").trim_end());
}
