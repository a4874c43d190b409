import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../../association.js';
import type { MessageKey } from '../../../messages/catalogue.js';
import { type Flow, FLOW_STYLE, flowingSheets } from '../../../platform/documents/flowing-sheets.page.js';
import type { PdfSheetInfo } from '../../../platform/documents/pdf-sheet.page.js';
import type { MessageParams } from '../../../platform/errors/domain-error.rules.js';
import { formatDate, formatDay, formatList, formatMinutes } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { DossierContent } from './dossier-content.rules.js';
import {
  accreditedMinutes,
  type DescribedMeeting,
  type DescribedTeacher,
  lengthOf,
} from './dossier-description.rules.js';

/** Dossiers go to bodies in the Netherlands. */
const LANGUAGE = 'nl';

/** Shares of the measure of each table's columns. */
const WIDTHS = { facts: [0.32, 0.68], parts: [0.2, 0.58, 0.22], hours: [0.46, 0.32, 0.22] } as const;

/** Room for a heading with the first lines below it, and for one above another heading, in points. */
const WITH_HEADING = 90;
const HEADING = 50;
/** What a row of a table takes, in points, where its words fit on a line. */
const ROW = 21;
/** A programme that takes more than this may begin low on a sheet and go on on the next one, in points. */
const KEPT_TOGETHER = 480;

/**
 * Prints a dossier as it is submitted (Q1, Q5): all that the body asks, in Dutch, on as many sheets as it needs, as tagged
 * PDF/A-2b. The same content gives the same bytes. A character that the fonts lack becomes a question mark.
 */
export function dossierPdf(content: DossierContent): Promise<Buffer> {
  const { title } = content.described;
  const foot = (page: number, pages: number) => say('accreditation.pdf.page', { title, page, pages });
  return flowingSheets(infoOf(content), foot, (flow) => setDossier(flow, content));
}

function setDossier(flow: Flow, content: DossierContent): void {
  const { described, lastTime } = content;
  setTitle(flow, content);
  setFacts(flow, content);
  setTexts(flow, 'accreditation.pdf.target-group', [described.targetGroup]);
  setTexts(flow, 'accreditation.pdf.goals', numbered(described.goals));
  heading(flow, 'accreditation.pdf.programme', HEADING + heightOf(described.meetings[0]));
  for (const meeting of described.meetings) setMeeting(flow, meeting, content);
  setHours(flow, content);
  heading(flow, 'accreditation.pdf.teachers', HEADING + WITH_HEADING);
  for (const teacher of described.teachers) setTeacher(flow, teacher);
  setTexts(flow, 'accreditation.pdf.reading', numbered(described.literature));
  setTexts(flow, 'accreditation.pdf.evaluation', [described.evaluation]);
  if (lastTime.length > 0) setTexts(flow, 'accreditation.pdf.last-time', lastTime);
}

function setTitle(flow: Flow, { described, body, submittedOn }: DossierContent): void {
  flow.paragraph('H1', say('accreditation.pdf.title'), FLOW_STYLE.title, 30);
  flow.paragraph('P', described.title, FLOW_STYLE.name, 24);
  flow.gap(4);
  flow.text(
    say('accreditation.pdf.submitted', { body: body.name, on: dateOf(submittedOn) }),
    FLOW_STYLE.soft,
  );
  flow.text(say('association.name'), FLOW_STYLE.soft);
}

function setFacts(flow: Flow, { described }: DossierContent): void {
  const { type, kind, meetings, maximum } = described;
  const held = { kind, meetings: meetings.length };
  const { contact, selfStudy } = accreditedMinutes(described);
  flow.gap(14);
  flow.table({
    columns: [say('accreditation.pdf.column.fact'), say('accreditation.pdf.column.value')],
    rows: [
      [say('accreditation.pdf.kind'), say('accreditation.pdf.kind.value', held)],
      ...(type === null ? [] : [[say('accreditation.pdf.type'), say(`accreditation.type.${type}`)]]),
      [say('accreditation.pdf.contact'), minutesOf(contact)],
      [say('accreditation.pdf.self-study'), minutesOf(selfStudy)],
      [say('accreditation.pdf.maximum'), String(maximum ?? '')],
    ],
    widths: WIDTHS.facts,
  });
}

