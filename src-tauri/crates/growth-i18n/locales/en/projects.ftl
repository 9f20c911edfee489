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
projects-delete-note = A backup is made first, and the deletion can be undone.

project-name = Project name
project-client = Client
project-tags = Tags
project-tags-help = Separated by commas. The list of projects can be narrowed by them.
projects-tag-any = Any tag
project-currency = Currency
project-language = Language of documents
project-stage = Stage
project-updated = Changed

stage-idea = Idea
stage-first_sales = First sales
stage-growth = Growth
stage-scale = Scaling

scenario = Scenario
scenario-new = New scenario
scenario-first = Base


## UI: The projects screen

projects-empty-title = No projects yet
projects-empty-example = For example “Sour Cream”, a service for cafés: $19 a month, 5% churn.
projects-new-text = A name is enough; the rest can be changed later.
projects-kind = What the business lives on
projects-kind-help = It sets how revenue is counted, which layers of the audit weigh more, what {"customers"} are called in texts and drawings, and which loop is drawn first.
projects-kind-saas = Subscription for companies
projects-kind-subscription = Subscription for people
projects-kind-shop = Shop
projects-kind-marketplace = Marketplace
projects-kind-services = Services, agency
projects-kind-education = Courses, education
projects-kind-mobile_app = Mobile app
projects-kind-other = Something else
projects-published = { $input }: { $value } ({ $source })
projects-assume = Begin with published figures
projects-assume-help = { $figures }. They are marked as assumptions in the calculator, until you enter your own.
projects-assume-none = Of such businesses nothing is published that can be trusted: the calculator begins empty.
projects-like = Work as with another client
projects-like-help = Takes over the plan, the loops' design, targets and the report's look. No data and no client's name are copied.
projects-like-none = Begin from scratch
projects-stage-any = Any stage
projects-verdict = Verdict
projects-verdict-any = Any verdict
projects-filter-nothing = There are no such projects.
projects-name-example = For example, Sour Cream
projects-edit = Project properties
projects-menu = Actions for project “{ $name }”
projects-deleted = Project “{ $name }” deleted.
projects-duplicated = Copy made: “{ $name }”.
projects-archived-toast = Project “{ $name }” archived.
projects-unarchived-toast = Project “{ $name }” is active again.
projects-all-archived = All projects are archived.
projects-as-table = Show as a table
projects-as-cards = Show as cards
projects-order = Order
projects-order-changed = Recent first
projects-order-name = By name
projects-order-ratio = By LTV to CAC
projects-order-payback = By payback
projects-sample-mark = sample
projects-verdict-good = Good
projects-verdict-watch = Watch
projects-verdict-bad = Bad
projects-no-verdict = Not enough data
