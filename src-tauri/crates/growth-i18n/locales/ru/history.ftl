### История изменений. `operation-<код>` называет, что сделано; её показывают отмена и возврат.

history-title = История
history-empty = Изменений ещё не было.
history-undo = Отменить «{ $name }»
history-redo = Вернуть «{ $name }»
history-nothing_to_undo = Отменять нечего
history-nothing_to_redo = Возвращать нечего
history-change = { $name } { $before } → { $after }
