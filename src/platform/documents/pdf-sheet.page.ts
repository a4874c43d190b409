import PDFDocument from 'pdfkit';
import { FACES, type Face, documentFont } from './fonts.service.js';
import type { Line, Measure } from './line-breaker.rules.js';

/** What the document says about itself. Only words of our own: pdfkit writes them into XML unescaped. */
export interface PdfSheetInfo {
  title: string;
  author: string;
  subject: string;
  /** BCP 47 */
  language: string;
  /** fixed by what the document states, never by the clock: the same content gives the same bytes */
  createdAt: Date;
}

export interface TextStyle {
  face: Face;
  /** points */
  size: number;
  /** `#rrggbb` */
  color: string;
  /** extra space between letters, in points */
  tracking?: number;
}

/** A rectangle in points, from the top left corner of the sheet. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How an element of the structure tree describes itself (ISO 32000-1 §14.8). */
export interface ElementOptions {
  /** what a picture shows, for those who do not see it */
  alt?: string;
  /** the place of a picture */
  box?: Box;
  /** what a header cell of a table heads */
  scope?: 'Row' | 'Column';
}

type Element = PDFKit.PDFStructureElement;

export const A4 = { width: 595.28, height: 841.89 } as const;

/** The colours of the house (the tokens of the style sheet), as print. */
export const COLOR = {
  ink: '#1d2b2f',
  soft: '#55646a',
  line: '#e4dfd5',
  accent: '#175e5a',
  accentLine: '#b5d0cc',
} as const;

/**
 * A4 sheets as a tagged PDF/A-2b, one to begin with: everything drawn is either an element in the reading order or an artifact.
 * Lengths are points, `y` runs downwards, text stands on its baseline.
 */
export class PdfSheet {
  /** For vectors; text goes through `print`, so that it is measured and tagged in one way. */
  readonly pdf: PDFKit.PDFDocument;
  private readonly bytes: Promise<Buffer>;
  private readonly open: Element[];

  constructor(info: PdfSheetInfo) {
    this.pdf = newDocument(info);
    this.bytes = collect(this.pdf);
    for (const face of FACES) this.pdf.registerFont(face, documentFont(face) as unknown as Buffer);
    const root = this.pdf.struct('Document');
    this.pdf.addStructure(root);
    this.open = [root];
  }

  /** Draws what carries no meaning: borders, hairlines. Screen readers skip it. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** An element that holds others: `Table`, `TR`. */
  group(type: string, body: () => void): void {
    const element = this.pdf.struct(type);
    this.parent().add(element);
    this.open.push(element);
    body();
    this.open.pop();
    element.end();
  }

  /** An element that holds what is drawn in it: `H1`, `P`, `TD`, `Figure`. */
  element(type: string, draw: () => void, options: ElementOptions = {}): void {
    this.parent().add(this.pdf.struct(type, structureOptions(options), [draw]));
  }

  /** A link over a place on the sheet, with the text that is drawn there. */
  link(url: string, description: string, box: Box, draw: () => void): void {
    const element = this.pdf.struct('Link');
    this.parent().add(element);
    element.add(draw);
    // As a String object: pdfkit takes a plain string for a PDF name.
    const options: object = { structParent: element, Contents: new String(description) };
    this.pdf.link(box.x, box.y, box.width, box.height, url, options);
    element.end();
  }

  readonly measure: Measure<TextStyle> = (text, style) =>
    this.styled(style).widthOfString(text, { characterSpacing: style.tracking ?? 0 });

  /** Prints one line from `x` on. */
  print(text: string, x: number, baseline: number, style: TextStyle): void {
    const copied = needsActualText(text);
    // What is copied or read aloud must be what was given, also where two characters share one shape in the font.
    if (copied) this.pdf.markContent('Span', { actual: text });
    this.styled(style)
      .fillColor(style.color)
      .text(text, x, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: style.tracking ?? 0,
      });
    if (copied) this.pdf.endMarkedContent();
  }

  /** Prints one line that ends at `right`. */
  printRight(text: string, right: number, baseline: number, style: TextStyle): void {
    this.print(text, right - this.measure(text, style), baseline, style);
  }

  /** Prints lines under each other; `baseline` is that of the first one. */
  printLines(lines: Line<TextStyle>[], x: number, baseline: number, leading: number): void {
    lines.forEach((line, index) => {
      const last = index === lines.length - 1;
      line.forEach((run, place) => {
        // Words must stay apart for programs that read the lines as one text.
        const text = place === line.length - 1 && !last ? `${run.text} ` : run.text;
        this.print(text, x + run.x, baseline + index * leading, run.style);
      });
    });
  }

  /** A horizontal line, as an artifact. */
  rule(x: number, y: number, width: number, thickness: number, color: string): void {
    this.artifact(() => {
      this.pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .stroke(color);
    });
  }

  /** Goes on on a next sheet; elements that are open go on there too. */
  nextSheet(): void {
    this.pdf.addPage();
  }

  /** Closes the document and gives its bytes. */
  finish(): Promise<Buffer> {
    this.parent().end();
    this.pdf.end();
    return this.bytes;
  }

  private parent(): Element {
    const parent = this.open.at(-1);
    if (!parent) throw new Error('The structure tree has no open element');
    return parent;
  }

  /** Without the colour: setting it writes to the sheet, which measuring must not. */
  private styled(style: TextStyle): PDFKit.PDFDocument {
    return this.pdf.font(style.face).fontSize(style.size);
  }
}

function newDocument(info: PdfSheetInfo): PDFKit.PDFDocument {
  return new PDFDocument({
    size: [A4.width, A4.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: info.language,
    displayTitle: true,
    // No default font: pdfkit would load Helvetica, which cannot be embedded.
    font: null as unknown as string,
    // Compressed bytes differ between builds of zlib, and with them the hash of the same document.
    compress: false,
    info: {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      CreationDate: info.createdAt,
    },
  });
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function structureOptions({ alt, box, scope }: ElementOptions): PDFKit.Mixins.StructureElementOptions {
  const bbox = box && [box.x, box.y, box.x + box.width, box.y + box.height];
  return { alt, bbox, placement: box && 'Block', scope } as PDFKit.Mixins.StructureElementOptions;
}

/** Letters, figures and signs that each have a glyph of their own; see `print`. */
const OWN_SHAPES =
  /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u00B4\u00B6-\u024F\u1E00-\u1EFF\u2013\u2014\u2018-\u201E]*$/;

function needsActualText(text: string): boolean {
  return !OWN_SHAPES.test(text);
}
