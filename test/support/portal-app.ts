import { Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import './activity-kinds.js';
import { type WebAppOptions, createWebApp } from '../../src/platform/web/web-app.service.js';
import { PublicPagesModule } from '../../src/portal/public-pages.module.js';
import { ViewerRelations } from '../../src/platform/auth/viewer-relations.service.js';
import {
  type CertificateVerification,
  CertificateVerifier,
} from '../../src/recognition/attendance/certificate-verification.service.js';
import {
  type RecordVerification,
  RecordVerifier,
} from '../../src/recognition/completion/record-verification.service.js';

/** Answers from a list instead of from the database, and counts how often it is asked. */
export class FakeVerifier extends RecordVerifier {
  readonly records = new Map<string, RecordVerification>();
  asked = 0;

  override verify(address: string): Promise<RecordVerification | undefined> {
    this.asked += 1;
    return Promise.resolve(this.records.get(address));
  }

  override pdf(): Promise<Buffer | undefined> {
    return Promise.resolve(undefined);
  }
}

/** There are no certificates of attendance. */
class NoCertificates extends CertificateVerifier {
  override verify(): Promise<CertificateVerification | undefined> {
    return Promise.resolve(undefined);
  }
}

/** The public pages without a database: nobody is ever signed in there. */
export async function startPortal(
  verifier: RecordVerifier = new FakeVerifier(),
  options: Partial<WebAppOptions> = {},
  controllers: Type[] = [],
): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [
      { provide: RecordVerifier, useValue: verifier },
      { provide: CertificateVerifier, useValue: new NoCertificates() },
      { provide: ViewerRelations, useValue: {} },
    ],
    exports: [RecordVerifier, CertificateVerifier, ViewerRelations],
  })
  class Outside {}

  @Module({ imports: [Outside, PublicPagesModule], controllers })
  class TestPortal {}

  return createWebApp(TestPortal, { config: { baseUrl: 'http://leerpad.balint.example' }, ...options });
}
