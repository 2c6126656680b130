import type { ComponentChildren } from 'preact';
import type { Section as SectionName } from '../model/address.ts';

interface SectionProps {
  readonly id: SectionName;
  readonly title: ComponentChildren;
  /** One line on how to read the part. */
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the report under a real heading. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section id={id} class="section" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {note && <p class="note">{note}</p>}
      {children}
    </section>
  );
}

/** Why a part is empty. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
