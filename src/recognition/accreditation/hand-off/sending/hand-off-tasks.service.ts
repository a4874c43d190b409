import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import { type DossierOfMeeting, dossiersOfMeetings } from '../../dossier/dossiers.queries.js';
import { handedOf, handOffKey } from '../hand-offs.queries.js';
import { type Placement, placementsOf } from '../placements.queries.js';
import { modesOf, sendingMode } from './modes.queries.js';
import { ProviderAccounts } from './provider-accounts.service.js';
import { handedMeetings, type KnownSending, latestSendings } from './sendings.queries.js';
import { type OpenTask, openTasks } from './tasks.rules.js';

/** What has to be seen to of one meeting for one body. */
export interface HandOffTaskGroup {
  placement: Placement;
  dossierId: string | null;
  /** whether the product can send it by itself */
  sends: boolean;
  tasks: OpenTask[];
  /** the last sending, if it stopped before its end and something is left to send */
  stopped: KnownSending | null;
  /** how many wait to be handed over, of a meeting of which some were */
  waiting: number;
}

/** Tasks follow from who gets points and what was answered: none is stored, so one that is mended is gone (Q7). */
@Injectable()
export class HandOffTasks {
  constructor(
    private readonly clock: Clock,
    private readonly bodies: AccreditationBodies,
    private readonly accounts: ProviderAccounts,
  ) {}

  /**
   * What has to be seen to, the latest meeting first; while a list is open again nothing of it is. Its statements do not grow with the
   * meetings.
   *
   * @param meetingIds only these; null: all of which something was told or tried
   */
  async all(
    manager: EntityManager,
    meetingIds: readonly string[] | null = null,
  ): Promise<HandOffTaskGroup[]> {
    const handed = (await handedMeetings(manager)).filter(
      ({ meetingId }) => meetingIds === null || meetingIds.includes(meetingId),
    );
    const ids = [...new Set(handed.map(({ meetingId }) => meetingId))];
    const dossiers = await dossiersOfMeetings(manager, ids, this.clock.today());
    const known = new Map(this.bodies.all().map((body) => [body.key, body]));
    const asked = handed.flatMap(({ meetingId, body: key }) => {
      const body = known.get(key);
      const dossier = dossiers.find((one) => one.meetingId === meetingId && one.body === key);
      return body ? [{ meetingId, body, type: dossier?.type ?? null, dossier }] : [];
    });
    const placements = await placementsOf(manager, asked);
    const [tried, sendings, modes] = [
      await handedOf(manager, ids, true),
      await latestSendings(manager, ids),
      await modesOf(manager),
    ];
    return asked
      .flatMap(({ meetingId, body, dossier }): HandOffTaskGroup[] => {
        const key = handOffKey({ meetingId, body: body.key });
        const placement = placements.get(key);
        if (!placement?.scope.closed) return [];
        const isTest = sendingMode(this.accounts, modes, body.key) === 'test';
        const last = sendings.find((one) => handOffKey(one) === key) ?? null;
        return [
          groupOf(placement, dossier, {
            sends: this.accounts.of(body.key) !== undefined,
            tasks: openTasks(placement.placed, placement.handed, isTest ? (tried.get(key) ?? []) : []),
            last,
          }),
        ];
      })
      .filter(({ tasks, stopped, waiting }) => tasks.length > 0 || stopped !== null || waiting > 0)
      .sort((one, other) =>
        one.placement.scope.meeting.heldOn < other.placement.scope.meeting.heldOn ? 1 : -1,
      );
  }
}

function groupOf(
  placement: Placement,
  dossier: DossierOfMeeting | undefined,
  { sends, tasks, last }: { sends: boolean; tasks: OpenTask[]; last: KnownSending | null },
): HandOffTaskGroup {
  const { send } = placement.difference;
  return {
    ...{ placement, sends, tasks, dossierId: dossier?.dossierId ?? null },
    stopped: last?.endedAt && last.fault && send.length > 0 ? last : null,
    waiting: placement.handed.length > 0 ? send.length : 0,
  };
}
