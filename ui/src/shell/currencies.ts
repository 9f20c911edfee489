/** Currencies offered first; any other ISO 4217 code may stand in a file. */
export const CURRENCIES = ["RUB", "USD", "EUR", "KZT", "BYN", "UZS", "GBP", "CNY", "TRY"] as const;
