import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FACT_PATHS } from '../../src/people/standing/pages/fact-form.page.js';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import type { TestLeader } from '../builders/people.js';
import { openPeopleOffice } from './people-office.js';
import { heightsOf, looksAtWidths } from './visits.js';

const WIDTHS = [320, 640, 1280];
const PRESSED = 'main button, main .button, main select, .choice label';

/** Declares that the pages about people can be read in this language; each language is a suite, since it takes half a minute. */
export function describePeoplePages(locale: string): void {
  describe('what the secretariat changes about people, in a browser', () => declarePages(locale));
}

function declarePages(locale: string): void {
  const office = openPeopleOffice();

  it(`every page can be read by everybody, in ${locale}, narrow and wide`, async () => {
    const chosen = `traject=${office.trainee.trajectoryId}&traject=${office.other.trajectoryId}`;
    const wie = encodeIds([office.trainee.trajectoryId, office.other.trajectoryId]);
    const check = (vanaf: string) =>
      `/toewijzen/nakijken?wie=${wie}&supervisor=${office.leader.id}&vanaf=${vanaf}`;
    const deputies = `/begeleiders/${office.trainee.signer.id}/waarnemers`;
    const deputyFrom = (vanaf: string) =>
      `formKey=${randomUUID()}&waarnemer=${office.leader.id}&vanaf=${vanaf}&tot=14-12-2026`;
    const handingOver = ({ id }: TestLeader) =>
      `/begeleiders/${office.other.signer.id}/overdragen/nakijken?vanaf=18-11-2026&allen=${id}&naar=${office.other.trajectoryId}.`;
    const paths: [string, string][] = [
      ['details', `/deelnemers/${office.trainee.trajectoryId}/persoon`],
      ['the course', `/deelnemers/${office.trainee.trajectoryId}/traject`],
      ['leaders', '/begeleiders'],
      ['no leader found', '/begeleiders?zoek=niemand'],
      ['a leader', `/begeleiders/${office.other.signer.id}`],
      ['a new leader', '/begeleiders/nieuw'],
      ['a leader to change', `/begeleiders/${office.leader.id}/gegevens`],
      ['the facts of a leader', `/begeleiders/${office.leader.id}/feiten`],
      ['the facts of a leader on a day', `/begeleiders/${office.other.signer.id}/feiten?op=01-03-2026`],
      ['the facts of a leader on no day', `/begeleiders/${office.leader.id}/feiten?op=gisteren`],
      ...FACT_PATHS.map((kind): [string, string] => [
        `a fact to enter, ${kind}`,
        `/begeleiders/${office.leader.id}/feiten/${kind}`,
      ]),
      ['leaders who ask for attention', '/begeleiders-aandacht'],
      ['no signatures to look at', '/nakijken'],
      ['a leader who is away', `/begeleiders/${office.trainee.signer.id}`],
      ['a deputy', `${deputies}/nieuw`],
      ['a deputy to confirm', `${deputies}/nakijken?${deputyFrom('10-12-2026')}`],
      ['a deputy that cannot be', `${deputies}/nakijken?${deputyFrom('20-11-2026')}`],
      ['a deputy to end', `${deputies}/${office.deputyId}/beeindigen`],
      ['handing over', `/begeleiders/${office.other.signer.id}/overdragen`],
      ['nobody to hand over', `/begeleiders/${office.leader.id}/overdragen`],
      ['handing over to confirm', handingOver(office.leader)],
      ['handing over to one who is full', handingOver(office.full)],
      ['assigning', `/toewijzen?${chosen}`],
      ['nobody to assign', '/toewijzen'],
      ['assignments to confirm', check('18-11-2026')],
      ['assignments that cannot be', check('01-01-2020')],
      ['a wrong day', check('gisteren')],
      ['inviting', `/uitnodigen?${chosen}&persoon=${office.secretaryId}`],
      ['a new trainee', '/deelnemers/nieuw'],
      ['for somebody known', `/deelnemers/nieuw?persoon=${office.leader.id}`],
      ['pasting', '/deelnemers/nieuw/lijst'],
      ['groups', '/groepen'],
      ['a group', `/groepen/${office.groupId}`],
      ['a new group', '/groepen/nieuw'],
      ['a group to change', `/groepen/${office.groupId}/gegevens`],
      ['somebody for a group', `/groepen/${office.groupId}/personen/nieuw`],
      ['a member', `/groepen/${office.groupId}/personen/${office.memberId}`],
    ];
    await office.asSecretary({ locale }, async (page, complaints) => {
      for (const [name, path] of paths) await inspect(page, name, path);
      expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
    });
    await office.as(office.leader.id, { locale }, async (page, complaints) => {
      await inspect(page, 'their own standing', '/mijn-bevoegdheid');
      await inspect(page, 'their own groups', '/mijn-groepen');
      await inspect(page, 'a group of theirs', `/mijn-groepen/${office.groupId}`);
      expect(complaints).toEqual([]);
    });
  });

  async function inspect(page: Page, name: string, path: string): Promise<void> {
    await page.goto(office.portal.url + path);
    const filled = "document.querySelectorAll('main :is(button, .button):not(.button-quiet)').length";
    const tell = `({ filled: ${filled}, heights: ${heightsOf(PRESSED)} })`;
    const shoot = (width: number) => takePicture(page, name, width);
    const looks = await looksAtWidths<{ filled: number; heights: number[] }>(page, WIDTHS, tell, shoot);
    for (const { width, sideways, axe, told } of looks) {
      expect([name, told.filled <= 1]).toEqual([name, true]);
      expect([name, width, ...sideways]).toEqual([name, width]);
      expect([name, width, ...axe]).toEqual([name, width]);
      expect([name, width, ...told.heights.filter((height) => height < 44)]).toEqual([name, width]);
    }
  }

  /** For an engineer who sets SHOTS: of a phone and of a desktop. */
  async function takePicture(page: Page, name: string, width: number): Promise<void> {
    const folder = process.env['SHOTS'];
    if (!folder || width === 320) return;
    if (width === 640) await page.setViewportSize({ width: 390, height: 800 });
    await page.screenshot({ path: `${folder}/${name.replaceAll(' ', '-')}-${width}.png`, fullPage: true });
  }
}
