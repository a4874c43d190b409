import { randomUUID } from 'node:crypto';
import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import { Person } from '../../src/people/person.entity.js';
import { keepNumber } from '../../src/people/registers/register-numbers.queries.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { FixedClock } from '../../src/platform/clock/clock.service.js';
import { AccreditationBodies } from '../../src/recognition/accreditation/bodies/accreditation-bodies.service.js';
import { pointsOf } from '../../src/recognition/accreditation/bodies/body.rules.js';
import { accreditedMinutes } from '../../src/recognition/accreditation/dossier/dossier-description.rules.js';
import { DossierDescriptions } from '../../src/recognition/accreditation/dossier/dossier-descriptions.service.js';
import type { Grant } from '../../src/recognition/accreditation/dossier/grant.rules.js';
import { Dossier } from '../../src/recognition/accreditation/dossier/dossier.entity.js';
import { DossiersService } from '../../src/recognition/accreditation/dossier/dossiers.service.js';
import { proposalsOf } from '../../src/recognition/accreditation/dossier/proposals.rules.js';
import { HandingByHand } from '../../src/recognition/accreditation/hand-off/by-hand.service.js';
import { HandedNumbers } from '../../src/recognition/accreditation/hand-off/handed-numbers.service.js';
import { placementOf } from '../../src/recognition/accreditation/hand-off/placements.queries.js';
import type { RowOutcome } from '../../src/recognition/accreditation/pe-online/outcomes.rules.js';
import { refusalOf } from '../../src/recognition/accreditation/pe-online/refusal.rules.js';
import { TeacherParts } from '../../src/recognition/accreditation/teachers/teacher-parts.service.js';
import type { DemoCalendar } from './calendar.js';
import { emailOf } from './cohort.js';
import { type AccreditedThing, CHANGED_NUMBERS, DOSSIERS, type DossierStory, PARTS } from './dossiers.js';
import type { Services } from './services.js';

/** A meeting of the demo. */
interface HeldMeeting {
  id: string;
  editionId: string;
  heldOn: string;
}

/** Types of courses are about single meetings. */
const BY_MEETING = 1;
/** How many of a file were refused, and of how many the answer said nothing. */
const REFUSED = 2;
const UNKNOWN = 1;

/** Submits the demo's courses and days for accreditation, and hands attendance over, through the product's services (Q1, Q6, Q7). */
export class DemoAccreditation {
  /** @param secretary who does all of it */
  constructor(
    private readonly past: Services,
    private readonly manager: EntityManager,
    private readonly clock: FixedClock,
    private readonly calendar: DemoCalendar,
    private readonly secretary: string,
  ) {}

  async tell(): Promise<void> {
    await this.changeNumbers();
    await this.teachersSay();
    for (const story of DOSSIERS) await this.live(story);
  }

  /** Not everybody has a number of the doctors’ register. */
  private async changeNumbers(): Promise<void> {
    for (const [mailbox, register, text] of CHANGED_NUMBERS)
      await keepNumber(this.manager, await this.idOf(mailbox), { register, text });
  }

  private async teachersSay(): Promise<void> {
    this.clock.setToday(this.calendar.day(103, 'monday'));
    for (const { mailbox, ...said } of PARTS)
      await this.past.get(TeacherParts).keep(await this.idOf(mailbox), said, 0);
  }

  private async live(story: DossierStory): Promise<void> {
    const meetings = await this.meetingsOf(story.of);
    const { editionId } = meetings[0]!;
    const dossiers = this.past.get(DossiersService);
    const [actor, id] = [actorOf.person(this.secretary), randomUUID()];
    this.clock.setToday(this.calendar.day(story.begun, 'monday'));
    await dossiers.begin(id, { editionId, body: story.body }, actor);
    await dossiers.fill(id, 1, await this.filledIn(story, editionId), actor);
    for (const { week, weekday, step, text } of story.steps) {
      this.clock.setToday(this.calendar.day(week, weekday));
      const { version } = await this.manager.findOneByOrFail(Dossier, { id });
      const granted = step === 'grant' ? await this.grantOf(story, id, meetings) : null;
      const said = { ...(text && { text }), ...(granted && { granted }) };
      await dossiers.take(id, version, step, said, actor);
    }
    for (const block of story.pasted ?? []) await this.paste(meetings[block - 1]!, story.body);
    if (story.uploaded) await this.upload(meetings[0]!, story.body);
  }

