import type { Language } from '../../../messages/catalogue.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { AccreditationBody } from '../../../recognition/accreditation/bodies/body.rules.js';
import { submissionDeadline } from '../../../recognition/accreditation/dossier/deadlines.rules.js';
import { bodyName, deadlineText } from '../../../recognition/accreditation/dossier/pages/dossiers.page.js';
import type { WaitingDossier } from '../../../recognition/accreditation/dossier/waiting-dossiers.queries.js';

/** A dossier that is still to be submitted, counted down. */
export interface DossierHere {
  href: string;
  title: string;
  body: string;
  deadline: Text;
}

/** What of dossiers stands on the home of the secretariat. */
export interface DossiersHere {
  drafts: DossierHere[];
  /** drafts that are to be submitted within two weeks, or should have been */
  due: number;
  /** dossiers of which the body asked something */
  questions: number;
  /** dossiers with a flag up (Q6) */
  flagged: number;
}

/** So many days before a deadline it is among what needs the secretariat now. *(ours)* */
const DUE_DAYS = 14;

/** Counts down what is to be submitted, and counts what waits (Q4, Q6). @param waiting the first to be held first */
export function dossiersHere(
  waiting: readonly WaitingDossier[],
  { bodies, today, language }: { bodies: readonly AccreditationBody[]; today: string; language: Language },
): DossiersHere {
  const bodyOf = ({ body }: WaitingDossier) => bodies.find(({ key }) => key === body);
  const drafts = waiting.filter(({ state }) => state === 'draft');
  const isDue = (dossier: WaitingDossier): boolean => {
    const body = bodyOf(dossier);
    const deadline = body && submissionDeadline(body, [{ heldOn: dossier.heldFrom }], today);
    return !!deadline && deadline.daysLeft <= DUE_DAYS;
  };
  return {
    drafts: drafts.map((dossier) => ({
      href: `/accreditatie/${dossier.id}`,
      title: dossier.title,
      body: bodyName(bodies, dossier.body, language),
      deadline: deadlineText(bodyOf(dossier), { ...dossier, state: 'draft' }, today) ?? {
        key: 'office.home.dossiers.undated',
      },
    })),
    due: drafts.filter(isDue).length,
    questions: waiting.filter(({ state }) => state === 'questions').length,
    flagged: waiting.filter(({ flags }) => flags > 0).length,
  };
}
