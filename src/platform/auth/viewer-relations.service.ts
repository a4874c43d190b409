import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type CodedTable, type Judged, ownLines } from '../database/line-codes.service.js';
import type { Viewer } from './viewer.form.js';

/** The names of what somebody is: their roles, and the relations that the rooms declare (`author`, `reader` …). */
export type Relations = ReadonlySet<string>;

/**
 * Finds what the viewer is, from the records themselves: nobody is made an author by a flag. Each room declares the
 * relations that its own records make; all of them are asked in one statement.
 */
@Injectable()
export class ViewerRelations {
  private readonly conditions = new Map<string, string[]>();
  private readonly judged: JudgedCondition[] = [];
  private readonly known = new WeakMap<FastifyRequest, Promise<Relations>>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * A room says which of its records make somebody what. Several rooms may name the same relation: one of them is enough.
   *
   * @param condition a query on the room's own tables, with the person's id as `$1`; a row means yes
   */
  declare(relation: string, condition: string): void {
    this.conditions.set(relation, [...(this.conditions.get(relation) ?? []), `EXISTS (${condition})`]);
  }

  /**
   * The same where the records bear codes: only one that the product wrote makes somebody anything (K6).
   *
   * @param select a query as of `declare`, for the lines as they are judged
   */
  declareJudged<Row extends object>(relation: string, select: string, lines: CodedTable<Row>): void {
    this.declare(relation, 'SELECT WHERE false');
    this.judged.push({ relation, select, lines: lines as unknown as CodedTable<object> });
  }

  /** Asked once a request, however often it is needed: by the access rules, the menu and the page. */
  of(viewer: Viewer, request: FastifyRequest): Promise<Relations> {
    const known = this.known.get(request) ?? this.find(viewer);
    this.known.set(request, known);
    return known;
  }

  private async find({ personId, roles }: Viewer): Promise<Relations> {
    if (this.conditions.size === 0) return new Set(roles);
    const columns = [...this.conditions].map(([relation, any]) => `(${any.join(' OR ')}) AS "${relation}"`);
    const lines = this.judged.map(
      ({ select }, index) => `ARRAY(SELECT to_jsonb(line) FROM (${select}) line) AS "lines ${index}"`,
    );
    const [row] = await this.dataSource.query<[Record<string, unknown>]>(
      `SELECT ${[...columns, ...lines].join(', ')}`,
      [personId],
    );
    const { manager } = this.dataSource;
    const own = this.judged
      .filter(
        (one, index) => ownLines(manager, one.lines, row[`lines ${index}`] as Judged<object>[]).length > 0,
      )
      .map(({ relation }) => relation);
    return new Set([...roles, ...own, ...[...this.conditions.keys()].filter((relation) => row[relation])]);
  }
}

interface JudgedCondition {
  relation: string;
  select: string;
  lines: CodedTable<object>;
}
