import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  FILE_BYTES_AT_MOST,
  FILES_AT_MOST,
  type IncomingFile,
  UploadsService,
} from '../uploads/uploads.service.js';
import type { SheetName } from '../import-summary.rules.js';
import { ImportUploadFile } from '../uploads/import-upload-file.entity.js';
import { storedBytes } from '../uploads/upload-files.service.js';
import type { Language } from '../../messages/catalogue.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../platform/web/paging.page.js';
import { type ImportsPageSource, importsPage } from './imports.page.js';
import { countRuns, earlierRuns } from './earlier-runs.queries.js';
import { isAnotherAhead, openUploads, type UploadDetails, uploadDetails } from './import-overview.queries.js';
import { latestTerm } from '../signatures/signature-term.service.js';
import { uploadPage } from './upload.page.js';

/** Earlier imports on a page. */
const RUNS_ON_A_PAGE = 25;
/** What a form needs beside its files. */
const FORM_BYTES = 64 * 1024;
const FORM_BYTES_AT_MOST = FILES_AT_MOST * FILE_BYTES_AT_MOST + FORM_BYTES;

/** A file to be downloaded. */
export interface Download {
  name: string;
  bytes: number;
  content: AsyncGenerator<Buffer>;
}

/** What the import page shows, and brings on its way. */
@Injectable()
export class ImportPagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly uploads: UploadsService,
  ) {}

  /** The list, and where files are brought. @param wrong why the files that were sent were not taken */
  async show(asked: unknown, language: Language, wrong?: ImportsPageSource['wrong']): Promise<Page> {
    const { manager } = this.dataSource;
    const page = pageNumber(asked);
    const size = RUNS_ON_A_PAGE;
    return importsPage({
      uploads: await openUploads(manager),
      runs: await earlierRuns(manager, { offset: (page - 1) * size, limit: size }),
      paging: { page, size, total: await countRuns(manager) },
      lastDay: (await latestTerm(manager))?.lastDay ?? null,
      today: this.clock.today(),
      language,
      wrong,
    });
  }

  /**
   * Takes files in and leads to the page that follows them; or shows again where they are brought, with why they were
   * not taken.
   *
   * @param length how many bytes the form says it has, if it does
   */
  async take(
    files: AsyncIterable<IncomingFile>,
    length: number | undefined,
    personId: string,
    language: Language,
  ): Promise<Page | SeeOther> {
    try {
      if (length !== undefined && length > FORM_BYTES_AT_MOST)
        throw new DomainError('import-page.too-big-together');
      return seeOther(`/invoer/proef/${await this.uploads.receive(files, personId)}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const status = error.code.startsWith('import-page.too-big') ? 413 : 422;
      const text = { key: error.code, params: error.params };
      return this.show(undefined, language, { text, status });
    }
  }

  /** One upload. Looking at what its files hold is kept (V3). */
  async showUpload(id: string, personId: string): Promise<Page> {
    const details = await this.details(id);
    const { check, import: run } = details.tasks;
    if (check?.outcome && run?.state !== 'waiting') await this.note(personId, id, 'viewed');
    return uploadPage(details, await isAnotherAhead(this.dataSource.manager), this.clock.today());
  }

  /** A file of rejected rows, to be downloaded. @throws DomainError (404) when there is none */
  async rejects(uploadId: string, sheet: string, personId: string): Promise<Download> {
    const { manager } = this.dataSource;
    await this.details(uploadId);
    const where = { uploadId, role: 'rejected' as const, sheet: sheet as SheetName };
    const file = SHEET.test(sheet) && (await manager.findOneBy(ImportUploadFile, where));
    if (!file) throw new DomainError('error.404.heading', {}, 'not-found');
    await this.note(personId, uploadId, 'downloaded');
    const { name, bytes, position, role } = file;
    return { name, bytes, content: storedBytes(manager, { uploadId, role, position }) };
  }

  private async details(id: string): Promise<UploadDetails> {
    const details = await uploadDetails(this.dataSource.manager, id);
    if (!details) throw new DomainError('error.404.heading', {}, 'not-found');
    return details;
  }

  private async note(personId: string, subjectId: string, what: 'viewed' | 'downloaded'): Promise<void> {
    await recordInAudit(this.dataSource.manager, {
      actor: actorOf.person(personId),
      action: `import-upload.${what}`,
      subjectKind: 'import-upload',
      subjectId,
    });
  }
}

const SHEET = /^(begeleiders|deelnemers|uren)$/;
