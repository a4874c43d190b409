import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { RecordState } from '../completion-record-state.entity.js';
import type { OwnRecord } from '../own-records.queries.js';

/** A completion record as a line of a dossier. */
export interface DossierRecord {
  number: string;
  kind: Text;
  badge: { tone: string; text: Text };
  meaning: Text;
  href: string;
  pdfHref: string;
  publicHref: string;
}

/** The colour of a record's state; its words say the same. */
export const RECORD_TONES: Record<RecordState, string> = {
  valid: 'signed',
  suspended: 'waiting',
  superseded: 'quiet',
  withdrawn: 'stop',
};

/** One record in words. */
export function dossierRecord(record: OwnRecord): DossierRecord {
  const { id, kind, number, address, issuedOn, state, since, supersededBy } = record;
  return {
    number,
    kind: { key: `records.kind.${kind}` },
    badge: { tone: RECORD_TONES[state], text: { key: 'records.state', params: { state } } },
    meaning: {
      key: 'records.meaning',
      params: { state, issuedOn, since, by: supersededBy ?? 'none' },
    },
    href: `/bewijzen/${id}`,
    pdfHref: `/bewijzen/${id}/pdf`,
    publicHref: `/bewijs/${address}`,
  };
}
