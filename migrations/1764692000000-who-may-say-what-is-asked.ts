import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a programme asks, and who follows which, is not for whoever has the application's user to say (K6): programme
 * versions are loaded by who migrates, and a trajectory bears a code. The codes of those that are there need the signing
 * key: what follows migrating writes them, and only then must every trajectory have one.
 */
export class WhoMaySayWhatIsAsked1764692000000 implements MigrationInterface {
  name = 'WhoMaySayWhatIsAsked1764692000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE INSERT ON programme_version FROM ${await appRole(runner)}`);
    await runner.query('ALTER TABLE trajectory ADD mac bytea');
    const rows = (await runner.query('SELECT FROM trajectory LIMIT 1')) as object[];
    if (rows.length === 0) await runner.query('ALTER TABLE trajectory ALTER mac SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE trajectory DROP mac');
    await runner.query(`GRANT INSERT ON programme_version TO ${await appRole(runner)}`);
  }
}

async function appRole(runner: QueryRunner): Promise<string> {
  const [{ role }] = (await runner.query(
    `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
  )) as [{ role: string }];
  return role;
}
