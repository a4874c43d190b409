import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import { type DossierOfMeeting, dossiersOfMeetings } from '../../dossier/dossiers.queries.js';
import { handedOf, handOffKey } from '../hand-offs.queries.js';
import { meetingsBeside } from '../closed-lists.queries.js';
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
    const told = await handedMeetings(manager);
    const toldIds = [...new Set(told.map(({ meetingId }) => meetingId))];
    const dossiers = await dossiersOfMeetings(manager, toldIds, this.clock.today());
    const whole = dossiers.filter(({ type }) => type === 4);
    const lastOf = await lastMeetings(
      manager,
      whole.map(({ meetingId }) => meetingId),
    );
    const known = new Map(this.bodies.all().map((body) => [body.key, body]));
    const all = told.flatMap(({ meetingId, body: key }) => {
      const body = known.get(key);
      const dossier = dossiers.find((one) => one.meetingId === meetingId && one.body === key);
      if (!body) return [];
      const type = dossier?.type ?? null;
      const under = (type === 4 && lastOf.get(meetingId)) || meetingId;
      return meetingIds === null || meetingIds.includes(under)
        ? [{ meetingId: under, body, type, dossier }]
        : [];
    });
    const asked = [...new Map(all.map((one) => [handOffKey({ ...one, body: one.body.key }), one])).values()];
    const ids = [...new Set(asked.map(({ meetingId }) => meetingId))];
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

/** The last meeting of the course of each of some meetings: one that was planned later takes over what was kept under another. */
async function lastMeetings(
  manager: EntityManager,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const beside = await meetingsBeside(manager, meetingIds);
  const editionOf = new Map(beside.map(({ id, editionId }) => [id, editionId]));
  const last = new Map(beside.map(({ id, editionId }) => [editionId, id]));
  return new Map(
    meetingIds.flatMap((id) => {
      const end = last.get(editionOf.get(id) ?? '');
      return end === undefined ? [] : [[id, end] as const];
    }),
  );
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
