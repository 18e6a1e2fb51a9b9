/* Runs before the first paint, so that nothing moves: says that scripts run, and takes the text size a reader chose. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');
  // One table alone, in a frame of another site: dung-lai.js shows it.
  if (/[?&]nhung=./.test(location.search)) root.classList.add('nhung');
  try {
    var size = localStorage.getItem('co-chu');
    if (size === '1' || size === '2') root.setAttribute('data-co', size);
  } catch (error) { /* Storage may be closed to a page that is opened from a folder. */ }
}());
