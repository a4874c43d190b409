import { BadRequestException } from '@nestjs/common';
import type { EventPlace } from './security-events.queries.js';

/** Written by whole milliseconds, as the clock gives them. */
const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** From where a list of events is read on, out of its address. @throws BadRequestException for what no page of ours sends */
export function askedPlace(asked: unknown): EventPlace | null {
  if (asked === undefined || asked === '') return null;
  const [, at, id] = PLACE.exec(String(asked)) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) throw new BadRequestException();
  return { at, id };
}

/** A place as an address says it. */
export function placeParam(place: EventPlace | null): string | null {
  return place && `${place.at}_${place.id}`;
}
