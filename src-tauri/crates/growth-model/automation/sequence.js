// The messages of one sequence, as the program plans them. `config` holds the sequence and the time zone;
// events are {person, at, kind, properties}.
function plan(config, events, people) {
  const { sequence, zone } = config;
  const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

  // `event.plan` is the plan of the event; a name without a dot is of neither kind.
  const apart = (field) => {
    const dot = field.indexOf('.');
    return dot < 0 ? ['', field] : [field.slice(0, dot), field.slice(dot + 1)];
  };
  // A time on the wall as a point of time. One that the clock shows twice is the first of both; one that it
  // skips is as far behind the gap as it was in it.
  const atWall = (time, name) => {
    const offset = (at) => wall(at, name) - at;
    const places = [time - offset(time - DAY), time - offset(time + DAY)];
    const real = places.filter((at) => wall(at, name) === time);
    return real.length > 0 ? Math.min(...real) : time - offset(time - DAY / 8);
  };
  // The first moment from `due` on that the step's time, the weekdays and the quiet hours allow.
  const goesOut = (step, due, clock) => {
    let at = due;
    const dayOf = (time) => Math.floor(time / DAY);
    if (step.at) {
      const now = wall(at, clock);
      const second = minutes(step.at) * 60;
      const day = modulo(now, DAY) <= second ? dayOf(now) : dayOf(now) + 1;
      at = atWall(day * DAY + second, clock);
    }
    const days = sequence.weekdays ?? [];
    for (let turn = 0; turn < 9; turn++) {
      if (sequence.quiet_hours) at = afterQuiet(at, clock, sequence.quiet_hours);
      const now = wall(at, clock);
      // 1970-01-01 was a Thursday.
      if (days.length === 0 || days.includes(DAYS[modulo(dayOf(now) + 3, 7)])) break;
      at = atWall(now + DAY, clock);
    }
    return at;
  };

  const rows = [];
  for (const [person, own] of historiesOf(events)) {
    const known = has(people, person) ? people[person] : {};
    const profile = known.properties ?? {};
    const clock = known.time_zone ?? zone;
    const goals = own.filter((event) => event.kind === sequence.ends).map((event) => event.time);
    let freeFrom = -Infinity;
    for (const begin of own) {
      if (begin.kind !== sequence.begins?.event || begin.time < freeFrom) continue;
      const event = begin.properties;
      const property = (name) => {
        if (has(profile, name) && !isEmpty(profile[name])) return profile[name];
        return has(event, name) ? event[name] : undefined;
      };
      const value = (name) => {
        if (name === 'person') return person;
        const [kind, rest] = apart(name);
        const found = property(name) ?? (kind === 'person' ? property(rest) : undefined);
        return found ?? (kind === 'event' && has(event, rest) ? event[rest] : undefined);
      };
      const fulfils = ({ field, ...condition }) => {
        const [kind, name] = apart(field);
        if (kind === 'event') return holds(condition, has(event, name) ? event[name] : undefined);
        return kind === 'person' && holds(condition, property(name));
      };
      const all = (conditions) => (conditions ?? []).every(fulfils);
      if (!all(sequence.begins.filters)) continue;
      const goal = goals.find((time) => time > begin.time);
      let at = begin.time;
      for (const [index, step] of sequence.steps.entries()) {
        const due = at + (step.after_days ?? 0) * DAY + (step.after_minutes ?? 0) * 60;
        at = goesOut(step, due, clock);
        const isOver = goal !== undefined && goal <= at;
        const to = ADDRESS[step.channel];
        const isMissing = (name) => name !== 'unsubscribe' && isEmpty(value(name));
        let state = 'planned';
        if (isOver) state = 'ended';
        else if (!all(step.when)) state = 'skipped';
        else if (to !== undefined && isEmpty(value(to))) state = 'no_address';
        else if (variables(step.message).some(isMissing)) state = 'missing_variable';
        const row = { step: index, person, began: begin.time, at, state, channel: step.channel };
        if (state === 'planned') {
          row.address = to === undefined ? '' : shown(value(to));
          row.texts = texts(step.message, value);
          row.language = value('language');
        }
        rows.push(row);
        if (isOver) break;
      }
      freeFrom = at + 1;
    }
  }
  const written = (at) => new Date(at * 1000).toISOString();
  rows.sort((one, other) => one.at - other.at || one.step - other.step);
  return rows.map((row) => ({ ...row, began: written(row.began), at: written(row.at) }));
}
