import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Viewer } from '../platform/auth/viewer.js';

/** What somebody is to the records of the portal. */
export interface Relations {
  /** follows a programme */
  trainee: boolean;
  /** is or was asked to sign for somebody, or supervises somebody */
  supervisor: boolean;
  /** teaches a block, whatever became of it */
  teacher: boolean;
  /** is of the secretariat */
  secretariat: boolean;
  /** is of the board */
  board: boolean;
}

/**
 * Without an end date: who stopped supervising may still have reports of that time to sign. A correction goes to who
 * signed first, who may never have held a right here: their signature came with an import (H2).
 */
const RELATIONS = `
  SELECT EXISTS (SELECT FROM trajectory WHERE person_id = $1 AND state <> 'cancelled') AS trainee,
    EXISTS (SELECT FROM signing_right WHERE person_id = $1)
    OR EXISTS (SELECT FROM supervisor_assignment WHERE supervisor_id = $1)
    OR EXISTS (SELECT FROM claim WHERE asked_of = $1) AS supervisor,
    EXISTS (SELECT FROM meeting_teacher WHERE person_id = $1) AS teacher`;

/** Finds what the viewer is, from the records themselves: nobody is made a trainee by a flag. */
@Injectable()
export class ViewerRelations {
  private readonly known = new WeakMap<FastifyRequest, Promise<Relations>>();

  constructor(private readonly dataSource: DataSource) {}

  /** Asked once a request, however many ask: who may enter, the menu, the page. */
  of(viewer: Viewer, request: FastifyRequest): Promise<Relations> {
    const known = this.known.get(request) ?? this.find(viewer);
    this.known.set(request, known);
    return known;
  }

  private async find({ personId, roles }: Viewer): Promise<Relations> {
    const [relations] = await this.dataSource.query<[Pick<Relations, 'trainee' | 'supervisor' | 'teacher'>]>(
      RELATIONS,
      [personId],
    );
    return { ...relations, secretariat: roles.includes('secretariat'), board: roles.includes('board') };
  }
}
