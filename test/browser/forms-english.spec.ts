import { describeForms } from '../support/forms.js';

describeForms('en-GB', {
  wrong: 'Error: ',
  other: 'Deze pagina in het Nederlands',
  inOther: 'Wat hebt u gelezen?',
});
