// Passkeys: asks the server what is to be signed, has the browser ask its user, and sends the form with the answer. Where
// the browser cannot, or scripts are off, the page says so and offers what else there is.
import './simplewebauthn.js';

const { browserSupportsWebAuthn, startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser;

for (const form of document.querySelectorAll('form[data-passkey]')) prepare(form);

function prepare(form) {
  if (!browserSupportsWebAuthn()) return;
  form.hidden = false;
  const without = document.getElementById(form.dataset.without);
  if (without) without.hidden = true;
  let answered = false;
  form.addEventListener('submit', async (event) => {
    if (answered) return;
    event.preventDefault();
    const failure = form.querySelector('[data-failure]');
    const button = form.querySelector('button');
    failure.hidden = true;
    button.disabled = true;
    try {
      form.elements.antwoord.value = JSON.stringify(await ask(form.dataset));
      answered = true;
      button.disabled = false;
      form.requestSubmit();
    } catch {
      // Whoever closed the browser's own question, or has no passkey here, can try again or take another way.
      failure.hidden = false;
      button.disabled = false;
    }
  });
}

async function ask({ passkey, question }) {
  const answer = await fetch(question, { method: 'POST', headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const optionsJSON = await answer.json();
  return passkey === 'make' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}
