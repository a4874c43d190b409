import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { DayReports } from '../../src/learning/intervision/after/day-reports.service.js';
import { DayMails } from '../../src/learning/intervision/mails/day-mails.service.js';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { addGuests } from '../../src/people/guests.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { openSpreadsheet } from '../../src/platform/spreadsheet/spreadsheet.service.js';
import { newDay, tonight } from '../builders/days.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { hiddenIn, textOf } from '../support/html.js';
import { deliverAll, promised } from '../support/mail.js';
import { giveRole } from '../support/roles.js';
import { rowsOf } from '../support/rows.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';
import { sendFiles } from '../support/uploads.js';
import { zipOf } from '../support/workbooks.js';

const TODAY = '2026-03-14';
const OFFICE = { afterDeadline: true };

describe('I5: messages of a day, its report, and what is told afterwards', () => {
  let portal: TestPortal;
  let organiser: TestLeader;
  let organising: Visitor;
  let stranger: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    organiser = await newLeader(portal.services, { name: 'Olga Organist' });
    organising = await portal.as(organiser.id);
    const other = await newLeader(portal.services);
    await newDay(portal.services, { organiserIds: [other.id] });
    stranger = await portal.as(other.id);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    portal.services.clock.setToday(TODAY);
    await sql(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
  });

  const sql = <Row = object>(text: string, params: unknown[] = []) =>
    portal.services.get(DataSource).query<Row[]>(text, params);
  const post = (visitor: Visitor, path: string, fields: Record<string, string>) =>
    visitor.post(path, Object.entries(fields));
  const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;
  const comes = (dayId: string, ...personIds: string[]) => {
    const who = personIds.map((personId) => ({ personId, trajectoryId: null }));
    return portal.services.get(EnrolmentsService).enrol(dayId, who, actorOf.command, OFFICE);
  };
  const leaders = (...names: string[]) =>
    Promise.all(names.map((name) => newLeader(portal.services, { name })));
  /** What waits to be sent of these kinds, as `kind name`. */
  const waiting = async (people: Record<string, TestLeader>, kinds = /^day-/) => {
    const nameOf = (id: string) => Object.entries(people).find(([, one]) => one.id === id)?.[0] ?? id;
    return (await promised(portal.services))
      .filter(({ kind }) => kinds.test(kind))
      .map(({ kind, to }) => `${kind} ${nameOf(to)}`)
      .sort();
  };
  /** A day of today that is over, with the marks of its list, which is closed. */
  const heldDay = async (marks: readonly [string, Mark][], capacity = 40) => {
    const times = { ...tonight(TODAY), enrolFrom: '2026-03-01' };
    const id = await newDay(portal.services, { ...times, organiserIds: [organiser.id], capacity });
    await comes(id, ...marks.map(([personId]) => personId));
    const attendance = portal.services.get(AttendanceService);
    await attendance.mark(id, new Map(marks), organiser.id);
    await attendance.close(id, organiser.id);
    return id;
  };

  describe('a message', () => {
    const message = (changes: Record<string, string> = {}) => ({
      ...{ formKey: randomUUID(), audience: 'all', terug: '' },
      ...{ subject: 'De zaal is verhuisd', text: 'We zitten in de Lindezaal.\n\nTot dan!', ...changes },
    });

    it('is looked at first, goes out once to everybody of its audience, and stays to be read', async () => {
      const [anna, wim] = await leaders('Anna Aanwezig', 'Wim Wachter');
      const day = await newDay(portal.services, { organiserIds: [organiser.id], capacity: 2 });
      const [guestId] = await portal.services
        .get(DataSource)
        .transaction((manager) => addGuests(manager, [{ name: 'Gijs Gast', email: null }], actorOf.command));
      await comes(day, anna!.id, guestId!, wim!.id);
      await sql(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
      const path = `/dagen/${day}/berichten`;
      expect((await organising.get(`/dagen/${day}`)).body).toContain(`href="${path}"`);
      const form = (await organising.get(path)).body;
      expect(textOf(form)).toContain('Iedereen die is ingeschreven of wacht (3)');
      const fields = message({ formKey: hidden(form, 'formKey') });

      const preview = await post(organising, `${path}/nakijken`, fields);
      const shown = textOf(preview.body);
      expect(shown).toContain('Er is nog niets verstuurd.');
      expect(shown).toContain('Dit bericht gaat aan 2 mensen.');
      expect(shown).toContain('Zonder e-mailadres. Vertel het hun zelf: Gijs Gast');
      expect(shown).toContain('Beste Anna Aanwezig,');
      expect(await promised(portal.services)).toEqual([]);

      const clicks = await Promise.all([1, 2].map(() => post(organising, `${path}/versturen`, fields)));
      for (const { headers } of clicks) expect(headers.location).toMatch(/\?verstuurd=2/);
      expect(await waiting({ anna: anna!, wim: wim! })).toEqual(['day-message anna', 'day-message wim']);
      const letters = await deliverAll(portal.services);
      const [first] = letters.filter(({ to }) => to.name === 'Anna Aanwezig');
      expect(first!.subject).toBe('De zaal is verhuisd');
      expect(first!.text).toContain('We zitten in de Lindezaal.\n\nTot dan!');
      expect(first!.text).toContain('Dit bericht schreef Olga Organist');
      // The preview is what is sent.
      for (const line of ['We zitten in de Lindezaal.', 'Intervisiedag: Landelijke dag, voorjaar'])
        expect(shown).toContain(line);
      expect(textOf((await organising.get(path)).body)).toContain('aan 2 mensen, door Olga Organist');

      // Another text from the same form, after going back, is another message.
      const mended = { ...fields, text: 'We zitten in de Eikzaal.' };
      await Promise.all([1, 2].map(() => post(organising, `${path}/versturen`, mended)));
      const more = await deliverAll(portal.services);
      expect(more.filter(({ text }) => text.includes('Eikzaal'))).toHaveLength(2);

      const back = await post(organising, `${path}/nakijken`, { ...fields, terug: '1' });
      expect(back.body).toContain('value="De zaal is verhuisd"');
    });

    it('is there again when the language is changed on the page that shows how it reads', async () => {
      const [anna] = await leaders('Anna Taal');
      const day = await newDay(portal.services, { organiserIds: [organiser.id] });
      await comes(day, anna!.id);
      const path = `/dagen/${day}/berichten`;
      const form = /<form[^>]*nakijken"[^]*?<\/form>/.exec((await organising.get(path)).body)![0];
      const preview = await organising.post(`${path}/nakijken`, [
        ...Object.entries(message()).filter(([name]) => !['formKey', 'terug'].includes(name)),
        ...hiddenIn(`<main>${form}`),
      ]);
      expect(preview.body).toContain('formaction="/formulier/taal?naar=en"');
      const changed = await organising.post('/formulier/taal?naar=en', hiddenIn(preview.body));
      const { body } = await organising.get(String(changed.headers.location));
      expect(body).toContain('value="De zaal is verhuisd"');
      expect(body).toMatch(/<textarea[^>]*>\s*We zitten in de Lindezaal\.\s+Tot dan!<\/textarea>/);
    });

    it('goes to who waits alone when that is chosen, and not to who cancelled before it is sent', async () => {
      const [anna, wim] = await leaders('Anna Plaats', 'Wim Wacht');
      const day = await newDay(portal.services, { organiserIds: [organiser.id], capacity: 1 });
      await comes(day, anna!.id, wim!.id);
      const path = `/dagen/${day}/berichten/versturen`;
      await post(organising, path, message({ audience: 'waiting' }));
      expect(await waiting({ anna: anna!, wim: wim! })).toEqual(['day-message wim']);
      await portal.services.get(EnrolmentsService).cancel(day, wim!.id, actorOf.command, OFFICE);
      const sent = await deliverAll(portal.services);
      expect(sent.filter(({ subject }) => subject === 'De zaal is verhuisd')).toEqual([]);
      const nobody = await post(organising, path, message({ audience: 'waiting' }));
      expect(nobody.statusCode).toBe(409);
    });

    it('needs words and somebody to read them, and is nobody else’s to write', async () => {
      const day = await newDay(portal.services, { organiserIds: [organiser.id] });
      const path = `/dagen/${day}/berichten`;
      const empty = await post(organising, `${path}/nakijken`, message({ subject: ' ', text: '' }));
      expect(empty.statusCode).toBe(422);
      expect(textOf(empty.body)).toContain('Schrijf eerst het bericht.');
      const alone = await post(organising, `${path}/nakijken`, message());
      expect([alone.statusCode, textOf(alone.body).includes('Er is niemand met een e-mailadres')]).toEqual([
        422,
        true,
      ]);
      for (const where of ['nakijken', 'versturen'])
        expect((await post(stranger, `${path}/${where}`, message())).statusCode).toBe(404);
      const draft = await newDay(portal.services, { organiserIds: [organiser.id] }, { draft: true });
      expect((await organising.get(`/dagen/${draft}/berichten`)).statusCode).toBe(404);
    });

    it('takes as many statements for 40 people as for 4', async () => {
      const counts = [];
      for (const size of [4, 40]) {
        const day = await newDay(portal.services, { organiserIds: [organiser.id] });
        const lijst = Array.from(
          { length: size },
          (_, n) => `Gast Nummer${size}-${n}; g${size}-${n}@dag.example`,
        ).join('\n');
        await post(organising, `/dagen/${day}/deelnemers/inschrijven`, { lijst });
        const statements = await statementsOf(portal.services.get(DataSource), async () => {
          const fields = message();
          await post(organising, `/dagen/${day}/berichten/nakijken`, fields);
          const { headers } = await post(organising, `/dagen/${day}/berichten/versturen`, fields);
          expect(headers.location).toContain(`verstuurd=${size}`);
          await organising.get(`/dagen/${day}/na-afloop`);
        });
        counts.push(statements.length);
      }
      expect(counts[1]).toBe(counts[0]);
    });
  });

  describe('the report', () => {
    it('is written, changed by one at a time, and read by who was there, organises it or is of the office', async () => {
      const [anna, bert] = await leaders('Anna Erbij', 'Bert Weg');
      const day = await heldDay([
        [anna!.id, 'whole'],
        [bert!.id, 'absent'],
      ]);
      const [path, read] = [`/dagen/${day}/verslag`, `/intervisiedagen/${day}/verslag`];
      const form = (await organising.get(path)).body;
      expect(textOf(form)).toContain('Schrijf niets over patiënten, groepsleden');
      expect((await organising.get(read)).statusCode).toBe(404);
      const written = { version: '0', text: 'We spraken over overdracht.' };
      expect((await post(organising, path, written)).headers.location).toBe(`${path}?gedaan=bewaard`);
      // The same form once more changes nothing; another text from an older form is refused.
      expect((await post(organising, path, written)).statusCode).toBe(303);
      expect((await post(organising, path, { version: '0', text: 'Anders.' })).statusCode).toBe(409);

      const boardId = (await newLeader(portal.services)).id;
      await giveRole(portal.services.get(DataSource).manager, { personId: boardId, role: 'board' });
      const readers = [await portal.as(anna!.id), organising, await portal.as(boardId)];
      for (const reader of readers)
        expect(textOf((await reader.get(read)).body)).toContain('We spraken over overdracht.');
      for (const reader of [await portal.as(bert!.id), stranger])
        expect((await reader.get(read)).statusCode).toBe(404);
      expect((await readers[0]!.get(`/intervisiedagen/${day}`)).body).toContain(`href="${read}"`);
      for (const reader of readers)
        expect((await reader.get('/intervisiedagen/verslagen')).body).toContain(`href="${read}"`);
      expect((await stranger.get('/intervisiedagen/verslagen')).body).not.toContain(read);
      expect((await (await portal.as(bert!.id)).get(`/intervisiedagen/${day}`)).body).not.toContain(read);

      const shownVersion = async () =>
        /name="version" value="(\d+)"/.exec((await organising.get(path)).body)![1]!;
      const old = await shownVersion();
      await post(organising, path, { version: old, text: '' });
      expect((await readers[0]!.get(read)).statusCode).toBe(404);
      // What was emptied and written anew is another than the one that somebody still has open.
      await post(organising, path, { version: await shownVersion(), text: 'Opnieuw geschreven.' });
      expect((await post(organising, path, { version: old, text: 'Van vroeger.' })).statusCode).toBe(409);
      expect(textOf((await organising.get(read)).body)).toContain('Opnieuw geschreven.');
    });

    it('takes a file by its content, whatever its name, and gives it out to be kept, never shown', async () => {
      const day = await newDay(portal.services, { organiserIds: [organiser.id] });
      const path = `/dagen/${day}/verslag`;
      const send = (content: Buffer | string, name = 'verslag.pdf') =>
        sendFiles(portal.app, [{ field: 'bestand', name, content }], {
          cookie: organising.cookie,
          url: `${path}/bestand`,
        });
      const macros = await zipOf({
        '[Content_Types].xml':
          '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      });
      const refused: [Buffer | string, string][] = [
        ['<script>alert(1)</script>', 'Dit is geen pdf, Word- of LibreOffice-tekst'],
        [macros, 'Dit is geen pdf, Word- of LibreOffice-tekst'],
        ['PK\u0003\u0004 en dan niets meer', 'Dit is geen pdf, Word- of LibreOffice-tekst'],
        ['', 'Dit bestand is leeg.'],
        [Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-'), 'groter dan 5 MB'],
      ];
      for (const [content, sentence] of refused) {
        const answer = await send(content);
        expect([answer.statusCode, textOf(answer.body).includes(sentence), sentence]).toEqual([
          422,
          true,
          sentence,
        ]);
      }
      expect((await send('', '')).statusCode).toBe(422);
      expect(await sql('SELECT FROM day_report WHERE meeting_id = $1', [day])).toEqual([]);

      const docx = await zipOf({
        '[Content_Types].xml':
          '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
      });
      expect((await send(docx, 'x.exe')).headers.location).toBe(`${path}?gedaan=bestand`);
      const file = await organising.get(`/intervisiedagen/${day}/verslag/bestand`);
      expect(file.rawPayload.equals(docx)).toBe(true);
      expect(file.headers).toMatchObject({
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'content-disposition': 'attachment; filename="verslag-2026-05-30.docx"',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect((await stranger.get(`/intervisiedagen/${day}/verslag/bestand`)).statusCode).toBe(404);
      const odt = await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
      await send(odt);
      expect(textOf((await organising.get(path)).body)).toContain('Bestand (LibreOffice');
      for (let click = 0; click < 2; click += 1) await post(organising, `${path}/bestand/weg`, {});
      expect(await sql('SELECT FROM day_report WHERE meeting_id = $1', [day])).toEqual([]);
    });

    it('goes out before a later day as its organiser chose: a week before, and the morning after somebody enrols', async () => {
      const [anna, bert, carla] = await leaders('Anna Eerst', 'Bert Wacht', 'Carla Later');
      const people = { anna: anna!, bert: bert!, carla: carla! };
      const reports = portal.services.get(DayReports);
      const region = { scope: 'regional' as const, region: 'Zeeland' };
      const earlier = [];
      for (const plan of [
        { ...region, heldOn: '2026-04-01' },
        { scope: 'national' as const, heldOn: '2026-04-20' },
      ]) {
        const id = await newDay(portal.services, { ...plan, enrolUntil: '2026-03-30' });
        await reports.write(id, `Verslag van ${plan.heldOn}.`, 0, organiser.id);
        earlier.push(id);
      }
      const day = await newDay(portal.services, { ...region, organiserIds: [organiser.id], capacity: 2 });
      const path = `/dagen/${day}/berichten`;
      const { body } = await organising.get(path);
      // Proposed is the report of the same kind and region, though the other one is later.
      expect(body).toContain(`<option value="${earlier[0]}" selected`);
      await comes(day, anna!.id);
      const morning = async (on: string) => {
        portal.services.clock.setToday(on);
        await portal.services.get(DayMails).holdRound();
        return waiting(people);
      };
      // A proposed report goes to nobody until an organiser chooses it.
      expect(await morning('2026-05-25')).toEqual([]);
      portal.services.clock.setToday(TODAY);
      const chosen = await post(organising, `${path}/vorig-verslag`, { verslag: earlier[0]! });
      expect(chosen.headers.location).toContain('gekozen=1');
      expect((await post(organising, `${path}/vorig-verslag`, { verslag: day })).statusCode).toBe(404);

      const readable = await (await portal.as(anna!.id)).get(`/intervisiedagen/${earlier[0]}/verslag`);
      expect(textOf(readable.body)).toContain('Verslag van 2026-04-01.');
      expect(
        (await (await portal.as(carla!.id)).get(`/intervisiedagen/${earlier[0]}/verslag`)).statusCode,
      ).toBe(404);

      expect(await morning('2026-05-22')).toEqual([]);
      expect(await morning('2026-05-23')).toEqual(['day-previous-report anna']);
      await comes(day, carla!.id, bert!.id);
      expect(await morning('2026-05-24')).toEqual(['day-previous-report anna', 'day-previous-report carla']);
      const letters = await deliverAll(portal.services);
      const [letter] = letters.filter(({ subject }) => subject.includes('het verslag van de vorige keer'));
      expect(letter!.text).toContain('Verslag van 2026-04-01.');
      // She signed in before, and so can read it on its page; the next test has somebody who cannot.
      expect(letter!.text).toContain(`/intervisiedagen/${earlier[0]}/verslag`);
      expect(await morning('2026-05-31')).toEqual([]);
    });
  });

  describe('afterwards', () => {
    it('the figures say who came, and one button tells whom it concerns, each once', async () => {
      const [anna, bert, wim] = await leaders('Anna Er', 'Bert Gemist', 'Wim Vergeefs');
      const people = { anna: anna!, bert: bert!, wim: wim! };
      const day = await heldDay(
        [
          [anna!.id, 'whole'],
          [bert!.id, 'absent'],
        ],
        2,
      );
      await sql(
        `INSERT INTO enrolment (id, meeting_id, person_id, state, place_in_line, version)
         VALUES ($1, $2, $3, 'waiting', 3, 1)`,
        [randomUUID(), day, wim!.id],
      );
      await portal.services.get(DayReports).write(day, 'Een goede dag.', 0, organiser.id);
      await sql(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
      const path = `/dagen/${day}/na-afloop`;
      const shown = textOf((await organising.get(path)).body);
      for (const figure of ['Een plaats 2', 'Op de wachtlijst 1', 'Aanwezig 1', 'Afwezig zonder bericht 1'])
        expect(shown).toContain(figure);
      expect(shown).toContain('Dat het verslag er is Anna Er');
      expect(shown).toContain('Dat zij zijn gemist Bert Gemist');
      expect(shown).toContain('Dat er geen plaats vrijkwam Wim Vergeefs');
      const clicks = await Promise.all([1, 2].map(() => post(organising, `${path}/versturen`, {})));
      expect(clicks.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
      expect(await waiting(people)).toEqual(['day-missed bert', 'day-report anna', 'day-waited wim']);
      expect(textOf((await organising.get(path)).body)).toContain('Iedereen heeft gehoord');
      // Bert was there after all: the portal looks at the list again when it sends.
      await sql('UPDATE attendance SET minutes = 50 WHERE meeting_id = $1 AND person_id = $2', [
        day,
        bert!.id,
      ]);
      const sent = await deliverAll(portal.services);
      expect(sent.map(({ to }) => to.name).sort()).toEqual(['Anna Er', 'Wim Vergeefs']);
      const report = sent.find(({ to }) => to.name === 'Anna Er')!;
      expect(report.text).toContain('Een goede dag.');
      // Without an account she could not open the report: the mail has no link to it.
      expect(report.text).not.toContain('/verslag');
      expect((await post(stranger, `${path}/versturen`, {})).statusCode).toBe(404);
    });

    it('the list can be taken to a spreadsheet, which the log keeps', async () => {
      const [anna] = await leaders('Anna Lijst');
      const trainee = await newTrainee(portal.services);
      const day = await heldDay([
        [anna!.id, 'whole'],
        [trainee.id, 'absent'],
      ]);
      const file = await organising.get(`/dagen/${day}/na-afloop/aanwezigen.xlsx`);
      expect(file.headers['content-disposition']).toBe('attachment; filename="aanwezigen-2026-03-14.xlsx"');
      const folder = await mkdtemp(join(tmpdir(), 'aanwezigen-'));
      try {
        await writeFile(join(folder, 'lijst.xlsx'), file.rawPayload);
        const columns = ['Naam', 'Als', 'Aanwezig', 'Minuten die tellen', 'Deelname'];
        const rows = await rowsOf(
          await openSpreadsheet(join(folder, 'lijst.xlsx'), { kind: 'aanwezigen', columns }),
        );
        const said = rows.map(({ cells }) => columns.map((column) => cells[column]));
        expect(said).toContainEqual(['Anna Lijst', 'begeleider', 'ja', '50', 'geheel']);
        expect(said.filter(([, , there]) => there === 'nee')).toHaveLength(1);
      } finally {
        await rm(folder, { recursive: true });
      }
      const log = await sql(
        `SELECT FROM audit_entry WHERE action = 'meeting.downloaded' AND subject_id = $1 AND actor = $2`,
        [day, actorOf.person(organiser.id)],
      );
      expect(log).toHaveLength(1);
    });
  });
});
