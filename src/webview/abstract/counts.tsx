import type { CountsView } from '../../shared/abstractView';

export interface CountsProps {
  readonly counts: readonly CountsView[];
}

/** How comments and upvotes went from dump to dump. */
export function Counts({ counts }: CountsProps) {
  return counts.length === 0 ? null : (
    <dl class="counts">
      {counts.map(({ label, points }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <ol>
              {points.map(({ count, when }, index) => (
                <li key={index}>
                  {count} <span class="when">{when}</span>
                </li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );
}
