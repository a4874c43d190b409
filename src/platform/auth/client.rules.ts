/** The browser that asks. */
export interface Client {
  /** its network address */
  address: string;
  userAgent: string;
}

/** Longer than any browser's name for itself. */
const USER_AGENT_CHARACTERS = 300;

/** What is kept of a client, so that an owner recognises it. */
export function keptOf({ address, userAgent }: Client): { userAgent: string; network: string } {
  return { userAgent: userAgent.slice(0, USER_AGENT_CHARACTERS), network: networkOf(address) };
}

/** A client with an IPv6 address has a whole network of them: its first 64 bits stand for the client. */
export function networkOf(address: string): string {
  // Only an IPv6 address has colons; one that stands for an IPv4 address has dots too.
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
