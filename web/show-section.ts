import type { Section } from './model/address.ts';

/** Brings a part into view and the keyboard to it. */
export function showSection(section: Section): void {
  const element = document.getElementById(section);
  element?.scrollIntoView();
  element?.focus({ preventScroll: true });
}
