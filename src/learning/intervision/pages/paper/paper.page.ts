import type { Language } from '../../../../messages/catalogue.js';
import { BIG_REGISTER } from '../../../../people/person-fields.rules.js';
import {
  type GivenNumber,
  pastedNumber,
  type Register,
} from '../../../../people/registers/register-number.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { KnownDay } from '../../days.queries.js';
import type { OnPaper } from '../../paper.queries.js';
import { dayPath } from '../planning/day-words.page.js';

/** A day as its papers name it. */
interface PaperHead {
  back: string;
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venue: string;
}

/** The list on which people sign, with the fields that bodies want on paper. */
export interface SigningListPage extends PaperHead {
  rows: {
    number: number;
    surname: string;
    initials: string;
    comesAs: Text;
    bigNumber: string;
    others: string;
  }[];
  /** lines for people who come without being enrolled */
  empty: number[];
}

/** Name badges, to be cut out. */
export interface BadgesPage extends PaperHead {
  badges: { name: string; comesAs: Text }[];
}

/** The registers that are known, and the reader's language for their names. */
export interface RegisterWords {
  registers: readonly Register[];
  language: Language;
}

const LIST = view<SigningListPage>('learning/intervision/pages/paper/signing-list');
const BADGES = view<BadgesPage>('learning/intervision/pages/paper/badges');
const EMPTY_LINES = 6;

export function signingListPage(day: KnownDay, people: readonly OnPaper[], words: RegisterWords): Page {
  const rows = people.map(({ surname, initials, comesAs, numbers }, index) => ({
    ...{ number: index + 1, surname, initials, comesAs: comesAsText(comesAs) },
    bigNumber: numbers.find(({ register }) => register === BIG_REGISTER)?.text ?? '',
    others: othersText(numbers, words),
  }));
  const empty = Array.from({ length: EMPTY_LINES }, (_, index) => rows.length + index + 1);
  const title: Text = { key: 'door.paper.list.title', params: { title: day.title } };
  return page(LIST, { ...headOf(day), rows, empty }, { title, unlisted: true });
}

export function badgesPage(day: KnownDay, people: readonly OnPaper[]): Page {
  const badges = people.map(({ name, comesAs }) => ({ name, comesAs: comesAsText(comesAs) }));
  const title: Text = { key: 'door.paper.badges.title', params: { title: day.title } };
  return page(BADGES, { ...headOf(day), badges }, { title, unlisted: true });
}

/** Numbers of other registers than the first column's, each after the register's name and with its prefix. */
function othersText(numbers: readonly GivenNumber[], { registers, language }: RegisterWords): string {
  return numbers
    .filter(({ register }) => register !== BIG_REGISTER)
    .map(({ register: key, text }) => {
      const register = registers.find((one) => one.key === key);
      return register
        ? `${register.name[language]} ${pastedNumber(register.number, text)}`
        : `${key} ${text}`;
    })
    .join(', ');
}

function headOf(day: KnownDay): PaperHead {
  const { title, heldOn, startsAt, endsAt, venue } = day;
  return { back: dayPath(day), title, heldOn, startsAt, endsAt, venue };
}

function comesAsText(comesAs: OnPaper['comesAs']): Text {
  return { key: `door.paper.${comesAs}` };
}
