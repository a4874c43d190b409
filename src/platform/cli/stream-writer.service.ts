/**
 * A function that writes to the stream and waits until it was taken. A reader that has gone away, as in `| head`, is
 * no error: the rest is dropped.
 */
export function writer(stream: NodeJS.WritableStream): (text: string) => Promise<void> {
  let gone: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = error;
  });
  return (text) =>
    new Promise((resolve) => {
      if (gone) resolve();
      else stream.write(text, () => resolve());
    });
}
