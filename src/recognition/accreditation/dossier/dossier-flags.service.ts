import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { MeetingReplanned } from '../../../learning/meetings/meeting-events.rules.js';
import type { Actor } from '../../../platform/audit/actor.rules.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { Dossier, DossierFlag } from './dossier.entity.js';
import { DossierDescriptions } from './dossier-descriptions.service.js';
import { stateOn } from './dossier-states.rules.js';
import { audit, lockDossier, raiseFlags } from './dossiers.service.js';
import { type Flag, flagsAfter, type GrantedMeeting, grantedMeetings, lowered } from './flags.rules.js';

/**
 * Raises a flag in the transaction that changes date, teachers or topics of a meeting of a granted dossier. It stays, even
 * when the change is undone, until the secretariat lowers it with a reason (Q6). Granting raises flags for earlier changes.
 */
@Injectable()
export class DossierFlags implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventDispatcher,
    private readonly descriptions: DossierDescriptions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(MeetingReplanned, ({ editionId }, manager) => this.compare(manager, editionId));
  }

  /**
   * Lowers a flag: the body was told, or need not be. One that somebody lowered before stays as it was.
   *
   * @throws DomainError `accreditation.flag.not-found` (404), `accreditation.flag.reason-missing` on `reason`
   */
  async lower(dossierId: string, flagId: string, reason: string, by: Actor): Promise<void> {
    if (reason.trim() === '')
      throw new DomainError('accreditation.flag.reason-missing', {}, 'invalid', 'reason');
    await this.dataSource.transaction(async (manager) => {
      const dossier = await lockDossier(manager, dossierId);
      const flag = await manager.findOneBy(DossierFlag, { id: flagId, dossierId });
      if (!flag) throw new DomainError('accreditation.flag.not-found', {}, 'not-found');
      if (flag.loweredAt !== null) return;
      const up = await flagsUp(manager, dossierId);
      const now = await this.meetingsNow(manager, dossier);
      const { known } = lowered(up, { meeting: flag.meetingId, what: flag.what }, dossier.known ?? [], now);
      const loweredAt = new Date(this.clock.now().epochMilliseconds);
      const how = { loweredAt, loweredBy: by, loweredBecause: reason.trim() };
      await manager.update(DossierFlag, { id: flagId }, how);
      await manager.update(Dossier, { id: dossierId }, { known });
      await audit(manager, by, 'accreditation.flag-lowered', dossierId, { flag: flagId });
    });
  }

  private async compare(manager: EntityManager, editionId: string): Promise<void> {
    // All of them, granted or not: granting one at the same moment waits here, or this waits for it.
    const dossiers = await manager.find(Dossier, {
      where: { editionId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const today = this.clock.today();
    const granted = dossiers.filter(
      ({ state, validUntil }) => stateOn(state, validUntil, today) === 'granted',
    );
    for (const dossier of granted) {
      const up = await flagsUp(manager, dossier.id);
      const now = await this.meetingsNow(manager, dossier);
      const raised = flagsAfter(up, dossier.known ?? [], now).slice(up.length);
      await raiseFlags(manager, dossier.id, raised, new Date(this.clock.now().epochMilliseconds));
    }
  }

  private async meetingsNow(manager: EntityManager, dossier: Dossier): Promise<GrantedMeeting[]> {
    const known = await this.descriptions.known(manager, dossier.editionId);
    return grantedMeetings(await this.descriptions.describe(manager, known, dossier, 'nl'));
  }
}

/** The flags of a dossier that nobody lowered. */
async function flagsUp(manager: EntityManager, dossierId: string): Promise<Flag[]> {
  const rows = await manager.findBy(DossierFlag, { dossierId, loweredAt: IsNull() });
  return rows.map(({ meetingId, what }) => ({ meeting: meetingId, what }));
}
