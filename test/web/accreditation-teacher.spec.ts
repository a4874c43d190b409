import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import {
  dossierTeachers,
  teacherParts,
} from '../../src/recognition/accreditation/teachers/teacher-parts.queries.js';
import { waitingDossiers } from '../../src/recognition/accreditation/dossier/waiting-dossiers.queries.js';
import { newDay } from '../builders/days.js';
import { newEdition } from '../builders/meetings.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { deliverAll, promised } from '../support/mail.js';
import { giveRole } from '../support/roles.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-03-14';
const TOMORROW = '2026-03-15';

describe('Q1, Q5: what teachers say of themselves for a dossier', () => {
  let portal: TestPortal;
  let secretaryId: string;
  let secretary: Visitor;
  let board: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    const [one, other] = [await newLeader(portal.services), await newLeader(portal.services)];
    secretaryId = one.id;
    await giveRole(manager(), { personId: one.id, role: 'secretariat' });
    await giveRole(manager(), { personId: other.id, role: 'board' });
    [secretary, board] = [await portal.as(one.id), await portal.as(other.id)];
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    portal.services.clock.setToday(TODAY);
    await sql(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
  });

  const sql = <Row = object>(text: string, params: unknown[] = []) =>
    portal.services.get(DataSource).query<Row[]>(text, params);
  const manager = () => portal.services.get(DataSource).manager;
  const teacher = (name = 'Tess Docent') => newLeader(portal.services, { name });
  const partOf = async (person: TestLeader) => (await teacherParts(manager(), [person.id])).get(person.id);

  const WHO = 'Psychotherapeut te Ede.\nGeeft sinds 2012 les over groepsdynamica.';
  function keep(visitor: Visitor, fields: Record<string, string>) {
    const all = { version: '0', background: WHO, hasInterests: 'none', interests: '', ...fields };
    return visitor.post('/docentgegevens', Object.entries(all));
  }
  /** A dossier in a state, of an edition whose one block these people teach, or of the day that they organise. */
  async function dossier({
    teachers,
    state = 'draft',
    of = 'edition',
    title,
    heldOn,
  }: {
    teachers: TestLeader[];
    state?: string;
    of?: 'edition' | 'day';
    title?: string;
    heldOn?: string;
  }) {
    const ids = teachers.map(({ id }) => id);
    const editionId =
      of === 'day'
        ? await newDay(portal.services, { organiserIds: ids })
        : (
            await newEdition(portal.services, {
              teacher: teachers[0],
              blocks: [{ teacherIds: ids, ...(heldOn && { heldOn, enrolUntil: heldOn }) }],
              ...(title && { title }),
            })
          ).id;
    const id = randomUUID();
    await sql(
      `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, title, target_group, goals, literature,
         evaluation, begun_at) VALUES ($1, $2, 'gaia', $3, 1, '', '', '', '', '', now())`,
      [id, editionId, state],
    );
    return id;
  }
  const ask = (id: string, visitor = secretary) => visitor.post(`/accreditatie/${id}/docenten/vragen`, []);
  const asked = async () =>
    (await promised(portal.services)).filter(({ kind }) => kind === 'teacher-part-wanted');

  const delivered = async () =>
    (await deliverAll(portal.services)).filter(({ subject }) => subject === 'Uw gegevens als docent');

  describe('their own page', () => {
    it('is reached from the list of their blocks, and from that of their days', async () => {
      const person = await teacher();
      await dossier({ teachers: [person] });
      await dossier({ teachers: [person], of: 'day' });
      const visitor = await portal.as(person.id);
      for (const path of ['/lesgeven', '/dagen'])
        expect((await visitor.get(path)).body).toContain('href="/docentgegevens"');
      expect((await secretary.get('/dagen')).body).not.toContain('href="/docentgegevens"');
    });

    it('keeps background and interests with the day on which they were declared', async () => {
      const person = await teacher();
      const visitor = await portal.as(person.id);
      const answer = await keep(visitor, { hasInterests: 'some', interests: 'Adviseur van een uitgever' });
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/docentgegevens?gedaan=bewaard']);
      expect(await partOf(person)).toEqual({
        background: WHO,
        interests: { text: 'Adviseur van een uitgever', on: TODAY },
      });
      const shown = textOf((await visitor.get(answer.headers.location!)).body);
      expect(shown).toContain('Uw gegevens zijn bewaard.');
      expect(shown).toContain('U verklaarde dit het laatst op 14 maart 2026.');
      expect(shown).toContain('Schrijf niets over patiënten of anderen.');
    });

    it('takes no interests as a declaration, anew on the day on which it is kept again', async () => {
      const person = await teacher();
      const visitor = await portal.as(person.id);
      await keep(visitor, {});
      expect((await partOf(person))?.interests).toEqual({ text: '', on: TODAY });
      portal.services.clock.setToday(TOMORROW);
      await keep(visitor, { version: '1' });
      expect((await partOf(person))?.interests).toEqual({ text: '', on: TOMORROW });
    });

    it.each<[string, Record<string, string>, string]>([
      ['nothing of who they are', { background: ' ' }, 'Vertel in enkele regels wie u bent.'],
      ['no choice', { hasInterests: '' }, 'Kies nee of ja.'],
      ['interests that are not named', { hasInterests: 'some' }, 'Noem uw belangen, of kies hierboven nee.'],
      ['both', { interests: 'Aandelen' }, 'Kies hierboven ja, of maak dit veld leeg.'],
      ['what cannot be printed', { background: 'Huisarts 中' }, 'Het teken 中 (U+4E2D)'],
    ])('asks again for %s, and keeps nothing', async (_what, fields, words) => {
      const person = await teacher();
      const answer = await keep(await portal.as(person.id), fields);
      expect(answer.statusCode).toBe(422);
      expect(textOf(answer.body)).toContain(words);
      expect(await partOf(person)).toBeUndefined();
    });

    it('does not overwrite unseen what was kept in another window; what was typed stays, to be kept after all', async () => {
      const person = await teacher();
      const visitor = await portal.as(person.id);
      await keep(visitor, {});
      const answer = await keep(visitor, { background: 'Uit het andere venster' });
      expect(answer.statusCode).toBe(422);
      expect(textOf(answer.body)).toContain('in een ander venster bewaard');
      expect(answer.body).toContain('Uit het andere venster');
      expect((await partOf(person))?.background).toBe(WHO);
      const version = /name="version" value="(\d+)"/.exec(answer.body)![1]!;
      await keep(visitor, { background: 'Uit het andere venster', version });
      expect((await partOf(person))?.background).toBe('Uit het andere venster');
    });

    it('is kept once by two clicks, and by two windows at once one is told', async () => {
      const person = await teacher();
      const visitor = await portal.as(person.id);
      const all = await Promise.all([
        keep(visitor, {}),
        keep(visitor, {}),
        keep(visitor, { background: 'Anders' }),
      ]);
      expect(all.map(({ statusCode }) => statusCode).filter((code) => ![303, 422].includes(code))).toEqual(
        [],
      );
      const [row] = await sql<{ version: number }>('SELECT version FROM teacher_part WHERE person_id = $1', [
        person.id,
      ]);
      expect(row!.version).toBe(1);
      expect((await keep(visitor, { background: (await partOf(person))!.background })).statusCode).toBe(303);
    });

    it('V3: leaves in the log that it was kept, and none of its words', async () => {
      const person = await teacher();
      await keep(await portal.as(person.id), {});
      const rows = await sql<{ action: string; details: object }>(
        `SELECT action, details FROM audit_entry WHERE subject_id = $1 AND action = 'teacher-part.kept'`,
        [person.id],
      );
      expect(rows).toEqual([{ action: 'teacher-part.kept', details: {} }]);
    });
  });

  describe('asking for it', () => {
    it('shows the office who said what, of a block’s teachers and of a day’s organisers', async () => {
      const [there, missing] = [await teacher('Anne Aanwezig'), await teacher('Bas Bezig')];
      await keep(await portal.as(there.id), {});
      for (const kind of ['edition', 'day'] as const) {
        const id = await dossier({ teachers: [there, missing], of: kind });
        const shown = textOf((await secretary.get(`/accreditatie/${id}/docenten`)).body);
        expect(shown).toMatch(/Anne Aanwezig Ingevuld .*Geeft sinds 2012 les.* 14 maart 2026 geen belangen/);
        expect(shown).toMatch(/Bas Bezig Ontbreekt Nog niet gevraagd\./);
        expect(shown).toContain('Vraag het aan één docent');
      }
    });

    it('writes with one button to those whose part is missing, and not twice a day', async () => {
      const [there, missing] = [await teacher(), await teacher()];
      await keep(await portal.as(there.id), {});
      const id = await dossier({ teachers: [there, missing] });
      const answers = await Promise.all([ask(id), ask(id)]);
      expect(answers.map(({ headers }) => headers.location).sort()).toEqual([
        `/accreditatie/${id}/docenten?gevraagd=0`,
        `/accreditatie/${id}/docenten?gevraagd=1`,
      ]);
      expect(await asked()).toHaveLength(1);
      const page = textOf((await secretary.get(`/accreditatie/${id}/docenten?gevraagd=1`)).body);
      expect(page).toContain('Eén docent is gemaild.');
      expect(page).toContain('Het laatst gevraagd op 14 maart 2026.');
      expect(page).not.toContain('Vraag het aan');
      portal.services.clock.setToday(TOMORROW);
      const nextDay = await ask(id, await portal.as(secretaryId));
      expect(nextDay.headers.location).toBe(`/accreditatie/${id}/docenten?gevraagd=1`);
      expect(await asked()).toHaveLength(2);
    });

    it('counts the day for all dossiers together', async () => {
      const person = await teacher();
      await ask(await dossier({ teachers: [person] }));
      await ask(await dossier({ teachers: [person] }));
      expect(await asked()).toHaveLength(1);
    });

    it('leads by mail to their own page, and says what for', async () => {
      const person = await teacher();
      await ask(await dossier({ teachers: [person] }));
      const [mail] = await delivered();
      expect(mail!.text).toContain('Voorjaar 2026');
      expect(mail!.text).toContain('/docentgegevens');
    });

    it('writes nothing any more when it was filled in before the mail went', async () => {
      const person = await teacher();
      await ask(await dossier({ teachers: [person] }));
      await keep(await portal.as(person.id), {});
      expect(await delivered()).toEqual([]);
    });

    it.each(['submitted', 'refused', 'dropped'])('asks nobody for a dossier that is %s', async (state) => {
      const id = await dossier({ teachers: [await teacher()], state });
      expect(textOf((await secretary.get(`/accreditatie/${id}/docenten`)).body)).not.toContain(
        'Vraag het aan',
      );
      expect((await ask(id)).statusCode).toBe(409);
      expect(await asked()).toEqual([]);
    });

    it('goes on asking while the body waits for an answer', async () => {
      const id = await dossier({ teachers: [await teacher()], state: 'questions' });
      expect((await ask(id)).headers.location).toContain('gevraagd=1');
    });

    it('is read by the board, which asks nobody', async () => {
      const id = await dossier({ teachers: [await teacher()] });
      const shown = await board.get(`/accreditatie/${id}/docenten`);
      expect(shown.statusCode).toBe(200);
      expect(textOf(shown.body)).not.toContain('Vraag het aan');
      expect((await ask(id, board)).statusCode).toBe(404);
    });

    it.each(['x', randomUUID()])('knows no dossier %s', async (id) => {
      expect((await secretary.get(`/accreditatie/${id}/docenten`)).statusCode).toBe(404);
      expect((await ask(id)).statusCode).toBe(404);
    });

    it('is read in one statement, whatever the number of teachers', async () => {
      const people = [await teacher(), await teacher(), await teacher()];
      const [one, three] = [
        await dossier({ teachers: people.slice(0, 1) }),
        await dossier({ teachers: people }),
      ];
      const counts = [];
      for (const id of [one, three])
        counts.push(
          (await statementsOf(portal.services.get(DataSource), () => dossierTeachers(manager(), id))).length,
        );
      expect(counts).toEqual([1, 1]);
      expect(await dossierTeachers(manager(), three)).toHaveLength(3);
    });
  });

  describe('Q4, Q6: what of dossiers stands on the home of the secretariat', () => {
    beforeEach(() => sql(`UPDATE accreditation_dossier SET state = 'dropped'`));

    const home = async () => (await secretary.get('/secretariaat')).body.replaceAll('&#x3D;', '=');
    const flag = (id: string) =>
      sql(
        `INSERT INTO accreditation_flag (id, dossier_id, meeting_id, what, raised_at)
         SELECT gen_random_uuid(), d.id, m.id, 'date', now()
           FROM accreditation_dossier d JOIN meeting m ON m.edition_id = d.edition_id WHERE d.id = $1`,
        [id],
      );

    it('counts down to the day on which a draft is to be submitted: 42 days before its first meeting', async () => {
      const teachers = [await teacher()];
      const later = await dossier({ teachers, title: 'Later', heldOn: '2026-05-10' });
      const soon = await dossier({ teachers, title: 'Binnenkort', heldOn: '2026-05-09' });
      const late = await dossier({ teachers, title: 'Te laat', heldOn: '2026-04-24' });
      const body = await home();
      const text = textOf(body);
      expect(text).toContain(
        '2 dossiers moeten binnen twee weken worden ingediend, of hadden dat al gemoeten.',
      );
      expect(text).toMatch(
        /Te laat ?, GAIA, artsen Het had op 13 maart 2026 .*Binnenkort ?, GAIA, artsen Uiterlijk 28 maart 2026 indienen: nog 14 dagen\. Later ?, .*29 maart 2026 indienen: nog 15 dagen/,
      );
      for (const id of [later, soon, late]) expect(body).toContain(`href="/accreditatie/${id}"`);
    });

    it('names questions that wait for an answer, and what changed after granting', async () => {
      const teachers = [await teacher()];
      await dossier({ teachers, state: 'questions' });
      const submitted = await dossier({ teachers, state: 'submitted' });
      await flag(submitted);
      await flag(await dossier({ teachers, state: 'submitted' }));
      const body = await home();
      const text = textOf(body);
      expect(text).toContain('Bij één dossier wacht de instantie op een antwoord. Vraag bekijken');
      expect(text).toContain('Na verlening is bij 2 dossiers iets veranderd dat de instantie moet weten.');
      expect(body).toContain('href="/accreditatie?status=questions"');
      await sql(
        `UPDATE accreditation_flag SET lowered_at = now(), lowered_by = 'command', lowered_because = 'gemeld'`,
      );
      expect(textOf(await home())).not.toContain('Na verlening');
    });

    it('says nothing of dossiers of which nothing waits', async () => {
      const teachers = [await teacher()];
      await dossier({ teachers, state: 'submitted' });
      await dossier({ teachers, state: 'refused' });
      expect(textOf(await home())).not.toMatch(/dossier/i);
    });

    it('is read in one statement, whatever the number of dossiers', async () => {
      const teachers = [await teacher()];
      const count = async () =>
        (await statementsOf(portal.services.get(DataSource), () => waitingDossiers(manager()))).length;
      expect(await count()).toBe(1);
      for (const state of ['draft', 'questions', 'draft']) await dossier({ teachers, state });
      expect(await waitingDossiers(manager())).toHaveLength(3);
      expect(await count()).toBe(1);
    });
  });
});
