// What every engine of ours needs to decide as the program does: values and conditions, the clock of a
// person, texts, and events by person. Events are {person, at, kind, properties}.
const DAY = 86400;
const seconds = (at) => Math.floor(Date.parse(at) / 1000);
const has = (object, name) => Object.prototype.hasOwnProperty.call(object ?? {}, name);
const shown = (value) => String(value);
const isEmpty = (value) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
const number = (value) => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const digits = text.startsWith('-') ? text.slice(1) : text;
  return /^[0-9]+(\.[0-9]+)?$/.test(digits) && digits.length <= 30 ? Number(text) : undefined;
};
const same = (one, other) => {
  if (typeof one === 'number' && typeof other === 'number') return one === other;
  if (typeof one === 'number' && typeof other === 'string') return number(other) === one;
  if (typeof one === 'string' && typeof other === 'number') return number(one) === other;
  return shown(one) === shown(other);
};
const holds = (condition, found) => {
  const value = isEmpty(found) ? undefined : found;
  const than = condition.than ?? [];
  if (value === undefined) return condition.is === 'absent' || condition.is === 'not_equal';
  const compared = (test) => {
    const one = number(value);
    const other = number(than[0]);
    return one !== undefined && other !== undefined && test(one, other);
  };
  switch (condition.is) {
    case 'equal':
    case 'one_of':
      return than.some((other) => same(value, other));
    case 'not_equal':
      return !than.some((other) => same(value, other));
    case 'contains':
      return than.some((other) => shown(value).includes(shown(other)));
    case 'at_least':
      return compared((one, other) => one >= other);
    case 'at_most':
      return compared((one, other) => one <= other);
    case 'above':
      return compared((one, other) => one > other);
    case 'below':
      return compared((one, other) => one < other);
    case 'present':
      return true;
    default:
      return false;
  }
};

// The clock of a person: the time on the wall in seconds, as if it were UTC.
const clocks = new Map();
const wall = (at, name) => {
  if (!clocks.has(name)) {
    const two = '2-digit';
    const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two };
    const shape = { timeZone: name, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' };
    clocks.set(name, new Intl.DateTimeFormat('en-US', { ...shape, ...parts }));
  }
  const parts = clocks.get(name).formatToParts(new Date(at * 1000));
  const part = (type) => Number(parts.find((each) => each.type === type).value);
  const day = Date.UTC(part('year'), part('month') - 1, part('day'));
  return day / 1000 + (part('hour') % 24) * 3600 + part('minute') * 60 + part('second');
};
const modulo = (value, by) => ((value % by) + by) % by;
const minuteOfDay = (at, name) => Math.floor(modulo(wall(at, name), DAY) / 60);
const minutes = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const afterQuiet = (at, name, hours) => {
  const from = minutes(hours.from);
  const to = minutes(hours.to);
  const minute = minuteOfDay(at, name);
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return at;
  const moved = at - modulo(at, 60) + modulo(to - minute, 1440) * 60;
  return moved + (modulo(to - minuteOfDay(moved, name) + 720, 1440) - 720) * 60;
};

const VARIABLE = /(?<!\{)\{([\p{Alphabetic}\p{N}_.\-]{1,60})\}(?!\})/gu;
const ADDRESS = { email: 'email', telegram: 'chat_id', chat: 'chat_id', sms: 'phone', call: 'phone' };
const fill = (text, value) =>
  (text ?? '').replace(VARIABLE, (whole, name) => {
    const found = value(name);
    return isEmpty(found) ? whole : shown(found);
  });
const LANGUAGES = ['ru', 'en'];
/** The texts of a message, filled in: those that there are. */
const texts = ({ subject, body }, value) =>
  LANGUAGES.filter((language) => (body[language] ?? '').trim() !== '').map((language) => ({
    language,
    subject: fill(subject?.[language], value),
    body: fill(body[language], value),
  }));
/** Names of the variables of a message. */
const variables = ({ subject, body }) =>
  LANGUAGES.flatMap((language) => [subject?.[language] ?? '', body[language] ?? '']).flatMap((text) =>
    [...text.matchAll(VARIABLE)].map((found) => found[1]),
  );

// People in the order of their first event, each event once, in the order of time.
const historiesOf = (events) => {
  const histories = new Map();
  events.forEach((event, index) => {
    if (isEmpty(event.person)) return;
    if (!histories.has(event.person)) histories.set(event.person, []);
    const kept = { ...event, properties: event.properties ?? {}, index, time: seconds(event.at) };
    histories.get(event.person).push(kept);
  });
  for (const [person, list] of histories) {
    list.sort((one, other) => one.time - other.time || one.index - other.index);
    const seen = new Set();
    const once = list.filter((event) => {
      const sorted = Object.keys(event.properties).sort();
      const parts = sorted.map((name) => [name, event.properties[name]]);
      const key = JSON.stringify([event.time, event.kind, parts]);
      return seen.has(key) ? false : seen.add(key);
    });
    histories.set(person, once);
  }
  return histories;
};
