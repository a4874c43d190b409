import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../messages/catalogue.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordView } from '../../../platform/audit/view-audit.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { unlessFieldsOvertaken } from '../../../platform/errors/overtaken.service.js';
import { isId } from '../../../platform/text/id.rules.js';
import { answerForm, type FilledForm, typedText } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../platform/web/page-answer.rules.js';
import { displayName } from '../../names.rules.js';
import { isLeader } from '../../people.queries.js';
import { Person } from '../../person.entity.js';
import { Supervisees } from '../../supervisees.service.js';
import { registerNumbersOf, sharedNumbers } from '../register-numbers.queries.js';
import { RegisterNumbers } from '../register-numbers.service.js';
import { Registers } from '../registers.service.js';
import { RegisterNumberForm } from './register-number.form.js';
import {
  type NumbersAnswer,
  numberFault,
  type NumbersOf,
  registerNumbersPage,
} from './register-numbers.page.js';

/** Whose numbers, who asks, and in which language. */
export interface NumbersAsked {
  personId: string;
  viewerId: string;
  language: Language;
}

/** The numbers of somebody, by themself (`/account/nummers`) or by the secretariat (Q4). */
@Injectable()
export class RegisterNumberPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registers: Registers,
    private readonly numbers: RegisterNumbers,
    private readonly supervisees: Supervisees,
  ) {}

  /** One's own numbers. */
  own(asked: NumbersAsked, done: unknown): Promise<Page> {
    return this.ownPage(asked, { done });
  }

  /** Keeps one's own number in a register, or shows it again with what is wrong with it. */
  saveOwn(asked: NumbersAsked, register: string, body: unknown): Promise<Page | SeeOther> {
    return this.save(asked, register, body, '/account/nummers', (answer) => this.ownPage(asked, answer));
  }

  /** A person's numbers; that they were looked at is kept (V3). @throws DomainError `people.not-found` (404) */
  async office(asked: NumbersAsked, done: unknown): Promise<Page> {
    const person = await this.person(asked.personId);
    await recordView(this.dataSource.manager, asked.viewerId, {
      kind: 'person',
      id: person.id,
      personId: person.id,
    });
    return this.officePage(asked, { done });
  }

  /** Keeps a person's number in a register by the secretariat. @throws DomainError `people.not-found` (404) */
  async saveOffice(asked: NumbersAsked, register: string, body: unknown): Promise<Page | SeeOther> {
    const { id } = await this.person(asked.personId);
    return this.save(asked, register, body, `/personen/${id}/nummers`, (answer) =>
      this.officePage(asked, answer),
    );
  }

  private save(
    { personId, viewerId, language }: NumbersAsked,
    key: string,
    body: unknown,
    path: string,
    page: (answer: NumbersAnswer) => Promise<Page>,
  ): Promise<Page | SeeOther> {
    const register = this.registers.byKey(key);
    const again = (filled: FilledForm, overtaken = false) =>
      page({ refused: { register: key, filled, overtaken } });
    return answerForm<RegisterNumberForm, Page | SeeOther>(RegisterNumberForm, body, {
      judge: (typed): Record<string, Text> => {
        const number = numberFault(register, typedText(typed, 'number'), language);
        return number ? { number } : {};
      },
      accept: ({ number: next, seen }, typed) =>
        unlessFieldsOvertaken<Page | SeeOther, 'number'>(
          async () => {
            const change = { register: key, seen, next };
            const outcome = await this.numbers.change(personId, change, actorOf.person(viewerId));
            return seeOther(`${path}?gedaan=${outcome === 'saved' ? 'bewaard' : 'hetzelfde'}`);
          },
          async () => again({ typed, wrong: { number: await this.overtakenText(personId, key) } }, true),
        ),
      again: (filled) => again(filled),
    });
  }

  private async overtakenText(personId: string, key: string): Promise<Text> {
    const given = (await registerNumbersOf(this.dataSource.manager, [personId])).get(personId) ?? [];
    const now = given.find(({ register }) => register === key)?.text ?? '—';
    return { key: 'registers.number.overtaken', params: { now } };
  }

  private async ownPage({ personId, language }: NumbersAsked, answer: NumbersAnswer): Promise<Page> {
    const given = await registerNumbersOf(this.dataSource.manager, [personId]);
    const numbers: NumbersOf = {
      registers: this.registers.all(),
      given: given.get(personId) ?? [],
      shared: [],
      person: null,
      path: '/account/nummers',
    };
    return registerNumbersPage(numbers, language, answer);
  }

  private async officePage({ personId, language }: NumbersAsked, answer: NumbersAnswer): Promise<Page> {
    const { manager } = this.dataSource;
    const person = await this.person(personId);
    const numbers: NumbersOf = {
      registers: this.registers.all(),
      given: (await registerNumbersOf(manager, [personId])).get(personId) ?? [],
      shared: await sharedNumbers(manager, personId),
      person: { name: displayName(person), back: await this.homeOf(personId) },
      path: `/personen/${personId}/nummers`,
    };
    return registerNumbersPage(numbers, language, answer);
  }

  /** The page of a person, by what they are; a guest has none. */
  private async homeOf(personId: string): Promise<string | null> {
    const { manager } = this.dataSource;
    if (await isLeader(manager, personId)) return `/begeleiders/${personId}`;
    const trajectory = await this.supervisees.ownTrajectory(manager, personId);
    return trajectory === null ? null : `/deelnemers/${trajectory}/persoon`;
  }

  private async person(id: string): Promise<Person> {
    const person = isId(id) ? await this.dataSource.manager.findOneBy(Person, { id }) : null;
    if (!person) throw new DomainError('people.not-found', {}, 'not-found');
    return person;
  }
}
