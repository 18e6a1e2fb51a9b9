/* The page of results: groups by kind, a filter, the query in the address. Loaded by tim.js, which does the finding. */
(function () {
  'use strict';
  var tools = window.timKiem.tools, search = tools.search, titles = tools.titles, marked = tools.marked, meantBy = tools.meantBy;
  var element = tools.element, pageOf = tools.pageOf, say = tools.say, number = tools.number, SAY = tools.SAY, kindOf = tools.kindOf;
  var IN_GROUP = 5, PAGE = 20;
  var form = tools.form, input = form.querySelector('input'), page = document.getElementById('ket-qua'), groups = page.querySelector('.groups');
  var count = page.querySelector('.count'), kinds = page.querySelector('.kinds'), offered = page.querySelector('.didyou');
  var state = { kind: '', shown: PAGE }, found = null, later = 0, ownTitle = document.title;
  function given() {
    var values = new URLSearchParams(location.search);
    input.value = values.get('q') || '';
    state.kind = values.get('loai') || '';
  }
  function remember(query) {
    clearTimeout(later);
    later = setTimeout(function () {
      var now = new URLSearchParams(location.search);
      document.title = query ? say(SAY.title, { q: query }) : ownTitle;
      if ((now.get('q') || '') === query && (now.get('loai') || '') === state.kind) return;
      // A page opened from a folder may not change its address.
      try { history.replaceState(null, '', query ? pageOf(form, query, state.kind) : form.getAttribute('action')); } catch (error) { return; }
    }, 400);
  }
  function update(event) {
    var mine = tools.typed(event), query = input.value.trim();
    remember(query);
    if (!query) { page.hidden = true; return; }
    search(query, function (result) {
      if (!tools.isNow(mine)) return;
      page.hidden = false;
      if (!result) { count.textContent = SAY.broken; return; }
      found = result;
      found.query = query;
      state.shown = PAGE;
      draw(mine);
    });
  }
  function draw(mine) {
    var byKind = {}, order = [];
    found.hits.forEach(function (hit) {
      var key = kindOf(hit)[0];
      if (!byKind[key]) { byKind[key] = []; order.push(key); }
      byKind[key].push(hit);
    });
    if (!byKind[state.kind]) state.kind = '';
    var shown = state.kind ? [[state.kind, byKind[state.kind].slice(0, state.shown)]] : order.map(function (key) {
      return [key, byKind[key].slice(0, order.length > 1 ? IN_GROUP : state.shown)];
    });
    var hits = shown.reduce(function (all, group) { return all.concat(group[1]); }, []);
    titles(hits, function (rows) {
      if (!tools.isNow(mine)) return;
      if (!rows) { count.textContent = SAY.broken; return; }
      var k = 0;
      groups.textContent = '';
      shown.forEach(function (group) {
        var all = byKind[group[0]], section = element('section'), list = element('ol', 'hits'), heading = element('h2', '', kindOf(all[0])[1]);
        heading.appendChild(element('small', '', number(all.length)));
        section.appendChild(heading);
        group[1].forEach(function () {
          var row = rows[k++], item = element('li'), link = element('a');
          link.href = form.getAttribute('data-goc') + row[1];
          item.appendChild(marked(row[0], found.units, link));
          if (row[2]) item.appendChild(element('small', '', row[2]));
          list.appendChild(item);
        });
        section.appendChild(list);
        if (all.length > group[1].length) {
          var more = element('button', 'btn', say(SAY.rest, { n: number(all.length) }));
          more.type = 'button';
          more.addEventListener('click', function () {
            var from = group[1].length;
            if (state.kind === group[0] || order.length === 1) state.shown += 100; else { state.kind = group[0]; state.shown = 100; }
            remember(found.query);
            draw(mine);
            setTimeout(function () { var next = groups.querySelectorAll('.hits a')[from]; if (next) next.focus(); }, 50);
          });
          section.appendChild(more);
        }
        groups.appendChild(section);
      });
      count.textContent = say(found.hits.length && !found.isSlip ? SAY.count : SAY.none, { n: number(found.hits.length), q: found.query });
      offered.hidden = !found.isSlip;
      if (found.isSlip) {
        var words = meantBy(rows[0][0], found.units), link = element('a', '', words);
        link.href = pageOf(form, words);
        offered.textContent = SAY.instead.replace(/^.*?”\. /, '') + ' ';
        offered.appendChild(link);
        offered.appendChild(document.createTextNode('?'));
      }
      choices(order, byKind, mine);
    });
  }
  function choices(order, byKind, mine) {
    var legend = kinds.querySelector('legend'), focused = document.activeElement && document.activeElement.name === 'loai';
    kinds.textContent = '';
    kinds.appendChild(legend);
    kinds.hidden = order.length < 2;
    [''].concat(order).forEach(function (key) {
      var label = element('label'), box = element('input');
      box.type = 'radio'; box.name = 'loai'; box.value = key; box.checked = key === state.kind;
      box.addEventListener('change', function () { state.kind = key; state.shown = PAGE; remember(found.query); draw(mine); });
      label.appendChild(box);
      label.appendChild(element('span', '', (key ? kindOf(byKind[key][0])[1] : SAY.all) + ' ' + number(key ? byKind[key].length : found.hits.length)));
      kinds.appendChild(label);
      if (focused && box.checked) box.focus();
    });
  }
  form.addEventListener('submit', function (event) { event.preventDefault(); update(); });
  input.addEventListener('input', update);
  page.addEventListener('keydown', walk);
  input.addEventListener('keydown', walk);
  function walk(event) {
    if (event.target.type === 'radio') return;
    var links = Array.prototype.slice.call(groups.querySelectorAll('.hits a')), at = links.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && links[at + 1]) { event.preventDefault(); links[at + 1].focus(); }
    if (event.key === 'ArrowUp' && at >= 0) { event.preventDefault(); (links[at - 1] || input).focus(); }
    if (event.key === 'Escape') { if (at >= 0) input.focus(); else { input.value = ''; update(); } }
  }
  window.addEventListener('popstate', function () { given(); update(); });
  given();
  if (input.value) update(); else input.focus();
}());
