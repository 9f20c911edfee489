// The chat of a site: finds passages as the program does, answers in their own sentences, and says so
// when nothing supports an answer. No server, no network but the file of the index beside this one.
// All text is set as text.
(() => {
  'use strict';
  const K1 = 1.2;
  const B = 0.75;

  // Words as stems (Snowball).
  const words = (text) =>
    text
      .split(/[^\p{Alphabetic}\p{N}]+/u)
      .filter(Boolean)
      .map((word) =>
        [...word]
          .slice(0, 64)
          .map((sign) => sign.toLowerCase())
          .join('')
          .replaceAll('ё', 'е'),
      );
  const list = (text) => text.split(' ').sort((one, other) => other.length - one.length);
  const longest = (word, from, endings) =>
    endings.find((ending) => word.length - ending.length >= from && word.endsWith(ending));
  const cut = (word, count) => word.slice(0, word.length - count);

  const AFTER_A = new Set('в вши вшись'.split(' '));
  const GERUND = list('в вши вшись ив ивши ившись ыв ывши ывшись');
  const ADJECTIVE = list(
    'ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею',
  );
  const PARTICIPLE_A = new Set('ем нн вш ющ щ'.split(' '));
  const PARTICIPLE = list('ем нн вш ющ щ ивш ывш ующ');
  const VERB_A = new Set('ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно'.split(' '));
  const VERB = list(
    'ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно ила ыла ена ейте уйте ите или ыли ей уй ил ыл ' +
      'им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
  );
  const NOUN = list(
    'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ' +
      'ия ья я',
  );
  function russian(word) {
    const isVowel = (sign) => 'аеиоуыэюя'.includes(sign);
    let from = 0;
    while (from < word.length && !isVowel(word[from])) from++;
    if (from >= word.length) return word;
    from++;
    let second = from;
    const past = (vowel) => {
      while (second < word.length && isVowel(word[second]) !== vowel) second++;
      second = Math.min(second + 1, word.length + 1);
    };
    past(false);
    past(true);
    past(false);
    const remove = (endings, after) => {
      const ending = longest(word, from, endings);
      if (ending === undefined) return false;
      if (after?.has(ending)) {
        const place = word.length - ending.length - 1;
        if (place < from || !'ая'.includes(word[place])) return false;
      }
      word = cut(word, ending.length);
      return true;
    };
    if (!remove(GERUND, AFTER_A)) {
      remove(['ся', 'сь']);
      if (remove(ADJECTIVE)) remove(PARTICIPLE, PARTICIPLE_A);
      else if (!remove(VERB, VERB_A)) remove(NOUN);
    }
    remove(['и']);
    const derived = longest(word, from, ['ость', 'ост']);
    if (derived !== undefined && word.length - derived.length >= second) word = cut(word, derived.length);
    const last = longest(word, from, ['ейше', 'ейш', 'н', 'ь']);
    if (last === 'ь') word = cut(word, 1);
    else if (last === 'н') {
      if (word.length - 2 >= from && word.endsWith('нн')) word = cut(word, 1);
    } else if (last !== undefined) {
      word = cut(word, last.length);
      if (word.length - 2 >= from && word.endsWith('нн')) word = cut(word, 1);
    }
    return word;
  }

  const KNOWN = {
    skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl',
    ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl', sky: 'sky', news: 'news', howe: 'howe',
    atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes',
  };
  const STAYS = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));
  const STEP2 = {
    tional: 'tion', enci: 'ence', anci: 'ance', abli: 'able', entli: 'ent', izer: 'ize', ization: 'ize',
    ational: 'ate', ation: 'ate', ator: 'ate', alism: 'al', aliti: 'al', alli: 'al', fulness: 'ful',
    ousli: 'ous', ousness: 'ous', iveness: 'ive', iviti: 'ive', biliti: 'ble', bli: 'ble', ogi: 'og',
    fulli: 'ful', lessli: 'less', li: '',
  };
  const STEP3 = {
    tional: 'tion', ational: 'ate', alize: 'al', icate: 'ic', iciti: 'ic', ical: 'ic', ful: '', ness: '',
    ative: '',
  };
  const ENDS2 = list(Object.keys(STEP2).join(' '));
  const ENDS3 = list(Object.keys(STEP3).join(' '));
  const ENDS4 = list('al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion');
  const vowel = (sign) => sign !== undefined && 'aeiouy'.includes(sign);
  function english(word) {
    if (Object.hasOwn(KNOWN, word)) return KNOWN[word];
    if (word.length <= 2) return word;
    let signs = [...word];
    if (signs[0] === 'y') signs[0] = 'Y';
    for (let place = 1; place < signs.length; place++) {
      if (signs[place] === 'y' && vowel(signs[place - 1])) signs[place] = 'Y';
    }
    word = signs.join('');
    const after = (start) => {
      let place = start;
      while (place < word.length && !vowel(word[place])) place++;
      while (place < word.length && vowel(word[place])) place++;
      return Math.min(place + 1, word.length);
    };
    const prefix = ['gener', 'commun', 'arsen'].find((each) => word.startsWith(each));
    const first = prefix === undefined ? after(0) : prefix.length;
    const second = after(first);
    const hasVowel = (text) => [...text].some(vowel);
    const shortEnd = (text) => {
      const [a, b, c] = [text.at(-3), text.at(-2), text.at(-1)];
      if (text.length === 2) return vowel(b) && !vowel(c);
      return text.length > 2 && !vowel(a) && vowel(b) && !vowel(c) && !'wxY'.includes(c);
    };
    const ends = (endings) => longest(word, 0, endings);

    let ending = ends(['sses', 'ied', 'ies', 'us', 'ss', 's']);
    if (ending === 'sses') word = cut(word, 2);
    else if (ending === 'ied' || ending === 'ies') word = cut(word, word.length > 4 ? 2 : 1);
    else if (ending === 's' && hasVowel(cut(word, 2))) word = cut(word, 1);
    if (STAYS.has(word)) return word;

    ending = ends(['eedly', 'ingly', 'edly', 'eed', 'ing', 'ed']);
    if (ending === 'eed' || ending === 'eedly') {
      if (word.length - ending.length >= first) word = cut(word, ending.length) + 'ee';
    } else if (ending !== undefined && hasVowel(cut(word, ending.length))) {
      word = cut(word, ending.length);
      if (/(at|bl|iz)$/.test(word)) word += 'e';
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = cut(word, 1);
      else if (word.length <= first && shortEnd(word)) word += 'e';
    }
    if (/[yY]$/.test(word) && word.length > 2 && !vowel(word.at(-2))) word = cut(word, 1) + 'i';

    ending = ends(ENDS2);
    if (ending !== undefined && word.length - ending.length >= first) {
      const rest = cut(word, ending.length);
      const fits = ending === 'ogi' ? rest.endsWith('l') : ending !== 'li' || /[cdeghkmnrt]$/.test(rest);
      if (fits) word = rest + STEP2[ending];
    }
    ending = ends(ENDS3);
    if (ending !== undefined && word.length - ending.length >= first) {
      const fits = ending !== 'ative' || word.length - ending.length >= second;
      if (fits) word = cut(word, ending.length) + STEP3[ending];
    }
    ending = ends(ENDS4);
    if (ending !== undefined && word.length - ending.length >= second) {
      const rest = cut(word, ending.length);
      if (ending !== 'ion' || /[st]$/.test(rest)) word = rest;
    }
    if (word.endsWith('e')) {
      const place = word.length - 1;
      if (place >= second || (place >= first && !shortEnd(cut(word, 1)))) word = cut(word, 1);
    } else if (word.endsWith('ll') && word.length - 1 >= second) word = cut(word, 1);
    return word.replaceAll('Y', 'y');
  }
  /** Names in a question: words with a capital letter after the first, where not every word has one. */
  const names = (text) => {
    const parts = text.split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean).slice(1);
    const isName = (word) => /^\p{Uppercase}\p{Lowercase}/u.test(word);
    const hasSmall = parts.some((word) => /^\p{Lowercase}/u.test(word));
    return new Set(hasSmall ? parts.filter(isName).flatMap(words) : []);
  };
  const stem = (word) => (/[а-я]/.test(word) ? russian(word) : english(word));

  // The index: {terms, stop, synonyms, translations, passages, documents, threshold}.
  const trigrams = (word) => {
    const signs = [' ', ' ', ...word, ' '];
    return new Set(signs.slice(2).map((sign, place) => signs[place] + signs[place + 1] + sign));
  };
  class Index {
    constructor(data) {
      this.data = data;
      this.stop = new Set(data.stop);
      this.terms = new Map(data.terms.map(([name], place) => [name, place]));
      this.mean = data.mean_length;
      this.trigrams = new Map();
      data.terms.forEach(([name], place) => {
        for (const each of trigrams(name)) {
          if (!this.trigrams.has(each)) this.trigrams.set(each, []);
          this.trigrams.get(each).push(place);
        }
      });
    }

    stems(text) {
      return words(text)
        .filter((word) => !this.stop.has(word))
        .map((word) => ({ word, stem: stem(word) }));
    }

    rarity(term) {
      const n = this.data.terms[term][1].length / 2;
      const all = this.data.passages.length;
      return Math.log(1 + (all - n + 0.5) / (n + 0.5));
    }

    alike(name) {
      if ([...name].length < 4) return [];
      const own = trigrams(name);
      const shared = new Map();
      for (const each of own) {
        for (const term of this.trigrams.get(each) ?? []) shared.set(term, (shared.get(term) ?? 0) + 1);
      }
      return [...shared]
        .map(([term, count]) => {
          const other = this.data.terms[term][0];
          return [term, (2 * count) / (own.size + trigrams(other).size), [...other].length];
        })
        .filter(([, likeness, length]) => likeness >= 0.45 && length >= 3)
        .sort((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, 3);
    }

    asked(question) {
      const asked = [];
      const seen = new Set();
      const known = names(question);
      const all = this.data.passages.length;
      const rarest = Math.log(1 + (all + 0.5) / 0.5);
      for (const { word, stem: name } of this.stems(question)) {
        if (seen.has(name)) continue;
        seen.add(name);
        const terms = [];
        const add = (term, counts) => {
          if (term !== undefined && !terms.some(([known]) => known === term)) terms.push([term, counts]);
        };
        add(this.terms.get(name), 1);
        for (const term of this.data.synonyms[name] ?? []) add(term, 0.9);
        for (const term of this.data.translations[name] ?? []) add(term, 0.8);
        const isGuess = terms.length === 0;
        if (isGuess) {
          for (const [term, likeness] of this.alike(name)) terms.push([term, 0.8 * likeness]);
        }
        const weight = terms.length
          ? Math.max(...terms.map(([term]) => this.rarity(term)))
          : rarest;
        const share = isGuess && known.has(word) ? 3 * rarest : weight;
        asked.push({ terms, weight, share, isGuess });
      }
      return asked;
    }

    ranked(asked) {
      const whole = asked.reduce((sum, { share }) => sum + share, 0);
      const sums = new Map();
      for (const { terms, share, isGuess } of asked) {
        const best = new Map();
        for (const [term, counts] of terms) {
          const rarity = this.rarity(term);
          const postings = this.data.terms[term][1];
          for (let place = 0; place < postings.length; place += 2) {
            const [passage, frequency] = [postings[place], postings[place + 1]];
            const held = K1 * (1 - B + (B * this.data.passages[passage].length) / this.mean);
            const score = (counts * rarity * frequency * (K1 + 1)) / (frequency + held);
            const known = best.get(passage) ?? [0, 0];
            const there = !isGuess || counts >= 0.8 * 0.62 ? counts : 0;
            best.set(passage, [Math.max(known[0], score), Math.max(known[1], there)]);
          }
        }
        for (const [passage, [score, there]] of best) {
          const known = sums.get(passage) ?? [0, 0];
          sums.set(passage, [known[0] + score, known[1] + there * share]);
        }
      }
      return [...sums]
        .map(([passage, [score, weight]]) => ({
          passage,
          score,
          support: whole > 0 ? Math.min(weight / whole, 1) : 0,
        }))
        .sort((one, other) => other.score - one.score || one.passage - other.passage);
    }

    answer(question) {
      const asked = this.asked(question);
      const ranked = this.ranked(asked);
      const support = ranked[0]?.support ?? 0;
      const abstained = support <= 0 || support < this.data.threshold;
      return { abstained, support, ranked, sentences: abstained ? [] : this.sentences(asked, ranked) };
    }

    sentences(asked, ranked) {
      const found = [];
      const supported = ranked.slice(0, 3).filter((each) => each.support >= this.data.threshold);
      supported.forEach(({ passage }, citation) => {
        this.data.passages[passage].sentences.forEach((text, place) => {
          const own = this.stems(text);
          const terms = new Set(own.map((each) => this.terms.get(each.stem)));
          const weight = asked
            .map((word) =>
              word.terms
                .filter(([term]) => terms.has(term))
                .reduce((most, [, counts]) => Math.max(most, counts * word.weight), 0),
            )
            .reduce((sum, each) => sum + each, 0);
          found.push({ passage, citation, place, text, weight, words: own.length });
        });
      });
      const best = found.reduce((most, { weight }) => Math.max(most, weight), 0);
      if (best <= 0) return found.slice(0, 1);
      return found
        .sort(
          (one, other) =>
            other.weight - one.weight || one.citation - other.citation || one.words - other.words,
        )
        .filter(({ weight }) => weight >= 0.6 * best)
        .slice(0, 3)
        .sort((one, other) => one.citation - other.citation || one.place - other.place);
    }
  }

  const TEXTS = {
    ru: {
      ask: 'Задайте вопрос',
      send: 'Спросить',
      none: 'В документах нет ответа. Мы передадим вопрос человеку.',
      source: 'Источник',
      failed: 'Не удалось загрузить документы.',
    },
    en: {
      ask: 'Ask a question',
      send: 'Ask',
      none: 'The documents hold no answer. We will hand the question to a person.',
      source: 'Source',
      failed: 'The documents could not be loaded.',
    },
  };
  const STYLE = `
    :host { display: block; font: 15px/1.5 system-ui, sans-serif; color: #1b1d1a; --line: #d5d6ce;
      --accent: #1e6b50; --ground: #fff; --quiet: #5f615a; }
    @media (prefers-color-scheme: dark) {
      :host { color: #ecece6; --line: #3a3e3a; --accent: #6cc6a0; --ground: #1b1d1b; --quiet: #a0a29b; }
    }
    section { border: 1px solid var(--line); border-radius: 8px; background: var(--ground); padding: 16px; }
    ol { list-style: none; margin: 0 0 12px; padding: 0; display: grid; gap: 12px; }
    .question { font-weight: 600; }
    p { margin: 4px 0; }
    a, .from { color: var(--quiet); font-size: 13px; }
    form { display: flex; gap: 8px; }
    input { flex: 1; min-width: 0; font: inherit; color: inherit; background: none; padding: 8px 12px;
      border: 1px solid var(--quiet); border-radius: 6px; }
    button { font: inherit; font-weight: 600; padding: 8px 16px; border: 0; border-radius: 6px;
      background: var(--accent); color: var(--ground); cursor: pointer; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  `;
  const KEPT = 'growth-chat-unanswered';

  function define() {
    const source = document.currentScript?.src ?? document.baseURI;
    const make = (name, text, className) => {
      const element = document.createElement(name);
      if (text !== undefined) element.textContent = text;
      if (className !== undefined) element.className = className;
      return element;
    };
    class GrowthChat extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        const language = (this.lang || document.documentElement.lang || 'en').startsWith('ru') ? 'ru' : 'en';
        this.texts = TEXTS[language];
        const root = this.attachShadow({ mode: 'open' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
        root.adoptedStyleSheets = [sheet];
        const section = make('section');
        section.setAttribute('aria-label', this.texts.ask);
        this.list = make('ol');
        this.list.setAttribute('aria-live', 'polite');
        const form = make('form');
        this.input = make('input');
        this.input.maxLength = 2000;
        this.input.placeholder = this.texts.ask;
        this.input.setAttribute('aria-label', this.texts.ask);
        form.append(this.input, make('button', this.texts.send));
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          void this.ask(this.input.value);
        });
        section.append(this.list, form);
        root.append(section);
      }

      async load() {
        this.loading ??= fetch(new URL(this.getAttribute('index') ?? 'knowledge.json', source))
          .then((response) => response.json())
          .then((data) => new Index(data));
        return this.loading;
      }

      async ask(question) {
        const text = question.trim();
        if (text === '') return;
        this.input.value = '';
        const entry = make('li');
        entry.append(make('p', text, 'question'));
        try {
          const index = await this.load();
          this.tell(entry, text, index, index.answer(text));
        } catch {
          this.loading = undefined;
          entry.append(make('p', this.texts.failed));
        }
        this.list.append(entry);
        entry.scrollIntoView({ block: 'nearest' });
      }

      tell(entry, question, index, { abstained, sentences }) {
        if (abstained) {
          entry.append(make('p', this.texts.none));
          const kept = this.unanswered();
          kept.push({ at: new Date().toISOString(), question });
          localStorage.setItem(KEPT, JSON.stringify(kept.slice(-500)));
          this.dispatchEvent(new CustomEvent('unanswered', { detail: { question }, bubbles: true }));
          return;
        }
        const cited = new Set();
        for (const sentence of sentences) {
          entry.append(make('p', sentence.text));
          cited.add(sentence.passage);
        }
        for (const place of cited) {
          const passage = index.data.passages[place];
          const page = index.data.documents[passage.document];
          const name = [page.title, ...passage.headings]
            .filter((title, at, titles) => title && title !== titles[at - 1])
            .join(' › ');
          const safe = /^https?:\/\//.test(page.link ?? '');
          const link = make(safe ? 'a' : 'span', `${this.texts.source}: ${name}`, 'from');
          if (safe) link.href = page.link;
          entry.append(link);
        }
      }

      /** Questions without an answer, as they were asked in this browser. */
      unanswered() {
        try {
          const kept = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
          return Array.isArray(kept) ? kept : [];
        } catch {
          return [];
        }
      }

      /** The same as a table for the program. */
      unansweredCsv() {
        const cell = (text) => `"${String(text).replaceAll('"', '""')}"`;
        const rows = this.unanswered().map(({ at, question }) => `${cell(at)};${cell(question)}`);
        return ['at;question', ...rows].join('\n') + '\n';
      }
    }
    customElements.define('growth-chat', GrowthChat);
  }

  if (typeof customElements === 'undefined') globalThis.growthChat = { Index, stem };
  else define();
})();
