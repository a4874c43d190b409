import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import type { EntityManager } from 'typeorm';
import { freeze, type FrozenDocument, type VerifiedDocument, verifyFrozen } from './frozen-document.rules.js';
import { FrozenDocumentRow } from './frozen-document.entity.js';
import type { SigningKey } from './signing-keys.service.js';

/** Keeps frozen documents in the database and says whether they still are what was frozen. */
export class DocumentVault {
  constructor(private readonly key: SigningKey) {}

  /** Freezes and stores a document within the caller's transaction; returns its id. */
  async freeze<T extends object>(
    manager: EntityManager,
    content: T,
    render: (content: T) => Promise<Buffer>,
  ): Promise<string> {
    const document = await freeze(content, render, this.key);
    await manager.query(
      'INSERT INTO signing_key (key_id, public_jwk) VALUES ($1, $2) ON CONFLICT (key_id) DO NOTHING',
      [this.key.keyId, this.key.publicJwk],
    );
    const id = randomUUID();
    await manager.insert(FrozenDocumentRow, { id, ...document });
    return id;
  }

  /** Verifies a stored document against the public keys that have ever signed. */
  async verify(manager: EntityManager, document: FrozenDocument): Promise<VerifiedDocument> {
    const rows = await manager.query<{ key_id: string; public_jwk: JWK }[]>(
      'SELECT key_id, public_jwk FROM signing_key',
    );
    const keys = new Map(rows.map(({ key_id, public_jwk }) => [key_id, public_jwk]));
    // The key in hand is known without the database, which could have been tampered with.
    return verifyFrozen(document, keys.set(this.key.keyId, this.key.publicJwk));
  }
}
