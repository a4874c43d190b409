import { Injectable } from '@nestjs/common';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { product } from '../product.service.js';
import {
  FEWEST_GUESSES,
  type PasswordFault,
  guessedBy,
  judgedPart,
  passwordFault,
  weaknessOf,
} from './password.rules.js';

/** Letters written as digits and signs that are tried; with more, an odd password takes a third of a second. */
const MOST_SUBSTITUTIONS = 20;

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * Judges a password before it is kept, without asking anybody elsewhere: by its length, and by how soon it would be guessed
 * by what people choose, Dutch words and names, rows of keys, dates, the product's own words and what is known of its owner.
 */
@Injectable()
export class PasswordStrength {
  /**
   * Why a password may not be chosen; null when it may.
   *
   * @param known what anybody knows of its owner: address, name
   */
  async fault(password: string, known: readonly string[]): Promise<PasswordFault | null> {
    const plain = passwordFault(password, known);
    if (plain) return plain;
    estimator ??= load();
    const { guesses, sequence } = (await estimator).check(judgedPart(password), guessedBy(known));
    return guesses < FEWEST_GUESSES ? weaknessOf(sequence) : null;
  }
}

/** The lists take some 30 MB, so only a process in which somebody chooses a password reads them, once. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  const { qwerty, azerty, keypad } = common.adjacencyGraphs;
  return new Factory({
    dictionary: { ...common.dictionary, ...dutch.dictionary, ours: [...product().guessableWords] },
    graphs: { qwerty, azerty, keypad },
    l33tMaxSubstitutions: MOST_SUBSTITUTIONS,
  });
}
