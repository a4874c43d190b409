import {
  Also,
  CalendarDate,
  Choice,
  FormKey,
  Id,
  Line,
  Paragraphs,
  Reason,
  Version,
  Whole,
} from '../../../../platform/web/fields.form.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';

/** The most characters of a text in a dossier: two pages. */
const LONGEST = 4000;

/** The most minutes of self-study that anybody would believe. */
const SELF_STUDY = { least: 0, most: 60_000 };
const MAXIMUM = { least: 1, most: 500 };

/** Of what a dossier is begun, and for which body. */
export class NewDossierForm {
  @FormKey()
  formKey: string;

  @Id({ missing: 'accreditation.dossier.choose' })
  editionId: string;

  @Line({ most: 100, missing: 'accreditation.dossier.choose-body' })
  body: string;
}

/** What a person fills in of a dossier; everything may still be empty, since the list of findings says what is missing. */
export class FilledInForm {
  @Version()
  version: number;

  @Choice(['1', '3', '4'], { optional: true })
  type: '1' | '3' | '4' | null;

  @Line({ most: 200, optional: true })
  title: string;

  @Paragraphs({ most: LONGEST, optional: true })
  targetGroup: string;

  @Paragraphs({ most: LONGEST, optional: true })
  goals: string;

  @Paragraphs({ most: LONGEST, optional: true })
  literature: string;

  @Paragraphs({ most: LONGEST, optional: true })
  evaluation: string;

  @Whole({ ...SELF_STUDY, optional: true })
  selfStudyMinutes: number | null;

  @Whole({ ...MAXIMUM, optional: true })
  maximum: number | null;
}

/** A step that needs no words: submitting, dropping. */
export class PlainStepForm {
  @Version()
  version: number;
}

/** A step with words: a question, an answer, a reason. */
export class WordedStepForm {
  @Version()
  version: number;

  @Reason({ missing: 'accreditation.dossier.text-missing' })
  text: string;
}

/** What was granted. */
export class GrantForm {
  @Version()
  version: number;

  @Line({ most: 100, missing: 'accreditation.dossier.number.missing' })
  number: string;

  @Also<GrantForm>([], ({ points }) => pointsFault(points))
  @Line({ most: 10, missing: 'accreditation.dossier.points.missing' })
  points: string;

  @CalendarDate()
  validFrom: string;

  @Also<GrantForm>(['validFrom'], ({ validFrom, validUntil }) =>
    validUntil < validFrom ? { key: 'accreditation.dossier.valid.order' } : null,
  )
  @CalendarDate()
  validUntil: string;
}

/** What was granted, put right, and why. */
export class CorrectionForm extends GrantForm {
  @Choice(['1', '3', '4'])
  type: '1' | '3' | '4';

  @Reason({ missing: 'accreditation.correct.reason-missing' })
  text: string;
}

/** Why a flag is lowered. */
export class LoweredFlagForm {
  @Reason({ missing: 'accreditation.flag.reason-missing' })
  reason: string;
}

/** Points as they are typed, `14` or `7,5`, in hundredths. */
export function hundredthsOf(typed: string): number {
  const [whole = '', part = ''] = typed.trim().split(/[.,]/);
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** Hundredths of a point as they are typed. */
export function typedPoints(hundredths: number): string {
  return String(hundredths / 100).replace('.', ',');
}

function pointsFault(typed: string): Text | null {
  const fits = /^\d{1,3}([.,]\d{1,2})?$/.test(typed) && hundredthsOf(typed) > 0;
  return fits ? null : { key: 'accreditation.dossier.points.wrong' };
}
