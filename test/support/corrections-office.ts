import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { hours96, newCredits } from '../builders/hours.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { type Complaints, launchBrowser, withKeptPage } from './browser.js';
import { recordsOf } from './facts.js';
import { giveRole } from './roles.js';
import { type RunningPortal, startRunningPortal } from './running-portal.js';
import { heightsOf, looksAtWidths } from './visits.js';

export const REASON = 'Volgens de presentielijst was de deelnemer om elf uur weg';
const WIDTHS = [320, 640, 1280];
const PRESSED = 'main button, main .button, main .parts a, main .doings a';

/** Where the tests of corrections work: it opens before them, and each of them has a trainee of its own. */
export function openCorrectionsOffice(): CorrectionsOffice {
  const office = new CorrectionsOffice();
  beforeAll(() => office.open());
  afterAll(() => office.close());
  beforeEach(() => office.takeInTrainee());
  return office;
}

/** A secretary and somebody of the board, in a portal, and a trainee whose record was just issued. */
class CorrectionsOffice {
  portal!: RunningPortal;
  browser: Browser | undefined;
  secretary!: TestLeader;
  board!: TestLeader;
  trainee!: TestTrainee;
  /** a block of the course, signed for 4 hours */
  blockId!: string;

  async open(): Promise<void> {
    this.portal = await startRunningPortal({ today: '2026-11-18' });
    this.browser = await launchBrowser();
    const { services } = this.portal;
    const { manager } = services.get(DataSource);
    this.secretary = await newLeader(services, { name: 'Anouk Verstappen' });
    this.board = await newLeader(services, { name: 'Reinder Kooistra' });
    await giveRole(manager, { personId: this.secretary.id, role: 'secretariat' });
    await giveRole(manager, { personId: this.board.id, role: 'board' });
    // The portal tells people with an account of a correction.
    await this.portal.cookieOf(this.secretary.id);
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.portal.close();
  }

  async takeInTrainee(): Promise<void> {
    const { services } = this.portal;
    const signer = await newLeader(services, { name: 'Hanneke Broek' });
    this.trainee = await newTrainee(services, { callName: 'Noor', surname: 'Dijkgraaf', signer });
    const credits = await newCredits(services, this.trainee, hours96());
    this.blockId = credits[6]!;
  }

  async as<T>(
    person: { id: string },
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<T>,
  ): Promise<T | undefined> {
    if (!this.browser) return undefined;
    return withKeptPage(this.browser, { locale: 'nl-NL', ...options }, async (page, complaints) => {
      await page.context().addCookies([await this.portal.cookieOf(person.id)]);
      return use(page, complaints);
    });
  }

  async recordOf(number: number) {
    return (await recordsOf(this.portal.services, this.trainee.trajectoryId))[number]!;
  }

  async inspect(page: Page, path: string): Promise<void> {
    await page.goto(this.portal.url + path);
    await this.inspectHere(page, path);
  }

  async inspectHere(page: Page, name: string): Promise<void> {
    const looks = await looksAtWidths<number[]>(page, WIDTHS, heightsOf(PRESSED));
    for (const { width, sideways, axe, told: heights } of looks) {
      expect([name, width, ...sideways]).toEqual([name, width]);
      expect([name, width, ...axe]).toEqual([name, width]);
      expect([name, width, ...heights.filter((height) => height < 44)]).toEqual([name, width]);
    }
  }
}
