import { type CourseTopic, TOPIC_THEMES } from '../../../../curriculum/programme-definition.rules.js';
import { wholeMinutes } from '../../block-minutes.rules.js';
import type { BlockPlan } from '../../edition.rules.js';
import type { Language } from '../../../../messages/catalogue.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type BlockConsequences, consequencesCode } from './block-change.rules.js';
import { clashCode, type ClashLine, clashLines } from './block-clashes.page.js';
import type { BlockClashes } from './block-clashes.service.js';
import { blockPath, editionPath, themeText } from './planned-block.page.js';
import type { PlannedBlock, PlannedEdition } from './planned-editions.queries.js';
import { BLOCK_FIELDS, type BlockField } from './block.form.js';
import type { PossibleTeacher } from './teachers.queries.js';

/** What a form was made from. */
export interface SeenBlock {
  version: number;
  plan: BlockPlan;
}

/** The form of one block. */
export interface BlockFormPage {
  heading: Text;
  edition: string;
  back: string;
  action: string;
  seen: string;
  told: string;
  fields: Record<BlockField, FieldView>;
  counted: Text | null;
  teachers: { id: string; number: number; value: string }[];
  teachersWrong: Text | null;
  possible: string[];
  themes: { theme: Text; topics: TopicChoice[] }[];
  taken: Text | null;
  wrong: Text | null;
  changed: { label: Text; now: string }[] | null;
  tells: Text[] | null;
  /** what takes place in the same hours (C1) */
  warns: ClashLine[];
  submit: Text;
}

interface TopicChoice {
  id: string;
  key: string;
  name: string;
  checked: boolean;
  /** in which other blocks it is, or that it is in none yet */
  elsewhere: Text;
}

/** What the page is made from. */
export interface BlockFormModel {
  edition: PlannedEdition;
  number: number;
  block: PlannedBlock | null;
  plans: readonly BlockPlan[];
  now: SeenBlock | null;
  required: readonly CourseTopic[];
  possible: readonly PossibleTeacher[];
  language: Language;
  filled: FilledForm;
  /** what somebody else changed meanwhile (409) */
  changed?: (keyof BlockPlan)[];
  /** what follows when it is saved; the reader must have seen it */
  tells?: BlockConsequences | null;
  /** what it is warned of then */
  warns?: BlockClashes;
}

const FORM = view<BlockFormPage>('learning/meetings/pages/planning/block-form');
const FEWEST_TEACHER_FIELDS = 3;

export function blockFormPage(model: BlockFormModel): Page {
  const { edition, number, block, now, possible, filled, changed, tells = null, warns } = model;
  const heading: Text = {
    key: now ? 'planning.block.edit' : 'planning.block.new',
    params: { block: number },
  };
  const shown: BlockFormPage = {
    heading,
    edition: edition.title,
    back: editionPath(edition),
    action: blockPath(edition, number),
    seen: now ? JSON.stringify(now) : '',
    told: toldCode(tells, warns),
    fields: fieldViews(filled, BLOCK_FIELDS),
    counted: countedIn(filled),
    ...teachersIn(filled),
    possible: possible.map(({ label }) => label),
    themes: themesIn(model),
    taken:
      block && block.placed + block.waiting > 0
        ? { key: 'planning.block.taken', params: { placed: block.placed, waiting: block.waiting } }
        : null,
    wrong: filled.wrong[''] ?? null,
    changed: changed && now ? changed.flatMap((part) => changedLine(part, now.plan, model)) : null,
    tells: tells ? tellLines(tells) : null,
    warns: warns ? clashLines(warns, possible) : [],
    submit: { key: submitKey(tells, warns) },
  };
  const status = changed ? 409 : statusOfForm(filled);
  return page(FORM, shown, { title: heading, unlisted: true, status });
}

/** What its reader was told before saving; empty when there was nothing to tell. */
export function toldCode(tells: BlockConsequences | null, warns?: BlockClashes): string {
  const codes = [tells ? consequencesCode(tells) : '', warns ? clashCode(warns) : ''];
  return codes.filter((code) => code !== '').join(';');
}

function submitKey(tells: BlockConsequences | null, warns?: BlockClashes) {
  if (tells) return 'planning.block.save-and-tell';
  return warns && clashCode(warns) !== '' ? 'planning.block.save-anyway' : 'people.save';
}

