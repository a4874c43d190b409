import type { RoleHolder } from '../roles.queries.js';
import { ROLES, type Role } from '../person-role.entity.js';
import { doneText } from '../../../platform/web/done.page.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** Who holds which role, and a search for whom to give one. */
interface RolesPage {
  groups: { heading: Text; text: Text; id: string; empty: Text | null; rows: HolderLine[] }[];
  sought: string;
  /** null as long as nothing is sought */
  found: FoundLine[] | null;
  done: Text | null;
}

interface HolderLine {
  name: string;
  email: string;
  closed: boolean;
  /** where the role is taken; null of oneself */
  take: { href: string; label: Text } | null;
}

interface FoundLine {
  name: string;
  email: string;
  own: boolean;
  /** the roles that they do not have yet */
  give: { href: string; label: Text }[];
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
};

/** @param found who fits what is sought; null when nothing is */
export function rolesPage(
  viewerId: string,
  holders: readonly RoleHolder[],
  { sought, found, done }: { sought: string; found: readonly RoleHolder[] | null; done: unknown },
): Page {
  const model: RolesPage = {
    groups: [...ROLES].reverse().map((role) => {
      const rows = holders.filter(({ roles }) => roles.includes(role));
      return {
        heading: { key: `roles.${role}` },
        text: { key: `roles.${role}.text` },
        id: role,
        empty: rows.length === 0 ? { key: 'roles.nobody' } : null,
        rows: rows.map((holder) => holderLine(viewerId, holder, role)),
      };
    }),
    sought,
    found: found && found.map((one) => foundLine(viewerId, one)),
    done: doneText(done, DONE),
  };
  return page(ROLES_VIEW, model, { title: { key: 'roles.title' }, unlisted: true });
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

function holderLine(viewerId: string, { personId, name, email, closed }: RoleHolder, role: Role): HolderLine {
  const href = `/rollen/${personId}/${role}/afnemen`;
  const take = { href, label: { key: 'roles.take', params: { name } } as const };
  return { name, email, closed, take: personId === viewerId ? null : take };
}

function foundLine(viewerId: string, { personId, name, email, roles }: RoleHolder): FoundLine {
  const own = personId === viewerId;
  const missing = own ? [] : ROLES.filter((role) => !roles.includes(role));
  const give = missing.map((role) => ({
    href: `/rollen/${personId}/${role}/geven`,
    label: { key: 'roles.give', params: { role, name } } as const,
  }));
  return { name, email, own, give };
}
