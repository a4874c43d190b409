import { DataSource } from 'typeorm';
import { type InlinePicture, MailCarrier, type MailMessage } from './mail-carrier.service.js';
import { MailboxMessage } from './mailbox-message.entity.js';

/** How many mails the mailbox page keeps. */
const KEPT = 500;

/** Delivers to the mailbox page, where there is no mail server. */
export class MailboxCarrier extends MailCarrier {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async carry(mail: MailMessage): Promise<string> {
    await this.dataSource.transaction(async (manager) => {
      await manager.upsert(MailboxMessage, messageOf(mail), ['deliveryId']);
      await manager.query(
        `DELETE FROM mailbox_message WHERE delivery_id IN
           (SELECT delivery_id FROM mailbox_message ORDER BY received_at DESC OFFSET $1)`,
        [KEPT],
      );
    });
    return 'mailbox';
  }
}

function messageOf({ deliveryId, from, to, subject, text, html, calendar, picture }: MailMessage) {
  return {
    deliveryId,
    subject,
    text,
    html: picture ? html.replace(`cid:${picture.contentId}`, dataAddress(picture)) : html,
    fromLine: from,
    calendar: calendar?.text ?? null,
    toLine: `${to.name} <${to.address}>`,
  };
}

/** The picture itself in the place of its name: the page of a mail has no parts beside it. */
function dataAddress({ png }: InlinePicture): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}
