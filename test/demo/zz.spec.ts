import { it } from '@jest/globals';
import { loadDemoCohort } from '../../seeds/demo/demo-cohort.js';
import { createTestDatabase } from '../support/database.js';
import { startTestServices } from '../support/services.js';
it('x', async () => {
  const database = await createTestDatabase();
  const services = await startTestServices(database, { today: '2026-11-22' });
  const t = Date.now();
  try { await loadDemoCohort(services);
  process.stderr.write(`load ${Date.now() - t}\n`);
  const rows = await database.dataSource.query(`SELECT e.title, d.body, d.state, d.valid_until::text, d.grant_points, (SELECT string_agg(step, ',' ORDER BY sequence) FROM accreditation_step s WHERE s.dossier_id=d.id) FROM accreditation_dossier d JOIN edition e ON e.id=d.edition_id ORDER BY d.begun_at`);
  process.stderr.write(rows.map((r: object) => Object.values(r).join(' | ')).join('\n') + '\n');
  const h = await database.dataSource.query(`SELECT e.title, m.block, h.body, h.test, h.state, count(*) FROM handed_number h JOIN meeting m ON m.id=h.meeting_id JOIN edition e ON e.id=m.edition_id GROUP BY 1,2,3,4,5 ORDER BY 1,2,3,4,5`);
  process.stderr.write(h.map((r: object) => Object.values(r).join(' | ')).join('\n') + '\n');
  const l = await database.dataSource.query(`SELECT fd.content->'lastTime' AS l FROM accreditation_document a JOIN frozen_document fd ON fd.id=a.document_id`);
  process.stderr.write(JSON.stringify(l, null, 1).slice(0, 3000) + '\n');
  } catch (e) { process.stderr.write(String((e as Error).stack) + '\n' + JSON.stringify(e)); }
  await services.close(); await database.drop();
}, 400000);
