import { escapeText } from './escaped-text.rules.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the rows stand. */
export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** The styles of cells, by their number in the file. */
export const STYLE = { number: 0, header: 1, text: 2, lines: 3, date: 4 } as const;

/** ECMA-376 part 1 §18.8.30: text, and a date as the reader's own country writes it. */
const TEXT = 49;
const DATE = 14;

/** The beginning of a part, with its name space. */
export function documentOf(element: string): string {
  return `${DECLARATION}<${element} xmlns="${MAIN}" xmlns:r="${OFFICE}">`;
}

/** A text between tags or within an attribute. */
export function xmlText(text: string): string {
  return escapeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What every workbook that is written has. */
export const FIXED_PARTS: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
      `<Override PartName="/${SHEET_PART}" ContentType="${CONTENT}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  ],
  ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
  [
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  ],
  ['xl/styles.xml', styles()],
];

/** The part that names the sheet. */
export function workbookXml(sheet: string): readonly [name: string, xml: string] {
  const name = xmlText(sheetName(sheet));
  return [
    'xl/workbook.xml',
    `${documentOf('workbook')}<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ];
}

/** What Excel takes for the name of a sheet: at most 31 characters, some signs not at all, no apostrophe around it. */
function sheetName(wanted: string): string {
  const allowed = wanted.replace(/[\x00-\x1f\\/?*:[\]]/g, ' ').replace(/^['\s]+/, '');
  return (
    [...allowed]
      .slice(0, 31)
      .join('')
      .slice(0, 31)
      .replace(/['\s]+$/, '') || 'Leerpad'
  );
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function styles(): string {
  const top = '<alignment vertical="top"/>';
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  // In the order of STYLE.
  const cells = [
    style(0, 0, top),
    style(TEXT, 1, wrap),
    style(TEXT, 0, top),
    style(TEXT, 0, wrap),
    style(DATE, 0, top),
  ];
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  return (
    `${documentOf('styleSheet')}<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function style(format: number, font: number, alignment: string): string {
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyAlignment="1">${alignment}</xf>`
  );
}
