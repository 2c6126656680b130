import type { Article, Notice } from '../record/index.ts';
import { VersionRegister } from './version-register.ts';

interface Registered {
  readonly article: Article;
  readonly notices: readonly Notice[];
}

/**
 * Gives out ids over one set of articles: the first keeps its own, a second equal one gets `-2`, in the order they come. Says of which
 * article before one is another version.
 */
export class IdRegister {
  private readonly taken = new Map<string, { readonly path: string; count: number }>();
  private readonly versions = new VersionRegister();

  /** The article with an id that no article before has, and a notice when it had to be changed. */
  register(article: Article): Registered {
    const registered = this.identify(article);
    const versionOf = this.versions.register(registered.article);
    return versionOf === undefined ? registered : { ...registered, article: { ...registered.article, versionOf } };
  }

  private identify(article: Article): Registered {
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
