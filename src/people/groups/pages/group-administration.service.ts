import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordView } from '../../../platform/audit/view-audit.service.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { unlessOvertaken } from '../../../platform/errors/overtaken.service.js';
import { parseEmail } from '../../../platform/text/dutch-values.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { answerForm, blankForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { askedWord } from '../../../platform/web/list-filter.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../../platform/web/paging.page.js';
import { asTyped } from '../../leader-details.rules.js';
import { GroupPeopleService, type PeriodOutcome, personWithAddress } from '../group-people.service.js';
import {
  groupBy,
  type GroupPerson,
  groupsLike,
  type KnownGroup,
  knownWords,
  type ListedGroup,
} from '../groups.queries.js';
import {
  GROUP_ROLES,
  GROUP_STATES,
  nextStates,
  RHYTHM,
  SESSION_MINUTES,
  SESSIONS_A_YEAR,
} from '../groups.rules.js';
import { GroupsService } from '../groups.service.js';
import { groupFormPage, typedGroup } from './group-form.page.js';
import { newPersonPage, personPage } from './group-person.page.js';
import {
  groupDetails,
  GroupForm,
  GroupPeriodForm,
  GroupPersonForm,
  GroupStateForm,
  NewGroupForm,
} from './group.form.js';
import { groupPage } from './group.page.js';
import { groupsPage } from './groups.page.js';

/** What an address says of one period in one group. */
export interface PeriodAddress {
  id: string;
  periodId: string;
}

/** The register of groups on its pages (G1). Names of members are for the office and that group's leaders alone (V1). */
@Injectable()
export class GroupAdministration {
  constructor(
    private readonly dataSource: DataSource,
    private readonly groups: GroupsService,
    private readonly people: GroupPeopleService,
    private readonly clock: Clock,
  ) {}

  /** The groups of the register, all or those that are sought. */
  async list({ roles }: Viewer, query: Record<string, unknown>): Promise<Page> {
    const sought = typeof query['zoek'] === 'string' ? query['zoek'].trim().slice(0, 100) : '';
    const state = askedWord(query['status'], GROUP_STATES);
    const today = this.clock.today();
    const groups = await groupsLike(this.dataSource.manager, { sought, state, today });
    const reader = roles.includes('secretariat') ? 'secretariat' : 'office';
    const sheet = pageNumber(query['blad']);
    return groupsPage({ groups: await this.withLeaders(groups), sought, state, sheet, reader });
  }

  /** The groups that the reader leads today. */
  async ownList({ personId }: Viewer): Promise<Page> {
    const led = await this.people.ledBy(personId);
    const any = { sought: '', state: null, today: this.clock.today() };
    const groups = (await groupsLike(this.dataSource.manager, any)).filter(({ id }) => led.has(id));
    return groupsPage({ groups: await this.withLeaders(groups), ...any, sheet: 1, reader: 'leader' });
  }

  /** One group, for the office. @throws DomainError `group.not-found` (404) */
  async show(viewer: Viewer, id: string, done: unknown): Promise<Page> {
    const group = await this.group(id);
    await recordView(this.dataSource.manager, viewer.personId, { kind: 'group', id });
    return this.page(group, viewer, { done, filled: this.blankState(group) });
  }

  /** One group, for somebody who leads it today. @throws DomainError `group.not-found` (404) */
  async showOwn(viewer: Viewer, id: string): Promise<Page> {
    const group = await this.group(id);
    if (!(await this.people.ledBy(viewer.personId)).has(id)) throw notFound();
    await recordView(this.dataSource.manager, viewer.personId, { kind: 'group', id });
    const people = await this.people.of(id);
    return groupPage({
      group,
      people,
      today: this.clock.today(),
      reader: 'leader',
      done: undefined,
      filled: blankForm(),
    });
  }

  /** An empty form for a new group. */
  async blank(): Promise<Page> {
    const usual = {
      everyWeeks: String(RHYTHM.usual),
      sessionsAYear: String(SESSIONS_A_YEAR.usual),
      sessionMinutes: String(SESSION_MINUTES.usual),
    };
    const typed = { ...usual, state: 'starting', since: asTyped(this.clock.today()), formKey: randomUUID() };
    return this.formPage(null, blankForm(typed));
  }

  /** Adds a group. */
  add(viewer: Viewer, body: unknown): Promise<Page | SeeOther> {
    return answerForm<NewGroupForm, Page | SeeOther>(NewGroupForm, body, {
      accept: async (form) => {
        const { formKey, state, since } = form;
        await this.groups.add(formKey, groupDetails(form), { state, since }, actorOf.person(viewer.personId));
        return seeOther(`/groepen/${formKey}?gedaan=bewaard`);
      },
      again: (filled) => this.formPage(null, filled),
    });
  }

  /** The form of a group. */
  async form(id: string): Promise<Page> {
    const group = await this.group(id);
    return this.formPage(group, blankForm({ ...typedGroup(group), version: String(group.version) }));
  }

  /** Keeps what was typed of a group, or shows it again with what is wrong with it. */
  async save(viewer: Viewer, id: string, body: unknown): Promise<Page | SeeOther> {
    const group = await this.group(id);
    return answerForm<GroupForm, Page | SeeOther>(GroupForm, body, {
      accept: (form, typed) =>
        unlessOvertaken<Page | SeeOther>(
          async () => {
            await this.groups.amend(id, form.version, groupDetails(form), actorOf.person(viewer.personId));
            return seeOther(`/groepen/${id}?gedaan=bewaard`);
          },
          async () => this.formPage(await this.group(id), blankForm(typed), true),
        ),
      again: (filled) => this.formPage(group, filled),
    });
  }

