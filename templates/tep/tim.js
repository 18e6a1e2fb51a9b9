/* Search. Reads the index in tep/tim/ (made by Sources/Search) by adding classic scripts, so that it also works from a
   folder (file://) and under script-src 'self'. site.js loads this file when a search box is first used. */
(function () {
  'use strict';
  var SAY = {
    count: '{n} kết quả cho “{q}”', none: 'Không có kết quả cho “{q}”.', instead: 'Không có kết quả cho “{q}”. Có phải ý bạn là',
    all: 'Tất cả', allOf: 'Xem cả {n} kết quả', rest: 'Xem cả {n}', broken: 'Không tải được chỉ mục tìm kiếm.',
    title: '“{q}” – Tìm kiếm', wait: 'Đang tìm…'
  };
  var LISTED = 7, WEIGHTS = { 'thu-tuc': 3, 'van-ban': 3, 'chi-so': 1, 'bao-cao': 1, tin: 1, 'co-quan': 2, trang: 2 };
  function say(text, values) { return text.replace(/\{(\w)\}/g, function (all, key) { return values[key]; }); }
  function number(value) { return String(value).replace(/\B(?=(\d{3})+$)/g, '.'); }

  // ---- words: letters without marks, and the marks as one number, as Sources/Vietnamese/WordForms.swift makes them
  var TONES = { '\u0300': 1, '\u0340': 1, '\u0309': 2, '\u0303': 3, '\u0301': 4, '\u0341': 4, '\u0323': 5 };
  var QUALITIES = { '\u0306': { a: 1 }, '\u0302': { a: 2, e: 1, o: 1 }, '\u031b': { o: 2, u: 1 } };
  function words(text) {
    var found = [], word = null, i, j, parts, c, last;
    function end() { if (word) found.push(word); word = null; }
    for (i = 0; i < text.length; i++) {
      parts = text[i].normalize('NFD').toLowerCase();
      for (j = 0; j < parts.length; j++) {
        c = parts[j];
        if (/[a-z0-9đð]/.test(c)) {
          if (!word) word = { t: '', m: 0, s: i, e: i };
          if (word.t.length < 16) {
            if (c > 'z') word.m += 8 * Math.pow(4, word.t.length);
            word.t += c > 'z' ? 'd' : c;
          }
        } else if (word && TONES[c]) word.m += TONES[c] - word.m % 8;
        else if (word && QUALITIES[c]) {
          last = word.t.length - 1;
          word.m += 8 * Math.pow(4, last) * (QUALITIES[c][word.t[last]] || 0);
        } else if (!/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/.test(c)) end();
        if (word) word.e = i + 1;
      }
    }
    end();
    return found;
  }

  // ---- files of the index
  var VALUES = {}, head = null, store = {}, waiting = {}, base = '', isRenewed = false;
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('').forEach(function (c, i) { VALUES[c] = i; });

  window.timKiem = function (kind, place, version, body) {
    if (kind === 'h') return openHead(version, body);
    // A part of a newer site under an older head: the head is asked for again, once.
    if (head && head.v !== version && !isRenewed) { isRenewed = true; head = null; store = {}; return; }
    store[kind + place] = body;
  };
  function openHead(version, body) {
    var text = body.tu, i = 0, last = '', start;
    body.v = version; body.words = []; body.at = Object.create(null); body.kindAt = []; body.count = body.dai.length;
    while (i < text.length) {
      start = ++i;
      while (i < text.length && !/[A-Z]/.test(text[i])) i++;
      last = last.slice(0, VALUES[text[start - 1]]) + text.slice(start, i);
      body.at[last] = body.words.length;
      body.words.push(last);
    }
    body.loai.forEach(function (kind, order) { for (i = 0; i < kind[2]; i++) body.kindAt.push(order); });
    body.first = Object.create(null);
    body.truoc.forEach(function (entry) { body.first[entry] = true; });
    body.sayings = Object.create(null);
    body.tat.forEach(function (pair) {
      var said = words(pair[0]), key = said.map(function (w) { return w.t; }).join(' ');
      body.sayings[key] = { said: said, words: words(pair[1]) };
    });
    body.fill = Object.create(null);
    body.dem.split(' ').forEach(function (word) { body.fill[word] = true; });
    head = body;
  }
  function fetchFile(name, done) {
    if (waiting[name]) return waiting[name].push(done);
    waiting[name] = [done];
    var script = document.createElement('script');
    script.src = base + name + '.js' + (head ? '?' + head.v : isRenewed ? '?moi' : '');
    script.onload = script.onerror = function (event) {
      var all = waiting[name];
      delete waiting[name];
      script.parentNode.removeChild(script);
      all.forEach(function (one) { one(event.type === 'load'); });
    };
    document.head.appendChild(script);
  }
  /// Calls `done(true)` when the head and all named files are there. Nothing is loaded for keys that are passed over in
  /// typing: what is not there is waited for a moment, and dropped where the query has changed.
  var turn = 0, lastKey = 0;
  function typed(isKey) { lastKey = isKey ? performance.now() : 0; return ++turn; }
  function need(names, done) {
    var mine = turn, left = 40 - (performance.now() - lastKey);
    var isThere = head && names.every(function (name) { return name in store; });
    if (isThere || !lastKey || left <= 0) return load(names, done);
    setTimeout(function () { if (mine === turn) load(names, done); }, left);
  }
  function load(names, done) {
    var missing = head ? names.filter(function (name, i) { return !(name in store) && names.indexOf(name) === i; }) : ['dau'];
    var left = missing.length, isWhole = true, hadHead = Boolean(head);
    if (!left) return done(true);
    missing.forEach(function (name) {
      fetchFile(name, function (isThere) {
        isWhole = isWhole && isThere;
        if (--left) return;
        if (!isWhole) return done(false);
        if (hadHead && !head) return done(null);
        if (!hadHead) return load(names, done);
        done(true);
      });
    });
  }

  // ---- postings
  var decoded = {};
  function partOf(index) {
    var low = 0, high = head.dau.length - 1, middle;
    while (low < high) { middle = (low + high + 1) >> 1; if (head.dau[middle] <= index) low = middle; else high = middle - 1; }
    return low;
  }
  function forms(term) {
    if (decoded[head.v + term]) return decoded[head.v + term];
    var index = head.at[term], part = partOf(index), body = store['t' + part], list = [], i = 0, form, n, entry, start;
    if (typeof body === 'string') body = store['t' + part] = body.split('|');
    var text = body[index - head.dau[part]];
    function next() {
      var value = 0, factor = 1, digit;
      do { digit = VALUES[text[i++]]; value += (digit & 31) * factor; factor *= 32; } while (digit > 31);
      return value;
    }
    while (i < text.length) {
      form = { m: next(), entries: [], places: [], runs: [] };
      for (n = next(), entry = 0; n; n--) { entry += next(); form.entries.push(entry); form.places.push(next()); }
      for (n = next(), start = 0; n; n--) { start += next(); form.runs.push(start); start += next(); form.runs.push(start); }
      list.push(form);
    }
    return (decoded[head.v + term] = list);
  }
  function prefixed(stem) {
    var low = 0, high = head.words.length, middle, found = [];
    while (low < high) { middle = (low + high) >> 1; if (head.words[middle] < stem) low = middle + 1; else high = middle; }
    while (low < head.words.length && head.words[low].indexOf(stem) === 0 && found.length < 60) found.push(head.words[low++]);
    return found;
  }

  // ---- the query: units that must all be found, each with one or more wordings
  /// A word of a query; `terms` are the words of the index it stands for. *ky* and *ki* are one.
  function token(word, isMarked) {
    var terms = [word.t], twin = /^(?:[hklmst]|qu)[iy]$/.test(word.t) && word.t.replace(/[iy]$/, function (c) { return c === 'i' ? 'y' : 'i'; });
    if (twin) terms.push(twin);
    return { t: word.t, m: word.m, isStrict: isMarked && word.m > 0, isTwin: Boolean(twin), terms: terms.filter(function (t) { return t in head.at; }) };
  }
  function parse(query, hasNoCodes) {
    var codes = [], units = [], i, n, key, saying, slice;
    var rest = query.normalize('NFC').replace(/(^|\s)(\d\.\d+[\w.]*|\d{5,}[\w.]*)(?=\s|$)/g, function (all, blank, code) {
      if (hasNoCodes) return all;
      codes.push(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
      return blank;
    });
    var list = words(rest), isMarked = list.some(function (w) { return w.m > 0; });
    function tokens(some, marked) { return some.map(function (w) { return token(w, marked); }); }
    for (i = 0; i < list.length; i += n) {
      for (n = Math.min(3, list.length - i), saying = null; n > 0; n--) {
        slice = list.slice(i, i + n);
        key = slice.map(function (w) { return w.t; }).join(' ');
        saying = head.sayings[key];
        if (saying && saying.said.every(function (w, k) { return !slice[k].m || !w.m || w.m === slice[k].m; })) break;
        saying = null;
      }
      n = Math.max(n, 1);
      units.push({ ways: [tokens(list.slice(i, i + n), isMarked)].concat(saying ? [tokens(saying.words, true)] : []) });
    }
    return { codes: codes, units: units, isOpen: /[^\s.,;]$/.test(rest) };
  }
  function plain(units) { return units.reduce(function (all, unit) { return all.concat(unit.ways[0]); }, []); }
  function partsFor(units) {
    var names = [];
    units.forEach(function (unit) {
      unit.ways.forEach(function (way) {
        if (way.every(function (one) { return one.terms.length; })) way.forEach(function (one) {
          one.terms.forEach(function (term) { names.push('t' + partOf(head.at[term])); });
        });
      });
    });
    return names;
  }

  // ---- finding
  /// For every entry: 4 in the title as written, 3 in the title with other marks, 2 and 1 the same elsewhere, 0 nowhere.
  function stand(one) {
    var values = new Uint8Array(head.count);
    one.terms.forEach(function (term) {
      forms(term).forEach(function (form) {
        var isRight = !one.isStrict || form.m === one.m || (one.isPrefix && goesOn(form.m, one)) || (one.isTwin && form.m % 8 === one.m % 8), i, k;
        for (i = 0; i < form.runs.length; i += 2) for (k = form.runs[i]; k <= form.runs[i + 1]; k++) values[k] = Math.max(values[k], isRight ? 2 : 1);
        for (i = 0; i < form.entries.length; i++) values[form.entries[i]] = Math.max(values[form.entries[i]], isRight ? 4 : 3);
      });
    });
    return values;
  }
  /// Whether marks can be those of a word that begins as written: *đườ, đường*.
  function goesOn(marks, one) {
    var whole = Math.pow(4, one.t.length);
    return (one.m % 8 === 0 || marks % 8 === one.m % 8) && Math.floor(marks / 8) % whole === Math.floor(one.m / 8);
  }
  function placesIn(one, wanted) {
    var places = {};
    one.terms.forEach(function (term) {
      forms(term).forEach(function (form) {
        form.entries.forEach(function (entry, i) { if (wanted[entry]) (places[entry] = places[entry] || []).push(form.places[i]); });
      });
    });
    return places;
  }
  /// Hits, best first. Marks that were written count before all else; then the title, the phrase, how much of the title
  /// was asked for. `only` limits the entries, `keep` is asked whether a hit is good enough.
  function find(units, only, keep) {
    var wanted = new Uint8Array(head.count), any = [], n, k;
    var ways = units.map(function (unit) {
      return unit.ways.filter(function (way) { return way.every(function (one) { return one.terms.length; }); }).map(function (way) {
        return { way: way, values: way.map(stand), isShort: way.length === 1 && unit.ways.length > 1 };
      });
    });
    if (ways.some(function (unit) { return !unit.length; })) return [];
    for (n = 0; n < head.count; n++) {
      if (only && !only[n]) continue;
      var chosen = [];
      for (k = 0; k < ways.length; k++) {
        // Of several wordings the one that stands best, then the longer one.
        var way = null, best = 0;
        ways[k].forEach(function (one) {
          if (!one.values.every(function (value) { return value[n]; })) return;
          var mean = one.values.reduce(function (sum, value) { return sum + value[n]; }, 0) / one.values.length + one.values.length / 100;
          if (mean > best) { best = mean; way = one; }
        });
        if (!way) break;
        chosen.push(way);
      }
      if (k === ways.length) { wanted[n] = 1; any.push({ entry: n, chosen: chosen }); }
    }
    var kept = new Map();
    function places(one) { if (!kept.has(one)) kept.set(one, placesIn(one, wanted)); return kept.get(one); }
    var hits = [];
    any.forEach(function (hit) {
      var score = 0, wrong = 0, inTitle = 0, at = null, isPhrase = true, pairs = 0, size = 0;
      hit.chosen.forEach(function (way) {
        way.way.forEach(function (one, k) {
          var value = way.values[k][hit.entry], mine = places(one)[hit.entry] || [], next;
          score += (value > 2 ? 8 : 2) / way.way.length;
          // An abbreviation stands for as much as its words.
          if (value > 2 && way.isShort) score += 6;
          if (value % 2 && one.isStrict) wrong++;
          if (value > 2) inTitle++;
          if (size++) {
            next = mine.filter(function (place) { return at.indexOf(place - 1) >= 0; });
            if (next.length) { score += k ? 6 / way.way.length : 6; pairs++; } else { isPhrase = false; if (at.length && mine.some(function (place) { return place > at[0]; })) score += 1; }
            at = next.length ? next : mine;
          } else at = mine;
          if (!mine.length) isPhrase = false;
        });
      });
      if (isPhrase && size) score += 8 + 4 / (1 + Math.max(0, at[0] - size + 1));
      score += 9 * inTitle / Math.max(1, VALUES[head.dai[hit.entry]]);
      if (head.first[hit.entry]) score += 4;
      score += WEIGHTS[head.loai[head.kindAt[hit.entry]][0]] || 0;
      // Other marks than those that were written are a slip only where the whole phrase is there.
      if (wrong && !(isPhrase && size > 1)) return;
      hit = { entry: hit.entry, score: score, wrong: wrong, isPhrase: isPhrase, pairs: pairs };
      if (!keep || keep(hit)) hits.push(hit);
    });
    return hits.sort(function (a, b) { return a.wrong - b.wrong || b.score - a.score || a.entry - b.entry; });
  }

  // ---- slips: one letter too many, missing, other or exchanged; a blank left out; keys of Telex without the program
  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    var i = 0, j = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) i++;
    while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
    var x = a.slice(i, a.length - j), y = b.slice(i, b.length - j);
    return x.length + y.length < 3 || (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]);
  }
  function fromTelex(term) {
    var plainTerm = term.replace(/^(.*?[aeiouyw].*)[sfrxj]$/, '$1').replace(/(.*[aeiouy].*)[sfrxj](.*)$/, '$1$2');
    return plainTerm.replace(/dd/, 'd').replace(/([aeo])\1/g, '$1').replace(/w/g, '').replace(/^(d)(.+)d$/, '$1$2');
  }
  function others(term) {
    var list = [], i, telex = fromTelex(term);
    if (telex !== term && telex in head.at) list.push([telex]);
    for (i = 2; i < term.length - 1; i++) if (term.slice(0, i) in head.at && term.slice(i) in head.at) list.push([term.slice(0, i), term.slice(i)]);
    head.words.forEach(function (word) { if (word.length > 1 && isNear(word, term)) list.push([word]); });
    return list;
  }
  function offers(units) {
    var all = plain(units), unknown = all.filter(function (one) { return !one.terms.length; }), list = [];
    if (unknown.length > 1) {
      // Several unknown words are no slip, unless all were typed as Telex keys.
      var telex = all.map(function (one) { return one.terms.length ? one.t : fromTelex(one.t); });
      return telex.every(function (term) { return term in head.at; }) ? [telex] : [];
    }
    if (all.length === 1 && (!unknown.length || all[0].t.length < 6)) return [];
    all.forEach(function (one, k) {
      if (unknown.length && unknown[0] !== one) return;
      if (!unknown.length && one.t.length < 3) return;
      others(one.t).slice(0, unknown.length ? 24 : 6).forEach(function (terms) {
        list.push(all.slice(0, k).map(function (t) { return t.t; }).concat(terms, all.slice(k + 1).map(function (t) { return t.t; })));
      });
    });
    return list;
  }

  /// Finds what a query asks for and calls `done({hits, units, slip})`; null where the index cannot be read.
  function search(query, done) {
    need([], function (isThere) {
      if (!isThere) return done(null);
      var asked = parse(query), names = asked.codes.map(codeFile);
      if (!asked.units.length && !asked.codes.length) return done({ hits: [], units: [] });
      need(names, function (isThere) {
        if (!isThere) return again(isThere, query, done);
        var only = asked.codes.length ? entriesOf(asked.codes) : null;
        if (only && !only.any) {
          // No such code: its digits are words like others.
          asked = parse(query, true);
          only = null;
        }
        steps(asked, only && only.flags, query, done);
      });
    });
  }
  function again(isThere, query, done) { return isThere === null ? search(query, done) : done(null); }
  function codeFile(code) {
    var file = 0;
    while (file + 1 < head.ma.length && head.ma[file + 1] <= code) file++;
    return head.ma.length ? 'm' + file : 't0';
  }
  function entriesOf(codes) {
    var flags = new Uint8Array(head.count), any = false;
    codes.forEach(function (code) {
      String(store[codeFile(code)]).split(' ').forEach(function (line) {
        var parts = line.split(':');
        if (parts[0].indexOf(code) === 0) { flags[Number(parts[1])] = 1; any = true; }
      });
    });
    return { flags: flags, any: any };
  }
  function steps(asked, only, query, done) {
    var units = asked.units, last = units[units.length - 1], tries = [], all = plain(units);
    tries.push({ units: units });
    if (asked.isOpen && last && last.ways.length === 1) {
      var open = last.ways[0][0], isKnown = open.terms.length > 0;
      if (open.t.length > 2 || (open.t.length > 1 && all.length > 1)) tries.push({
        units: units.slice(0, -1).concat([{ ways: [[{ t: open.t, m: open.m, isStrict: open.isStrict, isPrefix: true, terms: prefixed(open.t) }]] }]),
        // A word that is whole already is taken for a beginning only where it goes on with the phrase.
        keep: function (hit) { return !hit.wrong && (!isKnown || hit.pairs > 0); }
      });
      else if (all.length > 1) tries.push({ units: units.slice(0, -1) });
    }
    var meant = units.filter(function (unit) { return unit.ways.length > 1 || !head.fill[unit.ways[0][0].t]; });
    if ((meant.length || only) && meant.length < units.length) tries.push({ units: meant });
    function next(k) {
      if (k === tries.length) return slips(units, only, query, done);
      need(partsFor(tries[k].units), function (isThere) {
        if (!isThere) return again(isThere, query, done);
        var hits = find(tries[k].units, only, tries[k].keep);
        if (hits.length) return done({ hits: hits, units: tries[k].units });
        next(k + 1);
      });
    }
    next(0);
  }
  function slips(units, only, query, done) {
    // What was not changed keeps the marks that were written.
    var given = {};
    plain(units).forEach(function (one) { if (one.isStrict) given[one.t] = one.m; });
    var list = offers(units).map(function (terms) {
      return terms.map(function (term) { return { ways: [[token({ t: term, m: given[term] || 0 }, true)]] }; });
    });
    var names = list.reduce(function (all, one) { return all.concat(partsFor(one)); }, []).filter(function (n, i, all) { return all.indexOf(n) === i; });
    need(names.filter(function (name) { return name in store; }).concat(names.filter(function (name) { return !(name in store); }).slice(0, 6)), function (isThere) {
      if (!isThere) return again(isThere, query, done);
      var best = null;
      list.forEach(function (one) {
        if (!partsFor(one).every(function (name) { return name in store; })) return;
        var hits = find(one, only, function (hit) { return hit.isPhrase && !hit.wrong; });
        if (hits.length && (!best || hits[0].score > best.hits[0].score)) best = { hits: hits, units: one, isSlip: true };
      });
      done(best || { hits: [], units: units });
    });
  }

  // ---- showing
  function titles(hits, done) {
    need(hits.map(function (hit) { return 'd' + Math.floor(hit.entry / head.khoi); }), function (isThere) {
      done(isThere && hits.map(function (hit) { return store['d' + Math.floor(hit.entry / head.khoi)][hit.entry % head.khoi]; }));
    });
  }
  function isAsked(word, units) {
    return units.some(function (unit) {
      return unit.ways.some(function (way) {
        return way.some(function (one) { return one.terms.indexOf(word.t) >= 0 && (!one.isStrict || one.isTwin || one.isPrefix || one.m === word.m); });
      });
    });
  }
  /// The title with the words that were asked for marked.
  function marked(title, units, into) {
    var at = 0, list = words(title), from = -1, to = 0;
    function flush() {
      if (from < 0) return;
      into.appendChild(document.createTextNode(title.slice(at, from)));
      var mark = document.createElement('mark');
      mark.textContent = title.slice(from, to);
      into.appendChild(mark);
      at = to; from = -1;
    }
    list.forEach(function (word) {
      if (!isAsked(word, units)) return;
      if (from >= 0 && !/^\s+$/.test(title.slice(to, word.s))) flush();
      if (from < 0) from = word.s;
      to = word.e;
    });
    flush();
    into.appendChild(document.createTextNode(title.slice(at)));
    return into;
  }
  /// The words of a title that a slip was meant for, with their marks.
  function meantBy(title, units) {
    var list = words(title), terms = plain(units).map(function (one) { return one.t; }), i, k;
    for (i = 0; i + terms.length <= list.length; i++) {
      for (k = 0; k < terms.length && list[i + k].t === terms[k]; k++);
      if (k === terms.length) return title.slice(list[i].s, list[i + k - 1].e).toLowerCase();
    }
    return terms.join(' ');
  }
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function pageOf(form, query, kind) {
    return form.getAttribute('action') + '?q=' + encodeURIComponent(query).replace(/%20/g, '+') + (kind ? '&loai=' + kind : '');
  }

  // ---- the box of every page: a list under it
  function attachBox(form) {
    var input = form.querySelector('input'), root = form.getAttribute('data-goc'), list = element('ul', 'offers'), said = element('p', 'vh'), active = -1;
    list.id = input.id + '-goi-y';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.getAttribute('aria-label'));
    said.setAttribute('role', 'status');
    form.appendChild(list);
    form.appendChild(said);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    function show(isOpen) { list.hidden = !isOpen; input.setAttribute('aria-expanded', String(isOpen)); if (!isOpen) point(-1); }
    function point(to) {
      var options = list.querySelectorAll('[role=option]');
      active = to;
      Array.prototype.forEach.call(options, function (option, k) { option.setAttribute('aria-selected', String(k === to)); });
      if (to >= 0 && options[to]) { input.setAttribute('aria-activedescendant', options[to].id); options[to].scrollIntoView({ block: 'nearest' }); } else input.removeAttribute('aria-activedescendant');
    }
    function option(address, fill) {
      var item = element('li');
      item.id = list.id + '-' + list.childNodes.length;
      item.setAttribute('role', 'option');
      item.setAttribute('data-address', address);
      fill(item);
      list.appendChild(item);
    }
    function update(event) {
      var mine = typed(event), query = input.value.trim();
      if (query.length < 2) { show(false); said.textContent = ''; return; }
      search(query, function (found) {
        if (mine !== turn) return;
        if (!found) { said.textContent = SAY.broken; return; }
        var hits = found.hits.slice(0, LISTED);
        titles(hits, function (rows) {
          if (mine !== turn || !rows) return;
          list.textContent = '';
          rows.forEach(function (row, k) {
            option(root + row[1], function (item) {
              item.appendChild(marked(row[0], found.units, element('span')));
              item.appendChild(element('small', '', head.loai[head.kindAt[hits[k].entry]][1] + (row[2] ? ' · ' + row[2] : '')));
            });
          });
          var count = say(found.isSlip ? SAY.none : found.hits.length ? SAY.count : SAY.none, { n: number(found.hits.length), q: query });
          if (found.isSlip) list.insertBefore(note(SAY.instead.replace('{q}', query) + ' “' + meantBy(rows[0][0], found.units) + '”?'), list.firstChild);
          if (!rows.length) list.appendChild(note(count));
          if (found.hits.length > LISTED) option(pageOf(form, query), function (item) { item.className = 'all'; item.textContent = say(SAY.allOf, { n: number(found.hits.length) }); });
          said.textContent = found.isSlip ? list.firstChild.textContent : count;
          point(-1);
          show(document.activeElement === input);
        });
      });
    }
    function note(text) { var item = element('li', 'note-line', text); item.setAttribute('role', 'presentation'); return item; }
    input.addEventListener('input', update);
    input.addEventListener('focus', function () { if (list.childNodes.length && input.value.trim().length > 1) show(true); });
    input.addEventListener('blur', function () { setTimeout(function () { show(false); }, 150); });
    input.addEventListener('keydown', function (event) {
      var count = list.querySelectorAll('[role=option]').length;
      if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); show(false); }
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
        event.preventDefault();
        if (list.hidden) show(true);
        point((active + (event.key === 'ArrowDown' ? 1 : -1) + count + (active < 0 && event.key === 'ArrowUp' ? 1 : 0)) % count);
      }
      if (event.key === 'Enter' && !list.hidden && active >= 0) {
        event.preventDefault();
        location.href = list.querySelectorAll('[role=option]')[active].getAttribute('data-address');
      }
    });
    list.addEventListener('mousedown', function (event) { event.preventDefault(); });
    list.addEventListener('click', function (event) {
      var item = event.target.closest('[role=option]');
      if (item) location.href = item.getAttribute('data-address');
    });
    need([], function () { if (input.value) update(); });
  }

  /// The page of results has a script of its own, which no other page needs.
  function fetchPage(form) {
    window.timKiem.tools = { search: search, typed: typed, isNow: function (mine) { return mine === turn; }, titles: titles, marked: marked, meantBy: meantBy, element: element, pageOf: pageOf, say: say, number: number, SAY: SAY, kindOf: function (hit) { return head.loai[head.kindAt[hit.entry]]; }, form: form };
    var script = document.createElement('script');
    script.src = form.getAttribute('data-goc') + 'tep/tim-trang.js';
    document.head.appendChild(script);
  }

  Array.prototype.forEach.call(document.querySelectorAll('form.find'), function (form) {
    base = form.getAttribute('data-tim');
    if (form.classList.contains('find-page')) fetchPage(form); else attachBox(form);
  });
}());
