import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { singleTexts } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { closedToEnrolling } from '../../../meetings/enrolment.rules.js';
import { EnrolmentsService } from '../../../meetings/enrolments.service.js';
import { enrolledText } from '../../../meetings/pages/enrolling/enrolling.page.js';
import { LINES_AT_MOST, readAttendeeList } from '../../attendee-line.rules.js';
import { attendeesOf } from '../../attendees.queries.js';
import { DayListService } from '../../day-list.service.js';
import type { KnownDay } from '../../days.queries.js';
import { DaysService, type Keeper } from '../../days.service.js';
import {
  attendeesPage,
  attendeesPath,
  type AttendeesShown,
  leftOf,
  listPreviewPage,
} from './attendees.page.js';

/** Who comes to a day, and enrolling many of them at once from a list (I2). */
@Injectable()
export class AttendeesPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: DaysService,
    private readonly lists: DayListService,
    private readonly enrolments: EnrolmentsService,
    private readonly clock: Clock,
  ) {}

  /** Who has a place and who waits; that it was looked at is kept (V3). @throws DomainError `day.not-found` (404) */
  async show(keeper: Keeper, id: string, query: Record<string, unknown>): Promise<Page> {
    const day = await this.open(keeper, id);
    await recordView(this.dataSource.manager, keeper.personId, { kind: 'meeting', id: day.id });
    return this.page(day, { notice: enrolledText(query) });
  }

  /** A line for each line of the list: what enrolling will do. */
  async preview(keeper: Keeper, id: string, body: unknown): Promise<Page> {
    const day = await this.open(keeper, id);
    const { lijst = '', terug } = singleTexts(body);
    if (terug !== undefined) return this.page(day, { pasted: lijst });
    const lines = readAttendeeList(lijst);
    if (lines.length === 0) return this.page(day, { wrong: { key: 'attendees.nothing' } });
    if (lines.length > LINES_AT_MOST) {
      const wrong = { key: 'attendees.too-long' as const, params: { most: LINES_AT_MOST } };
      return this.page(day, { pasted: lijst, wrong });
    }
    return listPreviewPage(day, lijst, await this.lists.preview(day, lines, new Map()));
  }

  /** Enrols whom the list names beyond doubt or by choice; the lines that are left come back, to be put right. */
  async enrol(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.open(keeper, id);
    const texts = singleTexts(body);
    const { lijst = '' } = texts;
    const lines = readAttendeeList(lijst);
    if (lines.length === 0 || lines.length > LINES_AT_MOST) throw new BadRequestException();
    const chosen = new Map(
      lines.flatMap(({ line }): [number, string][] => {
        const choice = texts[`keuze${line}`];
        return choice ? [[line, choice]] : [];
      }),
    );
    const actor = actorOf.person(keeper.personId);
    const { placed, waiting, outcomes } = await this.lists.enrol(day.id, lines, chosen, actor);
    const left = leftOf(lijst, outcomes);
    if (left.count === 0) return seeOther(`${attendeesPath(day)}?plaats=${placed}&wacht=${waiting}`);
    const notice = { key: 'enrolling.done' as const, params: { placed, waiting } };
    return this.page(await this.open(keeper, id), { notice, pasted: left.text, left: left.count });
  }

  /** Cancels for one; the first of the waiting list moves up. */
  async cancel(keeper: Keeper, id: string, body: unknown): Promise<SeeOther> {
    const day = await this.open(keeper, id);
    const { persoon } = singleTexts(body);
    if (!isId(persoon)) throw new BadRequestException();
    const right = { afterDeadline: true };
    await this.enrolments.cancel(day.id, persoon, actorOf.person(keeper.personId), right);
    return seeOther(`${attendeesPath(day)}?uitgeschreven=1`);
  }

  private async page(day: KnownDay, shown: AttendeesShown): Promise<Page> {
    const attendees = await attendeesOf(this.dataSource.manager, day.id);
    const meeting = {
      ...day,
      state: day.state === 'cancelled' ? ('cancelled' as const) : ('planned' as const),
    };
    const closed = closedToEnrolling(meeting, this.clock.now(), true);
    return attendeesPage(day, attendees, closed, shown);
  }

  /** @throws DomainError `day.not-found` (404), also for a draft: nobody can enrol there yet */
  private async open(keeper: Keeper, id: string): Promise<KnownDay> {
    const day = await this.days.kept(keeper, id);
    if (day.state === 'draft') throw new DomainError('day.not-found', {}, 'not-found');
    return day;
  }
}
