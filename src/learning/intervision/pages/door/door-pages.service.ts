import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { attendeesOf, byName } from '../../../meetings/attendees.queries.js';
import type { KnownDay } from '../../days.queries.js';
import { DaysService } from '../../days.service.js';
import { othersNamed, tapsOf } from '../../door/door.queries.js';
import { DoorService } from '../../door/door.service.js';
import { readTaps } from './door.form.js';
import { doorPage, doorPath } from './door.page.js';

/** The list at the door of a day, and the taps of its organisers on it (I4). */
@Injectable()
export class DoorPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: DaysService,
    private readonly door: DoorService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param typed the name or number of somebody who may not be on the list @param skipped how many taps were just left out
   *
   * @throws DomainError `day.not-found` (404)
   */
  async show(viewer: Viewer, id: string, typed: string, skipped: number): Promise<Page> {
    const { manager } = this.dataSource;
    const day = await this.day(viewer, id);
    const list = byName(await attendeesOf(manager, day.id));
    const listed = list.map(({ personId }) => personId);
    const others = typed === '' ? [] : await othersNamed(manager, listed, typed);
    const taps = await tapsOf(manager, day.id);
    const { accountId } = viewer;
    return doorPage(day, { list, taps, others, typed, skipped, accountId, today: this.clock.today() });
  }

  /** Keeps taps; a tap that a phone sends again changes nothing, and the page says how many could not be kept. */
  async tap(viewer: Viewer, id: string, body: unknown): Promise<SeeOther> {
    const day = await this.day(viewer, id);
    const { taps, unreadable, device } = readTaps(body, new Date(this.clock.now().epochMilliseconds));
    const skipped = unreadable + (await this.door.tap(day.id, taps, viewer.personId, device));
    return seeOther(skipped > 0 ? `${doorPath(day)}?overgeslagen=${skipped}` : doorPath(day));
  }

  private day({ personId, roles }: Viewer, id: string): Promise<KnownDay> {
    return this.days.kept({ personId, secretariat: roles.includes('secretariat') }, id);
  }
}
