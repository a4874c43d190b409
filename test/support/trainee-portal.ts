import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { storeSession } from '../../src/learning/practice/practice.queries.js';
import { PRACTISED } from '../../src/learning/supervision/supervision.kind.js';
import { storeProposal } from '../../src/learning/supervision/supervision.queries.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newLeader } from '../builders/people.js';
import { AxeController } from './axe.js';
import { launchBrowser } from './browser.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import type { TestServices } from './services.js';
import { type TestTrainee, TraineeWorld } from './trainee-world.js';
import { visitAs, type VisitorCookie } from './visits.js';
import { startTestWeb } from './web.js';

/** Longer than any that is usual, in one piece: it must break, not push. */
const LONG = `${'Psychotherapeutengroepsbehandeling'.repeat(3)} <b>& zo</b>`;

/** Where the tests of the pages of a trainee look: it opens before them. */
export function openTraineePortal(): TraineePortal {
  const portal = new TraineePortal();
  beforeAll(() => portal.open());
  afterAll(() => portal.close());
  return portal;
}

/** Trainees in a portal, from one who begins to one who is done, and what each of them wrote. */
class TraineePortal {
  url!: string;
  browser: Browser | undefined;
  readonly people: Record<string, TestTrainee> = {};
  readonly logs: Record<string, string> = {};
  readonly practice = { groupId: '', hostId: '', returned: '' };
  /** a session of supervision that came back */
  supervision!: string;
  private database!: TestDatabase;
  private app!: NestFastifyApplication;

  async open(): Promise<void> {
    this.database = await createTestDatabase();
    this.app = await startTestWeb(this.database, {
      today: '2026-03-14',
      baseUrl: 'http://localhost',
      controllers: [AxeController],
    });
    await this.makePeople(new TraineeWorld(this.app));
    await this.app.listen(0, '127.0.0.1');
    this.url = (await this.app.getUrl()).replace('127.0.0.1', 'localhost');
    this.browser = await launchBrowser();
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.app.close();
    await this.database.drop();
  }

  cookieOf(who: string): VisitorCookie {
    const [name = '', value = ''] = this.people[who]!.cookie.split(/[=;]/);
    return { name, value, url: this.url };
  }

  /** A page of a signed-in person. */
  async as(who: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    return visitAs(this.browser!, this.cookieOf(who), options, use);
  }

  private async makePeople(world: TraineeWorld): Promise<void> {
    const supervisorId = await world.person('Hanneke', 'Broek-van den Wijngaarden');
    this.people['new'] = await world.trainee('Bram', { programme: 'leader' });
    this.people['halfway'] = await world.trainee('Lotte', { supervisorId, programme: 'leader' });
    this.people['done'] = await world.trainee('Noor', { supervisorId });
    this.people['suspended'] = await world.trainee('Marit', { supervisorId });
    await world.complete(this.people['done'], supervisorId);
    await world.complete(this.people['suspended'], supervisorId);
    const [{ id }] = await this.database.dataSource.query(
      `SELECT id FROM claim WHERE trajectory_id = $1 AND component = 'course' AND block = 3`,
      [this.people['suspended'].trajectoryId],
    );
    const correction = { reason: 'Eerder vertrokken.', right: { minutes: 150 } };
    await world.get(CorrectionsService).correct(id, correction, actorOf.command);
    const read = (description: string) =>
      world.claim(this.people['halfway']!, { component: 'literature', minutes: 150, description });
    this.logs['waiting'] = await read('De dokter als medicijn');
    this.logs['returned'] = await read(LONG);
    this.logs['withdrawn'] = await read('Leerboek Groepstherapie');
    const claims = world.get(ClaimsService);
    await claims.returnToTrainee(
      { claimId: this.logs['returned'], version: 1 },
      supervisorId,
      `Waarom?\n${LONG}`,
    );
    await claims.withdraw({ claimId: this.logs['withdrawn'], version: 1 }, this.people['halfway'].personId);
    await this.makePractice(world);
  }

  /** A group with its leader, and a session in it that came back; supervision on it came back too. */
  private async makePractice(world: TraineeWorld): Promise<void> {
    this.people['practising'] = await world.trainee('Zoë', { programme: 'leader' });
    this.people['on a phone'] = await world.trainee('Kim', { programme: 'leader' });
    this.people['at a desk'] = await world.trainee('Tess', { programme: 'leader' });
    const services = { get: world.get.bind(world) } as unknown as TestServices;
    this.practice.hostId = (await newLeader(services, { name: 'Wilhelmina van Buren-Schoonhoven' })).id;
    this.practice.groupId = randomUUID();
    const details = {
      name: LONG.slice(0, 80),
      place: 'Zwolle',
      region: 'Oost',
      everyWeeks: 4,
      sessionsAYear: 10,
    };
    const first = { state: 'recognised', since: '2020-01-01' } as const;
    const groups = world.get(GroupsService);
    await groups.add(this.practice.groupId, { ...details, sessionMinutes: 120 }, first, actorOf.command);
    const leads = { personId: this.practice.hostId, role: 'leader', from: '2020-01-01', to: null } as const;
    await world
      .get(GroupPeopleService)
      .addLeader(randomUUID(), this.practice.groupId, leads, actorOf.command);
    const { trajectoryId, personId } = this.people['practising'];
    const session = { component: 'practice', block: null, happenedOn: '2026-03-03', minutes: 120 } as const;
    const kept = {
      group: { id: this.practice.groupId },
      startsAt: '19:30',
      standIn: false,
      reflection: LONG,
    };
    const claims = world.get(ClaimsService);
    this.practice.returned = await claims.submit(
      trajectoryId,
      { ...session, description: `${details.name}, Zwolle`, role: 'co-leading' },
      personId,
      { askedOf: this.practice.hostId, withDetails: (manager, id) => storeSession(manager, id, kept) },
    );
    await claims.returnToTrainee({ claimId: this.practice.returned, version: 1 }, this.practice.hostId, LONG);
    const group = { ...session, component: 'supervision', minutes: 90, description: '14:00' } as const;
    const told = {
      start: '14:00',
      form: 'group' as const,
      reflection: LONG,
      practice: [this.practice.returned],
    };
    this.supervision = await claims.submit(trajectoryId, group, personId, {
      askedOf: this.practice.hostId,
      withDetails: (manager, id) => storeProposal(manager, id, told, PRACTISED),
    });
    await claims.returnToTrainee({ claimId: this.supervision, version: 1 }, this.practice.hostId, LONG);
  }
}
