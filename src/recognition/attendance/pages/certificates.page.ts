import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { KnownCertificate } from '../certificates.queries.js';

/** One certificate in a list. */
interface CertificateRow {
  title: string;
  name: string;
  heldOn: string;
  extent: Text;
  state: Text | null;
  /** to which bodies points were handed over (Q7) */
  handed: Text[];
  href: string;
}

interface CertificatesPage {
  heading: Text;
  lead: Text;
  /** whether each row says whose it is */
  named: boolean;
  rows: CertificateRow[];
}

const CERTIFICATES = view<CertificatesPage>('recognition/attendance/pages/certificates');

/** That somebody's points of a meeting were handed over. */
export interface HandedPoints {
  meetingId: string;
  /** in the reader's language */
  body: string;
  /** `YYYY-MM-DD` */
  on: string;
}

/** Somebody's own certificates, with what was handed over of their points. */
export function ownCertificatesPage(
  all: readonly KnownCertificate[],
  points: readonly HandedPoints[] = [],
): Page {
  const heading: Text = { key: 'certificate.own.heading' };
  const lead: Text = { key: all.length === 0 ? 'certificate.own.none' : 'certificate.own.lead' };
  const rows = all.map((one) => rowOf(one, '/mijn-deelname', points));
  return page(CERTIFICATES, { heading, lead, named: false, rows }, { title: heading, unlisted: true });
}

/** The certificates of one meeting. @param all at least one */
export function meetingCertificatesPage(meetingId: string, all: readonly KnownCertificate[]): Page {
  const { title, heldOn } = all[0]!.content;
  const heading: Text = { key: 'certificate.meeting.heading' };
  const lead: Text = { key: 'certificate.meeting.lead', params: { title, date: heldOn } };
  const rows = all.map((one) => rowOf(one, `/deelnamebewijzen/${meetingId}`));
  return page(CERTIFICATES, { heading, lead, named: true, rows }, { title: heading, unlisted: true });
}

function rowOf(
  certificate: KnownCertificate,
  path: string,
  points: readonly HandedPoints[] = [],
): CertificateRow {
  const { id, meetingId, name, content, endedOn } = certificate;
  const { title, heldOn, extent } = content;
  return {
    ...{ title, name, heldOn },
    extent: { key: `certificate.extent.${extent}` },
    state: endedText(certificate),
    handed: points
      .filter((one) => endedOn === null && one.meetingId === meetingId)
      .map(({ body, on }) => ({ key: 'hand-off.own', params: { body, date: on } })),
    href: `${path}/${id}.pdf`,
  };
}

function endedText({ endedOn, endedAs }: KnownCertificate): Text | null {
  if (endedOn === null || endedAs === null) return null;
  return { key: `certificate.ended.${endedAs}`, params: { date: endedOn } };
}
