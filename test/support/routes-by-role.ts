import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { type TestPortal, startTestPortal } from './test-portal.js';
import { type Party, RoleParties, type RoleName } from './role-parties.js';
import {
  type Filling,
  type OfficeRole,
  type RouteTrial,
  ROUTE_PROVIDERS,
  ROUTE_TRIALS,
  type Workshop,
} from './route-trials.js';
import { signIn } from './signed-in.js';
import { keepTampering, tamper } from './tampering.js';
import { multipartForm } from './uploads.js';

/** What a request came to, by what was asked: `GET /literatuur/:id (returned)`. */
type Answers = Record<string, string>;
type Owner = Partial<Party>;

/**
 * Declares the tests of all routes for somebody with each of these roles. The suites share the roles among them: few suites,
 * since each makes the records of the stranger.
 */
export function describeRoutesFor(
  roles: readonly RoleName[],
  more?: (portal: () => TestPortal) => void,
): void {
  describe('every route, by what somebody is', () => declareTests(roles, more));
}

function declareTests(roles: readonly RoleName[], more?: (portal: () => TestPortal) => void): void {
  let portal: TestPortal;
  let letGo: () => Promise<void>;
  /** where each record is made anew, for the form that uses it up */
  let workshop: Workshop;
  /** where records are kept: to look at one changes nothing of it, nor does who finds nothing */
  let store: Workshop;
  /** of somebody who asked last */
  let cookie: { personId: string; value: string } | undefined;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14', mailbox: true, providers: ROUTE_PROVIDERS });
    letGo = keepTampering(portal.database);
    const parties = new RoleParties(portal.services);
    // Of the other programme: what is offered to the stranger is offered to nobody who tries the routes.
    const stranger = {
      ...(await parties.both('co-leader')),
      teaches: (await parties.withBlocks()).teaches,
      organises: (await parties.withDays()).organises,
    };
    workshop = { app: portal.app, parties, stranger };
    store = { ...workshop, kept: new Map() };
  });
  afterAll(async () => {
    await letGo();
    await portal.close();
  });

  more?.(() => portal);

  describe.each(roles)('%s', (role) => {
    let self: Party | null;
    beforeAll(async () => {
      self = await workshop.parties.party(role);
    });
    // What slows asking for mails and guessing is tried elsewhere.
    beforeEach(() => portal.services.get(DataSource).query('DELETE FROM throttle'));

    it('enters where they may, with a record of their own', async () => {
      const { answers, expected } = await tryAll(
        self,
        ownRecords(role, self),
        (trial) =>
          expectedOf(role, isOpenTo(trial, role, self) ? answerTo(trial) : shutTo(trial, role), trial),
        (pattern) => (pattern.startsWith('POST') ? workshop : store),
      );
      expect(answers).toEqual(expected);
    });

    it('finds nothing where the record is another’s, and does nothing to it', async () => {
      const before = await deedsOf(self);
      const { answers, expected } = await tryAll(
        self,
        closedTo(role),
        (trial) => expectedOf(role, shutTo(trial, role), trial),
        () => store,
      );
      expect(answers).toEqual(expected);
      expect(await deedsOf(self)).toEqual(before);
    });

    if (!role.includes('trainee') && !role.includes('supervisor')) return;
    it('finds nothing where a record has them on its other side', async () => {
      const { trainee, supervisee } = self!;
      const otherSide: Owner = {
        ...(supervisee && { trainee: supervisee }),
        ...(trainee && { supervisee: trainee }),
      };
      const { answers, expected } = await tryAll(
        self,
        recordsOf(otherSide),
        () => '404',
        () => store,
      );
      expect(answers).toEqual(expected);
    });
  });

  /** A route's fillings with records of one owner, by the state of the record. */
  type Fillings = (trial: RouteTrial) => [string, (from: Workshop) => Promise<Filling>][];

  /** For every route: with their own record, or bare where it shows none or they have none. To an office all are. */
  function ownRecords(role: RoleName, self: Party | null): Fillings {
    return (trial) => {
      if (trial.lets === 'anyone') return [['', async (from) => (await trial.make?.(from)) ?? {}]];
      // A record of somebody who leads nothing would make them a leader.
      if (trial.lets === 'leader' && trial.make && !isOpenTo(trial, role, self)) return [];
      const all = (isOffice(trial) && isHeldBy(trial, role)) || keepsAll(trial, role);
      const owner = all ? workshop.stranger : (self ?? {});
      const records = isOffice(trial) && !isHeldBy(trial, role) ? [] : recordsOf(owner)(trial);
      if (records.length > 0) return records;
      const given = 'fields' in trial ? trial.fields : undefined;
      // Without a record of their own there is nothing to fill in: the other test asks with another's.
      const files = isOffice(trial) ? trial.files?.() : undefined;
      return trial.make
        ? []
        : [
            [
              '',
              async (from) => {
                const fields = typeof given === 'function' ? await given(from) : given;
                return { ...(fields && { fields }), ...(files && { files }) };
              },
            ],
          ];
    };
  }

  /** The stranger's records, in every route where they are another's to this role. */
  function closedTo(role: RoleName): Fillings {
    return (trial) =>
      (isOffice(trial) && isHeldBy(trial, role)) || isEverybodys(trial, role)
        ? []
        : recordsOf(workshop.stranger)(trial);
  }

  /** For the routes that show a record: one of this owner. */
  function recordsOf(owner: Owner): Fillings {
    return (trial) => {
      if (trial.lets === 'anyone' || !trial.make) return [];
      const { personId } = owner;
      if (trial.lets === 'signed in') {
        const { make } = trial;
        return personId ? [['', async (from) => make(from, personId)]] : [];
      }
      if (trial.lets === 'teacher' || trial.lets === 'organiser') {
        const keeper = trial.lets === 'teacher' ? owner.teaches : owner.organises;
        if (!keeper) return [];
        return Object.entries(trial.make).map(([state, make]) => [state, async (from) => make(from, keeper)]);
      }
      if (trial.lets === 'keeper') {
        const { block, day } = trial.make;
        const kept = [
          ['block', block, owner.teaches],
          ['day', day, owner.organises],
        ] as const;
        return kept.flatMap(([state, make, keeper]) =>
          keeper ? [[state, async (from) => make(from, keeper)]] : [],
        );
      }
      const whose = ['supervisor', 'leader'].includes(trial.lets) ? owner.supervisee : owner.trainee;
      if (!whose) return [];
      return Object.entries(trial.make).map(([state, make]) => [state, async (from) => make(from, whose)]);
    };
  }

  /** What stands in the books under somebody's name: what they did to claims, and what they looked at. */
  async function deedsOf(self: Party | null): Promise<string[]> {
    const rows = await portal.services.get(DataSource).query<{ deed: string }[]>(
      `SELECT 'claim ' || state AS deed FROM claim_transition WHERE by = $1
       UNION ALL SELECT action FROM audit_entry WHERE actor = $1 ORDER BY deed`,
      [actorOf.person(self?.personId ?? 'nobody')],
    );
    return rows.map(({ deed }) => deed);
  }

  async function tryAll(
    self: Party | null,
    fillings: Fillings,
    expect: (trial: RouteTrial) => string,
    /** where the record of a route comes from */
    recordOf: (pattern: string) => Workshop,
  ): Promise<{ answers: Answers; expected: Answers }> {
    const answers: Answers = {};
    const expected: Answers = {};
    for (const [pattern, trial] of Object.entries(ROUTE_TRIALS)) {
      for (const [state, fill] of fillings(trial)) {
        const from = recordOf(pattern);
        const filling = await fill(from);
        if (self?.trainee && trial.lets === 'trainee' && from === workshop) await hoursPass(self);
        for (const asked of withHead(pattern)) {
          const name = state ? `${asked} (${state})` : asked;
          answers[name] = await ask(asked, filling, self);
          expected[name] = notSignedIn(asked, expect(trial));
        }
      }
    }
    return { answers, expected };
  }

  /** Nobody hands in more than 30 within an hour (L1), but who tries everything: that too is tried elsewhere. */
  async function hoursPass({ personId }: Party): Promise<void> {
    await tamper(
      portal.database,
      `WITH made AS (UPDATE claim_transition SET at = at - interval '2 hours' WHERE by = $1 RETURNING 1)
       SELECT count(*) FROM made`,
      [actorOf.person(personId)],
    );
  }

  async function ask(asked: string, filling: Filling, self: Party | null): Promise<string> {
    const [method, pattern] = asked.split(' ') as ['GET' | 'HEAD' | 'POST', string];
    const form = method === 'POST' && formOf(filling);
    const { statusCode, headers } = await portal.app.inject({
      method,
      url: addressOf(pattern, filling),
      headers: {
        ...(self && { cookie: await cookieOf(self) }),
        ...(form && { 'content-type': form.type }),
      },
      ...(form && { payload: form.body }),
    });
    // Who has another session from then on, or none, is told so; who proved there who they are has that session no more.
    const another = String(headers['set-cookie']).includes('sessie=');
    if (another || asked.startsWith('POST /account/')) cookie = undefined;
    return answerOf(method, statusCode, headers.location);
  }

  async function cookieOf({ personId }: Party): Promise<string> {
    if (cookie?.personId !== personId) cookie = { personId, value: await signIn(portal.app, personId) };
    return cookie.value;
  }
}

