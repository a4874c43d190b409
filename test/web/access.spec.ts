import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { role, signedIn } from '../../src/platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../src/platform/auth/viewer.form.js';
import { Access } from '../../src/platform/web/access.service.js';
import { supervisor } from '../../src/hours/access.rules.js';
import { trainee } from '../../src/enrolment/access.rules.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { signIn } from '../support/signed-in.js';
import { startTestWeb } from '../support/web.js';

@Controller('proef')
@Access(signedIn)
class Trial {
  @Get()
  show(@SignedIn() viewer: Viewer): string {
    return viewer.name;
  }
  @Post()
  send(@Body() body: object): object {
    return body;
  }
  @Get('secretariaat')
  @Access(role('secretariat'))
  secretariat(): string {
    return 'secretariaat';
  }
  @Get('trainee')
  @Access(trainee)
  trainee(): string {
    return 'trainee';
  }
  @Get('supervisor')
  @Access(supervisor)
  supervisor(): string {
    return 'supervisor';
  }
}

describe('who may enter', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const people = { trainee: randomUUID(), supervisor: randomUUID(), secretary: randomUUID() };
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startTestWeb(database, { today: '2026-03-14', controllers: [Trial] });
    await addPeople();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function addPeople(): Promise<void> {
    const { dataSource } = database;
    for (const [callName, id] of Object.entries(people)) {
      await dataSource
        .getRepository(Person)
        .insert({ id, callName, surname: 'Proef', email: `${callName}@voorbeeld.example` });
    }
    await giveRole(dataSource.manager, { personId: people.secretary, role: 'secretariat' });
    const trajectories = app.get(TrajectoriesService, { strict: false });
    await dataSource.transaction(async (manager) => {
      const started = { personId: people.trainee, programme: 'leader', startedOn: '2026-01-10' } as const;
      const { id } = await trajectories.start(manager, started, actorOf.command);
      const supervised = { trajectoryId: id, supervisorId: people.supervisor, from: '2026-01-10' };
      await trajectories.assignSupervisor(manager, supervised, actorOf.command);
    });
    for (const [name, id] of Object.entries(people)) cookies[name] = await signIn(app, id);
  }

  const open = (url: string, who?: string) =>
    app.inject({ url, headers: who ? { cookie: cookies[who] } : {} });

  it('is decided by what somebody is: others do not learn that the page exists', async () => {
    const entered: Record<string, number[]> = {};
    for (const page of ['', '/trainee', '/supervisor', '/secretariaat']) {
      const answers = await Promise.all(Object.keys(people).map((who) => open(`/proef${page}`, who)));
      entered[page] = answers.map(({ statusCode }) => statusCode);
    }
    expect(entered).toEqual({
      '': [200, 200, 200],
      '/trainee': [200, 404, 404],
      '/supervisor': [404, 200, 404],
      '/secretariaat': [404, 404, 200],
    });
  });

  it('hands the viewer to the handler', async () => {
    expect((await open('/proef', 'trainee')).body).toBe('trainee Proef');
  });

  it('leads who is not signed in to signing in, and back', async () => {
    const answer = await open('/proef/trainee?van=2026&tot=2027');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/aanmelden?naar=%2Fproef%2Ftrainee%3Fvan%3D2026%26tot%3D2027');
  });

  it('does not throw away a form of who is not signed in any more', async () => {
    const answer = await app.inject({ method: 'POST', url: '/proef', payload: 'a=1' });
    expect(answer.statusCode).toBe(401);
  });

  it('takes a form with several values of one field', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/proef',
      headers: { cookie: cookies['trainee'], 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'claim=a&claim=b&reason=x',
    });
    expect(answer.json()).toEqual({ claim: ['a', 'b'], reason: 'x' });
  });

  it('leads each from the front page to their own', async () => {
    const homes = await Promise.all(Object.keys(people).map((who) => open('/', who)));
    expect(homes.map(({ headers }) => headers.location)).toEqual([
      '/mijn-leerpad',
      '/aftekenen',
      '/secretariaat',
    ]);
    expect((await open('/')).statusCode).toBe(200);
  });
});
