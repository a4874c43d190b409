import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { HandingByHand } from '../by-hand.service.js';
import { HandedNumbersModule } from '../handed-numbers.module.js';
import { HandOffCodes } from '../hand-off-codes.service.js';
import { NumberRequests } from '../mails/number-requests.service.js';
import { ShownNumbers } from '../shown-numbers.service.js';
import { HandingController, HandOffController } from './hand-off.controller.js';
import { HandOffPages } from './hand-off-pages.service.js';

/** Handing attendance over by hand: its pages, and the mail that asks for a number (Q2, Q7). */
@Module({
  imports: [BodiesModule, HandedNumbersModule],
  controllers: [HandOffController, HandingController],
  providers: [HandOffPages, HandOffCodes, HandingByHand, NumberRequests, ShownNumbers],
})
export class HandOffPagesModule {}
