/* What a journalist takes from one table or one figure: its sentence, its rows, a picture, a frame, its address, a letter.
   site.js loads this file on pages that have tables or figures. Without it the page's own list of files says the same of
   the whole page. Opened as ?nhung=…, a page shows one table alone, to stand in a frame of another site. */
(function () {
  'use strict';
  var SAY = {
    sentence: 'Sao chép câu', rows: 'Sao chép bảng', excel: 'Tải Excel', png: 'Tải ảnh (PNG)', frame: 'Nhúng bảng vào trang khác', code: 'Chép mã',
    address: 'Chép địa chỉ của bảng', wrong: 'Báo sai ở bảng này', copied: 'Đã chép.', source: 'Nguồn', more: '… còn {n} dòng ở địa chỉ dưới đây',
    explain: 'Dán mã này vào trang của bạn. Bảng luôn là bản mới nhất, kèm nguồn.'
  };
  var root = document.documentElement, main = document.querySelector('main');
  function list(within, selector) { return Array.prototype.slice.call(within.querySelectorAll(selector)); }
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  /// Words without marks for eyes only or ears only; small print stands in brackets.
  function words(node) {
    var copy = node.cloneNode(true);
    list(copy, node.tagName === 'TH' ? '.vh, svg, details, .pos' : '.vh, svg, details').forEach(function (one) { one.parentNode.removeChild(one); });
    list(copy, 'br').forEach(function (one) { one.parentNode.replaceChild(document.createTextNode(' '), one); });
    if (copy.textContent.trim() && node.tagName !== 'CAPTION') list(copy, 'small:not(.pos)').forEach(function (one) { one.textContent = ' (' + one.textContent.trim() + ')'; });
    return copy.textContent.replace(/[ \t\r\n]+/g, ' ').trim();
  }
  /// A site without an address of its own has no canonical one.
  function address() { var link = document.querySelector('link[rel=canonical]'); return link ? link.href : location.href.replace(/[?#].*/, ''); }
  function captionOf(table) {
    var copy = table.caption.cloneNode(true);
    list(copy, 'small').forEach(function (one) { one.parentNode.removeChild(one); });
    return words(copy).replace(/ số liệu minh họa$/, ' (số liệu minh họa)');
  }
  function siteLine() {
    var demo = document.querySelector('.demo p');
    return document.title.replace(/ \(bản trình diễn\)$/, '') + (demo ? ' (' + demo.textContent.replace(/\.$/, '') + ')' : '');
  }
  function headsOf(table) { return table.tHead && table.tHead.rows.length === 1 ? list(table.tHead.rows[0], 'th, td').map(words) : null; }
  function shownRows(table) {
    return list(table, 'tbody > tr, tfoot > tr').filter(function (row) { return !row.hidden && !row.parentNode.hidden; });
  }
  /// The row of the site's own unit in words: *PCI 2019, 63 tỉnh: Thái Nguyên, hạng 12, điểm 67,71. Nguồn: …*
  function sentenceOf(table) {
    var own = table.querySelector('tbody > tr.own'), heads = headsOf(table);
    if (!own || !heads) return null;
    var name = words(own.querySelector('th') || own.cells[0]), parts = [];
    list(own, 'td').forEach(function (cell) {
      var value = words(cell), head = heads[cell.cellIndex];
      if (value && value !== '–' && head && !/^nguồn/i.test(head)) parts.push((/^đổi /i.test(head) ? '' : head.toLowerCase() + ' ') + value);
    });
    return parts.length ? captionOf(table) + ': ' + name + ', ' + parts.join(', ') + '. ' + SAY.source + ': ' + siteLine() + ', ' + address() : null;
  }
  function tabbed(table) {
    return [captionOf(table)].concat(list(table, 'tr').filter(function (row) { return !row.hidden; }).map(function (row) {
      return list(row, 'th, td').map(words).join('\t');
    })).concat(SAY.source + ': ' + siteLine() + ', ' + address()).join('\n');
  }

  // ---- buttons
  function button(room, text, act) {
    var made = element('button', 'link', text);
    made.type = 'button';
    made.addEventListener('click', function () { act(room.querySelector('.said')); });
    room.insertBefore(made, room.querySelector('details, .said'));
    return made;
  }
  function copyButton(room, label, text) {
    if (navigator.clipboard) button(room, label, function (said) {
      navigator.clipboard.writeText(text()).then(function () { said.textContent = SAY.copied; });
    });
  }
  function said() { var made = element('span', 'said'); made.setAttribute('role', 'status'); return made; }
  function excelLink() {
    var files = list(document, '#dung-so-lieu a[href$=".xlsx"]'), link = element('a', '', SAY.excel);
    if (files.length === 1) { link.href = files[0].getAttribute('href'); link.setAttribute('download', ''); }
    else link.href = '#dung-so-lieu';
    return files.length ? link : null;
  }
  function letter(subject) {
    var given = document.querySelector('#dung-so-lieu a[href^="mailto:"]');
    if (!given) return null;
    var link = element('a', '', SAY.wrong);
    link.href = given.getAttribute('href').replace(/(subject=[^&]*)/, '$1' + encodeURIComponent(' – ' + subject));
    return link;
  }

  // ---- a picture of a table, drawn anew: black on white, whatever the screen shows
  var FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', WIDE = 1120, EDGE = 40, TALLEST = 7000;
  function wrapped(pen, text, width) {
    var lines = [], line = '';
    text.split(' ').forEach(function (word) {
      while (pen.measureText(word).width > width && word.length > 1) {
        var fit = word.length;
        while (fit > 1 && pen.measureText(word.slice(0, fit)).width > width) fit--;
        if (line) { lines.push(line); line = ''; }
        lines.push(word.slice(0, fit));
        word = word.slice(fit);
      }
      var longer = line ? line + ' ' + word : word;
      if (line && pen.measureText(longer).width > width) { lines.push(line); line = word; } else line = longer;
    });
    return lines.concat(line || []);
  }
  function widths(pen, rows, count) {
    var wish = [], least = [];
    for (var k = 0; k < count; k++) {
      var most = 30, word = 30;
      rows.forEach(function (row) {
        if (row.length !== count || row[k].span > 1) return;
        pen.font = row[k].font;
        most = Math.max(most, Math.min(420, pen.measureText(row[k].text).width));
        row[k].text.split(' ').forEach(function (one) { word = Math.max(word, Math.min(160, pen.measureText(one).width)); });
      });
      wish.push(most + 22);
      least.push(word + 22);
    }
    var sum = function (all) { return all.reduce(function (a, b) { return a + b; }, 0); };
    var room = WIDE - sum(least), asked = sum(wish) - sum(least);
    return wish.map(function (one, k) {
      if (room <= 0) return least[k] * WIDE / sum(least);
      return asked <= room ? one * WIDE / sum(wish) : least[k] + (one - least[k]) * room / asked;
    });
  }
  function cellsOf(row, isHead) {
    return list(row, 'th, td').map(function (cell) {
      var isBold = cell.tagName === 'TH' && !isHead || row.classList.contains('own') || row.parentNode.tagName === 'TFOOT';
      return { text: words(cell), span: cell.colSpan, isRight: cell.classList.contains('n'), font: (isHead ? '500 15px ' : isBold ? '650 17px ' : '400 17px ') + FONT };
    });
  }
  function picture(table) {
    var canvas = document.createElement('canvas'), pen = canvas.getContext('2d');
    var heads = table.tHead ? list(table.tHead, 'tr').map(function (row) { return cellsOf(row, true); }) : [];
    var body = shownRows(table), rows = body.map(function (row) { return cellsOf(row, false); });
    var count = Math.max.apply(null, rows.map(function (row) { return row.reduce(function (n, cell) { return n + cell.span; }, 0); }).concat(1));
    var across = widths(pen, heads.concat(rows), count), tall = EDGE, acts = [], left = 0;
    function text(lines, x, size, right, font, colour) {
      var top = tall;
      acts.push(function () {
        pen.font = font; pen.fillStyle = colour; pen.textAlign = right === null ? 'left' : 'right';
        lines.forEach(function (line, k) { pen.fillText(line, right === null ? x : right, top + size * (k * 1.4 + 1)); });
      });
      return lines.length * size * 1.4;
    }
    function rule(weight, colour) {
      var top = tall;
      acts.push(function () { pen.fillStyle = colour; pen.fillRect(EDGE, top, WIDE, weight); });
      tall += weight;
    }
    function paragraph(words, size, font, colour) { pen.font = font; tall += text(wrapped(pen, words, WIDE), EDGE, size, null, font, colour); }
    function drawn(cells, size, colour, isOwn) {
      var x = EDGE, at = 0, most = 0, start = tall;
      tall += 7;
      var lines = cells.map(function (cell) {
        var width = across.slice(at, at + cell.span).reduce(function (a, b) { return a + b; }, 0), right = cell.isRight ? x + width - 12 : null;
        pen.font = cell.font;
        most = Math.max(most, text(wrapped(pen, cell.text, width - 18), x + (isOwn && !at ? 10 : 0), size, right, cell.font, colour));
        x += width;
        at += cell.span;
      });
      tall += most + 9;
      if (isOwn) acts.splice(acts.length - lines.length, 0, (function (height) {
        return function () { pen.fillStyle = '#e9ecf6'; pen.fillRect(EDGE, start, WIDE, height); pen.fillStyle = '#24315f'; pen.fillRect(EDGE, start, 5, height); };
      }(tall - start)));
    }
    paragraph(captionOf(table), 24, '700 24px ' + FONT, '#1d1b18');
    tall += 10;
    rule(2, '#1d1b18');
    heads.forEach(function (cells) { drawn(cells, 15, '#544f46'); });
    rule(1, '#1d1b18');
    rows.forEach(function (cells, k) {
      if (tall > TALLEST) { left++; return; }
      drawn(cells, 17, '#1d1b18', body[k].classList.contains('own'));
      rule(1, '#d8d2c4');
    });
    tall += 12;
    if (left) paragraph(SAY.more.replace('{n}', left), 16, '400 16px ' + FONT, '#544f46');
    paragraph(SAY.source + ': ' + siteLine(), 16, '400 16px ' + FONT, '#544f46');
    paragraph(permalink(table), 16, '400 16px ' + FONT, '#544f46');
    canvas.width = 2 * (WIDE + 2 * EDGE);
    canvas.height = 2 * (tall + EDGE);
    pen.scale(2, 2);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    acts.forEach(function (act) { act(); });
    return canvas;
  }
  function save(table) {
    picture(table).toBlob(function (blob) {
      var link = element('a');
      link.href = URL.createObjectURL(blob);
      link.download = address().replace(/^.*\/|\.html$/g, '') + '-' + keyOf(table) + '.png';
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    });
  }

  // ---- which table: the section's id, and its number where a section has several
  function tablesIn(section) { return list(section, 'table.t').filter(function (table) { return table.caption; }); }
  function keyOf(table) {
    var section = table.closest('section[id]') || main, at = tablesIn(section).indexOf(table);
    return section.id + (at ? '.' + (at + 1) : '');
  }
  function permalink(table) { return address() + '#' + (table.id || (table.closest('section[id]') || main).id); }
  function tableOf(key) {
    var parts = key.match(/^(.*?)(?:\.(\d+))?$/), section = document.getElementById(parts[1]);
    return section && tablesIn(section)[parts[2] ? parts[2] - 1 : 0];
  }
  function alone(key) {
    var kept = tableOf(key);
    for (var node = kept; node && node !== main; node = node.parentNode) {
      list(node.parentNode, ':scope > *').forEach(function (other) { if (other !== node) other.hidden = true; });
      if (node.tagName === 'DETAILS') node.open = true;
    }
    if (kept) {
      var line = element('p', 'src', SAY.source + ': '), link = element('a', '', siteLine());
      link.href = permalink(kept);
      line.appendChild(link);
      main.appendChild(line);
      list(document, 'main a').forEach(function (one) { one.target = '_blank'; one.rel = 'noopener'; });
    }
    root.classList.add('nhung-xong');
  }

  function addToTable(room) {
    var before = room.previousElementSibling, table = before && (before.tagName === 'TABLE' ? before : before.querySelector('table.t'));
    if (!table || !table.caption) return;
    var fold = element('details'), code = element('code', 'copy'), excel = excelLink(), wrong = letter(captionOf(table));
    room.classList.add('take', 'no-print');
    code.textContent = '<iframe src="' + address() + '?nhung=' + encodeURIComponent(keyOf(table)) + '" title="' + captionOf(table).replace(/"/g, '&quot;') + '" width="100%" height="620" loading="lazy"></iframe>';
    fold.appendChild(element('summary', '', SAY.frame));
    fold.appendChild(element('p', '', SAY.explain));
    fold.appendChild(code);
    var inside = element('p', 'take');
    inside.appendChild(said());
    copyButton(inside, SAY.code, function () { return code.textContent; });
    copyButton(inside, SAY.address, function () { return permalink(table); });
    fold.appendChild(inside);
    room.appendChild(fold);
    if (wrong) room.appendChild(wrong);
    room.appendChild(said());
    if (sentenceOf(table)) copyButton(room, SAY.sentence, function () { return sentenceOf(table); });
    if (excel) room.insertBefore(excel, fold);
    button(room, SAY.png, function () { save(table); });
    copyButton(room, SAY.rows, function () { return tabbed(table); });
  }
  function addToFigure(take) {
    var figure = take.closest('figure'), finding = figure && figure.querySelector('figcaption b'), excel = excelLink();
    if (!finding) return;
    var first = take.firstChild, source = figure.querySelector('.src');
    take.appendChild(said());
    if (navigator.clipboard) {
      var made = element('button', 'link', SAY.sentence);
      made.type = 'button';
      made.addEventListener('click', function () {
        var text = words(finding).replace(/ số liệu minh họa$/, ' (số liệu minh họa)') + '. ' + (source ? words(source).replace(/\.$/, '') + '. ' : '') + siteLine() + ', ' + address();
        navigator.clipboard.writeText(text).then(function () { take.querySelector('.said').textContent = SAY.copied; });
      });
      take.insertBefore(made, first);
    }
    if (excel) take.insertBefore(excel, first);
  }

  if (root.classList.contains('nhung')) { alone(decodeURIComponent((location.search.match(/[?&]nhung=([^&]*)/) || [])[1] || '')); return; }
  list(document, '.fig .take').forEach(addToFigure);
  list(document, 'main .take-t').forEach(addToTable);
}());
