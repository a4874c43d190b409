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

const OR = ' or ';

/** Lets in the viewer to whom some record stands in a relation after which the route's rule is named, or who holds the role. */
@Injectable()
export class Related extends ViewerDecider {
  constructor(private readonly relations: ViewerRelations) {
    super();
  }
  async lets(viewer: Viewer, request: FastifyRequest): Promise<boolean> {
    const names = request.routeOptions.config.access?.name.split(OR) ?? [];
    const relations = await this.relations.of(viewer, request);
    // A role that waits for its second factor says so, as where the role alone lets in.
    return names.some((name) => relations.has(name)) || new WithRole(names).lets(viewer);
  }
}

/** Everybody with an account, once signed in. What they see there is then their own. */
export const signedIn: AccessRule = { name: 'signed in', decider: new Everybody() };

/** Everybody with a role, or one of several: `@Access(role('editor'))`. */
export function role(...names: [string, ...string[]]): AccessRule {
  return { name: names.join(OR), decider: new WithRole(names) };
}

/**
 * People who are something to a record of a room that declared it, or hold a role: `@Access(relation('author', 'editor'))`.
 */
export function relation(...names: [string, ...string[]]): AccessRule {
  return { name: names.join(OR), decider: Related };
}
