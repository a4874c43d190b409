import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { MessageKey } from '../../messages/catalogue.js';
import type { SignerQuality } from '../../people/qualifications.queries.js';
import type { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** One kind of activity: everything by which its hours differ from those of another component. */
export interface ActivityKind {
  key: ComponentKey;
  /** its place in every list of components, the lowest first; steps of ten leave room for others */
  order: number;
  /** what its requirement is counted in; `sessions` are sessions on different days (H8) */
  unit: 'minutes' | 'sessions';
  /** the minutes that one activity may take, both included */
  minutes: { least: number; most: number };
  /** null: it is not followed in blocks */
  blocks: KindBlocks | null;
  /** each activity is about a work, whose title may be one of the reading list (P4, H7) */
  readsTitles: boolean;
  /** an import brings none on a day on which the trainee has one in the portal: it would be the same session (D4) */
  oneSourceADay?: true;
  signer: Signer;
  /** what the person who signs must be on the day of the activity, where being asked is not enough */
  signerMust: SignerQuality | null;
  /** how a trainee hands it in; null: a trainee does not */
  handingIn: HandingIn | null;
  words: KindWords;
  /** reads what its module keeps besides what every claim has; null: it keeps nothing */
  details: DetailReader | null;
  /** what else stands in the way of a signature, by rules of this kind alone (S9); left out: nothing */
  signing?: SigningObstacles;
}

/** The blocks of a kind that is followed on a timetable (H6). */
export interface KindBlocks {
  count: number;
  /** each block covers topics of the programme (P5) */
  topics: boolean;
  /** each block has rounds in two circles (F1) */
  rounds: boolean;
  /** its place on the page of blocks, as addresses name it */
  anchor: string;
  words: {
    /** one block, with `block`; the second where there is little room */
    one: MessageKey;
    short: MessageKey;
    /** the end of a sentence about one block, with `block` and `on` */
    about: MessageKey;
    /** one block of an edition, with `title` and `block` */
    inEdition: MessageKey;
    /** the blocks that are missing, with `count` and `blocks` */
    missing: MessageKey;
    /** an edition of it, in the planning */
    planned: MessageKey;
  };
}

/**
 * The person asked to sign. `assigned-supervisor`: the supervisor of the trajectory, today. `named`: the person whom the
 * activity names, a host for instance. `attendance`: nobody is asked, since the teacher who closes the list signs (C2).
 */
export type Signer = 'assigned-supervisor' | 'named' | 'attendance';

/** How a trainee hands activities of a kind in. */
export interface HandingIn {
  /** where its pages are, and where the blank form is sent: `/literatuur`; see `addresses.rules.ts` */
  path: string;
  /** what the home tells a trainee at the very beginning; null: this is not where anybody begins */
  first: MessageKey | null;
  /** what the home tells them while the component is not complete */
  goOn: MessageKey;
  /** label of the link to the blank form */
  new: MessageKey;
  /** what the home says of those that came back, with `count` and `by`; the second without `by` */
  returned: MessageKey;
  returnedUnnamed: MessageKey;
  /** label of the link to the form that amends one */
  amend: MessageKey;
}

/** How a kind is called, by message key. */
export interface KindWords {
  name: MessageKey;
  /** the name in a row of figures, where there is little room */
  short: MessageKey;
  /** how its hours are counted, with `required` (H5 to H8) */
  rule: MessageKey;
  /** label of what was done, where it is corrected: a title, or another description */
  description: MessageKey;
  /** its part of a whole programme on a record, with `count` and `hours`; null: it is of the 96 hours (P2) */
  onRecord: MessageKey | null;
}

/**
 * What a learning module keeps of a claim besides what every claim has. Seen by the trainee and by the person who is
 * asked to sign that claim, and by nobody else (V1).
 */
export interface ActivityDetail {
  /** pages or chapters, a group, a role: one short line, or null */
  where: string | null;
  /** what the trainee learned, in their own words; null when there is none (imported work) */
  reflection: string | null;
  /** what else its reader must know, each in a few words; left out: nothing */
  said?: readonly Text[];
}

/** A claim that is about to be signed. */
export interface ClaimBeingSigned {
  id: string;
  trajectoryId: string;
  happenedOn: string;
  minutes: number;
  description: string;
}

/**
 * Says, within the transaction of the signature and once the trajectories are locked, which of some claims cannot be
 * signed, and why, by claim id. What it keeps of the others stays if they are signed.
 */
export type SigningObstacles = (
  manager: EntityManager,
  claims: readonly ClaimBeingSigned[],
  signerId: string,
) => Promise<ReadonlyMap<string, DomainError>>;

/** Reads the details that stand with some claims, by claim id; claims without any are left out. */
export type DetailReader = (
  manager: EntityManager,
  claimIds: readonly string[],
) => Promise<Map<string, ActivityDetail>>;
