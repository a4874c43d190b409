import type { ComponentKey } from '../../curriculum/curriculum.rules.js';

/** What a summary says of one trainee and component. */
export interface SignatureSum {
  trainee: string;
  component: ComponentKey;
  signatures: number;
  minutes: number;
}

type Summed = Pick<SignatureSum, 'trainee' | 'component' | 'minutes'> & { trajectoryId: string };

/** Signatures added up by trainee and component, in the order in which they come. */
export function sumsOf(signatures: readonly Summed[]): SignatureSum[] {
  const sums = new Map<string, SignatureSum>();
  for (const { trajectoryId, trainee, component, minutes } of signatures) {
    const key = `${trajectoryId}|${component}`;
    const sum = sums.get(key) ?? { trainee, component, signatures: 0, minutes: 0 };
    sums.set(key, { ...sum, signatures: sum.signatures + 1, minutes: sum.minutes + minutes });
  }
  return [...sums.values()];
}
