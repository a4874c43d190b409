/**
 * SQL for the parts of a person's name as one JSON value, which `displayName` takes: a read model names several people
 * in one query. Null where there is no such person (an outer join).
 *
 * @param alias the alias under which the query reads `person`
 */
export function nameColumns(alias: string): string {
  return `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object(
    'callName', ${alias}.call_name, 'initials', ${alias}.initials, 'tussenvoegsel', ${alias}.tussenvoegsel,
    'surname', ${alias}.surname, 'fullName', ${alias}.full_name, 'printName', ${alias}.print_name,
    'printNameApproved', ${alias}.print_name_approved) END`;
}

/** SQL for the id of the person whom an actor column names, or null when it was an import or a command. */
export function personIn(actorColumn: string): string {
  return `CASE WHEN ${actorColumn} LIKE 'person:%' THEN substr(${actorColumn}, 8)::uuid END`;
}
