import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { CurriculumService } from '../curriculum/curriculum.service.js';
import { findTitle } from '../curriculum/programme.rules.js';
import type { Claim } from '../hours/claim.entity.js';
import { type Activity, DAY_LIMIT_MINUTES, dayKey, identityOf } from '../hours/claim.rules.js';
import { creditedMinutes } from '../hours/claim-storage.service.js';
import {
  type ImportedClaim,
  ImportedHoursService,
  type ImportedSignature,
  type ImportedSignOff,
} from '../hours/imported-hours.service.js';
import { kindOf } from '../hours/kinds/activity-kinds.rules.js';
import { NO_STANDING } from '../people/standing/standing-facts.rules.js';
import { standingsOf } from '../people/standing/standings.queries.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.service.js';
import { type Fault, fault } from './fault.rules.js';
import {
  type HoursContext,
  type HoursRow,
  readHours,
  type RowSigner,
  type RowTrainee,
} from './hours-row.rules.js';
import { type SheetSession, touch } from './import-session.service.js';
import { numbered, personOfNumber, personsByAddress } from './sheet-people.queries.js';
import type { Cells } from './sheets.rules.js';
import { REQUIREMENTS, TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { CLAIMS } from '../hours/hours.queries.js';
import { LEADERS } from '../people/people.queries.js';
import { comparableEmail } from '../platform/text/dutch-values.rules.js';

/** A claim that is known under a row's identity (D4). */
interface KnownClaim {
  id: string;
  version: number;
  /** a signature in the sheet signs it off */
  waits: boolean;
  /** an import brought it, or another one that says the same */
  inSheet: boolean;
  /** it came in this same batch, and is not stored yet */
  pending?: ImportedClaim;
}

/** What a stored claim says now, beside the identity under which it was found. */
type StoredClaim = Activity &
  Pick<Claim, 'id' | 'version' | 'state' | 'corrects' | 'askedOf'> & {
    key: string;
    rowIdentity: string;
    inSheet: boolean;
  };

/** A session that the trainee has in the portal. */
type PortalSession = Pick<Activity, 'description' | 'minutes'>;

const SIGNATURE_COLUMNS = ['Afgetekend door', 'Afgetekend op'];

type ImportTrainee = RowTrainee & { programmeVersionId: string };

/** A row that was read without a fault. */
interface JudgedRow {
  row: SpreadsheetRow;
  hours: HoursRow;
  identity: string;
}

/** Brings hours in (D3 to D5). */
@Injectable()
export class HoursImport {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly hours: ImportedHoursService,
  ) {}

  /** One batch of rows, in the order of the file. */
  async take(session: SheetSession, rows: readonly SpreadsheetRow[]): Promise<void> {
    const { manager } = session;
    const context = await loadContext(manager, session.today, rows);
    const judged: JudgedRow[] = [];
    const faults = new Map<SpreadsheetRow, Fault>();
    for (const row of rows) {
      const read = row.fault ? { fault: row.fault } : readHours(row.cells as Cells<'uren'>, context);
      if ('fault' in read) faults.set(row, read.fault);
      else judged.push({ row, hours: read.value, identity: identityOf(read.value) });
    }
    const batch = new HoursBatch(
      await knownClaims(manager, judged),
      await creditedMinutes(manager, judged.map(trajectoryDayOf)),
      await portalSessions(manager, judged),
      session.signaturesEnded,
    );
    for (const each of judged) {
      const taken = batch.take(each, await this.newClaim(manager, each));
      if (typeof taken === 'object') faults.set(each.row, taken);
      else if (taken === 'known') session.known();
      else {
        const changed = taken === 'updated' ? SIGNATURE_COLUMNS : [];
        const { Deelnemernummer: who = '' } = each.row.cells;
        session.take(each.row, { outcome: taken, who, changed, minutes: each.hours.minutes });
      }
    }
    for (const row of rows) if (faults.has(row)) await session.reject(row, faults.get(row)!);
    await this.hours.record(manager, session.hours, batch.claims, batch.signOffs, session.actor);
    for (const { claim } of batch.claims) session.effects.add('claim-added', claim.id);
    for (const { claim } of batch.signOffs) session.effects.add('claim-signed', claim.id);
    await touch(manager, batch.touched);
  }

  /** After the last batch. */
  async end({ manager, hours }: SheetSession): Promise<void> {
    await this.hours.end(manager, hours);
  }

  private async newClaim(
    manager: EntityManager,
    { hours, identity }: JudgedRow,
  ): Promise<ImportedClaim['claim']> {
    const { trainee, component, happenedOn, minutes, description, block } = hours;
    const activity = { component, happenedOn, minutes, description, block };
    const item = kindOf(component).readsTitles ? await this.itemOf(manager, hours) : null;
    return { ...activity, id: randomUUID(), trajectoryId: trainee.trajectoryId, identity, item };
  }

  private async itemOf(manager: EntityManager, { trainee, description }: HoursRow): Promise<string | null> {
    const version = await this.curriculum.version(manager, (trainee as ImportTrainee).programmeVersionId);
    return findTitle(version.definition.readingList, description)?.key ?? null;
  }
}

