### Clients' projects and their scenarios.

projects-title = Projects
projects-new = New project
projects-sample = Sample project
projects-empty = Each client has a project of their own: data, figures and reports stay apart.
projects-empty-action = Create a project
projects-search = Find a project
projects-search-nothing = Nothing matches “{ $query }”.
projects-archived = Archived
projects-show_archived = Show archived
projects-delete-confirm = Delete “{ $name }” with its scenarios and data?
projects-delete-note = A backup is made first, and the deletion can be undone.

project-name = Project name
project-client = Client
project-currency = Currency
project-language = Language of documents
project-stage = Stage
project-created = Created
project-updated = Changed

stage-idea = Idea
stage-launch = Launch
stage-growth = Growth
stage-scale = Scaling
stage-mature = Mature business

scenario = Scenario
scenario-new = New scenario
scenario-base = Base
scenario-copy = { $name } (copy)
scenario-delete-confirm = Delete the scenario “{ $name }”?

language-en = English
language-ru = Russian
