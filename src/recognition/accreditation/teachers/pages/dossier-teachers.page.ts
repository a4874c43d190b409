import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type AskedTeachers, canBeAsked, isAsked } from '../asking-teachers.service.js';
import type { DossierTeacher } from '../teacher-parts.queries.js';

interface DossierTeachersPage {
  back: string;
  title: string;
  notice: Text | null;
  teachers: TeacherView[];
  /** whom the button writes to; null: nobody now, or the reader may not */
  ask: { path: string; text: Text } | null;
}

interface TeacherView {
  name: string;
  badge: { tone: string; text: Text };
  background: string;
  /** how their interests stand; null while they said nothing */
  declared: Text | null;
  interests: string;
  /** what is with asking them; null when there is nothing to ask */
  asked: Text | null;
}

const TEACHERS = view<DossierTeachersPage>('recognition/accreditation/teachers/pages/dossier-teachers');

/** Where the office sees what the teachers of a dossier said of themselves. */
export function dossierTeachersPath(dossierId: string): string {
  return `/accreditatie/${dossierId}/docenten`;
}

/** @param asked how many were written to just now; null: nobody was asked to be */
export function dossierTeachersPage(
  { dossier, teachers }: AskedTeachers,
  { mayAsk, asked, today }: { mayAsk: boolean; asked: number | null; today: string },
): Page {
  const open = isAsked(dossier);
  const count = teachers.filter((teacher) => canBeAsked(teacher, today)).length;
  const model: DossierTeachersPage = {
    back: `/accreditatie/${dossier.id}`,
    title: dossier.title,
    notice: asked === null ? null : { key: 'teachers.asked', params: { asked } },
    teachers: teachers.map((teacher) => teacherView(teacher, open)),
    ask: mayAsk && open && count > 0 ? askView(dossier.id, count) : null,
  };
  const title: Text = { key: 'teachers.of.title', params: { title: dossier.title } };
  return page(TEACHERS, model, { title, unlisted: true });
}

function askView(dossierId: string, count: number): DossierTeachersPage['ask'] {
  const path = `${dossierTeachersPath(dossierId)}/vragen`;
  return { path, text: { key: 'teachers.ask', params: { count } } };
}

function teacherView({ name, part, hasAddress, askedOn }: DossierTeacher, open: boolean): TeacherView {
  if (part) {
    const { text, on } = part.interests;
    return {
      name,
      badge: { tone: 'badge-signed', text: { key: 'teachers.badge.there' } },
      background: part.background,
      declared: { key: text === '' ? 'teachers.declared.none' : 'teachers.declared.some', params: { on } },
      interests: text,
      asked: null,
    };
  }
  const badge = { tone: 'badge-waiting', text: { key: 'teachers.badge.missing' as const } };
  const nothing = { background: '', declared: null, interests: '' };
  return { name, badge, ...nothing, asked: open ? askedText(hasAddress, askedOn) : null };
}

function askedText(hasAddress: boolean, askedOn: string | null): Text {
  if (!hasAddress) return { key: 'teachers.asked.no-address' };
  return askedOn === null
    ? { key: 'teachers.asked.never' }
    : { key: 'teachers.asked.on', params: { on: askedOn } };
}
