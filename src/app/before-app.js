/*
 * Runs in the page before the app and without it. Reports too old a browser, a page opened from the disk and an
 * app that did not load; decides whether the built page is what to show; remembers presses until the app runs.
 * `data-shows` on the root element says what the page shows: `app` as soon as the app runs.
 */
(function () {
  var page = document.documentElement;
  /** Shows the words with this id in place of the built page, as soon as both are there. */
  function tell(id) {
    page.dataset.shows = id;
    var root = document.getElementById('root');
    if (!root) return document.addEventListener('readystatechange', tell.bind(null, id));
    root.hidden = true;
    document.getElementById(id).hidden = false;
  }
  if (/^(file|content):/.test(location.protocol)) return tell('from-disk');
  // Whatever has these two has modules, dialogs and list formats too.
  var able = [].toSorted && CSS.supports('selector(:has(a))');
  if (!able) return tell('unsupported');
  // A link's data leaves the address before anything loads. The app takes it from memory.
  if (/open(\/|%(25)*2f)./i.test(location.hash)) {
    window.followedLink = location.hash;
    location.replace('#/open');
  }

  var early = (window.early = { pressed: new Set(), fail: fail });
  function ask() {
    early.site = fetch('content/site.json', { cache: 'no-cache' });
    early.site
      .then(function (answer) {
        return answer.clone().json();
      })
      .then(function (site) {
        if ([site.name[FIRST], site.languages] + JSON.stringify(site.descriptions) === OWN)
          page.dataset.own = '';
      })
      .catch(function () {});
  }
  /** The parts of the app, by a mark of our own, because a proxy may rewrite their addresses. */
  function parts() {
    return Array.from(document.querySelectorAll('[data-part]'));
  }
  function addressOf(part) {
    return part.src || part.href;
  }
  /** Some hosts answer `/folder` without its slash with the page: asks for the parts again from the folder. */
  function moved() {
    if (/(\/|\.html?)$/.test(location.pathname)) return false;
    history.replaceState(null, '', location.pathname + '/' + location.search + location.hash);
    parts().forEach(function (part) {
      part.replaceWith(document.createRange().createContextualFragment(part.outerHTML));
    });
    ask();
    return true;
  }
  /** Says that the app did not load and, for the host, what is wrong with the first part that is not right. */
  function fail(address) {
    if (page.dataset.shows === 'not-loaded') return;
    tell('not-loaded');
    explain(address ? [address] : parts().map(addressOf));
  }
  function explain(addresses) {
    var cause, facts;
    fetch(addresses[0])
      .then(function (answer) {
        var type = answer.headers.get('Content-Type');
        facts = answer.status + ' ' + type + ' ' + answer.url;
        cause = !answer.ok
          ? 'missing'
          : /html/.test(type)
            ? 'page'
            : /javascript|css/.test(type)
              ? 'refused'
              : 'type';
        if (cause === 'refused' && addresses[1]) return explain(addresses.slice(1));
        return fetch('not-loaded.json')
          .then(function (words) {
            return words.json();
          })
          .then(function (words) {
            var box = document.getElementById('not-loaded');
            words[cause].forEach(function (text, index) {
              box.children[index].append(' ' + text);
            });
            var line = document.createElement('p');
            line.append(facts);
            box.append(line);
          });
      })
      // The page says already that the app did not load.
      .catch(function () {});
  }
  addEventListener(
    'error',
    function (event) {
      var isOurs = parts().some(function (part) {
        return part === event.target || addressOf(part) === event.filename;
      });
      if (isOurs && page.dataset.shows !== 'app' && !moved()) fail();
    },
    true,
  );
  addEventListener('click', function (event) {
    var button = page.dataset.shows === 'built' && event.target.closest('button');
    if (!button) return;
    var next = button.nextElementSibling;
    if (next && next.type === 'file') return next.click();
    button.setAttribute('aria-busy', 'true');
    early.pressed.add(button);
  });
  ask();

  var asked = new URLSearchParams(location.search).get('lang');
  var wishes = [asked].concat(navigator.languages, FIRST);
  page.lang = /(^|,)(LANGUAGES)\b/.exec(wishes)[2];
  var keys = '';
  try {
    keys += Object.keys(sessionStorage) + Object.keys(localStorage);
  } catch (blocked) {}
  var isElsewhere =
    page.lang !== FIRST || /osaamistutka[/:]/.test(keys) || !/^(#\/?)?$/.test(location.hash);
  page.dataset.shows = isElsewhere ? 'elsewhere' : 'built';
})();
