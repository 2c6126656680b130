/** Columns to write for; 80 where nothing says. Never more than a person reads with ease. */
export function terminalWidth(): number {
  return Math.min(process.stdout.columns ?? 80, 120);
}

/** Color on a terminal unless `NO_COLOR` is set, as no-color.org has it; elsewhere only when `FORCE_COLOR` asks. */
export function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
