import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { trainee } from '../../enrolment/access.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import { pdfFile } from '../../platform/web/files.page.js';
import { ReaderLanguage } from '../../platform/web/language.form.js';
import { PortfolioService } from './portfolio.service.js';

/** A trainee's own way on paper, to take along. */
@Controller('mijn-leerpad/portfolio.pdf')
@Access(trainee)
export class PortfolioController {
  constructor(private readonly portfolios: PortfolioService) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async portfolio(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query('met') including: unknown,
  ): Promise<StreamableFile> {
    const reflections = including === 'reflecties';
    return pdfFile(await this.portfolios.of(personId, traject, { reflections, language }), 'portfolio.pdf');
  }
}
