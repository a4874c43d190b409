import { describe, expect, it } from '@jest/globals';
import { ReadPdf, hasTool, runOnPdf } from '../../../../test/support/pdf.js';
import type { DossierContent } from './dossier-content.rules.js';
import type { DescribedMeeting, DossierDescription } from './dossier-description.rules.js';
import { dossierPdf } from './dossier-pdf.page.js';

function meeting(block: number, changes: Partial<DescribedMeeting> = {}): DescribedMeeting {
  return {
    id: `m${block}`,
    name: `Dagdeel ${block}`,
    heldOn: `2027-03-${12 + block}`,
    startsAt: '09:30',
    endsAt: '13:00',
    place: 'De Eenhoorn, Amersfoort',
    hasVideoLink: false,
    topics: ['group-dynamics'],
    teachers: ['t1'],
    capacity: 16,
    parts: [
      { title: 'Theorie', startsAt: '09:30', endsAt: '11:00', counted: true },
      { title: 'Pauze', startsAt: '11:00', endsAt: '11:30', counted: false },
      { title: 'Oefening', startsAt: '11:30', endsAt: '13:00', counted: true },
    ],
    ...changes,
  };
}

function content(
  changes: Partial<DossierDescription> = {},
  rest: Partial<DossierContent> = {},
): DossierContent {
  return {
    body: { key: 'gaia', name: 'GAIA, artsen' },
    submittedOn: '2027-01-09',
    described: {
      kind: 'edition',
      type: 1,
      title: 'Cursorisch onderwijs 2027',
      targetGroup: 'Begeleiders in opleiding',
      goals: ['Herkent parallelle processen', 'Stelt grenzen'],
      literature: ['Handboek Groepstherapie', 'De dokter, zijn patiënt en de ziekte'],
      evaluation: 'Vragenlijst na elk dagdeel',
      selfStudyMinutes: 600,
      maximum: 16,
      meetings: [meeting(1), meeting(2, { teachers: ['t1', 't2'], place: '', hasVideoLink: true })],
      teachers: [
        {
          id: 't1',
          name: 'Zoë in ’t Veld',
          background: 'Psychotherapeut te Ede.\nLid sinds 2009.',
          interests: { text: '', on: '2026-12-01' },
        },
        {
          id: 't2',
          name: 'Piet Veen',
          background: 'Huisarts',
          interests: { text: 'Adviseur van een uitgever', on: '2026-12-02' },
        },
      ],
      uncoveredTopics: [],
      ...changes,
    },
    topicNames: { 'group-dynamics': 'groepsdynamica' },
    lastTime: [],
    ...rest,
  };
}

const textOf = async (given: DossierContent): Promise<string> =>
  new ReadPdf(await dossierPdf(given)).texts.join(' ').replace(/\s+/g, ' ');

describe('the print of a dossier', () => {
  it('Q1: says all that a body asks', async () => {
    const text = await textOf(content());
    const all = [
      'Dossier voor accreditatie Cursorisch onderwijs 2027 Ingediend bij GAIA, artsen op 9 januari 2027',
      'cursus van 2 bijeenkomsten',
      'klassikaal, per bijeenkomst geaccrediteerd',
      'Deelnemers, hoogstens 16',
      'Doelgroep Begeleiders in opleiding',
      'Leerdoelen 1. Herkent parallelle processen 2. Stelt grenzen',
      'Dagdeel 1: za 13 maart 2027, 09:30–13:00 Plaats: De Eenhoorn, Amersfoort Gegeven door Zoë in ’t Veld Onderwerpen: groepsdynamica',
      '09:30–11:00 Theorie 1 u 30 min 11:00–11:30 Pauze 30 min, telt niet mee',
      'Dagdeel 2: zo 14 maart 2027, 09:30–13:00 Plaats: online Gegeven door Zoë in ’t Veld en Piet Veen',
      'Psychotherapeut te Ede. Lid sinds 2009. Verklaarde op 1 december 2026 geen belangen te hebben.',
      'Piet Veen Huisarts Belangen, verklaard op 2 december 2026: Adviseur van een uitgever',
      'Literatuur 1. Handboek Groepstherapie 2. De dokter, zijn patiënt en de ziekte',
      'Evaluatie Vragenlijst na elk dagdeel',
    ];
    expect(all.filter((words) => !text.includes(words))).toEqual([]);
  });

  it('Q5: hours are those of the parts without breaks, with their sum, and self-study stands apart', async () => {
    expect(await textOf(content())).toContain(
      'Dagdeel 1 3 uur 30 min Dagdeel 2 3 uur 30 min Samen 6 uur Zelfstudie staat hier los van: 10 uur.',
    );
  });

  it('Q3: says what attendees thought last time where that is known, and nothing of it otherwise', async () => {
    const heading = 'Wat deelnemers er de vorige keer van vonden';
    expect(await textOf(content())).not.toContain(heading);
    expect(await textOf(content({}, { lastTime: ['Gemiddeld 4,2.'] }))).toContain(
      `${heading} Gemiddeld 4,2.`,
    );
  });

  it('says of a day that it is one', async () => {
    expect(await textOf(content({ kind: 'day', meetings: [meeting(1)] }))).toContain('Opzet intervisiedag');
  });

  it('goes on on a next sheet, and every sheet says how many there are', async () => {
    const literature = Array.from({ length: 80 }, (_, index) => `Titel ${index + 1}`);
    const pdf = new ReadPdf(await dossierPdf(content({ literature })));
    expect(pdf.pages).toBeGreaterThan(2);
    const feet = pdf.texts.filter((text) => / · bladzijde /.test(text));
    const expected = Array.from(
      { length: pdf.pages },
      (_, index) => `Cursorisch onderwijs 2027 · bladzijde ${index + 1} van ${pdf.pages}`,
    );
    expect(feet).toEqual(expected);
    expect(pdf.texts).toContain('80. Titel 80');
  });

  it('sets a short programme on one sheet with the name of its meeting', async () => {
    const described = { meetings: [1, 2, 3, 4, 5].map((block) => meeting(block)) };
    const { texts } = new ReadPdf(await dossierPdf(content(described)));
    const sheets: string[][] = [];
    // The foot of a sheet is set first.
    for (const text of texts)
      if (/ · bladzijde /.test(text)) sheets.push([]);
      else sheets.at(-1)!.push(text);
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets)
      expect(sheet.filter((text) => text === 'Oefening')).toHaveLength(
        sheet.filter((text) => /^Dagdeel \d: /.test(text)).length,
      );
  });

  it('Q6: gives the same bytes for the same content, so that it can be frozen', async () => {
    const [one, other] = [await dossierPdf(content()), await dossierPdf(content())];
    expect(one.equals(other)).toBe(true);
  });

  it('prints what the fonts lack as a question mark', async () => {
    expect(await textOf(content({ targetGroup: 'Huisartsen 中' }))).toContain('Huisartsen ?');
  });

  it('is a PDF that a stranger’s tool reads', async () => {
    if (!hasTool('qpdf')) return;
    expect(runOnPdf('qpdf', ['--check'], await dossierPdf(content()))).toMatchObject({ ok: true });
  });
});
