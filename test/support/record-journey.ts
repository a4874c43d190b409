import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { Person } from '../../src/people/person.entity.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { blocks, literature, newCredits } from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { launchBrowser, withPage } from './browser.js';
import { recordsOf } from './facts.js';
import { type InputDevice, offers, sees, type Way } from './input-device.js';
import { ReadPdf } from './pdf.js';
import { type RunningPortal, startRunningPortal } from './running-portal.js';

const PASSWORD = 'vier rustige woorden hier';
const BASE_URL = 'http://leerpad.balint.example';
const REASON = 'Welke hoofdstukken waren het?';
const NAME = 'Zoë in ’t Veld';

/** Declares the journey in one way; each way is a suite, so that a worker is not kept for long. */
export function describeRecordJourney(way: Way): void {
  describe('from the last hour of reading to a record that anybody can verify', () => declareJourney(way));
}

function declareJourney({ name, handsOn, options }: Way): void {
  let portal: RunningPortal;
  let browser: Browser | undefined;

  beforeAll(async () => {
    portal = await startRunningPortal({ today: '2026-03-14', baseUrl: BASE_URL });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal.close();
  });

  it(`in a browser, ${name}`, async () => {
    if (!browser) return;
    const { trainee, emails } = await someoneWithOneHourToGo();
    const everyone = { locale: 'nl-NL', ...options };
    let pdf: Buffer;
    await withPage(browser, everyone, async (page, complaints) => {
      page.setDefaultTimeout(15_000);
      const steps = new Journey(page, handsOn(page), portal.url);
      await steps.signIn(emails.trainee);
      await steps.logAnHour();
      await steps.signOut();
      await steps.signIn(emails.supervisor);
      await steps.sendBack();
      await steps.signOut();
      await steps.signIn(emails.trainee);
      await steps.amend();
      await steps.signOut();
      expect(await recordsOf(portal.services, trainee.trajectoryId)).toEqual([]);
      await steps.signIn(emails.supervisor);
      await steps.signOff();
      await steps.signOut();
      await steps.signIn(emails.trainee);
      expect(complaints).toEqual([]);
      pdf = await steps.openRecord();
    });

    const records = await recordsOf(portal.services, trainee.trajectoryId);
    expect(records).toHaveLength(1);
    const [{ address, number }] = records as [(typeof records)[0]];
    expect(pdf!.equals((await portal.services.get(RecordVerifier).pdf(address))!)).toBe(true);
    const printed = printedAddress(pdf!);
    expect(printed).toBe(`${BASE_URL}/bewijs/${address}`);

    await withPage(browser, everyone, async (page, complaints) => {
      await page.goto(portal.url + new URL(printed).pathname);
      expect(await page.textContent('h1')).toBe('Dit bewijs is echt en geldig');
      expect(await page.textContent('article.record')).toContain(number);
      expect(await page.textContent('article.record')).toContain(NAME);
      expect(complaints).toEqual([]);
    });
  });

  /** A trainee whose 96 hours are complete but for one hour of reading, and who signs for them; both can sign in. */
  async function someoneWithOneHourToGo(): Promise<{
    trainee: TestTrainee;
    emails: { trainee: string; supervisor: string };
  }> {
    const { services } = portal;
    const signer = await newLeader(services, { name: 'Hanneke Broek' });
    const person = { callName: 'Zoë', tussenvoegsel: 'in ’t', surname: 'Veld' };
    const trainee = await newTrainee(services, { ...person, signer });
    const reading = literature();
    const last = reading.pop()!;
    const done = [...reading, { ...last, minutes: last.minutes - 60 }];
    await newCredits(services, trainee, [...done, ...blocks('course'), ...blocks('fishbowl')]);
    return { trainee, emails: { trainee: await account(trainee.id), supervisor: await account(signer.id) } };
  }

  /** @returns the e-mail address to sign in with */
  async function account(personId: string): Promise<string> {
    const { manager } = portal.services.get(DataSource);
    await portal.services.get(AccountsService).create(manager, { personId, password: PASSWORD });
    return (await manager.findOneByOrFail(Person, { id: personId })).email!;
  }
}

/** What two people do, one after the other, in whatever way they go. */
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
    await this.page.waitForURL(/\/(mijn-leerpad|aftekenen)$/);
  }

  async signOut(): Promise<void> {
    await this.input.press('button', 'Afmelden');
    await offers(this.page, 'link', 'Aanmelden');
  }

  async logAnHour(): Promise<void> {
    await this.input.press('link', 'Literatuur');
    await this.input.press('link', 'Leesverslag vastleggen');
    await this.input.pick(/^Leerboek Groepstherapie/);
    await this.input.typeDate('Wanneer las u het?', { dayAndMonth: '02', year: '2026' });
    await this.input.type('Uur', '1');
    await this.input.type('Bladzijden of hoofdstukken', 'een hoofdstuk');
    await this.input.type('Wat leerde u ervan?', 'Ik leerde wachten.');
    await this.input.press('button', 'Verslag insturen');
    await this.sees('een hoofdstuk');
  }

  async sendBack(): Promise<void> {
    await this.input.press('link', /^Leerboek Groepstherapie/);
    await this.sees('Ik leerde wachten.');
    await this.input.type(/^Klopt er iets niet\?/, REASON);
    await this.input.press('button', 'Terugsturen');
    await this.sees('Het verslag is teruggestuurd naar');
  }

  async amend(): Promise<void> {
    await this.input.press('link', 'Verslag aanvullen');
    await this.sees(REASON);
    await this.input.type('Bladzijden of hoofdstukken', 'hoofdstuk 7');
    await this.input.press('button', 'Aangevuld verslag insturen');
    await this.sees('hoofdstuk 7');
  }

  async signOff(): Promise<void> {
    await this.input.press('link', /^Leerboek Groepstherapie/);
    await this.sees('hoofdstuk 7');
    await this.input.press('button', /^1 .+ aftekenen$/);
    await this.sees('Eén verslag is afgetekend');
    await this.sees('is afgegeven');
  }

  /** @returns the file, fetched once more as this reader: what a browser shows in its viewer cannot be read back */
  async openRecord(): Promise<Buffer> {
    await this.sees('Gefeliciteerd');
    const opening = this.page.waitForResponse(/\.pdf$/);
    await this.input.press('link', 'Bewijs downloaden');
    const opened = await opening;
    const again = await this.page.request.get(opened.url());
    for (const answer of [opened, again]) {
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('application/pdf');
    }
    return again.body();
  }

  private async sees(text: string): Promise<void> {
    await sees(this.page, text);
  }
}

/** The address that the paper asks to type over, without the line breaks of the print. */
function printedAddress(pdf: Buffer): string {
  const text = new ReadPdf(pdf).texts.join('').replace(/\s/g, '');
  return /https?:\/\/[\w.]+\/bewijs\/[0-9a-z]{26}/.exec(text)?.[0] ?? text;
}
