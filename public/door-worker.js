// Keeps the list at the door of a day on this device, so that it can be loaded again without a connection. Only that
// page, with the files that it needs; after two days it is not shown any more.

const KEPT = 'deur';
const DOOR = /^\/dagen\/[\w-]{36}\/deur$/;
const TWO_DAYS = 2 * 86_400_000;

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, search, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (DOOR.test(pathname) && request.mode === 'navigate') event.respondWith(door(request, pathname, search));
  else if (pathname.startsWith('/bestanden/')) event.respondWith(file(request));
});

async function door(request, pathname, search) {
  const cache = await caches.open(KEPT);
  let answer;
  try {
    answer = await fetch(request);
    if (answer.ok && search === '') await cache.put(pathname, answer.clone());
    // What stands before the portal answers so when the portal is away.
    if (answer.status < 502 || answer.status > 504) return answer;
  } catch {
    // no connection: below
  }
  const kept = await cache.match(pathname);
  if (kept && Date.parse(kept.headers.get('date')) > Date.now() - TWO_DAYS) return kept;
  await cache.delete(pathname);
  return answer ?? Response.error();
}

// The address of a file holds its content: one that is kept is right.
async function file(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}
