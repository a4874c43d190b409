import type { RoleHolder } from '../roles.queries.js';
import { ROLES, type Role } from '../person-role.entity.js';
import { doneText } from '../../../platform/web/done.page.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** Who holds which role, and a search for whom to give one. */
interface RolesPage {
  groups: RoleGroup[];
  sought: string;
  /** null as long as nothing is sought */
  found: FoundLine[] | null;
  done: Text | null;
}

/** A role with everybody who holds it. */
interface RoleGroup {
  heading: Text;
  text: Text;
  id: string;
  empty: Text | null;
  rows: HolderLine[];
}

interface HolderLine {
  name: string;
  email: string;
  closed: boolean;
  /** where the role is taken; null of oneself */
  take: { href: string; label: Text } | null;
  /** where their second factors are removed; null of oneself, and where there are none */
  factors: { href: string; label: Text } | null;
}

interface FoundLine {
  name: string;
  email: string;
  own: boolean;
  /** the roles that they do not have yet */
  give: { href: string; label: Text }[];
  factors: { href: string; label: Text } | null;
}

/** What giving or taking a role means, before it is done. */
interface RoleChangePage {
  heading: Text;
  email: string;
  means: Text[];
  action: string;
  submit: Text;
}

export type RoleStep = 'geven' | 'afnemen';

const ROLES_VIEW = view<RolesPage>('people/accounts/pages/roles');
const CHANGE = view<RoleChangePage>('people/accounts/pages/role-change');

const DONE: Record<string, Text> = {
  geven: { key: 'roles.given' },
  afnemen: { key: 'roles.taken' },
  'tweede-stap': { key: 'roles.factors.removed' },
};

/** @param found who fits what is sought; null when nothing is */
export function rolesPage(
  viewerId: string,
  holders: readonly RoleHolder[],
  { sought, found, done }: { sought: string; found: readonly RoleHolder[] | null; done: unknown },
): Page {
  const model: RolesPage = {
    groups: [...ROLES].reverse().map((role) => groupOf(viewerId, holders, role)),
    sought,
    found: found && found.map((one) => foundLine(viewerId, one)),
    done: doneText(done, DONE),
  };
  return page(ROLES_VIEW, model, { title: { key: 'roles.title' }, unlisted: true });
}

function groupOf(viewerId: string, holders: readonly RoleHolder[], role: Role): RoleGroup {
  const rows = holders.filter(({ roles }) => roles.includes(role));
  return {
    heading: { key: `roles.${role}` },
    text: { key: `roles.${role}.text` },
    id: role,
    empty: rows.length === 0 ? { key: 'roles.nobody' } : null,
    rows: rows.map((holder) => holderLine(viewerId, holder, role)),
  };
}

/** The page that says what a step means, and asks. */
export function roleChangePage({ personId, name, email }: RoleHolder, role: Role, step: RoleStep): Page {
  const what = step === 'geven' ? 'give' : 'take';
  const heading: Text = { key: `roles.${what}.heading`, params: { name, role } };
  const model: RoleChangePage = {
    heading,
    email,
    means: [{ key: `roles.${what}.${role}` }, { key: `roles.${what}.told`, params: { name } }],
    action: `/rollen/${personId}/${role}/${step}`,
    submit: { key: `roles.${what}.submit`, params: { role } },
  };
  return page(CHANGE, model, { title: heading, unlisted: true });
}

/** The page on which somebody's second factors are removed, when they lost them. */
export function factorLossPage({ personId, name, email, roles, factorLostBefore }: RoleHolder): Page {
  const heading: Text = { key: 'roles.factors.heading', params: { name } };
  const term: Text = { key: factorLostBefore ? 'roles.factors.shut' : 'roles.factors.days' };
  const model: RoleChangePage = {
    heading,
    email,
    means: [
      { key: 'roles.factors.sure', params: { name } },
      { key: 'roles.factors.means', params: { name } },
      ...(roles.length > 0 ? [term] : []),
      { key: 'roles.factors.told', params: { name } },
    ],
    action: `/rollen/${personId}/tweede-stap`,
    submit: { key: 'roles.factors.submit' },
  };
  return page(CHANGE, model, { title: heading, unlisted: true });
}

function factorsLink(viewerId: string, { personId, name, hasFactor }: RoleHolder): HolderLine['factors'] {
  if (!hasFactor || personId === viewerId) return null;
  return { href: `/rollen/${personId}/tweede-stap`, label: { key: 'roles.factors', params: { name } } };
}

function holderLine(viewerId: string, holder: RoleHolder, role: Role): HolderLine {
  const { personId, name, email, closed } = holder;
  const href = `/rollen/${personId}/${role}/afnemen`;
  const take = { href, label: { key: 'roles.take', params: { name } } as const };
  const factors = factorsLink(viewerId, holder);
  return { name, email, closed, take: personId === viewerId ? null : take, factors };
}

function foundLine(viewerId: string, holder: RoleHolder): FoundLine {
  const { personId, name, email, roles } = holder;
  const own = personId === viewerId;
  const missing = own ? [] : ROLES.filter((role) => !roles.includes(role));
  const give = missing.map((role) => ({
    href: `/rollen/${personId}/${role}/geven`,
    label: { key: 'roles.give', params: { role, name } } as const,
  }));
  return { name, email, own, give, factors: factorsLink(viewerId, holder) };
}
