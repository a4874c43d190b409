import { StreamableFile } from '@nestjs/common';

/** A PDF as a controller answers it: shown by the browser, and kept under a name of ours. */
export function pdfFile(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}"`,
    length: bytes.length,
  });
}
