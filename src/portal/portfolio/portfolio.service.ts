import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActivityDetails } from '../../hours/activity-details.service.js';
import type { Language } from '../../messages/catalogue.js';
import { renderPortfolio } from './portfolio-pdf.page.js';
import { portfolioLines } from './portfolio.queries.js';
import { portfolioWords } from './portfolio.page.js';
import { TraineeHomeService } from '../home/trainee/trainee-home.service.js';

/** Draws somebody's portfolio, as it stands today. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trainees: TraineeHomeService,
    private readonly details: ActivityDetails,
  ) {}

  /** @param asked the value of `?traject=` */
  async of(
    personId: string,
    asked: unknown,
    options: { reflections: boolean; language: Language },
  ): Promise<Buffer> {
    const home = await this.trainees.home(personId, asked, 0);
    const lines = await portfolioLines(this.dataSource.manager, home.trajectory.id);
    const details = await this.details.of(this.dataSource.manager, lines);
    return renderPortfolio(portfolioWords(home, lines, details, options), home.today, options.language);
  }
}
