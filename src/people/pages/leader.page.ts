import type { AccountStanding } from '../accounts/account-standing.queries.js';
import type { ComingPlace } from '../coming-places.service.js';
import type { AddressRefusal } from '../../platform/mail/address-refusals.service.js';
import { type Text, type Page, page, view } from '../../platform/web/page-answer.rules.js';
import { type AccountView, accountView } from './account-standing.page.js';
import { type LeaderWithLoad, type SupervisingWords, loadText, supervisingWords } from './leaders.page.js';
import { doneText } from '../../platform/web/done.page.js';
import type { Assigned, LeaderDeputy } from '../supervisees.service.js';
import {
  isKnownDay,
  isMemberOn,
  lastActivity,
  leaderSince,
  recognisedUntil,
} from '../standing/standing.rules.js';
import { type DeputyLine, type AssignedLine, deputyLine, assignedLine } from './supervisee-lines.page.js';

/** One leader: standing, supervisees, and who they had before. */
interface LeaderPage {
  name: string;
  email: string;
  region: string | null;
  supervising: SupervisingWords;
  leaderSince: string | null;
  lastActiveOn: string | null;
  /** they lead, without an end that is known */
  leadsNow: boolean;
  member: Text;
  recognisedUntil: string | null;
  years: string[];
  standingHref: string;
  load: Text;
  overfull: boolean;
  now: AssignedLine[];
  before: AssignedLine[];
  /** where all their trainees are handed over; null without any, or for a reader who changes nothing */
  handOverHref: string | null;
  deputies: DeputyLine[];
  nameDeputyHref: string | null;
  editHref: string | null;
  /** where their numbers in registers are changed (Q4) */
  numbersHref: string | null;
  account: AccountView | null;
  done: Text | null;
}

const LEADER = view<LeaderPage>('people/pages/leader');

const DONE: Record<string, Text> = {
  bewaard: { key: 'people.leader.saved' },
  overgedragen: { key: 'people.leader.handed-over' },
  waarneming: { key: 'people.leader.deputy.named' },
  'waarneming-beeindigd': { key: 'people.leader.deputy.ended' },
  gesloten: { key: 'people.account.closed-now' },
  geopend: { key: 'people.account.opened-now' },
};

/**
 * @param account null for a reader who changes nothing
 * @param beside what closing it gives up (C1), that their address refuses mail, and who stands in for whom (S1)
 */
export function leaderPage(
  leader: LeaderWithLoad,
  assigned: readonly Assigned[],
  account: AccountStanding | null,
  beside: {
    places: readonly ComingPlace[];
    refusal: AddressRefusal | null;
    deputies: readonly LeaderDeputy[];
  },
  { done, today }: { done: unknown; today: string },
): Page {
  const { personId, name, email, region, standing } = leader;
  const active = lastActivity(standing);
  const home = `/begeleiders/${personId}`;
  const model: LeaderPage = {
    name,
    email,
    region,
    load: loadText(leader),
    overfull: leader.load > leader.most,
    supervising: supervisingWords(leader),
    leaderSince: leaderSince(standing),
    lastActiveOn: active !== null && isKnownDay(active) ? active : null,
    leadsNow: active !== null && !isKnownDay(active),
    member: { key: isMemberOn(standing, today) ? 'people.yes' : 'people.no' },
    recognisedUntil: recognisedUntil(standing),
    years: [...new Set(standing.education.map(({ year }) => year))].sort((a, b) => a - b).map(String),
    standingHref: `${home}/feiten`,
    now: assigned.filter(({ to }) => to === null).map(assignedLine),
    before: assigned.filter(({ to }) => to !== null).map(assignedLine),
    handOverHref: account && assigned.some(isSupervised) ? `${home}/overdragen` : null,
    deputies: beside.deputies.map((one) => deputyLine(one, personId, account ? home : null)),
    nameDeputyHref: account && `${home}/waarnemers/nieuw`,
    editHref: account && `${home}/gegevens`,
    numbersHref: account && `/personen/${personId}/nummers`,
    account:
      account &&
      accountView(account, beside, { action: `${home}/account`, invite: `/uitnodigen?persoon=${personId}` }),
    done: doneText(done, DONE),
  };
  return page(LEADER, model, { title: { key: 'people.leader.title', params: { name } }, unlisted: true });
}

function isSupervised({ to, state }: Assigned): boolean {
  return to === null && (state === 'running' || state === 'paused');
}
