import {
  forecastOf,
  nationalDaysLacking,
  type PlannedDay,
  prospectOf,
} from '../../learning/intervision/forecast.rules.js';
import type { SlotOnOffer } from '../../learning/supervision/slots/offer.queries.js';
import { SUPERVISION } from '../../learning/supervision/supervision.kind.js';
import type { ComponentStanding } from '../../hours/standing.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** By when a trainee's supervision can be complete at the present offer (I8); null for another component, or when it is complete. */
export function prospectText(
  {
    component,
    counted,
    required,
    exempted,
  }: Pick<ComponentStanding, 'component' | 'counted' | 'required' | 'exempted'>,
  slots: readonly SlotOnOffer[],
  today: string,
): Text | null {
  if (component !== SUPERVISION.key || exempted) return null;
  const offered = slots.map(({ heldOn, minutes, free }) => ({ heldOn, minutes, places: free }));
  const prospect = prospectOf(required - counted, offered, today);
  switch (prospect.state) {
    case 'met':
      return null;
    case 'by':
      return { key: 'forecast.by', params: { on: prospect.heldOn } };
    case 'short':
      return { key: 'forecast.short', params: { on: prospect.heldOn, missing: prospect.missing } };
    case 'none':
      return { key: 'forecast.none' };
  }
}

/** What running trajectories need beside what is offered, and whether a national day is lacking, as the board reads it (I8). */
export function boardForecast(
  needed: readonly number[],
  slots: readonly SlotOnOffer[],
  days: readonly PlannedDay[],
  today: string,
): { text: Text; lacking: Text | null } {
  const forecast = forecastOf(needed, slots, today);
  const lack = nationalDaysLacking(days, today);
  const { until } = forecast;
  return {
    text: {
      key: 'forecast.board',
      params: { needed: forecast.needed, trainees: needed.length, offered: forecast.offered, until },
    },
    lacking: lack && { key: 'forecast.lacking', params: { year: String(lack.year), planned: lack.planned } },
  };
}
