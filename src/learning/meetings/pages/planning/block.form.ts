import {
  Also,
  CalendarDate,
  Hidden,
  Line,
  Lines,
  Texts,
  TimeOfDay,
  Whole,
} from '../../../../platform/web/fields.form.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { type BlockPlan, hasPlanFault, type PlanFault, PLACES } from '../../edition.rules.js';

const PLACE = { most: 300, optional: true } as const;
const MOST_TEACHERS = 20;
const MOST_TOPICS = 200;
const DAY = { missing: 'planning.wrong.missing', wrong: 'planning.wrong.date' } as const;
const TIME = { missing: 'planning.wrong.missing', wrong: 'planning.wrong.time' } as const;
/** A day has no more. */
const MOST_MINUTES = 999;

/** The fields of a block's form, in their order. */
export const BLOCK_FIELDS = [
  'heldOn',
  'startsAt',
  'endsAt',
  'breakAt',
  'breakMinutes',
  'venue',
  'videoLink',
  'capacity',
  'enrolUntil',
  'teacher',
] as const;
export type BlockField = (typeof BLOCK_FIELDS)[number];

/** A block as the secretariat plans it (C1). Who its teachers are, `readTeachers` says. */
export class BlockForm {
  /** what the form was made from: a `SeenBlock` in JSON; empty when the block was not planned yet */
  @Hidden()
  seen: string;

  /** the consequences that the page before this one told; empty when it told none */
  @Hidden()
  told: string;

  @CalendarDate(DAY)
  heldOn: string;

  @TimeOfDay(TIME)
  startsAt: string;

  @Also<BlockForm>(['startsAt'], faultOfPlan('times'))
  @TimeOfDay(TIME)
  endsAt: string;

  @Also<BlockForm>(['startsAt', 'endsAt', 'breakMinutes'], faultOfPlan('break'))
  @TimeOfDay({ ...TIME, optional: true })
  breakAt: string | null;

  @Whole({ least: 0, most: MOST_MINUTES, optional: true, wrong: 'planning.wrong.minutes' })
  breakMinutes: number | null;

  @Also<BlockForm>(['videoLink'], faultOfPlan('place'))
  @Line(PLACE)
  venue: string;

  @Also<BlockForm>([], ({ videoLink }) =>
    videoLink === '' || /^https:\/\/\S+$/.test(videoLink) ? null : { key: 'planning.wrong.link' },
  )
  @Line(PLACE)
  videoLink: string;

  @Whole({ ...PLACES, missing: 'meeting.plan.capacity', wrong: 'meeting.plan.capacity' })
  capacity: number;

  @Also<BlockForm>(['heldOn'], faultOfPlan('deadline'))
  @CalendarDate(DAY)
  enrolUntil: string;

  /** names, as they were typed or chosen */
  @Lines(MOST_TEACHERS, PLACE)
  teacher: string[];

  /** keys of topics */
  @Texts({ most: MOST_TOPICS })
  topic: string[];
}

/** What a form plans. @param topicKeys the topics that there are to choose from; others are left out */
export function planIn(
  form: BlockForm,
  { block, teacherIds, topicKeys }: { block: number; teacherIds: string[]; topicKeys: readonly string[] },
): BlockPlan {
  return {
    ...partsIn(form),
    block,
    teacherIds,
    heldOn: form.heldOn,
    capacity: form.capacity,
    enrolUntil: form.enrolUntil,
    topics: topicKeys.filter((key) => form.topic.includes(key)),
  };
}

function partsIn({ startsAt, endsAt, breakAt, breakMinutes, venue, videoLink }: BlockForm) {
  return {
    startsAt,
    endsAt,
    breakAt,
    breakMinutes: breakMinutes ?? 0,
    venue: venue || null,
    videoLink: videoLink || null,
  };
}

function faultOfPlan(fault: PlanFault): (form: BlockForm) => Text | null {
  return (form) => {
    const { heldOn, enrolUntil } = form;
    const broken = hasPlanFault(fault, { ...partsIn(form), heldOn, enrolUntil });
    return broken ? { key: `meeting.plan.${fault}` } : null;
  };
}
