import type { RecordState } from '../completion-record-state.entity.js';
import type { CompletionRecordKind } from '../completion-record.rules.js';
import { type Asked, askedWord, hrefWith } from '../../../platform/web/list-filter.form.js';

/** What narrows the list of records. */
export interface RecordFilter {
  search: string;
  state: RecordState | null;
  kind: CompletionRecordKind | null;
  year: number | null;
}

const STATES = {
  geldig: 'valid',
  opgeschort: 'suspended',
  vervangen: 'superseded',
  ingetrokken: 'withdrawn',
} as const;
const KINDS = { '96-uur': 'hours96', programma: 'programme' } as const;
const LONGEST = 100;

/** The words of the address, each with what it stands for. */
export const STATE_WORDS = Object.keys(STATES) as (keyof typeof STATES)[];
export const KIND_WORDS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** @returns the state or kind that a word of the address stands for */
export const stateOf = (word: keyof typeof STATES): RecordState => STATES[word];
export const kindOf = (word: keyof typeof KINDS): CompletionRecordKind => KINDS[word];

/** What an address asks for. @throws BadRequestException for a word that no form of ours sends */
export function readRecordFilter(asked: Asked): RecordFilter {
  const state = askedWord(asked['stand'], STATE_WORDS);
  const kind = askedWord(asked['soort'], KIND_WORDS);
  const { zoek, jaar } = asked;
  return {
    search: typeof zoek === 'string' ? zoek.trim().slice(0, LONGEST) : '',
    state: state && STATES[state],
    kind: kind && KINDS[kind],
    year: typeof jaar === 'string' && /^[12]\d{3}$/.test(jaar) ? Number(jaar) : null,
  };
}

/** The address of the list with this filter. */
export function recordsHref(path: string, filter: RecordFilter, blad?: number): string {
  return hrefWith(path, {
    zoek: filter.search,
    stand: STATE_WORDS.find((word) => STATES[word] === filter.state) ?? null,
    soort: KIND_WORDS.find((word) => KINDS[word] === filter.kind) ?? null,
    jaar: filter.year,
    blad: blad === undefined || blad === 1 ? null : blad,
  });
}
