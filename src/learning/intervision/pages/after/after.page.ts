import type { Language, MessageKey } from '../../../../messages/catalogue.js';
import { translate } from '../../../../platform/i18n/translate.rules.js';
import type { TableCell } from '../../../../platform/spreadsheet/table-cell.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { DayPerson, Untold } from '../../after/after.queries.js';
import { type DayFigures, figuresOf } from '../../after/figures.rules.js';
import { TOLD } from '../../after/telling.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { dayPath } from '../planning/day-words.page.js';

/** The figures of a day, and what its people were not told yet. */
export interface AfterPage {
  back: string;
  day: string;
  path: string;
  notice: Text | null;
  closed: boolean;
  enrolled: FigureView[];
  present: FigureView[];
  exportHref: string;
  /** what the day's people were not told yet, and who they are */
  untold: UntoldView[];
  /** how many mails the button sends */
  mails: number;
  messagesHref: string;
  reportHref: string;
}

interface FigureView {
  label: Text;
  value: number;
}

interface UntoldView {
  what: Text;
  names: string[];
  /** people without an address, whom an organiser has to tell */
  unreachable: string[];
}

const AFTER = view<AfterPage>('learning/intervision/pages/after/after');

/** Where organisers find the figures of a day. */
export function afterPath(day: { id: string }): string {
  return `${dayPath(day)}/na-afloop`;
}

export function afterPage(
  day: KnownDay,
  people: readonly DayPerson[],
  untold: readonly Untold[],
  notice: Text | null,
): Page {
  const figures = figuresOf(people);
  const shown = (names: readonly (keyof DayFigures)[]) =>
    names.map((name) => ({ label: { key: `after.figure.${name}` as const }, value: figures[name] }));
  const closed = day.list === 'closed';
  const model: AfterPage = {
    ...{ notice, closed },
    back: dayPath(day),
    day: day.title,
    path: afterPath(day),
    enrolled: shown(['placed', 'waiting', 'cancelled']),
    present: closed
      ? shown([
          'present',
          'leaders',
          'trainees',
          'guests',
          'full',
          'attended',
          'neither',
          'missed',
          'walkIns',
        ])
      : [],
    exportHref: `${afterPath(day)}/aanwezigen.xlsx`,
    untold: TOLD.flatMap((what) => {
      const some = untold.filter((one) => one.what === what);
      if (some.length === 0) return [];
      const namesOf = (reachable: boolean) =>
        some.filter((one) => one.reachable === reachable).map(({ name }) => name);
      return [
        { what: { key: `after.tell.${what}` as const }, names: namesOf(true), unreachable: namesOf(false) },
      ];
    }),
    mails: untold.filter(({ reachable }) => reachable).length,
    messagesHref: `${dayPath(day)}/berichten`,
    reportHref: `${dayPath(day)}/verslag`,
  };
  const title: Text = { key: 'after.title', params: { title: day.title } };
  return page(AFTER, model, { title, unlisted: true });
}

const COLUMNS = [
  ...(['day', 'date', 'scope', 'number', 'surname', 'initials', 'name', 'big', 'kind', 'enrolment'] as const),
  ...(['present', 'from', 'until', 'minutes', 'counted', 'attended'] as const),
] as const satisfies readonly ColumnName[];

type ColumnName =
  Extract<MessageKey, `after.column.${string}`> extends `after.column.${infer Name}` ? Name : never;

/** The header of the list that organisers give to accreditation bodies, in the reader's language. */
export function attendeeColumns(language: Language): string[] {
  return COLUMNS.map((name) => translate(language, `after.column.${name}`));
}

/** A row for each person (I5). Minutes are whole minutes; what the list does not say yet is empty. */
export function attendeeRows(day: KnownDay, people: readonly DayPerson[], language: Language): TableCell[][] {
  const words = (key: MessageKey) => translate(language, key);
  return people.map((one) => [
    ...[day.title, { date: day.heldOn }, words(`day.scope.${day.scope}`), one.participantNumber],
    ...[one.surname, one.initials, one.name, one.bigNumber],
    words(`after.kind.${one.kind}`),
    words(one.enrolment === null ? 'after.enrolment.none' : `after.enrolment.${one.enrolment}`),
    one.present === null ? null : words(one.present > 0 ? 'after.present.yes' : 'after.present.no'),
    ...[one.present ? (one.from ?? day.startsAt) : null, one.present ? (one.until ?? day.endsAt) : null],
    ...[one.minutes, one.counted],
    one.attended === null ? null : words(`after.attended.${one.attended}`),
  ]);
}
