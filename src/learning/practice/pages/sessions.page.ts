import { amountOf } from '../../../hours/view/component-progress.page.js';
import { type ClaimBadge, claimBadge } from '../../../hours/view/claim-badge.page.js';
import { roleText } from '../../../hours/view/claim-summary.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { PRACTICE } from '../practice.kind.js';
import type { ListedSession, OwnPractice } from '../practice.service.js';

/** A trainee's practice sessions, and how many count (H8). */
interface SessionsPage {
  today: string;
  lead: Text;
  /** null while nothing new can be handed in */
  newHref: string | null;
  atRest: boolean;
  rule: Text;
  sessions: SessionRow[];
}

interface SessionRow {
  href: string;
  happenedOn: string;
  minutes: number;
  group: string;
  role: Text;
  host: string;
  badge: ClaimBadge;
}

const SESSIONS = view<SessionsPage>('learning/practice/pages/sessions');

/** The list of one trajectory. */
export function sessionsPage(own: OwnPractice, language: Language): Page {
  const { today, progress, trajectory, suffix, sessions } = own;
  const asked = progress !== undefined && !progress.exempted;
  const running = trajectory.state === 'running';
  const model: SessionsPage = {
    today,
    lead: leadOf(own, language),
    newHref: asked && running ? `/praktijk/nieuw${suffix}` : null,
    atRest: asked && !running,
    rule: {
      key: PRACTICE.words.rule,
      params: { required: progress ? amountOf(progress, progress.required, language) : '' },
    },
    sessions: sessions.map((session) => rowOf(session, language)),
  };
  return page(SESSIONS, model, { title: { key: 'practice.title' }, unlisted: true });
}

function leadOf({ progress, sessions }: OwnPractice, language: Language): Text {
  if (!progress) return { key: 'practice.lead.not-asked' };
  if (progress.exempted) return { key: 'practice.lead.exempted' };
  const waiting = sessions.filter(({ state }) => state === 'submitted').length;
  const params = {
    counted: progress.counted,
    required: amountOf(progress, progress.required, language),
    waiting,
  };
  return { key: 'practice.lead', params };
}

function rowOf(session: ListedSession, language: Language): SessionRow {
  const { id, happenedOn, minutes, description, role, host, state, takenOver } = session;
  return {
    href: `/praktijk/${id}`,
    happenedOn,
    minutes,
    group: description,
    role: roleText(role ?? 'taking-part'),
    host: host ?? '',
    badge: claimBadge(state, host === null ? [] : [host], language, takenOver),
  };
}
