import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Composer, MailKinds } from '../../../../platform/mail/mail-kinds.service.js';
import { PublicAddress } from '../../../../platform/web/public-address.service.js';
import { isAsked, PART_WANTED } from '../asking-teachers.service.js';
import { askingDossier, teacherParts } from '../teacher-parts.queries.js';

/** Asks a teacher for their own part of a dossier (Q1, Q5). Its data: `{ dossierId }`. */
@Injectable()
export class TeacherMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose(PART_WANTED, this.letter());
  }

  /** Nothing when it is there meanwhile, or nobody asks any more. */
  private letter(): Composer {
    return async ({ data, recipient: { personId } }, manager) => {
      const dossier = await askingDossier(manager, String(data.dossierId));
      if (!dossier || !isAsked(dossier)) return null;
      if ((await teacherParts(manager, [personId])).has(personId)) return null;
      return {
        subject: { key: 'mail.teacher-part-wanted.subject' },
        paragraphs: [
          { key: 'mail.teacher-part-wanted.text', params: { title: dossier.title } },
          { key: 'mail.teacher-part-wanted.what' },
        ],
        facts: [],
        link: {
          label: { key: 'mail.teacher-part-wanted.link' },
          url: `${this.address.baseUrl}/docentgegevens`,
        },
        notes: [{ key: 'mail.teacher-part-wanted.once' }],
      };
    };
  }
}
