/** SQL for an instant as text, in UTC with all its microseconds: a JavaScript `Date` keeps only milliseconds. */
export function microseconds(instant: string): string {
  return `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
