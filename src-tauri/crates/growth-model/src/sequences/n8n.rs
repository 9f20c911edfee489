//! A sequence in n8n: every few minutes a short run sends what is due. Nothing waits for days in the
//! engine, so a restart or a change of the sequence loses nothing.

use serde_json::{Value, json};

use super::calendar::PlannedMessage;
use super::export::ExportInput;
use super::plan::{SequencesInput, plan};
use super::sequence::Sequence;
use crate::ModelError;
use crate::automation::engine::{
    self, EVENTS, ExportedFile, MAX_RECORDED, Of, SHARED, Workflow, history, in_utc, key, literal,
    one_line, pretty,
};
use crate::automation::zone;
use crate::checks::at_most;

/// What plans messages, in JavaScript.
const ENGINE: &str = include_str!("../../automation/sequence.js");

/// Answers the rehearsal, or what is due now. What was due more than a day ago is not sent late: nobody gets
/// the letters of months on the day on which the workflow is switched on.
const DUE: &str = "\
const rows = plan(config, events, people);
if (rehearsal) return [{ json: { rehearsal, rows, expected: items[0].expected } }];
const now = Date.now();
const { id, ends } = config.sequence;
const isOver = ({ person, began }) =>
  events.some((event) => event.person === person && event.kind === ends && Date.parse(event.at) > Date.parse(began));
const isDue = ({ state, at }) =>
  state === 'planned' && Date.parse(at) <= now && Date.parse(at) > now - 86400000;
return rows
  .filter((row) => isDue(row) && !isOver(row))
  .map(({ texts, language, ...row }) => {
    const text = texts.find((each) => each.language === language) ?? texts[0];
    return { json: { ...row, rehearsal, sequence: id, texts: [text] } };
  });
";

/// What is compared of a message, and which of them go out.
const KEEP: &str = "\
const keep = (row) => ({
  step: row.step,
  person: row.person,
  at: row.at,
  state: row.state,
  channel: row.channel,
  texts: (row.texts ?? []).map(({ language, subject, body }) => ({ language, subject: subject ?? '', body })),
});
const isMessage = (row) => row.state === 'planned';
";

/// A link that only the engineer knows. Without it nothing that needs it goes out.
const LINK: &str = "\
// Write here where a person leaves the sequence. The link stands for {unsubscribe} in the texts.
const link = (person) => '';
return $input.all().map(({ json }) => {
  const [text] = json.texts;
  if (!text.body.includes('{unsubscribe}')) return { json };
  const to = link(json.person);
  if (to === '') throw new Error('Write the link of {unsubscribe} into this node first.');
  return { json: { ...json, texts: [{ ...text, body: text.body.split('{unsubscribe}').join(to) }] } };
});
";

/// What went out, as an event.
const SENT: &str = "\
return $input.all().map(({ json: { person, sequence, step, channel } }) => ({
  json: {
    person,
    at: new Date().toISOString(),
    kind: 'sequence_sent',
    properties: JSON.stringify({ sequence, step: step + 1, channel }),
  },
}));
";

/// The workflow, what it has to plan for the recorded events, and a note for the engineer; nothing for a
/// sequence that no event begins.
pub(super) fn files(input: &ExportInput) -> Result<Vec<ExportedFile>, ModelError> {
    let sequence = &input.sequence;
    let zone = zone("time_zone", &input.time_zone)?;
    at_most("events", input.events.len(), MAX_RECORDED)?;
    let planned = plan(&SequencesInput {
        sequences: vec![sequence.clone()],
        starts: Vec::new(),
        events: input.events.clone(),
        people: input.people.clone(),
        cap: None,
        time_zone: input.time_zone.clone(),
        plan_days: 91,
        calendar_limit: 100_000,
    })?;
    let Some(begins) = &sequence.begins else {
        return Ok(Vec::new());
    };
    let expected: Vec<Value> = planned.calendar.iter().map(row).collect();
    let recorded = json!({
        "rehearsal": true,
        "events": engine::events(&input.events, zone),
        "people": engine::people(&input.people, &input.events, &input.time_zone),
        "expected": expected,
    });
    let key = key(&sequence.id);
    let of = Of {
        id: &sequence.id,
        name: title(sequence),
        key: &key,
        time_zone: &input.time_zone,
    };
    let messages = planned.sequences.first().map_or(0, |one| one.messages);
    let mut files = vec![
        workflow(of, sequence, &recorded, expected.len()),
        ExportedFile {
            name: "expected.json".to_owned(),
            text: pretty(&json!(expected)),
        },
    ];
    files.extend(engine::notes(notes(
        of,
        &begins.event,
        planned.notes.used,
        messages,
    )));
    Ok(files)
}

fn title(sequence: &Sequence) -> &str {
    if sequence.name.trim().is_empty() {
        &sequence.id
    } else {
        &sequence.name
    }
}

fn row(message: &PlannedMessage) -> Value {
    json!({
        "step": message.step,
        "person": message.person,
        "at": in_utc(message.time),
        "state": message.state,
        "channel": message.channel,
        "texts": message.texts,
    })
}

