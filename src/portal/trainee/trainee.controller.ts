import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Access } from '../../platform/web/access.js';
import { answerForm } from '../../platform/web/forms.js';
import { ReaderLanguage } from '../../platform/web/language.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page.js';
import { trainee } from '../access-rules.js';
import { happenedPage, LINES } from './happened.page.js';
import { homePage, SHOWN } from './home.page.js';
import { NameForm } from './name.form.js';
import { namePage } from './name.page.js';
import { PortfolioService } from './portfolio.service.js';
import { PrintNameService } from './print-name.service.js';
import { nameOf, ownRecordPdf } from './trainee.queries.js';
import { TraineeReader } from './trainee.reader.js';

/** What a trainee sees of their own way. */
@Controller('mijn-leerpad')
@Access(trainee)
export class TraineeController {
  constructor(
    private readonly reader: TraineeReader,
    private readonly names: PrintNameService,
    private readonly portfolios: PortfolioService,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  async home(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
  ): Promise<Page> {
    return homePage(await this.reader.home(personId, traject, SHOWN + 1), language);
  }

  @Get('verloop')
  async happened(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query('blad') asked: unknown,
  ): Promise<Page> {
    const sheet = /^[1-9]\d{0,3}$/.test(String(asked)) ? Number(asked) : 1;
    const range = { offset: (sheet - 1) * LINES, limit: LINES };
    return happenedPage(await this.reader.happened(personId, traject, range), sheet, language);
  }

  @Get('naam')
  async name(@SignedIn() { personId }: Viewer): Promise<Page> {
    return namePage(await nameOf(this.dataSource.manager, personId));
  }

  @Post('naam')
  confirmName(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return answerForm<NameForm, Page | SeeOther>(NameForm, body, {
      accept: async ({ name }) => {
        await this.names.confirm(personId, name);
        return seeOther('/mijn-leerpad/naam');
      },
      again: async (filled) => namePage(await nameOf(this.dataSource.manager, personId), filled),
    });
  }

  @Get('bewijzen/:file')
  @Header('Cache-Control', 'no-store')
  async record(@SignedIn() { personId }: Viewer, @Param('file') file: string): Promise<StreamableFile> {
    const id = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.pdf$/.exec(file)?.[1];
    const record = id && (await ownRecordPdf(this.dataSource.manager, id, personId));
    if (!record) throw new DomainError('error.404.heading', {}, 'not-found');
    return pdf(record.pdf, `bewijs-${record.number}.pdf`);
  }

  @Get('portfolio.pdf')
  @Header('Cache-Control', 'no-store')
  async portfolio(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query('met') including: unknown,
  ): Promise<StreamableFile> {
    const reflections = including === 'reflecties';
    return pdf(await this.portfolios.of(personId, traject, { reflections, language }), 'portfolio.pdf');
  }
}

function pdf(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}"`,
    length: bytes.length,
  });
}
