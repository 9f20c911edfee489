### The history of changes. `operation-<code>` names what was done; undo and redo show it.

history-title = History
history-empty = Nothing has been changed yet.
history-undo = Undo “{ $name }”
history-redo = Redo “{ $name }”
history-nothing_to_undo = Nothing to undo
history-nothing_to_redo = Nothing to redo
history-change = { $name } { $before } → { $after }
