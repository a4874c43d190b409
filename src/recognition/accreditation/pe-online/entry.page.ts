import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { ATTENDANCE_ELEMENTS, type AttendanceRow, type CourseType } from './attendance-row.rules.js';
import { type ProviderKeys, revealKey } from './provider-keys.rules.js';
import { rowFaults } from './row-faults.rules.js';

/** What goes with each call beside its rows and keys. */
export interface CallSettings {
  /** which register: 19 is the doctors' (GAIA) */
  orgId: number;
  /** where an error report is mailed to; null for none */
  reportTo: string | null;
}

/** Dutch: the messages of the answer are read in it (`refusal.rules.ts`). */
const DUTCH = 1;
/** What the provider of a course is in PE-online. */
const ROLE = 'EDU';
/** The elements of the account and its key. */
const KEYS = ['userID', 'userKey'];

/**
 * The XML of one call without the account and its key, to be uploaded by hand by a person with both: both elements are
 * there, and empty.
 *
 * @throws DomainError as `entryXml`
 */
export function keylessEntryXml(
  settings: CallSettings,
  type: CourseType,
  rows: readonly AttendanceRow[],
  most: number,
): string {
  return writtenEntry(null, settings, type, rows, most);
}

/**
 * The XML of one call: `Entry` with its settings and an `Attendance` a row. Holds the key, so it is sent and never kept, logged or
 * put into an error.
 *
 * @param most attendances in one call, by the body's data
 * @throws DomainError `accreditation.rows-refused` when a row may not be sent, naming the first
 */
export function entryXml(
  keys: ProviderKeys,
  settings: CallSettings,
  type: CourseType,
  rows: readonly AttendanceRow[],
  most: number,
): string {
  return writtenEntry(keys, settings, type, rows, most);
}

function writtenEntry(
  keys: ProviderKeys | null,
  settings: CallSettings,
  type: CourseType,
  rows: readonly AttendanceRow[],
  most: number,
): string {
  assertSendable(type, rows, most);
  const document = new DOMImplementation().createDocument(null, 'Entry', null);
  const root = document.documentElement!;
  const head = add(document, root, 'Settings');
  for (const [name, text] of settingsOf(keys, settings)) {
    const element = add(document, head, name, text);
    // `<userKey></userKey>` rather than `<userKey/>`: somebody writes between the two.
    if (keys === null && KEYS.includes(name)) element.appendChild(document.createTextNode(''));
  }
  for (const row of rows) {
    const attendance = add(document, root, 'Attendance');
    for (const name of ATTENDANCE_ELEMENTS)
      if (row[name] !== undefined) add(document, attendance, name, row[name]);
  }
  // Refuses what XML cannot hold, rather than write what the other side cannot read.
  return new XMLSerializer().serializeToString(document, { requireWellFormed: true });
}

function assertSendable(type: CourseType, rows: readonly AttendanceRow[], most: number): void {
  if (rows.length === 0 || rows.length > most)
    throw new DomainError('accreditation.rows-number', { rows: rows.length, most });
  const [fault] = rowFaults(type, rows);
  if (fault) throw new DomainError('accreditation.rows-refused', { row: fault.row, element: fault.element });
}

function settingsOf(
  keys: ProviderKeys | null,
  { orgId, reportTo }: CallSettings,
): [name: string, text: string][] {
  return [
    ['userID', keys?.userId ?? ''],
    ['userKey', keys ? revealKey(keys) : ''],
    ['userRole', ROLE],
    ['orgID', String(orgId)],
    ['settingOutput', reportTo === null ? '0' : '1'],
    ['emailOutput', reportTo ?? ''],
    ['languageID', String(DUTCH)],
    ['defaultLanguageID', String(DUTCH)],
  ];
}

function add(document: Document, parent: Element, name: string, text?: string): Element {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  parent.appendChild(element);
  return element;
}
