import type { ProgrammeKey } from '../curriculum/curriculum.rules.js';
import { isBigNumber } from '../people/person-fields.rules.js';
import { comparableEmail } from '../platform/text/dutch-values.rules.js';
import { fault, type Read, readFields } from './fault.rules.js';
import { date, email, key, optionalName, requiredName } from './fields.rules.js';
import type { Cells } from './sheets.rules.js';

/** A participant as the sheet tells them (D1). */
export type ParticipantRow = {
  number: string;
  surname: string;
  tussenvoegsel: string | null;
  initials: string | null;
  callName: string | null;
  email: string;
  bigNumber: string | null;
  programme: ProgrammeKey;
  startedOn: string;
  /** e-mail address of the supervisor */
  supervisor: string | null;
};

/** The column that each field is read from. */
export const PARTICIPANT_COLUMNS: Record<keyof ParticipantRow, keyof Cells<'deelnemers'>> = {
  number: 'Deelnemernummer',
  surname: 'Achternaam',
  tussenvoegsel: 'Tussenvoegsel',
  initials: 'Voorletters',
  callName: 'Roepnaam',
  email: 'E-mail',
  bigNumber: 'BIG-nummer',
  programme: 'Traject',
  startedOn: 'Startdatum',
  supervisor: 'Supervisor',
};

const PROGRAMMES: ReadonlyMap<string, ProgrammeKey> = new Map([
  ['begeleider', 'leader'],
  ['cobegeleider', 'co-leader'],
]);

/**
 * Reads one row of the participants' sheet (D1).
 *
 * @param isLeader whether an address is that of a known leader
 */
export function readParticipant(
  cells: Cells<'deelnemers'>,
  isLeader: (email: string) => boolean,
): Read<ParticipantRow> {
  return readFields<ParticipantRow>(cells, PARTICIPANT_COLUMNS, {
    number: () => key('Deelnemernummer', cells.Deelnemernummer),
    surname: () => requiredName('Achternaam', cells.Achternaam, 'surname'),
    tussenvoegsel: () => optionalName('Tussenvoegsel', cells.Tussenvoegsel),
    initials: () => optionalName('Voorletters', cells.Voorletters),
    callName: () => optionalName('Roepnaam', cells.Roepnaam),
    email: () => email('E-mail', cells['E-mail']),
    bigNumber: () => bigNumber('BIG-nummer', cells['BIG-nummer']),
    programme: () => programme('Traject', cells.Traject),
    startedOn: () => date('Startdatum', cells.Startdatum),
    supervisor: () => supervisor('Supervisor', cells.Supervisor, isLeader),
  });
}

function bigNumber(column: string, text: string): Read<string | null> {
  if (text === '') return { value: null };
  return isBigNumber(text) ? { value: text } : fault(column, 'import.big-number', { text });
}

function programme(column: string, text: string): Read<ProgrammeKey> {
  if (text === '') return fault(column, 'import.missing');
  const value = PROGRAMMES.get(text.toLowerCase());
  return value ? { value } : fault(column, 'import.programme', { text });
}

function supervisor(column: string, text: string, isLeader: (email: string) => boolean): Read<string | null> {
  if (text === '') return { value: null };
  const address = comparableEmail(text);
  return isLeader(address) ? { value: address } : fault(column, 'import.supervisor-unknown', { text });
}
