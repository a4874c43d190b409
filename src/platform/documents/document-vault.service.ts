import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import type { EntityManager } from 'typeorm';
import { freeze, type FrozenDocument, type VerifiedDocument, verifyFrozen } from './frozen-document.rules.js';
import { FrozenDocumentRow } from './frozen-document.entity.js';
import { LineMacs } from './line-macs.service.js';
import type { FormerKey, SigningKey } from './signing-keys.service.js';

/**
 * Keeps frozen documents in the database and says whether they still are what was frozen. Which keys are believed comes
 * from the settings alone: in the database somebody could add one of their own (K6).
 */
export class DocumentVault {
  /** the codes of lines, under a key derived from the one that signs */
  readonly macs: LineMacs;
  private readonly believed: ReadonlyMap<string, JWK>;

  /** @param former the keys that signed before this one */
  constructor(
    private readonly key: SigningKey,
    former: readonly FormerKey[] = [],
  ) {
    this.macs = new LineMacs(key);
    this.believed = new Map([...former, key].map(({ keyId, publicJwk }) => [keyId, publicJwk]));
  }

  /** Freezes and stores a document within the caller's transaction; returns its id. */
  async freeze<T extends object>(
    manager: EntityManager,
    content: T,
    render: (content: T) => Promise<Buffer>,
  ): Promise<string> {
    const document = await freeze(content, render, this.key);
    const id = randomUUID();
    await manager.insert(FrozenDocumentRow, { id, ...document });
    return id;
  }

  /** The public key with an id, if it is believed. */
  believedKey(keyId: string): JWK | undefined {
    return this.believed.get(keyId);
  }

  /** Verifies a stored document against the keys that are believed. */
  verify(document: FrozenDocument): VerifiedDocument {
    return verifyFrozen(document, this.believed);
  }
}
