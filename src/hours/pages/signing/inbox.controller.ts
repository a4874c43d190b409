import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { answerForm, singleTexts, textsById } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { supervisor } from '../../access.rules.js';
import { readSelectedClaims } from './selected-claims.form.js';
import { ReturnForm, SignOffForm } from './inbox.form.js';
import { type InboxQuery, InboxService } from './inbox.service.js';
import { afterSigning } from './signing-notice.page.js';
import { encodeIds } from '../../../platform/web/id-list.form.js';
import { nextAfter } from './reading-place.page.js';
import { type ReadingQuery, ReadingService } from './reading.service.js';
import { ReturnsService } from './returns.service.js';
import { TakesForm } from '../../../platform/web/body-limits.form.js';

/** What waits for a signature: read it, sign it, send it back. */
@Controller('aftekenen')
@Access(supervisor)
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly reading: ReadingService,
    private readonly returns: ReturnsService,
  ) {}

  @Get()
  show(@SignedIn() { personId }: Viewer, @Query() query: InboxQuery): Promise<Page> {
    return this.inbox.show(personId, query);
  }

  @Post()
  @TakesForm({ fields: 250 })
  async sign(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return answerForm<SignOffForm, Page | SeeOther>(SignOffForm, body, {
      accept: async (form) => {
        const chosen = readSelectedClaims(form.claim);
        if (chosen.length === 0)
          return this.inbox.show(personId, {}, { key: 'supervisor.inbox.none-chosen' });
        return nextAfter(form, afterSigning(await this.inbox.sign(personId, chosen)));
      },
      again: ({ wrong }) => this.inbox.show(personId, {}, Object.values(wrong)[0]),
    });
  }

  @Get('lezen')
  async readChosen(@SignedIn() { personId }: Viewer, @Query('claim') claim: unknown): Promise<SeeOther> {
    const chosen = readSelectedClaims(claim);
    const first = await this.inbox.firstToRead(personId, chosen);
    const row = encodeIds(chosen.map(({ claimId }) => claimId));
    return seeOther(first ? `/aftekenen/${first}${row && `?reeks=${row}`}` : '/aftekenen');
  }

  @Get('terugsturen')
  async askReasons(
    @SignedIn() { personId }: Viewer,
    @Query('claim') claim: unknown,
  ): Promise<Page | SeeOther> {
    const chosen = readSelectedClaims(claim);
    if (chosen.length === 0) return this.inbox.show(personId, {}, { key: 'supervisor.inbox.none-chosen' });
    return this.returns.show(personId, chosen);
  }

  @Post('terugsturen')
  @TakesForm({ fields: 250, bytes: 1_048_576 })
  async giveBackChosen(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    const texts = singleTexts(body);
    const chosen = textsById(texts, 'claim-').map(([id, version]) => `${id}.${version}`);
    const reasons = new Map(textsById(texts, 'reason-'));
    return this.returns.giveBack(personId, readSelectedClaims(chosen), reasons);
  }

  @Get(':id')
  read(
    @SignedIn() { personId }: Viewer,
    @Param('id') id: string,
    @Query() query: ReadingQuery,
  ): Promise<Page | SeeOther> {
    return this.reading.show(personId, id, query);
  }

  @Post(':id/terugsturen')
  giveBack(
    @SignedIn() { personId }: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<ReturnForm, Page | SeeOther>(ReturnForm, body, {
      accept: (form) => this.reading.giveBack(personId, id, form),
      again: (filled) => this.reading.show(personId, id, { reeks: filled.typed['row'] }, filled, 422),
    });
  }
}
