//! The sequences of a project as the window shows them: reach and money, an example person's calendar,
//! collisions, what the recorded events would have made of them.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, Language, tr::sequences as tr};
use growth_model::automation::{Cap, EventPerson, EventValue, Properties};
use growth_model::sequences::{
    RangeFigure, SequenceStart, SequencesInput, SequencesPlan, StepState, plan,
};
use growth_report::content::Fact;
use growth_workspace::{
    ProjectId, SequenceId,
    automation::{self as saved, StoredSequence},
    projects,
};

use crate::{
    Context, Failure, Request,
    automation::{channel_text, events_of_project, problem_text},
    router::request,
};

/// Rows of a calendar that are shown.
const ROWS: u32 = 200;
/// The example person.
const EXAMPLE: &str = "example";

pub(super) fn requests() -> Vec<Request> {
    vec![request(
        "sequences.view",
        "The sequences of a project: reach, money, the calendar of an example person, collisions.",
        view,
    )]
}

/// Which sequences.
#[shape(Eq, deny_unknown_fields)]
pub struct SequencesQuery {
    /// The project.
    pub project_id: ProjectId,
    /// The day on which the example person begins; today when absent.
    pub begins_on: Option<NaiveDate>,
    /// Time zone (IANA) of the example person.
    pub time_zone: Option<String>,
    /// Most messages to one person within a week, over all sequences, 1…100.
    #[serde(default = "three")]
    pub messages_per_week: u32,
}

fn three() -> u32 {
    3
}

/// The sequences of a project.
#[shape]
pub struct SequencesView {
    /// The sequences, in their order.
    pub sequences: Vec<SequenceView>,
    /// The example person's calendar over all sequences, in the order of time.
    pub calendar: Vec<CalendarRow>,
    /// Messages beyond the limit, in words.
    pub collisions: Vec<String>,
    /// What the recorded events would have made of the sequences, in words; empty without events.
    pub replay: Vec<String>,
}

/// A sequence.
#[shape]
pub struct SequenceView {
    /// The sequence.
    pub sequence: StoredSequence,
    /// Reach, conversions and money, as far as they are known.
    pub figures: Vec<Fact>,
    /// Reach of each step, in words.
    pub steps: Vec<String>,
    /// Whether any rate is an assumption.
    pub is_assumed: bool,
    /// What is wrong, each with its field.
    pub problems: Vec<SequenceProblemText>,
}

/// Something to look at.
#[shape(Eq)]
pub struct SequenceProblemText {
    /// Path in the definition.
    pub field: String,
    /// What, in words.
    pub text: String,
}

/// A message of the calendar.
#[shape(Eq)]
pub struct CalendarRow {
    /// The sequence.
    pub sequence_id: SequenceId,
    /// Its name.
    pub name: String,
    /// When, by the person's clock.
    pub at: String,
    /// Which step, from 1.
    pub step: usize,
    /// How.
    pub channel: String,
    /// The subject, or the beginning of the text.
    pub text: String,
    /// Whether it goes out; else why not.
    pub state_text: String,
    /// Whether quiet hours or a weekday moved it.
    pub moved: bool,
}

fn view(context: &Context<'_>, input: SequencesQuery) -> Result<SequencesView, Failure> {
    let language = context.language;
    let (all, currency, chosen) = context.app.with(|workspace| {
        let view = workspace.view();
        let project = projects::get(&view, &input.project_id)?;
        let all = saved::sequences(&view, &project.id)?;
        let chosen = events_of_project(context, &view, &project.id, None)?;
        Ok((all, project.currency, chosen))
    })?;
    if all.is_empty() {
        return Ok(SequencesView {
            sequences: Vec::new(),
            calendar: Vec::new(),
            collisions: Vec::new(),
            replay: Vec::new(),
        });
    }
    let day = input.begins_on.unwrap_or_else(|| context.app.today());
    let mut asked = SequencesInput {
        sequences: all.iter().map(|one| one.definition.clone()).collect(),
        starts: (all.iter())
            .map(|one| SequenceStart {
                person: EXAMPLE.to_owned(),
                sequence: one.definition.id.clone(),
                at: format!("{day}T12:00:00"),
            })
            .collect(),
        events: Vec::new(),
        people: vec![example(language)],
        cap: Some(Cap {
            messages: input.messages_per_week,
            days: 7,
        }),
        time_zone: input.time_zone.clone().unwrap_or_else(|| "UTC".to_owned()),
        plan_days: 91,
        calendar_limit: ROWS,
    };
    let found = plan(&asked)?;
    let replay = match &chosen {
        Some((dataset, events)) => {
            let mut lent = events.lent();
            asked.starts.clear();
            asked.events = std::mem::take(&mut lent.events);
            asked.people = std::mem::take(&mut lent.people);
            asked.calendar_limit = 1_000;
            let replayed = plan(&asked);
            (lent.events, lent.people) = (asked.events, asked.people);
            replayed_text(&replayed?, &all, &dataset.name, language)
        }
        None => Vec::new(),
    };
    Ok(SequencesView {
        calendar: calendar(&found, &all, language),
        collisions: collisions(&found, &all, language),
        replay,
        sequences: (all.iter().zip(&found.sequences))
            .map(|(one, planned)| SequenceView {
                figures: figures(one, planned, currency, language),
                steps: (planned.steps.iter())
                    .map(|step| range_text(step.reach, language))
                    .collect(),
                is_assumed: planned.money.is_assumed,
                problems: (found.problems.iter())
                    .filter(|problem| problem.sequence == one.definition.id)
                    .map(|problem| SequenceProblemText {
                        field: problem.field.clone(),
                        text: problem_text(problem.code, problem.name.as_deref(), language),
                    })
                    .collect(),
                sequence: one.clone(),
            })
            .collect(),
    })
}

