import { randomUUID } from 'node:crypto';
import { ClaimsService } from '../../src/hours/claims.service.js';
import type { SessionForm } from '../../src/learning/supervision/session.rules.js';
import { SupervisionSessions } from '../../src/learning/supervision/sessions.service.js';
import { PRACTISED, SUPERVISION } from '../../src/learning/supervision/supervision.kind.js';
import { claimsOfSessions, storeProposal } from '../../src/learning/supervision/supervision.queries.js';
import type { EntityManager } from 'typeorm';
import type { Weekday } from './calendar.js';
import type { LeaderKey } from './leaders.js';
import type { Services } from './services.js';
import type { DemoTrainee } from './story.js';

/** The day of a deed, counted back as everywhere in the demo. */
interface Dated {
  week: number;
  weekday: Weekday;
}

/** A session that a supervisor records on its day; trainees by their mailbox. */
interface HeldByDemo extends Dated {
  kind: 'hold';
  key: string;
  by: LeaderKey;
  start: string;
  minutes: number;
  form: SessionForm;
  who: readonly string[];
}

/** What is put right of a session, or proposed. */
export type SessionDeed =
  | HeldByDemo
  | (Dated & { kind: 'correct'; key: string; who: string; minutes: number; reason: string })
  | (Dated & { kind: 'take-out'; key: string; who: string; reason: string })
  | (Dated & { kind: 'move'; key: string; start: string; reason: string })
  | (Dated & {
      kind: 'propose';
      who: string;
      to: LeaderKey;
      start: string;
      minutes: number;
      form: SessionForm;
      about: string;
      fate: 'waits' | 'returned' | 'withdrawn';
    });

/** Sessions of supervision in every state: held, with a stand-in, put right, moved; proposed, returned, withdrawn. */
export const SESSIONS: readonly SessionDeed[] = [
  {
    kind: 'hold',
    key: 'group',
    week: 4,
    weekday: 'wednesday',
    by: 'marijke',
    start: '19:30',
    minutes: 90,
    form: 'group',
    // Only Lotte is her own: for the others she stands in.
    who: ['lotte.veenstra', 'pieter-bas.kuiper', 'khadija.benali'],
  },
  {
    kind: 'correct',
    key: 'group',
    week: 3,
    weekday: 'monday',
    who: 'pieter-bas.kuiper',
    minutes: 60,
    reason: 'Pieter-Bas kwam een half uur later',
  },
  {
    kind: 'take-out',
    key: 'group',
    week: 3,
    weekday: 'monday',
    who: 'khadija.benali',
    reason: 'Khadija had zich voor die avond afgemeld',
  },
  {
    kind: 'hold',
    key: 'alone',
    week: 3,
    weekday: 'tuesday',
    by: 'joost',
    start: '12:00',
    minutes: 60,
    form: 'individual',
    who: ['khadija.benali'],
  },
  {
    kind: 'move',
    key: 'alone',
    week: 2,
    weekday: 'monday',
    start: '13:00',
    reason: 'Wij begonnen een uur later dan ik had genoteerd',
  },
  {
    kind: 'hold',
    key: 'pair',
    week: 2,
    weekday: 'wednesday',
    by: 'joost',
    start: '16:00',
    minutes: 90,
    form: 'group',
    who: ['khadija.benali', 'thijs.van.der.laan'],
  },
  {
    kind: 'propose',
    week: 1,
    weekday: 'tuesday',
    who: 'khadija.benali',
    to: 'joost',
    start: '12:00',
    minutes: 60,
    form: 'individual',
    about: 'Ik merkte dat ik een stilte in de groep te snel vul, en wil leren die te laten duren.',
    fate: 'waits',
  },
  {
    kind: 'propose',
    week: 1,
    weekday: 'wednesday',
    who: 'pieter-bas.kuiper',
    to: 'fatma',
    start: '20:00',
    minutes: 120,
    form: 'group',
    about: 'Hoe ik het rondje afsluit zonder het samen te vatten.',
    fate: 'returned',
  },
  {
    kind: 'propose',
    week: 1,
    weekday: 'thursday',
    who: 'lotte.veenstra',
    to: 'marijke',
    start: '09:00',
    minutes: 45,
    form: 'individual',
    about: 'Wat ik in een groep wil leren.',
    fate: 'withdrawn',
  },
];

