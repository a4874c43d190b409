import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { peopleAsked } from './evaluations.queries.js';

const PURPOSE = 'evaluation code';
const ID_BYTES = 16;
const CODE_BYTES = 32;

/** What a code says, when the product made it. */
export interface ReadCode {
  meetingId: string;
  /** whose code it is; null when the evaluation has closed, or it is the code of nobody asked */
  personId: string | null;
}

/**
 * The code by which somebody answers an evaluation. It follows from the key of the settings, the meeting and the person, and is made
 * whenever a mail or a page needs it: neither it nor a hash of it stands anywhere (decision 34). It names the meeting, and nobody.
 */
export function evaluationCode(
  manager: Pick<EntityManager, 'dataSource'>,
  meetingId: string,
  personId: string,
): string {
  const id = Buffer.from(meetingId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, macOf(manager, meetingId, personId)]).toString('base64url');
}

/** Reads a code. @returns undefined for what has not even the form of one */
export async function readEvaluationCode(
  manager: EntityManager,
  code: string,
): Promise<ReadCode | undefined> {
  const bytes = Buffer.from(code, 'base64url');
  if (bytes.length !== ID_BYTES + CODE_BYTES || bytes.toString('base64url') !== code) return undefined;
  const meetingId = uuidOf(bytes.subarray(0, ID_BYTES));
  const given = bytes.subarray(ID_BYTES);
  // Compares the codes of all, so that the time it takes does not tell whose it is.
  const fitting = (await peopleAsked(manager, meetingId)).filter((personId) =>
    timingSafeEqual(macOf(manager, meetingId, personId), given),
  );
  return { meetingId, personId: fitting[0] ?? null };
}

function macOf(manager: Pick<EntityManager, 'dataSource'>, meetingId: string, personId: string): Buffer {
  return macsOf(manager).of(PURPOSE, `${meetingId} ${personId}`);
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
