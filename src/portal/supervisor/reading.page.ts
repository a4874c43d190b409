import type { ActivityDetail } from '../../hours/kinds/activity-kind.js';
import type { ClaimForSigner, EarlierReturn } from '../../hours/inbox.queries.js';
import type { ProgrammeKey } from '../../curriculum/curriculum.types.js';
import { ASSOCIATION_TIME_ZONE } from '../../platform/clock/clock.js';
import { type Page, type Text, page, view } from '../../platform/web/page.js';
import { type FieldView, type FilledForm, fieldViews } from '../../platform/web/forms.js';
import { type TicksView, ticksView } from '../stones/ticks.js';
import { type ClaimWords, claimWords } from '../progress-view/claim.words.js';
import type { Notice } from './notice.js';
import { type PartWords, partWords, tickParts } from '../progress-view/figures.js';
import type { Supervisee } from './supervisees.queries.js';

/** One claim, read in full by whoever is asked to sign it (V1). */
export interface ReadingPage extends ClaimWords {
  id: string;
  version: number;
  trainee: string;
  programme: ProgrammeKey;
  happenedOn: string;
  minutes: number;
  /** what the trainee wrote, by paragraph; empty for imported work */
  reflection: string[];
  corrects: ClaimForSigner['corrects'];
  returns: { on: string; reason: string; own: boolean }[];
  /** how far the trainee is, for their supervisor */
  progress: { ticks: TicksView; parts: PartWords[]; total: null; href: string } | null;
  place: ReadingPlace;
  reason: FieldView;
  wrong: Text | null;
  notice: Notice | null;
}

/** Where this claim stands among those that are read through. */
export interface ReadingPlace {
  number: number;
  of: number;
  previous: string | null;
  next: string | null;
  /** goes along with the forms: what comes after this one, and the whole row */
  then: string;
  row: string;
}

export interface ReadingModel {
  claim: ClaimForSigner;
  detail: ActivityDetail | undefined;
  returns: readonly EarlierReturn[];
  supervisee: Supervisee | undefined;
  place: ReadingPlace;
  notice: Notice | null;
  form: FilledForm;
  status?: number;
}

const READING = view<ReadingPage>('portal/supervisor/reading');

/** The page on which one claim is read, signed off or sent back. */
export function readingPage(model: ReadingModel): Page {
  const { claim, detail, returns, supervisee, place, notice, form, status } = model;
  const { id, version, trainee, programme, happenedOn, minutes, corrects } = claim;
  const shown: ReadingPage = {
    ...claimWords(claim, detail?.where),
    id,
    version,
    trainee,
    programme,
    happenedOn,
    minutes,
    reflection: paragraphsOf(detail?.reflection),
    corrects,
    returns: returns.map(({ at, reason, own }) => ({ on: dayOf(at), reason, own })),
    progress: supervisee
      ? {
          ticks: ticksView(tickParts(supervisee.components)),
          parts: partWords(supervisee.components),
          total: null,
          href: `/supervisanten/${supervisee.trajectoryId}`,
        }
      : null,
    place,
    reason: fieldViews(form, ['reason']).reason,
    wrong: form.wrong[''] ?? null,
    notice,
  };
  const title: Text = { key: 'supervisor.reading.title', params: { name: trainee } };
  return page(READING, shown, { title, unlisted: true, ...(status ? { status } : {}) });
}

function paragraphsOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The day of an instant on the clock of the association. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ASSOCIATION_TIME_ZONE }).format(at);
}
