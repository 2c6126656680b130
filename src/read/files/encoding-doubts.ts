import type { Notice } from '../../record/index.ts';
import type { Decoded } from './decode-text.ts';

/** What the user should know of how bytes became text: places that are broken, an encoding that was guessed. */
export function encodingDoubts(decoded: Decoded, path: string): Notice[] {
  const notices: Notice[] = [];
  if (decoded.replaced > 0) {
    const count = decoded.replaced === 1 ? '1 place is' : `${decoded.replaced} places are`;
    notices.push({
      rule: 'read/broken-encoding',
      level: 'warning',
      path,
      message: `${count} not valid ${decoded.encoding}; U+FFFD stands there`,
    });
  }
  if (decoded.how === 'guessed') {
    notices.push({
      rule: 'read/encoding-guessed',
      level: 'info',
      path,
      message: `not UTF-8; read as ${decoded.encoding}`,
    });
  }
  return notices;
}
