import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { ownLines } from '../../platform/database/line-codes.service.js';
import { DEPUTY_LINES, JUDGED_DEPUTY, type JudgedDeputy } from './deputy-lines.queries.js';

/** Somebody who stands in for a supervisor, with both their names. */
export interface NamedDeputy {
  id: string;
  supervisorId: string;
  supervisor: string;
  deputyId: string;
  deputy: string;
  fromDate: string;
  toDate: string;
}

type Named = JudgedDeputy & { supervisor: NameParts; deputy: NameParts };

const NAMED = `SELECT ${JUDGED_DEPUTY}, s.name AS supervisor, x.name AS deputy
  FROM deputy d JOIN ${PEOPLE} s ON s.id = d.supervisor_id JOIN ${PEOPLE} x ON x.id = d.deputy_id`;

/** Who stands in for somebody, and for whom somebody stands in, from a day on; the earliest first. */
export function deputiesAround(
  manager: EntityManager,
  personId: string,
  from: string,
): Promise<NamedDeputy[]> {
  return read(
    manager,
    `${NAMED} WHERE (d.supervisor_id = $1 OR d.deputy_id = $1) AND d.to_date >= $2 ORDER BY d.from_date, d.id`,
    [personId, from],
  );
}

/** One deputy by the id of their line, or undefined. */
export async function deputyBy(manager: EntityManager, id: string): Promise<NamedDeputy | undefined> {
  const [found] = await read(manager, `${NAMED} WHERE d.id = $1`, [id]);
  return found;
}

/** Who stands in for the supervisor of a trajectory on a day; null when nobody does, or the trainee would themself. */
export async function deputyOn(
  manager: EntityManager,
  trajectoryId: string,
  day: string,
): Promise<NamedDeputy | null> {
  const [found] = await read(
    manager,
    `${NAMED} JOIN supervisor_assignment a ON a.supervisor_id = d.supervisor_id AND a.to_date IS NULL
       JOIN trajectory t ON t.id = a.trajectory_id AND t.person_id <> d.deputy_id
      WHERE t.id = $1 AND d.from_date <= $2 AND d.to_date >= $2`,
    [trajectoryId, day],
  );
  return found ?? null;
}

/** The trajectories for which this deputy stands in today, each with the supervisor whom they replace and until when. */
export async function deputisedBy(
  manager: EntityManager,
  deputyId: string,
  today: string,
): Promise<Map<string, NamedDeputy>> {
  const rows = await manager.query<(Named & { trajectoryId: string })[]>(
    `SELECT t.id AS "trajectoryId", named.* FROM (${NAMED}) named
       JOIN supervisor_assignment a ON a.supervisor_id = named."supervisorId" AND a.to_date IS NULL
       JOIN trajectory t ON t.id = a.trajectory_id AND t.person_id <> named."deputyId"
      WHERE named."deputyId" = $1 AND named."fromDate" <= $2 AND named."toDate" >= $2`,
    [deputyId, today],
  );
  return new Map(
    ownLines(manager, DEPUTY_LINES, rows).map(({ trajectoryId, ...row }) => [trajectoryId, named(row)]),
  );
}

async function read(manager: EntityManager, sql: string, params: unknown[]): Promise<NamedDeputy[]> {
  return ownLines(manager, DEPUTY_LINES, await manager.query<Named[]>(sql, params)).map(named);
}

function named({ mac: _mac, supervisor, deputy, ...line }: Named): NamedDeputy {
  return { ...line, supervisor: displayName(supervisor), deputy: displayName(deputy) };
}
