import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Digest } from './digest.entity.js';
import { DigestCheck } from './digest-check.service.js';
import { DigestMails } from './digest-mails.service.js';
import { Digests } from './digests.service.js';

/** The signed digest of every day, its mails, and what compares one with the present (K6). */
@Module({
  imports: [TypeOrmModule.forFeature([Digest])],
  providers: [Digests, DigestCheck, DigestMails],
  exports: [Digests],
})
export class DigestModule {}
