// Keeps each tap on the attendance list at once; without it the button keeps the whole list. Only what was tapped is
// sent, so that two phones at the same list do not undo each other. All words come from the page.

const form = document.querySelector('form[data-attendance]');
if (form) {
  const status = form.querySelector('[data-status]');
  const seen = form.querySelector('input[name="seen"]');
  const waiting = new Map();
  const kept = new Map();
  let busy = false;
  let failed = '';

  const choiceOf = (person) => person.querySelector('input[type="radio"]:checked');

  function count() {
    const tally = { whole: 0, part: 0, absent: 0, open: 0 };
    for (const person of form.querySelectorAll('[data-person]')) tally[choiceOf(person).value] += 1;
    for (const [kind, number] of Object.entries(tally))
      form.querySelector(`[data-count="${kind}"]`).textContent = number;
  }

  function fieldsOf(person) {
    const fields = new URLSearchParams();
    for (const input of person.querySelectorAll('input[type="time"], input[type="radio"]:checked'))
      fields.append(input.name, input.value);
    return fields;
  }

  // What is kept counts as seen: the button would otherwise send it again over what another phone marked since.
  function remember(id, fields) {
    const choice = fields.get(`mark-${id}`);
    kept.set(id, choice === 'part' ? `${fields.get(`from-${id}`)}-${fields.get(`until-${id}`)}` : choice);
    const before = seen.value.split(',').filter((one) => one && !kept.has(one.split('~')[0]));
    seen.value = [...before, ...[...kept].map(([one, mark]) => `${one}~${mark}`)].join();
  }

  async function send() {
    if (busy) return;
    busy = true;
    failed = '';
    status.textContent = status.dataset.saving;
    while (waiting.size > 0) {
      const [[id, fields]] = waiting;
      waiting.delete(id);
      try {
        // The answer to a form that was kept leads on to the list, which is here already.
        const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' });
        if (answer.type === 'opaqueredirect') remember(id, fields);
        else failed = answer.status === 503 ? status.dataset.failed : status.dataset.refused;
      } catch {
        failed = status.dataset.failed;
      }
    }
    status.textContent = failed || status.dataset.kept;
    busy = false;
  }

  form.addEventListener('change', (event) => {
    const person = event.target.closest('[data-person]');
    if (!person) return;
    count();
    // The last tap on somebody is the one that counts.
    waiting.set(person.dataset.person, fieldsOf(person));
    void send();
  });
  // The browser may have kept what was marked before the reader went elsewhere and came back.
  addEventListener('pageshow', count);
}
