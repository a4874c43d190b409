import { kindsInBlocks } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { ProgrammeKey } from '../../../../curriculum/curriculum.rules.js';
import type { ScheduledComponent } from '../../edition.entity.js';
import {
  Choice,
  Choices,
  FormKey,
  Id,
  Line,
  Paragraphs,
  Version,
} from '../../../../platform/web/fields.form.js';

const TITLE = { most: 120, missing: 'planning.wrong.title' } as const;
const LONGEST_REASON = 500;

/** What an edition is called, and for whom it is. */
export class EditionHeadForm {
  @Line(TITLE)
  title: string;

  @Choices(['leader', 'co-leader'], { missing: 'planning.wrong.programmes' })
  programmes: ProgrammeKey[];
}

/** A new edition. */
export class NewEditionForm extends EditionHeadForm {
  /** the id that it gets: a form that is sent twice makes one */
  @FormKey()
  formKey: string;

  @Choice(() => kindsInBlocks().map(({ key }) => key), { missing: 'planning.wrong.component' })
  component: ScheduledComponent;
}

/** An edition that is changed. */
export class RenamedEditionForm extends EditionHeadForm {
  @Version() version: number;
}

/** A new edition like an earlier one. */
export class CopiedEditionForm {
  @FormKey()
  formKey: string;

  @Id({ missing: 'planning.wrong.source' })
  source: string;

  @Line(TITLE)
  newTitle: string;
}

/** The edition that is published, as it was seen. */
export class PublishForm {
  @Version() version: number;
}

/** Why a block or an edition does not take place; whether a reason must be given, the service knows. */
export class CallingOffForm {
  @Paragraphs({ most: LONGEST_REASON, optional: true })
  reason: string;
}
