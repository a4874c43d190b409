import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodedTables } from '../../platform/database/coded-tables.service.js';
import { LeaderStandingRow } from '../leader-standing.entity.js';
import { LeadingPeriod } from './leading-period.entity.js';
import { StandingFact } from './standing-fact.entity.js';
import { StandingFactsService } from './standing-facts.service.js';
import { FACT_LINES, LEADING_LINES } from './standing-lines.queries.js';

/** Since when somebody leads, what they did lately, their membership, recognition and education (S5). */
@Module({
  imports: [TypeOrmModule.forFeature([LeaderStandingRow, LeadingPeriod, StandingFact])],
  providers: [StandingFactsService],
  exports: [StandingFactsService],
})
export class StandingModule {
  constructor(coded: CodedTables) {
    coded.declare(LEADING_LINES);
    coded.declare(FACT_LINES);
  }
}
