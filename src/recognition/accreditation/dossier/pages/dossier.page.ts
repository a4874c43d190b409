import { actorWords } from '../../../../people/actors.queries.js';
import type { Language, MessageKey } from '../../../../messages/catalogue.js';
import { dayOf } from '../../../../platform/clock/moments.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { meetingNameIn } from '../../../../learning/meetings/meeting-name.page.js';
import type { EvaluationSummary } from '../../../evaluations/results.queries.js';
import { type SummaryWords, summaryWords } from '../../../evaluations/results-words.page.js';
import { resultsPath } from '../../../evaluations/pages/results/evaluations.page.js';
import { type AccreditationBody, pointsOf } from '../../bodies/body.rules.js';
import type { KnownEdition } from '../dossier-descriptions.service.js';
import {
  accreditedMinutes,
  type DescribedMeeting,
  type DossierDescription,
} from '../dossier-description.rules.js';
import { type DossierState, openSteps } from '../dossier-states.rules.js';
import type { Dossier } from '../dossier.entity.js';
import { type Finding, isMissing } from '../findings.rules.js';
import type { ShownFlag, TakenStep } from './dossier.queries.js';
import { bodyName, deadlineText, type StateView, stateView } from './dossiers.page.js';
import { STEP_PATHS } from './step.page.js';

/** One dossier: how it stands, what it lacks and where that is mended, what can be done, and what was done. */
interface DossierPage {
  title: string;
  body: string;
  state: StateView;
  done: Text | null;
  /** that somebody was first, or that a step cannot be taken now */
  wrong: Text | null;
  deadline: Text | null;
  /** null once it was submitted for good */
  findings: { ready: boolean; heading: Text; rows: FindingRow[] } | null;
  facts: { label: Text; text: Text | null; lines: string[] }[];
  contact: number;
  selfStudy: number;
  points: Text;
  grant: { number: string; points: Text; validFrom: string; validUntil: string } | null;
  lastTime: (SummaryWords & { href: string })[];
  meetings: { name: string; heldOn: string | null; times: string; teachers: string[] }[];
  teachersHref: string;
  planHref: string | null;
  fillHref: string | null;
  steps: { href: string; text: Text; quiet: boolean }[];
  flags: { what: Text; raisedOn: string; href: string | null }[];
  history: {
    on: string;
    what: Text;
    by: Text;
    text: string;
    granted: Text | null;
    documentHref: string | null;
  }[];
  today: string;
}

/** What is missing or contradictory, who mends it, and where. */
interface FindingRow {
  what: Text;
  who: Text[];
  /** null for a reader who cannot mend it */
  href: string | null;
  place: Text;
  missing: boolean;
}

/** What the page of a dossier is made of. */
export interface DossierModel {
  dossier: Dossier;
  state: DossierState;
  body: AccreditationBody;
  known: KnownEdition;
  described: DossierDescription;
  findings: readonly Finding[];
  steps: readonly TakenStep[];
  flags: readonly ShownFlag[];
  /** what attendees thought of the same meetings before (Q3) */
  lastTime: readonly EvaluationSummary[];
  today: string;
  mayChange: boolean;
  language: Language;
  done: Text | null;
  /** 409 */
  wrong?: Text | null;
}

const DOSSIER = view<DossierPage>('recognition/accreditation/dossier/pages/dossier');

/** The page of one dossier. */
export function dossierPage(model: DossierModel): Page {
  const { dossier, state, body, known, described, findings, mayChange, language, today, done } = model;
  const { title } = known.edition;
  const home = dossierPath(dossier.id);
  const minutes = accreditedMinutes(described);
  const open = ['draft', 'questions'].includes(state);
  const heldFrom = described.meetings.flatMap(({ heldOn }) => heldOn ?? []).sort()[0] ?? null;
  const shown: DossierPage = {
    title,
    body: bodyName([body], body.key, language),
    state: stateView(state),
    done,
    wrong: model.wrong ?? null,
    deadline: deadlineText(body, { state, heldFrom }, today),
    findings: open ? findingsView(findings, model) : null,
    facts: factsOf(described),
    ...minutes,
    points: { key: 'accreditation.points', params: { points: pointsOf(body, minutes) / 100 } },
    grant: grantView(dossier),
    meetings: described.meetings.map((meeting) => meetingView(meeting, described)),
    lastTime: model.lastTime.map((one) => ({ ...summaryWords(language, one), href: resultsPath(one) })),
    teachersHref: `${home}/docenten`,
    planHref: mayChange ? planPath(known) : null,
    fillHref: mayChange && open ? `${home}/gegevens` : null,
    steps: mayChange ? openSteps(state).map((step) => stepLink(home, step)) : [],
    flags: model.flags
      .filter(({ loweredAt }) => loweredAt === null)
      .map((flag) => ({
        what: flagText(flag, known, language),
        raisedOn: dayOf(flag.raisedAt),
        href: mayChange ? `${home}/wijzigingen/${flag.id}` : null,
      })),
    history: historyOf(model, home),
    today,
  };
  const pageTitle: Text = { key: 'accreditation.dossier.title', params: { title } };
  return page(DOSSIER, shown, {
    title: pageTitle,
    unlisted: true,
    status: model.wrong ? 409 : 200,
    at: home,
  });
}

/** The address of a dossier. */
export function dossierPath(id: string): string {
  return `/accreditatie/${id}`;
}

