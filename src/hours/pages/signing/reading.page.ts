import { paragraphsOf } from '../../../platform/text/paragraphs.rules.js';
import type { NamedDeputy } from '../../../enrolment/trajectories/deputies.queries.js';
import { asDeputyText } from './inbox.page.js';
import type { ActivityDetail } from '../../kinds/activity.kind.js';
import type { EqualClaim } from '../../handing-in-findings.rules.js';
import { type EqualView, equalViews } from '../../view/equal-claims.page.js';
import type { ClaimForSigner, EarlierReturn } from '../../inbox.queries.js';
import type { ProgrammeKey } from '../../../curriculum/curriculum.rules.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type FieldView, type FilledForm, fieldViews } from '../../../platform/web/form-answer.form.js';
import { type TicksView, ticksView } from '../../view/progress-ticks.page.js';
import { type ClaimWords, claimWords } from '../../view/claim-summary.page.js';
import type { ReadingPlace } from './reading-place.page.js';
import type { Notice } from './signing-notice.page.js';
import { type PartWords, partWords, tickParts } from '../../view/progress-figures.page.js';
import type { ComponentFigures } from '../../view/progress-figures.page.js';

/** One claim, read in full by the signer (V1). */
export interface ReadingPage extends ClaimWords {
  id: string;
  version: number;
  trainee: string;
  /** for whom the reader stands in (S1), else null */
  asDeputy: Text | null;
  programme: ProgrammeKey;
  happenedOn: string;
  minutes: number;
  /** what the trainee wrote, by paragraph; empty for imported work */
  reflection: string[];
  corrects: ClaimForSigner['corrects'];
  /** those that say the same (L1): the reader decides */
  equal: EqualView[];
  returns: { on: string; reason: string; own: boolean }[];
  /** how far the trainee is, for their supervisor */
  progress: { ticks: TicksView; parts: PartWords[]; total: null; href: string } | null;
  place: ReadingPlace;
  reason: FieldView;
  wrong: Text | null;
  notice: Notice | null;
}

export interface ReadingModel {
  claim: ClaimForSigner;
  /** for whom the reader stands in, where that is why they are asked */
  deputy: NamedDeputy | undefined;
  detail: ActivityDetail | undefined;
  returns: readonly EarlierReturn[];
  equal: readonly EqualClaim[];
  /** the reader's id */
  signerId: string;
  /** how far the trainee is, when the reader supervises them */
  figures: readonly ComponentFigures[] | null;
  place: ReadingPlace;
  notice: Notice | null;
  form: FilledForm;
  status?: number;
}

const READING = view<ReadingPage>('hours/pages/signing/reading');

/** The page on which one claim is read, signed off or sent back. */
export function readingPage(model: ReadingModel): Page {
  const { claim, deputy, detail, returns, equal, signerId, figures, place, notice, form, status } = model;
  const { id, version, trainee, programme, happenedOn, minutes, corrects } = claim;
  const shown: ReadingPage = {
    ...claimWords(claim, detail),
    id,
    version,
    trainee,
    asDeputy: asDeputyText(deputy),
    programme,
    happenedOn,
    minutes,
    reflection: paragraphsOf(detail?.reflection),
    corrects,
    equal: equalViews(equal, (one) => readingPath(one, signerId)),
    returns: returns.map(({ at, reason, own }) => ({ on: dayOf(at), reason, own })),
    progress: figures
      ? {
          ticks: ticksView(tickParts(figures)),
          parts: partWords(figures),
          total: null,
          href: `/supervisanten/${claim.trajectoryId}`,
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

/** The page on which the same reader signs another one; null when it waits for nobody, or for somebody else. */
function readingPath({ id, state, askedOf }: EqualClaim, signerId: string): string | null {
  const asked = state === 'submitted' && (askedOf === null || askedOf === signerId);
  return asked ? `/aftekenen/${id}` : null;
}
