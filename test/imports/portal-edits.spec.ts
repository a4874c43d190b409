import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { trajectoryLine } from '../../src/enrolment/trajectories/trajectories.queries.js';
import { Trajectory } from '../../src/enrolment/trajectories/trajectory.entity.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import type { Activity } from '../../src/hours/claim.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import type { FirstFacts } from '../../src/people/leader-details.rules.js';
import { PeopleService } from '../../src/people/people.service.js';
import { BIG_REGISTER } from '../../src/people/person-fields.rules.js';
import { bigNumbersOf } from '../../src/people/registers/register-numbers.queries.js';
import { RegisterNumbers } from '../../src/people/registers/register-numbers.service.js';
import { Person } from '../../src/people/person.entity.js';
import type { FactKind } from '../../src/people/standing/standing-facts.rules.js';
import type { PersonDetails } from '../../src/people/person-details.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { LineMacs } from '../../src/platform/documents/line-macs.service.js';
import { PrintNameService } from '../../src/recognition/completion/pages/print-name.service.js';
import { addFacts, knownOf, withdrawFacts } from '../builders/people.js';
import { hours, leader, participant, signed, SIGNER } from '../builders/sheets.js';
import { counts, faults, TestImporter } from '../support/test-importer.js';

type ParticipantChanges = Partial<Cells<'deelnemers'>>;
type LeaderChanges = Partial<Cells<'begeleiders'>>;

const SECRETARY = actorOf.person('00000000-0000-4000-8000-000000000001');
const ACCEPTED = { accepted: 1, known: 0, updated: 0, rejected: 0 };
const KNOWN = { accepted: 0, known: 1, updated: 0, rejected: 0 };
const UPDATED = { accepted: 0, known: 0, updated: 1, rejected: 0 };
const OTHER = 'piet.veen@begeleiders.example';

/** What the portal changes of what a sheet brings. */
type Edits = PersonDetails & { bigNumber: string | null };
type Known = Person & Pick<Edits, 'bigNumber'>;

