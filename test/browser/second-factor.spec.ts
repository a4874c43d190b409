import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { totpCode } from '../../src/platform/auth/totp.rules.js';
import { newAccount } from '../support/account-services.js';
import { appears, clickOn, countOf, fillIn, goBy, textOf } from '../support/acting.js';
import { AxeController } from '../support/axe.js';
import { type Complaints, launchBrowser, withKeptPage, withPage } from '../support/browser.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { MovingClock } from '../support/moving-clock.js';
import { read } from '../support/page-debugger.js';
import { signIn } from '../support/signed-in.js';
import { atWidths, looksAtWidths } from '../support/visits.js';
import { startTestWeb } from '../support/web.js';

const PASSWORD = 'vier rustige woorden hier';
const WIDTHS = [320, 1280];
const OWN = '/account/tweede-stap';

/** Of the browser's debugger: a telephone or computer that keeps passkeys, and whose owner always says yes. */
const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

type Credential = Awaited<ReturnType<typeof credentialsOf>>[number];

describe('a second factor, in a browser', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let clock: MovingClock;
  let url: string;
  let browser: Browser | undefined;
  let owner: Owner;
  let count = 0;
  let known: Promise<PasskeyOwner> | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = new MovingClock();
    // A passkey belongs to a name, not to a number: and the portal must know its own address before it listens.
    const port = await freePort();
    url = `http://localhost:${port}`;
    app = await startTestWeb(database, { clock, baseUrl: url, controllers: [AxeController] });
    await app.listen(port, '127.0.0.1');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app.close();
    await database.drop();
  });
  beforeEach(async () => {
    owner = await newOwner();
  });

  interface Owner {
    personId: string;
    email: string;
  }

  /** Somebody with a passkey, and what their device keeps of it. */
  interface PasskeyOwner extends Owner {
    credential: Credential;
    codes: string[];
  }

  interface Device {
    cdp: CDPSession;
    id: string;
  }

  async function newOwner(): Promise<Owner> {
    count += 1;
    const email = `zoe${count}@voorbeeld.example`;
    const { personId } = await newAccount(app, { email, password: PASSWORD, name: 'Zoë in ’t Veld' });
    return { personId, email };
  }

  /** Somebody at a browser with a device for passkeys. */
  async function visit(
    use: (page: Page, device: Device, complaints: Complaints) => Promise<void>,
    locale = 'nl-NL',
  ): Promise<void> {
    if (!browser) return;
    await withKeptPage(browser, locale, async (page, complaints) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('WebAuthn.enable');
      try {
        await use(page, { cdp, id: await newDevice(cdp) }, complaints);
      } finally {
        // The page stays open for the next test: the passkeys of its device go.
        await cdp.send('WebAuthn.disable');
        await cdp.detach();
      }
    });
  }

  async function newDevice(cdp: CDPSession): Promise<string> {
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
    return authenticatorId;
  }

  /** The same device, which keeps a passkey that was added on it. */
  async function putBack({ cdp, id }: Device, credential: Credential): Promise<void> {
    await cdp.send('WebAuthn.addCredential', { authenticatorId: id, credential });
  }

  /** Opens the owner's page with a session, for tests that are not about signing in. */
  async function own(page: Page): Promise<void> {
    const [name, value] = (await signIn(app, owner.personId)).split('=') as [string, string];
    await page.context().addCookies([{ name, value, url }]);
    await page.goto(url + OWN);
  }

  async function password(page: Page): Promise<void> {
    await page.goto(`${url}/aanmelden?naar=${OWN}`);
    await fillIn(page, { email: owner.email, password: PASSWORD });
    await goBy(page, 'main form button');
  }

  async function signOut(page: Page): Promise<void> {
    await goBy(page, '.who button');
    await appears(page, '.who a[href="/aanmelden"]');
  }

  /** Proves with the password that the owner acts, where a page asks for it. */
  async function prove(page: Page): Promise<void> {
    await appears(page, '#current');
    await fillIn(page, { current: PASSWORD });
    await goBy(page, 'main form button');
  }

  /** Adds a passkey from the list. @returns the recovery codes */
  async function addPasskey(page: Page, name = 'Telefoon'): Promise<string[]> {
    await goBy(page, `main a[href="${OWN}/passkey"]`);
    await prove(page);
    await fillIn(page, { naam: name });
    await clickOn(page, 'form[data-passkey] button');
    await appears(page, '.recovery-codes');
    return read<string[]>(
      page,
      "[...document.querySelectorAll('.recovery-codes code')].map((one) => one.textContent)",
    );
  }

  /** What the owner's app shows now. */
  function codeOf(secret: string): string {
    return totpCode(secret, new Date(clock.now().epochMilliseconds));
  }

  it('is a passkey: added, used after the password, used alone, and removed', async () => {
    await visit(async (page, _device, complaints) => {
      await password(page);
      await page.waitForURL(`**${OWN}`);
      expect(await addPasskey(page)).toHaveLength(10);
      await goBy(page, 'main > .narrow > p > a.button');
      expect(await textOf(page, '.browsers')).toContain('Telefoon');

      await signOut(page);
      await password(page);
      await page.waitForURL('**/aanmelden/tweede-stap');
      expect(await textOf(page, '.who')).toContain('Aanmelden');
      await clickOn(page, 'form[data-passkey] button');
      await page.waitForURL(`**${OWN}`);
      expect(await textOf(page, '.browsers')).toContain('laatst gebruikt');

      await signOut(page);
      await page.goto(`${url}/aanmelden?naar=${OWN}`);
      await clickOn(page, 'form[data-passkey] button');
      await appears(page, '.browsers a');

      await goBy(page, '.browsers a');
      await prove(page);
      expect(await textOf(page, 'h1')).toBe('De passkey Telefoon verwijderen?');
      await goBy(page, 'main form button');
      expect(await textOf(page, '[role=status]')).toContain('Verwijderd.');
      await signOut(page);
      await password(page);
      await page.waitForURL(`**${OWN}`);
      expect(complaints).toEqual([]);
    });
  });

  /** The same owner for all tests that change nothing of them: to add a passkey takes six pages. */
  function passkeyOwner(): Promise<PasskeyOwner> {
    return (known ??= newPasskeyOwner());
  }

  async function newPasskeyOwner(): Promise<PasskeyOwner> {
    let made: PasskeyOwner;
    await visit(async (page, { cdp, id }) => {
      await own(page);
      const codes = await addPasskey(page);
      const [credential] = await credentialsOf(cdp, id);
      made = { ...owner, codes, credential: credential! };
    });
    return made!;
  }

  it('is no copy of a passkey, whose counter went back', async () => {
    if (!browser) return;
    const { email, credential: original } = await passkeyOwner();
    await visit(async (page, device) => {
      const { cdp, id } = device;
      await putBack(device, original);
      const goesInBy = async (signCount: number) => {
        await page.context().clearCookies({ name: 'sessie' });
        await cdp.send('WebAuthn.removeCredential', {
          authenticatorId: id,
          credentialId: original.credentialId,
        });
        await putBack(device, { ...original, signCount });
        await page.goto(`${url}/aanmelden?naar=${OWN}`);
        await clickOn(page, 'form[data-passkey] button');
        await appears(page, '.wrong:not([hidden]), .browsers');
        return (await countOf(page, '.browsers')) === 1;
      };
      expect(await goesInBy(20)).toBe(true);
      expect(await goesInBy(5)).toBe(false);
      expect(await goesInBy(20)).toBe(false);
      expect(await goesInBy(30)).toBe(true);
      const failures = await database.dataSource.query(
        `SELECT detail FROM security_event JOIN account ON account.id = account_id
         JOIN person ON person.id = person_id WHERE kind = 'factor-failed' AND email = $1`,
        [email],
      );
      expect(failures).toEqual([{ detail: 'passkey' }, { detail: 'passkey' }]);
    });
  });

  it('can be lost: a recovery code lets its owner in', async () => {
    if (!browser) return;
    const { codes, ...itsOwner } = await passkeyOwner();
    owner = itsOwner;
    await visit(async (page) => {
      await password(page);
      await page.waitForURL('**/aanmelden/tweede-stap');
      await fillIn(page, { herstelcode: codes[0]! });
      await goBy(page, 'form[action$="/herstelcode"] button');
      await page.waitForURL(`**${OWN}`);
      expect(await textOf(page, 'main')).toContain('nog 9 herstelcodes');
    });
  });

  it('is no passkey that was removed, nor one of another account', async () => {
    if (!browser) return;
    const { credential } = await passkeyOwner();
    known = undefined;
    await visit(async (page, device) => {
      await putBack(device, credential);
      await database.dataSource.query(`DELETE FROM passkey WHERE credential_id = $1`, [
        Buffer.from(credential.credentialId, 'base64').toString('base64url'),
      ]);
      await page.goto(`${url}/aanmelden`);
      await clickOn(page, 'form[data-passkey] button');
      await appears(page, '.wrong:not([hidden])');
      expect(await textOf(page, '.who')).toContain('Aanmelden');
    });
  });

  it('works without JavaScript: an app with codes is set up, used, and its codes can be saved', async () => {
    if (!browser) return;
    await withPage(browser, { locale: 'nl-NL', javaScriptEnabled: false }, async (page) => {
      await own(page);
      await goBy(page, `main a[href="${OWN}/app"]`);
      await prove(page);
      const secret = (await textOf(page, '.secret')).replaceAll(' ', '');
      await fillIn(page, { code: codeOf(secret) });
      await goBy(page, 'main form button');
      const [download] = await Promise.all([page.waitForEvent('download'), clickOn(page, 'a[download]')]);
      expect(download.suggestedFilename()).toBe('leerpad-herstelcodes.txt');
      await page.goto(`${url}${OWN}/passkey`);
      await prove(page);
      expect(await textOf(page, '#zonder-passkey')).toContain('Deze browser kan geen passkey maken');
      await signOut(page);
      clock.pass({ minutes: 1 });
      await password(page);
      await fillIn(page, { code: codeOf(secret) });
      await goBy(page, 'main form button');
      expect(await textOf(page, '.who')).toContain('Zoë in ’t Veld');
    });
  });

  it.each(['nl-NL', 'en-GB'])('can be used by everybody, in %s, at every width', async (locale) => {
    await visit(async (page, _device, complaints) => {
      const looks = async (name: string) => {
        for (const { width, sideways, axe } of await looksAtWidths(page, WIDTHS, 'null')) {
          expect([name, width, ...sideways]).toEqual([name, width]);
          expect([name, width, ...axe]).toEqual([name, width]);
        }
        const folder = process.env['SHOTS'];
        if (folder) {
          await atWidths(page, WIDTHS, async (width) => {
            await page.screenshot({ path: `${folder}/${name}-${locale}-${width}.png`, fullPage: true });
          });
        }
      };
      await own(page);
      await looks('none yet');
      await goBy(page, `main a[href="${OWN}/app"]`);
      await appears(page, '#current');
      await looks('proof');
      await prove(page);
      await appears(page, '.secret');
      await looks('app');
      await fillIn(page, { code: '000000' });
      await goBy(page, 'main form button');
      await appears(page, '#code-wrong');
      await looks('app with a wrong code');
      const secret = (await textOf(page, '.secret')).replaceAll(' ', '');
      await fillIn(page, { code: codeOf(secret) });
      await goBy(page, 'main form button');
      await appears(page, '.recovery-codes');
      await looks('codes');
      await page.goto(`${url}${OWN}/passkey`);
      await prove(page);
      await appears(page, '#naam');
      await looks('passkey');
      await fillIn(page, { naam: 'Laptop' });
      await clickOn(page, 'form[data-passkey] button');
      await appears(page, '[role=status]');
      await looks('all of them');
      await goBy(page, '.browsers a');
      await prove(page);
      await appears(page, '.letter');
      await looks('removing');
      await page.goto(`${url}/account`);
      await signOut(page);
      await password(page);
      await page.waitForURL('**/aanmelden/tweede-stap');
      await looks('second step');
      await fillIn(page, { herstelcode: 'x' });
      await goBy(page, 'form[action$="/herstelcode"] button');
      await appears(page, '#herstelcode-wrong');
      await looks('second step with a wrong code');
      clock.pass({ minutes: 10 });
      await page.goto(`${url}/aanmelden/tweede-stap`);
      await looks('over');
      expect(complaints.filter((text) => !text.includes('the server responded with a status of'))).toEqual(
        [],
      );
    }, locale);
  });
});

/** What the browser's device keeps. */
async function credentialsOf(cdp: CDPSession, authenticatorId: string) {
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  return credentials;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
