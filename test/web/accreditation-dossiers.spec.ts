import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { DaysService } from '../../src/learning/intervision/days.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { FilledIn } from '../../src/recognition/accreditation/dossier/dossier-descriptions.service.js';
import {
  DOSSIER_STATES,
  type DossierState,
  type PersonsStep,
  TRANSITIONS,
} from '../../src/recognition/accreditation/dossier/dossier-states.rules.js';
import { dossiersOfMeetings } from '../../src/recognition/accreditation/dossier/dossiers.queries.js';
import { DossiersService } from '../../src/recognition/accreditation/dossier/dossiers.service.js';
import { STEP_PATHS } from '../../src/recognition/accreditation/dossier/pages/step.page.js';
import { TeacherParts } from '../../src/recognition/accreditation/teachers/teacher-parts.service.js';
import { dayPlan, newDay } from '../builders/days.js';
import { plan } from '../builders/meetings.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { giveRole } from '../support/roles.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-03-14';
/** All that the programme asks the four blocks to cover (P5). */
const TOPICS = [
  ['literature-discussion', 'task-oriented-group', 'group-dynamics'],
  ['transference', 'cooperation', 'powerlessness-and-rescue-fantasies'],
  ['unconscious-motives', 'difficult-patients', 'psychosomatic-problems'],
  ['incest', 'euthanasia', 'terminal-care'],
];
const FILLED: FilledIn = {
  type: 1,
  title: 'Overdracht in de groep',
  targetGroup: 'Begeleiders',
  goals: 'Herkent overdracht',
  literature: 'Handboek Groepstherapie',
  evaluation: 'Vragenlijst na de dag',
  selfStudyMinutes: 0,
  maximum: 40,
};
const STEPS = Object.keys(STEP_PATHS) as PersonsStep[];
const GRANT = { number: '347715', points: '6', validFrom: TODAY, validUntil: TODAY };

