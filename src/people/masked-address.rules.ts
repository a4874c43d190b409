/**
 * An address of which its owner can tell that it is theirs, and nobody else what it is: `j•••@voorbeeld.example`. As many
 * points whatever it is.
 */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}•••${email.slice(at)}`;
}
