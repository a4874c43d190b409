import type { Language } from '../../../messages/catalogue.js';
import { doneText } from '../../../platform/web/done.page.js';
import { type FilledForm, typedText } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type GivenNumber, judgeNumber, type Register } from '../register-number.rules.js';
import type { SharedNumber } from '../register-numbers.queries.js';

/** The number in one register, with the form that changes it. */
interface NumberView {
  key: string;
  name: string;
  hint: Text;
  value: string;
  /** what is kept: a form that was made before somebody else's change says another */
  seen: string;
  wrong: Text | null;
  action: string;
  /** others who have the same number: told to the secretariat only */
  others: { name: string; href: string }[];
}

/** Somebody's numbers: their own page, or the secretariat's page of a person. */
interface RegisterNumbersPage {
  heading: Text;
  lead: Text;
  back: { href: string; label: Text; name: string | null } | null;
  numbers: NumberView[];
  done: Text | null;
}

/** Whose numbers a page shows, and where it stands. */
export interface NumbersOf {
  registers: readonly Register[];
  given: readonly GivenNumber[];
  shared: readonly SharedNumber[];
  /** null on one's own page */
  person: { name: string; back: string | null } | null;
  /** the address of the page */
  path: string;
}

/** What was just done or typed. */
export interface NumbersAnswer {
  done?: unknown;
  /** the register of the form that came in, what was typed, and whether somebody else was first */
  refused?: { register: string; filled: FilledForm; overtaken?: boolean };
}

const NUMBERS = view<RegisterNumbersPage>('people/registers/pages/register-numbers');

const DONE: Record<string, Text> = {
  bewaard: { key: 'registers.numbers.saved' },
  hetzelfde: { key: 'registers.numbers.same' },
};

/** Somebody's numbers in the registers that are known, each with its own form (Q4). */
export function registerNumbersPage(
  numbers: NumbersOf,
  language: Language,
  { done, refused }: NumbersAnswer = {},
): Page {
  const { person, registers } = numbers;
  const params = { name: person?.name ?? '' };
  const heading: Text = person
    ? { key: 'registers.numbers.of', params }
    : { key: 'registers.numbers.heading' };
  const model: RegisterNumbersPage = {
    heading,
    lead: { key: person ? 'registers.numbers.lead-office' : 'registers.numbers.lead' },
    back: backOf(person),
    numbers: registers.map((register) => numberView(register, numbers, language, refused)),
    done: doneText(done, DONE),
  };
  const status = refused?.overtaken ? 409 : refused ? 422 : 200;
  return page(NUMBERS, model, { title: heading, unlisted: true, status });
}

/** What is wrong with a number as it was typed, in the reader's language; null when it is a number, or empty. */
export function numberFault({ number }: Register, text: string, language: Language): Text | null {
  const judged = judgeNumber(number, text);
  if (!('fault' in judged) || judged.fault === 'missing') return null;
  const described = number.described[language];
  return { key: 'registers.number.malformed', params: { text: text.trim(), described } };
}

function backOf(person: NumbersOf['person']): RegisterNumbersPage['back'] {
  if (!person) return { href: '/account', label: { key: 'account.own.heading' }, name: null };
  return person.back === null
    ? null
    : { href: person.back, label: { key: 'registers.numbers.heading' }, name: person.name };
}

function numberView(
  { key, name, number }: Register,
  { given, shared, path }: NumbersOf,
  language: Language,
  refused: NumbersAnswer['refused'],
): NumberView {
  const kept = given.find(({ register }) => register === key)?.text ?? '';
  const typed = refused?.register === key ? refused : null;
  return {
    key,
    name: name[language],
    hint: { key: 'registers.number.hint', params: { described: number.described[language] } },
    value: typed ? typedText(typed.filled.typed, 'number') : kept,
    seen: kept,
    wrong: typed ? (typed.filled.wrong['number'] ?? typed.filled.wrong[''] ?? null) : null,
    action: `${path}/${key}`,
    others: shared
      .filter(({ register }) => register === key)
      .map((other) => ({ name: other.name, href: `/personen/${other.personId}/nummers` })),
  };
}
