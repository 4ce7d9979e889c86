/* Too old a browser, or no app: says so. Hides the built start page where it is not what to show. */
(function () {
  var page = document.documentElement;
  var able =
    'noModule' in document.createElement('script') &&
    [].toSorted &&
    window.HTMLDialogElement &&
    CSS.supports('selector(:has(a))') &&
    Intl.ListFormat;
  if (!able) return (page.className = 'unsupported');
  addEventListener(
    'error',
    function (event) {
      if (event.target.tagName === 'SCRIPT') page.className = 'not-loaded';
    },
    true,
  );
  var asked = new URLSearchParams(location.search).get('lang');
  var wishes = [asked].concat(navigator.languages, FIRST);
  page.lang = /(^|,)(LANGUAGES)\b/.exec(wishes)[2];
  var keys = '';
  try {
    keys += Object.keys(sessionStorage) + Object.keys(localStorage);
  } catch (blocked) {}
  if (page.lang !== FIRST || /osaamistutka\//.test(keys) || !/^(#\/?)?$/.test(location.hash))
    page.className = 'elsewhere';
})();
