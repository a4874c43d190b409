import type { EntityManager } from 'typeorm';
import { DOCUMENTS } from '../../platform/documents/documents.queries.js';
import { CURRENT_STATE } from './completion.queries.js';
import type { RecordState } from './completion-record-state.entity.js';

/** A record by its number, with the hashes (hex) of what is kept of it, computed now. */
export interface HashedRecord {
  number: string;
  contentSha256: string;
  pdfSha256: string;
  state: RecordState;
}

/** Every record, by number. */
export function hashedRecords(manager: EntityManager): Promise<HashedRecord[]> {
  return manager.query<HashedRecord[]>(
    `SELECT r.number, encode(sha256(convert_to(d.content, 'UTF8')), 'hex') AS "contentSha256",
            encode(sha256(d.pdf), 'hex') AS "pdfSha256", ${CURRENT_STATE} AS state
       FROM completion_record r JOIN ${DOCUMENTS} d ON d.id = r.document_id ORDER BY r.number`,
  );
}
