import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../../../curriculum/curriculum.service.js';
import type { CourseTopic } from '../../../curriculum/programme-definition.rules.js';
import { type KnownDay, dayBy } from '../../../learning/intervision/days.queries.js';
import { NOT_COUNTED } from '../../../learning/intervision/parts.rules.js';
import { BlockKinds, type EditionWithTopics } from '../../../learning/meetings/block-kinds.service.js';
import { minuteOf } from '../../../learning/meetings/block-minutes.rules.js';
import {
  type EditionMeeting,
  type EditionWithMeetings,
  editionWithMeetings,
} from '../../../learning/meetings/edition-meetings.queries.js';
import { meetingNameIn } from '../../../learning/meetings/meeting-name.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import { teacherParts } from '../teachers/teacher-parts.queries.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';
import type {
  DescribedMeeting,
  DescribedPart,
  DescribedTeacher,
  DossierDescription,
} from './dossier-description.rules.js';

/** What a person fills in of a dossier; the rest is read from the planning. */
export interface FilledIn {
  title: string;
  type: CourseType | null;
  targetGroup: string;
  /** one a line */
  goals: string;
  /** besides the reading list of the programme, one title a line */
  literature: string;
  evaluation: string;
  /** 0 is none, null while nobody said */
  selfStudyMinutes: number | null;
  maximum: number | null;
}

/** A dossier nobody filled anything in of yet; its fields are in the order of the form. */
export const NOTHING_FILLED_IN: FilledIn = {
  title: '',
  type: null,
  targetGroup: '',
  goals: '',
  literature: '',
  evaluation: '',
  selfStudyMinutes: null,
  maximum: null,
};

/** What the planning and the programme know of an edition or a day. */
export interface KnownEdition {
  edition: EditionWithMeetings;
  /** null: an edition of blocks */
  day: KnownDay | null;
  /** what the programmes ask the blocks to cover, and those that none of them does (P5) */
  topics: { required: readonly CourseTopic[]; missing: readonly CourseTopic[] };
  /** titles of the reading list of the programme versions (P4) */
  literature: readonly string[];
}

/** Describes editions and days as dossiers tell them: what the system knows, with what was filled in (Q1, Q5). */
@Injectable()
export class DossierDescriptions {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly kinds: BlockKinds,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `accreditation.dossier.no-edition` (404) when there is no such edition or day */
  async known(manager: EntityManager, editionId: string): Promise<KnownEdition> {
    const edition = await editionWithMeetings(manager, editionId);
    if (!edition) throw new DomainError('accreditation.dossier.no-edition', {}, 'not-found');
    const { component } = edition;
    if (component === null) {
      const day = (await dayBy(manager, editionId)) ?? null;
      return { edition, day, topics: { required: [], missing: [] }, literature: [] };
    }
    const withTopics: EditionWithTopics = { ...edition, component, blocks: edition.meetings };
    const topics = {
      required: await this.kinds.requiredTopics(manager, withTopics),
      missing: await this.kinds.missingTopics(manager, withTopics),
    };
    return { edition, day: null, topics, literature: await this.literatureOf(manager, edition) };
  }

  /** What is known, with what was filled in. @param language of names and parts; the document is in Dutch */
  async describe(
    manager: EntityManager,
    known: KnownEdition,
    filled: FilledIn,
    language: Language,
  ): Promise<DossierDescription> {
    const { edition, day, topics, literature } = known;
    const goOn = edition.meetings.filter(({ state }) => state === 'planned');
    return {
      kind: day || edition.component === null ? 'day' : 'edition',
      type: filled.type,
      title: filled.title,
      targetGroup: filled.targetGroup,
      goals: linesOf(filled.goals),
      literature: [...literature, ...linesOf(filled.literature)],
      evaluation: filled.evaluation,
      selfStudyMinutes: filled.selfStudyMinutes,
      maximum: filled.maximum,
      meetings: goOn.map((meeting) => describedMeeting(edition, meeting, day, language)),
      teachers: await this.teachers(manager, goOn),
      uncoveredTopics: topics.missing.map(({ name }) => name[language]),
    };
  }

  private async teachers(
    manager: EntityManager,
    meetings: readonly EditionMeeting[],
  ): Promise<DescribedTeacher[]> {
    const names = new Map(meetings.flatMap(({ keepers }) => keepers).map(({ id, name }) => [id, name]));
    const parts = await teacherParts(manager, [...names.keys()]);
    return [...names].map(([id, name]) => ({
      id,
      name,
      ...(parts.get(id) ?? { background: '', interests: null }),
    }));
  }

  /** Each title once, by the versions that hold on the edition's first day. */
  private async literatureOf(
    manager: EntityManager,
    { programmes, meetings }: EditionWithMeetings,
  ): Promise<string[]> {
    const from = meetings.map(({ heldOn }) => heldOn).sort()[0] ?? this.clock.today();
    const titles = new Map<string, string>();
    for (const programme of programmes) {
      const version = await this.curriculum.versionOn(manager, programme, from);
      for (const { key, title, authors, year } of version?.definition.readingList ?? []) {
        const source = [authors, year].filter((part) => part !== null).join(', ');
        titles.set(key, source === '' ? title : `${title} (${source})`);
      }
    }
    return [...titles.values()];
  }
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The names of topics in Dutch, by their keys. */
export function topicNamesOf({ topics }: KnownEdition): Record<string, string> {
  return Object.fromEntries(topics.required.map(({ key, name }) => [key, name.nl]));
}

function describedMeeting(
  { title, component }: EditionWithMeetings,
  meeting: EditionMeeting,
  day: KnownDay | null,
  language: Language,
): DescribedMeeting {
  const { id, block, heldOn, startsAt, endsAt, venue, videoLink, capacity, topics, keepers } = meeting;
  return {
    id,
    name: meetingNameIn(language, { title, component, block, heldOn }),
    heldOn,
    startsAt,
    endsAt,
    place: venue ?? '',
    hasVideoLink: videoLink !== null,
    topics: day ? topicsOfDay(day) : topics,
    teachers: keepers.map((keeper) => keeper.id),
    capacity,
    parts: day ? partsOfDay(day, language) : partsOfBlock(meeting, language),
  };
}

/** What a day is about: its theme, and what its theory is called. */
function topicsOfDay({ theme, parts }: KnownDay): string[] {
  const theory = parts.filter(({ kind }) => kind === 'theory').map(({ title }) => title);
  return [...new Set([theme, ...theory].map((text) => text.trim()))].filter((text) => text !== '');
}

function partsOfDay({ parts }: KnownDay, language: Language): DescribedPart[] {
  return parts.map(({ kind, title, startsAt, endsAt }) => ({
    title: [translate(language, `day.part.${kind}`), title.trim()].filter((text) => text !== '').join(': '),
    startsAt,
    endsAt,
    counted: !NOT_COUNTED.includes(kind),
  }));
}

/** A block has its break in the planning, and teaching before and after it. */
function partsOfBlock(
  { startsAt, endsAt, breakAt, breakMinutes }: EditionMeeting,
  language: Language,
): DescribedPart[] {
  const part = (from: string, until: string, counted: boolean): DescribedPart => ({
    title: translate(language, `accreditation.dossier.part.${counted ? 'teaching' : 'break'}`),
    startsAt: from,
    endsAt: until,
    counted,
  });
  if (breakAt === null) return [part(startsAt, endsAt, true)];
  const again = clockOf(minuteOf(breakAt) + breakMinutes);
  return [part(startsAt, breakAt, true), part(breakAt, again, false), part(again, endsAt, true)].filter(
    (one) => one.startsAt < one.endsAt,
  );
}

function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
