### Settings.

settings-title = Settings
settings-language = Language
settings-currency = Currency for new projects
settings-theme = Theme
theme-light = Light
theme-dark = Dark
theme-system = As in the system
