/** Mails that were promised, for a join: `recipient_person_id`, `kind`, `created_at`. */
export const PROMISED_MAILS = '(SELECT recipient_person_id, kind, created_at FROM mail_delivery)';
