### The frame of the window and words used on several screens.

-app = Growth Architect

app-name = { -app }
app-tagline = Growth planning for consultants, on your own machine

## Sections

section-projects = Projects
section-economics = Economics
section-experiments = Experiments
section-datasets = Data
section-report = Report
section-settings = Settings

## Actions

action-add = Add
action-archive = Archive
action-cancel = Cancel
action-choose_file = Choose a file
action-close = Close
action-create = Create
action-delete = Delete
action-duplicate = Duplicate
action-open = Open
action-redo = Redo
action-remove = Remove
action-rename = Rename
action-reset = Reset
action-restore = Restore
action-retry = Try again
action-unarchive = Bring back from the archive
action-undo = Undo

## State

state-saved = All changes saved
state-saving = Saving
state-not_saved = Not saved
state-none = None

## Units. The number of a unit is rounded before it gets here, so that the plural fits what is shown.

unit-days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
unit-months = { $n ->
    [one] { $number } month
   *[other] { $number } months
}
unit-customers = { $n ->
    [one] { $number } customer
   *[other] { $number } customers
}
unit-purchases = { $n ->
    [one] { $number } purchase
   *[other] { $number } purchases
}
unit-rows = { $n ->
    [one] { $number } row
   *[other] { $number } rows
}

## Lists

list-and = { $first } and { $last }

## UI: Words that only the window needs

action-save = Save
app-all-projects = All projects
app-choose-project = Choose a project
app-switch-project = Project “{ $project }”. Switch to another
app-no-client = No client named
app-navigation = Sections of the program
app-section-complete = { $percent } filled in
app-sidebar-collapse = Collapse the sidebar
app-sidebar-expand = Expand the sidebar
app-skip = Skip to the content
app-page-start = { $title }: start of the page
app-messages = Messages
app-optional = optional
app-field-enter = enter
app-field-empty = not filled in
app-file-saved = File saved: { $path }
app-copy-failed = Could not copy.
app-currency = Currency
app-search = Search
app-palette-placeholder = A question, task, customer, section… “>” for commands only
app-search-recent = Opened lately
app-search-kind-growth_point = Growth points
app-search-kind-task = Tasks
app-search-kind-question = Audit questions
app-search-kind-finding = Notes in audit instruments
app-search-kind-loop = Loops
app-search-kind-step = Loop steps
app-search-kind-scenario = Scenarios
app-search-kind-experiment = Tests
app-search-kind-figure = Figures
app-search-kind-input = Inputs
app-search-kind-dataset = Data files
app-search-kind-customer = Customers
app-nothing-found = Nothing found
app-group-actions = Actions
app-group-sections = Sections
app-shortcuts = Keyboard shortcuts
app-shortcut-step = Change a number by one step
app-shortcut-escape = Close a dialog or restore a value
app-switch-language = Switch to Russian
app-theme-to-dark = Dark theme
app-theme-to-light = Light theme
app-export-report = Export the report as PDF

## UI: A chart in the window

app-chart-as-table = Show as a table
app-chart-as-chart = Show as a chart
app-chart-menu = Chart actions
app-chart-save-png = Save as a picture (PNG)…
app-chart-save-svg = Save as a drawing (SVG)…
app-chart-save-csv = Save as a table (CSV)…
app-chart-copy-table = Copy the table
app-chart-copied = Table copied.
app-chart-crosshair = { $chart }: values point by point
app-chart-crosshair-off = No point chosen, move with the arrow keys

## UI: The first start

app-welcome = Welcome
app-welcome-text = Growth Architect works out the unit economics of your client, explains every number and makes the report. Choose a language and a currency; both can be changed later.
app-start-client = Start with a client
app-start-client-text = Make a project, then type the numbers or import purchases.
app-start-sample = Look around the sample
app-start-sample-text = Two ready projects, a subscription and a shop. Change anything in them.
app-privacy-line = All data stays on this computer; no internet is needed.

## UI: When something does not open

app-damaged = The workspace could not be opened
app-damaged-kept = The file has not been touched. When you restore a backup, it is kept aside under another name.
app-menu = Menu
app-menu-file = File
app-menu-edit = Edit
app-menu-view = View
app-menu-help = Help
app-menu-workspace-open = Open a workspace…
app-menu-workspace-create = Create a workspace…
app-menu-workspace-own = Back to my own workspace
app-menu-log = Show the log
app-menu-about = About the program
app-menu-privacy = Privacy
app-menu-history = History of changes
app-menu-import = Import purchases…
app-unavailable-kept = Workspace file: { $path }
app-damaged-no-backups = There are no backups.
app-journal-lost = The program was ended in the midst of its work last time, and the journal beside the workspace file is gone. The last changes may be missing: check them, and look into the backups.
app-begin-anew = Begin with an empty workspace
app-failed = This screen could not be shown
app-failed-layer = This could not be shown
app-failed-kept = What was saved is safe: every change is written at once.

## UI: The report screen

