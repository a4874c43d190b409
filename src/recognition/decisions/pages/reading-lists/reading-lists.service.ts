import { randomUUID } from 'node:crypto';
import { Injectable, NotFoundException, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../../../curriculum/curriculum.service.js';
import type { ReadingListDecision } from '../../../../enrolment/trajectories/reading-list-decision.entity.js';
import { listDecisionsOf } from '../../../../enrolment/trajectories/reading-list-lines.queries.js';
import type { Language } from '../../../../messages/catalogue.js';
import { actorTexts } from '../../../../people/actors.queries.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import {
  answerForm,
  blankForm,
  type FilledForm,
  type Typed,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { LIST_FORMS, LIST_PATHS, type ListDecisionForm, listDecisionOf } from './list-decision.form.js';
import { ListRehearsal } from '../../list-rehearsal.service.js';
import {
  listConsequencesPage,
  listFormPage,
  type ListSource,
  readingListsPage,
} from './reading-lists.page.js';

/** What the address of a page of reading lists says. */
export interface ListQuery {
  gedaan?: unknown;
  versie?: unknown;
  titel?: unknown;
  besluit?: unknown;
}

interface Reader {
  viewer: Viewer;
  language: Language;
}

type Kind = ReadingListDecision['kind'];

/** The reading lists as the board reads and decides on them (P9). */
@Injectable()
export class ReadingListPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly curriculum: CurriculumService,
    private readonly rehearsal: ListRehearsal,
  ) {}

  /** Every list, with its decisions. */
  async list({ gedaan }: ListQuery, language: Language, conflict: Text | null = null): Promise<Page> {
    return readingListsPage(await this.source(), { done: gedaan, conflict }, language);
  }

  /** The form of one kind. @throws NotFoundException for another kind, version or title */
  async form(path: string, query: ListQuery, language: Language, filled?: FilledForm): Promise<Page> {
    const kind = kindAt(path);
    const word = (value: unknown) => (typeof value === 'string' ? value : '');
    const { versie, titel, besluit } = query;
    const start = { version: word(versie), item: word(titel), decision: word(besluit), key: randomUUID() };
    const shown = listFormPage(await this.source(), kind, filled ?? blankForm(start), language);
    if (!shown) throw new NotFoundException();
    return shown;
  }

  /** Shows what a decision would come to, or takes it when that was shown. */
  answer(reader: Reader, path: string, body: unknown, confirmed: boolean): Promise<Page | SeeOther> {
    const kind = kindAt(path);
    return answerForm<ListDecisionForm, Page | SeeOther>(LIST_FORMS[kind] as Type<ListDecisionForm>, body, {
      accept: (form, typed) => this.decide(reader, kind, { form, typed, confirmed }),
      again: (filled) => this.form(path, {}, reader.language, filled),
    });
  }

  private async decide(
    { viewer, language }: Reader,
    kind: Kind,
    { form, typed, confirmed }: { form: ListDecisionForm; typed: Typed; confirmed: boolean },
  ): Promise<Page | SeeOther> {
    const decision = listDecisionOf(form);
    const source = await this.source();
    if (!source.lists.some(({ version }) => version.id === decision.programmeVersionId))
      throw new NotFoundException();
    try {
      const how = { actor: actorOf.person(viewer.personId), seen: confirmed ? form.seen : null };
      const outcome = await this.rehearsal.decide(decision, how);
      if (outcome === null) return seeOther(`/leeslijsten?gedaan=${kind}`);
      return listConsequencesPage({ source, decision, typed, outcome, changed: confirmed }, language);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.list({}, language, { key: error.code, params: error.params });
    }
  }

  private async source(): Promise<ListSource> {
    const { manager } = this.dataSource;
    const versions = await this.curriculum.all(manager);
    const decisions = await listDecisionsOf(
      manager,
      versions.map(({ id }) => id),
    );
    const actors = [...new Set(decisions.map(({ recordedBy }) => recordedBy))];
    return {
      names: await actorTexts(manager, actors),
      lists: versions.map((version) => ({
        version,
        decisions: decisions.filter(({ programmeVersionId }) => programmeVersionId === version.id),
      })),
    };
  }
}

function kindAt(path: string): Kind {
  const kind = (Object.keys(LIST_PATHS) as Kind[]).find((one) => LIST_PATHS[one] === path);
  if (!kind) throw new NotFoundException();
  return kind;
}