/** What a batch changes, and what its rows must know of the rows before them: claims by identity, minutes by day. */
class HoursBatch {
  readonly claims: ImportedClaim[] = [];
  readonly signOffs: ImportedSignOff[] = [];
  readonly touched = new Set<string>();

  constructor(
    private readonly known: Map<string, KnownClaim>,
    private readonly credited: Map<string, number>,
    private readonly inPortal: ReadonlyMap<string, PortalSession>,
    private readonly signaturesEnded: string | null,
  ) {}

  take(judged: JudgedRow, claim: ImportedClaim['claim']): 'accepted' | 'updated' | 'known' | Fault {
    const { hours } = judged;
    const known = this.known.get(identityKey(judged));
    const session = this.inPortal.get(sessionKey(hours));
    if (session && !known?.inSheet) {
      const { description, minutes } = session;
      const named = { date: hours.happenedOn, description, minutes };
      return fault('Datum', 'import.session-in-portal', named).fault;
    }
    const signature = signatureOf(hours);
    if (known && !(known.waits && signature)) return 'known';
    if (signature) {
      // D9: also of what waits here: its signature would be brought.
      if (this.signaturesEnded !== null)
        return fault('Afgetekend op', 'import.signatures-ended', { date: this.signaturesEnded }).fault;
      const full = this.dayFull(hours);
      if (full) return full;
    }
    this.touched.add(hours.trainee.trajectoryId);
    if (known) {
      this.signOff(known, claim, signature!);
      return 'updated';
    }
    const imported: ImportedClaim = { claim, signature };
    this.claims.push(imported);
    const waits = signature === null;
    this.known.set(identityKey(judged), {
      id: claim.id,
      version: 1,
      waits,
      inSheet: true,
      pending: imported,
    });
    return 'accepted';
  }

  private signOff(known: KnownClaim, claim: ImportedClaim['claim'], signature: ImportedSignature): void {
    if (known.pending) known.pending.signature = signature;
    else this.signOffs.push({ claim: { ...claim, id: known.id, version: known.version }, signature });
    known.waits = false;
  }

  /** H9: at most 16 hours of credit on one day; the row that goes over is rejected whole (D3). */
  private dayFull(hours: HoursRow): Fault | null {
    const key = dayKey({ trajectoryId: hours.trainee.trajectoryId, happenedOn: hours.happenedOn });
    const credited = this.credited.get(key) ?? 0;
    if (credited + hours.minutes <= DAY_LIMIT_MINUTES) {
      this.credited.set(key, credited + hours.minutes);
      return null;
    }
    const left = Math.max(0, DAY_LIMIT_MINUTES - credited);
    return fault('Uren', 'import.day-full', { minutes: hours.minutes, date: hours.happenedOn, left }).fault;
  }
}

function signatureOf({ signer, signedOn }: HoursRow): ImportedSignature | null {
  return signer && signedOn ? { signedBy: signer.personId, signedOn } : null;
}

