### Файлы проектов, заготовки и сравнение клиентов.

exchange-part-project = Свойства проекта
exchange-part-scenarios = Сценарии
exchange-part-months = Месяцы
exchange-part-workbench = Настройки экономики
exchange-part-datasets = Данные о покупках
exchange-part-customers = Клиенты и лиды
exchange-part-automation = Growth OS
exchange-part-knowledge = База знаний
exchange-part-audit = Аудит
exchange-part-growth_points = Точки роста
exchange-part-instruments = Инструменты аудита
exchange-part-loops = Петли роста
exchange-part-plan = План
exchange-part-kpi = Сверки и цели
exchange-part-report = Отчёт

## UI: Экран «Проекты»

exchange-file = Проект в файле
exchange-export = Сохранить в файл
exchange-exported = Проект сохранён: { $path }
exchange-import = Открыть файл проекта
exchange-imported = Проект «{ $name }» добавлен.
exchange-replaced = Проект «{ $name }» заменён.
exchange-dialog-title = Проект из файла
exchange-dialog-from = Файл от { $date }, программа { $version }.
exchange-dialog-rows = { $count ->
    [one] { $count } строка данных
    [few] { $count } строки данных
    [many] { $count } строк данных
   *[other] { $count } строки данных
}
exchange-dialog-same = Такой же проект уже здесь: «{ $name }». Отличий нет.
exchange-dialog-differs = Этот проект уже здесь: «{ $name }». Вот чем файл отличается от него:
exchange-dialog-added = новых { $count }
exchange-dialog-changed = изменено { $count }
exchange-dialog-removed = исчезнет { $count }
exchange-dialog-part = Часть
exchange-dialog-difference = Отличия
exchange-dialog-new = Добавить как новый
exchange-dialog-replace = Заменить
exchange-dialog-replace-note = Перед заменой будет создана резервная копия; замену можно отменить.
exchange-playbook = Сделать заготовку
exchange-playbook-title = Заготовка из «{ $name }»
exchange-playbook-text = Останутся план, устройство петель, цели и вид отчёта. Имя клиента, данные, аудит, точки роста и заметки не копируются.
exchange-playbook-scenarios = Взять и сценарии с их числами
exchange-playbook-name = Название
exchange-playbook-create = Создать
exchange-playbook-made = Создана заготовка «{ $name }».
exchange-compare = Сравнить клиентов
exchange-compare-title = Ваши клиенты без имён
exchange-compare-text = Проектов в сравнении: { $count }. Примеры не учтены; ничего не покидает этот компьютер.
exchange-compare-few = Для сравнения нужно хотя бы { $needed } ваших проекта с числами, сейчас проектов { $count }, примеры не считаются. Иначе было бы видно, чьи это числа.
exchange-compare-figure = Показатель
exchange-compare-p25 = Четверть ниже
exchange-compare-p50 = Половина ниже
exchange-compare-p75 = Три четверти ниже
exchange-compare-count = Проектов
exchange-compare-target = Цель
exchange-compare-own = Этот проект
exchange-compare-better = лучше { $share } остальных
exchange-compare-how = Как это читать
exchange-compare-how-text = Все ваши проекты выстроены по показателю. «Половина ниже» — середина: у половины проектов число меньше. Между четвертью и тремя четвертями лежит средняя половина. Что лучше — больше или меньше — зависит от показателя; «лучше остальных» это уже учитывает.
exchange-compare-how-names = Имён в таблице нет, чтобы её можно было показать клиенту. Выберите проект, и рядом появится его место.
exchange-compare-quarter-1 = лучшая четверть
exchange-compare-quarter-2 = выше середины
exchange-compare-quarter-3 = ниже середины
exchange-compare-quarter-4 = последняя четверть
exchange-compare-whose = Чей проект сравнить
exchange-compare-nobody = Никакой
