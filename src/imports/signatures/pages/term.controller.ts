import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { board } from '../../../people/accounts/access.rules.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { Access } from '../../../platform/web/access.service.js';
import { answerForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { latestTerm, SignatureTermService } from '../signature-term.service.js';
import { TermForm } from './term.form.js';
import { termPage } from './term.page.js';

const PATH = 'handtekeningen-uit-invoer';

/** The board sets until when imports bring signatures (D9). */
@Controller(PATH)
@Access(board)
export class TermController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly term: SignatureTermService,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Query('gedaan') done: unknown): Promise<Page> {
    return this.page(done);
  }

  @Post()
  set(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return answerForm<TermForm, Page | SeeOther>(TermForm, body, {
      accept: async ({ lastDay, seen }) => {
        await this.term.set(lastDay, seen === '' ? null : seen, actorOf.person(personId));
        return seeOther(`/${PATH}?gedaan=gezet`);
      },
      again: (filled) => this.page(null, filled),
    });
  }

  private async page(done: unknown, filled?: FilledForm): Promise<Page> {
    const lastDay = (await latestTerm(this.dataSource.manager))?.lastDay ?? null;
    return termPage(lastDay, this.clock.today(), done, filled);
  }
}
