//! The dashboard of segments: from view to goal, with what a converted person costs and brings.

use rust_decimal::Decimal;

use super::condition::{Condition, Source, check_conditions};
use super::events::{EventNotes, History, Person, Placed, Recorded, RecordedEvent};
use super::scenario::name_of;
use super::when::{DAY, zone};
use crate::checks::{MAX_AMOUNT, at_most, count, finite, inconsistent, real, within};
use crate::statistics::{Interval, wilson};
use crate::{ModelError, Outcome, Reason};

const MAX_SEGMENTS: u32 = 200;
/// 97.5 % quantile of the normal distribution: an interval of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// Segments, and what was recorded or counted of them.
#[shape(deny_unknown_fields)]
pub struct SegmentsInput {
    /// What counts as a view. Needed unless all segments bring their counts.
    pub view: Option<ViewCondition>,
    /// Kind of the event that is the goal.
    pub target: Option<String>,
    /// Days after a person's first view in which the goal counts, 1…366.
    #[serde(default = "week")]
    pub within_days: u32,
    /// The segments, in the order of the dashboard. A person may be in several.
    pub segments: Vec<Segment>,
    /// Events.
    #[serde(default)]
    pub events: Vec<RecordedEvent>,
    /// What is known of the people.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Time zone (IANA) of times without an offset.
    #[serde(default = "crate::automation::utc")]
    pub time_zone: String,
}

/// Which events count as a view.
#[shape(deny_unknown_fields)]
pub struct ViewCondition {
    /// Kind of the event.
    pub event: String,
    /// Which of them: all conditions must hold.
    #[serde(default)]
    pub filters: Vec<Condition>,
}

/// A segment.
#[shape(deny_unknown_fields)]
#[schemars(rename = "EventSegment")]
pub struct Segment {
    /// Its name.
    pub name: String,
    /// Who belongs to it, asked at the first view: all conditions must hold; none: everybody.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// People and how many of them reached the goal, where they were counted elsewhere.
    pub people: Option<u64>,
    /// See `people`.
    pub converted: Option<u64>,
    /// What was spent to acquire one person. Money, 0…1e15.
    #[serde(default)]
    pub acquisition_cost: Decimal,
    /// What the actions for the segment cost, together. Money, 0…1e15.
    #[serde(default)]
    pub action_cost: Decimal,
    /// Forecast of the value of one converted person. Money, −1e15…1e15.
    pub ltv: Option<Decimal>,
}

/// The dashboard.
#[shape]
pub struct SegmentDashboard {
    /// What was left out of the events.
    pub notes: EventNotes,
    /// One for each segment, in their order.
    pub segments: Vec<SegmentFigures>,
}

/// Figures of a segment.
#[shape]
pub struct SegmentFigures {
    /// Its name.
    pub name: String,
    /// People who viewed.
    pub people: u64,
    /// Of these, who reached the goal in time.
    pub converted: u64,
    /// Views so late that their days are not over: they count as not converted so far.
    pub still_open: u64,
    /// Share of people who reached the goal.
    pub conversion: Outcome<f64>,
    /// Its interval, 95 % (Wilson).
    pub interval: Outcome<Interval>,
    /// (Acquisition of all people + actions) ÷ converted. Money.
    pub cac: Outcome<f64>,
    /// Forecast of the value, as given. Money.
    pub ltv: Outcome<f64>,
    /// Value ÷ cost.
    pub ltv_to_cac: Outcome<f64>,
    /// Conversion × value − cost per person. Money.
    pub margin_per_lead: Outcome<f64>,
}

fn week() -> u32 {
    7
}

/// Says of each segment how many come from view to goal, and what they cost and bring.
///
/// # Errors
/// Counts that contradict each other, a missing view or goal, events that cannot be read.
pub fn segments(input: &SegmentsInput) -> Result<SegmentDashboard, ModelError> {
    let zone = zone("time_zone", &input.time_zone)?;
    count(|| "within_days".to_owned(), input.within_days, 1, 366)?;
    check(input)?;
    let recorded = Recorded::read(&input.events, &input.people, zone, None)?;
    let mut counted: Vec<[u64; 3]> = vec![[0; 3]; input.segments.len()];
    if let (Some(view), Some(target)) = (&input.view, &input.target) {
        let end = (recorded.people.iter())
            .filter_map(|person| Some(person.events.last()?.at))
            .max()
            .unwrap_or_default();
        let days = i64::from(input.within_days) * DAY;
        let goal = recorded.kinds.get(target.as_str());
        for person in &recorded.people {
            let views = |placed: &&Placed<'_>| {
                placed.event.kind == view.event && all_hold(person, placed, &view.filters)
            };
            let Some(first) = person.events.iter().find(views) else {
                continue;
            };
            let is_converted = person.events.iter().any(|placed| {
                Some(&placed.kind) == goal
                    && (placed.at, placed.index) > (first.at, first.index)
                    && placed.at <= first.at + days
            });
            let is_open = !is_converted && first.at + days > end;
            for (segment, counts) in input.segments.iter().zip(&mut counted) {
                if all_hold(person, first, &segment.when) {
                    let [people, converted, open] = counts;
                    *people += 1;
                    *converted += u64::from(is_converted);
                    *open += u64::from(is_open);
                }
            }
        }
    }
    Ok(SegmentDashboard {
        notes: recorded.notes,
        segments: (input.segments.iter().zip(counted))
            .map(|(segment, [people, converted, open])| {
                let people = segment.people.unwrap_or(people);
                figures(
                    segment,
                    people,
                    segment.converted.unwrap_or(converted),
                    open,
                )
            })
            .collect(),
    })
}

