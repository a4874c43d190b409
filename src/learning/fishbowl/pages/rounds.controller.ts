import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.js';
import { Access } from '../../../platform/web/access.js';
import type { Page, SeeOther } from '../../../platform/web/page.js';
import { teacher } from '../../meetings/access.rules.js';
import { RoundsDesk } from './rounds-desk.service.js';

/** The rounds and exercise parts of a fishbowl block (F1). */
@Controller('lesgeven/:meetingId/rondes')
@Access(teacher)
export class RoundsController {
  constructor(private readonly desk: RoundsDesk) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.desk.show(personId, id, query);
  }

  @Post()
  keep(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.desk.keep(personId, id, body);
  }

  @Post('oefening')
  addExercise(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.desk.addExercise(personId, id, body);
  }

  @Post('oefening/:exerciseId/weg')
  removeExercise(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Param('exerciseId') exerciseId: string,
  ): Promise<SeeOther> {
    return this.desk.removeExercise(personId, id, exerciseId);
  }

  @Post(':number/weg')
  remove(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Param('number') number: string,
  ): Promise<SeeOther> {
    return this.desk.remove(personId, id, number);
  }
}
