// A file out of a ZIP archive, which .docx and .odt are; unpacked by the browser, and never more than is allowed.

/** No part of an archive is larger than this when unpacked, in bytes. */
const LARGEST = 40 << 20;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of an archive stands within so many bytes of the file's. */
const TAIL = 22 + 0xffff;

/** The text of a file in an archive; null where there is no such file, or it is no archive. */
export async function fileIn(archive: Uint8Array, name: string): Promise<string | null> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const entry = entryOf(view, archive, name);
  if (!entry) return null;
  const { at, size, method } = entry;
  if (at + 30 > archive.length) return null;
  // What stands before the content is as long as the entry itself says.
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = archive.slice(begin, begin + size);
  if (method === 0) return new TextDecoder().decode(content);
  return method === 8 ? unpacked(content) : null;
}

function entryOf(view: DataView, archive: Uint8Array, name: string): { at: number; size: number; method: number } | null {
  let end = archive.length - 22;
  while (end >= 0 && end >= archive.length - TAIL && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== ENTRY) return null;
    const [named, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    if (new TextDecoder().decode(archive.slice(at + 46, at + 46 + named!)) === name) {
      return { at: view.getUint32(at + 42, true), size: view.getUint32(at + 20, true), method: view.getUint16(at + 10, true) };
    }
    at += 46 + named! + extra! + comment!;
  }
  return null;
}

async function unpacked(content: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
