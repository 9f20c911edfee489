//! A believable table of events: a service for cafés in November 2025, as its product records them.

use std::fmt::Write as _;

/// Repeatable shares of one (Park and Miller).
struct Stream(u64);

impl Stream {
    fn share(&mut self) -> f64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 as f64 / 2_147_483_647.0
    }

    fn below(&mut self, most: usize) -> usize {
        ((self.share() * most as f64) as usize).min(most.saturating_sub(1))
    }
}

const NAMES: [&str; 8] = [
    "Олег",
    "Марина",
    "Тимур",
    "Светлана",
    "Ирина",
    "Рустам",
    "Вера",
    "Артём",
];
const PAGES: [&str; 4] = ["integration_crm", "prices", "recipes", "help"];

/// Events of so many people: who, when, what, page, and what is known of the person. Some have no chat,
/// some ask for a person, some book a demo, one in twenty looks at nothing but the integration.
pub fn events_csv(people: usize) -> String {
    let mut stream = Stream(11);
    let mut events: Vec<(u64, String)> = Vec::new();
    for person in 0..people {
        let name = NAMES[stream.below(NAMES.len())];
        let employees = 2 + stream.below(90);
        let ltv = 20_000 + stream.below(160) * 1_000;
        let chat = if stream.share() < 0.06 {
            String::new()
        } else {
            format!("{}", 100_000 + person)
        };
        let known =
            format!("{name},Кафе {person},{employees},{ltv},cafe{person}@example.com,{chat}");
        let key = format!("u{person:05}");
        let mut minute = stream.below(20 * 1440) as u64;
        let mut add = |minute: u64, kind: &str, page: &str| {
            let (day, rest) = (minute / 1440 % 28 + 1, minute % 1440);
            let at = format!("2025-11-{day:02} {:02}:{:02}:00", rest / 60, rest % 60);
            events.push((minute, format!("{key},{at},{kind},{page},{known}")));
        };
        add(minute, "signup", "");
        let views = 1 + stream.below(12);
        for _ in 0..views {
            minute += 30 + stream.below(1_400) as u64;
            let is_keen = stream.share() < 0.45;
            let page = if is_keen {
                PAGES[0]
            } else {
                PAGES[stream.below(PAGES.len())]
            };
            if minute < 28 * 1440 {
                add(minute, "page_view", page);
            }
        }
        if stream.share() < 0.05 && minute + 10 < 28 * 1440 {
            add(minute + 10, "asked_for_person", "");
        }
        if stream.share() < 0.12 && minute + 600 < 28 * 1440 {
            add(minute + 600, "demo", "");
        }
    }
    events.sort();
    let mut text =
        "user_id,event_time,event_name,page,name,company,employees,ltv,email,chat_id\n".to_owned();
    for (_, line) in events {
        let _ = writeln!(text, "{line}");
    }
    text
}
