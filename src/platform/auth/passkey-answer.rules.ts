/** What a browser sends of a passkey, as far as it is looked at before the signature is (WebAuthn L3 §5.1). */
export interface PasskeyAnswer {
  id: string;
  response: { clientDataJSON: string };
}

/** By which a passkey says whose it is: the account's id and nothing that tells of its owner (WebAuthn L3 §14.6.1). */
export function userHandleOf(accountId: string): Buffer {
  return Buffer.from(accountId.replaceAll('-', ''), 'hex');
}

/** What came in a form; null when it is nothing that a passkey says. */
export function readAnswer(text: string): PasskeyAnswer | null {
  const answer = parsed(text);
  const { id, response } = (answer ?? {}) as Partial<PasskeyAnswer>;
  if (typeof id !== 'string' || typeof response !== 'object' || response === null) return null;
  return typeof response.clientDataJSON === 'string' ? (answer as PasskeyAnswer) : null;
}

/** The challenge that it says to answer; null when it says none. */
export function answeredChallenge({ response }: PasskeyAnswer): string | null {
  const said = parsed(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'));
  const { challenge } = (said ?? {}) as { challenge?: unknown };
  return typeof challenge === 'string' ? challenge : null;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