fn workflow(of: Of<'_>, sequence: &Sequence, recorded: &Value, decisions: usize) -> ExportedFile {
    let config = json!({ "sequence": sequence, "zone": of.time_zone });
    let script = format!(
        "const config = {};\n{SHARED}{ENGINE}{EVENTS}{DUE}",
        literal(&config)
    );
    let mut flow = Workflow::new(of, "sequence");
    flow.receive(&[]);
    // Before the other: from a command line, n8n begins at the first.
    flow.rehearse((0, 3), recorded, "Due");
    let every = json!({ "rule": { "interval": [{ "field": "minutes", "minutesInterval": 5 }] } });
    flow.node("Every 5 minutes", "scheduleTrigger", 1.2, (0, 2), &every);
    flow.node("Events", "dataTable", 1.0, (1, 2), &history(None));
    flow.code("Due", (2, 2), &script);
    flow.condition("Rehearsal?", (3, 2), "={{ $json.rehearsal }}", None);
    flow.compare((4, 3), KEEP);
    flow.code("Unsubscribe link", (4, 2), LINK);
    let message =
        "={{ $json.sequence + '|' + $json.person + '|' + $json.began + '|' + $json.step }}";
    flow.once((5, 2), message);
    flow.code("As an event", (6, 5), SENT);
    flow.insert("Keep what was sent", (7, 5));
    flow.about(recorded["events"].as_array().map_or(0, Vec::len), decisions);
    flow.connect("Every 5 minutes", &[&["Events"]]);
    flow.connect("Events", &[&["Due"]]);
    flow.connect("Due", &[&["Rehearsal?"]]);
    flow.connect(
        "Rehearsal?",
        &[&["Compare with the rehearsal"], &["Unsubscribe link"]],
    );
    flow.connect("Unsubscribe link", &[&["Once"]]);
    flow.connect("Once", &[&["Mail?", "As an event"]]);
    flow.connect("As an event", &[&["Keep what was sent"]]);
    flow.channels((6, 2));
    flow.file()
}

fn notes(of: Of<'_>, begins: &str, events: u64, messages: u64) -> [String; 2] {
    let (title, key, begins) = (one_line(of.name), of.key, one_line(begins));
    let event =
        "{\"person\":\"…\",\"at\":\"2026-11-26T19:52:00+03:00\",\"kind\":\"…\",\"properties\":{}}";
    [
        format!(
            "# {title}\n\nЦепочка проиграна на записанных событиях: событий {events}, сообщений {messages}. Её \
             начинает событие «{begins}».\n\n## Установка\n\n1. Создайте таблицу данных `growth_events` с \
             текстовыми столбцами `person`, `at`, `kind`, `properties`: она общая для всех цепочек и сценариев.\n\
             2. Импортируйте `{key}-sequence.n8n.json`. Процесс выключен. n8n 1.x не находит таблицу по имени: \
             выберите её заново в узлах «Keep the event», «Events» и «Keep what was sent».\n\
             3. Нажмите «Rehearse»: узел «Compare with the rehearsal» должен ответить `equal: true`. Ничего не \
             отправляется.\n\
             4. Впишите ссылку отписки в узел «Unsubscribe link»: без неё письма с `{{unsubscribe}}` не \
             уходят.\n\
             5. Подключите учётные записи в выключенных узлах и включите их. Паролей в файлах нет.\n\
             6. Включите процесс. События принимает адрес `/webhook/growth-{key}`.\n\n## Событие\n\n```json\n\
             {event}\n```\n\n`person` — ключ человека, один и тот же во всех системах. Свойства события, которое \
             начинает цепочку, должны нести адрес и всё, что подставляется в тексты; `language` (`ru` или `en`) \
             выбирает язык.\n\n## Как это сделано\n\n- Каждые пять минут короткий запуск отправляет то, чему \
             пришло время: в движке ничего не ждёт днями, перезапуск ничего не теряет.\n- Одно сообщение не \
             уходит дважды. Что должно было уйти больше суток назад, уже не отправляется.\n- Кто достиг цели, \
             больше писем не получает.\n- Отправленное записывается событием `sequence_sent`. Сообщение \
             считается отправленным до ответа почты: отказы видны в списке запусков.\n"
        ),
        format!(
            "# {title}\n\nThe sequence was played on recorded events: {events} events, {messages} messages. It is \
             begun by the event “{begins}”.\n\n## Setting up\n\n1. Create the data table `growth_events` with the \
             text columns `person`, `at`, `kind`, `properties`: all sequences and scenarios share it.\n\
             2. Import `{key}-sequence.n8n.json`. It is switched off. n8n 1.x does not find the table by its \
             name: choose it again in the nodes “Keep the event”, “Events” and “Keep what was sent”.\n\
             3. Press “Rehearse”: the node “Compare with the rehearsal” must answer `equal: true`. Nothing is \
             sent.\n\
             4. Write the link for leaving into the node “Unsubscribe link”: without it, mails with \
             `{{unsubscribe}}` do not go out.\n\
             5. Connect the accounts of the nodes that are switched off, and switch them on. The files hold no \
             passwords.\n\
             6. Switch the workflow on. Events are received at `/webhook/growth-{key}`.\n\n## An event\n\n\
             ```json\n{event}\n```\n\n`person` is the key of the person, the same in all systems. The properties \
             of the event that begins the sequence must carry the address and all that stands in the texts; \
             `language` (`ru` or `en`) chooses the language.\n\n## How it works\n\n- Every five minutes a short \
             run sends what is due: nothing waits for days in the engine, and a restart loses nothing.\n- No \
             message goes out twice. What was due more than a day ago is not sent late.\n- Whoever reached the \
             goal gets no more.\n- What was sent is kept as an event `sequence_sent`. A message counts as sent \
             before the mail service has answered: refusals are in the list of executions.\n"
        ),
    ]
}
