import { describe, expect, it } from '@jest/globals';
import { fillIn, goBy } from '../support/acting.js';
import { openCorrectionsOffice, REASON } from '../support/corrections-office.js';

describe('a correction and what follows from it, in a browser (K5)', () => {
  const office = openCorrectionsOffice();

  it.each(['nl-NL', 'en-GB'])('can be read by everybody in %s, narrow and wide', async (locale) => {
    const { id } = await office.recordOf(0);
    const dossier = `/deelnemers/${office.trainee.trajectoryId}`;
    const credit = `${dossier}/uren/${office.blockId}`;
    await office.as(office.secretary, { locale }, async (page, complaints) => {
      for (const path of ['', '/uren', '/uren?stand=returned', '/mails', '/verloop'])
        await office.inspect(page, dossier + path);
      for (const path of [credit, '/bewijzen', '/bewijzen?zoek=bestaat-niet', `/bewijzen/${id}`])
        await office.inspect(page, path);
      await page.goto(office.portal.url + credit);
      await fillIn(page, { hours: '99', reason: REASON });
      await goBy(page, 'form.sheet button');
      await office.inspectHere(page, 'a form with a fault');
      await fillIn(page, { hours: '2' });
      await goBy(page, 'form.sheet button');
      await office.inspectHere(page, 'what follows');
      await goBy(page, 'section.sheet form button');
      await office.inspectHere(page, 'a correction that was made');
      await office.inspect(page, `/bewijzen/${id}`);
      expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
    });
    await office.as(office.board, { locale }, async (page) => {
      await office.inspect(page, dossier);
      await office.inspect(page, `/bewijzen/${id}/intrekken`);
    });
  });
});
