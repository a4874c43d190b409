import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { answerForm, blankForm, singleTexts } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import type { UploadedFile } from '../../../../platform/web/uploads.form.js';
import { type Clash, clashesOf, groupedBy } from '../../../meetings/clashes.queries.js';
import { closedToEnrolling } from '../../../meetings/enrolment.rules.js';
import { EnrolmentsService } from '../../../meetings/enrolments.service.js';
import { enrolledText } from '../../../meetings/pages/enrolling/enrolling.page.js';
import { LINES_AT_MOST, readAttendeeList } from '../../attendee-line.rules.js';
import { AS_GUEST, enrols } from '../../attendee-list.rules.js';
import { attendeesOf, candidatesNamed } from '../../attendees.queries.js';
import { DayListService } from '../../day-list.service.js';
import type { KnownDay } from '../../days.queries.js';
import { DaysService, type Keeper, readsWishes } from '../../days.service.js';
import { ListFileService } from '../../list-file.service.js';
import {
  attendeesPage,
  attendeesPath,
  type AttendeesShown,
  leftOf,
  listPreviewPage,
} from './attendees.page.js';
import { GuestForm } from './guest.form.js';
import { guestPage } from './guest.page.js';

/** The attendees of a day; organisers enrol one, or many at once from a list (I2). */
@Injectable()
export class AttendeesPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: DaysService,
    private readonly lists: DayListService,
    private readonly files: ListFileService,
    private readonly enrolments: EnrolmentsService,
    private readonly clock: Clock,
  ) {}

  /** The places and the waiting list; the audit log keeps that they were read (V3). @throws DomainError `day.not-found` (404) */
  async show(keeper: Keeper, id: string, query: Record<string, unknown>): Promise<Page> {
    const day = await this.open(keeper, id);
    await recordView(this.dataSource.manager, keeper.personId, { kind: 'meeting', id: day.id });
    const typed = typeof query['zoek'] === 'string' ? query['zoek'].trim() : '';
    return this.page(day, { notice: enrolledText(query), typed, readsWishes: readsWishes(keeper, day) });
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
    const outcomes = await this.lists.preview(day, lines, new Map());
    const people = outcomes.flatMap(({ person, choices }) => [
      ...(person ? [person] : []),
      ...choices.people,
    ]);
    return listPreviewPage(day, lijst, outcomes, { sameTime: await this.sameTime(day, people) });
  }

  /** The same for a list that comes as a file: its lines stand on the page as if they had been pasted. */
  async upload(keeper: Keeper, id: string, files: AsyncIterable<UploadedFile>): Promise<Page> {
    const day = await this.open(keeper, id);
    try {
      return await this.preview(keeper, id, { lijst: await this.files.textOf(files) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return this.page(day, { wrongFile: { key: error.code, params: error.params } });
    }
  }

  /** Enrols one person whom the organiser looked up (`persoon`), or many from a list. */
  async enrol(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const { persoon } = singleTexts(body);
    if (persoon === undefined) return this.enrolList(keeper, id, body);
    const day = await this.open(keeper, id);
    if (!isId(persoon)) throw new BadRequestException();
    const { state } = await this.lists.enrolOne(day.id, persoon, actorOf.person(keeper.personId));
    return seeOther(
      `${attendeesPath(day)}?plaats=${state === 'placed' ? 1 : 0}&wacht=${state === 'waiting' ? 1 : 0}`,
    );
  }

  /** The form of a guest. */
  async guestForm(keeper: Keeper, id: string): Promise<Page> {
    return guestPage(await this.open(keeper, id), blankForm());
  }

  /** Enrols a guest; when the portal may know them already, the organiser chooses first. */
  async enrolGuest(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.open(keeper, id);
    return answerForm<GuestForm, Page | SeeOther>(GuestForm, body, {
      accept: async ({ naam: name, email, beroep, wens: wish }, typed) => {
        const written = [name, email ?? ''].filter(Boolean).join('; ');
        const line = {
          line: 1,
          typed: written,
          number: null,
          bigNumber: null,
          email,
          name,
          profession: null,
          fault: null,
        };
        const [outcome] = await this.lists.preview(day, [line], new Map());
        // A name without an address may be anybody's, but the organiser has said it: a guest.
        const isGuest = outcome!.fate === 'unknown-name';
        if (!isGuest && outcome!.choices.people.length > 0) {
          return listPreviewPage(day, written, [outcome!], { guest: { profession: beroep, wish } });
        }
        if (!isGuest && !enrols(outcome!)) {
          const known: Text = { key: 'guest.known', params: { why: outcome!.fate } };
          return guestPage(day, { typed, wrong: { naam: known } });
        }
        const chosen = new Map(isGuest ? [[1, AS_GUEST]] : []);
        const told = { profession: beroep || null, wish };
        const actor = actorOf.person(keeper.personId);
        const { placed, waiting } = await this.lists.enrol(day.id, [line], chosen, actor, told);
        return seeOther(`${attendeesPath(day)}?plaats=${placed}&wacht=${waiting}`);
      },
      again: (filled) => guestPage(day, filled),
    });
  }

  /** Enrols whom the list names beyond doubt or the organiser chose; the other lines come back, to be put right. */
  private async enrolList(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.open(keeper, id);
    const texts = singleTexts(body);
    const { lijst = '' } = texts;
    const lines = readAttendeeList(lijst);
    if (lines.length === 0 || lines.length > LINES_AT_MOST) throw new BadRequestException();
    const chosen = choicesIn(texts, lines);
    const actor = actorOf.person(keeper.personId);
    const { beroep = '', wens = '' } = texts;
    const told = lines.length === 1 ? { profession: beroep || null, wish: wens } : undefined;
    const { placed, waiting, outcomes } = await this.lists.enrol(day.id, lines, chosen, actor, told);
    const left = leftOf(lijst, outcomes);
    if (left.count === 0) return seeOther(`${attendeesPath(day)}?plaats=${placed}&wacht=${waiting}`);
    const notice = { key: 'enrolling.done' as const, params: { placed, waiting } };
    return this.page(await this.open(keeper, id), { notice, pasted: left.text, left: left.count });
  }

  /** Cancels a person's enrolment; the first of the waiting list moves up. */
  async cancel(keeper: Keeper, id: string, body: unknown): Promise<SeeOther> {
    const day = await this.open(keeper, id);
    const { persoon } = singleTexts(body);
    if (!isId(persoon)) throw new BadRequestException();
    const right = { afterDeadline: true };
    await this.enrolments.cancel(day.id, persoon, actorOf.person(keeper.personId), right);
    return seeOther(`${attendeesPath(day)}?uitgeschreven=1`);
  }

  private async page(day: KnownDay, shown: AttendeesShown): Promise<Page> {
    const { manager } = this.dataSource;
    const attendees = await attendeesOf(manager, day.id);
    const { typed = '' } = shown;
    const found = typed === '' ? [] : await candidatesNamed(manager, day.id, typed);
    const meeting = {
      ...day,
      state: day.state === 'cancelled' ? ('cancelled' as const) : ('planned' as const),
    };
    const closed = closedToEnrolling(meeting, this.clock.now(), true);
    const sameTime = await this.sameTime(day, [...attendees, ...found]);
    return attendeesPage(day, { attendees, found, sameTime }, closed, shown);
  }

  /** By person, what else they come to, teach or organise in the hours of the day (C1). */
  private async sameTime(
    { id, heldOn, startsAt, endsAt }: KnownDay,
    people: readonly { personId: string }[],
  ): Promise<Map<string, Clash[]>> {
    const ids = people.map(({ personId }) => personId);
    const slot = { id, heldOn, startsAt, endsAt };
    const clashes = await clashesOf(this.dataSource.manager, [slot], ids);
    return groupedBy(clashes, ({ personId }) => personId);
  }

  /** @throws DomainError `day.not-found` (404), also for a draft: nobody can enrol there yet */
  private async open(keeper: Keeper, id: string): Promise<KnownDay> {
    const day = await this.days.kept(keeper, id);
    if (day.state === 'draft') throw new DomainError('day.not-found', {}, 'not-found');
    return day;
  }
}

/** Which of several people each line means, as the organiser chose on the page. */
function choicesIn(
  texts: Readonly<Record<string, string>>,
  lines: readonly { line: number }[],
): Map<number, string> {
  return new Map(
    lines.flatMap(({ line }): [number, string][] => {
      const choice = texts[`keuze${line}`];
      return choice ? [[line, choice]] : [];
    }),
  );
}
