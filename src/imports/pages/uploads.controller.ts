import { Readable } from 'node:stream';
import {
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FILE_BYTES_AT_MOST, UploadsService } from '../uploads/uploads.service.js';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Access } from '../../platform/web/access.service.js';
import { ReaderLanguage } from '../../platform/web/language.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { TakesFiles, uploadedFiles } from '../../platform/web/uploads.form.js';
import { secretariat } from '../../people/accounts/access.rules.js';
import { ImportPagesService } from './import-pages.service.js';

/** An id in an address; what is none is not found. */
export const uuid = new ParseUUIDPipe({
  exceptionFactory: () => new DomainError('error.404.heading', {}, 'not-found'),
});

/** Bringing spreadsheets, seeing what would happen, and having it happen (D). */
@Controller('invoer')
@Access(secretariat)
export class UploadsController {
  constructor(
    private readonly pages: ImportPagesService,
    private readonly uploads: UploadsService,
  ) {}

  @Get()
  show(@Query('blad') asked: unknown, @ReaderLanguage() language: Language): Promise<Page> {
    return this.pages.show(asked, language);
  }

  @Post()
  @TakesFiles()
  take(
    @SignedIn() { personId }: Viewer,
    @Req() request: FastifyRequest,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    const said = request.headers['content-length'];
    const length = said === undefined ? undefined : Number(said);
    return this.pages.take(uploadedFiles(request, FILE_BYTES_AT_MOST), length, personId, language);
  }

  @Get('proef/:id')
  showUpload(@SignedIn() { personId }: Viewer, @Param('id', uuid) id: string): Promise<Page> {
    return this.pages.showUpload(id, personId);
  }

  @Post('proef/:id/inlezen')
  async confirm(@SignedIn() { personId }: Viewer, @Param('id', uuid) id: string): Promise<SeeOther> {
    await this.uploads.confirm(id, personId);
    return seeOther(`/invoer/proef/${id}`);
  }

  @Post('proef/:id/weggooien')
  async discard(@SignedIn() { personId }: Viewer, @Param('id', uuid) id: string): Promise<SeeOther> {
    await this.uploads.discard(id, personId);
    return seeOther('/invoer');
  }

  @Get('proef/:id/afgewezen/:sheet')
  @Header('Cache-Control', 'no-store')
  async rejects(
    @SignedIn() { personId }: Viewer,
    @Param('id', uuid) id: string,
    @Param('sheet') sheet: string,
  ): Promise<StreamableFile> {
    const { name, bytes, content } = await this.pages.rejects(id, sheet, personId);
    return new StreamableFile(Readable.from(content), {
      type: 'text/csv',
      disposition: `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      length: bytes,
    });
  }
}

/** For clients that do not read the other form of the name. */
function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\]/g, '_');
}
