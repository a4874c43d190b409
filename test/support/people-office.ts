import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource, type EntityManager } from 'typeorm';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import { Person } from '../../src/people/person.entity.js';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { type Complaints, launchBrowser } from './browser.js';
import { giveRole } from './roles.js';
import { type RunningPortal, startRunningPortal } from './running-portal.js';
import { visitAs } from './visits.js';

/** Longer than any word is: it must break, not push. */
const LONG = 'Psychotherapeutengroepsbehandelingscertificaat'.repeat(3);

/** Where the tests of what the secretariat changes about people work: it opens before them. */
export function openPeopleOffice(): PeopleOffice {
  const office = new PeopleOffice();
  beforeAll(() => office.open());
  afterAll(() => office.close());
  return office;
}

/** A secretary in a portal, and the people, the group and the facts that they look after. */
export class PeopleOffice {
  portal!: RunningPortal;
  browser: Browser | undefined;
  secretaryId!: string;
  trainee!: TestTrainee;
  other!: TestTrainee;
  leader!: TestLeader;
  full!: TestLeader;
  readonly deputyId = randomUUID();
  readonly groupId = randomUUID();
  readonly memberId = randomUUID();

  async open(): Promise<void> {
    this.portal = await startRunningPortal({ today: '2026-11-18' });
    this.browser = await launchBrowser();
    const { services } = this.portal;
    this.secretaryId = (await newLeader(services, { name: 'Sanne Secretaris' })).id;
    await giveRole(this.manager, { personId: this.secretaryId, role: 'secretariat' });
    this.leader = await newLeader(services, { name: 'Hanneke Broek' });
    const barred = await newLeader(services, {
      name: 'Wilhelmina van Buren-Schoonhoven',
      ordinaryMember: false,
    });
    this.trainee = await newTrainee(services, {
      callName: 'Noor',
      tussenvoegsel: 'van den',
      surname: 'Heuvel',
    });
    this.other = await newTrainee(services, { callName: 'Piet', surname: 'Veen', signer: barred });
    await this.manager.update(Person, { id: this.trainee.id }, { printName: 'Noor van den Heuvel' });
    const away = { supervisorId: this.trainee.signer.id, deputyId: this.leader.id };
    const wish = { ...away, fromDate: '2026-11-20', toDate: '2026-12-04' };
    await services.get(DeputiesService).name(this.deputyId, wish, 'command');
    this.full = await newLeader(services, { name: 'Vera Vol', maxSupervisees: 0 });
    await this.manager.update(Person, { id: this.trainee.id }, { region: 'Gooi en Vechtstreek' });
    const stop = { to: 'stopped', reason: 'Verhuisd naar Frankrijk' } as const;
    const stopped = await newTrainee(services, { callName: 'Bas', surname: 'Kuiper', signer: barred });
    await services.get(TrajectoryStatesService).change(stopped.trajectoryId, stop, 'command');
    await this.makeGroup();
    await this.makeFacts();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.portal.close();
  }

  get manager(): EntityManager {
    return this.portal.services.get(DataSource).manager;
  }

  asSecretary<T>(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    return this.as(this.secretaryId, options, use);
  }

  async as<T>(
    personId: string,
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    return this.browser && visitAs(this.browser, await this.portal.cookieOf(personId), options, use);
  }

  private async makeGroup(): Promise<void> {
    const details = { name: 'Balint aan de Vecht en de Lek', place: 'Utrecht', region: 'Midden-Nederland' };
    const rhythm = { everyWeeks: 4, sessionsAYear: 10, sessionMinutes: 120 };
    const first = { state: 'recognised', since: '2020-01-01' } as const;
    await this.portal.services
      .get(GroupsService)
      .add(this.groupId, { ...details, ...rhythm }, first, 'command');
    const people = this.portal.services.get(GroupPeopleService);
    const leads = { personId: this.leader.id, role: 'leader', from: '2020-01-01', to: null } as const;
    await people.addLeader(randomUUID(), this.groupId, leads, 'command');
    const member = {
      person: { name: 'Lies van der Meer-Jongbloed' },
      profession: 'specialist ouderengeneeskunde',
    };
    await people.addMember(
      this.memberId,
      this.groupId,
      { ...member, from: '2024-01-01', to: null },
      'command',
    );
  }

  /** Education that waits for the board, and a membership that was withdrawn. */
  private async makeFacts(): Promise<void> {
    const facts = this.portal.services.get(StandingFactsService);
    const entry = { source: 'desk', actor: 'command' } as const;
    const course = { personId: this.leader.id, kind: 'education', detail: 'coursework', year: 2025 } as const;
    await facts.add(this.manager, { ...course, note: LONG }, entry);
    const group = {
      personId: this.leader.id,
      kind: 'member',
      detail: 'group',
      fromDate: '2020-01-01',
    } as const;
    await facts.withdraw(this.manager, await facts.add(this.manager, group, entry), 'command');
  }
}
