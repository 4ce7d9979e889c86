/* Reports too old a browser or a missing app. Hides the built page if another screen is to show. */
(function () {
  var page = document.documentElement;
  var able =
    'noModule' in document.createElement('script') &&
    [].toSorted &&
    window.HTMLDialogElement &&
    CSS.supports('selector(:has(a))') &&
    Intl.ListFormat;
  if (!able) return (page.className = 'unsupported');
  // A link's data leaves the address before anything loads. The app takes it from memory.
  if (/open(\/|%(25)*2f)./i.test(location.hash)) {
    window.followedLink = location.hash;
    location.replace('#/open');
  }
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
  if (page.lang !== FIRST || /osaamistutka[/:]/.test(keys) || !/^(#\/?)?$/.test(location.hash))
    page.className = 'elsewhere';
})();
