import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { answerForm } from '../../../platform/web/form-answer.form.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { board, office } from '../../../people/accounts/access.rules.js';
import type { Asked } from '../../../platform/web/list-filter.form.js';
import { RecordsService } from './records.service.js';
import { RecordWithdrawalService } from './record-withdrawal.service.js';
import { WithdrawalForm } from './withdrawal.form.js';

/** The completion records: the list, each of them, and the board's withdrawal (K5). */
@Controller('bewijzen')
@Access(office)
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly withdrawals: RecordWithdrawalService,
  ) {}

  @Get()
  list(@Query() asked: Asked): Promise<Page> {
    return this.records.list(asked);
  }

  @Get('bewijzen.csv')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() viewer: Viewer,
    @Query() asked: Asked,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.records.export(viewer, asked, language), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="bewijzen.csv"',
    });
  }

  @Get(':id')
  show(
    @SignedIn() viewer: Viewer,
    @Param('id') id: string,
    @Query() { ingetrokken, terug }: { ingetrokken?: unknown; terug?: unknown },
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    const after = ingetrokken === 'ja' ? 'withdrawn' : null;
    return this.records.show(viewer, id, { after, back: terug }, language);
  }

  @Get(':id/pdf')
  @Header('Cache-Control', 'no-store')
  async pdf(@SignedIn() viewer: Viewer, @Param('id') id: string): Promise<StreamableFile> {
    const { number, pdf } = await this.records.pdf(viewer, id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `inline; filename="bewijs-${number}.pdf"`,
      length: pdf.length,
    });
  }

  @Get(':id/intrekken')
  @Access(board)
  ask(
    @SignedIn() viewer: Viewer,
    @Param('id') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.withdrawals.ask(viewer, id, language);
  }

  @Post(':id/intrekken')
  @Access(board)
  withdraw(
    @SignedIn() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return answerForm<WithdrawalForm, Page | SeeOther>(WithdrawalForm, body, {
      accept: (form) => this.withdrawals.withdraw(viewer, id, form, language),
      again: (filled) => this.withdrawals.ask(viewer, id, language, filled),
    });
  }
}
