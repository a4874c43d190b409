import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CodedTable, foreignLines } from './line-codes.service.js';

/** A line whose code does not fit: the product did not write it, or not so. */
export interface ForeignLine {
  table: string;
  line: string;
}

/** The tables whose lines are judged by `check` one by one (K6). Each room declares its own. */
@Injectable()
export class CodedTables {
  private readonly tables: CodedTable<object>[] = [];

  declare<Row extends object>(table: CodedTable<Row>): void {
    this.tables.push(table as unknown as CodedTable<object>);
  }

  /** All lines that the product did not write, table by table. */
  async *foreign(manager: EntityManager): AsyncGenerator<ForeignLine> {
    for (const table of this.tables)
      for await (const line of foreignLines(manager, table)) yield { table: table.table, line };
  }
}
