import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../messages/catalogue.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { type CsvCell, csvStream } from '../../platform/spreadsheet/csv-writer.page.js';
import type { Page } from '../../platform/web/page-answer.rules.js';
import { wordText } from '../../platform/web/views/template-helpers.page.js';
import { momentOf } from '../../platform/clock/moments.rules.js';
import { type Asked, askedId } from '../../platform/web/list-filter.form.js';
import { type AuditFilter, readAuditFilter } from './audit-filter.form.js';
import { actorText, auditPage } from './audit.page.js';
import { nameOfPerson, peopleNamed } from '../../people/person-names.queries.js';
import { type AuditLine, auditLines, personOfTrajectory } from './audit.queries.js';
import type { Digest } from '../../recognition/digest/digest.entity.js';
import { Digests } from '../../recognition/digest/digests.service.js';
import { actionText } from '../../platform/audit/audit-action.page.js';

const PAGE_SIZE = 50;
/** How many lines of a file are fetched at a time: they are written as they come. */
const CHUNK = 2000;
const FOUND = 20;
const LONGEST_NAME = 100;

/** Reads the log (V3). That it was read is in the log as well. */
@Injectable()
export class AuditReadingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly digests: Digests,
  ) {}

  /** A page of the log; it shows itself as the next reading does. */
  async show(readerId: string, asked: Asked): Promise<Page> {
    const { manager } = this.dataSource;
    const filter = await this.filterOf(asked);
    const lines = await auditLines(manager, filter, PAGE_SIZE + 1);
    await this.keep(readerId, 'audit.viewed', filter);
    const typed = typeof asked['naam'] === 'string' ? asked['naam'].trim().slice(0, LONGEST_NAME) : '';
    return auditPage({
      filter,
      lines: lines.slice(0, PAGE_SIZE),
      hasOlder: lines.length > PAGE_SIZE,
      actorName: await this.nameOf(filter.actorId),
      personName: await this.nameOf(filter.personId),
      typed,
      found: typed ? await peopleNamed(manager, typed, FOUND) : null,
      digestOf: (await this.digests.latest())?.day ?? null,
      today: this.clock.today(),
    });
  }

  /** The latest digest. @throws DomainError (404) before there is one */
  async digest(): Promise<Digest> {
    const latest = await this.digests.latest();
    if (!latest) throw new DomainError('error.404.heading', {}, 'not-found');
    return latest;
  }

  /** All that a filter finds, as a file for a spreadsheet. */
  async export(readerId: string, asked: Asked, language: Language): Promise<Readable> {
    const filter = await this.filterOf(asked);
    await this.keep(readerId, 'audit.exported', filter);
    const columns = (['when', 'who', 'what', 'about', 'code', 'subject', 'id'] as const).map((column) =>
      translate(language, `audit.column.${column}`),
    );
    return csvStream(columns, this.cells(filter, language));
  }

  private async *cells(filter: AuditFilter, language: Language): AsyncGenerator<readonly CsvCell[]> {
    let after = filter.after;
    for (;;) {
      const lines = await auditLines(this.dataSource.manager, { ...filter, after }, CHUNK);
      for (const line of lines) yield cellsOf(line, language);
      const last = lines.at(-1);
      if (!last || lines.length < CHUNK) return;
      after = { at: last.cursor, id: last.id };
    }
  }

  /** A dossier links here with its trajectory: the log is of the person. */
  private async filterOf(asked: Asked): Promise<AuditFilter> {
    const filter = readAuditFilter(asked);
    const trajectoryId = askedId(asked['deelnemer']);
    if (trajectoryId === null) return filter;
    const personId = await personOfTrajectory(this.dataSource.manager, trajectoryId);
    if (personId === null) throw new DomainError('audit.not-found', {}, 'not-found');
    return { ...filter, personId };
  }

  /** @throws DomainError `audit.not-found` (404) for a person that there is not */
  private async nameOf(personId: string | null): Promise<string | null> {
    if (personId === null) return null;
    const name = await nameOfPerson(this.dataSource.manager, personId);
    if (name === null) throw new DomainError('audit.not-found', {}, 'not-found');
    return name;
  }

  private keep(readerId: string, action: AuditAction, filter: AuditFilter): Promise<void> {
    const { actorId, personId, kind, from, to } = filter;
    const details = { actorId, personId, kind, from, to };
    return recordInAudit(this.dataSource.manager, {
      actor: actorOf.person(readerId),
      action,
      subjectKind: 'audit',
      subjectId: null,
      details,
    });
  }
}

function cellsOf(line: AuditLine, language: Language): CsvCell[] {
  const { at, by, actor, action, details, about, subjectKind, subjectId } = line;
  const { day, time } = momentOf(at);
  return [
    `${day} ${time}`,
    by?.name ?? wordText(language, actorText(actor)),
    wordText(language, actionText(action, details)),
    about?.name ?? '',
    action,
    subjectKind,
    subjectId ?? '',
  ];
}
