import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';

/**
 * PE-online as the published interface describes it, on loopback: it takes XML texts over HTTP, judges every row by its own
 * rules, and books. It shares no code with what calls it, so that a mistake there is not made here too.
 */

/** A run or a meeting over there: its number, and the code that we entered, if we did. */
export interface There {
  id: string;
  code?: string;
}

export interface CourseThere extends There {
  type: 1 | 2 | 3 | 4;
  editions?: (There & { meetings?: There[] })[];
  /** messages that it has for every row of this course, in the place of booking it */
  refuses?: string;
}

/** What the next call meets. */
export type Behaviour =
  | 'well'
  /** books, and does not answer */
  | 'slow'
  /** books half of the rows and breaks the connection */
  | 'half-way'
  /** books, and cuts its answer off */
  | 'cut-off'
  /** says everything twice in one answer */
  | 'twice'
  /** an error page, nothing booked */
  | 'down'
  /** a page that is no answer */
  | 'page';

type Fields = Record<string, string>;

const SETTINGS = [
  'userID',
  'userKey',
  'userRole',
  'orgID',
  'settingOutput',
  'emailOutput',
  'languageID',
  'defaultLanguageID',
];
const ATTENDANCE = [
  'PECourseID',
  'externalCourseID',
  'externalPersonID',
  'PEModuleID',
  'externalmoduleID',
  'endDate',
  'PEEditionID',
  'externalEditionID',
  'PEMeetingID',
  'externalMeetingID',
];
const MOST_ROWS = 100;

export class PeOnlineServer {
  /** the attendances that are booked, each by what makes it one */
  readonly booked = new Set<string>();
  /** how many rows each call had, in their order */
  readonly calls: number[] = [];
  /** how often a row came that was booked already */
  sentAgain = 0;
  /** what the next calls meet, in their order; after them it does well */
  next: Behaviour[] = [];
  /** as a new connection is: everything is judged and answered, nothing is booked */
  testMode = false;
  /** the last answer, and the last XML that came */
  lastAnswer = '';
  lastXml = '';
  private server: Server;
  private waiting: ServerResponse[] = [];

  constructor(
    readonly keys: { userID: string; userKey: string },
    /** the numbers in each register, by its `orgID` */
    readonly people: Map<string, Set<string>>,
    readonly courses: CourseThere[],
  ) {
    this.server = createServer((request, response) => void this.take(request, response));
  }

