// Before the first paint: theme, language and direction, so that nothing flashes or turns around.
// A file of its own, because the content security policy allows no inline script.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage is switched off: the device decides.
    }
  };

  const theme = read('theme');
  const isChosen = theme === 'light' || theme === 'dark';
  root.dataset.theme = isChosen ? theme : 'system';
  if (isChosen) {
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      meta.content = theme === 'dark' ? '#111419' : '#faf7f3';
    }
  }

  // The merchant's own choice; else Arabic or French as the device prefers; else French. English is
  // taken by choice alone: many devices speak it only because they were sold that way.
  const chosen = read('language');
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const language =
    ['fr', 'ar', 'en'].find((known) => known === chosen) ??
    preferred.find((tag) => tag === 'fr' || tag === 'ar') ??
    'fr';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  // What the device calls the installed dashboard and its shortcuts; the customer's page cannot be installed.
  const manifest = document.querySelector('link[rel=manifest]');
  if (manifest && language !== 'fr') {
    manifest.href = `/manifest.${language}.webmanifest`;
  }

  // A script that the page begins with could not be had: nothing else would say so.
  addEventListener(
    'error',
    ({ target }) => {
      if (target.type === 'module') document.getElementById('start-failed').hidden = false;
    },
    true,
  );

  // The browser would install the dashboard: kept for whoever asks for it in the settings.
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    window.installOffer = event;
  });

  // The build tells where the first texts of each language are: they come beside the script that
  // asks for them, not after it.
  const texts = document.querySelector(`meta[name="first-texts"][lang="${language}"]`);
  if (texts) append('modulepreload', texts.content);

  // Who is signed in, and the first links of the list: asked for beside the dashboard's own script,
  // which takes over the answers. The addresses are those that it asks for, to the letter.
  // A shortcut of the installed dashboard (`?open=`) leads on to another page.
  const place = /^\/(?:([^/]+)\/links\/?)?(?:$|\?(?!open=))/.exec(
    location.pathname + location.search,
  );
  const instance = place && (place[1] ?? encodeURIComponent(read('instance') ?? ''));
  if (instance) {
    // The shapes of the list stand in the page until it is drawn.
    root.dataset.start = '';
    // The rows come before the face of titles in another script.
    if (language !== 'ar') root.dataset.fonts = 'latin';
    append('preload', '/bff/session', 'fetch');
    const isExt = read('ext-instance') === decodeURIComponent(instance);
    if (!isExt) append('preload', `/bff/v2/${instance}/links?page=1&per_page=20`, 'fetch');
  }

  // Whatever makes a format first reads what the browser knows of all languages, which keeps a slow phone longer than the
  // rows do. Here it has nothing to do but wait for the scripts.
  setTimeout(() => new Intl.NumberFormat(language).format(0));
  setTimeout(() => new Intl.DateTimeFormat(language).format(0));

  function append(rel, href, as) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = href;
    if (as) {
      link.as = as;
      link.crossOrigin = 'anonymous'; // As `fetch` asks: with the session's cookie on the own origin.
    }
    document.head.append(link);
  }
})();
