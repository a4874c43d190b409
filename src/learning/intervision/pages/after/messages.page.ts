import { type Moment, momentOf } from '../../../../platform/clock/moments.rules.js';
import type { Letter } from '../../../../platform/mail/mail-kinds.service.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  optionViews,
  type OptionView,
  statusOfForm,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { Addressee, EarlierReport, KnownReport, SentMessage } from '../../after/after.queries.js';
import { AUDIENCES } from '../../after/telling.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { dayPath } from '../planning/day-words.page.js';
import { type RadioView, radioViews } from '../radios.page.js';
import type { MessageForm } from './messages.form.js';

/** The messages of a day: a new one, those that went out, and the report that goes out beforehand. */
export interface MessagesPage {
  back: string;
  day: string;
  path: string;
  notice: Text | null;
  formKey: string;
  wrong: Text | null;
  audience: { name: string; legend: Text; fault: Text | null; options: RadioView[] };
  fields: Record<'subject' | 'text', FieldView>;
  sent: { subject: string; text: string; to: Text; at: Moment }[];
  /** null once the day is over: then nothing goes out beforehand */
  previous: PreviousView | null;
}

/** Which report goes out before a day. */
interface PreviousView {
  action: string;
  /** whether there is a report to choose */
  offers: boolean;
  options: OptionView[];
  chosen: { href: string; text: Text } | null;
  proposed: Text | null;
}

/** What a message will look like, and to whom it goes; nothing is kept yet. */
export interface MessagePreviewPage {
  back: string;
  day: string;
  path: string;
  hidden: { name: string; value: string }[];
  count: Text;
  names: string[];
  /** people without an address, whom an organiser has to tell */
  unreachable: string[];
  letter: Pick<Letter, 'subject' | 'paragraphs' | 'facts' | 'notes'> & { greeting: Text };
  submits: boolean;
}

const MESSAGES = view<MessagesPage>('learning/intervision/pages/after/messages');
const PREVIEW = view<MessagePreviewPage>('learning/intervision/pages/after/message-preview');

/** Where organisers find the messages of a day. */
export function messagesPath(day: { id: string }): string {
  return `${dayPath(day)}/berichten`;
}

/** What is known of a day's messages. */
export interface MessagesShown {
  sent: readonly SentMessage[];
  /** the report that the organisers chose */
  previous: KnownReport | undefined;
  /** that may be chosen; the most fitting first */
  earlier: readonly EarlierReport[];
  notice: Text | null;
  today: string;
}

export function messagesPage(
  day: KnownDay,
  filled: FilledForm,
  { sent, previous, earlier, notice, today }: MessagesShown,
): Page {
  const chosen = typedText(filled.typed, 'audience') || 'all';
  const counts = { all: day.placed + day.waiting, placed: day.placed, waiting: day.waiting };
  const model: MessagesPage = {
    notice,
    back: dayPath(day),
    day: day.title,
    path: messagesPath(day),
    formKey: typedText(filled.typed, 'formKey'),
    wrong: filled.wrong[''] ?? null,
    audience: {
      name: 'audience',
      legend: { key: 'message.audience' },
      fault: filled.wrong['audience'] ?? null,
      options: radioViews(
        'audience',
        AUDIENCES,
        (value) => ({ key: `message.audience.${value}`, params: { count: counts[value] } }),
        chosen,
      ),
    },
    fields: fieldViews(filled, ['subject', 'text']),
    sent: sent.map(({ subject, text, recipients, by, at }) => ({
      ...{ subject, text, at: momentOf(at) },
      to: { key: 'message.sent.to', params: { count: recipients, by } },
    })),
    previous: day.heldOn >= today && day.state === 'published' ? previousView(day, previous, earlier) : null,
  };
  const title: Text = { key: 'message.title', params: { title: day.title } };
  return page(MESSAGES, model, { title, unlisted: true, status: statusOfForm(filled) });
}

function previousView(
  day: KnownDay,
  previous: KnownReport | undefined,
  earlier: readonly EarlierReport[],
): PreviousView {
  const proposal = previous ? undefined : earlier.find(({ alike }) => alike);
  const selected = previous?.meetingId ?? proposal?.meetingId ?? '';
  const named = ({ title, heldOn }: { title: string; heldOn: string }) => ({ title, date: heldOn });
  return {
    action: `${messagesPath(day)}/vorig-verslag`,
    offers: earlier.length > 0,
    options: optionViews(
      [
        { value: '', text: { key: 'message.previous.none' } },
        ...earlier.map((report) => ({
          value: report.meetingId,
          text: { key: 'day.copy.option' as const, params: named(report) },
        })),
      ],
      selected,
    ),
    chosen: previous
      ? {
          href: `/intervisiedagen/${previous.meetingId}/verslag`,
          text: { key: 'message.previous.chosen', params: named(previous) },
        }
      : null,
    proposed: proposal ? { key: 'message.previous.proposed' } : null,
  };
}

/** @param letter as it is sent; it is shown as the first of the people reads it */
export function messagePreviewPage(
  day: KnownDay,
  { formKey, audience, subject, text }: MessageForm,
  people: readonly Addressee[],
  { subject: headed, paragraphs, facts = [], notes = [] }: Letter,
): Page {
  const reachable = people.filter((one) => one.reachable);
  const model: MessagePreviewPage = {
    back: messagesPath(day),
    day: day.title,
    path: messagesPath(day),
    hidden: Object.entries({ formKey, audience, subject, text }).map(([name, value]) => ({ name, value })),
    count: { key: 'message.preview.count', params: { count: reachable.length } },
    names: reachable.map(({ name }) => name),
    unreachable: people.filter((one) => !one.reachable).map(({ name }) => name),
    letter: {
      ...{ subject: headed, paragraphs, facts, notes },
      greeting: { key: 'mail.greeting', params: { name: reachable[0]?.name ?? '' } },
    },
    submits: reachable.length > 0,
  };
  return page(PREVIEW, model, { title: { key: 'message.preview.title' }, unlisted: true });
}
