/* Only improves: every page works without it. Classic script, so that it also runs from a folder (file://). */
(function () {
  'use strict';
  var canUnfold = window.CSS && CSS.supports && CSS.supports('selector(::details-content)');
  var each = function (selector, work) { Array.prototype.forEach.call(document.querySelectorAll(selector), work); };

  // Older browsers cannot unfold by style sheet: open the folds that a wide screen shows open.
  if (!canUnfold) {
    if (window.matchMedia('(min-width: 60rem)').matches) each('.menu details, .toc details', function (d) { d.open = true; });
    if (window.matchMedia('(min-width: 48rem)').matches) each('details.part', function (d) { d.open = true; });
    window.addEventListener('beforeprint', function () { each('main details', function (d) { d.open = true; }); });
  }

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

  // A link to a row inside a fold opens the fold.
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) return;
    var fold = target.closest('details:not([open])');
    if (fold) { fold.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', reveal);
  reveal();
}());