/** A plan as its form shows it. */
export function typedBlock(
  plan: BlockPlan,
  possible: readonly PossibleTeacher[],
): Record<string, string | string[]> {
  const { heldOn, startsAt, endsAt, breakAt, breakMinutes, venue, videoLink, capacity, enrolUntil } = plan;
  return {
    heldOn,
    startsAt,
    endsAt,
    enrolUntil,
    breakAt: breakAt ?? '',
    breakMinutes: breakMinutes === 0 ? '' : String(breakMinutes),
    venue: venue ?? '',
    videoLink: videoLink ?? '',
    capacity: String(capacity),
    teacher: plan.teacherIds.map((id) => labelOf(id, possible)),
    topic: plan.topics,
  };
}

/** Always room for one more than there are. */
function teachersIn({ typed, wrong }: FilledForm): Pick<BlockFormPage, 'teachers' | 'teachersWrong'> {
  const names = [typed['teacher'] ?? []].flat().filter((name) => name.trim() !== '');
  const fields = Math.max(FEWEST_TEACHER_FIELDS, names.length + 1);
  return {
    teachers: Array.from({ length: fields }, (_, index) => ({
      id: `teacher-${index + 1}`,
      number: index + 1,
      value: names[index] ?? '',
    })),
    teachersWrong: wrong['teacher'] ?? null,
  };
}

function themesIn({ filled, required, plans, edition, number, language }: BlockFormModel) {
  const chosen = [filled.typed['topic'] ?? []].flat();
  const off = edition.blocks.filter(({ state }) => state === 'cancelled').map(({ block }) => block);
  const others = plans.filter(({ block }) => block !== number && !off.includes(block));
  return TOPIC_THEMES.map((theme) => ({
    theme: themeText(theme),
    topics: required
      .filter((topic) => topic.theme === theme)
      .map(({ key, name }): TopicChoice => {
        const blocks = others.filter(({ topics }) => topics.includes(key)).map(({ block }) => block);
        const elsewhere: Text =
          blocks.length > 0
            ? { key: 'planning.topic.elsewhere', params: { blocks: blocks.join(', ') } }
            : { key: 'planning.topic.nowhere' };
        return { id: `topic-${key}`, key, name: name[language], checked: chosen.includes(key), elsewhere };
      }),
  })).filter(({ topics }) => topics.length > 0);
}

/** What the times that stand in the form count for; null while they are not times. */
function countedIn({ typed }: FilledForm): Text | null {
  const of = (field: string) => String([typed[field] ?? ''].flat()[0]);
  const [startsAt, endsAt, breakAt] = [of('startsAt'), of('endsAt'), of('breakAt')];
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (!time.test(startsAt) || !time.test(endsAt) || (breakAt && !time.test(breakAt))) return null;
  const breakMinutes = Number(of('breakMinutes')) || 0;
  const minutes = wholeMinutes({ startsAt, endsAt, breakAt: breakAt || null, breakMinutes });
  return { key: 'planning.counted', params: { minutes, break: breakMinutes } };
}

function changedLine(part: keyof BlockPlan, plan: BlockPlan, model: BlockFormModel) {
  if (part === 'block') return [];
  const { possible, required, language } = model;
  const value = plan[part];
  const names = {
    teacherIds: () => plan.teacherIds.map((id) => labelOf(id, possible)).join(', '),
    topics: () =>
      required
        .filter(({ key }) => plan.topics.includes(key))
        .map(({ name }) => name[language])
        .join(', '),
  };
  const now = part === 'teacherIds' || part === 'topics' ? names[part]() : String(value ?? '');
  return [{ label: { key: `planning.field.${part}` } as Text, now: now || '—' }];
}

function tellLines({ changes, told, movesUp }: BlockConsequences): Text[] {
  const lines: Text[] = [];
  if (changes.length > 0) {
    lines.push(...changes.map((change): Text => ({ key: `planning.tells.${change}` })));
    lines.push({ key: 'planning.tells.told', params: told });
  }
  if (movesUp > 0) lines.push({ key: 'planning.tells.moves-up', params: { count: movesUp } });
  return lines;
}

function labelOf(id: string, possible: readonly PossibleTeacher[]): string {
  return possible.find((one) => one.id === id)?.label ?? id;
}