describe('dossiers for accreditation', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let secretaryId: string;
  let organiser: TestLeader;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    ({ id: secretaryId } = await newLeader(portal.services, { name: 'Sanne Secretaris' }));
    const { manager } = portal.services.get(DataSource);
    await giveRole(manager, { personId: secretaryId, role: 'secretariat' });
    secretary = await portal.as(secretaryId);
    organiser = await newLeader(portal.services, { name: 'Hanneke Broek' });
    await portal.services
      .get(TeacherParts)
      .keep(organiser.id, { background: 'Psychotherapeut', interests: '' }, 0);
  });
  afterAll(() => portal.close());

  const actor = () => actorOf.person(secretaryId);
  const dossiers = () => portal.services.get(DossiersService);
  const post = (path: string, fields: Record<string, string>, who = secretary) =>
    who.post(path, Object.entries(fields));
  const dossierRow = async (id: string) => {
    const [row] = await portal.services
      .get(DataSource)
      .query<{ state: string; version: number; editionId: string }[]>(
        'SELECT state, version, edition_id AS "editionId" FROM accreditation_dossier WHERE id = $1',
        [id],
      );
    return row!;
  };
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  /** What a browser would send of the form as the page shows it. */
  const shownFields = (html: string): Record<string, string> => {
    const form = /<form class="sheet fields"[\s\S]*?<\/form>/.exec(html)![0];
    const plain = (text: string) =>
      text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const inputs = [...form.matchAll(/<input[^>]* name="([^"]*)"[^>]* value="([^"]*)"/g)];
    const areas = [...form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g)];
    const selects = [...form.matchAll(/<select[^>]* name="([^"]*)"[\s\S]*?<\/select>/g)].map(
      ([select, name]): [string, string, string] => [
        select,
        name!,
        /<option value="([^"]*)" selected/.exec(select)?.[1] ?? '',
      ],
    );
    return Object.fromEntries(
      [...inputs, ...areas, ...selects].map(([, name, value]) => [name!, plain(value!)]),
    );
  };
  /** The findings that a dossier's page lists, each with the address at which it is mended. */
  const findingsOn = async (id: string) => {
    const { body } = await secretary.get(`/accreditatie/${id}`);
    const section =
      /<section class="sheet" aria-labelledby="ontbreekt">[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';
    return [...section.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line]) => ({
      text: textOf(`<main>${line!}`),
      href: /href="([^"]*)"/.exec(line!)?.[1] ?? '',
    }));
  };
  /** A day of which the dossier lacks nothing. */
  const readyDossier = async () => {
    const editionId = await newDay(portal.services, { organiserIds: [organiser.id] });
    const id = await dossiers().begin(randomUUID(), { editionId, body: 'gaia' }, actor());
    await dossiers().fill(id, 1, FILLED, actor());
    return id;
  };
  const said = (step: PersonsStep) => ({
    text: 'Zo is het',
    ...(['grant', 'correct'].includes(step) && { granted: { ...GRANT, points: 600 } }),
  });
  /** The steps by which a state is reached; `expired` comes with the date. */
  const WAYS: Readonly<Record<DossierState, readonly PersonsStep[]>> = {
    draft: [],
    submitted: ['submit'],
    questions: ['submit', 'ask'],
    granted: ['submit', 'grant'],
    refused: ['submit', 'refuse'],
    expired: ['submit', 'grant'],
    dropped: ['drop'],
  };
  const dossierIn = async (state: DossierState) => {
    const id = await readyDossier();
    for (const step of WAYS[state]) {
      const { version } = await dossierRow(id);
      await dossiers().take(id, version, step, said(step), actor());
    }
    return id;
  };
  const take = async (id: string, step: PersonsStep, version?: number, who = secretary) => {
    const seen = String(version ?? (await dossierRow(id)).version);
    const words: Record<string, string> = ['ask', 'answer', 'refuse', 'correct'].includes(step)
      ? { text: 'Zo is het' }
      : {};
    const granted = { grant: GRANT, correct: { ...GRANT, type: '1' } }[step as string] ?? {};
    const fields = { version: seen, ...words, ...granted };
    return post(`/accreditatie/${id}/stap/${STEP_PATHS[step]}`, fields, who);
  };

  describe('Q1: from the planning to ready', () => {
    it('names each missing thing with its link, and is ready by filling in only what the system cannot know', async () => {
      const teacher = await newLeader(portal.services, { name: 'Noor van den Heuvel' });
      const editions = portal.services.get(EditionsService);
      const head = { component: 'course' as const, title: 'Najaar 2026', programmes: ['leader' as const] };
      const editionId = await editions.create(head, actor());
      const blocks = TOPICS.map((topics, index) => {
        const heldOn = `2026-09-${12 + index}`;
        // The last block leaves a topic out.
        const covered = index === 3 ? topics.slice(1) : topics;
        return plan(teacher, { block: index + 1, heldOn, enrolUntil: '2026-09-01', topics: covered });
      });
      for (const block of blocks) await editions.planBlock(editionId, block, null, actor());

      const blank = await secretary.get(`/accreditatie/nieuw?editie=${editionId}`);
      const begun = await post('/accreditatie/nieuw', {
        formKey: hidden(blank.body, 'formKey'),
        editionId: /<option value="([^"]*)" selected>Najaar 2026/.exec(blank.body)![1]!,
        body: 'gaia',
      });
      expect(begun.statusCode).toBe(303);
      const id = /accreditatie\/([^?]+)/.exec(String(begun.headers.location))![1]!;
      const home = `/accreditatie/${id}`;
      const found = await findingsOn(id);
      expect(found.map(({ href }) => href).sort()).toEqual(
        [
          ...[
            '#type',
            '#title',
            '#targetGroup',
            '#goals',
            '#evaluation',
            '#selfStudyMinutes',
            '#maximum',
          ].map((field) => `${home}/gegevens${field}`),
          `/planning/${editionId}`,
          `${home}/docenten`,
          `${home}/docenten`,
        ].sort(),
      );
      expect(found.map(({ text }) => text).join('\n')).toContain('Geen dagdeel behandelt het onderwerp');

      // What stands in the form is a proposal, and counts only when it is kept.
      const form = await secretary.get(`${home}/gegevens`);
      expect(textOf(form.body)).toContain('Hier staan voorstellen');
      const fields = shownFields(form.body);
      expect(fields).toMatchObject({ title: 'Najaar 2026', type: '1', maximum: '12', selfStudyMinutes: '0' });
      expect(await findingsOn(id)).toHaveLength(found.length);
      expect((await post(`${home}/gegevens`, fields)).statusCode).toBe(303);
      expect((await findingsOn(id)).map(({ href }) => href)).toEqual([
        `/planning/${editionId}`,
        `${home}/docenten`,
        `${home}/docenten`,
      ]);

      await editions.planBlock(editionId, { ...blocks[3]!, topics: TOPICS[3]! }, 1, actor());
      expect(await findingsOn(id)).toHaveLength(2);
      const own = await portal.as(teacher.id);
      const part = {
        version: '0',
        background: 'Psychiater, Balintbegeleider',
        hasInterests: 'none',
        interests: '',
      };
      expect((await post('/docentgegevens', part, own)).statusCode).toBe(303);
      expect(await findingsOn(id)).toEqual([]);

      const ready = textOf((await secretary.get(home)).body);
      expect(ready).toContain('Klaar om in te dienen');
      // Four blocks of 240 minutes, and their reading list without anybody typing it.
      expect(ready).toContain('16 u');
      expect(ready).toContain('Punten volgens de instantie 16');
      expect(ready).toContain('Leerboek Groepstherapie (Tom Berk, 2005)');

      expect((await take(id, 'submit')).statusCode).toBe(303);
      const shown = (await secretary.get(home)).body;
      const href = /href="([^"]*\/document\/1\.pdf)"/.exec(shown)![1]!;
      const pdf = await secretary.get(href);
      expect(pdf.headers['content-type']).toBe('application/pdf');
      expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect(shown).not.toContain(`${home}/gegevens"`);
    });

    it('a day is read with its parts, theme and organisers; a break is no contact time', async () => {
      const id = await readyDossier();
      const shown = textOf((await secretary.get(`/accreditatie/${id}`)).body);
      // 09:30 to 17:00 less 15, 60 and 15 minutes.
      expect(shown).toContain('6 u');
      expect(shown).toContain('Hanneke Broek');
      expect(shown).toContain('Klaar om in te dienen');
    });

    it('one dossier goes on for an edition and a body, whatever is clicked', async () => {
      const editionId = await newDay(portal.services, { organiserIds: [organiser.id] });
      const begin = (body: string) =>
        post('/accreditatie/nieuw', { formKey: randomUUID(), editionId, body }).then(({ headers }) =>
          String(headers.location),
        );
      const [one, two, other] = await Promise.all([begin('gaia'), begin('gaia'), begin('psychologists')]);
      expect(one).toBe(two);
      expect(other).not.toBe(one);
    });

    it('refuses what is called off, and a body that there is not', async () => {
      const editionId = await newDay(portal.services, { organiserIds: [organiser.id] });
      await portal.services.get(DaysService).callOff(editionId, 'Ziek', actor());
      const fields = { formKey: randomUUID(), editionId, body: 'gaia' };
      expect((await post('/accreditatie/nieuw', fields)).statusCode).toBe(422);
      expect((await post('/accreditatie/nieuw', { ...fields, body: 'niemand' })).statusCode).toBe(404);
    });
  });

  describe('Q6: steps over HTTP', () => {
    it.each(DOSSIER_STATES)(
      'takes from %s the steps that there are, and refuses every other',
      async (state) => {
        const takeOn = async (id: string, step: PersonsStep) => {
          if (state !== 'expired') return take(id, step);
          // The day after the last one of the grant; a session of the secretariat does not last so long.
          portal.services.clock.setToday('2026-03-15');
          const answer = await take(id, step, undefined, await portal.as(secretaryId));
          portal.services.clock.setToday(TODAY);
          return answer;
        };
        const legal = TRANSITIONS.filter(({ from, step }) => from === state && step !== 'expire');
        for (const { step, to } of legal) {
          const id = await dossierIn(state);
          expect([step, (await takeOn(id, step as PersonsStep)).statusCode]).toEqual([step, 303]);
          expect([step, (await dossierRow(id)).state]).toEqual([step, to]);
        }
        const id = await dossierIn(state);
        const before = await dossierRow(id);
        for (const step of STEPS.filter((one) => !legal.some((taken) => taken.step === one))) {
          const answer = await takeOn(id, step);
          expect([step, answer.statusCode]).toEqual([step, 409]);
          expect(textOf(answer.body)).toContain('Dit kan nu niet met het dossier');
          expect(await dossierRow(id)).toEqual(before);
        }
      },
    );

    it('is not submitted while something is missing', async () => {
      const editionId = await newDay(portal.services, { organiserIds: [organiser.id] });
      const id = await dossiers().begin(randomUUID(), { editionId, body: 'gaia' }, actor());
      const answer = await take(id, 'submit');
      expect(answer.statusCode).toBe(422);
      expect(textOf(answer.body)).toContain('Het dossier is nog niet klaar');
      expect(await dossierRow(id)).toMatchObject({ state: 'draft' });
    });

    it.each([
      ['number', { number: '' }],
      ['points', { points: '0' }],
      ['points', { points: 'veel' }],
      ['validUntil', { validUntil: '2026-03-01' }],
    ])('a grant is kept whole or not at all: %s', async (field, wrong) => {
      const id = await dossierIn('submitted');
      const { version } = await dossierRow(id);
      const answer = await post(`/accreditatie/${id}/stap/verleend`, {
        version: String(version),
        ...GRANT,
        ...wrong,
      });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(`id="${field}-wrong"`);
      expect(await dossierRow(id)).toMatchObject({ state: 'submitted' });
    });

    it('proposes points and validity by the body’s data, and shows others what was granted', async () => {
      const id = await dossierIn('submitted');
      const form = shownFields((await secretary.get(`/accreditatie/${id}/stap/verleend`)).body);
      expect(form).toMatchObject({ points: '6', validFrom: TODAY, validUntil: '2028-03-13' });
      await take(id, 'grant');
      const { editionId } = await dossierRow(id);
      const { manager } = portal.services.get(DataSource);
      const grant = { number: '347715', points: 600, validFrom: TODAY, validUntil: TODAY };
      const told = { dossierId: id, meetingId: editionId, body: 'gaia', type: 1, grant };
      expect(await dossiersOfMeetings(manager, [editionId], TODAY)).toEqual([{ ...told, state: 'granted' }]);
      expect(await dossiersOfMeetings(manager, [editionId], '2026-03-15')).toEqual([
        { ...told, state: 'expired' },
      ]);
    });

    describe('what was granted is put right', () => {
      const correct = async (id: string, changes: Record<string, string>, who = secretary) => {
        const at = `/accreditatie/${id}/stap/verbeteren`;
        const form = shownFields((await who.get(at)).body);
        return post(at, { ...form, text: 'Verkeerd overgenomen', ...changes }, who);
      };
      const granted = async (id: string) => {
        const { editionId } = await dossierRow(id);
        const [one] = await dossiersOfMeetings(portal.services.get(DataSource).manager, [editionId], TODAY);
        return one!;
      };

      it('number, points, validity and type, with a reason; what stood before stays in the history', async () => {
        const id = await dossierIn('granted');
        const form = shownFields((await secretary.get(`/accreditatie/${id}/stap/verbeteren`)).body);
        expect(form).toMatchObject({ ...GRANT, type: '1' });
        expect((await correct(id, { text: ' ' })).statusCode).toBe(422);
        const changes = { number: '347751', points: '7,5', validUntil: '2028-03-13', type: '4' };
        expect((await correct(id, changes)).statusCode).toBe(303);
        expect(await granted(id)).toMatchObject({
          state: 'granted',
          type: 4,
          grant: { number: '347751', points: 750, validFrom: TODAY, validUntil: '2028-03-13' },
        });
        const shown = textOf((await secretary.get(`/accreditatie/${id}`)).body);
        expect(shown).toContain('Verkeerd overgenomen');
        expect(shown).toContain('nummer 347715, 6 punten');
        const [{ details }] = await portal.services
          .get(DataSource)
          .query<[{ details: object }]>(
            `SELECT details FROM audit_entry WHERE action = 'accreditation.correct' AND subject_id = $1`,
            [id],
          );
        expect(details).toEqual({ fields: 'grantNumber grantPoints validUntil type' });
      });

      it('also of one that expired, since its days may be what was wrong', async () => {
        const id = await dossierIn('granted');
        portal.services.clock.setToday('2026-03-15');
        const later = await portal.as(secretaryId);
        expect(textOf((await later.get(`/accreditatie/${id}`)).body)).toContain('verlopen');
        expect((await correct(id, { validUntil: '2028-03-13' }, later)).statusCode).toBe(303);
        const shown = textOf((await later.get(`/accreditatie/${id}`)).body);
        portal.services.clock.setToday(TODAY);
        expect(shown).not.toContain('verlopen');
      });

      it('its type not any more when something was handed over', async () => {
        const id = await dossierIn('granted');
        const { editionId } = await dossierRow(id);
        const form = shownFields((await secretary.get(`/accreditatie/${id}/stap/verbeteren`)).body);
        await portal.services.get(DataSource).query(
          `INSERT INTO handed_number (meeting_id, body, test, number, person_id, state, known_on, perhaps_booked)
           VALUES ($1, 'gaia', false, '09010000000', $2, 'accepted', $3, false)`,
          [editionId, organiser.id, TODAY],
        );
        const { body } = await secretary.get(`/accreditatie/${id}/stap/verbeteren`);
        expect(body).toContain('Het soort cursus kan daarom niet meer veranderen');
        const at = `/accreditatie/${id}/stap/verbeteren`;
        const answer = await post(at, { ...form, text: 'Verkeerd gekozen', type: '4' });
        expect(answer.statusCode).toBe(422);
        expect(answer.body).toContain('name="type" value="1"');
        expect(await granted(id)).toMatchObject({ type: 1 });
        expect((await correct(id, { points: '5' })).statusCode).toBe(303);
        expect(await granted(id)).toMatchObject({ type: 1, grant: { points: 500 } });
      });
    });

    it('what is clicked twice at once is done once', async () => {
      const id = await readyDossier();
      const answers = await Promise.all([take(id, 'submit', 2), take(id, 'submit', 2)]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
      const steps = await portal.services
        .get(DataSource)
        .query('SELECT sequence, step FROM accreditation_step WHERE dossier_id = $1', [id]);
      expect(steps).toEqual([{ sequence: 1, step: 'submit' }]);
    });

    it('a step that was made from an earlier version is refused', async () => {
      const id = await dossierIn('questions');
      expect((await take(id, 'answer', 3)).statusCode).toBe(409);
      expect(await dossierRow(id)).toMatchObject({ state: 'questions' });
    });

    it('questions are answered with the dossier as it is then, frozen again', async () => {
      const id = await dossierIn('questions');
      const form = shownFields((await secretary.get(`/accreditatie/${id}/gegevens`)).body);
      await post(`/accreditatie/${id}/gegevens`, { ...form, goals: 'Herkent en bespreekt overdracht' });
      expect((await secretary.get(`/accreditatie/${id}/stap/antwoord`)).body).toContain('Zo is het');
      await take(id, 'answer');
      const documents = await portal.services.get(DataSource).query<{ sequence: number; goals: string[] }[]>(
        `SELECT d.sequence, x.content::jsonb -> 'described' -> 'goals' AS goals
           FROM accreditation_document d JOIN frozen_document x ON x.id = d.document_id
          WHERE d.dossier_id = $1 ORDER BY d.sequence`,
        [id],
      );
      expect(documents).toEqual([
        { sequence: 1, goals: ['Herkent overdracht'] },
        { sequence: 3, goals: ['Herkent en bespreekt overdracht'] },
      ]);
    });
  });

  it('two people who fill it in at once: the second sees what the first kept', async () => {
    const id = await readyDossier();
    const fields = shownFields((await secretary.get(`/accreditatie/${id}/gegevens`)).body);
    expect((await post(`/accreditatie/${id}/gegevens`, { ...fields, title: 'De eerste' })).statusCode).toBe(
      303,
    );
    const second = await post(`/accreditatie/${id}/gegevens`, { ...fields, title: 'De tweede' });
    expect(second.statusCode).toBe(409);
    expect(textOf(second.body)).toContain('De eerste');
    expect(second.body).toContain('value="De tweede"');
    expect((await post(`/accreditatie/${id}/gegevens`, shownFields(second.body))).statusCode).toBe(303);
  });

  it('what was submitted is not filled in any more', async () => {
    const id = await readyDossier();
    const fields = shownFields((await secretary.get(`/accreditatie/${id}/gegevens`)).body);
    await take(id, 'submit');
    const late = await post(`/accreditatie/${id}/gegevens`, { ...fields, version: '3', title: 'Te laat' });
    expect(late.statusCode).toBe(409);
  });

  describe('Q6: what changes after granting', () => {
    const replan = async (id: string, changes: Parameters<typeof dayPlan>[0]) => {
      const { editionId } = await dossierRow(id);
      const [{ version }] = await portal.services
        .get(DataSource)
        .query<[{ version: number }]>('SELECT version FROM meeting WHERE id = $1', [editionId]);
      const changed = dayPlan({ organiserIds: [organiser.id], ...changes });
      await portal.services.get(DaysService).change(editionId, changed, version, actor());
    };
    const flagsOn = async (id: string) => {
      const { body } = await secretary.get(`/accreditatie/${id}`);
      return [...body.matchAll(/<li>([^<]*)<span[^<]*<\/span> <a href="([^"]*\/wijzigingen\/[^"]*)"/g)].map(
        ([, what, href]) => ({ what: what!.trim(), href: href! }),
      );
    };

    it.each([
      ['datum of tijd', { heldOn: '2026-05-31' }],
      ['docenten', { organiserIds: [] }],
      ['onderwerpen', { theme: 'Iets anders' }],
    ])('raises a flag for %s, which stays when the change is undone', async (what, changes) => {
      const id = await dossierIn('granted');
      await replan(id, changes);
      await replan(id, {});
      const flags = await flagsOn(id);
      expect(flags.map((flag) => flag.what.replace(/.*: /, ''))).toEqual([what]);

      const { href } = flags[0]!;
      expect((await post(href, { reason: ' ' })).statusCode).toBe(422);
      expect(await flagsOn(id)).toHaveLength(1);
      expect((await post(href, { reason: 'Gemeld, akkoord' })).statusCode).toBe(303);
      expect(await flagsOn(id)).toEqual([]);
      expect(textOf((await secretary.get(`/accreditatie/${id}`)).body)).toContain('Gemeld, akkoord');
      // A second click changes nothing, and nothing is raised anew by a change of something else.
      expect((await post(href, { reason: 'Nog eens' })).statusCode).toBe(303);
      await replan(id, { directions: 'Met de fiets.' });
      expect(await flagsOn(id)).toEqual([]);
    });

    it('raises none for another room, nor before granting', async () => {
      const [granted, submitted] = [await dossierIn('granted'), await dossierIn('submitted')];
      await replan(granted, { venue: 'Grote zaal, Arnhem', capacity: 41 });
      await replan(submitted, { heldOn: '2026-05-31' });
      expect(await flagsOn(granted)).toEqual([]);
      expect(await flagsOn(submitted)).toEqual([]);
    });

    it('raises one for what changed between submitting and granting, when it is granted', async () => {
      const id = await dossierIn('submitted');
      await replan(id, { organiserIds: [], theme: 'Iets anders' });
      expect(await flagsOn(id)).toEqual([]);
      await take(id, 'grant');
      const flags = await flagsOn(id);
      expect(flags.map(({ what }) => what.replace(/.*: /, '')).sort()).toEqual(['docenten', 'onderwerpen']);
      expect((await post(flags[0]!.href, { reason: 'Gemeld, akkoord' })).statusCode).toBe(303);
      // A change of something else raises neither anew.
      await replan(id, { organiserIds: [], theme: 'Iets anders', directions: 'Met de fiets.' });
      expect(await flagsOn(id)).toEqual([flags[1]]);
    });

    it('what an answer to the body’s question said is known to it', async () => {
      const id = await dossierIn('questions');
      await replan(id, { heldOn: '2026-05-31' });
      await take(id, 'answer');
      await take(id, 'grant');
      expect(await flagsOn(id)).toEqual([]);
    });

    it('a day that is called off raises flags', async () => {
      const id = await dossierIn('granted');
      const { editionId } = await dossierRow(id);
      await portal.services.get(DaysService).callOff(editionId, 'Ziek', actor());
      expect((await flagsOn(id)).map(({ what }) => what.replace(/.*: /, '')).sort()).toEqual([
        'datum of tijd',
        'docenten',
        'onderwerpen',
      ]);
      expect((await flagsOn(id))[0]!.what).toContain('gaat niet door');
    });
  });

  describe('who may', () => {
    it('the board reads all of it and changes nothing', async () => {
      const { id: boardId } = await newLeader(portal.services, { name: 'Bart Bestuur' });
      await giveRole(portal.services.get(DataSource).manager, { personId: boardId, role: 'board' });
      const board = await portal.as(boardId);
      const id = await readyDossier();
      const list = await board.get('/accreditatie');
      expect(list.statusCode).toBe(200);
      expect(list.body).not.toContain('/accreditatie/nieuw');
      const shown = (await board.get(`/accreditatie/${id}`)).body;
      expect(shown).not.toContain('/stap/');
      expect(shown).not.toContain('/gegevens');
      expect((await board.get(`/accreditatie/${id}/gegevens`)).statusCode).toBe(404);
      expect((await post(`/accreditatie/${id}/stap/indienen`, { version: '2' }, board)).statusCode).toBe(404);
    });
  });

  it('the list says what waits, by state, with as many statements however many there are', async () => {
    const list = () => secretary.get('/accreditatie?status=questions');
    const dataSource = portal.services.get(DataSource);
    const some = await statementsOf(dataSource, list);
    await dossierIn('questions');
    await dossierIn('questions');
    const more = await statementsOf(dataSource, list);
    expect(more).toHaveLength(some.length);
    const shown = textOf((await list()).body);
    expect(shown).toContain('De instantie wacht op een antwoord.');
    expect(textOf((await secretary.get('/accreditatie')).body)).toMatch(
      /Uiterlijk 18 april 2026 indienen: nog 35 dagen/,
    );
  });

  it('reads in English too', async () => {
    const id = await readyDossier();
    const shown = textOf((await secretary.get(`/accreditatie/${id}?taal=en`)).body);
    expect(shown).toContain('Ready to submit');
  });
});
