import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import { displayName, type NameParts } from '../../../../people/names.rules.js';
import { PEOPLE } from '../../../../people/people.queries.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { csvStream } from '../../../../platform/spreadsheet/csv-writer.page.js';
import { workbookStream, WORKBOOK_TYPE } from '../../../../platform/spreadsheet/workbook-writer.page.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { answerForm, typedText } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { requireForm } from '../../../../platform/web/required-form.form.js';
import { certificatesOfMeeting } from '../../../attendance/certificates.queries.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import { type DossierOfMeeting, dossiersOfMeetings } from '../../dossier/dossiers.queries.js';
import type { Grant } from '../../dossier/grant.rules.js';
import { attendanceRow, type Reference } from '../../pe-online/attendance-row.rules.js';
import { keylessEntryXml } from '../../pe-online/entry.page.js';
import { attendedCourse, type Codes, codedThings, codeFault } from '../attended-course.rules.js';
import { HandingByHand } from '../by-hand.service.js';
import { listedMeeting, type ListedMeeting, meetingsBeside } from '../closed-lists.queries.js';
import { grantOn, handOffLinesOf } from '../hand-off-lines.queries.js';
import type { CodedThing } from '../hand-off.entity.js';
import { HandOffCodes, codesOfMeeting } from '../hand-off-codes.service.js';
import { handOffColumns, handOffRow, pastedList } from '../hand-off-list.page.js';
import { partsOf } from '../hand-off-parts.rules.js';
import { callsOf, type KnownCall } from '../hand-offs.queries.js';
import { NumberRequests } from '../mails/number-requests.service.js';
import { type Placement, type PlacementAsked, placementOf } from '../placements.queries.js';
import { ShownNumbers } from '../shown-numbers.service.js';
import { AnswerForm, CODE_FIELDS, CodesForm, PastedForm } from './hand-off.form.js';
import { fileLines, handOffPage, type HandOffShown, isAskedFor } from './hand-off.page.js';
import { handOffPath, handOffsPage } from './hand-offs.page.js';

/** Which hand-off, as its address names it. */
export interface HandOffAddress {
  meetingId: string;
  body: string;
}

/** A hand-off that was found. */
interface Found {
  asked: PlacementAsked;
  meeting: ListedMeeting;
  placement: Placement;
  dossier: DossierOfMeeting | undefined;
  grant: Grant | null;
  codes: Codes;
}

/** How many years back the list goes, besides this one. */
const YEARS_BACK = 2;

const NOTICES: Readonly<Record<string, (count: number) => Text>> = {
  geplakt: (count) => ({ key: 'hand-off.done.pasted', params: { count } }),
  gevraagd: (count) => ({ key: 'hand-off.done.asked', params: { count } }),
  codes: () => ({ key: 'hand-off.done.codes' }),
  opnieuw: () => ({ key: 'hand-off.done.not-booked' }),
};

