/** How currencies are written; the Rust side is `growth-i18n/src/currency.rs`. */

interface Currency {
  code: string;
  sign: string;
  /** How people write it otherwise, in lower case, without a full stop at the end. */
  names: readonly string[];
  /** Digits after the decimal sign in everyday use. */
  minorDigits: number;
}

function currency(code: string, sign: string, names: string[] = [], minorDigits = 2): Currency {
  return { code, sign, names, minorDigits };
}

/** Signs that more than one currency shares are given to the most widespread only. */
const CURRENCIES: readonly Currency[] = [
  currency("RUB", "₽", ["руб", "р", "рубль", "рубля", "рублей"]),
  currency("USD", "$", ["долл", "доллар", "доллара", "долларов"]),
  currency("EUR", "€", ["евро"]),
  currency("GBP", "£"),
  currency("KZT", "₸", ["тг", "тенге"]),
  currency("UAH", "₴", ["грн"]),
  currency("GEL", "₾", ["лари"]),
  currency("AZN", "₼"),
  currency("TRY", "₺"),
  currency("INR", "₹"),
  currency("ILS", "₪"),
  currency("JPY", "¥", [], 0),
  currency("KRW", "₩", [], 0),
  currency("VND", "₫", [], 0),
  ...["CLP", "ISK", "XAF", "XOF", "PYG", "UGX", "RWF"].map((code) => currency(code, "", [], 0)),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => currency(code, "", [], 3)),
];

const BY_CODE = new Map(CURRENCIES.map((known) => [known.code, known]));

/** The sign of a currency, if it has one that everybody knows. */
export function currencySign(code: string): string | null {
  return BY_CODE.get(code)?.sign || null;
}

/** Digits after the decimal sign in everyday use (ISO 4217 minor unit). */
export function minorDigits(code: string): number {
  return BY_CODE.get(code)?.minorDigits ?? 2;
}

/**
 * The code of the currency that a person means by `text`: a sign, a name (`руб.`), a code in
 * capitals, or a code in small letters that is one of the well-known ones.
 */
export function currencyMeantBy(text: string): string | null {
  const word = text.toLowerCase().replace(/\.+$/, "");
  const capitals = text.toUpperCase();
  const known = CURRENCIES.find(
    ({ code, sign, names }) =>
      code === capitals || (sign !== "" && sign === text) || names.includes(word),
  );
  if (known !== undefined) return known.code;
  return /^[A-Z]{3}$/.test(text) ? text : null;
}
