import type { NavItem } from '../platform/web/frame.service.js';

/** The pages that visitors see. */
export const PUBLIC_ITEMS: readonly NavItem[] = [
  { label: { key: 'nav.start' }, path: '/' },
  { label: { key: 'nav.verify' }, path: '/bewijs' },
  { label: { key: 'nav.days' }, path: '/intervisiedagen' },
];

/** Read by the secretariat and the board. */
const TRAINEES: NavItem = {
  label: { key: 'nav.trainees' },
  path: '/deelnemers',
  covers: ['/toewijzen', '/uitnodigen'],
};

const LEADERS: NavItem = {
  label: { key: 'nav.leaders' },
  path: '/begeleiders',
  covers: ['/begeleiders-aandacht', '/nakijken'],
};
const GROUPS: NavItem = { label: { key: 'nav.groups' }, path: '/groepen' };
const OBJECTIONS: NavItem = {
  label: { key: 'nav.objections' },
  path: '/bezwaren',
  covers: ['/handtekeningen-uit-invoer'],
};
const RECORDS: NavItem = { label: { key: 'nav.records' }, path: '/bewijzen' };

const ACCREDITATION: NavItem = {
  label: { key: 'nav.accreditation' },
  path: '/accreditatie',
  covers: ['/jaaroverzicht', '/evaluaties'],
};
/** What attendees thought, for teachers and organisers; the office comes there from accreditation. */
const EVALUATIONS: NavItem = { label: { key: 'nav.evaluations' }, path: '/evaluaties' };
/** The evaluations that wait for an answer, for people who attended. */
export const EVALUATING: NavItem = { label: { key: 'nav.evaluating' }, path: '/evaluatie' };

/** Days to come, for somebody who may enrol in them. */
const OPEN_DAYS: NavItem = { label: { key: 'nav.days' }, path: '/intervisiedagen' };

/** What each relation and role brings, its home first. Somebody may have several. */
export const ITEMS: Readonly<Record<string, readonly NavItem[]>> = {
  trainee: [
    { label: { key: 'nav.trainee' }, path: '/mijn-leerpad' },
    { label: { key: 'nav.literature' }, path: '/literatuur' },
    { label: { key: 'nav.blocks' }, path: '/dagdelen' },
    OPEN_DAYS,
  ],
  supervisor: [
    { label: { key: 'nav.sign' }, path: '/aftekenen' },
    { label: { key: 'nav.supervisees' }, path: '/supervisanten' },
  ],
  practising: [{ label: { key: 'nav.practice' }, path: '/praktijk' }],
  supervised: [{ label: { key: 'nav.supervision' }, path: '/supervisie' }],
  'told-signer': [{ label: { key: 'nav.signatures' }, path: '/overgenomen' }],
  teacher: [{ label: { key: 'nav.teaching' }, path: '/lesgeven', covers: ['/docentgegevens'] }, EVALUATIONS],
  secretariat: [
    { label: { key: 'nav.secretariat' }, path: '/secretariaat', covers: ['/namen'] },
    TRAINEES,
    LEADERS,
    GROUPS,
    RECORDS,
    { label: { key: 'nav.planning' }, path: '/planning' },
    { label: { key: 'nav.planned-days' }, path: '/dagen' },
    ACCREDITATION,
    { label: { key: 'nav.imports' }, path: '/invoer' },
    OBJECTIONS,
    { label: { key: 'nav.mails' }, path: '/mails' },
  ],
  board: [
    { label: { key: 'nav.board' }, path: '/bestuur', covers: ['/leeslijsten'] },
    TRAINEES,
    LEADERS,
    GROUPS,
    RECORDS,
    ACCREDITATION,
    OBJECTIONS,
    { label: { key: 'nav.roles' }, path: '/rollen' },
    { label: { key: 'nav.log' }, path: '/logboek' },
  ],
  // Last, since almost everybody here leads: where they arrive is what else they are.
  leader: [
    { label: { key: 'nav.sessions' }, path: '/supervisiesessies' },
    { label: { key: 'nav.standing' }, path: '/mijn-bevoegdheid' },
    OPEN_DAYS,
  ],
  organiser: [{ label: { key: 'nav.own-days' }, path: '/dagen' }, EVALUATIONS],
  'group-leader': [{ label: { key: 'nav.own-groups' }, path: '/mijn-groepen' }],
  // While an evaluation is open, for everybody who attended.
  evaluating: [EVALUATING],
};
