### Настройки.

settings-title = Настройки
settings-language = Язык
settings-currency = Валюта новых проектов
settings-theme = Тема
theme-light = Светлая
theme-dark = Тёмная
theme-system = Как в системе

## UI: Экран «Настройки»

settings-look = Вид и язык
settings-zoom = Масштаб
settings-currency-help = В существующих проектах валюта не изменится.
settings-branding = Подпись в отчётах
settings-branding-name = Имя или компания
settings-branding-contact = Контакты
settings-workspace = Рабочая область
settings-workspace-path = Файл
settings-workspace-help = Здесь все проекты. Файл можно скопировать или перенести, пока программа закрыта.
settings-workspace-open = Открыть другую…
settings-workspace-create = Создать новую…
settings-workspace-own = Вернуться к своей
settings-workspace-opened = Открыта рабочая область { $path }
settings-workspace-files = Рабочая область
settings-workspace-other = Сейчас открыта не ваша основная рабочая область. Основная: { $path }
settings-privacy = Конфиденциальность
settings-privacy-text = Ничего не покидает этот компьютер, пока вы не подключите языковую модель на другом. У программы нет доступа к сети, учётной записи и сбора статистики; в журнал данные клиентов не попадают.
settings-about = О программе
settings-version = Версия { $version }
settings-log = Журнал
settings-log-show = Показать журнал
settings-log-empty = Записей нет.

## UI: Что изменилось: слова для истории

settings-field-default_currency = валюта новых проектов
settings-field-branding = подпись в отчётах
settings-branding-help = Имя, контакты и логотип печатаются на обложке, цвет — во всём отчёте.
settings-branding-color = Цвет отчётов
settings-branding-logo = Логотип
settings-logo-failed = Файл не удалось прочитать.
