//! Plain tables for a terminal.

/// Prints rows under a header, columns as wide as their widest cell.
pub fn print(header: &[String], rows: &[Vec<String>]) {
    let width = |column: usize| {
        std::iter::once(header)
            .chain(rows.iter().map(Vec::as_slice))
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    line(header, &widths);
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
