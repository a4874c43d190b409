import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EditionsService } from '../../editions.service.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { answerForm, blankForm, type FilledForm } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { requireForm } from '../../../../platform/web/required-form.form.js';
import { CopiedEditionForm, NewEditionForm, PublishForm, RenamedEditionForm } from './edition.form.js';
import { newEditionPage, type OpenForm } from './new-edition.page.js';
import { editionsToCopy, plannedEdition } from './planned-editions.queries.js';
import { renamePage } from './rename.page.js';

/** Begins editions, renames them, opens them to trainees (C1, F1). */
@Injectable()
export class EditionPlanningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editions: EditionsService,
  ) {}

  /** The forms for a new edition: an empty one, or an earlier one taken over. */
  blank(): Promise<Page> {
    return this.newPage('blank', blankForm({ formKey: randomUUID(), programmes: ['leader', 'co-leader'] }));
  }

  /** Begins a draft. */
  create(viewerId: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<NewEditionForm, Page | SeeOther>(NewEditionForm, body, {
      accept: async ({ formKey, component, title, programmes }) => {
        const head = { component, title, programmes };
        const id = await this.editions.create(head, actorOf.person(viewerId), formKey);
        return seeOther(`/planning/${id}?gedaan=begonnen`);
      },
      again: (filled) => this.newPage('blank', filled),
    });
  }

  /** Begins a draft like an earlier edition, 52 weeks later. */
  copy(viewerId: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<CopiedEditionForm, Page | SeeOther>(CopiedEditionForm, body, {
      accept: async ({ formKey, source, newTitle }) => {
        const id = await this.editions.copy(source, newTitle, actorOf.person(viewerId), formKey);
        return seeOther(`/planning/${id}?gedaan=overgenomen`);
      },
      again: (filled) => this.newPage('copy', filled),
    });
  }

  /** The form for the title and the programmes. */
  async head(id: string): Promise<Page> {
    const edition = await plannedEdition(this.dataSource.manager, id);
    const { title, programmes, version } = edition;
    return renamePage(edition, blankForm({ title, programmes, version: String(version) }));
  }

  /** Changes the title and the programmes; what somebody else changed meanwhile is shown first (409). */
  async rename(viewerId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    const edition = await plannedEdition(this.dataSource.manager, id);
    return answerForm<RenamedEditionForm, Page | SeeOther>(RenamedEditionForm, body, {
      accept: async ({ title, programmes, version }) => {
        const done = seeOther(`/planning/${id}?gedaan=bewaard`);
        // A second click asks for what stands there already.
        if (edition.title === title && same(edition.programmes, programmes)) return done;
        if (edition.version !== version) {
          const typed = { title, programmes, version: String(edition.version) };
          return renamePage(edition, blankForm(typed), { changed: true });
        }
        try {
          await this.editions.rename(id, version, { title, programmes }, actorOf.person(viewerId));
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== 'edition.changed') throw error;
          // Somebody else saved in this very moment, or the first of two clicks did: judged by what stands there now.
          return this.rename(viewerId, id, body);
        }
        return done;
      },
      again: (filled) => renamePage(edition, filled),
    });
  }

  /** Opens the edition to trainees. A second click changes nothing. */
  async publish(viewerId: string, id: string, body: unknown): Promise<SeeOther> {
    const { version } = requireForm(PublishForm, body);
    await plannedEdition(this.dataSource.manager, id);
    await this.editions.publish(id, version, actorOf.person(viewerId));
    return seeOther(`/planning/${id}?gedaan=open`);
  }

  private async newPage(open: OpenForm, filled: FilledForm): Promise<Page> {
    return newEditionPage(open, filled, await editionsToCopy(this.dataSource.manager));
  }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
