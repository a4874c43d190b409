import type { ListedLeader } from '../../../people/leaders.queries.js';
import type { EducationWaiting, OpenLeading } from '../../../people/standing/open-leading.queries.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** Which leaders ask for attention. */
interface LeadersAttentionPage {
  groups: {
    id: string;
    heading: Text;
    lead: Text;
    rows: { name: string; href: string; text: Text }[];
    none: Text;
  }[];
  /** credits whose signer no longer qualifies; null when there are none */
  unqualified: Text | null;
}

const ATTENTION = view<LeadersAttentionPage>('hours/pages/leaders/leaders-attention');

/** The page. */
export function leadersAttentionPage({
  ending,
  silent,
  waiting,
  unqualified,
}: {
  ending: readonly ListedLeader[];
  silent: readonly OpenLeading[];
  waiting: readonly EducationWaiting[];
  unqualified: number;
}): Page {
  const row = ({ personId, name }: { personId: string; name: string }, text: Text) => ({
    name,
    href: `/begeleiders/${personId}/feiten`,
    text,
  });
  const rows = {
    ending: ending.map((one) =>
      row(one, { key: 'leaders-attention.until', params: { until: one.maySuperviseUntil! } }),
    ),
    silent: silent.map((one) => row(one, { key: 'leaders-attention.since', params: { from: one.from } })),
    waiting: waiting.map((one) => row(one, { key: 'leaders-attention.count', params: { count: one.count } })),
  };
  const model: LeadersAttentionPage = {
    groups: (['ending', 'silent', 'waiting'] as const).map((id) => ({
      id,
      heading: { key: `leaders-attention.${id}` },
      lead: { key: `leaders-attention.${id}.lead` },
      rows: rows[id],
      none: { key: `leaders-attention.${id}.none` },
    })),
    unqualified:
      unqualified > 0 ? { key: 'leaders-attention.unqualified', params: { count: unqualified } } : null,
  };
  return page(ATTENTION, model, { title: { key: 'leaders-attention.title' }, unlisted: true });
}