describe('D4: what was changed in the portal, when the sheet comes again', () => {
  let importer: TestImporter;
  let last = 0;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader(), leader({ Naam: 'Piet Veen', 'E-mail': OTHER })]);
  });

  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  const manager = () => importer.database.dataSource.manager;
  const newNumber = () => `D${(last += 1)}`;
  const persons = async (): Promise<number> => manager().count(Person);

  /** A person with the number that the sheet has a column for, which stands with those of registers (Q4). */
  async function known(by: { id: string } | { participantNumber: string }): Promise<Known> {
    const person = await manager().findOneByOrFail(Person, by);
    return { ...person, bigNumber: (await bigNumbersOf(manager(), [person.id])).get(person.id) ?? null };
  }

  async function amend(
    person: Person & Partial<Pick<Edits, 'bigNumber'>>,
    { bigNumber, ...next }: Partial<Edits>,
  ): Promise<void> {
    if (bigNumber !== undefined) {
      const change = { register: BIG_REGISTER, seen: person.bigNumber ?? '', next: bigNumber ?? '' };
      const answer = await importer.services.get(RegisterNumbers).change(person.id, change, SECRETARY);
      expect(answer).toBe('saved');
      return;
    }
    const answer = await importer.services
      .get(PeopleService)
      .amend(person.id, { seen: person, next }, SECRETARY);
    expect(answer).toEqual({ outcome: 'saved' });
  }

  /** Imports a sheet again, and sees that nobody is made twice. */
  async function participants(row: Cells<'deelnemers'>) {
    const before = await persons();
    const outcome = await importer.participants([row]);
    expect(await persons()).toBe(before);
    return outcome;
  }

  async function leaders(row: Cells<'begeleiders'>) {
    const before = await persons();
    const outcome = await importer.leaders([row]);
    expect(await persons()).toBe(before);
    return outcome;
  }

  describe('a participant', () => {
    let number: string;
    let person: Known;

    const bring = async (changes: ParticipantChanges = {}): Promise<Cells<'deelnemers'>> => {
      number = newNumber();
      const row = participant(number, { Tussenvoegsel: 'de', 'BIG-nummer': '12345678901', ...changes });
      await importer.participants([row]);
      person = await known({ participantNumber: number });
      return row;
    };
    const now = () => known({ id: person.id });
    const trajectory = () => manager().findOneByOrFail(Trajectory, { personId: person.id });

    const EDITS: [keyof ParticipantChanges, keyof Edits, string][] = [
      ['Achternaam', 'surname', 'Visser'],
      ['Tussenvoegsel', 'tussenvoegsel', 'van der'],
      ['Voorletters', 'initials', 'A.B.'],
      ['Roepnaam', 'callName', 'Annie'],
      ['E-mail', 'email', 'verhuisd@praktijk.example'],
      ['BIG-nummer', 'bigNumber', '10987654321'],
      ['Deelnemernummer', 'participantNumber', 'P-2026'],
    ];

    it.each(EDITS)('%s: stays, and the equal row is known', async (_column, field, value) => {
      const row = await bring();
      await amend(person, { [field]: `${value}` });
      expect(counts(await participants(row))).toEqual(KNOWN);
      await expect(now()).resolves.toMatchObject({ [field]: value });
      await amend(await now(), { [field]: person[field] } as Partial<Edits>);
    });

    it.each(EDITS)('%s: stays when another column changed in the sheet', async (column, field, value) => {
      const row = await bring();
      await amend(person, { [field]: value });
      const [other, otherField, otherValue] =
        column === 'Roepnaam'
          ? (['Achternaam', 'surname', 'Bakker'] as const)
          : (['Roepnaam', 'callName', 'Anna'] as const);
      expect(counts(await participants({ ...row, [other]: otherValue }))).toEqual(UPDATED);
      await expect(now()).resolves.toEqual({
        ...person,
        [field]: value,
        [otherField]: otherValue,
      });
      await amend(await now(), { [field]: person[field] } as Partial<Edits>);
    });

    it.each(EDITS.filter(([, field]) => field !== 'participantNumber'))(
      '%s: is taken over when the sheet changed it',
      async (column, field, value) => {
        const row = await bring();
        await amend(person, { [field]: value });
        const changed =
          column === 'BIG-nummer' ? '11111111111' : `nieuw.${number}@praktijk.example`.toLowerCase();
        expect(counts(await participants({ ...row, [column]: changed }))).toEqual(UPDATED);
        await expect(now()).resolves.toMatchObject({ [field]: changed });
      },
    );

    it.each([
      ['stays when they become a participant and the cell is empty', '', '10987654321'],
      ['is the sheet’s when the cell is filled', '12345678901', '12345678901'],
    ])('BIG-nummer: that a leader gave %s', async (_what, cell, kept) => {
      const email = `leider${(last += 1)}@begeleiders.example`;
      await importer.leaders([leader({ Naam: 'Noor Leider', 'E-mail': email })]);
      const { id } = await manager().findOneByOrFail(Person, { email });
      await amend(await known({ id }), { bigNumber: '10987654321' });
      const row = participant(newNumber(), { 'E-mail': email, 'BIG-nummer': cell });
      expect(counts(await participants(row))).toEqual(ACCEPTED);
      await expect(known({ id })).resolves.toMatchObject({ bigNumber: kept, surname: 'Kok' });
      // From then on an emptied cell is a change like any other.
      if (cell === '') return;
      expect(counts(await participants({ ...row, 'BIG-nummer': '' }))).toEqual(UPDATED);
      await expect(known({ id })).resolves.toMatchObject({ bigNumber: null });
    });

    it('E-mail: with an account, not even then', async () => {
      const row = await bring();
      await amend(await now(), { email: `eigen.${number}@praktijk.example`.toLowerCase() });
      await importer.services.get(AccountsService).create(manager(), { personId: person.id });
      expect(counts(await participants(row))).toEqual(KNOWN);
      const mended = { ...row, 'E-mail': `nieuw.${number}@praktijk.example`, Roepnaam: 'Anna' };
      expect(counts(await participants(mended))).toEqual(UPDATED);
      await expect(now()).resolves.toMatchObject({
        callName: 'Anna',
        email: `eigen.${number}@praktijk.example`.toLowerCase(),
      });
    });

    it('E-mail: that somebody else got since is not asked for, unless the sheet changes it to that', async () => {
      const row = await bring();
      await amend(person, { email: `weg.${number}@praktijk.example`.toLowerCase() });
      await importer.participants([participant(newNumber(), { 'E-mail': row['E-mail'] })]);
      expect(counts(await participants({ ...row, Roepnaam: 'Anna' }))).toEqual(UPDATED);
      await expect(now()).resolves.toMatchObject({ callName: 'Anna' });
    });

    it('Deelnemernummer: hours under the former number are theirs', async () => {
      await bring();
      await amend(person, { participantNumber: `P${number}` });
      expect(counts(await importer.hours([signed(number)]))).toEqual(ACCEPTED);
      expect(counts(await importer.hours([signed(`P${number}`)]))).toEqual(KNOWN);
      expect((await importer.progressOf(`P${number}`)).components.literature!.signed).toBe(120);
    });

    it('Deelnemernummer: the sheet mended to the new number is about them, and changes nothing else', async () => {
      const row = await bring();
      await amend(person, { participantNumber: `P${number}`, callName: 'Annie' });
      expect(counts(await participants({ ...row, Deelnemernummer: `P${number}` }))).toEqual(UPDATED);
      await expect(now()).resolves.toMatchObject({ participantNumber: `P${number}`, callName: 'Annie' });
    });

    it('Deelnemernummer: that has become somebody else’s is refused until the sheet says who is meant', async () => {
      const row = await bring();
      const former = number;
      await amend(person, { participantNumber: `P${former}` });
      const second = await bring();
      await amend(person, { participantNumber: former });
      expect(faults(await participants({ ...row, Roepnaam: 'Anna' }))).toEqual([[2, 'Deelnemernummer']]);
      expect(faults(await importer.hours([signed(former)]))).toEqual([[2, 'Deelnemernummer']]);
      const mended = { ...second, Deelnemernummer: former };
      expect(counts(await participants(mended))).toEqual(UPDATED);
      expect(counts(await importer.hours([signed(former)]))).toEqual(ACCEPTED);
      await expect(now()).resolves.toMatchObject({ participantNumber: former, email: second['E-mail'] });
    });

    it.each<[string, Partial<Trajectory>]>([
      ['Startdatum', { startedOn: '2025-03-01' }],
      ['Traject', { programme: 'co-leader' }],
    ])('%s: stays', async (_column, change) => {
      const row = await bring();
      // No page changes it yet: written as the product would, with its code (K6).
      const changed = { ...(await trajectory()), ...change };
      const mac = importer.services.get(LineMacs).of('trajectory', trajectoryLine(changed));
      await manager().update(Trajectory, { id: changed.id }, { ...change, mac });
      expect(counts(await participants(row))).toEqual(KNOWN);
      expect(counts(await participants({ ...row, Roepnaam: 'Anna' }))).toEqual(UPDATED);
      await expect(trajectory()).resolves.toMatchObject(change);
    });

    const supervisor = async (): Promise<string | undefined> =>
      (
        await importer.query<{ email: string }>(
          `SELECT s.email FROM supervisor_assignment a JOIN person s ON s.id = a.supervisor_id
            WHERE a.trajectory_id = $1 AND a.to_date IS NULL`,
          [(await trajectory()).id],
        )
      )[0]?.email;

    it.each<[string, string | null]>([
      ['changed', OTHER],
      ['ended', null],
    ])('Supervisor: %s, stays so', async (_what, email) => {
      const row = await bring({ Supervisor: SIGNER });
      const { id: trajectoryId } = await trajectory();
      const supervisorId = email && (await manager().findOneByOrFail(Person, { email })).id;
      await importer.database.dataSource.transaction((transaction) =>
        importer.services
          .get(TrajectoriesService)
          .assignSupervisor(transaction, { trajectoryId, supervisorId, from: '2026-11-21' }, SECRETARY),
      );
      expect(counts(await participants(row))).toEqual(KNOWN);
      expect(counts(await participants({ ...row, Roepnaam: 'Anna' }))).toEqual(UPDATED);
      expect(await supervisor()).toBe(email ?? undefined);
    });

    it('K2: the name for print stays, whatever the sheet changes', async () => {
      const row = await bring();
      await importer.services.get(PrintNameService).confirm(person.id, 'Anneke de Kok-Visser');
      expect(counts(await participants(row))).toEqual(KNOWN);
      expect(counts(await participants({ ...row, Achternaam: 'Bakker' }))).toEqual(UPDATED);
      await expect(now()).resolves.toMatchObject({ surname: 'Bakker', printName: 'Anneke de Kok-Visser' });
    });

    it.each(['paused', 'stopped'] as const)(
      'a %s trajectory stays so, and takes hours: the secretariat tells what was',
      async (state) => {
        const row = await bring();
        await importer.services
          .get(TrajectoryStatesService)
          .change((await trajectory()).id, { to: state, reason: 'Verhuisd' }, SECRETARY);
        expect(counts(await participants(row))).toEqual(KNOWN);
        expect(counts(await participants({ ...row, Roepnaam: 'Anna' }))).toEqual(UPDATED);
        expect(
          counts(await importer.hours([signed(number), hours(number, { Datum: '15-03-2026' })])),
        ).toEqual({
          ...ACCEPTED,
          accepted: 2,
        });
        await expect(trajectory()).resolves.toMatchObject({ state });
      },
    );
  });

  describe('a leader', () => {
    let email: string;
    let person: Person;

    const bring = async (): Promise<Cells<'begeleiders'>> => {
      email = `leider${(last += 1)}@begeleiders.example`;
      const row = leader({ Naam: 'Noor Leider', 'E-mail': email });
      await importer.leaders([row]);
      person = await manager().findOneByOrFail(Person, { email });
      return row;
    };
    const now = async () => ({
      ...(await manager().findOneByOrFail(Person, { id: person.id })),
      ...(await knownOf(manager(), person.id)),
    });
    /** The desk withdraws what is known of one kind, and enters what it knows better. */
    const edit = async (kind: FactKind | 'leading', better: Partial<FirstFacts>) => {
      await withdrawFacts(importer.services, manager(), person.id, kind);
      await addFacts(manager(), person.id, better);
    };

    const EDITS: [keyof LeaderChanges, (moved: string) => Promise<object>][] = [
      [
        'Naam',
        async () => {
          await amend(person, { fullName: 'Noor Leider-Smit' });
          return { fullName: 'Noor Leider-Smit' };
        },
      ],
      [
        'E-mail',
        async (moved) => {
          await amend(person, { email: moved });
          return { email: moved };
        },
      ],
      ...(
        [
          ['Begeleider sinds', 'leading', { leaderSince: '2000-01-01' }],
          ['Laatst actief', 'active', { lastActiveOn: null }],
          ['Gewoon lid', 'member', { ordinaryMember: false }],
          ['Erkend tot', 'recognition', { recognisedUntil: '2033-03-03' }],
          ['Intervisiejaren', 'education', { intervisionYears: [2026] }],
        ] as const
      ).map(([column, kind, change]): [keyof LeaderChanges, () => Promise<object>] => [
        column,
        async () => {
          await edit(kind, change as Partial<FirstFacts>);
          return change;
        },
      ]),
    ];

    it.each(EDITS)('%s: stays, and the equal row is known', async (_column, change) => {
      const row = await bring();
      const edited = await change(`verhuisd.${email}`);
      expect(counts(await leaders(row))).toEqual(KNOWN);
      await expect(now()).resolves.toMatchObject(edited);
    });

    it.each(EDITS)('%s: stays when another column changed in the sheet', async (column, change) => {
      const row = await bring();
      const before = await now();
      const edited = await change(`verhuisd.${email}`);
      const changes: LeaderChanges =
        column === 'Laatst actief' ? { 'Gewoon lid': 'nee' } : { 'Laatst actief': '01-10-2026' };
      expect(counts(await leaders({ ...row, ...changes }))).toEqual(UPDATED);
      await expect(now()).resolves.toEqual({
        ...before,
        ...edited,
        ...('Gewoon lid' in changes ? { ordinaryMember: false } : { lastActiveOn: '2026-10-01' }),
      });
    });

    it('E-mail: mended in the sheet too, it is one person, and only what changed is taken over', async () => {
      const row = await bring();
      const moved = `verhuisd.${email}`;
      await amend(person, { email: moved, fullName: 'Noor Leider-Smit' });
      expect(counts(await leaders({ ...row, 'E-mail': moved, 'Gewoon lid': 'nee' }))).toEqual(UPDATED);
      await expect(now()).resolves.toMatchObject({
        email: moved,
        fullName: 'Noor Leider-Smit',
        ordinaryMember: false,
      });
    });

    it('E-mail: with an account too', async () => {
      const row = await bring();
      const moved = `verhuisd.${email}`;
      await amend(person, { email: moved });
      await importer.services.get(AccountsService).create(manager(), { personId: person.id });
      expect(counts(await leaders({ ...row, 'Gewoon lid': 'nee' }))).toEqual(UPDATED);
      await expect(now()).resolves.toMatchObject({ email: moved, ordinaryMember: false });
    });

    it('E-mail: as `Supervisor` and `Afgetekend door` the former address still means them', async () => {
      await bring();
      await amend(person, { email: `verhuisd.${email}` });
      const number = newNumber();
      await importer.participants([participant(number, { Supervisor: email })]);
      expect(counts(await importer.hours([signed(number, { 'Afgetekend door': email })]))).toEqual(ACCEPTED);
      const found = await importer.query(
        `SELECT a.supervisor_id, e.signed_by FROM person p JOIN trajectory t ON t.person_id = p.id
           JOIN supervisor_assignment a ON a.trajectory_id = t.id JOIN ledger_entry e ON e.trajectory_id = t.id
          WHERE p.participant_number = $1`,
        [number],
      );
      expect(found).toEqual([{ supervisor_id: person.id, signed_by: person.id }]);
    });

    it('E-mail: who became a leader in the portal is found by the former address as well', async () => {
      const address = `portaal${(last += 1)}@begeleiders.example`;
      person = manager().create(Person, { id: crypto.randomUUID(), email: address, fullName: 'Pim Portaal' });
      await manager().insert(Person, person);
      const { id: personId } = await manager().findOneByOrFail(Person, { email: SIGNER });
      await manager().insert(LeaderStandingRow, { personId: person.id });
      const { leaderSince, ...known } = (await knownOf(manager(), personId))!;
      await addFacts(manager(), person.id, { ...known, leaderSince: leaderSince! });
      await amend(await manager().findOneByOrFail(Person, { id: person.id }), { email: `nu.${address}` });
      const number = newNumber();
      await importer.participants([participant(number, { Supervisor: address })]);
      expect(counts(await importer.hours([signed(number, { 'Afgetekend door': address })]))).toEqual(
        ACCEPTED,
      );
    });

    it('E-mail: who becomes a participant under the former address stays one person', async () => {
      await bring();
      await amend(person, { email: `verhuisd.${email}` });
      const number = newNumber();
      expect(counts(await participants(participant(number, { 'E-mail': email })))).toEqual(ACCEPTED);
      await expect(now()).resolves.toMatchObject({
        participantNumber: number,
        email: `verhuisd.${email}`,
      });
      expect(faults(await importer.hours([signed(number, { 'Afgetekend door': email })]))).toEqual([
        [2, 'Afgetekend door'],
      ]);
    });
  });

  describe('a claim', () => {
    let number: string;
    let trainee: Person;
    let signer: Person;

    const bring = async (
      row: (of: string) => Cells<'uren'>,
    ): Promise<{ claimId: string; version: number }> => {
      number = newNumber();
      await importer.participants([participant(number, { Supervisor: SIGNER })]);
      trainee = await manager().findOneByOrFail(Person, { participantNumber: number });
      signer = await manager().findOneByOrFail(Person, { email: SIGNER });
      await importer.hours([row(number)]);
      return claim();
    };
    const claims = () =>
      importer.query<{ claimId: string; version: number; state: string }>(
        `SELECT c.id AS "claimId", c.version, c.state FROM claim c JOIN trajectory t ON t.id = c.trajectory_id
          WHERE t.person_id = $1 ORDER BY c.created_at, c.corrects NULLS FIRST`,
        [trainee.id],
      );
    const claim = async () => (await claims()).at(-1)!;
    const literature = async () => (await importer.progressOf(number)).components.literature!.signed;
    const waiting = async () => (await importer.progressOf(number)).waiting;
    const activity = (changes: Partial<Activity> = {}): Activity => ({
      component: 'literature',
      block: null,
      happenedOn: '2026-03-14',
      minutes: 120,
      description: 'Leerboek Groepstherapie',
      ...changes,
    });

    it.each<[string, () => Promise<unknown>, string]>([
      [
        'signed',
        async () => importer.services.get(HoursService).signOff([(await claim()).claimId], signer.id),
        'signed-off',
      ],
      [
        'returned',
        async () => importer.services.get(ClaimsService).returnToTrainee(await claim(), signer.id, 'Welke?'),
        'returned',
      ],
      [
        'withdrawn',
        async () => importer.services.get(ClaimsService).withdraw(await claim(), trainee.id),
        'withdrawn',
      ],
    ])('that waited and was %s is known, with and without a signature', async (_what, edit, state) => {
      await bring(hours);
      await edit();
      const before = await literature();
      expect(counts(await importer.hours([hours(number), signed(number)]))).toEqual({ ...KNOWN, known: 2 });
      expect((await claims()).map((each) => each.state)).toEqual([state]);
      expect(await literature()).toBe(before);
    });

    it('that was corrected is known, and its right amount waits for its first signer', async () => {
      const { claimId } = await bring(signed);
      const right = { minutes: 90 };
      await importer.services
        .get(CorrectionsService)
        .correct(claimId, { reason: 'Het was korter', right }, SECRETARY);
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect(counts(await importer.hours([signed(number, { Uren: '1,5' })]))).toEqual(KNOWN);
      expect([await literature(), await waiting()]).toEqual([0, 1]);
    });

    it('of which the signature was taken back is known, and stays with the trainee', async () => {
      const { claimId } = await bring(signed);
      await importer.services.get(CorrectionsService).takeBack(claimId, signer.id, 'Vergissing');
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect((await claims()).map(({ state }) => state)).toEqual(['corrected', 'returned']);
      await importer.services.get(ClaimsService).amend(await claim(), activity(), trainee.id);
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect([await literature(), await waiting()]).toEqual([0, 1]);
    });

    describe('that was amended', () => {
      const amended = { Uren: '1,5', Omschrijving: 'De dokter als medicijn' };
      const change = async () =>
        importer.services
          .get(ClaimsService)
          .amend(await claim(), activity({ minutes: 90, description: 'De dokter als medicijn' }), trainee.id);

      it('is known to the old sheet', async () => {
        await bring(hours);
        await change();
        expect(counts(await importer.hours([hours(number), signed(number)]))).toEqual({ ...KNOWN, known: 2 });
        expect([await literature(), await waiting()]).toEqual([0, 1]);
      });

      it('is known to a sheet that was mended in the same way, and counts once', async () => {
        await bring(hours);
        await change();
        expect(counts(await importer.hours([hours(number, amended)]))).toEqual(KNOWN);
        await importer.services.get(HoursService).signOff([(await claim()).claimId], signer.id);
        expect(counts(await importer.hours([signed(number, amended), hours(number)]))).toEqual({
          ...KNOWN,
          known: 2,
        });
        expect([await literature(), await waiting()]).toEqual([90, 0]);
      });

      it('is signed off by a signature in that sheet', async () => {
        await bring(hours);
        await change();
        expect(counts(await importer.hours([signed(number, amended)]))).toEqual(UPDATED);
        expect(counts(await importer.hours([signed(number, amended), signed(number)]))).toEqual({
          ...KNOWN,
          known: 2,
        });
        expect([await literature(), await waiting()]).toEqual([90, 0]);
      });

      it('is what it was again when it is amended back', async () => {
        await bring(hours);
        await change();
        await importer.services.get(ClaimsService).amend(await claim(), activity(), trainee.id);
        expect(counts(await importer.hours([signed(number)]))).toEqual(UPDATED);
        expect(counts(await importer.hours([hours(number, amended)]))).toEqual(ACCEPTED);
      });
    });
  });
});
