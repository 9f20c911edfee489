//! The map of a client's tools as a picture: four layers beside each other, a card for each role, and
//! what flows from a layer to the next.

use growth_i18n::tr::automation as tr;

use super::{
    Chart, ChartStyle, ColorToken, PlotArea,
    canvas::{self, Align, Canvas, Px, Type},
};
use crate::content::{Cell, Column, Table};
use crate::fonts::Weight;

/// A map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackPicture {
    /// Localised title.
    pub title: String,
    /// What the map says, in a sentence.
    pub description: String,
    /// The layers, from where data come from to where people decide.
    pub lanes: Vec<StackLane>,
    /// What flows.
    pub flows: Vec<StackFlow>,
}

/// A layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackLane {
    /// Its name.
    pub title: String,
    /// Its roles that are filled or needed.
    pub cards: Vec<StackCard>,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackCard {
    /// Its key, which flows name.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Names of the tools that fill it; none where it is a gap.
    pub tools: Vec<String>,
}

/// A flow from a role to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StackFlow {
    /// Key of the role that gives.
    pub from: String,
    /// Key of the role that takes.
    pub to: String,
    /// What flows.
    pub what: String,
    /// By what both know the person, in words.
    pub carried: String,
    /// Whether the person is lost on the way.
    pub lost: bool,
}

/// Free space around the map.
const MARGIN: f64 = 8.0;
/// Between two layers: room for the arrows.
const GAP: f64 = 36.0;
/// Between two cards of a layer.
const CARD_GAP: f64 = 12.0;
/// Inside of a card.
const PADDING: f64 = 9.0;
/// From a line of text to the next.
const LINE: f64 = 15.0;
/// The name of a layer.
const HEAD: f64 = 26.0;
/// Lines that a name may take.
const LINES: usize = 3;

const ROLE: Type = Type {
    size: 10.5,
    weight: Weight::Regular,
    color: ColorToken::Muted,
};
const TOOL: Type = Type {
    size: 12.0,
    weight: Weight::Bold,
    color: ColorToken::Text,
};
const MISSING: Type = Type {
    size: 11.0,
    weight: Weight::Regular,
    color: ColorToken::Bad,
};
const LAYER: Type = Type {
    size: 13.0,
    weight: Weight::Bold,
    color: ColorToken::Text,
};

/// A card in its place.
struct Placed<'a> {
    card: &'a StackCard,
    lane: usize,
    lines: Vec<(String, Type)>,
    top: f64,
    height: f64,
}

impl Placed<'_> {
    /// Height at which arrows leave and arrive.
    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// The picture, as wide as the style says and as high as it has to be.
pub fn stack_map(picture: &StackPicture, style: &ChartStyle) -> Chart {
    let (width, _) = style.size();
    let count = picture.lanes.len().max(1) as f64;
    let lane = ((f64::from(width) - 2.0 * MARGIN - GAP * (count - 1.0)) / count).max(1.0);
    let left = |index: usize| MARGIN + index as f64 * (lane + GAP);
    let placed = place(picture, lane, style);
    let bottom = (placed.iter())
        .map(|card| card.top + card.height)
        .fold(MARGIN + HEAD, f64::max);
    let height = (bottom + MARGIN).ceil() as u32;
    let (svg, ()) = canvas::draw(style.theme, (width, height), |canvas| {
        let whole = (canvas.width, canvas.height);
        canvas.bar((0.0, 0.0), whole, ColorToken::Surface);
        for (index, one) in picture.lanes.iter().enumerate() {
            let title = LAYER.fit(&one.title, lane);
            canvas.text(&title, (left(index), MARGIN + 8.0), Align::Left, LAYER);
        }
        for card in &placed {
            draw_card(canvas, card, left(card.lane), lane);
        }
        for flow in &picture.flows {
            let end = |role: &str| placed.iter().find(|card| card.card.role == *role);
            let (Some(from), Some(to)) = (end(&flow.from), end(&flow.to)) else {
                continue;
            };
            let right = left(from.lane) + lane;
            // Within a layer and to its neighbour; other flows are in the table.
            if to.lane == from.lane {
                draw_beside(canvas, right, (from.middle(), to.middle()), flow.lost);
            } else if to.lane == from.lane + 1 {
                let end = (left(to.lane), to.middle());
                draw_across(canvas, (right, from.middle()), end, flow.lost);
            }
        }
        ((), picture.description.clone())
    });
    Chart {
        svg,
        width,
        height,
        title: picture.title.clone(),
        units: String::new(),
        plot_area: PlotArea::whole(width, height),
        series: Vec::new(),
        table: flows(picture, style),
        description: picture.description.clone(),
    }
}

