import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { KnownCertificate } from '../certificates.queries.js';

/** One certificate in a list. */
interface CertificateRow {
  title: string;
  name: string;
  heldOn: string;
  extent: Text;
  state: Text | null;
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

/** Somebody's own certificates. */
export function ownCertificatesPage(all: readonly KnownCertificate[]): Page {
  const heading: Text = { key: 'certificate.own.heading' };
  const lead: Text = { key: all.length === 0 ? 'certificate.own.none' : 'certificate.own.lead' };
  const rows = all.map((one) => rowOf(one, '/mijn-deelname'));
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

function rowOf({ id, name, content, endedOn, endedAs }: KnownCertificate, path: string): CertificateRow {
  const { title, heldOn, extent } = content;
  return {
    ...{ title, name, heldOn },
    extent: { key: `certificate.extent.${extent}` },
    state:
      endedOn === null || endedAs === null
        ? null
        : { key: `certificate.ended.${endedAs}`, params: { date: endedOn } },
    href: `${path}/${id}.pdf`,
  };
}
