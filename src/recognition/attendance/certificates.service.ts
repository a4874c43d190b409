import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { outcomesOfDay } from '../../learning/intervision/day-presence.queries.js';
import { attendedOf } from '../../learning/intervision/presence.rules.js';
import { wholeMinutes } from '../../learning/meetings/block-minutes.rules.js';
import {
  type ClosedList,
  type Consequence,
  ListFollows,
} from '../../learning/meetings/list-follows.service.js';
import { MEETINGS } from '../../learning/meetings/meetings.queries.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { codeOf, isOwn, type Judged } from '../../platform/database/line-codes.service.js';
import { bulkInsert } from '../../platform/database/bulk-insert.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import { assertPrintable } from '../../platform/documents/printable.service.js';
import { canonicalContent } from '../../platform/documents/frozen-document.rules.js';
import { DOCUMENTS } from '../../platform/documents/documents.queries.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import { verificationUrl } from '../completion/completion.rules.js';
import { NAME_FACE } from '../completion/completion-record-pdf.page.js';
import { newVerificationAddress } from '../completion/verification-address.service.js';
import { CERTIFICATE_LINES, type CertificateLine, JUDGED_CERTIFICATE } from './certificate-lines.queries.js';
import { renderCertificate } from './certificate-pdf.page.js';
import { type AttendanceStatement, type CertificateContent, statesTheSame } from './certificate.rules.js';
import { type BearersCertificate, CertificatesChanged } from './certificate-events.rules.js';
import { type KnownCertificate, printedNames, validOfMeeting } from './certificates.queries.js';

const COLUMNS = {
  id: 'uuid',
  meeting_id: 'uuid',
  person_id: 'uuid',
  address: 'text',
  statement: 'text',
  mac: 'bytea',
};

/**
 * Certificates of attendance (I5): issued, replaced and withdrawn in the transaction that closes a list, for blocks and days
 * alike. The print is made and signed when it is first asked for, and is the same from then on.
 */
