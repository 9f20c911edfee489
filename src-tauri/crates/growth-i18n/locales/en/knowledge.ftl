### The knowledge base.

## Refusals

rule-document_twice = Another document has this key.
rule-documents_too_long = The documents are longer than 200 MB together.
rule-no_such_document = There is no document with this key.
rule-web_address = Write a web address that begins with https://.
