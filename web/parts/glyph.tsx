import type { JSX } from 'preact';
import type { Carrier } from '../../src/record/index.ts';
import type { CarryKind, Cell } from '../model/cells.ts';

/** A cell's mark: filled is the article's own voice, hollow is somebody's words; what is inside says how. */
export function Glyph({ cell }: { readonly cell: Cell }) {
  const name =
    cell.kind === 'carried'
      ? `carried ${cell.mode} ${cell.stance}`
      : cell.kind === 'absent'
        ? `absent ${cell.reason}`
        : 'absent';
  return (
    <svg class={`glyph ${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {cell.kind === 'carried' ? carriedShape(cell.mode, cell.stance) : absentShape(cell)}
    </svg>
  );
}

function carriedShape(mode: Carrier['mode'], stance: CarryKind): JSX.Element {
  const own = mode === 'own';
  return (
    <>
      <circle class={own ? 'disc' : stance === 'hedges' ? 'ring dashed' : 'ring'} cx="8" cy="8" r={own ? 6 : 5.2} />
      {stance === 'hedges' && own && <path class="on-disc" d="M8 2.8a5.2 5.2 0 0 1 0 10.4z" />}
      {stance === 'denies' && <path class={own ? 'on-disc line' : 'line'} d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" />}
      {stance === 'declines' && <path class={own ? 'on-disc line' : 'line'} d="M5 8h6" />}
      {stance === 'demands' && <path class={own ? 'on-disc line' : 'line'} d="M8 4.8v3.8M8 10.4v1" />}
      {stance === 'asks' && (
        <path class={own ? 'on-disc line thin' : 'line thin'} d="M6.4 6.6a1.6 1.6 0 1 1 2.2 1.5q-.6.3-.6 1M8 10.9v.6" />
      )}
    </>
  );
}

function absentShape(cell: Cell): JSX.Element {
  const reason = cell.kind === 'absent' ? cell.reason : undefined;
  if (reason === 'not-found') return <path class="line" d="M5.5 8h5" />;
  if (reason === 'published-earlier') return <path class="line" d="M9.5 5l-3 3 3 3" />;
  if (reason === 'text-cut') return <path class="line" d="M4 8h3M9 5l-1.5 2 1.5 2-1.5 2" />;
  if (reason === 'not-analyzed')
    return <path class="line thin" d="M4.5 11.5l7-7M4.5 8l3.5-3.5M8 11.5l3.5-3.5M4.5 4.5h7v7h-7z" />;
  return <circle class="dot" cx="8" cy="8" r="0.8" />;
}
