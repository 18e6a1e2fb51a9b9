/* Only improves: every page works without it. Classic script, so that it also runs from a folder (file://). */
(function () {
  'use strict';
  var each = function (selector, work) { Array.prototype.forEach.call(document.querySelectorAll(selector), work); };

  // Wide screens show these folds open by style sheet. Older browsers need the attribute for it, and for all of them
  // the fold then says that it is open, and the keyboard does not stop at a head that folds nothing.
  function unfold(selector, width) {
    var wide = window.matchMedia('(min-width: ' + width + ')');
    function follow() {
      each(selector, function (fold) {
        if (wide.matches) fold.open = true;
        fold.querySelector('summary').tabIndex = wide.matches ? -1 : 0;
      });
    }
    if (wide.addEventListener) wide.addEventListener('change', follow);
    follow();
  }
  unfold('.menu details', '60rem');
  unfold('.toc details', '75rem');
  unfold('details.part', '48rem');
  window.addEventListener('beforeprint', function () { each('main details', function (fold) { fold.open = true; }); });

  // On phones the style sheet turns rows into blocks, and some browsers then forget that they are rows.
  // The roles say it again (in the markup itself they would not be valid HTML).
  var roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row', TD: 'cell' };
  each('table.t-rec, table.tasks', function (table) {
    table.setAttribute('role', 'table');
    Array.prototype.forEach.call(table.querySelectorAll('thead, tbody, tfoot, tr, th, td'), function (part) {
      var scope = part.getAttribute('scope');
      part.setAttribute('role', roles[part.tagName] || (scope === 'col' ? 'columnheader' : 'rowheader'));
    });
  });

  // The text size: kept for the next page.
  function resize(size) {
    if (size === '0') document.documentElement.removeAttribute('data-co');
    else document.documentElement.setAttribute('data-co', size);
    each('.size button', function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-co') === size));
    });
  }
  each('.size button', function (button) {
    button.addEventListener('click', function () {
      var size = button.getAttribute('data-co');
      resize(size);
      try { localStorage.setItem('co-chu', size); } catch (error) { /* It lasts for this page. */ }
    });
  });
  resize(document.documentElement.getAttribute('data-co') || '0');

  // A button that copies the sentence; without it a click on the sentence selects it whole.
  if (navigator.clipboard) each('.copy[data-copy]', function (text) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn no-print';
    button.textContent = text.getAttribute('data-copy');
    var said = document.createElement('span');
    said.setAttribute('role', 'status');
    said.className = 'said';
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(text.textContent).then(function () {
        said.textContent = text.getAttribute('data-copied');
      });
    });
    text.parentNode.appendChild(button);
    text.parentNode.appendChild(said);
  });

  // Where a figure has no PNG file, the browser makes one of the SVG. Pages opened from a folder may not read it back.
  if (/^http/.test(location.protocol)) each('.take a[data-png]', function (link) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = link.getAttribute('data-png');
    button.addEventListener('click', function () {
      var picture = new Image();
      picture.onload = function () {
        var canvas = document.createElement('canvas');
        canvas.width = picture.naturalWidth * 2;
        canvas.height = picture.naturalHeight * 2;
        canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(function (blob) {
          var save = document.createElement('a');
          save.href = URL.createObjectURL(blob);
          save.download = link.getAttribute('href').replace(/^.*\//, '').replace(/svg$/, 'png');
          save.click();
          setTimeout(function () { URL.revokeObjectURL(save.href); }, 1000);
        });
      };
      picture.src = link.href;
    });
    link.parentNode.insertBefore(button, link);
  });

  // Search is loaded when a box is first used, on the page of results at once. `/` leads to the box.
  function loadSearch() {
    if (loadSearch.isDone) return;
    loadSearch.isDone = true;
    var script = document.createElement('script');
    script.src = document.querySelector('form.find').getAttribute('data-goc') + 'tep/tim.js';
    document.head.appendChild(script);
  }
  each('form.find input', function (box) {
    if (box.form.classList.contains('find-page') || document.activeElement === box) loadSearch();
    box.addEventListener('focus', loadSearch);
    document.addEventListener('keydown', function (event) {
      var at = event.target;
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
  });

  // Tables of more than a few rows sort and filter in place; tables and figures give their sentence, rows, picture.
  function load(name) {
    var script = document.createElement('script');
    script.src = document.querySelector('script[src$="tep/site.js"]').getAttribute('src').replace('site.js', name);
    document.head.appendChild(script);
  }
  // They come when one of them comes near: a first view that shows none does not pay for them. Their room is kept.
  function whenNear(places, name) {
    if (!places.length) return;
    if (!window.IntersectionObserver) { load(name); return; }
    var watch = new IntersectionObserver(function (seen) {
      if (!seen.some(function (one) { return one.isIntersecting; })) return;
      watch.disconnect();
      load(name);
    }, { rootMargin: '600px 0px' });
    places.forEach(function (place) { watch.observe(place); });
  }
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  var sorted = all('main table.t').filter(function (table) { return table.rows.length > 5; });
  whenNear(sorted.concat(sorted.length ? all('main .sift-room') : []), 'bang.js');
  if (document.documentElement.classList.contains('nhung')) load('dung-lai.js');
  else whenNear(all('main .take, main .take-t'), 'dung-lai.js');

  // A link to a row inside a fold opens the fold.
  function reveal() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    var target = id && document.getElementById(id);
    var fold = target && target.closest('details:not([open])');
    if (fold) { fold.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', reveal);
  reveal();
}());
