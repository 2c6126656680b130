import type { JSX } from 'preact';
import type { AbsenceReason, Carrier } from '../../src/record/index.ts';
import type { CarryKind } from '../model/cells.ts';

interface CarryGlyphProps {
  readonly mode: Carrier['mode'];
  readonly stance: CarryKind;
}

/** Filled is the article's own voice, hollow is somebody's words; what is inside says how. */
export function CarryGlyph({ mode, stance }: CarryGlyphProps) {
  return (
    <svg class={`glyph carried ${mode} ${stance}`} viewBox="0 0 16 16" width="17" height="17" aria-hidden="true">
      {carriedShape(mode, stance)}
    </svg>
  );
}

/** What stands where a claim does not: small and quiet. */
export function AbsentGlyph({ reason }: { readonly reason: AbsenceReason | undefined }) {
  if (reason === 'not-analyzed') return <i class="swatch not-analyzed" />;
  return (
    <svg class="glyph absent" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {absentShape(reason)}
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

function absentShape(reason: AbsenceReason | undefined): JSX.Element {
  if (reason === 'not-found') return <path class="line" d="M5.5 8h5" />;
  if (reason === 'published-earlier') return <path class="line" d="M9.5 5l-3 3 3 3" />;
  if (reason === 'text-cut') return <path class="line" d="M3.5 8h4M10 4.5l-2 2.5 2.5 2-2 2.5" />;
  return <circle class="dot" cx="8" cy="8" r="0.8" />;
}
