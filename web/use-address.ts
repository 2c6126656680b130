import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Address, formatAddress, parseAddress } from './model/address.ts';

/**
 * The page's address, kept in its hash. When what is opened makes the page narrower, the thing that the reader was at stays where
 * it was on the screen.
 */
export function useAddress(): readonly [Address, (address: Address, replace?: boolean) => void] {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  const kept = useRef<Place>(undefined);
  const read = useCallback(() => {
    const next = parseAddress(location.hash);
    // who asks for a part wants to leave the place where they are
    kept.current = next.section ? undefined : keepPlace();
    setAddress(next);
  }, []);
  useEffect(() => {
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [read]);
  useLayoutEffect(() => {
    const place = kept.current;
    kept.current = undefined;
    return place && holdPlace(place);
  }, [address]);
  const go = useCallback(
    (next: Address, replace = false) => {
      const hash = formatAddress(next);
      if (!replace) location.hash = hash;
      else {
        history.replaceState(null, '', hash);
        read();
      }
    },
    [read],
  );
  return [address, go];
}

interface Place {
  readonly element: Element;
  readonly top: number;
}

/** Frames for which a place is held: parts that measure themselves are drawn anew in the second or third. */
const HELD_FRAMES = 5;

function keepPlace(): Place | undefined {
  const active = document.activeElement;
  const element = active?.closest('main') ? active : document.elementFromPoint(innerWidth / 4, innerHeight / 3);
  return element?.closest('main') ? { element, top: element.getBoundingClientRect().top } : undefined;
}

/** Scrolls until the element is back where it was, while the page settles; the browser may move it meanwhile, too. */
function holdPlace({ element, top }: Place): () => void {
  let frame = 0;
  let left = HELD_FRAMES;
  const hold = (): void => {
    if (!element.isConnected) return;
    const off = element.getBoundingClientRect().top - top;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: 'instant' });
    if (left-- > 0) frame = requestAnimationFrame(hold);
  };
  hold();
  return () => cancelAnimationFrame(frame);
}
