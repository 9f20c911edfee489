//! Charts whose letters are outlines.

use usvg::{Options, Tree, WriteOptions};

use crate::fonts;

/// The drawing without text elements. What cannot be read stays as it is.
pub(super) fn outlined(svg: &str) -> String {
    let options = Options {
        font_family: fonts::FAMILY.to_owned(),
        fontdb: fonts::database(),
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_or_else(
        |_| svg.to_owned(),
        |tree| {
            tree.to_string(&WriteOptions {
                coordinates_precision: 2,
                ..WriteOptions::default()
            })
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_remains() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"20\">\
                   <text x=\"0\" y=\"15\" font-family=\"Inter\">млн ₽</text></svg>";
        let drawn = outlined(svg);
        assert!(
            drawn.contains("<path") && !drawn.contains("<text"),
            "{drawn}"
        );
    }
}
