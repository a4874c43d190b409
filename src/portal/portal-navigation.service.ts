import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../platform/auth/viewer.form.js';
import { OWN_FACTORS_PATH } from '../platform/auth/factor-missing.rules.js';
import { type FrameNotice, type NavItem, Navigation } from '../platform/web/frame.service.js';
import type { Text } from '../platform/web/page-answer.rules.js';
import { ViewerRelations } from '../platform/auth/viewer-relations.service.js';

const PUBLIC_ITEMS: readonly NavItem[] = [
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
const EVALUATING: NavItem = { label: { key: 'nav.evaluating' }, path: '/evaluatie' };

/** Days to come, for somebody who may enrol in them. */
const OPEN_DAYS: NavItem = { label: { key: 'nav.days' }, path: '/intervisiedagen' };

/** What each relation and role brings, its home first. Somebody may have several. */
const ITEMS: Readonly<Record<string, readonly NavItem[]>> = {
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
  // While an evaluation is open, for everybody who was there.
  evaluating: [EVALUATING],
};

/** Where a person without role or trajectory arrives. */
const ACCOUNT_PATH = '/account';

/** The main menu: by what the viewer is; visitors see the public pages. */
@Injectable()
export class PortalNavigation extends Navigation {
  constructor(private readonly relations: ViewerRelations) {
    super();
  }

  async itemsFor(request: FastifyRequest): Promise<NavItem[]> {
    return request.viewer ? this.ownItems(request.viewer, request) : [...PUBLIC_ITEMS];
  }

  /**
   * That a role asks for a second factor, on every page but those where the viewer sets one up; on their home, that an
   * evaluation is open.
   */
  async noticeFor(request: FastifyRequest): Promise<FrameNotice | null> {
    const { viewer, url } = request;
    if (!viewer) return null;
    if (!viewer.factorNeeded) return this.evaluationNotice(viewer, request);
    if (url.startsWith(OWN_FACTORS_PATH)) return null;
    const { from, shut } = viewer.factorNeeded;
    const text: Text =
      shut.length > 0
        ? { key: 'account.factor.notice.shut' }
        : { key: 'account.factor.notice', params: { from } };
    return { text, link: { label: { key: 'account.factor.set-up' }, path: OWN_FACTORS_PATH } };
  }

  /** The same for viewers who answered and who did not, since nobody is shown who did (Q8). */
  private async evaluationNotice(viewer: Viewer, request: FastifyRequest): Promise<FrameNotice | null> {
    const relations = await this.relations.of(viewer, request);
    const [path] = request.url.split('?', 1);
    if (!relations.has('evaluating') || path !== (await this.homeOf(viewer, request))) return null;
    return { text: { key: 'evaluations.notice' }, link: EVALUATING };
  }

  /** The page on which somebody arrives: the first of their own menu. */
  async homeOf(viewer: Viewer, request: FastifyRequest): Promise<string> {
    const [first] = await this.ownItems(viewer, request);
    return first?.path ?? ACCOUNT_PATH;
  }

  private async ownItems(viewer: Viewer, request: FastifyRequest): Promise<NavItem[]> {
    const relations = await this.relations.of(viewer, request);
    const items = Object.entries(ITEMS)
      .filter(([relation]) => relations.has(relation))
      .flatMap(([, brought]) => brought);
    // The secretariat and the board share some pages: a person with both roles has each once.
    return items.filter(({ path }, index) => items.findIndex((other) => other.path === path) === index);
  }
}
