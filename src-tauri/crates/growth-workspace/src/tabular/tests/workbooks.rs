//! Workbooks and archives are read like text.

use std::io::Write as _;

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

fn archive(files: &[(&str, &str)]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut zip = ZipWriter::new(file.reopen().unwrap());
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    file
}

/// A workbook whose sheets are given as the rows of their XML.
fn xlsx(sheets: &[(&str, &str)]) -> tempfile::NamedTempFile {
    let mut list = String::new();
    let mut links = String::new();
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "xl/sharedStrings.xml".to_owned(),
            "<sst><si><t>Клиент</t></si><si><t>Дата</t></si><si><r><t>Сум</t></r><r><t>ма</t></r></si>\
             <si><t>ООО &quot;Альфа&quot;</t></si></sst>"
                .to_owned(),
        ),
        (
            "xl/styles.xml".to_owned(),
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts>\
             <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
                .to_owned(),
        ),
    ];
    for (index, (name, rows)) in sheets.iter().enumerate() {
        list += &format!("<sheet name=\"{name}\" sheetId=\"{index}\" r:id=\"r{index}\"/>");
        links += &format!("<Relationship Id=\"r{index}\" Target=\"worksheets/s{index}.xml\"/>");
        files.push((
            format!("xl/worksheets/s{index}.xml"),
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    files.push((
        "xl/workbook.xml".to_owned(),
        format!("<workbook><sheets>{list}</sheets></workbook>"),
    ));
    files.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!("<Relationships>{links}</Relationships>"),
    ));
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    archive(&files)
}

const SALES: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Отчёт</t></is></c></row>\
    <row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"s\"><v>2</v></c></row>\
    <row r=\"4\"><c r=\"A4\" t=\"s\"><v>3</v></c><c r=\"B4\" s=\"1\"><v>45667</v></c><c r=\"C4\"><v>1.234</v></c></row>\
    <row r=\"5\"><c r=\"A5\" t=\"str\"><v>Бета</v></c><c r=\"B5\" s=\"1\"><v>45668.5</v></c><c r=\"C5\"><v>2000</v></c></row>";

#[test]
fn a_sheet_of_a_workbook_is_a_table() {
    let file = xlsx(&[("Продажи", SALES), ("Заметки", "")]);
    assert_eq!(
        read_as_sniffed(file.path()),
        [
            "4 | ООО \"Альфа\" | 2025-01-10 | 1.234 | - | -",
            "5 | Бета | 2025-01-11 | 2000 | - | -",
        ]
    );
    let sniffed = sniff(file.path()).unwrap();
    assert!(sniffed.decisions.iter().any(|decision| decision.kind
        == DecisionKind::Part {
            name: "Продажи".to_owned()
        }));
}

/// As 1C saves a list: a title above, dates as days, amounts as numbers.
#[test]
fn a_workbook_of_excel_97_is_read_like_any_other() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/fixtures/sales_of_1c.xls"
    );
    assert_eq!(
        read_as_sniffed(Path::new(path)),
        [
            "4 | ООО «Альфа» | 2026-01-12 | 1234.5 | - | -",
            "5 | Иванов И. И. | 2026-01-15 | 2000 | - | -",
        ]
    );
    // A container that is cut off, or holds something else, is refused in words.
    let whole = std::fs::read(path).unwrap();
    for size in [600, 2_000, whole.len() - 1_000] {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &whole[..size]).unwrap();
        let refused = sniff(file.path()).map(|found| found.preview.rows.len());
        assert!(
            refused
                .as_ref()
                .is_err_and(|error| error.code() == "old_workbook_file"),
            "{size}: {refused:?}"
        );
    }
}

#[test]
fn a_file_that_was_packed_by_itself_is_a_table() {
    let packed = |bytes: &[u8]| {
        let file = tempfile::NamedTempFile::with_suffix(".csv.gz").unwrap();
        let mut gzip =
            flate2::write::GzEncoder::new(file.reopen().unwrap(), flate2::Compression::default());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap();
        file
    };
    let file = packed("Клиент;Дата;Сумма\nАльфа;10.01.2025;1 200,50\n".as_bytes());
    let rows = ["2 | Альфа | 2025-01-10 | 1200.50 | - | -"];
    assert_eq!(read_as_sniffed(file.path()), rows);
    let windows =
        encoding_rs::WINDOWS_1251.encode("Клиент;Дата;Сумма\nАльфа;10.01.2025;1 200,50\n");
    assert_eq!(read_as_sniffed(packed(&windows.0).path()), rows);
    let broken = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(broken.path(), b"\x1F\x8B\x08rubbish").unwrap();
    assert_eq!(sniff(broken.path()).unwrap_err().code(), "binary_file");
}

#[test]
fn of_several_sheets_one_has_to_be_named() {
    let file = xlsx(&[("Январь", SALES), ("Февраль", SALES)]);
    assert_eq!(sniff(file.path()).unwrap_err().code(), "several_parts");
    let overrides = Overrides {
        part: Some("февраль".to_owned()),
        ..Overrides::default()
    };
    let sniffed = sniff_with(file.path(), &overrides, &Surroundings::default()).unwrap();
    assert_eq!(sniffed.preview.rows.len(), 2);
}

#[test]
fn an_opendocument_table_is_a_table() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">\
         <table:table-row>{}{}{}<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>\
         <table:table-row>{}<table:table-cell office:value-type=\"date\" office:date-value=\"2025-01-10\">\
         <text:p>10.01.25</text:p></table:table-cell><table:table-cell office:value-type=\"currency\" \
         office:value=\"1200.5\"><text:p>1 200,50</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>\
         </table:table></office:spreadsheet></office:body></office:document-content>",
        cell("Клиент"),
        cell("Дата"),
        cell("Сумма"),
        cell("К1"),
    );
    let file = archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ]);
    assert_eq!(
        read_as_sniffed(file.path()),
        ["2 | К1 | 2025-01-10 | 1200.5 | - | -"]
    );
}

#[test]
fn an_archive_with_one_table_is_that_table() {
    let table = "customer,date,amount\nann,2025-01-10,5.50\n";
    let file = archive(&[("__MACOSX/._a.csv", ""), ("export/orders.csv", table)]);
    assert_eq!(
        read_as_sniffed(file.path()),
        ["2 | ann | 2025-01-10 | 5.50 | - | -"]
    );
    let file = archive(&[("a.csv", table), ("b.csv", table)]);
    assert_eq!(sniff(file.path()).unwrap_err().code(), "several_parts");
    let file = archive(&[("photo.jpg", "x")]);
    assert_eq!(sniff(file.path()).unwrap_err().code(), "binary_file");
}

#[test]
fn a_pasted_table_is_a_table() {
    let mut pasted = TableFile::pasted("Клиент\tДата\tСумма\nК1\t10.01.2025\t1 200,50\n");
    let sniffed = sniff_file(&mut pasted, &Overrides::default(), &Surroundings::default()).unwrap();
    let reading = sniffed.reading().unwrap();
    let reader = Reader::open(&pasted, &reading.format, &reading.mapping, &reading.rules).unwrap();
    assert_eq!(drain(reader), ["2 | К1 | 2025-01-10 | 1200.50 | - | -"]);
}