/** A form as a browser sends it. */
function formOf({ fields, files }: Filling): { type: string; body: Buffer | string } {
  if (files) return multipartForm(files);
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

/** A GET and its HEAD are asked for alike. */
function withHead(pattern: string): string[] {
  return pattern.startsWith('GET') ? [pattern, pattern.replace('GET', 'HEAD')] : [pattern];
}

/** @throws Error when the table does not say what fills a part of the address */
function addressOf(pattern: string, { path = {}, query }: Filling): string {
  const filled = pattern.replace(/:(\w+)/g, (_, name: string) => {
    if (path[name] === undefined) throw new Error(`Nothing fills :${name} of ${pattern}`);
    return path[name];
  });
  return query ? `${filled}?${new URLSearchParams(query)}` : filled;
}

/** `in`, `must sign in`, or the status. A form that was taken leads on: a page in its place says what is wrong. */
function answerOf(method: string, status: number, location: string | undefined): string {
  if (location?.startsWith('/aanmelden?naar=')) return `${status} to signing in`;
  // The old address of the icon leads to the present one.
  const taken = status === 303 || ([200, 302].includes(status) && method !== 'POST');
  return taken ? 'in' : String(status);
}

/** Whether somebody is what the route asks for. */
function isOpenTo(trial: RouteTrial, role: RoleName, self: Party | null): boolean {
  if (isOffice(trial)) return isHeldBy(trial, role);
  const { lets } = trial;
  if (lets === 'trainee') return self?.trainee !== undefined;
  if (lets === 'teacher') return self?.teaches !== undefined;
  if (lets === 'organiser') return self?.organises !== undefined || keepsAll(trial, role);
  if (lets === 'keeper') return (self?.teaches ?? self?.organises) !== undefined || keepsAll(trial, role);
  if (lets === 'supervisor') return self?.supervisee !== undefined;
  if (lets === 'leader') return role === 'supervisor' || role === 'teacher' || role === 'organiser';
  return true;
}

/** A form that only shows what will follow answers with a page. */
function answerTo(trial: RouteTrial): string {
  return ('answers' in trial && trial.answers) || 'in';
}

/** What is not somebody's is not there to them; the secretariat, which sees every day, is told who keeps its list. */
function shutTo(trial: RouteTrial, role: RoleName): string {
  return trial.lets === 'organiser' && trial.alone === true && role === 'secretariat' ? '403' : '404';
}

/** The secretariat keeps all days, its organisers their own; secretariat and board read what came of all meetings. */
function keepsAll(trial: RouteTrial, role: RoleName): boolean {
  if (trial.lets === 'keeper') return isHeldBy({ lets: 'office' }, role);
  return trial.lets === 'organiser' && trial.alone === undefined && role === 'secretariat';
}

/** Whether what the route shows is nobody's in particular to somebody who comes in. */
function isEverybodys(trial: RouteTrial, role: RoleName): boolean {
  const shared = 'everybodys' in trial && trial.everybodys === true;
  if (trial.lets === 'signed in' && trial.offices && isHeldBy({ lets: 'office' }, role)) return true;
  return keepsAll(trial, role) || (shared && (trial.lets === 'signed in' || role === 'organiser'));
}

function expectedOf(role: RoleName, whenSignedIn: string, { lets }: RouteTrial): string {
  return role === 'visitor' && lets !== 'anyone' ? 'must sign in' : whenSignedIn;
}

/** A page that needs signing in leads there; a form is answered on the spot, so that it is not lost (decision 9). */
function notSignedIn(asked: string, expected: string): string {
  if (expected !== 'must sign in') return expected;
  return asked.startsWith('POST') ? '401' : '303 to signing in';
}

type OfficeTrial = Extract<RouteTrial, { lets: OfficeRole }>;

function isOffice(trial: RouteTrial): trial is OfficeTrial {
  return ['secretariat', 'board', 'office'].includes(trial.lets);
}

function isHeldBy({ lets }: OfficeTrial, role: RoleName): boolean {
  return lets === 'office' ? role === 'secretariat' || role === 'board' : role === lets;
}
