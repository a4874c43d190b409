import type { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import { askedAmong, type ClaimForSigner } from '../../inbox.queries.js';
import { signaturesOn } from '../../signatures.queries.js';
import { countUndone, signaturesToUndo, takenBackFrom } from '../../undone-signatures.queries.js';
import { type SignOffOutcome, UNDO_WITHIN_MINUTES, undoSince } from '../../sign-off.rules.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { CompletedRecord, RecordsOnHours } from '../../records-on-hours.service.js';
import type { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { momentOf } from '../../../platform/clock/moments.rules.js';
import { type ClaimWords, claimWords } from '../../view/claim-summary.page.js';
import { encodeIds, decodeIds } from '../../../platform/web/id-list.form.js';

/**
 * What the signer just did, as an address says it: claims by id. The page reads how they stand from the database each time,
 * as far as the signer may see them, so that it tells nothing untrue, and the same after a second click.
 */
export interface NoticeQuery {
  afgetekend?: unknown;
  terug?: unknown;
  teruggenomen?: unknown;
  ongedaan?: unknown;
  niet?: unknown;
  vol?: unknown;
}

/** What was just done, told on the page that follows. */
export interface Notice {
  signed: { count: number; minutes: number; who: string[]; many: number; undo: UndoOffer | null } | null;
  records: { text: Text }[];
  returned: Text | null;
  takenBack: Text | null;
  undone: Text | null;
  /** what was not signed, and why */
  unsigned: (ClaimWords & { trainee: string; why: Text; href: string | null })[];
  /** how many were not signed because they are not, or no longer, the reader's to see */
  unseen: number;
}

/** What can be undone at once: the claims, and until when (`14:02`). */
interface UndoOffer {
  claims: string;
  until: string;
}

/** Who reads the notice, and when. */
interface NoticeReader {
  personId: string;
  today: string;
  now: Temporal.Instant;
  /** why some claims cannot be signed by the reader (`HoursService.obstacles`) */
  obstacles: (claimIds: readonly string[]) => Promise<ReadonlyMap<string, DomainError>>;
}

/** Names are listed as long as they can be read at a glance. */
const NAMES_AT_MOST = 4;

/** The query of the page that follows a signature. Signed twice is signed: the second click tells the same (H3). */
export function afterSigning(outcomes: readonly SignOffOutcome[]): Record<string, string> {
  const idsOf = (test: (outcome: SignOffOutcome) => boolean) =>
    encodeIds(outcomes.filter(test).map(({ claimId }) => claimId));
  const full = (outcome: SignOffOutcome) =>
    outcome.outcome === 'refused' && outcome.error.code === 'claim.day-full';
  return onlyFilled({
    afgetekend: idsOf(({ outcome }) => outcome !== 'refused'),
    vol: idsOf(full),
    niet: idsOf((outcome) => outcome.outcome === 'refused' && !full(outcome)),
  });
}

/** Reads what an address says was done, as it stands now; null when it says nothing. */
export async function readNotice(
  manager: EntityManager,
  query: NoticeQuery,
  reader: NoticeReader,
  records: RecordsOnHours,
): Promise<Notice | null> {
  const ids = {
    signed: decodeIds(query.afgetekend),
    returned: decodeIds(query.terug),
    takenBack: decodeIds(query.teruggenomen),
    undone: decodeIds(query.ongedaan),
    unsigned: decodeIds(query.niet),
    full: decodeIds(query.vol),
  };
  const all = [...ids.signed, ...ids.returned, ...ids.unsigned, ...ids.full];
  if (all.length + ids.takenBack.length + ids.undone.length === 0) return null;
  const seen = await askedAmong(manager, all, reader.personId, reader.today);
  const known = (wanted: string[]) => seen.filter(({ id }) => wanted.includes(id));
  const notSigned = [...ids.unsigned, ...ids.full];
  const waiting = known(notSigned).filter(({ state }) => state === 'submitted');
  const obstacles = await reader.obstacles(waiting.map(({ id }) => id));
  return {
    signed: await signedNotice(manager, ids.signed, reader, records),
    records: recordNotices(await records.completedBy(manager, ids.signed)),
    returned: returnedNotice(known(ids.returned)),
    takenBack: await takenBackNotice(manager, ids.takenBack, reader.personId),
    undone: await undoneNotice(manager, ids.undone, reader.personId),
    unsigned: known(notSigned).map((claim) => unsignedNotice(claim, obstacles.get(claim.id))),
    unseen: notSigned.length - known(notSigned).length,
  };
}

async function signedNotice(
  manager: EntityManager,
  ids: string[],
  reader: NoticeReader,
  records: RecordsOnHours,
): Promise<Notice['signed']> {
  const signatures = await signaturesOn(manager, ids, reader.personId);
  if (signatures.length === 0) return null;
  const who = namesOf(signatures);
  return {
    count: signatures.length,
    minutes: signatures.reduce((sum, { minutes }) => sum + minutes, 0),
    who: who.length <= NAMES_AT_MOST ? who : [],
    many: new Set(signatures.map(({ trajectoryId }) => trajectoryId)).size,
    undo: await undoOffer(manager, ids, reader, records),
  };
}

/** H11: for a few minutes, of what no record rests on. The time that is told is that of the oldest signature among them. */
async function undoOffer(
  manager: EntityManager,
  ids: string[],
  { personId, now }: NoticeReader,
  records: RecordsOnHours,
): Promise<UndoOffer | null> {
  const signatures = await signaturesToUndo(manager, ids, personId, undoSince(now));
  const under = await records.claimsUnder(manager, ids);
  const possible = signatures.filter(({ inTime, claimId }) => inTime && !under.has(claimId));
  if (possible.length === 0) return null;
  const first = Math.min(...possible.map(({ at }) => at.getTime()));
  return {
    claims: encodeIds(possible.map(({ claimId }) => claimId)),
    until: momentOf(new Date(first + UNDO_WITHIN_MINUTES * 60_000)).time,
  };
}

async function undoneNotice(
  manager: EntityManager,
  ids: string[],
  signerId: string,
): Promise<Notice['undone']> {
  const count = ids.length > 0 ? await countUndone(manager, ids, signerId) : 0;
  return count > 0 ? { key: 'supervisor.notice.undone', params: { count } } : null;
}

function recordNotices(records: readonly CompletedRecord[]): Notice['records'] {
  return records.map(({ name, number, kind }) => ({
    text: { key: `supervisor.notice.record.${kind}`, params: { name, number } },
  }));
}

function returnedNotice(claims: ClaimForSigner[]): Notice['returned'] {
  const returned = claims.filter(({ state }) => state === 'returned');
  if (returned.length === 0) return null;
  const [name = ''] = namesOf(returned);
  return { key: 'supervisor.notice.returned', params: { count: returned.length, name } };
}

async function takenBackNotice(
  manager: EntityManager,
  ids: string[],
  signerId: string,
): Promise<Notice['takenBack']> {
  const [name] = await takenBackFrom(manager, ids, signerId);
  return name === undefined ? null : { key: 'supervisor.notice.taken-back', params: { name } };
}

/** What stands in the way, to somebody who signs; a full day they can do something about. */
function obstacleText({ code, params }: DomainError): Text {
  return code === 'claim.day-full' ? { key: 'supervisor.unsigned.day-full', params } : { key: code, params };
}

/** @param obstacle why it cannot be signed now; undefined when nothing stands in the way any more, or it waits no longer */
function unsignedNotice(
  claim: ClaimForSigner,
  obstacle: DomainError | undefined,
): Notice['unsigned'][number] {
  const { id, trainee, state } = claim;
  const waits = state === 'submitted';
  const why = obstacle
    ? obstacleText(obstacle)
    : { key: 'supervisor.unsigned.why' as const, params: { state } };
  return { ...claimWords(claim), trainee, why, href: waits ? `/aftekenen/${id}` : null };
}

function namesOf(claims: readonly { trainee: string }[]): string[] {
  return [...new Set(claims.map(({ trainee }) => trainee))];
}

function onlyFilled(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
