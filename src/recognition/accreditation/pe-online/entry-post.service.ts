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

/** The text that it answers, or why there is none. Errors are left here: they may hold what was sent. */
export async function postEntry(
  { url, patience }: { url: string; patience: number },
  xml: string,
): Promise<string | CallEnd> {
  const signal = AbortSignal.timeout(patience);
  try {
    // Keys go nowhere but to this address.
    const only = { redirect: 'error', signal } as const;
    const response = await fetch(url, { ...only, method: 'POST', body: new URLSearchParams({ sXML: xml }) });
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
