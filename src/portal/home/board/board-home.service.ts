import type { Readable } from 'node:stream';
import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../messages/catalogue.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import { type CsvCell, csvStream } from '../../../platform/spreadsheet/csv-writer.page.js';
import type { Page, Text } from '../../../platform/web/page-answer.rules.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import { objectionsOpen } from '../../../imports/signatures/objections.queries.js';
import { waitingTooLongBefore, waitingSince } from '../../../hours/waiting.queries.js';
import { Digests } from '../../../recognition/digest/digests.service.js';
import { publishedDays } from '../../../learning/intervision/days.queries.js';
import { minutesStillNeeded, slotsOnOffer } from '../../../learning/supervision/slots/offer.queries.js';
import { boardForecast } from '../supervision-forecast.page.js';
import { supervisorLoads } from '../../../enrolment/trajectories/supervisor-load.queries.js';
import {
  firstYear,
  periodOf,
  recordFigures,
  recordsIssued,
  recordsNow,
  signedFigures,
  traineeFigures,
} from '../year-figures.queries.js';
import { boardHome, figureTables, type YearModel } from './board-home.page.js';

/** Reads what the board counts. */
@Injectable()
export class BoardHomeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly digests: Digests,
  ) {}

  /** @param asked the value of `?jaar=`; the present year without it */
  async show(asked: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const year = await this.year(asked);
    return boardHome({
      ...year,
      issued: await recordsIssued(manager, year.period),
      suspended: await recordsNow(manager, 'suspended'),
      long: await waitingSince(manager, today, waitingTooLongBefore(today)),
      objections: await objectionsOpen(manager),
      digestAt: await this.digests.lastMadeAt(),
      now: new Date(this.clock.now().epochMilliseconds),
      supervisors: await supervisorLoads(manager, today),
      forecast: boardForecast(
        await minutesStillNeeded(manager),
        await slotsOnOffer(manager, today),
        await publishedDays(manager, `${today.slice(0, 4)}-01-01`),
        today,
      ),
      firstYear: await firstYear(manager, today),
      today,
    });
  }

  /** The figures as a file, a line each, with what was counted; that it was taken is kept. */
  async export(readerId: string, asked: unknown, language: Language): Promise<Readable> {
    const year = await this.year(asked);
    await recordInAudit(this.dataSource.manager, {
      actor: actorOf.person(readerId),
      action: 'board-figures.exported',
      subjectKind: 'board-figures',
      subjectId: null,
      details: { year: year.period.year },
    });
    const columns = (['subject', 'of', 'figure', 'value', 'unit', 'means'] as const).map((column) =>
      translate(language, `office.csv.${column}`),
    );
    return csvStream(columns, csvRows(year, language));
  }

  private async year(asked: unknown): Promise<YearModel> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const period = periodOf(yearIn(asked, today), today);
    return {
      period,
      trainees: await traineeFigures(manager, period),
      signed: await signedFigures(manager, period),
      records: await recordFigures(manager, period),
    };
  }
}

function* csvRows(year: YearModel, language: Language): Generator<CsvCell[]> {
  const words = (text: Text) => wordText(language, text);
  for (const { heading, columns, rows, definitions } of figureTables(year)) {
    for (const { label, cells } of rows) {
      for (const [index, { count, minutes, time }] of cells.entries()) {
        const unit = translate(language, time ? 'office.csv.hours' : 'office.csv.count');
        const value = time ? Math.round((minutes / 60) * 100) / 100 : count;
        const { text } = definitions[index]!;
        yield [words(heading), words(label), words(columns[index]!), value, unit, words(text)];
      }
    }
  }
}

function yearIn(asked: unknown, today: string): number {
  const present = Number(today.slice(0, 4));
  if (asked === undefined || asked === '') return present;
  if (typeof asked !== 'string' || !/^(19|20)\d\d$/.test(asked) || Number(asked) > present)
    throw new BadRequestException();
  return Number(asked);
}
