import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodedTables } from '../../platform/database/coded-tables.service.js';
import { ViewerRelations } from '../../platform/auth/viewer-relations.service.js';
import { LEADS } from './access.rules.js';
import { LeadingPeriod } from './leading-period.entity.js';
import { StandingFact } from './standing-fact.entity.js';
import { StandingFactsService } from './standing-facts.service.js';
import { FACT_LINES, LEADING_LINES } from './standing-lines.queries.js';

/** Since when somebody leads, what they did lately, their membership, recognition and education (S5). */
@Module({
  imports: [TypeOrmModule.forFeature([LeadingPeriod, StandingFact])],
  providers: [StandingFactsService],
  exports: [StandingFactsService],
})
export class StandingModule {
  constructor(coded: CodedTables, relations: ViewerRelations) {
    relations.declare('leader', LEADS);
    coded.declare(LEADING_LINES);
    coded.declare(FACT_LINES);
  }
}
