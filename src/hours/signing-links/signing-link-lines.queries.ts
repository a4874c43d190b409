import { canonicalize } from 'json-canonicalize';
import type { CodedTable } from '../../platform/database/line-codes.service.js';
import type { SigningLink } from './signing-link.entity.js';

/** What the code of a signing link is over (K6): all of it. */
export type SigningLinkLine = Omit<SigningLink, 'mac'>;

/** SQL for the columns of a judged {@link SigningLinkLine}, of a row `l`. */
export const JUDGED_SIGNING_LINK = `l.token_hash AS "tokenHash", l.claim_id AS "claimId", l.version,
  l.signer_id AS "signerId", l.mailed_to AS "mailedTo", l.made_at AS "madeAt", l.expires_at AS "expiresAt",
  encode(l.mac, 'hex') AS mac`;

/** The codes of the links by which signers without an account sign. */
export const SIGNING_LINK_LINES: CodedTable<SigningLinkLine> = {
  table: 'signing_link',
  key: 'token_hash',
  select: `SELECT l.token_hash AS key, ${JUDGED_SIGNING_LINK} FROM signing_link l`,
  purpose: 'signing-link',
  lineOf: ({ tokenHash, claimId, version, signerId, mailedTo, madeAt, expiresAt }) =>
    canonicalize({
      tokenHash,
      claimId,
      version,
      signerId,
      mailedTo,
      madeAt: madeAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }),
};
