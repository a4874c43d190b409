import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EvaluationsService } from '../../src/recognition/evaluations/evaluations.service.js';
import {
  evaluationSummaryOf,
  lastEvaluatedBefore,
} from '../../src/recognition/evaluations/results.queries.js';
import type { Questionnaire } from '../../src/recognition/evaluations/questionnaire.rules.js';
import { summaryText, summaryWords } from '../../src/recognition/evaluations/results-words.page.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { DossiersService } from '../../src/recognition/accreditation/dossier/dossiers.service.js';
import { openSpreadsheet } from '../../src/platform/spreadsheet/spreadsheet.service.js';
import { newDay } from '../builders/days.js';
import { newEdition, newGuest } from '../builders/meetings.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { giveRole } from '../support/roles.js';
import { rowsOf } from '../support/rows.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const words = (text: string) => ({ nl: text, en: `${text} (en)` });

/** A scale, a choice and a free text. */
const QUESTIONNAIRE: Questionnaire = {
  key: 'block',
  version: 1,
  of: 'course',
  title: words('Evaluatie van het dagdeel'),
  questions: [
    {
      key: 'goals',
      kind: 'scale',
      text: words('De leerdoelen zijn gehaald.'),
      from: 1,
      to: 5,
      lowest: words('helemaal niet'),
      highest: words('helemaal'),
    },
    {
      key: 'pace',
      kind: 'choice',
      text: words('Het tempo was'),
      choices: [
        { key: 'slow', text: words('te langzaam') },
        { key: 'good', text: words('goed') },
      ],
    },
    { key: 'better', kind: 'open', text: words('Wat kan beter?'), longest: 200 },
  ],
};

type Ballot = Record<string, string>;
const TODAY = '2026-03-01';
const AFTER = '2026-12-01';

