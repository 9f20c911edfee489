// The decisions of one scenario, as the rehearsal makes them. `config` holds the scenario, the seed, the
// time zone and the decisions about exceptions; events are {person, at, kind, properties}.
function decide(config, events, people) {
  const { scenario, seed, zone, decisions } = config;

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

  const rows = [];
  for (const [person, own] of historiesOf(events)) {
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
      const written = texts(action.message, variable);
      const names = variables(action.message);
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
