### База знаний.

## Отказы

rule-document_twice = Такой ключ есть у другого документа.
rule-documents_too_long = Вместе документы длиннее 200 МБ.
rule-no_such_document = Документа с таким ключом нет.
rule-web_address = Напишите адрес, который начинается с https://.
