import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  HandedNumberRow,
  HandOffCall,
  HandOffCode,
  HandOffMode,
  HandOffRow,
  HandOffSending,
} from './hand-off.entity.js';
import { HandedNumbers } from './handed-numbers.service.js';

/** What was told to bodies that accredit, and what came of it (Q7). */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      HandOffCode,
      HandOffMode,
      HandOffSending,
      HandOffCall,
      HandOffRow,
      HandedNumberRow,
    ]),
  ],
  providers: [HandedNumbers],
  exports: [HandedNumbers],
})
export class HandedNumbersModule {}
