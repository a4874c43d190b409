/** What a body granted. */
export interface Grant {
  /** the course's number there */
  number: string;
  /** in hundredths of a point */
  points: number;
  /** first and last day, `YYYY-MM-DD` */
  validFrom: string;
  validUntil: string;
}

/** Whether it says all that a grant has, and its days are in order. */
export function isGrant(granted: Grant | undefined): granted is Grant {
  if (!granted || granted.number.trim() === '') return false;
  const { points, validFrom, validUntil } = granted;
  return (
    Number.isInteger(points) && points > 0 && isDay(validFrom) && isDay(validUntil) && validFrom <= validUntil
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