/// A person with everything that templates ask for.
fn example(language: Language) -> EventPerson {
    let value = |text: String| EventValue::Text(text);
    EventPerson {
        person: EXAMPLE.to_owned(),
        properties: Properties::from([
            ("name", value(tr::sequences_example_name(language))),
            ("email", value("person@example.com".to_owned())),
            ("phone", value("+7 900 000-00-00".to_owned())),
            ("chat_id", value("1".to_owned())),
            ("company", value(tr::sequences_example_company(language))),
            ("link", value("https://example.com".to_owned())),
        ]),
        time_zone: None,
    }
}

/// `80 (70…95)`.
fn range_text(range: RangeFigure, language: Language) -> String {
    let format = Format::new(language);
    let number = |value: f64| format.number(value, Digits::up_to(1));
    if (range.low - range.high).abs() < f64::EPSILON {
        number(range.likely)
    } else {
        format!(
            "{} ({}…{})",
            number(range.likely),
            number(range.low),
            number(range.high)
        )
    }
}

fn figures(
    one: &StoredSequence,
    planned: &growth_model::sequences::SequencePlan,
    currency: growth_model::Currency,
    language: Language,
) -> Vec<Fact> {
    let format = Format::new(language);
    let money = |value: f64| format.money_with(value, currency.code(), Digits::WHOLE);
    let money_range = |range: RangeFigure| {
        format!(
            "{} ({}…{})",
            money(range.likely),
            money(range.low),
            money(range.high)
        )
    };
    let assumed = if planned.money.is_assumed {
        tr::sequences_assumed(language)
    } else {
        String::new()
    };
    vec![
        Fact::new(
            "people",
            tr::sequences_people(language),
            format.number(one.definition.people, Digits::WHOLE),
        ),
        Fact::new(
            "conversions",
            tr::sequences_conversions(language),
            range_text(planned.money.conversions, language),
        )
        .noted(assumed.clone()),
        Fact::new(
            "cost",
            tr::sequences_cost(language),
            money_range(planned.money.cost),
        ),
        Fact::new(
            "result",
            tr::sequences_result(language),
            match planned.money.result.value() {
                Some(result) => money_range(*result),
                None => tr::sequences_no_margin(language),
            },
        )
        .noted(assumed),
    ]
}

/// `27.11.2026 09:00` by the person's clock.
fn moment(at: &str, language: Language) -> String {
    let day = at.get(..10).and_then(|day| day.parse().ok());
    match (day, at.get(11..16)) {
        (Some(day), Some(clock)) => format!("{} {clock}", Format::new(language).date(day)),
        _ => at.to_owned(),
    }
}

fn calendar(found: &SequencesPlan, all: &[StoredSequence], language: Language) -> Vec<CalendarRow> {
    (found.calendar.iter())
        .filter_map(|message| {
            let one = all
                .iter()
                .find(|one| one.definition.id == message.sequence)?;
            let wanted = match language {
                Language::Ru => "ru",
                Language::En => "en",
            };
            let text = (message.texts.iter())
                .find(|text| text.language == wanted)
                .or(message.texts.first());
            let said = text.map_or_else(String::new, |text| {
                if text.subject.is_empty() {
                    text.body.chars().take(80).collect()
                } else {
                    text.subject.clone()
                }
            });
            Some(CalendarRow {
                sequence_id: one.id.clone(),
                name: one.name.clone(),
                at: moment(&message.at, language),
                step: message.step + 1,
                channel: channel_text(message.channel, language),
                text: said,
                state_text: match message.state {
                    StepState::Planned => String::new(),
                    StepState::Skipped => tr::sequences_state_skipped(language),
                    StepState::NoAddress => tr::sequences_state_no_address(language),
                    StepState::MissingVariable => {
                        tr::sequences_state_missing(language, message.missing.join(", "))
                    }
                    StepState::Ended => tr::sequences_state_ended(language),
                },
                moved: message.moved,
            })
        })
        .collect()
}

fn collisions(found: &SequencesPlan, all: &[StoredSequence], language: Language) -> Vec<String> {
    (found.collisions.iter())
        .map(|collision| {
            let named: Vec<&str> = (collision.sequences.iter())
                .filter_map(|id| all.iter().find(|one| one.definition.id == *id))
                .map(|one| one.name.as_str())
                .collect();
            tr::sequences_collision(
                language,
                moment(&collision.at, language),
                collision.messages,
                named.join(", "),
            )
        })
        .collect()
}

fn replayed_text(
    found: &SequencesPlan,
    all: &[StoredSequence],
    dataset: &str,
    language: Language,
) -> Vec<String> {
    let format = Format::new(language);
    let mut said: Vec<String> = (all.iter().zip(&found.sequences))
        .map(|(one, planned)| {
            tr::sequences_replayed(
                language,
                &one.name,
                dataset,
                format.number(planned.began, Digits::WHOLE),
                format.number(planned.messages, Digits::WHOLE),
            )
        })
        .collect();
    if !found.collisions.is_empty() {
        said.push(tr::sequences_replayed_collisions(
            language,
            format.number(found.collisions.len(), Digits::WHOLE),
        ));
    }
    said
}
