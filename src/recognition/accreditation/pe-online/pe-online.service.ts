import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { type Answer, readAnswer } from './answer.rules.js';
import { type AttendanceRow, type CourseType, inParts } from './attendance-row.rules.js';
import { type CallSettings, entryXml } from './entry.page.js';
import { type CallEnd, postEntry } from './entry-post.service.js';
import { type CallOutcomes, outcomesOf } from './outcomes.rules.js';
import { type ProviderKeys, withoutKey } from './provider-keys.rules.js';
import { rowFaults } from './row-faults.rules.js';

/** The other side: where it is, and how long it is waited for. */
export interface PeOnlineConnection {
  /** of the operation `ProcessXML`; https, and http only on this machine */
  url: string;
  keys: ProviderKeys;
  settings: CallSettings;
  /** attendances in one call, by the body's data */
  batchSize: number;
  /** milliseconds until a call is given up */
  patience: number;
}

/** One call with the outcomes of its rows. */
export interface Call extends CallOutcomes {
  /** the rows that were sent, in their order; `outcomes` has one for each */
  sent: readonly AttendanceRow[];
  end: CallEnd;
}

/**
 * Hands attendances of one type over, in as many calls as they need, one after the other. Each call is given as it ends, so
 * that its caller can keep it before the next. It makes no more after a call without an answer, or one that the other side
 * refused as a whole: the next hand-off sends the rest.
 *
 * No error, reason or message from here holds a key.
 *
 * @throws DomainError `accreditation.rows-refused` before anything is sent, when any row may not be sent;
 *   `accreditation.address-wrong` when keys would go over an open line
 */
export async function* sendAttendance(
  connection: PeOnlineConnection,
  type: CourseType,
  rows: readonly AttendanceRow[],
): AsyncGenerator<Call> {
  assertAddress(connection.url);
  const [fault] = rowFaults(type, rows);
  if (fault) throw new DomainError('accreditation.rows-refused', { row: fault.row, element: fault.element });
  for (const part of inParts(rows, connection.batchSize)) {
    const call = await oneCall(connection, type, part);
    yield call;
    if (call.end.booked !== 'told' || call.general.some(({ whole }) => whole)) return;
  }
}

async function oneCall(
  connection: PeOnlineConnection,
  type: CourseType,
  sent: readonly AttendanceRow[],
): Promise<Call> {
  const { keys, settings, batchSize } = connection;
  const xml = entryXml(keys, settings, type, sent, batchSize);
  const text = await postEntry(connection, xml);
  if (typeof text !== 'string') return unanswered(sent, text);
  const answer = readAnswer(text);
  if (!answer) return unanswered(sent, { booked: 'perhaps', why: 'no-answer', reason: 'unreadable' });
  return { sent, end: { booked: 'told' }, ...outcomesOf(sent, keyless(keys, answer)) };
}

/** The answer with no key in its messages: read first, since within XML a key is written otherwise. */
function keyless(keys: ProviderKeys, answer: Answer): Answer {
  const errors = answer.errors.map(({ number, message }) => ({
    number: withoutKey(keys, number),
    message: withoutKey(keys, message),
  }));
  return { ...answer, errors };
}

function unanswered(sent: readonly AttendanceRow[], end: CallEnd): Call {
  const state = end.booked === 'nothing' ? 'unprocessed' : 'unknown';
  return { sent, end, rows: sent.map(() => ({ state })), general: [] };
}

function assertAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  const here = url?.hostname === '127.0.0.1' || url?.hostname === '[::1]' || url?.hostname === 'localhost';
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && here);
  if (!url || !isSafe || url.username !== '' || url.password !== '')
    throw new DomainError('accreditation.address-wrong');
}
