/** Versions of the programmes, for a join: `id`, `number`, `valid_from` (P1). */
export const PROGRAMME_VERSIONS = '(SELECT id, number, valid_from FROM programme_version)';
