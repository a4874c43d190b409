import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { office } from '../../../people/accounts/access.rules.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { CertificatesService } from '../certificates.service.js';
import { certificatesOfMeeting } from '../certificates.queries.js';
import { certificateFile } from './certificate-file.service.js';
import { meetingCertificatesPage } from './certificates.page.js';

/** The certificates of one block or day, for the office: guests have no page of their own (I5). */
@Controller('deelnamebewijzen/:meetingId')
@Access(office)
export class MeetingCertificatesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly certificates: CertificatesService,
  ) {}

  @Get()
  async show(@Param('meetingId') meetingId: string): Promise<Page> {
    const { manager } = this.dataSource;
    const all = isId(meetingId) ? await certificatesOfMeeting(manager, meetingId) : [];
    if (all.length === 0) throw new DomainError('certificate.none-here', {}, 'not-found');
    return meetingCertificatesPage(meetingId, all);
  }

  @Get(':file')
  @Header('Cache-Control', 'no-store')
  download(@Param('file') file: string): Promise<StreamableFile> {
    return certificateFile(this.dataSource.manager, this.certificates, file, null);
  }
}
