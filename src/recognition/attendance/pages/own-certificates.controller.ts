import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import type { Language } from '../../../messages/catalogue.js';
import { ReaderLanguage } from '../../../platform/web/language.form.js';
import { AccreditationBodies } from '../../accreditation/bodies/accreditation-bodies.service.js';
import { handedTo } from '../../accreditation/hand-off/hand-offs.queries.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { CertificatesService } from '../certificates.service.js';
import { certificatesOf } from '../certificates.queries.js';
import { certificateFile } from './certificate-file.service.js';
import { ownCertificatesPage } from './certificates.page.js';

/** Somebody's own certificates of attendance (I5). */
@Controller('mijn-deelname')
@Access(signedIn)
export class OwnCertificatesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly certificates: CertificatesService,
    private readonly bodies: AccreditationBodies,
  ) {}

  @Get()
  async show(@SignedIn() { personId }: Viewer, @ReaderLanguage() language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const handed = (await handedTo(manager, personId, this.bodies.all())).filter(
      ({ state }) => state === 'accepted',
    );
    return ownCertificatesPage(
      await certificatesOf(manager, personId),
      handed.map(({ meetingId, body, on }) => ({
        ...{ meetingId, on },
        body: this.bodies.all().find(({ key }) => key === body)?.name[language] ?? body,
      })),
    );
  }

  @Get(':file')
  @Header('Cache-Control', 'no-store')
  download(@SignedIn() { personId }: Viewer, @Param('file') file: string): Promise<StreamableFile> {
    return certificateFile(this.dataSource.manager, this.certificates, file, personId);
  }
}
