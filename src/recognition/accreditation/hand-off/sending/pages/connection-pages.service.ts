import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../../messages/catalogue.js';
import { DomainError } from '../../../../../platform/errors/domain-error.rules.js';
import { answerForm, type FilledForm } from '../../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../../platform/web/page-answer.rules.js';
import { AccreditationBodies } from '../../../bodies/accreditation-bodies.service.js';
import type { AccreditationBody } from '../../../bodies/body.rules.js';
import { AskingToSend } from '../asking-to-send.service.js';
import { modesOf, sendingMode } from '../modes.queries.js';
import { ProviderAccounts } from '../provider-accounts.service.js';
import { LiveForm } from './connection.form.js';
import {
  type ConnectionShown,
  connectionPage,
  connectionsPage,
  CONNECTIONS_PATH,
} from './connection.page.js';
import { namesOf } from './names.queries.js';

/** With which bodies the product speaks by itself, and the decision that it counts (Q7). */
@Injectable()
export class ConnectionPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: AccreditationBodies,
    private readonly accounts: ProviderAccounts,
    private readonly asking: AskingToSend,
  ) {}

  /** @param hands whether the reader may change it */
  async list(language: Language, hands: boolean): Promise<Page> {
    return connectionsPage(await this.shown(this.bodies.all()), language, hands);
  }

  /** @throws DomainError `accreditation.body-unknown`; `error.404.heading` for a body without an account */
  async one(
    key: string,
    language: Language,
    more: { done?: unknown; filled?: FilledForm } = {},
  ): Promise<Page> {
    const [shown] = await this.shown([this.bodies.byKey(key)]);
    if (!shown!.hasAccount) throw new DomainError('error.404.heading', {}, 'not-found');
    return connectionPage(shown!, language, more);
  }

  /** Has what is sent count from now on. */
  goLive(key: string, body: unknown, by: string, language: Language): Promise<Page | SeeOther> {
    return answerForm<LiveForm, Page | SeeOther>(LiveForm, body, {
      accept: async () => {
        await this.asking.decide(key, true, by);
        return seeOther(`${CONNECTIONS_PATH}/${key}?gedaan=echt`);
      },
      again: (filled) => this.one(key, language, { filled }),
    });
  }

  /** Has nothing be sent any more. */
  async stop(key: string, by: string): Promise<SeeOther> {
    await this.asking.decide(key, false, by);
    return seeOther(`${CONNECTIONS_PATH}/${key}?gedaan=gestopt`);
  }

  private async shown(bodies: readonly AccreditationBody[]): Promise<ConnectionShown[]> {
    const { manager } = this.dataSource;
    const modes = await modesOf(manager);
    const names = await namesOf(
      manager,
      [...modes.values()].map(({ by }) => by),
    );
    return bodies.map((body) => {
      const account = this.accounts.of(body.key);
      const decision = modes.get(body.key);
      const mayBeLive = account?.live ?? false;
      return {
        ...{ body, hasAccount: account !== undefined, mayBeLive },
        mode: sendingMode(this.accounts, modes, body.key),
        decided: decision ? { by: names.get(decision.by) ?? '', at: decision.at } : null,
      };
    });
  }
}