  /** What the system proposes, and what it cannot know; a draft lacks the latter. */
  private async filledIn({ body, reading, steps }: DossierStory, editionId: string) {
    const known = await this.past.get(DossierDescriptions).known(this.manager, editionId);
    const proposed = proposalsOf(known, this.bodyOf(body));
    return steps.length > 0 ? { ...proposed, literature: reading ?? '' } : { ...proposed, evaluation: '' };
  }

  private async grantOf(
    { body, number, months }: DossierStory,
    id: string,
    meetings: readonly HeldMeeting[],
  ): Promise<Grant> {
    const dossier = await this.manager.findOneByOrFail(Dossier, { id });
    const descriptions = this.past.get(DossierDescriptions);
    const known = await descriptions.known(this.manager, dossier.editionId);
    const described = await descriptions.describe(this.manager, known, dossier, 'nl');
    const accreditation = this.bodyOf(body);
    const validFrom = meetings[0]!.heldOn;
    const until = Temporal.PlainDate.from(validFrom).add({ months: months ?? accreditation.validMonths });
    return {
      number: number!,
      points: pointsOf(accreditation, accreditedMinutes(described)),
      validFrom,
      validUntil: until.subtract({ days: 1 }).toString(),
    };
  }

  /** The secretary pastes the list, and the body takes all of it. */
  private async paste({ id: meetingId, heldOn }: HeldMeeting, key: string): Promise<void> {
    this.clock.setToday(daysAfter(heldOn, 3));
    const asked = { meetingId, body: this.bodyOf(key), type: BY_MEETING } as const;
    const { send } = (await placementOf(this.manager, asked))!.difference;
    if (send.length > 0) await this.past.get(HandingByHand).pasted(asked, send, this.secretary);
  }

  /** All of them are sent as a test, which counts for nothing; then as a file, of whose people some are refused. */
  private async upload({ id: meetingId, heldOn }: HeldMeeting, body: string): Promise<void> {
    const asked = { meetingId, body: this.bodyOf(body), type: BY_MEETING } as const;
    const rows = (await placementOf(this.manager, asked))!.difference.send;
    const told = { meetingId, body, by: this.secretary, rows };
    const numbers = this.past.get(HandedNumbers);
    this.clock.setToday(daysAfter(heldOn, 2));
    const all = rows.map((): RowOutcome => ({ state: 'accepted' }));
    const came = { end: { booked: 'told' as const }, general: [] };
    await numbers.record(this.manager, { ...told, test: true, means: 'sent' }, { ...came, outcomes: all });
    this.clock.setToday(daysAfter(heldOn, 3));
    const outcomes = rows.map(({ number }, index): RowOutcome => {
      if (index < REFUSED) {
        const message = `Professional ${number} op regel ${index + 1} bestaat niet in PE`;
        return { state: 'refused', refusal: refusalOf({ number: '100', message }) };
      }
      return { state: index < REFUSED + UNKNOWN ? 'unknown' : 'accepted' };
    });
    await numbers.record(this.manager, { ...told, test: false, means: 'answer' }, { ...came, outcomes });
  }

  private bodyOf(key: string) {
    return this.past.get(AccreditationBodies).byKey(key);
  }

  private async meetingsOf({ component, title, last }: AccreditedThing): Promise<HeldMeeting[]> {
    const all = await this.manager.query<HeldMeeting[]>(
      `SELECT m.id, m.edition_id AS "editionId", m.held_on AS "heldOn" FROM meeting m JOIN edition e ON e.id = m.edition_id
        WHERE e.component IS NOT DISTINCT FROM $1 AND e.title LIKE $2 ORDER BY m.held_on`,
      [component, `${title}%`],
    );
    const { editionId } = all.at(last ? -1 : 0)!;
    return all.filter((one) => one.editionId === editionId);
  }

  private async idOf(mailbox: string): Promise<string> {
    return (await this.manager.findOneByOrFail(Person, { email: emailOf({ mailbox }) })).id;
  }
}

function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
