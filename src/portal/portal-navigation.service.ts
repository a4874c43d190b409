import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../platform/auth/viewer.form.js';
import { OWN_FACTORS_PATH } from '../platform/auth/factor-missing.rules.js';
import { type FrameNotice, type NavItem, Navigation } from '../platform/web/frame.service.js';
import type { Text } from '../platform/web/page-answer.rules.js';
import { ViewerRelations } from '../platform/auth/viewer-relations.service.js';
import { PUBLIC_ITEMS, EVALUATING, ITEMS } from './portal-menu.page.js';

/** Where a person without role or trajectory arrives. */
const ACCOUNT_PATH = '/account';

/** The main menu: by what the viewer is; visitors see the public pages. */
@Injectable()
export class PortalNavigation extends Navigation {
  constructor(private readonly relations: ViewerRelations) {
    super();
  }

  async itemsFor(request: FastifyRequest): Promise<NavItem[]> {
    return request.viewer ? this.ownItems(request.viewer, request) : [...PUBLIC_ITEMS];
  }

  /**
   * That a role asks for a second factor, on every page but those where the viewer sets one up; on their home, that an
   * evaluation is open.
   */
  async noticeFor(request: FastifyRequest): Promise<FrameNotice | null> {
    const { viewer, url } = request;
    if (!viewer) return null;
    if (!viewer.factorNeeded) return this.evaluationNotice(viewer, request);
    if (url.startsWith(OWN_FACTORS_PATH)) return null;
    const { from, shut } = viewer.factorNeeded;
    const text: Text =
      shut.length > 0
        ? { key: 'account.factor.notice.shut' }
        : { key: 'account.factor.notice', params: { from } };
    return { text, link: { label: { key: 'account.factor.set-up' }, path: OWN_FACTORS_PATH } };
  }

  /** The same for viewers who answered and who did not, since nobody is shown who did (Q8). */
  private async evaluationNotice(viewer: Viewer, request: FastifyRequest): Promise<FrameNotice | null> {
    const relations = await this.relations.of(viewer, request);
    const [path] = request.url.split('?', 1);
    if (!relations.has('evaluating') || path !== (await this.homeOf(viewer, request))) return null;
    return { text: { key: 'evaluations.notice' }, link: EVALUATING };
  }

  /** The page on which somebody arrives: the first of their own menu. */
  async homeOf(viewer: Viewer, request: FastifyRequest): Promise<string> {
    const [first] = await this.ownItems(viewer, request);
    return first?.path ?? ACCOUNT_PATH;
  }

  private async ownItems(viewer: Viewer, request: FastifyRequest): Promise<NavItem[]> {
    const relations = await this.relations.of(viewer, request);
    const items = Object.entries(ITEMS)
      .filter(([relation]) => relations.has(relation))
      .flatMap(([, brought]) => brought);
    // The secretariat and the board share some pages: a person with both roles has each once.
    return items.filter(({ path }, index) => items.findIndex((other) => other.path === path) === index);
  }
}
