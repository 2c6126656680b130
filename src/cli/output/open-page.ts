/** Opens a page in the browser, where there is one; otherwise gives the line that says so. */
export async function openPage(path: string): Promise<string | undefined> {
  const unopened = `no browser to open here: open ${path} yourself`;
  if (!hasScreen()) return unopened;
  try {
    const { default: open } = await import('open');
    const child = await open(path);
    return await new Promise(resolve => {
      child.once('error', () => resolve(unopened));
      child.once('spawn', () => resolve(undefined));
    });
  } catch {
    return unopened;
  }
}

/** On Linux a browser needs a display; elsewhere there is one. */
function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}