/// The flows, all of them.
fn flows(picture: &StackPicture, style: &ChartStyle) -> Table {
    let language = style.language;
    let name = |role: &str| {
        (picture.lanes.iter())
            .flat_map(|lane| &lane.cards)
            .find(|card| card.role == *role)
            .map_or_else(String::new, |card| card.name.clone())
    };
    Table::new(
        "flows",
        picture.title.as_str(),
        vec![
            Column::text(tr::automation_column_from(language)),
            Column::text(tr::automation_column_to(language)),
            Column::text(tr::automation_column_flow(language)),
            Column::text(tr::automation_column_identities(language)),
        ],
        picture.flows.iter().map(|flow| {
            vec![
                Cell::words(name(&flow.from)),
                Cell::words(name(&flow.to)),
                Cell::words(flow.what.clone()),
                Cell::words(flow.carried.clone()),
            ]
        }),
        style.locale(),
    )
}

fn place<'a>(picture: &'a StackPicture, lane: f64, style: &ChartStyle) -> Vec<Placed<'a>> {
    let room = lane - 2.0 * PADDING;
    let mut placed = Vec::new();
    for (index, one) in picture.lanes.iter().enumerate() {
        let mut top = MARGIN + HEAD;
        for card in &one.cards {
            let mut lines: Vec<_> = wrapped(&card.name, room, ROLE).collect();
            for tool in &card.tools {
                lines.extend(wrapped(tool, room, TOOL));
            }
            if card.tools.is_empty() {
                let nobody = tr::automation_empty_role(style.language);
                lines.extend(wrapped(&nobody, room, MISSING));
            }
            let height = 2.0 * PADDING + LINE * lines.len() as f64;
            placed.push(Placed {
                card,
                lane: index,
                lines,
                top,
                height,
            });
            top += height + CARD_GAP;
        }
    }
    placed
}

/// A text in lines.
fn wrapped(text: &str, room: f64, kind: Type) -> impl Iterator<Item = (String, Type)> {
    let lines = kind.lines(text, room, LINES);
    lines.into_iter().map(move |line| (line, kind))
}

fn draw_card(canvas: &mut Canvas<'_>, card: &Placed<'_>, left: f64, lane: f64) {
    let (one, other) = ((left, card.top), (left + lane, card.top + card.height));
    canvas.bar(one, other, ColorToken::Surface);
    if card.card.tools.is_empty() {
        canvas.dashed_bar(one, other, ColorToken::Bad);
    } else {
        let corners = [one, (other.0, one.1), other, (one.0, other.1), one];
        canvas.line(&corners, ColorToken::Faint, 1.0);
    }
    for (index, (line, kind)) in card.lines.iter().enumerate() {
        let y = card.top + PADDING + LINE * (index as f64 + 0.5);
        canvas.text(line, (left + PADDING, y), Align::Left, *kind);
    }
}

/// A curve from a card to one of the next layer.
fn draw_across(canvas: &mut Canvas<'_>, from: Px, (x, y): Px, lost: bool) {
    let end = (x - 5.0, y);
    let middle = f64::midpoint(from.0, end.0);
    draw_curve(canvas, [from, (middle, from.1), (middle, y), end], lost);
    let head = [(x, y), (x - 7.0, y - 3.5), (x - 7.0, y + 3.5)];
    canvas.area(&head, color_of(lost));
}

