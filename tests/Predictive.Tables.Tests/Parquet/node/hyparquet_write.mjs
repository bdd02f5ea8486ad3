// node hyparquet_write.mjs FOLDER: files with pages of version 2 in each encoding, and beside each what they hold.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteFile } from 'hyparquet-writer/src/node.js';

const folder = process.argv[2];
const rows = 3000;
const at = (make) => Array.from({ length: rows }, (_, i) => make(i, (i * 7919 + 13) % 1009));
const missing = (make) => at((i, r) => r % 4 === 0 ? null : make(i, r));
const words = at((i, r) => `lead-${String(i).padStart(6, '0')}-${r % 3 === 0 ? 'M\u00fcller' : ''}${'x'.repeat(r % 40)}`);
const types = {
  INT32: [(i, r) => r * 2_000_003 - 900_000_000, ['PLAIN', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT', 'RLE_DICTIONARY']],
  INT64: [(i, r) => BigInt(i) * 1_000_000_007n - BigInt(r) ** 6n, ['PLAIN', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT']],
  FLOAT: [(i, r) => Math.fround(r / 7 - 50), ['PLAIN', 'BYTE_STREAM_SPLIT']],
  DOUBLE: [(i, r) => r / 7 - i, ['PLAIN', 'BYTE_STREAM_SPLIT']],
  BOOLEAN: [(i, r) => r % 3 === 0, ['PLAIN', 'RLE']],
  STRING: [(i) => words[i], ['PLAIN', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY', 'RLE_DICTIONARY']],
};
let file = 0;
for (const [type, [make, encodings]] of Object.entries(types)) {
  for (const encoding of encodings) {
    for (const codec of ['SNAPPY', 'UNCOMPRESSED']) {
      const columns = { all: at(make), some: missing(make), none: at(() => null) };
      const filename = join(folder, `${String(file++).padStart(2, '0')}-${type}-${encoding}.parquet`);
      parquetWriteFile({
        filename, codec, pageSize: 4096, rowGroupSize: 1300,
        columnData: Object.entries(columns).map(([name, data]) => ({
          name, data, type, encoding, nullable: name !== 'all',
        })),
      });
      const cells = at((i) => Object.values(columns).map((data) => data[i] === null ? null : String(data[i])));
      writeFileSync(`${filename}.json`, JSON.stringify({ columns: Object.keys(columns), rows: cells }));
    }
  }
}
