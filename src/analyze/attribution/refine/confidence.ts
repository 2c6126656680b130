import type { Found } from '../candidate.ts';

export function isTrusted(_item: Found): boolean {
  return true;
}
export function confidenceOf(_item: Found): number {
  return 0.7;
}
