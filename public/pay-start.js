// Beside the customer's page's own script, and not after it: the files of the screen and the language that the address
// shows, and the link. A file of its own, since no script may be inline; theme-start.js has chosen the language.
(() => {
  const [, , slug, page] = location.pathname.split('/');
  const asked = /[?&]lang=(fr|ar|en)(?:&|$)/.exec(location.search);
  const parts = [
    page ? 'result' : slug ? 'link' : 'home',
    asked ? asked[1] : document.documentElement.lang,
  ];
  for (const part of parts) {
    const files = document.querySelector(`meta[data-part="${part}"]`);
    for (const file of files ? files.content.split(' ') : []) append('modulepreload', file);
  }
  // The address is the one that the page asks for, to the letter.
  if (slug && !page) {
    append('preload', `/api/v2/mytpe-pay/links/public/${slug}`, 'fetch');
    // The shapes of the form stand in the page until it is drawn.
    document.documentElement.dataset.start = '';
  }

  function append(rel, href, as) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = href;
    if (as) {
      link.as = as;
      link.crossOrigin = 'anonymous';
    }
    document.head.append(link);
  }
})();
