import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../../../../messages/catalogue.js';
import { recordView } from '../../../../../platform/audit/view-audit.service.js';
import type { Viewer } from '../../../../../platform/auth/viewer.form.js';
import { Clock } from '../../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../../platform/text/id.rules.js';
import { type Page, type SeeOther, seeOther } from '../../../../../platform/web/page-answer.rules.js';
import { AccreditationBodies } from '../../../bodies/accreditation-bodies.service.js';
import { listedMeeting } from '../../closed-lists.queries.js';
import type { HandOffOf } from '../../hand-offs.queries.js';
import { handedMeeting, sendingPath } from '../../pages/hand-offs.page.js';
import { AskingToSend } from '../asking-to-send.service.js';
import type { SendingMode } from '../modes.queries.js';
import { ProviderAccounts } from '../provider-accounts.service.js';
import { sendableOf } from '../sendable.queries.js';
import { latestSendings } from '../sendings.queries.js';
import { sendingPage, type SendingShown } from './sending.page.js';

/** Sending a meeting to a body: what there is to send, and how far it is (Q7). */
@Injectable()
export class SendingPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: AccreditationBodies,
    private readonly accounts: ProviderAccounts,
    private readonly asking: AskingToSend,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `error.404.heading` for a meeting that is not there, `accreditation.body-unknown` */
  async show(of: HandOffOf, viewer: Viewer, language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const accreditor = this.bodies.byKey(of.body);
    const meeting = isId(of.meetingId) ? await listedMeeting(manager, of.meetingId) : undefined;
    if (!meeting) throw new DomainError('error.404.heading', {}, 'not-found');
    await recordView(manager, viewer.personId, { kind: 'meeting', id: meeting.id });
    const mode = await this.asking.modeOf(manager, of.body);
    const last = (await latestSendings(manager, [of.meetingId])).find(({ body }) => body === of.body) ?? null;
    const shown: SendingShown = {
      ...{ ...of, accreditor, mode, last },
      meeting: handedMeeting([meeting]),
      ready: await this.ready(manager, of, mode),
      hands: viewer.roles.includes('secretariat'),
    };
    return sendingPage(shown, language);
  }

  /** Asks to send it, and shows how far it is. */
  async send(of: HandOffOf, viewer: Viewer): Promise<SeeOther> {
    if (!isId(of.meetingId)) throw new DomainError('error.404.heading', {}, 'not-found');
    await this.asking.ask(of, viewer.personId);
    return seeOther(sendingPath(of.meetingId, of.body));
  }

  private async ready(
    manager: EntityManager,
    { meetingId, body: key }: HandOffOf,
    mode: SendingMode,
  ): Promise<SendingShown['ready']> {
    if (!this.accounts.of(key)) return { problem: { key: 'hand-off.send.no-account' } };
    // In words already: nothing is sent, whatever there would be to send.
    if (mode === 'stopped') return { problem: null };
    try {
      const test = mode === 'test';
      const asked = { meetingId, body: this.bodies.byKey(key), test, today: this.clock.today() };
      return { count: (await sendableOf(manager, asked)).rows.length };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return { problem: { key: error.code, params: error.params } };
    }
  }
}
