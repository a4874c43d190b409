import type { CellContext } from './sheet-rows.service.js';
import { WORKBOOK_LIMITS } from './workbook-limits.rules.js';
import { type ListedSheet, Relations, SharedTexts, Styles, WorkbookList } from './workbook-parts.service.js';
import { readWholeXml } from './xml-parts.service.js';
import type { ZipParts } from './zip-parts.service.js';

/** What the parts of a workbook say together. */
interface Contents {
  sheets: (ListedSheet & { part: string })[];
  context: CellContext;
}

/** Which sheets a workbook has, and what is needed to understand their cells. */
export async function readContents(parts: ZipParts): Promise<Contents> {
  const roots = await readWholeXml(parts.read('_rels/.rels'), new Relations(''));
  const workbook = roots.ofKind('officeDocument') ?? 'xl/workbook.xml';
  const list = await readWholeXml(parts.read(workbook), new WorkbookList());
  const relations = new Relations(workbook);
  await readWholeXml(parts.read(relationsOf(workbook)), relations);
  const sheets = list.sheets.flatMap((sheet) => {
    const part = relations.withId(sheet.id, 'worksheet');
    return part === undefined ? [] : [{ ...sheet, part }];
  });
  const { texts } = await readOptional(parts, relations.ofKind('sharedStrings'), new SharedTexts());
  const { formats } = await readOptional(parts, relations.ofKind('styles'), new Styles());
  return { sheets, context: { sharedTexts: texts, formats, starts1904: list.starts1904 } };
}

async function readOptional<H extends SharedTexts | Styles>(
  parts: ZipParts,
  name: string | undefined,
  handler: H,
): Promise<H> {
  if (name === undefined || !parts.has(name)) return handler;
  return readWholeXml(parts.read(name, WORKBOOK_LIMITS.sharedBytes), handler);
}

/** Where it is told which parts a part speaks of: `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`. */
function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
