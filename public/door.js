// Keeps each tap at the door on this device first, with its time, and sends it when there is a connection; the portal knows
// each by its id. With its worker the page can be loaded again without a connection. All words come from the page.

const form = document.querySelector('form[data-door]');
const KEPT = 'deur';
const AT_ONCE = 100;
const AGAIN = 10_000;
const TWICE = 700;

if (form) {
  const words = form.dataset;
  const status = document.querySelector('[data-door-status]');
  const typed = document.querySelector('input[name="zoek"]');
  const path = new URL(form.action).pathname;
  const queueName = `deur:${words.door}:${path}`;
  const lastTaps = new Map();
  let busy = false;

  const queue = () => JSON.parse(localStorage.getItem(queueName) ?? '[]');
  const keepQueue = (taps) =>
    taps.length > 0
      ? localStorage.setItem(queueName, JSON.stringify(taps))
      : localStorage.removeItem(queueName);
  const device = localStorage.getItem('deur:toestel') ?? crypto.randomUUID();
  localStorage.setItem('deur:toestel', device);

  function timeOf(at) {
    return new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit' }).format(at);
  }

  const folded = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim();
  const rowsOnList = () => [...form.querySelectorAll('[data-person]:not([data-other])')];
  const rowNamed = (name) =>
    rowsOnList().find((row) => folded(row.querySelector('b').textContent) === folded(name));

  // Somebody whom the portal does not know yet: a guest of whom it gets the name.
  function newRow(name) {
    const row = document.querySelector('[data-door-row]').content.firstElementChild.cloneNode(true);
    row.dataset.guest = name;
    row.querySelector('b').textContent = name;
    for (const button of row.querySelectorAll('button'))
      button.setAttribute('aria-label', `${button.textContent}: ${name}`);
    form.querySelector('[data-door-rows]').prepend(row);
    return row;
  }

  // Shows what this device knows besides what the page says.
  function paint() {
    for (const { person, guest, kind, at } of queue()) {
      const row = guest
        ? (rowNamed(guest) ?? newRow(guest))
        : form.querySelector(`[data-person="${person}"]`);
      if (!row || row.dataset.state === kind) continue;
      row.dataset.state = kind;
      row.querySelector('[data-said]').textContent = words[kind].replace('{time}', timeOf(at));
      for (const button of row.querySelectorAll('button')) button.hidden = button.name === kind;
    }
    count();
  }

  function count() {
    const states = rowsOnList().map((row) => row.dataset.state);
    const of = (wanted) => states.filter((state) => state === wanted).length;
    const said = words.count.replace('{inside}', of('in')).replace('{expected}', of('expected'));
    form.querySelector('[data-door-count]').textContent = said;
  }

  function search() {
    const parts = folded(typed.value).split(' ').filter(Boolean);
    for (const row of rowsOnList()) {
      const name = folded(row.querySelector('p').textContent);
      row.hidden = !parts.every((part) => name.includes(part));
    }
    offerGuest(typed.value.replace(/\s+/g, ' ').trim());
  }

  // Whose name is on the list is no guest; a number is no name.
  function offerGuest(name) {
    const offer = form.querySelector('[data-door-guest]');
    const button = offer.querySelector('button');
    const found = form.querySelector('[data-door-list] [name="guest"]');
    const isName = /^\D*\p{L}\D*\p{L}\D*$/u.test(name);
    // One word may be somebody's who is on the list. Whom the portal looked for it offers itself.
    const isListed = name.includes(' ') ? rowNamed(name) : rowsOnList().some((row) => !row.hidden);
    offer.hidden = !isName || Boolean(isListed) || found?.value === name;
    button.value = name;
    button.textContent = words.guest.replace('{name}', () => name);
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  async function ask(taps) {
    if (taps.length === 0) return fetch(path);
    const body = new URLSearchParams({ device });
    for (const { id, person, guest, kind, at } of taps)
      if (guest) body.append('guest-tap', `${id}~${kind}~${at}~${guest}`);
      else body.append('tap', `${id}~${person}~${kind}~${at}`);
    return fetch(path, { method: 'POST', body });
  }

  // The answer is the list as it stands now, other phones' taps too.
  async function show(html, headers) {
    const list = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-door-list]');
    if (!list) return false;
    const { person, guest } = document.activeElement?.closest('[data-person]')?.dataset ?? {};
    form.querySelector('[data-door-list]').replaceWith(list);
    paint();
    search();
    const row = guest ? rowNamed(guest) : person && form.querySelector(`[data-person="${person}"]`);
    row?.querySelector('button:not([hidden])')?.focus();
    const cache = await globalThis.caches?.open(KEPT);
    await cache?.put(path, new Response(html, { headers }));
    return true;
  }

  async function send() {
    // Who was looked for is on this page alone: it stays until somebody is tapped.
    if (busy || (location.search && queue().length === 0)) return;
    busy = true;
    try {
      do {
        const taps = queue().slice(0, AT_ONCE);
        const answer = await ask(taps);
        if (answer.status >= 500) throw new TypeError('away');
        const html = answer.ok ? await answer.text() : '';
        if (!html.includes('data-door-list')) {
          say(words.refused);
          return;
        }
        const sent = new Set(taps.map(({ id }) => id));
        keepQueue(queue().filter(({ id }) => !sent.has(id)));
        await show(html, answer.headers);
        const skipped = form.querySelector('[data-door-skipped]');
        if (taps.length > 0) say(skipped ? skipped.textContent : words.kept);
      } while (queue().length > 0);
    } catch {
      say(words.waiting.replace('{count}', queue().length));
    } finally {
      busy = false;
    }
  }

  form.addEventListener('submit', (event) => {
    const { name: pressed, value } = event.submitter;
    event.preventDefault();
    const pressedIn = event.submitter.closest('[data-person]');
    const guest = pressed === 'guest' ? value : pressedIn.dataset.guest;
    // A thumb that taps twice, or Enter held down, would send out again whom it let in.
    if (!guest && event.timeStamp - (lastTaps.get(value) ?? -TWICE) < TWICE) return;
    lastTaps.set(value, event.timeStamp);
    const who = guest ? { guest } : { person: value };
    const kind = pressed === 'out' ? 'out' : 'in';
    keepQueue([...queue(), { id: crypto.randomUUID(), ...who, kind, at: Date.now() }]);
    paint();
    if (pressed === 'guest') {
      typed.value = '';
      search();
    }
    (pressedIn ?? rowNamed(guest)).querySelector('button:not([hidden])')?.focus();
    void send();
  });
  typed.addEventListener('input', search);
  addEventListener('online', () => void send());
  setInterval(() => {
    if (document.visibilityState === 'visible' || queue().length > 0) void send();
  }, AGAIN);

  // The page, and every file that it needs.
  async function keepPage() {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.register('./door-worker.js', { scope: '/dagen/' });
    const cache = await caches.open(KEPT);
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    const ours = [...document.querySelectorAll('link[href], script[src]')].map((one) => one.href || one.src);
    const needed = [...files, ...ours].filter((name) => name.startsWith(`${location.origin}/bestanden/`));
    await Promise.all([...new Set(needed)].map((name) => cache.add(name)));
    await navigator.serviceWorker.ready;
    if (queue().length === 0) say(words.ready);
  }

  paint();
  void send()
    .then(keepPage)
    .catch(() => {});
}

// Of a list that was closed meanwhile: what this device never sent is not lost, and is said.
const late = document.querySelector('[data-door-late]');
if (late) {
  const waiting = JSON.parse(
    localStorage.getItem(`deur:${late.dataset.doorLate}:${location.pathname}`) ?? '[]',
  );
  late.hidden = waiting.length === 0;
  late.textContent = late.dataset.late.replace('{count}', waiting.length);
}