/** The list of hand-offs, one of them, its files, and what the secretariat does with it by hand (Q2, Q7). */
@Injectable()
export class HandOffPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly bodies: AccreditationBodies,
    private readonly codes: HandOffCodes,
    private readonly byHand: HandingByHand,
    private readonly shown: ShownNumbers,
    private readonly requests: NumberRequests,
    private readonly clock: Clock,
  ) {}

  /** The meetings of a year, each for each body; a course that is accredited as a whole stands under its last meeting. */
  async list(typedYear: unknown, language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const thisYear = Number(today.slice(0, 'YYYY'.length));
    const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back);
    const year = years.find((one) => String(one) === typedYear) ?? thisYear;
    const until = year === thisYear ? today : `${year}-12-31`;
    const days = { from: `${year}-01-01`, until };
    const lines = await handOffLinesOf(manager, this.bodies.all(), days, today);
    return handOffsPage(lines, { year, years, today, nameOf: ({ body }) => body.name[language] });
  }

  /** @throws DomainError `error.404.heading` for a meeting that is not there, `accreditation.body-unknown` */
  async show(
    address: HandOffAddress,
    viewer: Viewer,
    language: Language,
    query: Record<string, unknown> = {},
  ): Promise<Page | SeeOther> {
    const { manager } = this.dataSource;
    const elsewhere = await this.elsewhere(manager, address);
    if (elsewhere) return seeOther(elsewhere);
    const found = await this.found(manager, address);
    await recordView(manager, viewer.personId, { kind: 'meeting', id: found.meeting.id });
    return this.page(found, viewer, language, { notice: noticeOf(query) });
  }

  /**
   * What is still to be handed over as a file; that it was taken along is kept (V3).
   *
   * @throws DomainError `error.404.heading` for a file that there is not
   */
  async file(
    address: HandOffAddress,
    file: string,
    viewer: Viewer,
    language: Language,
  ): Promise<StreamableFile> {
    const { manager } = this.dataSource;
    const found = await this.found(manager, address);
    const made = madeFile(found, file, language);
    if (!made) throw new DomainError('error.404.heading', {}, 'not-found');
    await recordView(manager, viewer.personId, { kind: 'meeting', id: found.meeting.id }, 'downloaded');
    return new StreamableFile(made.content, {
      type: made.type,
      disposition: `attachment; filename="${found.meeting.heldOn}-${address.body}-${file}"`,
    });
  }

  /** Keeps the codes; what was left empty is let go. */
  async keepCodes(
    address: HandOffAddress,
    body: unknown,
    viewer: Viewer,
    language: Language,
  ): Promise<Page | SeeOther> {
    const found = await this.found(this.dataSource.manager, address);
    return answerForm<CodesForm, Page | SeeOther>(CodesForm, body, {
      accept: async (form) => {
        const codes = typedReferences(form, found.asked.type ?? 1);
        const { id, editionId } = found.meeting;
        await this.codes.keep({ meetingId: id, editionId, body: address.body }, codes, viewer.personId);
        return seeOther(`${pathOf(address)}?gedaan=codes#codes`);
      },
      again: (filled) => this.page(found, viewer, language, { filled: { form: 'codes', filled } }),
    });
  }

  /** Keeps that the numbers were pasted, and taken. */
  async keepPasted(address: HandOffAddress, body: unknown, viewer: Viewer): Promise<SeeOther> {
    const { zegel } = requireForm(PastedForm, body);
    const { asked } = await this.granted(address);
    const count = await this.byHand.pasted(asked, this.shown.unseal(address, zegel), viewer.personId);
    return seeOther(`${pathOf(address)}?gedaan=geplakt&aantal=${count}`);
  }

  /** Keeps what the answer to an uploaded part says. */
  async keepAnswer(
    address: HandOffAddress,
    body: unknown,
    viewer: Viewer,
    language: Language,
  ): Promise<Page | SeeOther> {
    const found = await this.granted(address);
    return answerForm<AnswerForm, Page | SeeOther>(AnswerForm, body, {
      accept: async ({ zegel, antwoord }) => {
        const rows = this.shown.unseal(address, zegel);
        const told = { rows, answer: antwoord, codes: found.codes };
        const { accepted, refused, unknown } = await this.byHand.answered(found.asked, told, viewer.personId);
        return seeOther(`${pathOf(address)}?gedaan=antwoord&uitkomst=${accepted}-${refused}-${unknown}`);
      },
      again: (filled) =>
        this.page(found, viewer, language, {
          filled: { form: 'answer', part: Number(typedText(filled.typed, 'deel')), filled },
        }),
    });
  }

  /**
   * Asks those without a number that can be one.
   *
   * @throws DomainError `hand-off.not-granted` (409) where there are no points to hand over
   */
  async askNumbers(address: HandOffAddress, viewer: Viewer): Promise<SeeOther> {
    const count = await this.dataSource.transaction(async (manager) => {
      const { placement, grant } = await this.found(manager, address);
      if (grant === null) throw new DomainError('hand-off.not-granted', {}, 'conflict');
      const people = placement.placed.filter(isAskedFor).map(({ attendee }) => attendee);
      return this.requests.ask(manager, address, people, viewer.personId);
    });
    return seeOther(`${pathOf(address)}?gedaan=gevraagd&aantal=${count}`);
  }

  /** Where a course that is accredited as a whole is handed over, when this is one of its other meetings; null when it is here. */
  private async elsewhere(
    manager: EntityManager,
    { meetingId, body }: HandOffAddress,
  ): Promise<string | null> {
    this.bodies.byKey(body);
    if (!isId(meetingId)) return null;
    const dossiers = await dossiersOfMeetings(manager, [meetingId], this.clock.today());
    if (dossiers.find((one) => one.body === body)?.type !== 4) return null;
    const last = (await meetingsBeside(manager, [meetingId])).at(-1);
    return last && last.id !== meetingId ? handOffPath(last.id, body) : null;
  }

  private async granted(address: HandOffAddress): Promise<Found> {
    const found = await this.found(this.dataSource.manager, address);
    if (found.grant === null) throw new DomainError('hand-off.not-granted', {}, 'conflict');
    return found;
  }

  private async found(manager: EntityManager, { meetingId, body: key }: HandOffAddress): Promise<Found> {
    const body = this.bodies.byKey(key);
    const today = this.clock.today();
    const meeting = isId(meetingId) ? await listedMeeting(manager, meetingId) : undefined;
    if (!meeting || meeting.heldOn > today) throw new DomainError('error.404.heading', {}, 'not-found');
    const dossier = (await dossiersOfMeetings(manager, [meetingId], today)).find((one) => one.body === key);
    const asked: PlacementAsked = { meetingId, body, type: dossier?.type ?? null };
    const placement = await placementOf(manager, asked);
    if (!placement) throw new DomainError('error.404.heading', {}, 'not-found');
    const { editionId } = meeting;
    const codes = await codesOfMeeting(manager, { meetingId, editionId, body: key });
    return { asked, meeting, placement, dossier, grant: grantOn(meeting, dossier), codes };
  }

  private async page(
    { asked, placement, dossier, grant, codes, meeting }: Found,
    viewer: Viewer,
    language: Language,
    { notice = null, filled }: Pick<Partial<HandOffShown>, 'notice' | 'filled'>,
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const calls = await callsOf(manager, { meetingId: meeting.id, body: asked.body.key });
    return handOffPage({
      ...{ placement, type: asked.type, grant, codes, notice, language },
      dossierId: dossier?.dossierId ?? null,
      calls: await withNames(manager, calls),
      certificates: await standingCertificates(manager, meeting.id),
      seal: (rows) => this.shown.seal({ meetingId: meeting.id, body: asked.body.key }, rows),
      today: this.clock.today(),
      hands: viewer.roles.includes('secretariat'),
      ...(filled && { filled }),
    });
  }
}

