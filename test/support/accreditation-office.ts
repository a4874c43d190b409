import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { DossiersService } from '../../src/recognition/accreditation/dossier/dossiers.service.js';
import { ProviderAccounts } from '../../src/recognition/accreditation/hand-off/sending/provider-accounts.service.js';
import { ProviderKeys } from '../../src/recognition/accreditation/pe-online/provider-keys.rules.js';
import { evaluationCode } from '../../src/recognition/evaluations/evaluation-codes.service.js';
import { EvaluationsService } from '../../src/recognition/evaluations/evaluations.service.js';
import { Questionnaires } from '../../src/recognition/evaluations/questionnaires.service.js';
import { optionsOf } from '../../src/recognition/evaluations/questionnaire.rules.js';
import { newDay } from '../builders/days.js';
import { coming, newGuest } from '../builders/meetings.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import type { Complaints } from './browser.js';
import { BrowserPortal } from './browser-portal.js';
import { giveRole } from './roles.js';

const TODAY = '2026-04-25';

/** Where the tests of accreditation and evaluations look: it opens before them. */
export function openAccreditationOffice(): AccreditationOffice {
  const office = new AccreditationOffice();
  beforeAll(() => office.open());
  afterAll(() => office.close());
  return office;
}

/** An organiser, a secretary and somebody of the board, in a portal with days that were evaluated and their dossiers. */
class AccreditationOffice {
  private readonly portal = new BrowserPortal();
  organiser!: TestLeader;
  secretary!: TestLeader;
  board!: TestLeader;
  readonly people: string[] = [];
  /** days: one with a closed evaluation, one with an open evaluation and attendance to hand over, one to come */
  readonly days = { closed: '', open: '', coming: '' };
  readonly dossiers = { granted: randomUUID() as string, draft: '' };

  async open(): Promise<void> {
    const account = {
      url: 'http://127.0.0.1:9/',
      keys: new ProviderKeys('edu-17', 'sleutel-7731'),
      live: true,
      patience: 1000,
    };
    await this.portal.open({
      today: '2026-02-01',
      providers: new ProviderAccounts(new Map([['gaia', account]])),
    });
    const { services } = this.portal;
    const { manager } = services.get(DataSource);
    this.organiser = await newLeader(services, { name: 'Olga Organist' });
    this.secretary = await newLeader(services, { name: 'Maria-Louise van der Wijngaarden-Hogervorst' });
    this.board = await newLeader(services, { name: 'Bob Bestuur' });
    await giveRole(manager, { personId: this.secretary.id, role: 'secretariat' });
    await giveRole(manager, { personId: this.board.id, role: 'board' });
    for (let count = 0; count < 6; count += 1) this.people.push((await newLeader(services)).id);
    this.people.push((await newGuest(services, 'gast@elders.example')).id);
    const organiserIds = [this.organiser.id];
    const enrolFrom = '2026-02-01';
    this.days.closed = await newDay(services, {
      organiserIds,
      enrolFrom,
      heldOn: '2026-03-20',
      enrolUntil: '2026-03-19',
    });
    this.days.open = await newDay(services, {
      organiserIds,
      enrolFrom,
      heldOn: '2026-04-24',
      enrolUntil: '2026-04-23',
    });
    this.days.coming = await newDay(services, {
      organiserIds,
      enrolFrom,
      heldOn: '2026-06-20',
      enrolUntil: '2026-06-01',
    });
    const who = this.people.map((id) => coming({ id }));
    for (const id of [this.days.closed, this.days.open])
      await services.get(EnrolmentsService).enrol(id, who, actorOf.command, { afterDeadline: true });
    await this.holdAndEvaluate(this.days.closed, '2026-03-21', this.people);
    await this.holdAndEvaluate(this.days.open, TODAY, this.people.slice(0, 2));
    services.clock.setToday('2026-04-10');
    await services.get(EvaluationsService).close(this.days.closed);
    services.clock.setToday(TODAY);
    await manager.query(
      `INSERT INTO person_register_number (person_id, register, number)
       SELECT p, 'big-doctors', n FROM unnest($1::uuid[], $2::text[]) AS r(p, n)`,
      [this.people.slice(0, 4), ['09010000001', '09010000002', '09010000003', '123']],
    );
    await manager.query(
      `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, type, title, target_group, goals, literature,
         evaluation, self_study_minutes, maximum, grant_number, grant_points, valid_from, valid_until, known, begun_at)
       SELECT $1, edition_id, 'gaia', 'granted', 3, 1, 'Voorjaarsdag', 'Artsen', 'Leren', '', 'Vragenlijst', 0, 40, '467123', 400,
         '2026-01-01', '2027-12-31', '[]', now() FROM meeting WHERE id = $2`,
      [this.dossiers.granted, this.days.open],
    );
    const [{ editionId }] = await manager.query<[{ editionId: string }]>(
      'SELECT edition_id AS "editionId" FROM meeting WHERE id = $1',
      [this.days.coming],
    );
    this.dossiers.draft = await services
      .get(DossiersService)
      .begin(randomUUID(), { editionId, body: 'gaia' }, actorOf.person(this.secretary.id));
  }

  get url(): string {
    return this.portal.url;
  }

  close(): Promise<void> {
    return this.portal.close();
  }

  /** Closes the list of a day, opens its evaluation on a later day, and has some answer it. */
  private async holdAndEvaluate(day: string, on: string, answering: readonly string[]): Promise<void> {
    const { services } = this.portal;
    services.clock.setToday(on);
    await services.get(AttendanceService).markRest(day, this.organiser.id);
    await services.get(AttendanceService).close(day, this.organiser.id);
    const questionnaire = (await services.get(Questionnaires).newestFor(null))!;
    await services.get(EvaluationsService).open(day, questionnaire, this.people);
    const ballot = Object.fromEntries(
      questionnaire.questions.map((question) => [question.key, optionsOf(question)[1] ?? 'Een rustige dag']),
    );
    for (const id of answering) await services.get(EvaluationsService).answer(day, id, ballot);
  }

  async as(
    personId: string | null,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    await this.portal.as(personId === null ? null : { id: personId }, options, use);
  }

  codeOf(personId: string): string {
    return evaluationCode(this.portal.services.get(DataSource).manager, this.days.open, personId);
  }
}
