/** What a page says, without its tags and with single blanks. */
export function textOf(html: string): string {
  return html
    .slice(Math.max(0, html.indexOf('<main')))
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The hidden fields of the first form in the page, in their order. */
export function hiddenIn(body: string): [string, string][] {
  const form = /<main[^]*?<form[^>]*>([^]*?)<\/form>/.exec(body)![1]!;
  return [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name, value]) => [
      name!,
      value!.replaceAll('&#x3D;', '=').replaceAll('&#x27;', "'").replaceAll('&amp;', '&'),
    ],
  );
}
