import { inspect } from 'node:util';

/** What is shown in the place of a key. */
const HIDDEN = '•••';
/** Shorter ones would be found in texts that do not hold them. */
const SHORTEST = 4;

const keyOf = new WeakMap<ProviderKeys, string>();

/**
 * The keys of the provider's account in PE-online, from the settings. Printing, logging or storing the object shows no key:
 * only `revealKey` gives it, for the call itself.
 */
export class ProviderKeys {
  constructor(
    readonly userId: string,
    userKey: string,
  ) {
    if (userId.trim() === '' || userKey.trim().length < SHORTEST)
      throw new RangeError('No keys of PE-online');
    keyOf.set(this, userKey);
  }

  toJSON(): object {
    return { keys: HIDDEN };
  }

  toString(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

/** The key itself, for the XML of a call. */
export function revealKey(keys: ProviderKeys): string {
  return keyOf.get(keys)!;
}

/** A text of the other side without the key, which it may repeat ("incorrect key …"). */
export function withoutKey(keys: ProviderKeys, text: string): string {
  const key = revealKey(keys);
  return [key, encodeURIComponent(key)].reduce((left, one) => left.replaceAll(one, HIDDEN), text);
}
