/**
 * What a column of the database holds (V4):
 * - `identity`: who somebody is, or which person a row names;
 * - `contact`: how somebody is or was reached, their browser and network among it;
 * - `content`: what was written, planned, done or told, and may change or go;
 * - `fact`: what stays as it was written: ledger, records, decisions, steps and the log;
 * - `technical`: keys, versions, codes and the state of machinery.
 */
export const COLUMN_CLASSES = ['identity', 'contact', 'content', 'fact', 'technical'] as const;
export type ColumnClass = (typeof COLUMN_CLASSES)[number];

/** The columns of one table by their class, each list with spaces between. */
export interface TableClasses extends Partial<Record<ColumnClass, string>> {
  /**
   * whose a row is: the column that leads to them, and after a space the table in which it is looked up when that is not
   * the person; without it a row is nobody's in particular
   */
  whose?: string;
}

const ACCOUNT = 'account_id account';
const TRAJECTORY = 'trajectory_id trajectory';

/**
 * Every column of the database with its class and whose it is (V4). The gate compares it with the schema, so that a new
 * column is thought about: what somebody downloads of themself, and what anonymising removes (V2), follow from it.
 */
export const CLASSED_TABLES: Readonly<Record<string, TableClasses>> = {
  account: {
    whose: 'person_id',
    identity: 'person_id',
    technical:
      'id password_hash password_set_at disabled_at created_at factor_awaited_since factor_term_renewed mac',
  },
  accreditation_document: {
    technical: 'dossier_id sequence document_id',
  },
  accreditation_dossier: {
    content:
      'body state type title target_group goals literature evaluation self_study_minutes maximum grant_number grant_points valid_from valid_until known begun_at',
    technical: 'id edition_id version',
  },
  accreditation_flag: {
    whose: 'lowered_by',
    identity: 'lowered_by',
    content: 'what raised_at lowered_at lowered_because',
    technical: 'id dossier_id meeting_id',
  },
  accreditation_step: {
    whose: 'by',
    identity: 'by',
    fact: 'step text granted at',
    technical: 'dossier_id sequence',
  },
  address_change: {
    whose: ACCOUNT,
    contact: 'email',
    technical: 'account_id requested_at mac',
  },
  attendance: {
    whose: 'person_id',
    identity: 'person_id trajectory_id marked_by',
    content: 'minutes from_time until_time walk_in',
    technical: 'meeting_id claim_id',
  },
  attendance_certificate: {
    whose: 'person_id',
    identity: 'person_id',
    fact: 'address statement ended_on ended_as',
    technical: 'id meeting_id document_id mac',
  },
  attendance_list_step: {
    whose: 'by',
    identity: 'by',
    fact: 'state reason at',
    technical: 'meeting_id sequence',
  },
  audit_entry: {
    whose: 'subject_id',
    identity: 'actor subject_id',
    fact: 'at action subject_kind details',
    technical: 'id mac',
  },
  audit_link: {
    technical: 'position entry_id sealed hash mac',
  },
  balint_group: {
    content: 'name place region every_weeks sessions_a_year session_minutes state',
    technical: 'id version created_at',
  },
  balint_group_step: {
    whose: 'by',
    identity: 'by',
    fact: 'state since at',
    technical: 'group_id sequence',
  },
  calendar_feed: {
    whose: 'person_id',
    identity: 'person_id',
    technical: 'token_hash made_at',
  },
  chain_head: {
    technical: 'chain length hash mac',
  },
  claim: {
    whose: TRAJECTORY,
    identity: 'trajectory_id asked_of',
    content: 'component block item happened_on minutes description state original_signed_on role',
    technical: 'id source identity corrects version created_at amended_identity mac',
  },
  claim_transition: {
    whose: 'claim_id claim',
    identity: 'by',
    fact: 'state at reason',
    technical: 'id claim_id version',
  },
  completion_record: {
    whose: TRAJECTORY,
    identity: 'trajectory_id',
    fact: 'kind generation number address met_on issued_on',
    technical: 'id document_id',
  },
  completion_record_counter: {
    technical: 'year last',
  },
  completion_record_state: {
    whose: 'record_id completion_record',
    identity: 'recorded_by',
    fact: 'state since reason superseded_by recorded_at',
    technical: 'record_id sequence position hash mac',
  },
  component_progress: {
    whose: TRAJECTORY,
    identity: 'trajectory_id',
    content: 'component signed counted required met_on',
  },
  day_message: {
    whose: 'sent_by',
    identity: 'sent_by',
    content: 'audience subject text recipients sent_at',
    technical: 'id meeting_id',
  },
  day_organiser: {
    whose: 'person_id',
    identity: 'person_id',
    technical: 'meeting_id',
  },
  day_part: {
    content: 'ordinal kind title starts_at ends_at mark_component mark_block mark_minutes',
    technical: 'id meeting_id',
  },
  day_presence: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'minutes counted attended national',
    technical: 'meeting_id fact_id',
  },
  day_report: {
    whose: 'kept_by',
    identity: 'kept_by',
    content: 'text kept_at',
    technical: 'meeting_id version',
  },
  day_report_file: {
    whose: 'meeting_id day_report',
    content: 'type bytes content',
    technical: 'meeting_id',
  },
  day_told: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'what told_at',
    technical: 'meeting_id',
  },
  day_wish: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'wish',
    technical: 'meeting_id',
  },
  decided_signature: {
    whose: 'claim_id claim',
    technical: 'claim_id decision_id',
  },
  credit_let_stand: {
    whose: 'credit_id ledger_entry',
    identity: 'decided_by',
    fact: 'reason decided_at',
    technical: 'credit_id',
  },
  deputy: {
    whose: 'deputy_id',
    identity: 'supervisor_id deputy_id entered_by',
    content: 'from_date to_date entered_at',
    technical: 'id mac',
  },
  digest: {
    fact: 'day jws made_at',
    technical: 'sequence',
  },
  door_tap: {
    whose: 'person_id',
    identity: 'person_id by',
    content: 'kind at arrived_at device',
    technical: 'id meeting_id',
  },
  edition: {
    content: 'component title programmes state',
    technical: 'id version created_at',
  },
  enrolment: {
    whose: 'person_id',
    identity: 'person_id trajectory_id',
    content: 'state place_in_line',
    technical: 'id meeting_id version',
  },
  enrolment_step: {
    whose: 'enrolment_id enrolment',
    identity: 'by',
    fact: 'state at',
    technical: 'enrolment_id sequence',
  },
  evaluation: {
    content: 'questionnaire asked closes_at closed',
    technical: 'meeting_id',
  },
  evaluation_asked: {
    whose: 'person_id',
    identity: 'person_id',
    technical: 'meeting_id',
  },
  evaluation_count: {
    fact: 'answers',
    technical: 'meeting_id question',
  },
  evaluation_tally: {
    fact: 'answer answers',
    technical: 'meeting_id question',
  },
  evaluation_text: {
    content: 'text',
    technical: 'meeting_id question ordinal',
  },
  evaluation_urn: {
    content: 'sealed',
    technical: 'meeting_id',
  },
  fishbowl_exercise: {
    content: 'theme',
    technical: 'id meeting_id',
  },
  frozen_document: {
    fact: 'content pdf created_at',
    technical: 'id content_sha256 pdf_sha256 key_id signature',
  },
  group_member: {
    whose: 'person_id',
    identity: 'person_id name entered_by withdrawn_by',
    content: 'profession from_date to_date entered_at withdrawn_at',
    technical: 'id group_id',
  },
  hand_off_call: {
    whose: 'by',
    identity: 'by',
    fact: 'test means begun_at booked why reason general',
    technical: 'id sending_id meeting_id body',
  },
  hand_off_code: {
    whose: 'entered_by',
    identity: 'entered_by',
    content: 'thing whose code entered_at',
    technical: 'id body edition_id meeting_id',
  },
  hand_off_mode: {
    whose: 'by',
    identity: 'by',
    fact: 'live at',
    technical: 'body sequence',
  },
  hand_off_row: {
    whose: 'person_id',
    identity: 'person_id number',
    fact: 'state refusal',
    technical: 'call_id ordinal',
  },
  hand_off_sending: {
    whose: 'asked_by',
    identity: 'asked_by',
    content: 'test asked_at rows fault ended_at',
    technical: 'id meeting_id body attempts lease_until',
  },
  handed_number: {
    whose: 'person_id',
    identity: 'person_id number settled_by',
    content: 'settled_as settled_because settled_at',
    fact: 'test state known_on refusal perhaps_booked',
    technical: 'meeting_id body',
  },
  import_effect: {
    whose: 'subject',
    identity: 'subject',
    content: 'before after',
    technical: 'run_id place kind',
  },
  import_run: {
    identity: 'requested_by',
    fact: 'today summary recorded_at',
    technical: 'id',
  },
  import_take_back: {
    identity: 'taken_back_by',
    fact: 'reason taken_back_on recorded_at',
    technical: 'run_id',
  },
  import_task: {
    identity: 'requested_by',
    content: 'kind reason state progress outcome fault',
    technical: 'id upload_id run_id requested_at attempts lease_until ended_at files_hash mac',
  },
  import_upload: {
    identity: 'uploaded_by',
    technical: 'id uploaded_at complete',
  },
  import_upload_file: {
    content: 'name sheet',
    technical: 'upload_id role position bytes',
  },
  import_upload_piece: {
    content: 'content',
    technical: 'upload_id role position number',
  },
  imported_row: {
    whose: 'person_id',
    identity: 'key person_id',
    content: 'cells',
    technical: 'kind',
  },
  intervision_day: {
    content: 'scope region chair guest theme directions enrol_from open_to public',
    technical: 'meeting_id',
  },
  kept_form: {
    whose: ACCOUNT,
    content: 'fields',
    technical: 'id account_id action kept_at',
  },
  known_browser: {
    whose: ACCOUNT,
    technical: 'id account_id made_at last_used_at',
  },
  leader_standing: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'max_supervisees',
  },
  leading_period: {
    whose: 'person_id',
    identity: 'person_id entered_by withdrawn_by',
    content: 'role group_id from_date to_date since_only source entered_at withdrawn_at',
    technical: 'id mac',
  },
  ledger_entry: {
    whose: TRAJECTORY,
    identity: 'trajectory_id signed_by recorded_by',
    fact: 'component block item minutes happened_on signed_on signed_through recorded_at reason role',
    technical: 'id sequence claim_id reverses decision_id hash mac',
  },
  ledger_head: {
    whose: TRAJECTORY,
    identity: 'trajectory_id',
    technical: 'length hash mac',
  },
  mail_delivery: {
    whose: 'recipient_person_id',
    identity: 'recipient_person_id',
    content: 'data',
    contact: 'sent_to',
    technical:
      'id kind once state attempts tried_since unanswered due_at lease_until last_answer sent_at refused_at created_at',
  },
  mail_round: {
    technical: 'name slot held_at',
  },
  mail_text: {
    whose: 'delivery_id mail_delivery',
    content: 'subject text',
    technical: 'delivery_id kept_at',
  },
  mailbox_message: {
    whose: 'delivery_id mail_delivery',
    contact: 'from_line to_line',
    content: 'subject text html calendar',
    technical: 'delivery_id received_at',
  },
  marked_credit: {
    whose: TRAJECTORY,
    identity: 'trajectory_id',
    content: 'component block minutes',
    technical: 'meeting_id claim_id',
  },
  meeting: {
    content:
      'component block held_on starts_at ends_at break_at break_minutes venue video_link capacity enrol_until state cancelled_because list',
    technical: 'id edition_id calendar_sequence version',
  },
  meeting_round: {
    content: 'number',
    technical: 'id meeting_id version',
  },
  meeting_teacher: {
    whose: 'person_id',
    identity: 'person_id',
    technical: 'meeting_id',
  },
  meeting_topic: {
    content: 'topic',
    technical: 'meeting_id',
  },
  objected_signature: {
    whose: 'claim_id claim',
    technical: 'claim_id objection_id',
  },
  objection_decision: {
    whose: 'objection_id signature_objection',
    identity: 'decided_by',
    fact: 'outcome reason decided_at',
    technical: 'id objection_id',
  },
  passkey: {
    whose: ACCOUNT,
    content: 'name',
    technical: 'id account_id credential_id public_key counter transports created_at last_used_at',
  },
  passkey_challenge: {
    technical: 'id bound_to expires_at',
  },
  pending_sign_in: {
    whose: ACCOUNT,
    technical: 'id account_id return_path expires_at tries mac',
  },
  person: {
    whose: 'id',
    identity:
      'id participant_number surname tussenvoegsel initials call_name full_name print_name search_text sort_name',
    contact: 'email region',
    content: 'profession',
    technical: 'account_since created_at print_name_approved mac address_mac',
  },
  person_former_email: {
    whose: 'person_id',
    identity: 'person_id',
    contact: 'email',
    technical: 'id replaced_at',
  },
  person_register_number: {
    whose: 'person_id',
    identity: 'person_id number',
    content: 'register',
  },
  person_role: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'role',
    technical: 'mac',
  },
  practice_session: {
    whose: 'claim_id claim',
    content: 'group_name group_place starts_at stand_in reflection',
    technical: 'claim_id group_id',
  },
  previous_report: {
    content: 'report_of',
    technical: 'meeting_id',
  },
  print_name_change: {
    whose: 'person_id',
    identity: 'person_id former name decided_by',
    content: 'state made_at decided_at',
    technical: 'id sequence',
  },
  programme_version: {
    content: 'programme number valid_from definition',
    technical: 'id',
  },
  questionnaire_version: {
    content: 'key version definition',
  },
  reading_list_decision: {
    identity: 'recorded_by',
    fact: 'kind item title parts reason decided_on recorded_at',
    technical: 'id programme_version_id revokes mac',
  },
  reading_log: {
    whose: 'claim_id claim',
    content: 'pages reflection',
    technical: 'claim_id',
  },
  recovery_code: {
    whose: ACCOUNT,
    technical: 'account_id hash',
  },
  requirement_decision: {
    whose: TRAJECTORY,
    identity: 'trajectory_id decided_by recorded_by',
    fact: 'kind component requirements terms reason decided_on recorded_at',
    technical: 'id revokes mac',
  },
  round_role: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'role',
    technical: 'round_id',
  },
  schema_migration: {
    technical: 'id timestamp name',
  },
  security_event: {
    whose: ACCOUNT,
    contact: 'user_agent network',
    fact: 'happened_at kind detail',
    technical: 'id account_id',
  },
  sent_form: {
    whose: ACCOUNT,
    technical: 'id account_id contents led_to sent_at',
  },
  session: {
    whose: ACCOUNT,
    contact: 'user_agent network',
    technical: 'id account_id created_at last_seen_at expires_at begun_by proven_at mac',
  },
  sign_in_token: {
    whose: ACCOUNT,
    technical:
      'id purpose account_id return_path requested_at token_hash code_hash seed expires_at tries used_at mac',
  },
  signature_notice: {
    whose: 'signer_id',
    identity: 'signer_id',
    fact: 'made_at',
    technical: 'id run_id',
  },
  signature_notice_link: {
    whose: 'notice_id signature_notice',
    contact: 'mailed_to',
    technical: 'token_hash notice_id expires_at',
  },
  signature_objection: {
    whose: 'notice_id signature_notice',
    identity: 'made_by',
    fact: 'reason by_link made_at',
    technical: 'id notice_id',
  },
  signature_term: {
    identity: 'set_by',
    fact: 'last_day set_at',
    technical: 'sequence mac',
  },
  signing_code: {
    whose: 'link_hash signing_link',
    technical: 'link_hash id asked_at seed code_hash expires_at tries opened_at',
  },
  signing_key: {
    technical: 'key_id public_jwk first_used_at',
  },
  signing_link: {
    whose: 'signer_id',
    identity: 'signer_id',
    contact: 'mailed_to',
    technical: 'token_hash claim_id version made_at expires_at mac',
  },
  signing_right: {
    whose: 'person_id',
    identity: 'trajectory_id person_id',
    content: 'component from_date to_date because',
    technical: 'id mac',
  },
  slot_place: {
    whose: 'person_id',
    identity: 'person_id',
    technical: 'meeting_id slot_id',
  },
  slot_request: {
    whose: 'person_id',
    identity: 'person_id',
    technical: 'meeting_id',
  },
  standing_fact: {
    whose: 'person_id',
    identity: 'person_id entered_by decided_by withdrawn_by',
    content:
      'kind detail from_date to_date year national note source entered_at accepted decided_at decision_reason withdrawn_at',
    technical: 'id mac',
  },
  supervision_claim: {
    whose: 'claim_id claim',
    content: 'reflection',
    technical: 'claim_id session_id',
  },
  supervision_practice: {
    whose: 'claim_id claim',
    content: 'practice_claim_id',
    technical: 'claim_id',
  },
  supervision_session: {
    whose: 'supervisor_id',
    identity: 'supervisor_id individual_of',
    content: 'held_on starts_at',
    technical: 'id meeting_id',
  },
  supervision_slot: {
    whose: 'supervisor_id',
    identity: 'supervisor_id',
    content: 'starts_at minutes places form published',
    technical: 'id meeting_id session_id',
  },
  supervisor_assignment: {
    whose: TRAJECTORY,
    identity: 'trajectory_id supervisor_id assigned_by',
    content: 'from_date to_date assigned_at',
    technical: 'id',
  },
  teacher_asked: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'asked_on',
  },
  teacher_part: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'background interests declared_on',
    technical: 'version',
  },
  throttle: {
    technical: 'key attempts last_at blocked_until noted_until',
  },
  totp_secret: {
    whose: ACCOUNT,
    technical: 'account_id sealed key_id last_step created_at last_used_at',
  },
  trajectory: {
    whose: 'person_id',
    identity: 'person_id',
    content: 'programme started_on imposed state',
    technical: 'id programme_version_id created_at mac',
  },
  trajectory_progress: {
    whose: 'person_id',
    identity: 'trajectory_id person_id',
    content:
      'hours96_met_on programme_met_on programme started_on state counted96 waiting waiting_since last_activity_on',
  },
  trajectory_requirement: {
    whose: TRAJECTORY,
    identity: 'trajectory_id',
    content: 'component unit required blocks block_minutes required_items roles accepted exempted_on',
  },
  trajectory_state: {
    whose: TRAJECTORY,
    identity: 'trajectory_id recorded_by',
    fact: 'state since reason recorded_at',
    technical: 'sequence',
  },
};

/** @returns the class of each column of a table, by the column's name; of one that is named twice, both */
export function classesOf(table: TableClasses): Map<string, ColumnClass[]> {
  const classes = new Map<string, ColumnClass[]>();
  for (const columnClass of COLUMN_CLASSES) {
    for (const column of table[columnClass]?.split(' ') ?? [])
      classes.set(column, [...(classes.get(column) ?? []), columnClass]);
  }
  return classes;
}