report-screen-settings = Report settings
report-screen-language = Language of the report
report-screen-title = Title
report-screen-author = Author
report-screen-author-example = A name or a company
report-screen-sections = Sections
report-screen-preview = Pages of the report
report-screen-setting = Setting the pages
report-screen-page = Page { $number } of { $count }
report-screen-export-pdf = Save PDF
report-screen-export-csv = Save CSV
report-screen-export-xlsx = Save XLSX
report-screen-export-csv_zip = Save CSV as an archive
report-screen-export-tables = Tables
report-screen-exporting = Saving the report
report-screen-show_file = Show in folder
report-screen-show_file-failed = The folder could not be opened. The file is here: { $path }
report-screen-exported = Files saved: { $count }. The first: { $path }
app-help = Explanation: { $name }
phase-reading = Reading the file
phase-saving = Saving
phase-typesetting = Setting the pages
phase-writing = Writing the file
phase-fitting = Fitting models
phase-simulating = Simulating
report-screen-scenarios = Scenarios
report-screen-note = The report is made from the saved numbers and prints the inputs they rest on.
report-screen-tab-contents = Contents
report-screen-tab-cover = Cover
report-screen-tab-summary = Summary
report-screen-zoom_in = Larger
report-screen-zoom_out = Smaller
report-screen-zoom_fit = Fit the width
report-screen-section-empty = empty so far
report-screen-sections-help = Drag a section by its handle, or use the arrow keys on it, to change the order.
report-screen-file = File
report-screen-archival = For archives (PDF/A-2a)
report-screen-client = Client
report-screen-contact = Contact
report-screen-period-from = Period begins
report-screen-period-to = Period ends
report-screen-confidentiality = Access
report-screen-confidentiality-help = A line at the foot of every page.
report-screen-confidentiality-example = For Smetana only
report-screen-accent = Colour
report-screen-accent-legible = Contrast on white { $contrast }; text needs { $needed }.
report-screen-accent-darkened = Contrast on white { $contrast }; text needs { $needed }. Text will be darker: { $color }.
report-screen-logo = Logo
report-screen-from_settings = As in the settings
report-screen-template = Template
report-screen-template-menu = Templates: { $count }
report-screen-template-new = Save as a template
report-screen-template-name = Name of the template
report-screen-template-apply = Apply
report-screen-template-replace = Overwrite
report-screen-template-delete = Delete
report-screen-template-applied = The report has the look of “{ $name }”.
report-screen-template-saved = Template “{ $name }” saved.
report-screen-template-deleted = Template “{ $name }” deleted.
report-screen-summary-help = Written from the figures. Put it in your own words if you like; a line is a paragraph.
report-screen-summary-outdated = The figures have changed since you edited this. They now say:
report-screen-summary-anew = Go back to the figures’ text
report-screen-summary-keep = Keep my text
app-move = Move “{ $name }”
app-moved = “{ $name }”: place { $place } of { $count }

## Columns of the command line

column-name = Name
column-client = Client
column-currency = Currency
column-ltv_to_cac = LTV/CAC
column-payback_days = Payback
column-id = Id
column-time = Made
column-reason = Reason
column-size = Size

## UI: What changed in the report: words for the history

report-field-language = language
report-field-title = title
report-field-author = author
report-field-client = client
report-field-contact = contact
report-field-confidentiality = access
report-field-period = period
report-field-accent = colour
report-field-logo = logo
report-field-archival = PDF/A
report-field-sections = sections
report-field-scenarios = scenarios
app-undo-step = Undo: { $name }
app-redo-step = Redo: { $name }
app-read-only = The workspace can only be read: { $reason }
app-grid-problems = Cells that could not be read

# A date in a field.
app-calendar = Calendar
app-calendar-open = Open the calendar
app-calendar-previous = Previous month
app-calendar-next = Next month
app-calendar-unreadable = This is not a date. Write it like this: { $example }.

## UI: Glossary

glossary-title = Glossary
glossary-search = Find a term
glossary-entry = Glossary: { $name }
glossary-loop = Growth loop
glossary-loop-help = Something a customer does that others see and that brings new customers. They do the same, and the circle goes on without advertising.
glossary-k = K, the loop's coefficient
glossary-k-help = How many new customers one customer brings in one turn of the loop. With K = 0.3 the loop adds about forty-three customers to every hundred that were paid for.
glossary-asset = Public asset
glossary-asset-help = What stays in view after a customer's action: a page, a review, a story, a report, an integration in a catalogue. Others learn of the product through it.
glossary-point = Growth point
glossary-point-help = A weak spot that the audit found, with the money that mending it brings and what it takes.
glossary-foundation = Foundation
glossary-foundation-help = The layers of the audit that automation rests on: economics, analytics, retention. While they are weak, automation makes losses faster.
glossary-cohort = Cohort
glossary-cohort-help = Customers who came in one month. They are compared by age: how many are left after one, two, three months.
glossary-check_in = Check-in
glossary-check_in-help = A weekly note of five figures: what was planned, what came, and what was decided.
glossary-baseline = Agreed dates
glossary-baseline-help = The dates that were agreed on. What is now is compared with them; a new agreement does not erase an old one.
glossary-critical = Critical path
glossary-critical-help = Tasks without slack: a delay of any of them moves the end of the whole plan.
glossary-holdout = Hold-out group
glossary-holdout-help = Those with whom nothing is done on purpose. The difference to them shows what an action brought.

## UI: A look around

tour-title = A look around in a minute
tour-step = { $step } of { $count }
tour-next = Next
tour-back = Back
tour-end = Begin to work
tour-leave = Leave the tour
tour-economics = Begin here: costs, customers, margin. At the right you see at once what a customer costs, what they bring and when they pay back. The “?” of a number shows its formula.
tour-audit = Seven layers and their questions. Weak spots become growth points, each with money computed from your own numbers.
tour-loops = A drawing of how customers bring customers. The line above it says what is missing; it can be computed at once.
tour-roadmap = Ninety days by weeks: tasks from the audit, dates, the weekly check-in. Every step can be taken back: Ctrl Z.
tour-report = The client's report: choose what goes in and save the PDF. Ctrl K finds anything.
