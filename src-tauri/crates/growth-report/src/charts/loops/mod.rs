//! Charts of growth loops: what they bring week by week, and the drawing itself.

mod band;
mod labels;
mod picture;
mod weeks;

pub use band::{LoopBand, loop_band};
pub(crate) use picture::natural_size;
pub use picture::{LoopPicture, NODE_HEIGHT, NODE_WIDTH, PictureEdge, PictureNode, loop_picture};
pub use weeks::{LoopLayer, LoopWeeks, WeeksShape, loop_weeks};

#[cfg(test)]
mod tests {
    use growth_i18n::Language;
    use growth_model::{Currency, economics::Unit};

    use super::*;
    use crate::charts::Chart;
    use crate::charts::{ChartStyle, ColorToken, Theme};

    fn style(language: Language) -> ChartStyle {
        ChartStyle {
            theme: Theme::Light,
            width: 400,
            height: 240,
            language,
            currency: Currency::RUB,
        }
    }

    fn weeks(shape: WeeksShape) -> LoopWeeks {
        let layer = |id: &str, values: [f64; 3], color| LoopLayer {
            id: id.to_owned(),
            name: id.to_owned(),
            color,
            values: values.to_vec(),
            dashed: false,
        };
        LoopWeeks {
            title: "Новые клиенты".to_owned(),
            unit: Unit::Count,
            first_week: 1,
            layers: vec![
                layer("paid", [35.0, 35.0, 35.0], ColorToken::S0),
                layer("content", [0.5, 1.5, 4.0], ColorToken::S1),
            ],
            shape,
            marker: Some((2, "обгон".to_owned())),
        }
    }

    fn texts(chart: &Chart, row: usize) -> Vec<&str> {
        let cells = chart.table.rows[row].iter();
        cells.map(|cell| cell.text.as_str()).collect()
    }

    #[test]
    fn stacked_layers_lie_on_each_other_and_say_their_own_amount() {
        let chart = loop_weeks(&weeks(WeeksShape::Stacked), &style(Language::Ru));
        let content = &chart.series[1].points[2];
        assert_eq!((content.x, content.y), (3.0, 39.0));
        assert_eq!(
            (content.y_text.as_str(), content.x_text.as_str()),
            ("4,0", "3-я неделя")
        );
        assert_eq!(texts(&chart, 0), ["1-я неделя", "35", "0,5"]);
        assert!(chart.units.contains("3 недели"), "{}", chart.units);
        assert!(chart.svg.contains("обгон"));
        let lines = loop_weeks(&weeks(WeeksShape::Lines), &style(Language::En));
        assert_eq!(lines.series[1].points[2].y, 4.0);
        assert!(
            lines.description.contains("week 3"),
            "{}",
            lines.description
        );
    }

    #[test]
    fn a_chart_without_weeks_says_so() {
        let mut data = weeks(WeeksShape::Stacked);
        data.layers.clear();
        let chart = loop_weeks(&data, &style(Language::Ru));
        assert!(chart.series.is_empty() && chart.description.contains("пока нет"));
    }

    fn picture(name: &str) -> LoopPicture {
        let node = |name: &str, x: f64, y: f64| PictureNode {
            name: name.to_owned(),
            detail: String::new(),
            x,
            y,
            color: ColorToken::S1,
        };
        LoopPicture {
            title: "Экосистема".to_owned(),
            nodes: vec![node(name, 0.0, 0.0), node("Кейс", 900.0, 400.0)],
            edges: vec![PictureEdge {
                from: 0,
                to: 1,
                label: "25 %".to_owned(),
                color: ColorToken::S2,
                dashed: true,
            }],
        }
    }

    #[test]
    fn a_picture_is_shrunk_into_its_size_and_names_are_text() {
        let chart = loop_picture(&picture("<script>"), &style(Language::Ru));
        assert!(!chart.svg.contains("<script"), "{}", chart.svg);
        assert!(chart.svg.contains("&lt;script&gt;") && chart.svg.contains("25 %"));
        assert_eq!(chart.table.rows.len(), 1);
        assert_eq!(texts(&chart, 0), ["<script>", "Кейс", "25 %"]);
        assert!(chart.description.contains("→ Кейс: 25 %"));
        // Wider than the style: everything is drawn smaller than on the canvas.
        let (width, height) = natural_size(&picture("А"));
        assert!(width > 1_000.0 && height > 400.0);
        let far: Vec<f64> = chart
            .svg
            .split("x=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next()?.parse().ok())
            .collect();
        assert!(far.iter().all(|x| *x <= 4_000.0), "{far:?}");
    }

    #[test]
    fn an_arrow_to_a_box_that_is_not_there_is_left_out() {
        let mut picture = picture("А");
        picture.edges[0].to = 7;
        let chart = loop_picture(&picture, &style(Language::En));
        assert!(!chart.svg.contains("25 %"));
        assert!(chart.table.rows.is_empty());
    }

    #[test]
    fn a_band_ends_at_its_last_week() {
        let band = LoopBand {
            title: "Клиенты".to_owned(),
            weeks: vec![(0.0, [10.0, 10.0, 10.0]), (26.0, [12.0, 15.0, 20.0])],
        };
        let chart = loop_band(&band, &style(Language::Ru));
        assert_eq!(chart.plot_area.x.max, 26.0);
        assert_eq!(chart.series.len(), 3);
        assert!(chart.description.contains("15"), "{}", chart.description);
    }
}
