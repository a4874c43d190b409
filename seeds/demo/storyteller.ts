import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { SigningRightsService } from '../../src/hours/signing-rights.service.js';
import { storeLog } from '../../src/learning/literature/literature.queries.js';
import { PRACTISED, SUPERVISION } from '../../src/learning/supervision/supervision.kind.js';
import { storeProposal } from '../../src/learning/supervision/supervision.queries.js';
import { storeSession } from '../../src/learning/practice/practice.queries.js';
import type { PracticeDetails } from '../../src/learning/practice/practice.rules.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import { codedPerson } from '../../src/people/name-lines.service.js';
import { BIG_REGISTER } from '../../src/people/person-fields.rules.js';
import { keepNumber } from '../../src/people/registers/register-numbers.queries.js';
import { Person } from '../../src/people/person.entity.js';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { FixedClock } from '../../src/platform/clock/clock.service.js';
import { DemoBoard } from './board.js';
import { Classroom } from './classroom.js';
import type { DemoCalendar } from './calendar.js';
import { COMING_DAYS } from './days.js';
import { DemoDays } from './demo-days.js';
import type { Happening } from './diary.js';
import { type DemoLeader, type LeaderKey, standingOf } from './leaders.js';
import { emailOf } from './cohort.js';
import { addStandings } from './standings.js';
import { DemoSessions } from './sessions.js';
import { readingNote } from './reading-notes.js';
import type { Services } from './services.js';
import { type DemoGroup, GROUPS } from './groups.js';
import type { DemoActivity, DemoSession, DemoTrainee } from './story.js';

/** What is written of every evening in a group: invented, and about nobody but who wrote it (V1). */
const ABOUT_PRACTICE =
  'Ik wilde de stilte steeds opvullen. Toen ik wachtte, kwam er meer. De volgende keer let ik op wat ik voel voordat ik iets zeg.';

/** When and about what individual supervision is in the stories. */
const START = '16:30';
const ABOUT = 'Hoe ik de groep bij de relatie houd, en mijn eigen ongeduld daarbij.';

/** The secretariat does not sign in yet; what it does is recorded as done at the command line. */
const SECRETARIAT = actorOf.command;

/** Makes things happen, each on its day, through the product's own services. */
export class Storyteller {
  private readonly leaders = new Map<LeaderKey, string>();
  private readonly trainees = new Map<DemoTrainee, { personId: string; trajectoryId: string }>();
  private readonly claims = new Map<DemoActivity, string>();
  private readonly groups = new Map<DemoGroup, string>();
  private readonly granted = new Set<string>();
  private readonly classroom: Classroom;
  private readonly sessions: DemoSessions;
  private readonly days: DemoDays;
  private readonly board: DemoBoard;

  /** @param boardMember who enters what the board decides */
  constructor(
    private readonly past: Services,
    private readonly manager: EntityManager,
    private readonly clock: FixedClock,
    calendar: DemoCalendar,
    boardMember: string,
  ) {
    this.classroom = new Classroom(past, manager, calendar, this.leaders);
    this.days = new DemoDays(past, manager, clock, calendar, this.leaders);
    this.sessions = new DemoSessions(past, manager, this.leaders, this.trainees);
    this.board = new DemoBoard(past, boardMember);
  }

  /** Brings the leaders in, who were there before everything else. */
  async introduce(leaders: readonly DemoLeader[], calendar: DemoCalendar): Promise<void> {
    for (const leader of leaders) {
      const personId = await this.insertPerson(leader, emailOf(leader), null);
      await this.manager.insert(LeaderStandingRow, { personId });
      await this.past
        .get(StandingFactsService)
        .addFirst(this.manager, personId, standingOf(leader, calendar), SECRETARIAT);
      this.leaders.set(leader.key, personId);
    }
    for (const group of GROUPS) await this.register(group, calendar);
  }

  /** Keeps a group of the register, with its states, leaders and members. */
  private async register(group: DemoGroup, calendar: DemoCalendar): Promise<void> {
    const { leaders, states, members, until, ...details } = group;
    const id = randomUUID();
    const [first, ...later] = states.map(([state, week]) => ({ state, since: calendar.day(week, 'monday') }));
    const groups = this.past.get(GroupsService);
    const today = this.clock.today();
    this.clock.setToday(first!.since);
    await groups.add(id, details, first!, SECRETARIAT);
    for (const change of later) {
      this.clock.setToday(change.since);
      await groups.changeState(id, change, SECRETARIAT);
    }
    const period = { from: first!.since, to: until ? calendar.day(until, 'monday') : null };
    const people = this.past.get(GroupPeopleService);
    for (const key of leaders) {
      const leads = { personId: this.leaders.get(key)!, role: 'leader', ...period } as const;
      await people.addLeader(randomUUID(), id, leads, SECRETARIAT);
    }
    for (const [name, profession] of members)
      await people.addMember(randomUUID(), id, { person: { name }, profession, ...period }, SECRETARIAT);
    this.clock.setToday(today);
    this.groups.set(group, id);
    this.clock.setToday(today);
  }

