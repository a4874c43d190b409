import { parseDutchHours } from './dutch-values.rules.js';

const HOURS_AND_MINUTES = /^(\d{1,2})\s*(?:[:.]|uu?r?|h)\s*([0-5]\d)\s*(?:m|min)?$/i;

/**
 * Reading time as people write it in a field for hours and one for minutes: `2` and `30`, `2,5` and nothing, `2:30`,
 * `2 u 30`, nothing and `45`. A part that is left out counts for nothing.
 *
 * @returns whole minutes, or undefined when nothing, or something else, was written
 */
export function readDuration(hours: string, minutes: string): number | undefined {
  const [h, m] = [hours.trim(), minutes.trim()];
  if (h === '' && m === '') return undefined;
  const fromHours = h === '' ? 0 : (clockHours(h) ?? parseDutchHours(h));
  const fromMinutes = m === '' ? 0 : /^\d{1,3}$/.test(m) ? Number(m) : undefined;
  if (fromHours === undefined || fromMinutes === undefined || fromHours < 0) return undefined;
  return fromHours + fromMinutes;
}

/** Minutes as the two fields take them; an empty field rather than a zero. */
export function typedDuration(total: number): { hours: string; minutes: string } {
  const [hours, minutes] = [Math.floor(total / 60), total % 60];
  return { hours: hours ? String(hours) : '', minutes: minutes ? String(minutes) : '' };
}

function clockHours(text: string): number | undefined {
  const parts = HOURS_AND_MINUTES.exec(text);
  // `2.30` is left to nobody's guess: with a point it may be two and a third hours as well as half past.
  if (!parts || /^\d+\.\d+$/.test(text)) return undefined;
  return Number(parts[1]) * 60 + Number(parts[2]);
}
