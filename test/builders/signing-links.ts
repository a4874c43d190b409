import { DataSource } from 'typeorm';
import type { Activity } from '../../src/hours/claim.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { ReadingLog } from '../../src/learning/literature/reading-log.entity.js';
import type { MailMessage } from '../../src/platform/mail/mail-carrier.service.js';
import { deliverAll } from '../support/mail.js';
import type { TestServices } from '../support/services.js';
import { activity } from './hours.js';
import type { TestTrainee } from './people.js';

type Services = Pick<TestServices, 'get'>;

/** What the trainee wrote, which no mail and no page before the code may show. */
export const REFLECTION = 'Ik merkte dat ik te snel wilde helpen.';

/** A session that waits for one person by name. @returns the claim's id */
export async function asked(
  services: Services,
  trainee: TestTrainee,
  askedOf: string,
  changes: Partial<Activity> = {},
): Promise<string> {
  const session = {
    component: 'practice',
    happenedOn: '2026-03-10',
    minutes: 120,
    role: 'co-leading',
  } as const;
  return services
    .get(ClaimsService)
    .submit(
      trainee.trajectoryId,
      activity({ ...session, description: 'Groep Noord', ...changes }),
      trainee.id,
      {
        askedOf,
      },
    );
}

/** A reading log that waits for one person by name, with what the trainee wrote. @returns the claim's id */
export async function askedWithReflection(
  services: Services,
  trainee: TestTrainee,
  askedOf: string,
): Promise<string> {
  const log = activity({ happenedOn: '2026-03-10' });
  const withDetails = async (manager: DataSource['manager'], claimId: string) => {
    await manager.insert(ReadingLog, { claimId, pages: 'h. 3', reflection: REFLECTION });
  };
  return services.get(ClaimsService).submit(trainee.trajectoryId, log, trainee.id, { askedOf, withDetails });
}

/** What is in the mails that are due, by what they are for. */
export interface MailedToSigner {
  mails: MailMessage[];
  /** the tokens of links, the latest last */
  tokens: string[];
  codes: string[];
}

/** Sends what is due, and reads it as its recipients do. */
export async function readMail(services: TestServices): Promise<MailedToSigner> {
  const mails = await deliverAll(services);
  const found = (pattern: RegExp) => mails.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []);
  return {
    mails,
    tokens: found(/\/bevestigen\/([\w-]{43})/),
    codes: found(/^\s*(\d{3} ?\d{3})\s*$/m).map((code) => code.replace(' ', '')),
  };
}
