// Follows something that goes on at the server: fetches the page again and again, and shows how far it is. When it has
// ended, the page itself is opened anew. Without scripts the browser does so every few seconds.

const EVERY_MS = 1500;

const place = document.querySelector('[data-following]');
if (place) setTimeout(look, EVERY_MS);

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (answer.status === 503) throw new Error('The database is away for a moment');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector('[data-following]');
    if (!now || now.dataset.following !== place.dataset.following) return location.reload();
    show(now);
  } catch {
    // The server, or its database, is away for a moment; it is asked again.
  }
  setTimeout(look, EVERY_MS);
}

// Only what differs is touched, so that a screen reader speaks when the step changes and not at every percent.
function show(now) {
  const bar = place.querySelector('progress');
  const other = now.querySelector('progress');
  if (other.hasAttribute('value')) bar.value = other.value;
  else bar.removeAttribute('value');
  for (const part of ['[data-step]', '[data-amount]']) {
    const words = now.querySelector(part).textContent;
    const shown = place.querySelector(part);
    if (shown.textContent !== words) shown.textContent = words;
  }
}
