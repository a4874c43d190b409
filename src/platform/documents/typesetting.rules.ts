import { graphemes } from './fonts.service.js';

/** A stretch of text in one style. */
export interface Run<Style> {
  text: string;
  style: Style;
}

/** A run in its place on a line; `x` in points from the start of the line. */
export interface PlacedRun<Style> extends Run<Style> {
  x: number;
}

export type Line<Style> = PlacedRun<Style>[];

/** The width of a text in points. */
export type Measure<Style> = (text: string, style: Style) => number;

/** Written in a text where a line must not break; it is printed as an ordinary space. */
export const NO_BREAK = '\u00A0';

/**
 * Breaks runs into lines no wider than `width` points. Breaks only at spaces, and inside a word only if that word
 * alone is wider than a line: nothing is ever clipped.
 */
export function breakLines<Style>(runs: Run<Style>[], width: number, measure: Measure<Style>): Line<Style>[] {
  const breaker = new LineBreaker(width, measure);
  for (const word of words(runs)) breaker.add(word);
  return breaker.finish();
}

/** The same number of lines, set as narrow as they can be, so that they become about equally long. */
export function breakBalanced<Style>(
  runs: Run<Style>[],
  width: number,
  measure: Measure<Style>,
): Line<Style>[] {
  const widest = breakLines(runs, width, measure);
  let best = widest;
  for (let share = 1 - BALANCE_STEP; share >= 1 / widest.length; share -= BALANCE_STEP) {
    const narrower = breakLines(runs, width * share, measure);
    if (narrower.length > widest.length) break;
    best = narrower;
  }
  return best;
}

/** Text with parts between asterisks, as runs in two styles. */
export function emphasised<Style>(text: string, plain: Style, strong: Style): Run<Style>[] {
  return text
    .split('*')
    .map((part, index) => ({ text: part, style: index % 2 === 0 ? plain : strong }))
    .filter((run) => run.text !== '');
}

const BALANCE_STEP = 0.02;

/** What stays together on a line: one word, even where its style changes half-way ("*96 uur*."). */
type Word<Style> = Run<Style>[];

function words<Style>(runs: Run<Style>[]): Word<Style>[] {
  const found: Word<Style>[] = [[]];
  for (const { text, style } of runs) {
    text.split(' ').forEach((part, index) => {
      if (index > 0) found.push([]);
      if (part !== '') found.at(-1)?.push({ text: part.replaceAll(NO_BREAK, ' '), style });
    });
  }
  return found.filter((word) => word.length > 0);
}

class LineBreaker<Style> {
  private readonly lines: Line<Style>[] = [];
  private line: Line<Style> = [];
  private end = 0;

  constructor(
    private readonly width: number,
    private readonly measure: Measure<Style>,
  ) {}

  add(word: Word<Style>): void {
    const space = this.spaceAfterLine();
    const wordWidth = this.widthOf(word);
    if (this.end + space + wordWidth <= this.width) {
      this.append(word, space > 0);
    } else if (wordWidth <= this.width) {
      this.startLine();
      this.append(word, false);
    } else {
      this.startLine();
      this.addTooWide(word);
    }
  }

  finish(): Line<Style>[] {
    this.startLine();
    return this.lines;
  }

  /** Breaks inside a word, between two characters as a reader sees them. */
  private addTooWide(word: Word<Style>): void {
    for (const { text, style } of word) {
      for (const character of graphemes(text)) {
        if (this.end + this.measure(character, style) > this.width) this.startLine();
        this.append([{ text: character, style }], false);
      }
    }
  }

  private append(word: Word<Style>, spaced: boolean): void {
    word.forEach(({ text, style }, index) => {
      const previous = this.line.at(-1);
      const joined = spaced && index === 0 ? ` ${text}` : text;
      if (previous?.style === style) {
        // Measured as one text again, since letters that meet may move together (kerning).
        previous.text += joined;
        this.end = previous.x + this.measure(previous.text, style);
      } else {
        if (previous && joined !== text) {
          // The space belongs to the text before it, as a reader who copies the line expects.
          previous.text += ' ';
          this.end = previous.x + this.measure(previous.text, previous.style);
        }
        this.line.push({ text, style, x: this.end });
        this.end += this.measure(text, style);
      }
    });
  }

  private startLine(): void {
    if (this.line.length > 0) this.lines.push(this.line);
    this.line = [];
    this.end = 0;
  }

  /** Of the space before a next word; it is printed in the style of what stands before it. */
  private spaceAfterLine(): number {
    const last = this.line.at(-1);
    return last ? this.measure(' ', last.style) : 0;
  }

  private widthOf(word: Word<Style>): number {
    return word.reduce((sum, { text, style }) => sum + this.measure(text, style), 0);
  }
}
