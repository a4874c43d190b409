import { BadRequestException, Injectable, type Type } from '@nestjs/common';
import { addressOfTrajectory } from '../../enrolment/trajectories/own-trajectories.js';
import type { Language } from '../../messages/catalogue.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { parseForm } from '../../platform/web/forms.js';
import { type Page, type SeeOther, type Text, seeOther } from '../../platform/web/page.js';
import { type LiteratureDesk, LiteratureReader } from './literature.reader.js';
import { LiteratureService } from './literature.service.js';
import { AmendedLogForm, ReadingLogForm, WithdrawForm } from './reading-log.form.js';
import { amendLogPage, newLogPage } from './reading-log-form.page.js';
import { readingLogPage } from './reading-log.page.js';
import {
  type LogFaults,
  type LogField,
  type ReadingLogInput,
  readLog,
  saysTheSame,
  typedFrom,
} from './reading-log.rules.js';
import type { OwnLogWithHistory } from './literature.queries.js';

/** What becomes of the forms of a reading log: done, shown again with what is wrong, or overtaken by somebody. */
@Injectable()
export class LogHandling {
  constructor(
    private readonly reader: LiteratureReader,
    private readonly literature: LiteratureService,
  ) {}

  /** A new log. */
  async submit(body: unknown, personId: string, language: Language): Promise<Page | SeeOther> {
    const typed = formOf(ReadingLogForm, body);
    const desk = await this.reader.desk(personId, typed.traject);
    const again = (faults: LogFaults, general?: Text) =>
      newLogPage(
        {
          ...{ ...desk, typed, faults, formKey: typed.formKey, traject: this.named(desk) },
          ...(general && { general }),
          back: `/literatuur${desk.suffix}`,
        },
        language,
      );
    return this.attempt(typed, desk.readingList, again, async (log) => {
      const id = await this.literature.submit(desk.trajectory.id, log, personId, typed.formKey);
      return seeOther(`/literatuur/${id}`);
    });
  }

  /** The form of a log that can be amended; any other is shown as it is. */
  async open(id: string, personId: string, language: Language): Promise<Page | SeeOther> {
    const log = await this.reader.log(id, personId);
    if (!isOpen(log)) return seeOther(`/literatuur/${log.id}`);
    return amendLogPage({ ...(await this.reader.around(log)), log, typed: typedFrom(log) }, language);
  }

  /** A log that was amended. */
  async amend(id: string, body: unknown, personId: string, language: Language): Promise<Page | SeeOther> {
    const typed = formOf(AmendedLogForm, body);
    const log = await this.reader.log(id, personId);
    const around = await this.reader.around(log);
    const again = (faults: LogFaults, general?: Text) =>
      amendLogPage({ ...around, ...{ log, typed, faults }, ...(general && { general }) }, language);
    return this.attempt(typed, around.readingList, again, async (input) => {
      try {
        await this.literature.amend({ claimId: log.id, version: typed.version }, input, personId);
      } catch (error) {
        if (!isConflict(error)) throw error;
        return this.overtaken(typed, input, await this.reader.log(id, personId), language);
      }
      return seeOther(`/literatuur/${log.id}`);
    });
  }

  /** A log that its trainee takes back; twice is once. */
  async withdraw(id: string, body: unknown, personId: string, language: Language): Promise<Page | SeeOther> {
    const { version } = formOf(WithdrawForm, body);
    const log = await this.reader.log(id, personId);
    try {
      await this.literature.withdraw({ claimId: log.id, version }, personId);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const now = await this.reader.log(id, personId);
      if (now.state !== 'withdrawn')
        return readingLogPage(now, await this.reader.around(now), language, { overtaken: true });
    }
    return seeOther(`/literatuur/${log.id}`);
  }

  /** The value that a form carries to name its trajectory; null for who has one. */
  named({ suffix, trajectory }: LiteratureDesk): string | null {
    return suffix === '' ? null : addressOfTrajectory(trajectory);
  }

  private async attempt(
    typed: Parameters<typeof readLog>[0],
    readingList: Parameters<typeof readLog>[1],
    again: (faults: LogFaults, general?: Text) => Page,
    act: (log: ReadingLogInput) => Promise<Page | SeeOther>,
  ): Promise<Page | SeeOther> {
    const read = readLog(typed, readingList);
    if ('faults' in read) return again(read.faults);
    try {
      return await act(read.log);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const fault: Text = { key: error.code, params: error.params };
      const field = FIELD_OF[error.field ?? ''];
      return field ? again({ [field]: fault }) : again({}, fault);
    }
  }

  /** Somebody was faster: the same reader with a second click, the reader elsewhere, or a signer. */
  private async overtaken(
    typed: AmendedLogForm,
    input: ReadingLogInput,
    log: OwnLogWithHistory,
    language: Language,
  ): Promise<Page | SeeOther> {
    if (log.state === 'submitted' && saysTheSame(log, input)) return seeOther(`/literatuur/${log.id}`);
    const around = await this.reader.around(log);
    if (isOpen(log)) return amendLogPage({ ...around, log, typed, conflict: true }, language);
    return readingLogPage(log, around, language, { overtaken: true });
  }
}

/** Beside which field of the form stands what the hours refuse (H9). */
const FIELD_OF: Record<string, LogField | undefined> = {
  happenedOn: 'date',
  minutes: 'duration',
  description: 'title',
};

function isOpen({ state }: OwnLogWithHistory): boolean {
  return state === 'submitted' || state === 'returned';
}

function isConflict(error: unknown): boolean {
  return error instanceof DomainError && error.kind === 'conflict';
}

/** @throws BadRequestException for what no form of ours sends */
function formOf<Form extends object>(type: Type<Form>, body: unknown): Form {
  const result = parseForm(type, body);
  if (!result.ok) throw new BadRequestException();
  return result.form;
}
