import { Module } from '@nestjs/common';
import './practice.kind.js';

/** Practice: sessions in a running group under an experienced leader (T1). */
@Module({})
export class PracticeModule {}