function identityKey({ hours, identity }: Pick<JudgedRow, 'hours' | 'identity'>): string {
  return `${hours.trainee.trajectoryId}|${identity}`;
}

function sessionKey({ trainee, component, happenedOn }: HoursRow): string {
  return `${trainee.trajectoryId}|${component}|${happenedOn}`;
}

/**
 * The sessions that trainees have in the portal on the days of these rows, for the kinds of which an import brings no
 * session on a day that has one (D4): by trajectory, component and day.
 */
async function portalSessions(
  manager: EntityManager,
  judged: readonly JudgedRow[],
): Promise<Map<string, PortalSession>> {
  const days = judged
    .filter(({ hours }) => kindOf(hours.component).oneSourceADay)
    .map(({ hours }) => ({ ...trajectoryDayOf({ hours }), component: hours.component }));
  if (days.length === 0) return new Map();
  const rows = await manager.query<(PortalSession & { key: string })[]>(
    `SELECT DISTINCT ON (c.trajectory_id, c.component, c.happened_on)
            c.trajectory_id || '|' || c.component || '|' || c.happened_on AS key, c.description, c.minutes
       FROM (SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb)
               AS d("trajectoryId" uuid, component text, "happenedOn" date)) d
       JOIN ${CLAIMS} c ON c.trajectory_id = d."trajectoryId" AND c.component = d.component
        AND c.happened_on = d."happenedOn"
      WHERE c.source IN ('portal', 'attendance') AND c.state IN ('submitted', 'returned', 'signed-off')
      ORDER BY c.trajectory_id, c.component, c.happened_on, c.created_at, c.id`,
    [JSON.stringify(days)],
  );
  return new Map(rows.map(({ key, ...session }) => [key, session]));
}

function trajectoryDayOf({ hours }: Pick<JudgedRow, 'hours'>): { trajectoryId: string; happenedOn: string } {
  return { trajectoryId: hours.trainee.trajectoryId, happenedOn: hours.happenedOn };
}

/**
 * Claims under the identities of these rows. Of several equal ones (L1) a signed one goes first, so that the sheet's
 * signature signs no second. Last go those that are over without a word about the work: the trainee withdrew it, or the
 * signer undid the signature and it waits again (H11). In between, one that came as this row goes before one that was
 * amended to what the row says, and one that the sheet brought before one that was typed in. What a trainee only withdrew
 * in the portal, and no sheet brought, is no reason to pass a row over.
 */
async function knownClaims(
  manager: EntityManager,
  judged: readonly JudgedRow[],
): Promise<Map<string, KnownClaim>> {
  const rows = await manager.query<StoredClaim[]>(
    `WITH r AS (SELECT DISTINCT * FROM jsonb_to_recordset($1::jsonb) AS r("trajectoryId" uuid, identity text)),
          found AS (
            SELECT c.*, r.identity AS row_identity, 1 AS rank
              FROM r JOIN ${CLAIMS} c ON c.trajectory_id = r."trajectoryId" AND c.identity = r.identity
            UNION ALL
            SELECT c.*, r.identity, 2
              FROM r JOIN ${CLAIMS} c ON c.trajectory_id = r."trajectoryId" AND c.amended_identity = r.identity)
     SELECT DISTINCT ON (trajectory_id, row_identity)
            trajectory_id || '|' || row_identity AS key, row_identity AS "rowIdentity", id, version, state, corrects,
            asked_of AS "askedOf", component, block, happened_on AS "happenedOn", minutes, description,
            bool_or(source = 'import') OVER (PARTITION BY trajectory_id, row_identity) AS "inSheet"
       FROM found
      ORDER BY trajectory_id, row_identity, (state = 'signed-off') DESC,
            state = 'withdrawn' OR state = 'corrected' AND EXISTS (
              SELECT FROM ${CLAIMS} n
               WHERE n.corrects = found.id AND n.state = 'submitted' AND n.version = 1 AND n.asked_of IS NULL),
            rank, (source = 'import') DESC, created_at, id`,
    [JSON.stringify(judged.map((each) => ({ ...trajectoryDayOf(each), identity: each.identity })))],
  );
  return new Map(
    rows
      .filter(({ state, inSheet }) => state !== 'withdrawn' || inSheet)
      .map(({ key, ...claim }) => [
        key,
        { id: claim.id, version: claim.version, waits: waitsForSheet(claim), inSheet: claim.inSheet },
      ]),
  );
}

