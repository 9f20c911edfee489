### The history of changes. `operation-<code>` names what was done; undo and redo show it.

history-title = History
history-empty = Nothing has been changed yet.
history-undo = Undo “{ $name }”
history-nothing_to_undo = Nothing to undo
history-nothing_to_redo = Nothing to redo
history-horizon = The last { $steps } steps can be undone. What was deleted stays in the file that long, and in the backups as long as they are kept.
history-through_mcp = through MCP
history-mcp_instructions = Growth Architect keeps growth plans of clients: audit, unit economics, loops, roadmap, check-ins. Find a project first (projects_list); money and rates are exact decimals as text, percentages are fractions. Every change is a named step that history_undo takes back.

## Steps

operation-create_project = Created project “{ $name }”
operation-create_sample = Created sample “{ $name }”
operation-rename_project = Renamed project “{ $from }” to “{ $to }”
operation-change_project = Changed “{ $name }”: { $fields }
operation-archive_project = Archived “{ $name }”
operation-unarchive_project = Returned “{ $name }” from the archive
operation-duplicate_project = Copied project “{ $from }” to “{ $to }”
operation-delete_project = Deleted project “{ $name }”
operation-create_scenario = Created scenario “{ $name }”
operation-duplicate_scenario = Copied scenario “{ $from }” to “{ $to }”
operation-rename_scenario = Renamed scenario “{ $from }” to “{ $to }”
operation-reorder_scenarios = Reordered the scenarios of “{ $project }”
operation-activate_scenario = Switched to scenario “{ $name }”
operation-delete_scenario = Deleted scenario “{ $name }”
operation-change_input = { $field }: { $from } → { $to }, “{ $scenario }”
operation-change_model = Model: { $from } → { $to }, “{ $scenario }”
operation-change_payment_timing = Payment: { $from } → { $to }, “{ $scenario }”
operation-change_inputs = Changed “{ $scenario }”: { $fields }
operation-import_dataset = Imported “{ $name }”, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
operation-change_dataset_reading = Decided anew how “{ $name }” is read
operation-rename_dataset = Renamed data set “{ $from }” to “{ $to }”
operation-delete_dataset = Deleted data set “{ $name }”
operation-forecast_customers = Forecast of customers from “{ $name }”
operation-save_customer_segment = Kept filter of customers “{ $name }”
operation-delete_customer_segment = Deleted filter of customers “{ $name }”
operation-import_subscriptions = Imported subscriptions “{ $name }”, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
operation-import_leads = Imported leads “{ $name }”, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
operation-train_leads = Trained a model of leads on “{ $name }”
operation-import_events = Imported events “{ $name }”, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
operation-add_stack_tool = Put “{ $name }” on the map
operation-change_stack_tool = Changed “{ $name }” on the map: { $fields }
operation-remove_stack_tool = Took “{ $name }” off the map
operation-start_stack = Put { $count ->
    [one] { $count } tool
   *[other] { $count } tools
} on the map of “{ $project }”
operation-create_automation = Made scenario of messages “{ $name }”
operation-change_automation = Changed scenario of messages “{ $name }”: { $fields }
operation-duplicate_automation = Copied scenario of messages “{ $from }” to “{ $to }”
operation-delete_automation = Deleted scenario of messages “{ $name }”
operation-decide_exception = Decided about an exception of “{ $name }”
operation-keep_rehearsal = Kept the rehearsal of “{ $name }”
operation-export_automation = Exported scenario of messages “{ $name }”
operation-create_sequence = Made sequence “{ $name }”
operation-change_sequence = Changed sequence “{ $name }”: { $fields }
operation-delete_sequence = Deleted sequence “{ $name }”
operation-change_settings = Changed settings: { $fields }
operation-change_report = Changed report of “{ $project }”: { $fields }

projects-field-name = name
projects-field-client = client
projects-field-note = note
projects-field-tags = tags
projects-field-currency = currency
projects-field-stage = stage
projects-field-business_kind = what the business lives on
projects-field-language = language
projects-field-archived = archive

## UI: The window

history-of-project = { $name } — “{ $project }”
history-title-project = History: “{ $project }”
history-project-help = What was done in this project. Settings and the projects themselves are in “Settings”.
history-workspace-help = Settings and the projects themselves: made, renamed, archived, deleted. What was done inside a project is in its own history.
history-undone = Undone: { $name }
history-redone = Redone: { $name }
history-undone-mark = undone
