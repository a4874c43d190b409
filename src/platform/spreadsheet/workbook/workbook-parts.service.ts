import { posix } from 'node:path';
import { type CellFormat, cellFormat } from './cell-format.rules.js';
import { unescapeText } from './escaped-text.rules.js';
import type { XmlAttributes, XmlHandler } from './xml-parts.service.js';

/** Keeps what it finds, and gives nothing while it reads. */
abstract class Keeping implements XmlHandler<never> {
  abstract open(name: string, attributes: XmlAttributes): void;
  text(_text: string): void {
    // Most parts say everything in attributes.
  }
  close(_name: string): void {
    // Likewise.
  }
  take(): never[] {
    return [];
  }
}

/** Where the parts are that another part speaks of. */
export class Relations extends Keeping {
  private readonly found: { id: string; kind: string; target: string }[] = [];

  /** @param base the part that they belong to, from which their targets are seen */
  constructor(private readonly base: string) {
    super();
  }

  open(name: string, { Id = '', Type = '', Target = '', TargetMode }: XmlAttributes): void {
    // What lies outside the file, an address or a folder of somebody's, is never fetched.
    if (name !== 'Relationship' || TargetMode === 'External') return;
    const target = posix.join('/', posix.dirname(this.base), Target.startsWith('/') ? '' : Target);
    // The transitional and the strict form of the format differ in what stands before the last slash.
    const kind = Type.slice(Type.lastIndexOf('/') + 1);
    this.found.push({ id: Id, kind, target: (Target.startsWith('/') ? Target : target).slice(1) });
  }

  /** The part of a kind (`styles`), if there is one. */
  ofKind(kind: string): string | undefined {
    return this.found.find((one) => one.kind === kind)?.target;
  }

  /** The part with an id, if it is of that kind. */
  withId(id: string, kind: string): string | undefined {
    return this.found.find((one) => one.id === id && one.kind === kind)?.target;
  }
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  name: string;
  id: string;
  hidden: boolean;
}

/** The workbook itself: its sheets in their order. */
export class WorkbookList extends Keeping {
  readonly sheets: ListedSheet[] = [];
  starts1904 = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'workbookPr') this.starts1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const hidden = ['hidden', 'veryHidden'].includes(attributes['state'] ?? '');
    this.sheets.push({ name: unescapeText(attributes['name'] ?? ''), id, hidden });
  }
}

/** The texts that cells share; of a text in several styles its runs put together. */
export class SharedTexts extends Keeping {
  readonly texts: string[] = [];
  private current = '';
  private collecting = false;
  private phonetic = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.collecting = !this.phonetic;
  }

  override text(text: string): void {
    if (this.collecting) this.current += text;
  }

  override close(name: string): void {
    if (name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'si') this.texts.push(unescapeText(this.current));
  }
}

/** How cells are shown, by the number of their style. */
export class Styles extends Keeping {
  readonly formats: CellFormat[] = [];
  private readonly codes = new Map<number, string>();
  private inCells = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'numFmt' && !this.inCells)
      this.codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    else if (name === 'cellXfs') this.inCells = true;
    else if (name === 'xf' && this.inCells) {
      const id = Number(attributes['numFmtId'] ?? 0);
      this.formats.push(cellFormat(id, this.codes.get(id)));
    }
  }

  override close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }
}
