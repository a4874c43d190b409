/**
 * Frozen documents, for a join: `id`, `content` (canonical JSON), `content_sha256`, `pdf`, `pdf_sha256`, `key_id`,
 * `signature`.
 */
export const DOCUMENTS = `(SELECT id, content, content_sha256, pdf, pdf_sha256, key_id, signature
    FROM frozen_document)`;
