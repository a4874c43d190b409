import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import type { Browser, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { Person } from '../../src/people/person.entity.js';
import { literature, newCredits } from '../builders/hours.js';
import { daysPass, newEdition, type TestEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { launchBrowser, withPage } from './browser.js';
import { recordsOf } from './facts.js';
import { type InputDevice, offers, sees, type Way } from './input-device.js';
import { type RunningPortal, startRunningPortal } from './running-portal.js';

const PASSWORD = 'vier rustige woorden hier';
const BLOCKS = [1, 2, 3, 4];
const MINUTES_ENOUGH = 240_000;

/** Declares the journey in one way; each way is a suite, since it takes half a minute. */
export function describeBlocksJourney(way: Way): void {
  describe('from the first enrolment through eight blocks to a completion record', () => declareJourney(way));
}

function declareJourney({ name: way, handsOn, options }: Way): void {
  let portal: RunningPortal;
  let browser: Browser | undefined;

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-03-14' });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  it(
    `in a browser, ${way}`,
    async () => {
      if (!browser) return;
      const { trainee, editions, emails } = await someoneWhoHasRead(way);
      await withPage(browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
        page.setDefaultTimeout(15_000);
        const steps = new Journey(page, handsOn(page), portal.url);
        await steps.signIn(emails.trainee);
        await steps.openBlocks('Er zijn nog 8 dagdelen niet compleet.');
        for (const component of ['cursus', 'vissenkom']) {
          for (const block of BLOCKS) await steps.enrol(component, block);
        }
        await steps.signOut();

        await theDaysPass(editions);
        await steps.signIn(emails.teacher);
        for (const component of ['cursus', 'vissenkom']) {
          for (const block of BLOCKS) {
            expect(await recordsOf(portal.services, trainee.trajectoryId)).toEqual([]);
            await steps.closeList(way, component, block);
          }
        }
        await steps.signOut();

        await steps.signIn(emails.trainee);
        await steps.sees('Gefeliciteerd');
        await steps.openBlocks('Al uw dagdelen zijn compleet.');
        expect(complaints).toEqual([]);
      });
      expect(await recordsOf(portal.services, trainee.trajectoryId)).toHaveLength(1);
    },
    MINUTES_ENOUGH,
  );

  /** Somebody whose literature is done, and an edition of each component by one teacher; both people can sign in. */
  async function someoneWhoHasRead(title: string): Promise<{
    trainee: TestTrainee;
    editions: TestEdition[];
    emails: { trainee: string; teacher: string };
  }> {
    const { services } = portal;
    const trainee = await newTrainee(services, { callName: 'Zoë', surname: 'Veld' });
    await newCredits(services, trainee, literature());
    const teacher = await newLeader(services, { name: 'Hanneke Broek' });
    const enrolUntil = daysFromToday(7);
    const blocks = BLOCKS.map((block) => ({ block, heldOn: daysFromToday(20 + block), enrolUntil }));
    const editions = [
      await newEdition(services, { teacher, blocks, title, component: 'course' }),
      await newEdition(services, { teacher, blocks, title, component: 'fishbowl' }),
    ];
    return {
      trainee,
      editions,
      emails: { trainee: await account(trainee.id), teacher: await account(teacher.id) },
    };
  }

  /** No clock apart can be put forward, so the blocks come to lie in the past instead. */
  async function theDaysPass(editions: readonly TestEdition[]): Promise<void> {
    for (const [index, { blocks }] of editions.entries()) {
      for (const block of BLOCKS) {
        await daysPass(portal.services, blocks[block]!, daysFromToday(-20 + block + index * 5));
      }
    }
  }

  function daysFromToday(days: number): string {
    return Temporal.PlainDate.from(portal.today).add({ days }).toString();
  }

  /** @returns the e-mail address to sign in with */
  async function account(personId: string): Promise<string> {
    const { manager } = portal.services.get(DataSource);
    await portal.services.get(AccountsService).create(manager, { personId, password: PASSWORD });
    return (await manager.findOneByOrFail(Person, { id: personId })).email!;
  }
}

/** What a trainee and a teacher do, in whatever way they go. */
class Journey {
  constructor(
    private readonly page: Page,
    private readonly input: InputDevice,
    private readonly url: string,
  ) {}

  async signIn(email: string): Promise<void> {
    await this.page.goto(this.url);
    await this.input.press('link', 'Aanmelden');
    await this.input.type('E-mailadres', email);
    await this.input.type('Wachtwoord', PASSWORD);
    await this.input.press('button', 'Aanmelden');
    await this.page.waitForURL(/\/(mijn-leerpad|lesgeven)$/);
  }

  async signOut(): Promise<void> {
    await this.input.press('button', 'Afmelden');
    await offers(this.page, 'link', 'Aanmelden');
  }

  async openBlocks(lead: string): Promise<void> {
    await this.input.press('link', 'Dagdelen');
    await this.sees(lead);
  }

  async enrol(component: string, block: number): Promise<void> {
    await this.input.press('button', new RegExp(`^Inschrijven voor ${component} dagdeel ${block} `));
    await this.sees(`U bent ingeschreven voor ${component} dagdeel ${block} op`);
  }

  /** Marks everybody on the list present, and closes it. */
  async closeList(title: string, component: string, block: number): Promise<void> {
    await this.input.press('link', 'Lesgeven');
    await this.input.press('link', `${title}, ${component} dagdeel ${block}`);
    await this.sees('Zoë Veld');
    await this.input.press('button', 'Alle anderen waren er');
    await this.sees('Bewaard.');
    await this.input.press('button', 'Nakijken en sluiten');
    await this.sees('U tekent voor één persoon 240 minuten af.');
    await this.input.press('button', 'Sluiten en aftekenen');
    await this.sees('De lijst is gesloten en afgetekend.');
  }

  async sees(text: string): Promise<void> {
    await sees(this.page, text);
  }
}
