### Settings.

settings-title = Settings
settings-language = Language
settings-currency = Currency for new projects
settings-theme = Theme
theme-light = Light
theme-dark = Dark
theme-system = As in the system

## UI: The settings screen

settings-look = Look and language
settings-zoom = Zoom
settings-currency-help = Existing projects keep their currency.
settings-branding = Who signs the reports
settings-branding-name = Name or company
settings-branding-contact = Contact
settings-workspace = Workspace
settings-workspace-path = File
settings-workspace-help = All projects are in it. Copy or move it while the program is closed.
settings-workspace-open = Open another…
settings-workspace-create = Create a new one…
settings-workspace-own = Back to my own
settings-workspace-opened = Opened the workspace { $path }
settings-workspace-files = Workspace
settings-workspace-other = This is not your own workspace. Your own: { $path }
settings-privacy = Privacy
settings-privacy-text = Nothing leaves this computer, unless you set up a language model on another one. The program has no network access, no account and no telemetry; the log holds no client data.
settings-about = About
settings-version = Version { $version }
settings-log = Log
settings-log-show = Show the log
settings-log-empty = No entries.

## UI: What changed: words for the history

settings-field-default_currency = currency of new projects
settings-field-branding = who signs the reports
settings-branding-help = Name, contact and logo are printed on the cover, the colour throughout the report.
settings-branding-color = Colour of reports
settings-branding-logo = Logo
settings-logo-failed = The file could not be read.
