// Makes choosing from a list easier; without it everything works by the server. It counts what is chosen, says so on the
// button and beside it, and lets a link choose many at once. All words come from the page.

const form = document.querySelector('form[data-choosing]');
if (form) {
  const boxes = [...form.querySelectorAll('input[type="checkbox"]:is([data-minutes], [data-choice])')];
  const status = form.querySelector('[data-status]');
  const button = form.querySelector('[data-count-button]');
  const asServed = button?.textContent;
  const words = status.dataset;

  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function time(total) {
    const hours = Math.floor(total / 60);
    const minutes = total % 60;
    const pattern = minutes === 0 ? words.whole : hours === 0 ? words.short : words.mixed;
    return fill(pattern, { hours, minutes });
  }

  function show() {
    const chosen = boxes.filter((box) => box.checked);
    const minutes = chosen.reduce((sum, box) => sum + Number(box.dataset.minutes ?? 0), 0);
    const count = chosen.length;
    status.textContent =
      count === 0 ? words.none : fill(words.some, { count, time: words.whole && time(minutes) });
    if (!button) return;
    button.textContent =
      count === 0 ? asServed : fill(count === 1 ? button.dataset.one : button.dataset.many, { count });
  }

  // A link that chooses many: pressed again, when all of them are chosen, it chooses none of them.
  form.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-chooses]');
    if (!link) return;
    event.preventDefault();
    const group = link.dataset.chooses;
    const own = boxes.filter((box) => group === 'all' || box.dataset.group === group);
    const choose = !own.every((box) => box.checked);
    for (const box of own) box.checked = choose;
    show();
  });
  form.addEventListener('change', show);
  // The browser may have kept what was chosen before the reader went elsewhere and came back.
  addEventListener('pageshow', show);
  show();
}
