/** Far below what file systems take, in letters of up to four bytes and with `-afgewezen` after them. */
const LONGEST_NAME = 50;

/** A name for a file on our disk: the last part of what the browser said, without what names no file. */
export function fileName(said: string): string {
  const last = said.split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(/[\x00-\x1f\x7f<>:"|?*]/g, '').trim();
  // Of a letter that is cut in two the database keeps what this keeps of it.
  return Buffer.from(name.slice(-LONGEST_NAME), 'utf8').toString('utf8');
}

/** The name of a file in a folder in which these are taken; that one is taken then too. */
export function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? stem : `${stem}-${number}`;
    // Without the ending: the file of rejected rows has the stem only, and some file systems know no case.
    if (taken.has(tried.toLowerCase())) continue;
    taken.add(tried.toLowerCase());
    return `${tried}${ending}`;
  }
}
