/** Writes report.js and report.css into a folder. */
export function buildWeb(outdir: string): Promise<void>;
