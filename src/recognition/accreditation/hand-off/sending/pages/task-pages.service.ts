import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../../messages/catalogue.js';
import { actorOf } from '../../../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../../../platform/audit/audit-log.service.js';
import type { Viewer } from '../../../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../../platform/text/id.rules.js';
import { answerForm } from '../../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../../platform/web/page-answer.rules.js';
import { AccreditationBodies } from '../../../bodies/accreditation-bodies.service.js';
import { HandedNumbers } from '../../handed-numbers.service.js';
import { handedOf, handOffKey, type HandOffOf } from '../../hand-offs.queries.js';
import { handOffPath, notBookedPath } from '../../pages/hand-offs.page.js';
import { HandOffTasks } from '../hand-off-tasks.service.js';
import type { OpenTask } from '../tasks.rules.js';
import { namesOf } from './names.queries.js';
import { TASKS_PATH } from './sending.page.js';
import { NotBookedForm, OUTCOMES, SettleForm } from './settle.form.js';
import { notBookedPage, settlePage, tasksPage, type WronglySent } from './tasks.page.js';

/** Whose task an address names. */
export interface TaskAddress extends HandOffOf {
  personId: string;
  /** that it is booked, and should not be as it is; else it was sent wrongly */
  booked: boolean;
}

/** What has to be seen to of handing over, and that somebody saw to it (Q7). */
@Injectable()
export class TaskPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: AccreditationBodies,
    private readonly tasks: HandOffTasks,
    private readonly numbers: HandedNumbers,
  ) {}

  /** All of them. */
  async list({ roles }: Viewer, language: Language, done: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const groups = await this.tasks.all(manager);
    const people = groups.flatMap(({ tasks }) => tasks.map(({ attendee }) => attendee));
    const names = await namesOf(manager, people);
    return tasksPage(groups, { names, language, hands: roles.includes('secretariat'), done });
  }

  /** @throws DomainError `error.404.heading` when nobody was sent wrongly there, or nobody is booked */
  async show(address: TaskAddress, language: Language): Promise<Page> {
    if (address.booked) return notBookedPage(await this.notBooked(address, language));
    return settlePage(await this.wrongly(address, language));
  }

  /** Keeps what was done about it. */
  settle(address: TaskAddress, body: unknown, viewer: Viewer, language: Language): Promise<Page | SeeOther> {
    if (address.booked) return this.settleBooked(address, body, viewer, language);
    return answerForm<SettleForm, Page | SeeOther>(SettleForm, body, {
      accept: async ({ nummer, uitkomst, reden }) => {
        await this.keep(address, nummer, { as: OUTCOMES[uitkomst], because: reden, by: viewer.personId });
        return seeOther(`${TASKS_PATH}?gedaan=vastgelegd`);
      },
      again: async (filled) => settlePage(await this.wrongly(address, language), filled),
    });
  }

  /** As if the body took it back: it waits to be handed over again. */
  private settleBooked(
    address: TaskAddress,
    body: unknown,
    viewer: Viewer,
    language: Language,
  ): Promise<Page | SeeOther> {
    return answerForm<NotBookedForm, Page | SeeOther>(NotBookedForm, body, {
      accept: async ({ nummer, reden }) => {
        await this.keep(address, nummer, { as: 'taken-back', because: reden, by: viewer.personId });
        return seeOther(`${handOffPath(address.meetingId, address.body)}?gedaan=opnieuw`);
      },
      again: async (filled) => notBookedPage(await this.notBooked(address, language), filled),
    });
  }

  private async keep(
    { meetingId, body, personId }: TaskAddress,
    number: string,
    settled: { as: 'taken-back' | 'left'; because: string; by: string },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.numbers.settle(manager, { meetingId, body, number }, settled);
      await recordInAudit(manager, {
        actor: actorOf.person(settled.by),
        action: 'hand-off.settle',
        subjectKind: 'person',
        subjectId: personId,
        details: { meetingId, body, as: settled.as },
      });
    });
  }

  /** A number of somebody that is booked and that nobody saw to; not one that is a task, which says more of it. */
  private async notBooked(address: TaskAddress, language: Language): Promise<WronglySent> {
    const { manager } = this.dataSource;
    const { meetingId, body: key, personId } = address;
    const body = this.bodies.byKey(key);
    const known = isId(meetingId) ? await handedOf(manager, [meetingId]) : new Map<string, never[]>();
    const wrongly = (await this.tasksAt(address)).map(({ number }) => number);
    const booked = (known.get(handOffKey({ meetingId, body: key })) ?? []).find(
      (one) =>
        one.attendee === personId &&
        one.state === 'accepted' &&
        one.settled === null &&
        !wrongly.includes(one.number),
    );
    if (!booked) throw new DomainError('error.404.heading', {}, 'not-found');
    const name = (await namesOf(manager, [personId])).get(personId) ?? '';
    const path = notBookedPath(meetingId, key, personId);
    const back = handOffPath(meetingId, key);
    return { path, name, number: booked.number, body: body.name[language], back };
  }

  private async wrongly(address: TaskAddress, language: Language): Promise<WronglySent> {
    const { manager } = this.dataSource;
    const { meetingId, body: key, personId } = address;
    const body = this.bodies.byKey(key);
    const task = (await this.tasksAt(address)).find(
      ({ kind, attendee }) => kind !== 'refused' && attendee === personId,
    );
    if (!task) throw new DomainError('error.404.heading', {}, 'not-found');
    const name = (await namesOf(manager, [personId])).get(personId) ?? '';
    const path = `${TASKS_PATH}/${meetingId}/${key}/${personId}`;
    return { path, name, number: task.number, body: body.name[language], back: TASKS_PATH };
  }

  private async tasksAt({ meetingId, body }: TaskAddress): Promise<OpenTask[]> {
    const { manager } = this.dataSource;
    const groups = isId(meetingId) ? await this.tasks.all(manager, [meetingId]) : [];
    return groups.filter(({ placement }) => placement.body.key === body).flatMap(({ tasks }) => tasks);
  }
}
