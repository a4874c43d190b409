import { Choice, Hidden, Line, Verbatim, Version } from '../../../../platform/web/fields.form.js';
import type { CodedThing } from '../hand-off.entity.js';

/** A code is a number of theirs or a word of ours. */
const LONGEST_CODE = 100;
/** An answer to a hundred people has some 30 kB. */
const LONGEST_ANSWER = 400_000;

/** Whose code it is: PE-online's number, or our own code that was entered there. */
export const WHOSE = ['pe', 'eigen'] as const;

/** The numbers that were shown (`ShownNumbers`). */
const SEAL = /^[\w-]{44,250000}$/;

/** The numbers and codes of a course, its run and a meeting in PE-online; what is left empty is let go. */
export class CodesForm {
  @Choice(WHOSE)
  cursusVan: (typeof WHOSE)[number];

  @Line({ most: LONGEST_CODE, optional: true })
  cursus: string;

  @Choice(WHOSE, { optional: true })
  uitvoeringVan: (typeof WHOSE)[number] | null;

  @Line({ most: LONGEST_CODE, optional: true })
  uitvoering: string;

  @Choice(WHOSE, { optional: true })
  bijeenkomstVan: (typeof WHOSE)[number] | null;

  @Line({ most: LONGEST_CODE, optional: true })
  bijeenkomst: string;
}

/** The fields of each thing that has a code. */
export const CODE_FIELDS = {
  course: { code: 'cursus', whose: 'cursusVan' },
  edition: { code: 'uitvoering', whose: 'uitvoeringVan' },
  meeting: { code: 'bijeenkomst', whose: 'bijeenkomstVan' },
} as const satisfies Record<CodedThing, { code: keyof CodesForm; whose: keyof CodesForm }>;

/** That the numbers that were shown were pasted, and taken. */
export class PastedForm {
  @Hidden(SEAL)
  zegel: string;
}

/** The answer to a part that was uploaded. */
export class AnswerForm {
  @Version()
  deel: number;

  @Hidden(SEAL)
  zegel: string;

  @Verbatim({
    most: LONGEST_ANSWER,
    missing: 'hand-off.answer.missing',
    tooLong: 'hand-off.answer-unreadable',
  })
  antwoord: string;
}
