import { nameIn, nameWithin } from '../../../hours/kinds/kind-words.page.js';
import { HOURS_96 } from '../../../curriculum/programme-definition.rules.js';
import { kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import type { ProgrammeKey } from '../../../curriculum/curriculum.rules.js';
import { addressOfTrajectory } from '../../../enrolment/trajectories/own-trajectories.queries.js';
import { newPath } from '../../../hours/kinds/addresses.rules.js';
import type { ClaimBadge } from '../../../hours/view/claim-badge.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { formatList, formatMinutes } from '../../../platform/i18n/format.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type StonesView, stoneRun, stonesView } from '../../../hours/view/progress-stones.page.js';
import type { StoneRun } from '../../../hours/view/stone-runs.page.js';
import { amountOf } from '../../../hours/view/component-progress.page.js';
import { type ComponentWords, componentWords } from './home-components.page.js';
import { nowBox, type NowBox, recordHref, waitingText } from './home-now.page.js';
import { type HappeningLine, happeningLines } from './happening.page.js';
import { recordBadge } from '../../../recognition/completion/pages/record-badge.page.js';
import { nowOf } from './now.rules.js';
import { situationOf, waitingOf } from './situation.rules.js';
import { type ComponentStanding, hoursOf, stonePathOf } from '../../../hours/standing.rules.js';
import type { OwnRecord } from '../../../recognition/completion/own-records.queries.js';
import type { TraineeHome } from './trainee-home.service.js';
import { prospectText } from '../supervision-forecast.page.js';
import { turnsText } from '../../../learning/fishbowl/turns.page.js';
import { waitingGroups, type WaitingGroup } from '../../../hours/view/waiting.page.js';

/** A trainee's home: how far, what now, what happened. */
export interface HomePage {
  today: string;
  lead: Text;
  supervisor: Text;
  /** who signs meanwhile, when the supervisor is away (S1) */
  deputy: Text | null;
  now: NowBox;
  /** null with a set of requirements that has no hours (P6) */
  path: { heading: Text; lead: Text; stones: StonesView | null; components: ComponentLine[] } | null;
  /** what is asked besides the 96 hours: practice and supervision; and what they are called together */
  rowsHeading: string;
  rows: ComponentRow[];
  waiting: WaitingGroup[];
  records: RecordLine[];
  happened: HappeningLine[];
  more: string | null;
  /** the reader's other trajectories */
  others: { label: Text; href: string }[];
  portfolioHref: string;
  reflectionsHref: string;
}

/** A component; of one that is followed in blocks, where they stand and what they did in them. */
type ComponentLine = ComponentWords & { blocksHref: string | null; turns: Text | null };

/** A component beside the 96 hours. */
interface ComponentRow {
  words: ComponentWords;
  run: StoneRun | null;
  described: Text;
  /** where its activities stand, for a kind that trainees hand in */
  listHref: string | null;
  /** what waits for whom */
  waits: Text[];
  /** by when it can be complete at the present offer (I8) */
  prospect: Text | null;
  /** where another is handed in, while the component is not complete */
  action: { label: Text; href: string } | null;
}

interface RecordLine {
  title: Text;
  number: string;
  badge: ClaimBadge;
  /** what the state means, where it is not valid */
  meaning: Text | null;
  reason: string | null;
  issuedOn: string;
  pdfHref: string;
  publicHref: string;
}

const HOME = view<HomePage>('portal/home/trainee/home');
/** Lines of what happened on the home page. */
export const SHOWN = 7;
const MINUTES_A_SESSION_STONE = 60;

/** The home page of one trajectory. */
export function homePage(home: TraineeHome, language: Language): Page {
  const { trajectory, own, signers, happened, records, today } = home;
  const suffix = own.length > 1 ? `?traject=${addressOfTrajectory(trajectory)}` : '';
  const situation = situationOf(home);
  const model: HomePage = {
    today,
    lead: leadOf(trajectory),
    supervisor: supervisorText(home),
    deputy: deputyText(home),
    now: nowBox(nowOf(situation), namesFor(home, suffix, language)),
    path: pathOf(home, suffix, language),
    rowsHeading: rowsHeading(home, language),
    rows: rowsOf(home, suffix, language),
    waiting: waitingGroups(home.open, signers, today, language),
    records: records.map(recordLine),
    happened: happeningLines(happened.slice(0, SHOWN), signers, language),
    more: happened.length > SHOWN ? `/mijn-leerpad/verloop${suffix}` : null,
    others: own
      .filter(({ id }) => id !== trajectory.id)
      .map((other) => ({
        label: { key: `trainee.other.${other.programme}` },
        href: `/mijn-leerpad?traject=${addressOfTrajectory(other)}`,
      })),
    portfolioHref: `/mijn-leerpad/portfolio.pdf${suffix}`,
    reflectionsHref: `/mijn-leerpad/portfolio.pdf${suffix ? `${suffix}&` : '?'}met=reflecties`,
  };
  return page(HOME, model, { title: { key: 'trainee.title' }, unlisted: true });
}

function leadOf({ programme, startedOn }: { programme: ProgrammeKey; startedOn: string }): Text {
  return { key: `trainee.lead.${programme}`, params: { on: startedOn } };
}

