import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LineMacs } from '../documents/line-macs.service.js';
import { DomainError } from '../errors/domain-error.rules.js';
import type { CodedTable } from '../database/line-codes.service.js';
import { type ChainEnd, EMPTY_CHAIN, endCode, endLine, headPurpose, sameCode } from './chain.rules.js';

/** Where a chain says that it ends. */
export interface ToldEnd extends ChainEnd {
  /** whether that was written with the key */
  trusted: boolean;
}

/** Where chains end (K6). Who adds a line locks the head first, and stores it in the same transaction. */
@Injectable()
export class ChainHeads {
  constructor(private readonly macs: LineMacs) {}

  /** What makes codes of lines. */
  get codes(): LineMacs {
    return this.macs;
  }

  /**
   * Locks the end of a chain until the transaction ends.
   *
   * @throws DomainError `chain.broken` when it was not written with the key: a line after it would vouch for it
   */
  async lock(manager: EntityManager, chain: string): Promise<ChainEnd> {
    await this.begin(manager, chain);
    const { length, hash, trusted } = (await this.read(manager, chain, 'FOR UPDATE'))!;
    if (!trusted) throw new DomainError('chain.broken', { chain }, 'conflict');
    return { length, hash };
  }

  /** Stores where a chain ends now; it was locked before. */
  async store(manager: EntityManager, chain: string, end: ChainEnd): Promise<void> {
    await manager.query(
      `UPDATE chain_head SET length = $2, hash = decode($3, 'hex'), mac = decode($4, 'hex') WHERE chain = $1`,
      [chain, end.length, end.hash, endCode(this.macs, chain, end)],
    );
  }

  /** Where a chain says that it ends; null when it never began. */
  async read(manager: EntityManager, chain: string, lock: 'FOR UPDATE' | '' = ''): Promise<ToldEnd | null> {
    const [row] = await manager.query<(ChainEnd & { mac: string })[]>(
      `SELECT length, encode(hash, 'hex') AS hash, encode(mac, 'hex') AS mac
         FROM chain_head WHERE chain = $1 ${lock}`,
      [chain],
    );
    if (!row) return null;
    const { length, hash, mac } = row;
    return { length, hash, trusted: sameCode(mac, endCode(this.macs, chain, { length, hash })) };
  }

  /** Whether a chain ends where its head says; one that never began has no line. */
  async fits(manager: EntityManager, chain: string, { length, hash }: ChainEnd): Promise<boolean> {
    const told = await this.read(manager, chain);
    if (!told) return length === 0;
    return told.trusted && told.length === length && told.hash === hash;
  }

  private async begin(manager: EntityManager, chain: string): Promise<void> {
    const end = { length: 0, hash: EMPTY_CHAIN };
    await manager.query(
      `INSERT INTO chain_head (chain, length, hash, mac)
       VALUES ($1, $2, decode($3, 'hex'), decode($4, 'hex')) ON CONFLICT DO NOTHING`,
      [chain, end.length, end.hash, endCode(this.macs, chain, end)],
    );
  }
}

/** The codes of where chains end (K6). */
export const CHAIN_HEADS: CodedTable<ChainEnd & { chain: string }> = {
  table: 'chain_head',
  key: 'chain',
  select: `SELECT chain AS key, encode(mac, 'hex') AS mac, chain, length, encode(hash, 'hex') AS hash FROM chain_head`,
  purpose: ({ chain }) => headPurpose(chain),
  lineOf: endLine,
};
