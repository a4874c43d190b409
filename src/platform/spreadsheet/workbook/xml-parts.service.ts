import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { DamagedWorkbook, WorkbookTooLarge } from './workbook-fault.rules.js';
import { WORKBOOK_LIMITS } from './workbook-limits.rules.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Makes something of the elements of a part. Names come without their prefix, which each program chooses. */
export interface XmlHandler<T> {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  /** what came of it since it was asked last */
  take(): T[];
}

/**
 * Parses a part while it is unpacked, a chunk at a time, so that other work has its turn in between. No entity but
 * XML's own five is ever resolved, and a document type, in which others would be declared, is refused: no workbook has
 * one (ECMA-376 part 2 §8.2.5).
 *
 * @throws DamagedWorkbook, WorkbookTooLarge, or what the parser or decoder says
 */
export async function* readXml<T>(bytes: AsyncIterable<Buffer>, handler: XmlHandler<T>): AsyncGenerator<T> {
  const parser = newParser(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield* handler.take();
  }
  parser.write(decoder.decode());
  parser.close();
  yield* handler.take();
}

/** Parses a part to its end, for a handler that keeps what it finds. */
export async function readWholeXml<H extends XmlHandler<never>>(
  bytes: AsyncIterable<Buffer>,
  handler: H,
): Promise<H> {
  const elements = readXml(bytes, handler);
  while (!(await elements.next()).done);
  return handler;
}

function newParser(handler: XmlHandler<unknown>): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  parser.on('doctype', () => {
    throw new DamagedWorkbook('a document type');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > WORKBOOK_LIMITS.attributes) throw new WorkbookTooLarge('attributes');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    depth += 1;
    if (depth > WORKBOOK_LIMITS.depth) throw new WorkbookTooLarge('depth');
    handler.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(localName(tag.name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
