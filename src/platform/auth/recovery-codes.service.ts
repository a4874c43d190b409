import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { RecoveryCode } from './recovery-code.entity.js';
import {
  readRecoveryCode,
  RECOVERY_CODE_BYTES,
  RECOVERY_CODES,
  writeRecoveryCode,
} from './recovery-code.rules.js';
import { hashOfToken } from './secrets.service.js';

/** The codes on paper, for somebody who lost the telephone: ten, each of which works once. */
@Injectable()
export class RecoveryCodes {
  constructor(@InjectRepository(RecoveryCode) private readonly codes: Repository<RecoveryCode>) {}

  /** Makes ten new ones; those from before work no more. @returns them, which nobody will ever know again */
  async renew(manager: EntityManager, accountId: string): Promise<string[]> {
    await this.forget(manager, accountId);
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      writeRecoveryCode(randomBytes(RECOVERY_CODE_BYTES)),
    );
    const rows = codes.map((code) => ({ accountId, hash: hashOfToken(readRecoveryCode(code)!) }));
    await manager.withRepository(this.codes).insert(rows);
    return codes;
  }

  /** Uses one up. @returns whether it was one. Of many at once, one gets it */
  async use(manager: EntityManager, accountId: string, typed: string): Promise<boolean> {
    const code = readRecoveryCode(typed);
    if (code === null) return false;
    const used = { accountId, hash: hashOfToken(code) };
    const { affected } = await manager.withRepository(this.codes).delete(used);
    return affected === 1;
  }

  /** How many are left. */
  left(accountId: string, manager = this.codes.manager): Promise<number> {
    return manager.withRepository(this.codes).countBy({ accountId });
  }

  async forget(manager: EntityManager, accountId: string): Promise<void> {
    await manager.withRepository(this.codes).delete({ accountId });
  }
}
