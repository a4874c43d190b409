import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { SupervisionSessions } from '../../src/learning/supervision/sessions.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { activity, hours96, newClaims, newCredits, sign } from '../builders/hours.js';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import { newInbox, newNamedTrainee } from '../builders/inbox.js';
import { newLeader, type TestLeader, type TestTrainee } from '../builders/people.js';
import { openBrowserPortal } from '../support/browser-portal.js';
import { heightsOf, looksAtWidths } from '../support/visits.js';

const WIDTHS = [320, 1280];
const PRESSED = 'main button, main .button, .tick label';

describe('the pages of whoever signs, in a browser', () => {
  const portal = openBrowserPortal('2026-11-18');

  describe('can be read by everybody', () => {
    const paths: [string, string][] = [];
    let leader: TestLeader;
    let idle: TestLeader;

    beforeAll(async () => {
      const { services } = portal;
      idle = await newLeader(services);
      await newNamedTrainee(services, 4, idle);
      leader = await newLeader(services, { name: 'Hanneke Broek' });
      const { trainees, claimIds } = await newInbox(services, leader, [1, 3, 2]);
      const [ready, other] = [trainees[2]!, trainees[1]!];
      const all = await newClaims(services, ready, hours96());
      await sign(services, ready, all);
      const [credit] = await newCredits(services, other, [activity()]);
      const [wrong] = await newCredits(services, other, [activity({ minutes: 200 })]);
      const right = { minutes: 100 };
      const again = await services
        .get(CorrectionsService)
        .correct(wrong!, { reason: 'Het was korter', right }, actorOf.command);
      const [first, second] = claimIds[1]!;
      const claims = services.get(ClaimsService);
      await claims.returnToTrainee({ claimId: first!, version: 1 }, leader.id, 'Welke hoofdstukken?');
      await claims.amend({ claimId: first!, version: 2 }, activity(), other.id);
      await claims.withdraw({ claimId: second!, version: 1 }, other.id);
      const notice = new URLSearchParams({
        afgetekend: encodeIds(all),
        niet: encodeIds([first!, second!]),
        vol: encodeIds([claimIds[0]![0]!]),
      });
      paths.push(
        ['the inbox', '/aftekenen?kies=alles'],
        ['the inbox after signing', `/aftekenen?${notice}`],
        ['the inbox with nothing chosen', '/aftekenen/terugsturen'],
        ['a claim', `/aftekenen/${first}`],
        ['a correction', `/aftekenen/${again}`],
        ['sending back', `/aftekenen/terugsturen?claim=${first}.3&claim=${claimIds[0]![0]}.1`],
        ['what was signed', '/aftekenen/afgetekend'],
        ['taking back', `/aftekenen/afgetekend/${credit}`],
        ['what cannot be taken back', `/aftekenen/afgetekend/${all[0]}`],
        ['the supervisees', '/supervisanten'],
        ['a supervisee', `/supervisanten/${ready.trajectoryId}`],
        ['recording a session', '/supervisiesessies'],
        ['a session', `/supervisiesessies/${await newSession(leader, trainees)}`],
      );
    });

    it.each(['nl-NL', 'en-GB'])('in %s, narrow and wide', async (locale) => {
      await portal.as(leader, { locale }, async (page, complaints) => {
        for (const [name, path] of paths) await inspect(page, name, path);
        expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
      });
      await portal.as(idle, { locale }, async (page) => {
        await inspect(page, 'an empty inbox', '/aftekenen');
        await inspect(page, 'nothing signed', '/aftekenen/afgetekend');
        await inspect(page, 'one supervisee', '/supervisanten');
      });
    });

    async function inspect(page: Page, name: string, path: string): Promise<void> {
      await page.goto(portal.url + path);
      const looks = await looksAtWidths<number[]>(page, WIDTHS, heightsOf(PRESSED));
      for (const { width, sideways, axe, told: heights } of looks) {
        expect([name, width, ...sideways]).toEqual([name, width]);
        expect([name, width, ...axe]).toEqual([name, width]);
        expect([name, width, ...heights.filter((height) => height < 44)]).toEqual([name, width]);
      }
    }
  });

  /** A session of those of the trainees whose programme asks for it. @returns its id */
  async function newSession(leader: TestLeader, trainees: readonly TestTrainee[]): Promise<string> {
    const asked = trainees.filter(({ programme }) => programme === 'leader');
    const time = { heldOn: '2026-11-10', startsAt: '14:00', minutes: 90, form: 'group' as const };
    const session = { ...time, trajectoryIds: asked.map(({ trajectoryId }) => trajectoryId) };
    const sent = { formKey: randomUUID(), told: '' };
    const { sessionId } = await portal.services.get(SupervisionSessions).record(session, leader.id, sent);
    return sessionId;
  }
});
