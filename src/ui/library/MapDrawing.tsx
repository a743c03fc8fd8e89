import { labelLines } from '../../core/map/map.ts';
import type { Sight, Window } from '../../core/map/sight.ts';
import type { LibraryModel } from './model.ts';

interface MapDrawingProps {
  readonly model: LibraryModel;
  readonly sight: Sight;
  readonly size: Window;
  /** The node that Tab leads to. */
  readonly current: number;
  /** The node whose relations are shown. */
  readonly marked: number | undefined;
  readonly near: ReadonlySet<number> | undefined;
  readonly hrefOf: (id: string) => string;
  readonly onPoint: (node: number | undefined) => void;
  readonly onFocus: (node: number) => void;
  readonly onBlur: () => void;
}

const LINE = 17;

export function MapDrawing(props: MapDrawingProps) {
  const { model, sight, size, marked, near, hrefOf, current, onPoint, onFocus, onBlur } = props;
  const { nodes, regions, edges } = model.map;
  const colourOf = (topic: string) => model.topics.find(({ id }) => id === topic)?.colour;
  const [width, height] = [size.width / sight.scale, size.height / sight.scale];
  return (
    <svg
      class={marked === undefined ? 'map' : 'map is-marked'}
      role="presentation"
      viewBox={`${sight.x - width / 2} ${sight.y - height / 2} ${width} ${height}`}
    >
      {regions.map((region) => (
        <g key={region.topic} class="region" data-colour={colourOf(region.topic)}>
          <rect
            x={region.x - region.width / 2}
            y={region.y - region.height / 2}
            width={region.width}
            height={region.height}
            rx={14}
          />
          <text x={region.x - region.width / 2 + 16} y={region.y - region.height / 2 + 23}>
            {model.topics.find(({ id }) => id === region.topic)?.title}
          </text>
        </g>
      ))}
      <g>
        {edges.map(([a, b]) => {
          const [from, to] = [nodes[a], nodes[b]];
          if (!from || !to) return undefined;
          const kind = from.topic === to.topic ? 'edge is-within' : 'edge';
          return (
            <line
              key={`${a} ${b}`}
              class={a === marked || b === marked ? `${kind} is-near` : kind}
              data-colour={colourOf((a === marked ? to : from).topic)}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          );
        })}
      </g>
      {nodes.map(({ id, topic, x, y, width: w, height: h }, index) => {
        const title = model.titleOf(id);
        const lines = labelLines(title);
        const isNear = index === marked || near?.has(index) === true;
        return (
          <a
            key={id}
            class={isNear ? 'node is-near' : 'node'}
            href={hrefOf(id)}
            data-node={id}
            data-colour={colourOf(topic)}
            tabIndex={index === current ? 0 : -1}
            aria-label={`${title}, ${model.topics.find((one) => one.id === topic)?.title}`}
            draggable={false}
            onPointerEnter={() => onPoint(index)}
            onPointerLeave={() => onPoint(undefined)}
            onFocus={() => onFocus(index)}
            onBlur={onBlur}
          >
            <rect x={x - w / 2} y={y - h / 2} width={w} height={h} rx={9} />
            {lines.map((line, at) => (
              <text key={line} x={x} y={y + 4.5 + (at - (lines.length - 1) / 2) * LINE}>
                {/* Read in one go, lines are words of one name; after a dash there is no space. */}
                {/[-–]$/.test(line) ? line : `${line} `}
              </text>
            ))}
          </a>
        );
      })}
    </svg>
  );
}
