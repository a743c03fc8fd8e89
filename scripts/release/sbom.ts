import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** As much of a CycloneDX document as we touch. */
interface Sbom {
  serialNumber: string;
  metadata: { timestamp?: string; tools?: unknown; component: { name: string; 'bom-ref': string } };
  components: { name: string; 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/**
 * What ships, as a CycloneDX bill of materials, from `npm sbom`. Time and number are taken out of it, or made from its
 * contents, so that the same release always has the same one. It is asked for everything, and what does not ship is
 * left out here (`shipped` are names with versions, as `name@1.0.0`): with `--omit dev` npm 11 forgets packages that a tool of ours wants as well (look again in May 2027).
 */
export function sbomOf(root: string, name: string, shipped: readonly string[]): string {
  const output = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const sbom: Sbom = JSON.parse(output);
  delete sbom.metadata.timestamp;
  delete sbom.metadata.tools;
  // npm takes the folder's name.
  sbom.metadata.component.name = name;
  sbom.components = sbom.components.filter((component) => shipped.includes(component['bom-ref']));
  const refs = new Set(
    [sbom.metadata.component, ...sbom.components].map((component) => component['bom-ref']),
  );
  sbom.dependencies = sbom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  sbom.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(sbom.components))}`;
  return `${JSON.stringify(sbom, null, 2)}\n`;
}

/** A name-based UUID, of version 8 of RFC 9562. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
