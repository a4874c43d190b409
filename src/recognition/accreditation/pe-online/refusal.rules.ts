import type { MessageKey } from '../../../platform/product.service.js';
import type { AnsweredError } from './answer.rules.js';

/** Where what was refused is mended. */
export type RefusalPlace =
  /** the person's number, which the person is asked for */
  | 'number'
  /** the course's, run's or meeting's number or code in PE-online, in the dossier */
  | 'course-code'
  | 'edition-code'
  | 'meeting-code'
  /** what the body granted, and which attendance it takes */
  | 'body'
  /** the keys, in the settings */
  | 'keys'
  /** nobody in the portal: what was sent is not as the other side wants it */
  | 'program';

/** A refusal as people read it. */
export interface Refusal {
  /** the sentence that says what to do */
  key: MessageKey;
  place: RefusalPlace;
  /** the row's number in the call, from 1; null when the message names none */
  row: number | null;
  /** the number or code that the message names */
  id: string | null;
  /** the person's number, where it is a person that the message names */
  person: string | null;
  /** the date that the message names, as it came */
  date: string | null;
  /** the message as it came, without keys: shown where the sentence is `unknown` */
  message: string;
  /** that it is about the whole call, of which then nothing was processed */
  whole: boolean;
}

type Known = readonly [pattern: RegExp, key: MessageKey, place: RefusalPlace];

/** Errors about the whole call: nothing of it was processed. */
const WHOLE: ReadonlyMap<string, readonly [MessageKey, RefusalPlace]> = new Map([
  ['400', ['accreditation.refusal.keys', 'keys']],
  ['505', ['accreditation.refusal.structure', 'program']],
]);

/** What the messages of error 100 begin with or contain; the first that fits. The interface is that of 2016. */
const ROWS: readonly Known[] = [
  [/buiten alle accr/i, 'accreditation.refusal.outside-accreditation', 'body'],
  [/buiten alle periodes dat er registratie/i, 'accreditation.refusal.too-late', 'body'],
  [/bij geen enkele beroepsgroep/i, 'accreditation.refusal.not-taken', 'body'],
  [/niet \(?juist\)? ?geaccrediteerd|niet geaccrediteerd/i, 'accreditation.refusal.not-accredited', 'body'],
  [/bevat geen enddate/i, 'accreditation.refusal.end-date-missing', 'program'],
  [/bevat een enddate/i, 'accreditation.refusal.end-date-forbidden', 'program'],
  [/bevat editions/i, 'accreditation.refusal.runs-forbidden', 'program'],
  [/professional\b.*niet opgegeven/i, 'accreditation.refusal.person-missing', 'number'],
  [/professional\b.*bestaat niet/i, 'accreditation.refusal.person-unknown', 'number'],
  [/uitvoering\b.*niet opgegeven/i, 'accreditation.refusal.edition-missing', 'edition-code'],
  [/uitvoering\b.*bestaat niet/i, 'accreditation.refusal.edition-unknown', 'edition-code'],
  [/uitvoering\b.*niet uniek/i, 'accreditation.refusal.edition-twice', 'edition-code'],
  [/bijeenkomst\b.*niet opgegeven/i, 'accreditation.refusal.meeting-missing', 'meeting-code'],
  [/bijeenkomst\b.*bestaat niet/i, 'accreditation.refusal.meeting-unknown', 'meeting-code'],
  [/bijeenkomst\b.*niet uniek/i, 'accreditation.refusal.meeting-twice', 'meeting-code'],
  [/module\b.*niet opgegeven/i, 'accreditation.refusal.module-missing', 'course-code'],
  [/module\b.*bestaat niet/i, 'accreditation.refusal.module-unknown', 'course-code'],
  [/module\b.*niet uniek/i, 'accreditation.refusal.module-twice', 'course-code'],
  [/cursus\b.*niet opgegeven/i, 'accreditation.refusal.course-missing', 'course-code'],
  [/cursus\b.*bestaat niet/i, 'accreditation.refusal.course-unknown', 'course-code'],
  [/cursus\b.*niet uniek/i, 'accreditation.refusal.course-twice', 'course-code'],
];

const ROW = /\bregel\s*\[?(\d{1,6})\]?/i;
const ID =
  /\b(?:professional|cursus|uitvoering|bijeenkomst|module)\s+\[?([^\s\]]{1,100})\]?\s+(?:op regel|bestaat|is)\b/i;
const PERSON = /\bprofessional\s+\[?([^\s\]]{1,100})\]?\s+(?:op regel|bestaat|is)\b/i;
const DATE = /\bde datum\s+\[?([^\]]{4,40}?)\]?\s+valt\b/i;

/** What a refusal says to the secretariat: a sentence of ours, or the message as it came when there is none for it. */
export function refusalOf({ number, message }: AnsweredError): Refusal {
  const row = ROW.exec(message)?.[1];
  const whole = WHOLE.get(number);
  const [, key, place] = ROWS.find(([pattern]) => number === '100' && pattern.test(message)) ?? [];
  return {
    key: whole?.[0] ?? key ?? 'accreditation.refusal.unknown',
    place: whole?.[1] ?? place ?? 'program',
    row: row === undefined ? null : Number(row),
    id: idOf(message),
    person: PERSON.exec(message)?.[1] ?? null,
    date: DATE.exec(message)?.[1] ?? null,
    message: `${number} ${message}`.trim(),
    whole: whole !== undefined,
  };
}

function idOf(message: string): string | null {
  const id = ID.exec(message)?.[1];
  return id === undefined || /^op$/i.test(id) ? null : id;
}
