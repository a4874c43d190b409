import { type Options, hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** What a hash costs: memory in KiB, passes, and threads. */
export type PasswordParameters = Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>>;

/**
 * The least that OWASP advises for argon2id; some 25 ms. Signing in renews a hash that has other parameters (see
 * `outdated`).
 */
const PARAMETERS: PasswordParameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** argon2id; the package's own names are erased when it is compiled */
const ARGON2ID = 2;

/** Hashes passwords, and the short codes of mailed links. */
@Injectable()
export class Passwords {
  /** what new hashes cost; tests, which sign in by the hundred, make it less */
  protected readonly parameters: PasswordParameters = PARAMETERS;

  /** A hash to keep. Composed letters make one password of what two keyboards type. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), { ...this.parameters, algorithm: ARGON2ID });
  }

  /** Whether it is the password of the hash; takes as long when there is no hash, and is false then. */
  async verify(hashed: string | null, password: string): Promise<boolean> {
    const right = await verify(hashed ?? nobodys(this.parameters), password.normalize('NFC'));
    return right && hashed !== null;
  }

  /** Whether a hash was made with other parameters than new ones are. */
  outdated(hashed: string): boolean {
    const { algorithm, ...cost } = parseOptions(hashed);
    return (
      algorithm !== ARGON2ID ||
      cost.memoryCost !== this.parameters.memoryCost ||
      cost.timeCost !== this.parameters.timeCost ||
      cost.parallelism !== this.parameters.parallelism
    );
  }
}

/** A hash that no password has: an account without one is verified against it, which takes as long as for anybody. */
function nobodys({ memoryCost, timeCost, parallelism }: PasswordParameters): string {
  const cost = `m=${memoryCost},t=${timeCost},p=${parallelism}`;
  return `$argon2id$v=19$${cost}$${'A'.repeat(22)}$${'A'.repeat(43)}`;
}
