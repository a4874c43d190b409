import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An owner's new address waits here until it is confirmed; the links for that are links like the others. */
export class AddressesAndRoles1764670000000 implements MigrationInterface {
  name = 'AddressesAndRoles1764670000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE address_change (
        account_id uuid CONSTRAINT address_change_pk PRIMARY KEY
          CONSTRAINT address_change_account_fk REFERENCES account,
        email text NOT NULL,
        requested_at timestamptz NOT NULL,
        CONSTRAINT address_change_email_lower CHECK (email = lower(email))
      )`);
    await runner.query(purposes(`'sign-in', 'invitation', 'reset', 'address', 'address-stop', 'proof'`));
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON address_change TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM sign_in_token WHERE purpose IN ('address', 'address-stop', 'proof')`);
    await runner.query(purposes(`'sign-in', 'invitation', 'reset'`));
    await runner.query('DROP TABLE address_change');
  }
}

function purposes(known: string): string {
  return `ALTER TABLE sign_in_token DROP CONSTRAINT sign_in_token_purpose;
    ALTER TABLE sign_in_token ADD CONSTRAINT sign_in_token_purpose CHECK (purpose IN (${known}))`;
}
