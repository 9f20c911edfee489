### Настройки.

settings-title = Настройки
settings-language = Язык
settings-currency = Валюта новых проектов
settings-theme = Тема
theme-light = Светлая
theme-dark = Тёмная
theme-system = Как в системе
