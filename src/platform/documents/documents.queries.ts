import type { DataSource } from 'typeorm';

/**
 * Frozen documents, for a join: `id`, `content` (canonical JSON), `content_sha256`, `pdf`, `pdf_sha256`, `key_id`,
 * `signature`.
 */
export const DOCUMENTS = `(SELECT id, content, content_sha256, pdf, pdf_sha256, key_id, signature
    FROM frozen_document)`;

/** The public keys that documents were signed with before the settings said which are believed (K6), as `PUBLIC_KEY`. */
export async function storedPublicKeys(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ x: string }[]>(`SELECT public_jwk ->> 'x' AS x FROM signing_key`);
  return rows.map(({ x }) => x);
}
