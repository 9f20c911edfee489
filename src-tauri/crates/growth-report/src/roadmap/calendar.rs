//! The plan as an iCalendar file (RFC 5545). UIDs follow from ids, so that reading a newer file
//! updates what an older one brought.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use growth_i18n::{Language, tr::roadmap as tr};
use icalendar::{
    Calendar, Class, Component, Event, EventLike, EventStatus, Property, Todo, TodoStatus,
};
use rust_decimal::prelude::ToPrimitive;

use super::{CalendarDay, CalendarTask, CancelledTask, PlanCalendar};

const PRODUCT: &str = "-//Growth Architect//Roadmap//EN";
const DOMAIN: &str = "growth-architect";
/// 1 January 2020, in seconds.
const SEQUENCE_BEGINS: i64 = 1_577_836_800;

/// What tasks become in a calendar.
#[shape(Copy, Default, Eq, Hash)]
pub enum TasksAs {
    /// To-dos with a due day and a share that is done (VTODO).
    #[default]
    Todo,
    /// Events of whole days (VEVENT), for calendars without to-dos.
    Event,
}

/// The plan as an iCalendar file: its tasks, gates and check-ins as whole days. `stamp` is the time
/// of the file.
pub fn calendar(
    plan: &PlanCalendar,
    tasks_as: TasksAs,
    stamp: DateTime<Utc>,
    language: Language,
) -> String {
    let mut file = empty(&plan.name);
    let of_file = Stamp { stamp, language };
    for task in &plan.tasks {
        match tasks_as {
            TasksAs::Todo => file.push(of_file.todo(task)),
            TasksAs::Event => file.push(of_file.event(task)),
        };
    }
    for gone in &plan.cancelled {
        match tasks_as {
            TasksAs::Todo => file.push(of_file.cancelled_todo(gone)),
            TasksAs::Event => file.push(of_file.cancelled_event(gone)),
        };
    }
    for gate in &plan.gates {
        let summary = tr::roadmap_ics_gate(language, gate.day, &gate.goal);
        let uid = format!("{}-gate-{}@{DOMAIN}", plan.id, gate.day);
        let mut event = of_file.whole_day(&uid, &summary, gate.date, gate.date);
        if !gate.note.is_empty() {
            event.description(&gate.note);
        }
        file.push(event.done());
    }
    if let Some(&first) = plan.check_ins.first() {
        let uid = format!("{}-check-in@{DOMAIN}", plan.id);
        let mut event = of_file.whole_day(&uid, &tr::roadmap_ics_check_in(language), first, first);
        let count = plan.check_ins.len();
        event.add_property("RRULE", format!("FREQ=WEEKLY;COUNT={count}"));
        file.push(event.done());
    }
    of_file.add(&mut file, &plan.days);
    folded(&file.done().to_string())
}

/// Days as an iCalendar file. `stamp` is the time of the file.
pub fn days_calendar(
    name: &str,
    days: &[CalendarDay],
    stamp: DateTime<Utc>,
    language: Language,
) -> String {
    let mut file = empty(name);
    Stamp { stamp, language }.add(&mut file, days);
    folded(&file.done().to_string())
}

/// A file without entries.
fn empty(name: &str) -> Calendar {
    let mut file = Calendar::empty();
    file.append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", PRODUCT))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .name(name);
    file
}

/// Longest line of a file, without its end. Octets.
const LINE: usize = 75;