  /** What became known of the leaders by the day that was lived last. */
  tellOfLeaders(calendar: DemoCalendar): Promise<void> {
    return addStandings(this.past, this.manager, this.leaders, calendar);
  }

  /** The intervision days to come, as of the day that was lived last. */
  async announceDays(): Promise<void> {
    for (const day of COMING_DAYS) await this.days.announce(day);
  }

  /** Joost is away since last Sunday, and Fatma signs for him until the end of the week after next (S1). */
  async sendAway(calendar: DemoCalendar): Promise<void> {
    const [fromDate, toDate] = [calendar.day(1, 'sunday'), calendar.coming(2, 'friday')];
    this.clock.setToday(fromDate);
    const supervisorId = this.leaders.get('joost')!;
    const wish = { supervisorId, deputyId: this.leaders.get('fatma')!, fromDate, toDate };
    await this.past.get(DeputiesService).enter(this.manager, randomUUID(), wish, SECRETARIAT);
  }

  /** Lives through one day. The signatures of one person are given at once, as from an inbox. */
  async live(day: string, happenings: readonly Happening[]): Promise<void> {
    this.clock.setToday(day);
    const inboxes = new Map<LeaderKey, DemoActivity[]>();
    for (const happening of happenings) {
      if (happening.kind !== 'sign') await this.happen(day, happening);
      else inboxes.set(happening.signer, [...(inboxes.get(happening.signer) ?? []), happening.activity]);
    }
    for (const [signer, activities] of inboxes) await this.sign(signer, activities);
  }

  private happen(day: string, happening: Exclude<Happening, { kind: 'sign' }>): Promise<void> {
    switch (happening.kind) {
      case 'start':
        return this.start(day, happening.trainee);
      case 'supervisor':
        return this.assign(day, happening.trainee, happening.leader);
      case 'decide':
      case 'revoke': {
        const { trajectoryId } = this.trainees.get(happening.trainee)!;
        return this.board[happening.kind](day, trajectoryId, happening.decision);
      }
      case 'submit':
        return this.submit(day, happening);
      case 'withdraw':
        return this.withdraw(happening);
      case 'return':
        return this.sendBack(happening);
      case 'correct':
        return this.correct(happening);
      case 'plan':
        return this.classroom.plan(happening.edition);
      case 'enrol':
        return this.classroom.enrol(happening.where, this.trainees.get(happening.trainee)!);
      case 'hold':
        return this.classroom.hold(happening.where);
      case 'amend':
        return this.amend(happening);
      case 'day':
        return this.days.live(happening.step, happening.about);
      case 'supervise':
        return this.sessions.live(day, happening.deed);
    }
  }

  private async start(day: string, trainee: DemoTrainee): Promise<void> {
    // Above 9000 of its year, so that it hardly meets a number of an imported sheet.
    const number = `D${day.slice(0, 4)}9${trainee.bigNumber.slice(-3)}`;
    const personId = await this.insertPerson(trainee, emailOf(trainee), number);
    const { id } = await this.past
      .get(TrajectoriesService)
      .start(this.manager, { personId, programme: trainee.programme, startedOn: day }, SECRETARIAT);
    this.trainees.set(trainee, { personId, trajectoryId: id });
  }

  private async assign(from: string, trainee: DemoTrainee, leader: LeaderKey): Promise<void> {
    const { trajectoryId } = this.trainees.get(trainee)!;
    const supervisorId = this.leaders.get(leader)!;
    await this.past
      .get(TrajectoriesService)
      .assignSupervisor(this.manager, { trajectoryId, supervisorId, from }, SECRETARIAT);
  }

