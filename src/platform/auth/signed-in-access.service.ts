import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessDecider, type AccessRule } from '../web/access.service.js';
import { FactorMissing } from './factor-missing.rules.js';
import { SignInNeeded } from './sign-in-needed.rules.js';
import type { Viewer } from './viewer.form.js';
import { ViewerRelations } from './viewer-relations.service.js';

/** Decides by the person who signed in. Other visitors are led to signing in and back. */
export abstract class ViewerDecider extends AccessDecider {
  /** `false` is answered with 404 */
  abstract lets(viewer: Viewer, request: FastifyRequest): boolean | Promise<boolean>;

  mayEnter(request: FastifyRequest): boolean | Promise<boolean> {
    if (!request.viewer) throw new SignInNeeded(request);
    return this.lets(request.viewer, request);
  }
}

class Everybody extends ViewerDecider {
  lets(): boolean {
    return true;
  }
}

class WithRole extends ViewerDecider {
  constructor(private readonly names: readonly string[]) {
    super();
  }
  lets({ roles, factorNeeded }: Viewer): boolean {
    if (this.names.some((name) => roles.includes(name))) return true;
    if (factorNeeded && this.names.some((name) => factorNeeded.shut.includes(name)))
      throw new FactorMissing();
    return false;
  }
}

/** Lets in the viewer to whom some record stands in the relation after which the route's rule is named. */
@Injectable()
export class Related extends ViewerDecider {
  constructor(private readonly relations: ViewerRelations) {
    super();
  }
  async lets(viewer: Viewer, request: FastifyRequest): Promise<boolean> {
    const { access } = request.routeOptions.config;
    return access !== undefined && (await this.relations.of(viewer, request)).has(access.name);
  }
}

/** Everybody with an account, once signed in. What they see there is then their own. */
export const signedIn: AccessRule = { name: 'signed in', decider: new Everybody() };

/** Everybody with a role, or one of several: `@Access(role('editor'))`. */
export function role(...names: [string, ...string[]]): AccessRule {
  return { name: names.join(' or '), decider: new WithRole(names) };
}

/** People who are something to a record of a room that declared it: `@Access(relation('author'))`. */
export function relation(name: string): AccessRule {
  return { name, decider: Related };
}
