import { Equals, IsOptional, IsString } from 'class-validator';
import { PROGRAMME_KEYS, type ProgrammeKey } from '../../curriculum/curriculum.types.js';
import { type PersonDetails, readDetails, REQUIRED_OF_TRAINEE } from '../../people/person-details.rules.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { isId } from '../../platform/text/id.js';
import { says } from '../../platform/web/forms.js';
import type { Text } from '../../platform/web/page.js';
import { readDay } from '../../platform/web/read-day.js';
import type { Beginning } from '../trajectories/newcomers.service.js';
import { TRAINEE_FIELDS } from './person.page.js';

const TEXT = says('error.400.heading');

/** Somebody new as they were typed; `readNewcomer` judges them. */
export class NewcomerForm {
  /** the id that somebody new gets: the same form sent twice adds them once */
  @IsString(TEXT) formKey: string;
  /** id of a person in the portal, or empty */
  @IsString(TEXT) persoon: string;
  @IsString(TEXT) participantNumber: string;
  @IsOptional() @IsString(TEXT) callName = '';
  @IsOptional() @IsString(TEXT) initials = '';
  @IsOptional() @IsString(TEXT) tussenvoegsel = '';
  @IsOptional() @IsString(TEXT) surname = '';
  @IsOptional() @IsString(TEXT) email = '';
  @IsOptional() @IsString(TEXT) bigNumber = '';
  @IsString(TEXT) programme: string;
  @IsString(TEXT) startedOn: string;
  /** id of a leader, or empty */
  @IsString(TEXT) supervisor: string;
  @IsOptional() @Equals('ja', TEXT) invite?: string;
}

/** What a newcomer's form says, judged. */
export interface ReadNewcomer {
  /** the details of somebody new; of a person in the portal, their participant number */
  person: Omit<PersonDetails, 'fullName'> | string;
  beginning: Beginning;
}

/** Somebody new and their beginning, or everything that is wrong with what was typed, field by field. */
export function readNewcomer(form: NewcomerForm): ReadNewcomer | { wrong: Record<string, Text> } {
  const person = readPerson(form);
  const beginning = readBeginning(form);
  if ('details' in person && 'startedOn' in beginning) return { person: person.details, beginning };
  const wrongOf = (read: object) => ('wrong' in read ? (read.wrong as Record<string, Text>) : {});
  return { wrong: { ...wrongOf(person), ...wrongOf(beginning) } };
}

/** Of a person in the portal the number alone is asked. */
function readPerson(
  form: NewcomerForm,
): { details: ReadNewcomer['person'] } | { wrong: Record<string, Text> } {
  if (form.persoon === '') return readDetails(form, TRAINEE_FIELDS, REQUIRED_OF_TRAINEE);
  const read = readDetails(form, ['participantNumber'], REQUIRED_OF_TRAINEE);
  return 'wrong' in read ? read : { details: read.details.participantNumber ?? '' };
}

function readBeginning(form: NewcomerForm): Beginning | { wrong: Record<string, Text> } {
  const { programme, supervisor } = form;
  const wrong: Record<string, Text> = {};
  let startedOn = '';
  if (!isProgramme(programme)) wrong['programme'] = { key: 'people.new.programme.choose' };
  if (supervisor !== '' && !isId(supervisor)) wrong['supervisor'] = { key: 'assignment.not-leader' };
  try {
    startedOn = readDay('startedOn', form.startedOn);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    wrong['startedOn'] = { key: error.code, params: error.params };
  }
  if (Object.keys(wrong).length > 0 || !isProgramme(programme)) return { wrong };
  return { programme, startedOn, supervisorId: supervisor === '' ? null : supervisor };
}

function isProgramme(text: string): text is ProgrammeKey {
  return PROGRAMME_KEYS.some((key) => key === text);
}
