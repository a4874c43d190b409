import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { AssociationKey } from '../../../../platform/documents/association-key.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { ownPlaces } from '../../../meetings/own-places.queries.js';
import { type CodedDay, judgeDayCode, readDayCode } from '../../day-code.rules.js';
import { DayCodes } from '../../day-codes.service.js';
import { dayBy, daysOf, type KnownDay } from '../../days.queries.js';
import { knownPerson } from '../../door/door.queries.js';
import { genuineCodePage, ownCodePage, refusedCodePage } from './code.page.js';

/** Codes for the door: attendees see their own, and organisers are told whether one is genuine (I4). */
@Injectable()
export class CodePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: AssociationKey,
    private readonly codes: DayCodes,
    private readonly clock: Clock,
  ) {}

  /** The code of a person with a place. @throws DomainError `day.not-found` (404) when they have none */
  async own(personId: string, id: string): Promise<Page> {
    const { manager } = this.dataSource;
    const day = isId(id) ? await dayBy(manager, id) : undefined;
    const place = day && (await ownPlaces(manager, personId, [day.id])).get(day.id);
    if (day?.state !== 'published' || place?.enrolment !== 'placed')
      throw new DomainError('day.not-found', {}, 'not-found');
    return ownCodePage(day, this.codes.addressOf({ meetingId: day.id, personId }));
  }

  /** What a code says at the door of the day that is held now, or whose code it is. */
  async read({ personId, roles }: Viewer, code: string): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const read = readDayCode(this.key, code);
    const day = read ? await dayBy(manager, read.meetingId) : undefined;
    const kept = await daysOf(manager, roles.includes('secretariat') ? null : personId);
    const ofCode = day ? codedDay(day) : null;
    const own = kept.find(({ id }) => id === day?.id) ?? kept.find(({ heldOn }) => heldOn === today);
    const verdict = judgeDayCode({ meetingId: own?.id ?? '' }, ofCode, today);
    const door = kept.find(({ heldOn }) => heldOn === today) ?? null;
    if (verdict !== 'genuine') return refusedCodePage(verdict, day?.heldOn ?? '', door);
    const person = await knownPerson(manager, read!.personId);
    return person ? genuineCodePage(day!, person) : refusedCodePage('forged', '', door);
  }
}

function codedDay({ id, heldOn, state }: KnownDay): CodedDay {
  return { meetingId: id, heldOn, state: state === 'cancelled' ? 'cancelled' : 'planned' };
}
