/**
 * A signer whom a mail told of signatures from an import, while its link works (D9): their menu leads there. The pages
 * themselves ask only that it is their own.
 */
export const TOLD_LATELY =
  "SELECT FROM signature_notice WHERE signer_id = $1 AND made_at > now() - interval '90 days'";
