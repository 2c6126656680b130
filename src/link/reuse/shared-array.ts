/** Numbers that threads can share. */
export const sharedArray = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));

/** A copy that they can share. */
export function sharedCopy(array: Int32Array): Int32Array {
  const shared = sharedArray(array.length);
  shared.set(array);
  return shared;
}
