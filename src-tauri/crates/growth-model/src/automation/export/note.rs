//! One page for the engineer, in both languages.

use super::super::engine::{self, ExportedFile, one_line};
use super::super::rehearse::Rehearsal;
use super::{EngineTarget, Export};

pub(super) fn files(export: &Export<'_>, rehearsal: &Rehearsal) -> [ExportedFile; 2] {
    engine::notes(notes(export, rehearsal))
}

fn notes(export: &Export<'_>, rehearsal: &Rehearsal) -> [String; 2] {
    let title = one_line(export.title());
    let totals = rehearsal.totals.first();
    let messages = totals.map_or(0, |totals| totals.messages);
    let held_out = totals.map_or(0, |totals| totals.held_out);
    let exceptions = totals.map_or(0, |totals| totals.exceptions);
    let events = rehearsal.notes.used;
    let people = rehearsal.notes.people;
    let key = &export.key;
    let [russian_steps, english_steps] = match export.input.target {
        EngineTarget::N8n => [
            format!(
                "1. Создайте таблицу данных `growth_events` с текстовыми столбцами `person`, `at`, `kind`, \
                 `properties`.\n\
                 2. Импортируйте сначала `{key}-act.n8n.json`, потом `{key}-decide.n8n.json`. Оба выключены. \
                 n8n 1.x не находит таблицу по имени: выберите её заново в узлах «Keep the event», «History of \
                 the person» и «Events since», иначе события будут потеряны.\n\
                 3. Откройте второй и нажмите «Rehearse»: узел «Compare with the rehearsal» должен ответить \
                 `equal: true`. Ничего не отправляется.\n\
                 4. Подключите учётные записи в выключенных узлах и включите их. Паролей в файлах нет.\n\
                 5. Включите оба процесса. События принимает адрес `/webhook/growth-{key}`.\n"
            ),
            format!(
                "1. Create the data table `growth_events` with the text columns `person`, `at`, `kind`, \
                 `properties`.\n\
                 2. Import `{key}-act.n8n.json` first, then `{key}-decide.n8n.json`. Both are switched off. \
                 n8n 1.x does not find the table by its name: choose it again in the nodes “Keep the event”, \
                 “History of the person” and “Events since”, or events are lost.\n\
                 3. Open the second and press “Rehearse”: the node “Compare with the rehearsal” must answer \
                 `equal: true`. Nothing is sent.\n\
                 4. Connect the accounts of the nodes that are switched off, and switch them on. The files \
                 hold no passwords.\n\
                 5. Switch both workflows on. Events are received at `/webhook/growth-{key}`.\n"
            ),
        ],
        EngineTarget::NodeRed => [
            format!(
                "1. Импортируйте `{key}.node-red.json`. Вкладка выключена.\n\
                 2. Включите её и нажмите «Rehearse»: узел «Rehearsal» должен показать `equal: true`. Ничего \
                 не отправляется.\n\
                 3. Замените узлы «Send (connect a service)» и «Ask a person» своими. Паролей в файле нет.\n\
                 4. События принимает адрес `/growth-{key}`. Память потока храните на диске \
                 (`contextStorage`), чтобы счёт пережил перезапуск.\n"
            ),
            format!(
                "1. Import `{key}.node-red.json`. The tab is switched off.\n\
                 2. Switch it on and press “Rehearse”: the node “Rehearsal” must show `equal: true`. Nothing \
                 is sent.\n\
                 3. Replace the nodes “Send (connect a service)” and “Ask a person” by your own. The file \
                 holds no passwords.\n\
                 4. Events are received at `/growth-{key}`. Keep the flow's memory on disk \
                 (`contextStorage`), so that counts survive a restart.\n"
            ),
        ],
    };
    let event =
        "{\"person\":\"…\",\"at\":\"2026-11-26T19:52:00+03:00\",\"kind\":\"…\",\"properties\":{}}";
    [
        format!(
            "# {title}\n\nСценарий отрепетирован на записанных событиях: событий {events}, людей {people}. \
             Ушло бы сообщений: {messages}; оставлено без сообщения для сравнения: {held_out}; решать \
             человеку: {exceptions}.\n\n## Установка\n\n{russian_steps}\n## Событие\n\n```json\n{event}\n```\n\n\
             `person` — ключ человека, один и тот же во всех системах. Свойства события должны нести всё, о \
             чём спрашивает сценарий: адрес, сегмент, прогноз.\n\n## Как это сделано\n\n- Решение принимает один \
             узел с тем же правилом, что и в репетиции; счёт и отправка разделены.\n- Повтор одного события \
             второго сообщения не даёт.\n- Пока сообщение ждёт своего часа, цель могла быть достигнута: тогда оно \
             не уходит.\n"
        ),
        format!(
            "# {title}\n\nThe scenario was rehearsed on recorded events: {events} events, {people} people. \
             Messages that would have gone out: {messages}; left without a message, to compare with: \
             {held_out}; for a person to decide: {exceptions}.\n\n## Setting up\n\n{english_steps}\n## \
             An event\n\n```json\n{event}\n```\n\n`person` is the key of the person, the same in all systems. \
             The properties of an event must carry all that the scenario asks: address, segment, forecast.\n\n\
             ## How it works\n\n- One node decides, by the rule of the rehearsal; counting and sending are \
             apart.\n- The same event twice makes no second message.\n- While a message waits, the goal may be \
             reached: then it does not go out.\n"
        ),
    ]
}
