import type { Text } from '../../platform/web/page-answer.rules.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';

/** Who it is, as a list of facts. */
export interface PersonView {
  facts: { label: Text; value: Text | null; plain: string }[];
}

/** The person of a dossier. What is not known says so. */
export function personView({
  name,
  nameConfirmed,
  printName,
  participantNumber,
  email,
  bigNumber,
  region,
  account,
}: DossierHead): PersonView {
  const unknown: Text = { key: 'dossier.person.unknown' };
  return {
    facts: [
      {
        label: { key: 'dossier.person.name' },
        value: nameText(nameConfirmed, printName),
        plain: name,
      },
      fact({ key: 'dossier.person.number' }, participantNumber, unknown),
      fact({ key: 'dossier.person.email' }, email, unknown),
      fact({ key: 'dossier.person.big' }, bigNumber, unknown),
      fact({ key: 'people.field.region' }, region, unknown),
      {
        label: { key: 'dossier.person.account' },
        value: {
          key: 'dossier.account',
          params: { state: account.state, ...(account.since !== null && { since: account.since }) },
        },
        plain: '',
      },
    ],
  };
}

function fact(label: Text, known: string | null, unknown: Text): PersonView['facts'][number] {
  return { label, value: known === null ? unknown : null, plain: known ?? '' };
}

function nameText(confirmed: boolean, printName: string | null): Text {
  if (printName !== null) return { key: 'print-name.beside', params: { name: printName } };
  return { key: confirmed ? 'dossier.person.confirmed' : 'dossier.person.unconfirmed' };
}
