/* Tables that sort and lists that filter in place. Without it every table stands in the order of its source, whole.
   site.js loads this file on pages that have a table of more than a few rows. */
(function () {
  'use strict';
  var SAY = {
    open: 'Lọc, sắp xếp', filter: 'Lọc', words: 'Gõ vài chữ, có dấu hoặc không dấu', all: 'Tất cả', sort: 'Sắp xếp', asGiven: 'Như nguồn',
    shown: 'Đang hiện {n} trong {all} dòng.', up: 'tăng dần', down: 'giảm dần', status: 'Tình trạng'
  };
  // The style sheet keeps room for what is added here, so that nothing moves: these numbers stand there too.
  var LEAST_TO_SORT = 5, LEAST_TO_FILTER = 12;
  var collator;
  /// The order of Vietnamese; making it costs a phone more than the rest of this file, so it is made when it is first asked.
  function compare(a, b) {
    if (collator === undefined) collator = window.Intl && Intl.Collator ? new Intl.Collator('vi', { numeric: true }) : null;
    return collator ? collator.compare(a, b) : a < b ? -1 : a > b ? 1 : 0;
  }
  function list(root, selector) { return Array.prototype.slice.call(root.querySelectorAll(selector)); }
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function fold(text) { return text.normalize('NFD').toLowerCase().replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd'); }

  // ---- what stands in a cell
  /// The main words of a cell, without small print, marks and drawings.
  function main(cell) {
    var text = '';
    (function walk(node) {
      for (var child = node.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) text += child.data;
        else if (child.nodeType === 1 && !/^(SMALL|SVG|DETAILS)$/i.test(child.tagName) && !/\b(vh|mh|het)\b/.test(child.getAttribute('class') || '')) walk(child);
      }
    }(cell));
    return text.replace(/\s+/g, ' ').trim();
  }
  function figure(text) {
    var found = text.match(/\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/);
    return found ? Number(found[0].replace(/\./g, '').replace(',', '.')) : null;
  }
  var DAYS = [[/^[\s\d,.]*giờ/, 1 / 24], [/^[\s\d,.]*phút/, 1 / 1440], [/^[\s\d,.]*ngày làm việc/i, 1.4], [/^[\s\d,.]*tuần/, 7], [/^[\s\d,.]*tháng/i, 30], [/^[\s\d,.]*năm/i, 365]];
  /// Ways to read a column, each gives a number or null; the first that most cells can be read by is taken.
  var READINGS = [
    function given(cell) { var value = cell.getAttribute('data-v'); return value === null || value === '' ? null : Number(value); },
    function day(cell) {
      var time = cell.querySelector('time[datetime]');
      if (time) return Number(time.getAttribute('datetime').replace(/-/g, '').slice(0, 8));
      var all = cell.textContent.match(/\d{1,2}\/\d{1,2}\/\d{4}/g);
      if (!all) return null;
      var parts = all[all.length - 1].split('/');
      return Number(parts[2]) * 10000 + Number(parts[1]) * 100 + Number(parts[0]);
    },
    function money(cell) {
      var text = main(cell), found = text.match(/([\d.,]+)\s*(?:đồng|đ\b)/);
      return /^(?:phí: |lệ phí: )?(?:miễn|không thu)/i.test(text) ? 0 : found ? figure(found[1]) : null;
    },
    function plain(cell) {
      var text = main(cell);
      if (/^nguồn/.test(text) || !/^[^\d]{0,12}\d/.test(text) || /^\d+(\.\d+)*\.?\s+\D/.test(text) && !/^[\d.,]+\s*(%|ngày|giờ|tháng|tuần|phút|năm|triệu|tỷ|đồng|điểm|bậc|việc)/i.test(text)) return null;
      var value = figure(text);
      if (value === null) return null;
      if (/giảm|tụt|^\s*[−-]\s*\d|▼/.test(text)) value = -value;
      DAYS.forEach(function (unit) { if (unit[0].test(text)) value *= unit[1]; });
      return value;
    }
  ];
  function reading(cells) {
    var filled = cells.filter(function (cell) { return cell && /[\p{L}\d]/u.test(main(cell)); });
    for (var k = 0; k < READINGS.length; k++) {
      var read = filled.filter(function (cell) { return READINGS[k](cell) !== null; });
      if (filled.length && read.length >= 0.6 * filled.length) return READINGS[k];
    }
    return null;
  }

  // ---- sorting
  function sortable(table) {
    var heads = table.tHead && table.tHead.rows.length === 1 ? Array.prototype.slice.call(table.tHead.rows[0].cells) : [];
    if (table.tBodies.length !== 1 || !heads.length || table.tBodies[0].rows.length < LEAST_TO_SORT) return null;
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var isPlain = rows.every(function (row) { return row.cells.length === heads.length && !row.querySelector('[colspan], [rowspan]'); });
    return isPlain ? { table: table, heads: heads, rows: rows, at: -1, way: 1 } : null;
  }
  function sort(state, column, way) {
    var rows = state.rows.slice(), read, keys;
    if (column >= 0) {
      read = reading(rows.map(function (row) { return row.cells[column]; }));
      keys = rows.map(function (row, k) {
        var cell = row.cells[column], text = main(cell);
        return { row: row, k: k, value: read ? read(cell) : (/[\p{L}\d]/u.test(text) ? text : null) };
      });
      keys.sort(function (a, b) {
        // What is missing stands last, whichever way.
        if (a.value === null || b.value === null) return a.value === b.value ? a.k - b.k : a.value === null ? 1 : -1;
        var order = read ? a.value - b.value : compare(a.value, b.value);
        return order * way || a.k - b.k;
      });
      rows = keys.map(function (key) { return key.row; });
    }
    state.at = column;
    state.way = way;
    rows.forEach(function (row) { state.table.tBodies[0].appendChild(row); });
    state.heads.forEach(function (head, k) {
      if (k === column) head.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending'); else head.removeAttribute('aria-sort');
    });
  }
  function addSorting(state) {
    state.heads.forEach(function (head, column) {
      if (!/\S/.test(head.textContent) || head.querySelector('a, button')) return;
      var button = element('button', 'sorts');
      button.type = 'button';
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener('click', function () {
        // Figures are first asked for from the largest.
        var first = head.classList.contains('n') && !head.classList.contains('c-rank') ? -1 : 1;
        if (state.at !== column) sort(state, column, first); else if (state.way === first) sort(state, column, -first); else sort(state, -1, 1);
      });
    });
  }

  // ---- filtering
  function rowsOf(tables) {
    return tables.reduce(function (all, table) { return all.concat(list(table, 'tbody tr:not(.group)')); }, []);
  }
  /// Columns that have few different values, as choices; the status of tasks by its words before any figure.
  function facets(tables, rows) {
    var heads = tables[0].tHead ? Array.prototype.slice.call(tables[0].tHead.rows[0].cells) : [], found = [];
    if (tables.some(function (table) { return !table.tHead || table.tHead.rows.length !== 1; })) return [];
    heads.forEach(function (head, column) {
      if (found.length === 3 || head.classList.contains('n') || head.classList.contains('c-when')) return;
      function value(row) {
        var cell = row.cells[column], mark = cell && cell.querySelector('.tt');
        return mark ? mark.textContent.trim().replace(/\s*\d.*$/, '') : cell ? main(cell) : '';
      }
      var values = [];
      rows.forEach(function (row) { var one = value(row); if (one && values.indexOf(one) < 0 && values.length < 41) values.push(one); });
      if (values.length < 2 || values.length > 40 || values.length > rows.length / 2 || values.some(function (one) { return one.length > 60; })) return;
      values.sort(compare);
      found.push({ title: head.textContent.trim(), values: values, of: value });
    });
    return found;
  }
  function labelled(text, control) {
    var label = element('label');
    label.appendChild(element('span', '', text));
    label.appendChild(control);
    return label;
  }
  function select(options) {
    var made = element('select');
    options.forEach(function (one) { var option = element('option', '', one[1]); option.value = one[0]; made.appendChild(option); });
    return made;
  }
  function addBar(tables, room, states) {
    var whole = element('details', 'sift no-print'), wide = window.matchMedia('(min-width: 48rem)'), isFilled = false;
    // Folded, it waits to be opened before it reads the table.
    function open() {
      if (isFilled || !whole.open) return;
      isFilled = true;
      fillBar(whole, tables, states);
    }
    whole.appendChild(element('summary', '', SAY.open));
    whole.addEventListener('toggle', open);
    whole.open = wide.matches;
    open();
    // Wide windows show no fold to open.
    if (wide.addEventListener) wide.addEventListener('change', function () { if (wide.matches) whole.open = true; });
    room.appendChild(whole);
  }
  function fillBar(whole, tables, states) {
    var rows = rowsOf(tables), bar = element('div'), box = element('input'), said = element('p', 'small mute'), texts;
    var choices = facets(tables, rows), folds = list(document, 'details.part'), wasOpen = folds.map(function (fold) { return fold.open; });
    said.setAttribute('role', 'status');
    box.type = 'search';
    box.setAttribute('autocomplete', 'off');
    box.placeholder = SAY.words;
    whole.appendChild(bar);
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', SAY.open);
    bar.appendChild(labelled(SAY.filter, box));
    choices.forEach(function (one) {
      one.control = select([['', SAY.all]].concat(one.values.map(function (value) { return [value, value]; })));
      one.control.addEventListener('change', sift);
      bar.appendChild(labelled(one.title, one.control));
    });
    if (states.length === 1) {
      var ways = [['', SAY.asGiven]];
      states[0].heads.forEach(function (head, k) {
        var title = head.textContent.trim();
        if (title) ways.push([k + ' 1', title + ', ' + SAY.up], [k + ' -1', title + ', ' + SAY.down]);
      });
      var order = labelled(SAY.sort, select(ways));
      order.className = 'sort-by';
      order.lastChild.addEventListener('change', function (event) {
        var parts = event.target.value.split(' ');
        if (parts.length > 1) sort(states[0], Number(parts[0]), Number(parts[1])); else sort(states[0], -1, 1);
      });
      bar.appendChild(order);
    }
    bar.appendChild(said);
    function sift() {
      if (!texts) texts = rows.map(function (row) { return ' ' + fold(row.textContent).replace(/[^a-z0-9]+/g, ' '); });
      var wanted = fold(box.value).split(/[^a-z0-9]+/).filter(Boolean), shown = 0;
      var isSifting = wanted.length > 0 || choices.some(function (one) { return one.control.value; });
      rows.forEach(function (row, k) {
        row.hidden = !wanted.every(function (word) { return texts[k].indexOf(' ' + word) >= 0; }) ||
          !choices.every(function (one) { return !one.control.value || one.of(row) === one.control.value; });
        if (!row.hidden) shown++;
      });
      tables.forEach(function (table) {
        list(table, 'tbody').forEach(function (body) { body.hidden = !body.querySelector('tr:not(.group):not([hidden])'); });
        var holder = table.closest('details.part') || (tables.length > 1 && table.closest('section'));
        var isEmpty = !table.querySelector('tbody tr:not(.group):not([hidden])');
        if (holder && !holder.contains(bar)) holder.hidden = isEmpty; else table.hidden = isEmpty;
      });
      folds.forEach(function (fold, k) { fold.open = isSifting || wasOpen[k]; });
      said.textContent = isSifting ? SAY.shown.replace('{n}', shown).replace('{all}', rows.length) : '';
    }
    box.addEventListener('input', sift);
    box.addEventListener('keydown', function (event) { if (event.key === 'Escape') { box.value = ''; sift(); } });
  }

  var tables = list(document, 'main table.t').filter(function (table) { return !table.closest('.sheet, .niem-yet') && !table.classList.contains('no-sort'); });
  var states = tables.map(sortable);
  states.forEach(function (state) { if (state) addSorting(state); });
  // Lists that are cut into sections are filtered together.
  var sets = ['tasks', 'docs', 'procs'].map(function (name) { return tables.filter(function (table) { return table.classList.contains(name); }); });
  tables.forEach(function (table) {
    if (!sets.some(function (set) { return set.indexOf(table) >= 0; })) sets.push([table]);
  });
  sets.forEach(function (set) {
    if (rowsOf(set).length < LEAST_TO_FILTER) return;
    // The room stands before the first table of a set, or before the first section.
    var room = list(document, '.sift-room').filter(function (one) { return !one.firstChild && one.compareDocumentPosition(set[0]) & 4; }).pop();
    if (room) addBar(set, room, set.map(function (table) { return states[tables.indexOf(table)]; }).filter(Boolean));
  });
}());
