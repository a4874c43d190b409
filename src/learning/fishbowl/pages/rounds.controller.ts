import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { teacher } from '../../meetings/access.rules.js';
import { FishbowlRoundsService } from './fishbowl-rounds.service.js';
import { TakesForm } from '../../../platform/web/body-limits.form.js';

/** The rounds and exercise parts of a fishbowl block (F1). */
@Controller('lesgeven/:meetingId/rondes')
@Access(teacher)
export class RoundsController {
  constructor(private readonly rounds: FishbowlRoundsService) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.rounds.show(personId, id, query);
  }

  @Post()
  @TakesForm({ fields: 600 })
  keep(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.rounds.keep(personId, id, body);
  }

  @Post('oefening')
  addExercise(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.rounds.addExercise(personId, id, body);
  }

  @Post('oefening/:exerciseId/weg')
  removeExercise(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Param('exerciseId') exerciseId: string,
  ): Promise<SeeOther> {
    return this.rounds.removeExercise(personId, id, exerciseId);
  }

  @Post(':number/weg')
  remove(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Param('number') number: string,
  ): Promise<SeeOther> {
    return this.rounds.remove(personId, id, number);
  }
}
