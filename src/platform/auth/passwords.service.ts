import { type Options, hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** The least that OWASP advises for argon2id; some 25 ms. Whoever signs in gets the newest parameters (see `outdated`). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;
/** argon2id; the package's own names are erased when it is compiled */
const ARGON2ID = 2;

/** A hash that no password has: an account without one is verified against it, which takes as long as for anybody. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$' + 'A'.repeat(22) + '$' + 'A'.repeat(43);

/** Hashes passwords, and the short codes of mailed links. */
@Injectable()
export class Passwords {
  /** A hash to keep. Composed letters make one password of what two keyboards type. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), { ...PARAMETERS, algorithm: ARGON2ID });
  }

  /** Whether it is the password of the hash; takes as long when there is no hash, and is false then. */
  async verify(hashed: string | null, password: string): Promise<boolean> {
    const right = await verify(hashed ?? NOBODYS, password.normalize('NFC'));
    return right && hashed !== null;
  }

  /** Whether a hash was made with other parameters than new ones are. */
  outdated(hashed: string): boolean {
    const { memoryCost, timeCost, parallelism, algorithm } = parseOptions(hashed);
    return (
      algorithm !== ARGON2ID ||
      memoryCost !== PARAMETERS.memoryCost ||
      timeCost !== PARAMETERS.timeCost ||
      parallelism !== PARAMETERS.parallelism
    );
  }
}
