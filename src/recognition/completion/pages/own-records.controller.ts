import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { trainee } from '../../../enrolment/access.rules.js';
import { waitingNames, wasSentBack } from '../../../people/print-names.queries.js';
import { nameOf } from '../../../people/person-names.queries.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { Access } from '../../../platform/web/access.service.js';
import { pdfFile } from '../../../platform/web/files.page.js';
import { answerForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { ownRecordPdf } from '../own-records.queries.js';
import { NameForm } from './name.form.js';
import { namePage, type OwnName } from './name.page.js';
import { PrintNameService } from './print-name.service.js';

/** A trainee's own records, and the name that is printed on them (K2). */
@Controller('mijn-leerpad')
@Access(trainee)
export class OwnRecordsController {
  constructor(
    private readonly names: PrintNameService,
    private readonly dataSource: DataSource,
  ) {}

  @Get('naam')
  async name(@SignedIn() { personId }: Viewer): Promise<Page> {
    return namePage(await this.ownName(personId));
  }

  @Post('naam')
  confirmName(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return answerForm<NameForm, Page | SeeOther>(NameForm, body, {
      accept: async ({ name }) => {
        await this.names.confirm(personId, name);
        return seeOther('/mijn-leerpad/naam');
      },
      again: async (filled) => namePage(await this.ownName(personId), filled),
    });
  }

  @Get('bewijzen/:file')
  @Header('Cache-Control', 'no-store')
  async record(@SignedIn() { personId }: Viewer, @Param('file') file: string): Promise<StreamableFile> {
    const [, id] = /^(.+)\.pdf$/.exec(file) ?? [];
    const record = isId(id) && (await ownRecordPdf(this.dataSource.manager, id, personId));
    if (!record) throw new DomainError('error.404.heading', {}, 'not-found');
    return pdfFile(record.pdf, `bewijs-${record.number}.pdf`);
  }

  private async ownName(personId: string): Promise<OwnName> {
    const { manager } = this.dataSource;
    const [waiting] = await waitingNames(manager, personId);
    return {
      parts: await nameOf(manager, personId),
      waiting: waiting?.asked ?? null,
      sentBack: await wasSentBack(manager, personId),
    };
  }
}
