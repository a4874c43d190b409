import type { EntityManager } from 'typeorm';
import { KEEPERS, MEETINGS } from '../../../learning/meetings/meetings.queries.js';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { PEOPLE } from '../../../people/people.queries.js';

/** What a teacher said of themself, as a dossier tells it (`DescribedTeacher`). */
export interface TeacherPart {
  background: string;
  /** an empty text: none; with the day on which they declared it, `YYYY-MM-DD` */
  interests: { text: string; on: string };
}

/** What people said of themselves as teachers, by their ids; who said nothing yet is not in it. One statement. */
export async function teacherParts(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, TeacherPart>> {
  if (personIds.length === 0) return new Map();
  const rows = await manager.query<{ id: string; background: string; text: string; on: string }[]>(
    `SELECT person_id AS id, background, interests AS text, declared_on AS on
       FROM teacher_part WHERE person_id = ANY($1)`,
    [personIds],
  );
  return new Map(rows.map(({ id, background, text, on }) => [id, { background, interests: { text, on } }]));
}

/** A dossier as its teachers are asked for it. */
export interface AskingDossier {
  id: string;
  /** what the edition or day is called */
  title: string;
  state: 'draft' | 'submitted' | 'questions' | 'granted' | 'refused' | 'dropped';
}

/** One dossier, or undefined. */
export async function askingDossier(
  manager: EntityManager,
  dossierId: string,
): Promise<AskingDossier | undefined> {
  const [row] = await manager.query<AskingDossier[]>(
    `SELECT d.id, d.state, (SELECT min(m.title) FROM ${MEETINGS} m WHERE m.edition_id = d.edition_id) AS title
       FROM accreditation_dossier d WHERE d.id = $1`,
    [dossierId],
  );
  return row;
}

/** Somebody who teaches in what a dossier is of, with what they said of themself. */
export interface DossierTeacher {
  id: string;
  name: string;
  /** null while they said nothing */
  part: TeacherPart | null;
  hasAddress: boolean;
  /** the last day on which they were asked for it, whichever dossier it was for */
  askedOn: string | null;
}

type TeacherRow = Omit<DossierTeacher, 'name' | 'part'> & {
  name: NameParts;
  background: string | null;
  interests: string;
  declaredOn: string;
};

/** The teachers of a dossier's blocks that go on, or the organisers of its day, by their names. One statement. */
export async function dossierTeachers(manager: EntityManager, dossierId: string): Promise<DossierTeacher[]> {
  const rows = await manager.query<TeacherRow[]>(
    `SELECT p.id, p.name, coalesce(p.email, '') <> '' AS "hasAddress", x.background, x.interests,
            x.declared_on AS "declaredOn", a.asked_on AS "askedOn"
       FROM ${PEOPLE} p LEFT JOIN teacher_part x ON x.person_id = p.id LEFT JOIN teacher_asked a ON a.person_id = p.id
      WHERE p.id IN (SELECT k.person_id FROM accreditation_dossier d
                       JOIN ${MEETINGS} m ON m.edition_id = d.edition_id AND m.state = 'planned'
                       JOIN ${KEEPERS} k ON k.meeting_id = m.id
                      WHERE d.id = $1)
      ORDER BY p.sort_name, p.id`,
    [dossierId],
  );
  return rows.map(({ name, background, interests, declaredOn, ...row }) => ({
    ...row,
    name: displayName(name),
    part: background === null ? null : { background, interests: { text: interests, on: declaredOn } },
  }));
}

/** Somebody who teaches in what a dossier is of, and said nothing of themself yet. */
export interface MissingPart {
  dossierId: string;
  name: string;
}

/** Whose part is missing in some dossiers, by their names. One statement, whatever the number of dossiers. */
export async function missingTeacherParts(
  manager: EntityManager,
  dossierIds: readonly string[],
): Promise<MissingPart[]> {
  const rows = await manager.query<{ dossierId: string; name: NameParts }[]>(
    `SELECT x."dossierId", p.name FROM (
       SELECT DISTINCT d.id AS "dossierId", k.person_id FROM accreditation_dossier d
         JOIN ${MEETINGS} m ON m.edition_id = d.edition_id AND m.state = 'planned'
         JOIN ${KEEPERS} k ON k.meeting_id = m.id
        WHERE d.id = ANY($1) AND NOT EXISTS (SELECT FROM teacher_part t WHERE t.person_id = k.person_id)) x
       JOIN ${PEOPLE} p ON p.id = x.person_id
      ORDER BY p.sort_name, p.id, x."dossierId"`,
    [dossierIds],
  );
  return rows.map(({ dossierId, name }) => ({ dossierId, name: displayName(name) }));
}

/** Notes that people are asked on a day. @returns those of them who were not asked that day yet */
export async function noteAsked(
  manager: EntityManager,
  personIds: readonly string[],
  today: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO teacher_asked (person_id, asked_on) SELECT id, $2 FROM unnest($1::uuid[]) AS id ORDER BY id
     ON CONFLICT (person_id) DO UPDATE SET asked_on = excluded.asked_on WHERE teacher_asked.asked_on < excluded.asked_on
     RETURNING person_id AS id`,
    [personIds, today],
  );
  return rows.map(({ id }) => id);
}
