import type { Article, Notice } from '../record/index.ts';

/** Gives out ids over one set of articles: the first keeps its own, a second equal one gets `-2`, in the order they come. */
export class IdRegister {
  private readonly taken = new Map<string, { readonly path: string; count: number }>();

  /** The article with an id that no article before has, and a notice when it had to be changed. */
  register(article: Article): { readonly article: Article; readonly notices: readonly Notice[] } {
    const first = this.taken.get(article.id);
    if (first === undefined) {
      this.taken.set(article.id, { path: article.path, count: 1 });
      return { article, notices: [] };
    }
    const id = this.nextFree(article.id, first);
    this.taken.set(id, { path: article.path, count: 1 });
    const message = `the id "${article.id}" is taken by ${first.path || 'another article'}; this one is called "${id}"`;
    return {
      article: { ...article, id },
      notices: [{ rule: 'read/same-id', level: 'warning', path: article.path, article: id, message }],
    };
  }

  private nextFree(id: string, first: { count: number }): string {
    do first.count++;
    while (this.taken.has(`${id}-${first.count}`));
    return `${id}-${first.count}`;
  }
}
