### Окно программы и слова, которые встречаются на нескольких экранах.

-app = Growth Architect

app-name = { -app }
app-tagline = Юнит-экономика для консультантов, на вашем компьютере

## Разделы

section-projects = Проекты
section-economics = Экономика
section-datasets = Данные
section-report = Отчёт
section-settings = Настройки

## Действия

action-add = Добавить
action-apply = Применить
action-archive = В архив
action-cancel = Отмена
action-choose_file = Выбрать файл
action-close = Закрыть
action-confirm = Подтвердить
action-copy = Скопировать
action-create = Создать
action-delete = Удалить
action-duplicate = Создать копию
action-edit = Изменить
action-export = Экспорт
action-import = Импорт
action-open = Открыть
action-redo = Вернуть
action-remove = Убрать
action-rename = Переименовать
action-reset = Сбросить
action-restore = Восстановить
action-retry = Повторить
action-save_as = Сохранить как
action-search = Найти
action-show_in_folder = Показать в папке
action-unarchive = Вернуть из архива
action-undo = Отменить

## Состояния

state-saved = Все изменения сохранены
state-saving = Сохраняем
state-not_saved = Не сохранено
state-loading = Загружаем
state-read_only = Только чтение
state-on = Включено
state-off = Выключено
state-empty = Пусто
state-none = Нет

## Единицы. Число округлено заранее, поэтому форма слова соответствует тому, что показано.

unit-days = { $n ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
unit-months = { $n ->
    [one] { $number } месяц
    [few] { $number } месяца
    [many] { $number } месяцев
   *[other] { $number } месяца
}
unit-customers = { $n ->
    [one] { $number } клиент
    [few] { $number } клиента
    [many] { $number } клиентов
   *[other] { $number } клиента
}
unit-leads = { $n ->
    [one] { $number } лид
    [few] { $number } лида
    [many] { $number } лидов
   *[other] { $number } лида
}
unit-purchases = { $n ->
    [one] { $number } покупка
    [few] { $number } покупки
    [many] { $number } покупок
   *[other] { $number } покупки
}
unit-rows = { $n ->
    [one] { $number } строка
    [few] { $number } строки
    [many] { $number } строк
   *[other] { $number } строки
}
unit-projects = { $n ->
    [one] { $number } проект
    [few] { $number } проекта
    [many] { $number } проектов
   *[other] { $number } проекта
}
unit-per_day = в день
unit-per_month = в месяц
unit-per_customer = на клиента
unit-per_lead = на лид
unit-per_order = на заказ

## Ход долгой работы

progress-remaining-seconds = { $n ->
    [one] осталась примерно { $number } секунда
    [few] осталось примерно { $number } секунды
    [many] осталось примерно { $number } секунд
   *[other] осталось примерно { $number } секунды
}
progress-remaining-minutes = { $n ->
    [one] осталась примерно { $number } минута
    [few] осталось примерно { $number } минуты
    [many] осталось примерно { $number } минут
   *[other] осталось примерно { $number } минуты
}
progress-cancelled = Остановлено. Ничего не изменилось.

## Перечисления

list-and = { $first } и { $last }