@Injectable()
export class CertificatesService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly follows: ListFollows,
    private readonly vault: DocumentVault,
    private readonly address: PublicAddress,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /** After the constructors, in which intervision days register: what a day says of somebody is known by then. */
  onModuleInit(): void {
    this.follows.register((manager, closed) => this.settle(manager, closed));
  }

  /** The print of a certificate, byte for byte the same each time; made now if nobody asked for it before. */
  async pdf(certificateId: string): Promise<Buffer> {
    return this.dataSource.transaction((manager) => this.pdfWithin(manager, certificateId));
  }

  /**
   * The same within a transaction of the caller's.
   *
   * @throws DomainError `error.404.heading` when there is none; `certificate.foreign` (409) for one that the product did not
   *   write, or not so; `document.too-long` when a name does not fit
   */
  async pdfWithin(manager: EntityManager, certificateId: string): Promise<Buffer> {
    const [row] = await manager.query<(Judged<CertificateLine> & { documentId: string | null })[]>(
      `SELECT ${JUDGED_CERTIFICATE}, c.document_id AS "documentId" FROM attendance_certificate c WHERE c.id = $1
          FOR NO KEY UPDATE`,
      [certificateId],
    );
    if (!row) throw new DomainError('error.404.heading', {}, 'not-found');
    // Nothing is signed that no list said (K6).
    if (!isOwn(macsOf(manager), CERTIFICATE_LINES, row))
      throw new DomainError('certificate.foreign', {}, 'conflict');
    const documentId = row.documentId ?? (await this.freeze(manager, certificateId, row.statement));
    const [document] = await manager.query<[{ pdf: Buffer }]>(
      `SELECT d.pdf FROM ${DOCUMENTS} d WHERE d.id = $1`,
      [documentId],
    );
    return document.pdf;
  }

  private async freeze(manager: EntityManager, certificateId: string, statement: string): Promise<string> {
    const content = JSON.parse(statement) as CertificateContent;
    const documentId = await this.vault.freeze(manager, content, renderCertificate);
    await manager.query('UPDATE attendance_certificate SET document_id = $2 WHERE id = $1', [
      certificateId,
      documentId,
    ]);
    return documentId;
  }

  /** Has the certificates say what the list says. Its statements do not grow with the people. */
  private async settle(manager: EntityManager, closed: ClosedList): Promise<Consequence[]> {
    const meetingId = closed.meeting.id;
    const before = await validOfMeeting(manager, meetingId);
    const now = await this.statements(manager, closed);
    const unprintable = new Map(
      [...now].flatMap(([personId, { name }]) => {
        const fault = printFault(name);
        return fault ? [[personId, fault] as const] : [];
      }),
    );
    for (const personId of unprintable.keys()) now.delete(personId);
    const standing = new Map(before.map((one) => [one.personId, one]));
    const begun = [...now].filter(([personId, statement]) => {
      const one = standing.get(personId);
      return !one || !holds(one, statement);
    });
    const ended = before.filter((one) => {
      const statement = now.get(one.personId);
      return !statement || !holds(one, statement);
    });
    const withdrawn = ended.filter(({ personId }) => !now.has(personId));
    const replaced = ended.filter(({ personId }) => now.has(personId));
    await this.end(manager, replaced, 'replaced');
    await this.end(manager, withdrawn, 'withdrawn');
    const ready = await this.issue(manager, meetingId, begun);
    if (ready.length + withdrawn.length > 0) {
      await this.events.publish(CertificatesChanged, { ready, withdrawn }, manager);
    }
    return [
      ...withdrawn.map(({ personId, name }) =>
        told(personId, name, 'taken', 'certificate.follows.withdrawn'),
      ),
      ...replaced.map(({ personId, name }) => told(personId, name, 'given', 'certificate.follows.replaced')),
      ...[...unprintable].map(([personId, why]) => ({
        ...told(personId, null, 'refused', 'certificate.follows.refused'),
        why: { key: why.code, params: why.params },
      })),
    ];
  }

  private async end(
    manager: EntityManager,
    certificates: readonly KnownCertificate[],
    as: 'replaced' | 'withdrawn',
  ): Promise<void> {
    if (certificates.length === 0) return;
    const endedOn = this.clock.today();
    const lines = await manager.query<CertificateLine[]>(
      `SELECT ${JUDGED_CERTIFICATE} FROM attendance_certificate c WHERE c.id = ANY($1)`,
      [certificates.map(({ id }) => id)],
    );
    const codes = lines.map((line) => {
      const mac = codeOf(macsOf(manager), CERTIFICATE_LINES, { ...line, endedOn, endedAs: as });
      return { id: line.id, mac: mac.toString('hex') };
    });
    await manager.query(
      `UPDATE attendance_certificate c SET ended_on = $2, ended_as = $3, mac = decode(r.mac, 'hex')
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, mac text) WHERE c.id = r.id`,
      [JSON.stringify(codes), endedOn, as],
    );
  }

  private async issue(
    manager: EntityManager,
    meetingId: string,
    begun: readonly (readonly [string, AttendanceStatement])[],
  ): Promise<BearersCertificate[]> {
    const issuedOn = this.clock.today();
    const rows = begun.map(([personId, statement]) => {
      const address = newVerificationAddress();
      const url = verificationUrl(this.address.baseUrl, address);
      const content: CertificateContent = {
        schema: 'attendance-certificate/1',
        ...statement,
        issuedOn,
        verificationUrl: url,
      };
      const line = { id: randomUUID(), meetingId, personId, address, statement: canonicalContent(content) };
      const mac = codeOf(macsOf(manager), CERTIFICATE_LINES, { ...line, endedOn: null, endedAs: null });
      return {
        id: line.id,
        meeting_id: meetingId,
        person_id: personId,
        address,
        statement: line.statement,
        mac,
      };
    });
    await bulkInsert(manager, 'attendance_certificate', COLUMNS, rows);
    return rows.map(({ id, person_id: personId }) => ({ id, personId }));
  }

  /** What is stated of everybody who attended, by the same measure for blocks and days (I9). */
  private async statements(
    manager: EntityManager,
    { meeting, list }: ClosedList,
  ): Promise<Map<string, AttendanceStatement>> {
    const { component, block, heldOn, venue } = meeting;
    const [{ title }] = await manager.query<[{ title: string }]>(
      `SELECT m.title FROM ${MEETINGS} m WHERE m.id = $1`,
      [meeting.id],
    );
    const present =
      component === null
        ? await outcomesOfDay(manager, meeting.id)
        : list.map(({ personId, minutes }) => ({
            personId,
            minutes: minutes ?? 0,
            counted: wholeMinutes(meeting),
          }));
    const names = await printedNames(
      manager,
      present.map(({ personId }) => personId),
    );
    return new Map(
      present.flatMap(({ personId, minutes, counted }) => {
        const attended = attendedOf(counted, minutes);
        if (attended === 'neither') return [];
        const extent = attended === 'full' ? 'full' : 'part';
        const name = names.get(personId)!;
        return [
          [personId, { name, title, component, block, heldOn, venue, minutes, counted, extent }] as const,
        ];
      }),
    );
  }
}

/** Whether a certificate is the product's own, and says what the list says. */
function holds(one: KnownCertificate, statement: AttendanceStatement): boolean {
  return one.own && statesTheSame(one.content, statement);
}

function told(
  personId: string,
  name: string | null,
  effect: Consequence['effect'],
  key: 'certificate.follows.withdrawn' | 'certificate.follows.replaced' | 'certificate.follows.refused',
): Consequence {
  return { personId, name, effect, text: { key }, minutes: null, why: null };
}

/** Why a name cannot be printed as it is; null when it can. */
function printFault(name: string): DomainError | null {
  try {
    assertPrintable([name], NAME_FACE);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