  /** Brings a group to another state. */
  async changeState(viewer: Viewer, id: string, body: unknown): Promise<Page | SeeOther> {
    const group = await this.group(id);
    return answerForm<GroupStateForm, Page | SeeOther>(GroupStateForm, body, {
      accept: async (change) => {
        await this.groups.changeState(id, change, actorOf.person(viewer.personId));
        return seeOther(`/groepen/${id}?gedaan=status`);
      },
      again: (filled) => this.page(group, viewer, { done: undefined, filled }),
    });
  }

  /** The form for somebody who comes to a group. @param role what the address says that they become */
  async blankPerson(id: string, role: unknown): Promise<Page> {
    const typed = { formKey: randomUUID(), role: askedWord(role, GROUP_ROLES) ?? 'member' };
    return this.newPersonPage(
      await this.group(id),
      blankForm({ ...typed, from: asTyped(this.clock.today()) }),
    );
  }

  /** Adds somebody to a group. */
  async addPerson(viewer: Viewer, id: string, body: unknown): Promise<Page | SeeOther> {
    const group = await this.group(id);
    return answerForm<GroupPersonForm, Page | SeeOther>(GroupPersonForm, body, {
      accept: async ({ formKey, role, who, profession, from, to }) => {
        const { manager } = this.dataSource;
        const actor = actorOf.person(viewer.personId);
        const email = parseEmail(who);
        const person = email ? await personWithAddress(manager, email) : { name: who };
        if (role === 'member') {
          await this.people.addMember(formKey, id, { person, profession, from, to }, actor);
        } else {
          const leader = 'id' in person ? person : await this.people.leaderNamed(who);
          await this.people.addLeader(formKey, id, { personId: leader.id, role, from, to }, actor);
        }
        return seeOther(`/groepen/${id}?gedaan=toegevoegd`);
      },
      again: (filled) => this.newPersonPage(group, filled),
    });
  }

  /** The form that ends or withdraws what somebody is in a group; of what was withdrawn before, the group's page. */
  async person({ id, periodId }: PeriodAddress): Promise<Page | SeeOther> {
    const group = await this.group(id);
    const person = await this.personIn(id, periodId);
    return person ? personPage(group, person, blankForm({ to: person.to ?? '' })) : whatCame(id, 'already');
  }

  /** Says until when somebody is something in a group; a second click finds it done. */
  async endPerson(viewer: Viewer, { id, periodId }: PeriodAddress, body: unknown): Promise<Page | SeeOther> {
    const group = await this.group(id);
    const person = await this.personIn(id, periodId);
    if (!person) return whatCame(id, 'already');
    return answerForm<GroupPeriodForm, Page | SeeOther>(GroupPeriodForm, body, {
      accept: async ({ to }) => {
        const outcome = await this.people.end(id, periodId, to, actorOf.person(viewer.personId));
        return whatCame(id, outcome, 'periode');
      },
      again: (filled) => personPage(group, person, filled),
    });
  }

  /** Withdraws a period that was entered by mistake; a second click finds it done. */
  async withdrawPerson(viewer: Viewer, { id, periodId }: PeriodAddress): Promise<SeeOther> {
    await this.group(id);
    if (!(await this.personIn(id, periodId))) return whatCame(id, 'already');
    const outcome = await this.people.withdraw(id, periodId, actorOf.person(viewer.personId));
    return whatCame(id, outcome, 'ingetrokken');
  }

  private async withLeaders(groups: ListedGroup[]): Promise<(ListedGroup & { leaders: string[] })[]> {
    const leaders = await this.people.leadersNow(groups.map(({ id }) => id));
    return groups.map((group) => ({ ...group, leaders: leaders.get(group.id) ?? [] }));
  }

  private async page(
    group: KnownGroup,
    viewer: Viewer,
    { done, filled }: { done: unknown; filled: FilledForm },
  ): Promise<Page> {
    return groupPage({
      group,
      done,
      filled,
      people: await this.people.of(group.id),
      today: this.clock.today(),
      reader: viewer.roles.includes('secretariat') ? 'secretariat' : 'office',
    });
  }

  private blankState({ state }: KnownGroup): FilledForm {
    return blankForm({ state: nextStates(state)[0]!, since: asTyped(this.clock.today()) });
  }

  private async formPage(group: KnownGroup | null, filled: FilledForm, overtaken = false): Promise<Page> {
    const regions = await knownWords(this.dataSource.manager, 'region');
    return groupFormPage({ group, filled, regions, overtaken });
  }

  private async newPersonPage(group: KnownGroup, filled: FilledForm): Promise<Page> {
    return newPersonPage(group, filled, await knownWords(this.dataSource.manager, 'profession'));
  }

  /** Somebody in a group, by their period there; null when it was withdrawn, or another took its place. */
  private async personIn(id: string, periodId: string): Promise<GroupPerson | null> {
    const person = (await this.people.of(id)).find((one) => one.id === periodId);
    if (person) return person;
    if (await this.people.wasIn(id, periodId)) return null;
    throw new DomainError('group.person.not-found', {}, 'not-found');
  }

  private async group(id: string): Promise<KnownGroup> {
    const group = isId(id) ? await groupBy(this.dataSource.manager, id) : undefined;
    if (!group) throw notFound();
    return group;
  }
}

/** The group's page, with what was done, or that it had been done before. */
function whatCame(groupId: string, outcome: PeriodOutcome, done = 'al'): SeeOther {
  return seeOther(`/groepen/${groupId}?gedaan=${outcome === 'done' ? done : 'al'}`);
}

function notFound(): DomainError {
  return new DomainError('group.not-found', {}, 'not-found');
}
