import type { RoundRole } from '../circles.rules.js';

/** Somebody in a round, as the drawing and the list name them: by the same number. */
export interface SeatedPerson {
  number: number;
  name: string;
  role: RoundRole;
}

/** A round as two circles: measures in the units of the drawing, the middle at 0, 0. */
export interface CirclesDrawing {
  box: string;
  inner: number;
  outer: number | null;
  seats: SeatView[];
}

interface SeatView {
  number: number;
  x: number;
  y: number;
  /** the shape tells the role, not the colour alone */
  leader: boolean;
  presenter: boolean;
  outside: boolean;
  lines: { text: string; y: number }[];
}

/** Room along a circle for a seat with a name of two lines. */
const SEAT = 104;
const INNER_RADIUS = 150;
const BETWEEN = 118;
const MARGIN = 76;
const LINE = 15;
/** What fits on a line of a name. */
const LONGEST_LINE = 14;
const MOST_LINES = 3;

/** Draws a round: leaders, case presenter and participants inside, the observers around them. */
export function drawCircles(people: readonly SeatedPerson[]): CirclesDrawing {
  const inside = people.filter(({ role }) => role !== 'outer-circle');
  const outside = people.filter(({ role }) => role === 'outer-circle');
  const inner = Math.max(INNER_RADIUS, radiusFor(inside.length));
  const outer = outside.length > 0 ? Math.max(inner + BETWEEN, radiusFor(outside.length)) : null;
  const edge = Math.round((outer ?? inner) + MARGIN);
  return {
    inner: Math.round(inner),
    outer: outer === null ? null : Math.round(outer),
    box: `${-edge} ${-edge} ${2 * edge} ${2 * edge}`,
    seats: [...seatsOf(inside, inner), ...seatsOf(outside, outer ?? 0)],
  };
}

/** A name in lines that fit: after its first word, then after a blank or a hyphen; what is longer still ends in …. */
export function nameLines(name: string): string[] {
  const [first = '', ...rest] = name.split(' ');
  const lines = [first];
  for (const part of rest.join(' ').split(/(?<=[ -])/)) {
    const line = lines.length > 1 ? lines.at(-1)! + part : '';
    if (line && line.trimEnd().length <= LONGEST_LINE) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  const most = lines.slice(0, MOST_LINES - 1);
  return [...most, lines.slice(MOST_LINES - 1).join('')].map((line) => cut(line.trim())).filter(Boolean);
}

function cut(line: string): string {
  const letters = [...line];
  return letters.length > LONGEST_LINE ? `${letters.slice(0, LONGEST_LINE - 1).join('')}…` : line;
}

function radiusFor(seats: number): number {
  return (seats * SEAT) / (2 * Math.PI);
}

function seatsOf(people: readonly SeatedPerson[], radius: number): SeatView[] {
  return people.map(({ number, name, role }, index) => {
    const angle = (2 * Math.PI * index) / people.length - Math.PI / 2;
    return {
      number,
      x: Math.round(radius * Math.cos(angle)),
      y: Math.round(radius * Math.sin(angle)),
      leader: role === 'leader',
      presenter: role === 'case-presenter',
      outside: role === 'outer-circle',
      lines: nameLines(name).map((text, line) => ({ text, y: 32 + line * LINE })),
    };
  });
}