function pathOf({ meetingId, body }: HandOffAddress): string {
  return handOffPath(meetingId, body);
}

function noticeOf({ gedaan, aantal, uitkomst }: Record<string, unknown>): Text | null {
  if (gedaan === 'antwoord') {
    const [, accepted, refused, unknown] = /^(\d{1,4})-(\d{1,4})-(\d{1,4})$/.exec(String(uitkomst)) ?? [];
    if (unknown === undefined) return null;
    const params = { accepted: Number(accepted), refused: Number(refused), unknown: Number(unknown) };
    return { key: 'hand-off.done.answer', params };
  }
  const words = typeof gedaan === 'string' && Object.hasOwn(NOTICES, gedaan) ? NOTICES[gedaan] : undefined;
  const count = typeof aantal === 'string' && /^\d{1,4}$/.test(aantal) ? Number(aantal) : 0;
  return words ? words(count) : null;
}

/** What is typed of the codes that this type has; null where nothing is. @throws DomainError at the field that cannot be one */
function typedReferences(
  form: CodesForm,
  type: Parameters<typeof codedThings>[0],
): Partial<Record<CodedThing, Reference | null>> {
  return Object.fromEntries(
    codedThings(type).map((thing) => {
      const { code, whose } = CODE_FIELDS[thing];
      const text = form[code].trim();
      if (text === '') return [thing, null];
      const reference: Reference = form[whose] === 'eigen' ? { own: text } : { theirs: text };
      if (codeFault(thing, reference)) throw wrongCode(reference, code);
      return [thing, reference];
    }),
  );
}

function wrongCode(reference: Reference, field: string): DomainError {
  const code = 'own' in reference ? 'hand-off.code.unwritable' : 'hand-off.code.number';
  return new DomainError(code, {}, 'invalid', field);
}

/** The certificates of a meeting that hold: the id of each by the person. */
async function standingCertificates(manager: EntityManager, meetingId: string): Promise<Map<string, string>> {
  const certificates = await certificatesOfMeeting(manager, meetingId);
  return new Map(
    certificates.filter(({ endedOn }) => endedOn === null).map(({ personId, id }) => [personId, id]),
  );
}

/** The file of that name, or null. */
function madeFile(
  { placement, asked, codes }: Found,
  file: string,
  language: Language,
): { content: Readable; type: string } | null {
  const { body, scope, difference } = placement;
  const rows = () => fileLines(placement).map(handOffRow);
  if (file === 'nummers.txt')
    return { content: Readable.from([pastedList(body, difference.send)]), type: 'text/plain; charset=utf-8' };
  if (file === 'lijst.csv')
    return { content: csvStream(handOffColumns(language), rows()), type: 'text/csv; charset=utf-8' };
  if (file === 'lijst.xlsx')
    return { content: workbookStream(handOffColumns(language), rows()), type: WORKBOOK_TYPE };
  const part = Number(/^deel-([1-9]\d{0,2})\.xml$/.exec(file)?.[1]);
  const waiting = partsOf(placement).find((one) => one.part === part)?.rows ?? [];
  const type = asked.type ?? 1;
  const attended = attendedCourse(type, codes, scope);
  if (waiting.length === 0 || !attended || body.orgId === null) return null;
  const xml = keylessEntryXml(
    { orgId: body.orgId, reportTo: null },
    type,
    waiting.map(({ number }) => attendanceRow(attended, number)),
    body.batchSize,
  );
  return { content: Readable.from([xml]), type: 'application/xml; charset=utf-8' };
}

/** Calls with the name of who made them. */
async function withNames(manager: EntityManager, calls: readonly KnownCall[]): Promise<KnownCall[]> {
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, p.name FROM ${PEOPLE} p WHERE p.id = ANY($1)`,
    [[...new Set(calls.map(({ by }) => by))]],
  );
  const names = new Map(rows.map(({ id, name }) => [id, displayName(name)]));
  return calls.map((call) => ({ ...call, by: names.get(call.by) ?? '' }));
}
