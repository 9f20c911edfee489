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
projects-delete-note = Сначала будет создана резервная копия; удаление можно отменить.

project-name = Название проекта
project-client = Клиент
project-tags = Метки
project-tags-help = Через запятую. По ним можно сузить список проектов.
projects-tag-any = Любая метка
project-currency = Валюта
project-language = Язык документов
project-stage = Стадия
project-updated = Изменён

stage-idea = Идея
stage-first_sales = Первые продажи
stage-growth = Рост
stage-scale = Масштабирование

scenario = Сценарий
scenario-new = Новый сценарий
scenario-first = База


## UI: Экран «Проекты»

projects-empty-title = Пока ни одного проекта
projects-empty-example = Например, «Сметана», сервис для кафе: подписка 1 900 ₽ в месяц, отток 5 %.
projects-new-text = Достаточно названия, остальное можно поменять позже.
projects-kind = Чем живёт бизнес
projects-kind-help = От этого зависит, как считается выручка, какие слои аудита весят больше, как в текстах и на схемах называются {"клиенты"} и какую петлю программа нарисует первой.
projects-kind-saas = Подписка для компаний
projects-kind-subscription = Подписка для людей
projects-kind-shop = Магазин
projects-kind-marketplace = Маркетплейс
projects-kind-services = Услуги, агентство
projects-kind-education = Курсы, обучение
projects-kind-mobile_app = Мобильное приложение
projects-kind-other = Другое
projects-published = { $input }: { $value } ({ $source })
projects-assume = Начать с опубликованных чисел
projects-assume-help = { $figures }. В калькуляторе они помечены как предположения, пока вы не введёте свои.
projects-assume-none = О таком бизнесе нет опубликованных чисел, которым можно доверять: калькулятор будет пустым.
projects-like = Работать как с другим клиентом
projects-like-help = Возьмём его план, устройство петель, цели и вид отчёта. Данные и имя клиента не копируются.
projects-like-none = Начать с чистого листа
projects-stage-any = Любая стадия
projects-verdict = Вывод
projects-verdict-any = Любой вывод
projects-filter-nothing = Таких проектов нет.
projects-name-example = Например, «Сметана»
projects-edit = Свойства проекта
projects-menu = Действия с проектом «{ $name }»
projects-deleted = Проект «{ $name }» удалён.
projects-duplicated = Создана копия: «{ $name }».
projects-archived-toast = Проект «{ $name }» убран в архив.
projects-unarchived-toast = Проект «{ $name }» снова в работе.
projects-all-archived = Все проекты в архиве.
projects-as-table = Показать таблицей
projects-as-cards = Показать карточками
projects-order = Порядок
projects-order-changed = Сначала недавние
projects-order-name = По названию
projects-order-ratio = По LTV к CAC
projects-order-payback = По окупаемости
projects-sample-mark = пример
projects-verdict-good = Хорошо
projects-verdict-watch = Под вопросом
projects-verdict-bad = Плохо
projects-no-verdict = Не хватает данных