fn check(input: &SegmentsInput) -> Result<(), ModelError> {
    if input.segments.is_empty() {
        return Err(ModelError::Required {
            field: "segments".to_owned(),
        });
    }
    at_most("segments", input.segments.len(), MAX_SEGMENTS)?;
    if let Some(view) = &input.view {
        name_of("view.event", &view.event)?;
        check_conditions("view.filters", &view.filters)?;
        for (index, condition) in view.filters.iter().enumerate() {
            known(&format!("view.filters[{index}]"), condition)?;
        }
    }
    if let Some(target) = &input.target {
        name_of("target", target)?;
    }
    let mut is_counted = true;
    for (index, segment) in input.segments.iter().enumerate() {
        let place = format!("segments[{index}]");
        segment.check().map_err(|error| error.within(&place))?;
        is_counted &= segment.people.is_some();
    }
    for (field, is_there) in [
        ("view", input.view.is_some()),
        ("target", input.target.is_some()),
    ] {
        if !is_counted && !is_there {
            return Err(ModelError::Required {
                field: field.to_owned(),
            });
        }
    }
    Ok(())
}

impl Segment {
    fn check(&self) -> Result<(), ModelError> {
        name_of("name", &self.name)?;
        check_conditions("when", &self.when)?;
        for (index, condition) in self.when.iter().enumerate() {
            known(&format!("when[{index}]"), condition)?;
        }
        for (field, counted) in [("people", self.people), ("converted", self.converted)] {
            if let Some(counted) = counted {
                let most = Decimal::from(1_000_000_000_000_u64);
                within(
                    || field.to_owned(),
                    counted.into(),
                    Some(Decimal::ZERO),
                    Some(most),
                )?;
            }
        }
        match (self.people, self.converted) {
            (Some(people), Some(converted)) if converted > people => {
                return Err(inconsistent("converted", "converted_more_than_people"));
            }
            (Some(_), None) => {
                return Err(ModelError::Required {
                    field: "converted".to_owned(),
                });
            }
            (None, Some(_)) => {
                return Err(ModelError::Required {
                    field: "people".to_owned(),
                });
            }
            _ => {}
        }
        for (field, cost) in [
            ("acquisition_cost", self.acquisition_cost),
            ("action_cost", self.action_cost),
        ] {
            within(
                || field.to_owned(),
                cost,
                Some(Decimal::ZERO),
                Some(MAX_AMOUNT),
            )?;
        }
        if let Some(ltv) = self.ltv {
            crate::checks::amount("ltv", ltv)?;
        }
        Ok(())
    }
}

/// The dashboard runs no analysis, so it cannot ask for what one finds.
fn known(field: &str, condition: &Condition) -> Result<(), ModelError> {
    match condition.source() {
        Some(Source::Event(_) | Source::Person(_)) => Ok(()),
        _ => Err(inconsistent(format!("{field}.field"), "segment_field")),
    }
}

fn all_hold(person: &History<'_>, placed: &Placed<'_>, conditions: &[Condition]) -> bool {
    conditions.iter().all(|condition| match condition.source() {
        Some(Source::Event(name)) => condition.holds(placed.event.properties.get(name)),
        Some(Source::Person(name)) => condition.holds(person.property(placed.event, name)),
        _ => false,
    })
}

fn figures(segment: &Segment, people: u64, converted: u64, still_open: u64) -> SegmentFigures {
    let (whole, part) = (people as f64, converted as f64);
    let none = Outcome::undefined(Reason::NoVisitors);
    let has_people = people > 0;
    let conversion = if has_people {
        Outcome::of(part / whole)
    } else {
        none.clone()
    };
    let interval = if has_people {
        Outcome::of(wilson(part, whole, Z))
    } else {
        Outcome::undefined(Reason::NoVisitors)
    };
    let spent = whole * real(segment.acquisition_cost) + real(segment.action_cost);
    let cac = if !has_people {
        none.clone()
    } else if converted == 0 {
        Outcome::undefined(Reason::NoConversions)
    } else {
        finite(spent / part)
    };
    let ltv = segment
        .ltv
        .map_or(Outcome::missing("ltv"), |ltv| Outcome::of(real(ltv)));
    let ltv_to_cac = ltv.clone().zip(cac.clone()).and_then(|(ltv, cac)| {
        if cac > 0.0 {
            finite(ltv / cac)
        } else {
            Outcome::undefined(Reason::CostsNothing)
        }
    });
    let margin_per_lead = (conversion.clone().zip(ltv.clone()))
        .and_then(|(conversion, ltv)| finite(conversion * ltv - spent / whole));
    SegmentFigures {
        name: segment.name.clone(),
        people,
        converted,
        still_open,
        conversion,
        interval,
        cac,
        ltv,
        ltv_to_cac,
        margin_per_lead,
    }
}
