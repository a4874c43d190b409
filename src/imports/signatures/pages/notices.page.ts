import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { NoticeLine } from '../notices.queries.js';

/** What somebody was told of. */
interface NoticesPage {
  rows: {
    href: string;
    importedOn: string;
    file: string | null;
    signatures: number;
    badge: { tone: string; text: Text } | null;
  }[];
}

const NOTICES = view<NoticesPage>('imports/signatures/pages/notices');

/** The list of somebody's own. */
export function noticesPage(notices: readonly NoticeLine[]): Page {
  const rows = notices.map(({ id, importedOn, file, signatures, objected, takenBack }) => ({
    href: `/overgenomen/${id}`,
    importedOn,
    file,
    signatures,
    badge: badgeOf(objected, takenBack),
  }));
  return page(NOTICES, { rows }, { title: { key: 'signatures.list.title' }, unlisted: true });
}

function badgeOf(objected: number, takenBack: boolean): NoticesPage['rows'][number]['badge'] {
  if (takenBack) return { tone: 'quiet', text: { key: 'signatures.list.taken-back' } };
  if (objected > 0)
    return { tone: 'waiting', text: { key: 'signatures.list.objected', params: { count: objected } } };
  return null;
}