/**
 * Whether a signature in the sheet is one for this claim: not when it says something else since its trainee changed it, and
 * not for the right amount of a correction, which only its first signer confirms (H2). A claim that took the place of one
 * whose import was taken back waits for the sheet as the former did, until somebody touches it.
 */
function waitsForSheet(claim: Omit<StoredClaim, 'key'>): boolean {
  const own = claim.corrects === null || (claim.askedOf === null && claim.version === 1);
  return claim.state === 'submitted' && own && identityOf(claim) === claim.rowIdentity;
}

async function loadContext(
  manager: EntityManager,
  today: string,
  rows: readonly SpreadsheetRow[],
): Promise<HoursContext> {
  const trainees = await loadTrainees(manager, rows);
  const signers = await loadSigners(manager, rows);
  return { today, trainee: (number) => trainees.get(number), signer: (address) => signers.get(address) };
}

/** The trainees whom the sheet names, by the number that it has for them, each with the trajectory that they follow. */
async function loadTrainees(
  manager: EntityManager,
  rows: readonly SpreadsheetRow[],
): Promise<Map<string, ImportTrainee>> {
  const numbers = await numbered(manager, distinct(rows, 'Deelnemernummer'));
  const found = await manager.query<(Omit<ImportTrainee, 'components'> & { components: ComponentKey[] })[]>(
    `SELECT DISTINCT ON (t.person_id) t.person_id AS "personId", t.id AS "trajectoryId",
            t.programme_version_id AS "programmeVersionId",
            (SELECT array_agg(r.component) FROM ${REQUIREMENTS} r WHERE r.trajectory_id = t.id) AS components
       FROM ${TRAJECTORIES} t
      WHERE t.person_id = ANY($1) AND t.state <> 'cancelled' ORDER BY t.person_id, t.started_on DESC`,
    [[...numbers.values()].map(personOfNumber).filter((id) => id !== undefined)],
  );
  const byPerson = new Map(
    found.map(({ components, ...trainee }) => [
      trainee.personId,
      { ...trainee, components: new Set(components) },
    ]),
  );
  const trainees = new Map<string, ImportTrainee>();
  for (const [number, who] of numbers) {
    const trainee = byPerson.get(personOfNumber(who) ?? '');
    if (trainee) trainees.set(number, trainee);
  }
  return trainees;
}

/** The leaders whom the sheet names, by the address that it has for them. */
async function loadSigners(
  manager: EntityManager,
  rows: readonly SpreadsheetRow[],
): Promise<Map<string, RowSigner>> {
  const addresses = distinct(rows, 'Afgetekend door').map(comparableEmail);
  const people = await personsByAddress(manager, addresses);
  const ids = await leadersAmong(manager, [...people.values()]);
  const standings = await standingsOf(manager, ids);
  const signers = new Map<string, RowSigner>();
  for (const [address, { id: personId }] of people) {
    if (!ids.has(personId)) continue;
    signers.set(address, { personId, standing: standings.get(personId) ?? NO_STANDING });
  }
  return signers;
}

async function leadersAmong(manager: EntityManager, people: readonly { id: string }[]): Promise<Set<string>> {
  const leaders = await manager.query<{ personId: string }[]>(
    `SELECT person_id AS "personId" FROM ${LEADERS} l WHERE person_id = ANY($1)`,
    [people.map(({ id }) => id)],
  );
  return new Set(leaders.map(({ personId }) => personId));
}

function distinct(rows: readonly SpreadsheetRow[], column: string): string[] {
  return [...new Set(rows.map(({ cells }) => cells[column]!))];
}
