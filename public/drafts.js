// Keeps long texts on this device while they are typed, for the account that types them and for nobody else. All words
// come from the page. Without a place to keep them (a private window) nothing is kept, and nothing is said.

const page = document.querySelector('template[data-drafts]');
const FOURTEEN_DAYS = 14 * 86_400_000;
const PAUSE = 400;
const SIGNED_OUT = 'afgemeld';
/** Ends the session of this browser; `/afmelden/elders` ends those of others. */
const SIGNING_OUT = new Set(['/afmelden', '/afmelden/overal']);

if (page && mayKeep()) {
  const own = `concept:${page.dataset.drafts}:`;
  const words = page.dataset;
  /** Somebody has signed out, here or in another tab: nothing is kept from then on. */
  let gone = false;

  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith('concept:'));
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };

  // Drafts of any account: what nobody took up again in two weeks goes.
  function dropOld() {
    for (const key of keys()) if (!(read(key)?.at > Date.now() - FOURTEEN_DAYS)) localStorage.removeItem(key);
  }

  // The portal names the draft that was sent and done.
  function dropSent() {
    const [, id] = /(?:^|;\s*)concept=([\w-]+)/.exec(document.cookie) ?? [];
    if (!id) return;
    for (const key of keys()) if (read(key)?.id === id) localStorage.removeItem(key);
    document.cookie = 'concept=; Path=/; Max-Age=0; SameSite=Lax';
  }

  function dropOwn() {
    for (const key of keys()) if (key.startsWith(own)) localStorage.removeItem(key);
  }

  function timeOf(at) {
    const day =
      new Date(at).toDateString() === new Date().toDateString() ? {} : { day: 'numeric', month: 'long' };
    const format = { ...day, hour: '2-digit', minute: '2-digit' };
    return new Intl.DateTimeFormat(document.documentElement.lang, format).format(at);
  }

  function noteAfter(area) {
    const note = document.createElement('p');
    note.className = 'draft';
    area.after(note);
    return (text, button, act) => {
      note.textContent = text;
      if (!button) return;
      const press = document.createElement('button');
      press.type = 'button';
      press.className = 'as-link';
      press.textContent = button;
      press.addEventListener('click', act);
      note.append(' ', press);
    };
  }

  function keepDraftsOf(form) {
    const key = own + new URL(form.action).pathname;
    const areas = [...form.querySelectorAll('textarea')].map((area) => ({
      area,
      name: area.id || area.name,
      shown: area.value,
      say: noteAfter(area),
    }));

    function save(changed) {
      if (gone) return;
      const before = read(key);
      const texts = { ...before?.texts };
      for (const { area, name, shown } of areas) {
        const base = texts[name]?.base ?? shown;
        delete texts[name];
        if (area.value !== base) texts[name] = { text: area.value, base };
      }
      if (Object.keys(texts).length === 0) {
        localStorage.removeItem(key);
        changed?.say('');
        return;
      }
      const at = Date.now();
      localStorage.setItem(key, JSON.stringify({ id: before?.id ?? crypto.randomUUID(), at, texts }));
      changed?.say(words.kept.replace('{time}', timeOf(at)));
    }

    function bringBack(one, { text, base }, at) {
      const { area, shown, say } = one;
      if (text === shown) return;
      const restore = () => {
        area.value = text;
        say(words.restored.replace('{time}', timeOf(at)), words.discard, () => {
          area.value = shown;
          save(one);
          area.focus();
        });
      };
      if (shown === base) restore();
      // The page holds another text than the one that the draft began from: the reader chooses.
      else say(words.older.replace('{time}', timeOf(at)), words.restore, restore);
    }

    const draft = read(key);
    for (const one of areas) {
      if (draft?.texts[one.name]) bringBack(one, draft.texts[one.name], draft.at);
      let pause;
      one.area.addEventListener('input', () => {
        clearTimeout(pause);
        pause = setTimeout(() => save(one), PAUSE);
      });
    }
    form.addEventListener('submit', () => {
      save();
      const id = read(key)?.id;
      const field = form.querySelector('input[name="_draft"]') ?? document.createElement('input');
      Object.assign(field, { type: 'hidden', name: '_draft', value: id ?? '' });
      form.append(field);
    });
  }

  dropSent();
  dropOld();
  for (const form of document.querySelectorAll('main form[method="post"]:not([data-no-draft])'))
    if (form.querySelector('textarea')) keepDraftsOf(form);
  addEventListener('pageshow', dropSent);
  addEventListener('storage', ({ key, newValue }) => {
    if (key === SIGNED_OUT && newValue === page.dataset.drafts) gone = true;
  });
  addEventListener('submit', (event) => {
    if (!SIGNING_OUT.has(new URL(event.target.action).pathname)) return;
    gone = true;
    dropOwn();
    // Tells the other tabs.
    localStorage.setItem(SIGNED_OUT, page.dataset.drafts);
    localStorage.removeItem(SIGNED_OUT);
    // The list at the door holds names; taps that wait hold none, and are sent when this account is back.
    void globalThis.caches?.delete('deur');
  });
}

function mayKeep() {
  try {
    localStorage.setItem('concept', '');
    localStorage.removeItem('concept');
    return true;
  } catch {
    return false;
  }
}