  private async submit(
    day: string,
    { trainee, activity }: Extract<Happening, { kind: 'submit' }>,
  ): Promise<void> {
    const { trajectoryId, personId } = this.trainees.get(trainee)!;
    const { component, block, minutes, description, signer, practised } = activity;
    const session = component === SUPERVISION.key ? { start: START, form: 'individual' as const } : null;
    const named = session !== null || practised !== undefined;
    const askedOf = named && signer ? this.leaders.get(signer)! : undefined;
    if (signer && !named) await this.grantOnce(trajectoryId, component, signer, day);
    const said = {
      component,
      block,
      minutes,
      description: session?.start ?? description,
      happenedOn: day,
      role: practised?.role ?? null,
    };
    const details = component === 'literature' ? readingNote(activity) : null;
    const id = await this.past.get(ClaimsService).submit(trajectoryId, said, personId, {
      askedOf,
      withDetails: async (manager, claimId) => {
        if (practised) await storeSession(manager, claimId, this.sessionOf(practised, signer!));
        if (details) await storeLog(manager, claimId, details);
        if (session)
          await storeProposal(manager, claimId, { ...session, reflection: ABOUT, practice: [] }, PRACTISED);
      },
    });
    this.claims.set(activity, id);
  }

  /** What is kept of an evening in a group, whose host stood in where they do not lead it. */
  private sessionOf({ group }: DemoSession, host: LeaderKey): PracticeDetails {
    const standIn = !group.leaders.includes(host);
    return { group: { id: this.groups.get(group)! }, startsAt: '19:30', standIn, reflection: ABOUT_PRACTICE };
  }

  /** Who taught, hosted or supervised may sign for it; the reading logs follow the assignment by themselves (L1). */
  private async grantOnce(
    trajectoryId: string,
    component: DemoActivity['component'],
    signer: LeaderKey,
    fromDate: string,
  ): Promise<void> {
    const personId = this.leaders.get(signer)!;
    const key = [trajectoryId, component, personId].join();
    if (this.granted.has(key)) return;
    this.granted.add(key);
    await this.past
      .get(SigningRightsService)
      .grant(this.manager, { trajectoryId, component, personId, fromDate, because: BECAUSE[component]! });
  }

  private async withdraw({ trainee, activity }: Extract<Happening, { kind: 'withdraw' }>): Promise<void> {
    const seen = { claimId: this.claims.get(activity)!, version: 1 };
    await this.past.get(ClaimsService).withdraw(seen, this.trainees.get(trainee)!.personId);
  }

  private async sendBack({
    activity,
    signer,
    reason,
  }: Extract<Happening, { kind: 'return' }>): Promise<void> {
    const seen = { claimId: this.claims.get(activity)!, version: 1 };
    await this.past.get(ClaimsService).returnToTrainee(seen, this.leaders.get(signer)!, reason);
  }

  private amend({ trainee, where, minutes, reason }: Extract<Happening, { kind: 'amend' }>): Promise<void> {
    const { trajectoryId } = this.trainees.get(trainee)!;
    return this.classroom.amend(where, trajectoryId, minutes, reason);
  }

  private async correct({
    activity,
    minutes,
    reason,
  }: Extract<Happening, { kind: 'correct' }>): Promise<void> {
    const claimId = this.claims.get(activity)!;
    const again = await this.past
      .get(CorrectionsService)
      .correct(claimId, { reason, right: { minutes } }, SECRETARIAT);
    this.claims.set(activity, again!);
  }

  /** @throws the refusal: in a story that is told well every signature is given */
  private async sign(signer: LeaderKey, activities: readonly DemoActivity[]): Promise<void> {
    const claimIds = activities.map((activity) => this.claims.get(activity)!);
    const outcomes = await this.past.get(HoursService).signOff(claimIds, this.leaders.get(signer)!);
    for (const outcome of outcomes) if (outcome.outcome === 'refused') throw outcome.error;
  }

  private async insertPerson(
    { callName, tussenvoegsel, surname, initials, bigNumber, region }: DemoLeader | DemoTrainee,
    email: string,
    participantNumber: string | null,
  ): Promise<string> {
    const id = randomUUID();
    await this.manager.insert(
      Person,
      codedPerson(this.manager, {
        id,
        email,
        participantNumber,
        callName,
        surname,
        initials,
        region: region ?? null,
        tussenvoegsel: tussenvoegsel ?? null,
      }),
    );
    await keepNumber(this.manager, id, { register: BIG_REGISTER, text: bigNumber });
    return id;
  }
}

/** Why somebody may sign a component. */
const BECAUSE: Record<string, string> = {
  literature: 'supervisor',
  course: 'teacher',
  fishbowl: 'teacher',
};