/// The lines of a file folded anew: the library lets a line become one octet too long where a
/// character has several.
fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for line in file.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        // The library leaves a bare CR of a text as it is, which would end the line for some programs.
        for sign in line.chars().filter(|sign| *sign != '\r') {
            if length + sign.len_utf8() > LINE {
                out.push_str("\r\n ");
                length = 1;
            }
            out.push(sign);
            length += sign.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

/// What all entries of a file share.
struct Stamp {
    stamp: DateTime<Utc>,
    language: Language,
}

impl Stamp {
    /// Grows with every later file, so that programs take the newer entry: seconds, counted from a day
    /// that keeps them within 31 bits for this century.
    fn sequence(&self) -> u32 {
        u32::try_from(self.stamp.timestamp() - SEQUENCE_BEGINS).unwrap_or(0)
    }

    fn add(&self, file: &mut Calendar, days: &[CalendarDay]) {
        for day in days {
            let uid = format!("{}@{DOMAIN}", day.id);
            let mut event = self.whole_day(&uid, &day.title, day.first, day.last);
            if !day.note.is_empty() {
                event.description(&day.note);
            }
            file.push(event.done());
        }
    }

    fn todo(&self, task: &CalendarTask) -> Todo {
        let mut todo = Todo::with_uid(&uid_of(&task.id));
        todo.summary(&task.title)
            .timestamp(self.stamp)
            .sequence(self.sequence());
        self.common(&mut todo, task);
        // A due day must be later than the first, so a task of one day has only its due day.
        if task.start < task.finish {
            todo.starts(task.start);
        }
        todo.due(task.finish);
        let percent = (task.progress * rust_decimal::Decimal::ONE_HUNDRED).to_u8();
        todo.percent_complete(percent.unwrap_or(0).min(100));
        match task.finished_on {
            Some(day) => {
                let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
                todo.status(TodoStatus::Completed);
                todo.completed(day.and_time(noon).and_utc());
            }
            None if task.begun => {
                todo.status(TodoStatus::InProcess);
            }
            None => {
                todo.status(TodoStatus::NeedsAction);
            }
        }
        todo.done()
    }

    fn cancelled_todo(&self, task: &CancelledTask) -> Todo {
        let mut todo = Todo::with_uid(&uid_of(&task.id));
        todo.summary(&task.title)
            .timestamp(self.stamp)
            .sequence(self.sequence());
        if task.start < task.finish {
            todo.starts(task.start);
        }
        todo.due(task.finish);
        todo.status(TodoStatus::Cancelled);
        todo.done()
    }

    fn cancelled_event(&self, task: &CancelledTask) -> Event {
        let mut event = self.whole_day(&uid_of(&task.id), &task.title, task.start, task.finish);
        event.status(EventStatus::Cancelled);
        event.done()
    }

    fn event(&self, task: &CalendarTask) -> Event {
        let mut event = self.whole_day(&uid_of(&task.id), &task.title, task.start, task.finish);
        self.common(&mut event, task);
        event.done()
    }

    fn whole_day(&self, uid: &str, summary: &str, first: NaiveDate, last: NaiveDate) -> Event {
        let mut event = Event::new();
        event
            .uid(uid)
            .summary(summary)
            .timestamp(self.stamp)
            .sequence(self.sequence())
            .starts(first)
            // The end of a whole day is the day after it.
            .ends(last.succ_opt().unwrap_or(last))
            .status(EventStatus::Confirmed)
            .add_property("TRANSP", "TRANSPARENT");
        event
    }

    fn common(&self, entry: &mut impl EventLike, task: &CalendarTask) {
        let description = self.description(task);
        if !description.is_empty() {
            entry.description(&description);
        }
        if !task.phase.is_empty() {
            entry.add_property("CATEGORIES", &task.phase);
        }
        entry.class(Class::Private);
        entry.add_property(
            "LAST-MODIFIED",
            task.changed_at.format("%Y%m%dT%H%M%SZ").to_string(),
        );
    }

    fn description(&self, task: &CalendarTask) -> String {
        let labelled =
            |label: String, text: &str| (!text.is_empty()).then(|| format!("{label}: {text}"));
        let language = self.language;
        [
            (!task.description.is_empty()).then(|| task.description.clone()),
            labelled(tr::roadmap_csv_deliverable(language), &task.deliverable),
            labelled(tr::roadmap_csv_done_when(language), &task.done_when),
            labelled(tr::roadmap_csv_owner(language), &task.owner),
            (!task.late_reason.is_empty()).then(|| task.late_reason.clone()),
            labelled(tr::roadmap_csv_notes(language), &task.notes),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n")
    }
}

/// The UID of a task.
fn uid_of(id: &str) -> String {
    format!("{id}@{DOMAIN}")
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn lines_are_folded_at_75_octets_and_say_the_same() {
        let long = format!("DESCRIPTION:{}", "знак, x ".repeat(40));
        let file = format!(
            "BEGIN:VTODO\r\n{}\r\n {}\r\nEND:VTODO\r\n",
            &long[..64],
            &long[64..]
        );
        let folded = folded(&file);
        assert!(
            folded.split("\r\n").all(|line| line.len() <= 75),
            "{folded}"
        );
        assert!(
            folded.split("\r\n").any(|line| line.len() >= 74),
            "{folded}"
        );
        assert_eq!(
            folded.replace("\r\n ", ""),
            format!("BEGIN:VTODO\r\n{long}\r\nEND:VTODO\r\n")
        );
    }
}