/// A curve beside a layer, from a card to another of it; the arrow ends above the other's middle, where
/// others begin.
fn draw_beside(canvas: &mut Canvas<'_>, x: f64, (from, to): (f64, f64), lost: bool) {
    let to = to - 6.0_f64.copysign(to - from);
    let out = x + GAP * 0.5;
    let end = (x + 5.0, to);
    draw_curve(canvas, [(x, from), (out, from), (out, to), end], lost);
    let head = [(x, to), (x + 7.0, to - 3.5), (x + 7.0, to + 3.5)];
    canvas.area(&head, color_of(lost));
}

fn color_of(lost: bool) -> ColorToken {
    if lost {
        ColorToken::Bad
    } else {
        ColorToken::Accent
    }
}

/// A curve with two points that draw it to themselves; dashed where the person is lost.
fn draw_curve(canvas: &mut Canvas<'_>, [a, b, c, d]: [Px; 4], lost: bool) {
    const STEPS: u32 = 20;
    let at = |step: u32| {
        let t = f64::from(step) / f64::from(STEPS);
        let s = 1.0 - t;
        let mix = |a: f64, b: f64, c: f64, d: f64| {
            s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
        };
        (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
    };
    let way: Vec<Px> = (0..=STEPS).map(at).collect();
    if lost {
        for pair in way.chunks(2) {
            canvas.line(pair, color_of(lost), 1.4);
        }
    } else {
        canvas.line(&way, color_of(lost), 1.4);
    }
}

#[cfg(test)]
mod tests {
    use growth_i18n::Language;
    use growth_model::Currency;

    use super::*;
    use crate::charts::Theme;

    fn style(width: u32) -> ChartStyle {
        ChartStyle {
            theme: Theme::Print,
            width,
            height: 0,
            language: Language::En,
            currency: Currency::RUB,
        }
    }

    fn card(role: &str, tools: &[&str]) -> StackCard {
        StackCard {
            role: role.to_owned(),
            name: format!("Role of {role}"),
            tools: tools.iter().map(|tool| (*tool).to_owned()).collect(),
        }
    }

    fn picture() -> StackPicture {
        let flow = |from: &str, to: &str, lost| StackFlow {
            from: from.to_owned(),
            to: to.to_owned(),
            what: "orders".to_owned(),
            carried: "e-mail".to_owned(),
            lost,
        };
        let lane = |title: &str, cards| StackLane {
            title: title.to_owned(),
            cards,
        };
        StackPicture {
            title: "Map".to_owned(),
            description: "Two gaps.".to_owned(),
            lanes: vec![
                lane("Data", vec![card("crm", &["A <b> tool", "Another"])]),
                lane("Execution", vec![card("email", &[])]),
                lane("Control", vec![card("dashboard", &["Board"])]),
            ],
            flows: vec![flow("crm", "email", true), flow("crm", "dashboard", false)],
        }
    }

    #[test]
    fn texts_are_text_and_a_role_that_nobody_fills_says_so() {
        let chart = stack_map(&picture(), &style(640));
        assert!(!chart.svg.contains("<b>"), "{}", chart.svg);
        assert!(chart.svg.contains("A &lt;b&gt; tool"), "{}", chart.svg);
        let nobody = tr::automation_empty_role(Language::En);
        assert!(chart.svg.contains(nobody.split(' ').next().unwrap_or("?")));
        assert!(chart.svg.contains("stroke-dasharray"), "{}", chart.svg);
    }

    #[test]
    fn the_table_has_every_flow_and_the_height_follows_the_cards() {
        let chart = stack_map(&picture(), &style(640));
        assert_eq!(chart.table.rows.len(), 2);
        let texts: Vec<&str> = chart.table.rows[1]
            .iter()
            .map(|cell| cell.text.as_str())
            .collect();
        assert_eq!(
            texts,
            ["Role of crm", "Role of dashboard", "orders", "e-mail"]
        );
        // Three lines of text in the highest card, at least.
        assert!(chart.height >= 90 && chart.height < 160, "{}", chart.height);
    }
}
