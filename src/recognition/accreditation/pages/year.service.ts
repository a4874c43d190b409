import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sharedNumbers } from '../../../people/registers/register-numbers.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { AccreditationBodies } from '../bodies/accreditation-bodies.service.js';
import { dossierLines, dossiersOfMeetings } from '../dossier/dossiers.queries.js';
import { type ListedMeeting, meetingsBeside, meetingsBetween } from '../hand-off/closed-lists.queries.js';
import { placementsOf } from '../hand-off/placements.queries.js';
import { missingTeacherParts } from '../teachers/teacher-parts.queries.js';
import { evaluationsIn } from '../../evaluations/results.queries.js';
import { yearPage } from './year.page.js';
import type { GrantedPlacement } from './hand-off-waits.page.js';
import type { YearShown } from './year-waits.page.js';

/** Reads what accreditation is about in a year: each subject in one statement, and hand-offs in a few. */
@Injectable()
export class YearService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: AccreditationBodies,
    private readonly clock: Clock,
  ) {}

  /** @param asked the value of `?jaar=`; the present year without it, or for one in which there is nothing */
  async show(asked: unknown, reader: Pick<YearShown, 'language' | 'mendsNumbers'>): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const dossiers = await dossierLines(manager, today);
    const years = yearsOf(today, dossiers);
    const present = Number(today.slice(0, 4));
    const year = years.find((one) => String(one) === asked) ?? present;
    // What was held in December is handed over and evaluated in January.
    const earlier = year === present ? year - 1 : null;
    const drafts = dossiers.filter(({ state }) => state === 'draft' || state === 'questions');
    return yearPage(
      {
        dossiers,
        missing: await missingTeacherParts(
          manager,
          drafts.map(({ id }) => id),
        ),
        handOffs: await this.handOffs({ from: earlier ?? year, year }, today),
        evaluations: [
          ...(await evaluationsIn(manager, year, null)),
          ...(earlier === null ? [] : await evaluationsIn(manager, earlier, null)),
        ],
        shared: await sharedNumbers(manager),
      },
      { ...reader, year, years, today, bodies: this.bodies.all() },
    );
  }

  /** The meetings of some years, until today, of which something was granted that holds on their day. */
  private async handOffs(
    { from, year }: { from: number; year: number },
    today: string,
  ): Promise<GrantedPlacement[]> {
    const { manager } = this.dataSource;
    const last = `${year}-12-31`;
    const until = last < today ? last : today;
    const meetings = await meetingsBetween(manager, { from: `${from}-01-01`, until });
    const ids = meetings.map(({ id }) => id);
    const dossiers = await dossiersOfMeetings(manager, ids, today);
    const asked = dossiers.flatMap(({ meetingId, body: key, type, grant }) => {
      const body = this.bodies.all().find((one) => one.key === key);
      const heldOn = meetings.find(({ id }) => id === meetingId)?.heldOn;
      const holds = heldOn && grant && grant.validFrom <= heldOn && heldOn <= grant.validUntil;
      return body && holds ? [{ meetingId, body, type, grant }] : [];
    });
    const placements = [...(await placementsOf(manager, asked)).values()];
    const beside = await meetingsBeside(manager, ids);
    return placements.map((placement) => {
      const of = asked.find(
        ({ meetingId, body }) => meetingId === placement.scope.meeting.id && body.key === placement.body.key,
      )!;
      return { ...placement, points: of.grant.points * shareOf(placement.scope, beside) };
    });
  }
}

/** Which part of its course is handed over, by the minutes that count: what was granted is for all of it. */
function shareOf({ meetings }: GrantedPlacement['scope'], beside: readonly ListedMeeting[]): number {
  const minutes = (some: readonly ListedMeeting[]) => some.reduce((sum, { counted }) => sum + counted, 0);
  const course = minutes(beside.filter(({ editionId }) => editionId === meetings[0]?.editionId));
  return course === 0 ? 1 : minutes(meetings) / course;
}

/** This year, and every year of which there is a dossier; the latest first. */
function yearsOf(
  today: string,
  dossiers: readonly { heldFrom: string | null; heldUntil: string | null }[],
): number[] {
  const days = dossiers.flatMap(({ heldFrom, heldUntil }) =>
    [heldFrom, heldUntil].filter((day) => day !== null),
  );
  const years = [today, ...days].map((day) => Number(day.slice(0, 4)));
  return [...new Set(years)].sort((one, other) => other - one);
}
