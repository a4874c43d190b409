import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { kindOf } from '../hours/kinds/activity-kinds.rules.js';
import type { Standing } from '../people/standing/standing-facts.rules.js';
import { isRecognisedOn, supervisionObstacles } from '../people/standing/standing.rules.js';
import { comparableEmail, parseDutchHours } from '../platform/text/dutch-values.rules.js';
import { isSheetError } from '../platform/text/sheet-errors.rules.js';
import { type Fault, fault, type Read, readFields } from './fault.rules.js';
import { date } from './fields.rules.js';
import type { Cells } from './sheets.rules.js';

/** The trainee whom a row is about. */
export interface RowTrainee {
  trajectoryId: string;
  personId: string;
  components: ReadonlySet<ComponentKey>;
}

/** The leader who signed a row. */
export interface RowSigner {
  personId: string;
  standing: Standing;
}

/** What the sheet may refer to. */
export interface HoursContext {
  today: string;
  trainee: (number: string) => RowTrainee | undefined;
  signer: (email: string) => RowSigner | undefined;
}

/** A row of the hours' sheet, read (D3). */
export type HoursRow = {
  trainee: RowTrainee;
  component: ComponentKey;
  happenedOn: string;
  minutes: number;
  description: string;
  block: number | null;
  signer: RowSigner | null;
  signedOn: string | null;
};

/** The column that each field is read from. */
const HOURS_COLUMNS: Record<keyof HoursRow, keyof Cells<'uren'>> = {
  trainee: 'Deelnemernummer',
  component: 'Onderdeel',
  happenedOn: 'Datum',
  minutes: 'Uren',
  description: 'Omschrijving',
  block: 'Blok',
  signer: 'Afgetekend door',
  signedOn: 'Afgetekend op',
};

const COMPONENTS: ReadonlyMap<string, ComponentKey> = new Map([
  ['literatuur', 'literature'],
  ['cursus', 'course'],
  ['vissenkom', 'fishbowl'],
  ['praktijk', 'practice'],
  ['supervisie', 'supervision'],
]);

/**
 * Reads and judges one row of the hours' sheet: first each field in column order, then what lies between fields
 * (D3 to D5). What depends on other rows, H9 and whether the row is known, is judged by the import.
 */
export function readHours(cells: Cells<'uren'>, context: HoursContext): Read<HoursRow> {
  const read = readFieldsOf(cells, context);
  if ('fault' in read) return read;
  const between = faultBetweenFields(read.value, cells);
  return between ? { fault: between } : read;
}

function readFieldsOf(cells: Cells<'uren'>, { today, trainee, signer }: HoursContext): Read<HoursRow> {
  // Later fields depend on earlier ones, which by then are known to be right.
  let participant: RowTrainee;
  let component: ComponentKey;
  return readFields<HoursRow>(cells, HOURS_COLUMNS, {
    trainee: () => keep(traineeOf(cells.Deelnemernummer, trainee), (value) => (participant = value)),
    component: () => keep(componentOf(cells.Onderdeel, participant), (value) => (component = value)),
    happenedOn: () => dateUntil('Datum', cells.Datum, today),
    minutes: () => minutesOf(cells.Uren, component),
    description: () => descriptionOf(cells.Omschrijving, component),
    block: () => blockOf(cells.Blok, component),
    signer: () => signerOf(cells, signer),
    signedOn: () => signedOnOf(cells, today),
  });
}

function keep<T>(read: Read<T>, remember: (value: T) => void): Read<T> {
  if ('value' in read) remember(read.value);
  return read;
}

function traineeOf(text: string, find: HoursContext['trainee']): Read<RowTrainee> {
  if (text === '') return fault('Deelnemernummer', 'import.missing');
  const value = find(text);
  return value ? { value } : fault('Deelnemernummer', 'import.participant-unknown', { text });
}

function componentOf(text: string, trainee: RowTrainee): Read<ComponentKey> {
  if (text === '') return fault('Onderdeel', 'import.missing');
  const value = COMPONENTS.get(text.toLowerCase());
  if (!value) return fault('Onderdeel', 'import.component', { text });
  return trainee.components.has(value)
    ? { value }
    : fault('Onderdeel', 'import.component-not-asked', { text });
}

function dateUntil(column: string, text: string, today: string): Read<string> {
  const read = date(column, text);
  return 'value' in read && read.value > today ? fault(column, 'import.future', { text }) : read;
}

function minutesOf(text: string, component: ComponentKey): Read<number> {
  if (text === '') return fault('Uren', 'import.missing');
  const value = parseDutchHours(text);
  if (value === undefined) return fault('Uren', 'import.hours', { text });
  const { least, most } = kindOf(component).minutes;
  return value < least || value > most
    ? fault('Uren', 'import.hours-limits', { text, least, most })
    : { value };
}

function descriptionOf(text: string, component: ComponentKey): Read<string> {
  return kindOf(component).readsTitles && text === ''
    ? fault('Omschrijving', 'import.title-missing')
    : { value: text };
}

function blockOf(text: string, component: ComponentKey): Read<number | null> {
  const blocks = kindOf(component).blocks?.count;
  if (blocks === undefined) return { value: null };
  if (text === '') return fault('Blok', 'import.block-missing', { blocks });
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= blocks ? { value } : fault('Blok', 'import.block', { text, blocks });
}

function signerOf(cells: Cells<'uren'>, find: HoursContext['signer']): Read<RowSigner | null> {
  const text = cells['Afgetekend door'];
  // An error value in the other cell is told there.
  if (text === '')
    return cells['Afgetekend op'] === '' || isSheetError(cells['Afgetekend op'])
      ? { value: null }
      : fault('Afgetekend door', 'import.signer-missing');
  const value = find(comparableEmail(text));
  return value ? { value } : fault('Afgetekend door', 'import.signer-unknown', { text });
}

function signedOnOf(cells: Cells<'uren'>, today: string): Read<string | null> {
  const text = cells['Afgetekend op'];
  if (text !== '') return dateUntil('Afgetekend op', text, today);
  return cells['Afgetekend door'] === ''
    ? { value: null }
    : fault('Afgetekend op', 'import.signed-on-missing');
}

function faultBetweenFields(row: HoursRow, cells: Cells<'uren'>): Fault | null {
  const { signer, signedOn, happenedOn, trainee, component } = row;
  if (!signer || signedOn === null) return null;
  const who = cells['Afgetekend door'];
  const signerFault = (code: Fault['code'], params = {}): Fault => ({
    column: 'Afgetekend door',
    code,
    params: { text: who, ...params },
  });
  if (signer.personId === trainee.personId) return signerFault('import.own-hours');
  const { signerMust } = kindOf(component);
  if (signerMust === 'supervisor') {
    const [obstacle] = supervisionObstacles(signer.standing, happenedOn);
    if (obstacle) return signerFault('import.may-not-supervise', { obstacle, date: happenedOn });
  }
  if (signerMust === 'recognised' && !isRecognisedOn(signer.standing, happenedOn)) {
    return signerFault('import.not-recognised', { date: happenedOn });
  }
  if (signedOn >= happenedOn) return null;
  return {
    column: 'Afgetekend op',
    code: 'import.signed-before',
    params: { text: cells['Afgetekend op'], date: happenedOn },
  };
}
