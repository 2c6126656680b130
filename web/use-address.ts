import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Address, formatAddress, parseAddress } from './model/address.ts';

/**
 * The page's address, kept in its hash. When what is opened makes the page narrower, the thing that the reader was at stays where
 * it was on the screen.
 */
export function useAddress(): readonly [Address, (address: Address, replace?: boolean) => void] {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  const kept = useRef<{ readonly element: Element; readonly top: number }>(undefined);
  const read = useCallback(() => {
    kept.current = keepPlace();
    setAddress(parseAddress(location.hash));
  }, []);
  useEffect(() => {
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [read]);
  useLayoutEffect(() => {
    const { element, top } = kept.current ?? {};
    if (element?.isConnected && top !== undefined)
      scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
    kept.current = undefined;
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

function keepPlace(): { readonly element: Element; readonly top: number } | undefined {
  const active = document.activeElement;
  const element = active?.closest('main') ? active : document.elementFromPoint(innerWidth / 4, innerHeight / 3);
  return element?.closest('main') ? { element, top: element.getBoundingClientRect().top } : undefined;
}