/** Lives the sessions of the demo, through the product's own services. */
export class DemoSessions {
  private readonly sessions = new Map<string, { id: string; by: string; heldOn: string }>();

  constructor(
    private readonly past: Services,
    private readonly manager: EntityManager,
    private readonly leaders: ReadonlyMap<LeaderKey, string>,
    private readonly trainees: ReadonlyMap<DemoTrainee, { personId: string; trajectoryId: string }>,
  ) {}

  /** Does one deed on its day. */
  async live(day: string, deed: SessionDeed): Promise<void> {
    if (deed.kind === 'hold') return this.hold(day, deed);
    if (deed.kind === 'propose') return this.propose(day, deed);
    const { id, by, heldOn } = this.sessions.get(deed.key)!;
    const { reason } = deed;
    const sessions = this.past.get(SupervisionSessions);
    if (deed.kind === 'move') return sessions.move(id, { heldOn, startsAt: deed.start, reason }, by);
    const claimId = await this.claimIn(id, this.traineeBy(deed.who).trajectoryId);
    if (deed.kind === 'take-out') return sessions.takeOut(id, { claimId, reason }, by);
    return sessions.correct(id, { claimId, minutes: deed.minutes, reason }, by);
  }

  private async hold(day: string, { key, by, start, minutes, form, who }: HeldByDemo): Promise<void> {
    const supervisor = this.leaders.get(by)!;
    const trajectoryIds = who.map((mailbox) => this.traineeBy(mailbox).trajectoryId);
    const session = { heldOn: day, startsAt: start, minutes, form, trajectoryIds };
    const sent = { formKey: randomUUID(), told: '' };
    const { kept, sessionId } = await this.past.get(SupervisionSessions).record(session, supervisor, sent);
    if (!kept) throw new Error(`The session ${key} of the demo cannot be recorded`);
    this.sessions.set(key, { id: sessionId, by: supervisor, heldOn: day });
  }

  private async propose(
    day: string,
    { who, to, start, minutes, form, about, fate }: Extract<SessionDeed, { kind: 'propose' }>,
  ): Promise<void> {
    const { trajectoryId, personId } = this.traineeBy(who);
    const askedOf = this.leaders.get(to)!;
    const said = { component: SUPERVISION.key, block: null, happenedOn: day, minutes, description: start };
    const details = { start, form, reflection: about, practice: [] };
    const claims = this.past.get(ClaimsService);
    const withDetails = (inner: EntityManager, id: string) => storeProposal(inner, id, details, PRACTISED);
    const claimId = await claims.submit(trajectoryId, said, personId, { askedOf, withDetails });
    const seen = { claimId, version: 1 };
    if (fate === 'withdrawn') await claims.withdraw(seen, personId);
    if (fate === 'returned')
      await claims.returnToTrainee(
        seen,
        askedOf,
        'Was het echt twee uur? In mijn agenda staat anderhalf uur.',
      );
  }

  private async claimIn(sessionId: string, trajectoryId: string): Promise<string> {
    const claims = await claimsOfSessions(this.manager, [sessionId]);
    return claims.find((one) => one.trajectoryId === trajectoryId && one.state === 'signed-off')!.claimId;
  }

  private traineeBy(mailbox: string): { personId: string; trajectoryId: string } {
    const found = [...this.trainees].find(([trainee]) => trainee.mailbox === mailbox);
    if (!found) throw new Error(`Nobody of the demo has the mailbox ${mailbox} yet`);
    return found[1];
  }
}