describe('Q3, Q8: what came of evaluations', () => {
  let portal: TestPortal;
  let secretariat: Visitor;
  let teacher: TestLeader;
  let teaching: Visitor;
  let people: string[];

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    const { services } = portal;
    const clerk = await newLeader(services);
    await giveRole(services.get(DataSource).manager, { personId: clerk.id, role: 'secretariat' });
    secretariat = await portal.as(clerk.id);
    teacher = await newLeader(services, { name: 'Dora Docent' });
    people = await Promise.all(Array.from({ length: 8 }, async () => (await newGuest(services)).id));
    teaching = await portal.as(teacher.id);
  });
  afterAll(() => portal.close());

  /** A block that was held and evaluated; closed unless told otherwise. @returns the meeting */
  async function evaluated(
    ballots: readonly Ballot[],
    { heldOn = '2026-05-09', title = 'Voorjaar 2026', block = 2, by = teacher, closed = true } = {},
  ): Promise<string> {
    const { services } = portal;
    services.clock.setToday(TODAY);
    const plan = { block, heldOn, enrolUntil: heldOn };
    const { blocks } = await newEdition(services, { title, teacher: by, blocks: [plan] });
    await askedAndAnswered(blocks[block]!, heldOn, ballots, closed);
    return blocks[block]!;
  }
  async function askedAndAnswered(
    meeting: string,
    heldOn: string,
    ballots: readonly Ballot[],
    closed = true,
  ): Promise<void> {
    const { services } = portal;
    const evaluations = services.get(EvaluationsService);
    services.clock.setToday(nextDay(heldOn));
    await evaluations.open(meeting, QUESTIONNAIRE, people);
    for (const [index, ballot] of ballots.entries())
      expect(await evaluations.answer(meeting, people[index]!, ballot)).toBeNull();
    if (closed) {
      services.clock.setToday(AFTER);
      await evaluations.close(meeting);
    }
    // The readers' sessions are of that day.
    services.clock.setToday(TODAY);
  }
  const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const seen = async (visitor: Visitor, path: string) => {
    const { statusCode, body } = await visitor.get(path);
    expect(statusCode).toBe(200);
    return textOf(body);
  };
  async function readBack(workbook: Buffer, columns: string[]) {
    const folder = await mkdtemp(join(tmpdir(), 'evaluatie-'));
    try {
      await writeFile(join(folder, 'evaluatie.xlsx'), workbook);
      const sheet = await openSpreadsheet(join(folder, 'evaluatie.xlsx'), { kind: 'aanwezigen', columns });
      return (await rowsOf(sheet)).map(({ cells }) => columns.map((column) => cells[column]));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  /** Six who answered the scale, five the choice, four the free text. */
  const SIX: Ballot[] = [
    { goals: '5', pace: 'good', better: 'Meer pauze' },
    { goals: '5', pace: 'good', better: '=SOM(A1)' },
    { goals: '4', pace: 'good', better: 'Niets' },
    { goals: '4', pace: 'slow', better: 'Korter' },
    { goals: '3', pace: 'good' },
    { goals: '5' },
  ];

  it('draws a question, says its numbers and mean, and of four answers nothing but that there are four (acceptance 5)', async () => {
    const meeting = await evaluated(SIX);
    const { body } = await secretariat.get(`/evaluaties/${meeting}`);
    const text = textOf(body);
    expect(text).toContain('Voorjaar 2026, cursus dagdeel 2');
    expect(text).toContain('Gevraagd 8');
    expect(text).toContain('Antwoorden 6');
    expect(text).toContain('Gemiddeld 4,3, op een schaal van 1 (helemaal niet) tot 5 (helemaal)');
    // 3, 2, 1 of six: together they are 100.
    expect(body).toContain('<rect class="bar-signed" width="50%"');
    expect(body).toContain('<rect class="bar-signed" width="33%"');
    expect(body).toContain('<rect class="bar-signed" width="17%"');
    expect(text).toContain('5 (helemaal) 3 50%');
    expect(text).toContain('goed 4 80%');
    expect(text).toContain('4 antwoorden. Dat zijn er te weinig om te laten zien.');
    expect(text).not.toContain('Meer pauze');
  });

  it('shows free texts from five on, escaped, in the order of their letters', async () => {
    const five = ['<b>Beter</b>', 'Zo laten', 'Meer tijd', 'Al goed', 'Prima'];
    const meeting = await evaluated(five.map((better) => ({ better })));
    const { body } = await secretariat.get(`/evaluaties/${meeting}`);
    expect(body).toContain('&lt;b&gt;Beter&lt;/b&gt;');
    const places = ['&lt;b&gt;Beter', 'Al goed', 'Meer tijd', 'Prima', 'Zo laten'].map((one) =>
      body.indexOf(one),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(textOf(body)).toContain('De leerdoelen zijn gehaald. Geen antwoorden.');
  });

  it('says nothing of the answers while it is open, nor how many there are', async () => {
    const meeting = await evaluated(SIX, { closed: false, heldOn: '2026-06-06' });
    const text = await seen(secretariat, `/evaluaties/${meeting}`);
    expect(text).toContain('Antwoorden kan tot en met 20 juni 2026.');
    expect(text).not.toMatch(/Antwoorden 6|Gemiddeld|De leerdoelen/);
    const list = await seen(secretariat, '/evaluaties?jaar=2026');
    expect(list).toMatch(/6 juni 2026 8 na het sluiten Open tot en met 20 juni 2026/);
    for (const file of ['csv', 'xlsx'])
      expect((await secretariat.get(`/evaluaties/${meeting}/uitkomst.${file}`)).statusCode).toBe(404);
  });

  it('stands beside earlier editions of the same block, and not beside other blocks or later ones', async () => {
    const all = (goals: string) =>
      Array.from({ length: 5 }, () => ({ goals, pace: 'good', better: 'Geheim' }));
    await evaluated(all('2'), { title: 'Najaar 2024', heldOn: '2026-03-14', block: 3 });
    await evaluated(all('1').slice(1), { title: 'Winter 2025', heldOn: '2026-04-11', block: 3 });
    const meeting = await evaluated(all('4'), { title: 'Nu', heldOn: '2026-05-16', block: 3 });
    await evaluated(all('5'), { title: 'Later', heldOn: '2026-07-11', block: 3 });
    await evaluated(all('5'), { title: 'Ander dagdeel', heldOn: '2026-04-18', block: 4 });
    const text = await seen(secretariat, `/evaluaties/${meeting}`);
    expect(text).toContain(
      'Eerdere keren Winter 2025, cursus dagdeel 3: 4 antwoorden, te weinig om te laten zien' +
        ' Najaar 2024, cursus dagdeel 3: gemiddeld 2,0 op een schaal van 1 tot 5 (5 antwoorden)',
    );
    expect(text).toContain('Najaar 2024, cursus dagdeel 3: goed 100% (5 antwoorden)');
    expect(text).not.toMatch(/Later|Ander dagdeel/);
  });

  it('compares a day with days of its sort alone', async () => {
    const { services } = portal;
    const ballots = Array.from({ length: 5 }, () => ({ goals: '3' }));
    const day = async (title: string, heldOn: string, region: string | null) => {
      services.clock.setToday(TODAY);
      const scope = region === null ? ('national' as const) : ('regional' as const);
      const id = await newDay(services, { title, heldOn, scope, region, enrolUntil: heldOn });
      await askedAndAnswered(id, heldOn, ballots);
      return id;
    };
    await day('Landelijk', '2026-08-01', null);
    const north = await day('Noordse dag', '2026-08-08', 'Noord');
    await day('Zuidse dag', '2026-08-15', 'Zuid');
    const later = await day('Noordse dag twee', '2026-08-22', 'Noord');
    const text = await seen(secretariat, `/evaluaties/${later}`);
    expect(text).toContain('Noordse dag, 8 augustus 2026: gemiddeld 3,0');
    expect(text).not.toMatch(/Zuidse|Landelijk,/);
    expect(await lastEvaluatedBefore(services.get(DataSource).manager, [later])).toEqual([north]);
  });

  it('goes along as csv and workbook, without formulas and without what is not shown', async () => {
    const texts = ['=SOM(A1)', 'b', 'c', 'd', 'e'];
    const meeting = await evaluated([...texts.map((better) => ({ goals: '4', better })), { goals: '5' }]);
    const csv = await secretariat.get(`/evaluaties/${meeting}/uitkomst.csv`);
    expect(csv.headers['content-disposition']).toContain('evaluatie.csv');
    const lines = csv.body.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('Vraag;Antwoorden op deze vraag;Antwoord;Aantal;Procent;Gemiddelde');
    expect(lines).toContain('De leerdoelen zijn gehaald.;6;4;5;83;4,2');
    expect(lines).toContain('Het tempo was;0;;;;');
    expect(lines).toContain("Wat kan beter?;5;'=SOM(A1);;;");
    const { rawPayload } = await secretariat.get(`/evaluaties/${meeting}/uitkomst.xlsx`);
    const columns = lines[0]!.split(';');
    const rows = await readBack(rawPayload, columns);
    expect(rows).toContainEqual(['Wat kan beter?', '5', '=SOM(A1)', '', '', '']);
    expect(rows).toHaveLength(lines.length - 1);
  });

  it('is for secretariat and board, and for who taught or organised it: others find nothing', async () => {
    const { services } = portal;
    const other = await newLeader(services);
    await evaluated(SIX, { by: other, heldOn: '2026-05-30', title: 'Van een ander' });
    const stranger = await portal.as(other.id);
    const meeting = await evaluated(SIX, { heldOn: '2026-05-29', title: 'Van Dora' });
    expect(await seen(teaching, `/evaluaties/${meeting}`)).toContain('Gemiddeld 4,3');
    const own = await seen(teaching, '/evaluaties?jaar=2026');
    expect(own).toContain('Van Dora');
    expect(own).not.toMatch(/Van een ander|Vragenlijsten/);
    for (const path of ['', '/uitkomst.csv', '/uitkomst.xlsx'])
      expect((await stranger.get(`/evaluaties/${meeting}${path}`)).statusCode).toBe(404);
    const organiser = await newLeader(services);
    services.clock.setToday(TODAY);
    const day = await newDay(services, { organiserIds: [organiser.id] });
    await askedAndAnswered(day, '2026-05-30', SIX);
    expect(await seen(await portal.as(organiser.id), `/evaluaties/${day}`)).toContain('Gemiddeld 4,3');
    const board = await newLeader(services);
    await giveRole(services.get(DataSource).manager, { personId: board.id, role: 'board' });
    expect(await seen(await portal.as(board.id), '/evaluaties?jaar=2026')).toContain('Van een ander');
  });

  it('sends as many statements for a list of many as for one of few, and for one with earlier ones', async () => {
    const few = await statementsOf(portal.services.get(DataSource), () =>
      secretariat.get('/evaluaties?jaar=2025'),
    );
    const many = await statementsOf(portal.services.get(DataSource), () =>
      secretariat.get('/evaluaties?jaar=2026'),
    );
    expect(await seen(secretariat, '/evaluaties?jaar=2025')).toContain('In 2025 is nog niets geëvalueerd');
    expect(many).toHaveLength(few.length);
  });

  it('shows each questionnaire as an attendee sees it, in both languages, with nothing that can be sent', async () => {
    const list = await secretariat.get('/evaluaties/vragenlijsten');
    expect(textOf(list.body)).toContain(
      'Evaluatie van de dag , versie 1 Intervisiedag versie 1 wordt nu verstuurd',
    );
    const { body } = await secretariat.get('/evaluaties/vragenlijsten/day/1');
    expect(textOf(body)).toContain('De leerdoelen zijn gehaald. 1 (helemaal niet) 2 3 4 5 (helemaal)');
    expect(body).toContain('<textarea');
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
    expect(main).not.toMatch(/<form|<button/);
    const english = await portal.app.inject({
      url: '/evaluaties/vragenlijsten/day/1?taal=en',
      headers: { cookie: secretariat.cookie },
    });
    expect(textOf(english.body)).toContain('The learning goals were met. 1 (not at all) 2 3 4 5 (entirely)');
    for (const path of ['day/9', 'nothing/1', 'day/one'])
      expect((await secretariat.get(`/evaluaties/vragenlijsten/${path}`)).statusCode).toBe(404);
    expect((await teaching.get('/evaluaties/vragenlijsten')).statusCode).toBe(404);
  });

  it('Q3: is summed up in words for the dossier of the next edition, without free texts', async () => {
    const { services } = portal;
    const { manager } = services.get(DataSource);
    const last = await evaluated(SIX, { title: 'Vorige keer', heldOn: '2026-09-05', block: 1 });
    services.clock.setToday(TODAY);
    const next = await newEdition(services, {
      blocks: [{ block: 1, heldOn: '2026-11-07', enrolUntil: '2026-11-07' }],
    });
    expect(await lastEvaluatedBefore(manager, Object.values(next.blocks))).toEqual([last]);
    const [summary] = await evaluationSummaryOf(manager, [last]);
    expect(summaryWords('nl', summary!)).toEqual({
      name: 'Vorige keer, cursus dagdeel 1',
      heldOn: '2026-09-05',
      answered: 'van de 8 gevraagden antwoordden er 6',
      lines: [
        {
          question: 'De leerdoelen zijn gehaald:',
          result: 'gemiddeld 4,3 op een schaal van 1 tot 5 (6 antwoorden)',
        },
        { question: 'Het tempo was:', result: 'goed 80%, te langzaam 20% (5 antwoorden)' },
      ],
    });
    const dossierId = randomUUID();
    await services
      .get(DossiersService)
      .begin(dossierId, { editionId: next.id, body: 'gaia' }, actorOf.command);
    const page = await secretariat.get(`/accreditatie/${dossierId}`);
    expect(page.body).toContain(`href="/evaluaties/${last}"`);
    expect(textOf(page.body)).toContain(
      'Wat deelnemers er de vorige keer van vonden Vorige keer, cursus dagdeel 1 5 september 2026, van de 8 gevraagden antwoordden er 6',
    );
    const few = await evaluated(SIX.slice(0, 4), { title: 'Weinig', heldOn: '2026-09-19', block: 1 });
    const [summaryOfFew] = await evaluationSummaryOf(manager, [few]);
    expect(summaryText('nl', summaryOfFew!)).toBe(
      'Weinig, cursus dagdeel 1 (19 september 2026): van de 8 gevraagden antwoordden er 4, te weinig om meer te laten zien.',
    );
    const open = await evaluated(SIX, { closed: false, heldOn: '2026-09-12', block: 1 });
    expect(await evaluationSummaryOf(manager, [open])).toEqual([]);
    // An evaluation that nobody answered, or whose answers a restore lost, says nothing: the summary is of the one before.
    const unanswered = await evaluated([], { title: 'Geen antwoord', heldOn: '2026-09-26', block: 1 });
    const lost = await evaluated(SIX, { title: 'Verloren', heldOn: '2026-10-03', block: 1, closed: false });
    await manager.query('DELETE FROM evaluation_urn WHERE meeting_id = $1', [lost]);
    services.clock.setToday(AFTER);
    await services.get(EvaluationsService).close(lost);
    services.clock.setToday(TODAY);
    expect(await evaluationSummaryOf(manager, [unanswered, lost])).toEqual([]);
    expect(await lastEvaluatedBefore(manager, Object.values(next.blocks))).toEqual([few]);
    const told = await seen(secretariat, `/evaluaties/${lost}`);
    expect(told).toContain('Wat hier is geantwoord, is verloren');
    expect(told).not.toContain('Geen antwoorden');
    expect(await seen(secretariat, `/evaluaties/${unanswered}`)).toContain('Geen antwoorden');
    expect((await secretariat.get(`/evaluaties/${lost}/uitkomst.csv`)).statusCode).toBe(404);
    expect(await seen(secretariat, '/evaluaties?jaar=2026')).toMatch(
      /Verloren.{0,60} 8 niet bekend Gesloten/,
    );
  });
});
