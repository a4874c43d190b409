import { describe, expect, it } from '@jest/globals';
import { leader, sheetBytes } from '../builders/sheets.js';
import { countSaying } from '../support/acting.js';
import { axe } from '../support/axe.js';
import { mouse, sees } from '../support/input-device.js';
import {
  attach,
  figures,
  follow,
  arrivesAt,
  openImportsOffice,
  PATIENCE_MS,
  press,
} from '../support/imports-office.js';

describe('bringing spreadsheets in, in a browser', () => {
  const office = openImportsOffice();

  it(
    'goes the same way without scripts, and says what is wrong with another file',
    async () => {
      await office.asSecretary({ javaScriptEnabled: false }, async (page, complaints) => {
        await page.goto(`${office.portal.url}/invoer`);
        const bring = async (label: string, name: string, bytes: Buffer) => {
          await attach(page, label, { name, bytes });
          await press(page, 'Laten nakijken');
        };
        await bring('Uren', 'jaarverslag.csv', Buffer.from('%PDF-1.7 \n'));
        await arrivesAt(page, 'Dit kan niet worden ingelezen');
        expect(await countSaying(page, '“jaarverslag.csv” is een pdf')).toBe(1);
        await press(page, 'Weggooien');
        await arrivesAt(page, 'Bestanden inlezen');

        // A sheet of leaders in the field for hours: its header tells what it is.
        const someone = leader({ 'E-mail': 'iemand.nieuws@begeleiders.example' });
        await bring('Uren', 'leiders.csv', sheetBytes('begeleiders', [someone]));
        await arrivesAt(page, 'Dit gaat er gebeuren');
        expect(await figures(page)).toEqual(['Begeleiders 1 0 0 0']);
        await press(page, 'Deze ene rij inlezen');
        await arrivesAt(page, 'Ingelezen');
        await follow(page, /hoe u haar terugdraait/);
        await follow(page, 'Terugdraaien …');
        await mouse(page).type('Waarom?', 'Vergissing');
        await press(page, 'Alles terugdraaien');
        await sees(page, 'Teruggedraaid op', 'main', PATIENCE_MS / 2);
        expect(complaints).toEqual([]);
      });
    },
    PATIENCE_MS,
  );

  it(
    'says kindly that a file is too big, when the browser has sent it all',
    async () => {
      await office.asSecretary({}, async (page) => {
        await page.goto(`${office.portal.url}/invoer`);
        // Made in the browser, since its driver passes on less than that.
        await page.evaluate(`(() => {
          const files = new DataTransfer();
          files.items.add(new File([new Uint8Array(51 * 1024 * 1024)], 'uren.csv'));
          document.querySelector('#uren').files = files.files;
        })()`);
        await press(page, 'Laten nakijken');
        await sees(page, '“uren.csv” is groter dan 50 MB.', '#bestanden-wrong');
        expect(await axe(page)).toEqual([]);
      });
    },
    PATIENCE_MS,
  );
});