function setMeeting(flow: Flow, meeting: DescribedMeeting, { described, topicNames }: DossierContent): void {
  const { name, heldOn, startsAt, endsAt, place, hasVideoLink, topics, teachers, parts } = meeting;
  const taught = described.teachers.filter(({ id }) => teachers.includes(id)).map((teacher) => teacher.name);
  const when = heldOn === null ? '' : formatDay(LANGUAGE, heldOn);
  const where = [place.trim(), hasVideoLink ? say('accreditation.pdf.online') : ''].filter(
    (text) => text !== '',
  );
  flow.gap(8);
  flow.keepTogether(heightOf(meeting));
  flow.paragraph(
    'H3',
    say('accreditation.pdf.meeting', { name, when, from: startsAt, until: endsAt }),
    FLOW_STYLE.subheading,
    16,
  );
  flow.text(say('accreditation.pdf.place', { place: where.join(', ') }));
  flow.text(say('accreditation.pdf.taught-by', { teachers: formatList(LANGUAGE, taught) }));
  const covered = topics.map((topic) => topicNames[topic] ?? topic).join('; ');
  flow.text(say('accreditation.pdf.topics', { topics: covered }));
  flow.gap(4);
  flow.table({
    columns: columns('time', 'part', 'duration'),
    rows: parts.map((part) => [`${part.startsAt}–${part.endsAt}`, part.title, durationOf(part)]),
    widths: WIDTHS.parts,
  });
}

/** The hours of each meeting with their sum, and self-study apart (Q5). */
function setHours(flow: Flow, { described }: DossierContent): void {
  const { contact, selfStudy } = accreditedMinutes(described);
  heading(flow, 'accreditation.pdf.hours', HEADING + ROW * (described.meetings.length + 3));
  flow.table({
    columns: columns('meeting', 'contact', 'breaks'),
    rows: [
      ...described.meetings.map(({ name, parts }) => [
        name,
        minutesOf(sumOf(parts.filter(({ counted }) => counted))),
        minutesOf(sumOf(parts.filter(({ counted }) => !counted))),
      ]),
      [say('accreditation.pdf.sum'), minutesOf(contact), ''],
    ],
    widths: WIDTHS.hours,
  });
  flow.gap(6);
  flow.text(say('accreditation.pdf.self-study.apart', { hours: minutesOf(selfStudy) }));
}

function setTeacher(flow: Flow, { name, background, interests }: DescribedTeacher): void {
  flow.gap(4);
  flow.keepTogether(WITH_HEADING);
  flow.paragraph('H3', name, FLOW_STYLE.subheading, 16);
  flow.text(background);
  if (interests === null) return;
  const { text } = interests;
  const on = dateOf(interests.on);
  const none = text.trim() === '';
  flow.text(
    none ? say('accreditation.pdf.interests.none', { on }) : say('accreditation.pdf.interests', { on, text }),
  );
}

function setTexts(flow: Flow, key: MessageKey, texts: readonly string[]): void {
  heading(flow, key);
  for (const text of texts) flow.text(text);
}

/** About what a meeting takes with its programme, in points: it stands on one sheet where it can. */
function heightOf(meeting: DescribedMeeting | undefined): number {
  return Math.min(KEPT_TOGETHER, WITH_HEADING + ROW * ((meeting?.parts.length ?? 0) + 1));
}

function heading(flow: Flow, key: MessageKey, room: number = WITH_HEADING): void {
  flow.gap(20);
  flow.keepTogether(Math.min(room, KEPT_TOGETHER));
  flow.paragraph('H2', say(key), FLOW_STYLE.heading, 22);
  flow.gap(4);
}

function numbered(texts: readonly string[]): string[] {
  return texts.filter((text) => text.trim() !== '').map((text, index) => `${index + 1}. ${text}`);
}

function durationOf(part: { startsAt: string; endsAt: string; counted: boolean }): string {
  const minutes = minutesOf(lengthOf(part));
  return part.counted ? minutes : say('accreditation.pdf.not-counted', { minutes });
}

function sumOf(parts: readonly { startsAt: string; endsAt: string }[]): number {
  return parts.reduce((sum, part) => sum + lengthOf(part), 0);
}

function columns(...names: ('time' | 'part' | 'duration' | 'meeting' | 'contact' | 'breaks')[]): string[] {
  return names.map((name) => say(`accreditation.pdf.column.${name}`));
}

function minutesOf(minutes: number): string {
  return formatMinutes(LANGUAGE, minutes);
}

function dateOf(date: string): string {
  return formatDate(LANGUAGE, date);
}

function say(key: MessageKey, params: MessageParams = {}): string {
  return translate(LANGUAGE, key, params);
}

function infoOf({ submittedOn }: DossierContent): PdfSheetInfo {
  const noon = { timeZone: ASSOCIATION_TIME_ZONE, plainTime: '12:00' };
  return {
    // No words of others: they would be written into XML as they are.
    title: say('accreditation.pdf.title'),
    author: say('association.name'),
    subject: say('accreditation.pdf.title'),
    language: 'nl-NL',
    createdAt: new Date(Temporal.PlainDate.from(submittedOn).toZonedDateTime(noon).epochMilliseconds),
  };
}
