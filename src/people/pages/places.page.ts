import type { Text } from '../../platform/web/page-answer.rules.js';
import { type ComingPlace, placesCode } from '../coming-places.service.js';

/** The places that an act gives up, shown before it (C1): the partial `people/pages/places`. */
export interface PlacesView {
  lines: { name: Text; heldOn: string; startsAt: string; waits: boolean }[];
  /** goes along with the form */
  code: string;
}

export function placesView(places: readonly ComingPlace[]): PlacesView {
  const lines = places.map(({ name, heldOn, startsAt, enrolment }) => ({
    name,
    heldOn,
    startsAt,
    waits: enrolment === 'waiting',
  }));
  return { lines, code: placesCode(places) };
}
