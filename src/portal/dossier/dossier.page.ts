import { componentName } from '../../hours/kinds/kind-words.page.js';
import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { formatList } from '../../platform/i18n/format.rules.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { amountOf, figuresOf, statusOf } from '../../hours/view/component-progress.page.js';
import { type ComponentStanding, hoursOf, stonePathOf } from '../../hours/standing.rules.js';
import { type StonesView, stonesView } from '../../hours/view/progress-stones.page.js';
import type { OwnRecord } from '../../recognition/completion/own-records.queries.js';
import type { OpenClaim } from '../../hours/open-claims.queries.js';
import type { Signers } from '../../hours/view/activity-words.page.js';
import { type WaitingGroup, waitingGroups } from '../../hours/view/waiting.page.js';
import {
  type DossierHeadView,
  dossierHeadView,
  dossierPath,
} from '../../enrolment/pages/dossier-head.page.js';
import type {
  AssignmentFact,
  DecisionFact,
  StateFact,
} from '../../enrolment/trajectories/decided.queries.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';
import { type PersonView, personView } from './person.page.js';
import {
  type DossierRecord,
  dossierRecord,
} from '../../recognition/completion/pages/dossier-records.page.js';
import { type TrajectoryView, trajectoryView } from './trajectory.page.js';

/** One trainee's dossier at a glance. */
export interface DossierPage {
  head: DossierHeadView;
  now: NowView;
  /** null when nothing of the 96 hours is asked (P6) */
  stones: StonesView | null;
  hours: Text | null;
  components: ComponentView[];
  records: DossierRecord[];
  person: PersonView;
  trajectory: TrajectoryView;
  others: { href: string; label: Text }[];
  today: string;
}

/** What waits, who supervises, and what the reader can do about it. */
interface NowView {
  supervisor: Text;
  waiting: WaitingGroup[];
  returned: Text | null;
  suspended: Text | null;
  actions: { href: string; label: Text }[];
  /** it is the reader's own dossier, in which they change nothing */
  own: boolean;
}

interface ComponentView {
  name: Text;
  figures: Text;
  status: Text;
  done: boolean;
  /** signed beyond the requirement (H5), in words; null when there is none */
  surplus: Text | null;
}

/** Everything that the page is made from. */
export interface DossierModel {
  head: DossierHead;
  standing: ComponentStanding[];
  readingList: readonly ReadingListTitle[];
  open: OpenClaim[];
  signers: Signers;
  records: OwnRecord[];
  states: StateFact[];
  assignments: AssignmentFact[];
  decisions: DecisionFact[];
  reader: { isSecretariat: boolean; isBoard: boolean; personId: string };
  back: unknown;
  today: string;
}

const DOSSIER = view<DossierPage>('portal/dossier/dossier');

/** The dossier's first page. */
export function dossierPage(model: DossierModel, language: Language): Page {
  const { head, standing, readingList, records, today } = model;
  const hours = hoursOf(standing);
  const shown: DossierPage = {
    head: dossierHeadView(head, '', model.back),
    now: nowView(model, language),
    stones: hours.required > 0 ? stonesView(stonePathOf(standing)) : null,
    hours: hours.required > 0 ? { key: 'dossier.hours', params: { ...totals(hours, language) } } : null,
    components: standing.map((one) => componentView(one, readingList, language)),
    records: records.map(dossierRecord),
    person: personView(head),
    trajectory: trajectoryView(model, language),
    others: head.others.map(({ trajectoryId, programme, startedOn }) => ({
      href: dossierPath(trajectoryId),
      label: { key: 'dossier.other', params: { programme, startedOn } },
    })),
    today,
  };
  return page(DOSSIER, shown, {
    title: { key: 'dossier.title', params: { name: head.name } },
    unlisted: true,
  });
}

function totals(
  { counted, required }: { counted: number; required: number },
  language: Language,
): { counted: string; required: string } {
  const amount = (minutes: number) => amountOf({ unit: 'minutes' }, minutes, language);
  return { counted: amount(counted), required: amount(required) };
}

function componentView(
  one: ComponentStanding,
  readingList: readonly ReadingListTitle[],
  language: Language,
): ComponentView {
  return {
    name: componentName(one.component),
    figures: figuresOf(one, language),
    status: statusOf(one, readingList, language),
    done: one.metOn !== null || one.exempted,
    surplus: one.surplus > 0 ? surplusText(one, language) : null,
  };
}

function surplusText(one: ComponentStanding, language: Language): Text {
  const signed = amountOf(one, one.signed, language);
  return { key: 'dossier.surplus', params: { signed, surplus: amountOf(one, one.surplus, language) } };
}

function nowView(model: DossierModel, language: Language): NowView {
  const { head, open, signers, assignments, records, reader, today } = model;
  const present = assignments.find(({ to }) => to === null);
  const returned = open.filter(({ state }) => state === 'returned').length;
  const suspended = records.filter(({ state }) => state === 'suspended').map(({ number }) => number);
  const own = head.personId === reader.personId;
  return {
    supervisor: present
      ? { key: 'dossier.supervisor', params: { name: present.name, from: present.from } }
      : { key: 'dossier.supervisor.none' },
    waiting: waitingGroups(open, signers, today, language),
    returned: returned > 0 ? { key: 'dossier.returned', params: { count: returned } } : null,
    suspended:
      suspended.length > 0
        ? {
            key: 'dossier.suspended',
            params: { count: suspended.length, numbers: formatList(language, suspended) },
          }
        : null,
    actions: own
      ? []
      : [
          ...(reader.isSecretariat ? actionsOf(head, present !== undefined) : []),
          ...(reader.isBoard
            ? [
                {
                  href: `${dossierPath(head.trajectoryId)}/besluiten`,
                  label: { key: 'dossier.action.decide' } as const,
                },
              ]
            : []),
        ],
    own,
  };
}

function actionsOf({ trajectoryId, account }: DossierHead, supervised: boolean): NowView['actions'] {
  const one = dossierPath(trajectoryId);
  const chosen = new URLSearchParams({ traject: trajectoryId });
  return [
    {
      href: `/toewijzen?${chosen}`,
      label: { key: supervised ? 'dossier.action.reassign' : 'dossier.action.assign' },
    },
    ...(account.state === 'none' || account.state === 'invited'
      ? [{ href: `/uitnodigen?${chosen}`, label: { key: 'dossier.action.invite' } as const }]
      : []),
    { href: `${one}/persoon`, label: { key: 'dossier.action.person' } },
    { href: `${one}/traject`, label: { key: 'dossier.action.trajectory' } },
    { href: `${one}/uren`, label: { key: 'dossier.action.correct' } },
  ];
}