function supervisorText({ trajectory: { supervisor } }: TraineeHome): Text {
  if (!supervisor) return { key: 'trainee.supervisor.none' };
  return { key: 'trainee.supervisor', params: { name: supervisor.name } };
}

function deputyText({ deputy }: TraineeHome): Text | null {
  if (!deputy) return null;
  const { supervisor, deputy: name, toDate: until } = deputy;
  return { key: 'trainee.deputy', params: { supervisor, name, until } };
}

function namesFor({ open, readingList }: TraineeHome, suffix: string, language: Language) {
  const returned = open.filter(({ state }) => state === 'returned').reverse();
  return {
    language,
    titles: new Map(readingList.map(({ key, title }) => [key, title])),
    // Of each component the oldest comes last, and stays.
    returnedBy: new Map(returned.map(({ component, by }) => [component, by ?? ''])),
    suffix,
  };
}

function pathOf(home: TraineeHome, suffix: string, language: Language): HomePage['path'] {
  const { standing, readingList, turns } = home;
  const basic = standing.filter(({ component }) => HOURS_96.includes(component));
  if (basic.length === 0) return null;
  const { counted, required, waiting } = hoursOf(standing);
  const params = {
    hours: Math.floor(counted / 60),
    minutes: counted % 60,
    required: formatMinutes(language, required),
  };
  const left = required - counted;
  const leftParams = {
    left: formatMinutes(language, left),
    waiting: waiting === 0 ? 'none' : formatMinutes(language, waiting),
  };
  return {
    heading: required === 0 ? { key: 'trainee.hours.exempted' } : { key: 'trainee.hours', params },
    lead:
      left === 0
        ? { key: titlesLack(basic) ? 'trainee.hours.titles-lack' : 'trainee.hours.complete' }
        : { key: 'trainee.hours.left', params: leftParams },
    stones: required === 0 ? null : stonesView(stonePathOf(standing)),
    components: componentWords(basic, readingList, language).map((words, index) => ({
      ...words,
      blocksHref: kindOf(basic[index]!.component).blocks ? `/dagdelen${suffix}` : null,
      turns: kindOf(basic[index]!.component).blocks?.rounds ? turnsText(turns) : null,
    })),
  };
}

/** Whether all hours are there, and required titles are not (H7). */
function titlesLack(basic: readonly ComponentStanding[]): boolean {
  return basic.some(({ missing }) => missing.some(({ code }) => code === 'item'));
}

/** `Praktijk en supervisie`. */
function rowsHeading({ standing }: TraineeHome, language: Language): string {
  const [first, ...rest] = standing
    .map(({ component }) => component)
    .filter((key) => !HOURS_96.includes(key));
  if (first === undefined) return '';
  return formatList(language, [nameIn(language, first), ...rest.map((key) => nameWithin(language, key))]);
}

function rowsOf(home: TraineeHome, suffix: string, language: Language): ComponentRow[] {
  const { standing, readingList, trajectory, slots, today } = home;
  const beyond = standing.filter(({ component }) => !HOURS_96.includes(component));
  const words = componentWords(beyond, readingList, language);
  return beyond.map((one, index) => ({
    words: words[index]!,
    run: one.exempted ? null : (stoneRun(asMinutes(one)) ?? null),
    described: describedText(one, language),
    listHref: listOf(one, suffix),
    waits: waitingOf(one.component, home).map((waiting) => waitingText(waiting, language)),
    prospect: trajectory.state === 'running' ? prospectText(one, slots, today) : null,
    action: trajectory.state === 'running' && !words[index]!.done ? handInAnother(one, suffix) : null,
  }));
}

function describedText(one: ComponentStanding, language: Language): Text {
  const counted = amountOf(one, one.counted, language);
  const required = amountOf(one, one.required, language);
  const waiting = one.waiting === 0 ? 'none' : amountOf(one, one.waiting, language);
  return { key: 'trainee.component.described', params: { counted, required, waiting } };
}

function listOf({ component }: ComponentStanding, suffix: string): string | null {
  const { handingIn } = kindOf(component);
  return handingIn && `${handingIn.path}${suffix}`;
}

function handInAnother({ component }: ComponentStanding, suffix: string): ComponentRow['action'] {
  const { handingIn } = kindOf(component);
  return handingIn && { label: { key: handingIn.new }, href: newPath(handingIn.path, suffix) };
}

/** A session is drawn as one stone, as an hour is. */
function asMinutes({ unit, counted, waiting, required }: ComponentStanding) {
  const scale = unit === 'sessions' ? MINUTES_A_SESSION_STONE : 1;
  return { signed: counted * scale, waiting: waiting * scale, required: required * scale };
}

function recordLine(record: OwnRecord): RecordLine {
  const { id, kind, number, address, issuedOn, state, since, supersededBy, reason } = record;
  return {
    title: { key: `trainee.record.kind.${kind}` },
    number,
    badge: recordBadge(state),
    meaning:
      state === 'valid'
        ? null
        : { key: `trainee.record.meaning.${state}`, params: { since, number: supersededBy ?? '' } },
    reason: state === 'withdrawn' ? reason : null,
    issuedOn,
    pdfHref: recordHref(id),
    publicHref: `/bewijs/${address}`,
  };
}
