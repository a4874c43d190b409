/** Whether roles ask for a second factor. The surroundings know: nobody sets one up to try the demo. */
export abstract class FactorRequirement {
  abstract readonly holds: boolean;
}
