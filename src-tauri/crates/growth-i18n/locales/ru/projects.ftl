### Проекты клиентов и их сценарии.

projects-title = Проекты
projects-new = Новый проект
projects-sample = Пример проекта
projects-empty = У каждого клиента свой проект: данные, показатели и отчёты не смешиваются.
projects-empty-action = Создать проект
projects-search = Найти проект
projects-search-nothing = По запросу «{ $query }» ничего не найдено.
projects-archived = В архиве
projects-show_archived = Показать архив
projects-delete-confirm = Удалить «{ $name }» со всеми сценариями и данными?
projects-delete-note = Сначала будет создана резервная копия; удаление можно отменить.

project-name = Название проекта
project-client = Клиент
project-currency = Валюта
project-language = Язык документов
project-stage = Стадия
project-created = Создан
project-updated = Изменён

stage-idea = Идея
stage-launch = Запуск
stage-growth = Рост
stage-scale = Масштабирование
stage-mature = Зрелый бизнес

scenario = Сценарий
scenario-new = Новый сценарий
scenario-base = База
scenario-copy = { $name } (копия)
scenario-delete-confirm = Удалить сценарий «{ $name }»?

language-en = Английский
language-ru = Русский
