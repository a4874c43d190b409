import { graphemes } from './graphemes.rules.js';

/** A stretch of text in one style. */
export interface Run<Style> {
  text: string;
  style: Style;
}

/** A run in its place on a line; `x` in points from the start of the line. */
export interface PlacedRun<Style> extends Run<Style> {
  x: number;
}

/** The runs of one line, in their order. */
export type Line<Style> = PlacedRun<Style>[];

/** The width of a text in points. */
export type Measure<Style> = (text: string, style: Style) => number;

/** What stays together on a line: one word, even where its style changes half-way ("*96 uur*."). */
export type Word<Style> = Run<Style>[];

/** Puts word after word on lines no wider than `width` points. */
export class LineBreaker<Style> {
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
        this.lengthen(previous, joined);
      } else {
        // The space belongs to the text before it, as a reader who copies the line expects.
        if (previous && joined !== text) this.lengthen(previous, ' ');
        this.line.push({ text, style, x: this.end });
        this.end += this.measure(text, style);
      }
    });
  }

  /** Measures the run as one text again, since letters that meet may move together (kerning). */
  private lengthen(run: PlacedRun<Style>, text: string): void {
    run.text += text;
    this.end = run.x + this.measure(run.text, run.style);
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