/** What changed, of which meeting, or of one that does not take place. */
export function flagText(
  { meetingId, what }: Pick<ShownFlag, 'meetingId' | 'what'>,
  { edition }: KnownEdition,
  language: Language,
): Text {
  // A meeting is called off, and never goes away.
  const meeting = edition.meetings.find(({ id }) => id === meetingId)!;
  const params = { meeting: meetingNameIn(language, { ...meeting, ...edition }), what };
  return {
    key: meeting.state === 'planned' ? 'accreditation.flag.changed' : 'accreditation.flag.gone',
    params,
  };
}

function findingsView(findings: readonly Finding[], model: DossierModel): DossierPage['findings'] {
  const rows = findings.map((finding): FindingRow => ({
    what: { key: `accreditation.dossier.finding.${finding.code}`, params: finding.params },
    who: finding.who.map((who) => ({ key: `accreditation.dossier.who.${who}` })),
    href: model.mayChange ? mendingPath(finding, model) : null,
    place: { key: `accreditation.dossier.place.${finding.place}` },
    missing: isMissing(finding),
  }));
  const ready = rows.length === 0;
  const heading: Text = ready
    ? { key: 'accreditation.dossier.ready' }
    : { key: 'accreditation.dossier.to-do', params: { findings: rows.length } };
  return { ready, heading, rows };
}

/** The page on which a finding is mended. */
function mendingPath({ place, of, code }: Finding, { dossier, known }: DossierModel): string {
  const home = dossierPath(dossier.id);
  if (place === 'dossier') return `${home}/gegevens${FIELD_OF[code] ?? ''}`;
  if (place === 'teacher') return `${home}/docenten`;
  const block = known.edition.meetings.find(({ id }) => id === of)?.block ?? null;
  const plan = planPath(known);
  if (known.edition.component === null) return `${plan}/gegevens`;
  return block === null ? plan : `${plan}/dagdeel/${block}`;
}

/** The field of the form that mends a finding. */
const FIELD_OF: Partial<Record<Finding['code'], string>> = {
  type: '#type',
  title: '#title',
  'target-group': '#targetGroup',
  goals: '#goals',
  reading: '#literature',
  evaluation: '#evaluation',
  'self-study': '#selfStudyMinutes',
  maximum: '#maximum',
  'type-not-taken': '#type',
};

function planPath({ edition }: KnownEdition): string {
  return `${edition.component === null ? '/dagen' : '/planning'}/${edition.id}`;
}

function factsOf(described: DossierDescription): DossierPage['facts'] {
  const { type, title, targetGroup, goals, literature, evaluation, maximum } = described;
  const said = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');
  const fact = (key: MessageKey, lines: readonly string[], text: Text | null = null) => ({
    label: { key } as Text,
    text,
    lines: said(lines),
  });
  return [
    fact('accreditation.field.title', [title]),
    fact('accreditation.field.type', [], type === null ? null : { key: `accreditation.type.${type}` }),
    fact('accreditation.field.targetGroup', [targetGroup]),
    fact('accreditation.field.goals', goals),
    fact('accreditation.field.literature', literature),
    fact('accreditation.field.evaluation', [evaluation]),
    fact('accreditation.field.maximum', maximum === null ? [] : [String(maximum)]),
  ];
}

function grantView({ grantNumber, grantPoints, validFrom, validUntil }: Dossier): DossierPage['grant'] {
  if (grantNumber === null) return null;
  const points: Text = { key: 'accreditation.points', params: { points: grantPoints! / 100 } };
  return { number: grantNumber, points, validFrom: validFrom!, validUntil: validUntil! };
}

function meetingView(
  { name, heldOn, startsAt, endsAt, teachers }: DescribedMeeting,
  described: DossierDescription,
): DossierPage['meetings'][number] {
  const names = described.teachers.filter(({ id }) => teachers.includes(id)).map((teacher) => teacher.name);
  return { name, heldOn, times: `${startsAt}–${endsAt}`, teachers: names };
}

function stepLink(home: string, step: keyof typeof STEP_PATHS): DossierPage['steps'][number] {
  return {
    href: `${home}/stap/${STEP_PATHS[step]}`,
    text: { key: `accreditation.step.${step}` },
    quiet: step === 'drop' || step === 'refuse' || step === 'ask' || step === 'correct',
  };
}

function historyOf({ steps, flags, known, language }: DossierModel, home: string): DossierPage['history'] {
  const taken = steps.map(({ at, step, by, text, granted, hasDocument, sequence }) => ({
    at,
    on: dayOf(at),
    what: { key: `accreditation.took.${step}` } as Text,
    by: actorWords(by),
    text,
    granted: granted && {
      key: 'accreditation.took.granted' as const,
      params: { ...granted, points: granted.points / 100 },
    },
    documentHref: hasDocument ? `${home}/document/${sequence}.pdf` : null,
  }));
  const lowered = flags.flatMap((flag) =>
    flag.loweredAt && flag.by
      ? [
          {
            at: flag.loweredAt,
            on: dayOf(flag.loweredAt),
            what: flagText(flag, known, language),
            by: actorWords(flag.by),
            text: flag.loweredBecause ?? '',
            granted: null,
            documentHref: null,
          },
        ]
      : [],
  );
  return [...taken, ...lowered]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at: _, ...line }) => line);
}
