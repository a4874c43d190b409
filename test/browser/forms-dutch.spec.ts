import { describeForms } from '../support/forms.js';

describeForms('nl-NL', {
  wrong: 'Fout: ',
  other: 'This page in English',
  inOther: 'What did you read?',
});
