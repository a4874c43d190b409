import { Injectable } from '@nestjs/common';
import { type IncomingFile, UploadsService } from '../uploads/uploads.service.js';
import { answerForm } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { PastedForm } from './pasted.form.js';
import { pastedPage } from './pasted.page.js';
import { sheetOfPastedRows } from './pasted-rows.form.js';

const NAME = 'deelnemers-geplakt.csv';

/**
 * Trainees who are pasted out of Excel become a sheet like any other: looked at line by line before anything is kept,
 * listed among the imports, and taken back as a whole when it was a mistake (D4).
 */
@Injectable()
export class PastedService {
  constructor(private readonly uploads: UploadsService) {}

  /** Hands the rows to the import, and leads to what they would become. */
  take(personId: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<PastedForm, Page | SeeOther>(PastedForm, body, {
      accept: async ({ rows }) => {
        const id = await this.uploads.receive(asFile(sheetOfPastedRows(rows)), personId);
        return seeOther(`/invoer/proef/${id}`);
      },
      again: pastedPage,
    });
  }
}

async function* asFile(sheet: Buffer): AsyncGenerator<IncomingFile> {
  const bytes = (async function* () {
    yield await Promise.resolve(sheet);
  })();
  yield await Promise.resolve({ name: NAME, bytes, isCut: () => false });
}
