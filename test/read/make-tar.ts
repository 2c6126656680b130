import { pack } from 'tar-stream';

/** A tar archive of these files. */
export async function tarOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const packer = pack();
  for (const [name, content] of Object.entries(files)) packer.entry({ name }, Buffer.from(content));
  packer.finalize();
  const parts: Buffer[] = [];
  for await (const part of packer) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
