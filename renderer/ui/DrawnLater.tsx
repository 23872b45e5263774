import { type ReactNode, useEffect, useRef, useState } from 'react';
import { whenIdle } from './when-idle.ts';

type Props = {
  /** It is wanted at once, and stays. */
  now: boolean;
  /** How many lines of text it will take, about: room that is kept for it. */
  rows: number;
  /** Matches the element that scrolls it. */
  scroller: string;
  children: () => ReactNode;
};

/**
 * A part of something long: drawn when it comes near to what is in sight, or else when there is nothing better to do. The
 * first screen does not wait for the last.
 */
export function DrawnLater({ now, rows, scroller, children }: Props) {
  const [isDue, setDue] = useState(now);
  if (now && !isDue) setDue(true);
  const placeRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const place = placeRef.current;
    if (isDue || place === null) return;
    const draw = () => setDue(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) draw();
      },
      { root: place.closest(scroller), rootMargin: '100%' },
    );
    observer.observe(place);
    const callOff = whenIdle(draw);
    return () => {
      observer.disconnect();
      callOff();
    };
  }, [isDue, scroller]);

  if (isDue) return children();
  return <div ref={placeRef} role="presentation" style={{ blockSize: `${rows}lh` }} />;
}
