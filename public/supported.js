/* Too old a browser, or no app: says so. */
(function () {
  var root = document.documentElement;
  var able =
    'noModule' in document.createElement('script') &&
    Array.prototype.toSorted &&
    window.HTMLDialogElement &&
    window.CSS &&
    CSS.supports('selector(:has(a))') &&
    window.Intl &&
    Intl.ListFormat;
  if (!able) root.className = 'unsupported';
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target && target.tagName === 'SCRIPT') root.className = 'not-loaded';
    },
    true,
  );
})();
