import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { type Answer, readAnswer } from './answer.rules.js';
import { type AttendanceRow, type CourseType, inParts, rowFaults } from './attendance-row.rules.js';
import { type CallSettings, entryXml } from './entry.page.js';
import { type CallOutcomes, outcomesOf } from './outcomes.rules.js';
import { type ProviderKeys, withoutKey } from './provider-keys.rules.js';

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

/** Why the outcome of a call is not known. */
export type Silence =
  /** it did not answer in time */
  | 'slow'
  /** the connection broke, or the answer was cut off */
  | 'broken'
  /** it answered with an error of its own, or with something that is no answer */
  | 'no-answer';

/** How a call ended, and so what was booked of it. A row that may have been booked can be sent again: it counts once. */
export type CallEnd =
  /** the answer says what was booked */
  | { booked: 'told' }
  /** it never got there: nothing was booked */
  | { booked: 'nothing'; reason: string }
  /** it was sent, and nothing is known: what was booked will be told when it is sent again */
  | { booked: 'perhaps'; why: Silence; reason: string };

/** One call with the outcomes of its rows. */
export interface Call extends CallOutcomes {
  /** the rows that were sent, in their order; `outcomes` has one for each */
  sent: readonly AttendanceRow[];
  end: CallEnd;
}

/** An answer to a hundred rows has some 30 kB. */
const LONGEST_ANSWER = 5 * 1024 * 1024;

/** What Node says when a connection was never made: nothing of the call can have arrived. */
const NEVER_THERE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

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
  const text = await post(connection, xml);
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

/** The text that it answers, or why there is none. Errors are left here: they may hold what was sent. */
async function post({ url, patience }: PeOnlineConnection, xml: string): Promise<string | CallEnd> {
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ sXML: xml }),
      // Keys go nowhere but to this address.
      redirect: 'error',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { booked: 'perhaps', why: 'no-answer', reason: `HTTP ${response.status}` };
    }
    return await limitedText(response);
  } catch (error) {
    return silenceOf(error, signal.aborted);
  }
}

async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new RangeError('An answer too long to be one');
  }
  return text + decoder.decode();
}

function silenceOf(error: unknown, timedOut: boolean): CallEnd {
  if (timedOut) return { booked: 'perhaps', why: 'slow', reason: 'timeout' };
  const code = codeOf(error);
  if (NEVER_THERE.has(code)) return { booked: 'nothing', reason: code };
  return { booked: 'perhaps', why: 'broken', reason: code };
}

/** The system's own short word, which holds nothing of what was sent. */
function codeOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as NodeJS.ErrnoException;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
  }
  return error instanceof RangeError ? 'TOO_LONG' : 'UNKNOWN';
}

function assertAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  const here = url?.hostname === '127.0.0.1' || url?.hostname === '[::1]' || url?.hostname === 'localhost';
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && here);
  if (!url || !isSafe || url.username !== '' || url.password !== '')
    throw new DomainError('accreditation.address-wrong');
}
