import { Controller, Get } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { waitingNames } from '../../../people/print-names.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import type { Language } from '../../../messages/catalogue.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import { AccreditationBodies } from '../../../recognition/accreditation/bodies/accreditation-bodies.service.js';
import { waitingDossiers } from '../../../recognition/accreditation/dossier/waiting-dossiers.queries.js';
import { secretariat } from '../../../people/accounts/access.rules.js';
import { objectionsOpen } from '../../../imports/signatures/objections.queries.js';
import { waitingTooLongBefore, longWaitingBySigner, waitingSince } from '../../../hours/waiting.queries.js';
import { supervisorLoads } from '../../../enrolment/trajectories/supervisor-load.queries.js';
import {
  periodOf,
  recordsIssued,
  recordsNow,
  signedFigures,
  traineeFigures,
} from '../year-figures.queries.js';
import { attention, latestImports } from './attention.queries.js';
import { dossiersHere } from './dossiers-here.page.js';
import { secretariatHome } from './home.page.js';

const IMPORTS_SHOWN = 3;
const LATELY_DAYS = 7;

/** Where the secretariat begins. */
@Controller('secretariaat')
@Access(secretariat)
export class SecretariatHomeController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly bodies: AccreditationBodies,
  ) {}

  @Get()
  async show(@ReaderLanguage() language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const before = waitingTooLongBefore(today);
    const lately = Temporal.PlainDate.from(today).subtract({ days: LATELY_DAYS }).toString();
    return secretariatHome({
      attention: await attention(manager, today),
      dossiers: dossiersHere(await waitingDossiers(manager), { bodies: this.bodies.all(), today, language }),
      objections: await objectionsOpen(manager),
      names: (await waitingNames(manager)).length,
      long: await waitingSince(manager, today, before),
      signers: await longWaitingBySigner(manager, today, before),
      supervisors: await supervisorLoads(manager, today),
      imports: await latestImports(manager, IMPORTS_SHOWN),
      issued: await recordsIssued(manager, { from: lately, to: today }),
      suspended: await recordsNow(manager, 'suspended', lately),
      year: await this.yearSoFar(today),
      today,
    });
  }

  private async yearSoFar(today: string): Promise<Parameters<typeof secretariatHome>[0]['year']> {
    const { manager } = this.dataSource;
    const period = periodOf(Number(today.slice(0, 4)), today);
    const trainees = await traineeFigures(manager, period);
    const signed = await signedFigures(manager, period);
    return {
      running: total(trainees.map(({ running }) => running)),
      completed: total(trainees.map(({ completed }) => completed)),
      minutes: total(signed.map(({ minutes }) => minutes)),
      records: (await recordsIssued(manager, period)).length,
    };
  }
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
