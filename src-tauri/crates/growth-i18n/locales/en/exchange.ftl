### Project files, playbooks and the comparison of clients.

exchange-part-project = Properties of the project
exchange-part-scenarios = Scenarios
exchange-part-months = Months
exchange-part-workbench = Settings of the economics
exchange-part-datasets = Purchase data
exchange-part-customers = Customers and leads
exchange-part-automation = Growth OS
exchange-part-knowledge = Knowledge base
exchange-part-audit = Audit
exchange-part-growth_points = Growth points
exchange-part-instruments = Instruments of the audit
exchange-part-loops = Growth loops
exchange-part-plan = Plan
exchange-part-kpi = Check-ins and targets
exchange-part-report = Report

## UI: Projects screen

exchange-file = A project in a file
exchange-export = Save to a file
exchange-exported = Project saved: { $path }
exchange-import = Open a project file
exchange-imported = Project “{ $name }” added.
exchange-replaced = Project “{ $name }” replaced.
exchange-dialog-title = A project from a file
exchange-dialog-from = File of { $date }, program { $version }.
exchange-dialog-rows = { $count ->
    [one] { $count } row of data
   *[other] { $count } rows of data
}
exchange-dialog-same = The same project is already here: “{ $name }”. There are no differences.
exchange-dialog-differs = This project is already here: “{ $name }”. The file differs from it in this:
exchange-dialog-added = { $count } new
exchange-dialog-changed = { $count } changed
exchange-dialog-removed = { $count } would be gone
exchange-dialog-part = Part
exchange-dialog-difference = Differences
exchange-dialog-new = Add as a new one
exchange-dialog-replace = Replace
exchange-dialog-replace-note = A backup is made before; the replacement can be undone.
exchange-playbook = Make a playbook
exchange-playbook-title = Playbook from “{ $name }”
exchange-playbook-text = The plan, the structure of the loops, targets and the look of the report stay. The client’s name, data, audits, growth points and notes are not copied.
exchange-playbook-scenarios = Take the scenarios with their numbers, too
exchange-playbook-name = Name
exchange-playbook-create = Create
exchange-playbook-made = Playbook “{ $name }” made.
exchange-compare = Compare clients
exchange-compare-title = Your clients without names
exchange-compare-text = Projects compared: { $count }. Samples are left out; nothing leaves this computer.
exchange-compare-few = At least { $needed } projects of your own with figures are needed; there are { $count }, and samples do not count. With fewer, one could tell whose figures they are.
exchange-compare-figure = Figure
exchange-compare-p25 = A quarter below
exchange-compare-p50 = Half below
exchange-compare-p75 = Three quarters below
exchange-compare-count = Projects
exchange-compare-target = Target
exchange-compare-own = This project
exchange-compare-better = better than { $share } of the others
exchange-compare-how = How to read this
exchange-compare-how-text = All your projects stand in the order of the figure. “Half below” is the middle: half of the projects have less. The middle half lies between one quarter and three. Whether more or less is better depends on the figure; “better than” takes that into account.
exchange-compare-how-names = There are no names in the table, so that it can be shown to a client. Choose a project, and its place appears beside it.
exchange-compare-quarter-1 = best quarter
exchange-compare-quarter-2 = above the middle
exchange-compare-quarter-3 = below the middle
exchange-compare-quarter-4 = last quarter
exchange-compare-whose = Whose project to compare
exchange-compare-nobody = None
