import { useMemo } from 'preact/hooks';
import type { Strand } from '../../src/record/index.ts';
import { deriveStrandTree, type StrandNode } from '../model/strand-tree.ts';
import { hrefOf, hrefOfArticle, useReport } from '../report-context.ts';
import { Because } from './because.tsx';
import { OutletName, PublishedTime } from './outlet-name.tsx';

/** A family of text as a tree, the likeliest original at its root. */
export function StrandTree({ strand }: { readonly strand: Strand }) {
  const { index } = useReport();
  const root = useMemo(() => deriveStrandTree(index, strand), [index, strand]);
  if (!root) return null;
  return (
    <div class="strand-tree">
      <ul class="tree">
        <TreeNode node={root} root />
      </ul>
      <Because because={strand.because} />
    </div>
  );
}

function TreeNode({ node, root = false }: { readonly node: StrandNode; readonly root?: boolean }) {
  const report = useReport();
  const article = report.index.articles.get(node.place.article);
  if (!article) return null;
  return (
    <li class={root ? 'root' : node.directed ? 'directed' : 'undirected'}>
      <p>
        <a href={hrefOfArticle(report, article.id, [node.place.span])}>
          <OutletName article={article} />
        </a>{' '}
        <PublishedTime article={article} />
        {root && <span class="sub"> nearest the origin</span>}
        {node.passage && (
          <a class="sub" href={hrefOf(report, { kind: 'passage', id: node.passage.id })}>
            {node.passage.kind}, {Math.round(node.passage.similarity * 100)} %
            {node.directed ? '' : ', direction unknown'}
          </a>
        )}
      </p>
      {node.children.length > 0 && (
        <ul>
          {node.children.map(child => (
            <TreeNode key={child.place.article} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
