import type { Config } from '../../../../platform/config/config.form.js';
import { ProviderKeys } from '../../pe-online/provider-keys.rules.js';

/** The association's account for one body, from the settings. */
export interface ProviderAccount {
  /** of the operation `ProcessXML` */
  url: string;
  keys: ProviderKeys;
  /** whether the settings let what is sent count: somebody has to decide it in the portal as well */
  live: boolean;
  /** milliseconds until a call is given up */
  patience: number;
}

/** The accounts that the association has, by the key of the body. Keys stand here and in the call, and nowhere else (Q7). */
export class ProviderAccounts {
  constructor(private readonly accounts: ReadonlyMap<string, ProviderAccount> = new Map()) {}

  /** The account for a body; undefined without one: then its lists go by hand. */
  of(body: string): ProviderAccount | undefined {
    return this.accounts.get(body);
  }

  /** The keys of the bodies that have one. */
  bodies(): string[] {
    return [...this.accounts.keys()];
  }
}

/** How long a call is waited for, in milliseconds: shorter than the lease of a sending. */
const PATIENCE_MS = 45_000;

/** The accounts of the settings. */
export function providerAccounts({ providers }: Pick<Config, 'providers'>): ProviderAccounts {
  return new ProviderAccounts(
    new Map(
      Object.entries(providers).map(([body, { url, user, key, live }]) => [
        body,
        { url, keys: new ProviderKeys(user, key), live, patience: PATIENCE_MS },
      ]),
    ),
  );
}
