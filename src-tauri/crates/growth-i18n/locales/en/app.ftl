### The frame of the window and words used on several screens.

-app = Growth Architect

app-name = { -app }
app-tagline = Unit economics for consultants, on your own machine

## Sections

section-projects = Projects
section-economics = Economics
section-datasets = Data
section-report = Report
section-settings = Settings

## Actions

action-add = Add
action-apply = Apply
action-archive = Archive
action-cancel = Cancel
action-choose_file = Choose a file
action-close = Close
action-confirm = Confirm
action-copy = Copy
action-create = Create
action-delete = Delete
action-duplicate = Duplicate
action-edit = Edit
action-export = Export
action-import = Import
action-open = Open
action-redo = Redo
action-remove = Remove
action-rename = Rename
action-reset = Reset
action-restore = Restore
action-retry = Try again
action-save_as = Save as
action-search = Search
action-show_in_folder = Show in folder
action-unarchive = Bring back from the archive
action-undo = Undo

## State

state-saved = All changes saved
state-saving = Saving
state-not_saved = Not saved
state-loading = Loading
state-read_only = Read-only
state-on = On
state-off = Off
state-empty = Empty
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
unit-leads = { $n ->
    [one] { $number } lead
   *[other] { $number } leads
}
unit-purchases = { $n ->
    [one] { $number } purchase
   *[other] { $number } purchases
}
unit-rows = { $n ->
    [one] { $number } row
   *[other] { $number } rows
}
unit-projects = { $n ->
    [one] { $number } project
   *[other] { $number } projects
}
unit-per_day = per day
unit-per_month = per month
unit-per_customer = per customer
unit-per_lead = per lead
unit-per_order = per order

## Progress of long work

progress-remaining-seconds = { $n ->
    [one] about { $number } second left
   *[other] about { $number } seconds left
}
progress-remaining-minutes = { $n ->
    [one] about { $number } minute left
   *[other] about { $number } minutes left
}
progress-cancelled = Cancelled. Nothing was changed.

## Lists

list-and = { $first } and { $last }
