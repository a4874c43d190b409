import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newCredits } from '../builders/hours.js';
import { newLeader, newTrainee, withdrawFacts } from '../builders/people.js';
import { clickOn, fillIn, goBy } from '../support/acting.js';
import { openCorrectionsOffice, REASON } from '../support/corrections-office.js';

describe('a correction and what follows from it, in a browser (K5)', () => {
  const office = openCorrectionsOffice();

  it.each(['nl-NL', 'en-GB'])(
    'so can what the board decides, in %s (P6, P8, P9, R9, R13, S7)',
    async (locale) => {
      const { id: signerId, waiting } = await doubtedSigner();
      const decisions = `/deelnemers/${office.trainee.trajectoryId}/besluiten`;
      const facts = `/begeleiders/${signerId}`;
      await office.as(office.board, { locale }, async (page, complaints) => {
        for (const form of ['', '/meetellen?onderdeel=literature', '/meetellen?onderdeel=course', '/titel'])
          await office.inspect(page, decisions + form);
        await office.inspect(page, `${decisions}/meetellen?onderdeel=practice`);
        await office.inspect(page, `${decisions}/opleggen`);
        await goBy(page, 'form.sheet button');
        await office.inspectHere(page, 'requirements with a fault');
        await page.goto(`${office.portal.url}${decisions}/vrijstellen?onderdeel=fishbowl`);
        await fillIn(page, { reason: REASON });
        await office.inspectHere(page, 'an exemption');
        await goBy(page, 'form.sheet button');
        await office.inspectHere(page, 'what an exemption comes to');
        await goBy(page, 'section.sheet form button');
        await office.inspectHere(page, 'an exemption that was decided');
        await goBy(page, '.doings a[href*=intrekken]');
        await office.inspectHere(page, 'revoking a decision');

        await office.inspect(page, '/leeslijsten');
        await goBy(page, 'main a[href*="/titel?"]');
        await fillIn(page, { title: `De arts, de patiënt en hun relatie (${locale})`, reason: REASON });
        await office.inspectHere(page, 'another title for everybody');
        await goBy(page, 'form.sheet button');
        await office.inspectHere(page, 'what another title comes to');
        await goBy(page, 'section.sheet form button');
        await office.inspectHere(page, 'another title that was decided');
        const parts = `document.querySelector('main a[href*="/onderdelen?"]').getAttribute('href')`;
        await office.inspect(page, await page.evaluate<string>(parts));

        for (const path of ['/begeleiders-aandacht', `${facts}/feiten`, `${facts}/feiten/${waiting}/besluit`])
          await office.inspect(page, path);
        await office.inspect(page, `${facts}/onderbreking`);
        await office.inspect(page, '/nakijken');
        await clickOn(page, '[name=credit]');
        await fillIn(page, { 'outcome-stands': true, reason: REASON });
        await goBy(page, 'form.sheet button');
        await office.inspectHere(page, 'what letting a credit stand comes to');
        await goBy(page, 'section.sheet form button');
        await office.inspectHere(page, 'a credit that stands');
        expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
      });
      await office.as(office.secretary, { locale }, (page) => office.inspect(page, '/nakijken'));
    },
  );

  /** A signer whose membership on the days of signing was withdrawn later (S7); a course of theirs waits for the board. */
  async function doubtedSigner(): Promise<{ id: string; waiting: string }> {
    const { services } = office.portal;
    const { manager } = services.get(DataSource);
    const signer = await newLeader(services, { name: 'Wilhelmina van Buren-Schoonhoven' });
    const follower = await newTrainee(services, { callName: 'Fenna', programme: 'leader', signer });
    const session = { component: 'supervision', block: null, description: '14:00' } as const;
    const days = ['2026-03-10', '2026-04-14'];
    const sessions = days.map((happenedOn) => ({ ...session, happenedOn, minutes: 90 }));
    await newCredits(services, follower, sessions);
    await withdrawFacts(services, manager, signer.id, 'member');
    const course = { personId: signer.id, kind: 'education', detail: 'coursework', year: 2025 } as const;
    const entry = { source: 'desk', actor: actorOf.command } as const;
    const waiting = await services.get(StandingFactsService).add(manager, { ...course, note: REASON }, entry);
    return { id: signer.id, waiting };
  }
});
