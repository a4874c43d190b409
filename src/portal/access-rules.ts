import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { role, ViewerDecider } from '../platform/auth/access-rules.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { AccessRule } from '../platform/web/access.js';
import { ViewerRelations } from './viewer-relations.js';

/** Lets in who follows a programme. */
@Injectable()
export class Trainees extends ViewerDecider {
  constructor(private readonly relations: ViewerRelations) {
    super();
  }
  async lets(viewer: Viewer, request: FastifyRequest): Promise<boolean> {
    return (await this.relations.of(viewer, request)).trainee;
  }
}

/** Lets in who signs for others. */
@Injectable()
export class Supervisors extends ViewerDecider {
  constructor(private readonly relations: ViewerRelations) {
    super();
  }
  async lets(viewer: Viewer, request: FastifyRequest): Promise<boolean> {
    return (await this.relations.of(viewer, request)).supervisor;
  }
}

/** Lets in who teaches a block. */
@Injectable()
export class Teachers extends ViewerDecider {
  constructor(private readonly relations: ViewerRelations) {
    super();
  }
  async lets(viewer: Viewer, request: FastifyRequest): Promise<boolean> {
    return (await this.relations.of(viewer, request)).teacher;
  }
}

/** Who follows a programme; sees there what is their own. */
export const trainee: AccessRule = { name: 'trainee', decider: Trainees };

/** Who signs for others, or supervises somebody; sees there only what is asked of them. */
export const supervisor: AccessRule = { name: 'supervisor', decider: Supervisors };

/** Who teaches a block; sees there only their own blocks (C2). */
export const teacher: AccessRule = { name: 'teacher', decider: Teachers };

/** The secretariat: what changes at its desk. */
export const secretariat: AccessRule = role('secretariat');

/** The board: what it decides, and the log. */
export const board: AccessRule = role('board');

/** The secretariat and the board: what both read. */
export const office: AccessRule = role('secretariat', 'board');
