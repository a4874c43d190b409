import type { Text } from '../../../platform/web/page-answer.rules.js';

/** One of several choices, as a button that excludes the others. */
export interface RadioView {
  id: string;
  value: string;
  text: Text;
  selected: boolean;
}

/** The choices of a field. The first has the name of the field as its id, to which a list of faults leads. */
export function radioViews<Value extends string>(
  name: string,
  values: readonly Value[],
  words: (value: Value) => Text,
  chosen: string,
): RadioView[] {
  return values.map((value, index) => ({
    id: index === 0 ? name : `${name}-${value}`,
    value,
    text: words(value),
    selected: value === chosen,
  }));
}
