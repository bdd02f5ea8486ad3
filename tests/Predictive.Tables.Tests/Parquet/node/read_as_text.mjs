// node read_as_text.mjs FILE: what DuckDB and hyparquet read in a file, as JSON; moments in microseconds since 1970.
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';

const path = process.argv[2];
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
await connection.run("SET TimeZone = 'UTC'");
const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet('${path}')`);
const columns = described.getRows().map(([name, type]) => ({ name, type }));
const cells = columns.map(({ name, type }) => {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  return type.startsWith('TIMESTAMP') ? `epoch_us(${quoted})::VARCHAR` : `${quoted}::VARCHAR`;
});
const read = await connection.runAndReadAll(`SELECT ${cells.join(', ')} FROM read_parquet('${path}')`);

const asText = (value) => value === null || value === undefined ? null
  : value instanceof Date ? String(value.getTime()) : String(value);
const file = await asyncBufferFromFile(path);
const metadata = await parquetMetadataAsync(file);
const objects = await parquetReadObjects({ file, metadata });
console.log(JSON.stringify({
  columns,
  duckdb: read.getRows(),
  hyparquet: objects.map((row) => columns.map(({ name }) => asText(row[name]))),
}));
connection.closeSync();
instance.closeSync();
