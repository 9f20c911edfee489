### Последовательности сообщений.

## Отказы

rule-no_steps = Последовательности нужен хотя бы один шаг.
rule-sequence_twice = Такой ключ есть у другой последовательности.
rule-no_such_sequence = Последовательности с таким ключом нет.
rule-too_many_messages = Событий хватило бы больше чем на миллион сообщений. Возьмите меньше событий или более узкое начало.
rule-likely_rate_outside_range = Самая вероятная доля должна лежать между наименьшей и наибольшей.
rule-not_a_mail = В тексте есть знак, которого не может быть в письме. Удалите его или наберите текст заново.

## Sequences of a project

sequences-new = Цепочка для новых
sequences-first-1-subject = { "{" }name{ "}" }, добро пожаловать
sequences-first-1-body = { "{" }name{ "}" }, здравствуйте. Вот кратчайший путь к первому результату: { "{" }link{ "}" }. Не интересно: { "{" }unsubscribe{ "}" }
sequences-first-2-subject = Что получили другие за неделю
sequences-first-2-body = { "{" }name{ "}" }, компания вроде вашей рассказала, как это было: { "{" }link{ "}" }. Не интересно: { "{" }unsubscribe{ "}" }
sequences-first-3-subject = Один вопрос
sequences-first-3-body = { "{" }name{ "}" }, что мешает? Ответьте одной строкой. Не интересно: { "{" }unsubscribe{ "}" }
sequences-example-name = Анна
sequences-example-company = ООО «Пример»
sequences-people = Начнут
sequences-conversions = Конверсий
sequences-cost = Затраты
sequences-result = Результат
sequences-assumed = Доли — предположения
sequences-no-margin = Укажите маржу одной конверсии
sequences-state-skipped = пропущено: условия не выполнены
sequences-state-no-address = нет адреса
sequences-state-missing = нет значения: { $names }
sequences-state-ended = цель достигнута раньше
sequences-collision = { $at }: { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[many] { $count } сообщений
} за неделю ({ $sequences })
sequences-replayed = «{ $called }» на «{ $dataset }»: начали { $entered }, сообщений { $messages }.
sequences-replayed-collisions = Сообщений сверх недельного лимита: { $count }.
sequences-create = Новая цепочка
sequences-deleted = Цепочка «{ $name }» удалена.
sequences-empty-title = Письма одно за другим
sequences-empty = Цепочка писем и сообщений: когда уходит каждое, кто остаётся на каждом шаге, что это может принести.
sequences-example = Знакомство, история клиента через три дня, один вопрос через неделю.
sequences-steps = { $count ->
    [one] { $count } шаг
    [few] { $count } шага
   *[many] { $count } шагов
}
sequences-export = Сохранить файлы и процесс n8n
sequences-calendar = Календарь человека, который начнёт сегодня
sequences-limit = Не больше в неделю:
sequences-limit-label = Сообщений в неделю не больше
sequences-collisions = Слишком часто
sequences-column-at = Когда
sequences-column-sequence = Цепочка
sequences-column-step = Шаг
sequences-column-text = Сообщение
sequences-name = Название цепочки
sequences-begins = Начинается с
sequences-begins-label = Событие, с которого начинается
sequences-ends = кончается на
sequences-ends-label = Событие, которым кончается
sequences-step = Шаг { $number }
sequences-after = через
sequences-after-label = Дней до шага { $number }
sequences-at = в
sequences-at-label = Время шага { $number }
sequences-reach = получат: { $reach }
sequences-step-remove = Убрать шаг { $number }
sequences-step-add = Добавить шаг
sequences-stays = Ещё с нами
sequences-converts = Купят благодаря ему
sequences-low = не меньше
sequences-likely = скорее всего
sequences-high = не больше
sequences-basis = Откуда доля
sequences-basis-assumption = предположение
sequences-basis-measured = измерено
