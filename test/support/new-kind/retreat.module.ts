import { Module } from '@nestjs/common';
import { HoursModule } from '../../../src/hours/hours.module.js';
import { RetreatController } from './retreat.controller.js';
import './retreat.kind.js';

/** Retreats. */
@Module({ imports: [HoursModule], controllers: [RetreatController] })
export class RetreatModule {}
