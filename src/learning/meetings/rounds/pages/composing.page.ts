import { type OptionView, optionViews } from '../../../../platform/web/form-answer.form.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import type { Attendee } from '../../attendees.queries.js';
import { pathOf } from '../../pages/teaching/taught-block.page.js';
import type { TaughtBlock } from '../../pages/teaching/taught-blocks.queries.js';
import { ROUND_ROLES, type RoundRole } from '../circles.rules.js';

/** The form in which the keeper gives each person a place in the round. */
export interface ComposingView {
  heading: Text;
  /** by what the proposal goes */
  lead: Text;
  wrong: Text | null;
  people: { id: string; name: string; options: OptionView[] }[];
  /** of the round that is changed */
  number: string;
  version: string;
  formKey: string;
  /** at which everything is proposed anew */
  propose: string;
}

/** The round that the keeper composes: as the portal proposes it, as it was held, or as they sent it and it was refused. */
export interface Composing {
  circles: ReadonlyMap<string, RoundRole>;
  seen: { number: number; version: number } | null;
  formKey: string;
  wrong: Text | null;
}

/** @param list the people of the meeting, in the order in which they are shown */
export function composingView(
  composing: Composing,
  list: readonly Attendee[],
  block: TaughtBlock,
): ComposingView {
  const { circles, seen, formKey, wrong } = composing;
  const options = [
    { value: '', text: { key: 'fishbowl.role.none' } as Text },
    ...ROUND_ROLES.map((role) => ({ value: role, text: { key: `fishbowl.role.${role}` } as Text })),
  ];
  return {
    heading: seen
      ? { key: 'fishbowl.compose.change', params: { number: seen.number } }
      : { key: 'fishbowl.compose.new' },
    lead: { key: block.component === null ? 'rounds.compose.days' : 'fishbowl.compose.lead' },
    people: list
      .filter(({ personId, minutes }) => minutes !== 0 || circles.has(personId))
      .map(({ personId, name }) => ({
        id: personId,
        name,
        options: optionViews(options, circles.get(personId) ?? ''),
      })),
    wrong,
    formKey,
    number: String(seen?.number ?? ''),
    version: String(seen?.version ?? ''),
    propose: `${pathOf(block)}/rondes?ronde=${seen?.number ?? 'nieuw'}&voorstel=1#samenstellen`,
  };
}
