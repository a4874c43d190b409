import type { AuditAction } from '../../platform/audit/audit-log.service.js';

/** What the log can be narrowed to, as its address says it. */
export const AUDIT_KINDS = ['inzage', 'handtekeningen', 'accounts', 'invoer', 'wijzigingen'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Of what kind every action is: the compiler misses one that is left out. */
const KIND_OF: Readonly<Record<AuditAction, AuditKind>> = {
  'trajectory.viewed': 'inzage',
  'person.viewed': 'inzage',
  'claim.viewed': 'inzage',
  'claim.read': 'inzage',
  'completion-record.viewed': 'inzage',
  'completion-record.downloaded': 'inzage',
  'trajectory.downloaded': 'inzage',
  'meeting.viewed': 'inzage',
  'mail.viewed': 'inzage',
  'import-upload.viewed': 'inzage',
  'import-upload.downloaded': 'inzage',
  'audit.viewed': 'inzage',
  'audit.exported': 'inzage',
  'board-figures.exported': 'inzage',
  'trainees.exported': 'inzage',
  'leaders.exported': 'inzage',
  'records.exported': 'inzage',
  'claim.signed-off': 'handtekeningen',
  'claim.returned': 'handtekeningen',
  'credit.reversed': 'handtekeningen',
  'account.created': 'accounts',
  'account.invited': 'accounts',
  'account.password-set': 'accounts',
  'account.disabled': 'accounts',
  'account.enabled': 'accounts',
  'account.address-asked': 'accounts',
  'account.address-changed': 'accounts',
  'account.address-stopped': 'accounts',
  'role.granted': 'accounts',
  'role.revoked': 'accounts',
  'import.run': 'invoer',
  'import.taken-back': 'invoer',
  'import-upload.uploaded': 'invoer',
  'import-upload.confirmed': 'invoer',
  'import-upload.discarded': 'invoer',
  'edition.created': 'wijzigingen',
  'edition.changed': 'wijzigingen',
  'edition.published': 'wijzigingen',
  'edition.cancelled': 'wijzigingen',
  'meeting.planned': 'wijzigingen',
  'meeting.changed': 'wijzigingen',
  'meeting.cancelled': 'wijzigingen',
  'enrolment.placed': 'wijzigingen',
  'enrolment.waiting': 'wijzigingen',
  'enrolment.moved-up': 'wijzigingen',
  'enrolment.cancelled': 'wijzigingen',
  'attendance.open': 'wijzigingen',
  'attendance.closed': 'wijzigingen',
  'fishbowl-round.kept': 'wijzigingen',
  'fishbowl-round.removed': 'wijzigingen',
  'fishbowl-exercise.kept': 'wijzigingen',
  'fishbowl-exercise.removed': 'wijzigingen',
  'calendar-feed.renewed': 'wijzigingen',
  'claim.submitted': 'wijzigingen',
  'claim.withdrawn': 'wijzigingen',
  'claim.corrected': 'wijzigingen',
  'record.valid': 'wijzigingen',
  'record.suspended': 'wijzigingen',
  'record.superseded': 'wijzigingen',
  'record.withdrawn': 'wijzigingen',
  'trajectory.started': 'wijzigingen',
  'trajectory.running': 'wijzigingen',
  'trajectory.paused': 'wijzigingen',
  'trajectory.stopped': 'wijzigingen',
  'trajectory.restarted': 'wijzigingen',
  'trajectory.cancelled': 'wijzigingen',
  'requirement.exemption': 'wijzigingen',
  'requirement.imposed': 'wijzigingen',
  'supervisor.assigned': 'wijzigingen',
  'person.created': 'wijzigingen',
  'person.amended': 'wijzigingen',
  'person.print-name': 'wijzigingen',
  'person.print-name-asked': 'wijzigingen',
  'person.print-name-approved': 'wijzigingen',
  'person.print-name-sent-back': 'wijzigingen',
  'person.print-name-cleared': 'wijzigingen',
  'mail.sent-again': 'wijzigingen',
  'mail.let-go': 'wijzigingen',
  'leader.added': 'wijzigingen',
  'leader.amended': 'wijzigingen',
};

/** Of what kind an action is. */
export function kindOfAction(action: AuditAction): AuditKind {
  return KIND_OF[action];
}

/** The actions of a kind. */
export function actionsOf(kind: AuditKind): AuditAction[] {
  return (Object.keys(KIND_OF) as AuditAction[]).filter((action) => KIND_OF[action] === kind);
}
