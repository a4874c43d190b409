import type { ScheduledComponent } from '../../src/learning/meetings/edition.entity.js';
import type { PersonsStep } from '../../src/recognition/accreditation/dossier/dossier-states.rules.js';
import type { SaidPart } from '../../src/recognition/accreditation/teachers/teacher-parts.service.js';
import type { Weekday } from './calendar.js';
import { editionOf } from './editions.js';

/** An edition or a day of the demo, by how its title begins. */
export interface AccreditedThing {
  component: ScheduledComponent | null;
  title: string;
  /** the last of those with such a title, not the first */
  last?: true;
}

/** A dossier with all that became of it. Weeks are counted back from the present one. */
export interface DossierStory {
  of: AccreditedThing;
  /** the key of the body */
  body: string;
  /** week in which it was begun, on its Monday */
  begun: number;
  /** none: it is a draft, which still lacks something */
  steps: readonly { week: number; weekday: Weekday; step: PersonsStep; text?: string }[];
  /** literature, where the programme has none */
  reading?: string;
  /** the number there, where it was granted, and for how many months instead of the usual */
  number?: string;
  months?: number;
  /** blocks whose list was pasted */
  pasted?: readonly number[];
  /** whether its list was tested, and then sent as a file of which some were refused */
  uploaded?: true;
}

const courseOf = (key: 'earlier' | 'last' | 'current'): AccreditedThing => {
  const { component, title } = editionOf(key, 'course');
  return { component, title };
};
const NATIONAL_DAY: AccreditedThing = { component: null, title: 'Landelijke intervisiedag' };
const ILLNESS = 'The Doctor, his Patient and the Illness (M. Balint, 1957)';

/** Every state that a dossier can be in (Q6); attendance that was handed over, that was refused in part, and that waits (Q7). */
export const DOSSIERS: readonly DossierStory[] = [
  {
    of: courseOf('earlier'),
    body: 'gaia',
    begun: 100,
    steps: [
      { week: 100, weekday: 'wednesday', step: 'submit' },
      { week: 99, weekday: 'thursday', step: 'grant' },
    ],
    number: '410233',
    months: 12,
    pasted: [1, 2, 3, 4],
  },
  {
    of: courseOf('earlier'),
    body: 'psychologists',
    begun: 100,
    steps: [
      { week: 100, weekday: 'wednesday', step: 'submit' },
      {
        week: 98,
        weekday: 'monday',
        step: 'refuse',
        text: 'Het register accrediteert geen reeks die al begonnen is. Dien de volgende zes weken van tevoren in.',
      },
    ],
  },
  {
    of: courseOf('last'),
    body: 'gaia',
    begun: 49,
    steps: [
      { week: 49, weekday: 'tuesday', step: 'submit' },
      {
        week: 48,
        weekday: 'tuesday',
        step: 'ask',
        text: 'Hoeveel deelnemers zijn er in de buitenkring, en wat doen zij?',
      },
      {
        week: 48,
        weekday: 'friday',
        step: 'answer',
        text: 'Ten hoogste zes. Zij luisteren, en praten na elke ronde mee over het proces.',
      },
      { week: 47, weekday: 'thursday', step: 'grant' },
    ],
    number: '428871',
    pasted: [1, 2, 3],
  },
  {
    of: courseOf('last'),
    body: 'psychologists',
    begun: 49,
    steps: [{ week: 47, weekday: 'friday', step: 'drop' }],
  },
  {
    of: NATIONAL_DAY,
    body: 'gaia',
    begun: 27,
    steps: [
      { week: 27, weekday: 'tuesday', step: 'submit' },
      { week: 25, weekday: 'monday', step: 'grant' },
    ],
    reading: ILLNESS,
    number: '436540',
    uploaded: true,
  },
  {
    of: courseOf('current'),
    body: 'gaia',
    begun: 12,
    steps: [
      { week: 12, weekday: 'wednesday', step: 'submit' },
      { week: 10, weekday: 'thursday', step: 'grant' },
    ],
    number: '441902',
    pasted: [1],
  },
  {
    of: courseOf('current'),
    body: 'psychologists',
    begun: 12,
    steps: [
      { week: 12, weekday: 'wednesday', step: 'submit' },
      { week: 10, weekday: 'monday', step: 'ask', text: 'Welke docent geeft welk onderwerp?' },
    ],
  },
  {
    of: { ...NATIONAL_DAY, last: true },
    body: 'gaia',
    begun: 1,
    steps: [{ week: 1, weekday: 'wednesday', step: 'submit' }],
    reading: ILLNESS,
  },
  { of: { component: null, title: 'Regiodag Utrecht' }, body: 'gaia', begun: 1, steps: [] },
];

/** What teachers say of themselves; who teaches the next edition has not said it yet. */
export const PARTS: readonly (SaidPart & { mailbox: string })[] = [
  {
    mailbox: 'marijke.van.ommeren',
    background: 'Huisarts in ruste en balintgroepsbegeleider. Geeft de cursus sinds zij opleider is.',
    interests: '',
  },
  {
    mailbox: 'ruben.hofstra',
    background: 'Psychotherapeut. Leidt vissenkomtrainingen en een groep van huisartsen in opleiding.',
    interests: '',
  },
  {
    mailbox: 'willem-jan.de.graaf',
    background: 'Klinisch psycholoog en balintgroepsbegeleider, docent groepsdynamica.',
    interests: 'Ontving een vergoeding van een uitgever voor een hoofdstuk over groepswerk.',
  },
];

/** Numbers that differ from what everybody has: one stands in another register alone, one gave none, one stands in both. */
export const CHANGED_NUMBERS: readonly (readonly [mailbox: string, register: string, text: string])[] = [
  ['ingrid.bakhuis', 'big-doctors', ''],
  ['ingrid.bakhuis', 'psychologists', '214375'],
  ['khadija.benali', 'big-doctors', ''],
  ['pieter-bas.kuiper', 'psychologists', '081264'],
];
