import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A sheet of a workbook that a test writes. */
export interface TestSheet {
  /** the rows' XML, or the whole part when it begins with `<?xml` */
  rows: string;
  name?: string;
  state?: 'hidden' | 'veryHidden';
  /** what stands after the rows */
  after?: string;
}

/** What else stands in it. */
export interface TestWorkbook {
  /** the shared texts, as the XML within `<si>` */
  shared?: readonly string[];
  /** formats by number, from 164 on */
  formats?: readonly string[];
  /** per style the number of its format */
  styles?: readonly number[];
  starts1904?: boolean;
  /** parts more, or instead */
  parts?: Record<string, string | Buffer | null>;
}

/** A zip of these parts. */
export async function zipOf(parts: Record<string, string | Buffer | null>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    if (content !== null) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A workbook by the XML of its rows, as small as programs read it. */
export function workbookOf(sheets: string | readonly TestSheet[], more: TestWorkbook = {}): Promise<Buffer> {
  const listed = typeof sheets === 'string' ? [{ rows: sheets }] : sheets;
  const parts: Record<string, string | Buffer | null> = {
    '_rels/.rels': relations([['rIdW', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(listed, more),
    'xl/_rels/workbook.xml.rels': relations([
      ...listed.map((_, index): Relation => [`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`]),
      ['t', 'sharedStrings', 'sharedStrings.xml'],
      ['f', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(more),
  };
  if (more.shared) parts['xl/sharedStrings.xml'] = sharedXml(more.shared);
  for (const [index, sheet] of listed.entries()) parts[`xl/worksheets/sheet${index}.xml`] = sheetXml(sheet);
  return zipOf({ ...parts, ...more.parts });
}

type Relation = [id: string, kind: string, target: string];

export function relations(each: readonly Relation[]): string {
  const xml = each.map(([id, kind, target]) => {
    return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}">${xml.join('')}</Relationships>`;
}

/** A row of texts, as most libraries write them. */
export function textRow(texts: readonly string[], attributes = ''): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row ${attributes}>${cells.join('')}</row>`;
}

function sheetXml({ rows, after = '' }: TestSheet): string {
  if (rows.startsWith('<?xml')) return rows;
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function workbookXml(sheets: readonly TestSheet[], { starts1904 }: TestWorkbook): string {
  const each = sheets.map(({ name = `Blad${sheets.length}`, state = 'visible' }, index) => {
    return `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`;
  });
  const properties = starts1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${each.join('')}</sheets></workbook>`;
}

function stylesXml({ formats = [], styles = [0] }: TestWorkbook): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const cells = styles.map((id) => `<xf numFmtId="${id}"/>`);
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs>${cells.join('')}</cellXfs></styleSheet>`
  );
}

function sharedXml(shared: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`;
}