  /** @returns the address of `ProcessXML` */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/ProcessXML`;
  }

  async stop(): Promise<void> {
    for (const response of this.waiting) response.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const xml = new URLSearchParams(await text(request)).get('sXML') ?? '';
    this.lastXml = xml;
    const behaviour = this.next.shift() ?? 'well';
    if (behaviour === 'down') return void response.writeHead(503).end('<html>Storing</html>');
    const call = read(xml);
    this.calls.push(call?.rows.length ?? 0);
    if (behaviour === 'half-way' && call) call.rows = call.rows.slice(0, Math.ceil(call.rows.length / 2));
    this.lastAnswer = this.answer(call, behaviour === 'twice');
    if (behaviour === 'slow') return void this.waiting.push(response);
    if (behaviour === 'half-way') return void response.destroy();
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
    if (behaviour === 'cut-off')
      return void response.write(this.lastAnswer.slice(0, -20), () => response.destroy());
    response.end(behaviour === 'page' ? '<html><body>Welkom</body></html>' : this.lastAnswer);
  }

  private answer(call: ReturnType<typeof read>, twice: boolean): string {
    if (!call || call.rows.length > MOST_ROWS) return summary(0, 0, error(505, 'Invalid XML structure'));
    const { settings, rows } = call;
    // It repeats what it does not know, as careless services do.
    if (settings.userID !== this.keys.userID || settings.userKey !== this.keys.userKey)
      return summary(0, 0, error(400, `No access; incorrect key ${settings.userKey}`));
    const said = rows.map((row, index) => this.judge(row, index + 1, settings.orgID!));
    const refused = said.filter((one) => one.startsWith('<Error>')).length;
    return summary(refused, rows.length - refused, (twice ? [...said, ...said] : said).join(''));
  }

  private judge(row: Fields, n: number, orgID: string): string {
    const message = this.fault(row, n, orgID);
    if (message) return error(100, message);
    const key = this.keyOf(row);
    if (this.booked.has(key)) this.sentAgain += 1;
    if (!this.testMode) this.booked.add(key);
    const course = row.PECourseID ?? row.externalCourseID!;
    return `<Accepted><person>${row.externalPersonID}</person><course>${course}</course><date>${row.endDate ?? ''}</date></Accepted>`;
  }

  private fault(row: Fields, n: number, orgID: string): string | null {
    const person = row.externalPersonID;
    if (!person) return `Professional op regel ${n} niet opgegeven`;
    if (!this.people.get(orgID)?.has(person))
      return `Professional ${person} op regel ${n} bestaat niet in PE`;
    const [courseId, course] = named(row, 'PECourseID', 'externalCourseID', this.courses);
    if (!courseId) return `Cursus op regel ${n} niet opgegeven`;
    if (course.length !== 1) return `Cursus ${courseId} op regel ${n} ${wrong(course, ' binnen PE')}`;
    const { type, editions = [], refuses } = course[0]!;
    if (refuses) return refuses.replace('[n]', String(n));
    if (type === 3)
      return row.endDate ? null : `Regel ${n} bevat geen enddate, dit is verplicht voor groepen`;
    if (row.endDate) return `Regel ${n} bevat een enddate, dit is niet mogelijk voor klassikaal`;
    const [editionId, edition] = named(row, 'PEEditionID', 'externalEditionID', editions);
    if (!editionId) return `De uitvoering op regel ${n} niet opgegeven`;
    if (edition.length !== 1) return `De uitvoering ${editionId} op regel ${n} ${wrong(edition)}`;
    if (type !== 1) return null;
    const [meetingId, meeting] = named(row, 'PEMeetingID', 'externalMeetingID', edition[0]!.meetings ?? []);
    if (!meetingId) return `De bijeenkomst op regel ${n} niet opgegeven`;
    return meeting.length === 1 ? null : `De bijeenkomst ${meetingId} op regel ${n} ${wrong(meeting)}`;
  }

  private keyOf(row: Fields): string {
    const [, [course]] = named(row, 'PECourseID', 'externalCourseID', this.courses);
    const [, [edition]] = named(row, 'PEEditionID', 'externalEditionID', course!.editions ?? []);
    const [, [meeting]] = named(row, 'PEMeetingID', 'externalMeetingID', edition?.meetings ?? []);
    const run = course!.type === 3 ? new Date(row.endDate!).toISOString() : (edition?.id ?? '');
    return [row.externalPersonID, course!.id, run, course!.type === 1 ? meeting!.id : ''].join('|');
  }
}

function named<T extends There>(
  row: Fields,
  theirs: string,
  own: string,
  all: readonly T[],
): [string | undefined, T[]] {
  const id = row[theirs] ?? row[own];
  return [id, all.filter((one) => (row[theirs] === undefined ? one.code === id : one.id === id))];
}

function wrong(found: readonly unknown[], where = ''): string {
  return found.length === 0 ? 'bestaat niet in PE' : `is niet uniek${where}`;
}

/** What came, or null when an element is unknown, missing, mistyped or stands twice. */
function read(xml: string): { settings: Fields; rows: Fields[] } | null {
  const path: string[] = [];
  const groups: [string, Fields][] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const [depth, group] = [path.length, path[1]];
    const known =
      depth === 0
        ? name === 'Entry'
        : depth === 1
          ? name === 'Attendance' || (name === 'Settings' && groups.length === 0)
          : depth === 2 && (group === 'Settings' ? SETTINGS : ATTENDANCE).includes(name);
    if (!known || Object.keys(attributes).length > 0) throw new Error(name);
    if (depth === 1) groups.push([name, {}]);
    if (depth === 2 && name in groups.at(-1)![1]) throw new Error(`${name} twice`);
    path.push(name);
    texts.push('');
  });
  parser.on('text', (part) => {
    if (texts.length > 0) texts[texts.length - 1] += part;
  });
  parser.on('closetag', () => {
    const [name, content] = [path.pop()!, texts.pop()!];
    if (path.length === 2) groups.at(-1)![1][name] = content;
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  const [first, ...others] = groups;
  if (first?.[0] !== 'Settings' || others.length === 0) return null;
  const [settings, rows] = [first[1], others.map(([, fields]) => fields)];
  return areSettings(settings) && rows.every(isTyped) ? { settings, rows } : null;
}

function areSettings(settings: Fields): boolean {
  return (
    SETTINGS.every((name) => name in settings) &&
    settings.userRole === 'EDU' &&
    /^\d+$/.test(settings.orgID!) &&
    ['0', '1'].includes(settings.settingOutput!) &&
    ['1', '3', '6'].includes(settings.languageID!) &&
    settings.languageID === settings.defaultLanguageID
  );
}

function isTyped(row: Fields): boolean {
  const integers = Object.entries(row).every(
    ([name, content]) => !name.startsWith('PE') || /^\d+$/.test(content),
  );
  return integers && (row.endDate === undefined || /T.*(Z|[+-]\d\d:\d\d)$/.test(row.endDate));
}

function summary(rejected: number, accepted: number, inner: string): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?><Summary><Results>' +
    `<rejected_rows>${rejected}</rejected_rows><accepted_rows>${accepted}</accepted_rows>` +
    `<total_rows>${rejected + accepted}</total_rows></Results>${inner}</Summary>`
  );
}

function error(number: number, message: string): string {
  return `<Error><errorNR>${number}</errorNR><errorMsg>${message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</errorMsg></Error>`;
}
