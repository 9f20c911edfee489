// The decisions of one scenario, as the rehearsal makes them. `config` holds the scenario, the seed, the
// time zone and the decisions about exceptions; events are {person, at, kind, properties}.
function decide(config, events, people) {
  const { scenario, seed, zone, decisions } = config;
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

  // Who stays without a message: FNV-1a over UTF-8, finished as in MurmurHash3.
  const utf8 = (text) => {
    const bytes = [];
    for (const sign of text) {
      const code = sign.codePointAt(0);
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000)
        bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else
        bytes.push(
          0xf0 | (code >> 18),
          0x80 | ((code >> 12) & 63),
          0x80 | ((code >> 6) & 63),
          0x80 | (code & 63),
        );
    }
    return bytes;
  };
  const draw = (person) => {
    let hash = 0x811c9dc5;
    for (const byte of utf8(`${seed}|${scenario.id}|${person}`)) {
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    }
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
    return (hash >>> 0) / 4294967296;
  };

  // The clock of a person.
  const clocks = new Map();
  const minuteOfDay = (at, name) => {
    if (!clocks.has(name)) {
      clocks.set(
        name,
        new Intl.DateTimeFormat('en-US', {
          timeZone: name,
          hourCycle: 'h23',
          hour: '2-digit',
          minute: '2-digit',
        }),
      );
    }
    const parts = clocks.get(name).formatToParts(new Date(at * 1000));
    const part = (type) => Number(parts.find((each) => each.type === type).value);
    return (part('hour') % 24) * 60 + part('minute');
  };
  const minutes = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const modulo = (value, by) => ((value % by) + by) % by;
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
  const LIMIT = { telegram: 4096, sms: 402 };
  const limit = (channel) => LIMIT[channel] ?? 50000;

  // The sentences of an answer, and the places that they are from.
  const shortAnswer = (question) => {
    const { sentences } = knowledge.answer([...question].slice(0, 2000).join(''));
    if (sentences.length === 0) return undefined;
    const place = ({ passage }) => {
      const { document, headings } = knowledge.data.passages[passage];
      // The first heading is often the document's title.
      return [knowledge.data.documents[document].title, ...headings]
        .filter((title, at, titles) => title && title !== titles[at - 1])
        .join(' › ');
    };
    const places = [...new Set(sentences.map(place))];
    return [sentences.map(({ text }) => text).join(' '), places.join('; ')];
  };

  // People in the order of their first event, each event once, in the order of time.
  const histories = new Map();
  events.forEach((event, index) => {
    if (isEmpty(event.person)) return;
    if (!histories.has(event.person)) histories.set(event.person, []);
    const kept = { ...event, properties: event.properties ?? {}, index, time: seconds(event.at) };
    histories.get(event.person).push(kept);
  });
  const rows = [];
  for (const [person, list] of histories) {
    list.sort((one, other) => one.time - other.time || one.index - other.index);
    const seen = new Set();
    const own = list.filter((event) => {
      const sorted = Object.keys(event.properties).sort();
      const parts = sorted.map((name) => [name, event.properties[name]]);
      const key = JSON.stringify([event.time, event.kind, parts]);
      return seen.has(key) ? false : seen.add(key);
    });
    const known = has(people, person) ? people[person] : {};
    const profile = known.properties ?? {};
    const clock = known.time_zone ?? zone;
    const window = [];
    const sends = [];
    own.forEach((event, place) => {
      if (event.kind !== scenario.trigger.event) return;
      const property = (name) => {
        if (has(profile, name) && !isEmpty(profile[name])) return profile[name];
        return has(event.properties, name) ? event.properties[name] : undefined;
      };
      const values = {};
      const analysis = scenario.analysis ?? {};
      const counted = (kind) => {
        const from = event.time - (analysis.history_days ?? 30) * DAY;
        return own.slice(0, place + 1).filter((each) => each.kind === kind && each.time > from).length;
      };
      const valueOf = (field) => {
        const dot = field.indexOf('.');
        const name = field.slice(dot + 1);
        switch (field.slice(0, dot)) {
          case 'event':
            return has(event.properties, name) ? event.properties[name] : undefined;
          case 'person':
            return property(name);
          case 'count':
            return counted(name);
          default:
            return values[name];
        }
      };
      const fulfils = (condition) => holds(condition, valueOf(condition.field));
      const all = (conditions) => (conditions ?? []).every(fulfils);
      if (!all(scenario.trigger.filters)) return;
      const row = { event: event.index, person, kind: event.kind, at: event.time };
      rows.push(row);
      window.push(event.time);
      const failed = (scenario.segment ?? []).findIndex((condition) => !fulfils(condition));
      if (failed >= 0) return void (row.outcome = 'not_in_segment');
      const within = scenario.trigger.within_minutes;
      if (within) while (window.length && window[0] <= event.time - within * 60) window.shift();
      row.count = window.length;
      if (row.count < (scenario.trigger.count ?? 1)) return void (row.outcome = 'not_yet');
      const find = (source) => {
        if (!source) return undefined;
        const given = source.property ? number(property(source.property)) : undefined;
        if (given !== undefined && Number.isFinite(given)) return given;
        const rule = (source.rules ?? []).find((each) => all(each.when));
        return rule ? rule.value : (source.otherwise ?? undefined);
      };
      const [ltv, score] = [find(analysis.forecast), find(analysis.score)];
      if (ltv !== undefined) values.ltv = ltv;
      if (score !== undefined) values.score = score;
      const lookup = analysis.knowledge;
      if (lookup) {
        const own = event.properties[lookup.question];
        const asked = own === undefined ? property(lookup.question) : own;
        const said = asked === undefined ? undefined : shortAnswer(shown(asked));
        if (said) [values.answer, values.source] = said;
      }
      const branch = scenario.branches.findIndex((each) => all(each.when));
      if (branch < 0) return void (row.outcome = 'no_branch');
      const action = scenario.branches[branch].action;
      row.branch = branch;
      row.channel = action.channel;
      const planned = event.time + (action.delay_minutes ?? 0) * 60;
      row.sendAt = action.quiet_hours ? afterQuiet(planned, clock, action.quiet_hours) : planned;
      if (action.cap) {
        const from = row.sendAt - action.cap.days * DAY;
        if (sends.filter((sent) => sent > from).length >= action.cap.messages) {
          return void (row.outcome = 'capped');
        }
      }
      const goal = scenario.control?.goal;
      const reached = (later) => later.kind === goal && later.time <= row.sendAt;
      if (goal && own.slice(place + 1).some(reached)) return void (row.outcome = 'goal_reached');
      sends.push(row.sendAt);
      const holdOut = Number(scenario.control?.hold_out ?? 0);
      if (holdOut > 0 && draw(person) < holdOut) return void (row.outcome = 'held_out');

      // What a machine should not decide.
      const variable = (name) => {
        if (has(values, name)) return values[name];
        if (name === 'person') return person;
        const bare = property(name);
        if (bare !== undefined) return bare;
        if (name.startsWith('person.') && property(name.slice(7)) !== undefined) {
          return property(name.slice(7));
        }
        return name.startsWith('event.') ? event.properties[name.slice(6)] : undefined;
      };
      const fill = (text) =>
        (text ?? '').replace(VARIABLE, (whole, name) => {
          const value = variable(name);
          return isEmpty(value) ? whole : shown(value);
        });
      const written = [];
      for (const language of ['ru', 'en']) {
        const body = action.message.body[language] ?? '';
        if (body.trim() === '') continue;
        const subject = action.message.subject?.[language] ?? '';
        written.push({ language, subject: fill(subject), body: fill(body) });
      }
      const templates = ['ru', 'en'].flatMap((language) => [
        action.message.subject?.[language] ?? '',
        action.message.body[language] ?? '',
      ]);
      const names = templates.flatMap((text) => [...text.matchAll(VARIABLE)].map((found) => found[1]));
      const hasAddress = (name) => name === undefined || !isEmpty(property(name));
      const address = (channel) => ADDRESS[channel];
      const ownAddress = action.address ?? address(action.channel);
      const reasons = [];
      (scenario.exceptions ?? []).forEach((rule, index) => {
        if (all(rule.when)) reasons.push({ kind: 'rule', index });
      });
      if (!hasAddress(ownAddress)) reasons.push({ kind: 'no_address' });
      if (names.some((name) => isEmpty(variable(name)))) reasons.push({ kind: 'missing_variable' });
      if (written.some((text) => text.body.length > limit(action.channel))) {
        reasons.push({ kind: 'too_long' });
      }
      row.reasons = reasons;
      const order = { skipped: 0, handed_over: 1, message: 2 };
      let outcome = 'message';
      for (const reason of reasons) {
        const about = (each) => each.reason.kind === reason.kind && each.reason.index === reason.index;
        const mine = (decisions ?? []).filter(about);
        const choice = (
          mine.findLast((each) => each.person === person) ?? mine.findLast((each) => isEmpty(each.person))
        )?.choice;
        let decided;
        if (choice === 'skip') decided = 'skipped';
        else if (choice === 'hand_over') decided = 'handed_over';
        else if (choice === 'send' && reason.kind === 'rule') decided = 'message';
        else if (['email', 'telegram', 'sms'].includes(choice)) {
          const cured =
            reason.kind === 'too_long'
              ? limit(choice) > limit(row.channel)
              : reason.kind !== 'missing_variable';
          if (cured && hasAddress(address(choice))) {
            row.channel = choice;
            decided = 'message';
          }
        }
        if (!decided) {
          outcome = 'exception';
          break;
        }
        if (order[decided] < order[outcome]) outcome = decided;
      }
      row.outcome = outcome;
      const to = row.channel === action.channel ? ownAddress : address(row.channel);
      row.address = to === undefined || isEmpty(property(to)) ? '' : shown(property(to));
      row.texts = written;
    });
  }
  rows.sort((one, other) => one.at - other.at || one.event - other.event);
  return rows.map(({ at, sendAt, ...row }) => ({
    ...row,
    at: new Date(at * 1000).toISOString(),
    ...(sendAt === undefined ? {} : { send_at: new Date(sendAt * 1000).toISOString() }),
  }));
}
