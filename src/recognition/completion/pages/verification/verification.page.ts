import type { Language, MessageKey } from '../../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type CompletionRecordWords, completionRecordWords } from '../../completion-record.page.js';
import { certificateWords } from '../../../attendance/certificate.page.js';
import type { CertificateVerification } from '../../../attendance/certificate-verification.service.js';
import type { RecordVerification } from '../../record-verification.service.js';

type Outcome = RecordVerification['state'] | 'altered';

const TONES: Record<Outcome, Verdict['tone']> = {
  valid: 'valid',
  suspended: 'waiting',
  superseded: 'waiting',
  withdrawn: 'stop',
  altered: 'stop',
};

/** What a reader sees first: whether to rely on the record, in words, a shape and a colour. */
export interface Verdict {
  tone: 'valid' | 'waiting' | 'stop';
  /** one of these is true */
  shape: Record<Outcome, boolean>;
  heading: Text;
  text: Text;
}

/** The public page of a record (K3). */
export interface VerificationPage {
  verdict: Verdict;
  /** what is wrong; empty for a genuine record */
  findings: Text[];
  /** what is printed on it, in the same words; absent when it is not genuine */
  record: CompletionRecordWords | null;
  /** printed across a record that does not hold, so that a picture of it cannot mislead */
  stamp: Text | null;
}

const VERIFICATION = view<VerificationPage>('recognition/completion/pages/verification/verification');

/**
 * The page of a record.
 *
 * - Not genuine: nothing of the content is shown, not even marked as doubtful. What is kept is not what the
 *   association signed, and a page of the association that shows it would lend it weight.
 * - Superseded: the number of the newer record, never its address. The newer one states what this one does not
 *   (other dates, other signers), and K3 promises nothing else about the person; a number alone finds nothing.
 */
export function verificationPage(verification: RecordVerification, language: Language): Page {
  const outcome: Outcome = verification.genuine ? verification.state : 'altered';
  const verdict = verdictOf(outcome, verification);
  const model: VerificationPage = {
    verdict,
    findings: verification.genuine
      ? []
      : verification.findings.map((code) => ({ key: `verify.finding.${code}` })),
    record: verification.genuine ? completionRecordWords(verification.content, language) : null,
    stamp: outcome === 'valid' || outcome === 'altered' ? null : { key: `verify.stamp.${outcome}` },
  };
  return page(VERIFICATION, model, { title: verdict.heading, unlisted: true });
}

function verdictOf(outcome: Outcome, verification: RecordVerification): Verdict {
  return { ...verdictLook(outcome), text: textOf(outcome, verification) };
}

function verdictLook(outcome: Outcome): Omit<Verdict, 'text'> {
  return {
    tone: TONES[outcome],
    shape: {
      valid: outcome === 'valid',
      suspended: outcome === 'suspended',
      superseded: outcome === 'superseded',
      withdrawn: outcome === 'withdrawn',
      altered: outcome === 'altered',
    },
    heading: { key: `verify.${outcome}.heading` },
  };
}

function textOf(outcome: Outcome, { content, stateSince, supersededBy }: RecordVerification): Text {
  // Of a record that is not genuine nothing is passed on.
  if (outcome === 'altered') return { key: 'verify.altered.text' };
  if (outcome === 'valid') return { key: 'verify.valid.text', params: { issuedOn: content.issuedOn } };
  const since = { since: stateSince };
  if (outcome !== 'superseded') return { key: `verify.${outcome}.text` satisfies MessageKey, params: since };
  return supersededBy
    ? { key: 'verify.superseded.text', params: { ...since, number: supersededBy.number } }
    : { key: 'verify.superseded.unnumbered', params: since };
}

/** The page of a certificate of attendance (I5): as that of a record, without a number and without what it rests on. */
export function certificatePage(verification: CertificateVerification, language: Language): Page {
  const { content, state, stateSince, findings } = verification;
  const outcome = findings.length > 0 ? 'altered' : state;
  const { tone, shape, heading } = verdictLook(outcome);
  const texts: Record<typeof outcome, Text> = {
    valid: { key: 'verify.valid.text', params: { issuedOn: content?.issuedOn ?? '' } },
    superseded: { key: 'verify.superseded.unnumbered', params: { since: stateSince } },
    withdrawn: { key: 'certificate.withdrawn.text', params: { since: stateSince } },
    altered: { key: 'verify.altered.text' },
  };
  const model: VerificationPage = {
    verdict: { tone, shape, heading, text: texts[outcome] },
    findings: findings.map((code) => ({ key: `verify.finding.${code}` })),
    record: outcome === 'altered' || !content ? null : certificateWords(content, language),
    stamp: outcome === 'valid' || outcome === 'altered' ? null : { key: `verify.stamp.${outcome}` },
  };
  return page(VERIFICATION, model, { title: heading, unlisted: true });
}
